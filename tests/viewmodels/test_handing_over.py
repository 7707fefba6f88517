"""The tablet between staff and participant: locked both ways, also after a power cut (N4)."""

from __future__ import annotations

from pathlib import Path

from prodiary.device.clinic.session import StaffSession
from prodiary.domain.ids import EntryId
from prodiary.domain.provenance import Originator
from tests.sitekit import SUBJECT
from tests.viewmodels.clinicstage import OTHER, PINS, ClinicPlace, ClinicStage
from tests.viewmodels.conftest import OpenClinic


def at_visit(stage: ClinicStage) -> None:
    stage.come_in()
    stage.start_visit()


def test_handing_over_locks_and_lets_go_of_the_keys(tablet: ClinicStage) -> None:
    at_visit(tablet)
    tablet.driver.click("handOver")
    tablet.page("handover")
    shared = tablet.app.shared
    assert (shared.session, shared.staff) == (None, None)
    assert tablet.screens.handover.subject == SUBJECT
    assert shared.tablet.lent in shared.tablet.vaults()
    tablet.driver.click("takeOver")
    tablet.page("unlock")
    # Whose it is, is not on the lock.
    assert SUBJECT not in tablet.texts()


def test_the_pin_of_somebody_else_does_not_open_it(tablet: ClinicStage) -> None:
    at_visit(tablet)
    tablet.hand_over()
    tablet.driver.settle()
    tablet.driver.type(PINS[OTHER])
    tablet.driver.click("enter")
    tablet.wait(lambda: tablet.screens.unlock.state == "failed")
    assert tablet.screens.unlock.triesLeft == 4
    tablet.pin()


def test_the_participant_sees_the_visit_and_nothing_else(tablet: ClinicStage) -> None:
    at_visit(tablet)
    tablet.hand_over()
    tablet.pin()
    today = tablet.screens.today
    assert today.visiting
    assert {row.instrument for row in today.cards.rows} == {"mg-adl", "mg-qol15"}
    assert {row.purpose for row in today.cards.rows} == {"visit"}
    for name in ("record", "reminders", "send"):
        assert not tablet.driver.sees(name)


def test_an_unscheduled_visit_asks_every_questionnaire_once(tablet: ClinicStage) -> None:
    tablet.come_in()
    tablet.driver.click("unscheduled")
    tablet.driver.click("why")
    tablet.driver.type("felt worse")
    tablet.driver.click("startUnscheduled")
    tablet.at_visit()
    tablet.hand_over()
    tablet.pin()
    today = tablet.screens.today
    assert [(row.instrument, row.purpose) for row in today.cards.rows] == [
        ("mg-adl", "now"),
        ("mg-qol15", "now"),
    ]
    tablet.begin()
    tablet.choose("b")
    tablet.screens.question.goBack()
    tablet.page("today")
    tablet.wait(lambda: bool(today.cards.rows) and today.cards.rows[0].begun)
    # The same one goes on, and answered it is asked no more.
    tablet.begin()
    assert tablet.screens.question.number == 2
    tablet.answer_all()
    tablet.lock_answers()
    assert not tablet.driver.sees("back")
    tablet.driver.click("next")
    tablet.page("today")
    tablet.wait(lambda: today.openCount == 1)


def test_given_back_it_is_locked_for_the_participant(tablet: ClinicStage) -> None:
    at_visit(tablet)
    tablet.hand_over()
    tablet.pin()
    tablet.give_back()
    shared = tablet.app.shared
    assert (shared.session, shared.tablet.lent) == (None, None)
    assert tablet.screens.staff.step == "given"
    assert tablet.screens.today.cards.rows == ()
    # Before staff say that they have it, nobody's name is shown.
    assert "nina" not in tablet.texts()
    tablet.sign_in()
    tablet.at_visit()
    session = shared.session
    assert isinstance(session, StaffSession)
    assert session.visits.open is not None
    assert session.visits.open.state == "open"
    assert tablet.screens.visit.subject == SUBJECT


def test_staff_take_it_back_where_the_participant_does_not(tablet: ClinicStage) -> None:
    at_visit(tablet)
    tablet.hand_over()
    tablet.driver.click("forStaff")
    tablet.sign_in("investigator")
    tablet.at_visit()
    assert tablet.screens.visit.going
    assert tablet.app.shared.tablet.lent is None


def test_a_mistake_is_undone_before_anybody_unlocks(tablet: ClinicStage) -> None:
    at_visit(tablet)
    tablet.driver.click("handOver")
    tablet.page("handover")
    tablet.driver.click("forStaff")
    tablet.sign_in()
    tablet.at_visit()
    assert tablet.screens.handover.subject == ""


