"""Participants, visits, and one visit, as staff see them; and who may do what."""

from __future__ import annotations

from datetime import timedelta

import pytest

from prodiary.app.models.visit_rows import planned_row
from prodiary.device.clinic.session import StaffSession
from prodiary.device.clinic.visiting import Planned
from prodiary.domain.schedule import Occurrence, Standing
from prodiary.errors import DiskFull, StoreDamaged
from tests.sitekit import SUBJECT
from tests.unit.device.clinic.kit import DAY_28
from tests.viewmodels.clinicstage import OTHER, ClinicPlace, ClinicStage
from tests.viewmodels.conftest import OpenClinic


def ready(stage: ClinicStage) -> None:
    rows = stage.screens.participants.rows
    stage.wait(lambda: all(row.standing != "looking" for row in rows.rows))


def session(stage: ClinicStage) -> StaffSession:
    found = stage.app.shared.session
    assert isinstance(found, StaffSession)
    return found


def test_the_list_says_who_what_is_open_and_what_comes(tablet: ClinicStage) -> None:
    tablet.sign_in()
    tablet.page("participants")
    ready(tablet)
    rows = tablet.screens.participants.rows.rows
    assert [(row.subject, row.visit, row.next) for row in rows] == [
        (SUBJECT, "", "Day 28"),
        (OTHER, "", "Day 28"),
    ]
    assert all(row.unsent and row.sync == "" for row in rows)
    tablet.driver.click(f"participant-{SUBJECT}")
    tablet.page("visits")
    tablet.start_visit()
    tablet.driver.click("back")
    tablet.page("visits")
    tablet.driver.click("allParticipants")
    tablet.page("participants")
    ready(tablet)
    first = tablet.screens.participants.rows.rows[0]
    assert (first.visit, first.next) == ("Day 28", "")
    assert tablet.app.shared.session is None


def test_looking_at_the_list_records_nothing(tablet: ClinicStage) -> None:
    tablet.sign_in()
    tablet.page("participants")
    ready(tablet)
    before = {
        path: path.read_bytes()
        for path in (tablet.place.home / "device").rglob("*")
        if path.is_file()
    }
    tablet.screens.participants.start()
    tablet.wait(lambda: tablet.screens.participants.state != "busy")
    ready(tablet)
    assert before == {path: path.read_bytes() for path in before}


def test_a_damaged_vault_is_said_and_keeps_nobody_from_the_others(
    open_clinic: OpenClinic, clinic: ClinicPlace
) -> None:
    vaults = clinic.tablet.vaults()
    broken = clinic.home / "device" / "vaults" / vaults[0] / "ledger.db"
    broken.write_bytes(b"\0" * broken.stat().st_size)
    stage = open_clinic(clinic)
    stage.sign_in()
    stage.page("participants")
    ready(stage)
    rows = stage.screens.participants.rows.rows
    assert sorted(row.standing for row in rows) == ["damaged", "ready"]
    whole = next(row for row in rows if row.standing == "ready")
    stage.driver.click(f"participant-{whole.subject}")
    stage.page("visits")


def test_who_may_open_nothing_sees_nobody(open_clinic: OpenClinic, clinic: ClinicPlace) -> None:
    clinic.people = clinic.people | {"stranger": type(clinic.people["nurse"])("zoe", "nurse")}
    clinic.become_clinic("stranger")
    stage = open_clinic(clinic)
    stage.sign_in("stranger")
    stage.page("participants")
    stage.wait(lambda: bool(stage.screens.participants.loaded))
    assert stage.screens.participants.rows.rows == ()


def test_signing_out_leaves_nothing(tablet: ClinicStage) -> None:
    tablet.sign_in()
    tablet.page("participants")
    tablet.driver.click("signOut")
    tablet.page("staff")
    assert tablet.app.shared.staff is None
    assert tablet.screens.participants.rows.rows == ()
    assert SUBJECT not in tablet.texts()


@pytest.mark.parametrize(
    ("role", "missing"),
    [("nurse", {"infusion"}), ("coordinator", {"infusion"}), ("investigator", set())],
)
def test_what_a_role_may_not_do_is_not_offered(
    tablet: ClinicStage, role: str, missing: set[str]
) -> None:
    tablet.come_in(role)
    offered = {row.code for row in tablet.screens.visits.ways.rows}
    every = {"adverse-event", "medication", "laboratory", "infusion", "dlt"}
    every |= {"corrections", "trail", "pin", "sync"}
    assert offered == every - missing
    tablet.screens.visits.go("nowhere")
    assert tablet.model.page == "visits"


