"""Visits that are cut off: power, a tablet left lying, two people at it (N4, M9)."""

from __future__ import annotations

from pathlib import Path

from tests.sitekit import SUBJECT
from tests.viewmodels.clinicstage import ClinicPlace, ClinicStage
from tests.viewmodels.conftest import OpenClinic


def lose_power(stage: ClinicStage, open_clinic: OpenClinic, home: Path) -> ClinicStage:
    """The program started anew on what was on the disk at this moment."""
    after = stage.place.copy(home)
    stage.close()
    return open_clinic(after)


def standing(stage: ClinicStage) -> dict[str, str]:
    return {row.name: row.standing for row in stage.screens.visit.steps.rows}


def test_the_power_goes_after_the_handover(
    open_clinic: OpenClinic, clinic: ClinicPlace, tmp_path: Path
) -> None:
    """On the colour between them, at the lock, and among the questions: always the same lock."""
    stage = open_clinic(clinic)
    stage.come_in()
    stage.start_visit()
    stage.driver.click("handOver")
    stage.page("handover")
    stage = lose_power(stage, open_clinic, tmp_path / "first")
    stage.page("unlock")
    stage = lose_power(stage, open_clinic, tmp_path / "second")
    stage.page("unlock")
    stage.pin()
    stage.begin()
    stage.choose("c")
    stage = lose_power(stage, open_clinic, tmp_path / "third")
    stage.page("unlock")
    stage.pin()
    assert stage.card("mg-adl").reached == 1
    stage.begin()
    assert stage.screens.question.number == 2
    stage.answer_all()
    stage.lock_answers()
    stage.driver.click("next")
    stage.page("today")
    stage.give_back()
    # Given back, the note is gone: after one more cut it is staff who are asked.
    stage = lose_power(stage, open_clinic, tmp_path / "fourth")
    stage.page("staff")
    stage.sign_in()
    stage.page("participants")
    stage.driver.click(f"participant-{SUBJECT}")
    stage.page("visits")
    stage.driver.click("continueVisit")
    stage.at_visit()
    assert standing(stage)["mg-adl"] == "done"


def test_staff_take_the_device_back_after_the_cut(
    open_clinic: OpenClinic, clinic: ClinicPlace, tmp_path: Path
) -> None:
    stage = open_clinic(clinic)
    stage.come_in()
    stage.start_visit()
    stage.hand_over()
    stage = lose_power(stage, open_clinic, tmp_path / "after")
    stage.page("unlock")
    stage.driver.click("forStaff")
    stage.sign_in("investigator")
    stage.at_visit()
    assert stage.screens.visit.mayHandOver
    assert stage.app.shared.tablet.lent is None


def test_a_tablet_left_lying_locks_and_the_visit_stays_open(
    open_clinic: OpenClinic, clinic: ClinicPlace
) -> None:
    """M8, C12: in the hands of staff, and in those of the participant."""
    stage = open_clinic(clinic, idle_minutes=5)
    stage.come_in()
    stage.start_visit()
    stage.sitting_out()
    stage.page("staff")
    assert (stage.app.shared.staff, stage.app.shared.session) == (None, None)
    assert SUBJECT not in stage.texts()
    stage.sign_in()
    stage.at_visit()
    assert stage.screens.visit.going
    stage.hand_over()
    stage.pin()
    stage.begin()
    stage.choose("b")
    stage.sitting_out()
    stage.page("unlock")
    stage.pin_only()
    stage.page("question")
    assert stage.screens.question.number == 1
    stage.screens.question.goBack()
    stage.page("today")
    stage.give_back()
    stage.sign_in()
    stage.at_visit()
    assert standing(stage)["mg-adl"] == "begun"


def test_a_list_left_lying_signs_out(open_clinic: OpenClinic, clinic: ClinicPlace) -> None:
    stage = open_clinic(clinic, idle_minutes=5)
    stage.sign_in()
    stage.page("participants")
    stage.sitting_out()
    stage.page("staff")
    assert stage.app.shared.staff is None
    assert SUBJECT not in stage.texts()


def test_two_of_the_staff_in_one_visit(open_clinic: OpenClinic, clinic: ClinicPlace) -> None:
    """I1, I4: one begins it, the other ends and signs it; both stand in the record."""
    stage = open_clinic(clinic)
    stage.come_in("nurse")
    stage.start_visit()
    stage.driver.click("lock")
    stage.sign_in("investigator")
    stage.at_visit()
    assert stage.screens.visit.who == "Dr Wu Lan"
    stage.end_visit("Moved to another day")
    # Each signs in their own name: the id of the other one is refused.
    stage.driver.click("signId")
    stage.driver.type("nina")
    stage.driver.click("signPassphrase")
    stage.driver.type("lantern river cedar violin")
    stage.driver.click("signNow")
    stage.wait(lambda: stage.screens.signing.state == "failed")
    stage.screens.signing.typeId("dr-wu")
    stage.screens.signing.pad.write("lantern river cedar violin")
    stage.screens.signing.sign()
    stage.wait(lambda: bool(stage.screens.visit.signed))
    (signature,) = stage.screens.visit.signatures.rows
    assert (signature.name, signature.standing) == ("Dr Wu Lan", "stands")
    stage.driver.click("back")
    stage.page("visits")
    stage.wait(lambda: bool(stage.screens.visits.held.rows))
    (held,) = stage.screens.visits.held.rows
    assert (held.by, held.standing) == ("Nina Weber", "signed")
