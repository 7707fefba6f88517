"""Entries made when nobody asked for them, too late, twice or untrained: kept, and named (T4)."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from prodiary.crypto.random import random_id
from prodiary.domain.event import (
    ClockJumped,
    DeviceEnrolled,
    EntryConfirmed,
    EpochStarted,
    PackTaken,
    PlanTaken,
    SessionClosed,
    TrainingCompleted,
    WindowRef,
)
from prodiary.domain.ids import GrantId, InstrumentId, ReceiptId, ScheduleId, Sha256
from prodiary.domain.provenance import PackRef
from prodiary.exchange import times
from tests.fakes import DeviceSimulator
from tests.unit.site.conftest import DEMO, STAFF, World, join, say_as, write_definition
from tests.unit.site.test_findings import findings, take_in


def today(world: World) -> date:
    return world.clock.now().wall.date()


def window(schedule: str, due: date) -> WindowRef:
    return WindowRef(ScheduleId(schedule), due.isoformat())


def enrolled(device: DeviceSimulator, *, issued: str | None = None) -> None:
    """What every vault writes down when it has taken its grant."""
    device.say(
        DeviceEnrolled(
            subject=device.subject,
            grant=GrantId(random_id()),
            issued=times.to_text(device.clock.now().wall) if issued is None else issued,
        ),
        by="device",
    )


def planned(device: DeviceSimulator, infusion: date | None) -> None:
    day = None if infusion is None else infusion.isoformat()
    device.say(PlanTaken(receipt=ReceiptId(random_id()), infusion=day), by="device")


def codes(world: World, *devices: DeviceSimulator) -> list[str]:
    take_in(world, *devices)
    return [code for _, code in findings(world)]


@pytest.mark.parametrize(
    ("shift", "expected"), [(-4, "before-window"), (-3, ""), (0, ""), (3, ""), (4, "window-over")]
)
def test_a_weekly_entry_outside_its_window_is_named(
    world: World, shift: int, expected: str
) -> None:
    """The second week of the series: three days before to three days after, and none late."""
    enrolled(world.one)
    due = today(world) + timedelta(days=7)
    world.clock.advance(days=7 + shift)
    world.one.answer_all(window=window("weekly", due))
    assert codes(world, world.one) == ([expected] if expected else [])
    (held,) = world.site.entries()
    assert (held.schedule, held.visit, held.due) == ("weekly", None, due)


@pytest.mark.parametrize(
    ("shift", "late", "expected"),
    [
        (24, None, ["before-window"]),
        (25, None, []),
        (31, None, []),
        (31, "unwell", []),
        (32, None, ["late-reason-needed"]),
        (32, "unwell", []),
        (32, "the-dog", ["unknown-late-reason"]),
        (35, "unwell", []),
        (36, "unwell", ["window-over"]),
    ],
)
def test_a_visit_is_judged_by_the_plan_that_the_device_knew(
    world: World, shift: int, late: str | None, expected: list[str]
) -> None:
    """Day 28: three days either way, then four late ones with a reason of the study's list."""
    enrolled(world.one)
    infusion = today(world)
    planned(world.one, infusion)
    world.clock.advance(days=shift)
    due = infusion + timedelta(days=28)
    world.one.answer_all("mg-qol15", window=window("day-28", due), late=late)
    assert codes(world, world.one) == expected
    (held,) = world.site.entries()
    assert (held.visit, held.due, held.late) == ("Day 28", due, late)


def test_before_the_infusion_the_baseline_is_open_and_later_visits_are_not(world: World) -> None:
    enrolled(world.one)
    day = today(world)
    world.clock.advance(days=40)
    world.one.answer_all("mg-qol15", window=window("baseline", day))
    world.one.answer_all("mg-adl", window=window("day-28", day + timedelta(days=28)))
    assert codes(world, world.one) == ["unknown-window"]


def test_a_due_day_that_the_series_does_not_have_is_named(world: World) -> None:
    enrolled(world.one)
    world.one.answer_all(window=window("weekly", today(world) + timedelta(days=1)))
    assert codes(world, world.one) == ["unknown-window"]


@pytest.mark.parametrize(("schedule", "name"), [("weekly", "mg-qol15"), ("monthly", "mg-adl")])
def test_a_schedule_that_the_study_does_not_have_is_named(
    world: World, schedule: str, name: str
) -> None:
    enrolled(world.one)
    world.one.answer_all(name, window=window(schedule, today(world)))
    assert codes(world, world.one) == ["unknown-schedule", "unknown-window"]
    assert [each.state for each in world.site.entries()] == ["confirmed"]


