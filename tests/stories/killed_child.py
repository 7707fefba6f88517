"""A tablet that answers without end, says what it was told is kept, and waits to be killed."""

from __future__ import annotations

import sys
from itertools import cycle
from pathlib import Path

from prodiary.crypto.kdf import FLOOR
from prodiary.device.device import Device
from prodiary.domain.ids import EntryId
from prodiary.domain.provenance import Presentation
from tests.fakeclock import FakeClock

SHOWN = Presentation(text_percent=100, theme="light", read_aloud=False)


def main() -> None:
    """Unlock the vault at the path given, and answer the entry given until killed."""
    folder, passphrase, entry = Path(sys.argv[1]), sys.argv[2], EntryId(sys.argv[3])
    session = Device(folder=folder, clock=FakeClock(), secrets=None, cost=FLOOR).unlock(passphrase)
    items = session.diary.sheet(entry).instrument.items
    for letter, item in cycle((letter, item) for letter in range(4) for item in items):
        option = item.options[letter].code
        session.diary.answer(entry, item.id, option, SHOWN)
        sys.stdout.write(f"{item.id} {option}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
