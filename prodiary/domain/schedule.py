"""When what is to be answered: windows in local days, and how each of them stands (T4).

An *occurrence* is one window of one instrument. Which there are follows from what was in force
when: the study pack and the day of the infusion, each since a local day (`Terms`). Visits happen
once and move with the newest terms. Of a home series, what opened under earlier terms stays as it
was, so that a new pack or a corrected infusion day moves what is to come and never what has been.

Days are the participant's local calendar days. There is no hour in them, so neither daylight saving
nor a journey makes a window longer or shorter than its days.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal

from prodiary.domain.entry import Entry
from prodiary.domain.event import HistoryTold, WindowRef
from prodiary.domain.ids import EntryId, InstrumentId, ScheduleId
from prodiary.domain.study import HomeSeries, Study, Visit

State = Literal["coming", "open", "late", "done", "missed"]
LAST_DAY = date.max
UNPLANNED: Final = ScheduleId("*")
"""What an unscheduled visit asks for stands under; no series or visit of a study is called so."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What the schedule follows from since the local day `since`."""

    since: date
    study: Study
    infusion: date | None


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """One window of one instrument, in whole local days, all inclusive.

    `closes` is the last day on time, `late_until` the last one on which it is taken at all; both
    are `LAST_DAY` where that is not known yet.
    """

    due: date
    schedule: ScheduleId
    instrument: InstrumentId
    opens: date
    closes: date
    late_until: date
    visit: bool

    @property
    def ref(self) -> WindowRef:
        """How an entry names it."""
        return WindowRef(schedule=self.schedule, due=self.due.isoformat())

    def takes(self, day: date) -> bool:
        """Whether it can be answered on `day`, late or not."""
        return self.opens <= day <= self.late_until


@dataclass(frozen=True, slots=True)
class Standing:
    """How an occurrence stands on a day.

    Attributes:
        occurrence: Which.
        state: ``coming``, ``open``, ``late`` (over, but still taken), ``done`` or ``missed``.
        draft: The entry begun for it and not confirmed.
        entry: The confirmed entry that stands for it; None also where it was made elsewhere.
    """

    occurrence: Occurrence
    state: State
    draft: EntryId | None
    entry: EntryId | None


def infusion_day(infusion: date, *, months: int, days: int) -> date:
    """The day `months` calendar months and then `days` days after the infusion.

    Where the month is too short its last day counts: 30 November and three months is 28 February.
    """
    count = infusion.month - 1 + months
    year, month = infusion.year + count // 12, count % 12 + 1
    last = calendar.monthrange(year, month)[1]
    return date(year, month, min(infusion.day, last)) + timedelta(days=days)


def occurrences(terms: Sequence[Terms], *, enrolled: date, until: date) -> tuple[Occurrence, ...]:
    """Every occurrence from enrolment to those that open by `until`, by due day.

    Args:
        terms: What was in force, oldest first; later ones hold from their `since` on.
        enrolled: The local day on which the device was enrolled; what was over by then is nobody's.
        until: How far to look ahead.
    """
    found = _visits(terms[-1], enrolled)
    bounds = [*(each.since for each in terms[1:]), LAST_DAY]
    for number, (each, end) in enumerate(zip(terms, bounds, strict=True)):
        since = date.min if number == 0 else each.since
        for series in each.study.home:
            found += [
                occurrence
                for occurrence in _series(series, each, enrolled=enrolled, until=until)
                if since <= occurrence.opens < end
            ]
    return tuple(sorted(each for each in found if each.opens <= until))


def begun(study: Study, ref: WindowRef, instrument: InstrumentId) -> Occurrence | None:
    """The window that an entry was begun for, as the study then had it; None where it had none.

    A later plan may have no such window any more; what was begun in it may be ended all the same.
    """
    due = date.fromisoformat(ref.due)
    found = [(each.window, False) for each in study.home if each.id == ref.schedule]
    found += [(each.window, True) for each in study.visits if each.id == ref.schedule]
    for window, visit in found:
        closes = due + timedelta(days=window.closes_after)
        return Occurrence(
            due,
            ref.schedule,
            instrument,
            due - timedelta(days=window.opens_before),
            closes,
            closes + timedelta(days=window.late_days),
            visit=visit,
        )
    return None


def _visits(terms: Terms, enrolled: date) -> list[Occurrence]:
    found = []
    for visit in terms.study.visits:
        days = _visit_days(visit, terms.infusion, enrolled)
        if days is not None and days[3] >= enrolled:
            due, opens, closes, late_until = days
            found += [
                Occurrence(due, visit.id, name, opens, closes, late_until, visit=True)
                for name in visit.instruments
            ]
    return found


