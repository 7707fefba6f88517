"""The chain: any change, loss, insertion or exchange of lines changes the head (N1, X7)."""

from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from prodiary.domain.ids import DeviceId
from prodiary.domain.ledger import Head, genesis, heads, link

DEVICE = DeviceId("A" * 43)
LINES = st.lists(st.binary(max_size=40), min_size=1, max_size=8)


def last(lines: list[bytes], start: Head | None = None) -> Head:
    first = start or genesis(DEVICE, 1)
    return [first, *heads(first, lines)][-1]


def test_known_answers() -> None:
    tag = b"prodiary/genesis/v1\0" + b"A" * 43 + b"\0" + bytes([0, 0, 0, 0, 0, 0, 0, 1])
    start = genesis(DEVICE, 1)
    assert start == hashlib.sha256(tag).digest()
    assert (
        link(start, b"line") == hashlib.sha256(b"prodiary/ledger/v1\0" + start + b"line").digest()
    )


def test_every_device_and_epoch_begins_elsewhere() -> None:
    starts = {genesis(device, epoch) for device in (DEVICE, DeviceId("B" * 43)) for epoch in (1, 2)}
    assert len(starts) == 4


def test_an_empty_chain_yields_no_heads() -> None:
    assert list(heads(genesis(DEVICE, 1), [])) == []


@given(LINES)
def test_there_is_a_head_after_each_line(lines: list[bytes]) -> None:
    found = list(heads(genesis(DEVICE, 1), lines))
    assert len(found) == len(set(found)) == len(lines)
    assert found[-1] == last(lines)
    # A chain can be continued from where it was left.
    half = len(lines) // 2
    assert (
        list(heads(found[half - 1] if half else genesis(DEVICE, 1), lines[half:])) == found[half:]
    )


@given(LINES, st.data())
def test_a_changed_line_changes_the_head(lines: list[bytes], place: st.DataObject) -> None:
    at = place.draw(st.integers(0, len(lines) - 1))
    other = place.draw(st.binary(max_size=40).filter(lambda line: line != lines[at]))
    assert last([*lines[:at], other, *lines[at + 1 :]]) != last(lines)


@given(LINES, st.data())
def test_a_lost_or_added_line_changes_the_head(lines: list[bytes], place: st.DataObject) -> None:
    at = place.draw(st.integers(0, len(lines) - 1))
    assert last([*lines[:at], *lines[at + 1 :]]) != last(lines)
    assert last([*lines[:at], place.draw(st.binary(max_size=9)), *lines[at:]]) != last(lines)


@given(st.lists(st.binary(max_size=40), min_size=2, max_size=8, unique=True), st.data())
def test_exchanged_lines_change_the_head(lines: list[bytes], place: st.DataObject) -> None:
    one, other = sorted(
        place.draw(st.lists(st.integers(0, len(lines) - 1), min_size=2, max_size=2, unique=True))
    )
    swapped = list(lines)
    swapped[one], swapped[other] = swapped[other], swapped[one]
    assert last(swapped) != last(lines)


@given(LINES)
def test_moving_the_border_between_lines_changes_the_head(lines: list[bytes]) -> None:
    joined = b"".join(lines)
    if [joined] != lines:
        assert last([joined]) != last(lines)


@given(LINES)
def test_another_start_gives_another_head(lines: list[bytes]) -> None:
    assert last(lines, genesis(DEVICE, 2)) != last(lines)
