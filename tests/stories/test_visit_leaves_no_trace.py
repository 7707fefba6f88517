"""Nothing of staff is on the participant's screens and the reverse (C12, N4).

Every text of the window is looked at, also of items that cannot be seen, and what a screen reader
would say.
"""

from __future__ import annotations

from tests.sitekit import SUBJECT
from tests.viewmodels.clinicstage import OTHER, ClinicPlace, ClinicStage
from tests.viewmodels.conftest import OpenClinic

STAFF = ("nina", "Nina", "dr-wu", "Wu Lan", "carl", "Carl", "nurse", "investigator", "coordinator")
THEIRS = ("felt worse at the bus stop",)


def nothing_of(stage: ClinicStage, *marks: str) -> None:
    texts = stage.texts()
    assert texts
    for mark in marks:
        assert mark not in texts, mark


def test_no_trace_of_staff_on_any_of_the_participants_screens(
    open_clinic: OpenClinic, clinic: ClinicPlace
) -> None:
    stage = open_clinic(clinic)
    stage.come_in()
    stage.driver.click("unscheduled")
    stage.driver.click("why")
    stage.driver.type(THEIRS[0])
    stage.driver.click("startUnscheduled")
    stage.at_visit()
    # The look is right: here it is all there.
    assert all(mark in stage.texts() for mark in ("Nina Weber", "nurse", SUBJECT, *THEIRS))
    marks = (*STAFF[:6], *THEIRS, OTHER)
    stage.driver.click("handOver")
    stage.page("handover")
    nothing_of(stage, *marks, *STAFF[6:])
    stage.driver.click("takeOver")
    stage.page("unlock")
    nothing_of(stage, *marks, *STAFF[6:], SUBJECT)
    stage.pin()
    nothing_of(stage, *marks, SUBJECT)
    stage.introduce()
    nothing_of(stage, *marks, SUBJECT)
    stage.screens.question.begin()
    stage.page("question")
    nothing_of(stage, *marks, SUBJECT)
    stage.answer_all()
    nothing_of(stage, *marks, SUBJECT)
    stage.lock_answers()
    nothing_of(stage, *marks, SUBJECT)
    stage.driver.click("next")
    stage.page("today")
    stage.driver.click("help")
    stage.page("help")
    nothing_of(stage, *marks, SUBJECT)
    stage.driver.click("back")
    stage.page("today")
    stage.give_back()
    nothing_of(stage, *marks, SUBJECT)


def test_no_trace_of_the_participant_where_staff_come_in(
    open_clinic: OpenClinic, clinic: ClinicPlace
) -> None:
    """Not of what they answered, nor of who they are, until somebody signed in."""
    stage = open_clinic(clinic)
    stage.come_in()
    stage.start_visit()
    stage.hand_over()
    stage.pin()
    stage.begin()
    question = stage.screens.question.question
    assert question in stage.texts()
    stage.answer_all()
    stage.lock_answers()
    stage.driver.click("next")
    stage.page("today")
    titles = [row.title for row in stage.screens.today.cards.rows]
    stage.give_back()
    for _ in ("given", "names"):
        nothing_of(stage, SUBJECT, OTHER, question, *titles)
        if stage.driver.sees("haveTablet"):
            stage.driver.click("haveTablet")
    models = stage.screens
    assert models.question.question == ""
    assert models.review.rows.rows == ()
    assert models.today.cards.rows == ()
    stage.driver.click("person-nina")
    nothing_of(stage, SUBJECT, OTHER, question, *titles)
    stage.passphrase()
    stage.at_visit()
    nothing_of(stage, question)


def test_no_trace_of_one_participant_with_the_next(
    open_clinic: OpenClinic, clinic: ClinicPlace
) -> None:
    stage = open_clinic(clinic)
    stage.come_in()
    stage.driver.click("unscheduled")
    stage.driver.click("why")
    stage.driver.type(THEIRS[0])
    stage.driver.click("startUnscheduled")
    stage.at_visit()
    stage.driver.click("back")
    stage.page("visits")
    stage.driver.click("allParticipants")
    stage.page("participants")
    stage.driver.click(f"participant-{OTHER}")
    stage.page("visits")
    stage.start_visit()
    stage.hand_over()
    stage.pin(OTHER)
    nothing_of(stage, SUBJECT, *THEIRS, *STAFF[:6])
    assert stage.app.window.title() == "prodiary"
