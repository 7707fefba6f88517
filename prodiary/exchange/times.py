"""Moments in signed statements: one spelling each (docs/format.md section 1.4).

The site's own are UTC to the second (``2026-03-01T09:00:00Z``); a device's wall time keeps the
offset in force there (``2026-03-01T09:00:00.000+08:00``).
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

from prodiary.errors import Malformed

_SECONDS = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}"
_SHAPE = re.compile(_SECONDS + "Z")
_WALL = re.compile(_SECONDS + r"(?:\.(?:[0-9]{3}){1,2})?[+-](?:[01][0-9]|2[0-3]):[0-5][0-9]")


def to_text(moment: datetime) -> str:
    """The spelling of an aware `moment`, cut to whole seconds."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def from_text(text: str, *, part: str) -> datetime:
    """The moment, aware, in UTC; raises `Malformed` on any other spelling."""
    if _SHAPE.fullmatch(text) is None:
        raise Malformed(part)
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise Malformed(part) from error


def require_wall(text: str) -> None:
    """Raise `ValueError` unless `text` is a wall time with offset, in the one spelling we write.

    Python reads many more; the moment must exist in UTC as well, so that it can be compared.
    """
    if _WALL.fullmatch(text) is None or text.endswith("-00:00"):
        msg = "not a wall time"
        raise ValueError(msg)
    try:
        datetime.fromisoformat(text).astimezone(UTC)
    except OverflowError as error:
        msg = "wall time out of range"
        raise ValueError(msg) from error
