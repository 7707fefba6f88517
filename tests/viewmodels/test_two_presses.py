"""Something else is pressed, or the diary is locked, before what was begun is done."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtGui import QCloseEvent

from prodiary.device.advice import Advice
from prodiary.device.diary import Diary
from prodiary.device.sheet import Sheet
from prodiary.errors import DiskFull, StoreBusy
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import PIN, Place, Stage
from tests.viewmodels.test_reminders import with_tray


@contextmanager
def held_up(stage: Stage) -> Iterator[None]:
    """Let nothing slow be done inside, and be there when all of it is done after."""
    gate, done = threading.Event(), list[object]()
    stage.app.worker.run(lambda: gate.wait(20), lambda _: None, lambda _: None)
    try:
        yield
    finally:
        gate.set()
    # What is done may lead to more to do.
    for _ in range(3):
        stage.app.worker.run(lambda: None, done.append, lambda _: None)
        stage.wait(lambda: bool(done))
        done.clear()
    stage.driver.settle()


def kill(stage: Stage) -> None:
    """As by a kill: the ledger learns of no end of this session."""
    session, stage.app.shared.session = stage.app.shared.open_session, None
    done: list[None] = []
    stage.app.worker.run(session._vault.database.close, done.append, lambda _: None)
    stage.wait(lambda: bool(done))


def count(stage: Stage) -> int:
    """How many entries there are."""
    found: list[int] = []
    session = stage.app.shared.open_session
    stage.app.worker.run(lambda: len(session.diary.entries()), found.append, lambda _: None)
    stage.wait(lambda: bool(found))
    return found[0]


# --- the review, and the advice that follows it (M14) ---


@pytest.mark.parametrize("second", ["row", "later", "rest"])
def test_a_second_press_on_the_review_leads_past_no_advice(stage: Stage, second: str) -> None:
    stage.begin()
    stage.answer_all("c")
    review = stage.screens.review
    with held_up(stage):
        review.confirm()
        {"row": lambda: review.openItem(1), "later": review.leave, "rest": review.rest}[second]()
        stage.driver.settle()
        row = stage.driver.find("review-1")
        assert row is not None
        assert not row["enabled"]
    stage.page("done")
    assert stage.driver.sees("urgent")


def test_nothing_but_having_read_it_ends_the_advice(stage: Stage) -> None:
    """Whatever asks for another page meanwhile gets the advice."""
    stage.begin()
    stage.answer_all("c")
    place = stage.screens.review.place
    assert place is not None
    stage.screens.review.confirm()
    stage.page("done")
    screens = stage.screens
    screens.done.todayWanted.emit()
    screens.question.resume(place.entry, 0, from_review=True)
    screens.question.windowOver.emit("")
    stage.wait(lambda: screens.question.state == "done" or bool(screens.question.count))
    with held_up(stage):
        pass
    assert (stage.model.page, screens.done.kind) == ("done", "urgent")
    stage.driver.click("read")
    stage.wait(lambda: screens.done.kind == "thanks")
    stage.driver.click("next")
    stage.page("today")


@pytest.mark.parametrize("ended", ["closed", "killed", "locked"])
def test_advice_not_read_is_there_when_the_program_starts_again(
    open_stage: Open, enrolled: Place, ended: str
) -> None:
    stage = open_stage(enrolled)
    stage.come_in()
    stage.begin()
    stage.answer_all("c")
    with held_up(stage):
        stage.screens.review.confirm()
        if ended == "locked":
            stage.model.lock("idle")
    if ended == "closed":
        stage.close()
    elif ended == "killed":
        kill(stage)
    again = stage if ended == "locked" else open_stage(enrolled)
    again.unlock()
    again.page("done")
    assert again.screens.done.kind == "urgent"
    assert again.screens.done.title == "Daily activities (MG-ADL)"
    again.driver.click("read")
    again.wait(lambda: again.screens.done.kind == "thanks")
    again.close()
    once_more = open_stage(enrolled)
    once_more.come_in()
    assert once_more.screens.done.kind == ""


def test_a_full_disk_keeps_nobody_at_the_advice(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was read; at worst it is shown once more."""

    def full(*_: object) -> None:
        raise DiskFull

    stage.begin()
    stage.answer_all("c")
    stage.screens.review.confirm()
    stage.page("done")
    monkeypatch.setattr(Advice, "read", full)
    stage.screens.done.read()
    stage.wait(lambda: stage.screens.done.kind == "thanks")
    assert stage.screens.done.state == "done"


