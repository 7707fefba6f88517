"""Visits on the device: begun in their window, handed over, handed back, ended (N4, T4)."""

from __future__ import annotations

from pathlib import Path

import pytest

from prodiary.device.clinic.visiting import Step
from prodiary.domain.event import AnswerGiven, EntryStarted
from prodiary.domain.ids import FormId, InstrumentId, ItemId, OptionCode, ScheduleId, VisitId
from prodiary.errors import (
    ModeNotAllowed,
    NothingDue,
    NotYourTask,
    ReasonNeeded,
    UnknownVisit,
    VisitNotOpen,
    WrongOriginator,
)
from prodiary.exchange import eventline
from tests.unit.device.clinic.kit import ENGLISH, Clinic, begin_qmg, examine_all
from tests.unit.device.conftest import SHOWN

DAY_28 = ScheduleId("day-28")
MG_ADL, MG_QOL = InstrumentId("mg-adl"), InstrumentId("mg-qol15")


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return Clinic(tmp_path)


def states(steps: tuple[Step, ...]) -> dict[str, str]:
    return {step.name: step.state for step in steps}


def test_a_planned_visit_says_what_is_due(clinic: Clinic) -> None:
    staff = clinic.staff()
    (planned,) = staff.visits.planned()
    assert (planned.visit.id, planned.can_start, planned.held) == (DAY_28, True, False)
    visit = staff.visits.start(DAY_28)
    assert staff.visits.open is not None
    assert states(staff.visits.steps(visit)) == {
        "mg-adl": "to-do",
        "mg-qol15": "to-do",
        "qmg": "to-do",
        "mgc": "to-do",
        "vital-signs": "to-do",
    }
    (planned,) = staff.visits.planned()
    assert planned.held


def test_an_unscheduled_visit_has_a_reason_and_everything_to_offer(clinic: Clinic) -> None:
    staff = clinic.staff()
    with pytest.raises(ReasonNeeded):
        staff.visits.start(None, why="  ")
    visit = staff.visits.start(None, why=" felt   worse ")
    assert staff.visits.open is not None
    assert staff.visits.open.started.why == "felt worse"
    assert set(states(staff.visits.steps(visit))) == {
        "mg-adl", "mg-qol15", "qmg", "mgc", "vital-signs", "laboratory",
    }  # fmt: skip


def test_what_cannot_be_held_today_is_not(clinic: Clinic) -> None:
    staff = clinic.staff()
    with pytest.raises(NothingDue):
        staff.visits.start(ScheduleId("month-3"))
    staff.visits.start(DAY_28)
    with pytest.raises(VisitNotOpen):
        staff.visits.start(DAY_28)
    with pytest.raises(UnknownVisit):
        staff.visits.steps(VisitId("0" * 32))


def test_the_participant_answers_while_staff_are_shut_out(clinic: Clinic) -> None:
    # I1: an entry begun by the participant is theirs, and names the visit.
    staff = clinic.staff()
    visit = staff.visits.start(DAY_28)
    staff.visits.hand_over(visit)
    with pytest.raises(VisitNotOpen):
        staff.interviews.begin(visit, MG_ADL, ENGLISH)
    with pytest.raises(VisitNotOpen):
        begin_qmg(staff, visit)
    diary = clinic.session.diary
    (card,) = [
        each.occurrence
        for each in diary.today()
        if (each.occurrence.schedule, each.occurrence.instrument) == (DAY_28, MG_ADL)
    ]
    entry = diary.begin(card, ENGLISH)
    found = diary.sheet(entry).entry
    assert (found.started.visit, found.started.mode) == (visit, "self")
    assert found.originator == found.author == clinic.session._vault.participant
    clinic.session.hand_back()
    assert staff.visits.open is not None
    assert staff.visits.open.state == "open"
    assert states(staff.visits.steps(visit))["mg-adl"] == "begun"
    with pytest.raises(WrongOriginator):
        staff.interviews.diary.answer(entry, found_item(clinic), found_option(clinic), SHOWN)


def found_item(clinic: Clinic) -> ItemId:
    return clinic.session.study.instruments[MG_ADL].items[0].id


def found_option(clinic: Clinic) -> OptionCode:
    return clinic.session.study.instruments[MG_ADL].items[0].options[0].code


def test_staff_take_the_device_back_where_the_participant_cannot(clinic: Clinic) -> None:
    staff = clinic.staff()
    visit = staff.visits.start(DAY_28)
    with pytest.raises(VisitNotOpen):
        staff.visits.take_back(visit)
    staff.visits.hand_over(visit)
    staff.visits.take_back(visit)
    staff.visits.hand_over(visit)
    assert staff.visits.open is not None
    assert staff.visits.open.handed_over == 2


def test_an_unscheduled_visit_asks_without_a_window(clinic: Clinic) -> None:
    staff = clinic.staff()
    diary = clinic.session.diary
    with pytest.raises(VisitNotOpen):
        diary.begin_unplanned(MG_ADL, ENGLISH)
    visit = staff.visits.start(None, why="felt worse")
    with pytest.raises(VisitNotOpen):
        diary.begin_unplanned(MG_ADL, ENGLISH)
    staff.visits.hand_over(visit)
    with pytest.raises(NothingDue):
        diary.begin_unplanned(InstrumentId("qmg"), ENGLISH)
    found = diary.sheet(diary.begin_unplanned(MG_ADL, ENGLISH)).entry
    assert (found.started.visit, found.started.window) == (visit, None)


