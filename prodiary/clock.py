"""The one door for time: wall clock with offset and zone, uptime and boot, read together.

Order is never taken from here (the ledger's sequence gives it, design.md section 5 "Time"); an
instant is evidence, kept as it was read and never rewritten (T1, T3).
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

import tzlocal

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class Instant:
    """One reading of all clocks.

    Attributes:
        wall: Aware local time, with the offset in force.
        zone: IANA name of the zone, e.g. ``Asia/Shanghai``.
        mono_ms: Milliseconds since some fixed point of this boot; never goes backward.
        boot: Identifies the boot (or process) within which `mono_ms` can be compared.
    """

    wall: datetime
    zone: str
    mono_ms: int
    boot: str


class Clock(Protocol):
    """Where time comes from; a real one and a hand-set one for tests and simulations."""

    def now(self) -> Instant:
        """Read all clocks at once."""
        ...


class SystemClock:
    """The machine's own clocks."""

    def __init__(self, *, fallback_boot: str) -> None:
        """Use the kernel's boot id, or `fallback_boot` (random, per process) where none exists."""
        try:
            self._boot = _BOOT_ID.read_text(encoding="ascii").strip()
        except OSError:
            self._boot = fallback_boot
        # CLOCK_BOOTTIME goes on while the tablet sleeps; elsewhere monotonic is the best there is.
        self._counter = getattr(time, "CLOCK_BOOTTIME", None)

    def now(self) -> Instant:
        """Read all clocks at once."""
        zone = tzlocal.get_localzone_name() or "UTC"
        if self._counter is not None:
            mono_ns = time.clock_gettime_ns(self._counter)
        else:  # pragma: no cover - not on Linux
            mono_ns = time.monotonic_ns()
        return Instant(
            wall=datetime.now(tz=ZoneInfo(zone)),
            zone=zone,
            mono_ms=mono_ns // 1_000_000,
            boot=self._boot,
        )
