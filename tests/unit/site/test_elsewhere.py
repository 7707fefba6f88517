"""Two devices of one participant, and a lost one: what each is told of the other (N2, I5)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from prodiary.domain.event import EntryStruck, WindowRef
from prodiary.domain.ids import ScheduleId
from prodiary.exchange.receipt import Receipt
from prodiary.exchange.tellings import Elsewhere
from tests.fakes import DeviceSimulator
from tests.unit.site.conftest import STAFF, World, join, say_as
from tests.unit.site.test_correcting import asked, recorded
from tests.unit.site.test_findings import take_in


@pytest.fixture
def other(world: World) -> DeviceSimulator:
    device = DeviceSimulator(world.one.pack, subject="S103-001", clock=world.clock)
    join(world.site, world.carrier, device)
    return device


def newest(world: World, device: DeviceSimulator) -> Receipt:
    return max(device.receipts(world.carrier), key=lambda each: each.number)


def test_a_new_device_learns_what_was_answered_on_the_old_one(
    world: World, other: DeviceSimulator
) -> None:
    """So that it asks for nothing twice; the old one learns of the new one, too."""
    day = world.clock.now().wall.date()
    window = WindowRef(ScheduleId("day-28"), day.isoformat())
    first = world.one.answer_all("mg-qol15", window=window, late="unwell")
    world.clock.advance(days=1)
    second = world.one.answer_all()
    world.one.say(world.one.started())
    take_in(world, world.one)
    told = newest(world, other).elsewhere
    assert [each.entry for each in told] == [first, second], "drafts are nobody else's"
    assert (told[0].instrument, told[0].window, told[0].late) == ("mg-qol15", window, True)
    assert (told[1].mode, told[1].window, told[1].late) == ("self", None, False)
    assert told[1].confirmed.startswith((day + timedelta(days=1)).isoformat())
    assert newest(world, world.one).elsewhere == ()
    third = other.answer_all()
    take_in(world, other)
    assert [each.entry for each in newest(world, world.one).elsewhere] == [third]
    assert world.two.receipts(world.carrier) == []
    assert world.run().receipts == 0


def test_what_was_corrected_counts_and_what_was_struck_does_not(
    world: World, other: DeviceSimulator
) -> None:
    entry, gone = world.one.answer_all(), world.one.answer_all()
    wish = asked(entry)
    world.one.say(wish)
    take_in(world, world.one)
    assert {each.entry for each in newest(world, other).elsewhere} == {entry, gone}
    world.site.decide(wish.correction, accept=True, reason="Yes.", by="dr-wu")
    facts = recorded(wish, accepted=True, reason="Yes.")
    say_as(world.one, "investigator", "dr-wu", *facts, EntryStruck(gone, "Not hers."))
    take_in(world, world.one)
    assert [each.entry for each in newest(world, other).elsewhere] == [entry]


def test_a_lost_device_says_no_more_and_is_told_no_more_and_what_it_said_stays(
    world: World, other: DeviceSimulator
) -> None:
    """I5: its later files go to quarantine; the new device goes on from what it had sent."""
    entry = world.one.answer_all()
    take_in(world, world.one)
    world.site.revoke(world.one.id, reason="lost", by=STAFF)
    before = len(world.one.receipts(world.carrier))
    world.one.answer_all()
    name = world.send(world.one.export())
    other.answer_all()
    world.send(other.export())
    report = world.run()
    assert world.codes(report) == {name: "revoked-device"}
    assert world.outcome(report, name).fate == "refused"
    assert len(world.one.receipts(world.carrier)) == before
    assert world.site.receipts(world.carrier, by=STAFF) == 1
    assert len(world.one.receipts(world.carrier)) == before
    assert [each.entry for each in newest(world, other).elsewhere] == [entry]
    assert len(world.site.entries()) == 2
    assert len(world.quarantined()) == 1


def test_receipts_are_numbered_and_no_number_comes_twice(
    world: World, other: DeviceSimulator
) -> None:
    for _ in range(3):
        world.one.answer_all()
        take_in(world, world.one)
        world.clock.advance(days=1)
    assert sorted(each.number for each in world.one.receipts(world.carrier)) == [1, 2, 3]
    assert sorted(each.number for each in other.receipts(world.carrier)) == [1, 2, 3]


def test_two_devices_that_name_the_same_entry_stop_no_receipt(
    world: World, other: DeviceSimulator
) -> None:
    """Whatever a device says, the others get their receipts."""
    third = DeviceSimulator(world.one.pack, subject="S103-001", clock=world.clock)
    join(world.site, world.carrier, third)
    entry = world.one.answer_all()
    for line in world.one.chain.lines[1:]:
        other.append_line(line)
    take_in(world, world.one, other)
    (told,) = newest(world, third).elsewhere
    assert isinstance(told, Elsewhere)
    assert told.entry == entry
