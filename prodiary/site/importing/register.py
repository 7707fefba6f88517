"""The register of devices as an import sees it: read once a run, for nothing else may change it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from prodiary.crypto.signing import VerifyKey
from prodiary.domain.ids import DeviceId, SubjectId
from prodiary.site.store.schema import devices


@dataclass(frozen=True, slots=True)
class Registered:
    """A device that was let in: its key, and the one participant it speaks for.

    `siblings` are all devices that participant ever had, this one among them.
    """

    device: DeviceId
    subject: SubjectId
    siblings: tuple[DeviceId, ...]
    key: VerifyKey
    revoked: bool


Register = Mapping[DeviceId, Registered]

_ALL = select(devices.c.device, devices.c.subject, devices.c.verify_key, devices.c.revoked)


def read_register(connection: Connection) -> Register:
    """Every device ever let in, revoked ones too."""
    rows = connection.execute(_ALL).all()
    of: dict[str, list[DeviceId]] = defaultdict(list)
    for row in rows:
        of[row.subject].append(DeviceId(row.device))
    return {
        DeviceId(row.device): Registered(
            device=DeviceId(row.device),
            subject=SubjectId(row.subject),
            siblings=tuple(of[row.subject]),
            key=VerifyKey(row.verify_key),
            revoked=row.revoked is not None,
        )
        for row in rows
    }
