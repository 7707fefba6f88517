"""Receipts: the site's signed word to a device: what is held, and what was decided (N2, N9)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from prodiary.clock import Instant
from prodiary.crypto.random import random_id
from prodiary.crypto.sealing import SealKey
from prodiary.domain.ids import DeviceId, ExportId, ReceiptId, StaffId, SubjectId
from prodiary.domain.ledger import Head
from prodiary.errors import ExchangeError
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.container import SUFFIX
from prodiary.exchange.receipt import Held, Receipt, make_receipt
from prodiary.site.office import Office
from prodiary.site.store.schema import chains, devices, exports
from prodiary.site.telling import Word, note_told, untold, words_for


@dataclass(frozen=True, slots=True)
class Sent:
    """How many receipts were put, and what the carrier failed at, if it did."""

    written: int
    error: ExchangeError | None


EXPORTS_NAMED = 100
"""A receipt names the newest exports only; how far the chain is held says all that matters."""

_TOLD = (
    chains.update()
    .where(chains.c.device == bindparam("b_device"), chains.c.epoch == bindparam("b_epoch"))
    .values(receipted=bindparam("b_through"))
)
_HELD = (
    select(chains.c.epoch, chains.c.through, chains.c.head)
    .where(chains.c.device == bindparam("device"))
    .order_by(chains.c.epoch)
)
_EXPORTS = (
    select(exports.c.export)
    .join(chains, chains.c.id == exports.c.chain)
    .where(chains.c.device == bindparam("device"))
    .order_by(exports.c.id.desc())
    .limit(EXPORTS_NAMED)
)


def known_devices(office: Office) -> list[DeviceId]:
    """Devices that have sent something and were not revoked."""
    with office.store.transaction() as connection:
        rows = connection.execute(
            select(devices.c.device)
            .where(devices.c.revoked.is_(None), devices.c.device.in_(select(chains.c.device)))
            .order_by(devices.c.device)
        )
        return [DeviceId(row.device) for row in rows]


def send_receipts(
    office: Office, carrier: FolderCarrier, *, to: Iterable[DeviceId], by: StaffId
) -> Sent:
    """One receipt for each device in `to`, and each that is behind: on the carrier, then noted.

    A device is behind when more of it is held than any receipt put so far says, or when the last
    one said something else than is to be said now (`prodiary.site.telling`), whatever kept an
    earlier run from putting one. That includes devices that have not sent anything yet. Revoked
    devices get none.

    Returns:
        How many were put, and what failed; devices keep what has no receipt.

    Raises:
        KeyExpired: The site's signing key is over.
        StoreError: The store failed. What was put may be put again.
    """
    now = office.clock.now()
    with office.store.transaction() as connection:
        words = words_for(connection)
        behind = {*to} | _behind(connection) | untold(connection, words)
        wanted = sorted(_active(connection) & behind)
        made = [_receipt(office, connection, device, words[device], now=now) for device in wanted]
    if not made:
        return Sent(written=0, error=None)
    signer = office.keys.signer(now.wall)
    put: list[Receipt] = []
    failed: ExchangeError | None = None
    try:
        for receipt, seal_to in made:
            file = make_receipt(receipt, signer=signer, to=seal_to)
            carrier.put("to-devices", file, suffix=SUFFIX["RECEIPT"])
            put.append(receipt)
    except ExchangeError as error:
        failed = error
    finally:
        # What is not noted as handed out, because we were cut off, is simply handed out again.
        with office.store.transaction() as connection:
            for receipt in put:
                _note(office, connection, receipt, by=by, now=now)
    return Sent(written=len(put), error=failed)


def _active(connection: Connection) -> set[DeviceId]:
    return set(
        connection.execute(select(devices.c.device).where(devices.c.revoked.is_(None))).scalars()
    )


def _behind(connection: Connection) -> set[DeviceId]:
    """Devices of which more is held than the last receipt put on a carrier says."""
    return set(
        connection.execute(
            select(chains.c.device).where(chains.c.through > chains.c.receipted).distinct()
        ).scalars()
    )


def _note(
    office: Office, connection: Connection, receipt: Receipt, *, by: StaffId, now: Instant
) -> None:
    for held in receipt.held:
        connection.execute(
            _TOLD, {"b_device": receipt.device, "b_epoch": held.epoch, "b_through": held.through}
        )
    note_told(connection, receipt)
    office.journal.append(
        connection, "receipt-made", by=by, at=now, receipt=receipt.id, device=receipt.device
    )


def _receipt(
    office: Office, connection: Connection, device: DeviceId, word: Word, *, now: Instant
) -> tuple[Receipt, SealKey]:
    mine = devices.c.device == device
    # Before it is put: a number that was cut off is not given again.
    connection.execute(devices.update().where(mine).values(receipts=devices.c.receipts + 1))
    row = connection.execute(
        select(devices.c.subject, devices.c.seal_key, devices.c.receipts).where(mine)
    ).one()
    wanted = {"device": device}
    receipt = Receipt(
        id=ReceiptId(random_id()),
        study=office.study,
        site=office.site,
        subject=SubjectId(row.subject),
        device=device,
        number=row.receipts,
        issued=now.wall,
        held=tuple(
            Held(epoch=each.epoch, through=each.through, head=Head(each.head))
            for each in connection.execute(_HELD, wanted)
        ),
        exports=tuple(
            ExportId(each) for each in connection.execute(_EXPORTS, wanted).scalars().unique()
        ),
        infusion=word.infusion,
        decisions=word.decisions,
        recovery=word.recovery,
        elsewhere=word.elsewhere,
    )
    return receipt, SealKey(row.seal_key)
