"""The demonstration is the whole loop; it must not rot between two looks at it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from rich.console import Console

from prodiary.app import main
from prodiary.app.demo import run
from prodiary.cli import output


def test_the_demo_renews_its_folder_and_leaves_what_it_promises(
    qapp: QApplication,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(output, "results", lambda: Console(width=80))
    (tmp_path / "screens").mkdir()
    (tmp_path / "screens" / "old.png").write_bytes(b"")
    assert run(out=tmp_path, table=output.as_table) == 0
    said = capsys.readouterr().out
    # A block for each row, as in the site's lists: nothing is cut, nothing is crushed.
    assert "┃" not in said
    assert max(len(line) for line in said.splitlines() if not line.startswith("Pictures")) <= 80
    assert said.count("S103-DEMO-001") == 2
    assert "not complete, 14 of 15 answered" in said
    assert "7 of 24" in said
    assert "Chain verified: yes" in said
    assert not (tmp_path / "screens" / "old.png").exists()
    assert len(list((tmp_path / "screens").glob("*.png"))) >= 25
    assert list((tmp_path / "files").glob("*.pdx"))
    assert {path.name for path in (tmp_path / "documents").iterdir()} == {
        "mg-adl.pdf",
        "mg-qol15.pdf",
    }


def test_the_app_starts_logs_a_fault_without_values_and_ends(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_once() -> int:
        try:
            int("the participant said d")
        except ValueError as error:
            sys.excepthook(ValueError, error, error.__traceback__)
        return 0

    monkeypatch.setattr(QApplication, "exec", lambda self: fail_once())
    assert main.run(profile=tmp_path / "profile") == 0
    log = (tmp_path / "profile" / "faults.log").read_text(encoding="utf-8")
    assert "ValueError < test_demo.py" in log
    assert "participant said" not in log
