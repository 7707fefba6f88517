"""Examinations on the device: measured once, graded by each instrument's bands (instruments.md)."""

from __future__ import annotations

from pathlib import Path

import pytest

from prodiary.device.clinic.session import StaffSession
from prodiary.domain.ids import EntryId, FieldId, FormId, InstrumentId, ItemId, ScheduleId, VisitId
from prodiary.domain.instrument import Item
from prodiary.domain.response import Measured
from prodiary.errors import (
    EntryIncomplete,
    EntryNotConfirmed,
    EntryNotOpen,
    ImpossibleMeasure,
    InvalidAnswer,
    InvalidMeasure,
    NothingDue,
    NotYourTask,
    ReasonNeeded,
)
from tests.unit.device.clinic.kit import ENGLISH, Clinic, begin_qmg, examine_all
from tests.unit.device.conftest import SHOWN

PTOSIS = "ptosis-upward-gaze"


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return Clinic(tmp_path)


def started(clinic: Clinic) -> tuple[StaffSession, VisitId]:
    staff = clinic.staff()
    return staff, staff.visits.start(ScheduleId("day-28"))


def item(staff: StaffSession, entry: EntryId, code: str) -> Item:
    items = staff.examinations.sheet(entry).instrument.items
    return next(each for each in items if each.measure is not None and each.measure.code == code)


def begin_mgc(staff: StaffSession, visit: VisitId) -> EntryId:
    return staff.examinations.begin(visit, InstrumentId("mgc"), ENGLISH)


def test_what_two_instruments_use_is_typed_once_and_graded_by_each(clinic: Clinic) -> None:
    # Section 6: 50 seconds are 11 to 60 for one and more than 45 for the other.
    staff, visit = started(clinic)
    qmg, mgc = begin_qmg(staff, visit), begin_mgc(staff, visit)
    staff.examinations.measure(qmg, item(staff, qmg, PTOSIS).id, "50")
    here = staff.examinations.sheet(qmg).entry.responses[item(staff, qmg, PTOSIS).id]
    there = staff.examinations.sheet(mgc).entry.responses[item(staff, mgc, PTOSIS).id]
    assert here.measured == Measured("50", "s", None)
    assert there.measured == Measured("50", "s", qmg)
    grades = [
        item(staff, entry, PTOSIS).option(found.option).score
        for entry, found in ((qmg, here), (mgc, there))
        if found.option is not None
    ]
    assert grades == [1, 0]
    staff.examinations.measure(mgc, item(staff, mgc, PTOSIS).id, "5")
    again = staff.examinations.sheet(qmg).entry.responses[item(staff, qmg, PTOSIS).id]
    assert again.measured == Measured("5", "s", mgc)


def test_what_was_measured_is_there_when_the_other_is_begun(clinic: Clinic) -> None:
    staff, visit = started(clinic)
    qmg = begin_qmg(staff, visit)
    examine_all(staff, qmg)
    staff.examinations.confirm(qmg)
    mgc = begin_mgc(staff, visit)
    found = staff.examinations.sheet(mgc).entry.responses[item(staff, mgc, PTOSIS).id]
    assert found.measured == Measured("50", "s", qmg)
    # What is locked is not changed from elsewhere.
    staff.examinations.measure(mgc, item(staff, mgc, PTOSIS).id, "5")
    kept = staff.examinations.sheet(qmg).entry.responses[item(staff, qmg, PTOSIS).id]
    assert kept.measured == Measured("50", "s", None)


@pytest.mark.parametrize(("rounding", "graded"), [(None, False), ("down", True)])
def test_a_value_in_a_gap_has_a_grade_only_where_the_study_sets_a_rule(
    tmp_path: Path, rounding: str | None, graded: bool
) -> None:
    # Section 4: bands are integers with gaps for decimals.
    clinic = Clinic(tmp_path, rounding=rounding)
    staff, visit = started(clinic)
    qmg = begin_qmg(staff, visit)
    examine_all(staff, qmg)
    staff.examinations.measure(qmg, item(staff, qmg, PTOSIS).id, "60.4")
    found = staff.examinations.sheet(qmg).entry.responses[item(staff, qmg, PTOSIS).id]
    assert (found.option is not None) is graded
    assert found.given
    staff.examinations.confirm(qmg)
    assert staff.examinations.score(qmg).total is None


