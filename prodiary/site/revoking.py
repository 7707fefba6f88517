"""Shutting a device out: lost, stolen, or no longer trusted (I5). What it sent before stays."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select

from prodiary.domain.ids import DeviceId, StaffId
from prodiary.errors import RevokedDevice, UnknownDevice
from prodiary.site.office import Office
from prodiary.site.store.schema import devices

SHORTEST = 6
SHOWN = 8
LONGEST_REASON = 200


def shortened(ids: Iterable[DeviceId]) -> dict[DeviceId, str]:
    """A beginning of each of `ids` that `revoke` takes: the same length for all, as few as will do.

    `ids` are all devices of the register; a beginning that fits two would be refused.
    """
    known = set(ids)
    length = SHOWN
    while len({each[:length] for each in known}) < len(known):
        length += 1
    return {each: each[:length] for each in known}


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
        row = named_device(connection, device)
        if row.revoked is not None:
            raise RevokedDevice(reason="before")
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


def named_device(connection: Connection, device: str) -> Any:  # noqa: ANN401 - a row of `devices`
    """The device that is meant by an id or by a beginning of one, revoked ones too.

    Raises:
        UnknownDevice: None or more than one fits, or fewer than six characters were given.
    """
    rows = [row for row in connection.execute(select(devices)) if row.device.startswith(device)]
    if len(device) < SHORTEST:
        raise UnknownDevice(reason="too-short")
    if len(rows) != 1:
        raise UnknownDevice(reason="several" if rows else "none")
    return rows[0]
