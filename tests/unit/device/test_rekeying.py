"""A new store key: old copies of slots open nothing, and a power cut at any step loses nothing."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from prodiary.crypto.kdf import FLOOR
from prodiary.crypto.random import random_bytes
from prodiary.crypto.sealing import OpenKey
from prodiary.crypto.slots import enclose, open_sealed
from prodiary.device import header as headers
from prodiary.device import rekeying
from prodiary.device.device import Device
from prodiary.device.header import read_header, settle, write_header
from prodiary.device.rekeying import rekey, rekey_vault
from prodiary.device.session import Session
from prodiary.device.store import Database
from prodiary.errors import (
    DiskFull,
    StoreDamaged,
    StoreMissing,
    StoreUnwritable,
    WrongSecret,
)
from tests.sitekit import SUBJECT
from tests.unit.device.conftest import PIN, Trial, answer_all

PASSPHRASE = "lantern river cedar violin"
KILLS = 5


def working(trial: Trial) -> Session:
    """An open vault with a confirmed entry in it that no receipt covers."""
    session = trial.enrol()
    entry = answer_all(session)
    session.diary.confirm(entry, secret=None)
    return session


def confirmed(session: Session) -> int:
    return session.sync.status().waiting.entries


def rekeyed(session: Session) -> None:
    rekey_vault(session._vault)


def files(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir() if each.name.startswith("slots")}


def test_the_session_goes_on_and_the_same_pin_opens_it_again(trial: Trial) -> None:
    session = working(trial)
    before = read_header(trial.folder)
    key = session._vault.keys.store
    rekeyed(session)
    after = read_header(trial.folder)
    assert session._vault.keys.store != key
    assert [slot.id for slot in after.secret_slots] == [slot.id for slot in before.secret_slots]
    assert [slot.public for slot in after.sealed_slots] == [
        slot.public for slot in before.sealed_slots
    ]
    trial.clock.advance(days=7)
    session.diary.confirm(answer_all(session), secret=None)
    session.lock("quit")
    again = trial.device.unlock(PIN)
    assert confirmed(again) == 2
    assert again.subject == SUBJECT
    assert files(trial.folder) == {"slots.json"}


def test_every_way_in_leads_to_the_new_key_and_an_old_copy_of_the_slots_to_none(
    trial: Trial,
) -> None:
    """security.md section 7: an older copy of a slot file must open nothing any more."""
    session = working(trial)
    old = (trial.folder / "slots.json").read_bytes()
    rekeyed(session)
    key = session._vault.keys.store
    header = read_header(trial.folder)
    (site,) = header.sealed_slots
    assert open_sealed(site, vault=header.vault, key=trial.site.recover) == key
    assert header.subject(key) == SUBJECT
    session.lock("quit")
    new = (trial.folder / "slots.json").read_bytes()
    (trial.folder / "slots.json").write_bytes(old)
    with pytest.raises(StoreDamaged):
        trial.device.unlock(PIN)
    (trial.folder / "slots.json").write_bytes(new)
    trial.device.unlock(PIN)


class Snapshots:
    """The vault's folder as a power cut would leave it, after each step of a rekeying."""

    def __init__(self, trial: Trial, patch: pytest.MonkeyPatch) -> None:
        self.trial = trial
        self.taken: list[str] = []
        self._after(patch, rekeying, "write_header")
        self._after(patch, Database, "run")
        self._after(patch, Database, "rekey")
        self._after(patch, headers, "flush_folder")
        self._after(patch, rekeying, "settle")

    def _after(self, patch: pytest.MonkeyPatch, where: Any, name: str) -> None:
        real: Callable[..., Any] = getattr(where, name)

        def stepped(*given: Any, **named: Any) -> Any:
            found = real(*given, **named)
            self.take(name)
            return found

        patch.setattr(where, name, stepped)

    def take(self, name: str) -> None:
        place = self.trial.root / f"cut-{len(self.taken)}"
        self.taken.append(name)
        shutil.copytree(self.trial.folder, place)

    def opened(self, number: int, secret: str = PIN) -> Session:
        secrets = deepcopy(self.trial.secrets)
        folder = self.trial.root / f"cut-{number}"
        device = Device(folder=folder, clock=self.trial.clock, secrets=secrets, cost=FLOOR)
        return device.unlock(secret)


