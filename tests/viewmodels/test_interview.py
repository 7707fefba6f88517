"""Interviews and proxies: who is who, the change of mode, whose the answers are (M15, I1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from prodiary.app.models.interview import InterviewViewModel
from prodiary.app.models.question import QuestionViewModel
from prodiary.app.models.review import ReviewViewModel
from prodiary.domain.entry import Entry
from prodiary.domain.ids import EntryId, InstrumentId
from prodiary.errors import ModeNotAllowed, NotYourTask
from tests.unit.device.clinic.kit import ENGLISH, PASSPHRASE
from tests.unit.device.conftest import SHOWN
from tests.viewmodels.ward import Ward

Open = Callable[..., Ward]
MG_ADL = InstrumentId("mg-adl")


@pytest.fixture
def open_ward(qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    wards: list[Ward] = []

    def open_one(*args: Any, **policy: Any) -> Ward:
        wards.append(Ward(tmp_path / str(len(wards)), *args, **policy))
        return wards[-1]

    yield open_one
    for ward in wards:
        ward.close()


class Reading:
    """The three view-models of an interview, joined as the app joins them."""

    def __init__(self, ward: Ward) -> None:
        self.ward = ward
        self.interview = InterviewViewModel(ward.shared)
        self.question = QuestionViewModel(ward.shared)
        self.review = ReviewViewModel(ward.shared)
        self.interview.begun.connect(self._begun)
        self.question.reviewWanted.connect(lambda entry: self.review.start(EntryId(entry)))
        self.review.confirmed.connect(lambda *_: self.interview.finish())

    def _begun(self, entry: str, place: int) -> None:
        self.question.resume(EntryId(entry), place, from_review=False)

    def settle(self) -> None:
        self.ward.wait(
            lambda: all(
                each.state != "busy" for each in (self.interview, self.question, self.review)
            )
        )
        self.ward.call(lambda: None)

    def start(self, mode: str = "interview") -> None:
        self.interview.start(self.ward.visit, MG_ADL, mode)
        self.settle()

    def begin(self) -> None:
        self.interview.begin()
        self.settle()

    def answer(self, code: str = "b") -> None:
        for _ in range(self.question.number, self.question.count + 1):
            self.question.choose(code)
            self.settle()
            self.question.goOn()
            self.settle()

    def confirm(self) -> None:
        self.review.confirm()
        self.settle()

    def entry(self) -> Entry:
        return self.ward.call(lambda: self.ward.staff.diary.entries()[-1])


def self_reported(ward: Ward) -> None:
    """The participant has the tablet for a while and answers alone."""

    def answer() -> None:
        ward.staff.visits.hand_over(ward.visit)
        diary = ward.clinic.session.diary
        card = next(each for each in diary.today() if each.occurrence.instrument == MG_ADL)
        entry = diary.begin(card.occurrence, ENGLISH)
        for item in diary.sheet(entry).instrument.items:
            diary.answer(entry, item.id, item.options[0].code, SHOWN)
        diary.confirm(entry, secret=None)
        ward.clinic.session.hand_back()

    ward.call(answer)


def test_nothing_is_begun_before_it_is_said_who_is_who(open_ward: Open) -> None:
    reading = Reading(open_ward())
    reading.start()
    interview = reading.interview
    assert (interview.step, interview.mode) == ("before", "interview")
    assert (interview.subject, interview.reader) == ("S103-007", "Nina Weber")
    assert interview.modeBefore == ""
    assert interview.canBegin
    assert not interview.goesOn
    assert reading.ward.call(reading.ward.staff.diary.entries) == ()
    assert not reading.ward.shared.interview


def test_a_change_of_mode_is_said_before_it_happens(open_ward: Open) -> None:
    """M15."""
    ward = open_ward()
    self_reported(ward)
    reading = Reading(ward)
    reading.start()
    assert reading.interview.modeBefore == "self"


def test_the_same_mode_again_is_no_change(open_ward: Open) -> None:
    ward = open_ward()
    ward.report("mg-qol15", 0)
    interview = InterviewViewModel(ward.shared)
    interview.start(ward.visit, InstrumentId("mg-qol15"), "proxy")
    ward.wait(lambda: interview.state != "busy")
    assert interview.modeBefore == "interview"


def test_answers_are_the_participants_and_entered_by_staff(open_ward: Open) -> None:
    """I1; no PIN and no question about helpers, whatever the study asks a participant for."""
    ward = open_ward(confirm_with="secret", help="asked")
    reading = Reading(ward)
    reading.start()
    reading.begin()
    assert ward.shared.interview
    assert (reading.question.number, reading.question.count) == (1, 8)
    reading.answer()
    assert reading.review.complete
    assert not reading.review.stepsFollow
    reading.confirm()
    entry = reading.entry()
    assert (entry.state, entry.started.mode) == ("confirmed", "interview")
    assert (entry.originator.role, entry.originator.id) == ("participant", "S103-007")
    assert {step.by.id for step in entry.trail} == {"nina"}
    assert entry.confirmed is not None
    assert (entry.confirmed.method, entry.confirmed.help) == ("signature", None)
    assert not ward.shared.interview


def test_it_is_signed_as_read_out(open_ward: Open) -> None:
    ward = open_ward()
    reading = Reading(ward)
    wanted: list[tuple[str, str, str]] = []
    reading.interview.signWanted.connect(lambda *what: wanted.append(what))
    reading.start()
    reading.begin()
    reading.answer()
    reading.confirm()
    interview = reading.interview
    assert (interview.step, interview.urgentText, interview.signed) == ("after", "", False)
    interview.sign()
    entry = reading.entry()
    assert wanted == [("entry", entry.id, interview.title)]
    ward.call(
        lambda: ward.staff.signing.sign(("entry", entry.id), passphrase=PASSPHRASE, staff="nina")
    )
    interview.signedNow("entry", "0" * 32)
    assert (interview.signed, interview.signatures.rows) == (False, ())
    interview.signedNow("entry", entry.id)
    reading.settle()
    assert interview.signed
    (row,) = interview.signatures.rows
    assert (row.meaning, row.standing) == ("interviewed", "stands")


def test_urgent_advice_is_said_before_it_is_signed_and_recorded_then(open_ward: Open) -> None:
    """A2."""
    ward = open_ward()
    reading = Reading(ward)
    wanted: list[object] = []
    reading.interview.signWanted.connect(lambda *what: wanted.append(what))
    reading.start()
    reading.begin()
    reading.answer("c")
    reading.confirm()
    interview = reading.interview
    assert interview.urgentText == "Call now."
    assert interview.phone == "+00 000 000"
    interview.sign()
    assert wanted == []
    # The tablet is switched off here: the advice still waits.
    again = InterviewViewModel(ward.shared)
    again.start(ward.visit, MG_ADL, "interview")
    ward.wait(lambda: again.state != "busy")
    assert (again.step, again.urgentText) == ("after", "Call now.")
    again.adviceSaid()
    ward.wait(lambda: again.state != "busy")
    assert again.urgentText == ""
    assert ward.call(ward.staff.advice.waiting) == ()


def test_a_proxy_is_named_by_what_they_are_and_stays_the_same(open_ward: Open) -> None:
    ward = open_ward()
    reading = Reading(ward)
    reading.start("proxy")
    interview = reading.interview
    assert not interview.canBegin
    interview.begin()
    assert not ward.shared.interview
    interview.chooseRelation("nonsense")
    assert interview.relation == ""
    interview.chooseRelation("partner")
    assert [row.code for row in interview.relations.rows if row.chosen] == ["partner"]
    reading.begin()
    reading.question.choose("b")
    reading.settle()
    interview.leave()
    assert not ward.shared.interview
    reading.start("proxy")
    assert (interview.goesOn, interview.relation) == (True, "partner")
    interview.chooseRelation("friend")
    assert interview.relation == "partner"
    reading.begin()
    assert reading.question.number == 2
    reading.answer()
    reading.confirm()
    entry = reading.entry()
    assert (entry.originator.role, entry.originator.id) == ("caregiver", "partner")
    assert interview.relation == "partner"


def test_a_way_that_the_study_does_not_take_is_refused_in_words(open_ward: Open) -> None:
    ward = open_ward(modes=["self", "interview"])
    reading = Reading(ward)
    reading.start("proxy")
    assert isinstance(reading.interview.error, ModeNotAllowed)
    reading.interview.chooseRelation("partner")
    assert not reading.interview.canBegin
    reading.begin()
    assert not ward.shared.interview


def test_whoever_may_not_is_refused(open_ward: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    ward = open_ward()
    reading = Reading(ward)
    reading.start()

    def refuse(*_: object, **__: object) -> EntryId:
        raise NotYourTask(task="interview")

    monkeypatch.setattr(ward.staff.interviews, "begin", refuse)
    reading.begin()
    assert isinstance(reading.interview.error, NotYourTask)
    assert not ward.shared.interview


def test_leaving_and_locking_forget_everything(open_ward: Open) -> None:
    """C12; afterwards answers go to the participant's own diary again."""
    ward = open_ward()
    reading = Reading(ward)
    reading.start()
    reading.begin()
    assert ward.shared.diary is ward.staff.interviews.diary
    reading.interview.forget()
    assert (reading.interview.title, reading.interview.subject, reading.interview.reader) == (
        "",
        "",
        "",
    )
    assert ward.shared.diary is ward.staff.diary


def test_what_ends_after_it_was_forgotten_begins_nothing_on_screen(open_ward: Open) -> None:
    ward = open_ward()
    reading = Reading(ward)
    begun: list[object] = []
    reading.interview.begun.connect(lambda *what: begun.append(what))
    reading.interview.start(ward.visit, MG_ADL, "interview")
    reading.interview.forget()
    reading.settle()
    assert reading.interview.step == ""
    reading.start()
    reading.interview.begin()
    reading.interview.forget()
    reading.settle()
    assert begun == []
    assert not ward.shared.interview
    reading.interview.forget()
    reading.interview.refresh()
    assert reading.interview.state == "idle"
