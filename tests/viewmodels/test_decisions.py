"""Corrections by staff: asked with a reason, decided and signed by the investigator, A6, A7, N9."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from prodiary.app.models.decisions import DecisionsViewModel
from prodiary.app.models.record import RecordViewModel
from prodiary.app.models.signing import SigningViewModel
from prodiary.domain.ids import EntryId, InstrumentId
from prodiary.domain.provenance import StaffRole
from tests.unit.device.clinic.kit import ENGLISH, PASSPHRASE
from tests.viewmodels.ward import Ward

Open = Callable[..., "Office"]


class Office:
    """A ward with one interview answered, and the page of corrections."""

    def __init__(self, home: Path, role: StaffRole = "nurse") -> None:
        self.ward = Ward(home, role)
        self.entry: EntryId = self.ward.report("mg-adl", 1)
        self.open()

    def open(self) -> None:
        self.signing = SigningViewModel(self.ward.shared)
        self.page = DecisionsViewModel(self.ward.shared, self.signing)
        self.page.start()
        self.settle()

    def settle(self) -> None:
        self.ward.wait(lambda: "busy" not in {self.page.state, self.signing.state})

    def sign_in(self, role: StaffRole) -> None:
        self.ward.sign_in(role)
        self.open()

    def ask(self, *, words: str = "He meant the other one") -> None:
        """For the third question, another answer."""
        self.page.chooseEntry(self.entry)
        self.page.chooseItem(3)
        self.page.chooseAnswer(self.page.wanted.rows[0].code)
        self.page.goOn()
        self.page.say(words)
        self.page.goOn()
        self.settle()

    def ask_strike(self) -> None:
        self.page.chooseEntry(self.entry)
        self.page.strike()
        self.page.say("Answered by the man in the next room")
        self.page.goOn()
        self.settle()

    def decide(self, *, accept: bool, who: str = "dr-wu", passphrase: str = PASSPHRASE) -> None:
        self.page.openRequest(self.page.requests.rows[0].key)
        self.page.decide(accept)
        self.page.say("Seen on the paper sheet")
        self.page.sign("Correction of the third question")
        self.settle()
        self.signing.typeId(who)
        self.signing.pad.write(passphrase)
        self.signing.sign()
        self.settle()

    def state(self) -> str:
        return self.ward.call(lambda: self.ward.staff.diary.sheet(self.entry).entry.state)


@pytest.fixture
def open_office(qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    offices: list[Office] = []

    def open_one(**how: Any) -> Office:
        offices.append(Office(tmp_path / str(len(offices)), **how))
        return offices[-1]

    yield open_one
    for office in offices:
        office.ward.close()


@pytest.fixture
def office(open_office: Open) -> Office:
    return open_office()


def test_an_entry_that_stands_is_shown_and_nobody_has_asked(office: Office) -> None:
    (row,) = office.page.entries.rows
    assert (row.key, row.standing, row.mode, row.mayAsk) == (
        office.entry,
        "confirmed",
        "interview",
        True,
    )
    assert office.page.requests.rows == ()


def test_a_nurse_asks_with_a_reason_and_cannot_decide(office: Office) -> None:
    """A6: who, when, what stood, what is wished, why; the decision is not hers."""
    office.ask()
    assert office.page.done == "asked"
    (row,) = office.page.requests.rows
    assert (row.askedBy, row.askedRole, row.outcome, row.number) == (
        "Nina Weber",
        "nurse",
        "open",
        3,
    )
    assert row.stood != row.wished
    assert row.words == "He meant the other one"
    assert not row.mayDecide
    office.page.openRequest(row.key)
    assert office.page.step == "list"
    assert office.state() == "confirmed"


def test_nothing_is_asked_without_a_reason_or_about_the_answer_that_stands(office: Office) -> None:
    page = office.page
    page.chooseEntry(office.entry)
    page.chooseItem(3)
    page.chooseAnswer("b")
    page.goOn()
    assert page.step == "answer"
    page.chooseAnswer(page.wanted.rows[0].code)
    page.goOn()
    for words in ("", "  \n "):
        page.say(words)
        page.goOn()
        assert page.step == "why"
        assert page.state == "idle"
    assert office.ward.call(office.ward.staff.deciding.all) == ()


def test_what_is_being_asked_is_not_asked_twice(office: Office) -> None:
    office.ask()
    office.page.chooseEntry(office.entry)
    assert office.page.items.rows[2].asked
    office.page.chooseItem(3)
    assert office.page.step == "entry"


def test_the_investigator_accepts_and_signs_in_one_step(office: Office) -> None:
    """A6, I4: the old answer stays visible, the new one counts, the decision is signed."""
    office.ask()
    wished = office.page.requests.rows[0].wished
    stood = office.page.requests.rows[0].stood
    office.sign_in("investigator")
    office.decide(accept=True)
    assert office.page.done == "decided"
    (row,) = office.page.requests.rows
    assert (row.outcome, row.decidedBy, row.because, row.signed) == (
        "accepted",
        "Dr Wu Lan",
        "Seen on the paper sheet",
        "stands",
    )
    assert (row.stood, row.wished) == (stood, wished)
    assert not row.mayDecide
    assert not row.maySign
    assert office.state() == "amended"


def test_a_refusal_changes_no_answer(office: Office) -> None:
    office.ask()
    office.sign_in("investigator")
    office.decide(accept=False)
    assert office.page.requests.rows[0].outcome == "refused"
    assert office.state() == "confirmed"


@pytest.mark.parametrize("wrong", [{"passphrase": "not this one at all"}, {"who": "nina"}])
def test_a_wrong_proof_decides_nothing_and_keeps_what_was_written(
    office: Office, wrong: dict[str, str]
) -> None:
    """I4: neither decision nor signature without id and passphrase of who is signed in."""
    office.ask()
    office.sign_in("investigator")
    office.decide(accept=True, **wrong)
    assert office.signing.opened
    assert office.signing.state == "failed"
    assert office.state() == "confirmed"
    office.signing.close()
    assert (office.page.step, office.page.decision) == ("decide", "accept")
    assert office.page.words == "Seen on the paper sheet"


def test_neither_choice_nor_reason_is_preset_for_a_decision(office: Office) -> None:
    office.ask()
    office.sign_in("investigator")
    page = office.page
    page.openRequest(page.requests.rows[0].key)
    assert (page.decision, page.words, page.canGoOn) == ("", "", False)
    page.decide(accept=True)
    page.sign("Too early")
    assert not office.signing.opened


def test_an_entry_of_another_person_is_struck_out_and_stays_to_be_seen(office: Office) -> None:
    """A7."""
    office.ask_strike()
    row = office.page.requests.rows[0]
    assert (row.number, row.reason, row.stood) == (0, "wrong-person", "")
    office.page.chooseEntry(office.entry)
    assert not office.page.strikable
    office.sign_in("investigator")
    office.decide(accept=True)
    assert office.state() == "struck"
    (entry,) = office.page.entries.rows
    assert (entry.standing, entry.mayAsk, entry.struckBy) == ("struck", False, "Dr Wu Lan")
    assert entry.because == "Seen on the paper sheet"
    office.page.chooseEntry(office.entry)
    assert office.page.step == "list"


def test_the_participant_can_still_read_their_record_after_that(office: Office) -> None:
    """N9: a request by the clinic, about all of an entry, is shown as what it is."""
    office.ask()
    office.ask_strike()
    record = RecordViewModel(office.ward.shared)
    record.start()
    office.ward.wait(lambda: record.state != "busy")
    assert [(row.number, row.byClinic) for row in record.corrections.rows] == [(3, True), (0, True)]


def test_an_examination_is_struck_here_and_amended_elsewhere(office: Office) -> None:
    ward = office.ward
    exam = ward.call(
        lambda: ward.staff.examinations.begin(ward.visit, InstrumentId("qmg"), ENGLISH)
    )
    office.page.start()
    office.settle()
    office.page.chooseEntry(exam)
    assert office.page.step == "entry"
    assert office.page.items.rows == ()
    assert office.page.strikable


def test_locked_meanwhile_nothing_is_left(office: Office) -> None:
    """C12."""
    office.ask()
    page = office.page
    page.chooseEntry(office.entry)
    page.say("half a sentence")
    page.forget()
    assert (page.step, page.words, page.title, page.loaded) == ("list", "", "", False)
    assert [*page.requests.rows, *page.entries.rows, *page.items.rows] == []


def test_what_comes_after_locking_is_not_shown(office: Office) -> None:
    office.page.start()
    office.ward.shared.session = None
    office.page.forget()
    office.ward.call(lambda: None)
    office.ward.wait(lambda: office.page.state != "busy")
    assert office.page.entries.rows == ()


def test_back_leads_from_step_to_step_and_out(office: Office) -> None:
    left: list[bool] = []
    page = office.page
    page.left.connect(lambda: left.append(True))
    page.chooseEntry(office.entry)
    page.chooseItem(1)
    page.chooseAnswer(page.wanted.rows[0].code)
    page.goOn()
    steps = []
    while not left:
        steps.append(page.step)
        page.back()
    assert steps == ["why", "answer", "entry", "list"]
