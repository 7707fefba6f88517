"""Which day it is, by all the evidence about the clock (T2, T3)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prodiary.domain.days import APART, SHIFT, Days
from prodiary.domain.provenance import EventTime

START = datetime.fromisoformat("2026-03-02T10:00:00.000+08:00")
H, D = timedelta(hours=1), timedelta(days=1)


class Tablet:
    """A tablet's clocks, wrong as a test wants them, beside the true time."""

    def __init__(self) -> None:
        self.true = START
        self.off = timedelta()
        self.boot = 1
        self.up_since = START
        self.days = Days()
        self.read()

    def read(self) -> None:
        self.days = self.days.after(self.at)

    @property
    def at(self) -> EventTime:
        up = self.true - self.up_since
        return EventTime(
            wall=(self.true + self.off).isoformat(timespec="milliseconds"),
            zone="Asia/Shanghai",
            mono_ms=up // timedelta(milliseconds=1),
            boot=f"boot-{self.boot}",
        )

    def wait(self, span: timedelta) -> None:
        self.true += span

    def set(self, by: timedelta) -> None:
        self.off += by
        self.read()

    def restart(self, off_for: timedelta = H, *, clock: timedelta | None = None) -> None:
        """Switch off and on; `clock` is by how much the clock is wrong after it."""
        self.true += off_for
        self.boot += 1
        self.up_since = self.true
        self.off = self.off if clock is None else clock
        self.read()

    @property
    def day(self) -> date:
        return self.days.local(self.at).date()

    @property
    def right(self) -> bool:
        return self.day == self.true.date()


def test_a_clock_set_back_stays_where_time_is() -> None:
    # T3
    tablet = Tablet()
    tablet.wait(4 * D)
    tablet.set(-3 * D)
    assert tablet.right
    tablet.wait(2 * D)
    assert tablet.right
    tablet.restart()
    assert tablet.right


def test_a_clock_set_back_while_it_was_off_does_not_go_back() -> None:
    tablet = Tablet()
    tablet.wait(4 * D)
    tablet.read()
    tablet.restart(H, clock=-3 * D)
    assert tablet.day == tablet.true.date()


def test_a_battery_that_was_empty_moves_nothing_for_good() -> None:
    # Sixty days behind at one start, right at the next.
    tablet = Tablet()
    tablet.restart(clock=-60 * D)
    assert tablet.right
    tablet.wait(H)
    tablet.restart(clock=timedelta())
    assert tablet.right
    assert tablet.days.set_by == timedelta()
    tablet.restart(7 * D)
    assert tablet.right


def test_a_battery_that_was_empty_and_a_clock_put_right_while_it_is_on() -> None:
    # It was off for three days, which nobody here could know.
    tablet = Tablet()
    tablet.restart(3 * D, clock=-600 * D)
    tablet.set(600 * D)
    assert tablet.right
    assert tablet.days.set_by == timedelta()


@pytest.mark.parametrize("times", [1, 4, 40])
def test_a_clock_read_in_the_wrong_zone_at_each_start_adds_up_to_nothing(times: int) -> None:
    # Eight hours ahead at the start, put right by the network a minute later, each time.
    tablet = Tablet()
    for _ in range(times):
        tablet.restart(D, clock=8 * H)
        tablet.wait(H / 60)
        tablet.set(-8 * H)
    assert tablet.right


def test_small_steps_to_and_fro_add_up_to_nothing() -> None:
    tablet = Tablet()
    for _ in range(5):
        tablet.set(20 * H)
        tablet.wait(H)
        tablet.set(-20 * H)
        tablet.wait(H)
    assert tablet.right


def test_years_ahead_and_back_again_leave_the_day_as_it_is() -> None:
    tablet = Tablet()
    tablet.set(700 * D)
    assert tablet.right
    tablet.restart()
    assert tablet.right
    tablet.set(-700 * D)
    assert tablet.right
    tablet.wait(30 * D)
    assert tablet.right


def test_less_than_a_day_moves_no_day() -> None:
    for by in (SHIFT - timedelta(milliseconds=1), -(SHIFT - timedelta(milliseconds=1))):
        tablet = Tablet()
        tablet.set(by)
        assert tablet.day == (tablet.true + by).date()
    for by in (SHIFT, -SHIFT):
        tablet = Tablet()
        tablet.set(by)
        assert tablet.right


def test_the_sites_word_settles_it_when_the_clocks_agree() -> None:
    # T2: ahead at one start, right at the next; a receipt that is read as it is written proves it.
    tablet = Tablet()
    tablet.restart(clock=30 * D)
    assert not tablet.right
    tablet.restart(clock=timedelta())
    assert not tablet.right
    late = tablet.days.anchored(tablet.true - APART - timedelta(seconds=1))
    assert late == tablet.days
    tablet.days = tablet.days.anchored(tablet.true - APART)
    assert tablet.right


def test_nothing_is_anchored_before_there_is_a_clock() -> None:
    at = Tablet().at
    assert Days().anchored(START) == Days()
    assert Days().enrolled(at, START) == Days()


@pytest.mark.parametrize("off", [60 * D, -60 * D])
def test_a_wrong_clock_at_enrolment_is_known_for_wrong(off: timedelta) -> None:
    tablet = Tablet()
    tablet.off = off
    tablet.days = Days()
    tablet.read()
    made = tablet.at
    issued = tablet.true + timedelta(minutes=5)
    tablet.wait(timedelta(minutes=10))
    tablet.read()
    tablet.days = tablet.days.enrolled(made, issued)
    assert tablet.right
    tablet.set(-off)
    assert tablet.right
    tablet.wait(20 * D)
    assert tablet.right


def test_a_grant_that_lay_for_days_says_nothing_about_the_clock() -> None:
    tablet = Tablet()
    made = tablet.at
    tablet.wait(9 * D)
    tablet.read()
    for hours in (-APART, timedelta(), 9 * D, 9 * D + APART):
        assert tablet.days.enrolled(made, START + hours).set_by == timedelta()


def test_at_the_end_of_the_calendar_the_clock_stands_as_it_is() -> None:
    far = EventTime("9999-12-31T10:00:00.000+00:00", "UTC", 0, "a")
    days = Days(set_by=-3 * D, last=far)
    assert days.day(far.moment) == date(9999, 12, 31)


SPANS = st.integers(-800, 800).map(lambda hours: hours * H)


@given(st.lists(st.tuples(st.sampled_from(["set", "wait", "restart"]), SPANS), max_size=25))
def test_time_never_goes_back_by_a_day(steps: list[tuple[str, timedelta]]) -> None:
    # T3: whatever is done to the clock, a window that was closed for a day is not open again.
    tablet = Tablet()
    latest = tablet.days.local(tablet.at)
    for kind, span in steps:
        if kind == "set":
            tablet.set(span)
        elif kind == "wait":
            tablet.wait(abs(span))
        else:
            tablet.restart(abs(span), clock=tablet.off + span)
        tablet.read()
        now = tablet.days.local(tablet.at)
        assert now > latest - 2 * SHIFT
        latest = max(latest, now)


@given(st.lists(SPANS, max_size=12))
def test_within_one_boot_no_setting_of_the_clock_moves_the_day(steps: list[timedelta]) -> None:
    tablet = Tablet()
    for span in steps:
        tablet.set(span)
        tablet.wait(H)
    assert abs(tablet.days.local(tablet.at) - tablet.true) <= SHIFT
