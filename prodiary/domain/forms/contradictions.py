"""Values of one form that cannot all be true. They are asked about, never changed or refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from fractions import Fraction
from itertools import pairwise
from typing import Final, Literal

from prodiary.domain.forms.checking import canonical, leftover, sound
from prodiary.domain.forms.form import NO, YES, Form, Values
from prodiary.domain.forms.laboratory import ANALYTES, LABORATORY
from prodiary.domain.forms.reading import day_bounds
from prodiary.domain.forms.safety import ADVERSE_EVENT, MEDICATION, SERIOUS
from prodiary.domain.forms.treatment import DLT, INFUSION
from prodiary.domain.forms.visitforms import READINGS, VITAL_SIGNS
from prodiary.domain.ids import FieldId, FormId

Contradiction = Literal[
    "not-asked-any-more",
    "diastolic-not-below-systolic",
    "no-result",
    "reference-reversed",
    "reference-unit",
    "end-before-start",
    "ongoing-but-over",
    "over-but-ongoing",
    "serious-without-criterion",
    "death-not-serious",
    "death-without-outcome",
    "death-without-grade",
    "committee-before-onset",
    "not-that-day",
    "lymphodepletion-reversed",
    "lymphodepletion-after-infusion",
    "decided-while-open",
]
_Rule = Callable[[Values], bool]


def contradictions(form: Form, values: Values) -> tuple[Contradiction, ...]:
    """What does not go together, in a fixed order; nothing where a value that matters is missing.

    Days that are known to the month or year only contradict each other where no day in them fits.
    """
    standing = form.standing(sound(form, values))
    found: list[Contradiction] = ["not-asked-any-more"] if leftover(form, values) else []
    rules = _RULES.get(form.id, {})
    return (*found, *(code for code, rule in rules.items() if rule(standing)))


def _is(values: Values, field: str, *wanted: str) -> bool:
    found = values.get(FieldId(field))
    return found is not None and found.value in wanted


def _after(values: Values, first: str, then: str) -> bool:
    """Whether the day `first` certainly lies after the day `then`."""
    one, other = values.get(FieldId(first)), values.get(FieldId(then))
    if one is None or other is None:
        return False
    return day_bounds(one.value)[0] > day_bounds(other.value)[1]


def _reversed(values: Values) -> bool:
    for number in READINGS:
        high, low = (
            canonical(VITAL_SIGNS, FieldId(f"{name}-{number}"), values)
            for name in ("systolic", "diastolic")
        )
        if high is not None and low is not None and low[0] >= high[0]:
            return True
    return False


def _reference_reversed(values: Values) -> bool:
    for analyte in ANALYTES:
        low, high = values.get(analyte.low), values.get(analyte.high)
        same = low is not None and high is not None and low.unit == high.unit
        if low and high and same and Fraction(low.value) > Fraction(high.value):
            return True
    return False


def _reference_unit(values: Values) -> bool:
    """Whether a value was changed to another unit and its reference limits were left behind."""
    return any(
        name in values and analyte.id in values and values[name].unit != values[analyte.id].unit
        for analyte in ANALYTES
        for name in (analyte.low, analyte.high)
    )


def _moments_reversed(values: Values) -> bool:
    moments = [values.get(FieldId(name)) for name in ("start", "end")]
    times = [datetime.fromisoformat(each.value) for each in moments if each is not None]
    return any(one > other for one, other in pairwise(times))


def _other_day(values: Values) -> bool:
    day, start = values.get(FieldId("date")), values.get(FieldId("start"))
    return day is not None and start is not None and start.value[: len(day.value)] != day.value


def _died(values: Values) -> bool:
    """Whether any of the places that can say so says that the participant died of the event."""
    return (
        _is(values, "outcome", "fatal")
        or _is(values, "grade", "5")
        or _is(values, "serious-death", YES)
        or _is(values, "crs-grade", "5")
        or _is(values, "icans-grade", "5")
    )


def _said(values: Values, *fields: str) -> bool:
    return all(FieldId(name) in values for name in fields)


_COURSE: Final[dict[Contradiction, _Rule]] = {
    "ongoing-but-over": lambda v: (
        _is(v, "ongoing", YES) and _is(v, "outcome", "recovered", "sequelae", "fatal")
    ),
    "over-but-ongoing": lambda v: (
        _is(v, "ongoing", NO) and _is(v, "outcome", "recovering", "not-recovered")
    ),
}
_RULES: Final[Mapping[FormId, Mapping[Contradiction, _Rule]]] = {
    VITAL_SIGNS.id: {"diastolic-not-below-systolic": _reversed},
    LABORATORY.id: {
        "no-result": lambda v: not any(analyte.id in v for analyte in ANALYTES),
        "reference-reversed": _reference_reversed,
        "reference-unit": _reference_unit,
    },
    ADVERSE_EVENT.id: {
        "end-before-start": lambda v: _after(v, "onset", "end"),
        **_COURSE,
        "serious-without-criterion": lambda v: (
            _is(v, "serious", YES) and not any(_is(v, each, YES) for each in SERIOUS)
        ),
        "death-not-serious": lambda v: (
            _died(v) and (_is(v, "serious", NO) or _is(v, "serious-death", NO))
        ),
        "death-without-outcome": lambda v: (
            _died(v) and _said(v, "outcome") and not _is(v, "outcome", "fatal")
        ),
        "death-without-grade": lambda v: (
            _died(v) and _said(v, "grade") and not _is(v, "grade", "5")
        ),
        "committee-before-onset": lambda v: _after(v, "onset", "committee-date"),
    },
    MEDICATION.id: {"end-before-start": lambda v: _after(v, "start", "end")},
    INFUSION.id: {
        "end-before-start": _moments_reversed,
        "not-that-day": _other_day,
        "lymphodepletion-reversed": lambda v: _after(
            v, "lymphodepletion-start", "lymphodepletion-end"
        ),
        "lymphodepletion-after-infusion": lambda v: _after(v, "lymphodepletion-end", "date"),
    },
    DLT.id: {
        "decided-while-open": lambda v: (
            _is(v, "proposed", "window-open") and _is(v, "decision", "no")
        ),
    },
}
