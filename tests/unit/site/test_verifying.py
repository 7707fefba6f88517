"""Verification finds what was altered behind prodiary's back, by one who has the store's key."""

from __future__ import annotations

import pytest

from prodiary.domain.event import SessionClosed
from prodiary.domain.ids import EntryId
from prodiary.domain.ledger import Head, genesis, link
from prodiary.errors import StoreDamaged, UnknownEntry
from prodiary.site.founding import STORE
from prodiary.site.store.schema import GUARDS
from tests.unit.site.conftest import World


def filled(world: World) -> str:
    entry = world.one.answer_all()
    world.send(world.one.export())
    world.run()
    return entry


def tamper(world: World, *statements: str | tuple[str, tuple[object, ...]]) -> None:
    """Alter the store as one who has its key can, and put the triggers back."""
    with world.site._office.store.transaction() as connection:
        for name in GUARDS:
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        for statement in statements:
            words, values = (statement, ()) if isinstance(statement, str) else statement
            connection.exec_driver_sql(words, values)
        for guard in GUARDS.values():
            connection.exec_driver_sql(guard)


ALTERED = """
    UPDATE events SET line =
    CAST(replace(CAST(line AS TEXT), '"option":"b"', '"option":"a"') AS BLOB) WHERE seq = 3
"""

SWAPPED = """
    UPDATE devices SET verify_key = (SELECT verify_key FROM devices WHERE subject = 'S103-001')
"""


@pytest.mark.parametrize(
    ("statement", "faults"),
    [
        (ALTERED, {"chain-broken", "signature-fails", "not-signed", "projection-differs"}),
        ("UPDATE events SET head = zeroblob(32) WHERE seq = 4", {"chain-broken"}),
        (
            "DELETE FROM events WHERE seq = (SELECT max(seq) FROM events)",
            {"chain-end-differs", "signature-fails", "not-signed", "projection-differs"},
        ),
        (
            "UPDATE events SET line = x'78' WHERE seq = 2",
            {"chain-broken", "signature-fails", "not-signed", "line-unreadable"},
        ),
        ("UPDATE exports SET signature = x'78'", {"signature-fails", "not-signed"}),
        ("UPDATE exports SET first = 2", {"signature-fails", "not-signed", "journal-differs"}),
        ("UPDATE exports SET created = '2026'", {"export-differs", "not-signed"}),
        ("UPDATE exports SET number = 9", {"export-differs", "not-signed"}),
        ("UPDATE exports SET received = '2026'", {"journal-differs"}),
        ("UPDATE exports SET sha256 = 'x'", {"journal-differs"}),
        (
            "UPDATE devices SET verify_key = x'78' WHERE subject = 'S103-001'",
            {"register-differs", "signature-fails", "not-signed"},
        ),
        (SWAPPED, {"register-differs"}),
        ("UPDATE devices SET subject = 'S103-009'", {"register-differs", "projection-differs"}),
        (
            "DELETE FROM devices WHERE subject = 'S103-002'",
            {"register-differs", "recovery-differs"},
        ),
        ("UPDATE chains SET head = zeroblob(32)", {"chain-end-differs"}),
        ("UPDATE entries SET total = 0", {"projection-differs"}),
        ("DELETE FROM responses WHERE item = 'MGADL01'", {"projection-differs"}),
        ("INSERT INTO findings VALUES ('d', 1, 1, 'x', NULL, 'event')", {"projection-differs"}),
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


def rewrite(world: World, old: bytes, new: bytes) -> None:
    """Change answers as an insider would: lines, chain and projections all fit afterwards."""
    store = world.site._office.store
    with store.transaction() as connection:
        (chain, device) = connection.exec_driver_sql("SELECT id, device FROM chains").one()
        lines = connection.exec_driver_sql("SELECT seq, line FROM events ORDER BY seq").all()
    statements: list[tuple[str, tuple[object, ...]]] = []
    head = genesis(device, 1)
    for seq, line in lines:
        altered = line.replace(old, new)
        head = link(head, altered)
        statements.append(
            ("UPDATE events SET line = ?, head = ? WHERE seq = ?", (altered, head, seq))
        )
    tamper(world, *statements, ("UPDATE chains SET head = ? WHERE id = ?", (head, chain)))
    world.site.rebuild()


def test_a_record_rewritten_with_all_that_follows_from_it_is_found(world: World) -> None:
    """X7: he who has the passphrase can make all of it fit, except the device's signature."""
    filled(world)
    (before,) = world.site.entries()
    rewrite(world, b'"option":"b"', b'"option":"a"')
    (after,) = world.site.entries()
    assert (before.score.total, after.score.total) == (8, 0), "the rewriting itself works"
    found = world.site.verify()
    assert [(each.fault, each.device, each.epoch, each.seq) for each in found.problems] == [
        ("signature-fails", world.one.id, 1, 1),
        ("not-signed", world.one.id, 1, 1),
    ]
    assert found.problems[0].export is not None


def test_overlapping_and_repeated_exports_are_each_proven(world: World) -> None:
    world.one.answer_all()
    size = len(world.one.chain.lines)
    for first, last in ((1, 4), (1, 4), (3, 8), (8, size), (1, size)):
        world.send(world.one.export(first=first, last=last))
        assert world.run().imported == 1
    assert world.site.verify().holds
    tamper(world, "UPDATE exports SET signature = x'78' WHERE first = 3")
    assert [each.fault for each in world.site.verify().problems] == ["signature-fails"], (
        "another export has signed the same events"
    )


def test_what_is_proven_ends_where_the_first_proof_fails(world: World) -> None:
    world.one.answer_all()
    for first, last in ((1, 4), (5, 8), (9, 11)):
        world.send(world.one.export(first=first, last=last))
        world.run()
    tamper(world, "UPDATE exports SET signature = x'78' WHERE first = 5")
    found = world.site.verify()
    assert [(each.fault, each.seq) for each in found.problems] == [
        ("signature-fails", 5),
        ("not-signed", 5),
    ]


def test_events_that_no_device_signed_are_found(world: World) -> None:
    filled(world)
    end = len(world.one.chain.lines)
    world.one.say(SessionClosed(reason="lock"))
    line, head = world.one.chain.lines[-1], world.one.chain.head(end + 1)
    tamper(
        world,
        (
            "INSERT INTO events SELECT chain, ?, ?, ?, NULL, 'x', export FROM events WHERE seq = ?",
            (end + 1, line, head, end),
        ),
        ("UPDATE chains SET through = ?, head = ?", (end + 1, head)),
    )
    found = world.site.verify()
    assert [(each.fault, each.seq) for each in found.problems] == [("not-signed", end + 1)]


def test_an_export_taken_out_of_the_table_is_missed_by_the_journal(world: World) -> None:
    filled(world)
    world.send(world.one.export())
    world.run()
    tamper(world, "DELETE FROM exports WHERE id = 2")
    found = world.site.verify()
    (act,) = [line.seq for line in world.site.journal() if line.act == "export-imported"][1:]
    assert [(each.fault, each.seq) for each in found.problems] == [("journal-differs", act)]


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER events_no_update",
        "CREATE TRIGGER sly AFTER INSERT ON events BEGIN DELETE FROM findings; END",
    ],
)
def test_triggers_that_are_not_ours_or_are_gone_are_found(world: World, statement: str) -> None:
    filled(world)
    with world.site._office.store.transaction() as connection:
        connection.exec_driver_sql(statement)
    assert [each.fault for each in world.site.verify().problems] == ["guard-missing"]


