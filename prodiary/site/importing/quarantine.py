"""Refused files: a copy kept under its hash, with one typed reason; the original is never touched.

A file that only waits for an earlier one (a gap) is tried again when the chain has come that far.
"""

from __future__ import annotations

import errno
import json
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select

from prodiary.clock import Instant
from prodiary.crypto.digest import sha256_hex
from prodiary.domain.ids import Sha256, StaffId
from prodiary.errors import ChainGap, DiskFull, ExchangeError, NotARegularFile, StoreUnwritable
from prodiary.exchange.export import Manifest
from prodiary.exchange.files import read_whole, write_whole
from prodiary.exchange.limits import MAX_FILE_BYTES
from prodiary.site.journal import Journal
from prodiary.site.store.schema import chains, quarantine

FOLDER = "quarantine"

_WAITING = (
    select(quarantine.c.name, quarantine.c.sha256)
    .join(chains, (chains.c.device == quarantine.c.device) & (chains.c.epoch == quarantine.c.epoch))
    .where(
        quarantine.c.released.is_(None),
        quarantine.c.code == ChainGap.code,
        quarantine.c.first <= chains.c.through + 1,
    )
    .order_by(quarantine.c.device, quarantine.c.epoch, quarantine.c.first, quarantine.c.id)
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file in quarantine whose gap has closed."""

    name: str
    sha256: Sha256


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
        path = self._path(sha256_hex(data))
        try:
            self._folder.mkdir(exist_ok=True, mode=0o700)
            if not path.exists():
                write_whole(path, data)
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
    ) -> None:
        """Write down why a file was refused; the same reason twice changes nothing."""
        same = (
            quarantine.c.sha256.is_(None) & (quarantine.c.name == name)
            if sha256 is None
            else quarantine.c.sha256 == sha256
        )
        found = connection.execute(select(quarantine).where(same)).first()
        reason = {"code": error.code, "fields": json.dumps(error.fields)}
        if found is not None and reason == {"code": found.code, "fields": found.fields}:
            return
        row: dict[str, str | int] = {"at": now.wall.isoformat(), **reason}
        if manifest is not None:
            row |= {"device": manifest.device, "epoch": manifest.epoch, "first": manifest.first}
        if found is None:
            connection.execute(quarantine.insert(), {"name": name, "sha256": sha256, **row})
        else:
            connection.execute(quarantine.update().where(quarantine.c.id == found.id).values(row))
        self._journal.append(
            connection, "file-quarantined", by=by, at=now, name=name, sha256=sha256, **reason
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
        rows = connection.execute(
            select(quarantine.c.sha256).where(
                quarantine.c.released.is_(None), quarantine.c.sha256.is_not(None)
            )
        )
        return {Sha256(row.sha256) for row in rows}

    def waiting(self, connection: Connection) -> list[Waiting]:
        """Files that a gap kept out and that could be joined now."""
        return [Waiting(row.name, Sha256(row.sha256)) for row in connection.execute(_WAITING)]

    def read(self, waiting: Waiting) -> bytes | None:
        """The copy of a waiting file; None when it is gone or was altered."""
        try:
            data = read_whole(self._path(waiting.sha256), limit=MAX_FILE_BYTES)
        except (OSError, NotARegularFile):
            return None
        return data if sha256_hex(data) == waiting.sha256 else None

    def _path(self, sha256: Sha256) -> Path:
        return self._folder / f"{sha256}.pdx"
