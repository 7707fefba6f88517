"""Every bad file gives one typed reason, goes to quarantine, and stops no other file."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from prodiary.crypto.digest import sha256_hex
from prodiary.crypto.random import random_bytes
from prodiary.crypto.sealing import OpenKey
from prodiary.crypto.signing import SigningKey
from prodiary.domain.ids import KeyId, Sha256, SiteId, StudyId, SubjectId
from prodiary.domain.ledger import Head
from prodiary.domain.provenance import PackRef
from prodiary.errors import CarrierUnavailable, DiskFull, StoreUnwritable
from prodiary.exchange.limits import MAX_FILE_BYTES
from tests.fakes import DeviceSimulator
from tests.unit.site.conftest import STAFF, World


def raw(device: DeviceSimulator, old: bytes, new: bytes) -> bytes:
    """A correctly signed and sealed file whose event line was changed from `old` to `new`."""
    device.answer_all()
    (first, *_) = [n for n, line in enumerate(device.chain.lines) if old in line]
    line = device.chain.lines[first].replace(old, new, 1)
    device.roll_back(len(device.chain.lines) - first)
    device.append_line(line)
    return device.export()


def revoked(world: World) -> bytes:
    world.site.revoke(world.one.id, reason="lost", by=STAFF)
    return world.one.export()


def forked(world: World) -> bytes:
    world.one.answer_all()
    world.send(world.one.export())
    assert world.run().imported == 1
    world.one.roll_back(4)
    world.one.answer_all(option=0)
    return world.one.export()


def forked_before(world: World) -> bytes:
    """The histories part before the first event of the file."""
    forked(world)
    return world.one.export(first=9, last=10)


BAD: dict[str, tuple[str, Callable[[World], bytes]]] = {
    "empty": ("not-our-file", lambda _: b""),
    "other-file": ("not-our-file", lambda _: b"PK\x03\x04"),
    "later-format": ("unsupported-version", lambda _: b"PRODIARY-EXPORT/2\n"),
    "too-large": ("too-large", lambda _: bytes(MAX_FILE_BYTES + 1)),
    "truncated": ("truncated", lambda world: world.one.export()[:200]),
    "cut-late": ("cannot-open", lambda world: world.one.export()[:-1]),
    "other-recipient": (
        "not-for-this-recipient",
        lambda world: world.one.seal_up(world.one.manifest(), to=OpenKey(random_bytes(32)).public),
    ),
    "unknown-device": (
        "unknown-device",
        lambda world: DeviceSimulator(
            world.one.pack, subject="S103-001", clock=world.clock
        ).export(),
    ),
    "revoked-device": ("revoked-device", revoked),
    "other-study": ("wrong-binding", lambda world: world.one.export(study=StudyId("S104"))),
    "other-site": ("wrong-binding", lambda world: world.one.export(site=SiteId("CN02"))),
    "other-subject": (
        "wrong-binding",
        lambda world: world.one.export(subject=SubjectId("S103-002")),
    ),
    "unknown-pack": (
        "wrong-binding",
        lambda world: world.one.export(pack=PackRef(version=1, sha256=Sha256("0" * 64))),
    ),
    "other-recipient-inside": (
        "wrong-binding",
        lambda world: world.one.export(recipient=KeyId("A" * 43)),
    ),
    "other-device-inside": (
        "wrong-binding",
        lambda world: world.one.export(device=world.two.id),
    ),
    "chain-broken": ("chain-broken", lambda world: world.one.export(head_after=Head(bytes(32)))),
    "chain-gap": (
        "chain-gap",
        lambda world: (world.one.answer_all(), world.one.export(first=3))[1],
    ),
    "chain-fork": ("chain-fork", forked),
    "chain-fork-before": ("chain-fork", forked_before),
    "deep": (
        "malformed",
        lambda world: raw(world.one, b'"MGADL01"', b"[" * 9 + b"]" * 9),
    ),
    "very-deep": (
        "malformed",
        lambda world: raw(world.one, b'"MGADL01"', b"[" * 30_000 + b"]" * 30_000),
    ),
    "over-long": (
        "malformed",
        lambda world: raw(world.one, b'"MGADL01"', b'"' + b"A" * 70_000 + b'"'),
    ),
    "duplicate-key": (
        "malformed",
        lambda world: raw(world.one, b'"option":"b"', b'"option":"a","option":"b"'),
    ),
    "unknown-key": (
        "malformed",
        lambda world: raw(world.one, b'"option":"b"', b'"option":"b","x":1'),
    ),
    "nan": (
        "malformed",
        lambda world: raw(world.one, b'"text_percent":100', b'"text_percent":NaN'),
    ),
    "fraction": (
        "malformed",
        lambda world: raw(world.one, b'"text_percent":100', b'"text_percent":1e2'),
    ),
    "lone-surrogate": (
        "malformed",
        lambda world: raw(world.one, b'"Asia/Shanghai"', b'"\\ud800"'),
    ),
    "not-utf-8": ("malformed", lambda world: raw(world.one, b"Asia/Shanghai", b"\xff\xfe")),
    "control-character": (
        "malformed",
        lambda world: raw(world.one, b"Asia/Shanghai", b"Asia\\u0000"),
    ),
    "unknown-event": (
        "malformed",
        lambda world: raw(world.one, b'"answer-given"', b'"answer-guessed"'),
    ),
    "no-lines": ("malformed", lambda world: world.one.export_raw(b"{}\n")),
    "no-payload": ("malformed", lambda world: world.one.export_raw(b"")),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_gives_one_reason_and_stops_nothing(world: World, case: str) -> None:
    code, make = BAD[case]
    data = make(world)
    before = world.content()
    # Names decide the order: the bad file comes first.
    folder = world.carrier_folder / "to-site"
    name = "0" * 32 + ".pdx"
    (folder / name).write_bytes(data)
    world.two.answer_all()
    good = world.send(world.two.export())
    report = world.run()
    assert world.codes(report) == {name: code}
    assert world.outcome(report, good).fate == "imported"
    assert (folder / name).read_bytes() == data, "the carrier's file is never touched"
    kept = [] if code == "too-large" else [f"{sha256_hex(data)}.pdx"]
    assert world.quarantined() == kept
    changed = {row[0] for row in world.content() if row not in before}
    assert "quarantine" in changed
    assert all(
        each.subject == "S103-002" for each in world.site.entries() if each.entry not in str(before)
    )
    assert world.site.verify().holds
    after = world.content()
    assert world.codes(world.run()) == {name: code}
    assert world.content() == after


def test_a_signature_of_another_key_is_refused(world: World) -> None:
    """The header names the registered device, and someone else signed."""
    manifest = world.one.manifest()
    stranger = SigningKey(random_bytes(32))
    from prodiary.crypto.digest import from_b64, to_b64
    from prodiary.exchange.container import seal_file
    from prodiary.exchange.export import open_export

    true = world.one.seal_up(manifest)
    opened = open_export(true, keys=world.site._office.keys.opening)
    head, payload, _ = opened.signed._compact.split(b".")
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    forged = Ed25519PrivateKey.from_private_bytes(stranger.seed).sign(head + b"." + payload)
    assert from_b64(to_b64(forged)) == forged
    compact = head + b"." + payload + b"." + to_b64(forged).encode()
    name = world.send(
        seal_file(compact, kind="EXPORT", file_id=manifest.export, to=world.one.recipient)
    )
    assert world.codes(world.run()) == {name: "bad-signature"}


def test_a_flip_in_every_part_is_refused(world: World) -> None:
    """First line, length, header, encapsulated key, ciphertext, tag (X7)."""
    data = world.one.export()
    header = data.index(b"{")
    places = [0, 10, 16, 17, 18, 19, header, header + 20, data.index(b"}"), data.index(b"}") + 1]
    places += [*range(data.index(b"}") + 2, len(data), 211), len(data) - 17, len(data) - 1]
    names = []
    for place in places:
        altered = bytearray(data)
        altered[place] ^= 0x01
        names.append(world.send(bytes(altered)))
    report = world.run()
    codes = world.codes(report)
    assert codes.keys() == set(names)
    assert set(codes.values()) <= {
        "not-our-file",
        "unsupported-version",
        "malformed",
        "truncated",
        "not-for-this-recipient",
        "cannot-open",
    }
    assert report.events_after == 0


def test_files_of_one_participant_cannot_pass_for_anothers(world: World) -> None:
    """Substitution: each device speaks for its own subject only (security.md section 3)."""
    a = world.send(world.one.export(subject=world.two.subject))
    b = world.send(world.two.seal_up(replace(world.two.manifest(), device=world.one.id)))
    report = world.run()
    assert world.codes(report) == {a: "wrong-binding", b: "wrong-binding"}


def test_what_is_no_regular_file_is_refused_unread(world: World, tmp_path: Path) -> None:
    folder = world.carrier_folder / "to-site"
    target = tmp_path / "elsewhere"
    target.write_bytes(world.one.export())
    (folder / ("a" * 32 + ".pdx")).symlink_to(target)
    (folder / ("b" * 32 + ".pdx")).mkdir()
    os.mkfifo(folder / ("c" * 32 + ".pdx"))
    report = world.run()
    assert sorted(world.codes(report).values()) == ["not-a-regular-file"] * 3
    assert world.quarantined() == []
    before = world.content()
    world.run()
    assert world.content() == before
    (folder / ("a" * 32 + ".pdx")).unlink()
    (folder / ("a" * 32 + ".pdx")).write_bytes(b"rubbish")
    assert "not-our-file" in world.codes(world.run()).values()
    assert len(world.quarantined()) == 1


def test_a_file_that_cannot_be_read_today_is_not_condemned(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = world.send(world.one.export())
    with monkeypatch.context() as patch:

        def fail(*_: object, **__: object) -> int:
            raise OSError(errno.EIO, "input/output error")

        patch.setattr("prodiary.exchange.files.os.open", fail)
        report = world.run()
    assert world.codes(report) == {name: "carrier-unavailable"}
    assert world.quarantined() == []
    assert world.run().imported == 1


def test_a_name_that_says_too_much_is_not_repeated(world: World) -> None:
    folder = world.carrier_folder / "to-site"
    (folder / "Wang Fang \x1b[31m.pdx").write_bytes(b"rubbish")
    report = world.run()
    (outcome,) = report.files
    assert outcome.name.startswith("renamed-")
    assert "Wang" not in repr(world.content()) + repr(report)


def test_a_folder_that_is_not_there_is_named(world: World, tmp_path: Path) -> None:
    for folder in (tmp_path / "nowhere", tmp_path / "world" / "root.json"):
        with pytest.raises(CarrierUnavailable):
            world.site.import_files(folder, by=STAFF)


def test_a_revoked_device_keeps_what_it_gave_before(world: World) -> None:
    """I5."""
    world.one.answer_all()
    world.send(world.one.export())
    world.run()
    world.site.revoke(world.one.id, reason="lost", by=STAFF)
    world.one.answer_all()
    name = world.send(world.one.export())
    assert world.codes(world.run()) == {name: "revoked-device"}
    assert len(world.site.entries()) == 1
    assert world.site.receipts(world.carrier, by=STAFF) == 0


def test_a_reason_that_changes_is_written_down_anew(world: World) -> None:
    world.one.answer_all()
    name = world.send(world.one.export(first=3))
    assert world.codes(world.run()) == {name: "chain-gap"}
    world.site.revoke(world.one.id, reason="lost", by=STAFF)
    assert world.codes(world.run()) == {name: "revoked-device"}
    acts = [line.act for line in world.site.journal()]
    assert acts.count("file-quarantined") == 2


def limit_pages(world: World, spare: int) -> None:
    with world.site._office.store.transaction() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + spare}")


def test_a_full_disk_stops_the_run_and_condemns_no_file(world: World) -> None:
    """What came before stays; what came after is neither refused nor lost."""
    names = []
    for _ in range(30):
        start = len(world.one.chain.lines) + 1
        world.one.answer_all("mg-qol15")
        names.append(world.one.export(first=1 if start == 2 else start))
    folder = world.carrier_folder / "to-site"
    for number, data in enumerate(names):
        (folder / f"{number:032x}.pdx").write_bytes(data)
    limit_pages(world, 40)
    report = world.run()
    assert isinstance(report.stopped, DiskFull)
    assert 0 < report.imported < 30
    assert report.refused == 0
    assert report.not_reached == 30 - report.imported
    assert world.quarantined() == []
    limit_pages(world, 100_000)
    assert world.site.verify().holds
    report = world.run()
    assert report.stopped is None
    assert report.imported + report.already == 30
    assert report.events_after == len(world.one.chain.lines)


def test_a_store_that_cannot_be_written_stops_the_run(world: World) -> None:
    world.one.answer_all()
    world.send(world.one.export())
    store = world.site._office.store
    with store.transaction() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")
    report = world.run()
    assert isinstance(report.stopped, StoreUnwritable)
    assert (report.imported, report.not_reached) == (0, 1)
    with store.transaction() as connection:
        connection.exec_driver_sql("PRAGMA query_only = OFF")
    assert world.run().imported == 1


@pytest.mark.parametrize(
    ("number", "expected"), [(errno.ENOSPC, DiskFull), (errno.EROFS, StoreUnwritable)]
)
def test_quarantine_without_room_stops_the_run(
    world: World,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    expected: type[Exception],
) -> None:
    world.send(b"rubbish")

    def fail(_: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr("prodiary.exchange.files.os.fsync", fail)
    report = world.run()
    assert isinstance(report.stopped, expected)
    assert report.refused == 0
    assert world.quarantined() == []


def test_receipts_that_cannot_be_written_lose_nothing(world: World) -> None:
    world.one.answer_all()
    world.send(world.one.export())
    to_devices = world.carrier_folder / "to-devices"
    for each in to_devices.iterdir():
        each.unlink()
    to_devices.rmdir()
    to_devices.write_bytes(b"in the way")
    report = world.run()
    assert (report.imported, report.receipts) == (1, 0)
    assert isinstance(report.receipt_error, CarrierUnavailable)
    to_devices.unlink()
    assert world.site.receipts(world.carrier, by=STAFF) == 1
