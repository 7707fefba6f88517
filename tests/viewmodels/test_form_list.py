"""Lists of forms, a laboratory's file, and dose-limiting toxicity; each as staff see it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from prodiary.app.models.dlt import DltViewModel
from prodiary.app.models.form_list import FormListViewModel
from prodiary.app.models.lab_import import LabImportViewModel
from prodiary.domain.ids import FieldId, FormId
from prodiary.errors import InvalidField
from tests.sitekit import SUBJECT
from tests.viewmodels.formkit import (
    AE,
    DLT,
    FEVER,
    INFUSED,
    INFUSION,
    LABS,
    STORM,
    fill,
    records,
    settle,
    sign,
    strike,
)
from tests.viewmodels.ward import Ward

Open = Callable[..., Ward]
HEAD = "subject,sample_time,analyte,value,unit,flag,ref_low,ref_high,lab\n"


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


@pytest.fixture
def doctor(open_ward: Open) -> Ward:
    return open_ward("investigator")


def listed(ward: Ward, form: FormId) -> FormListViewModel:
    model = FormListViewModel(ward.shared)
    model.start(form)
    settle(ward, model)
    return model


# --- lists ---


def test_forms_are_listed_newest_first_and_struck_ones_stay(doctor: Ward) -> None:
    # A7
    wrong = fill(doctor, AE, FEVER)
    strike(doctor, wrong, "another participant")
    done = fill(doctor, AE, STORM)
    sign(doctor, done, "dr-wu")
    fill(doctor, AE, FEVER)
    fill(doctor, AE, {"term": "Rash"})
    model = listed(doctor, AE)
    assert [(each.cells[0], each.standing) for each in model.rows.rows] == [
        ("Rash", "begun"),
        ("Fever", "unsigned"),
        ("Cytokine release", "signed"),
        ("Fever", "struck"),
    ]
    assert model.rows.rows[-1].reason == "another participant"
    assert model.columns[:2] == ["What happened", "Began on"]
    doctor.call(lambda: doctor.staff.forms.set(done, FieldId("grade"), "3", reason="read wrongly"))
    model.start(AE)
    settle(doctor, model)
    assert model.rows.rows[2].standing == "changed"


def test_a_sample_is_listed_by_what_was_measured(ward: Ward) -> None:
    fill(ward, LABS, {"sample-time": "2026-03-02T08:00", "igg": "9", "achr": "4"})
    model = listed(ward, LABS)
    assert model.rows.rows[0].cells[2] == "AChR antibodies, IgG"
    assert (model.mayWrite, model.mayImport) == (True, True)


def test_what_a_role_may_not_write_and_a_second_infusion_are_not_offered(
    ward: Ward, doctor: Ward
) -> None:
    assert not listed(ward, INFUSION).mayWrite
    assert listed(doctor, INFUSION).mayWrite
    record = fill(doctor, INFUSION, INFUSED)
    assert not listed(doctor, INFUSION).mayWrite
    strike(doctor, record, "wrong day")
    assert listed(doctor, INFUSION).mayWrite


def test_a_list_leads_to_its_forms_and_forgets(ward: Ward) -> None:
    record = fill(ward, AE, FEVER)
    model = listed(ward, AE)
    wanted: list[tuple[str, str]] = []
    model.formWanted.connect(lambda form, name: wanted.append((form, name)))
    model.begin()
    model.open(record)
    model.importFile()
    assert wanted == [(AE, ""), (AE, record)]
    model.back()
    assert (model.rows.rows, model.title, model.loaded) == ((), "", False)


# --- a laboratory's file ---


def take(ward: Ward, folder: Path, *lines: str, head: str = HEAD) -> LabImportViewModel:
    folder.mkdir(exist_ok=True)
    (folder / "values.csv").write_text(head + "\n".join(lines), encoding="utf-8")
    model = LabImportViewModel(ward.shared)
    model.start()
    settle(ward, model)
    model.look(str(folder))
    settle(ward, model)
    assert [row.name for row in model.files.rows] == ["values.csv"]
    model.read(0)
    settle(ward, model)
    return model


def test_a_file_is_seen_before_anything_is_recorded(ward: Ward, tmp_path: Path) -> None:
    model = take(
        ward,
        tmp_path / "labs",
        f"{SUBJECT},2026-03-01T08:00,AChR,0.2,nmol/L,<,,0.4,Central",
        f"{SUBJECT},2026-03-01T08:00,IgG,9.1,g/L,,7,16,Central",
        f"{SUBJECT},2026-03-02T08:00,IgG,9000,g/L,,,,Central",
        f"{SUBJECT},2026-03-02T08:00,Zinc,9,g/L,,,,Central",
        f"{SUBJECT},2026-03-02T08:00,IgA,2,g/L,,,,",
        "S999-001,2026-03-02T08:00,IgA,2,g/L,,,,Central",
    )
    assert (model.step, model.fresh, model.results, model.others) == ("check", 2, 3, 1)
    assert [(row.line, row.column) for row in model.problems.rows] == [(4, "value"), (5, "analyte")]
    assert all("{" not in row.why for row in model.problems.rows)
    assert model.unnamed
    first = model.samples.rows[0]
    assert first.lab == "Central"
    assert [each["value"].replace("\N{NO-BREAK SPACE}", " ") for each in first.results] == [
        "< 0.2 nmol/L",
        "9.1 g/L",
    ]
    assert first.results[1]["limits"] == "7\N{EN DASH}16"
    assert records(ward, LABS) == ()
    model.confirm()
    settle(ward, model)
    assert (model.step, model.recorded) == ("done", 2)
    one, other = records(ward, LABS)
    assert one.fields[FieldId("achr-limit")].value == "below"
    assert FieldId("laboratory") not in other.fields


def test_what_was_recorded_before_is_not_recorded_again(ward: Ward, tmp_path: Path) -> None:
    line = f"{SUBJECT},2026-03-01T08:00,IgG,9.1,g/L,,7,16,Central"
    take(ward, tmp_path / "labs", line).confirm()
    ward.wait(lambda: len(records(ward, LABS)) == 1)
    again = take(ward, tmp_path / "labs", line)
    assert (again.fresh, again.samples.rows[0].known) == (0, True)
    again.confirm()
    settle(ward, again)
    assert len(records(ward, LABS)) == 1
    strike(ward, records(ward, LABS)[0].id, "wrong file")
    assert take(ward, tmp_path / "labs", line).fresh == 1


@pytest.mark.parametrize(
    ("head", "says"),
    [("subject,analyte\n", "A column is missing"), ('"subject', "quotation mark")],
)
def test_a_file_that_cannot_be_read_is_said(
    ward: Ward, tmp_path: Path, head: str, says: str
) -> None:
    model = take(ward, tmp_path / "labs", head=head)
    assert (model.state, model.step) == ("failed", "file")
    assert model.errorTitle
    if head.startswith("subject"):
        assert says in model.errorText


def test_a_file_that_is_far_too_large_is_refused(ward: Ward, tmp_path: Path) -> None:
    model = take(ward, tmp_path / "labs", "x" * 2**20)
    assert model.state == "failed"
    assert "too large" in model.errorText


def test_folders_without_tables_and_files_that_went_are_said(ward: Ward, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    (empty / ".hidden.csv").touch()
    (empty / "folder.csv").mkdir()
    model = LabImportViewModel(ward.shared)
    model.start()
    settle(ward, model)
    model.look(str(tmp_path / "nowhere"))
    settle(ward, model)
    assert (model.state, model.step) == ("failed", "folder")
    model.look(str(empty))
    settle(ward, model)
    assert (model.step, model.files.rows) == ("file", ())
    (empty / "gone.csv").touch()
    model.back()
    model.look(str(empty))
    settle(ward, model)
    (empty / "gone.csv").unlink()
    model.read(0)
    settle(ward, model)
    assert (model.state, model.step) == ("failed", "file")


def test_a_file_is_forgotten(ward: Ward, tmp_path: Path) -> None:
    # C12
    model = take(ward, tmp_path / "labs", f"{SUBJECT},2026-03-01T08:00,IgG,9.1,g/L,,,,X")
    gone: list[bool] = []
    model.left.connect(lambda: gone.append(True))
    model.back()
    assert (model.step, model.samples.rows, model.name) == ("file", (), "")
    model.back()
    model.back()
    assert (gone, model.files.rows) == ([True], ())


# --- dose-limiting toxicity ---


def evaluated(ward: Ward) -> DltViewModel:
    model = DltViewModel(ward.shared)
    model.start()
    settle(ward, model)
    return model


def standing(model: DltViewModel, rule: str) -> str:
    return next(each.standing for each in model.rules.rows if each.rule == rule)


def test_without_an_infusion_nothing_is_assessed(ward: Ward) -> None:
    model = evaluated(ward)
    assert (model.status, model.infusionDay, model.dayNumber) == ("not-assessable", "", -1)
    assert {each.standing for each in model.rules.rows} == {"lacking"}


def test_a_grave_event_meets_its_rule_and_leads_to_its_form(doctor: Ward) -> None:
    fill(doctor, INFUSION, INFUSED)
    record = fill(doctor, AE, STORM)
    fill(doctor, AE, FEVER)
    model = evaluated(doctor)
    assert (model.status, model.dayNumber, model.eventCount) == ("met", 1, 2)
    assert standing(model, "crs") == "met"
    assert standing(model, "icans") == "not-met"
    (event,) = next(each.events for each in model.rules.rows if each.rule == "crs")
    assert (event["record"], event["term"], event["onset"]) == (
        record,
        "Cytokine release",
        "2026-03-03",
    )
    wanted: list[tuple[str, str]] = []
    model.formWanted.connect(lambda form, name: wanted.append((form, name)))
    model.openEvent(record)
    assert wanted == [(AE, record)]


def test_what_was_struck_out_says_nothing(doctor: Ward) -> None:
    fill(doctor, INFUSION, INFUSED)
    strike(doctor, fill(doctor, AE, STORM), "another participant")
    model = evaluated(doctor)
    assert (model.status, model.eventCount) == ("window-open", 0)


def test_what_is_missing_is_never_taken_for_no(doctor: Ward) -> None:
    fill(doctor, INFUSION, INFUSED)
    fill(doctor, AE, {name: text for name, text in FEVER.items() if name != "syndrome"})
    doctor.clock.advance(days=40)
    model = evaluated(doctor)
    assert (model.status, standing(model, "crs")) == ("not-assessable", "lacking")


def test_a_decision_is_recorded_with_the_proposal_and_signed(doctor: Ward) -> None:
    fill(doctor, INFUSION, INFUSED)
    fill(doctor, AE, STORM)
    model = evaluated(doctor)
    wanted: list[tuple[str, ...]] = []
    model.signWanted.connect(lambda *what: wanted.append(what))
    model.decide()
    model.record()
    assert records(doctor, DLT) == ()
    model.choose("yes")
    model.say(" CRS of grade 4 ")
    model.askedCommittee("yes")
    assert not model.canRecord
    model.typeDay("not a day")
    model.record()
    settle(doctor, model)
    # The whole decision or nothing of it.
    assert isinstance(model.error, InvalidField)
    assert "2026-03-01" in model.refusal
    assert records(doctor, DLT) == ()
    model.typeDay("2026-03-02")
    model.record()
    settle(doctor, model)
    (record,) = records(doctor, DLT)
    assert {str(name): at.value for name, at in record.fields.items()} == {
        "proposed": "met",
        "decision": "yes",
        "reason": "CRS of grade 4",
        "committee": "yes",
        "committee-date": "2026-03-02",
    }
    assert wanted == [("record", record.id, "Dose-limiting toxicity")]
    assert [each.standing for each in model.decisions.rows] == ["unsigned"]
    sign(doctor, record.id, "dr-wu")
    model.signedNow("record", record.id)
    settle(doctor, model)
    assert [each.standing for each in model.decisions.rows] == ["signed"]


def test_deciding_no_while_the_window_is_open_is_cautioned(doctor: Ward) -> None:
    fill(doctor, INFUSION, INFUSED)
    model = evaluated(doctor)
    model.decide()
    model.choose("no")
    assert "28 days were not over" in model.caution
    model.choose("not-evaluable")
    assert model.caution == ""
    model.back()
    assert (model.step, model.verdict) == ("proposal", "")


def test_only_an_investigator_decides(ward: Ward) -> None:
    model = evaluated(ward)
    model.decide()
    model.choose("no")
    model.say("because")
    model.askedCommittee("no")
    model.record()
    assert (model.step, model.mayDecide, model.canRecord) == ("proposal", False, False)
    assert records(ward, DLT) == ()
    model.forget()
    assert (model.rules.rows, model.loaded) == ((), False)