def test_grip_has_no_grade_without_the_sex(clinic: Clinic) -> None:
    # Section 4: an item without its inputs is missing, not 0.
    staff, visit = started(clinic)
    qmg = begin_qmg(staff, visit)
    grip = item(staff, qmg, "grip-right")
    staff.examinations.measure(qmg, grip.id, "20")
    assert staff.examinations.sheet(qmg).entry.answers[grip.id] is None
    facts = staff.forms.begin(FormId("visit-facts"), visit)
    staff.forms.set(facts, FieldId("sex"), "female")
    staff.examinations.measure(qmg, grip.id, "20")
    option = staff.examinations.sheet(qmg).entry.answers[grip.id]
    assert option is not None
    assert grip.option(option).score == 1
    staff.forms.set(facts, FieldId("sex"), "male")
    staff.examinations.measure(qmg, grip.id, "12")
    option = staff.examinations.sheet(qmg).entry.answers[grip.id]
    assert option is not None
    assert grip.option(option).score == 2


def test_a_whole_qmg_has_a_total(clinic: Clinic) -> None:
    staff, visit = started(clinic)
    facts = staff.forms.begin(FormId("visit-facts"), visit)
    staff.forms.set(facts, FieldId("sex"), "male")
    qmg = begin_qmg(staff, visit)
    with pytest.raises(EntryIncomplete):
        staff.examinations.confirm(qmg)
    examine_all(staff, qmg)
    found = staff.examinations.score(qmg)
    assert (found.answered, found.of) == (13, 13)
    assert found.total is not None


def test_an_item_not_done_has_a_reason_and_takes_the_total(clinic: Clinic) -> None:
    staff, visit = started(clinic)
    qmg = begin_qmg(staff, visit)
    examine_all(staff, qmg)
    first = staff.examinations.sheet(qmg).instrument.items[0]
    with pytest.raises(ReasonNeeded):
        staff.examinations.not_done(qmg, first.id, "other", "  ")
    staff.examinations.not_done(qmg, first.id, "other", "the lamp was broken")
    staff.examinations.confirm(qmg)
    found = staff.examinations.sheet(qmg).entry
    assert found.responses[first.id].words == "the lamp was broken"
    assert found.confirmed is not None
    assert (found.confirmed.answered, found.confirmed.declined) == (12, 1)
    assert staff.examinations.score(qmg).total is None


def test_what_cannot_be_is_refused_and_nothing_recorded(clinic: Clinic) -> None:
    staff, visit = started(clinic)
    qmg = begin_qmg(staff, visit)
    eyes = item(staff, qmg, PTOSIS)
    rated = next(
        each for each in staff.examinations.sheet(qmg).instrument.items if each.measure is None
    )
    before = staff.visits._vault.ledger.seq
    for text, error in (
        ("a lot", InvalidMeasure),
        ("", InvalidMeasure),
        ("-1", InvalidMeasure),
        ("999", ImpossibleMeasure),
    ):
        with pytest.raises(error):
            staff.examinations.measure(qmg, eyes.id, text)
    with pytest.raises(InvalidAnswer):
        staff.examinations.measure(qmg, rated.id, "5")
    with pytest.raises(InvalidAnswer):
        staff.examinations.rate(qmg, eyes.id, eyes.measure.bands[0].option, SHOWN)  # type: ignore[union-attr]
    with pytest.raises(InvalidAnswer):
        staff.examinations.not_done(qmg, ItemId("QMG99"), "unable")
    with pytest.raises(NothingDue):
        staff.examinations.begin(visit, InstrumentId("mg-adl"), ENGLISH)
    with pytest.raises(EntryNotConfirmed):
        staff.examinations.amend(qmg, eyes.id, to="5", reason="misread")
    assert staff.visits._vault.ledger.seq == before


def test_what_is_locked_is_amended_with_a_reason(clinic: Clinic) -> None:
    # A1, A6: the first value stays.
    staff, visit = started(clinic)
    qmg = begin_qmg(staff, visit)
    examine_all(staff, qmg)
    staff.examinations.confirm(qmg)
    eyes = item(staff, qmg, PTOSIS)
    rated = next(
        each for each in staff.examinations.sheet(qmg).instrument.items if each.measure is None
    )
    with pytest.raises(EntryNotOpen):
        staff.examinations.measure(qmg, eyes.id, "5")
    staff.examinations.amend(qmg, eyes.id, to="5", reason="read the wrong clock")
    staff.examinations.amend(qmg, rated.id, to=rated.options[1].code, reason="asked again")
    found = staff.examinations.sheet(qmg).entry
    assert found.responses[eyes.id].measured == Measured("5", "s", None)
    assert found.responses[rated.id].option == rated.options[1].code
    original = found.original(eyes.id)
    assert original is not None
    assert original.measured == Measured("50", "s", None)
    with pytest.raises(InvalidAnswer):
        staff.examinations.amend(qmg, rated.id, to="nothing-like-it", reason="a slip")
    with pytest.raises(NotYourTask):
        clinic.staff("coordinator").examinations.amend(qmg, eyes.id, to="9", reason="no")
