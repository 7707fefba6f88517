"""JSON, times and event lines: one meaning for what is taken, and a refusal for the rest."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prodiary.domain.event import (
    AnswerGiven,
    ClockJumped,
    EntryAmended,
    Event,
    SessionClosed,
)
from prodiary.domain.ids import EntryId, ItemId, OptionCode, StaffId
from prodiary.domain.provenance import EventTime, Originator, Presentation
from prodiary.errors import Malformed
from prodiary.exchange import eventline, times
from prodiary.exchange.limits import MAX_DEPTH, MAX_INTEGER, MAX_STRING
from prodiary.exchange.strictjson import Wire, convert, decode, encode, parse
from tests.unit.exchange import kit

# --- JSON ---------------------------------------------------------------------------------------

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20).map(
    lambda text: __import__("unicodedata").normalize("NFC", text)
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-MAX_INTEGER, MAX_INTEGER) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=10,
)


@given(VALUES)
def test_what_the_format_allows_comes_back(value: Any) -> None:
    try:
        found = parse(json.dumps(value).encode(), part="x")
    except Malformed:
        assert _depth(value) > MAX_DEPTH
    else:
        assert found == value
        assert parse(json.dumps(value, ensure_ascii=False, indent=1).encode(), part="x") == value


def _depth(value: Any) -> int:
    inner = (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    )
    return 0 if inner is None else 1 + max((_depth(each) for each in inner), default=0)


@given(
    st.binary(max_size=200)
    | st.text(max_size=100).map(lambda text: text.encode("utf-8", "replace"))
)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        value = parse(data, part="x")
    except Malformed:
        return
    assert json.loads(data) == value


def test_depth_is_counted_in_brackets() -> None:
    assert parse(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH, part="x") is not None
    for deeper in (MAX_DEPTH + 1, 1_000, 200_000):
        with pytest.raises(Malformed):
            parse(b"[" * deeper + b"]" * deeper, part="x")
    with pytest.raises(Malformed):
        parse(b'{"a":' * 9 + b"1" + b"}" * 9, part="x")


def test_text_is_counted_in_characters() -> None:
    longest = "é" * MAX_STRING
    assert parse(json.dumps(longest).encode(), part="x") == longest
    with pytest.raises(Malformed):
        parse(json.dumps(longest + "e").encode(), part="x")
    with pytest.raises(Malformed):
        parse(json.dumps({"k" * (MAX_STRING + 1): 1}).encode(), part="x")


def test_integers_have_limits_and_one_spelling() -> None:
    for value in (0, MAX_INTEGER, -MAX_INTEGER):
        assert parse(str(value).encode(), part="x") == value
    for text in (
        b"-0",
        str(MAX_INTEGER + 1).encode(),
        str(-MAX_INTEGER - 1).encode(),
        b"9" * 10_000,
    ):
        with pytest.raises(Malformed):
            parse(text, part="x")


class _Record(Wire, frozen=True):
    v: Literal[1]
    name: str
    count: int


def test_a_schema_is_closed() -> None:
    good = {"v": 1, "name": "x", "count": 2}
    assert decode(encode(good), _Record, part="x") == _Record(v=1, name="x", count=2)
    for bad in (
        {**good, "more": 1},
        {"v": 1, "name": "x"},
        {**good, "v": 2},
        {**good, "count": True},
        {**good, "count": "2"},
        {**good, "name": None},
        [1, "x", 2],
        None,
    ):
        with pytest.raises(Malformed):
            convert(bad, _Record, part="x")


# --- times --------------------------------------------------------------------------------------


@given(st.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(9000, 1, 1)))  # noqa: DTZ001
def test_a_moment_of_the_site_is_utc_to_the_second(moment: datetime) -> None:
    aware = moment.replace(tzinfo=timezone(timedelta(hours=8)))
    text = times.to_text(aware)
    assert times.from_text(text, part="x") == aware.replace(microsecond=0)
    assert times.from_text(text, part="x").tzinfo == UTC


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-01T09:00:00",
        "2026-03-01T09:00:00+00:00",
        "2026-03-01T09:00:00.5Z",
        "2026-03-01 09:00:00Z",
        "2026-02-30T09:00:00Z",
        "2026-03-01T24:00:00Z",
        "2026-03-01T09:00:00Z\n",
        "2026-03-01t09:00:00z",
        "٢٠٢٦-03-01T09:00:00Z",
        "0000-03-01T09:00:00Z",
        "",
    ],
)
def test_other_spellings_of_a_moment_are_refused(text: str) -> None:
    with pytest.raises(Malformed):
        times.from_text(text, part="x")


@given(
    st.datetimes(min_value=datetime(1971, 1, 1), max_value=datetime(9000, 1, 1)),  # noqa: DTZ001
    st.integers(-14 * 60, 14 * 60),
    st.sampled_from(["seconds", "milliseconds", "microseconds"]),
)
def test_what_a_clock_shows_can_be_written(moment: datetime, offset: int, spec: str) -> None:
    zone = timezone(timedelta(minutes=offset))
    times.require_wall(moment.replace(tzinfo=zone).isoformat(timespec=spec))


# --- event lines --------------------------------------------------------------------------------

ENTRY = EntryId(kit.rid(1))


def test_an_event_is_read_back_as_it_was_written() -> None:
    shown = Presentation(text_percent=200, theme="dark", read_aloud=True)
    for data in (
        SessionClosed(reason="idle"),
        AnswerGiven(entry=ENTRY, item=ItemId("I1"), option=OptionCode("b"), shown=shown),
        EntryAmended(entry=ENTRY, item=ItemId("I1"), option=None, reason="Größe 患者"),
        ClockJumped(by_ms=-1, across_boot=True),
    ):
        event = kit.event(7, data)
        assert eventline.decode(eventline.encode(event)) == event


@pytest.mark.parametrize(
    "reason", ["a\nb", "\ud83d", "e\u0301", "\x00"], ids=["line-feed", "half", "nfd", "nul"]
)
def test_an_event_that_the_site_would_refuse_is_not_written(reason: str) -> None:
    data = EntryAmended(entry=ENTRY, item=ItemId("I1"), option=None, reason=reason)
    with pytest.raises(Malformed):
        eventline.encode(kit.event(1, data))


def test_an_event_with_another_spelling_of_time_is_not_written() -> None:
    at = EventTime(wall="20260601T170000+0800", zone="UTC", mono_ms=1, boot="b")
    event = Event(seq=1, at=at, by=kit.BY_DEVICE, data=SessionClosed(reason="lock"))
    with pytest.raises(Malformed):
        eventline.encode(event)


def test_an_event_of_staff() -> None:
    by = Originator(role="nurse", id=StaffId("n.1"))
    event = Event(seq=1, at=kit.AT, by=by, data=SessionClosed(reason="lock"))
    assert eventline.decode(eventline.encode(event)) == event
