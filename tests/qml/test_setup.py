"""The first choices: before anything has to be read or pressed, and in under a minute."""

from __future__ import annotations

from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import Place, Stage

STEPS = ["language", "size", "light", "side", "press"]


def test_the_choices_are_offered_once_before_anything_else(
    open_stage: Open, enrolled: Place
) -> None:
    """M1, M3, M5: by clicks alone, five pages; each choice is in force at once and is kept."""
    stage = open_stage(enrolled, setup_done=False)
    driver, setup = stage.driver, stage.screens.setup
    assert stage.model.page == "setup"
    choices = {
        "language": ["setup-de", "setup-en"],
        "size": ["setupLarger", "setupLarger", "setupSmaller"],
        "light": ["setup-dark", "setup-dim"],
        "side": ["setup-right"],
        "press": ["setup-large"],
    }
    clicks = 0
    for step in STEPS:
        stage.wait(lambda step=step: setup.step == step)  # type: ignore[misc]
        for choice in choices[step]:
            driver.click(choice)
            clicks += 1
        driver.click("next")
        clicks += 1
    stage.page("unlock")
    now = stage.settings.now
    assert (now.language, now.text_percent, now.theme) == ("en", 125, "dim")
    assert (now.layout, now.targets, now.scanning) == ("right", "large", False)
    assert now.setup_done
    # A slow press takes three seconds; one who keeps everything presses five times.
    assert len(STEPS) * 3 + (clicks - len(STEPS)) * 3 < 60


def test_it_can_be_skipped_and_is_not_asked_again(open_stage: Open, place: Place) -> None:
    stage = open_stage(place, setup_done=False)
    before = stage.settings.now
    stage.driver.click("skipSetup")
    stage.page("welcome")
    now = stage.settings.now
    assert now.setup_done
    assert (now.theme, now.text_percent, now.layout) == (
        before.theme,
        before.text_percent,
        before.layout,
    )
    stage.model.home()
    stage.page("welcome")


def test_back_goes_to_the_choice_before(open_stage: Open, place: Place) -> None:
    stage = open_stage(place, setup_done=False)
    driver, setup = stage.driver, stage.screens.setup
    assert not driver.sees("back")
    driver.click("next")
    stage.wait(lambda: setup.step == "size")
    driver.click("back")
    stage.wait(lambda: setup.step == "language")
    assert not stage.settings.now.setup_done


def test_from_the_panel_it_comes_back_to_the_question(stage: Stage) -> None:
    """M3, P1: in the middle of answering, and nothing is lost."""
    stage.begin()
    stage.driver.click("option-c")
    stage.wait(lambda: stage.chosen == ["c"])
    stage.driver.click("display")
    stage.driver.click("setUp")
    stage.page("setup")
    stage.screens.setup.leave()
    stage.page("question")
    assert stage.chosen == ["c"]


def test_locking_there_keeps_the_place(stage: Stage) -> None:
    """M9: the choices are not where one comes back to."""
    stage.begin()
    stage.screens.display.setUp()
    stage.page("setup")
    stage.model.lock("idle")
    stage.page("unlock")
    stage.unlock()
    stage.page("question")
    assert stage.screens.question.number == 1


def test_one_switch_chosen_there_works_from_then_on(open_stage: Open, place: Place) -> None:
    """M5."""
    stage = open_stage(place, setup_done=False)
    for _ in STEPS[1:]:
        stage.driver.click("next")
    stage.wait(lambda: stage.screens.setup.step == "press")
    stage.driver.click("setup-switch")
    stage.driver.settle()
    now = stage.settings.now
    assert (now.scanning, now.targets) == (True, "large")
    assert stage.driver.sees("scanSlower")
