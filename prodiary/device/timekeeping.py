"""Clock readings as evidence: what an event carries, and when a clock must have been set."""

from __future__ import annotations

from prodiary.clock import Instant
from prodiary.domain.event import ClockJumped
from prodiary.domain.provenance import EventTime

BACKWARD_MS = 2 * 60 * 1000
FORWARD_MS = 24 * 60 * 60 * 1000
"""Jumps beyond these are flagged (security.md section 3, clock tampering)."""


def event_time(now: Instant) -> EventTime:
    """The evidence that an event carries, from one reading of the clocks."""
    return EventTime(
        wall=now.wall.isoformat(timespec="milliseconds"),
        zone=now.zone,
        mono_ms=now.mono_ms,
        boot=now.boot,
    )


def jumped(last: EventTime | None, now: EventTime) -> ClockJumped | None:
    """What to record when the wall clock was set between two readings; None when not (T3)."""
    if last is None:
        return None
    wall_ms = round((now.moment - last.moment).total_seconds() * 1000)
    if now.boot == last.boot:
        by_ms = wall_ms - (now.mono_ms - last.mono_ms)
        if by_ms < -BACKWARD_MS or by_ms > FORWARD_MS:
            return ClockJumped(by_ms=by_ms, across_boot=False)
        return None
    # Across a boot only going backward can be told: how long the tablet was off cannot.
    return ClockJumped(by_ms=wall_ms, across_boot=True) if wall_ms < -BACKWARD_MS else None