def test_in_an_interview_the_answers_stay_the_participants(clinic: Clinic) -> None:
    # I1, M15: staff enter, the participant is the originator, and both are in the record.
    staff = clinic.staff()
    visit = staff.visits.start(DAY_28)
    entry = staff.interviews.begin(visit, MG_ADL, ENGLISH)
    assert staff.interviews.begin(visit, MG_ADL, ENGLISH) == entry
    for item in staff.interviews.diary.sheet(entry).instrument.items:
        staff.interviews.diary.answer(entry, item.id, item.options[1].code, SHOWN)
    staff.interviews.diary.confirm(entry, secret=None)
    found = staff.interviews.diary.sheet(entry).entry
    assert found.counts
    assert found.confirmed is not None
    assert (found.confirmed.method, found.confirmed.help) == ("signature", None)
    assert (found.originator.role, found.author.id) == ("participant", "nina")
    assert states(staff.visits.steps(visit))["mg-adl"] == "unsigned"
    with pytest.raises(NothingDue):
        staff.interviews.begin(visit, MG_ADL, ENGLISH)
    lines = [eventline.decode(line) for line in all_lines(clinic)]
    answers = [event for event in lines if isinstance(event.data, AnswerGiven)]
    assert {event.by.id for event in answers} == {"nina"}
    (begun,) = [event.data for event in lines if isinstance(event.data, EntryStarted)]
    assert begun.window is not None
    assert begun.window.schedule == DAY_28


def all_lines(clinic: Clinic) -> list[bytes]:
    ledger = clinic.session._vault.ledger
    return ledger.lines(ledger.epoch, 1, ledger.seq)


def test_a_proxy_is_named_by_what_they_are(clinic: Clinic) -> None:
    staff = clinic.staff("coordinator")
    visit = staff.visits.start(DAY_28)
    entry = staff.interviews.begin(visit, MG_QOL, ENGLISH, relation="partner")
    found = staff.interviews.diary.sheet(entry).entry
    assert (found.started.mode, found.originator.role, found.originator.id) == (
        "proxy",
        "caregiver",
        "partner",
    )


def test_the_study_says_which_modes_there_are(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path, modes=["self"])
    staff = clinic.staff()
    visit = staff.visits.start(DAY_28)
    with pytest.raises(ModeNotAllowed):
        staff.interviews.begin(visit, MG_ADL, ENGLISH)


def test_a_change_of_mode_is_known_before_it_happens(clinic: Clinic) -> None:
    staff = clinic.staff()
    assert staff.visits.mode_before(MG_ADL) is None
    visit = staff.visits.start(DAY_28)
    entry = staff.interviews.begin(visit, MG_ADL, ENGLISH)
    for item in staff.interviews.diary.sheet(entry).instrument.items:
        staff.interviews.diary.answer(entry, item.id, item.options[1].code, SHOWN)
    assert staff.visits.mode_before(MG_ADL) is None
    staff.interviews.diary.confirm(entry, secret=None)
    assert staff.visits.mode_before(MG_ADL) == "interview"


def test_a_visit_ends_once_and_says_what_was_left_out(clinic: Clinic) -> None:
    staff = clinic.staff()
    visit = staff.visits.start(DAY_28)
    with pytest.raises(ReasonNeeded):
        staff.visits.end(visit)
    staff.visits.end(visit, note="no time for the rest")
    assert staff.visits.open is None
    with pytest.raises(VisitNotOpen):
        staff.visits.end(visit, note="again")
    with pytest.raises(VisitNotOpen):
        begin_qmg(staff, visit)


def test_two_of_the_staff_share_a_visit(clinic: Clinic) -> None:
    nurse, doctor = clinic.staff("nurse"), clinic.staff("investigator")
    visit = nurse.visits.start(DAY_28)
    entry = begin_qmg(nurse, visit)
    assert begin_qmg(doctor, visit) == entry
    items = nurse.examinations.sheet(entry).instrument.items
    rated = [item for item in items if item.measure is None]
    nurse.examinations.rate(entry, rated[0].id, rated[0].options[0].code, SHOWN)
    doctor.examinations.rate(entry, rated[1].id, rated[1].options[0].code, SHOWN)
    responses = doctor.examinations.sheet(entry).entry.responses
    assert [responses[item.id].by.id for item in rated[:2]] == ["nina", "dr-wu"]


def test_a_coordinator_does_not_examine(clinic: Clinic) -> None:
    staff = clinic.staff("coordinator")
    visit = staff.visits.start(DAY_28)
    with pytest.raises(NotYourTask):
        begin_qmg(staff, visit)
    with pytest.raises(NotYourTask):
        staff.forms.begin(FormId("dlt"))


def test_a_step_is_done_when_it_is_signed(clinic: Clinic) -> None:
    staff = clinic.staff()
    visit = staff.visits.start(DAY_28)
    entry = begin_qmg(staff, visit)
    assert states(staff.visits.steps(visit))["qmg"] == "begun"
    examine_all(staff, entry)
    staff.examinations.confirm(entry)
    assert states(staff.visits.steps(visit))["qmg"] == "unsigned"
    staff.signing.sign(("entry", entry), passphrase="four words are enough here", staff="nina")
    assert states(staff.visits.steps(visit))["qmg"] == "done"
