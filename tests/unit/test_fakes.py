"""The stand-ins tell the truth unless asked to lie."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from prodiary.crypto.kdf import FLOOR
from prodiary.domain.entry import NO_ENTRIES, follow
from prodiary.domain.ids import SubjectId
from prodiary.domain.ledger import genesis, heads
from prodiary.errors import ChainBroken, Malformed
from prodiary.exchange import eventline
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.export import open_export, read_export
from prodiary.paths import resources
from prodiary.site.desk import Site
from tests.fakeclock import START, FakeClock
from tests.fakes import DeviceSimulator


@pytest.fixture
def place(tmp_path: Path) -> Iterator[tuple[Site, FolderCarrier, DeviceSimulator]]:
    clock = FakeClock()
    (tmp_path / "carrier").mkdir()
    carrier = FolderCarrier(tmp_path / "carrier")
    with Site.create(
        tmp_path / "site",
        study="S103-DEMO",
        site="CN01",
        name="A hospital",
        passphrase="maple river quiet lantern",
        root_out=tmp_path / "root.json",
        by="nurse-li",
        clock=clock,
        cost=FLOOR,
    ) as site:
        pack = site.publish(resources() / "study" / "demo.json", carrier, by="nurse-li")
        yield site, carrier, DeviceSimulator(pack, subject="S103-001", clock=clock)


def test_a_clock_stands_still_until_moved() -> None:
    clock = FakeClock()
    assert clock.now() == clock.now()
    assert clock.now().wall == START
    before = clock.now()
    clock.advance(minutes=1)
    assert clock.now().mono_ms - before.mono_ms == 60_000
    clock.set_wall(days=-1)
    assert clock.now().wall < before.wall
    assert clock.now().mono_ms - before.mono_ms == 60_000


def test_a_simulated_entry_is_one_a_device_would_make(
    place: tuple[Site, FolderCarrier, DeviceSimulator],
) -> None:
    *_, device = place
    entry = device.answer_all("mg-qol15", decline=["MGQOL02"])
    entries = NO_ENTRIES
    for line in device.chain.lines:
        entries = follow(entries, eventline.decode(line), items_of={entry: 15})
    assert entries[entry].state == "confirmed"
    assert list(heads(genesis(device.id, 1), device.chain.lines)) == device.chain.heads


def test_a_simulated_device_joins_and_hears_from_its_site(
    place: tuple[Site, FolderCarrier, DeviceSimulator], tmp_path: Path
) -> None:
    site, carrier, device = place
    device.request(carrier, site.enrol("S103-001", by="nurse-li").code)
    site.grant(carrier, by="nurse-li")
    (grant,) = device.grants(carrier)
    assert grant.subject == "S103-001"
    carrier.put("to-site", device.export(), suffix=".pdx")
    site.import_files(tmp_path / "carrier", by="nurse-li")
    (receipt,) = device.receipts(carrier)
    assert receipt.held[0].through == len(device.chain.lines)


def test_an_export_says_what_the_ledger_holds(
    place: tuple[Site, FolderCarrier, DeviceSimulator],
) -> None:
    site, _, device = place
    device.answer_all()
    keys = site._office.keys.opening
    opened = open_export(device.export(first=3, last=5), keys=keys)
    export = read_export(opened, device=device.key.public)
    assert list(export.lines) == device.chain.lines[2:5]
    assert (export.manifest.first, export.manifest.number) == (3, 1)


def test_lies_are_told_as_asked(place: tuple[Site, FolderCarrier, DeviceSimulator]) -> None:
    site, _, device = place
    device.answer_all()
    keys = site._office.keys.opening
    lie = open_export(device.export(subject=SubjectId("S103-009")), keys=keys)
    assert read_export(lie, device=device.key.public).manifest.subject == "S103-009"
    lines = [*device.chain.lines[:-1], device.chain.lines[0]]
    swapped = open_export(device.seal_up(device.manifest(), lines=lines), keys=keys)
    with pytest.raises(ChainBroken):
        read_export(swapped, device=device.key.public)
    with pytest.raises(Malformed):
        read_export(open_export(device.export_raw(b"[]\n"), keys=keys), device=device.key.public)


def test_a_rolled_back_device_has_forgotten(
    place: tuple[Site, FolderCarrier, DeviceSimulator],
) -> None:
    *_, device = place
    device.answer_all()
    kept = device.chain.heads[3]
    device.roll_back(len(device.chain.lines) - 4)
    assert device.chain.head(4) == kept
    assert len(device.chain.lines) == len(device.chain.heads) == 4
