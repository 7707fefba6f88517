"""Exports out: sealed once, kept byte for byte while they are needed, put until they arrive.

An export covers everything since the last receipt, so a lost file costs nothing; a retry sends the
bytes that were signed (C7).
"""

from __future__ import annotations

import prodiary
from prodiary.crypto.random import random_id
from prodiary.device.store import Database
from prodiary.device.timekeeping import event_time
from prodiary.device.vault import Vault
from prodiary.domain.event import (
    CARRIED_EVENTS,
    ClockJumped,
    DeviceEnrolled,
    EpochStarted,
    ExportMade,
    PackTaken,
    PlanTaken,
    VaultCreated,
)
from prodiary.domain.ids import ExportId, ReceiptId
from prodiary.domain.ledger import Head
from prodiary.errors import NotEnrolled
from prodiary.exchange import eventline
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.container import SUFFIX
from prodiary.exchange.export import Manifest, make_export

WORTH_A_NEW_FILE = (
    *CARRIED_EVENTS, VaultCreated, DeviceEnrolled, PackTaken, PlanTaken, ClockJumped, EpochStarted,
)  # fmt: skip
"""Where only unlocking, locking, sending and receiving were since, the last file says enough."""
MOST_EVENTS = 10_000
"""In one export: some 3 MiB, well below what a reader takes (docs/format.md section 9)."""


def held_by_site(database: Database) -> dict[int, int]:
    """How far the site holds each epoch, by its receipts."""
    rows = database.rows("SELECT epoch, max(through) FROM receipts GROUP BY epoch")
    return {
        epoch: through
        for epoch, through in rows
        if isinstance(epoch, int) and isinstance(through, int)
    }


class Outbox:
    """The exports of one open vault."""

    def __init__(self, vault: Vault) -> None:
        """Work on `vault`."""
        self._vault = vault

    def export(self, carrier: FolderCarrier) -> int:
        """Seal everything without a receipt and put it on the carrier.

        Returns:
            The number of files put; one, unless there is more than one open epoch or a very long
            backlog.

        Raises:
            KeyExpired: The site's sealing key is over; the data stay here.
            NotEnrolled: The site has not granted the device yet.
            CarrierFull: No room there; the sealed file stays in the outbox for the next try.
            CarrierUnavailable: The folder is not there; likewise.
        """
        if not self._is_current():
            self._seal_all()
        return self._deliver(carrier)

    def _is_current(self) -> bool:
        # The current epoch is sealed last, so the newest file tells for all of its batch.
        rows = self._vault.database.rows(
            "SELECT epoch, last, file IS NOT NULL FROM outbox ORDER BY number DESC LIMIT 1"
        )
        ledger = self._vault.ledger
        if not rows or rows[0][0] != ledger.epoch or not rows[0][2]:
            return False
        since = ledger.lines(ledger.epoch, int(rows[0][1]) + 1, ledger.seq)
        return not any(isinstance(eventline.decode(line).data, WORTH_A_NEW_FILE) for line in since)

    def _seal_all(self) -> None:
        ledger = self._vault.ledger
        held = held_by_site(self._vault.database)
        (newest,) = self._vault.database.row("SELECT coalesce(max(number), 0) FROM outbox")
        for epoch, last in ledger.ends().items():
            first = held.get(epoch, 0) + 1
            # A backlog too long for one file goes in parts; the last part says so itself.
            while first + MOST_EVENTS <= last:
                self._seal(epoch, first, first + MOST_EVENTS - 1, ExportId(random_id()))
                first += MOST_EVENTS
            if epoch == ledger.epoch:
                self._seal_current(first, supersedes=int(newest))
            elif first <= last:
                self._seal(epoch, first, last, ExportId(random_id()))

    def _seal_current(self, first: int, *, supersedes: int) -> None:
        export = ExportId(random_id())
        ledger = self._vault.ledger

        def seal() -> None:
            self._seal(ledger.epoch, first, ledger.seq, export)
            # All that older files say is in the new ones, so the vault need not grow with them.
            self._vault.database.run(
                "UPDATE outbox SET waiting = 0, file = NULL WHERE number <= ?", (supersedes,)
            )

        # The event that says so is the last of the file it speaks of, in one transaction with it.
        ledger.append(ExportMade(export=export, first=first), also=seal)

    def _seal(self, epoch: int, first: int, last: int, export: ExportId) -> None:
        vault = self._vault
        if vault.subject is None:
            raise NotEnrolled
        now = vault.clock.now()
        recipient = vault.pack.keys.seal_to(now.wall)
        database = vault.database
        newest = database.rows("SELECT receipt FROM receipts ORDER BY number DESC LIMIT 1")
        (made,) = database.row("SELECT count(*) FROM outbox")
        manifest = Manifest(
            study=vault.study.id,
            site=vault.study.site,
            subject=vault.subject,
            device=vault.keys.device_id,
            recipient=recipient.id,
            export=export,
            number=int(made) + 1,
            pack=vault.study.pack,
            epoch=epoch,
            first=first,
            last=last,
            head_before=self._head(epoch, first - 1),
            head_after=self._head(epoch, last),
            created=event_time(now),
            last_receipt=ReceiptId(str(newest[0][0])) if newest else None,
            app=prodiary.__version__,
        )
        lines = vault.ledger.lines(epoch, first, last)
        file = make_export(manifest, lines, device=vault.keys.device, to=recipient)
        database.run(
            "INSERT INTO outbox (number, export, epoch, last, file) VALUES (?, ?, ?, ?, ?)",
            (manifest.number, export, epoch, last, file),
        )

    def _head(self, epoch: int, seq: int) -> Head:
        head = self._vault.ledger.head_at(epoch, seq)
        if head is None:
            msg = "the ledger lacks an event that it just listed"
            raise RuntimeError(msg)
        return head

    def _deliver(self, carrier: FolderCarrier) -> int:
        database = self._vault.database
        signed = "SELECT number, file FROM outbox WHERE file IS NOT NULL"
        # Where all was put before and nothing is new, the same bytes go out again (C7).
        files = database.rows(f"{signed} AND waiting = 1") or database.rows(signed)
        for number, file in files:
            if isinstance(file, bytes):
                carrier.put("to-site", file, suffix=SUFFIX["EXPORT"])
            database.run("UPDATE outbox SET waiting = 0 WHERE number = ?", (number,))
        self._vault.ledger.witness()
        return len(files)
