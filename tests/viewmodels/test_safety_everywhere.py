"""What to do if one feels worse is one touch away on every page of an open diary (M14)."""

from __future__ import annotations

import pytest

from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import PIN, Place, Stage


def rest_at_question(stage: Stage) -> None:
    stage.begin()
    stage.screens.question.rest()


def rest_at_review(stage: Stage) -> None:
    stage.begin()
    stage.answer_all()
    stage.screens.review.rest()


def lock_at_advice(stage: Stage) -> None:
    stage.begin()
    stage.answer_all("c")
    stage.screens.review.confirm()
    stage.page("done")
    stage.model.lock("idle")


WAYS = {
    "today": lambda stage: stage.model.lock("lock"),
    "question": rest_at_question,
    "review": rest_at_review,
    "done": lock_at_advice,
}


@pytest.mark.parametrize("page", WAYS)
def test_it_is_there_after_unlocking_whatever_page_follows(stage: Stage, page: str) -> None:
    WAYS[page](stage)
    stage.page("unlock")
    assert not stage.driver.sees("ifWorse")
    stage.unlock()
    stage.page(page)
    assert stage.driver.sees("ifWorse")
    stage.driver.click("ifWorse")
    stage.driver.settle()
    assert stage.driver.sees("safetyAdvice")
    assert "Nobody" in stage.model.safetyText


def test_it_is_there_while_the_grant_is_awaited(open_stage: Open, place: Place) -> None:
    session = place.device.request(
        place.device.find_pack(place.carrier),
        code=place.kit.code,
        secret=PIN,
        carrier=place.carrier,
    )
    session.lock("quit")
    stage = open_stage(place)
    stage.unlock()
    stage.page("enrol")
    assert stage.driver.sees("ifWorse")


def test_it_speaks_the_language_of_the_screens(stage: Stage) -> None:
    english = stage.model.safetyText
    stage.screens.display.useLanguage("de")
    assert stage.model.safetyText not in {"", english}
