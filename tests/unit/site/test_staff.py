"""What staff record on a device: taken in, held against roster, role, instrument and form."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from prodiary.crypto.random import random_id
from prodiary.domain.event import (
    AnswerDeclined,
    AnswerGiven,
    EpochStarted,
    HandedBack,
    HandedOver,
    ItemMeasured,
    ItemNotDone,
    RecordOpened,
    RecordStruck,
    SecretReset,
    SessionOpened,
    VisitEnded,
    VisitStarted,
    WindowRef,
)
from prodiary.domain.ids import (
    EntryId,
    FormId,
    ItemId,
    OptionCode,
    RecordId,
    ScheduleId,
    Sha256,
    VisitId,
)
from prodiary.domain.provenance import Originator, StaffRole
from prodiary.site.store.schema import METADATA
from tests.fakes import SHOWN
from tests.unit.site.clinic import Clinic, clinic, publish
from tests.unit.site.conftest import STAFF, World, say_as
from tests.unit.site.test_findings import findings, take_in


@pytest.fixture
def ward(world: World) -> Clinic:
    return clinic(world)


def codes(ward: Clinic) -> list[str]:
    take_in(ward.world, ward.device)
    return [code for _, code in findings(ward.world)]


def rows(ward: Clinic, table: str) -> list[dict[str, Any]]:
    with ward.world.site._office.store.transaction() as connection:
        found = connection.execute(select(METADATA.tables[table])).mappings().all()
    return [dict(row) for row in found]


def test_a_whole_visit_is_taken_in_and_nothing_is_wrong(ward: Clinic) -> None:
    """N4, I1, I4: every event of a visit, and what it adds up to."""
    visit = ward.visit()
    facts = ward.form("visit-facts", visit=visit)
    ward.put(facts, "sex", "female")
    ward.say("nurse", HandedOver(visit))
    own = ward.device.started("mg-qol15")
    ward.device.say(replace(own, visit=visit))
    ward.device.say(HandedBack(visit))
    examined = ward.examine(visit, sex="female")
    asked = ward.interview(visit)
    by_proxy = ward.interview(visit, of=Originator("caregiver", "partner"))
    vital = ward.form("vital-signs", visit=visit)
    ward.put(vital, "weight", "61.5", unit="kg")
    for entry in (examined, asked, by_proxy):
        ward.sign("entry", entry)
    ward.sign("record", vital)
    ward.say("nurse", VisitEnded(visit, note="QOL is for home."))
    ward.sign("visit", visit)
    assert codes(ward) == []
    held = {each.entry: each for each in ward.world.site.entries()}
    assert held[examined].mode == "examination"
    assert held[examined].held_at == visit
    assert held[examined].score.total is not None
    assert held[asked].originator == ("participant", "S103-001")
    assert held[asked].author == ("nurse", "nurse-joy")
    assert held[by_proxy].originator == ("caregiver", "partner")
    (row,) = rows(ward, "visits")
    assert (row["state"], row["handed_over"], row["note"]) == ("ended", 1, "QOL is for home.")
    assert {row["form"] for row in rows(ward, "records")} == {"visit-facts", "vital-signs"}
    fields = {(row["field"], row["value"], row["unit"]) for row in rows(ward, "fields")}
    assert fields == {("sex", "female", None), ("weight", "61.5", "kg")}
    given = rows(ward, "signatures")
    assert len(given) == 5
    assert all(row["proven"] and row["stands"] for row in given)
    raw = {row["item"]: (row["value"], row["unit"]) for row in rows(ward, "responses")}
    assert raw[ItemId("QMG01")] in {("50", "s"), (None, None)}


def test_a_rebuilt_store_is_the_same(ward: Clinic) -> None:
    visit = ward.visit()
    entry = ward.examine(visit)
    ward.sign("entry", entry)
    record = ward.form("vital-signs", visit=visit)
    ward.put(record, "weight", "70", unit="kg")
    ward.say("nurse", RecordStruck(record, "Another person's."))
    take_in(ward.world, ward.device)
    before = ward.world.content()
    ward.world.site.rebuild()
    assert sorted(ward.world.content(), key=repr) == sorted(before, key=repr)
    (row,) = rows(ward, "records")
    assert row["struck_reason"] == "Another person's."


@pytest.mark.parametrize("cut", [3, 8, 15, 18])
def test_what_comes_in_pieces_adds_up_to_the_same(ward: Clinic, cut: int) -> None:
    visit = ward.visit()
    entry = ward.examine(visit)
    ward.sign("entry", entry)
    ward.sign("visit", visit)
    ward.world.send(ward.device.export(last=cut))
    ward.world.run()
    ward.world.clock.advance(days=1)
    ward.say("nurse", SessionOpened("staff", 0, "0.1.0"))
    assert codes(ward) == []


# --- who


def test_nobody_outside_the_roster_is_staff(ward: Clinic) -> None:
    """I6: also not under the name of somebody of another role."""
    say_as(ward.device, "nurse", "nobody", VisitStarted(VisitId(random_id()), None, "x"))
    say_as(ward.device, "investigator", "nurse-joy", SessionOpened("staff", 0, "0.1.0"))
    assert codes(ward) == ["unknown-staff", "unknown-staff"]


def test_who_has_left_does_nothing_any_more_and_did_all_before(ward: Clinic) -> None:
    first = ward.visit()
    ward.say("nurse", VisitEnded(first))
    ward.sign("visit", first)
    ward.world.site.leave_staff("nurse-joy", by=STAFF)
    assert [ward.world.site.staff_to_publish] == [True]
    # Until the device has the new study version, nothing has changed for it.
    second = ward.visit()
    publish(ward.world)
    assert [ward.world.site.staff_to_publish] == [False]
    ward.say("nurse", VisitEnded(second))
    ward.sign("visit", second)
    assert codes(ward) == ["inactive-staff", "inactive-staff"]
    assert [(row["proven"], row["stands"]) for row in rows(ward, "signatures")] == [(1, 1), (0, 0)]


def test_a_ledger_that_names_no_study_of_ours_leaves_staff_unjudged(ward: Clinic) -> None:
    ward.device.roll_back(2)
    ward.say("nurse", SessionOpened("staff", 0, "0.1.0"))
    ward.visit()
    assert codes(ward) == ["wrong-beginning"]


@pytest.mark.parametrize(
    ("role", "act", "expected"),
    [
        ("coordinator", "examine", "not-their-task"),
        ("coordinator", "interview", None),
        ("nurse", "infusion", "not-their-task"),
        ("investigator", "infusion", None),
        ("coordinator", "dlt", "not-their-task"),
        ("coordinator", "vital-signs", None),
        ("coordinator", "reset", None),
    ],
)
def test_a_role_does_what_goes_with_it(
    ward: Clinic, role: StaffRole, act: str, expected: str | None
) -> None:
    """P11 11.10(g)."""
    visit = ward.visit(role)
    if act == "examine":
        ward.begin("mgc", "examination", visit, role=role)
    elif act == "interview":
        own = Originator("participant", ward.device.subject)
        ward.begin("mg-adl", "interview", visit, of=own, role=role)
    elif act == "reset":
        ward.say(role, SecretReset("staff", None))
    else:
        ward.form(act, role=role)
    assert codes(ward) == ([] if expected is None else [expected])


@pytest.mark.parametrize("form", ["infusion", "adverse-event"])
def test_a_form_is_signed_by_the_roles_that_it_names(ward: Clinic, form: str) -> None:
    record = ward.form(form, role="investigator")
    ward.put(record, "date" if form == "infusion" else "onset", "2026-03-02", role="investigator")
    ward.sign("record", record, role="nurse")
    ward.sign("record", record, role="investigator")
    assert codes(ward) == ["not-their-task"]


# --- how


@pytest.mark.parametrize(
    ("modes", "expected"), [(["self"], ["mode-not-allowed"]), (["self", "interview"], [])]
)
def test_a_mode_that_the_study_does_not_take_is_named(
    world: World, modes: list[str], expected: list[str]
) -> None:
    """M15: what was answered stays."""
    ward = clinic(world, modes=modes)
    ward.interview(ward.visit())
    assert codes(ward) == expected
    assert [each.state for each in world.site.entries()] == ["confirmed"]


def test_an_interview_of_somebody_else_is_in_no_entry(ward: Clinic) -> None:
    """I1: the originator of a participant's answers is this participant."""
    visit = ward.visit()
    ward.begin("mg-adl", "interview", visit, of=Originator("participant", "S103-002"))  # type: ignore[arg-type]
    assert codes(ward) == ["wrong-originator"]
    assert ward.world.site.entries() == ()


