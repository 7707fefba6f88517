"""Genuine events that break a rule: kept, reflected or not, and always named."""

from __future__ import annotations

import pytest

from prodiary.domain.event import (
    AnswerGiven,
    ClockJumped,
    EntryAmended,
    EntryConfirmed,
    SessionClosed,
    VaultCreated,
)
from prodiary.domain.ids import ItemId, OptionCode, Sha256, SiteId, StudyId
from prodiary.domain.provenance import PackRef, Role
from prodiary.exchange import eventline
from tests.fakes import SHOWN, DeviceSimulator
from tests.unit.site.conftest import World, join, say_as


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
    assert findings(world) == [(3, "wrong-originator"), (4, "wrong-originator")]
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


@pytest.mark.parametrize(("days", "soon"), [(0, True), (5, True), (6, False), (7, False)])
def test_an_entry_that_comes_before_it_was_due_is_named(
    world: World, days: int, *, soon: bool
) -> None:
    """MG-ADL is due every 7 days; a day's grace is for those who travel."""
    world.one.answer_all()
    world.clock.advance(days=days)
    world.one.answer_all("mg-qol15")
    world.one.answer_all()
    end = len(world.one.chain.lines)
    take_in(world, world.one)
    assert findings(world) == ([(end, "too-soon")] if soon else [])
    flagged = [each.findings for each in world.site.entries() if each.instrument == "mg-adl"]
    assert sorted(flagged) == [0, int(soon)]


def test_what_comes_too_soon_is_seen_over_all_devices_and_in_any_order(world: World) -> None:
    """The later entry arrives first; the finding moves to where it belongs, and goes again."""
    other = DeviceSimulator(world.one.pack, subject=world.one.subject, clock=world.clock)
    join(world.site, world.carrier, other)
    world.one.answer_all()  # day 0
    world.clock.advance(days=3)
    other.answer_all()  # day 3
    other.say(SessionClosed(reason="lock"))
    other.answer_all()  # day 3 again
    first, second = 11, 22
    take_in(world, other)
    assert findings(world) == [(second, "too-soon")]
    take_in(world, world.one)
    assert findings(world) == [(first, "too-soon"), (second, "too-soon")]
    with world.site._office.store.transaction() as connection:
        rows = connection.exec_driver_sql("SELECT DISTINCT device FROM findings").all()
    assert rows == [(other.id,)]


def test_a_finding_goes_when_the_entry_before_proves_to_be_older(world: World) -> None:
    """An epoch that arrives late tells when an entry was really confirmed."""
    one = world.one
    entry = one.answer_all()
    life = [eventline.decode(line).data for line in one.chain.lines[1:]]
    world.clock.advance(days=13)
    one.epoch = 2
    one.say(*life)
    world.clock.advance(days=2)
    one.answer_all()
    take_in(world, one)
    assert (len(one.chain.lines), "too-soon") in findings(world)
    one.epoch = 1
    take_in(world, one)
    assert "too-soon" not in {code for _, code in findings(world)}
    assert entry in {each.entry for each in world.site.entries() if each.state == "confirmed"}


def test_participants_have_nothing_to_do_with_each_other(world: World) -> None:
    world.one.answer_all()
    world.two.answer_all()
    take_in(world, world.one, world.two)
    assert findings(world) == []


def test_a_confirmation_can_break_two_rules(world: World) -> None:
    """Too soon, and confirmed anew: both are named at one place."""
    world.one.answer_all()
    entry = world.one.answer_all()
    end = len(world.one.chain.lines)
    take_in(world, world.one)
    world.one.give(entry, "MGADL01", "a")
    take_in(world, world.one)
    assert findings(world) == [(end, "too-soon"), (end + 1, "entry-not-open")]
