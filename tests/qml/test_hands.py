"""By keyboard alone and by mouse alone, on the real screens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QTest

from prodiary.app.driver import Seen
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import PIN, Place, Stage

TAB, SPACE, DOWN, RETURN = Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Return
ESCAPE = Qt.Key.Key_Escape


def tab_to(stage: Stage, name: str) -> None:
    """Press Tab until the item of that name has the keyboard."""
    for _ in range(30):
        item = stage.driver.find(name)
        if item is not None and item["focused"]:
            return
        stage.driver.key(TAB)
    raise AssertionError(name)


def test_a_whole_questionnaire_by_keyboard_alone(open_stage: Open, enrolled: Place) -> None:
    """M5."""
    stage = open_stage(enrolled)
    driver, question = stage.driver, stage.screens.question
    driver.settle()
    driver.type(PIN)
    driver.key(RETURN)
    stage.page("today")
    driver.settle()
    tab_to(stage, "card-weekly-mg-adl")
    driver.key(SPACE)
    stage.page("intro")
    tab_to(stage, "next")
    driver.key(RETURN)
    stage.page("question")
    for number in range(1, 9):
        stage.wait(lambda number=number: question.number == number)  # type: ignore[misc]
        driver.settle()
        assert not driver.sees("next")
        assert stage.chosen == []
        driver.key(DOWN)
        driver.key(DOWN)
        driver.key(SPACE)
        stage.wait(lambda: driver.sees("next"))
        assert stage.chosen == ["b"]
        tab_to(stage, "next")
        driver.key(SPACE)
    stage.page("review")
    stage.wait(lambda: driver.sees("confirm"))
    tab_to(stage, "confirm")
    driver.key(SPACE)
    stage.page("done")


def test_the_panel_changes_everything_while_answering(stage: Stage) -> None:
    """M3, M7: by clicks alone, and what was chosen stays."""
    driver = stage.driver
    stage.begin()
    driver.click("option-c")
    stage.wait(lambda: stage.chosen == ["c"])
    driver.click("display")
    for choice in ("theme-dim", "larger", "larger", "language-zh-Hans"):
        driver.click(choice)
    driver.click("closeDisplay")
    driver.settle()
    now = stage.settings.now
    assert (now.theme, now.text_percent, now.language) == ("dim", 150, "zh-Hans")
    assert stage.chosen == ["c"]
    assert driver.sees("next")


def test_declining_by_mouse_asks_first(stage: Stage) -> None:
    """Q6."""
    driver = stage.driver
    stage.begin()
    driver.click("decline")
    assert not driver.sees("option-a")
    driver.click("keepQuestion")
    assert driver.sees("option-a")
    assert stage.recorded() == {}
    driver.click("decline")
    driver.click("declineYes")
    stage.wait(lambda: driver.sees("next"))
    assert stage.screens.question.declined


@pytest.mark.parametrize("percent", [100, 200])
def test_what_was_declined_is_a_mark_and_an_answer_takes_it_back(
    open_stage: Open, enrolled: Place, percent: int
) -> None:
    """Q6: nothing is there to press that does nothing, and nothing moves (M11)."""
    stage = open_stage(enrolled, text_percent=percent)
    stage.come_in()
    driver = stage.driver
    stage.begin()
    driver.settle()
    before = driver.place("option-d").y() - driver.place("option-a").y()
    driver.click("decline")
    driver.click("declineYes")
    stage.wait(lambda: driver.sees("declined"))
    driver.settle()
    said = [item for item in driver.items() if item["text"] == "You preferred not to answer"]
    assert [item["type"].split("_")[0] for item in said] == ["Badge", "Words"]
    # In one line, as the button was.
    assert said[1]["needed"] <= 18 * 1.5 * percent / 100 + 1
    assert not driver.sees("decline")
    assert driver.place("option-d").y() - driver.place("option-a").y() == before
    driver.click("option-a")
    stage.wait(lambda: stage.chosen == ["a"])
    driver.settle()
    assert driver.sees("decline")
    assert not driver.sees("declined")


def test_large_words_are_reached_with_the_large_buttons(open_stage: Open, enrolled: Place) -> None:
    """M7: at 300 % the last option is reached without dragging."""
    stage = open_stage(enrolled, text_percent=300)
    stage.come_in()
    stage.begin("mg-qol15")
    stage.driver.click("option-e")
    stage.wait(lambda: stage.chosen == ["e"])


def test_what_to_do_if_one_feels_worse_is_one_touch_away(stage: Stage) -> None:
    """M14: on every unlocked page, and Escape leads back to where one was."""
    driver = stage.driver
    for page in ("today", "question", "review"):
        if page == "question":
            stage.begin()
        elif page == "review":
            stage.answer_all()
        driver.click("ifWorse")
        driver.settle()
        assert driver.sees("safetyAdvice")
        assert any("Nobody" in item["text"] for item in driver.items())
        driver.key(ESCAPE)
        driver.settle()
        assert not driver.sees("safetyAdvice")
        assert stage.model.page == page
    stage.model.lock("lock")
    stage.page("unlock")
    assert not driver.sees("ifWorse")


def focused(stage: Stage) -> Seen:
    """What has the keyboard."""
    return next(item for item in stage.driver.items() if item["focused"])


def test_the_keyboard_begins_at_the_title_of_each_page(stage: Stage) -> None:
    """M5: nobody has to hunt for it; the first Tab is on the first thing to press."""
    stage.driver.settle()
    assert focused(stage)["type"].startswith("Heading")
    stage.driver.key(TAB)
    assert focused(stage)["name"].startswith("card-")
    stage.begin()
    assert focused(stage)["name"] == "question"
    stage.driver.key(TAB)
    assert focused(stage)["name"] == "option-a"


def test_the_focus_ring_is_whole_at_300_percent(open_stage: Open, enrolled: Place) -> None:
    """M1, M5: the column is as wide as the screen then, and the ring must not be cut."""
    stage = open_stage(enrolled, text_percent=300)
    stage.come_in()
    stage.begin()
    stage.driver.key(DOWN)
    stage.driver.settle()
    picture = stage.app.window.grabWindow()
    ring = QColor("#B35A00").rgb()
    option = stage.driver.find("option-a")
    assert option is not None
    middle = round(option["y"])
    row = [x for x in range(picture.width()) if picture.pixel(x, middle) == ring]
    left, width = option["left"], option["width"]
    assert sum(x < left for x in row) == 4
    assert sum(x >= left + width for x in row) == 4


def test_how_each_answer_was_given_is_recorded(stage: Stage) -> None:
    """N8, M15: by what, how large, in which light, on which side."""
    driver, display = stage.driver, stage.screens.display
    stage.begin()
    driver.click("option-a")
    stage.wait(lambda: stage.chosen == ["a"])
    display.useLayout("left")
    display.usePressing("large")
    display.useTheme("dim")
    display.usePercent(150)
    driver.settle()
    driver.key(DOWN)
    driver.key(SPACE)
    stage.wait(lambda: stage.chosen == ["b"])
    finger(stage, "option-c")
    stage.wait(lambda: stage.chosen == ["c"])
    # A screen reader's press is no event of the window.
    stage.choose("d")
    given = stage.given()
    assert [shown.input for shown in given] == ["mouse", "keyboard", "touch", "assistive"]
    assert (given[0].layout, given[0].targets, given[0].theme, given[0].text_percent) == (
        "centre",
        "standard",
        "light",
        100,
    )
    assert (given[1].layout, given[1].targets, given[1].theme, given[1].text_percent) == (
        "left",
        "large",
        "dim",
        150,
    )


def finger(stage: Stage, name: str) -> None:
    """Touch the item of that name and let go."""
    item = stage.driver.find(name)
    assert item is not None
    at = QPoint(round(item["x"]), round(item["y"]))
    device = QTest.createTouchDevice()
    QTest.touchEvent(stage.app.window, device).press(0, at).commit()
    QTest.touchEvent(stage.app.window, device).release(0, at).commit()
    stage.driver.settle()


def test_a_double_tap_on_the_last_next_does_not_confirm(stage: Stage) -> None:
    """Q5, M7: the review is seen before anything is locked."""
    stage.begin()
    question = stage.screens.question
    for number in range(1, question.count):
        stage.choose("b")
        question.goOn()
        stage.wait(lambda number=number: question.number == number + 1)  # type: ignore[misc]
    stage.choose("b")
    stage.driver.settle()
    found = stage.driver.find("next")
    assert found is not None
    stage.driver.click("next")
    stage.page("review")
    stage.wait(lambda: stage.screens.review.complete)
    stage.driver.settle()
    stage.driver._press(found)
    stage.driver.settle()
    assert stage.model.page == "review"


def trail(stage: Stage) -> list[str | None]:
    """Everything that was said about the first question, once all of it is durable."""
    session = stage.app.shared.open_session
    found: list[list[str | None]] = []

    def read() -> list[str | None]:
        return [step.option for step in session.diary.entries()[-1].trail]

    stage.app.worker.run(read, found.append, lambda error: None)
    stage.wait(lambda: bool(found))
    return found[0]


def test_a_second_tap_on_the_same_option_says_nothing_new(stage: Stage) -> None:
    """A shaking hand taps twice, before the first tap is durable; the trail stays readable."""
    stage.begin()
    stage.driver.settle()
    found = stage.driver.find("option-b")
    assert found is not None
    for _ in range(3):
        stage.driver._press(found)
    assert trail(stage) == ["b"]
    stage.wait(lambda: stage.chosen == ["b"])
    stage.driver._press(found)
    assert trail(stage) == ["b"]


def test_changing_ones_mind_at_once_keeps_all_that_was_said(stage: Stage) -> None:
    """A1: only saying the same again says nothing."""
    stage.begin()
    for code in ("a", "b", "b", "a"):
        stage.screens.question.choose(code)
    for _ in range(2):
        stage.screens.question.decline()
    stage.screens.question.choose("a")
    assert trail(stage) == ["a", "b", "a", None, "a"]
    stage.wait(lambda: stage.chosen == ["a"])


@pytest.mark.parametrize("key", [RETURN, Qt.Key.Key_Enter, SPACE])
def test_a_key_that_is_held_presses_once(stage: Stage, key: Qt.Key) -> None:
    """M7: a hand that cannot let go at once answers once and opens one page."""
    driver = stage.driver
    driver.settle()
    tab_to(stage, "card-weekly-mg-adl")
    hold(stage, key)
    stage.page("intro")
    tab_to(stage, "next")
    hold(stage, key)
    stage.page("question")
    driver.key(DOWN)
    hold(stage, key)
    assert trail(stage) == ["a"]
    stage.wait(lambda: driver.sees("next"))
    tab_to(stage, "next")
    hold(stage, key)
    assert stage.screens.question.number == 2


def hold(stage: Stage, key: Qt.Key) -> None:
    """Hold a key as long as it takes to repeat, on whatever has the keyboard each time."""
    none, kinds = Qt.KeyboardModifier.NoModifier, QEvent.Type
    window = stage.app.window
    QCoreApplication.sendEvent(window, QKeyEvent(kinds.KeyPress, key, none, "", False))
    for _ in range(5):
        # Some systems say that a repeated key was let go each time, others do not.
        QCoreApplication.sendEvent(window, QKeyEvent(kinds.KeyPress, key, none, "", True))
        stage.driver.settle()
    QCoreApplication.sendEvent(window, QKeyEvent(kinds.KeyRelease, key, none, "", False))
    stage.driver.settle()


def test_a_digit_that_is_held_is_typed_once(open_stage: Open, enrolled: Place) -> None:
    stage = open_stage(enrolled)
    stage.driver.settle()
    hold(stage, Qt.Key.Key_5)
    assert stage.screens.unlock.pad.length == 1


def test_a_tap_while_the_diary_is_being_locked_is_not_taken(stage: Stage) -> None:
    """The page that is about to go takes nothing, and nothing fails."""
    stage.begin()
    stage.model.lock("lock")
    assert not stage.driver._ready("option-a")
    stage.page("unlock")
