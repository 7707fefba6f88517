"""What was written into forms, as documents print it: labels, values, units, what stands out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from prodiary.documents.labels import labels
from prodiary.documents.times import wall
from prodiary.domain.event import FieldSet
from prodiary.domain.forms import FORMS, Field, FieldValue, Form, check, contradictions, missing
from prodiary.domain.ids import FieldId, FormId, Language
from prodiary.domain.record import Record, Step
from prodiary.errors import InvalidField
from prodiary.formwords import FormWords


class FormValues:
    """The values of forms in the words of one language."""

    def __init__(self, language: Language) -> None:
        """Print in `language`."""
        self._words = labels(language)
        self._forms = FormWords(language)

    def title(self, form: FormId) -> str:
        """What the form is called."""
        return self._forms.title(form)

    def label(self, form: FormId, field: FieldId) -> str:
        """What the field is called."""
        return self._forms.field(form, field)

    def value(self, form: FormId, field: FieldId, value: str, unit: str | None) -> str:
        """A value with its unit; a time as documents write times."""
        found = _field(form, field)
        if found is not None and found.kind == "moment":
            return _time(value)
        text = self._forms.value(form, field, value)
        return text if unit is None else f"{text} {self._forms.unit(unit)}"

    def said(self, form: FormId, event: FieldSet) -> str:
        """What a field was given: a value, a reason for none, or nothing."""
        if event.not_done is not None:
            return self._words["not-done"].format(reason=self._words[f"not-done-{event.not_done}"])
        if event.value is None:
            return self._words["empty"]
        return self.value(form, event.field, event.value, event.unit)

    def notes(self, record: Record, step: Step) -> tuple[str, ...]:
        """What to look at again about a value, as the form's limits have it."""
        form, event = definition(record), step.set
        if form is None or event.value is None:
            return ()
        try:
            found = check(
                form,
                event.field,
                event.value,
                unit=event.unit,
                values=values_of(record),
                now=step.at.moment,
            )
        except InvalidField:
            return (self._words["note-misfit"],)
        return tuple(self._words[f"note-{note}"] for note in found.notes)

    def against(self, record: Record) -> tuple[str, ...]:
        """What in a form does not go together."""
        form = definition(record)
        try:
            found = () if form is None else contradictions(form, values_of(record))
        except InvalidField:
            return ()
        return tuple(self._forms.contradiction(code) for code in found)


def definition(record: Record) -> Form | None:
    """The form as it was filled in; None for one that this version of prodiary does not know."""
    form = FORMS.get(record.opened.form)
    return form if form is not None and form.version == record.opened.form_version else None


def values_of(record: Record) -> Mapping[FieldId, FieldValue]:
    """What stands in its fields."""
    return {
        name: FieldValue(said.value, said.unit)
        for name, said in record.fields.items()
        if said.value is not None
    }


def in_order(record: Record) -> list[FieldId]:
    """The fields ever filled in, in the form's order; those it does not have come last."""
    form = definition(record)
    known = () if form is None else tuple(field.id for field in form.fields)
    return [
        *(field for field in known if field in record.fields),
        *(field for field in record.fields if field not in known),
    ]


def lacking(record: Record) -> list[FieldId]:
    """The fields that need a value, or a reason why there is none, and have neither."""
    form = definition(record)
    if form is None or record.struck is not None:
        return []
    done = {name for name, said in record.fields.items() if said.not_done is not None}
    return [name for name in missing(form, values_of(record)) if name not in done]


def _field(form: FormId, field: FieldId) -> Field | None:
    found = FORMS.get(form)
    return None if found is None else next((f for f in found.fields if f.id == field), None)


def _time(value: str) -> str:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return value
    return wall(value)
