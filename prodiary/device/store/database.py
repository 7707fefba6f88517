"""One SQLCipher file: opened with a raw key, migrated whole or not at all, failures told apart.

Nothing of SQLCipher leaves this module: no exception, no cursor, no log line. A connection belongs
to the thread that opened it, and to one process at a time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import resources
from pathlib import Path
from typing import Self

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

Value = int | str | bytes
Row = tuple[Value, ...]

_BUSY_S = 0.2
"""How long to wait for another process before saying that it has the vault."""
_BLAME: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_BUSY: StoreBusy,
    sqlite3.SQLITE_LOCKED: StoreBusy,
    sqlite3.SQLITE_READONLY: StoreUnwritable,
    sqlite3.SQLITE_CANTOPEN: StoreUnwritable,
    sqlite3.SQLITE_IOERR: StoreUnwritable,
}
"""Primary result codes that are the machine's doing; every other one means a damaged file."""
_PRIMARY = 0xFF


def migrations() -> list[str]:
    """The SQL of every migration in order; the position of one is the version it leads to."""
    folder = resources.files(__package__) / "migrations"
    names = sorted(each.name for each in folder.iterdir() if each.name.endswith(".sql"))
    return [(folder / name).read_text(encoding="utf-8") for name in names]


class Database:
    """An open vault database."""

    def __init__(self, path: Path) -> None:
        """Connect to `path`; use `create` or `open`."""
        self._path = path
        self._connection = _connected(path)

    @classmethod
    def create(cls, path: Path, key: bytes) -> Self:
        """A new, migrated database under a raw 256-bit key.

        Raises:
            StoreExists: Something is at `path`; it is left alone.
            StoreError: It cannot be written.
        """
        if path.exists():
            raise StoreExists
        return cls._ready(path, key)

    @classmethod
    def open(cls, path: Path, key: bytes) -> Self:
        """The database at `path`, checked page by page and migrated to this version.

        Raises:
            StoreMissing: There is none.
            StoreDamaged: A page was altered, or the key is not its key.
            StoreTooNew: A newer prodiary wrote it; it is left alone.
            StoreBusy: Another process has it.
        """
        if not path.is_file():
            raise StoreMissing
        return cls._ready(path, key)

    @classmethod
    def _ready(cls, path: Path, key: bytes) -> Self:
        database = cls(path)
        try:
            database._configure(key)
            database._migrate()
        except BaseException:
            database.close()
            raise
        return database

    def _configure(self, key: bytes) -> None:
        with _translated():
            run = self._connection.execute
            run("PRAGMA cipher_log_level = NONE")
            run(f"PRAGMA key = \"x'{key.hex()}'\"")
            run("PRAGMA cipher_memory_security = ON")
            run("PRAGMA trusted_schema = OFF")
            run("PRAGMA cell_size_check = ON")
            # Exclusive: a vault has one user at a time, and no shared-memory file lies beside it.
            run("PRAGMA locking_mode = EXCLUSIVE")
            run("PRAGMA journal_mode = WAL")
            run("PRAGMA synchronous = FULL")
            # The check reads the file without its log, where a rekeying may have ended.
            run("PRAGMA wal_checkpoint(TRUNCATE)")
            if run("PRAGMA cipher_integrity_check").fetchall():
                raise StoreDamaged

    def _migrate(self) -> None:
        steps = migrations()
        (version,) = self.row("PRAGMA user_version")
        if not isinstance(version, int) or version > len(steps):
            raise StoreTooNew
        if version == len(steps):
            return
        with self.transaction():
            for step in steps[version:]:
                for statement in _statements(step):
                    self.run(statement)
            self.run(f"PRAGMA user_version = {len(steps)}")

    def rekey(self, key: bytes, *, was: bytes) -> None:
        """Encrypt everything anew under the raw `key`; a power cut leaves all old or all new.

        Afterwards nothing of the old key is left in the file or beside it.

        Raises:
            StoreError: It could not be done; the file is under `was`, with nothing lost, and open
                unless it cannot be opened at all now.
        """
        failure: StoreError = StoreUnwritable()
        try:
            self.run(f"PRAGMA rekey = \"x'{key.hex()}'\"")
        except StoreError as error:
            failure = error
        # SQLCipher says ok even when it could not write, and may then read under one key and write
        # under the other. Only opening the file again tells which it is.
        with suppress(StoreError):
            self.close()
        try:
            self._connect(key)
        except StoreDamaged:
            self._connect(was)
            raise failure from None

    def _connect(self, key: bytes) -> None:
        self._connection = _connected(self._path)
        try:
            self._configure(key)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of the block or nothing; durable when the block has ended."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            # A full disk may have rolled back by itself; then there is nothing left to undo.
            if self._connection.in_transaction:
                self.run("ROLLBACK")
            raise

    def run(self, statement: str, values: Sequence[Value] = ()) -> None:
        """Execute one statement that returns nothing."""
        with _translated():
            self._connection.execute(statement, values)

    def rows(self, statement: str, values: Sequence[Value] = ()) -> list[Row]:
        """All rows of a query."""
        with _translated():
            found: list[Row] = self._connection.execute(statement, values).fetchall()
            return found

    def row(self, statement: str, values: Sequence[Value] = ()) -> Row:
        """The one row of a query that always has one."""
        (found,) = self.rows(statement, values)
        return found

    def close(self) -> None:
        """Close; the write-ahead log is folded into the file."""
        with _translated():
            self._connection.close()


def _connected(path: Path) -> sqlcipher.Connection:
    with _translated():
        return sqlcipher.connect(str(path), timeout=_BUSY_S, isolation_level=None)


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except sqlcipher.IntegrityError as error:
        # Only our own mistakes break a constraint; it must not pass for the disk's fault.
        msg = "a statement broke a constraint of the vault"
        raise RuntimeError(msg) from error
    except sqlcipher.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
        blame = _BLAME.get(code, StoreDamaged)
        # The library's own words may quote a statement: they end here.
        raise blame from None


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
