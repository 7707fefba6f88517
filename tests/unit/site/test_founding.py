"""A site begins whole or not at all, and opens for its passphrase alone."""

from __future__ import annotations

import errno
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from prodiary.crypto.kdf import FLOOR
from prodiary.errors import (
    DiskFull,
    KeyExpired,
    StoreBusy,
    StoreDamaged,
    StoreError,
    StoreExists,
    StoreMissing,
    StoreTooNew,
    StoreUnwritable,
    WeakSecret,
    WrongSecret,
)
from prodiary.exchange.keyset import read_keyset
from prodiary.site.desk import Site
from prodiary.site.founding import MARK, SLOT, STORE
from prodiary.site.slotfile import put_secret, read_secret, write_secret
from prodiary.site.store import Store
from prodiary.site.store.database import MIGRATIONS, REVISIONS
from prodiary.site.store.schema import METADATA
from tests.fakeclock import FakeClock
from tests.unit.site.conftest import DEMO, PASSPHRASE, SITE, STAFF, STUDY, World, make_site

KEY = bytes(range(32))


def test_the_root_signs_the_keys_and_stays_outside(tmp_path: Path) -> None:
    clock = FakeClock()
    with make_site(tmp_path, clock) as site:
        keys = site._office.keys
        assert (site.study, site.site, site.name) == (STUDY, SITE, "A hospital")
        assert sorted(key.use for key in keys.newest.keys) == ["recover", "seal", "sign"]
        assert read_keyset(keys.newest.compact, root=keys.root) == keys.newest
        (line,) = site.journal()
        assert (line.act, line.by, line.at) == (
            "site-created",
            STAFF,
            clock.now().wall.isoformat(),
        )
    root = read_secret(tmp_path / "root.json", holds="site-root", passphrase=PASSPHRASE)
    for path in (tmp_path / "site").iterdir():
        assert root not in path.read_bytes()
    with pytest.raises(StoreDamaged):
        read_secret(tmp_path / "root.json", holds="site-store", passphrase=PASSPHRASE)


def test_a_second_site_in_the_same_place_is_refused(tmp_path: Path) -> None:
    make_site(tmp_path, FakeClock()).close()
    before = {path.name: path.read_bytes() for path in (tmp_path / "site").iterdir()}
    with pytest.raises(StoreExists):
        make_site(tmp_path, FakeClock())
    assert {path.name: path.read_bytes() for path in (tmp_path / "site").iterdir()} == before
    with pytest.raises(StoreExists):
        Store.create(tmp_path / "site" / STORE, KEY)
    with pytest.raises(StoreExists):
        write_secret(
            tmp_path / "root.json", KEY, holds="site-root", passphrase=PASSPHRASE, cost=FLOOR
        )


@pytest.mark.parametrize(
    ("passphrase", "reason"),
    [
        ("maple river lantern", "too-few-words"),
        ("no no no no no no no", "too-few-words"),
        ("a b c d", "too-short"),
        ("word " * 40, "too-long"),
    ],
)
def test_a_weak_passphrase_makes_no_site(tmp_path: Path, passphrase: str, reason: str) -> None:
    with pytest.raises(WeakSecret) as found:
        Site.create(
            tmp_path / "site",
            study=STUDY,
            site=SITE,
            name="x",
            passphrase=passphrase,
            root_out=tmp_path / "root.json",
            by=STAFF,
            clock=FakeClock(),
            cost=FLOOR,
        )
    assert found.value.fields == {"reason": reason}
    assert list(tmp_path.iterdir()) == []


def test_a_site_that_could_not_be_made_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("in the way")
    with pytest.raises(StoreUnwritable):
        make_site(tmp_path, FakeClock())
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_secret_that_cannot_be_put_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, kind in ((errno.ENOSPC, DiskFull), (errno.EROFS, StoreUnwritable)):

        def fail(*_: object, number: int = number) -> None:
            raise OSError(number, "no")

        with monkeypatch.context() as patch:
            patch.setattr("prodiary.site.slotfile.write_whole", fail)
            with pytest.raises(kind):
                put_secret(tmp_path / "x", b"locked")