def test_questions_are_not_examined_and_examinations_are_not_asked(ward: Clinic) -> None:
    visit = ward.visit()
    ward.begin("mg-adl", "examination", visit)
    ward.begin("qmg", "interview", visit, of=Originator("participant", ward.device.subject))
    assert codes(ward) == ["wrong-respondent", "wrong-respondent"]


def test_staff_enter_only_while_they_have_the_device(ward: Clinic) -> None:
    """N4: the rule book of visits is the device's own."""
    visit = ward.visit()
    ward.say("nurse", HandedOver(visit))
    ward.begin("qmg", "examination", visit)
    ward.say("nurse", HandedOver(visit), VisitEnded(visit))
    ward.device.say(HandedBack(VisitId("a" * 32)))
    ward.device.subject, own = type(ward.device.subject)("S103-999"), ward.device.subject
    ward.device.say(HandedBack(visit))
    ward.device.subject = own
    assert codes(ward) == [
        "visit-not-open",
        "visit-not-open",
        "visit-not-open",
        "unknown-visit",
        "wrong-originator",
    ]
    (row,) = rows(ward, "visits")
    assert row["state"] == "handed-over"


def test_a_visit_that_the_study_does_not_have_is_named(ward: Clinic) -> None:
    window = WindowRef(ScheduleId("year-9"), "2026-03-02")
    ward.say("nurse", VisitStarted(VisitId(random_id()), window))
    assert codes(ward) == ["unknown-schedule"]


