"""Corrections: asked on a device, decided at the site, never one without the other (A6, N9)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from prodiary.crypto.random import random_id
from prodiary.domain.event import CorrectionAsked, CorrectionDecided, EntryAmended, SessionClosed
from prodiary.domain.ids import CorrectionId, EntryId, ItemId, OptionCode, StaffId
from prodiary.errors import CorrectionNotOpen, RevokedDevice
from prodiary.exchange import eventline
from prodiary.exchange.receipt import Decision
from prodiary.site.deciding import HeldCorrection
from tests.unit.site.conftest import World, say_as
from tests.unit.site.test_findings import findings, take_in
from tests.unit.site.test_verifying import tamper

ITEM = ItemId("MGADL01")


def asked(of: EntryId, **changes: Any) -> CorrectionAsked:
    content: dict[str, Any] = {
        "correction": CorrectionId(random_id()),
        "entry": of,
        "item": ITEM,
        "option": OptionCode("d"),
        "reason": "misread",
        "words": "I looked at the line below.",
    }
    return CorrectionAsked(**(content | changes))


def one_asked(world: World, **changes: Any) -> CorrectionAsked:
    wish = asked(world.one.answer_all(), **changes)
    world.one.say(wish)
    take_in(world, world.one)
    return wish


def recorded(wish: CorrectionAsked, *, accepted: bool, reason: str) -> list[Any]:
    """What an honest device writes down when it has read its receipt."""
    facts: list[Any] = [CorrectionDecided(wish.correction, accepted=accepted, reason=reason)]
    if accepted:
        facts.append(
            EntryAmended(
                wish.entry, wish.item or ITEM, wish.option, reason, correction=wish.correction
            )
        )
    return facts


def only(world: World) -> HeldCorrection:
    (found,) = world.site.corrections()
    return found


def test_a_wish_is_listed_in_the_words_that_were_read(world: World) -> None:
    wish = one_asked(world)
    assert findings(world) == []
    held = only(world)
    wording = world.one.pack.study.wordings["mg-adl", "en"].wording.items[ITEM]  # type: ignore[index]
    assert (held.correction, held.entry, held.subject) == (wish.correction, wish.entry, "S103-001")
    assert (held.item_text, held.stood) == (wording.text, wording.options[OptionCode("b")])
    assert held.wished == wording.options[OptionCode("d")]
    assert (held.reason, held.words) == ("misread", "I looked at the line below.")
    assert (held.state, held.at_device, held.why, held.by) == ("open", False, None, None)


@pytest.mark.parametrize("accept", [True, False])
def test_a_decision_travels_and_comes_back(world: World, *, accept: bool) -> None:
    wish = one_asked(world)
    assert world.run().receipts == 0
    made = world.site.decide(wish.correction[:6], accept=accept, reason=" As noted. ", by="dr-wu")
    assert (made.state, made.at_device) == ("accepted" if accept else "refused", False)
    (held,) = world.site.entries()
    assert (held.state, held.score.total) == ("confirmed", 8), "nothing stands before it is back"
    assert world.run().receipts == 1
    assert world.run().receipts == 0, "told once"
    newest = max(world.one.receipts(world.carrier), key=lambda each: len(each.decisions))
    reason, by = "As noted.", StaffId("dr-wu")
    assert newest.decisions == (Decision(wish.correction, accepted=accept, reason=reason, by=by),)
    say_as(world.one, "investigator", "dr-wu", *recorded(wish, accepted=accept, reason=reason))
    take_in(world, world.one)
    assert findings(world) == []
    assert (only(world).state, only(world).at_device) == (made.state, True)
    (held,) = world.site.entries()
    assert (held.state, held.score.total) == (("amended", 10) if accept else ("confirmed", 8))
    trail = world.site.entry_record(wish.entry).entry.trail
    assert [each.option for each in trail if each.item == ITEM] == ["b", "d"][: 1 + accept]
    (act,) = [each for each in world.site.journal() if each.act == "correction-decided"]
    assert (act.by, act.facts["decision"]) == ("dr-wu", made.state)


def test_no_answer_may_be_wished_for(world: World) -> None:
    one_asked(world, option=None, words="")
    assert only(world).wished is None


def test_a_decision_that_nobody_here_made_is_named(world: World) -> None:
    """A device can write anything in the investigator's name: the site knows better."""
    wish = one_asked(world)
    end = len(world.one.chain.lines)
    say_as(world.one, "investigator", "dr-wu", *recorded(wish, accepted=True, reason="Mine."))
    take_in(world, world.one)
    assert findings(world) == [(end + 1, "decision-unknown"), (end + 2, "decision-unknown")]
    (held,) = world.site.entries()
    assert (held.findings, only(world).state) == (2, "unknown")
    with pytest.raises(CorrectionNotOpen) as error:
        world.site.decide(wish.correction, accept=True, reason="Mine.", by="dr-wu")
    assert error.value.fields == {"reason": "decided"}


@pytest.mark.parametrize("what", ["reason", "by", "refused", "item", "unasked"])
def test_an_amendment_that_is_not_what_was_decided_is_named(world: World, what: str) -> None:
    wish = one_asked(world)
    world.site.decide(wish.correction, accept=what != "refused", reason="Yes.", by="dr-wu")
    amended = EntryAmended(
        entry=wish.entry,
        item=ItemId("MGADL02") if what == "item" else ITEM,
        option=wish.option,
        reason="No." if what == "reason" else "Yes.",
        correction=None if what == "unasked" else wish.correction,
    )
    end = len(world.one.chain.lines)
    say_as(world.one, "investigator", "dr-no" if what == "by" else "dr-wu", amended)
    take_in(world, world.one)
    assert findings(world) == [(end + 1, "decision-unknown")]


