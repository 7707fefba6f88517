"""One SQLCipher file behind SQLAlchemy Core: raw key, exclusive use, failures told apart.

Nothing of SQLCipher or SQLAlchemy leaves as an exception. A store belongs to the thread that opened
it, and to one process at a time; who comes second is told so at once and waits for nothing.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, Engine, create_engine, event, exc, inspect, text
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from prodiary.errors import (
    DiskFull,
    StoreBusy,
    StoreDamaged,
    StoreError,
    StoreExists,
    StoreMissing,
    StoreTooNew,
    StoreUnwritable,
)

REVISIONS = ("0001",)
"""Every schema revision this program knows, oldest first; they live in site/migrations/versions."""
MIGRATIONS = Path(__file__).resolve().parent.parent / "migrations"

_BUSY_S = 0.5
_BLAME: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_BUSY: StoreBusy,
    sqlite3.SQLITE_LOCKED: StoreBusy,
    sqlite3.SQLITE_READONLY: StoreUnwritable,
    sqlite3.SQLITE_CANTOPEN: StoreUnwritable,
    sqlite3.SQLITE_IOERR: StoreUnwritable,
}
"""Primary result codes that are the machine's doing; any other means a damaged file."""
_PRIMARY = 0xFF
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}


class Store:
    """The open store; every use of it is inside one `transaction`."""

    def __init__(self, engine: Engine) -> None:
        """Hold `engine`; use `create` or `open`."""
        self._engine = engine

    @classmethod
    def create(cls, path: Path, key: bytes) -> Self:
        """A new, empty store under a raw 256-bit key, for its owner's eyes only.

        Raises:
            StoreExists: Something is at `path`; it is left alone.
            StoreError: It cannot be written.
        """
        try:
            # SQLite would make the file by the process's own idea of who may read; side files
            # take after the main one.
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        except FileExistsError:
            raise StoreExists from None
        except OSError as error:
            raise DiskFull if error.errno in _NO_ROOM else StoreUnwritable from error
        return cls._ready(path, key, _build)

    @classmethod
    def open(cls, path: Path, key: bytes) -> Self:
        """The store at `path`, brought to this program's schema in one transaction if behind.

        Raises:
            StoreMissing: There is none.
            StoreDamaged: It was altered, it is none of ours, or the key is not its key.
            StoreTooNew: A newer prodiary wrote it; it is left alone.
            StoreBusy: Another process has it.
        """
        if not path.is_file():
            raise StoreMissing
        if path.stat().st_size == 0:
            # SQLite takes an empty file for a new database, whatever the key.
            raise StoreDamaged
        return cls._ready(path, key, _migrate)

    @classmethod
    def _ready(cls, path: Path, key: bytes, prepare: Callable[[Connection], None]) -> Self:
        # hide_parameters: no answer may reach a log by way of an error message.
        engine = create_engine(
            "sqlite+pysqlite://",
            module=sqlcipher,
            creator=lambda: _connect(path, key),
            poolclass=StaticPool,
            hide_parameters=True,
        )
        event.listen(engine, "begin", _begin)
        store = cls(engine)
        try:
            with store.transaction() as connection:
                prepare(connection)
        except BaseException:
            store.close()
            raise
        return store

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """All of the block or nothing; durable when the block has ended.

        Raises:
            StoreError: The machine's fault; nothing of the block was kept.
        """
        with _translated(), self._engine.begin() as connection:
            yield connection

    def is_whole(self) -> bool:
        """Whether every page carries its authentication code and the file's structure is sound."""
        with self.transaction() as connection:
            if connection.exec_driver_sql("PRAGMA cipher_integrity_check").fetchall():
                return False
            return connection.exec_driver_sql("PRAGMA integrity_check").fetchall() == [("ok",)]

    def close(self) -> None:
        """Close; the write-ahead log is folded into the file."""
        self._engine.dispose()


def _connect(path: Path, key: bytes) -> Any:  # noqa: ANN401 - the driver has no annotations
    connection = sqlcipher.connect(str(path), timeout=_BUSY_S, isolation_level=None)
    try:
        for pragma in (
            "cipher_log_level = NONE",
            f"key = \"x'{key.hex()}'\"",
            "trusted_schema = OFF",
            "cell_size_check = ON",
            "foreign_keys = ON",
            # INSERT OR REPLACE would otherwise delete without asking the append-only triggers.
            "recursive_triggers = ON",
            "locking_mode = EXCLUSIVE",
            "journal_mode = WAL",
            "synchronous = FULL",
            # 16 MiB: an import touches the same pages in file after file.
            "wal_autocheckpoint = 4000",
        ):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    # The driver would begin before the first change only. Nobody else can come between: exclusive.
    connection.exec_driver_sql("BEGIN")


def _migrate(connection: Connection) -> None:
    if not inspect(connection).has_table("alembic_version"):
        # Whatever this is, it gets no tables from us.
        raise StoreDamaged
    found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if found is None:
        raise StoreDamaged
    if found not in REVISIONS:
        raise StoreTooNew
    if found != REVISIONS[-1]:
        _build(connection)


def _build(connection: Connection) -> None:
    # Alembic takes longer to import than a store to open, and is needed once a release.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except exc.IntegrityError as error:
        # Only our own mistakes break a constraint; it must not pass for the disk's fault.
        msg = "a statement broke a constraint of the site's store"
        raise RuntimeError(msg) from error
    except (exc.DBAPIError, sqlcipher.Error) as error:
        origin = error.orig if isinstance(error, exc.DBAPIError) else error
        code = getattr(origin, "sqlite_errorcode", 0) & _PRIMARY
        # The library's own words may quote a statement: they end here.
        raise _BLAME.get(code, StoreDamaged) from None