# --- what


def test_a_grade_that_does_not_follow_is_named_and_stands(ward: Clinic) -> None:
    """instruments.md 4 and 9: nothing is repaired."""
    visit = ward.visit()
    entry = ward.begin("qmg", "examination", visit)
    item = next(each for each in ward.device.instrument("qmg").items if each.measure)
    assert item.measure is not None
    right = ward.measured(entry, "qmg", item.id, "50")
    wrong = next(each.code for each in item.options if each.code != right.option)
    ward.say("nurse", ItemMeasured(entry, item.id, "50", item.measure.unit, wrong))
    assert codes(ward) == ["grade-differs"]
    (response,) = rows(ward, "responses")
    assert (response["option"], response["value"]) == (wrong, "50")


def test_grip_has_no_grade_until_the_sex_is_written_down(ward: Clinic) -> None:
    visit = ward.visit()
    entry = ward.begin("qmg", "examination", visit)
    grip = next(
        each
        for each in ward.device.instrument("qmg").items
        if each.measure is not None and each.measure.per_sex
    )
    ward.say("nurse", ward.measured(entry, "qmg", grip.id, "30"))
    ward.say("nurse", ward.measured(entry, "qmg", grip.id, "30", "male"))
    facts = ward.form("visit-facts", visit=visit)
    ward.put(facts, "sex", "male")
    ward.say("nurse", ward.measured(entry, "qmg", grip.id, "30"))
    ward.say("nurse", ward.measured(entry, "qmg", grip.id, "30", "male"))
    assert codes(ward) == ["grade-differs", "grade-differs"]


def test_a_value_of_no_entry_is_graded_by_nobody(ward: Clinic) -> None:
    entry = ward.begin("qmg", "examination", ward.visit())
    fact = ward.measured(entry, "qmg", ItemId("QMG01"), "50")
    ward.say("nurse", replace(fact, entry=EntryId("e" * 32)))
    assert codes(ward) == ["unknown-entry"]


def test_a_value_in_a_gap_is_graded_by_the_rounding_in_force(world: World) -> None:
    ward = clinic(world)
    visit = ward.visit()
    entry = ward.begin("qmg", "examination", visit)
    item = ItemId("QMG01")
    assert ward.measured(entry, "qmg", item, "10.5").option is None
    ward.say("nurse", ward.measured(entry, "qmg", item, "10.5"))
    publish(world, rounding="down")
    rounded = ward.measured(entry, "qmg", item, "10.5")
    assert rounded.option is not None
    ward.say("nurse", rounded)
    assert codes(ward) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"unit": "kg"}, "invalid-answer"),
        ({"item": ItemId("QMG99")}, "invalid-answer"),
        ({"option": OptionCode("zz")}, "invalid-answer"),
        ({"value": "100000", "option": None}, "impossible-measure"),
    ],
)
def test_a_value_that_is_none_of_the_item_is_named(
    ward: Clinic, change: dict[str, Any], expected: str
) -> None:
    entry = ward.begin("qmg", "examination", ward.visit())
    fact = ward.measured(entry, "qmg", ItemId("QMG01"), "50")
    ward.say("nurse", replace(fact, **change))
    assert codes(ward) == [expected]


def test_a_rated_item_is_not_measured_nor_a_measured_one_rated(ward: Clinic) -> None:
    entry = ward.begin("qmg", "examination", ward.visit())
    items = ward.device.instrument("qmg").items
    rated = next(each for each in items if each.measure is None)
    timed = next(each for each in items if each.measure is not None)
    ward.say(
        "nurse",
        ItemMeasured(entry, rated.id, "5", "s", None),
        AnswerGiven(entry, timed.id, timed.options[0].code, SHOWN),
        AnswerDeclined(entry, rated.id, SHOWN),
        ItemNotDone(entry, rated.id, "unsafe", "Choked before."),
    )
    assert codes(ward) == ["invalid-answer", "value-missing", "invalid-answer"]
    held = {row["item"]: row for row in rows(ward, "responses")}
    assert (held[rated.id]["not_done"], held[rated.id]["words"]) == ("unsafe", "Choked before.")
    (entry_row,) = ward.world.site.entries()
    assert (entry_row.declined, entry_row.score.total) == (1, None)


