"""When a questionnaire is due, in the participant's own calendar days (T1)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prodiary.domain.entry import NO_ENTRIES, Entry, follow
from prodiary.domain.ids import InstrumentId
from prodiary.domain.schedule import state_of
from prodiary.domain.study import HomeTask
from tests.unit.domain.facts import answered, at, confirmed, entry_id, event, started

WEEKLY = HomeTask(instrument=InstrumentId("mg-adl"), every_days=7)
TODAY = date(2026, 3, 10)


def entry(wall: str | None, *, number: int = 1, instrument: str = "mg-adl") -> Entry:
    """An entry confirmed at `wall`, or a draft."""
    entries = follow(NO_ENTRIES, event(1, started(number, instrument=instrument)))
    entries = follow(entries, event(2, answered(number)))
    if wall is not None:
        entries = follow(entries, event(3, confirmed(number, given=1), at=at(wall)))
    return entries[entry_id(number)]


def test_at_first_it_is_due_today() -> None:
    found = state_of(WEEKLY, [], today=TODAY, moved={})
    assert (found.due, found.done_on, found.draft) == (TODAY, None, None)
    assert found.is_open(TODAY)


def test_a_week_after_it_was_done_it_is_due() -> None:
    found = state_of(WEEKLY, [entry("2026-03-03T23:59:00+08:00")], today=TODAY, moved={})
    assert found.done_on == date(2026, 3, 3)
    assert found.due == TODAY
    assert found.is_open(TODAY)
    assert not found.is_open(TODAY - timedelta(days=1))
    assert found.is_open(TODAY + timedelta(days=30))


def test_the_last_one_counts_whatever_the_order() -> None:
    done = [
        entry("2026-03-09T10:00:00+08:00", number=2),
        entry("2026-02-20T10:00:00+08:00", number=1),
    ]
    found = state_of(WEEKLY, done, today=TODAY, moved={})
    assert found.done_on == date(2026, 3, 9)
    assert not found.is_open(TODAY)


def test_a_draft_is_always_open() -> None:
    found = state_of(
        WEEKLY, [entry("2026-03-09T10:00:00+08:00"), entry(None, number=2)], today=TODAY, moved={}
    )
    assert found.draft == entry_id(2)
    assert found.is_open(TODAY)


def test_other_instruments_do_not_count() -> None:
    found = state_of(
        WEEKLY, [entry("2026-03-09T10:00:00+08:00", instrument="mg-qol15")], today=TODAY, moved={}
    )
    assert found.done_on is None
    assert found.is_open(TODAY)


@pytest.mark.parametrize(
    ("wall", "day"),
    [
        ("2026-03-29T01:30:00+01:00", 29),  # the night the clocks go forward
        ("2026-03-29T23:30:00+02:00", 29),
        ("2026-03-29T00:30:00+14:00", 29),  # where it is still the 28th in UTC
        ("2026-03-29T23:30:00-11:00", 29),  # where it is already the 30th
    ],
)
def test_the_day_is_that_of_the_place_where_it_was_confirmed(wall: str, day: int) -> None:
    assert state_of(WEEKLY, [entry(wall)], today=date(2026, 3, 30), moved={}).done_on == date(
        2026, 3, day
    )


@pytest.mark.parametrize(
    ("wall", "set_days", "due"),
    [
        # Confirmed today; then the clock was set back, or forward: a week from then, as it now is.
        ("2026-03-13", -3, date(2026, 3, 17)),
        ("2031-03-10", -(365 * 5 + 1), date(2026, 3, 17)),
        ("2026-03-05", 5, date(2026, 3, 17)),
        ("2026-03-10", 0, date(2026, 3, 17)),
    ],
)
def test_a_set_clock_neither_opens_nor_shuts_a_questionnaire(
    wall: str, set_days: int, due: date
) -> None:
    """T3: the day an entry counts for moves with the clock that was set after it."""
    confirmed_then = entry(f"{wall}T10:00:00+08:00")
    moved = {confirmed_then.id: timedelta(days=set_days)}
    found = state_of(WEEKLY, [confirmed_then], today=TODAY, moved=moved)
    assert found.due == due
    assert not found.is_open(TODAY)


@given(st.integers(1, 400), st.integers(0, 800))
def test_it_is_open_exactly_from_the_day_it_is_due(every: int, later: int) -> None:
    task = HomeTask(instrument=InstrumentId("mg-adl"), every_days=every)
    found = state_of(task, [entry("2026-03-10T08:00:00+08:00")], today=TODAY, moved={})
    assert found.is_open(TODAY + timedelta(days=later)) == (later >= every)