@pytest.mark.parametrize("place", ["_put_mark", "put_secret", "_fill", "Store.create"])
def test_a_founding_that_was_killed_can_be_done_again(tmp_path: Path, place: str) -> None:
    program = (
        "import os, sys; from pathlib import Path\n"
        "from prodiary.site import founding\n"
        "from tests.fakeclock import FakeClock\n"
        "from tests.unit.site.conftest import make_site\n"
        "*way, last = sys.argv[2].split('.')\n"
        "owner = getattr(founding, way[0]) if way else founding\n"
        "before = getattr(owner, last)\n"
        "def after(*words, **more): before(*words, **more); os._exit(9)\n"
        "setattr(owner, last, after)\n"
        "make_site(Path(sys.argv[1]), FakeClock())\n"
    )
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path), place], check=False, cwd=root
    )
    assert done.returncode == 9
    left = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert MARK in left
    assert SLOT not in left
    make_site(tmp_path, FakeClock()).close()
    with Site.open(tmp_path / "site", PASSPHRASE, clock=FakeClock()) as site:
        assert site.verify().holds
    left = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {SLOT, STORE, "root.json"}


def test_only_what_an_unfinished_founding_left_is_cleared_away(tmp_path: Path) -> None:
    folder, root = tmp_path / "site", tmp_path / "root.json"
    make_site(tmp_path, FakeClock()).close()
    before = (folder / STORE).read_bytes()
    (folder / MARK).write_text("0" * 64)
    with pytest.raises(StoreExists):
        make_site(tmp_path, FakeClock())
    assert (folder / STORE).read_bytes() == before, "with its slot a site is whole"
    Site.open(folder, PASSPHRASE, clock=FakeClock()).close()
    assert not (folder / MARK).exists(), "a late mark is cleared by opening"
    (folder / SLOT).unlink()
    with pytest.raises(StoreExists):
        make_site(tmp_path, FakeClock())
    assert (folder / STORE).exists(), "without the mark nothing is removed"
    (folder / MARK).write_text("0" * 64)
    kept = root.read_bytes()
    with pytest.raises(StoreExists):
        make_site(tmp_path, FakeClock())
    assert root.read_bytes() == kept, "another root file is not ours to remove"
    root.unlink()
    root.mkdir()
    (folder / MARK).write_text("0" * 64)
    with pytest.raises(StoreExists):
        make_site(tmp_path, FakeClock())
    root.rmdir()
    make_site(tmp_path, FakeClock()).close()


def test_no_room_for_the_slot_is_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, "no")

    monkeypatch.setattr("prodiary.exchange.files.os.fsync", fail)
    with pytest.raises(DiskFull):
        make_site(tmp_path, FakeClock())
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_site_opens_for_its_passphrase_alone(world: World) -> None:
    world.site.close()
    folder = world.folder / "site"
    with pytest.raises(WrongSecret):
        Site.open(folder, PASSPHRASE + "s", clock=world.clock)
    with pytest.raises(StoreMissing):
        Site.open(world.folder / "nowhere", PASSPHRASE, clock=world.clock)
    with Site.open(folder, PASSPHRASE, clock=world.clock) as again:
        assert len(again.devices()) == 2


def test_a_second_process_is_told_that_the_store_is_in_use(world: World) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from prodiary.clock import SystemClock\n"
        "from prodiary.errors import StoreBusy\n"
        "from prodiary.site.desk import Site\n"
        "try: Site.open(Path(sys.argv[1]), sys.argv[2], clock=SystemClock(fallback_boot='x'))\n"
        "except StoreBusy: sys.exit(7)\n"
    )
    command = [sys.executable, "-c", program, str(world.folder / "site"), PASSPHRASE]
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(command, check=False, cwd=root)
    assert done.returncode == 7
    with pytest.raises(StoreBusy):
        Site.open(world.folder / "site", PASSPHRASE, clock=world.clock)


def harm_slot(folder: Path, **changes: object) -> None:
    fields = json.loads((folder / SLOT).read_text())
    (folder / SLOT).write_text(json.dumps(fields | changes))


def test_a_damaged_slot_file_is_told_from_a_wrong_passphrase(world: World) -> None:
    world.site.close()
    folder = world.folder / "site"
    good = (folder / SLOT).read_bytes()
    harms: list[bytes] = [b"", b"{}", good[:-1], good.replace(b'"lanes":2', b'"lanes":99')]
    for harm in harms:
        (folder / SLOT).write_bytes(harm)
        with pytest.raises(StoreDamaged):
            Site.open(folder, PASSPHRASE, clock=world.clock)
    (folder / SLOT).write_bytes(good)
    harm_slot(folder, salt="AAAA")
    with pytest.raises(StoreDamaged):
        Site.open(folder, PASSPHRASE, clock=world.clock)
    (folder / SLOT).unlink()
    (folder / SLOT).mkdir()
    with pytest.raises(StoreDamaged):
        Site.open(folder, PASSPHRASE, clock=world.clock)


