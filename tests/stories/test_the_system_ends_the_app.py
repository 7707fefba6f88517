"""Ctrl+C, a shutdown, a closed terminal: the diary is locked, a trial leaves nothing (C12)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from prodiary.crypto.kdf import FLOOR
from prodiary.device.device import Device
from tests.stories import signalled_child
from tests.viewmodels.stage import Place

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX systems")
PHRASE = "quiet harbour seven lanterns"
CODES = [(signal.SIGINT, 130), (signal.SIGTERM, 0), (signal.SIGHUP, 0)]


def start(profile: Path, temporary: Path, how: str) -> subprocess.Popen[str]:
    temporary.mkdir()
    return subprocess.Popen(
        [sys.executable, signalled_child.__file__, str(profile), str(temporary), how],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ
        | {
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QUICK_BACKEND": "software",
            "PYTHONPATH": str(Path(__file__).parents[2]),
            # PySide's own cycles are told of at the very end, and are none of ours.
            "PYTHONWARNINGS": "error,ignore:gc:ResourceWarning",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        },
    )


@pytest.mark.parametrize(("number", "code"), CODES)
def test_the_diary_is_locked_before_the_program_ends(
    tmp_path: Path, number: int, code: int
) -> None:
    place = Place(home=tmp_path / "profile", secrets=None)
    place.kit.publish(place.carrier)
    pack = place.device.find_pack(place.carrier)
    session = place.device.request(pack, code=place.kit.code, secret=PHRASE, carrier=place.carrier)
    place.kit.grant(place.carrier)
    session.take_grant(place.carrier)
    session.lock("rest")
    with start(place.home, tmp_path / "temporary", PHRASE) as child:
        assert said(child) == "today"
        child.send_signal(number)
        assert (child.wait(60), complaints(child)) == (code, "")
    device = Device(folder=place.home / "device", clock=place.clock, secrets=None, cost=FLOOR)
    session = device.unlock(PHRASE)
    ledger = session._vault.ledger
    lines = ledger.lines(ledger.epoch, 1, ledger.seq)
    session.lock("rest")
    assert sum(b'"session-closed"' in line and b'"quit"' in line for line in lines) == 1


@pytest.mark.parametrize("how", ["made", "at once"])
def test_a_trial_leaves_nothing(tmp_path: Path, how: str) -> None:
    """Also while it is being prepared."""
    temporary = tmp_path / "temporary"
    with start(tmp_path / "profile", temporary, how) as child:
        if how == "at once":
            assert said(child) == "preparing"
        else:
            assert said(child) == "trial"
            assert len(list(temporary.iterdir())) == 1
        child.send_signal(signal.SIGTERM)
        assert (child.wait(60), complaints(child)) == (0, "")
    assert list(temporary.iterdir()) == []


def said(child: subprocess.Popen[str]) -> str:
    assert child.stdout is not None
    return child.stdout.readline().strip()


def complaints(child: subprocess.Popen[str]) -> str:
    assert child.stderr is not None
    return child.stderr.read()