def test_where_the_participant_rested_is_theirs_alone(tablet: ClinicStage) -> None:
    """M9: staff come in to the visit, and the next participant to their own start."""
    at_visit(tablet)
    tablet.hand_over()
    tablet.pin()
    tablet.begin()
    tablet.choose("b")
    tablet.screens.question.rest()
    tablet.page("unlock")
    assert tablet.app.shared.rested is not None
    tablet.pin_only()
    tablet.page("question")
    tablet.screens.question.rest()
    tablet.page("unlock")
    tablet.driver.click("forStaff")
    tablet.sign_in()
    tablet.at_visit()
    assert tablet.app.shared.rested is None


def test_after_a_power_cut_the_lock_is_the_participants(
    open_clinic: OpenClinic, tablet: ClinicStage, tmp_path: Path
) -> None:
    at_visit(tablet)
    tablet.hand_over()
    tablet.pin()
    tablet.begin()
    tablet.choose("b")
    after = tablet.place.copy(tmp_path / "after")
    tablet.close()
    again = open_clinic(after)
    again.page("unlock")
    assert "S103" not in again.texts()
    again.pin()
    assert again.screens.today.visiting
    assert again.card("mg-adl").reached == 1
    again.begin()
    again.answer_all()
    again.lock_answers()
    again.driver.click("next")
    again.page("today")
    again.give_back()
    again.sign_in()
    again.at_visit()
    rows = {row.name: row.standing for row in again.screens.visit.steps.rows}
    assert rows["mg-adl"] == "done"


def test_answers_are_the_participants_own(tablet: ClinicStage) -> None:
    """I1, N4: originator and author are the participant, whoever opened the visit."""
    at_visit(tablet)
    tablet.hand_over()
    tablet.pin()
    tablet.begin()
    tablet.answer_all()
    tablet.lock_answers()
    session, found = tablet.app.shared.open_session, list[tuple[Originator, str | None, EntryId]]()

    def look() -> tuple[Originator, str | None, EntryId]:
        entry = session.diary.entries()[-1]
        return entry.originator, entry.started.visit, entry.id

    tablet.app.worker.run(look, found.append, lambda error: None)
    tablet.wait(lambda: bool(found))
    originator, visit, _ = found[0]
    assert originator == Originator(role="participant", id=SUBJECT)
    assert visit is not None


def test_one_participant_more_joins_on_the_tablet(
    open_clinic: OpenClinic, clinic: ClinicPlace
) -> None:
    clinic.kit.publish(clinic.carrier, clinic.wire())
    stage = open_clinic(clinic)
    stage.sign_in()
    stage.page("participants")
    stage.driver.click("addParticipant")
    stage.page("enrol")
    enrol = stage.screens.enrol
    enrol.useFolder(str(clinic.folder))
    stage.wait(lambda: enrol.step == "compare")
    enrol.theyMatch()
    enrol.useCode(clinic.kit.code)
    assert enrol.step == "hand"
    stage.driver.click("takeTablet")
    assert stage.app.shared.staff is None
    for _ in range(2):
        stage.driver.settle()
        stage.driver.type("837465")
        stage.driver.click("enter")
    stage.wait(lambda: enrol.step == "waiting")
    clinic.kit.grant(clinic.carrier, subject="S103-009")
    stage.driver.click("next")
    stage.page("staff")
    assert stage.screens.staff.step == "given"
    stage.sign_in()
    stage.page("visits")
    stage.wait(lambda: bool(stage.screens.visits.loaded))
    assert stage.screens.visits.subject == "S103-009"
    assert len(clinic.tablet.vaults()) == 3


def test_an_answer_that_is_awaited_is_looked_for_by_staff(
    open_clinic: OpenClinic, clinic: ClinicPlace
) -> None:
    clinic.kit.publish(clinic.carrier, clinic.wire())
    device = clinic.tablet.new()
    pack = device.find_pack(clinic.carrier)
    device.request(pack, code=clinic.kit.code, secret="837465", carrier=clinic.carrier).lock("quit")
    stage = open_clinic(clinic)
    stage.sign_in()
    stage.page("participants")
    participants = stage.screens.participants
    stage.wait(lambda: bool(participants.loaded))
    waiting = participants.rows.rows[-1]
    assert (waiting.subject, waiting.standing) == ("", "waiting")
    participants.open(waiting.vault)
    stage.page("enrol")
    assert stage.screens.enrol.step == "waiting"
    stage.driver.click("next")
    stage.wait(lambda: stage.screens.enrol.state == "failed")
    clinic.kit.grant(clinic.carrier, subject="S103-009")
    stage.driver.click("next")
    stage.page("visits")


def test_enrolment_that_is_left_leads_back_to_staff(tablet: ClinicStage) -> None:
    tablet.sign_in()
    tablet.page("participants")
    tablet.driver.click("addParticipant")
    tablet.page("enrol")
    tablet.driver.click("back")
    tablet.page("participants")
    assert len(tablet.place.tablet.vaults()) == 2
