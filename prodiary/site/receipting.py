"""Receipts: the site's signed word to a device on how much of its ledger is held (N2)."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, select

from prodiary.clock import Instant
from prodiary.crypto.random import random_id
from prodiary.crypto.sealing import SealKey
from prodiary.domain.ids import DeviceId, ExportId, ReceiptId, StaffId, SubjectId
from prodiary.domain.ledger import Head
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.container import SUFFIX
from prodiary.exchange.receipt import Held, Receipt, make_receipt
from prodiary.site.office import Office
from prodiary.site.store.schema import chains, devices, exports

EXPORTS_NAMED = 100
"""A receipt names the newest exports only; how far the chain is held says all that matters."""

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
    office: Office, carrier: FolderCarrier, to: Iterable[DeviceId], *, by: StaffId
) -> int:
    """One receipt for each of the devices in `to`, in the journal and on the carrier.

    Returns:
        How many were written.

    Raises:
        CarrierUnavailable, CarrierFull: The carrier failed; devices keep what has no receipt.
        KeyExpired: The site's signing key is over.
        StoreError: The store failed; no receipt was put.
    """
    wanted = list(to)
    if not wanted:
        return 0
    now = office.clock.now()
    signer = office.keys.signer(now.wall)
    with office.store.transaction() as connection:
        made = [_receipt(office, connection, device, now=now) for device in wanted]
        for receipt, _ in made:
            office.journal.append(
                connection, "receipt-made", by=by, at=now, receipt=receipt.id, device=receipt.device
            )
    # First written down, then handed out: no receipt travels that the journal does not know.
    for receipt, seal_to in made:
        file = make_receipt(receipt, signer=signer, to=seal_to)
        carrier.put("to-devices", file, suffix=SUFFIX["RECEIPT"])
    return len(made)


def _receipt(
    office: Office, connection: Connection, device: DeviceId, *, now: Instant
) -> tuple[Receipt, SealKey]:
    row = connection.execute(
        select(devices.c.subject, devices.c.seal_key).where(devices.c.device == device)
    ).one()
    wanted = {"device": device}
    receipt = Receipt(
        id=ReceiptId(random_id()),
        study=office.study,
        site=office.site,
        subject=SubjectId(row.subject),
        device=device,
        issued=now.wall,
        held=tuple(
            Held(epoch=each.epoch, through=each.through, head=Head(each.head))
            for each in connection.execute(_HELD, wanted)
        ),
        exports=tuple(
            ExportId(each) for each in connection.execute(_EXPORTS, wanted).scalars().unique()
        ),
    )
    return receipt, SealKey(row.seal_key)