def test_after_a_power_cut_at_any_step_the_pin_opens_it_and_nothing_is_lost(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P1, C1: each cut is the real files at that moment, the log of the database included."""
    session = working(trial)
    with monkeypatch.context() as patch:
        cuts = Snapshots(trial, patch)
        rekeyed(session)
    assert {"write_header", "run", "rekey", "flush_folder", "settle"} <= set(cuts.taken)
    for number in range(len(cuts.taken)):
        folder = trial.root / f"cut-{number}"
        found = cuts.opened(number)
        assert confirmed(found) == 1
        assert files(folder) == {"slots.json"}
        assert read_header(folder).fits(found._vault.keys.store)
        found.lock("quit")
        cuts.opened(number).lock("quit")


def test_both_headers_are_there_while_the_database_changes(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = working(trial)
    with monkeypatch.context() as patch:
        cuts = Snapshots(trial, patch)
        rekeyed(session)
    during = [number for number, name in enumerate(cuts.taken) if name in {"write_header", "rekey"}]
    for number in during:
        assert files(trial.root / f"cut-{number}") == {"slots.json", "slots.next.json"}
        with pytest.raises(WrongSecret) as caught:
            cuts.opened(number, "000000")
        assert caught.value.fields == {"tries_left": 4}
        cuts.opened(number).lock("quit")


def test_a_damaged_database_is_not_taken_for_a_wrong_pin_even_then(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = working(trial)
    with monkeypatch.context() as patch:
        cuts = Snapshots(trial, patch)
        rekeyed(session)
    path = trial.root / f"cut-{cuts.taken.index('rekey')}" / "ledger.db"
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))
    with pytest.raises(StoreDamaged):
        cuts.opened(cuts.taken.index("rekey"))


@pytest.mark.parametrize("step", ["write_header", "rekey"])
def test_a_step_that_fails_leaves_the_vault_as_it_was(
    trial: Trial, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    session = working(trial)
    key, before = session._vault.keys.store, (trial.folder / "slots.json").read_bytes()

    def full(*_: object, **__: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patch:
        patch.setattr(rekeying if step == "write_header" else Database, step, full)
        with pytest.raises(DiskFull):
            rekeyed(session)
    assert session._vault.keys.store == key
    assert (trial.folder / "slots.json").read_bytes() == before
    assert files(trial.folder) == {"slots.json"}
    rekeyed(session)
    session.lock("quit")
    assert confirmed(trial.device.unlock(PIN)) == 1


def test_a_name_that_cannot_be_changed_now_is_changed_later(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The coming header counts from the moment the database does; its name is only tidiness."""
    session = working(trial)

    def refused(*_: object) -> None:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refused)
        patch.setattr(headers, "write_whole", lambda path, data: path.write_bytes(data))
        rekeyed(session)
        assert files(trial.folder) == {"slots.json", "slots.next.json"}
        session._vault.prove(PIN)
        rekeyed(session)
        session.lock("quit")
        session = trial.device.unlock(PIN)
    assert files(trial.folder) == {"slots.json", "slots.next.json"}
    rekeyed(session)
    assert files(trial.folder) == {"slots.json"}
    session.lock("quit")
    assert confirmed(trial.device.unlock(PIN)) == 1


def test_a_slot_that_somebody_slipped_in_is_never_sent_the_new_key(trial: Trial) -> None:
    """Whoever holds the tablet for a night can write the clear file: it must gain nothing."""
    session = working(trial)
    key = session._vault.keys.store
    header = read_header(trial.folder)
    thief = OpenKey(random_bytes(32))
    (site,) = header.sealed_slots
    stolen = replace(header, sealed_slots=(replace(site, public=thief.public),))
    for forger in (random_bytes(32), bytes(32)):
        write_header(trial.folder, stolen, key=forger)
        with pytest.raises(StoreDamaged):
            rekeyed(session)
    assert session._vault.keys.store == key
    session.lock("quit")
    with pytest.raises(StoreDamaged):
        trial.device.unlock(PIN)
    write_header(trial.folder, header, key=key)
    trial.device.unlock(PIN)


@pytest.mark.parametrize(
    "change",
    [
        lambda slots: slots.update(label=None),
        lambda slots: slots["secret"].pop(),
        lambda slots: slots["sealed"].pop(),
        lambda slots: slots["secret"].append(slots["secret"][1]),
    ],
    ids=["label", "recovery", "site", "twice"],
)
def test_whatever_is_taken_from_the_header_is_missed(
    trial: Trial, change: Callable[[Any], object]
) -> None:
    working(trial).lock("quit")
    path = trial.folder / "slots.json"
    found = json.loads(path.read_bytes())
    change(found["slots"])
    path.write_bytes(json.dumps(found).encode())
    with pytest.raises(StoreDamaged):
        trial.device.unlock(PIN)