def test_a_plan_that_comes_later_makes_nothing_wrong(world: World) -> None:
    """The week was counted from enrolment; the infusion moves what is to come."""
    enrolled(world.one)
    day = today(world)
    world.one.answer_all(window=window("weekly", day))
    world.clock.advance(days=10)
    planned(world.one, day + timedelta(days=9))
    world.clock.advance(days=6)
    world.one.answer_all(window=window("weekly", day + timedelta(days=16)))
    planned(world.one, None)
    assert codes(world, world.one) == []


def test_a_new_study_pack_moves_what_is_to_come(world: World, tmp_path: Path) -> None:
    """N6: what the device had in force when it was confirmed is what counts."""
    enrolled(world.one)
    second = world.site.publish(
        write_definition(tmp_path / "two.json", training="offered", help_given="not-asked"),
        world.carrier,
        by=STAFF,
    )
    world.clock.advance(days=7)
    world.one.say(PackTaken(pack=second.study.pack), by="device")
    # A pack that this site never published changes nothing of what is known.
    world.one.say(PackTaken(pack=PackRef(version=9, sha256=Sha256("9" * 64))), by="device")
    world.one.pack = second
    world.one.answer_all(window=window("weekly", today(world)))
    assert codes(world, world.one) == []


def test_a_clock_set_back_reopens_no_window(world: World) -> None:
    """T3: the days are those of the clock on which both sides agreed."""
    enrolled(world.one)
    due = today(world) + timedelta(days=7)
    world.clock.advance(days=14)
    world.clock.set_wall(days=-7)
    world.one.say(ClockJumped(by_ms=-7 * 86_400_000, across_boot=False), by="device")
    world.one.answer_all(window=window("weekly", due))
    assert codes(world, world.one) == ["clock-jumped", "window-over"]


def test_a_clock_that_was_wrong_from_the_start_and_is_put_right_is_no_fault(world: World) -> None:
    """T2: the grant says what day it was, so the days are right from the enrolment on."""
    issued = times.to_text(world.clock.now().wall)
    world.clock.set_wall(days=-30)
    one = DeviceSimulator(world.one.pack, subject="S103-008", clock=world.clock)
    world.clock.set_wall(days=30)
    join(world.site, world.carrier, one)
    world.clock.set_wall(days=-30)
    enrolled(one, issued=issued)
    world.clock.set_wall(days=30)
    one.say(ClockJumped(by_ms=30 * 86_400_000, across_boot=False), by="device")
    one.answer_all(window=window("weekly", today(world)))
    assert codes(world, one) == ["clock-jumped"]


@pytest.mark.parametrize("forgotten", ["enrolled", "created"])
def test_where_a_ledger_does_not_say_since_when_the_register_does(
    world: World, forgotten: str
) -> None:
    if forgotten == "created":
        world.one.roll_back(1)
        enrolled(world.one)
        planned(world.one, today(world))
    day = today(world)
    world.one.answer_all(window=window("weekly", day))
    world.one.answer_all(window=window("weekly", day + timedelta(days=1)))
    expected = ["unknown-window"] if forgotten == "enrolled" else ["wrong-beginning"]
    assert codes(world, world.one) == expected


@pytest.mark.parametrize("infusion", [date(2999, 12, 31), date(1900, 1, 1)])
def test_a_plan_far_from_today_stops_no_import(world: World, infusion: date) -> None:
    enrolled(world.one)
    planned(world.one, infusion)
    world.one.answer_all("mg-adl", window=window("month-3", today(world)))
    assert codes(world, world.one) == ["unknown-window"]


def test_days_at_the_end_of_the_calendar_stop_no_import(world: World) -> None:
    """Where days cannot be counted on, no window is known."""
    to_the_end = (date(9999, 12, 30) - today(world)).days
    world.clock.set_wall(days=to_the_end)
    one = DeviceSimulator(world.one.pack, subject="S103-008", clock=world.clock)
    world.clock.set_wall(days=-to_the_end)
    join(world.site, world.carrier, one)
    world.clock.set_wall(days=to_the_end)
    enrolled(one)
    one.answer_all(window=window("weekly", today(world)))
    world.clock.set_wall(days=-to_the_end)
    assert codes(world, one) == ["unknown-window"]


