"""Between the vault and the carrier: exports out, receipts and newer study packs in (N2).

An export covers everything since the last receipt, so a lost file costs nothing. What was signed is
kept byte for byte until a receipt covers it, and a retry sends those bytes (C7).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import prodiary
from prodiary.crypto.random import random_id
from prodiary.device.ledger import event_time
from prodiary.device.vault import Vault
from prodiary.domain.event import ExportMade, ReceiptTaken
from prodiary.domain.ids import ExportId, ReceiptId
from prodiary.domain.ledger import Head
from prodiary.errors import (
    ChainFork,
    ExchangeError,
    NotEnrolled,
    PackTooOld,
    ProdiaryError,
    UntrustedKey,
    WrongBinding,
)
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.container import SUFFIX, read_header
from prodiary.exchange.export import Manifest, make_export
from prodiary.exchange.limits import MAX_FILE_BYTES, MAX_PACK_BYTES
from prodiary.exchange.pack import SUFFIX as PACK_SUFFIX
from prodiary.exchange.pack import read_pack
from prodiary.exchange.receipt import Receipt, read_receipt

MOST_EVENTS = 10_000
"""In one export: some 3 MiB, well below what a reader takes (docs/format.md section 9)."""


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """What the clinic has said that it holds, and what waits here."""

    waiting_entries: int
    held_entries: int
    waiting_events: int
    last_receipt: datetime | None


@dataclass(frozen=True, slots=True)
class Taken:
    """What came from the carrier, and why anything meant for us was refused."""

    receipts: int
    packs: int
    refused: tuple[ProdiaryError, ...]


class Sync:
    """The exchange of one open vault with its site."""

    def __init__(self, vault: Vault) -> None:
        """Work on `vault`."""
        self._vault = vault

    def status(self) -> SyncStatus:
        """How much the site holds, by its own signed word."""
        held = self._held()
        ledger = self._vault.ledger
        confirmed = ledger.confirmed.values()
        held_entries = sum(seq <= held.get(epoch, 0) for epoch, seq in confirmed)
        waiting = sum(max(0, last - held.get(epoch, 0)) for epoch, last in ledger.ends().items())
        rows = self._vault.database.rows("SELECT max(issued) FROM receipts")
        newest = rows[0][0]
        return SyncStatus(
            waiting_entries=len(confirmed) - held_entries,
            held_entries=held_entries,
            waiting_events=waiting,
            last_receipt=datetime.fromisoformat(newest) if isinstance(newest, str) else None,
        )

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
        if not self._outbox_is_current():
            self._seal_all()
        return self._deliver(carrier)

    def take(self, carrier: FolderCarrier) -> Taken:
        """Take receipts for this vault and a newer study pack, if the carrier has any.

        Files for others are passed over in silence; one of ours that is bad is named and skipped.

        Raises:
            CarrierUnavailable: The folder is not there.
        """
        refused: list[ProdiaryError] = []
        receipts = self._each(
            carrier, SUFFIX["RECEIPT"], MAX_FILE_BYTES, self._take_receipt, refused
        )
        packs = self._each(carrier, PACK_SUFFIX, MAX_PACK_BYTES, self._take_pack, refused)
        return Taken(receipts=receipts, packs=packs, refused=tuple(refused))

    def _held(self) -> dict[int, int]:
        rows = self._vault.database.rows("SELECT epoch, max(through) FROM receipts GROUP BY epoch")
        return {
            e: through for e, through in rows if isinstance(e, int) and isinstance(through, int)
        }

    def _outbox_is_current(self) -> bool:
        # The current epoch is sealed last, so the newest file tells for all of its batch.
        rows = self._vault.database.rows(
            "SELECT waiting, epoch, last FROM outbox ORDER BY number DESC LIMIT 1"
        )
        ledger = self._vault.ledger
        return rows == [(1, ledger.epoch, ledger.seq)]

    def _seal_all(self) -> None:
        ledger = self._vault.ledger
        held = self._held()
        # Files that never left are covered by the ones made now.
        self._vault.database.run("UPDATE outbox SET waiting = 0")
        for epoch, last in ledger.ends().items():
            first = held.get(epoch, 0) + 1
            # A backlog too long for one file goes in parts; the last part says so itself.
            while first + MOST_EVENTS <= last:
                self._seal(epoch, first, first + MOST_EVENTS - 1, ExportId(random_id()))
                first += MOST_EVENTS
            if epoch == ledger.epoch:
                self._seal_current(first)
            elif first <= last:
                self._seal(epoch, first, last, ExportId(random_id()))

    def _seal_current(self, first: int) -> None:
        export = ExportId(random_id())
        ledger = self._vault.ledger
        # The event that says so is the last of the file it speaks of, in one transaction with it.
        ledger.append(
            ExportMade(export=export, first=first),
            also=lambda: self._seal(ledger.epoch, first, ledger.seq, export),
        )

    def _seal(self, epoch: int, first: int, last: int, export: ExportId) -> None:
        vault = self._vault
        if vault.subject is None:
            raise NotEnrolled
        now = vault.clock.now()
        recipient = vault.pack.keys.seal_to(now.wall)
        database = vault.database
        newest = database.rows("SELECT receipt FROM receipts ORDER BY issued DESC, receipt LIMIT 1")
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
        files = database.rows("SELECT number, file FROM outbox WHERE waiting = 1 ORDER BY number")
        for number, file in files:
            if isinstance(file, bytes):
                carrier.put("to-site", file, suffix=SUFFIX["EXPORT"])
            database.run("UPDATE outbox SET waiting = 0 WHERE number = ?", (number,))
        self._vault.ledger.witness()
        return len(files)

    def _each(
        self,
        carrier: FolderCarrier,
        suffix: str,
        limit: int,
        take: Callable[[bytes], bool],
        refused: list[ProdiaryError],
    ) -> int:
        taken = 0
        for name in carrier.names("to-devices", suffix=suffix):
            try:
                taken += take(carrier.read("to-devices", name, limit=limit))
            except ExchangeError as error:
                refused.append(error)
        return taken

    def _take_receipt(self, data: bytes) -> bool:
        vault = self._vault
        if vault.subject is None:
            raise NotEnrolled
        header, _ = read_header(data, kind="RECEIPT")
        if header.recipient != vault.keys.seal.public.id or self._knows(header.id):
            return False
        receipt = read_receipt(
            data,
            key=vault.keys.seal,
            site_keys=vault.pack.keys,
            subject=vault.subject,
            device=vault.keys.device_id,
        )
        for held in receipt.held:
            known = vault.ledger.head_at(held.epoch, held.through)
            # Of an epoch that a restored copy cut short, the site rightly holds more than we do.
            cut_short = known is None and held.epoch < vault.ledger.epoch
            if known != held.head and not cut_short:
                raise ChainFork(seq=held.through)
        vault.ledger.append(
            *(
                ReceiptTaken(receipt=receipt.id, epoch=held.epoch, through=held.through)
                for held in receipt.held
            ),
            also=partial(self._keep_receipt, receipt),
        )
        vault.ledger.witness()
        return True

    def _knows(self, receipt: str) -> bool:
        rows = self._vault.database.rows("SELECT 1 FROM receipts WHERE receipt = ?", (receipt,))
        return bool(rows)

    def _keep_receipt(self, receipt: Receipt) -> None:
        database = self._vault.database
        for held in receipt.held:
            database.run(
                "INSERT INTO receipts (receipt, epoch, through, issued) VALUES (?, ?, ?, ?)",
                (receipt.id, held.epoch, held.through, receipt.issued.isoformat()),
            )
            database.run(
                "UPDATE outbox SET file = NULL, waiting = 0 WHERE epoch = ? AND last <= ?",
                (held.epoch, held.through),
            )

    def _take_pack(self, data: bytes) -> bool:
        vault = self._vault
        try:
            pack = read_pack(
                data,
                root=vault.root,
                now=vault.clock.now().wall,
                app_version=prodiary.__version__,
                newest=vault.study.pack.version,
            )
        except (UntrustedKey, PackTooOld):
            # Another site's pack, or one we are past: nothing is wrong with the folder.
            return False
        if pack.study.pack.version == vault.study.pack.version:
            return False
        # One root may serve two studies; this vault belongs to one (docs/format.md section 7.2).
        if (pack.study.id, pack.study.site) != (vault.study.id, vault.study.site):
            raise WrongBinding("study")
        if pack.keys.version < vault.pack.keys.version:
            raise PackTooOld
        vault.take_pack(pack)
        vault.ledger.witness()
        return True
