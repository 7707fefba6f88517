"""Import of files with 10, 60 and 500 events against raw open, verify and insert.

The floor does the least that could be called taking a file in: open the seal, verify the signature,
parse the lines, insert them into SQLCipher and commit, one file after the other.
"""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from itertools import count
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from benchmarks.measure import Result, compare, report
from prodiary.crypto.kdf import FLOOR
from prodiary.crypto.random import random_bytes
from prodiary.crypto.sealing import OpenKey
from prodiary.crypto.signing import VerifyKey
from prodiary.domain.event import TrainingCompleted
from prodiary.domain.ids import KeyId
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.export import open_export
from prodiary.paths import resources
from prodiary.site.desk import Site
from tests.fakeclock import FakeClock
from tests.fakes import DeviceSimulator

PASSPHRASE = "quiet harbour seven lanterns"  # noqa: S105 - opens nothing but this benchmark
DEVICES = 4
EXPORTS = 5
FILES = DEVICES * EXPORTS
SIZES = ((10, "<= 3"), (60, "<= 3"), (500, "<= 2.5"))


def main() -> None:
    """Measure and report."""
    results = []
    for events, aim in SIZES:
        with tempfile.TemporaryDirectory() as name:
            results.append(measure(Path(name), events, aim))
    report("importing", results)


def measure(root: Path, events: int, aim: str) -> Result:
    """One size: a folder with several exports of each device, into a fresh copy of a site.

    Receipts to the devices are written as always, and count as ours.
    """
    clock = FakeClock()
    carrier_folder, template = root / "carrier", root / "template"
    carrier_folder.mkdir()
    carrier = FolderCarrier(carrier_folder)
    site = Site.create(
        template,
        study="S103-DEMO",
        site="CN01",
        name="Benchmark",
        passphrase=PASSPHRASE,
        root_out=root / "root.key",
        by="bench",
        clock=clock,
        cost=FLOOR,
    )
    pack = site.publish(resources() / "study" / "demo.json", carrier, by="bench")
    devices = [
        DeviceSimulator(pack, subject=f"S103-{number:03d}", clock=clock)
        for number in range(DEVICES)
    ]
    for device in devices:
        device.request(carrier, site.enrol(device.subject, by="bench").code)
    site.grant(carrier, by="bench")
    keys = site_keys(site)
    site.close()
    files = []
    for device in devices:
        fill(device, events * EXPORTS)
        for number in range(EXPORTS):
            data = device.export(first=number * events + 1, last=(number + 1) * events)
            files.append((device.key.public, data))
    inbox = root / "inbox"
    inbox.mkdir()
    for number, (_, data) in enumerate(files):
        (inbox / f"{number:03d}.pdx").write_bytes(data)
    turn = count()

    def floor() -> float:
        database = bare_database(root / f"floor-{next(turn)}.db")
        start = time.perf_counter()
        for key, data in files:
            raw(database, key, data, keys)
        spent = (time.perf_counter() - start) * 1000
        database.close()
        return spent / FILES

    def ours() -> float:
        folder = root / f"site-{next(turn)}"
        shutil.copytree(template, folder)
        with Site.open(folder, PASSPHRASE, clock=clock) as opened:
            start = time.perf_counter()
            found = opened.import_files(inbox, by="bench")
            spent = (time.perf_counter() - start) * 1000
        if found.events_after != FILES * events:
            msg = "not everything was imported"
            raise RuntimeError(msg)
        return spent / FILES

    return compare(
        f"import, {events} events a file",
        floor_name="open + verify + insert",
        floor=floor,
        ours=ours,
        aim=aim,
        runs=9,
    )


def site_keys(site: Site) -> dict[KeyId, OpenKey]:
    """The site's sealing keys, for the floor."""
    return dict(site._office.keys.opening)  # noqa: SLF001 - the floor opens what the site opens


def fill(device: DeviceSimulator, events: int) -> None:
    """Weekly entries until the ledger has exactly `events` events, the last entry a draft."""
    device.say(TrainingCompleted(training="practice"))
    while len(device.chain.lines) + 10 <= events:
        device.answer_all()
    if len(device.chain.lines) < events:
        start = device.started()
        device.say(start)
        items = device.instrument("mg-adl").items
        for number in range(events - len(device.chain.lines)):
            item = items[number % len(items)]
            device.give(start.entry, item.id, item.options[1].code)


def bare_database(path: Path) -> sqlcipher.Connection:
    """An SQLCipher file set up as the site's store is: raw key, write-ahead log, full flushes."""
    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{random_bytes(32).hex()}'\"")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE raw (device TEXT, seq INTEGER, line BLOB)")
    return connection


def raw(
    database: sqlcipher.Connection, key: VerifyKey, data: bytes, keys: dict[KeyId, OpenKey]
) -> None:
    """Take one file in with nothing checked beyond seal and signature."""
    payload = open_export(data, keys=keys).signed.verify(key)
    _, *lines = payload[:-1].split(b"\n")
    rows = [(key.id, json.loads(line)["seq"], line) for line in lines]
    database.execute("BEGIN")
    database.executemany("INSERT INTO raw VALUES (?, ?, ?)", rows)
    database.execute("COMMIT")


if __name__ == "__main__":
    main()
