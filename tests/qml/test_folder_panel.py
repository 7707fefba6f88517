"""The folder picker, the trial's mark and the curtain at every size (M1), and by keyboard (M5)."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow

from prodiary.app import places
from prodiary.app.places import Place as Spot
from prodiary.app.settings import LANGUAGES
from tests.qml.places import words
from tests.qml.test_hands import tab_to
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import Place, Stage

LOOKS = list(product((100, 200, 300), LANGUAGES, ((1280, 800), (800, 1280))))


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "stick"
    for name in ("Letters from the neurological outpatient department", "exchange"):
        (root / name).mkdir(parents=True)
    spots = (Spot("stick", "KINGSTON", str(root)), Spot("disk", "Share", str(root / "nowhere")))
    monkeypatch.setattr(places, "places", lambda: spots)
    return root


def nothing_is_clipped(stage: Stage) -> None:
    for percent, language, (width, height) in LOOKS:
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


def test_the_folder_picker_is_never_clipped(open_stage: Open, place: Place, stick: Path) -> None:
    stage = open_stage(place)
    folders = stage.screens.folders
    stage.screens.welcome.enrol()
    stage.driver.click("folder-choose")
    stage.wait(lambda: folders.state == "done")
    nothing_is_clipped(stage)
    folders.enter(0)
    stage.wait(lambda: folders.state == "done")
    nothing_is_clipped(stage)
    folders.up()
    stage.wait(lambda: folders.state == "done")
    folders.enter(1)
    stage.wait(lambda: folders.state == "failed")
    nothing_is_clipped(stage)


def test_the_mark_of_the_trial_is_never_clipped(open_stage: Open, place: Place) -> None:
    stage = open_stage(place)
    stage.screens.welcome.tryDemo()
    stage.wait(lambda: stage.screens.enrol.step == "compare")
    stage.screens.enrol._go("waiting")
    stage.driver.settle()
    assert stage.driver.sees("endTrial")
    nothing_is_clipped(stage)


def test_the_curtain_is_never_clipped(stage: Stage) -> None:
    other = QQuickWindow()
    other.show()
    stage.wait(lambda: stage.driver.sees("curtain"))
    nothing_is_clipped(stage)
    other.destroy()


def test_rows_are_large(open_stage: Open, place: Place, stick: Path) -> None:
    """M6."""
    stage = open_stage(place)
    stage.screens.welcome.enrol()
    stage.driver.click("folder-choose")
    stage.wait(lambda: stage.screens.folders.state == "done")
    stage.driver.settle()
    rows = [stage.driver.find(f"folder-{row}") for row in (0, 1)]
    assert all(row is not None and row["height"] >= 72 for row in rows)


def test_a_folder_is_chosen_by_mouse_and_stands_in_the_field(
    open_stage: Open, place: Place, stick: Path
) -> None:
    stage = open_stage(place)
    driver, folders = stage.driver, stage.screens.folders
    stage.screens.welcome.enrol()
    driver.click("folder-choose")
    driver.click("folder-0")
    stage.wait(lambda: folders.inside and folders.state == "done")
    driver.click("folder-1")
    stage.wait(lambda: folders.trail != [] and folders.state == "done")
    driver.click("folderUp")
    stage.wait(lambda: folders.trail == [] and folders.state == "done")
    driver.click("folder-0")
    stage.wait(lambda: folders.trail == ["exchange"] and folders.state == "done")
    driver.click("folderUse")
    stage.wait(lambda: stage.screens.enrol.state == "failed")
    field = driver.find("folder")
    assert field is not None
    assert field["text"] == str(stick / "exchange")
    assert stage.screens.enrol.errorTitle == "Nothing was found there yet"


def test_choosing_a_folder_by_keyboard_alone(open_stage: Open, place: Place, stick: Path) -> None:
    stage = open_stage(place)
    driver, folders = stage.driver, stage.screens.folders
    stage.screens.welcome.enrol()
    driver.settle()
    tab_to(stage, "folder-choose")
    driver.key(Qt.Key.Key_Space)
    stage.wait(lambda: folders.state == "done")
    driver.settle()
    driver.key(Qt.Key.Key_Escape)
    driver.settle()
    assert not folders.opened
    tab_to(stage, "folder-choose")
    driver.key(Qt.Key.Key_Space)
    stage.wait(lambda: folders.state == "done")
    tab_to(stage, "folder-0")
    driver.key(Qt.Key.Key_Space)
    stage.wait(lambda: folders.inside and folders.state == "done")
    tab_to(stage, "folderUse")
    driver.key(Qt.Key.Key_Return)
    stage.wait(lambda: not folders.opened)
    field = driver.find("folder")
    assert field is not None
    assert field["text"] == str(stick)
