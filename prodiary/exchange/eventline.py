"""One ledger event as one line of JSON: written once, kept as bytes for ever.

The registry of types and fields is docs/format.md section 6.
"""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import Any, get_type_hints

import msgspec

from prodiary.domain.event import PAYLOADS, Event, Payload
from prodiary.domain.provenance import EventTime, Originator
from prodiary.errors import Malformed
from prodiary.exchange import strictjson, times
from prodiary.exchange.limits import MAX_LINE_BYTES

PART = "event"
_BY_TYPE: dict[str, type[Payload]] = {payload.TYPE: payload for payload in PAYLOADS}
_ENVELOPE = {"seq", "type", "at", "by", "data"}


def encode(event: Event) -> bytes:
    """The line for `event`, without line feed.

    Raises:
        Malformed: It would not be read back (too long, or text the format forbids).
    """
    try:
        line = strictjson.encode(
            {
                "seq": event.seq,
                "type": event.data.TYPE,
                "at": event.at,
                "by": event.by,
                "data": event.data,
            }
        )
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
    found = strictjson.parse(line, part=PART)
    if not isinstance(found, dict) or found.keys() != _ENVELOPE:
        raise Malformed(PART)
    payload = _BY_TYPE.get(found["type"]) if isinstance(found["type"], str) else None
    if payload is None:
        raise Malformed(PART)
    try:
        at = _closed(EventTime, found["at"])
        times.require_wall(at.wall)
        return Event(
            seq=msgspec.convert(found["seq"], int),
            at=at,
            by=_closed(Originator, found["by"]),
            data=_closed(payload, found["data"]),
        )
    except (msgspec.ValidationError, ValueError) as error:
        raise Malformed(PART) from error


@cache
def _fields(kind: type) -> dict[str, type | None]:
    """Field names of a dataclass, with the dataclass type of those that nest one."""
    return {
        name: hint if isinstance(hint, type) and dataclasses.is_dataclass(hint) else None
        for name, hint in get_type_hints(kind).items()
        if name != "TYPE"
    }


def _exact(kind: type, value: object) -> None:
    # msgspec takes dataclasses but ignores unknown fields; a signed record has no room for those.
    fields = _fields(kind)
    if not isinstance(value, dict) or value.keys() != fields.keys():
        raise Malformed(PART)
    for name, nested in fields.items():
        if nested is not None:
            _exact(nested, value[name])


def _closed(kind: type[Any], value: object) -> Any:  # noqa: ANN401 - the instance of `kind`
    _exact(kind, value)
    return msgspec.convert(value, kind, strict=True)
