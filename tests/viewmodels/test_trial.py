"""The trial ends on a word, with the window, and after a crash: nothing of it stays."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from prodiary.app import leftovers
from prodiary.app.leftovers import LOCK, PREFIX, hold, make, sweep
from prodiary.app.trial import Trial
from prodiary.errors import DiskFull
from tests.fakeclock import FakeClock
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import PIN, Place, Stage


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def begin(stage: Stage) -> None:
    stage.screens.welcome.tryDemo()
    stage.wait(lambda: stage.screens.enrol.step == "compare")


def enrol(stage: Stage) -> None:
    begin(stage)
    enrol = stage.screens.enrol
    enrol.theyMatch()
    enrol.useCode(enrol.sheetCode)
    for _ in range(2):
        for digit in PIN:
            enrol.pad.press(digit)
        enrol.pad.enter()
    stage.wait(lambda: enrol.step == "waiting")
    enrol.checkAgain()
    stage.page("today")


@pytest.mark.parametrize("page", ["today", "unlock", "sync"])
def test_the_trial_is_ended_with_one_touch(
    open_stage: Open, place: Place, temporary: Path, page: str
) -> None:
    """Q11: and this machine's own device is back."""
    stage = open_stage(place)
    enrol(stage)
    if page == "unlock":
        stage.screens.today.lock()
    elif page == "sync":
        stage.screens.today.send()
    stage.page(page)
    assert len(list(temporary.iterdir())) == 1
    stage.driver.click("endTrial")
    stage.page("welcome")
    assert list(temporary.iterdir()) == []
    assert (stage.app.shared.trial, stage.app.shared.session) == (None, None)
    assert not stage.driver.sees("trialMark")
    stage.screens.welcome.enrol()
    assert stage.screens.enrol.step == "folder"
    assert stage.screens.enrol.folder == str(place.folder)


def test_the_trial_is_ended_on_its_first_page(
    open_stage: Open, place: Place, temporary: Path
) -> None:
    """Q11: before anything was compared or typed, and with both answers in view."""
    stage = open_stage(place)
    stage.driver.click("tryDemo")
    stage.page("enrol")
    stage.wait(lambda: stage.screens.enrol.step == "compare")
    stage.driver.settle()
    for language in ("de", "zh-Hans", "en"):
        stage.screens.display.useLanguage(language)
        stage.driver.settle()
        for name in ("match", "differ", "endTrial"):
            assert stage.driver.sees(name), name
        # Nothing is below.
        assert not stage.driver.sees("scrollDown"), language
    stage.driver.click("match")
    stage.driver.settle()
    assert not stage.driver.sees("endTrial")
    stage.driver.click("back")
    stage.driver.click("endTrial")
    stage.page("welcome")
    assert list(temporary.iterdir()) == []
    assert (stage.app.shared.trial, stage.app.shared.session) == (None, None)


def test_no_button_ends_the_trial_among_questions(
    open_stage: Open, place: Place, temporary: Path
) -> None:
    stage = open_stage(place)
    enrol(stage)
    assert stage.driver.sees("endTrial")
    for page in ("intro", "question", "review"):
        stage.model._open(page)
        stage.driver.settle()
        assert stage.driver.sees("trialMark")
        assert not stage.driver.sees("endTrial")


def test_a_second_touch_on_the_end_is_not_taken(
    open_stage: Open, place: Place, temporary: Path
) -> None:
    stage = open_stage(place)
    enrol(stage)
    stage.model.endTrial()
    stage.model.endTrial()
    stage.page("welcome")
    stage.model.endTrial()
    assert stage.model.page == "welcome"


def test_closing_while_the_trial_is_prepared_leaves_nothing(
    qapp: QApplication, place: Place, temporary: Path
) -> None:
    """Any warning of an unclosed file fails the test."""
    stage = Stage(place)
    stage.screens.welcome.tryDemo()
    stage.close()
    assert list(temporary.iterdir()) == []


def test_two_touches_prepare_one_trial(open_stage: Open, place: Place, temporary: Path) -> None:
    stage = open_stage(place)
    stage.screens.welcome.tryDemo()
    stage.screens.welcome.tryDemo()
    stage.wait(lambda: stage.screens.enrol.step == "compare")
    assert len(list(temporary.iterdir())) == 1


def test_where_there_is_no_room_it_says_so(
    open_stage: Open, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = open_stage(place)
    monkeypatch.setattr(tempfile, "tempdir", str(place.home / "nowhere"))
    stage.screens.welcome.tryDemo()
    stage.wait(lambda: stage.screens.welcome.state == "failed")
    assert stage.model.page == "welcome"


def test_a_trial_that_cannot_be_made_leaves_nothing(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(folder: Path, **_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(Path, "mkdir", full)
    with pytest.raises(DiskFull):
        Trial.begin(clock=FakeClock())
    monkeypatch.undo()
    assert list(temporary.iterdir()) == []


def test_what_a_crash_left_is_removed_and_nothing_else(temporary: Path) -> None:
    child = (
        "import os, sys, tempfile\n"
        "tempfile.tempdir = sys.argv[1]\n"
        "from prodiary.app.leftovers import make\n"
        "folder, lock = make()\n"
        "(folder / 'inside').mkdir()\n"
        "os._exit(1)\n"
    )
    subprocess.run([sys.executable, "-c", child, str(temporary)], check=False)
    (crashed,) = temporary.iterdir()
    living, lock = make()
    strange = temporary / f"{PREFIX}not-ours"
    strange.mkdir()
    other = temporary / "another-program"
    other.mkdir()
    (other / LOCK).write_bytes(b"")
    linked = temporary / f"{PREFIX}link"
    linked.symlink_to(other)
    assert crashed.name.startswith(PREFIX)
    assert sweep() == 1
    assert set(temporary.iterdir()) == {living, strange, other, linked}
    assert (other / LOCK).exists()
    lock.unlock()


def test_a_link_in_place_of_the_lock_makes_no_folder_ours(temporary: Path) -> None:
    folder = temporary / f"{PREFIX}x"
    folder.mkdir()
    (temporary / "elsewhere").write_bytes(b"")
    (folder / LOCK).symlink_to(temporary / "elsewhere")
    assert sweep() == 0
    assert folder.exists()


def test_the_lock_of_one_that_lives_is_not_given_twice(temporary: Path) -> None:
    folder, lock = make()
    assert hold(folder) is None
    lock.unlock()
    again = hold(folder)
    assert again is not None
    again.unlock()


def test_no_temporary_folder_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/nowhere/at/all")
    assert sweep() == 0


def test_the_start_sweeps(
    open_stage: Open, place: Place, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, lock = make()
    lock.unlock()
    (folder / LOCK).write_bytes(b"")
    monkeypatch.setattr(leftovers, "hold", lambda path: lock)
    stage = open_stage(place)
    stage.app.warm_up()
    stage.wait(lambda: not folder.exists())
