"""Coming back after a rest: to the same way on, and never to a silent locked screen (M9)."""

from __future__ import annotations

import pytest

from prodiary.device.diary import Diary
from prodiary.device.sheet import Sheet
from prodiary.domain.ids import EntryId
from prodiary.errors import StoreBusy
from tests.viewmodels.stage import Stage


def fail_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the next reading of an entry meet a store that is busy."""
    read, left = Diary.sheet, [True]

    def sheet(diary: Diary, entry: EntryId) -> Sheet:
        if left and left.pop():
            raise StoreBusy
        return read(diary, entry)

    monkeypatch.setattr(Diary, "sheet", sheet)


def to_review(stage: Stage) -> None:
    stage.begin()
    stage.answer_all()


def test_a_rest_from_a_question_of_the_review_keeps_the_way_back(stage: Stage) -> None:
    """Q5."""
    to_review(stage)
    stage.screens.review.openItem(3)
    stage.page("question")
    assert stage.screens.question.fromReview
    stage.screens.question.rest()
    stage.page("unlock")
    stage.unlock()
    stage.page("question")
    assert (stage.screens.question.number, stage.screens.question.fromReview) == (3, True)
    stage.screens.question.goOn()
    stage.page("review")


def test_a_rest_from_a_question_on_the_way_goes_on_from_there(stage: Stage) -> None:
    stage.begin()
    stage.screens.question.rest()
    stage.page("unlock")
    stage.unlock()
    stage.page("question")
    assert (stage.screens.question.number, stage.screens.question.fromReview) == (1, False)


def test_where_resuming_fails_the_start_says_so(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.begin()
    stage.screens.question.rest()
    stage.page("unlock")
    fail_once(monkeypatch)
    stage.unlock()
    stage.page("today")
    stage.wait(lambda: stage.screens.today.state == "failed")
    assert stage.screens.today.errorTitle
    assert stage.screens.today.loaded
    stage.begin()


def test_where_the_review_cannot_open_a_question_it_says_so(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    to_review(stage)
    fail_once(monkeypatch)
    stage.screens.review.openItem(2)
    stage.wait(lambda: stage.screens.review.state == "failed")
    assert stage.model.page == "review"
    stage.screens.review.openItem(2)
    stage.page("question")


def test_the_review_that_cannot_be_read_again_says_so(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    to_review(stage)
    stage.screens.review.rest()
    stage.page("unlock")
    fail_once(monkeypatch)
    stage.unlock()
    stage.wait(lambda: stage.screens.review.state == "failed")
    assert stage.model.page == "review"