def test_a_coordinator_does_not_examine(tablet: ClinicStage) -> None:
    tablet.come_in("coordinator")
    tablet.start_visit()
    visit = tablet.screens.visit
    offered = {row.name: row.offered for row in visit.steps.rows}
    assert offered == {
        "mg-adl": True,
        "mg-qol15": True,
        "qmg": False,
        "mgc": False,
        "vital-signs": True,
    }
    visit.choose("examination-qmg")
    assert not visit.offered
    assert not tablet.driver.sees("openStep")


def test_a_visit_is_started_in_its_window(open_clinic: OpenClinic, clinic: ClinicPlace) -> None:
    """T4: what its window does not take is not offered."""
    later = type(DAY_28)(
        **{name: getattr(DAY_28, name) for name in DAY_28.__struct_fields__}
        | {"id": "month-3", "months": 3, "days": 0, "open_until_infusion": False}
    )
    clinic.kit.publish(clinic.carrier, clinic.wire(version=2, visits=[DAY_28, later]))
    stage = open_clinic(clinic)
    stage.come_in()
    open_session = session(stage)
    taken: list[object] = []
    stage.app.worker.run(lambda: open_session.sync.take(clinic.carrier), taken.append, taken.append)
    stage.wait(lambda: bool(taken))
    visits = stage.screens.visits
    visits.start()
    stage.wait(lambda: len(visits.planned.rows) == 2)
    standing = {row.name: (row.standing, row.startable) for row in visits.planned.rows}
    assert standing == {"day-28": ("open", True), "month-3": ("unknown", False)}
    visits.begin("month-3")
    stage.wait(lambda: visits.state == "failed")
    assert stage.model.page == "visits"


def test_an_unscheduled_visit_needs_a_reason(tablet: ClinicStage) -> None:
    tablet.come_in()
    tablet.driver.click("unscheduled")
    tablet.driver.settle()
    found = tablet.driver.find("startUnscheduled")
    assert found is not None
    assert not found["enabled"]
    tablet.screens.visits.beginUnscheduled("  ")
    tablet.wait(lambda: tablet.screens.visits.state == "failed")
    tablet.driver.click("noUnscheduled")
    tablet.driver.click("unscheduled")
    tablet.driver.click("why")
    tablet.driver.type("felt worse")
    tablet.driver.click("startUnscheduled")
    tablet.at_visit()
    visit = tablet.screens.visit
    assert (visit.title, visit.why) == ("*", "felt worse")
    assert {row.kind for row in visit.steps.rows} == {"questionnaire", "examination", "form"}
    tablet.driver.click("back")
    tablet.page("visits")
    visits = tablet.screens.visits
    tablet.wait(lambda: bool(visits.openTitle))
    # One visit at a time.
    assert not visits.mayStart
    assert not any(row.startable for row in visits.planned.rows)
    tablet.driver.click("continueVisit")
    tablet.at_visit()


def test_the_ways_of_asking_are_those_of_the_study(tablet: ClinicStage) -> None:
    """M15."""
    tablet.come_in()
    tablet.start_visit()
    visit = tablet.screens.visit
    assert visit.interviews == ["interview", "proxy"]
    wanted: list[tuple[str, str, str]] = []
    visit.interviewWanted.connect(lambda *said: wanted.append(said))
    visit.interview("self")
    visit.interview("interview")
    assert [said[1:] for said in wanted] == [("mg-adl", "interview")]
    visit.choose("form-vital-signs")
    assert visit.interviews == []


def interviewed(stage: ClinicStage) -> None:
    """Somebody was interviewed with the MG-ADL at this visit, and it was not signed."""
    staff, done = session(stage), list[object]()

    def work() -> bool:
        visit = staff.visits.open
        assert visit is not None
        name = next(iter(staff.study.instruments))
        diary = staff.interviews.diary
        entry = staff.interviews.begin(visit.id, name, staff.study.languages[0])
        for item in diary.sheet(entry).instrument.items:
            shown = stage.app.shared.presentation()
            diary.answer(entry, item.id, item.options[0].code, shown)
        diary.confirm(entry, secret=None)
        return True

    stage.app.worker.run(work, done.append, done.append)
    stage.wait(lambda: bool(done))
    assert done == [True]


def test_a_change_of_mode_is_said_before_it_happens(tablet: ClinicStage) -> None:
    """M15: the next time, whoever is about to give the tablet over reads it."""
    tablet.come_in()
    tablet.start_visit()
    interviewed(tablet)
    visit = tablet.screens.visit
    visit.again()
    tablet.wait(lambda: visit.steps.rows[0].standing == "unsigned")
    visit.choose("questionnaire-mg-adl")
    assert visit.interviews == []
    tablet.driver.click("signStep")
    tablet.sign("nurse")
    tablet.wait(lambda: visit.steps.rows[0].standing == "done")
    tablet.end_visit("no time")
    tablet.sign("nurse", first=False)
    tablet.driver.click("back")
    tablet.page("visits")
    tablet.driver.click("unscheduled")
    tablet.driver.click("why")
    tablet.driver.type("again")
    tablet.driver.click("startUnscheduled")
    tablet.at_visit()
    visit.choose("questionnaire-mg-adl")
    assert visit.before == "interview"
    assert len(visit.turned) == 1
    assert tablet.driver.sees("modeBefore")


