"""PIN to home against Argon2id alone, and tap to durable against one SQLCipher commit."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import timedelta
from itertools import count, cycle
from pathlib import Path

from benchmarks.measure import compare, report, timed
from prodiary.clock import SystemClock
from prodiary.crypto.kdf import STANDARD, stretch
from prodiary.crypto.random import random_bytes, random_id
from prodiary.device.device import Device
from prodiary.device.secrets import MemorySecrets
from prodiary.device.session import Session
from prodiary.device.store import Database
from prodiary.domain.event import AnswerGiven, EntryConfirmed, EntryStarted, WindowRef
from prodiary.domain.ids import EntryId, InstrumentId, Language, ScheduleId
from prodiary.domain.provenance import Presentation
from prodiary.exchange.carrier import FolderCarrier
from tests.sitekit import SiteKit

PIN = "271828"
WEEKS = 104
SHOWN = Presentation(text_percent=100, theme="light", read_aloud=False)
ENGLISH = Language("en")


def main() -> None:
    """Measure and report."""
    with tempfile.TemporaryDirectory() as name:
        device, session = enrolled(Path(name))
        fill(session)
        session.lock("quit")
        unlocking = compare(
            f"PIN to home, {WEEKS} weekly MG-ADL in the vault",
            floor_name="Argon2id alone",
            floor=lambda: timed(lambda: stretch(PIN.encode(), salt=bytes(16), cost=STANDARD)),
            ours=lambda: unlock(device),
            aim="floor + 150 ms",
            runs=15,
        )
        session = device.unlock(PIN)
        database = Database.create(Path(name) / "bare.db", random_bytes(32))
        database.run("CREATE TABLE bare (line BLOB)")
        saving = compare(
            "tap to durable",
            floor_name="one SQLCipher commit",
            floor=lambda: timed(lambda: database.run("INSERT INTO bare VALUES (?)", (bytes(250),))),
            ours=tap(session),
            aim="p95 <= 20 ms",
            runs=500,
        )
        database.close()
        session.lock("quit")
    report("vault", [unlocking, saving])


def enrolled(root: Path) -> tuple[Device, Session]:
    """A device with the standard key derivation, and its open vault."""
    clock = SystemClock(fallback_boot=random_id())
    site, carrier = SiteKit(clock), FolderCarrier(root)
    site.publish(carrier)
    device = Device(folder=root / "device", clock=clock, secrets=MemorySecrets(), cost=STANDARD)
    pack = device.find_pack(carrier)
    session = device.request(pack, code=site.code, secret=PIN, carrier=carrier)
    site.grant(carrier)
    session.take_grant(carrier)
    return device, session


def fill(session: Session) -> None:
    """Two years of weekly entries, past the schedule, which would not allow them all today."""
    vault = session._vault  # noqa: SLF001 - the diary itself refuses what is not due
    study = vault.study
    instrument = study.instruments[InstrumentId("mg-adl")]
    today = vault.ledger.today()
    for week in range(WEEKS, 0, -1):
        entry = EntryId(random_id())
        window = WindowRef(ScheduleId("weekly"), (today - timedelta(weeks=week)).isoformat())
        vault.ledger.append(
            EntryStarted(
                entry=entry,
                instrument=instrument.id,
                instrument_version=instrument.version,
                wording=study.wordings[instrument.id, ENGLISH].ref,
                pack=study.pack,
                mode="self",
                window=window,
            ),
            *(
                AnswerGiven(entry=entry, item=item.id, option=item.options[1].code, shown=SHOWN)
                for item in instrument.items
            ),
            EntryConfirmed(entry=entry, answered=8, declined=0, method="session"),
            by=vault.participant,
        )


def unlock(device: Device) -> float:
    """Milliseconds from the PIN to what the first screen shows."""
    opened: list[Session] = []

    def to_home() -> None:
        session = device.unlock(PIN)
        session.diary.today()
        session.sync.status()
        opened.append(session)

    spent = timed(to_home)
    opened[0].lock("lock")
    return spent


def tap(session: Session) -> Callable[[], float]:
    """A function that answers one more item and returns the milliseconds until it was durable."""
    due = (card.occurrence for card in session.diary.today())
    window = next(each for each in due if each.instrument == InstrumentId("mg-qol15"))
    entry = session.diary.begin(window, ENGLISH)
    items = cycle(session.diary.sheet(entry).instrument.items)
    turns = count()

    def answer() -> float:
        item = next(items)
        option = item.options[next(turns) % len(item.options)].code
        return timed(lambda: session.diary.answer(entry, item.id, option, SHOWN))

    return answer


if __name__ == "__main__":
    main()
