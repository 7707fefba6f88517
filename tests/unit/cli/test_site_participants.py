"""Infusion days, participants and corrections by command: what is said, refused and listed."""

from __future__ import annotations

import re
import sys
from datetime import timedelta

import pytest

from prodiary.cli import options, output
from prodiary.cli.failing import Code
from prodiary.crypto.random import random_id
from prodiary.domain.event import AdviceShown, CorrectionAsked, WindowRef
from prodiary.domain.ids import CorrectionId, ItemId, OptionCode, ScheduleId
from prodiary.exchange.carrier import FolderCarrier
from tests.fakes import DeviceSimulator
from tests.unit.cli.conftest import Console, send


def ask(console: Console, device: DeviceSimulator, *, words: str = "The wrong row.") -> str:
    """A correction asked for and arrived; returns its id."""
    name = CorrectionId(random_id())
    entry = device.answer_all()
    device.say(CorrectionAsked(name, entry, ItemId("MGADL01"), OptionCode("d"), "slip", words))
    send(console, device.export())
    console.site("import", console.carrier)
    return name


def decide(correction: str) -> tuple[str, ...]:
    return "decide", correction, "--as", "dr-wu"


def test_the_infusion_day_is_set_told_and_taken_back(
    console: Console, device: DeviceSimulator
) -> None:
    day = options.clock().now().wall.date() + timedelta(days=3)
    out = console.site("infusion", "S103-001", day, "--as", "dr-wu")
    assert f"the infusion day is {day}" in out
    assert "site receipt" in out
    assert "nothing to change" in console.site("infusion", "S103-001", day)
    assert str(day) in console.site("participants")
    assert "Receipts written: 1." in console.site("receipt", "--carrier", console.carrier)
    (receipt,) = device.receipts(FolderCarrier(console.carrier))
    assert (receipt.infusion, receipt.held) == (day, ())
    found = console.json("infusion", "S103-001", "--unknown")
    assert found == {"subject": "S103-001", "infusion": None, "changed": True}
    console.site("infusion", "S103-001", day)
    assert "is not known" in console.site("infusion", "S103-001", "--unknown")
    assert "not known" in console.site("participants")
    acts = [each for each in console.json("journal") if each["act"] == "infusion-set"]
    assert [each["facts"]["infusion"] for each in acts] == [str(day), None, str(day), None]
    assert acts[0]["by"] == "dr-wu"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("S103-001", "2026-3-1"), "YYYY-MM-DD"),
        (("S103-001", "20260301"), "YYYY-MM-DD"),
        (("S103-001", "2026-02-30"), "YYYY-MM-DD"),
        (("S103-001",), "DATE or --unknown"),
        (("S103-001", "2026-03-01", "--unknown"), "DATE or --unknown"),
        (("S103-001", "1926-03-01"), "two years"),
        (("S103-404", "--unknown"), "no such participant"),
        (("two words", "--unknown"), "letters"),
    ],
)
def test_a_day_that_is_none_is_refused(
    console: Console, device: DeviceSimulator, words: tuple[str, ...], said: str
) -> None:
    console.site("infusion", *words, code=Code.USAGE)
    assert said in " ".join(console.error.split())
    assert console.json("participants")[0]["infusion"] is None


def test_a_correction_is_listed_and_decided(console: Console, device: DeviceSimulator) -> None:
    name = ask(console, device)
    (found,) = console.json("corrections")
    assert (found["correction"], found["state"], found["at_device"]) == (name, "open", False)
    assert (found["subject"], found["item"], found["reason"]) == ("S103-001", "MGADL01", "slip")
    out = console.site("corrections")
    assert "pressed another answer than meant: The wrong row." in out
    assert name[:8] in out
    assert console.json("participants")[0]["open_corrections"] == 1
    out = console.site("decide", name[:8], "--accept", "--reason", "As noted.", "--as", "dr-wu")
    assert "the correction is accepted" in out
    assert console.json("corrections") == []
    assert "not yet heard" in " ".join(console.site("corrections", "--all").split())
    (found,) = console.json("corrections", "--all")
    assert (found["state"], found["why"], found["by"]) == ("accepted", "As noted.", "dr-wu")
    console.site(*decide(name), "--refuse", "--reason", "No.", code=Code.REFUSED)
    assert "decided before" in console.error
    other = ask(console, device, words="")
    found = console.json(*decide(other), "--refuse", "--reason", "It was right.")
    assert (found["correction"], found["subject"], found["state"]) == (other, "S103-001", "refused")


def test_a_decision_says_what_it_is_about(console: Console, device: DeviceSimulator) -> None:
    """N9: an id says nothing; what stood and what is wished are read before it is final."""
    name = ask(console, device)
    (held,) = console.json("corrections")
    told = " ".join(console.site(*decide(name), "--refuse", "--reason", "No.").split())
    for part in ("item_text", "stood", "wished", "words"):
        assert " ".join(held[part].split()) in told
    assert told.index("stood") < told.index("the correction is refused")
    other = ask(console, device)
    found = console.json(*decide(other), "--accept", "--reason", "Yes.")
    assert (found["item"], found["stood"], found["wished"]) == (
        "MGADL01",
        held["stood"],
        held["wished"],
    )
    # JSON stays alone on stdout.
    assert held["wished"][:20] in " ".join(console.error.split())


