"""The lines of the first screen: what each questionnaire is for, and until when it is taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from prodiary.app.shared import Shared, minutes
from prodiary.device.sheet import TaskCard
from prodiary.domain.ids import ScheduleId
from prodiary.domain.schedule import LAST_DAY, UNPLANNED

_WEEK: Final = 7
_MOST_COMING: Final = 3


@dataclass(frozen=True, slots=True)
class CardRow:
    """One questionnaire that can be answered; `key` names its window.

    Attributes:
        name: Schedule and instrument, which stay the same from week to week.
        purpose: ``visit``, ``now`` (an unscheduled visit), ``week`` or ``home``.
        visit: What the visit is called; empty for others.
        late: Whether its time on time is over.
        dueToday: Whether today is the very day.
        by: The last day on which it would have been on time, if it is late.
        until: The last day on time, or for a late one the last day at all; empty while not known.
        lastDay: Whether `until` is today.
        spare: Whether the same questionnaire is open for a visit, which would do for this one too.
    """

    key: str
    name: str
    instrument: str
    title: str
    purpose: str
    visit: str
    late: bool
    dueToday: bool
    by: str
    until: str
    lastDay: bool
    spare: bool
    items: int
    minutes: int
    reached: int
    begun: bool


@dataclass(frozen=True, slots=True)
class NextRow:
    """What opens together and is not open yet; a title a line."""

    titles: str
    purpose: str
    visit: str
    day: str


def key_of(card: TaskCard) -> str:
    """A name for the card's window, for QML."""
    return f"{_name(card)}-{card.occurrence.due.isoformat()}"


def ready_rows(seen: Sequence[TaskCard], shared: Shared) -> list[CardRow]:
    """Those that can be answered: for visits first, each kind by its due day."""
    answerable = [card for card in seen if card.state != "coming"]
    at_visits = {
        card.occurrence.instrument
        for card in answerable
        if card.occurrence.visit and card.state == "open"
    }
    return [
        _row(card, shared, spare=card.occurrence.instrument in at_visits)
        for card in sorted(answerable, key=lambda card: not card.occurrence.visit)
    ]


def coming_rows(seen: Sequence[TaskCard], shared: Shared) -> list[NextRow]:
    """What comes next, by the day on which it opens; one line for all of a visit."""
    together: dict[tuple[date, ScheduleId], list[TaskCard]] = {}
    for card in seen:
        if card.state == "coming":
            window = card.occurrence
            together.setdefault((window.opens, window.schedule), []).append(card)
    return [
        NextRow(
            titles="\n".join(shared.title(card.occurrence.instrument) for card in group),
            purpose=_purpose(group[0], shared),
            visit=_visit(group[0], shared),
            day=shared.day(opens),
        )
        for (opens, _), group in sorted(together.items(), key=lambda item: item[0])[:_MOST_COMING]
    ]


def _name(card: TaskCard) -> str:
    return f"{card.occurrence.schedule}-{card.occurrence.instrument}"


def _row(card: TaskCard, shared: Shared, *, spare: bool) -> CardRow:
    window, today, late = card.occurrence, shared.today(), card.state == "late"
    until = window.late_until if late else window.closes
    return CardRow(
        key=key_of(card),
        name=_name(card),
        instrument=window.instrument,
        title=shared.title(window.instrument),
        purpose=_purpose(card, shared),
        visit=_visit(card, shared),
        late=late,
        dueToday=window.due == today,
        by=shared.day(window.closes) if late else "",
        until="" if until == LAST_DAY else shared.day(until),
        lastDay=until == today,
        spare=spare and not window.visit and not late,
        items=card.items,
        minutes=minutes(card.items - card.reached),
        reached=card.reached,
        begun=card.draft is not None,
    )


def _purpose(card: TaskCard, shared: Shared) -> str:
    if card.occurrence.schedule == UNPLANNED:
        return "now"
    if card.occurrence.visit:
        return "visit"
    every = _every_days(card.occurrence.schedule, shared)
    return "week" if every == _WEEK else "home"


def _every_days(schedule: ScheduleId, shared: Shared) -> int | None:
    """None for a series of an earlier pack that the study no longer has."""
    home = shared.open_session.study.home
    return next((series.every_days for series in home if series.id == schedule), None)


def _visit(card: TaskCard, shared: Shared) -> str:
    study = shared.open_session.study
    language = shared.study_language(study)
    schedule = card.occurrence.schedule
    titles = (visit.title[language] for visit in study.visits if visit.id == schedule)
    return next(titles, "") if card.occurrence.visit else ""
