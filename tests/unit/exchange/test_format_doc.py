"""docs/format.md says what the code does, wherever that can be compared."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from pathlib import Path

import pytest

from prodiary.crypto.kdf import CEILING_KIB, FLOOR_KIB, MAX_LANES, MAX_PASSES, STANDARD
from prodiary.domain import event
from prodiary.exchange import limits
from tests.vectors.build import Sealed, follow, genesis, unb64
from tests.vectors.cases import cases, keys_json

ROOT = Path(__file__).resolve().parents[3]
TEXT = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")


def number(value: int) -> str:
    return f"{value:,}"


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
    for field in dataclasses.fields(payload):
        for choice in re.findall(r"'([a-z]+)'", str(field.type)):
            assert f"`{choice}`" in described


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
