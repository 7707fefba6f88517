"""Reading aloud: only when asked, exactly what is on screen, until the item is left (M4).

The voice is Qt's own engine for tests, which tells each word it would say.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from prodiary.app.speech import Speech
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import Place, Stage

VOICE = "mock"


@pytest.fixture
def heard() -> list[str]:
    return []


@pytest.fixture
def stage(open_stage: Open, enrolled: Place, heard: list[str]) -> Stage:
    """An unlocked device that has a voice, whose words are kept in `heard`."""
    speech = Speech(VOICE)
    stage = open_stage(enrolled, speech=speech)
    assert speech.speaks("en")
    assert speech._engine is not None
    speech._engine.sayingWord.connect(lambda word, *_: heard.append(word))
    stage.settings.change(speech_rate="brisk")
    stage.come_in()
    return stage


def shown(stage: Stage) -> list[str]:
    """The words that the participant sees of this item."""
    names = ["recall", "question", *(f"option-{code}" for code in "abcd")]
    items = {item["name"]: item["text"] for item in stage.driver.items()}
    return " ".join(items[name] for name in names).replace(",", "").replace("?", "").split()


def test_exactly_the_words_on_screen_are_said(stage: Stage, heard: list[str]) -> None:
    """M4, Q9, N8: recall, question, options and nothing more; the answer says it was heard."""
    stage.begin()
    assert heard == []
    stage.driver.click("readAloud")
    stage.wait(lambda: not stage.screens.question.reading.speaking)
    assert [word.strip(",?.") for word in heard] == shown(stage)
    stage.choose("b")
    assert stage.given()[-1].read_aloud


def test_nothing_is_said_unasked(stage: Stage, heard: list[str]) -> None:
    """M4, N8: and an answer that was not heard is not marked as heard."""
    stage.begin()
    stage.choose("b")
    stage.screens.question.goOn()
    stage.wait(lambda: stage.screens.question.number == 2)
    stage.driver.settle()
    assert heard == []
    assert not stage.given()[-1].read_aloud


@pytest.mark.parametrize(
    "way", ["stop", "next", "back", "rest", "lock", "decline", "setup", "fault", "over"]
)
def test_it_stops_at_once(stage: Stage, way: str) -> None:
    """M4: on leaving the item, however it is left, and by its own button."""
    stage.begin()
    reading = stage.screens.question.reading
    stage.choose("b")
    stage.driver.click("readAloud")
    assert reading.speaking
    others: dict[str, Callable[[], None]] = {
        "lock": lambda: stage.model.lock("lock"),
        "setup": stage.screens.display.setUp,
        "fault": stage.model.fault,
        "over": lambda: stage.screens.question.windowOver.emit(""),
    }
    press = {"stop": "readAloud"}.get(way, way)
    others.get(way, lambda: stage.driver.click(press))()
    stage.wait(lambda: not reading.speaking)


def test_the_next_item_is_not_marked(stage: Stage) -> None:
    """N8: per item; and going back to one that was heard keeps it so."""
    stage.begin()
    question = stage.screens.question
    stage.driver.click("readAloud")
    stage.choose("b")
    question.goOn()
    stage.wait(lambda: question.number == 2)
    stage.choose("c")
    assert not stage.given()[-1].read_aloud
    question.goBack()
    stage.wait(lambda: question.number == 1)
    stage.choose("d")
    assert stage.given()[-1].read_aloud


def test_without_a_voice_for_the_words_there_is_no_button(
    open_stage: Open, enrolled: Place
) -> None:
    """M4: nobody waits for a voice that never comes; the panel says so in words."""
    stage = open_stage(enrolled, language="zh-Hans", speech=Speech(VOICE))
    stage.come_in()
    stage.begin()
    assert not stage.driver.sees("readAloud")
    stage.screens.question.reading.start()
    assert not stage.screens.question.reading.speaking
    stage.driver.click("display")
    stage.driver.settle()
    assert not stage.driver.sees("rate-slow")


def test_the_pace_is_chosen_in_the_panel(stage: Stage) -> None:
    """M4."""
    stage.driver.click("display")
    stage.driver.click("rate-slow")
    assert stage.settings.now.speech_rate == "slow"


def test_a_machine_without_a_voice_has_none(qapp: object, tmp_path: Path) -> None:
    speech = Speech("there is no such engine")
    assert not speech.speaks("en")
    speech.say(["nothing"], language="en", rate=0)
    speech.stop()
    assert not speech.speaking


def test_the_silent_engine_is_never_chosen_by_itself(qapp: object) -> None:
    """M4: nobody is to wait for a voice that cannot be heard."""
    speech = Speech()
    assert speech._load() is None or speech._load().engine() != VOICE  # type: ignore[union-attr]
