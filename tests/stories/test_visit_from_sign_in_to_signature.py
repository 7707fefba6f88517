"""A whole visit by what is pressed: in by name, over to the participant and back, signed (N4)."""

from __future__ import annotations

from prodiary.device.clinic.session import StaffSession
from prodiary.domain.event import HandedBack, HandedOver, SessionClosed, SessionOpened, VisitEnded
from prodiary.exchange import eventline
from tests.sitekit import SUBJECT
from tests.viewmodels.clinicstage import ClinicPlace, ClinicStage
from tests.viewmodels.conftest import OpenClinic


def answer(stage: ClinicStage, instrument: str) -> None:
    """The participant answers one questionnaire and locks it."""
    stage.driver.click(f"card-day-28-{instrument}")
    stage.page("intro")
    stage.driver.click("next")
    stage.page("question")
    stage.answer_all()
    stage.lock_answers()
    stage.driver.click("next")
    stage.page("today")
    stage.wait(lambda: bool(stage.screens.today.loaded))


def told(stage: ClinicStage) -> list[tuple[str, str]]:
    """Who did what about visits and sessions, in the ledger's order."""
    session, found = stage.app.shared.open_session, list[list[tuple[str, str]]]()
    kinds = HandedBack | HandedOver | SessionClosed | SessionOpened | VisitEnded

    def look() -> list[tuple[str, str]]:
        ledger = session._vault.ledger
        events = map(eventline.decode, ledger.lines(ledger.epoch, 1, ledger.seq))
        return [
            (event.data.TYPE, str(event.by.id)) for event in events if isinstance(event.data, kinds)
        ]

    stage.app.worker.run(look, found.append, lambda error: None)
    stage.wait(lambda: bool(found))
    return found[0]


def test_a_whole_visit(open_clinic: OpenClinic, clinic: ClinicPlace) -> None:
    stage = open_clinic(clinic)
    stage.sign_in("nurse")
    stage.page("participants")

    # C14: three taps from the sign-in to the participant.
    taps = 0
    for page, name in (
        ("visits", f"participant-{SUBJECT}"),
        ("visit", "start-day-28"),
        ("handover", "handOver"),
    ):
        stage.driver.click(name)
        taps += 1
        stage.page(page)
        if page == "visits":
            stage.wait(lambda: bool(stage.screens.visits.loaded))
        elif page == "visit":
            stage.at_visit()
    assert taps <= 3

    stage.driver.click("takeOver")
    stage.page("unlock")
    stage.pin()
    for instrument in ("mg-adl", "mg-qol15"):
        answer(stage, instrument)
    assert stage.screens.today.openCount == 0
    stage.give_back()

    stage.sign_in("nurse")
    stage.at_visit()
    standing = {row.name: row.standing for row in stage.screens.visit.steps.rows}
    assert (standing["mg-adl"], standing["mg-qol15"]) == ("done", "done")
    stage.end_visit("The examinations are tomorrow")
    stage.sign("nurse")
    stage.wait(lambda: bool(stage.screens.visit.signed))
    assert stage.driver.sees("saveVisit")

    session = stage.app.shared.session
    assert isinstance(session, StaffSession)
    opened = told(stage)
    after_start = opened[[kind for kind, _ in opened].index("handed-over") :]
    assert after_start == [
        ("handed-over", "nina"),
        ("session-closed", "None"),
        ("session-opened", "None"),
        ("handed-back", SUBJECT),
        ("session-closed", "None"),
        ("session-opened", "nina"),
        ("visit-ended", "nina"),
    ]


def test_at_home_the_visit_is_two_taps_away(open_clinic: OpenClinic, clinic: ClinicPlace) -> None:
    """C14: on a participant's own device, with the card; and the diary is theirs again after it."""
    place = ClinicPlace(home=clinic.home / "at-home")
    place.enrol(place.wire())
    folder, code = place.card("nurse")
    stage = open_clinic(place)
    stage.page("unlock")
    stage.driver.click("forStaff")
    stage.driver.click("cardFolder")
    stage.driver.type(str(folder))
    stage.driver.click("next")
    stage.driver.click("activationCode")
    stage.driver.type(code)
    stage.driver.click("next")
    stage.passphrase()
    stage.wait(lambda: stage.screens.staff.step == "again")
    stage.passphrase()
    stage.page("visits")
    stage.wait(lambda: bool(stage.screens.visits.loaded))
    stage.start_visit()
    stage.hand_over()
    stage.pin()
    assert {row.purpose for row in stage.screens.today.cards.rows} == {"visit"}
    stage.give_back()
    stage.driver.click("haveTablet")
    stage.driver.click("next")
    stage.wait(lambda: stage.screens.staff.step == "passphrase")
    stage.passphrase()
    stage.at_visit()
    stage.end_visit("The rest is at the clinic")
    stage.sign("nurse")
    stage.driver.click("lock")
    stage.page("staff")
    stage.driver.click("back")
    stage.page("unlock")
    stage.pin()
    assert not stage.screens.today.visiting
    assert stage.driver.sees("send")
