"""Every page, in both languages, from 100 to 300 %: nothing clipped, nothing sideways (M1).

That a page loads without a warning needs no assertion: any QML warning fails the test.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise, product

import pytest

from prodiary.app.driver import Seen
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import Place, Stage

PAGES = [
    "welcome", "enrol", "unlock", "today", "intro", "question", "review", "done", "sync", "desk",
    "fault", "display",
]  # fmt: skip
LATIN = re.compile(r"[A-Za-z]{2,}")
NAMES = {"MG", "ADL", "QOL15", "QOL", "PIN", "prodiary", "English", "Test"}


def show(stage: Stage, page: str) -> None:
    """Bring a page up as a person would find it."""
    screens, model = stage.screens, stage.model
    if page in {"welcome", "desk", "fault"}:
        model._open(page)
    elif page == "enrol":
        screens.enrol.start()
        model._open("enrol")
    elif page == "unlock":
        model.lock("lock")
    elif page == "today":
        pass
    elif page == "intro":
        screens.today.begin("mg-adl")
    elif page == "sync":
        screens.today.send()
    elif page == "display":
        stage.driver.click("display")
    else:
        stage.begin()
        if page != "question":
            stage.answer_all()
        if page == "done":
            screens.review.confirm()
    stage.page("today" if page == "display" else page)
    stage.driver.settle()


def words(stage: Stage) -> list[Seen]:
    return [item for item in stage.driver.items() if item["type"].startswith("Words")]


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_clipped(open_stage: Open, enrolled: Place, page: str) -> None:
    stage = open_stage(enrolled)
    stage.come_in()
    show(stage, page)
    looks = product((100, 200, 300), ("en", "zh-Hans"), ((1280, 800), (800, 1280)))
    for percent, language, (width, height) in looks:
        stage.screens.display.usePercent(percent)
        stage.screens.display.useLanguage(language)
        stage.app.window.resize(width, height)
        stage.driver.settle()
        shown = words(stage)
        assert shown
        for item in shown:
            assert item["needed"] <= item["height"] + 1, item
            assert item["needs"] <= item["width"] + 1, item
            assert item["left"] >= -1, item
            assert item["left"] + item["width"] <= width + 1, item


@pytest.mark.parametrize("page", PAGES)
def test_chinese_is_all_chinese(open_stage: Open, enrolled: Place, page: str) -> None:
    stage = open_stage(enrolled, language="zh-Hans")
    stage.come_in()
    show(stage, page)
    for item in words(stage):
        foreign = set(LATIN.findall(item["text"])) - NAMES
        assert not foreign, item["text"]


def test_targets_are_large(stage: Stage) -> None:
    """M6, look.md: 60 px at least, options 72."""
    stage.begin()
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


@pytest.mark.parametrize("percent", [100, 125])
@pytest.mark.parametrize("instrument", ["mg-adl", "mg-qol15"])
def test_nothing_moves_from_question_to_question(
    open_stage: Open, enrolled: Place, instrument: str, percent: int
) -> None:
    """M11."""
    stage = open_stage(enrolled, text_percent=percent)
    stage.app.window.resize(1280, 1000)
    stage.come_in()
    stage.begin(instrument)
    places = []
    question = stage.screens.question
    for number in range(1, 6):
        stage.wait(lambda number=number: question.number == number)  # type: ignore[misc]
        stage.driver.settle()
        names = [f"option-{code}" for code in "abcd"] + ["question", "back", "rest"]
        items = {item["name"]: item for item in stage.driver.items()}
        places.append([(name, items[name]["y"], items[name]["height"]) for name in names])
        stage.choose("b")
        question.goOn()
    assert all(each == places[0] for each in places)


def test_the_breathing_question_needs_no_scrolling(stage: Stage) -> None:
    """M12."""
    stage.begin()
    question = stage.screens.question
    for number in range(1, 4):
        stage.wait(lambda number=number: question.number == number)  # type: ignore[misc]
        stage.choose("b")
        question.goOn()
    stage.wait(lambda: question.number == 4)
    stage.driver.settle()
    assert not stage.driver.sees("scrollDown")
    assert all(stage.driver.sees(f"option-{code}") for code in "abcd")


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
