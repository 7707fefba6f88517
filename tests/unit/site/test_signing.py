"""Signatures of staff, and decisions that rest on them: borne out by key, person and lines (I4)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from prodiary.crypto.random import random_id
from prodiary.domain.event import (
    CorrectionAsked,
    CorrectionDecided,
    EntryAmended,
    EntryStruck,
    Payload,
    VisitEnded,
)
from prodiary.domain.ids import CorrectionId, EntryId, ItemId, OptionCode
from prodiary.errors import CorrectionNotOpen
from prodiary.exchange.receipt import Decision
from tests.unit.site.clinic import Clinic, clinic
from tests.unit.site.conftest import World, say_as
from tests.unit.site.test_correcting import ITEM, asked, only
from tests.unit.site.test_findings import take_in
from tests.unit.site.test_staff import codes, rows


@pytest.fixture
def ward(world: World) -> Clinic:
    return clinic(world)


def standing(ward: Clinic) -> list[tuple[int, int]]:
    return [(row["proven"], row["stands"]) for row in rows(ward, "signatures")]


# --- signatures


def test_a_signature_is_broken_by_whatever_is_recorded_after_it(ward: Clinic) -> None:
    visit = ward.visit()
    entry = ward.examine(visit)
    ward.sign("entry", entry)
    fact = ward.measured(entry, "qmg", ItemId("QMG01"), "40")
    amended = EntryAmended(
        entry, fact.item, fact.option, "Misread.", value=fact.value, unit=fact.unit
    )
    ward.say("nurse", amended)
    ward.sign("entry", entry)
    assert codes(ward) == []
    assert standing(ward) == [(1, 0), (1, 1)]


@pytest.mark.parametrize(
    "change",
    [
        {"name": "Name of dr-wu"},
        {"meaning": "reviewed"},
        {"digest": "0" * 64},
        {"proof": "not.a.proof"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_signature_that_says_something_else_than_was_signed_is_named(
    ward: Clinic, change: dict[str, Any]
) -> None:
    visit = ward.visit()
    ward.say("nurse", VisitEnded(visit))
    ward.say("nurse", replace(ward.signed("visit", visit), **change))
    assert codes(ward) == ["bad-signature-of-staff"]
    assert standing(ward) == [(0, 0)]


def test_a_signature_of_somebody_else_is_named(ward: Clinic) -> None:
    visit = ward.visit()
    ward.say("nurse", VisitEnded(visit))
    ward.say("coordinator", ward.signed("visit", visit))
    assert codes(ward) == ["bad-signature-of-staff"]


def test_a_signature_cannot_be_moved_to_another_participant(ward: Clinic) -> None:
    visit = ward.visit()
    ward.say("nurse", VisitEnded(visit))
    ward.say("nurse", ward.signed("visit", visit, subject="S103-002"))
    assert codes(ward) == ["bad-signature-of-staff"]


def test_a_signature_over_other_lines_than_the_recorded_is_named(ward: Clinic) -> None:
    visit = ward.visit()
    ward.say("nurse", VisitEnded(visit))
    lines = [line.replace(b'"note":""', b'"note":"x"') for line in ward.lines_about("visit", visit)]
    ward.say("nurse", ward.signed("visit", visit, lines=lines))
    ward.say("nurse", ward.signed("visit", visit, lines=ward.lines_about("visit", visit)[:1]))
    assert codes(ward) == ["bad-signature-of-staff", "nothing-to-sign"]
    assert standing(ward) == [(0, 0), (0, 0)]


def test_nobody_but_staff_signs(ward: Clinic) -> None:
    visit = ward.visit()
    ward.device.say(ward.signed("visit", visit))
    assert codes(ward) == ["wrong-originator"]


def test_a_signature_of_nobody_is_no_signature(ward: Clinic) -> None:
    visit = ward.visit()
    ward.say("nurse", VisitEnded(visit))
    say_as(ward.device, "nurse", "stranger", ward.signed("visit", visit))
    assert codes(ward) == ["unknown-staff"]
    assert standing(ward) == [(0, 0)]


# --- decisions on the device


def asks(ward: Clinic, **changes: Any) -> CorrectionAsked:
    wish = asked(ward.device.answer_all(), **changes)
    ward.device.say(wish)
    return wish


def decide(ward: Clinic, wish: CorrectionAsked, *, accepted: bool = True) -> None:
    """What an honest device records when the investigator decides on it, without the signature."""
    facts: list[Payload] = [CorrectionDecided(wish.correction, accepted=accepted, reason="Seen.")]
    if accepted and wish.item is not None:
        facts.append(
            EntryAmended(wish.entry, wish.item, wish.option, "Seen.", correction=wish.correction)
        )
    elif accepted:
        facts.append(EntryStruck(wish.entry, "Seen.", correction=wish.correction))
    ward.say("investigator", *facts)


@pytest.mark.parametrize("accepted", [True, False])
def test_a_decision_that_the_investigator_signed_stands(ward: Clinic, *, accepted: bool) -> None:
    wish = asks(ward)
    decide(ward, wish, accepted=accepted)
    ward.sign("correction", wish.correction, role="investigator")
    assert codes(ward) == []
    held = only(ward.world)
    assert (held.state, held.at_device) == ("accepted" if accepted else "refused", True)
    assert (held.by, held.why) == ("dr-wu", "Seen.")
    with pytest.raises(CorrectionNotOpen):
        ward.world.site.decide(wish.correction, accept=True, reason="x", by="dr-wu")


def test_until_it_is_signed_a_decision_is_nobodys(ward: Clinic) -> None:
    wish = asks(ward)
    decide(ward, wish)
    assert codes(ward) == ["decision-unknown", "decision-unknown"]
    assert only(ward.world).state == "unknown"
    ward.sign("correction", wish.correction, role="investigator")
    assert codes(ward) == []
    assert only(ward.world).state == "accepted"


def test_only_the_investigator_who_decided_signs_for_it(ward: Clinic) -> None:
    wish = asks(ward)
    decide(ward, wish)
    ward.sign("correction", wish.correction, role="nurse")
    assert codes(ward) == ["decision-unknown", "decision-unknown", "not-their-task"]


def test_a_signature_given_before_bears_nothing_out(ward: Clinic) -> None:
    wish = asks(ward)
    ward.sign("correction", wish.correction, role="investigator")
    decide(ward, wish)
    assert codes(ward) == ["decision-unknown", "decision-unknown"]


def test_what_was_not_asked_for_is_not_borne_out_by_a_signature(ward: Clinic) -> None:
    wish = asks(ward)
    other = replace(wish, item=ItemId("MGADL02"))
    decide(ward, wish, accepted=False)
    ward.say(
        "investigator",
        EntryAmended(
            other.entry, other.item or ITEM, wish.option, "Seen.", correction=wish.correction
        ),
    )
    ward.sign("correction", wish.correction, role="investigator")
    assert codes(ward) == ["decision-unknown"]


def test_an_amended_examination_is_signed_again(ward: Clinic) -> None:
    entry = ward.examine(ward.visit())
    ward.sign("entry", entry)
    fact = ward.measured(entry, "qmg", ItemId("QMG01"), "3")
    amended = EntryAmended(
        entry, fact.item, fact.option, "Misread.", value=fact.value, unit=fact.unit
    )
    ward.say("nurse", amended)
    assert codes(ward) == ["amendment-unsigned"]
    ward.sign("entry", entry)
    assert codes(ward) == []
    (held,) = ward.world.site.entries()
    assert held.state == "amended"


def test_an_amended_grade_has_to_follow_as_well(ward: Clinic) -> None:
    entry = ward.examine(ward.visit())
    item = ward.device.instrument("qmg").item(ItemId("QMG01"))
    right = ward.measured(entry, "qmg", item.id, "3").option
    wrong = next(each.code for each in item.options if each.code != right)
    assert item.measure is not None
    ward.say(
        "nurse",
        EntryAmended(entry, item.id, wrong, "Better.", value="3", unit=item.measure.unit),
        EntryAmended(entry, item.id, wrong, "Better."),
    )
    ward.sign("entry", entry)
    assert codes(ward) == ["grade-differs", "value-missing"]


# --- strikes


@pytest.mark.parametrize("by", ["desk", "device"])
def test_an_entry_of_the_wrong_person_is_struck_and_stays(ward: Clinic, by: str) -> None:
    """A7: it counts no more, and everybody can see it."""
    entry = ward.device.answer_all()
    wish = CorrectionAsked(CorrectionId(random_id()), entry, None, None, "wrong-person", "Sister.")
    ward.say("nurse", wish)
    take_in(ward.world, ward.device)
    held = only(ward.world)
    assert (held.item, held.item_text, held.stood, held.wished) == (None, None, None, None)
    assert (held.asked_by, held.reason) == (("nurse", "nurse-joy"), "wrong-person")
    if by == "desk":
        ward.world.site.decide(wish.correction, accept=True, reason="Seen.", by="dr-wu")
        assert ward.world.run().receipts == 1
        newest = max(ward.device.receipts(ward.world.carrier), key=lambda each: each.number)
        assert newest.decisions == (
            Decision(wish.correction, accepted=True, reason="Seen.", by="dr-wu"),  # type: ignore[arg-type]
        )
        decide(ward, wish)
    else:
        decide(ward, wish)
        ward.sign("correction", wish.correction, role="investigator")
    assert codes(ward) == []
    (struck,) = ward.world.site.entries()
    assert (struck.state, struck.counts, struck.score.total) == ("struck", False, 8)
    (person,) = [p for p in ward.world.site.participants() if p.subject == "S103-001"]
    assert person.entries == 0
    assert len(ward.world.site.entry_record(entry).entry.trail) == 8


def test_nobody_strikes_what_nobody_asked_to_be_struck(ward: Clinic) -> None:
    entry = ward.device.answer_all()
    ward.say("investigator", EntryStruck(entry, "I know."))
    other = ward.device.answer_all()
    ward.say("nurse", EntryStruck(other, "I know."))
    ward.device.say(EntryStruck(EntryId("e" * 32), "I know."))
    assert codes(ward) == ["decision-unknown", "wrong-originator", "unknown-entry"]
    assert {each.state for each in ward.world.site.entries()} == {"struck", "confirmed"}


def test_a_draft_can_be_struck_and_has_no_day(ward: Clinic) -> None:
    start = ward.device.started()
    ward.device.say(start)
    wish = CorrectionAsked(
        CorrectionId(random_id()), start.entry, None, None, "wrong-person", "Not hers."
    )
    ward.say("coordinator", wish)
    assert codes(ward) == []
    assert only(ward.world).confirmed is None


def test_a_participant_asks_for_answers_and_not_for_strikes(ward: Clinic) -> None:
    entry = ward.device.answer_all()
    ward.device.say(CorrectionAsked(CorrectionId(random_id()), entry, None, None, "other", ""))
    assert codes(ward) == ["wrong-originator"]
    assert ward.world.site.corrections() == ()


def test_staff_ask_for_another_answer_and_say_who_they_are(ward: Clinic) -> None:
    wish = asked(ward.device.answer_all(), option=OptionCode("c"), reason="other")
    ward.say("nurse", wish)
    assert codes(ward) == []
    held = only(ward.world)
    assert (held.item, held.asked_by) == (ITEM, ("nurse", "nurse-joy"))


def test_a_signature_of_something_that_is_not_there_is_named(ward: Clinic) -> None:
    visit = ward.visit()
    made = ward.signed("visit", visit)
    ward.say("nurse", replace(made, kind="record"), replace(made, target="e" * 32))
    assert codes(ward) == ["nothing-to-sign", "nothing-to-sign"]
