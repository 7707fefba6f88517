"""Entered for the wrong participant: struck out by a signed decision, never deleted (A7)."""

from __future__ import annotations

from prodiary.domain.entry import Entry
from tests.sitekit import SUBJECT
from tests.viewmodels.clinicstage import OTHER, ClinicPlace, ClinicStage
from tests.viewmodels.conftest import OpenClinic


def entries(stage: ClinicStage) -> list[Entry]:
    session, found = stage.app.shared.open_session, list[tuple[Entry, ...]]()
    stage.app.worker.run(session.diary.entries, found.append, lambda error: None)
    stage.wait(lambda: bool(found))
    return list(found[0])


def standing(stage: ClinicStage) -> str:
    rows = stage.screens.visit.steps.rows
    return next(row.standing for row in rows if row.name == "mg-adl")


def interview(stage: ClinicStage) -> None:
    """The nurse reads the MG-ADL out, enters what she is told, and signs."""
    stage.driver.click("interview")
    stage.page("interview")
    stage.driver.click("begin")
    stage.page("question")
    stage.answer_all("d")
    stage.driver.click("confirm")
    stage.page("interview")
    stage.wait(lambda: stage.driver.sees("sign") or stage.driver.sees("adviceSaid"))
    if stage.driver.sees("adviceSaid"):
        stage.driver.click("adviceSaid")
    stage.driver.click("sign")
    stage.sign("nurse")
    stage.driver.click("back")
    stage.at_visit()
    stage.wait(lambda: standing(stage) == "done")


def to_corrections(stage: ClinicStage) -> None:
    """From the visit to the participant's corrections."""
    stage.driver.click("back")
    stage.page("visits")
    stage.driver.click("way-corrections")
    stage.page("decisions")
    stage.wait(lambda: bool(stage.screens.decisions.loaded))


def ask(stage: ClinicStage) -> None:
    """The nurse notices, and asks for all of it to be struck out."""
    to_corrections(stage)
    stage.driver.click("entry-0")
    stage.driver.click("strike")
    stage.driver.click("reason")
    stage.driver.type("These are the answers of the person next door")
    stage.driver.click("askNow")
    stage.wait(lambda: stage.screens.decisions.done == "asked")


def decide(stage: ClinicStage) -> None:
    """The investigator accepts, and signs that."""
    to_corrections(stage)
    decisions = stage.screens.decisions
    stage.wait(lambda: bool(decisions.requests.rows))
    stage.driver.click(f"decide-{decisions.requests.rows[0].key}")
    stage.driver.click("accept")
    stage.driver.click("reason")
    stage.driver.type("Confirmed with the nurse")
    stage.driver.click("signDecision")
    stage.sign("investigator")
    stage.wait(lambda: decisions.done == "decided")


def test_an_interview_under_the_wrong_participant(
    open_clinic: OpenClinic, clinic: ClinicPlace
) -> None:
    stage = open_clinic(clinic)
    stage.come_in("nurse", SUBJECT)
    stage.start_visit()
    interview(stage)
    ask(stage)
    # Asking changes nothing yet.
    assert entries(stage)[0].state != "struck"
    stage.driver.click("back")
    stage.page("visits")
    stage.driver.click("lock")
    stage.sign_in("investigator")
    stage.at_visit()
    decide(stage)

    # Struck out, still there with every answer, and to be done again.
    (struck,) = entries(stage)
    assert struck.state == "struck"
    assert len(struck.answers) == 8
    stage.driver.click("back")
    stage.page("visits")
    stage.driver.click("continueVisit")
    stage.at_visit()
    assert standing(stage) == "to-do"

    # With the other participant nothing of it ever was.
    stage.driver.click("back")
    stage.page("visits")
    stage.driver.click("allParticipants")
    stage.page("participants")
    stage.driver.click(f"participant-{OTHER}")
    stage.page("visits")
    assert entries(stage) == []
