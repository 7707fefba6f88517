"""Three languages whole, and any other possible: longer words, and reading from the right.

The pseudo-languages are in tests/pseudo.py; no setting of the program offers them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from itertools import product
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtWidgets import QApplication

from prodiary.app.driver import Seen
from prodiary.app.settings import LANGUAGES
from prodiary.paths import resources
from tests import pseudo
from tests.qml.places import PAGES, last_entry, show, words
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import Place, Stage

OTHERS = [language for language in LANGUAGES if language != "en"]
SIZES = ((1280, 800), (800, 1280))
_PLACE = re.compile(r"%L?\d+")


@pytest.fixture(scope="session")
def pseudo_once(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Enrolled in a study that also has both pseudo-languages."""
    place = Place(home=tmp_path_factory.mktemp("pseudo") / "home")
    pack = pseudo.wire(place.kit.wire(), pseudo.GROWN, pseudo.grown)
    place.enrol(pseudo.wire(pack, pseudo.TURNED, pseudo.turned))
    return place


Speak = Callable[[str], Stage]


@pytest.fixture
def speak(
    qapp: QApplication,
    open_stage: Open,
    pseudo_once: Place,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Speak]:
    """Opens the app in a pseudo-language, unlocked."""
    installed: list[pseudo.Pseudo] = []

    def open_one(language: str) -> Stage:
        change = {pseudo.GROWN: pseudo.grown, pseudo.TURNED: pseudo.turned}[language]
        installed.append(pseudo.Pseudo(change))
        QCoreApplication.installTranslator(installed[-1])
        place = pseudo_once.copy(tmp_path_factory.mktemp("speak") / "home")
        stage = open_stage(place, language=language)
        stage.come_in()
        return stage

    yield open_one
    for translator in installed:
        qapp.removeTranslator(translator)


def overflowing(stage: Stage, width: int) -> list[Seen]:
    """The words that are cut, or that leave the window sideways."""
    shown = words(stage)
    assert shown
    return [
        item
        for item in shown
        if item["needed"] > item["height"] + 1
        or item["needs"] > item["width"] + 1
        or item["left"] < -1
        or item["left"] + item["width"] > width + 1
    ]


def assert_nothing_is_clipped(stage: Stage) -> None:
    for percent, (width, height) in product((100, 200, 300), SIZES):
        stage.screens.display.usePercent(percent)
        stage.app.window.resize(width, height)
        stage.driver.settle()
        assert overflowing(stage, width) == [], (percent, width)


def english_left(text: str, language: str) -> bool:
    """Whether a text on screen is what the sources or the English wordings say, untranslated."""
    root = ET.parse(resources() / "translations" / f"{language}.ts").getroot()  # noqa: S314
    for message in root.iter("message"):
        source, said = message.findtext("source", ""), message.findtext("translation", "")
        form = ".+".join(re.escape(part) for part in _PLACE.split(source))
        if source != said and re.search("[A-Za-z]{2}", source) and re.fullmatch(form, text):
            return re.fullmatch(".+".join(map(re.escape, _PLACE.split(said))), text) is None
    return text in english_wordings()


def english_wordings() -> set[str]:
    found: set[str] = set()
    for path in (resources() / "wording").glob("*.en.json"):
        wording = json.loads(path.read_text("utf-8"))
        found |= {wording[field] for field in ("title", "instructions", "recall", "copyright")}
        for item in wording["items"].values():
            found |= {item["text"], *item["options"].values()}
    return found


# --- the three languages ---


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("page", PAGES)
def test_no_english_is_left(open_stage: Open, enrolled: Place, page: str, language: str) -> None:
    stage = open_stage(enrolled, language=language)
    stage.come_in()
    show(stage, page)
    left = [item["text"] for item in words(stage) if english_left(item["text"], language)]
    assert left == []


@pytest.mark.parametrize("page", PAGES)
def test_german_fits(open_stage: Open, enrolled: Place, page: str) -> None:
    """M1."""
    stage = open_stage(enrolled, language="de")
    stage.come_in()
    show(stage, page)
    assert_nothing_is_clipped(stage)


def test_every_language_is_offered_by_its_own_name(stage: Stage) -> None:
    stage.driver.click("display")
    stage.driver.settle()
    for code, name in LANGUAGES.items():
        found = stage.driver.find(f"language-{code}")
        assert found is not None
        assert found["text"] == name


