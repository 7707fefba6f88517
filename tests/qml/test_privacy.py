"""Nothing of the diary is seen, copied or dumped where others look (C12)."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMetaObject, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

import prodiary.app
from prodiary.crypto.kdf import FLOOR
from prodiary.site.desk import Site
from tests.qml.probe import values
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import PIN, Place, Stage

QML = Path(prodiary.app.__file__).parent / "qml" / "Prodiary"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def other() -> Iterator[QQuickWindow]:
    """Another window, which comes to the front when it is shown."""
    window = QQuickWindow()
    yield window
    window.destroy()


def test_an_open_page_is_covered_while_another_window_is_in_front(
    stage: Stage, other: QQuickWindow
) -> None:
    assert not stage.driver.sees("curtain")
    other.show()
    stage.wait(lambda: stage.driver.sees("curtain"))
    stage.begin()
    assert stage.driver.sees("covered")
    stage.app.window.requestActivate()
    stage.wait(lambda: not stage.driver.sees("curtain"))


def test_a_hidden_window_is_covered_and_locks_as_ever(stage: Stage, other: QQuickWindow) -> None:
    """M8: the time without input goes on."""
    other.show()
    stage.wait(lambda: stage.driver.sees("curtain"))
    assert stage.model._idle.isActive()
    stage.place.clock.advance(minutes=5)
    stage.model._idle.timeout.emit()
    stage.page("unlock")
    assert not stage.driver.sees("curtain")


@pytest.mark.parametrize("page", ["welcome", "enrol", "unlock", "setup", "fault"])
def test_pages_with_nothing_of_anybody_are_not_covered(
    open_stage: Open, place: Place, other: QQuickWindow, page: str
) -> None:
    """The numbers of the sheet can be compared with another window."""
    stage = open_stage(place)
    stage.model._open(page)
    other.show()
    stage.wait(lambda: not stage.app.window.isActive())
    stage.driver.settle()
    assert not stage.driver.sees("curtain")


def test_the_desk_is_covered_once_a_site_is_open(
    open_stage: Open, place: Place, other: QQuickWindow, tmp_path: Path
) -> None:
    Site.create(
        tmp_path / "site",
        study="S103-DEMO",
        site="CN01",
        name="Willow Lake Hospital (fictional)",
        passphrase="quiet harbour seven lanterns",
        root_out=tmp_path / "root.key",
        by="nurse",
        clock=place.clock,
        cost=FLOOR,
    ).close()
    stage = open_stage(place)
    desk = stage.screens.desk
    stage.screens.welcome.openDesk()
    stage.page("desk")
    other.show()
    stage.wait(lambda: not stage.app.window.isActive())
    stage.driver.settle()
    assert not stage.driver.sees("curtain")
    desk.pad.write("quiet harbour seven lanterns")
    desk.open(str(tmp_path / "site"))
    stage.wait(lambda: desk.opened and desk.state == "done")
    stage.driver.settle()
    assert stage.driver.sees("curtain")
    desk.leave()
    stage.page("welcome")
    stage.wait(lambda: not desk.opened)
    assert not stage.driver.sees("curtain")


def test_the_press_that_brings_the_window_to_the_front_answers_nothing(
    stage: Stage, other: QQuickWindow
) -> None:
    stage.begin()
    found = stage.driver.find("option-b")
    assert found is not None
    other.show()
    stage.wait(lambda: stage.driver.sees("curtain"))
    stage.app.window.requestActivate()
    stage.wait(lambda: not stage.driver.sees("curtain"))
    stage.driver._press(found)
    stage.driver.settle()
    assert stage.chosen == []
    assert values(stage, "shielding") == [True]
    stage.wait(lambda: values(stage, "shielding") == [])
    stage.driver.click("option-b")
    stage.wait(lambda: stage.chosen == ["b"])


def test_the_title_says_only_the_programs_name(stage: Stage) -> None:
    for page in ("today", "sync", "done"):
        stage.model._open(page)
        assert stage.app.window.title() == "prodiary"


def test_a_passphrase_and_a_code_do_not_reach_the_clipboard(open_stage: Open, place: Place) -> None:
    place.secrets = None
    stage = open_stage(place)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("untouched")
    stage.screens.welcome.enrol()
    stage.screens.enrol.useFolder(str(place.folder))
    stage.wait(lambda: stage.screens.enrol.step == "compare")
    stage.screens.enrol.theyMatch()
    type_and_try_to_copy(stage, place.kit.code)
    stage.screens.enrol.useCode(place.kit.code)
    type_and_try_to_copy(stage, "quiet harbour seven lanterns")
    assert clipboard.text() == "untouched"
    assert stage.screens.enrol.pad.length == len("quiet harbour seven lanterns")


def type_and_try_to_copy(stage: Stage, text: str) -> None:
    stage.driver.settle()
    stage.driver.type(text)
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
        stage.driver.key(key, CTRL)


def test_a_folder_can_still_be_copied(open_stage: Open, place: Place) -> None:
    """The test above fails for the right reason."""
    stage = open_stage(place)
    stage.screens.welcome.enrol()
    stage.driver.settle()
    stage.driver.click("folder")
    stage.driver.key(Qt.Key.Key_A, CTRL)
    stage.driver.key(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == str(place.folder)


def test_no_dialog_of_the_system_remembers_what_was_opened() -> None:
    """Qt's own dialogs keep the last places in a file of its own."""
    sources = [*QML.rglob("*.qml"), *QML.parent.parent.rglob("*.py")]
    assert sources
    for source in sources:
        text = source.read_text(encoding="utf-8")
        assert "QtQuick.Dialogs" not in text, source
        assert not re.search(r"\bQ?(File|Folder)Dialog\b", text), source


@pytest.mark.skipif(sys.platform != "linux", reason="said to the system in its own way elsewhere")
def test_no_crash_writes_the_memory_to_a_file() -> None:
    child = (
        "import ctypes, resource\n"
        "from prodiary.app.main import keep_out_of_core_files\n"
        "keep_out_of_core_files()\n"
        "dumpable = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE)[0], dumpable)\n"
    )
    said = subprocess.run([sys.executable, "-c", child], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["0", "0"]


def test_a_press_by_a_screen_reader_keeps_the_diary_open(stage: Stage) -> None:
    """M8: no event of the window tells of it, and somebody is there all the same."""
    stage.place.clock.advance(minutes=4)
    assist = stage.app.engine.singletonInstance("Prodiary", "Assist")
    assert isinstance(assist, QObject)
    QMetaObject.invokeMethod(assist, "pressed")
    stage.place.clock.advance(minutes=4)
    assert not stage.model.look()
    for name in ("ActionButton", "Choice", "OptionRow", "RecordLine", "ReviewPage"):
        assert "Assist.pressed()" in (QML / f"{name}.qml").read_text(encoding="utf-8"), name


def test_only_dots_are_shown_of_a_pin(open_stage: Open, enrolled: Place) -> None:
    stage = open_stage(enrolled)
    stage.driver.settle()
    stage.driver.type(PIN)
    texts = {item["text"] for item in stage.driver.items()}
    assert PIN not in texts
    assert stage.screens.unlock.pad.length == len(PIN)