def test_what_is_left_out_needs_a_word(tablet: ClinicStage) -> None:
    tablet.come_in()
    tablet.start_visit()
    visit = tablet.screens.visit
    tablet.driver.click("endVisit")
    assert len(visit.leftOver) == 5
    visit.end("  ")
    tablet.wait(lambda: visit.state == "failed")
    assert visit.going
    tablet.driver.click("keepGoing")
    assert not visit.ending
    visit.end("not asked for")
    assert visit.going
    tablet.end_visit("felt too weak")
    tablet.wait(lambda: not visit.going)
    assert visit.note == "felt too weak"
    # Not signed now, it can be signed later.
    tablet.driver.click("closeSign")
    assert not visit.signed
    tablet.driver.click("back")
    tablet.page("visits")
    tablet.wait(lambda: bool(tablet.screens.visits.held.rows))
    assert tablet.screens.visits.held.rows[0].standing == "unsigned"
    tablet.driver.click("held-0")
    tablet.at_visit()
    tablet.driver.click("signVisit")
    tablet.sign("nurse")
    tablet.wait(lambda: bool(visit.signed))


def test_a_disk_that_refuses_gives_nothing_over(
    tablet: ClinicStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P1: nobody is told that the record is locked while it is not."""
    tablet.come_in()
    tablet.start_visit()

    def refuse(vault: str | None) -> None:
        raise DiskFull

    monkeypatch.setattr(tablet.app.shared.tablet, "lend", refuse)
    tablet.driver.click("handOver")
    visit = tablet.screens.visit
    tablet.wait(lambda: visit.state == "failed")
    assert tablet.model.page == "visit"
    monkeypatch.undo()
    visit.again()
    tablet.wait(lambda: visit.state != "busy")
    assert visit.mayHandOver


def test_a_visit_that_cannot_be_come_back_to_leaves_the_others(
    tablet: ClinicStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    tablet.come_in()
    tablet.start_visit()
    tablet.driver.click("lock")
    tablet.page("staff")

    def refuse(vault: str) -> None:
        raise StoreDamaged

    monkeypatch.setattr(tablet.app.shared.tablet, "device", refuse)
    tablet.sign_in()
    tablet.page("participants")
    participants = tablet.screens.participants
    tablet.wait(lambda: participants.state == "failed" and bool(participants.loaded))
    assert len(participants.rows.rows) == 2
    assert tablet.app.shared.session is None


def test_the_next_vault_is_opened_as_fresh_as_the_first(tablet: ClinicStage) -> None:
    """C12: nothing of one participant is there with the next."""
    tablet.come_in()
    tablet.start_visit()
    tablet.driver.click("back")
    tablet.page("visits")
    tablet.driver.click("allParticipants")
    tablet.page("participants")
    tablet.driver.click(f"participant-{OTHER}")
    tablet.page("visits")
    tablet.wait(lambda: bool(tablet.screens.visits.loaded))
    assert tablet.screens.visits.subject == OTHER
    assert tablet.screens.visits.openTitle == ""
    assert SUBJECT not in tablet.texts()


@pytest.mark.parametrize(
    ("opens", "closes", "late_until", "expected"),
    [
        (1, 5, 9, ("coming", False)),
        (0, 0, 4, ("open", True)),
        (-5, -1, 0, ("late", True)),
        (-9, -5, -1, ("over", False)),
    ],
)
def test_windows_are_told_apart_by_the_day(
    tablet: ClinicStage, opens: int, closes: int, late_until: int, expected: tuple[str, bool]
) -> None:
    """T4."""
    tablet.come_in()
    shared = tablet.app.shared
    today = shared.today()
    study = session(tablet).study
    (planned,) = study.visits
    first, last, latest = (today + timedelta(days=days) for days in (opens, closes, late_until))
    window = Occurrence(first, planned.id, planned.instruments[0], first, last, latest, visit=True)
    standing = Standing(window, "open", None, None)
    row = planned_row(
        Planned(planned, (standing,), can_start=window.takes(today), held=False),
        study,
        shared,
        may_start=True,
    )
    assert (row.standing, row.startable) == expected
    assert row.due == shared.day(first)
    held = Planned(planned, (standing,), can_start=window.takes(today), held=True)
    assert planned_row(held, study, shared, may_start=True).standing == "held"
    assert not planned_row(held, study, shared, may_start=True).startable