def test_a_draft_keeps_its_words_whatever_language_the_screens_speak(stage: Stage) -> None:
    """N6: nothing is lost, the words stay, and the screen says so."""
    english = english_wordings()
    stage.begin()
    question, display = stage.screens.question, stage.screens.display
    stage.choose("b")
    assert not stage.driver.sees("wordingNote")
    for number, language in enumerate(("de", "zh-Hans", "de", "en", "zh-Hans"), start=2):
        question.goOn()
        stage.wait(lambda number=number: question.number == number)  # type: ignore[misc]
        display.useLanguage(language)
        stage.driver.settle()
        assert question.question in english
        note = stage.driver.find("wordingNote")
        if language == "en":
            assert note is None
        else:
            assert note is not None
            assert any("English" in item["text"] for item in words(stage))
        stage.choose("c")
    question.goOn()
    stage.answer_all("a")
    assert stage.driver.sees("wordingNote")
    assert [row.words in english for row in stage.screens.review.rows.rows] == [True] * 8
    stage.screens.review.confirm()
    stage.page("done")
    entry = last_entry(stage)
    assert entry.state == "confirmed"
    assert entry.started.wording.language == "en"
    assert list(entry.answers.values()) == ["b", *"ccccc", "a", "a"]


# --- any other language ---


@pytest.mark.parametrize("text", ["Begin", "%1 questions, about %2 minutes", "prodiary %1", "%"])
def test_pseudo_words_are_two_fifths_longer_and_keep_their_places(text: str) -> None:
    for change in (pseudo.grown, pseudo.turned):
        assert _PLACE.findall(change(text)) == _PLACE.findall(text)
        bare, changed = _PLACE.sub("", text), _PLACE.sub("", change(text))
        assert len(changed) >= len(bare) * 1.3 or not re.search("[A-Za-z]", bare)
    assert not re.search("[A-Za-z]", pseudo.turned(text))


@pytest.mark.parametrize("language", [pseudo.GROWN, pseudo.TURNED])
def test_no_setting_leads_to_a_pseudo_language(stage: Stage, language: str) -> None:
    stage.screens.display.useLanguage(language)
    assert stage.screens.display.language == "en"


@pytest.mark.parametrize("language", [pseudo.GROWN, pseudo.TURNED])
@pytest.mark.parametrize("page", PAGES)
def test_words_two_fifths_longer_fit(speak: Speak, page: str, language: str) -> None:
    """M1: what no language of ours needs yet."""
    stage = speak(language)
    show(stage, page)
    assert_nothing_is_clipped(stage)


def right_of(item: Seen) -> float:
    return float(item["left"] + item["width"])


def test_back_is_where_reading_begins_and_next_where_it_ends(speak: Speak) -> None:
    stage = speak(pseudo.TURNED)
    stage.begin()
    stage.choose("b")
    stage.driver.settle()
    back, following = stage.driver.find("back"), stage.driver.find("next")
    assert back is not None
    assert following is not None
    assert back["x"] > 640 > following["x"]
    assert right_of(back) - following["left"] > 800


@pytest.mark.parametrize(("page", "kind"), [("question", "OptionRow"), ("welcome", "Choice")])
def test_marks_and_icons_stand_where_reading_begins(speak: Speak, page: str, kind: str) -> None:
    stage = speak(pseudo.TURNED)
    show(stage, page)
    rows = [item for item in stage.driver.items() if item["type"].startswith(kind)]
    assert rows
    for row in rows:
        inside = next(item for item in words(stage) if item["text"] == row["text"])
        assert right_of(row) - right_of(inside) > inside["left"] - row["left"] + 20


def test_what_points_turns_with_the_reading(speak: Speak, stage: Stage) -> None:
    turned = speak(pseudo.TURNED)
    for each, expected in ((stage, False), (turned, True)):
        each.begin()
        each.choose("b")
        each.driver.settle()
        assert icons(each, "back") == {expected}
        assert icons(each, "next") == {expected}
        assert icons(each, "display") == {False}


def icons(stage: Stage, name: str) -> set[bool]:
    """Whether the visible icons of that name are mirrored."""
    return {
        bool(item.property("mirror"))
        for item in visible(stage.app.window.contentItem())
        if item.property("name") == name and item.property("mirror") is not None
    }


def visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from visible(child)


def test_the_first_line_of_a_page_begins_at_the_right(speak: Speak) -> None:
    stage = speak(pseudo.TURNED)
    show(stage, "intro")
    column = max(right_of(item) for item in words(stage))
    title = next(item for item in stage.driver.items() if item["type"].startswith("Heading"))
    assert right_of(title) == pytest.approx(column, abs=64)


def test_digits_keep_their_order_on_the_keypad(speak: Speak) -> None:
    """As on any telephone; a PIN is learnt by its places."""
    stage = speak(pseudo.TURNED)
    show(stage, "unlock")
    places = [stage.driver.find(f"key-{digit}") for digit in "123"]
    assert [each["x"] for each in places if each] == sorted(each["x"] for each in places if each)


def test_buttons_that_scroll_stand_at_the_far_side(speak: Speak) -> None:
    stage = speak(pseudo.TURNED)
    show(stage, "review")
    down = stage.driver.find("scrollDown")
    assert down is not None
    assert down["x"] < 320