def test_a_restart_of_the_machine_and_a_clock_set_back_across_it_are_noticed(world: World) -> None:
    """T3: what lies between two exports counts as well as what lies within one."""
    enrolled(world.one)
    due = today(world) + timedelta(days=7)
    world.clock.advance(days=7)
    take_in(world, world.one)
    world.clock.advance(days=7)
    world.one.say(SessionClosed(reason="lock"), by="device")
    world.clock.reboot()
    world.clock.set_wall(days=-7)
    world.one.say(SessionClosed(reason="lock"), by="device")
    world.one.answer_all(window=window("weekly", due))
    assert codes(world, world.one) == ["window-over"]


def test_the_same_window_twice_is_seen_over_all_devices_and_in_any_order(world: World) -> None:
    other = DeviceSimulator(world.one.pack, subject=world.one.subject, clock=world.clock)
    join(world.site, world.carrier, other)
    due = today(world)
    for device in (world.one, other):
        enrolled(device)
        device.answer_all(window=window("weekly", due))
        # A visit happens once, whatever its day was said to be.
        device.answer_all("mg-qol15", window=window("baseline", due + timedelta(days=device.epoch)))
        world.clock.advance(minutes=5)
    assert codes(world, other) == []
    assert codes(world, world.one) == ["answered-twice", "answered-twice"]
    with world.site._office.store.transaction() as connection:
        rows = connection.exec_driver_sql("SELECT DISTINCT device FROM findings").all()
    assert rows == [(other.id,)]


def test_what_was_asked_for_by_nobody_may_come_twice(world: World) -> None:
    enrolled(world.one)
    world.one.answer_all()
    world.one.answer_all()
    world.one.say(world.one.started())
    assert codes(world, world.one) == []
    assert {each.due for each in world.site.entries()} == {None}


def test_a_finding_goes_when_an_epoch_that_came_late_explains_it(world: World) -> None:
    """The plan lay in an epoch that had not arrived."""
    one = world.one
    enrolled(one)
    infusion = today(world) - timedelta(days=28)
    planned(one, infusion)
    end, head = len(one.chain.lines), Sha256(one.chain.head(2).hex())
    one.epoch = 2
    one.say(EpochStarted(1, end, head, 1, end + 1, head, carried=0), by="device")
    one.say(PackTaken(pack=one.pack.study.pack), by="device")
    one.answer_all(window=window("day-28", today(world)))
    assert codes(world, one) == ["epoch-started", "unknown-window"]
    one.epoch = 1
    assert codes(world, one) == ["epoch-started"]


def test_what_a_device_left_with_an_epoch_counts_no_more(world: World) -> None:
    one = world.one
    enrolled(one)
    stood, head = len(one.chain.lines), Sha256(one.chain.head(2).hex())
    planned(one, today(world) - timedelta(days=28))
    take_in(world, one)
    one.epoch = 2
    one.say(EpochStarted(1, stood, head, 1, stood + 1, head, carried=0), by="device")
    one.answer_all(window=window("day-28", today(world)))
    assert codes(world, one) == ["epoch-started", "unknown-window"]


def test_help_must_be_said_and_practice_come_first_where_the_study_wants_it(
    world: World, tmp_path: Path
) -> None:
    """M15, Q11."""
    one = world.one
    one.pack = world.site.publish(DEMO, world.carrier, by=STAFF)
    one.say(one.started())
    one.say(TrainingCompleted(training="practice"))
    start = one.started()
    one.say(start)
    for item in one.instrument("mg-adl").items:
        one.give(start.entry, item.id, "a")
    one.say(EntryConfirmed(entry=start.entry, answered=8, declined=0, method="session"))
    one.answer_all()
    end = 3 + 1 + 8 + 1
    take_in(world, one)
    assert findings(world) == [(2, "training-needed"), (end, "help-not-said")]
    assert sorted(str(each.help) for each in world.site.entries()) == ["None", "None", "none"]


def test_an_entry_begun_in_another_name_is_none(world: World) -> None:
    """I1: nor does it keep the participant from beginning it."""
    start = world.one.started()
    say_as(world.one, "nurse", "nurse-joy", start)
    take_in(world, world.one)
    assert findings(world) == [(2, "unknown-staff"), (2, "wrong-originator")]
    assert world.site.entries() == ()
    world.one.say(start)
    world.one.give(start.entry, "MGADL01", "a")
    take_in(world, world.one)
    (held,) = world.site.entries()
    assert (held.score.answered, held.instrument) == (1, InstrumentId("mg-adl"))