def test_at_a_terminal_a_decision_is_asked_for_once_more(
    console: Console, device: DeviceSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = ask(console, device)
    asked: list[str] = []

    def confirm(text: str, **how: object) -> bool:
        asked.append(text)
        assert how == {"err": True}
        return len(asked) > 1

    monkeypatch.setattr("prodiary.cli.deciding.typer.confirm", confirm)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    console.site(*decide(name), "--accept", "--reason", "Yes.", code=Code.REFUSED)
    assert "Nothing was decided." in console.error
    assert console.json("corrections")[0]["state"] == "open"
    console.site(*decide(name), "--accept", "--reason", "Yes.")
    assert console.json("corrections") == []
    console.site(*decide(ask(console, device)), "--refuse", "--reason", "No.", "--yes")
    assert asked == ["Let the wished answer stand? This is final"] * 2
    console.site(*decide(ask(console, device)), "--refuse", "--reason", "No.")
    assert asked[2:] == ["Leave what stands? This is final"]


def test_a_decision_needs_a_name_that_somebody_typed(
    console: Console, device: DeviceSimulator
) -> None:
    """It goes into the participant's ledger; the name of the machine's user is nobody's word."""
    name = ask(console, device)
    console.site("decide", name, "--accept", "--reason", "x", code=Code.USAGE)
    assert "--as" in console.error
    assert console.json("corrections")[0]["state"] == "open"


def test_when_something_came_is_said_with_its_offset(
    console: Console, device: DeviceSimulator
) -> None:
    """T1: as in every other list."""
    ask(console, device)
    send(console, b"no export")
    console.site("import", console.carrier, code=Code.REFUSED)
    for command in ("participants", "devices", "quarantine"):
        assert re.search(r"\d\d:\d\d [+-]\d{4}", console.site(command)), command


def test_what_cannot_be_decided_is_refused(console: Console, device: DeviceSimulator) -> None:
    name = ask(console, device)
    console.site(*decide(name), "--reason", "x", code=Code.USAGE)
    assert "--accept or --refuse" in console.error
    console.site(*decide(name), "--accept", "--reason", " ", code=Code.USAGE)
    console.site(*decide(name[:3]), "--accept", "--reason", "x", code=Code.USAGE)
    assert "Too few" in console.error
    console.site(*decide("f" * 32), "--accept", "--reason", "x", code=Code.USAGE)
    assert "no such correction" in console.error
    console.site("revoke", device.id, "--reason", "lost")
    console.site(*decide(name), "--accept", "--reason", "x", code=Code.REFUSED)
    assert "could never be told" in console.error
    assert "(1 revoked)" in console.site("participants")
    assert console.json("corrections")[0]["state"] == "open"


def test_corrections_whose_ids_begin_alike_are_told_apart(
    console: Console, device: DeviceSimulator
) -> None:
    entry = device.answer_all()
    for last, item in (("a", "MGADL01"), ("b", "MGADL02")):
        name = CorrectionId("7" * 31 + last)
        device.say(CorrectionAsked(name, entry, ItemId(item), None, "other", ""))
    send(console, device.export())
    console.site("import", console.carrier)
    console.site(*decide("7" * 31), "--accept", "--reason", "x", code=Code.USAGE)
    assert "More than one" in console.error
    out = "".join(console.site("corrections").split())
    assert "no answer" in console.site("corrections")
    assert len(console.json("corrections")) == 2
    assert "7" in out


def test_a_decision_not_made_here_is_said_to_be_so(
    console: Console, device: DeviceSimulator
) -> None:
    from prodiary.domain.event import CorrectionDecided
    from tests.unit.site.conftest import say_as

    name = ask(console, device)
    made = CorrectionDecided(CorrectionId(name), accepted=False, reason="x")
    say_as(device, "investigator", "dr-no", made)
    send(console, device.export())
    console.site("import", console.carrier)
    assert "see findings" in " ".join(console.site("corrections", "--all").split())
    assert "decision-unknown" in console.site("findings")


def test_entries_say_what_they_were_for(
    console: Console, device: DeviceSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = options.clock().now().wall.date()
    entry = device.answer_all(
        window=WindowRef(ScheduleId("day-28"), day.isoformat()), late="unwell"
    )
    device.say(AdviceShown(entry=entry, items=(ItemId("MGADL03"),)))
    device.answer_all("mg-adl", window=WindowRef(ScheduleId("weekly"), day.isoformat()))
    send(console, device.export())
    console.site("import", console.carrier)
    first, second = console.json("entries")
    assert (first["visit"], first["schedule"], first["due"]) == ("Day 28", "day-28", str(day))
    assert (first["late"], first["help"], first["advice_shown"]) == ("unwell", "none", True)
    assert (second["visit"], second["schedule"], second["advice_shown"]) == (None, "weekly", False)
    from rich.console import Console as RichConsole

    monkeypatch.setattr(output, "results", lambda: RichConsole(width=80))
    out = console.site("entries")
    assert f"Day 28, due {day}" in out
    assert f"at home, due {day}" in out
    assert "late: unwell; urgent advice was shown" in " ".join(out.split())
