"""Windows in the participant's own calendar days, and how they stand (T1, T4, C9)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prodiary.domain.entry import NO_ENTRIES, Entry, follow
from prodiary.domain.event import WindowRef
from prodiary.domain.ids import InstrumentId, ScheduleId
from prodiary.domain.schedule import (
    LAST_DAY,
    Occurrence,
    Standing,
    Terms,
    infusion_day,
    occurrences,
    standings,
)
from prodiary.domain.study import HomeSeries, Visit, Window
from tests.unit.domain.facts import answered, at, confirmed, entry_id, event, started
from tests.unit.domain.test_study import ADL, BOTH, study

ENROLLED = date(2026, 3, 2)
INFUSION = date(2026, 3, 20)
WEEKLY = HomeSeries(ScheduleId("weekly"), ADL, 7, 730, Window(3, 3, 0))
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


def visit(name: str, *, months: int = 0, days: int = 0, window: Window, begins: bool) -> Visit:
    return Visit(ScheduleId(name), BOTH, (ADL,), months, days, window, open_until_infusion=begins)


VISITS = (
    visit("baseline", window=Window(28, 0, 0), begins=True),
    visit("day-28", days=28, window=Window(3, 3, 4), begins=False),
    visit("month-3", months=3, window=Window(7, 7, 7), begins=False),
    visit("month-6", months=6, window=Window(7, 7, 7), begins=False),
)
BEFORE = Terms(since=ENROLLED, study=study(home=(WEEKLY,), visits=VISITS), infusion=None)
AFTER = replace(BEFORE, since=date(2026, 3, 12), infusion=INFUSION)


def entry(
    window: Occurrence | None,
    *,
    on: date | None,
    number: int = 1,
    late: str | None = None,
    instrument: str = ADL,
) -> Entry:
    """An entry for a window, confirmed on a day, or a draft."""
    begun = replace(
        started(number, instrument=instrument), window=None if window is None else window.ref
    )
    entries = follow(NO_ENTRIES, event(1, begun))
    entries = follow(entries, event(2, answered(number)))
    if on is not None:
        locked = replace(confirmed(number, given=1), late=late)
        entries = follow(entries, event(3, locked, at=at(f"{on}T10:00:00+08:00")))
    return entries[entry_id(number)]


def stand(
    *entries: Entry,
    today: date,
    terms: tuple[Terms, ...] = (BEFORE, AFTER),
    ahead: int = 400,
) -> tuple[Standing, ...]:
    found = occurrences(terms, enrolled=ENROLLED, until=today + timedelta(days=ahead))
    on = {
        each.id: each.confirmed_at.moment.date()
        for each in entries
        if each.confirmed_at is not None
    }
    return standings(found, entries, today=today, confirmed_on=on)


def of(found: tuple[Standing, ...], schedule: str, due: date | None = None) -> Standing:
    return next(
        each
        for each in found
        if each.occurrence.schedule == schedule and due in {None, each.occurrence.due}
    )


@pytest.mark.parametrize(
    ("infusion", "months", "days", "expected"),
    [
        (date(2026, 3, 20), 0, 28, date(2026, 4, 17)),
        (date(2026, 3, 20), 3, 0, date(2026, 6, 20)),
        (date(2026, 11, 30), 3, 0, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, 0, date(2028, 2, 29)),
        (date(2026, 8, 31), 6, 0, date(2027, 2, 28)),
        (date(2026, 12, 31), 1, 1, date(2027, 2, 1)),
        (date(2026, 3, 20), 0, 0, date(2026, 3, 20)),
    ],
)
def test_a_visit_is_so_many_months_and_days_after_the_infusion(
    infusion: date, months: int, days: int, expected: date
) -> None:
    assert infusion_day(infusion, months=months, days=days) == expected


def test_before_the_infusion_is_known_only_the_baseline_and_the_weeks_are_there() -> None:
    found = occurrences((BEFORE,), enrolled=ENROLLED, until=ENROLLED + timedelta(days=17))
    assert [each.schedule for each in found] == ["baseline", "weekly", "weekly", "weekly"]
    assert [each.due for each in found if not each.visit] == [
        ENROLLED + timedelta(days=7 * week) for week in range(3)
    ]
    assert found[0].late_until == LAST_DAY
    assert found[0].takes(ENROLLED + timedelta(days=300))


def test_the_infusion_day_places_the_visits() -> None:
    """The demo study's windows, by hand: infusion on 20 March 2026."""
    found = {
        each.schedule: (each.due, each.opens, each.closes, each.late_until)
        for each in occurrences((BEFORE, AFTER), enrolled=ENROLLED, until=date(2026, 12, 31))
        if each.visit
    }
    assert found == {
        "baseline": (INFUSION, date(2026, 2, 20), INFUSION, INFUSION),
        "day-28": (date(2026, 4, 17), date(2026, 4, 14), date(2026, 4, 20), date(2026, 4, 24)),
        "month-3": (date(2026, 6, 20), date(2026, 6, 13), date(2026, 6, 27), date(2026, 7, 4)),
        "month-6": (date(2026, 9, 20), date(2026, 9, 13), date(2026, 9, 27), date(2026, 10, 4)),
    }


