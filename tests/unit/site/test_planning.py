"""The infusion day: set at the site, told to every device of the participant (T4, N2)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from prodiary.errors import CarrierFull, DayTooFar, UnknownParticipant
from prodiary.exchange.carrier import FolderCarrier
from tests.fakes import DeviceSimulator
from tests.unit.site.conftest import STAFF, World, join

DAY = date(2026, 3, 9)


def set_day(world: World, day: date | None, subject: str = "S103-001") -> bool:
    return world.site.set_infusion(subject, day, by=STAFF)


def told(world: World, device: DeviceSimulator) -> list[date | None]:
    return sorted(
        (each.infusion for each in device.receipts(world.carrier)),
        key=lambda day: date.min if day is None else day,
    )


def acts(world: World) -> list[object]:
    return [each.facts["infusion"] for each in world.site.journal() if each.act == "infusion-set"]


def test_a_day_is_set_moved_and_taken_back(world: World) -> None:
    assert set_day(world, DAY)
    assert not set_day(world, DAY)
    assert set_day(world, DAY + timedelta(days=1))
    assert set_day(world, None)
    assert not set_day(world, None)
    assert acts(world) == ["2026-03-09", "2026-03-10", None]
    assert world.site.verify().holds


def test_what_was_never_known_is_not_taken_back(world: World) -> None:
    assert not set_day(world, None)
    assert acts(world) == []


def test_a_day_that_cannot_be_meant_and_a_stranger_are_refused(world: World) -> None:
    today = world.clock.now().wall.date()
    before = world.content()
    for day in (today + timedelta(days=732), today - timedelta(days=732)):
        with pytest.raises(DayTooFar):
            set_day(world, day)
    with pytest.raises(UnknownParticipant):
        set_day(world, DAY, "S103-999")
    with pytest.raises(ValueError, match="identifier"):
        set_day(world, DAY, "two words")
    assert world.content() == before
    assert set_day(world, today + timedelta(days=731))


def test_every_device_of_the_participant_is_told_once(world: World) -> None:
    """Also one that has not sent anything yet: its receipt holds nothing, and says the day."""
    other = DeviceSimulator(world.one.pack, subject="S103-001", clock=world.clock)
    join(world.site, world.carrier, other)
    world.one.answer_all()
    world.send(world.one.export())
    assert world.run().receipts == 2, "the other one learns what was answered elsewhere"
    set_day(world, DAY)
    assert world.run().receipts == 2
    assert world.run().receipts == 0
    assert told(world, world.one) == [None, DAY]
    receipt = max(other.receipts(world.carrier), key=lambda each: each.number)
    assert (receipt.held, receipt.exports, receipt.infusion) == ((), (), DAY)
    assert told(world, world.two) == []
    set_day(world, None)
    assert world.run().receipts == 2
    assert told(world, world.one) == [None, None, DAY]


def test_a_device_that_joins_later_is_told_with_the_next_run(world: World) -> None:
    set_day(world, DAY, "S103-001")
    world.run()
    other = DeviceSimulator(world.one.pack, subject="S103-001", clock=world.clock)
    join(world.site, world.carrier, other)
    assert world.site.receipts(world.carrier, by=STAFF) == 1
    assert told(world, other) == [DAY]


def test_a_revoked_device_is_told_nothing(world: World) -> None:
    """I5."""
    world.site.revoke(world.one.id, reason="lost", by=STAFF)
    set_day(world, DAY)
    assert world.run().receipts == 0


def test_a_word_that_could_not_be_put_is_put_next_time(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_day(world, DAY)
    with monkeypatch.context() as patch:
        patch.setattr(FolderCarrier, "put", lambda *_, **__: (_ for _ in ()).throw(CarrierFull()))
        assert world.run().receipts == 0
    assert world.run().receipts == 1
    assert told(world, world.one) == [DAY]


def test_participants_are_listed_with_what_is_known_of_them(world: World) -> None:
    world.site.enrol("S103-003", by=STAFF)
    set_day(world, DAY)
    world.one.answer_all()
    world.one.say(world.one.started())
    world.send(world.one.export())
    world.run()
    world.site.revoke(world.two.id, reason="lost", by=STAFF)
    one, two, three = world.site.participants()
    assert (one.subject, one.active_devices, one.infusion, one.entries) == ("S103-001", 1, DAY, 1)
    assert one.last_received == world.clock.now().wall
    assert (two.active_devices, two.devices, two.infusion, two.last_received) == (0, 1, None, None)
    assert (three.subject, three.devices, three.open_corrections) == ("S103-003", 0, 0)
