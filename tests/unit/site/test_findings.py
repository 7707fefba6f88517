"""Genuine events that break a rule: kept, reflected or not, and always named."""

from __future__ import annotations

import pytest

from prodiary.domain.event import (
    AnswerGiven,
    ClockJumped,
    EntryAmended,
    EntryConfirmed,
    VaultCreated,
)
from prodiary.domain.ids import ItemId, OptionCode, Sha256, SiteId, StudyId
from prodiary.domain.provenance import PackRef, Role
from tests.fakes import SHOWN, DeviceSimulator
from tests.unit.site.conftest import World, say_as


def findings(world: World) -> list[tuple[int, str]]:
    """Sequence numbers and codes, as the store holds them and as they come out anew."""
    assert world.site.verify().holds
    with world.site._office.store.transaction() as connection:
        rows = connection.exec_driver_sql("SELECT seq, code FROM findings ORDER BY seq, code").all()
    return [(seq, code) for seq, code in rows]


def take_in(world: World, *devices: DeviceSimulator) -> None:
    for device in devices:
        world.send(device.export())
    assert world.run().refused == 0


@pytest.mark.parametrize(("role", "name"), [("nurse", "nurse-joy"), ("device", None)])
def test_answers_of_another_than_the_participant_are_in_no_entry(
    world: World, role: Role, name: str | None
) -> None:
    """I1: nobody answers for the participant."""
    start = world.one.started()
    world.one.say(start)
    answer = AnswerGiven(start.entry, ItemId("MGADL01"), OptionCode("a"), SHOWN)
    confirmed = EntryConfirmed(entry=start.entry, answered=1, declined=0, method="session")
    say_as(world.one, role, name, answer, confirmed)
    take_in(world, world.one)
    found = [(seq, code) for seq, code in findings(world) if code != "unknown-staff"]
    assert found == [(3, "wrong-originator"), (4, "wrong-originator")]
    (held,) = world.site.entries()
    assert (held.state, held.score.answered) == ("draft", 0)


def test_a_correction_by_the_participant_is_not_reflected(world: World) -> None:
    """A6: corrections are decided by staff."""
    entry = world.one.answer_all()
    world.one.say(
        EntryAmended(entry=entry, item=ItemId("MGADL01"), option=OptionCode("d"), reason="changed")
    )
    take_in(world, world.one)
    assert [code for _, code in findings(world)] == ["wrong-originator"]
    (held,) = world.site.entries()
    assert (held.state, held.score.total) == ("confirmed", 8)


def test_a_clock_that_jumped_is_named(world: World) -> None:
    """T3."""
    world.one.say(ClockJumped(by_ms=-(10**9), across_boot=False), by="device")
    take_in(world, world.one)
    assert findings(world) == [(2, "clock-jumped")]


def test_a_chain_may_not_begin_with_an_entry(world: World) -> None:
    world.one.roll_back(1)
    world.one.say(world.one.started())
    take_in(world, world.one)
    assert findings(world) == [(1, "wrong-beginning")]


def test_a_chain_that_begins_wrong_with_a_wrong_entry_gets_both_findings(world: World) -> None:
    world.one.roll_back(1)
    start = world.one.started()
    world.one.give(start.entry, "MGADL01", "a")
    world.one.say(start)
    take_in(world, world.one)
    assert findings(world) == [(1, "unknown-entry"), (1, "wrong-beginning")]


@pytest.mark.parametrize("what", ["study", "site", "pack", "later"])
def test_a_vault_of_another_study_site_or_pack_is_named(world: World, what: str) -> None:
    ours = world.one.pack.study
    vault = VaultCreated(
        study=StudyId("S104") if what == "study" else ours.id,
        site=SiteId("CN02") if what == "site" else ours.site,
        pack=PackRef(version=1, sha256=Sha256("0" * 64)) if what == "pack" else ours.pack,
        app="0.1.0",
    )
    if what != "later":
        world.one.roll_back(1)
    world.one.say(vault, by="device")
    take_in(world, world.one)
    assert findings(world) == [(2 if what == "later" else 1, "wrong-beginning")]


def test_participants_have_nothing_to_do_with_each_other(world: World) -> None:
    world.one.answer_all()
    world.two.answer_all()
    take_in(world, world.one, world.two)
    assert findings(world) == []
