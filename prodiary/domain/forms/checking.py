"""Checks of one value as it is typed, and of a form as a whole.

A value that cannot be is refused before it is recorded; one that is merely unusual is recorded and
noted, because rare things happen. Values that contradict each other are recorded as well: which of
them is wrong is for a person to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Literal

from prodiary.domain.forms.form import (
    NO,
    YES,
    Field,
    FieldValue,
    Form,
    Scale,
    Unit,
    Values,
)
from prodiary.domain.forms.reading import (
    day_bounds,
    number_text,
    read_day,
    read_moment,
    read_number,
    read_text,
)
from prodiary.domain.ids import FieldId
from prodiary.errors import InvalidField

Note = Literal["unusual", "in-future"]
"""Far from what one would expect; later than the device's clock (which may be wrong: T3)."""
_NOTHING: Values = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Checked:
    """A value that can be recorded; `notes` say what to look at again."""

    value: str
    unit: str | None
    notes: tuple[Note, ...]


def check(
    form: Form,
    field: FieldId,
    text: str,
    *,
    unit: str | None = None,
    values: Values = _NOTHING,
    zone: tzinfo | None = None,
    now: datetime | None = None,
) -> Checked:
    """What `text` is in the record.

    Args:
        form: Where it stands.
        field: In which of its fields.
        text: As typed; never empty, since emptying a field is no value to check.
        unit: As chosen; None takes the usual one, or the one of the field it refers to.
        values: What stands in the other fields.
        zone: Where a time was read off a clock, if it is given without an offset.
        now: The device's time, to note what lies after it; None notes nothing.

    Raises:
        InvalidField: It cannot be recorded; `reason` says why, as `prodiary.domain.forms.reading`
            names it, or `unknown-field`, `not-asked`, `unknown-unit`, `impossible`, `not-a-choice`.
    """
    found = form.field(field)
    if found not in form.asked(values):
        raise InvalidField("not-asked")
    if found.kind == "number":
        return _number(form, found, text, unit, values)
    if unit is not None:
        raise InvalidField("unknown-unit")
    value = _plain(found, text, zone)
    return Checked(value, None, ("in-future",) if _in_future(found, value, now) else ())


def missing(form: Form, values: Values) -> tuple[FieldId, ...]:
    """The fields that still need a value, or a reason why there is none, in the form's order."""
    return tuple(
        field.id for field in form.asked(values) if field.required and field.id not in values
    )


def leftover(form: Form, values: Values) -> tuple[FieldId, ...]:
    """Fields that have a value and are asked no more, because another one was changed (Q4)."""
    asked = {field.id for field in form.asked(values)}
    return tuple(field.id for field in form.fields if field.id in values and field.id not in asked)


def sound(form: Form, values: Values) -> Values:
    """Those of `values` that the form could have taken, each by itself.

    What a device recorded is kept as it came, also where it is nonsense; what is worked out from
    values asks for this first.
    """
    return {
        field.id: values[field.id]
        for field in form.fields
        if field.id in values and _is_sound(form, field, values[field.id])
    }


def canonical(form: Form, field: FieldId, values: Values) -> tuple[Fraction, Unit] | None:
    """The exact value of a number in the first unit of its scale, and that unit.

    None where the field has no value. A fraction, because degrees Fahrenheit are no decimal.

    Raises:
        InvalidField: It is no field of numbers, or what stands there is no such value.
    """
    found, value = form.field(field), values.get(field)
    if found.kind != "number":
        raise InvalidField("not-a-number")
    if value is None:
        return None
    scale, unit = _scale(_measured(form, found), value.unit)
    number = read_number(value.value, decimals=found.decimals)
    return _converted(number, unit), scale.units[0]


def _is_sound(form: Form, field: Field, value: FieldValue) -> bool:
    try:
        if field.kind == "number":
            made = _number(form, field, value.value, value.unit, _NOTHING)
        else:
            made = Checked(_plain(field, value.value, None), None, ())
    except InvalidField:
        return False
    return as_value(made) == value


def _measured(form: Form, field: Field) -> Field:
    return field if field.unit_of is None else form.field(field.unit_of)


def _number(form: Form, field: Field, text: str, unit: str | None, values: Values) -> Checked:
    measured = _measured(form, field)
    chosen = unit
    if field.unit_of is not None and field.unit_of in values:
        chosen = values[field.unit_of].unit
        if unit not in (None, chosen):
            raise InvalidField("unknown-unit")
    scale, found = _scale(measured, chosen or measured.units[0])
    number = read_number(text, decimals=field.decimals)
    value = _converted(number, found)
    if not scale.possible[0] <= value <= scale.possible[1]:
        low, high = (_shown(limit, found) for limit in scale.possible)
        raise InvalidField("impossible", low=low, high=high, unit=found.code)
    unusual = not scale.plausible[0] <= value <= scale.plausible[1]
    return Checked(number_text(number), found.code, ("unusual",) if unusual else ())


def _scale(field: Field, unit: str | None) -> tuple[Scale, Unit]:
    for scale in field.scales:
        for each in scale.units:
            if each.code == unit:
                return scale, each
    raise InvalidField("unknown-unit")


def _converted(value: Decimal, unit: Unit) -> Fraction:
    return Fraction(value) * unit.factor + unit.offset


def _shown(limit: Decimal, unit: Unit) -> str:
    """A limit in the unit that was chosen, to one decimal: advice for a person, not a record."""
    value = (Fraction(limit) - unit.offset) / unit.factor
    return number_text(Decimal(round(value * 10)) / 10)


def _plain(field: Field, text: str, zone: tzinfo | None) -> str:
    if field.kind in {"choice", "flag"}:
        if text not in (field.choices or (YES, NO)):
            raise InvalidField("not-a-choice")
        return text
    if field.kind == "date":
        return read_day(text, partial=field.partial)
    if field.kind == "moment":
        return read_moment(text, zone=zone)
    return read_text(text, max_length=field.max_length)


def _in_future(field: Field, value: str, now: datetime | None) -> bool:
    if now is None or field.kind not in {"date", "moment"}:
        return False
    if field.kind == "moment":
        return datetime.fromisoformat(value) > now
    return day_bounds(value)[0] > now.date()


def as_value(checked: Checked) -> FieldValue:
    """A checked value as it stands in a field."""
    return FieldValue(checked.value, checked.unit)
