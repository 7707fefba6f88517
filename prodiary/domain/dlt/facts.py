"""What the rules of dose-limiting toxicity ask about an adverse event, read from its form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from prodiary.domain.forms import ADVERSE_EVENT, INFUSION, NO, YES, Values, day_bounds, sound
from prodiary.domain.ids import FieldId, RecordId

Lymphodepletion = date | Literal["none"] | None
"""The first day of it; that there was none; or not known."""

_RELATED: Final = frozenset({"possible", "probable", "definite"})
_UNRELATED: Final = frozenset({"unrelated", "unlikely", "not-given"})
_FATAL: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class AdverseEventFacts:
    """What the rules ask about one adverse event; None is not known.

    Attributes:
        record: The form it is recorded in.
        onset: The first and the last day on which it may have begun.
        ongoing: Whether it still goes on.
        grade: CTCAE grade.
        system: Body system, as `prodiary.domain.forms.safety.SYSTEMS` has them.
        lymphopenia: Whether it is a low count of lymphocytes.
        severe_days: Days at grade 3 or more, up to now.
        syndrome: CRS, ICANS or neither.
        crs_grade: Grade of CRS.
        icans_grade: Grade of ICANS.
        fatal: Whether the participant died of it.
        related: Whether product or lymphodepletion may have caused it.
        committee: Whether the committee called it dose-limiting; None where it was not asked.
    """

    record: RecordId
    onset: tuple[date, date] | None = None
    ongoing: bool | None = None
    grade: int | None = None
    system: str | None = None
    lymphopenia: bool | None = None
    severe_days: int | None = None
    syndrome: str | None = None
    crs_grade: int | None = None
    icans_grade: int | None = None
    fatal: bool | None = None
    related: bool | None = None
    committee: bool | None = None


def facts_of(record: RecordId, values: Values) -> AdverseEventFacts:
    """What a form `adverse-event` says of what the rules ask.

    A field that is asked no more, or holds what the form would not take, says nothing.
    """
    standing = ADVERSE_EVENT.standing(sound(ADVERSE_EVENT, values))

    def said(field: str) -> str | None:
        found = standing.get(FieldId(field))
        return None if found is None else found.value

    def number(field: str) -> int | None:
        found = said(field)
        return None if found is None else int(found)

    def flag(field: str) -> bool | None:
        found = said(field)
        return None if found is None else found == YES

    onset, committee = said("onset"), said("committee")
    return AdverseEventFacts(
        record=record,
        onset=None if onset is None else day_bounds(onset),
        ongoing=flag("ongoing"),
        grade=number("grade"),
        system=said("system"),
        lymphopenia=flag("lymphopenia"),
        severe_days=number("severe-days"),
        syndrome=said("syndrome"),
        crs_grade=number("crs-grade"),
        icans_grade=number("icans-grade"),
        fatal=_fatal(
            said("outcome"),
            (number("grade"), number("crs-grade"), number("icans-grade")),
            serious_death=flag("serious-death"),
        ),
        related=_related(said("relation-product"), said("relation-lymphodepletion")),
        committee=None if committee is None else committee == "dose-limiting",
    )


def _fatal(
    outcome: str | None, grades: tuple[int | None, ...], *, serious_death: bool | None
) -> bool | None:
    # Any place that says so is enough: a form that contradicts itself is not read to mean no.
    if outcome == "fatal" or _FATAL in grades or serious_death:
        return True
    return None if outcome in {None, "unknown"} else False


def _related(*relations: str | None) -> bool | None:
    if any(relation in _RELATED for relation in relations):
        return True
    return False if all(relation in _UNRELATED for relation in relations) else None


def infusion_of(values: Values) -> tuple[date | None, Lymphodepletion]:
    """The day of the infusion and of the lymphodepletion before it, as the form has them."""
    standing = INFUSION.standing(sound(INFUSION, values))

    def day(field: str) -> date | None:
        found = standing.get(FieldId(field))
        return None if found is None else date.fromisoformat(found.value)

    given = standing.get(FieldId("lymphodepletion"))
    if given is not None and given.value == NO:
        return day("date"), "none"
    return day("date"), day("lymphodepletion-start")
