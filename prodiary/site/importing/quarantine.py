"""Refused files: a copy kept under its hash, with one typed reason; the original is never touched.

A file that only waits for an earlier one (a gap) is tried again when the chain has come that far.
"""

from __future__ import annotations

import errno
import json
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, func, select

from prodiary.clock import Instant
from prodiary.crypto.digest import sha256_hex
from prodiary.domain.ids import DeviceId, Sha256, StaffId, SubjectId
from prodiary.errors import (
    ChainGap,
    DiskFull,
    ExchangeError,
    NotARegularFile,
    StoreUnwritable,
    TooLarge,
)
from prodiary.exchange.export import Manifest
from prodiary.exchange.files import read_whole, write_whole
from prodiary.exchange.limits import MAX_FILE_BYTES
from prodiary.site.journal import Journal
from prodiary.site.store.schema import chains, devices, quarantine

FOLDER = "quarantine"

_UNRELEASED = quarantine.c.released.is_(None) & quarantine.c.sha256.is_not(None)
_WAITING = (
    select(quarantine, devices.c.subject, func.coalesce(chains.c.through, 0).label("through"))
    .join(devices, devices.c.device == quarantine.c.device)
    .outerjoin(
        chains, (chains.c.device == quarantine.c.device) & (chains.c.epoch == quarantine.c.epoch)
    )
    .where(_UNRELEASED, quarantine.c.code == ChainGap.code)
    .order_by(quarantine.c.device, quarantine.c.epoch, quarantine.c.first, quarantine.c.id)
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file in quarantine that a gap keeps out: what it holds, and how far its chain is held."""

    name: str
    sha256: Sha256
    device: DeviceId
    subject: SubjectId
    first: int
    last: int
    through: int

    @property
    def gap(self) -> ChainGap | None:
        """What is missing before it; None when it could be joined now."""
        if self.first <= self.through + 1:
            return None
        return ChainGap(first=self.through + 1, last=self.first - 1)


@dataclass(frozen=True, slots=True)
class Lost:
    """A file in quarantine whose copy is gone or was altered; the rest where it was known."""

    device: DeviceId | None
    epoch: int | None
    first: int | None


class Quarantine:
    """The folder of refused files, and the table that says why."""

    def __init__(self, folder: Path, journal: Journal) -> None:
        """Keep copies in `folder`/quarantine."""
        self._folder = folder / FOLDER
        self._journal = journal

    def keep(self, data: bytes) -> None:
        """Make sure that a copy of `data` lies in the folder, durably.

        Raises:
            DiskFull: No room. Then the file was not refused but not dealt with.
            StoreUnwritable: The folder fails to write.
        """
        sha256 = sha256_hex(data)
        try:
            self._folder.mkdir(exist_ok=True, mode=0o700)
            if self.read(sha256) is None:
                write_whole(self._path(sha256), data)
        except OSError as error:
            raise DiskFull if error.errno == errno.ENOSPC else StoreUnwritable from error

    def note(
        self,
        connection: Connection,
        error: ExchangeError,
        *,
        name: str,
        sha256: Sha256 | None,
        manifest: Manifest | None,
        by: StaffId,
        now: Instant,
    ) -> bool:
        """Write down why a file was refused; the same reason twice changes nothing.

        Returns:
            Whether that is news. It is not when only the gap before a waiting file has changed.
        """
        same = (
            quarantine.c.sha256.is_(None) & (quarantine.c.name == name)
            if sha256 is None
            else quarantine.c.sha256 == sha256
        )
        found = connection.execute(select(quarantine).where(same)).first()
        reason = {"code": error.code, "fields": json.dumps(error.fields)}
        if found is not None and reason == {"code": found.code, "fields": found.fields}:
            return False
        row: dict[str, str | int] = {"at": now.wall.isoformat(), **reason}
        if manifest is not None:
            row |= {
                "device": manifest.device,
                "epoch": manifest.epoch,
                "first": manifest.first,
                "last": manifest.last,
            }
        if found is None:
            connection.execute(quarantine.insert(), {"name": name, "sha256": sha256, **row})
        else:
            connection.execute(quarantine.update().where(quarantine.c.id == found.id).values(row))
            if found.code == error.code == ChainGap.code:
                return False
        self._journal.append(
            connection, "file-quarantined", by=by, at=now, name=name, sha256=sha256, **reason
        )
        return True

    def renew_gap(self, connection: Connection, sha256: Sha256, gap: ChainGap) -> None:
        """Keep what is missing before a waiting file as it is now."""
        connection.execute(
            quarantine.update()
            .where(quarantine.c.sha256 == sha256)
            .values(fields=json.dumps(gap.fields))
        )

    def release(self, connection: Connection, sha256: Sha256, *, by: StaffId, now: Instant) -> None:
        """Write down that a file refused before was taken in now; its copy stays."""
        connection.execute(
            quarantine.update()
            .where(quarantine.c.sha256 == sha256)
            .values(released=now.wall.isoformat())
        )
        self._journal.append(connection, "file-released", by=by, at=now, sha256=sha256)

    def unreleased(self, connection: Connection) -> set[Sha256]:
        """The hashes of all files refused and not taken in since."""
        rows = connection.execute(select(quarantine.c.sha256).where(_UNRELEASED))
        return {Sha256(row.sha256) for row in rows}

    def waiting(self, connection: Connection) -> list[Waiting]:
        """Files that a gap kept out, those first that come first in their chains."""
        return [
            Waiting(
                name=row.name,
                sha256=Sha256(row.sha256),
                device=DeviceId(row.device),
                subject=SubjectId(row.subject),
                first=row.first,
                last=row.last,
                through=row.through,
            )
            for row in connection.execute(_WAITING)
        ]

    def lost(self, connection: Connection) -> list[Lost]:
        """Files refused and not taken in since, of which no true copy is there."""
        return [
            Lost(device=row.device, epoch=row.epoch, first=row.first)
            for row in connection.execute(select(quarantine).where(_UNRELEASED))
            if self.read(Sha256(row.sha256)) is None
        ]

    def read(self, sha256: Sha256) -> bytes | None:
        """The copy of a refused file; None when it is gone or was altered."""
        try:
            data = read_whole(self._path(sha256), limit=MAX_FILE_BYTES)
        except (OSError, NotARegularFile, TooLarge):
            return None
        return data if sha256_hex(data) == sha256 else None

    def _path(self, sha256: Sha256) -> Path:
        return self._folder / f"{sha256}.pdx"
