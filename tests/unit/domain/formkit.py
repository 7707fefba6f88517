"""Forms filled in by a few words, for tests."""

from __future__ import annotations

from prodiary.domain.forms import FieldValue, Form, Values, as_value, check
from prodiary.domain.ids import FieldId


def filled(form: Form, **texts: str) -> Values:
    """The values of a form after each text was typed in its turn; `_` stands for a dash.

    A unit follows after a blank bar: `weight="80|lb"`.
    """
    values: dict[FieldId, FieldValue] = {}
    for name, said in texts.items():
        field = FieldId(name.replace("_", "-"))
        text, _, unit = said.partition("|")
        values[field] = as_value(check(form, field, text, unit=unit or None, values=values))
    return values


EVENT = {
    "term": "Fever",
    "onset": "2026-03-05",
    "ongoing": "no",
    "end": "2026-03-07",
    "outcome": "recovered",
    "grade": "2",
    "system": "general",
    "syndrome": "neither",
    "serious": "no",
    "relation_product": "possible",
    "relation_lymphodepletion": "unlikely",
    "action": "none",
}
"""A whole adverse event that contradicts itself nowhere and meets no rule."""
