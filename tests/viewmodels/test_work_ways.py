"""From the visits to every piece of work and back, and a forgotten PIN: all through the window."""

from __future__ import annotations

import pytest

from prodiary.crypto.codes import RECOVERY_BYTES, new_code
from tests.sitekit import SUBJECT
from tests.viewmodels.clinicstage import PINS, ClinicPlace, ClinicStage
from tests.viewmodels.conftest import OpenClinic

WAYS = {
    "adverse-event": "forms",
    "medication": "forms",
    "laboratory": "forms",
    "infusion": "forms",
    "dlt": "dlt",
    "corrections": "decisions",
    "trail": "trail",
    "pin": "newSecret",
    "sync": "sync",
}
NEW_PIN = "746382"


@pytest.fixture
def doctor(tablet: ClinicStage) -> ClinicStage:
    """The tablet in the hands of an investigator, at the participant's visits."""
    tablet.come_in("investigator")
    return tablet


def settled(stage: ClinicStage, page: str) -> None:
    """The page, and nothing under way behind it."""
    stage.page(page)
    done: list[None] = []
    stage.app.worker.run(lambda: None, done.append, lambda error: None)
    stage.wait(lambda: bool(done))
    stage.driver.settle()


@pytest.mark.parametrize("way", WAYS)
def test_every_way_leads_there_and_back(doctor: ClinicStage, way: str) -> None:
    doctor.driver.click(f"way-{way}")
    settled(doctor, WAYS[way])
    assert doctor.model.personal
    doctor.driver.click("back")
    settled(doctor, "visits")
    # Not only once.
    doctor.driver.click(f"way-{way}")
    settled(doctor, WAYS[way])


@pytest.mark.parametrize("way", WAYS)
def test_whatever_is_open_a_tablet_left_lying_shows_nothing(
    open_clinic: OpenClinic, clinic: ClinicPlace, way: str
) -> None:
    """M8, C12."""
    stage = open_clinic(clinic, idle_minutes=5)
    stage.come_in("investigator")
    stage.driver.click(f"way-{way}")
    settled(stage, WAYS[way])
    stage.sitting_out()
    stage.page("staff")
    assert SUBJECT not in stage.texts()
    assert stage.app.shared.session is None


def test_a_form_goes_back_to_its_list(doctor: ClinicStage) -> None:
    doctor.driver.click("way-medication")
    settled(doctor, "forms")
    doctor.driver.click("newForm")
    settled(doctor, "form")
    doctor.driver.click("back")
    settled(doctor, "forms")
    assert doctor.screens.forms.form == "medication"
    doctor.driver.click("back")
    settled(doctor, "visits")
    doctor.driver.click("way-laboratory")
    settled(doctor, "forms")
    doctor.driver.click("importFile")
    settled(doctor, "labs")
    doctor.driver.click("back")
    settled(doctor, "forms")


def test_a_form_of_the_visit_goes_back_to_it(doctor: ClinicStage) -> None:
    doctor.start_visit()
    doctor.driver.click("step-form-vital-signs")
    doctor.driver.click("openStep")
    settled(doctor, "form")
    doctor.driver.click("back")
    settled(doctor, "visit")
    # The step that was worked on is still chosen.
    assert doctor.screens.visit.stepTitle == "Vital signs"


def test_an_examination_goes_back_to_its_visit(doctor: ClinicStage) -> None:
    doctor.start_visit()
    doctor.driver.click("step-examination-qmg")
    doctor.driver.click("openStep")
    settled(doctor, "examination")
    doctor.screens.examination.factsWanted.emit()
    settled(doctor, "form")
    doctor.screens.form.back()
    settled(doctor, "examination")
    doctor.screens.examination.leave()
    settled(doctor, "visit")
    standing = {row.name: row.standing for row in doctor.screens.visit.steps.rows}
    assert standing["qmg"] == "begun"


def test_what_is_typed_is_kept_when_the_tablet_is_left_lying(
    open_clinic: OpenClinic, clinic: ClinicPlace
) -> None:
    """M9: in an examination no time-out loses a value."""
    stage = open_clinic(clinic, idle_minutes=5)
    stage.come_in("investigator")
    stage.start_visit()
    stage.driver.click("step-examination-qmg")
    stage.driver.click("openStep")
    settled(stage, "examination")
    stage.screens.examination.chooseItem(1)
    stage.screens.examination.typeValue("42")
    stage.sitting_out()
    stage.page("staff")
    stage.sign_in("investigator")
    stage.at_visit()
    stage.driver.click("step-examination-qmg")
    stage.driver.click("openStep")
    settled(stage, "examination")
    session, found = stage.app.shared.open_session, list[int]()
    stage.app.worker.run(
        lambda: len(session.diary.entries()[-1].responses), found.append, lambda error: None
    )
    stage.wait(lambda: bool(found))
    assert found == [1]


def test_a_stopwatch_that_runs_keeps_the_tablet_open(
    open_clinic: OpenClinic, clinic: ClinicPlace
) -> None:
    stage = open_clinic(clinic, idle_minutes=1)
    stage.come_in("investigator")
    stage.place.clock.advance(seconds=50)
    stage.screens.examination.stopwatch.alive.emit()
    stage.place.clock.advance(seconds=50)
    assert not stage.model.look()