def test_no_vault_stays_open_where_its_advice_cannot_be_read(
    open_stage: Open, enrolled: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """C12."""

    def busy(_: Advice) -> None:
        raise StoreBusy

    stage = open_stage(enrolled)
    with monkeypatch.context() as patch:
        patch.setattr(Advice, "unread", busy)
        stage.unlock()
    assert (stage.model.page, stage.screens.unlock.state) == ("unlock", "failed")
    assert stage.app.shared.session is None
    stage.come_in()


# --- the introduction of a questionnaire ---


def test_whoever_goes_back_at_once_has_begun_nothing(stage: Stage) -> None:
    stage.introduce()
    with held_up(stage):
        stage.screens.question.begin()
        stage.driver.settle()
        back = stage.driver.find("back")
        assert back is not None
        assert not back["enabled"]
        stage.model.leaveIntro()
    assert stage.model.page == "today"
    assert count(stage) == 0


def test_what_was_begun_already_waits_as_a_draft(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Gone back after it was begun and before it is shown: the start is shown all the same."""
    begin, begun = Diary.begin, threading.Event()

    def slow(diary: Diary, *given: object) -> object:
        entry = begin(diary, *given)  # type: ignore[arg-type]
        begun.set()
        left.wait(20)
        return entry

    left = threading.Event()
    monkeypatch.setattr(Diary, "begin", slow)
    stage.introduce()
    stage.screens.question.begin()
    assert begun.wait(20)
    stage.model.leaveIntro()
    left.set()
    with held_up(stage):
        pass
    assert stage.model.page == "today"
    assert count(stage) == 1


# --- locking while the vault is being opened (C12) ---


def test_closing_to_the_tray_while_the_pin_is_checked_locks(
    open_stage: Open, enrolled: Place
) -> None:
    stage, _ = with_tray(open_stage, enrolled, keep_in_tray=True)
    with held_up(stage):
        for digit in PIN:
            stage.screens.unlock.pad.press(digit)
        stage.screens.unlock.pad.enter()
        assert stage.app.presence.eventFilter(stage.app.window, QCloseEvent())
    assert stage.model.page == "unlock"
    assert stage.app.shared.session is None
    stage.app.presence.come_back()
    stage.come_in()


def test_locking_while_it_opens_keeps_the_place(stage: Stage) -> None:
    """M9."""
    stage.begin()
    stage.screens.question.rest()
    stage.page("unlock")
    with held_up(stage):
        for digit in PIN:
            stage.screens.unlock.pad.press(digit)
        stage.screens.unlock.pad.enter()
        stage.model.lock("idle")
    assert stage.model.page == "unlock"
    stage.unlock()
    stage.page("question")


# --- what failed is said where it failed, and once ---


def test_an_old_failure_does_not_come_back_with_another_language(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull

    stage.begin()
    stage.answer_all("b")
    review, question = stage.screens.review, stage.screens.question
    review.openItem(1)
    stage.page("question")
    with monkeypatch.context() as patch:
        patch.setattr(Diary, "answer", full)
        question.choose("c")
        stage.wait(lambda: question.state == "failed")
    question.goBack()
    stage.page("review")
    stage.wait(lambda: review.state == "done")
    stage.screens.display.useLanguage("de")
    stage.driver.settle()
    assert (review.state, review.errorTitle, question.state) == ("done", "", "idle")


def test_a_question_that_fails_too_late_is_not_told_of(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> Sheet:
        raise StoreBusy

    stage.begin()
    stage.answer_all("b")
    with held_up(stage):
        monkeypatch.setattr(Diary, "sheet", busy)
        stage.screens.review.openItem(1)
        stage.screens.review.leave()
        monkeypatch.undo()
        monkeypatch.setattr(Diary, "is_late", lambda *_: busy())
    assert stage.model.page == "today"
    assert stage.screens.today.errorTitle == ""
