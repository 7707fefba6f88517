"""The keypad stays where it is, and what went wrong is seen and heard."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import Qt

from prodiary.app.settings import LANGUAGES
from tests.qml.probe import values
from tests.qml.test_hands import tab_to
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import PIN, Place, Stage
from tests.viewmodels.test_confirming import at_review, press_pin, to_step
from tests.viewmodels.test_reminders import rings_locked

KEYS = [*(f"key-{digit}" for digit in "1234567890"), "erase", "enter"]
LANDSCAPE, PORTRAIT = (1280, 800), (800, 1280)
Places = list[tuple[str, float, float]]


def keys(stage: Stage) -> Places:
    stage.driver.settle()
    items = {item["name"]: item for item in stage.driver.items()}
    return [(name, items[name]["x"], items[name]["y"]) for name in KEYS]


def in_view(stage: Stage) -> bool:
    items = {item["name"]: item for item in stage.driver.items()}
    height = stage.app.window.height()
    return all(
        items[name]["side"] == 0 and items[name]["y"] + items[name]["height"] / 2 <= height
        for name in KEYS
    )


def to_secret(stage: Stage) -> None:
    stage.screens.welcome.enrol()
    stage.screens.enrol.useFolder(str(stage.place.folder))
    stage.wait(lambda: stage.screens.enrol.step == "compare")
    stage.screens.enrol.theyMatch()
    stage.screens.enrol.useCode(stage.place.kit.code)
    stage.driver.settle()


LOOKS = [(100, LANDSCAPE), (200, LANDSCAPE), (100, PORTRAIT), (200, PORTRAIT)]


@pytest.mark.parametrize(("percent", "size"), LOOKS)
def test_no_key_moves_when_a_pin_was_wrong(
    open_stage: Open, enrolled: Place, percent: int, size: tuple[int, int]
) -> None:
    stage = open_stage(enrolled, text_percent=percent)
    stage.app.window.resize(*size)
    before = keys(stage)
    stage.unlock("000001")
    assert keys(stage) == before
    assert in_view(stage)
    stage.unlock("000002")
    assert keys(stage) == before


LARGE = [*product((200, 300), (LANDSCAPE, PORTRAIT)), (100, LANDSCAPE)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("percent", "size"), LARGE)
def test_every_key_is_in_view_on_the_locked_screen(
    open_stage: Open, enrolled: Place, percent: int, size: tuple[int, int], language: str
) -> None:
    """M1, M6, M7: however large the words are; and that there is something to answer as well."""
    stage = open_stage(enrolled, language=language, text_percent=percent)
    stage.app.window.resize(*size)
    rings_locked(stage)
    stage.driver.settle()
    assert in_view(stage)
    assert stage.driver.find("key-5")["height"] >= 60  # type: ignore[index]
    mark = stage.driver.find("reminderMark")
    assert mark is not None
    assert (mark["side"], mark["y"] < size[1]) == (0, True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("percent", "size"), LARGE)
def test_every_key_is_in_view_where_the_review_asks_for_the_pin(
    open_stage: Open, place: Place, percent: int, size: tuple[int, int], language: str
) -> None:
    stage = at_review(open_stage, place)
    stage.app.window.resize(*size)
    to_step(stage, "secret")
    stage.screens.display.useLanguage(language)
    stage.screens.display.usePercent(percent)
    stage.driver.settle()
    assert in_view(stage)
    assert stage.driver.find("key-5")["height"] >= 60  # type: ignore[index]
    press_pin(stage)
    stage.page("done")


@pytest.mark.parametrize(("percent", "size"), LOOKS)
def test_all_keys_are_in_view_when_the_two_pins_differ(
    open_stage: Open, place: Place, percent: int, size: tuple[int, int]
) -> None:
    stage = open_stage(place, text_percent=percent)
    stage.app.window.resize(*size)
    to_secret(stage)
    before = keys(stage)
    for pin in (PIN, PIN[::-1]):
        stage.driver.type(pin)
        stage.driver.key(Qt.Key.Key_Return)
    stage.wait(lambda: bool(stage.screens.enrol.differed))
    stage.wait(lambda: keys(stage) == before)
    assert in_view(stage)
    assert stage.driver.sees("differed")
    stage.driver.type("123456")
    stage.driver.key(Qt.Key.Key_Return)
    stage.wait(lambda: stage.screens.enrol.state == "failed")
    assert keys(stage) == before


def test_enter_confirms_after_a_click_on_a_digit(open_stage: Open, enrolled: Place) -> None:
    stage = open_stage(enrolled)
    for digit in PIN:
        stage.driver.click(f"key-{digit}")
    stage.driver.key(Qt.Key.Key_Return)
    stage.page("today")


def test_space_on_a_key_reached_by_tab_presses_it(open_stage: Open, enrolled: Place) -> None:
    """M5: and a click afterwards gives the keyboard back to the keypad."""
    stage = open_stage(enrolled)
    pad = stage.screens.unlock.pad
    stage.driver.settle()
    tab_to(stage, "key-5")
    stage.driver.key(Qt.Key.Key_Space)
    stage.driver.key(Qt.Key.Key_Space)
    assert pad.length == 2
    stage.driver.click("key-5")
    stage.driver.click("erase")
    assert pad.length == 2
    stage.driver.key(Qt.Key.Key_Space)
    assert pad.length == 2
    stage.driver.type("7")
    assert pad.length == 3


def test_a_click_on_erase_does_not_make_enter_erase(open_stage: Open, enrolled: Place) -> None:
    stage = open_stage(enrolled)
    stage.driver.settle()
    stage.driver.type(PIN + "9")
    stage.driver.click("erase")
    stage.driver.key(Qt.Key.Key_Return)
    stage.page("today")


def said(stage: Stage) -> list[str]:
    """What a screen reader was told by notices that are on the screen."""
    return [words for words in values(stage, "said") if isinstance(words, str) and words]


def test_a_failure_on_a_scrolled_page_comes_into_view_and_is_said(
    open_stage: Open, enrolled: Place
) -> None:
    stage = open_stage(enrolled, text_percent=200)
    stage.come_in()
    stage.screens.today.send()
    stage.page("sync")
    stage.driver.click("folder-choose")
    stage.wait(lambda: stage.screens.folders.state == "done")
    stage.screens.folders.close()
    stage.driver.settle()
    heading = next(item for item in stage.driver.items() if item["text"] == "Send to your clinic")
    assert heading["side"] == -1
    stage.screens.sync.send("/nowhere")
    stage.wait(lambda: stage.screens.sync.state == "failed")
    stage.driver.settle()
    title = next(
        item for item in stage.driver.items() if item["text"] == "The folder cannot be reached"
    )
    assert title["side"] == 0
    assert any(words.startswith("The folder cannot be reached. ") for words in said(stage))


def test_the_outcome_of_sending_is_said(stage: Stage) -> None:
    stage.screens.today.send()
    stage.page("sync")
    stage.wait(lambda: stage.screens.sync.state == "done")
    assert said(stage) == []
    stage.screens.sync.send(str(stage.place.folder))
    stage.wait(lambda: stage.screens.sync.outcome == "sent")
    stage.driver.settle()
    assert any(words.startswith("Your answers are in the folder") for words in said(stage))


def test_no_sentence_of_a_notice_ends_twice(open_stage: Open, enrolled: Place) -> None:
    """What a screen reader is told is one text, whatever its parts end with."""
    for language, ends in (("en", "."), ("zh-Hans", "\u3002")):
        stage = open_stage(enrolled, language=language)
        stage.unlock("000001")
        stage.driver.settle()
        (words,) = filter(None, values(stage, "words"))
        assert ends in words
        assert not {"..", "\u3002.", "?.", " ."} & {words[at : at + 2] for at in range(len(words))}
        stage.close()