def test_a_damaged_coming_header_is_named(trial: Trial) -> None:
    working(trial).lock("quit")
    (trial.folder / "slots.next.json").write_bytes(b"{}")
    with pytest.raises(StoreDamaged):
        trial.device.unlock(PIN)
    (trial.folder / "slots.next.json").unlink()
    trial.device.unlock(PIN)


def test_no_header_of_that_key_is_named_too(trial: Trial) -> None:
    session = working(trial)
    with pytest.raises(StoreDamaged):
        settle(trial.folder, bytes(32))
    (trial.folder / "slots.json").unlink()
    with pytest.raises(StoreMissing):
        rekeyed(session)


def test_waits_and_the_witness_are_as_before(trial: Trial) -> None:
    """I3: a new key is no way around a wait; nor does the chain begin a new epoch."""
    session = working(trial)
    session.lock("quit")
    with pytest.raises(WrongSecret):
        trial.device.unlock("000000")
    session = trial.device.unlock(PIN)
    session.settle()
    rekeyed(session)
    session.lock("quit")
    with pytest.raises(WrongSecret) as caught:
        trial.device.unlock("000000")
    assert caught.value.fields == {"tries_left": 4}
    assert trial.device.unlock(PIN)._vault.ledger.epoch == 1


def test_a_vault_that_is_rekeyed_again_and_again_survives_every_kill(trial: Trial) -> None:
    trial.secrets = None
    session = trial.enrol(PASSPHRASE)
    session.diary.confirm(answer_all(session), secret=None)
    session.lock("quit")
    for kill_after in range(1, KILLS + 1):
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.unit.device.rekeying_child", str(trial.folder)],
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[3],
            text=True,
        )
        with child:
            assert child.stdout is not None
            lines = [child.stdout.readline().strip() for _ in range(kill_after)]
            child.kill()
        assert lines == ["rekeyed"] * kill_after
        session = trial.device.unlock(PASSPHRASE)
        assert confirmed(session) == 1
        session.lock("quit")
        assert files(trial.folder) == {"slots.json"}


def test_what_cannot_be_written_is_not_begun(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    session = working(trial)

    def readonly(*_: object) -> None:
        raise OSError(30, "read-only")

    with monkeypatch.context() as patch:
        patch.setattr(headers, "write_whole", readonly)
        with pytest.raises(StoreUnwritable):
            rekeyed(session)
    session.lock("quit")
    assert confirmed(trial.device.unlock(PIN)) == 1


def test_a_header_that_was_not_written_with_that_key_is_not_rekeyed(trial: Trial) -> None:
    session = working(trial)
    database, header = session._vault.database, read_header(trial.folder)
    with pytest.raises(StoreDamaged):
        rekey(trial.folder, database, header, key=bytes(32))
    assert files(trial.folder) == {"slots.json"}


@pytest.mark.parametrize("label", [b"", b"no label at all", None])
def test_a_label_that_names_nobody_is_damage(trial: Trial, label: bytes | None) -> None:
    session = working(trial)
    key, header = session._vault.keys.store, read_header(trial.folder)
    name = enclose(b"no name", store_key=key, vault=header.vault)
    with pytest.raises(StoreDamaged):
        replace(header, label=name if label is None else label).subject(key)


def test_a_personal_slot_has_one_number_only(trial: Trial) -> None:
    working(trial).lock("quit")
    path = trial.folder / "slots.json"
    path.write_bytes(path.read_bytes().replace(b'"number":0', b'"number":7'))
    with pytest.raises(StoreDamaged):
        read_header(trial.folder)


def test_a_device_secret_lost_for_one_of_two_headers_leaves_the_other(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reset was cut off, and the keyring kept the part for one of the two PINs only."""
    working(trial).lock("quit")
    assert trial.secrets is not None
    (old,) = [name for name in trial.secrets._values if name.startswith("device-secret-")]

    def lost(*_: object, **__: object) -> None:
        raise InterruptedError

    with monkeypatch.context() as patch:
        patch.setattr(Database, "rekey", lost)
        with pytest.raises(InterruptedError):
            trial.device.recover(trial.site.recovery[0], "314159")
    (new,) = [
        name for name in trial.secrets._values if name.startswith("device-secret-") and name != old
    ]
    assert files(trial.folder) == {"slots.json", "slots.next.json"}
    trial.secrets.put(new, b"")
    trial.device.unlock(PIN).lock("quit")
    assert files(trial.folder) == {"slots.json"}
