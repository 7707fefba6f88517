"""The store's file: nobody else's eyes, and nothing that is not ours is written to."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from prodiary.errors import DiskFull, StoreDamaged, StoreExists, StoreMissing, StoreUnwritable
from prodiary.site.store import Store, database

KEY = bytes(range(32))


def tables(path: Path) -> list[str]:
    connection = sqlcipher.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    found = [name for (name,) in connection.execute("SELECT name FROM sqlite_master")]
    connection.close()
    return found


def test_an_empty_file_is_refused_and_stays_empty(tmp_path: Path) -> None:
    path = tmp_path / "site.db"
    path.touch()
    with pytest.raises(StoreDamaged):
        Store.open(path, KEY)
    assert path.read_bytes() == b""


@pytest.mark.parametrize(
    "made",
    [
        "CREATE TABLE theirs (x)",
        "CREATE TABLE alembic_version (version_num)",
    ],
)
def test_a_foreign_database_gets_no_tables_of_ours(tmp_path: Path, made: str) -> None:
    path = tmp_path / "site.db"
    connection = sqlcipher.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    connection.execute(made)
    connection.close()
    before = tables(path)
    with pytest.raises(StoreDamaged):
        Store.open(path, KEY)
    assert tables(path) == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_nobody_else_may_read_the_store(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        store = Store.create(tmp_path / "site.db", KEY)
        for path in tmp_path.iterdir():
            assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name
        store.close()
    finally:
        os.umask(before)


def test_what_is_there_already_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "site.db"
    with pytest.raises(StoreMissing):
        Store.open(path, KEY)
    path.write_bytes(b"mine")
    with pytest.raises(StoreExists):
        Store.create(path, KEY)
    assert path.read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("number", "expected"), [(errno.ENOSPC, DiskFull), (errno.EACCES, StoreUnwritable)]
)
def test_a_place_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, expected: type[Exception]
) -> None:
    def fail(*_: object) -> int:
        raise OSError(number, "no")

    monkeypatch.setattr("prodiary.site.store.database.os.open", fail)
    with pytest.raises(expected):
        Store.create(tmp_path / "site.db", KEY)


def test_a_store_of_an_older_prodiary_is_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is one revision so far, so this only says that migrations are run."""
    Store.create(tmp_path / "site.db", KEY).close()
    built: list[object] = []
    monkeypatch.setattr(database, "REVISIONS", (*database.REVISIONS, "9999"))
    monkeypatch.setattr(database, "_build", built.append)
    Store.open(tmp_path / "site.db", KEY).close()
    assert len(built) == 1
