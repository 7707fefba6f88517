"""Filling in forms: recorded as left, refused in words, changed with a reason, struck (A1, A7)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from prodiary.app.models.form import FormViewModel
from prodiary.domain.ids import FormId, RecordId
from tests.unit.device.clinic.kit import vital_signs
from tests.viewmodels.formkit import (
    AE,
    FEVER,
    INFUSED,
    INFUSION,
    LABS,
    VITALS,
    fill,
    records,
    row,
    settle,
    sign,
    strike,
)
from tests.viewmodels.ward import Ward

Open = Callable[..., Ward]


@pytest.fixture
def open_ward(qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    wards: list[Ward] = []

    def open_one(*args: Any, **policy: Any) -> Ward:
        wards.append(Ward(tmp_path / str(len(wards)), *args, **policy))
        return wards[-1]

    yield open_one
    for ward in wards:
        ward.close()


@pytest.fixture
def ward(open_ward: Open) -> Ward:
    return open_ward()


def start(ward: Ward, form: FormId = VITALS) -> FormViewModel:
    model = FormViewModel(ward.shared)
    model.start(form, ward.visit if form == VITALS else None)
    settle(ward, model)
    assert model.loaded
    return model


def reopen(ward: Ward, record: RecordId) -> FormViewModel:
    model = FormViewModel(ward.shared)
    model.open(record)
    settle(ward, model)
    return model


def put(ward: Ward, model: FormViewModel, field: str, text: str) -> None:
    model.type(field, text)
    model.leave(field)
    settle(ward, model)


def signed_vitals(ward: Ward) -> FormViewModel:
    record = ward.call(lambda: vital_signs(ward.staff, ward.visit))
    sign(ward, record)
    return reopen(ward, record)


# --- filling in ---


def test_looking_at_a_form_leaves_no_trace_and_the_first_value_begins_it(ward: Ward) -> None:
    model = start(ward)
    assert not model.begun
    assert records(ward, VITALS) == ()
    put(ward, model, "systolic-1", "120")
    (record,) = records(ward, VITALS)
    assert record.opened.visit == ward.visit
    assert row(model, "systolic-1").recorded
    assert row(model, "systolic-1").words == "120\N{NO-BREAK SPACE}mmHg"


def test_what_is_typed_is_one_event_once_it_is_left(ward: Ward) -> None:
    # A1
    model = start(ward)
    for text in ("6", "61", "61.5"):
        model.type("weight", text)
    assert records(ward, VITALS) == ()
    model.leave("weight")
    model.leave("weight")
    settle(ward, model)
    (record,) = records(ward, VITALS)
    assert [step.set.value for step in record.trail] == ["61.5"]


def test_fields_left_one_after_the_other_are_all_recorded_in_one_form(ward: Ward) -> None:
    model = start(ward)
    for field, text in (("systolic-1", "120"), ("weight", "61"), ("pulse-1", "70")):
        model.type(field, text)
        model.leave(field)
    ward.wait(lambda: row(model, "pulse-1").recorded)
    (record,) = records(ward, VITALS)
    assert [step.set.field for step in record.trail] == ["systolic-1", "weight", "pulse-1"]


@pytest.mark.parametrize(
    ("field", "text", "says"),
    [
        ("systolic-1", "9999", "possible is 30 to 300 mmHg"),
        ("systolic-1", "high", "enter a number"),
        ("weight", "1,234", "read in two ways"),
        ("time", "yesterday", "day and time"),
        ("time", "2026-02-30 10:00", "day and time"),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_begins_nothing(
    ward: Ward, field: str, text: str, says: str
) -> None:
    model = start(ward)
    put(ward, model, field, text)
    assert says in row(model, field).refusal
    assert records(ward, VITALS) == ()
    # It stays to be put right.
    assert row(model, field).typed == text
    put(ward, model, field, "")
    assert row(model, field).refusal == ""


def test_unusual_is_recorded_and_said(ward: Ward) -> None:
    model = start(ward)
    put(ward, model, "systolic-1", "235")
    at = row(model, "systolic-1")
    assert at.recorded
    assert "Unusual" in at.notes


def test_another_unit_keeps_the_number_and_is_a_change(ward: Ward) -> None:
    model = start(ward)
    model.useUnit("weight", "lb")
    assert records(ward, VITALS) == ()
    assert row(model, "weight").unit == "lb"
    put(ward, model, "weight", "150")
    model.useUnit("weight", "kg")
    settle(ward, model)
    (record,) = records(ward, VITALS)
    assert [(step.set.value, step.set.unit) for step in record.trail] == [
        ("150", "lb"),
        ("150", "kg"),
    ]


def test_choices_not_done_now_and_emptying(ward: Ward) -> None:
    model = start(ward)
    model.choose("position", "sitting")
    settle(ward, model)
    model.choose("position", "sitting")
    model.notDone("weight", "no-equipment")
    settle(ward, model)
    model.useNow("time")
    settle(ward, model)
    assert row(model, "position").words == "sitting"
    assert (row(model, "weight").notDone, row(model, "weight").needed) == ("no-equipment", False)
    assert row(model, "time").typed == "2026-03-02 09:30"
    model.clear("weight")
    settle(ward, model)
    assert row(model, "weight").needed
    (record,) = records(ward, VITALS)
    assert len(record.trail) == 4


def test_a_field_comes_and_goes_with_the_one_it_hangs_on(ward: Ward) -> None:
    model = start(ward, AE)
    assert not row(model, "crs-grade").asked
    count = len(model.fields.rows)
    model.choose("syndrome", "crs")
    settle(ward, model)
    assert row(model, "crs-grade").needed
    model.choose("crs-grade", "2")
    settle(ward, model)
    model.choose("syndrome", "neither")
    settle(ward, model)
    at = row(model, "crs-grade")
    assert (at.asked, at.leftover) == (True, True)
    assert "not asked any more" in " ".join(model.contradictions)
    model.clear("crs-grade")
    settle(ward, model)
    assert not row(model, "crs-grade").asked
    assert model.contradictions == []
    # Rows stay where they are, so that the keyboard's place does.
    assert len(model.fields.rows) == count


def test_a_moment_of_another_zone_is_shown_with_its_offset(ward: Ward) -> None:
    # T1: typed again as shown, it is the same moment.
    record = fill(ward, LABS, {"sample-time": "2026-03-01T08:00+01:00"})
    assert row(reopen(ward, record), "sample-time").typed == "2026-03-01 08:00+01:00"


def test_numbers_are_typed_as_the_language_writes_them(ward: Ward) -> None:
    ward.settings.change(language="de")
    model = start(ward)
    put(ward, model, "weight", "61,5")
    assert row(model, "weight").typed == "61,5"
    labs = fill(ward, LABS, {"igg": "1.234"})
    # Three digits after a comma would be refused as ambiguous.
    assert row(reopen(ward, labs), "igg").typed == "1.234"


def test_what_is_typed_is_kept_when_the_vault_is_locked(ward: Ward) -> None:
    model = start(ward)
    model.type("systolic-1", "120")
    model.keep()
    model.forget()
    assert (model.title, model.fields.rows, model.loaded) == ("", (), False)
    ward.wait(lambda: len(records(ward, VITALS)) == 1)


def test_what_comes_after_forgetting_is_shown_to_nobody(ward: Ward) -> None:
    model = start(ward)
    model.type("systolic-1", "120")
    model.leave("systolic-1")
    model.forget()
    ward.wait(lambda: len(records(ward, VITALS)) == 1)
    assert not model.loaded
    assert model.fields.rows == ()


# --- finishing ---


def test_finishing_says_what_is_missing_and_then_asks_for_the_signature(ward: Ward) -> None:
    model = start(ward)
    wanted: list[tuple[str, ...]] = []
    model.signWanted.connect(lambda *what: wanted.append(what))
    put(ward, model, "systolic-1", "120")
    model.finish()
    settle(ward, model)
    assert model.finishing
    assert "weight" in model.missing
    assert wanted == []
    for field, text in (("diastolic-1", "80"), ("pulse-1", "72"), ("weight", "61")):
        model.type(field, text)
    for field, code in (("position", "sitting"), ("arm", "right")):
        model.choose(field, code)
        settle(ward, model)
    model.useNow("time")
    settle(ward, model)
    model.finish()
    settle(ward, model)
    (record,) = records(ward, VITALS)
    assert wanted == [("record", record.id, "Vital signs")]
    assert not model.finishing


def test_what_does_not_go_together_is_said_and_refuses_nothing(ward: Ward) -> None:
    model = start(ward)
    put(ward, model, "systolic-1", "80")
    put(ward, model, "diastolic-1", "90")
    assert model.contradictions == ["The diastolic pressure is not below the systolic one."]


def test_back_records_what_is_typed_and_stays_where_it_was_refused(ward: Ward) -> None:
    model = start(ward)
    gone: list[bool] = []
    model.left.connect(lambda: gone.append(True))
    model.type("systolic-1", "9999")
    model.back()
    settle(ward, model)
    assert (gone, row(model, "systolic-1").refusal != "") == ([], True)
    model.type("systolic-1", "120")
    model.back()
    ward.wait(lambda: gone == [True])
    assert len(records(ward, VITALS)) == 1


def test_leaving_a_field_by_pressing_back_records_it_and_leaves(ward: Ward) -> None:
    # The press takes the keyboard from the field first, and the way back must not be lost by that.
    model = start(ward)
    gone: list[bool] = []
    model.left.connect(lambda: gone.append(True))
    model.type("systolic-1", "120")
    model.leave("systolic-1")
    model.back()
    ward.wait(lambda: gone == [True])
    assert len(records(ward, VITALS)) == 1


def test_who_may_not_sign_finishes_without(ward: Ward) -> None:
    # An adverse event is judged, and signed, by an investigator.
    model = reopen(ward, fill(ward, AE, FEVER))
    said: list[str] = []
    model.signWanted.connect(lambda *_: said.append("sign"))
    model.left.connect(lambda: said.append("left"))
    assert (model.editable, model.maySign, model.signers) == (True, False, ["investigator"])
    model.finish()
    ward.wait(lambda: said == ["left"])


def test_only_whose_task_it_is_fills_in(open_ward: Open) -> None:
    ward = open_ward("nurse")
    model = start(ward, INFUSION)
    assert not model.editable
    put(ward, model, "lot", "L-17")
    assert records(ward, INFUSION) == ()


def test_where_there_may_be_only_one_that_one_is_shown(open_ward: Open) -> None:
    ward = open_ward("investigator")
    record = fill(ward, INFUSION, INFUSED)
    assert row(start(ward, INFUSION), "lot").words == "L-17"
    strike(ward, record, "wrong participant")
    assert not start(ward, INFUSION).begun


# --- after it was signed ---


def test_a_signed_form_changes_only_with_a_reason_and_is_signed_again(ward: Ward) -> None:
    # A1, I4
    model = signed_vitals(ward)
    assert (model.signed, model.editable, model.changeable) == (True, False, True)
    put(ward, model, "weight", "62")
    model.choose("arm", "left")
    settle(ward, model)
    assert len(records(ward, VITALS)[0].trail) == 7
    model.startChange("weight")
    model.goOn()
    assert row(model, "weight").changing == "reason"
    model.say("  read from\nthe wrong line ")
    model.goOn()
    assert row(model, "weight").changing == "value"
    put(ward, model, "pulse-1", "80")
    put(ward, model, "weight", "62")
    (record,) = records(ward, VITALS)
    assert len(record.trail) == 8
    assert record.trail[-1].set.reason == "read from the wrong line"
    assert not model.signed
    assert [each.standing for each in model.signatures.rows] == ["changed"]
    assert row(model, "weight").changing == ""
    sign(ward, record.id)
    model.signedNow("record", record.id)
    settle(ward, model)
    assert [each.standing for each in model.signatures.rows] == ["changed", "stands"]


def test_a_change_can_be_let_go(ward: Ward) -> None:
    model = signed_vitals(ward)
    model.startChange("weight")
    model.say("a reason")
    model.goOn()
    model.type("weight", "70")
    model.back()
    assert (row(model, "weight").changing, model.reason) == ("", "")
    model.keep()
    assert len(records(ward, VITALS)[0].trail) == 7


def test_the_trail_of_a_field_says_who_when_what_and_why(ward: Ward) -> None:
    # A4
    model = signed_vitals(ward)
    model.startChange("weight")
    model.say("read wrongly")
    model.goOn()
    model.notDone("weight", "no-equipment")
    settle(ward, model)
    first, second = row(model, "weight").trail
    assert (first["who"], first["role"], first["first"]) == ("Nina Weber", "nurse", True)
    assert first["after"] == "61.5\N{NO-BREAK SPACE}kg"
    assert "2 March 2026, 09:30 (UTC+08:00)" in first["moment"]
    assert (second["before"], second["after"]) == (first["after"], "")
    assert (second["notDone"], second["reason"]) == ("no-equipment", "read wrongly")


def test_a_form_struck_out_stays_to_be_seen_and_takes_nothing(ward: Ward) -> None:
    # A7
    model = start(ward)
    put(ward, model, "systolic-1", "120")
    model.askStrike()
    model.strike()
    assert model.struck == ""
    model.say("the wrong participant")
    model.strike()
    settle(ward, model)
    assert model.struck == "the wrong participant"
    assert "Nina Weber" in model.struckBy
    assert (model.editable, model.changeable, model.mayStrike) == (False, False, False)
    assert row(model, "systolic-1").words.startswith("120")
    put(ward, model, "systolic-1", "130")
    assert len(records(ward, VITALS)[0].trail) == 1


def test_a_form_that_is_not_there_is_said(ward: Ward) -> None:
    model = reopen(ward, RecordId("0" * 32))
    assert (model.state, model.loaded) == ("failed", False)
    assert model.errorTitle
