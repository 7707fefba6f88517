"""Worker, rows, settings and the crash page's log: what the screens stand on."""

from __future__ import annotations

import json
import sys
import threading
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication

from prodiary.app.crash import Hook, redacted
from prodiary.app.rows import RowsModel
from prodiary.app.settings import Settings, SettingsFile
from prodiary.app.shared import minutes
from prodiary.app.worker import Worker
from prodiary.errors import NothingFound, ProdiaryError


@dataclass(frozen=True, slots=True)
class Row:
    key: str
    number: int


def test_the_worker_keeps_order_and_answers_in_the_owners_thread(qtbot: Any) -> None:
    worker = Worker()
    seen: list[object] = []
    threads: list[threading.Thread] = []

    def note(result: tuple[int, threading.Thread]) -> None:
        seen.append(result[0])
        threads.append(result[1])

    for number in range(20):
        worker.run(partial(lambda n: (n, threading.current_thread()), number), note, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 20)
    assert seen == list(range(20))
    assert set(threads) == {worker._thread}
    worker.stop()
    assert not worker._thread.is_alive()


def test_the_worker_hands_back_failures(qtbot: Any) -> None:
    worker, failed = Worker(), list[ProdiaryError]()

    def fail() -> None:
        raise NothingFound

    worker.run(fail, lambda result: pytest.fail("it was done"), failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], NothingFound)
    worker.stop()


def test_a_bug_in_the_worker_reaches_the_excepthook(qtbot: Any) -> None:
    worker = Worker()

    def bug() -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as exceptions:
        worker.run(bug, lambda result: None, lambda error: None)
        qtbot.waitUntil(lambda: bool(exceptions))
    assert exceptions[0][0] is ZeroDivisionError
    worker.stop()


def test_stopping_finishes_what_was_given_and_delivers_nothing_more(qapp: QApplication) -> None:
    worker = Worker()
    done, delivered = threading.Event(), list[object]()
    worker.run(done.set, delivered.append, delivered.append)
    worker.stop()
    worker.stop()
    qapp.processEvents()
    assert done.is_set()
    assert delivered == []
    with pytest.raises(RuntimeError):
        worker.run(done.set, delivered.append, delivered.append)


def test_rows_are_a_sound_model(qtmodeltester: Any) -> None:
    model = RowsModel(Row)
    model.show([Row("a", 1), Row("b", 2)])
    qtmodeltester.check(model)
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None


def test_only_changed_rows_are_announced(qtbot: Any) -> None:
    """A chosen option must not rebuild its neighbours: places and focus stay (M11)."""
    model = RowsModel(Row)
    model.show([Row("a", 1), Row("b", 2)])
    changed: list[int] = []
    model.dataChanged.connect(lambda top, bottom: changed.append(top.row()))
    model.modelReset.connect(lambda: pytest.fail("the list was rebuilt"))
    model.show([Row("a", 1), Row("b", 3)])
    assert changed == [1]


def test_settings_are_remembered(tmp_path: Path) -> None:
    path = tmp_path / "profile" / "settings.json"
    SettingsFile(path).change(theme="dim", text_percent=150, language="zh-Hans")
    again = SettingsFile(path).now
    assert (again.theme, again.text_percent, again.language) == ("dim", 150, "zh-Hans")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        json.dumps({"theme": "neon", "text_percent": 99, "language": "xx", "idle_minutes": 0}),
        json.dumps({"text_percent": True, "carrier": 5, "surprise": 1}),
        "x" * 70_000,
    ],
)
def test_a_spoilt_settings_file_costs_comfort_only(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    assert SettingsFile(path).now == Settings()


def test_settings_that_cannot_be_written_stop_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    settings = SettingsFile(tmp_path / "file" / "settings.json")
    settings.change(theme="dark")
    assert settings.now.theme == "dark"


def test_the_machines_language_is_the_first_one() -> None:
    assert SettingsFile(None, language="zh-Hans").now.language == "zh-Hans"
    assert SettingsFile(None, language="fr").now.language == "en"


def test_the_log_of_a_fault_holds_no_values() -> None:
    secret = "participant said: option d"
    try:
        int(secret)
    except ValueError as error:
        line = redacted(error)
    assert line.startswith("ValueError < test_parts.py:")
    assert secret not in line


def test_the_hook_tells_logs_and_goes(caplog: pytest.LogCaptureFixture) -> None:
    before, told = sys.excepthook, list[bool]()
    hook = Hook(lambda: told.append(True))
    sys.excepthook(ValueError, ValueError("option d"), None)
    hook.remove()
    assert told == [True]
    assert "ValueError" in caplog.text
    assert "option d" not in caplog.text
    assert sys.excepthook is before


@pytest.mark.parametrize(("items", "expected"), [(8, 2), (15, 4), (1, 1)])
def test_the_time_announced_is_about_right(items: int, expected: int) -> None:
    """Q8: MG-ADL takes about two minutes, MG-QOL15 about four."""
    assert minutes(items) == expected
