"""A clock that stands still until a test moves it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from prodiary.clock import Instant

ZONE = "Asia/Shanghai"
START = datetime(2026, 3, 2, 9, 30, tzinfo=ZoneInfo(ZONE))


class FakeClock:
    """Wall time, uptime, boot and zone, each moved by hand."""

    def __init__(self, wall: datetime = START, zone: str = ZONE) -> None:
        # Kept in UTC: adding to a local time would not notice that a zone changes its offset.
        self._moment = wall.astimezone(UTC)
        self._zone = zone
        self._mono_ms = 1_000_000
        self._boot = 1

    def now(self) -> Instant:
        """The same reading until something moves."""
        return Instant(
            wall=self._moment.astimezone(ZoneInfo(self._zone)),
            zone=self._zone,
            mono_ms=self._mono_ms,
            boot=f"boot-{self._boot}",
        )

    def advance(self, **span: float) -> None:
        """Let real time pass: wall and uptime together (keywords as of `timedelta`)."""
        passed = timedelta(**span)
        self._moment += passed
        self._mono_ms += round(passed.total_seconds() * 1000)

    def set_wall(self, **span: float) -> None:
        """Set the wall clock by hand, by so much, while uptime goes on as it was."""
        self._moment += timedelta(**span)

    def travel(self, zone: str) -> None:
        """Show the time of another zone; no time passes."""
        self._zone = zone

    def reboot(self) -> None:
        """Restart the machine: uptime begins anew."""
        self._boot += 1
        self._mono_ms = 5_000