@pytest.mark.parametrize(
    ("field", "value", "unit", "expected"),
    [
        ("weight", "61.5", "kg", []),
        ("weight", "61.50", "kg", ["invalid-field"]),
        ("weight", "61.5", "stone", ["invalid-field"]),
        ("weight", "6150", "kg", ["invalid-field"]),
        ("weight", "heavy", "kg", ["invalid-field"]),
        ("mood", "good", None, ["invalid-field"]),
        ("weight", None, None, []),
        ("mood", None, None, ["invalid-field"]),
    ],
)
def test_what_a_form_would_not_take_is_named_and_stands(
    ward: Clinic, field: str, value: str | None, unit: str | None, expected: list[str]
) -> None:
    record = ward.form("vital-signs", visit=ward.visit())
    ward.put(record, field, value, unit=unit)
    assert codes(ward) == expected
    (row,) = rows(ward, "fields")
    assert (row["field"], row["value"], row["unit"]) == (field, value, unit)


def test_a_form_that_nobody_knows_is_named(ward: Clinic) -> None:
    pack = ward.device.pack.study.pack
    for form, version in (("horoscope", "1"), ("vital-signs", "99")):
        name = RecordId(random_id())
        ward.say("nurse", RecordOpened(name, FormId(form), version, pack))
        ward.put(name, "anything", "goes")
    assert codes(ward) == ["unknown-form", "unknown-form"]


def test_forms_follow_their_rule_book(ward: Clinic) -> None:
    record = ward.form("vital-signs")
    ward.put(RecordId("e" * 32), "weight", "60", unit="kg")
    ward.say("nurse", RecordStruck(record, "Wrong person."))
    ward.put(record, "weight", "60", unit="kg")
    ward.device.say(
        RecordOpened(RecordId(random_id()), FormId("dlt"), "1", ward.device.pack.study.pack)
    )
    assert codes(ward) == ["unknown-record", "record-not-open", "wrong-originator"]
    assert len(rows(ward, "records")) == 1


def test_a_signed_form_is_changed_for_a_reason(ward: Clinic) -> None:
    """A1."""
    record = ward.form("vital-signs")
    ward.put(record, "weight", "60", unit="kg")
    ward.sign("record", record)
    ward.put(record, "weight", "61", unit="kg", reason="Misread.")
    ward.put(record, "weight", "62", unit="kg")
    assert codes(ward) == ["reason-needed"]
    (given,) = rows(ward, "signatures")
    assert (given["proven"], given["stands"]) == (1, 0)


@pytest.mark.parametrize(
    ("how", "number", "by", "expected"),
    [
        ("recovery", 3, "participant", []),
        ("recovery", 9, "participant", ["unknown-recovery"]),
        ("recovery", 3, "nurse", ["wrong-originator"]),
        ("staff", None, "nurse", []),
        ("staff", None, "participant", ["wrong-originator"]),
    ],
)
def test_who_may_replace_a_pin(
    ward: Clinic, how: Any, number: int | None, by: str, expected: list[str]
) -> None:
    """N7."""
    fact = SecretReset(how, number)
    if by == "nurse":
        ward.say("nurse", fact)
    else:
        ward.device.say(fact)
    assert codes(ward) == expected


def test_an_interview_needs_no_word_of_help_and_no_pin(world: World) -> None:
    """M15: the rules for a participant alone are for a participant alone."""
    ward = clinic(world)
    publish(world, help="asked", confirm_with="secret")
    ward.interview(ward.visit())
    assert codes(ward) == []


def test_all_that_a_later_epoch_carries_is_judged_where_it_stands(ward: Clinic) -> None:
    """A visit that the device has lost keeps nobody from holding another one."""
    stood = len(ward.device.chain.lines)
    head = Sha256(ward.device.chain.head(stood).hex())
    lost = ward.visit()
    take_in(ward.world, ward.device)
    ward.device.epoch = 2
    ward.device.say(EpochStarted(1, stood, head, 1, stood + 1, head, carried=0), by="device")
    visit = ward.visit()
    entry = ward.examine(visit)
    ward.sign("entry", entry)
    assert codes(ward) == ["epoch-started"]
    assert {row["visit"] for row in rows(ward, "visits")} == {lost, visit}
    assert [row["stands"] for row in rows(ward, "signatures")] == [1]
