"""Who, when and how shown: the circumstances of an event are well-formed or the event is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from prodiary.domain.ids import Language, Sha256, StaffId
from prodiary.domain.provenance import (
    MAX_TEXT,
    EventTime,
    Originator,
    PackRef,
    Presentation,
    WordingRef,
    at_least,
)
from tests.unit.domain import facts


def test_a_time_knows_its_offset() -> None:
    offset = facts.AT.moment.utcoffset()
    assert offset == timedelta(hours=8)
    assert facts.AT.moment.isoformat(timespec="milliseconds") == facts.WALL


@pytest.mark.parametrize(
    "changes",
    [
        {"wall": "2026-03-10T17:00:00"},
        {"wall": "yesterday"},
        {"wall": ""},
        {"zone": ""},
        {"zone": "z" * (MAX_TEXT + 1)},
        {"boot": ""},
        {"boot": "b" * (MAX_TEXT + 1)},
        {"mono_ms": -1},
    ],
)
def test_a_malformed_time_cannot_exist(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        replace(facts.AT, **changes)


def test_the_widest_time_there_is() -> None:
    EventTime(wall=facts.WALL, zone="z" * MAX_TEXT, mono_ms=0, boot="b" * MAX_TEXT)


def test_a_person_has_an_id_and_the_device_has_none() -> None:
    assert Originator(role="device", id=None).id is None
    assert Originator(role="nurse", id=StaffId("n.1")).id == "n.1"
    with pytest.raises(ValueError, match="device has none"):
        Originator(role="device", id=StaffId("n.1"))
    with pytest.raises(ValueError, match="device has none"):
        Originator(role="investigator", id=None)
    with pytest.raises(ValueError, match="identifier"):
        Originator(role="coordinator", id=StaffId("Jane Doe"))


def test_references_are_exact() -> None:
    for version, sha256 in ((0, facts.HASH), (1, Sha256("5a")), (1, Sha256("5A" * 32))):
        with pytest.raises(ValueError, match=r".+"):
            PackRef(version=version, sha256=sha256)
    for changes in (
        {"language": Language("EN")},
        {"version": ""},
        {"sha256": Sha256("x")},
    ):
        found: dict[str, Any] = {
            "language": Language("en"),
            "version": "1",
            "status": "licensed",
            "sha256": facts.HASH,
        }
        assert WordingRef(**found).status == "licensed"
        with pytest.raises(ValueError, match="identifier"):
            WordingRef(**(found | changes))


def test_how_an_item_was_shown_has_bounds() -> None:
    for percent in (50, 400):
        Presentation(text_percent=percent, theme="high-contrast", read_aloud=True)
    for percent in (49, 401, -1):
        with pytest.raises(ValueError, match="count"):
            Presentation(text_percent=percent, theme="light", read_aloud=False)
    with pytest.raises(ValueError, match="identifier"):
        Presentation(text_percent=100, theme="very dark", read_aloud=False)


def test_at_least() -> None:
    at_least(1)
    at_least(1, 1, 2)
    with pytest.raises(ValueError, match="count"):
        at_least(1, 2, 0)
