"""Between the vault and the carrier: exports out, receipts and newer study packs in (N2)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import prodiary
from prodiary.device.carried import Waiting, waiting
from prodiary.device.heard import heard
from prodiary.device.outbox import Outbox, held_by_site
from prodiary.device.rekeying import sync_staff_slots
from prodiary.device.vault import Vault
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
from prodiary.exchange.limits import MAX_FILE_BYTES, MAX_PACK_BYTES
from prodiary.exchange.pack import SUFFIX as PACK_SUFFIX
from prodiary.exchange.pack import read_pack
from prodiary.exchange.receipt import Receipt, read_receipt


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """What the clinic has said that it holds, and what waits here."""

    waiting: Waiting
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
        self._outbox = Outbox(vault)

    def status(self) -> SyncStatus:
        """How much the site holds, by its own signed word."""
        held = held_by_site(self._vault.database)
        ledger = self._vault.ledger
        confirmed = ledger.account.confirmed.values()
        held_entries = sum(seq <= held.get(epoch, 0) for epoch, seq in confirmed)
        events = sum(max(0, last - held.get(epoch, 0)) for epoch, last in ledger.ends().items())
        rows = self._vault.database.rows("SELECT max(issued) FROM receipts")
        newest = rows[0][0]
        return SyncStatus(
            waiting=waiting(self._vault),
            held_entries=held_entries,
            waiting_events=events,
            last_receipt=datetime.fromisoformat(newest) if isinstance(newest, str) else None,
        )

    def export(self, carrier: FolderCarrier) -> int:
        """Seal what has no receipt and put it on the carrier; see `Outbox.export`."""
        return self._outbox.export(carrier)

    def take(self, carrier: FolderCarrier) -> Taken:
        """Take receipts for this vault and a newer study pack, if the carrier has any.

        Files for others are passed over in silence; one of ours that is bad is named and skipped.

        Raises:
            CarrierUnavailable: The folder is not there.
        """
        refused: list[ProdiaryError] = []
        # Packs first: a receipt may be signed by a key that only the newer pack vouches for.
        packs = self._each(carrier, PACK_SUFFIX, MAX_PACK_BYTES, self._take_pack, refused)
        receipts = self._each(
            carrier, SUFFIX["RECEIPT"], MAX_FILE_BYTES, self._take_receipt, refused
        )
        return Taken(receipts=receipts, packs=packs, refused=tuple(refused))

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
        self._leave_forked_history(receipt)
        # One transaction: what a receipt says is taken whole or is there to be taken again.
        facts = heard(vault, receipt)
        vault.ledger.append_by(*facts, also=partial(self._keep_receipt, receipt))
        vault.ledger.witness()
        return True

    def _leave_forked_history(self, receipt: Receipt) -> None:
        # The site's word is the second witness: it proves that an older copy was restored here,
        # even where the witness beside the vault was restored with it (N1).
        ledger = self._vault.ledger
        for held in receipt.held:
            if held.epoch == ledger.epoch and ledger.head_at(held.epoch, held.through) != held.head:
                ledger.start_epoch(
                    shared=min(held_by_site(self._vault.database).get(held.epoch, 0), ledger.seq),
                    epoch=held.epoch,
                    seq=held.through,
                    head=held.head,
                )
                return
            if held.epoch > ledger.epoch:
                raise ChainFork(seq=held.through)

    def _knows(self, receipt: str) -> bool:
        rows = self._vault.database.rows("SELECT 1 FROM receipts WHERE receipt = ?", (receipt,))
        return bool(rows)

    def _keep_receipt(self, receipt: Receipt) -> None:
        database = self._vault.database
        keep = (
            "INSERT INTO receipts (receipt, epoch, through, issued, number) VALUES (?, ?, ?, ?, ?)"
        )
        issued = receipt.issued.isoformat()
        if not receipt.held:
            # It speaks of no epoch, and is remembered all the same: it was taken.
            database.run(keep, (receipt.id, 0, 0, issued, receipt.number))
        for held in receipt.held:
            database.run(keep, (receipt.id, held.epoch, held.through, issued, receipt.number))
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
        sync_staff_slots(vault, vault.study.staff)
        vault.ledger.witness()
        return True
