"""The encrypted file: whole migrations, failures told apart, nothing in clear."""

from __future__ import annotations

import resource
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from prodiary.device.store import Database
from prodiary.device.store.database import Value, migrations
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

KEY = bytes(range(32))


@contextmanager
def file_size_limit(size: int) -> Iterator[None]:
    """No file of this process can grow beyond `size`: a real refusal by the system."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_new_file_is_at_the_newest_version(tmp_path: Path) -> None:
    database = Database.create(tmp_path / "a.db", KEY)
    assert database.row("PRAGMA user_version") == (len(migrations()),)
    assert database.row("PRAGMA journal_mode") == ("wal",)
    assert database.row("PRAGMA synchronous") == (2,)
    assert database.row("PRAGMA trusted_schema") == (0,)
    database.close()


def test_a_half_done_migration_leaves_the_old_version_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S17: one transaction, `user_version` included."""
    path = tmp_path / "a.db"
    Database.create(path, KEY).close()
    broken = [*migrations(), "CREATE TABLE extra (x);\nINSERT INTO nowhere VALUES (1);\n"]
    with monkeypatch.context() as patch:
        patch.setattr("prodiary.device.store.database.migrations", lambda: broken)
        with pytest.raises(StoreDamaged):
            Database.open(path, KEY)
    database = Database.open(path, KEY)
    assert database.row("PRAGMA user_version") == (len(migrations()),)
    assert database.rows("SELECT name FROM sqlite_schema WHERE name = 'extra'") == []
    database.close()


def test_a_file_of_a_newer_prodiary_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    database = Database.create(path, KEY)
    database.run("PRAGMA user_version = 99")
    database.close()
    before = path.read_bytes()
    with pytest.raises(StoreTooNew):
        Database.open(path, KEY)
    assert path.read_bytes() == before


def test_missing_existing_and_wrongly_keyed_files_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with pytest.raises(StoreMissing):
        Database.open(path, KEY)
    Database.create(path, KEY).close()
    with pytest.raises(StoreExists):
        Database.create(path, KEY)
    with pytest.raises(StoreDamaged):
        Database.open(path, bytes(32))
    with pytest.raises(StoreUnwritable):
        Database.create(tmp_path / "no" / "folder" / "a.db", KEY)


