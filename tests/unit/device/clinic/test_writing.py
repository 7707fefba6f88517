"""Forms on the device: checked, one event a field, struck out and never removed (A1, A7)."""

from __future__ import annotations

from pathlib import Path

import pytest

from prodiary.domain.ids import FieldId, FormId, RecordId, VisitId
from prodiary.errors import (
    InvalidField,
    NothingDue,
    NotYourTask,
    ReasonNeeded,
    RecordNotOpen,
    UnknownRecord,
    UnknownVisit,
)
from tests.unit.device.clinic.kit import Clinic, vital_signs

SYSTOLIC, WEIGHT = FieldId("systolic-1"), FieldId("weight")
VITALS = FormId("vital-signs")


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return Clinic(tmp_path)


def test_every_change_is_an_event_and_no_change_is_none(clinic: Clinic) -> None:
    forms = clinic.staff().forms
    record = forms.begin(VITALS)
    assert forms.set(record, SYSTOLIC, " 120 ") == ()
    forms.set(record, SYSTOLIC, "120")
    assert forms.set(record, SYSTOLIC, "235") == ("unusual",)
    forms.set(record, SYSTOLIC, "")
    found = forms.get(record)
    assert [step.set.value for step in found.trail] == ["120", "235", None]
    assert {step.set.unit for step in found.trail} == {"mmHg", None}


def test_what_cannot_be_is_refused_and_nothing_recorded(clinic: Clinic) -> None:
    forms = clinic.staff().forms
    record = forms.begin(VITALS)
    for field, text in ((SYSTOLIC, "9999"), (SYSTOLIC, "high"), (FieldId("no-field"), "1")):
        with pytest.raises(InvalidField):
            forms.set(record, field, text)
    with pytest.raises(InvalidField):
        forms.not_done(record, FieldId("no-field"), "unable")
    assert forms.get(record).trail == ()


def test_a_time_without_an_offset_is_the_devices(clinic: Clinic) -> None:
    # T1
    forms = clinic.staff().forms
    record = vital_signs(clinic.staff(), None)
    value = forms.get(record).fields[FieldId("time")].value
    assert value is not None
    assert value.endswith("+08:00")


def test_what_was_not_done_has_a_reason_instead_of_a_value(clinic: Clinic) -> None:
    forms = clinic.staff().forms
    record = forms.begin(VITALS)
    forms.set(record, WEIGHT, "61.5")
    forms.not_done(record, WEIGHT, "no-equipment")
    field = forms.get(record).fields[WEIGHT]
    assert (field.value, field.not_done) == (None, "no-equipment")
    assert WEIGHT not in forms.missing(record)


def test_a_form_struck_out_stays_and_takes_nothing_more(clinic: Clinic) -> None:
    forms = clinic.staff().forms
    record = forms.begin(VITALS)
    forms.set(record, SYSTOLIC, "120")
    with pytest.raises(ReasonNeeded):
        forms.strike(record, " ")
    forms.strike(record, "the wrong participant")
    with pytest.raises(RecordNotOpen):
        forms.set(record, SYSTOLIC, "130")
    with pytest.raises(RecordNotOpen):
        forms.strike(record, "again")
    (kept,) = forms.all(VITALS)
    assert kept.struck is not None
    assert kept.fields[SYSTOLIC].value == "120"
    assert forms.all(FormId("laboratory")) == ()


def test_only_known_forms_at_known_visits_by_those_who_may(clinic: Clinic) -> None:
    forms = clinic.staff().forms
    with pytest.raises(NothingDue):
        forms.begin(FormId("no-form"))
    with pytest.raises(UnknownVisit):
        forms.begin(VITALS, VisitId("0" * 32))
    with pytest.raises(UnknownRecord):
        forms.get(RecordId("0" * 32))
    for role in ("nurse", "coordinator"):
        with pytest.raises(NotYourTask):
            clinic.staff(role).forms.begin(FormId("infusion"))
    infusion = clinic.staff("investigator").forms.begin(FormId("infusion"))
    with pytest.raises(NotYourTask):
        forms.set(infusion, FieldId("date"), "2026-03-02")
    with pytest.raises(NotYourTask):
        forms.strike(infusion, "not mine")
