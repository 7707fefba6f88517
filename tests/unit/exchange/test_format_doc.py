"""docs/format.md says what the code does, wherever that can be compared."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from pathlib import Path
from typing import Literal, get_args, get_origin, get_type_hints

import pytest

from prodiary.crypto.kdf import CEILING_KIB, FLOOR_KIB, MAX_LANES, MAX_PASSES, STANDARD
from prodiary.domain import event
from prodiary.domain.provenance import Presentation
from prodiary.exchange import limits
from prodiary.exchange.pack import (
    HomeWire,
    PackWire,
    PolicyWire,
    ReasonWire,
    RemindersWire,
    SafetyRuleWire,
    SafetyWire,
    VisitWire,
    WindowWire,
)
from prodiary.exchange.receipt import _ReceiptWire
from prodiary.exchange.rosterwire import StaffWire
from prodiary.exchange.signature import _StatementWire
from prodiary.exchange.staffcard import _FaceWire
from prodiary.exchange.strictjson import Wire
from tests.vectors import exports
from tests.vectors.build import Sealed, follow, genesis, unb64
from tests.vectors.cases import cases, keys_json

ROOT = Path(__file__).resolve().parents[3]
TEXT = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")


def number(value: int) -> str:
    return f"{value:,}"


def choices(hint: object) -> list[str]:
    """The words that a type allows, where it is a list of words."""
    if get_origin(hint) is Literal:
        return [word for word in get_args(hint) if isinstance(word, str)]
    return [word for inner in get_args(hint) for word in choices(inner)]


def test_the_sections_that_the_code_cites_are_there() -> None:
    numbers = set(re.findall(r"^#{2,3} ([0-9.]+) ", TEXT, re.MULTILINE))
    numbers |= set(re.findall(r"^\*\*([0-9.]+) ", TEXT, re.MULTILINE))
    cited = {
        found.rstrip(".")
        for path in (ROOT / "prodiary").rglob("*.py")
        for found in re.findall(
            r"format\.md\s+sections? ([0-9.]+)", path.read_text(encoding="utf-8")
        )
    }
    assert len(cited) > 8
    assert cited <= numbers


def test_the_worked_example_is_the_vector() -> None:
    case = next(case for case in cases() if case.name == "export-entry")
    source = case.source
    assert isinstance(source, Sealed)
    stored = ROOT / "tests" / "vectors" / "export-entry.pdx"
    assert f"{number(stored.stat().st_size)} bytes, opened" in TEXT
    header = source.clear[20:].decode()
    assert header in re.sub(r"\n ", "", TEXT)
    length = int.from_bytes(source.plaintext[:4], "big")
    assert f"{source.plaintext[:4].hex(' ')} " in TEXT
    assert number(length) in TEXT
    assert f"padding to {number(len(source.plaintext))}" in TEXT
    head, payload, signature = source.plaintext[4 : 4 + length].decode().split(".")
    assert unb64(head).decode() in TEXT
    assert f"`{signature[:16]}`" in TEXT
    assert f"decodes to {number(len(unb64(payload)))} bytes" in " ".join(TEXT.split())
    manifest, *lines = unb64(payload)[:-1].split(b"\n")
    joined = re.sub(r"\n ", "", TEXT)
    assert manifest.decode().replace("5a" * 32, "5a5a...5a") in joined
    assert lines[3].decode() in joined
    found = genesis()
    assert found.hex() in TEXT
    for line in lines:
        found = follow(found, [line])
        kind = json.loads(line)["type"]
        assert re.search(rf"{found.hex()} +{kind} +{len(line)}( bytes)?\n", TEXT)


@pytest.mark.parametrize("payload", event.PAYLOADS, ids=lambda payload: payload.TYPE)
def test_every_event_is_listed_with_all_its_fields(payload: type[event.Payload]) -> None:
    row = next(line for line in TEXT.splitlines() if line.startswith(f"| `{payload.TYPE}` |"))
    described = row.split("|")[2]
    listed = [part.strip().split("`")[1] for part in re.split(r", (?=`)", described)]
    assert listed == [field.name for field in dataclasses.fields(payload)]
    for hint in get_type_hints(payload).values():
        for choice in choices(hint):
            assert f"`{choice}`" in described


def test_how_an_item_was_shown_is_described_field_by_field() -> None:
    # N8: another program can tell what is meant.
    rows = TEXT[TEXT.index("| field of *shown* |") :].splitlines()[2:]
    described = dict(row.split("|")[1:3] for row in rows[: len(get_type_hints(Presentation))])
    assert [name.strip(" `") for name in described] == list(get_type_hints(Presentation))
    for found, hint in zip(described.values(), get_type_hints(Presentation).values(), strict=True):
        listed = re.findall(r"`([a-z]+)`", found.split(":")[0])
        assert listed == choices(hint)


def test_what_follows_into_a_new_epoch_is_listed() -> None:
    # N1: a participant's own record outlives a tablet that was set back.
    sentence = " ".join(TEXT.split())
    start = sentence.index("with the `at` and `by` it had: the types")
    listed = re.findall(r"`([a-z-]+)`", sentence[start : sentence.index("Nothing else follows")])
    assert listed[2:] == [payload.TYPE for payload in event.CARRIED_EVENTS]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("| manifest field |", None),
        ("| field of a series |", HomeWire),
        ("| field of a visit |", VisitWire),
        ("| field of a window |", WindowWire),
        ("| field of a member of staff |", StaffWire),
    ],
)
def test_the_parts_of_a_schedule_are_listed_with_all_their_fields(
    heading: str, kind: type[Wire] | None
) -> None:
    wanted = list(exports.manifest("x", [b""])) if kind is None else list(kind.__struct_fields__)
    found: list[str] = []
    for row in TEXT[TEXT.index(heading) :].splitlines()[2:]:
        if not row.startswith("|"):
            break
        found += re.findall(r"`([a-z_]+)`", row.split("|")[1])
    assert found == wanted


@pytest.mark.parametrize(
    ("section", "kind"),
    [
        ("6.5", _StatementWire),
        ("7.2", PackWire),
        ("7.6", _ReceiptWire),
        ("7.7", _FaceWire),
    ],
)
def test_a_statement_is_listed_with_all_its_fields(section: str, kind: type[Wire]) -> None:
    text = TEXT[TEXT.index(f"\n### {section} ") :]
    rows = text[text.index("| field | value |") :].splitlines()[2:]
    found: list[str] = []
    for row in rows[: next(place for place, row in enumerate(rows) if not row.startswith("|"))]:
        found += re.findall(r"`([a-z_]+)`", row.split("|")[1])
    assert found == list(kind.__struct_fields__)


@pytest.mark.parametrize(
    "kind", [PolicyWire, SafetyWire, SafetyRuleWire, RemindersWire, ReasonWire]
)
def test_an_object_of_the_pack_is_spelled_out(kind: type[Wire]) -> None:
    shape = ", ".join(rf'"{name}": [^,}}]*' for name in kind.__struct_fields__)
    assert re.search(rf"`\{{{shape}\}}`", TEXT)
    for hint in get_type_hints(kind).values():
        for choice in choices(hint):
            assert f'"{choice}"' in TEXT


def test_the_limits_are_those_of_the_code() -> None:
    section = TEXT[TEXT.index("\n## 9 ") : TEXT.index("\n## 10 ")]
    stated = {
        int(found.replace(",", "")) for found in re.findall(r"(?<![\w,])[0-9][0-9,]*", section)
    }
    values = {value for name, value in vars(limits).items() if name.startswith("MAX_")}
    assert values <= stated


def test_the_costs_are_those_of_the_code() -> None:
    assert f"t = {STANDARD.passes}, m = {number(STANDARD.memory_kib)}, p = {STANDARD.lanes}" in TEXT
    bounds = (
        f"t outside 1 to {MAX_PASSES}, m outside {number(FLOOR_KIB)} to {number(CEILING_KIB)}, "
        f"p outside 1 to {MAX_LANES}"
    )
    assert bounds in " ".join(TEXT.split())


def test_the_key_of_the_example_is_a_test_key() -> None:
    device = keys_json()["signing"]["device"]
    assert device["kid"] in TEXT
    assert device["seed"] == hashlib.sha256(b"prodiary test key: device").hexdigest()
