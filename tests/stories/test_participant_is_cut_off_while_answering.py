"""The battery dies at any moment: what the screen said was kept is kept (P1, C1, S1)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from prodiary.crypto.kdf import FLOOR
from prodiary.device.device import Device
from prodiary.domain.ids import InstrumentId, Language
from prodiary.exchange.carrier import FolderCarrier
from tests.fakeclock import FakeClock
from tests.sitekit import SiteKit

PASSPHRASE = "lantern river cedar violin"
KILLS = (1, 2, 7, 19, 64)
"""After so many acknowledged answers the process is killed, each time on what the last one left."""


def test_what_was_acknowledged_survives_every_kill(tmp_path: Path) -> None:
    clock = FakeClock()
    site, carrier = SiteKit(clock), FolderCarrier(tmp_path)
    site.publish(carrier)
    device = Device(folder=tmp_path / "vault", clock=clock, secrets=None, cost=FLOOR)
    pack = device.find_pack(carrier)
    session = device.request(pack, code=site.code, secret=PASSPHRASE, carrier=carrier)
    site.grant(carrier)
    session.take_grant(carrier)
    card = next(
        each
        for each in session.diary.today()
        if each.occurrence.instrument == InstrumentId("mg-adl")
    )
    entry = session.diary.begin(card.occurrence, Language("en"))
    session.lock("quit")
    acknowledged = 0
    for kill_after in KILLS:
        last = killed_after(kill_after, tmp_path / "vault", entry)
        acknowledged += kill_after
        session = device.unlock(PASSPHRASE)
        found = session.diary.sheet(entry).entry
        # One more may have been written when the kill came before its acknowledgement was read.
        assert len(found.trail) >= acknowledged
        stood = [f"{step.item} {step.option}" for step in found.trail]
        assert last in stood[acknowledged - 1 :]
        acknowledged = len(found.trail)
        session.lock("quit")


def killed_after(count: int, vault: Path, entry: str) -> str:
    """Run the child until it has acknowledged `count` answers, kill it, and return the last."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.stories.killed_child", str(vault), PASSPHRASE, entry],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
        text=True,
    )
    with child:
        if child.stdout is None:
            pytest.fail("the child has no output")
        lines = [child.stdout.readline().strip() for _ in range(count)]
        child.kill()
    assert all(lines)
    return lines[-1]
