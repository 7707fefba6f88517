"""Keys end after a year and are renewed under the old root: nobody loses what they had."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

import prodiary
from prodiary.crypto.kdf import FLOOR
from prodiary.errors import (
    KeyExpired,
    PackExpired,
    ProdiaryError,
    StoreDamaged,
    StoreMissing,
    UntrustedKey,
    WrongSecret,
)
from prodiary.exchange.pack import Pack, read_pack
from prodiary.site.desk import Site
from prodiary.site.slotfile import write_secret
from tests.fakes import DeviceSimulator
from tests.unit.site.conftest import DEMO, PASSPHRASE, STAFF, World


def renew(world: World) -> None:
    world.site.renew(world.folder / "root.json", PASSPHRASE, by=STAFF)


def take(world: World, device: DeviceSimulator, pack: Pack) -> None:
    """What a device does with a pack on the carrier: only its pinned root counts."""
    device.pack = read_pack(
        pack.data,
        root=device.pack.root,
        now=world.clock.now().wall,
        app_version=prodiary.__version__,
        newest=device.pack.study.pack.version,
    )


def test_before_the_old_keys_end_nobody_notices(world: World) -> None:
    world.clock.advance(days=300)
    world.one.answer_all()
    sealed_before = world.one.export()
    assert world.site.keys_end - world.clock.now().wall < timedelta(days=66)
    old = world.site._office.keys.newest
    renew(world)
    new = world.site._office.keys.newest
    assert new.version == 2
    assert set(old.keys) < set(new.keys), "retired keys stay"
    assert sorted(key.use for key in new.keys) == ["recover", "seal", "seal", "sign", "sign"]
    assert world.site.keys_end - world.clock.now().wall > timedelta(days=364)
    world.send(sealed_before)
    assert world.run().imported == 1
    assert len(world.one.receipts(world.carrier)) == 1, "signed with a key that its pack names"
    waiting = [world.site.keys_to_publish]
    pack = world.site.publish(DEMO, world.carrier, by=STAFF)
    waiting.append(world.site.keys_to_publish)
    assert waiting == [True, False]
    take(world, world.one, pack)
    assert world.one.recipient == new.seal_to(world.clock.now().wall)
    world.one.answer_all()
    world.send(world.one.export())
    world.two.answer_all()
    world.send(world.two.export())
    report = world.run()
    assert (report.imported, report.receipt_error) == (2, None)
    assert len(world.one.receipts(world.carrier)) == 2
    assert len(world.two.receipts(world.carrier)) == 1, "who has the old pack goes on, too"
    assert world.site.verify().holds


def test_after_the_old_keys_ended_all_goes_on_with_the_next_pack(world: World) -> None:
    world.clock.advance(days=300)
    world.one.answer_all()
    sealed_before = world.one.export()
    grants_before = len(world.carrier.names("to-devices", suffix=".pdg"))
    world.clock.advance(days=100)
    with pytest.raises(KeyExpired):
        world.site.publish(DEMO, world.carrier, by=STAFF)
    with pytest.raises(KeyExpired):
        world.one.export()
    renew(world)
    pack = world.site.publish(DEMO, world.carrier, by=STAFF)
    take(world, world.one, pack)
    world.send(sealed_before)
    world.one.answer_all()
    world.send(world.one.export())
    report = world.run()
    assert (report.imported, report.refused, report.receipt_error) == (2, 0, None)
    assert len(world.one.receipts(world.carrier)) == 1
    assert len(world.site.grant(world.carrier, by=STAFF).granted) == 2, "as before"
    assert len(world.carrier.names("to-devices", suffix=".pdg")) == grants_before
    assert world.site.verify().holds
    new = DeviceSimulator(pack, subject="S103-003", clock=world.clock)
    new.request(world.carrier, world.site.enrol("S103-003", by=STAFF).code)
    world.site.grant(world.carrier, by=STAFF)
    assert len(new.grants(world.carrier)) == 1


def test_a_request_made_before_a_renewal_is_answered_so_that_its_device_understands(
    world: World,
) -> None:
    world.clock.advance(days=300)
    device = DeviceSimulator(world.one.pack, subject="S103-003", clock=world.clock)
    device.request(world.carrier, world.site.enrol("S103-003", by=STAFF).code)
    renew(world)
    world.site.grant(world.carrier, by=STAFF)
    assert len(device.grants(world.carrier)) == 1


def test_no_ticket_is_made_that_no_device_could_use(world: World, tmp_path: Path) -> None:
    world.clock.advance(days=366)
    before = world.content()
    with pytest.raises(KeyExpired):
        world.site.enrol("S103-003", by=STAFF)
    assert world.content() == before
    renew(world)
    with pytest.raises(KeyExpired):
        world.site.enrol("S103-003", by=STAFF)
    definition = json.loads(DEMO.read_text("utf-8"))
    definition["valid_days"] = 30
    (tmp_path / "study.json").write_text(json.dumps(definition), "utf-8")
    world.site.publish(tmp_path / "study.json", world.carrier, by=STAFF)
    world.site.enrol("S103-003", by=STAFF)
    world.clock.advance(days=30)
    with pytest.raises(PackExpired):
        world.site.enrol("S103-003", by=STAFF)


def test_the_recovery_key_is_renewed_near_its_end_only(world: World) -> None:
    counts = []
    for days in (1, 5 * 365 - 426, 2):
        world.clock.advance(days=days)
        renew(world)
        keys = world.site._office.keys.newest.keys
        counts.append(sum(key.use == "recover" for key in keys))
    assert counts == [1, 1, 2]


def test_a_renewal_is_written_down_and_lasts(world: World) -> None:
    renew(world)
    line = world.site.journal()[-1]
    assert (line.act, line.by, line.facts["keys"]) == ("keys-renewed", STAFF, 2)
    made = str(line.facts["made"])
    newest = world.site._office.keys.newest
    assert [each.partition(":")[2] in {key.id for key in newest.keys} for each in made.split()] == [
        True,
        True,
    ]
    assert world.site.verify().holds
    world.site.close()
    with Site.open(world.folder / "site", PASSPHRASE, clock=world.clock) as again:
        assert again._office.keys.newest == newest
        assert again.keys_to_publish


def test_only_the_root_of_this_site_renews(world: World, tmp_path: Path) -> None:
    root = world.folder / "root.json"
    other = tmp_path / "other.json"
    write_secret(other, bytes(range(32)), holds="site-root", passphrase=PASSPHRASE, cost=FLOOR)
    damaged = tmp_path / "damaged.json"
    damaged.write_bytes(root.read_bytes()[:-9])
    before = world.content()
    cases: list[tuple[Path, str, type[ProdiaryError], dict[str, object]]] = [
        (other, PASSPHRASE, UntrustedKey, {"reason": "other-root"}),
        (damaged, PASSPHRASE, StoreDamaged, {"reason": "root-file"}),
        (tmp_path / "nowhere", PASSPHRASE, StoreMissing, {"reason": "root-file"}),
        (root, PASSPHRASE + "s", WrongSecret, {"tries_left": 0}),
    ]
    for path, passphrase, kind, fields in cases:
        with pytest.raises(kind) as found:
            world.site.renew(path, passphrase, by=STAFF)
        assert found.value.fields == fields
    assert world.content() == before
