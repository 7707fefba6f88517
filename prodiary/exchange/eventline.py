"""One ledger event as one line of JSON: written once, kept as bytes for ever.

The registry of types and fields is docs/format.md section 6.
"""

from __future__ import annotations

import dataclasses
import re
from functools import cache
from typing import Any, get_args, get_type_hints

import msgspec

from prodiary.domain.event import (
    PAYLOADS,
    DeviceEnrolled,
    Event,
    HistoryTold,
    Payload,
    ReceiptTaken,
    ReminderNoted,
)
from prodiary.domain.provenance import EventTime, Originator
from prodiary.errors import Malformed
from prodiary.exchange import strictjson, times
from prodiary.exchange.limits import MAX_LINE_BYTES

PART = "event"
_BY_TYPE: dict[str, type[Payload]] = {payload.TYPE: payload for payload in PAYLOADS}
_ENVELOPE = {"seq", "type", "at", "by", "data"}
_PLAIN = re.compile(rb"[ -\[\]-~]*")
"""Printable ASCII without a backslash: such text has no escapes, controls or other spellings."""
_LONG_NUMBER = re.compile(rb":-?[0-9]{16}")


class _Envelope(msgspec.Struct, frozen=True):
    seq: int
    type: str
    at: EventTime
    by: Originator
    data: msgspec.Raw


_READ_ENVELOPE = msgspec.json.Decoder(_Envelope)
_READ_DATA = {name: msgspec.json.Decoder(payload) for name, payload in _BY_TYPE.items()}


def encode(event: Event) -> bytes:
    """The line for `event`, without line feed.

    Raises:
        Malformed: It would not be read back (too long, or text the format forbids).
    """
    try:
        line = _written(event)
    except ValueError as error:  # half a surrogate pair has no UTF-8
        raise Malformed(PART) from error
    # What is appended stays for ever, so what could not be read at the site is refused here.
    if decode(line) != event:  # pragma: no cover - equality follows from the closed schema
        raise Malformed(PART)
    return line


def decode(line: bytes) -> Event:
    """The event of a line.

    Raises:
        Malformed: Not one strict JSON object of a known type with exactly its fields.
    """
    if len(line) > MAX_LINE_BYTES:
        raise Malformed(PART)
    event = _read_as_written(line)
    return _read_strictly(line) if event is None else event


def _written(event: Event) -> bytes:
    return strictjson.encode(
        {
            "seq": event.seq,
            "type": event.data.TYPE,
            "at": event.at,
            "by": event.by,
            "data": event.data,
        }
    )


def _read_as_written(line: bytes) -> Event | None:
    """The event of a line that is, byte for byte, what `encode` would write for it; else None.

    Nearly every line is. A lenient reader is safe here: an unknown field, a second key, another
    spelling or another order would not come out the same, and odd text and numbers are kept out
    before. A test holds this to the strict reader.
    """
    if _PLAIN.fullmatch(line) is None or _LONG_NUMBER.search(line) is not None:
        return None
    try:
        found = _READ_ENVELOPE.decode(line)
        times.require_wall(found.at.wall)
        data = _READ_DATA[found.type].decode(found.data)
        _require_walls(data)
        event = Event(seq=found.seq, at=found.at, by=found.by, data=data)
    except (msgspec.MsgspecError, ValueError, KeyError, RecursionError):
        return None
    return event if _written(event) == line else None


def _read_strictly(line: bytes) -> Event:
    found = strictjson.parse(line, part=PART)
    if not isinstance(found, dict) or found.keys() != _ENVELOPE:
        raise Malformed(PART)
    payload = _BY_TYPE.get(found["type"]) if isinstance(found["type"], str) else None
    if payload is None:
        raise Malformed(PART)
    try:
        at = _closed(EventTime, found["at"])
        times.require_wall(at.wall)
        data = _closed(payload, found["data"])
        _require_walls(data)
        return Event(
            seq=msgspec.convert(found["seq"], int),
            at=at,
            by=_closed(Originator, found["by"]),
            data=data,
        )
    except (msgspec.ValidationError, ValueError) as error:
        raise Malformed(PART) from error


def _require_walls(data: Payload) -> None:
    if isinstance(data, ReminderNoted):
        times.require_wall(data.observed)
    elif isinstance(data, HistoryTold):
        times.require_wall(data.confirmed)
    elif isinstance(data, DeviceEnrolled | ReceiptTaken):
        times.from_text(data.issued, part=PART)


@cache
def _fields(kind: type) -> dict[str, type | None]:
    """Field names of a dataclass, with the dataclass type of those that nest one, or may."""
    return {
        name: next((each for each in (hint, *get_args(hint)) if _is_nested(each)), None)
        for name, hint in get_type_hints(kind).items()
        if name != "TYPE"
    }


def _is_nested(hint: object) -> bool:
    return isinstance(hint, type) and dataclasses.is_dataclass(hint)


def _exact(kind: type, value: object) -> None:
    # msgspec takes dataclasses but ignores unknown fields; a signed record has no room for those.
    fields = _fields(kind)
    if not isinstance(value, dict) or value.keys() != fields.keys():
        raise Malformed(PART)
    for name, nested in fields.items():
        # Where nothing may stand for it, the type says so when it is converted.
        if nested is not None and value[name] is not None:
            _exact(nested, value[name])


def _closed(kind: type[Any], value: object) -> Any:  # noqa: ANN401 - the instance of `kind`
    _exact(kind, value)
    return msgspec.convert(value, kind, strict=True)
