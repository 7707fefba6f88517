"""What Send carries, what failed last time, and that a slip is not remembered as the folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from prodiary.app.trouble import Trouble
from prodiary.errors import CarrierUnavailable, InvalidStudy
from tests.fakeclock import FakeClock
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import Place, Stage


def open_sync(stage: Stage) -> None:
    stage.screens.today.send()
    stage.page("sync")
    stage.wait(lambda: stage.screens.sync.state == "done")


def sent(stage: Stage, folder: Path | str) -> str:
    sync = stage.screens.sync
    sync.send(str(folder))
    stage.wait(lambda: sync.state != "busy")
    return str(sync.state)


@pytest.mark.parametrize(
    "slip", ["/nowhere/at/all", "carrier", "", "~", "nul\0in it", "file:///no"]
)
def test_a_mistyped_folder_is_not_remembered(stage: Stage, slip: str) -> None:
    open_sync(stage)
    assert sent(stage, slip) == "failed"
    assert stage.settings.now.carrier == str(stage.place.folder)
    stage.screens.sync.useFolder(slip)
    stage.wait(lambda: stage.screens.sync.state != "busy")
    assert stage.screens.sync.errorTitle == "The folder cannot be reached"
    assert stage.settings.now.carrier == str(stage.place.folder)


def test_a_folder_that_is_there_is_remembered(stage: Stage, tmp_path: Path) -> None:
    other = tmp_path / "other stick"
    other.mkdir()
    open_sync(stage)
    assert sent(stage, other.as_uri()) == "done"
    assert stage.settings.now.carrier == str(other)
    assert list(other.rglob("*.pdx"))


def test_begun_answers_are_said_to_go_along(stage: Stage) -> None:
    open_sync(stage)
    assert stage.screens.sync.begun == 0
    assert not stage.driver.sees("unfinished")
    stage.screens.sync.back()
    stage.page("today")
    stage.begin()
    stage.choose("b")
    stage.screens.question.rest()
    stage.page("unlock")
    stage.unlock()
    stage.page("question")
    stage.model._open_today()
    stage.page("today")
    open_sync(stage)
    assert stage.screens.sync.begun == 1
    assert stage.driver.sees("unfinished")
    stage.model.lock("lock")
    stage.page("unlock")
    assert stage.screens.sync.begun == 0


def test_what_failed_stays_until_something_goes_right(open_stage: Open, enrolled: Place) -> None:
    """C11: also over locking, and while the program is not running."""
    stage = open_stage(enrolled)
    stage.come_in()
    open_sync(stage)
    assert stage.screens.sync.troubleDay == ""
    assert sent(stage, "/nowhere") == "failed"
    stage.model.lock("lock")
    stage.page("unlock")
    kept = stage.settings.now.trouble
    again = open_stage(enrolled.copy(enrolled.home.parent / "again"), trouble=kept)
    again.come_in()
    open_sync(again)
    sync = again.screens.sync
    assert sync.troubleTitle == "The folder cannot be reached"
    assert "Nothing is lost" in sync.troubleText
    assert "2026" in sync.troubleDay
    assert again.driver.sees("trouble")
    assert sent(again, again.place.folder) == "done"
    assert (sync.troubleDay, sync.troubleTitle, again.settings.now.trouble) == ("", "", "")
    again.driver.settle()
    assert not again.driver.sees("trouble")


def test_trouble_survives_being_written_and_read() -> None:
    at = FakeClock().now().wall
    for error in (CarrierUnavailable(), InvalidStudy("items")):
        read = Trouble.read(Trouble(error=error, at=at).text())
        assert read is not None
        assert (type(read.error), read.error.fields, read.at) == (type(error), error.fields, at)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{",
        json.dumps({"code": "no-such-code", "fields": {}, "at": "2026-01-01T00:00:00+00:00"}),
        json.dumps({"code": "invalid-study", "fields": {}, "at": "yesterday"}),
        json.dumps({"code": "carrier-unavailable", "fields": 5, "at": "2026-01-01T00:00:00+00:00"}),
        json.dumps({"code": "wrong-secret", "fields": {}, "at": "2026-01-01T00:00:00+00:00"}),
    ],
)
def test_spoilt_trouble_is_none(text: str) -> None:
    assert Trouble.read(text) is None


def test_enter_twice_leads_on_once(open_stage: Open, place: Place) -> None:
    stage = open_stage(place)
    enrol, steps = stage.screens.enrol, list[str]()
    stage.screens.welcome.enrol()
    enrol.stepChanged.connect(lambda: steps.append(enrol.step))
    for _ in range(3):
        enrol.useFolder(str(place.folder))
    stage.wait(lambda: enrol.step == "compare")
    enrol.theyMatch()
    done: list[object] = []
    stage.app.worker.run(lambda: None, done.append, lambda error: None)
    stage.wait(lambda: bool(done))
    stage.driver.settle()
    assert steps == ["compare", "code"]
    enrol.useFolder(str(place.folder))
    assert (enrol.step, enrol.state) == ("code", "idle")


def test_a_mistyped_folder_is_not_remembered_while_enrolling(
    open_stage: Open, place: Place
) -> None:
    stage = open_stage(place, carrier="")
    enrol = stage.screens.enrol
    stage.screens.welcome.enrol()
    enrol.useFolder(str(place.folder) + "x")
    stage.wait(lambda: enrol.state == "failed")
    assert stage.settings.now.carrier == ""
    enrol.useFolder(str(place.folder))
    stage.wait(lambda: enrol.step == "compare")
    assert stage.settings.now.carrier == str(place.folder)


def test_locking_while_sending_loses_nothing(stage: Stage) -> None:
    """The folder and the sending are one job: no locking comes between."""
    open_sync(stage)
    stage.screens.sync.send(str(stage.place.folder))
    stage.model.lock("idle")
    stage.page("unlock")
    assert list(stage.place.folder.rglob("*.pdx"))