def _visit_days(
    visit: Visit, infusion: date | None, enrolled: date
) -> tuple[date, date, date, date] | None:
    if infusion is None:
        return (enrolled, enrolled, LAST_DAY, LAST_DAY) if visit.open_until_infusion else None
    due = infusion_day(infusion, months=visit.months, days=visit.days)
    opens = due - timedelta(days=visit.window.opens_before)
    if visit.open_until_infusion:
        opens = min(opens, enrolled)
    closes = due + timedelta(days=visit.window.closes_after)
    return due, opens, closes, closes + timedelta(days=visit.window.late_days)


def _series(
    series: HomeSeries, terms: Terms, *, enrolled: date, until: date
) -> Iterable[Occurrence]:
    window = series.window
    anchor = enrolled if terms.infusion is None else terms.infusion
    every = timedelta(days=series.every_days)
    closes_after = timedelta(days=window.closes_after)
    # The first whose time on time is not over at enrolment; it may lie before the infusion.
    number = -((anchor + closes_after - enrolled) // every)
    while True:
        due = anchor + number * every
        opens = due - timedelta(days=window.opens_before)
        if opens > until or due > anchor + timedelta(days=series.for_days):
            return
        closes = due + closes_after
        yield Occurrence(
            due,
            series.id,
            series.instrument,
            opens,
            closes,
            closes + timedelta(days=window.late_days),
            visit=False,
        )
        number += 1


def standings(
    found: Iterable[Occurrence],
    entries: Iterable[Entry],
    *,
    today: date,
    confirmed_on: Mapping[EntryId, date],
    elsewhere: Iterable[HistoryTold] = (),
) -> tuple[Standing, ...]:
    """How each occurrence stands on `today`.

    An entry stands for the window it was begun for. A home window is also done when the same
    instrument was confirmed within it for something else, as at a visit: nobody is asked the same
    twice in a week. A late entry stands for nothing but its own window.

    Args:
        found: The occurrences.
        entries: All entries of the participant.
        today: The local day.
        confirmed_on: The local day on which each confirmed entry was.
        elsewhere: What was confirmed on other devices, as the site says.
    """
    held, told = tuple(entries), tuple(elsewhere)
    return tuple(_standing(each, held, today, confirmed_on, told) for each in found)


def _standing(
    occurrence: Occurrence,
    entries: Sequence[Entry],
    today: date,
    confirmed_on: Mapping[EntryId, date],
    told: Sequence[HistoryTold],
) -> Standing:
    same = [
        each
        for each in entries
        if each.started.instrument == occurrence.instrument and each.state != "struck"
    ]
    own = [each for each in same if is_for(each, occurrence)]
    done = [each.id for each in own if each.counts]
    draft = next((each.id for each in own if each.confirmed is None), None)
    if not done and not occurrence.visit:
        done = [
            each.id
            for each in same
            if each.counts
            and each.confirmed is not None
            and each.confirmed.late is None
            and occurrence.opens <= confirmed_on[each.id] <= occurrence.closes
        ]
    over_there = any(_stands_for(each, occurrence) for each in told)
    state = _state(occurrence, today, done=bool(done) or over_there)
    # An unfinished one that came to nothing stays in the record and asks for nothing any more.
    kept = draft if state in {"open", "late"} else None
    return Standing(occurrence, state, kept, done[0] if done else None)


def _stands_for(told: HistoryTold, occurrence: Occurrence) -> bool:
    if told.instrument != occurrence.instrument:
        return False
    if told.window is not None and told.window.schedule == occurrence.schedule:
        return occurrence.visit or told.window.due == occurrence.due.isoformat()
    if occurrence.visit or told.late:
        return False
    return occurrence.opens <= datetime.fromisoformat(told.confirmed).date() <= occurrence.closes


def _state(occurrence: Occurrence, today: date, *, done: bool) -> State:
    if done:
        return "done"
    if today < occurrence.opens:
        return "coming"
    if today <= occurrence.closes:
        return "open"
    return "late" if today <= occurrence.late_until else "missed"


def is_for(entry: Entry, occurrence: Occurrence) -> bool:
    """Whether `entry` was begun for this window; a visit is the same one if its day was moved."""
    window = entry.started.window
    if window is None or window.schedule != occurrence.schedule:
        return False
    return occurrence.visit or window.due == occurrence.due.isoformat()
