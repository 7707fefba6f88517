"""Verification finds what was altered behind prodiary's back, by one who has the store's key."""

from __future__ import annotations

import pytest

from prodiary.errors import StoreDamaged, UnknownEntry
from prodiary.site.founding import STORE
from tests.unit.site.conftest import World


def filled(world: World) -> str:
    entry = world.one.answer_all()
    world.send(world.one.export())
    world.run()
    return entry


def tamper(world: World, *statements: str) -> None:
    with world.site._office.store.transaction() as connection:
        for (name,) in connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).all():
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.exec_driver_sql(statement)


ALTERED = """
    UPDATE events SET line =
    CAST(replace(CAST(line AS TEXT), '"option":"b"', '"option":"a"') AS BLOB) WHERE seq = 3
"""


@pytest.mark.parametrize(
    ("statement", "faults"),
    [
        (ALTERED, {"chain-broken", "projection-differs"}),
        ("UPDATE events SET head = zeroblob(32) WHERE seq = 4", {"chain-broken"}),
        (
            "DELETE FROM events WHERE seq = (SELECT max(seq) FROM events)",
            {"chain-end-differs", "projection-differs"},
        ),
        ("UPDATE events SET line = x'78' WHERE seq = 2", {"chain-broken", "line-unreadable"}),
        ("UPDATE chains SET head = zeroblob(32)", {"chain-end-differs"}),
        ("UPDATE entries SET total = 0", {"projection-differs"}),
        ("DELETE FROM responses WHERE item = 'MGADL01'", {"projection-differs"}),
        ("INSERT INTO findings VALUES ('d', 1, 1, 'x', NULL)", {"projection-differs"}),
        ("UPDATE ledger SET line = x'78' WHERE seq = 2", {"journal-broken"}),
        ("DELETE FROM ledger WHERE seq = 1", {"journal-broken"}),
    ],
)
def test_what_was_altered_is_found(world: World, statement: str, faults: set[str]) -> None:
    filled(world)
    assert world.site.verify().holds
    tamper(world, statement)
    found = world.site.verify()
    assert not found.holds
    assert {each.fault for each in found.problems} == faults


def test_a_page_altered_on_disk_is_found(world: World) -> None:
    filled(world)
    with world.site._office.store.transaction() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    path = world.folder / "site" / STORE
    data = bytearray(path.read_bytes())
    data[-2000] ^= 1
    path.write_bytes(data)
    try:
        found = world.site.verify()
    except StoreDamaged:
        return
    assert "file-damaged" in {each.fault for each in found.problems}


def test_a_sound_store_verifies_and_says_what_it_saw(world: World) -> None:
    filled(world)
    found = world.site.verify()
    assert (found.devices, found.chains, found.entries) == (1, 1, 1)
    assert found.events == len(world.one.chain.lines)
    assert found.acts == len(world.site.journal())


def test_the_record_of_an_unknown_entry_is_refused(world: World) -> None:
    entry = filled(world)
    assert world.site.entry_record(entry).entry.id == entry
    with pytest.raises(UnknownEntry):
        world.site.entry_record("0" * 32)


def test_an_entry_listed_without_a_record_is_damage(world: World) -> None:
    entry = filled(world)
    tamper(world, "UPDATE events SET entry = NULL WHERE seq = 2")
    with pytest.raises(StoreDamaged):
        world.site.entry_record(entry)


def test_the_journal_holds_no_answers(world: World) -> None:
    filled(world)
    with world.site._office.store.transaction() as connection:
        lines = b"".join(
            line for (line,) in connection.exec_driver_sql("SELECT line FROM ledger").all()
        )
    assert b"MGADL" not in lines
    assert b"option" not in lines
