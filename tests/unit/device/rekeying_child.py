"""A tablet that rekeys its vault without end, says so each time, and waits to be killed."""

from __future__ import annotations

import sys
from pathlib import Path

from prodiary.crypto.kdf import FLOOR
from prodiary.device.device import Device
from prodiary.device.rekeying import rekey_vault
from tests.fakeclock import FakeClock

PASSPHRASE = "lantern river cedar violin"


def main() -> None:
    """Unlock the vault at the path given, and rekey it until killed."""
    device = Device(folder=Path(sys.argv[1]), clock=FakeClock(), secrets=None, cost=FLOOR)
    vault = device.unlock(PASSPHRASE)._vault
    while True:
        rekey_vault(vault)
        sys.stdout.write("rekeyed\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
