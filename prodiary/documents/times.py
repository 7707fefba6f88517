"""How printed documents write times: as recorded, with their offset; nothing is converted."""

from __future__ import annotations

from datetime import datetime

from prodiary.domain.provenance import EventTime


def when(moment: datetime) -> str:
    """Day, time of day to the second and offset, as `moment` has them."""
    text = moment.isoformat(sep=" ", timespec="seconds")
    return f"{text[:19]} {text[19:]}"


def wall(written: str) -> str:
    """A wall time as an event has it, printed."""
    return when(datetime.fromisoformat(written))


def evidence(at: EventTime) -> str:
    """A time with the name of its zone."""
    return f"{wall(at.wall)} {at.zone}"
