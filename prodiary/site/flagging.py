"""What needs a person's eye: events that break a rule of the study, and files that were refused."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from prodiary.domain.ids import DeviceId, EntryId, Sha256, SubjectId
from prodiary.site.office import Office
from prodiary.site.store.projected import findings
from prodiary.site.store.schema import chains, devices, quarantine


@dataclass(frozen=True, slots=True)
class Flag:
    """A genuine event that breaks a rule: where it stands, which rule, and of which entry."""

    subject: SubjectId
    device: DeviceId
    epoch: int
    seq: int
    code: str
    entry: EntryId | None


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that was not taken in, why, and when it was taken in after all.

    `sha256` names the copy in quarantine; it is missing where the file was not even read.
    """

    name: str
    sha256: Sha256 | None
    code: str
    fields: dict[str, str | int]
    device: DeviceId | None
    at: datetime
    released: datetime | None


def held_flags(office: Office) -> tuple[Flag, ...]:
    """Every flagged event, by subject and device in the order of its ledger.

    Raises:
        StoreError: The store failed.
    """
    query = (
        select(
            devices.c.subject,
            findings.c.device,
            chains.c.epoch,
            findings.c.seq,
            findings.c.code,
            findings.c.entry,
        )
        .join(chains, chains.c.id == findings.c.chain)
        .join(devices, devices.c.device == findings.c.device)
        .order_by(
            devices.c.subject, findings.c.device, chains.c.epoch, findings.c.seq, findings.c.code
        )
    )
    with office.store.transaction() as connection:
        return tuple(
            Flag(
                subject=SubjectId(row.subject),
                device=DeviceId(row.device),
                epoch=row.epoch,
                seq=row.seq,
                code=row.code,
                entry=None if row.entry is None else EntryId(row.entry),
            )
            for row in connection.execute(query)
        )


def refused_files(office: Office) -> tuple[RefusedFile, ...]:
    """Every file ever refused, in the order of the first refusal.

    Raises:
        StoreError: The store failed.
    """
    with office.store.transaction() as connection:
        return tuple(
            RefusedFile(
                name=row.name,
                sha256=None if row.sha256 is None else Sha256(row.sha256),
                code=row.code,
                fields=json.loads(row.fields),
                device=None if row.device is None else DeviceId(row.device),
                at=datetime.fromisoformat(row.at),
                released=None if row.released is None else datetime.fromisoformat(row.released),
            )
            for row in connection.execute(select(quarantine).order_by(quarantine.c.id))
        )
