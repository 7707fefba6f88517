"""What arrives whole is taken in, once, in whatever order and company it comes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from prodiary.domain.event import (
    AnswerDeclined,
    AnswerGiven,
    DeviceEnrolled,
    EntryAmended,
    EntryConfirmed,
    EpochStarted,
    SessionClosed,
)
from prodiary.domain.ids import GrantId, ItemId, OptionCode, Sha256, SubjectId
from prodiary.domain.ledger import genesis
from prodiary.domain.provenance import PackRef
from prodiary.site.desk import Site
from tests.fakes import SHOWN, DeviceSimulator
from tests.unit.site.conftest import DEMO, PASSPHRASE, STAFF, World, join, say_as


def test_an_entry_arrives_with_its_total_time_and_source(world: World) -> None:
    entry = world.one.answer_all(option=2)
    world.send(world.one.export())
    world.clock.advance(days=2)
    report = world.run()
    assert (report.imported, report.refused, report.new_entries) == (1, 0, 1)
    assert report.new_events == report.events_after == len(world.one.chain.lines)
    (held,) = world.site.entries()
    assert (held.entry, held.subject, held.device) == (entry, "S103-001", world.one.id)
    assert (held.score.total, held.score.answered, held.score.of) == (16, 8, 8)
    assert (held.state, held.mode, held.wording_status) == ("confirmed", "self", "demonstration")
    assert held.confirmed is not None
    assert held.confirmed.utcoffset() == world.clock.now().wall.utcoffset()
    assert (held.received - held.confirmed).days == 2


def test_a_declined_item_leaves_no_total(world: World) -> None:
    """Q6; nothing is imputed."""
    world.one.answer_all("mg-qol15", decline=["MGQOL03"])
    world.send(world.one.export())
    world.run()
    (held,) = world.site.entries()
    assert (held.score.total, held.score.answered, held.declined) == (None, 14, 1)


def test_a_receipt_says_how_far_the_chain_is_held(world: World) -> None:
    """N2."""
    world.one.answer_all()
    manifest = world.one.manifest()
    world.send(world.one.seal_up(manifest))
    assert world.run().receipts == 1
    (receipt,) = world.one.receipts(world.carrier)
    (held,) = receipt.held
    assert (held.epoch, held.through) == (1, manifest.last)
    assert held.head == manifest.head_after
    assert receipt.exports == (manifest.export,)
    assert world.two.receipts(world.carrier) == []
    assert world.site.receipts(world.carrier, by=STAFF) == 1
    assert len(world.one.receipts(world.carrier)) == 2


def test_an_import_repeated_changes_nothing(world: World) -> None:
    world.one.answer_all()
    world.send(world.one.export())
    world.send(b"PRODIARY-EXPORT/1\nrubbish")
    world.run()
    before = world.content()
    again = world.run()
    assert (again.imported, again.already, again.refused, again.receipts) == (0, 1, 0, 0)
    assert again.refused_before == 1
    assert world.content() == before


def test_a_replay_under_another_name_is_the_same_file(world: World) -> None:
    world.one.answer_all()
    data = world.one.export()
    world.send(data)
    world.run()
    world.send(data)
    report = world.run()
    assert (report.already, report.new_events) == (2, 0)


def test_exports_that_overlap_or_repeat_join(world: World) -> None:
    """Every export covers all since the last receipt, so a lost one costs nothing."""
    world.one.answer_all()
    middle = len(world.one.chain.lines)
    first = world.one.export()
    world.one.answer_all("mg-qol15")
    files = [
        first,
        world.one.export(),
        world.one.export(first=middle - 2),
        world.one.export(last=3),
    ]
    for data in files:
        world.send(data)
        report = world.run()
        assert report.refused == 0
    assert report.events_after == len(world.one.chain.lines)
    assert len(world.site.entries()) == 2
    assert world.site.verify().holds


def test_parts_in_any_order_join_in_one_run(world: World) -> None:
    """N3: a gap is named, and closes by itself when the missing file is there."""
    world.one.answer_all()
    size = len(world.one.chain.lines)
    folder = world.carrier_folder / "to-site"
    folder.mkdir(exist_ok=True)
    for name, (first, last) in zip("abc", ((7, size), (4, 6), (1, 3)), strict=True):
        (folder / f"{name * 32}.pdx").write_bytes(world.one.export(first=first, last=last))
    report = world.run()
    assert (report.imported, report.refused) == (3, 0)
    assert [each.state for each in world.site.entries()] == ["confirmed"]
    assert world.site.verify().holds
    acts = [line.act for line in world.site.journal()]
    assert acts.count("file-quarantined") == acts.count("file-released") == 2


def test_a_file_that_waited_is_joined_on_a_later_run_without_the_carrier(world: World) -> None:
    world.one.answer_all()
    name = world.send(world.one.export(first=5))
    report = world.run()
    assert world.codes(report) == {name: "chain-gap"}
    refusal = world.outcome(report, name).error
    assert refusal is not None
    assert refusal.fields == {"first": 1, "last": 4}
    shutil.rmtree(world.carrier_folder / "to-site")
    world.send(world.one.export(last=4))
    report = world.run()
    assert (report.found, report.imported, report.released) == (1, 1, 1)
    assert report.events_after == len(world.one.chain.lines)
    assert world.run().released == 0


def test_two_copies_of_a_waiting_file_count_once_each(world: World) -> None:
    world.one.answer_all()
    folder = world.carrier_folder / "to-site"
    late = world.one.export(first=5)
    (folder / ("a" * 32 + ".pdx")).write_bytes(late)
    (folder / ("b" * 32 + ".pdx")).write_bytes(late)
    (folder / ("c" * 32 + ".pdx")).write_bytes(world.one.export(last=4))
    report = world.run()
    assert (report.found, report.imported, report.already, report.refused) == (3, 2, 1, 0)


def test_a_waiting_file_that_proves_to_be_of_another_history_stays_out(world: World) -> None:
    world.one.answer_all()
    kept = list(world.one.chain.lines)
    late = world.send(world.one.export(first=8))
    world.one.roll_back(len(kept) - 5)
    world.one.answer_all(option=0)
    world.send(world.one.export(last=7))
    report = world.run()
    assert world.codes(report) == {late: "chain-fork"}
    assert world.run().events_after == 7


def test_a_waiting_file_whose_copy_is_gone_or_altered_is_left(world: World) -> None:
    world.one.answer_all()
    harmed: set[str] = set()
    for first, harm in ((5, "gone"), (6, "altered"), (7, "link")):
        world.send(world.one.export(first=first))
        world.run()
        (name,) = set(world.quarantined()) - harmed
        copy = world.folder / "site" / "quarantine" / name
        if harm == "altered":
            copy.write_bytes(b"x")
        else:
            copy.unlink()
        if harm == "link":
            copy.symlink_to("/dev/null")
        shutil.rmtree(world.carrier_folder / "to-site")
        harmed |= set(world.quarantined())
    world.send(world.one.export(last=6))
    report = world.run()
    assert (report.imported, report.released) == (1, 0)


def test_progress_is_told_file_by_file_and_the_folder_itself_is_looked_at(world: World) -> None:
    world.one.answer_all()
    world.send(world.one.export(last=3))
    (world.carrier_folder / ("d" * 32 + ".pdx")).write_bytes(world.one.export(first=4))
    (world.carrier_folder / "notes.txt").write_text("not ours")
    told: list[tuple[int, int]] = []
    world.site.import_files(
        world.carrier_folder, by=STAFF, progress=lambda done, of: told.append((done, of))
    )
    assert told == [(1, 2), (2, 2)]
    assert world.site.verify().events == len(world.one.chain.lines)


def test_an_amendment_shows_and_the_original_stays(world: World) -> None:
    """A6."""
    entry = world.one.answer_all(option=1)
    world.send(world.one.export())
    world.run()
    amended = EntryAmended(
        entry=entry, item=ItemId("MGADL01"), option=OptionCode("d"), reason="misread"
    )
    say_as(world.one, "investigator", "dr-chen", amended)
    world.send(world.one.export())
    world.run()
    (held,) = world.site.entries()
    assert (held.state, held.score.total) == ("amended", 10)
    record = world.site.entry_record(entry)
    assert record.entry.original(ItemId("MGADL01")) is not None
    assert record.head == world.one.chain.head(len(world.one.chain.lines)).hex()
    assert (record.epoch, record.subject, record.instrument.id) == (1, "S103-001", "mg-adl")
    assert world.site.verify().holds


def test_a_draft_is_listed_and_grows(world: World) -> None:
    start = world.one.started()
    world.one.say(start)
    world.one.give(start.entry, "MGADL01", "a")
    world.send(world.one.export())
    world.run()
    (held,) = world.site.entries()
    assert (held.state, held.confirmed, held.score.answered) == ("draft", None, 1)
    world.one.give(start.entry, "MGADL01", "b")
    world.send(world.one.export())
    assert world.run().new_entries == 0
    (held,) = world.site.entries()
    assert held.score.answered == 1
    assert world.site.verify().holds


def enrolled(subject: str) -> DeviceEnrolled:
    return DeviceEnrolled(
        subject=SubjectId(subject), grant=GrantId("0" * 32), issued="2026-03-02T09:00:00Z"
    )


def epoch_started(world: World) -> EpochStarted:
    head = Sha256(world.one.chain.head(len(world.one.chain.lines)).hex())
    return EpochStarted(
        previous_epoch=1,
        found_seq=len(world.one.chain.lines),
        found_head=head,
        witnessed_epoch=1,
        witnessed_seq=len(world.one.chain.lines) + 3,
        witnessed_head=head,
        carried=0,
    )


def test_a_new_epoch_is_taken_in_and_named(world: World) -> None:
    """A rolled-back device begins anew, says so, and goes on with its entries."""
    start = world.one.started()
    world.one.say(start)
    world.one.give(start.entry, "MGADL01", "a")
    world.send(world.one.export())
    world.run()
    fact = epoch_started(world)
    world.one.epoch = 2
    world.one.say(fact, by="device")
    for item in world.one.instrument("mg-adl").items:
        world.one.give(start.entry, item.id, "c")
    world.one.say(EntryConfirmed(entry=start.entry, answered=8, declined=0, method="session"))
    world.send(world.one.export())
    report = world.run()
    assert (report.imported, report.new_entries) == (1, 0)
    (held,) = world.site.entries()
    assert (held.state, held.score.total) == ("confirmed", 16)
    assert [line.seq for line in world.site.journal()] == list(
        range(1, len(world.site.journal()) + 1)
    )
    found = world.site.verify()
    assert found.holds
    assert (found.chains, found.findings) == (2, 1)
    (receipt,) = [each for each in world.one.receipts(world.carrier) if len(each.held) == 2]
    assert [each.epoch for each in receipt.held] == [1, 2]
    (device,) = [each for each in world.site.devices() if each.device == world.one.id]
    assert device.epochs == 2
    assert device.last_received is not None


def findings(world: World) -> list[tuple[int, str]]:
    with world.site._office.store.transaction() as connection:
        rows = connection.exec_driver_sql("SELECT seq, code FROM findings ORDER BY seq").all()
    return [(seq, code) for seq, code in rows]


@pytest.mark.parametrize("split", [False, True], ids=["one-file", "two-files"])
def test_events_against_the_life_cycle_are_kept_and_named(world: World, *, split: bool) -> None:
    """Authentic but against the rules: in the record, in no entry, and flagged."""
    one = world.one
    start = one.started()
    one.say(start, start)  # 2, 3: begun twice
    one.give(start.entry, "MGADL01", "z")  # 4: no such option
    one.give(start.entry, "MGADL99", "a")  # 5: no such item
    one.say(EntryConfirmed(entry=start.entry, answered=8, declined=0, method="session"))  # 6: not
    unknown = one.started("mg-qol15")
    one.give(unknown.entry, "MGQOL01", "a")  # 7: never begun
    own = one.subject
    one.subject = SubjectId("S103-999")
    one.give(start.entry, "MGADL01", "a")  # 8: somebody else
    one.subject = own
    one.give(start.entry, "MGADL02", "a")  # 9: all right
    one.say(AnswerDeclined(entry=start.entry, item=ItemId("MGADL77"), shown=SHOWN))  # 10
    one.say(enrolled("S103-002"), by="device")
    if split:
        world.send(one.export(last=6))
        world.run()
    world.send(one.export())
    report = world.run()
    assert report.refused == 0
    assert findings(world) == [
        (3, "entry-already-started"),
        (4, "invalid-answer"),
        (5, "invalid-answer"),
        (6, "entry-incomplete"),
        (7, "unknown-entry"),
        (8, "wrong-originator"),
        (10, "invalid-answer"),
        (11, "wrong-subject"),
    ]
    (held,) = world.site.entries()
    assert (held.state, held.score.answered, held.findings) == ("draft", 1, 6)
    found = world.site.verify()
    assert found.holds
    assert found.events == len(one.chain.lines)


def test_an_entry_pinned_to_what_was_never_published_is_named(world: World) -> None:
    from dataclasses import replace

    one = world.one
    good = one.started()
    pack = PackRef(version=9, sha256=Sha256("0" * 64))
    bad = [
        replace(one.started(), pack=pack),
        replace(one.started(), instrument_version="9.9"),
        replace(one.started(), wording=replace(good.wording, version="9.9")),
    ]
    one.say(*bad)
    world.send(one.export())
    world.run()
    assert [code for _, code in findings(world)] == [
        "unknown-pack",
        "unknown-instrument",
        "unknown-wording",
    ]
    assert world.site.entries() == ()
    assert world.site.verify().holds


def test_a_chain_that_does_not_begin_as_it_must_is_named(world: World) -> None:
    one = world.one
    one.roll_back(1)
    one.say(enrolled(one.subject), by="device")
    world.send(one.export())
    world.run()
    assert findings(world) == [(1, "wrong-beginning")]


def test_rebuilding_gives_what_was_there(world: World) -> None:
    world.one.answer_all()
    world.one.answer_all("mg-qol15", decline=["MGQOL01"])
    world.two.say(world.two.started())
    world.two.give(world.one.started().entry, "MGADL01", "a")
    for device in (world.one, world.two):
        world.send(device.export())
    world.run()
    before = world.content()
    world.site.rebuild()
    assert sorted(world.content(), key=repr) == sorted(before, key=repr)


def test_two_imports_at_once_give_one_record(world: World) -> None:
    """The second is told that the store is in use; a later run finds nothing left to do."""
    from prodiary.errors import StoreBusy

    world.one.answer_all()
    world.send(world.one.export())
    tried: list[object] = []

    def meanwhile(done: int, of: int) -> None:
        assert (done, of) == (1, 1)
        with pytest.raises(StoreBusy):
            Site.open(world.folder / "site", PASSPHRASE, clock=world.clock)
        tried.append(done)

    world.site.import_files(world.carrier_folder, by=STAFF, progress=meanwhile)
    assert tried
    assert world.run().already == 1
    assert world.site.verify().events == len(world.one.chain.lines)


def test_an_entry_id_used_by_two_devices_stays_two_entries(world: World) -> None:
    start = world.one.started()
    world.one.say(start, AnswerGiven(start.entry, ItemId("MGADL01"), OptionCode("a"), SHOWN))
    world.two.say(start)
    world.send(world.one.export())
    world.send(world.two.export())
    world.run()
    assert len(world.site.entries()) == 2
    assert world.site.verify().holds


def begin_elsewhere(world: World) -> None:
    """Let the first device's chain begin where only the second's may."""
    chain = world.one.chain
    lines = list(chain.lines)
    chain.start = genesis(world.two.id, 1)
    world.one.roll_back(len(lines))
    for line in lines:
        world.one.append_line(line)


def test_genesis_is_this_devices_own(world: World) -> None:
    begin_elsewhere(world)
    name = world.send(world.one.export())
    assert world.codes(world.run()) == {name: "chain-broken"}


def test_what_breaks_the_protocol_is_reflected_and_named(world: World, tmp_path: Path) -> None:
    """The study wants every item answered and the PIN again; the entry shows, and is flagged."""
    definition = json.loads(DEMO.read_text("utf-8"))
    definition["policy"] |= {"declining": "not-allowed", "confirm_with": "secret"}
    (tmp_path / "strict.json").write_text(json.dumps(definition), "utf-8")
    world.one.pack = world.site.publish(tmp_path / "strict.json", world.carrier, by=STAFF)
    world.one.answer_all(decline=["MGADL02"])
    world.send(world.one.export())
    assert world.run().refused == 0
    assert [code for _, code in findings(world)] == [
        "training-needed",
        "decline-not-allowed",
        "proof-required",
    ]
    (held,) = world.site.entries()
    assert (held.state, held.declined, held.findings) == ("confirmed", 1, 3)


def test_a_later_beginning_of_the_same_chain_is_another_history(world: World) -> None:
    world.one.answer_all()
    world.send(world.one.export())
    world.run()
    begin_elsewhere(world)
    name = world.send(world.one.export())
    assert world.codes(world.run()) == {name: "chain-broken"}


def test_a_file_refused_before_its_device_was_known_can_still_wait(world: World) -> None:
    """First unknown, then with a gap, then joined: from the copy, when the original is gone."""
    device = DeviceSimulator(world.one.pack, subject="S103-005", clock=world.clock)
    device.answer_all()
    name = world.send(device.export(first=4))
    assert world.codes(world.run()) == {name: "unknown-device"}
    join(world.site, world.carrier, device)
    assert world.codes(world.run()) == {name: "chain-gap"}
    shutil.rmtree(world.carrier_folder / "to-site")
    world.send(device.export(last=3))
    assert world.run().released == 1
    assert world.site.verify().events == len(device.chain.lines)


def test_an_export_in_which_nothing_of_weight_happened_is_taken_in_too(world: World) -> None:
    world.one.answer_all()
    world.send(world.one.export())
    world.run()
    world.one.say(SessionClosed(reason="lock"), by="device")
    world.send(world.one.export())
    report = world.run()
    assert (report.imported, report.new_events, report.new_entries) == (1, 1, 0)
    assert world.site.verify().holds