def test_a_second_opening_is_refused_while_the_first_lasts(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    first = Database.create(path, KEY)
    with pytest.raises(StoreBusy):
        Database.open(path, KEY)
    first.close()
    Database.open(path, KEY).close()


def test_the_library_says_nothing_on_its_own(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """security.md 1.5: SQLCipher prints core errors on stderr unless told not to (S14)."""
    path = tmp_path / "a.db"
    Database.create(path, KEY).close()
    with pytest.raises(StoreDamaged):
        Database.open(path, bytes(32))
    captured = capfd.readouterr()
    assert (captured.out, captured.err) == ("", "")


def test_plain_sqlite_cannot_read_it(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    Database.create(path, KEY).close()
    connection = sqlite3.connect(path)
    with pytest.raises(sqlite3.DatabaseError):
        connection.execute("SELECT * FROM sqlite_schema")
    connection.close()


def test_a_failed_block_leaves_nothing(tmp_path: Path) -> None:
    database = Database.create(tmp_path / "a.db", KEY)

    def fail() -> None:
        with database.transaction():
            database.run("INSERT INTO facts VALUES ('a', x'00')")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert database.rows("SELECT * FROM facts") == []
    database.close()


# --- a new key ------------------------------------------------------------------------------------

NEW_KEY = bytes(range(1, 33))


def filled(path: Path, *, rows: int = 40) -> Database:
    database = Database.create(path, KEY)
    for number in range(1, rows + 1):
        database.run("INSERT INTO events VALUES (1, ?, ?, ?)", (number, b"x" * 3000, bytes(32)))
    return database


def count(database: Database) -> int:
    (found,) = database.row("SELECT count(*) FROM events")
    assert isinstance(found, int)
    return found


def test_after_rekeying_only_the_new_key_opens_it_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    database = filled(path)
    database.rekey(NEW_KEY, was=KEY)
    assert count(database) == 40
    database.run("INSERT INTO facts VALUES ('after', x'01')")
    database.close()
    with pytest.raises(StoreDamaged):
        Database.open(path, KEY)
    database = Database.open(path, NEW_KEY)
    assert count(database) == 40
    assert database.rows("SELECT value FROM facts") == [(b"\x01",)]
    database.close()


def test_no_page_of_the_old_key_is_left_in_the_file_or_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    database = filled(path)
    database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    before = path.read_bytes()
    old = {before[start + 16 : start + 4096] for start in range(0, len(before), 4096)}
    database.rekey(NEW_KEY, was=KEY)
    after = b"".join(each.read_bytes() for each in tmp_path.iterdir())
    assert not any(page in after for page in old)
    database.close()


def test_a_power_cut_right_after_rekeying_leaves_a_file_under_the_new_key(tmp_path: Path) -> None:
    """The new pages may be in the log only: the check on opening must not call that damage."""
    path, cut = tmp_path / "a.db", tmp_path / "cut"
    database = filled(path)
    assert database.rows(f"PRAGMA rekey = \"x'{NEW_KEY.hex()}'\"") == [("ok",)]
    cut.mkdir()
    for each in tmp_path.glob("a.db*"):
        (cut / each.name).write_bytes(each.read_bytes())
    database.close()
    assert (cut / "a.db-wal").stat().st_size > 40 * 3000
    found = Database.open(cut / "a.db", NEW_KEY)
    assert count(found) == 40
    found.close()


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
@pytest.mark.parametrize("room", [0, 1, 13, 40, 53])
def test_a_full_disk_leaves_it_under_the_old_key_and_usable(tmp_path: Path, room: int) -> None:
    """S1: SQLCipher says ok to a rekeying that found no room; we do not."""
    path = tmp_path / "a.db"
    database = filled(path)
    database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    pages = path.stat().st_size // 4096
    assert pages == 53
    with file_size_limit(room * 4096), pytest.raises(StoreError):
        database.rekey(NEW_KEY, was=KEY)
    database.close()
    database = Database.open(path, KEY)
    assert count(database) == 40
    database.run("INSERT INTO facts VALUES ('after', x'01')")
    database.rekey(NEW_KEY, was=KEY)
    database.close()
    database = Database.open(path, NEW_KEY)
    assert count(database) == 40
    assert database.rows("SELECT value FROM facts") == [(b"\x01",)]
    database.close()


def test_a_rekeying_that_failed_leaves_the_database_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = filled(tmp_path / "a.db")
    run = Database.run

    def refusing(self: Database, statement: str, values: Sequence[Value] = ()) -> None:
        if "rekey" in statement:
            raise DiskFull
        run(self, statement, values)

    with monkeypatch.context() as patch:
        patch.setattr(Database, "run", refusing)
        with pytest.raises(DiskFull):
            database.rekey(NEW_KEY, was=KEY)
    database.run("INSERT INTO facts VALUES ('after', x'01')")
    assert count(database) == 40
    database.close()
    Database.open(tmp_path / "a.db", KEY).close()


def test_a_rekeying_that_was_done_but_reported_as_failed_counts_as_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = filled(tmp_path / "a.db")
    run = Database.run

    def doubting(self: Database, statement: str, values: Sequence[Value] = ()) -> None:
        run(self, statement, values)
        if "rekey" in statement:
            raise StoreUnwritable

    monkeypatch.setattr(Database, "run", doubting)
    database.rekey(NEW_KEY, was=KEY)
    assert count(database) == 40
    database.close()
    Database.open(tmp_path / "a.db", NEW_KEY).close()
