"""Shutting a device out: lost, stolen, or no longer trusted (I5). What it sent before stays."""

from __future__ import annotations

from sqlalchemy import select

from prodiary.domain.ids import DeviceId, StaffId
from prodiary.errors import RevokedDevice, UnknownDevice
from prodiary.site.office import Office
from prodiary.site.store.schema import devices

SHORTEST = 6
LONGEST_REASON = 200


def revoke(office: Office, device: str, *, reason: str, by: StaffId) -> DeviceId:
    """Refuse every later file of `device`, given whole or by a beginning that fits only one.

    Raises:
        UnknownDevice: None or more than one fits, or fewer than six characters were given.
        RevokedDevice: It was revoked before.
        ValueError: The reason is missing or overlong.
        StoreError: The store failed.
    """
    if not 0 < len(reason.strip()) <= LONGEST_REASON:
        msg = "a revocation needs a reason"
        raise ValueError(msg)
    now = office.clock.now()
    with office.store.transaction() as connection:
        rows = [
            row
            for row in connection.execute(select(devices.c.device, devices.c.revoked))
            if row.device.startswith(device) and len(device) >= SHORTEST
        ]
        if len(rows) != 1:
            raise UnknownDevice
        (row,) = rows
        if row.revoked is not None:
            raise RevokedDevice
        found = DeviceId(row.device)
        connection.execute(
            devices.update()
            .where(devices.c.device == found)
            .values(revoked=now.wall.isoformat(), reason=reason.strip())
        )
        office.journal.append(
            connection, "device-revoked", by=by, at=now, device=found, reason=reason.strip()
        )
    return found
