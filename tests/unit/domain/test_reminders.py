"""Which reminders there are, and when that is in any zone (T1, C9, M16)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prodiary.domain.ids import InstrumentId, ScheduleId
from prodiary.domain.reminders import ReminderKey, instant, is_past, reminders
from prodiary.domain.schedule import LAST_DAY, Occurrence

ZONES = sorted(available_timezones())
ADL = InstrumentId("mg-adl")
ENROLLED = date(2026, 3, 2)
TEN = time(10)


def occurrence(due: date, *, closes: date, name: str = "weekly") -> Occurrence:
    return Occurrence(
        due=due,
        schedule=ScheduleId(name),
        instrument=ADL,
        opens=due - timedelta(days=3),
        closes=closes,
        late_until=closes,
        visit=False,
    )


def planned(*found: Occurrence, last: bool = True, at: time = TEN) -> list[tuple[int, datetime]]:
    made = reminders(found, enrolled=ENROLLED, at=at, on_last_day=last)
    return [(each.key.number, each.at) for each in made]


def local(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_one_on_the_due_day_and_one_on_the_last_day_on_time() -> None:
    due = occurrence(date(2026, 3, 9), closes=date(2026, 3, 12))
    assert planned(due) == [(1, local("2026-03-09T10:00")), (2, local("2026-03-12T10:00"))]
    (first, second) = reminders([due], enrolled=ENROLLED, at=TEN, on_last_day=True)
    assert first.key == ReminderKey(due.schedule, ADL, "2026-03-09", 1)
    assert first.ends == second.ends == date(2026, 3, 12)


def test_none_on_the_last_day_where_the_study_does_not_wish_it() -> None:
    due = occurrence(date(2026, 3, 9), closes=date(2026, 3, 12))
    assert planned(due, last=False) == [(1, local("2026-03-09T10:00"))]


def test_a_due_day_that_is_the_last_day_is_said_once() -> None:
    assert len(planned(occurrence(date(2026, 3, 9), closes=date(2026, 3, 9)))) == 1


def test_a_window_without_a_known_end_has_no_last_day() -> None:
    assert len(planned(occurrence(date(2026, 3, 9), closes=LAST_DAY))) == 1


def test_what_was_due_before_enrolment_is_said_on_the_day_of_enrolment() -> None:
    due = occurrence(date(2026, 2, 28), closes=date(2026, 3, 3))
    assert planned(due) == [(1, local("2026-03-02T10:00")), (2, local("2026-03-03T10:00"))]


def test_the_hour_is_the_participants() -> None:
    """Never an evening, unless somebody wishes it (M16)."""
    due = occurrence(date(2026, 3, 9), closes=date(2026, 3, 12))
    assert {at.time() for _, at in planned(due, at=time(6, 30))} == {time(6, 30)}


def test_they_come_in_the_order_of_their_time() -> None:
    found = [
        occurrence(date(2026, 3, 16), closes=date(2026, 3, 19)),
        occurrence(date(2026, 3, 9), closes=date(2026, 3, 12)),
    ]
    assert [at for _, at in planned(*found)] == sorted(at for _, at in planned(*found))


@pytest.mark.parametrize(
    ("zone", "wished", "found"),
    [
        ("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:00+00:00"),  # left out: 2:00 is 3:00
        ("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30+00:00"),  # twice: the first
        ("Australia/Lord_Howe", "2026-10-04T02:10", "2026-10-03T15:30+00:00"),  # half an hour
        ("Pacific/Apia", "2011-12-30T10:00", "2011-12-30T10:00+00:00"),  # a whole day left out
        ("America/New_York", "2026-03-08T02:00", "2026-03-08T07:00+00:00"),
        ("Asia/Shanghai", "2026-03-09T10:00", "2026-03-09T02:00+00:00"),
    ],
)
def test_left_out_and_doubled_hours(zone: str, wished: str, found: str) -> None:
    like = datetime(2026, 1, 1, tzinfo=ZoneInfo(zone))
    assert instant(local(wished), like) == datetime.fromisoformat(found)


@cache
def switches(zone: str) -> tuple[datetime, ...]:
    """The instants, in UTC and to the minute, at which a zone changes its offset, 2024 to 2027."""
    there = ZoneInfo(zone)
    found = []
    at = datetime(2024, 1, 1, tzinfo=UTC)
    while at.year < 2028:
        after = at + timedelta(days=1)
        if at.astimezone(there).utcoffset() != after.astimezone(there).utcoffset():
            low, high = at, after
            while high - low > timedelta(minutes=1):
                middle = low + (high - low) // 2
                same = middle.astimezone(there).utcoffset() == at.astimezone(there).utcoffset()
                low, high = (middle, high) if same else (low, middle)
            found.append(high)
        at = after
    return tuple(found)


@given(zone=st.sampled_from(ZONES), data=st.data())
def test_in_every_zone_it_is_the_first_moment_at_which_clocks_have_come_so_far(
    zone: str, data: st.DataObject
) -> None:
    """Around both changes of the clocks and anywhere else, in every zone there is."""
    there = ZoneInfo(zone)
    near = [each.astimezone(there).replace(tzinfo=None) for each in switches(zone)]
    around = st.integers(-180, 180).map(lambda minutes: timedelta(minutes=minutes))
    anywhere = st.datetimes(local("2024-01-02"), local("2027-12-30")).map(
        lambda each: each.replace(second=0, microsecond=0)
    )
    close = st.builds(
        lambda switch, by: switch.replace(second=0) + by, st.sampled_from(near), around
    )
    wished = data.draw(anywhere if not near else st.one_of(close, anywhere))

    found = instant(wished, datetime(2026, 1, 1, tzinfo=there))

    def shown(back: timedelta) -> datetime:
        return (found - back).astimezone(there).replace(tzinfo=None)

    assert shown(timedelta()) >= wished
    for back in (
        timedelta(seconds=1),
        timedelta(minutes=29),
        *(timedelta(hours=h) for h in range(1, 27)),
    ):
        assert shown(back) < wished, "it was so late before"
    # An hour that exists is met exactly.
    exists = wished.replace(tzinfo=there).astimezone(UTC).astimezone(there).replace(tzinfo=None)
    assert (shown(timedelta()) == wished) == (exists == wished)


@given(zone=st.sampled_from(ZONES), minutes=st.integers(-2000, 2000))
def test_past_is_past_by_the_clock_of_the_place(zone: str, minutes: int) -> None:
    wished = local("2026-06-15T10:00")
    now = instant(wished, datetime(2026, 1, 1, tzinfo=ZoneInfo(zone))) + timedelta(minutes=minutes)
    assert is_past(wished, now.astimezone(ZoneInfo(zone))) == (minutes >= 0)
