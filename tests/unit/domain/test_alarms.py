"""Alarms ring once, at the hour of the place, and never for what lay behind when they came (C9)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import given
from hypothesis import strategies as st

from prodiary.domain.alarms import (
    RANG,
    Alarm,
    Board,
    dismiss,
    plan,
    ring,
    show,
    strike,
    without,
)
from prodiary.domain.ids import InstrumentId, ScheduleId
from prodiary.domain.reminders import Reminder, ReminderKey, instant, is_past

ZONES = sorted(available_timezones())
TEN = datetime.fromisoformat("2026-03-19T10:00")
START = datetime(2026, 3, 20, tzinfo=UTC)
STEP = timedelta(minutes=1)


def reminder(day: date, at: time, *, last: int = 3, number: int = 1) -> Reminder:
    key = ReminderKey(ScheduleId("weekly"), InstrumentId("mg-adl"), day.isoformat(), number)
    return Reminder(key=key, at=datetime.combine(day, at), ends=day + timedelta(days=last))


def wanted(at: time, *, since: date = date(2026, 3, 18)) -> dict[str, Reminder]:
    days = (since + timedelta(days=each) for each in range(16))
    return {day.isoformat(): reminder(day, at) for day in days}


@dataclass
class Machine:
    """A running program in a place, with a clock that people set and zones that they travel to."""

    zone: str
    now: datetime = START
    board: Board = field(default_factory=Board)
    rang: dict[str, datetime] = field(default_factory=dict)

    @property
    def local(self) -> datetime:
        return self.now.astimezone(ZoneInfo(self.zone))

    def tick(self) -> list[str]:
        known = len(self.board.notes)
        self.board = ring(self.board, now=self.local, observed=self.local, awake=True)
        new = [note.id for note in self.board.notes[known:] if note.what in RANG]
        for each in new:
            assert each not in self.rang, "twice"
            self.rang[each] = self.now
        return new

    def plan(self, reminders: dict[str, Reminder]) -> None:
        before = {each.id for each in self.board.alarms}
        self.board = plan(self.board, reminders, now=self.local, spent=set(self.rang))
        for each in self.board.alarms:
            if each.id not in before:
                assert instant(each.at, self.local) > self.now, "put up for what is past"


zones = st.sampled_from(ZONES)
hours = st.times(time(0), time(23, 59)).map(lambda each: each.replace(second=0, microsecond=0))
Move = tuple[str, object]
moves = st.lists(
    st.one_of(
        st.tuples(st.just("pass"), st.integers(1, 2000)),
        st.tuples(st.just("travel"), zones),
        st.tuples(st.just("set"), st.integers(-1400, 1400)),
        st.tuples(st.just("plan"), hours),
    ),
    max_size=12,
)


@given(zone=zones, hour=hours, way=moves)
def test_never_twice_never_missing_never_early_whatever_happens(
    zone: str, hour: time, way: list[Move]
) -> None:
    """Travel east and west, clocks set both ways, new packs, both changes of the clocks (C9)."""
    machine = Machine(zone)
    machine.plan(wanted(hour))
    for kind, what in way:
        up = {each.id: each.at for each in machine.board.alarms if not each.rang}
        if kind == "pass":
            assert isinstance(what, int)
            machine.now += timedelta(minutes=what)
        elif kind == "travel":
            machine.zone = str(what)
        elif kind == "set":
            assert isinstance(what, int)
            machine.now += timedelta(minutes=what)
        else:
            assert isinstance(what, time)
            machine.plan(wanted(what))
            assert machine.tick() == [], "a new plan alone rings nothing"
            continue
        new = machine.tick()
        assert set(new) == {each for each, at in up.items() if is_past(at, machine.local)}
        # Once more, with nothing changed, is silent.
        assert machine.tick() == []


@given(
    zone=zones,
    hour=hours,
    since=st.sampled_from(
        # Around the changes of the clocks in America, Europe, Australia, Egypt, Chile, and back.
        [date(2026, month, day) for month in (3, 4, 9, 10) for day in (1, 20)]
    ),
    first=st.integers(0, 14 * 24 * 60),
)
def test_while_the_program_runs_it_is_the_right_hour_of_the_right_day(
    zone: str, hour: time, since: date, first: int
) -> None:
    begin = datetime.combine(since, time(), tzinfo=UTC) + timedelta(minutes=first)
    machine = Machine(zone, now=begin)
    machine.plan(wanted(hour, since=since - timedelta(days=1)))
    due = {each.id: each.at for each in machine.board.alarms}
    for _ in range(26 * 12):
        machine.now += 5 * STEP
        for each in machine.tick():
            late = machine.local.replace(tzinfo=None) - due[each]
            exact = instant(due[each], machine.local).astimezone(ZoneInfo(zone))
            if exact.replace(tzinfo=None) == due[each]:
                assert timedelta() <= late < 5 * STEP or machine.local.fold
            else:
                # The hour was left out that day: right after the gap, which is the same day.
                assert exact.date() == due[each].date()
                assert machine.now - exact < 5 * STEP


@given(start=zones, way=st.lists(st.tuples(zones, st.integers(1, 600)), max_size=8), hour=hours)
def test_a_journey_neither_skips_nor_repeats(
    start: str, way: list[tuple[str, int]], hour: time
) -> None:
    machine = Machine(start)
    machine.plan(wanted(hour))
    up = {each.id for each in machine.board.alarms}
    for zone, minutes in way:
        machine.zone = zone
        machine.tick()
        machine.now += timedelta(minutes=minutes)
        machine.tick()
    machine.now = datetime(2026, 4, 10, tzinfo=UTC)
    machine.tick()
    assert set(machine.rang) == up


def test_a_plan_keeps_what_was_up_although_its_time_has_just_come() -> None:
    machine = Machine("Asia/Shanghai")
    machine.plan(wanted(time(10)))
    machine.now = START + timedelta(hours=2)
    machine.plan(wanted(time(10)))
    assert machine.tick() == ["2026-03-20"]


def test_what_stands_follows_the_plan_and_goes_with_its_window() -> None:
    machine = Machine("Asia/Shanghai", now=START + timedelta(hours=1, minutes=59))
    machine.plan(wanted(time(10)))
    machine.now += STEP
    machine.tick()
    (standing,) = machine.board.standing
    assert standing.ends == date(2026, 3, 23)
    machine.plan({standing.id: reminder(date(2026, 3, 20), time(18), last=1)})
    (standing,) = machine.board.standing
    assert standing.ends == date(2026, 3, 21)
    machine.now += timedelta(days=2)
    machine.tick()
    assert machine.board.standing == ()
    machine.plan({})
    assert machine.board.alarms == ()


def test_what_became_of_it_is_noted_once() -> None:
    """Due, shown on each way, put away (C10)."""
    now = START
    board = Board((Alarm("a", TEN, date(2026, 3, 23)),))
    board = ring(board, now=now, observed=now, awake=True)
    for _ in range(2):
        board = show(board, "notification", observed=now)
        board = show(board, "screen", observed=now)
    board = dismiss(dismiss(board, observed=now), observed=now)
    assert [(note.what, note.channel) for note in board.notes] == [
        ("due", None), ("shown", "notification"), ("shown", "screen"), ("dismissed", "screen"),
    ]  # fmt: skip
    assert board.alarms == ()
    assert strike(board, board.notes[:3]).notes == board.notes[3:]
    assert plan(board, {"a": reminder(date(2026, 3, 23), time(20))}, now=now, spent=()).alarms == ()


def test_what_was_answered_is_off_the_board() -> None:
    board = Board((Alarm("a", TEN, date(2026, 3, 23), rang=True),))
    assert without(board, {"a"}).standing == ()
    assert without(board, {"b"}) == board