def test_an_interview_ends_with_its_signature_at_the_visit(doctor: ClinicStage) -> None:
    """I1, M15: the answers are the participant's, entered by who signs for that."""
    doctor.start_visit()
    doctor.driver.click("interview")
    settled(doctor, "interview")
    doctor.driver.click("begin")
    settled(doctor, "question")
    assert doctor.model.interviewing
    assert doctor.driver.sees("trialMark")
    doctor.answer_all("a")
    doctor.driver.click("confirm")
    settled(doctor, "interview")
    doctor.wait(lambda: doctor.driver.sees("sign") or doctor.driver.sees("signNow"))
    if not doctor.driver.sees("signNow"):
        doctor.driver.click("sign")
    doctor.sign("investigator")
    settled(doctor, "interview")
    assert doctor.screens.interview.signed
    doctor.driver.click("back")
    settled(doctor, "visit")
    assert not doctor.app.shared.interview
    standing = {row.name: row.standing for row in doctor.screens.visit.steps.rows}
    assert standing["mg-adl"] == "done"


def test_an_interview_that_is_interrupted_goes_on_and_is_nobody_elses(
    open_clinic: OpenClinic, clinic: ClinicPlace
) -> None:
    stage = open_clinic(clinic, idle_minutes=5)
    stage.come_in("nurse")
    stage.start_visit()
    stage.driver.click("interview")
    settled(stage, "interview")
    stage.driver.click("begin")
    settled(stage, "question")
    stage.choose("b")
    stage.sitting_out()
    stage.page("staff")
    assert not stage.app.shared.interview
    assert stage.app.shared.rested is None
    stage.sign_in("nurse")
    stage.at_visit()
    # What was begun in an interview is not handed over, and goes on as one.
    assert stage.screens.visit.interviews == ["interview"]
    assert not stage.driver.sees("handOver")
    stage.driver.click("interview")
    settled(stage, "interview")
    stage.driver.click("begin")
    settled(stage, "question")
    assert stage.screens.question.number == 2
    stage.driver.click("back")
    stage.driver.click("back")
    settled(stage, "visit")


def test_a_new_pin_at_the_visit_is_chosen_by_the_participant(doctor: ClinicStage) -> None:
    """N7: staff never see it, are signed out by it, and it is said once."""
    doctor.driver.click("way-pin")
    settled(doctor, "newSecret")
    doctor.driver.click("present")
    doctor.driver.click("handOver")
    doctor.driver.click("choose")
    for _ in range(2):
        doctor.driver.settle()
        doctor.driver.type(NEW_PIN)
        doctor.driver.click("enter")
        doctor.driver.settle()
    doctor.driver.click("giveBack")
    doctor.page("staff")
    assert doctor.screens.staff.step == "given"
    assert doctor.app.shared.staff is None
    doctor.sign_in("investigator")
    doctor.page("visits")
    doctor.wait(lambda: bool(doctor.screens.visits.loaded))
    doctor.start_visit()
    doctor.hand_over()
    doctor.driver.settle()
    doctor.driver.type(PINS[SUBJECT])
    doctor.driver.click("enter")
    doctor.wait(lambda: doctor.screens.unlock.state == "failed")
    doctor.driver.type(NEW_PIN)
    doctor.driver.click("enter")
    doctor.page("today")
    doctor.wait(lambda: doctor.driver.sees("secretNews"))


def test_by_phone_a_code_opens_the_diary(open_clinic: OpenClinic, clinic: ClinicPlace) -> None:
    """N7: from the lock, offline, straight to the start."""
    place = ClinicPlace(home=clinic.home / "at-home")
    place.enrol(place.wire())
    stage = open_clinic(place)
    stage.page("unlock")
    stage.driver.click("forgot")
    stage.page("recover")
    recover = stage.screens.recover
    recover.typeCode(new_code(RECOVERY_BYTES)[:-1])
    recover.useCode()
    assert recover.mistyped
    stage.driver.click("back")
    stage.page("unlock")
    stage.driver.click("forgot")
    stage.page("recover")
    recover.typeCode(place.kit.recovery[0])
    recover.useCode()
    for _ in range(2):
        stage.driver.settle()
        stage.driver.type(NEW_PIN)
        stage.driver.click("enter")
        stage.driver.settle()
    stage.page("today")
    assert not stage.driver.sees("secretNews")
    # Said when somebody comes in with the new one, whoever replaced it.
    stage.driver.click("lock")
    stage.page("unlock")
    stage.driver.settle()
    stage.driver.type(NEW_PIN)
    stage.driver.click("enter")
    stage.page("today")
    stage.wait(lambda: stage.driver.sees("secretNews"))
    stage.driver.click("secretNewsRead")
    stage.wait(lambda: not stage.driver.sees("secretNews"))


def test_before_the_sites_answer_there_is_no_code(
    open_clinic: OpenClinic, clinic: ClinicPlace
) -> None:
    place = ClinicPlace(home=clinic.home / "waiting")
    place.kit.publish(place.carrier, place.wire())
    pack = place.device.find_pack(place.carrier)
    place.device.request(pack, code=place.kit.code, secret=NEW_PIN, carrier=place.carrier).lock(
        "quit"
    )
    stage = open_clinic(place)
    stage.page("unlock")
    assert not stage.driver.sees("forgot")
    assert stage.driver.sees("forStaff")
