"""The machine's own clocks, read together."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from prodiary import clock
from prodiary.clock import SystemClock


def test_one_reading_has_offset_zone_uptime_and_boot() -> None:
    """T1, N5."""
    now = SystemClock(fallback_boot="boot").now()
    assert now.wall.utcoffset() is not None
    assert now.zone
    assert now.mono_ms > 0
    assert now.boot


def test_uptime_never_goes_back() -> None:
    system = SystemClock(fallback_boot="boot")
    readings = [system.now() for _ in range(50)]
    uptimes = [reading.mono_ms for reading in readings]
    assert uptimes == sorted(uptimes)
    assert abs(readings[-1].wall - readings[0].wall) < timedelta(minutes=1)


def test_without_a_kernel_boot_id_the_given_one_stands(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(clock, "_BOOT_ID", tmp_path / "none")
    assert SystemClock(fallback_boot="process-7").now().boot == "process-7"