def test_a_trigger_that_does_nothing_any_more_is_found(world: World) -> None:
    with world.site._office.store.transaction() as connection:
        connection.exec_driver_sql("DROP TRIGGER events_no_update")
        connection.exec_driver_sql(
            "CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN SELECT 1; END"
        )
    assert [each.fault for each in world.site.verify().problems] == ["guard-missing"]


def test_a_journal_chained_anew_over_nonsense_is_found(world: World) -> None:
    office = world.site._office
    with office.store.transaction() as connection:
        rows = connection.exec_driver_sql("SELECT seq, head FROM ledger ORDER BY seq").all()
    head = link(Head(rows[-1][1]), b"x")
    tamper(world, ("INSERT INTO ledger VALUES (?, x'78', ?)", (len(rows) + 1, head)))
    assert [each.fault for each in world.site.verify().problems] == ["journal-broken"]


@pytest.mark.parametrize("harm", ["gone", "altered"])
def test_a_refused_file_whose_copy_is_gone_or_altered_is_found(world: World, harm: str) -> None:
    world.one.answer_all()
    world.send(world.one.export(first=5))
    world.run()
    assert world.site.verify().holds
    (name,) = world.quarantined()
    copy = world.folder / "site" / "quarantine" / name
    if harm == "gone":
        copy.unlink()
    else:
        copy.write_bytes(b"x")
    (problem,) = world.site.verify().problems
    assert (problem.fault, problem.device, problem.epoch, problem.seq) == (
        "quarantine-differs",
        world.one.id,
        1,
        5,
    )
    assert world.run().refused_before == 1
    assert world.site.verify().holds, "the file lay on the carrier, so it was copied again"


def test_the_place_of_an_entry_is_its_own_last_event(world: World) -> None:
    """Sequence numbers begin anew with each epoch; a refused event is no part of the entry."""
    entry = filled(world)
    end = len(world.one.chain.lines)
    head = world.one.chain.head(end)
    world.one.epoch = 2
    while len(world.one.chain.lines) < end - 1:
        world.one.say(SessionClosed(reason="lock"))
    world.one.give(EntryId(entry), "MGADL01", "d")
    assert len(world.one.chain.lines) == end
    world.send(world.one.export())
    world.run()
    record = world.site.entry_record(entry)
    assert (record.epoch, record.head) == (1, head.hex())
