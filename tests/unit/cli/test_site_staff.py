"""Staff, recovery codes and strikes, as the site's staff type them and read them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from prodiary.cli import recovering
from prodiary.cli.failing import Code
from prodiary.crypto.random import random_id
from prodiary.domain.event import (
    CorrectionAsked,
    EntryStarted,
    FieldSet,
    PackTaken,
    RecordOpened,
    VisitStarted,
)
from prodiary.domain.ids import CorrectionId, FieldId, FormId, RecordId, VisitId
from prodiary.domain.provenance import Originator
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.staffcard import open_card
from prodiary.site.desk import Site
from tests.fakes import DeviceSimulator
from tests.unit.cli.conftest import DEMO, PASSPHRASE, Console, send
from tests.unit.site.conftest import say_as


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def add(console: Console, stick: Path, staff: str = "joy", role: str = "nurse") -> str:
    return console.site(
        "staff", "add", staff, "--name", "Joy Chen", "--role", role, "--card", stick
    )


def test_a_member_of_staff_is_added_and_the_sheet_opens_the_card(
    console: Console, stick: Path
) -> None:
    out = add(console, stick)
    assert "Joy Chen   id joy   nurse" in out
    (card,) = stick.iterdir()
    assert card.name in out
    (code,) = re.findall(r"(?:[0-9A-Z]{5}-){5}\S+", out)
    assert open_card(card.read_bytes(), code).staff == "joy"
    assert "site publish" in out
    assert code not in console.site("journal") + console.site("staff", "list")
    assert "Devices learn it once you publish" not in console.error, "nothing is published yet"
    console.site("publish", DEMO, "--carrier", console.carrier)
    (listed,) = console.json("staff", "list")
    assert listed == {"staff": "joy", "name": "Joy Chen", "role": "nurse", "active": True}
    console.site("staff", "leave", "joy")
    console.site("staff", "list")
    assert "publish the study again" in console.error
    assert console.json("staff", "list")[0]["active"] is False


def test_json_says_all_that_the_sheet_says(console: Console, stick: Path) -> None:
    found = console.json(
        "staff", "add", "wu", "--name", "Dr Wu", "--role", "investigator", "--card", stick
    )
    card = (stick / found["card"]).read_bytes()
    assert open_card(card, found["code"]).sign.public.raw
    assert (found["staff"], found["role"], found["active"]) == ("wu", "investigator", True)
    assert console.json("staff", "leave", "wu") == {"staff": "wu", "active": False}


def test_what_cannot_be_is_refused_and_why(console: Console, stick: Path) -> None:
    add(console, stick)
    more = ("--name", "X", "--card", stick)
    console.site("staff", "add", "joy", "--role", "nurse", *more, code=Code.REFUSED)
    assert "given before" in console.error
    console.site("staff", "add", "eve", "--role", "sponsor", *more, code=Code.USAGE)
    assert "nurse, investigator, coordinator" in console.error
    console.site("staff", "add", "two words", "--role", "nurse", *more, code=Code.USAGE)
    console.site(
        "staff", "add", "eve", "--role", "nurse", "--name", " ", "--card", stick, code=Code.USAGE
    )
    console.site(
        "staff", "add", "eve", "--role", "nurse", "--name", "X", "--card", stick / "no",
        code=Code.EXCHANGE,
    )  # fmt: skip
    assert "not there" in console.error
    console.site("staff", "leave", "eve", code=Code.USAGE)
    assert "roster" in console.error
    console.site("staff", "leave", "joy")
    console.site("staff", "leave", "joy", code=Code.REFUSED)
    assert "left before" in console.error
    assert [each["staff"] for each in console.json("staff", "list")] == ["joy"]


# --- recovery by telephone


def test_a_code_is_read_out_once_somebody_is_sure(
    console: Console, device: DeviceSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    (grant,) = device.grants(FolderCarrier(console.carrier))
    console.site("recovery", "S103-001", code=Code.USAGE)
    assert "--yes" in console.error
    monkeypatch.setattr(recovering.sys.stdin, "isatty", lambda: True, raising=False)  # type: ignore[attr-defined]
    answers = iter([False, True])
    asked: list[str] = []

    def confirm(text: str, **_: object) -> bool:
        asked.append(text)
        return next(answers)

    monkeypatch.setattr(recovering.typer, "confirm", confirm)  # type: ignore[attr-defined]
    assert grant.recovery[0] not in console.site("recovery", "S103-001", code=Code.REFUSED)
    assert "No code was read out" in console.error
    out = console.site("recovery", "S103-001", "--as", "nurse-li")
    assert grant.recovery[0] in out
    assert "Codes left: 4" in out
    assert "Never ask for a PIN" in out
    assert all("S103-001" in each for each in asked)
    journal = console.site("journal")
    assert "recovery-read" in journal
    assert "nurse-li" in journal
    assert grant.recovery[0] not in journal


def test_codes_come_to_an_end(console: Console, device: DeviceSimulator) -> None:
    (grant,) = device.grants(FolderCarrier(console.carrier))
    found = [console.json("recovery", "S103-001", "--yes") for _ in range(5)]
    assert [each["code"] for each in found] == list(grant.recovery)
    assert [(each["number"], each["left"]) for each in found][-1] == (5, 0)
    console.site("recovery", "S103-001", "--yes", code=Code.REFUSED)
    assert "no code left" in console.error
    assert "visit" in console.error


def test_whose_code_it_is_has_to_be_clear(console: Console, device: DeviceSimulator) -> None:
    console.site("recovery", "S103-009", "--yes", code=Code.USAGE)
    assert "no such participant" in console.error
    other = console.enrol(id_begins_with="-")
    console.site("recovery", "S103-001", "--yes", code=Code.USAGE)
    assert "more than one device" in console.error
    found = console.json("recovery", "S103-001", f"--device={other.id[:8]}", "--yes")
    assert found["device"] == other.id
    console.site("revoke", device.id, "--reason", "lost")
    console.site("recovery", "S103-001", f"--device={device.id}", "--yes", code=Code.USAGE)
    assert "no such active device" in console.error


# --- what staff did, as it is listed


@pytest.fixture
def visited(console: Console, device: DeviceSimulator, stick: Path) -> DeviceSimulator:
    """The nurse's study version is taken, and a visit begun."""
    add(console, stick)
    add(console, stick, "wu", "investigator")
    console.site("publish", DEMO, "--carrier", console.carrier)
    with Site.open(console.folder / "site", PASSPHRASE, clock=device.clock) as site:
        pack = site._office.library.newest_pack
    assert pack is not None
    device.pack = pack
    device.say(PackTaken(pack.study.pack), by="device")
    return device


