"""Where the keyboard and a screen reader are when something on the screen goes or comes (M5)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt

from prodiary.app.driver import Seen
from tests.qml.places import PAGES, last_entry, show
from tests.qml.probe import focused_name
from tests.qml.test_hands import RETURN, focused, tab_to
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import Place, Stage
from tests.viewmodels.test_reminders import HOUR, tick

SIZES = ((1280, 800), (800, 1280))


def whole(stage: Stage, item: Seen | None) -> bool:
    """Whether an item is in view from its top to its end."""
    assert item is not None
    top = item["y"] - item["height"] / 2
    end = top + item["height"]
    return bool(item["side"] == 0 and top >= 0 and end <= stage.app.window.height())


@pytest.mark.parametrize("page", PAGES)
def test_the_keyboard_is_on_something_that_is_seen_and_has_a_name(
    open_stage: Open, enrolled: Place, page: str
) -> None:
    """M5: in every state, however large the words: a screen reader says where it is."""
    stage = open_stage(enrolled)
    stage.come_in()
    show(stage, page)
    for percent in (100, 300):
        stage.screens.display.usePercent(percent)
        stage.driver.settle()
        item = stage.app.window.activeFocusItem()
        assert item is not None, percent
        assert (item.isVisible(), item.isEnabled()) == (True, True)
        assert focused_name(stage), item
        if percent == 100:
            middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
            assert 0 <= middle.y() <= stage.app.window.height()


@pytest.mark.parametrize("percent", [100, 200, 300])
@pytest.mark.parametrize("size", SIZES)
def test_declining_brings_its_question_into_view_and_leads_on(
    open_stage: Open, enrolled: Place, percent: int, size: tuple[int, int]
) -> None:
    """Q6: asked once more where it can be read, and then on to what follows."""
    stage = open_stage(enrolled, text_percent=percent)
    stage.app.window.resize(*size)
    stage.come_in()
    stage.begin()
    driver = stage.driver
    tab_to(stage, "decline")
    driver.key(RETURN)
    driver.settle()
    assert focused(stage)["name"] == "declineTitle"
    assert whole(stage, focused(stage))
    tab_to(stage, "keepQuestion")
    driver.key(RETURN)
    driver.settle()
    assert focused(stage)["name"] == "question"
    tab_to(stage, "decline")
    driver.key(RETURN)
    driver.settle()
    tab_to(stage, "declineYes")
    driver.key(RETURN)
    stage.wait(lambda: stage.screens.question.canGoOn)
    driver.settle()
    assert focused(stage)["name"] == "next"
    driver.key(RETURN)
    stage.wait(lambda: stage.screens.question.number == 2)
    driver.settle()
    assert focused(stage)["name"] == "question"


def test_after_the_advice_it_goes_on_with_the_thanks(stage: Stage) -> None:
    stage.begin()
    stage.answer_all("c")
    stage.screens.review.confirm()
    stage.page("done")
    tab_to(stage, "read")
    stage.driver.key(RETURN)
    stage.wait(lambda: stage.screens.done.kind == "thanks")
    stage.driver.settle()
    assert focused(stage)["text"] == "Thank you"


def test_an_entry_and_its_copy_begin_at_their_titles(stage: Stage) -> None:
    stage.begin()
    stage.answer_all()
    stage.lock_answers()
    stage.screens.record.openEntry(last_entry(stage).id)
    stage.page("entry")
    stage.wait(lambda: stage.screens.entry.loaded)
    stage.driver.settle()
    tab_to(stage, "copy")
    stage.driver.key(RETURN)
    stage.driver.settle()
    assert focused(stage)["text"] == "Save a copy (PDF)"
    assert focused(stage)["type"].startswith("Heading")
    tab_to(stage, "back")
    stage.driver.key(RETURN)
    stage.driver.settle()
    assert focused(stage)["text"] == stage.screens.entry.title


def test_a_reminder_that_is_put_away_leaves_the_keyboard_on_the_page(stage: Stage) -> None:
    tick(stage)
    stage.pass_time(seconds=HOUR.total_seconds() + 60)
    tick(stage)
    stage.driver.settle()
    tab_to(stage, "notNow")
    stage.driver.key(RETURN)
    stage.wait(lambda: not stage.screens.reminders.standing)
    stage.driver.settle()
    assert focused(stage)["type"].startswith("Heading")
    stage.driver.key(Qt.Key.Key_Tab)
    assert focused(stage)["name"].startswith("card-")


def test_the_last_month_leads_back(stage: Stage) -> None:
    stage.screens.today.openRecord()
    stage.page("record")
    record = stage.screens.record
    stage.wait(lambda: record.loaded)
    stage.driver.settle()
    tab_to(stage, "laterMonth")
    press_while(stage, lambda: record.further)
    assert focused(stage)["name"] == "earlierMonth"
    press_while(stage, lambda: record.earlier)
    assert focused(stage)["name"] == "laterMonth"


def press_while(stage: Stage, more: Callable[[], bool]) -> None:
    """Press what has the keyboard as long as there is more."""
    while more():
        stage.driver.key(RETURN)
        stage.driver.settle()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("rested", [False, True])
def test_a_question_of_the_review_leads_back_to_its_line(
    open_stage: Open, enrolled: Place, percent: int, rested: bool
) -> None:
    """Q5."""
    stage = open_stage(enrolled, text_percent=percent)
    stage.come_in()
    stage.begin()
    stage.answer_all()
    stage.driver.click("review-7")
    stage.page("question")
    if rested:
        stage.screens.question.rest()
        stage.page("unlock")
        stage.unlock()
        stage.page("question")
    stage.screens.question.goOn()
    stage.page("review")
    stage.wait(lambda: stage.screens.review.state == "done")
    stage.driver.settle()
    assert focused(stage)["name"] == "review-7"
    stage.wait(lambda: whole(stage, focused(stage)))
    stage.screens.review.leave()
    stage.page("today")
    stage.introduce()
    stage.screens.question.begin()
    stage.page("review")
    stage.wait(lambda: stage.screens.review.state == "done")
    stage.driver.settle()
    assert focused(stage)["type"].startswith("Heading")
