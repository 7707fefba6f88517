"""The quick reader of event lines never says anything that the strict one does not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prodiary.domain.event import Event
from prodiary.errors import Malformed
from prodiary.exchange import eventline

ANSWER = (
    b'{"seq":4,"type":"answer-given","at":{"wall":"2026-03-02T09:30:00.000+08:00","zone":'
    b'"Asia/Shanghai","mono_ms":1,"boot":"b"},"by":{"role":"participant","id":"S103-007"},"data":'
    b'{"entry":"00000000000000000000000000000001","item":"MGADL01","option":"b","shown":'
    b'{"text_percent":100,"theme":"light","read_aloud":false}}}'
)
CLOSED = (
    b'{"seq":9,"type":"session-closed","at":{"wall":"2026-03-02T09:30:00.000+08:00","zone":'
    b'"Asia/Shanghai","mono_ms":1,"boot":"b"},"by":{"role":"device","id":null},"data":'
    b'{"reason":"rest"}}'
)
LINES = (ANSWER, CLOSED)


def strictly(line: bytes) -> Event | None:
    try:
        return eventline._read_strictly(line)
    except Malformed:
        return None


@pytest.mark.parametrize("line", LINES)
def test_what_we_write_is_read_quickly(line: bytes) -> None:
    quick = eventline._read_as_written(line)
    assert quick is not None
    assert quick == strictly(line)


@pytest.mark.parametrize(
    "change",
    [
        (b'"seq":4', b'"seq":04'),
        (b'"seq":4', b'"seq":4,"seq":4'),
        (b'"seq":4', b'"seq":4.0'),
        (b'"seq":4', b'"seq":9007199254740993'),
        (b'"seq":4,', b'"seq": 4,'),
        (b'"boot":"b"', b'"boot":"\\u0062"'),
        (b'"boot":"b"', b'"boot":"\\u0000"'),
        (b'"boot":"b"', b'"boot":"b","more":1'),
        (b'"boot":"b"', '"boot":"é"'.encode()),
        (b'"role":"participant","id":"S103-007"', b'"id":"S103-007","role":"participant"'),
        (b"false", b"0"),
        (b"answer-given", b"answer-taken"),
        (b"+08:00", b""),
    ],
)
def test_anything_else_is_left_to_the_strict_reader(change: tuple[bytes, bytes]) -> None:
    line = ANSWER.replace(*change)
    assert line != ANSWER
    assert eventline._read_as_written(line) is None


@settings(max_examples=400)
@given(
    st.sampled_from(LINES),
    st.lists(st.tuples(st.integers(0, 10_000), st.binary(min_size=0, max_size=4)), max_size=3),
)
def test_they_agree_on_every_altered_line(line: bytes, cuts: list[tuple[int, bytes]]) -> None:
    for place, text in cuts:
        at = place % len(line)
        line = line[:at] + text + line[at + max(1, len(text)) :]
    quick = eventline._read_as_written(line)
    assert quick is None or quick == strictly(line)