def test_an_amendment_that_came_before_the_decision_is_cleared_by_it(world: World) -> None:
    """The finding was right, and is right no more."""
    wish = one_asked(world)
    _, amended = recorded(wish, accepted=True, reason="Yes.")
    say_as(world.one, "investigator", "dr-wu", amended)
    take_in(world, world.one)
    assert [code for _, code in findings(world)] == ["decision-unknown"]
    world.site.decide(wish.correction, accept=True, reason="Yes.", by="dr-wu")
    assert findings(world) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"entry": EntryId("e" * 32)}, "unknown-entry"),
        ({"item": ItemId("MGADL99")}, "invalid-answer"),
        ({"option": OptionCode("z")}, "invalid-answer"),
    ],
)
def test_a_wish_for_what_is_not_there_is_named(
    world: World, changes: dict[str, Any], code: str
) -> None:
    one_asked(world, **changes)
    assert [found for _, found in findings(world)] == [code]
    assert world.site.corrections() == ()


def test_wishes_break_the_same_rules_as_on_the_device(world: World) -> None:
    """One rule book: `prodiary.domain.correction.follow`."""
    one = world.one
    start = one.started()
    one.say(start, asked(start.entry))
    wish = asked(one.answer_all())
    say_as(one, "nurse", "nurse-joy", wish)
    one.say(wish, wish)
    no = CorrectionDecided(wish.correction, accepted=False, reason="x")
    say_as(one, "nurse", "nurse-joy", no)
    say_as(one, "investigator", "dr-wu", CorrectionDecided(
        CorrectionId("c" * 32), accepted=False, reason="x"
    ))  # fmt: skip
    take_in(world, one)
    assert [code for _, code in findings(world)] == [
        "entry-not-confirmed",
        "unknown-staff",
        "correction-not-open",
        "correction-not-open",
        "wrong-originator",
        "correction-not-open",
    ]
    assert only(world).state == "open"


def test_a_wish_that_arrives_before_its_entry_is_judged_anew(world: World) -> None:
    """Exports may come in any order, epoch by epoch."""
    one = world.one
    entry = one.answer_all()
    one.epoch = 2
    one.say(SessionClosed(reason="lock"), asked(entry))
    take_in(world, one)
    assert [code for _, code in findings(world)] == ["wrong-beginning", "unknown-entry"]
    one.epoch = 1
    take_in(world, one)
    assert [code for _, code in findings(world)] == ["wrong-beginning"]
    assert only(world).state == "open"


def test_a_wish_falls_when_what_arrives_shows_that_it_never_stood(world: World) -> None:
    """The entry's true beginning, in an epoch that came late, was another."""
    one = world.one
    entry = one.answer_all()
    life = [eventline.decode(line).data for line in one.chain.lines[1:]]
    one.roll_back(len(life))
    one.say(*life[:2])
    one.epoch = 2
    one.say(*life, asked(entry))
    take_in(world, one)
    assert only(world).state == "open"
    one.epoch = 1
    one.say(*life[2:-1])
    one.say(*life[2:3], asked(entry, item=ItemId("MGADL99")))
    take_in(world, one)
    assert world.site.verify().holds


def test_what_cannot_be_decided_is_refused_and_why(world: World) -> None:
    wish = one_asked(world, correction=CorrectionId("ab" * 16))
    other = {"correction": CorrectionId("ab" * 15 + "cd"), "item": ItemId("MGADL02")}
    world.one.say(asked(wish.entry, **other))
    take_in(world, world.one)
    before = world.content()
    for given, reason in (("abab", "too-short"), ("abababab", "several"), ("f" * 32, "none")):
        with pytest.raises(CorrectionNotOpen) as error:
            world.site.decide(given, accept=True, reason="Yes.", by="dr-wu")
        assert error.value.fields == {"reason": reason}
    with pytest.raises(ValueError, match="reason"):
        world.site.decide(wish.correction, accept=True, reason="  ", by="dr-wu")
    assert world.content() == before
    world.site.decide(wish.correction, accept=True, reason="Yes.", by="dr-wu")
    with pytest.raises(CorrectionNotOpen) as error:
        world.site.decide(wish.correction, accept=False, reason="No.", by="dr-no")
    assert error.value.fields == {"reason": "decided"}
    world.site.revoke(world.one.id, reason="lost", by="dr-wu")
    with pytest.raises(RevokedDevice):
        world.site.decide("ab" * 15 + "cd", accept=True, reason="Yes.", by="dr-wu")


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE decisions SET accepted = 0", "decision-differs"),
        ("DELETE FROM decisions", "decision-differs"),
        ("UPDATE corrections SET stood = 'a'", "projection-differs"),
        ("DELETE FROM corrections", "projection-differs"),
        ("UPDATE plans SET infusion = NULL", "plan-differs"),
        ("DELETE FROM plans", "plan-differs"),
    ],
)
def test_what_was_decided_cannot_be_changed_unnoticed(
    world: World, statement: str, fault: str
) -> None:
    wish = one_asked(world)
    world.site.set_infusion("S103-001", date(2026, 3, 9), by="dr-wu")
    world.site.decide(wish.correction, accept=True, reason="Yes.", by="dr-wu")
    assert world.site.verify().holds
    tamper(world, statement)
    assert fault in {each.fault for each in world.site.verify().problems}


def test_a_rebuilt_store_is_the_same(world: World) -> None:
    wish = one_asked(world)
    world.site.decide(wish.correction, accept=True, reason="Yes.", by="dr-wu")
    say_as(world.one, "investigator", "dr-wu", *recorded(wish, accepted=True, reason="Yes."))
    world.one.answer_all()
    take_in(world, world.one)
    before = world.content()
    world.site.rebuild()
    assert sorted(world.content(), key=repr) == sorted(before, key=repr)
