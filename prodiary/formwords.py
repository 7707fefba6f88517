"""The words of forms: titles, fields, choices, units, and what can be said about a value.

The words live in resources/forms, one file for each language; a test holds them to the forms. What
there are no words for stands as its code, so that a record written by a newer prodiary can still be
read. Nothing here knows patient data but what is passed through it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from prodiary.domain.ids import FieldId, FormId, Language
from prodiary.errors import InvalidField
from prodiary.paths import resources

FALLBACK: Final = "en"
_Words = Mapping[str, Any]


def form_languages() -> tuple[str, ...]:
    """The languages there are words of forms in, English first."""
    found = (path.stem for path in (resources() / "forms").glob("*.json"))
    return tuple(sorted(found, key=lambda tag: (tag != FALLBACK, tag)))


class FormWords:
    """The words of every form in one language."""

    def __init__(self, language: Language | str) -> None:
        """Read them; English where there are none in `language`."""
        self._words = _read(language if language in form_languages() else FALLBACK)

    def title(self, form: FormId) -> str:
        """What the form is called."""
        return str(self._form(form).get("title", form))

    def about(self, form: FormId) -> str:
        """What to know before filling it in; empty where there is nothing."""
        return str(self._form(form).get("help", ""))

    def group(self, form: FormId, group: str) -> str:
        """The heading over fields of one group."""
        return str(self._form(form).get("groups", {}).get(group, group))

    def field(self, form: FormId, field: FieldId) -> str:
        """What the field is called."""
        found, of = self._field(form, field)
        return str(found.get("label", field)).replace("{of}", of)

    def hint(self, form: FormId, field: FieldId) -> str:
        """How to fill it in; empty where there is nothing to say."""
        return str(self._field(form, field)[0].get("help", ""))

    def choice(self, form: FormId, field: FieldId, code: str) -> str:
        """What can be chosen, for fields of the kinds `choice` and `flag`."""
        choices = self._field(form, field)[0].get("choices", {})
        if isinstance(choices, str):
            choices = self._words["choices"][choices]
        return str(choices.get(code, code))

    def value(self, form: FormId, field: FieldId, value: str) -> str:
        """A recorded value as people read it, without its unit."""
        return self.choice(form, field, value)

    def unit(self, code: str) -> str:
        """A unit as people write it."""
        return self._one("units", code)

    def note(self, code: str) -> str:
        """What to look at again about a value (`prodiary.domain.forms.Note`)."""
        return self._one("notes", code)

    def contradiction(self, code: str) -> str:
        """What does not go together (`prodiary.domain.forms.Contradiction`)."""
        return self._one("contradictions", code)

    def refusal(self, error: InvalidField) -> str:
        """Why a value was refused, with its limits in words."""
        unit = self.unit(str(error.fields["unit"]))
        return self.reason(str(error.fields["reason"])).format(
            low=error.fields["low"], high=error.fields["high"], unit=unit
        )

    def reason(self, code: str) -> str:
        """The reason of an `InvalidField`, its limits as `{low}`, `{high}` and `{unit}`."""
        return self._one("reasons", code)

    def dlt_status(self, code: str) -> str:
        """What is proposed on dose-limiting toxicity (`prodiary.domain.dlt.Status`)."""
        return str(self._words["choices"]["dlt-status"].get(code, code))

    def dlt_rule(self, code: str) -> str:
        """A rule of dose-limiting toxicity (`prodiary.domain.dlt.RuleId`)."""
        return self._one("dlt", "rules", code)

    def dlt_lacking(self, code: str) -> str:
        """What a rule still needs to know (`prodiary.domain.dlt.Lack`)."""
        return self._one("dlt", "lacking", code)

    def dlt_aside(self, code: str) -> str:
        """Why a rule leaves an event out (`prodiary.domain.dlt.Aside`)."""
        return self._one("dlt", "aside", code)

    def lab_problem(self, code: str) -> str:
        """Why a row was refused (`prodiary.domain.labs.Problem`)."""
        return self._one("labs", "problems", code)

    def lab_column(self, code: str) -> str:
        """A column of a table of laboratory values."""
        return self._one("labs", "columns", code)

    def lab_file(self, code: str) -> str:
        """Why a table cannot be read (reason of `InvalidTable`)."""
        return self._one("labs", "files", code)

    def _one(self, *path: str) -> str:
        table = self._words
        for key in path[:-1]:
            table = table[key]
        return str(table.get(path[-1], path[-1]))

    def _form(self, form: FormId) -> _Words:
        found: _Words = self._words["forms"].get(form, {})
        return found

    def _field(self, form: FormId, field: FieldId) -> tuple[_Words, str]:
        """The words of a field; of one that repeats another, the pattern and whom it repeats."""
        words = self._form(form)
        fields: _Words = words.get("fields", {})
        if field in fields:
            return fields[field], ""
        base, _, part = field.rpartition("-")
        if base in fields and part in words.get("parts", {}):
            return words["parts"][part], str(fields[base]["label"])
        return {}, ""


@cache
def _read(language: str) -> _Words:
    text = (resources() / "forms" / f"{language}.json").read_text(encoding="utf-8")
    found: _Words = json.loads(text)
    return found
