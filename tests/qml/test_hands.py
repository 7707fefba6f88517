"""By keyboard alone and by mouse alone, on the real screens."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import PIN, Place, Stage

TAB, SPACE, DOWN, RETURN = Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Return


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
    tab_to(stage, "card-mg-adl")
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


def test_large_words_are_reached_with_the_large_buttons(open_stage: Open, enrolled: Place) -> None:
    """M7: at 300 % the last option is reached without dragging."""
    stage = open_stage(enrolled, text_percent=300)
    stage.come_in()
    stage.begin("mg-qol15")
    stage.driver.click("option-e")
    stage.wait(lambda: stage.chosen == ["e"])


def test_what_to_do_if_one_feels_worse_is_one_touch_away(stage: Stage) -> None:
    """M14."""
    stage.begin()
    stage.driver.click("display")
    stage.driver.click("ifWorse")
    stage.driver.settle()
    assert any("Nobody" in item["text"] for item in stage.driver.items())


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


def test_a_second_tap_on_the_same_option_says_nothing_new(stage: Stage) -> None:
    """A shaking hand taps twice; the trail stays readable."""
    stage.begin()
    for _ in range(3):
        stage.driver.click("option-b")
        stage.wait(lambda: stage.chosen == ["b"])
    session = stage.app.shared.open_session
    trail: list[int] = []
    stage.app.worker.run(
        lambda: len(session.diary.entries()[-1].trail), trail.append, lambda error: None
    )
    stage.wait(lambda: bool(trail))
    assert trail == [1]


def test_a_tap_while_the_diary_is_being_locked_is_not_taken(stage: Stage) -> None:
    """The page that is about to go takes nothing, and nothing fails."""
    stage.begin()
    stage.model.lock("lock")
    assert not stage.driver._ready("option-a")
    stage.page("unlock")
