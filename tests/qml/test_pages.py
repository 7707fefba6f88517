"""Every page, in every language, from 100 to 300 %: nothing clipped, nothing sideways (M1).

That a page loads without a warning needs no assertion: any QML warning fails the test.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise, product

import pytest

from prodiary.app.settings import LANGUAGES, LAYOUTS
from prodiary.app.speech import Speech
from tests.qml.places import PAGES, require_whole, show, words
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import Place, Stage

SIZES = [(1280, 800), (1366, 768), (1920, 1200), (800, 1280)]
STANDING = list(product(LAYOUTS, ("touch", "large")))
LATIN = re.compile(r"[A-Za-z]{2,}")
NAMES = {"MG", "ADL", "QOL15", "QOL", "PIN", "prodiary", "English", "Deutsch", "Test", "PDF"}


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_clipped(open_stage: Open, enrolled: Place, page: str) -> None:
    """M1: sizes, text, languages each with each; layouts and targets in turn among them.

    With a voice, which English has here and the others have not: so with its button and without.
    """
    stage = open_stage(enrolled, speech=Speech("mock"))
    stage.come_in()
    show(stage, page)
    looks = list(product(LANGUAGES, (100, 200, 300), SIZES))
    for turn, (language, percent, (width, height)) in enumerate(looks):
        # Shifted each round, so that no size meets one layout only.
        layout, pressing = STANDING[(turn + turn // len(STANDING)) % len(STANDING)]
        display = stage.screens.display
        display.usePercent(percent)
        if stage.settings.now.language != language:
            display.useLanguage(language)
        display.useLayout(layout)
        display.usePressing(pressing)
        stage.app.window.resize(width, height)
        stage.driver.settle()
        look = (language, percent, width, height, layout, pressing)
        require_whole(stage, *look, width=width)


# The folder panel shows this machine's own names.
@pytest.mark.parametrize("page", [page for page in PAGES if page != "folders"])
def test_chinese_is_all_chinese(open_stage: Open, enrolled: Place, page: str) -> None:
    stage = open_stage(enrolled, language="zh-Hans")
    stage.come_in()
    show(stage, page)
    for item in words(stage):
        foreign = set(LATIN.findall(item["text"])) - NAMES
        assert not foreign, item["text"]


def test_targets_are_large(stage: Stage) -> None:
    """M6, look.md: 60 px at least, options 72; large ones larger."""
    stage.begin()
    standard = stage.driver.find("option-a")
    stage.screens.display.usePressing("large")
    stage.driver.settle()
    large = stage.driver.find("option-a")
    assert standard is not None
    assert large is not None
    assert large["height"] >= standard["height"] + 20
    stage.screens.display.usePressing("touch")
    stage.driver.settle()
    for item in stage.driver.items():
        if item["type"].startswith("ActionButton"):
            assert min(item["width"], item["height"]) >= 60, item
        if item["type"].startswith("OptionRow"):
            assert item["height"] >= 72


def test_options_are_one_text_height_apart(stage: Stage) -> None:
    """M2."""
    stage.begin()
    rows = [item for item in stage.driver.items() if item["type"].startswith("OptionRow")]
    for one, next_one in pairwise(rows):
        gap = (next_one["y"] - next_one["height"] / 2) - (one["y"] + one["height"] / 2)
        assert gap >= 24


@pytest.mark.parametrize("instrument", ["mg-adl", "mg-qol15"])
def test_nothing_moves_from_question_to_question(stage: Stage, instrument: str) -> None:
    """M11: question, options and buttons, on every size of screen, at 100 and 125 %."""
    stage.begin(instrument)
    names = {f"option-{code}" for code in "abcde"} | {"question", "back", "decline"}
    names |= {"ifWorse", "display", "rest"}
    looks = list(product(SIZES, (100, 125)))
    first: dict[object, dict[str, list[float]]] = {}
    question = stage.screens.question
    for number in range(1, question.count + 1):
        stage.wait(lambda number=number: question.number == number)  # type: ignore[misc]
        for look in looks:
            size, percent = look
            stage.screens.display.usePercent(percent)
            stage.app.window.resize(*size)
            stage.driver.settle()
            items = {i["name"]: i for i in stage.driver.items() if i["name"] in names}
            places = {
                str(name): [float(item[side]) for side in ("x", "y", "width", "height")]
                for name, item in items.items()
            }
            assert len(places) >= len(names) - 1
            assert places == first.setdefault(look, places), (number, look)
        stage.choose("b")
        question.goOn()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_breathing_question_needs_no_scrolling(
    open_stage: Open, enrolled: Place, language: str
) -> None:
    """M12: on every size of screen to 150 %; for one eye and with large targets as designed."""
    stage = open_stage(enrolled, language=language)
    stage.come_in()
    stage.begin()
    display, question = stage.screens.display, stage.screens.question
    for number in range(1, 4):
        stage.wait(lambda number=number: question.number == number)  # type: ignore[misc]
        stage.choose("b")
        question.goOn()
    stage.wait(lambda: question.number == 4)
    looks = [(size, percent, "centre", "touch") for size in SIZES for percent in (100, 125, 150)]
    looks += [(size, 100, *standing) for size in SIZES for standing in STANDING]
    for look in looks:
        size, percent, layout, pressing = look
        display.usePercent(percent)
        display.useLayout(layout)
        display.usePressing(pressing)
        stage.app.window.resize(*size)
        stage.driver.settle()
        assert not stage.driver.sees("scrollDown"), look
        assert all(stage.driver.sees(f"option-{code}") for code in "abcd"), look


def test_the_head_stays_on_one_line_at_300_percent(stage: Stage) -> None:
    """M1: on a landscape tablet it leaves the room to the question."""
    stage.begin()
    stage.screens.display.usePercent(300)
    stage.app.window.resize(1280, 800)
    stage.driver.settle()
    found = [stage.driver.find(name) for name in ("ifWorse", "display", "rest")]
    assert len({item["y"] for item in found if item}) == 1


@pytest.mark.parametrize(
    ("page", "expected"),
    [("question", "recall"), ("question", "demonstration"), ("done", ""), ("review", "")],
)
def test_what_must_be_said_is_on_the_screen(stage: Stage, page: str, expected: str) -> None:
    """Q12, M14: the recall with each question; whom to call before and after confirming."""
    show(stage, page)
    if expected:
        assert stage.driver.sees(expected)
    else:
        texts = [item["text"] for item in words(stage)]
        assert any("Nobody" in text for text in texts)


def test_no_score_is_ever_on_a_diary_screen(stage: Stage) -> None:
    """Q9: eight times option b would total 8 of 24."""
    said: Callable[[], str] = lambda: " ".join(item["text"] for item in words(stage))  # noqa: E731
    show(stage, "done")
    assert not re.search(r"\b(score|total|24)\b", said(), flags=re.IGNORECASE)
