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
    b'{"text_percent":100,"theme":"light","read_aloud":false,"layout":"left","targets":"large",'
    b'"input":"switch"}}}'
)
STARTED = (
    b'{"seq":3,"type":"entry-started","at":{"wall":"2026-03-02T09:30:00.000+08:00","zone":'
    b'"Asia/Shanghai","mono_ms":1,"boot":"b"},"by":{"role":"participant","id":"S103-007"},"data":'
    b'{"entry":"00000000000000000000000000000001","instrument":"mg-adl","instrument_version":"1",'
    b'"wording":{"language":"en","version":"1","status":"demonstration","sha256":"'
    + b"c3" * 32
    + b'"},"pack":{"version":4,"sha256":"'
    + b"5a" * 32
    + b'"},"mode":"self","window":{"schedule":"weekly","due":"2026-03-04"},"visit":null,"of":null}}'
)
PROXY = STARTED.replace(b'"mode":"self"', b'"mode":"proxy"').replace(
    b'"visit":null,"of":null',
    b'"visit":"00000000000000000000000000000002","of":{"role":"caregiver","id":"partner"}',
)
TOLD = (
    b'{"seq":2,"type":"history-told","at":{"wall":"2026-03-02T09:30:00.000+08:00","zone":'
    b'"Asia/Shanghai","mono_ms":1,"boot":"b"},"by":{"role":"device","id":null},"data":'
    b'{"receipt":"00000000000000000000000000000003","entry":"00000000000000000000000000000001",'
    b'"instrument":"mg-adl","window":null,"mode":"interview",'
    b'"confirmed":"2026-03-01T10:00:00.000+08:00","late":false}}'
)
ENROLLED = (
    b'{"seq":2,"type":"device-enrolled","at":{"wall":"2026-03-02T09:30:00.000+08:00","zone":'
    b'"Asia/Shanghai","mono_ms":1,"boot":"b"},"by":{"role":"device","id":null},"data":'
    b'{"subject":"S103-007","grant":"00000000000000000000000000000004",'
    b'"issued":"2026-03-02T01:29:00Z"}}'
)
RENEWED = (
    b'{"seq":7,"type":"recovery-renewed","at":{"wall":"2026-03-02T09:30:00.000+08:00","zone":'
    b'"Asia/Shanghai","mono_ms":1,"boot":"b"},"by":{"role":"device","id":null},"data":'
    b'{"receipt":"00000000000000000000000000000003","numbers":[2,5]}}'
)
REMINDED = (
    b'{"seq":8,"type":"reminder-noted","at":{"wall":"2026-03-02T09:30:00.000+08:00","zone":'
    b'"Asia/Shanghai","mono_ms":1,"boot":"b"},"by":{"role":"device","id":null},"data":'
    b'{"schedule":"weekly","instrument":"mg-adl","due":"2026-03-04","number":1,"what":"missed",'
    b'"channel":null,"observed":"2026-03-01T10:00:00.000+08:00"}}'
)
CLOSED = (
    b'{"seq":9,"type":"session-closed","at":{"wall":"2026-03-02T09:30:00.000+08:00","zone":'
    b'"Asia/Shanghai","mono_ms":1,"boot":"b"},"by":{"role":"device","id":null},"data":'
    b'{"reason":"rest"}}'
)
LINES = (ANSWER, CLOSED, STARTED, REMINDED, PROXY, TOLD, ENROLLED, RENEWED)


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


WINDOW = b'"window":{"schedule":"weekly","due":"2026-03-04"}'


@pytest.mark.parametrize(
    "window",
    [
        b'"window":{"schedule":"weekly","due":"2026-03-04","note":"x"}',
        b'"window":{"schedule":"weekly","due":"2026-03-04","due":"2026-03-04"}',
        b'"window":{"schedule":"weekly"}',
        b'"window":{"schedule":"weekly","due":null}',
        b'"window":{}',
        b'"window":[]',
        b'"window":"weekly"',
        b'"window":false',
        b'"windows":null',
        b'"window":{"schedule":"weekly","due":"20260304"}',
        b'"window":{"schedule":"weekly","due":"2026-02-30"}',
        b'"window":{"schedule":"","due":"2026-03-04"}',
    ],
)
def test_what_may_be_missing_is_closed_all_the_same(window: bytes) -> None:
    # Where null may stand for an object, the object has just its fields.
    line = STARTED.replace(WINDOW, window)
    assert line != STARTED
    assert eventline._read_as_written(line) is None
    assert strictly(line) is None
    assert eventline.decode(STARTED.replace(WINDOW, b'"window":null')).data.window is None  # type: ignore[union-attr]


def test_null_has_to_be_written() -> None:
    line = STARTED.replace(b"," + WINDOW, b"")
    assert line != STARTED
    assert eventline._read_as_written(line) is None
    assert strictly(line) is None


@pytest.mark.parametrize("observed", [b"2026-03-01T10:00:00.00+08:00", b"2026-03-01T02:00:00Z"])
def test_both_times_of_a_reminder_have_one_spelling(observed: bytes) -> None:
    # C10: what is written down later says when it happened, in the spelling of any other time.
    line = REMINDED.replace(b"2026-03-01T10:00:00.000+08:00", observed)
    assert line != REMINDED
    assert eventline._read_as_written(line) is None
    assert strictly(line) is None


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
