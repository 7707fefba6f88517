"""The diary's smaller pages: nothing clipped at any size, in any language, lying or standing."""

from __future__ import annotations

from itertools import product

import pytest
from msgspec.structs import replace

from tests.sitekit import POLICY
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import Place, Stage
from tests.viewmodels.test_schedule_screens import late_stage

PAGES = ["late", "intro", "why-late", "helped", "urgent", "over", "practice", "training", "help"]
LOOKS = list(product((100, 200, 300), ("en", "zh-Hans", "de"), ((1280, 800), (800, 1280))))


def bring_up(open_stage: Open, place: Place, page: str) -> Stage:
    if page in {"late", "intro", "why-late", "over"}:
        stage = late_stage(open_stage, place)
        if page != "late":
            stage.introduce()
        if page in {"why-late", "over"}:
            stage.screens.question.begin()
            stage.page("question")
        if page == "why-late":
            stage.answer_all()
            stage.screens.review.confirm()
        if page == "over":
            place.clock.advance(days=3)
            stage.screens.question.choose("b")
            stage.page("done")
        return stage
    needed = page in {"practice", "training"}
    policy = replace(POLICY, help="asked", training="required" if needed else "offered")
    place.enrol(place.kit.wire(version=2, policy=policy))
    stage = open_stage(place)
    stage.come_in()
    if page == "practice":
        stage.screens.today.practise()
        stage.screens.practice.goOn()
    elif page == "help":
        stage.screens.today.openHelp()
    elif page in {"helped", "urgent"}:
        stage.begin()
        stage.answer_all("c")
        stage.screens.review.confirm()
        stage.screens.review.choose("none")
        if page == "urgent":
            stage.screens.review.confirm()
            stage.page("done")
    return stage


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_clipped(open_stage: Open, place: Place, page: str) -> None:
    """M1, M6."""
    stage = bring_up(open_stage, place, page)
    for percent, language, (width, height) in LOOKS:
        stage.screens.display.usePercent(percent)
        stage.screens.display.useLanguage(language)
        stage.app.window.resize(width, height)
        stage.driver.settle()
        shown = stage.driver.items()
        assert shown
        for item in shown:
            if item["type"].startswith(("Words", "Heading")):
                assert item["needed"] <= item["height"] + 1, item
                assert item["needs"] <= item["width"] + 1, item
            if item["type"].startswith(("Words", "Heading", "ActionButton")):
                assert item["left"] >= -1, item
                assert item["left"] + item["width"] <= width + 1, item
            if item["type"].startswith("ActionButton"):
                assert min(item["width"], item["height"]) >= 60, item
