"""The encrypted file: whole migrations, failures told apart, nothing in clear."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from prodiary.device.store import Database
from prodiary.device.store.database import migrations
from prodiary.errors import (
    StoreBusy,
    StoreDamaged,
    StoreExists,
    StoreMissing,
    StoreTooNew,
    StoreUnwritable,
)

KEY = bytes(range(32))


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