def test_what_was_over_before_enrolment_is_nobodys() -> None:
    known = replace(BEFORE, infusion=date(2026, 1, 1))
    found = occurrences((known,), enrolled=ENROLLED, until=date(2026, 5, 1))
    names = {each.schedule for each in found}
    assert names == {"weekly", "month-3"}
    assert min(each.closes for each in found) >= ENROLLED


def test_the_home_series_ends_after_its_days() -> None:
    short = replace(BEFORE, study=study(home=(replace(WEEKLY, for_days=20),), visits=()))
    found = occurrences((short,), enrolled=ENROLLED, until=date(2030, 1, 1))
    assert [(each.due - ENROLLED).days for each in found] == [0, 7, 14]


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2026, 4, 13), "coming"),
        (date(2026, 4, 14), "open"),
        (date(2026, 4, 20), "open"),
        (date(2026, 4, 21), "late"),
        (date(2026, 4, 24), "late"),
        (date(2026, 4, 25), "missed"),
    ],
)
def test_a_window_opens_closes_is_late_and_missed(today: date, state: str) -> None:
    """T4: no back-fill, no forward-fill."""
    assert of(stand(today=today), "day-28").state == state


def test_a_draft_belongs_to_its_window_and_ends_with_it() -> None:
    window = of(stand(today=INFUSION), "day-28").occurrence
    draft = entry(window, on=None)
    assert of(stand(draft, today=date(2026, 4, 18)), "day-28").draft == draft.id
    assert of(stand(draft, today=date(2026, 4, 24)), "day-28").draft == draft.id
    over = of(stand(draft, today=date(2026, 4, 25)), "day-28")
    assert (over.state, over.draft, over.entry) == ("missed", None, None)


def test_a_confirmed_entry_is_done_even_when_late() -> None:
    window = of(stand(today=INFUSION), "day-28").occurrence
    done = entry(window, on=date(2026, 4, 23), late="forgot")
    found = of(stand(done, today=date(2026, 5, 30)), "day-28")
    assert (found.state, found.entry) == ("done", done.id)


def test_a_visit_entry_stands_for_the_week_as_well_but_not_the_other_way() -> None:
    """Nobody is asked the same twice in a week; a visit wants its own."""
    day = date(2026, 4, 17)
    window = of(stand(today=INFUSION), "day-28").occurrence
    for_visit = stand(entry(window, on=day), today=day)
    assert of(for_visit, "weekly", day).state == "done"
    assert of(for_visit, "weekly", day + timedelta(days=7)).state == "coming"
    week = of(for_visit, "weekly", day).occurrence
    at_home = stand(entry(week, on=day), today=day)
    assert of(at_home, "weekly", day).state == "done"
    assert of(at_home, "day-28").state == "open"


def test_a_late_entry_stands_for_its_own_window_only() -> None:
    window = of(stand(today=INFUSION), "day-28").occurrence
    day = date(2026, 4, 24)
    late = stand(entry(window, on=day, late="forgot"), today=day)
    assert of(late, "day-28").state == "done"
    assert of(late, "weekly", day).state == "open"