def test_a_damaged_store_is_named(world: World, tmp_path: Path) -> None:
    world.site.close()
    path = world.folder / "site" / STORE
    good = path.read_bytes()
    path.write_bytes(b"x" * 4096 + good[4096:])
    with pytest.raises(StoreDamaged):
        Site.open(world.folder / "site", PASSPHRASE, clock=world.clock)
    path.unlink()
    with pytest.raises(StoreMissing):
        Site.open(world.folder / "site", PASSPHRASE, clock=world.clock)
    Store.create(tmp_path / "empty.db", KEY).close()
    shutil.copy(tmp_path / "empty.db", path)
    with pytest.raises(StoreError):
        Site.open(world.folder / "site", PASSPHRASE, clock=world.clock)


def test_a_store_without_its_site_is_damaged(world: World) -> None:
    with world.site._office.store.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM about")
    world.site.close()
    with pytest.raises(StoreDamaged):
        Site.open(world.folder / "site", PASSPHRASE, clock=world.clock)


def test_the_store_tells_nothing_to_who_reads_the_file(world: World) -> None:
    world.one.answer_all()
    world.send(world.one.export())
    world.run()
    for path in (world.folder / "site").iterdir():
        data = path.read_bytes()
        assert b"SQLite" not in data
        assert b"S103" not in data
        assert b"MGADL" not in data


def test_the_migrations_build_the_schema(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "x.db", KEY)
    with store.transaction() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, METADATA) == []
        assert context.get_current_revision() == REVISIONS[-1]
    store.close()
    script = ScriptDirectory(str(MIGRATIONS))
    assert tuple(each.revision for each in script.walk_revisions())[::-1] == REVISIONS


def test_a_store_of_a_newer_prodiary_is_left_alone(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "x.db", KEY)
    with store.transaction() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    store.close()
    before = (tmp_path / "x.db").read_bytes()
    with pytest.raises(StoreTooNew):
        Store.open(tmp_path / "x.db", KEY)
    assert (tmp_path / "x.db").read_bytes() == before


@pytest.mark.parametrize("table", ["events", "exports", "ledger", "packs", "key_sets"])
def test_the_record_cannot_be_changed_in_place(world: World, table: str) -> None:
    world.one.answer_all()
    world.send(world.one.export())
    world.run()
    before = world.content()
    for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET rowid = 1"):  # noqa: S608
        with (
            pytest.raises((RuntimeError, StoreError)),
            world.site._office.store.transaction() as connection,
        ):
            connection.exec_driver_sql(statement)
    assert world.content() == before


def test_when_the_signing_key_is_over_nothing_is_signed(world: World) -> None:
    world.one.answer_all()
    world.one.request(world.carrier, world.site.enrol("S103-003", by=STAFF).code)
    world.send(world.one.export())
    world.clock.advance(days=366)
    with pytest.raises(KeyExpired):
        world.site.publish(DEMO, world.carrier, by=STAFF)
    with pytest.raises(KeyExpired):
        world.site.grant(world.carrier, by=STAFF)
    report = world.run()
    assert report.imported == 1
    assert isinstance(report.receipt_error, KeyExpired)


def test_a_store_altered_on_disk_is_not_whole(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    Store.create(path, KEY).close()
    good = path.read_bytes()
    for place in (len(good) - 2000, len(good) // 2):
        altered = bytearray(good)
        altered[place] ^= 1
        path.write_bytes(altered)
        try:
            store = Store.open(path, KEY)
        except StoreDamaged:
            continue
        assert not store.is_whole()
        store.close()
    path.write_bytes(good)
    store = Store.open(path, KEY)
    with store.transaction() as connection:
        connection.exec_driver_sql("PRAGMA writable_schema = ON")
        connection.exec_driver_sql("UPDATE sqlite_master SET sql = 'x' WHERE name = 'entries'")
    store.close()
    with pytest.raises(StoreDamaged):
        Store.open(path, KEY)
