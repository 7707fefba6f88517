"""What stands in a form, and what is still to be filled in before it can be signed."""

from __future__ import annotations

from collections.abc import Mapping

from prodiary.domain.forms import FieldValue, Form, missing
from prodiary.domain.ids import FieldId
from prodiary.domain.record import Record


def values_of(record: Record) -> Mapping[FieldId, FieldValue]:
    """What stands in the form's fields, those without a value left out."""
    return {
        name: FieldValue(value=each.value, unit=each.unit)
        for name, each in record.fields.items()
        if each.value is not None
    }


def unfinished(record: Record, form: Form) -> tuple[FieldId, ...]:
    """The fields that must have a value, or a reason why there is none, before signing."""
    explained = {name for name, each in record.fields.items() if each.not_done is not None}
    return tuple(name for name in missing(form, values_of(record)) if name not in explained)