def test_other_instruments_and_unasked_entries_do_not_count_for_a_visit() -> None:
    day = date(2026, 4, 17)
    window = of(stand(today=INFUSION), "day-28").occurrence
    other = entry(replace(window, instrument=InstrumentId("x")), on=day, instrument="x")
    unasked = entry(None, on=day, number=2)
    found = stand(other, unasked, today=day)
    assert of(found, "day-28").state == "open"
    assert of(found, "weekly", day).entry == unasked.id


def test_a_moved_infusion_moves_visits_and_leaves_what_was_answered() -> None:
    """The baseline was answered before anybody knew the day; it is not asked again."""
    begun = stand(today=ENROLLED, terms=(BEFORE,))
    baseline = entry(of(begun, "baseline").occurrence, on=ENROLLED)
    moved = replace(AFTER, since=date(2026, 4, 16), infusion=date(2026, 4, 10))
    found = stand(baseline, today=date(2026, 4, 16), terms=(BEFORE, AFTER, moved))
    assert of(found, "baseline").state == "done"
    assert of(found, "day-28").state == "coming"
    assert of(found, "day-28").occurrence.due == date(2026, 5, 8)


@given(st.lists(st.tuples(DAYS, st.none() | DAYS), min_size=1, max_size=5), DAYS)
def test_what_opened_under_earlier_terms_stays_as_it_was(
    changes: list[tuple[date, date | None]], today: date
) -> None:
    """C9: a pack update or a corrected infusion day never moves what has been."""
    days = sorted(day for day, _ in changes)
    terms = tuple(
        replace(BEFORE, since=day, infusion=infusion)
        for day, (_, infusion) in zip(days, changes, strict=True)
    )
    enrolled = terms[0].since

    def weeks(upto: int) -> list[Occurrence]:
        found = occurrences(terms[:upto], enrolled=enrolled, until=today)
        return [each for each in found if not each.visit]

    for upto in range(1, len(terms)):
        change = terms[upto].since
        past = [each for each in weeks(upto) if each.opens < change]
        assert past == [each for each in weeks(upto + 1) if each.opens < change]


@given(DAYS, st.none() | st.integers(-800, 800), st.integers(1, 40), st.data())
def test_the_windows_of_a_series_touch_and_never_overlap(
    enrolled: date, infusion: int | None, every: int, data: st.DataObject
) -> None:
    before = data.draw(st.integers(0, every - 1))
    after = every - 1 - before
    series = HomeSeries(ScheduleId("home"), ADL, every, 2000, Window(before, after, 0))
    known = None if infusion is None else enrolled + timedelta(days=infusion)
    terms = Terms(since=enrolled, study=study(home=(series,), visits=()), infusion=known)
    found = occurrences((terms,), enrolled=enrolled, until=enrolled + timedelta(days=500))
    assert found
    assert found[0].opens <= enrolled <= found[0].closes
    for one, following in pairwise(found):
        assert following.opens - one.closes == timedelta(days=1)


@given(st.sampled_from(sorted(available_timezones())), st.integers(0, 365 * 24 * 4), st.data())
def test_in_every_zone_each_moment_belongs_to_one_day_of_the_schedule(
    zone: str, quarter: int, data: st.DataObject
) -> None:
    """C9: daylight saving changes hours, never days; each moment has exactly one open week."""
    moment = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=15 * quarter)
    today = moment.astimezone(ZoneInfo(zone)).date()
    enrolled = today - timedelta(days=data.draw(st.integers(0, 60)))
    terms = Terms(since=enrolled, study=study(home=(WEEKLY,), visits=()), infusion=None)
    found = occurrences((terms,), enrolled=enrolled, until=today)
    states = [each.state for each in standings(found, (), today=today, confirmed_on={})]
    assert states.count("open") == 1
    assert set(states) <= {"open", "missed"}


def test_an_entry_names_its_window() -> None:
    window = of(stand(today=INFUSION), "day-28").occurrence
    assert window.ref == WindowRef(schedule=ScheduleId("day-28"), due="2026-04-17")


def test_two_entries_for_one_window_the_first_confirmed_stands() -> None:
    window = of(stand(today=INFUSION), "day-28").occurrence
    draft = entry(window, on=None, number=1)
    done = entry(window, on=date(2026, 4, 16), number=2)
    found = of(stand(draft, done, today=date(2026, 4, 17)), "day-28")
    assert (found.state, found.draft, found.entry) == ("done", None, done.id)
