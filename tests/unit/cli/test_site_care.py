"""What a coordinator needs besides the daily round: renewal, odd ids, narrow terminals, words."""

from __future__ import annotations

import inspect
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from rich.console import Console as RichConsole

from prodiary import errors
from prodiary.cli import failing, options, output
from prodiary.cli.failing import Code
from prodiary.cli.words import receipts_unwritten, words
from prodiary.exchange.carrier import FolderCarrier
from prodiary.site.desk import Site
from prodiary.site.granted import GrantReport
from prodiary.site.importing.report import FileOutcome, ImportReport
from tests.fakeclock import FakeClock
from tests.fakes import DeviceSimulator
from tests.unit.cli.conftest import DEMO, PASSPHRASE, Console, send

ROOT = Path(__file__).resolve().parents[3]


def later(monkeypatch: pytest.MonkeyPatch, days: int) -> None:
    clock = FakeClock(options.clock().now().wall + timedelta(days=days))
    monkeypatch.setattr(options, "clock", lambda: clock)
    monkeypatch.setattr("prodiary.cli.site.clock", lambda: clock)


def narrow(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setattr(output, "results", lambda: RichConsole(width=width))


def test_keys_are_renewed_and_the_time_for_it_is_told(
    console: Console, device: DeviceSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    console.site("entries")
    assert console.error == ""
    with monkeypatch.context() as patch:
        later(patch, 400)
        console.site("enrol", "S103-002", code=Code.EXCHANGE)
        assert "ended on" in console.error
        assert "site renew" in console.error
    later(monkeypatch, 310)
    assert console.json("entries") == []
    assert "The site's keys end on" in console.error
    out = console.site("renew", "--root", console.folder / "root.json")
    assert "Key set 2" in out
    assert "publish" in out
    console.site("devices")
    assert "publish the study again" in console.error
    console.site("publish", DEMO, "--carrier", console.carrier)
    assert console.error == ""
    console.site("devices")
    assert console.error == ""
    found = console.json("renew", "--root", console.folder / "root.json")
    assert found["keys"] == 3
    console.site("renew", "--root", console.folder / "nowhere", code=Code.USAGE)
    assert "The root key file is not there" in console.error


@pytest.mark.parametrize("begins", ["-", "--", "-_"])
def test_a_device_whose_id_looks_like_an_option_is_revoked(
    console: Console, begins: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    console.site("publish", DEMO, "--carrier", console.carrier)
    device = console.enrol(id_begins_with=begins[0])
    taken: list[str] = []

    def revoke(_: Site, device: str, *, reason: str, by: str) -> str:
        taken.append(device)
        return device

    with monkeypatch.context() as patch:
        patch.setattr(Site, "revoke", revoke)
        console.site("revoke", begins + "abc_-j", "--reason", "lost")
    assert taken == [begins + "abc_-j"]
    shown = device.id[:8]
    assert shown in console.site("devices")
    assert console.json("revoke", shown, "--reason", "lost") == {"revoked": device.id}


def test_flags_journal_and_quarantine_can_be_looked_up(
    console: Console, device: DeviceSimulator
) -> None:
    start = device.started()
    device.say(start)
    device.give(start.entry, "MGADL01", "no-such-option")
    device.give(start.entry, "MGADL01", "nor-this")
    device.answer_all()
    send(console, device.export())
    send(console, b"rubbish")
    console.site("import", console.carrier, code=Code.REFUSED)
    flags = console.json("findings")
    assert {(each["device"], each["subject"], each["entry"]) for each in flags} == {
        (device.id, "S103-001", start.entry)
    }
    (row,) = [each for each in console.json("entries") if each["entry"] == start.entry]
    assert sum(row["flags"].values()) == row["findings"] == len(flags)
    assert console.json("devices")[0]["flags"] == len(flags)
    rule = flags[0]["rule"]
    for command in ("findings", "entries"):
        assert rule in console.site(command)
    assert "active" in console.site("devices")
    acts = console.json("journal")
    assert [each["act"] for each in acts[:3]] == ["site-created", "pack-published", "ticket-made"]
    assert acts[2]["facts"]["subject"] == "S103-001"
    assert "file-quarantined" in console.site("journal")
    (refused,) = console.json("quarantine")
    assert (refused["error"], refused["imported"]) == ({"code": "not-our-file"}, None)
    assert refused["sha256"][:12] in console.site("quarantine")


def test_quarantine_says_what_came_in_later_and_what_was_not_copied(
    console: Console, device: DeviceSimulator
) -> None:
    device.answer_all()
    end = len(device.chain.lines)
    send(console, device.export(first=end))
    (console.carrier / "to-site" / "x.pdx").mkdir()
    console.site("import", console.carrier, code=Code.REFUSED)
    send(console, device.export(last=end - 1))
    console.site("import", console.carrier)
    out = console.site("quarantine")
    assert "imported 20" in out
    assert "none" in out


def test_only_news_end_with_code_1(console: Console, device: DeviceSimulator) -> None:
    send(console, b"rubbish")
    console.site("import", console.carrier, code=Code.REFUSED)
    out = console.site("import", console.carrier)
    assert "as before" in out
    report = console.json("import", console.carrier)
    assert (report["refused"], report["refused_before"]) == (0, 1)
    assert report["files"][0]["before"] is True


def test_in_a_narrow_terminal_each_row_is_a_block(
    console: Console, device: DeviceSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    device.answer_all()
    send(console, device.export())
    console.site("import", console.carrier)
    narrow(monkeypatch, 60)
    out = console.site("devices")
    assert "┃" not in out
    assert [line.split() for line in out.splitlines() if "subject" in line] == [
        ["subject", "S103-001"]
    ]
    assert device.id[:8] in out
    assert "revoked" not in out
    assert max(len(line) for line in out.splitlines()) <= 60
    narrow(monkeypatch, 40)
    sheet = console.site("enrol", "S103-002")
    lines = [line for line in sheet.splitlines() if line.strip()]
    assert all(line.startswith("  ") and len(line) <= 40 for line in lines)
    assert "".join(sheet.split()).count("".join(device.pack.fingerprint.split())) == 1


def test_a_terminal_without_our_letters_still_gets_its_ticket(console: Console) -> None:
    folder = console.folder / "other"
    console.run(
        *("site", "init", "--study", "S103-DEMO", "--site-id", "CN01", "--name", "柳湖医院"),
        *("--root-out", console.folder / "other.json", "--site", folder),
    )
    console.run("site", "publish", DEMO, "--carrier", console.carrier, "--site", folder)

    def run(*words: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "prodiary", *map(str, words), "--site", str(folder)],
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
            env={**os.environ, "PYTHONIOENCODING": "ascii:strict", "PYTHONUTF8": "0"},
        )

    done = run("site", "enrol", "S103-001")
    assert (done.returncode, done.stderr) == (0, "")
    assert "????" in done.stdout
    done = run("site", "journal", "--json")
    assert [each["act"] for each in json.loads(done.stdout)][-1] == "ticket-made"


def test_what_was_typed_wrong_is_told_from_what_failed(
    console: Console, device: DeviceSimulator, tmp_path: Path
) -> None:
    console.site("revoke", "abc", "--reason", "lost", code=Code.USAGE)
    assert "Too few characters" in console.error
    console.site("revoke", "nobody-at-all", "--reason", "lost", code=Code.USAGE)
    assert "no such device" in console.error
    console.site("revoke", device.id, "--reason", "lost")
    console.site("revoke", device.id, "--reason", "lost", code=Code.REFUSED)
    assert "revoked before" in console.error
    out = console.site("grant", "--carrier", console.carrier, code=Code.REFUSED)
    assert "The device was revoked" in out
    for command in ("grant", "receipt"):
        console.site(command, "--carrier", tmp_path / "nowhere", code=Code.EXCHANGE)
        assert "The carrier is not there" in console.error
    file = tmp_path / "one.pdx"
    file.write_bytes(b"")
    for wrong in (("import", file), ("grant", "--carrier", file)):
        console.site(*wrong, code=Code.USAGE)
        assert "This is a file" in console.error
        assert "Name the folder" in console.error
    console.site("publish", "nowhere.json", "--carrier", console.carrier, code=Code.USAGE)
    assert "definition cannot be read" in console.error


def test_receipts_that_could_not_be_written_are_not_lost(
    console: Console, device: DeviceSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    device.answer_all()
    send(console, device.export())

    def fail(*_: object, **__: object) -> str:
        raise errors.CarrierFull

    with monkeypatch.context() as patch:
        patch.setattr(FolderCarrier, "put", fail)
        console.site("import", console.carrier, code=Code.EXCHANGE)
    assert "site receipt" in console.error
    assert console.json("receipt", "--carrier", console.carrier) == {"receipts": 1}


def report(**changes: object) -> ImportReport:
    content: dict[str, object] = {
        "files": (),
        "found": 2,
        "events_before": 0,
        "events_after": 0,
        "entries_after": 0,
        "receipts": 0,
        "receipt_error": None,
        "stopped": None,
        "not_reached": 2,
        "interrupted": True,
    }
    return ImportReport(**(content | changes))  # type: ignore[arg-type]


def test_an_interrupt_says_what_was_done(console: Console, monkeypatch: pytest.MonkeyPatch) -> None:
    lost = FileOutcome("x", "refused", error=errors.StoreDamaged(), from_quarantine=True)
    monkeypatch.setattr(Site, "import_files", lambda *_, **__: report(files=(lost,)))
    out = console.site("import", console.carrier, code=Code.INTERRUPTED)
    assert "Interrupted" in out
    assert "copy in quarantine" in out
    monkeypatch.setattr(Site, "grant", lambda *_, **__: GrantReport((), (), interrupted=True))
    out = console.site("grant", "--carrier", console.carrier, code=Code.INTERRUPTED)
    assert "Interrupted" in out


def kinds(kind: type[errors.ProdiaryError]) -> Iterator[type[errors.ProdiaryError]]:
    yield kind
    for each in kind.__subclasses__():
        yield from kinds(each)


def an(kind: type[errors.ProdiaryError], **fields: str | int) -> errors.ProdiaryError:
    needed = {
        name: "x" if parameter.annotation == "str" else 1
        for name, parameter in inspect.signature(kind).parameters.items()
        if parameter.kind is not inspect.Parameter.VAR_KEYWORD
    }
    return kind(**(needed | fields))


@pytest.mark.parametrize(
    "kind",
    [
        *kinds(errors.ExchangeError),
        *kinds(errors.StoreError),
        errors.AccessError,
        errors.ProdiaryError,
        errors.RuleError,
        errors.WeakSecret,
        errors.WrongSecret,
    ],
)
def test_staff_are_not_spoken_to_as_participants(kind: type[errors.ProdiaryError]) -> None:
    said = words(an(kind))
    whole = f"{said.title} {said.text} {said.advice}"
    for phrase in ("clinic", "our answers", "PIN", "this device", "sheet", "{"):
        assert phrase not in whole, kind.code


def test_a_receipt_that_failed_names_its_command() -> None:
    told = receipts_unwritten(errors.KeyExpired())
    assert "site renew" in told.advice
    assert "site receipt" in told.advice


def test_a_stream_that_is_none_of_ours_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    text = io.StringIO()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", text)
        output.robust()
        output.as_json("柳")
    assert json.loads(text.getvalue()) == "柳"
    assert failing.code_of(errors.KeyExpired()) is Code.EXCHANGE
    assert PASSPHRASE not in text.getvalue()