def test_a_strike_is_listed_as_one_with_who_asked(
    console: Console, visited: DeviceSimulator
) -> None:
    entry = visited.answer_all()
    wish = CorrectionAsked(CorrectionId(random_id()), entry, None, None, "wrong-person", "Sister.")
    say_as(visited, "nurse", "joy", wish)
    send(console, visited.export())
    console.site("import", console.carrier)
    out = " ".join(console.site("corrections").split())
    assert "the whole entry, to be struck out" in out
    assert "made for the wrong person: Sister." in out
    assert "nurse joy" in out
    (found,) = console.json("corrections")
    assert (found["item"], found["asked_by"]) == (None, {"role": "nurse", "id": "joy"})
    console.site("decide", wish.correction, "--accept", "--reason", "Seen.", "--as", "wu")
    assert console.json("corrections", "--all")[0]["state"] == "accepted"


def test_an_infusion_that_only_a_device_knows_is_pointed_out(
    console: Console, visited: DeviceSimulator
) -> None:
    record = RecordId(random_id())
    say_as(
        visited, "investigator", "wu",
        RecordOpened(record, FormId("infusion"), "1", visited.pack.study.pack),
        FieldSet(record, FieldId("date"), "2026-03-04"),
    )  # fmt: skip
    send(console, visited.export())
    console.site("import", console.carrier)
    (found,) = console.json("participants")
    assert (found["infusion"], found["recorded_infusion"]) == (None, "2026-03-04")
    assert "recorded on a device: 2026-03-04" in " ".join(console.site("participants").split())
    day = visited.clock.now().wall.date().isoformat()
    console.site("infusion", "S103-001", day)
    assert "recorded on a device" not in console.site("participants")
    assert console.json("participants")[0]["infusion"] == day


def test_entries_say_who_answered_and_who_entered(
    console: Console, visited: DeviceSimulator
) -> None:
    """I1."""
    visit = VisitId(random_id())
    facts: list[VisitStarted | EntryStarted] = [VisitStarted(visit, None, "as needed")]
    for mode, of in (
        ("interview", Originator("participant", visited.subject)),
        ("proxy", Originator("caregiver", "partner")),
        ("examination", None),
    ):
        start = visited.started("mgc" if mode == "examination" else "mg-adl")
        facts.append(
            EntryStarted(
                start.entry, start.instrument, start.instrument_version, start.wording, start.pack,
                mode, visit=visit, of=of,  # type: ignore[arg-type]
            )
        )  # fmt: skip
    say_as(visited, "nurse", "joy", *facts)
    send(console, visited.export())
    console.site("import", console.carrier)
    out = " ".join(console.site("entries").split())
    held = {each["mode"]: each for each in console.json("entries")}
    assert held["proxy"]["answered_by"] == {"role": "caregiver", "id": "partner"}
    assert held["interview"]["entered_by"] == {"role": "nurse", "id": "joy"}
    assert {each["held_at"] for each in held.values()} == {visit}
    assert "joy" in out
