"""The pages of staff and of the handover: every size, theme and hand (M1, M5, C12)."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow

from prodiary.app.settings import LANGUAGES, THEMES
from tests.qml.places import require_whole, words
from tests.qml.test_pages import LATIN, NAMES
from tests.qml.test_scanning import Switch
from tests.sitekit import SUBJECT
from tests.viewmodels.clinicstage import PINS, ClinicPlace, ClinicStage
from tests.viewmodels.conftest import OpenClinic

# Ids and names of people, scales, and what was typed in the test.
OURS = {"nina", "dr", "wu", "carl", "Nina", "Weber", "QMG", "MGC", "USB", "UTC", "no", "time"}
SIZES = [(1280, 800), (800, 1280), (1920, 1200)]


def participants(stage: ClinicStage) -> None:
    stage.sign_in()
    stage.page("participants")
    rows = stage.screens.participants.rows
    stage.wait(lambda: all(row.standing == "ready" for row in rows.rows))


def visit(stage: ClinicStage) -> None:
    stage.come_in()
    stage.start_visit()


def ending(stage: ClinicStage) -> None:
    visit(stage)
    stage.driver.click("endVisit")


def ended(stage: ClinicStage) -> None:
    ending(stage)
    stage.screens.visit.end("no time")
    stage.sign("nurse")
    stage.wait(lambda: bool(stage.screens.visit.signed))


def handover(stage: ClinicStage) -> None:
    visit(stage)
    stage.driver.click("handOver")
    stage.page("handover")


def today(stage: ClinicStage) -> None:
    visit(stage)
    stage.hand_over()
    stage.pin()


def given(stage: ClinicStage) -> None:
    today(stage)
    stage.give_back()


def asking(stage: ClinicStage) -> None:
    stage.come_in()
    stage.driver.click("unscheduled")


def passphrase(stage: ClinicStage) -> None:
    stage.driver.click("person-nina")
    stage.screens.staff.pad.write("wrong wrong wrong wrong")
    stage.screens.staff.pad.enter()
    stage.wait(lambda: stage.screens.staff.state == "failed")


def hand(stage: ClinicStage) -> None:
    stage.sign_in()
    stage.page("participants")
    stage.driver.click("addParticipant")
    stage.screens.enrol._go("hand")


PAGES: dict[str, Callable[[ClinicStage], None]] = {
    "staff": lambda stage: stage.page("staff"),
    "card": lambda stage: stage.driver.click("withCard"),
    "passphrase": passphrase,
    "participants": participants,
    "visits": lambda stage: stage.come_in(),
    "asking": asking,
    "visit": visit,
    "ending": ending,
    "ended": ended,
    "handover": handover,
    "today": today,
    "given": given,
    "hand": hand,
}


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_clipped(tablet: ClinicStage, page: str) -> None:
    """M1: sizes, text and languages each with each, themes in turn."""
    PAGES[page](tablet)
    display = tablet.screens.display
    looks = product(LANGUAGES, (100, 200, 300), SIZES)
    for turn, (language, percent, (width, height)) in enumerate(looks):
        display.usePercent(percent)
        if tablet.settings.now.language != language:
            display.useLanguage(language)
        display.useTheme(THEMES[turn % len(THEMES)])
        tablet.app.window.resize(width, height)
        tablet.driver.settle()
        require_whole(tablet, language, percent, width, height, width=width)


@pytest.mark.parametrize("page", PAGES)
def test_targets_are_large(tablet: ClinicStage, page: str) -> None:
    """M6: 64 px at least, also for staff."""
    PAGES[page](tablet)
    tablet.driver.settle()
    pressed = [
        item
        for item in tablet.driver.items()
        if item["type"].startswith(("ActionButton", "WorkRow", "Choice", "Key_"))
    ]
    assert pressed
    for item in pressed:
        assert min(item["width"], item["height"]) >= 60, item


@pytest.mark.parametrize("page", ["participants", "visits", "visit", "handover"])
def test_pages_of_staff_are_covered_too(tablet: ClinicStage, page: str) -> None:
    """C12: while another window is in front."""
    PAGES[page](tablet)
    other = QQuickWindow()
    other.show()
    tablet.wait(lambda: tablet.driver.sees("curtain"))
    other.destroy()


def test_the_keyboard_alone_reaches_the_handover(tablet: ClinicStage) -> None:
    """M5: from the title with Tab, and Enter."""
    tablet.page("staff")
    press_to(tablet, "person-nina")
    tablet.driver.settle()
    tablet.driver.type("lantern river cedar violin")
    tablet.driver.key(Qt.Key.Key_Return)
    tablet.page("participants")
    press_to(tablet, f"participant-{SUBJECT}")
    tablet.page("visits")
    tablet.wait(lambda: bool(tablet.screens.visits.loaded))
    press_to(tablet, "start-day-28")
    tablet.at_visit()
    press_to(tablet, "handOver")
    tablet.page("handover")
    press_to(tablet, "takeOver")
    tablet.page("unlock")


def press_to(stage: ClinicStage, name: str) -> None:
    """Tab until it has the keyboard, and press it."""
    stage.driver.settle()
    for _ in range(40):
        found = stage.driver.find(name)
        if found is not None and found["focused"]:
            stage.driver.key(Qt.Key.Key_Return)
            return
        stage.driver.key(Qt.Key.Key_Tab)
        stage.driver.settle()
    raise AssertionError(name)


def test_the_participant_needs_one_switch_only(
    open_clinic: OpenClinic, clinic: ClinicPlace
) -> None:
    """M5: from the colour between them to giving the tablet back."""
    stage = open_clinic(clinic, scan_seconds=10)
    handover(stage)
    stage.settings.change(scanning=True)
    stage.screens.display.changed.emit()
    stage.driver.settle()
    switch = Switch(stage)
    switch.take("takeOver")
    stage.page("unlock")
    for digit in PINS[SUBJECT]:
        switch.take(f"key-{digit}")
    switch.take("enter")
    stage.page("today")
    stage.wait(lambda: bool(stage.screens.today.loaded))
    switch.take("giveBack")
    stage.page("staff")
    switch.take("haveTablet")
    switch.step()
    switch.take("person-nina")
    assert stage.screens.staff.person == "nina"


def test_the_colour_changes_with_the_person(tablet: ClinicStage) -> None:
    """look.md: unmistakable, in every theme; on the way there and back."""
    visit(tablet)
    for theme in THEMES:
        tablet.screens.display.useTheme(theme)
        tablet.driver.settle()
        before = ground(tablet)
        tablet.model._open("handover")
        tablet.driver.settle()
        assert ground(tablet) != before, theme
        tablet.model._open("visit")
        tablet.driver.settle()


def ground(stage: ClinicStage) -> int:
    """The colour at the left edge, half way down."""
    picture = stage.app.window.grabWindow()
    return picture.pixel(3, picture.height() // 2)


@pytest.mark.parametrize("page", PAGES)
def test_chinese_is_all_chinese(open_clinic: OpenClinic, clinic: ClinicPlace, page: str) -> None:
    stage = open_clinic(clinic, language="zh-Hans")
    PAGES[page](stage)
    stage.driver.settle()
    for item in words(stage):
        foreign = set(LATIN.findall(item["text"])) - NAMES - OURS
        assert not foreign, item["text"]
