"""The command line as a coordinator or a script meets it: output, exit codes, and no surprises."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import prodiary
from prodiary import errors
from prodiary.cli import failing, options, output, progressing, showing
from prodiary.cli.failing import Code
from prodiary.cli.program import main
from prodiary.cli.words import words
from prodiary.crypto.kdf import FLOOR
from prodiary.exchange.carrier import FolderCarrier
from prodiary.site.desk import Site
from prodiary.site.importing.report import FileOutcome, ImportReport
from prodiary.site.proving import Problem
from prodiary.site.verifying import VerifyReport
from tests.fakeclock import FakeClock
from tests.fakes import DeviceSimulator
from tests.unit.cli.conftest import DEMO, PASSPHRASE, Console, send

ROOT = Path(__file__).resolve().parents[3]


def test_the_version_is_said(console: Console) -> None:
    assert console.run("--version").strip() == f"prodiary {prodiary.__version__}"


@pytest.mark.parametrize(
    "words", [(), ("site",), ("site", "import", "--help"), ("inspect", "--help")]
)
def test_help_is_there(console: Console, words: tuple[str, ...]) -> None:
    text = console.run(*words, code=Code.OK if "--help" in words else Code.USAGE)
    assert "Usage" in text + console.error


def test_a_site_is_made_by_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("prodiary.site.desk.STANDARD", FLOOR)
    words = tmp_path / "words"
    words.write_text(PASSPHRASE + "\n")
    console = Console(tmp_path, capsys)
    arguments = ("--study", "S1", "--site-id", "X", "--name", "N", "--passphrase-file", words)
    out = console.site("init", *arguments, "--root-out", tmp_path / "root", "--as", "ann")
    assert "ready" in out
    assert (tmp_path / "root").is_file()
    console.site("init", *arguments, "--root-out", tmp_path / "again", code=Code.STORE)
    assert "store-exists" in console.error
    words.write_text("too weak")
    console.run(
        "site", "init", *arguments, "--root-out", tmp_path / "r", "--site", tmp_path / "s", code=1
    )
    assert "weak-secret" in console.error


def test_the_whole_of_a_trial_by_commands(console: Console, device: DeviceSimulator) -> None:
    entry = device.answer_all(option=3)
    send(console, device.export())
    report = console.json("import", console.carrier)
    assert (report["found"], report["imported"], report["refused"]) == (1, 1, 0)
    assert report["files"][0]["result"] == "imported"
    (held,) = console.json("entries")
    assert (held["entry"], held["total"], held["state"]) == (entry, 24, "confirmed")
    assert console.json("verify")["verified"] is True
    assert console.json("receipt", "--carrier", console.carrier) == {"receipts": 1}
    assert len(device.receipts(FolderCarrier(console.carrier))) == 2
    (row,) = console.json("devices")
    assert (row["device"], row["subject"], row["revoked"]) == (device.id, "S103-001", None)
    found = console.json("revoke", device.id[:10], "--reason", "replaced")
    assert found == {"revoked": device.id}
    device.answer_all()
    send(console, device.export())
    report = console.json("import", console.carrier, code=Code.REFUSED)
    assert [each["error"] for each in report["files"] if each["error"]] == [
        {"code": "revoked-device"}
    ]


def test_the_same_as_tables_for_people(console: Console, device: DeviceSimulator) -> None:
    device.answer_all(decline=["MGADL01"])
    send(console, device.export())
    send(console, b"PK not ours")
    out = console.site("import", console.carrier, code=Code.REFUSED)
    assert "quarantine" in out
    assert "not-our-file" in out
    out = console.site("entries")
    assert "MG-ADL" in out
    assert "7 of 8" in out
    assert "none" in out
    assert "Everything holds." in console.site("verify")
    assert "Receipts written: 1." in console.site("receipt", "--carrier", console.carrier)
    assert "active" in console.site("devices")
    assert "Revoked" in console.site("revoke", device.id, "--reason", "lost")
    assert "revoked: lost" in console.site("devices")


def test_publish_enrol_and_grant_say_what_they_did(
    console: Console, device: DeviceSimulator
) -> None:
    out = console.site("publish", DEMO, "--carrier", console.carrier)
    assert "version 2" in out
    assert device.pack.fingerprint in out
    sheet = console.site("enrol", "S103-001")
    assert "already has 1 active device" in console.error
    assert device.pack.fingerprint in sheet
    assert sheet.isascii()
    assert f"\n\n     {device.pack.fingerprint}\n\n" in sheet
    assert "as before" in console.site("grant", "--carrier", console.carrier)
    (console.carrier / "to-site" / "x.pdq").write_bytes(b"rubbish")
    out = console.site("grant", "--carrier", console.carrier, code=Code.REFUSED)
    assert "not-our-file" in out
    found = console.json("grant", "--carrier", console.carrier)
    assert found["granted"][0]["again"] is True
    assert found["refused"][0]["error"] == {"code": "not-our-file"}
    assert found["refused"][0]["before"] is True, "said before, so no news"
    assert console.json("publish", DEMO, "--carrier", console.carrier)["version"] == 3


def test_who_acts_is_written_down(console: Console) -> None:
    console.site("publish", DEMO, "--carrier", console.carrier, "--as", "dr-wang")
    with Site.open(console.folder / "site", PASSPHRASE, clock=FakeClock()) as site:
        assert site.journal()[-1].by == "dr-wang"
    console.site(
        "publish", DEMO, "--carrier", console.carrier, "--as", "Dr. Wang!", code=Code.USAGE
    )


def test_inspect_needs_no_keys(console: Console, device: DeviceSimulator) -> None:
    (pack,) = (console.carrier / "to-devices").glob("*.pdp")
    found = json.loads(console.run("inspect", pack, "--json"))
    assert (found["kind"], found["study"], found["pack_version"]) == (
        "study-pack",
        "S103-DEMO",
        1,
    )
    assert found["fingerprint"] == device.pack.fingerprint
    (request,) = (console.carrier / "to-site").glob("*.pdq")
    found = json.loads(console.run("inspect", request, "--json"))
    assert (found["kind"], found["size"]) == ("request", request.stat().st_size)
    assert "S103-001" not in console.run("inspect", request)
    assert "zh-Hans" in console.run("inspect", pack)
    damaged = console.folder / "damaged"
    damaged.write_bytes(request.read_bytes()[:40])
    for path, code, ends in (
        (damaged, "truncated", Code.EXCHANGE),
        (console.folder / "root.json", "not-our-file", Code.EXCHANGE),
        (console.folder / "nowhere", "There is no such file", Code.USAGE),
        (console.folder, "not-a-regular-file", Code.EXCHANGE),
    ):
        console.run("inspect", path, code=ends)
        assert code in console.error


def test_every_kind_of_failure_has_its_exit_code(
    console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    console.run("site", "entries", "--site", console.folder / "nowhere", code=Code.STORE)
    console.site("import", console.folder / "nowhere", code=Code.EXCHANGE)
    console.site("enrol", "S103-001", code=Code.REFUSED)
    console.site("enrol", "two words", code=Code.USAGE)
    console.site("revoke", "abcdefgh", "--reason", "  ", code=Code.USAGE)
    console.site("no-such-command", code=Code.USAGE)
    monkeypatch.setenv(options.PASSPHRASE, "not the right passphrase")
    console.site("entries", code=Code.ACCESS)
    assert "wrong-secret" in console.error
    assert "tries" not in console.error


def test_a_verification_that_fails_says_so(console: Console) -> None:
    with (
        Site.open(console.folder / "site", PASSPHRASE, clock=FakeClock()) as site,
        site._office.store.transaction() as connection,
    ):
        connection.exec_driver_sql("DROP TRIGGER ledger_no_delete")
        connection.exec_driver_sql("DELETE FROM ledger")
        connection.exec_driver_sql("INSERT INTO ledger VALUES (1, x'7b7d', zeroblob(32))")
    out = console.site("verify", code=Code.NOT_VERIFIED)
    assert "journal-broken" in out
    found = console.json("verify", code=Code.NOT_VERIFIED)
    assert "journal-broken" in {each["problem"] for each in found["problems"]}


def test_our_own_mistake_shows_where_and_nothing_else(
    console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Site) -> None:
        raise KeyError("S103-001 answered d")

    monkeypatch.setattr(Site, "entries", broken)
    console.site("entries", code=Code.BUG)
    assert "KeyError" in console.error
    assert "cli/reading.py:" in console.error
    assert "S103-001" not in console.error


def test_a_passphrase_comes_from_file_environment_or_keyboard(
    console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = console.folder / "words"
    words.write_text(PASSPHRASE + "\r\n", "utf-8")
    monkeypatch.delenv(options.PASSPHRASE)
    assert console.json("entries", "--passphrase-file", words) == []
    console.site("entries", "--passphrase-file", console.folder / "nowhere", code=Code.USAGE)
    console.site("entries", "--passphrase-file", console.folder, code=Code.USAGE)
    console.site("entries", code=Code.USAGE)
    assert "no terminal" in console.error
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    asked: list[dict[str, object]] = []

    def prompt(text: str, **how: object) -> str:
        asked.append(how)
        return PASSPHRASE

    monkeypatch.setattr("prodiary.cli.options.typer.prompt", prompt)
    assert console.json("entries") == []
    assert asked == [{"hide_input": True, "confirmation_prompt": False, "err": True}]


def test_the_user_name_is_made_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    for found, expected in (("Li Na", "Li-Na"), ("李娜", "staff"), ("", "staff"), (".x.", "x")):
        monkeypatch.setattr("getpass.getuser", lambda found=found: found)
        assert options.system_user() == expected

    def nobody() -> str:
        raise OSError

    monkeypatch.setattr("getpass.getuser", nobody)
    assert options.system_user() == "staff"


def test_a_stopped_import_reports_and_still_shows_the_sums(
    console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = ImportReport(
        files=(FileOutcome("a" * 32 + ".pdx", "imported", from_quarantine=True),),
        found=3,
        events_before=0,
        events_after=0,
        entries_after=0,
        receipts=0,
        receipt_error=None,
        stopped=errors.DiskFull(),
        not_reached=3,
    )
    monkeypatch.setattr(Site, "import_files", lambda *_, **__: report)
    out = console.site("import", console.carrier, code=Code.STORE)
    assert "not reached" in out
    assert "joined now" in out
    assert "disk-full" in console.error


def test_every_error_has_words_and_a_code() -> None:
    from prodiary.messages import message

    for error, code in (
        (errors.WrongSecret(tries_left=0), Code.ACCESS),
        (errors.StoreBusy(), Code.STORE),
        (errors.ChainGap(first=1, last=2), Code.EXCHANGE),
        (errors.InvalidStudy("x"), Code.REFUSED),
    ):
        assert failing.code_of(error) is code
        assert words(error).title
        assert message(error, "en").advice


def test_a_gap_in_verification_is_shown_as_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    report = VerifyReport(
        devices=1,
        chains=1,
        events=1,
        entries=0,
        findings=0,
        acts=1,
        problems=(Problem("chain-broken", epoch=1, seq=4),),
    )
    showing.verified(report, json=False)
    assert "chain-broken" in capsys.readouterr().out


def test_progress_shows_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    with progressing.file_progress() as step:
        assert step is None
    from rich.console import Console as RichConsole

    drawn = io.StringIO()
    monkeypatch.setattr(progressing, "errors", lambda: RichConsole(file=drawn, force_terminal=True))
    with progressing.file_progress() as step:
        assert step is not None
        step(1, 2)
    assert "Importing" in drawn.getvalue()


def test_without_screens_the_site_works_and_the_app_says_what_is_missing(
    console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    def absent(name: str) -> None:
        raise ModuleNotFoundError("No module named 'PySide6'", name="PySide6.QtCore")

    monkeypatch.setattr("prodiary.cli.program.import_module", absent)
    console.run("run", "--profile", console.folder, code=Code.USAGE)
    assert "extra 'app'" in console.error
    console.run("demo", "--out", console.folder, code=Code.USAGE)

    def other(name: str) -> None:
        raise ModuleNotFoundError("No module named 'x'", name="x")

    monkeypatch.setattr("prodiary.cli.program.import_module", other)
    console.run("run", code=Code.BUG)


def test_what_ends_without_a_code_ends_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("prodiary.cli.program.app", lambda **_: None)
    assert main([]) == Code.OK


def test_run_and_demo_pass_their_places_on(
    console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[tuple[str, dict[str, object]]] = []

    class App:
        def __init__(self, name: str) -> None:
            self.name = name

        def run(self, **given: object) -> int:
            called.append((self.name, given))
            return 6

    monkeypatch.setattr("prodiary.cli.program.import_module", App)
    console.run("run", "--profile", console.folder, code=6)
    console.run("demo", "--out", console.folder, code=6)
    assert called == [
        ("prodiary.app.main", {"profile": console.folder}),
        ("prodiary.app.demo", {"out": console.folder, "table": output.as_table}),
    ]


def test_the_module_runs_as_a_program() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "prodiary", "--version"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONWARNINGS": "error"},
    )
    assert (done.returncode, done.stdout) == (0, f"prodiary {prodiary.__version__}\n")
