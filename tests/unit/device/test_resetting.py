"""A forgotten PIN: by a recovery code over the phone, or at a visit; nothing of the record goes."""

from __future__ import annotations

import shutil
from copy import deepcopy
from pathlib import Path

import pytest

from prodiary.crypto.codes import RECOVERY_BYTES, new_code
from prodiary.crypto.kdf import FLOOR
from prodiary.device import rekeying, resetting
from prodiary.device.attempts import FIRST_WAIT_S, FREE_TRIES
from prodiary.device.device import Device
from prodiary.device.header import read_header
from prodiary.device.resetting import reset_by_staff, write_recovery_slots
from prodiary.device.secrets import MemorySecrets
from prodiary.device.session import Session
from prodiary.device.store import Database
from prodiary.domain.event import SecretReset, SessionOpened
from prodiary.errors import (
    BadCode,
    DeviceSecretMissing,
    DiskFull,
    KeyringUnavailable,
    NotEnrolled,
    StoreDamaged,
    StoreMissing,
    TooManyAttempts,
    WeakSecret,
    WrongSecret,
)
from tests.sitekit import SUBJECT
from tests.unit.device.conftest import PIN, Trial, answer_all
from tests.unit.device.staffed import DOCTOR, NURSE, Staffed, events

NEW_PIN = "314159"
PASSPHRASE = "lantern river cedar violin"


def working(trial: Trial) -> Session:
    """An enrolled vault with a confirmed entry that was not sent."""
    session = trial.enrol()
    session.diary.confirm(answer_all(session), secret=None)
    return session


def wrong_pins(trial: Trial, count: int = FREE_TRIES) -> None:
    for _ in range(count):
        with pytest.raises((WrongSecret, TooManyAttempts)):
            trial.device.unlock("000000")


def test_a_code_read_out_over_the_phone_opens_it_and_sets_a_new_pin(trial: Trial) -> None:
    """N7: offline, in the middle of a wait for wrong PINs, and nothing unsent is lost."""
    working(trial).lock("quit")
    wrong_pins(trial)
    with pytest.raises(TooManyAttempts):
        trial.device.unlock(PIN)
    typed = trial.site.recovery[2].lower().replace("-", " ")
    session = trial.device.recover(typed, NEW_PIN)
    assert session.subject == SUBJECT
    assert session.sync.status().waiting.entries == 1
    session.lock("quit")
    session = trial.device.unlock(NEW_PIN)
    session.sync.export(trial.carrier)
    assert trial.request is not None
    (export,) = trial.site.exports(trial.carrier, trial.request)
    lines = b"\n".join(export.lines)
    assert b'"entry-confirmed"' in lines
    assert b'"secret-reset"' in lines
    assert PIN.encode() not in lines
    assert NEW_PIN.encode() not in lines


def test_it_is_in_the_ledger_and_so_are_the_wrong_pins_before_it(trial: Trial) -> None:
    """A5, I3."""
    working(trial).lock("quit")
    wrong_pins(trial)
    session = trial.device.recover(trial.site.recovery[2], NEW_PIN)
    *_, opened, reset = events(session)
    assert isinstance(opened.data, SessionOpened)
    assert opened.data.slot == "recovery"
    assert reset.data == SecretReset(how="recovery", number=3)
    assert (reset.by.role, reset.by.id) == ("participant", SUBJECT)
    session.lock("quit")
    fact = events(trial.device.unlock(NEW_PIN))[-1].data
    assert isinstance(fact, SessionOpened)
    assert (fact.slot, fact.failed_attempts) == ("pin", FREE_TRIES)


def test_the_old_pin_and_the_used_code_open_nothing_any_more(trial: Trial) -> None:
    working(trial).lock("quit")
    old = (trial.folder / "slots.json").read_bytes()
    secrets = deepcopy(trial.secrets)
    trial.device.recover(trial.site.recovery[0], NEW_PIN).lock("quit")
    with pytest.raises(WrongSecret):
        trial.device.unlock(PIN)
    with pytest.raises(WrongSecret):
        trial.device.recover(trial.site.recovery[0], PIN)
    header = read_header(trial.folder)
    assert [slot.number for slot in header.secret_slots if slot.kind == "recovery"] == [2, 3, 4, 5]
    trial.device.unlock(NEW_PIN).lock("quit")
    # Not even with the slots and the keyring as they were.
    (trial.folder / "slots.json").write_bytes(old)
    before = Device(folder=trial.folder, clock=trial.clock, secrets=secrets, cost=FLOOR)
    with pytest.raises(StoreDamaged):
        before.unlock(PIN)
    with pytest.raises(StoreDamaged):
        before.recover(trial.site.recovery[0], PIN)


def test_each_code_works_once_and_the_fifth_leaves_the_device_enrolled(trial: Trial) -> None:
    working(trial).lock("quit")
    pins = [f"31415{digit}" for digit in range(5)]
    for code, pin in zip(trial.site.recovery, pins, strict=True):
        trial.device.recover(code, pin).lock("quit")
    assert trial.device.state == "enrolled"
    with pytest.raises(WrongSecret):
        trial.device.recover(trial.site.recovery[4], NEW_PIN)
    assert trial.device.unlock(pins[-1]).sync.status().waiting.entries == 1


def test_fresh_codes_take_the_place_of_used_ones(trial: Trial) -> None:
    """security.md section 7: they come with a later receipt."""
    working(trial).lock("quit")
    session = trial.device.recover(trial.site.recovery[1], NEW_PIN)
    fresh = new_code(RECOVERY_BYTES)
    write_recovery_slots(session._vault, {2: fresh})
    with pytest.raises(BadCode):
        write_recovery_slots(session._vault, {3: "no code"})
    session.lock("quit")
    header = read_header(trial.folder)
    assert header.granted
    assert sorted(s.number for s in header.secret_slots if s.kind == "recovery") == [1, 2, 3, 4, 5]
    with pytest.raises(WrongSecret):
        trial.device.recover(trial.site.recovery[1], PIN)
    assert trial.device.recover(fresh, PIN).subject == SUBJECT


def test_a_slip_or_an_easy_pin_uses_nothing_up(trial: Trial) -> None:
    working(trial).lock("quit")
    code = trial.site.recovery[0]
    slipped = ("0" if code[0] != "0" else "1") + code[1:]
    for _ in range(FREE_TRIES + 1):
        with pytest.raises(BadCode):
            trial.device.recover(slipped, NEW_PIN)
        with pytest.raises(WeakSecret):
            trial.device.recover(code, "123456")
    trial.device.unlock(PIN).lock("quit")
    trial.device.recover(code, NEW_PIN)


def test_wrong_codes_make_wait_without_making_the_pin_wait(trial: Trial) -> None:
    """I3."""
    working(trial).lock("quit")
    for _ in range(FREE_TRIES - 1):
        with pytest.raises(WrongSecret):
            trial.device.recover(new_code(RECOVERY_BYTES), NEW_PIN)
    with pytest.raises(TooManyAttempts) as waiting:
        trial.device.recover(new_code(RECOVERY_BYTES), NEW_PIN)
    assert waiting.value.fields == {"wait_s": FIRST_WAIT_S}
    with pytest.raises(TooManyAttempts):
        trial.device.recover(trial.site.recovery[0], NEW_PIN)
    trial.device.unlock(PIN).lock("quit")
    trial.clock.advance(seconds=FIRST_WAIT_S)
    session = trial.device.recover(trial.site.recovery[0], NEW_PIN)
    opened = events(session)[-2].data
    assert isinstance(opened, SessionOpened)
    assert opened.failed_attempts == FREE_TRIES


def test_a_device_that_waits_for_its_grant_has_no_codes(trial: Trial) -> None:
    with pytest.raises(StoreMissing):
        trial.device.recover(trial.site.recovery[0], NEW_PIN)
    trial.ask().lock("quit")
    with pytest.raises(NotEnrolled):
        trial.device.recover(trial.site.recovery[0], NEW_PIN)


def test_a_lost_keyring_is_what_a_code_is_for(trial: Trial) -> None:
    """The device secret is gone: the PIN is worthless, the code is not."""
    working(trial).lock("quit")
    trial.secrets = MemorySecrets()
    with pytest.raises(DeviceSecretMissing):
        trial.device.unlock(PIN)
    trial.device.recover(trial.site.recovery[0], NEW_PIN).lock("quit")
    assert trial.device.unlock(NEW_PIN).sync.status().waiting.entries == 1


def test_a_machine_that_lost_its_keyring_for_good_takes_a_passphrase(trial: Trial) -> None:
    working(trial).lock("quit")
    trial.secrets = None
    with pytest.raises(WeakSecret):
        trial.device.recover(trial.site.recovery[0], NEW_PIN)
    trial.device.recover(trial.site.recovery[0], PASSPHRASE).lock("quit")
    assert trial.device.secret_kind == "passphrase"
    assert trial.device.unlock(PASSPHRASE).subject == SUBJECT


def test_only_the_device_secret_of_the_new_pin_stays_in_the_keyring(trial: Trial) -> None:
    working(trial).lock("quit")
    assert trial.secrets is not None
    (old,) = [name for name in trial.secrets._values if name.startswith("device-secret-")]
    trial.device.recover(trial.site.recovery[0], NEW_PIN)
    kept = {n: v for n, v in trial.secrets._values.items() if n.startswith("device-secret-")}
    assert kept.pop(old) == b""
    assert [len(value) for value in kept.values()] == [32]


class FailingSecrets(MemorySecrets):
    """A keyring that now and then takes no part of a PIN."""

    failing = False

    def put(self, name: str, value: bytes) -> None:
        if self.failing and name.startswith("device-secret-"):
            raise KeyringUnavailable
        super().put(name, value)


def test_a_keyring_that_refuses_the_new_part_leaves_the_old_way_in(trial: Trial) -> None:
    trial.secrets = keyring = FailingSecrets()
    working(trial).lock("quit")
    keyring.failing = True
    with pytest.raises(KeyringUnavailable):
        trial.device.recover(trial.site.recovery[0], NEW_PIN)
    keyring.failing = False
    session = trial.device.unlock(PIN)
    assert not any(isinstance(each.data, SecretReset) for each in events(session))
    session.lock("quit")
    trial.device.recover(trial.site.recovery[0], NEW_PIN)


def test_a_disk_without_room_leaves_the_old_way_in(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    working(trial).lock("quit")

    def full(*_: object, **__: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patch:
        patch.setattr(Database, "rekey", full)
        with pytest.raises(DiskFull):
            trial.device.recover(trial.site.recovery[0], NEW_PIN)
    trial.device.unlock(PIN).lock("quit")
    session = trial.device.recover(trial.site.recovery[0], NEW_PIN)
    assert session.sync.status().waiting.entries == 1


def test_a_power_cut_in_the_middle_leaves_the_old_or_the_new_pin_and_every_entry(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    """C1: the files as they are after each step, opened with either PIN."""
    working(trial).lock("quit")
    cuts: list[tuple[Path, MemorySecrets | None]] = []

    def cut() -> None:
        place = trial.root / f"cut-{len(cuts)}"
        shutil.copytree(trial.folder, place)
        cuts.append((place, deepcopy(trial.secrets)))

    with monkeypatch.context() as patch:
        for where, name in (
            (rekeying, "write_header"),
            (Database, "run"),
            (Database, "rekey"),
            (rekeying, "settle"),
            (resetting, "rekey_vault"),
        ):
            real = getattr(where, name)

            def stepped(*given: object, real: object = real, **named: object) -> object:
                found = real(*given, **named)  # type: ignore[operator]
                cut()
                return found

            patch.setattr(where, name, stepped)
        trial.device.recover(trial.site.recovery[0], NEW_PIN)
    opened = []
    for place, secrets in cuts:
        device = Device(folder=place, clock=trial.clock, secrets=secrets, cost=FLOOR)
        try:
            session = device.unlock(NEW_PIN)
            opened.append("new")
        except WrongSecret:
            session = device.unlock(PIN)
            opened.append("old")
        assert session.sync.status().waiting.entries == 1
        resets = [each for each in events(session) if isinstance(each.data, SecretReset)]
        assert resets or opened[-1] == "old"
        session.lock("quit")
        assert not (place / "slots.next.json").exists()
    assert opened == sorted(opened, reverse=True)
    assert {"old", "new"} == set(opened)


# --- at a visit -----------------------------------------------------------------------------------


@pytest.fixture
def staffed(tmp_path: Path) -> Staffed:
    return Staffed(tmp_path, NURSE, DOCTOR)


def test_at_a_visit_staff_let_the_participant_choose_a_new_pin(staffed: Staffed) -> None:
    """N7: in person; recorded under the member of staff; every unsent entry stays."""
    trial = staffed.trial
    working(trial).lock("quit")
    wrong_pins(trial)
    key = trial.device.unlock_as_staff(staffed.signed_in(NURSE))
    old = key._vault.keys.store
    by = key.author.originator
    reset_by_staff(key._vault, NEW_PIN, by=by)
    last = events(key)[-1]
    assert last.data == SecretReset(how="staff", number=None)
    assert (last.by.role, last.by.id) == ("nurse", "nina")
    assert key._vault.keys.store != old
    key.lock("handover")
    session = trial.device.unlock(NEW_PIN)
    fact = events(session)[-1].data
    assert isinstance(fact, SessionOpened)
    assert fact.failed_attempts == FREE_TRIES
    session.sync.export(trial.carrier)
    assert trial.request is not None
    (export,) = trial.site.exports(trial.carrier, trial.request)
    assert any(b'"entry-confirmed"' in line for line in export.lines)
    session.lock("quit")
    with pytest.raises(WrongSecret):
        trial.device.unlock(PIN)


def test_it_uses_no_recovery_code_up_and_staff_get_in_again(staffed: Staffed) -> None:
    trial = staffed.trial
    working(trial).lock("quit")
    session = trial.device.unlock_as_staff(staffed.signed_in(NURSE))
    reset_by_staff(session._vault, NEW_PIN, by=session.author.originator)
    session.lock("quit")
    trial.device.unlock_as_staff(staffed.signed_in(DOCTOR)).lock("quit")
    trial.device.recover(trial.site.recovery[4], PIN).lock("quit")
    trial.device.unlock(PIN)


def test_an_easy_pin_is_refused_at_a_visit_too(staffed: Staffed) -> None:
    trial = staffed.trial
    working(trial).lock("quit")
    session = trial.device.unlock_as_staff(staffed.signed_in(NURSE))
    with pytest.raises(WeakSecret):
        reset_by_staff(session._vault, "111111", by=session.author.originator)
    session.lock("quit")
    trial.device.unlock(PIN)


def test_the_participant_proves_the_new_pin_in_the_same_session(trial: Trial) -> None:
    """P11: confirming with the PIN asks for the one that counts."""
    working(trial).lock("quit")
    session = trial.device.recover(trial.site.recovery[0], NEW_PIN)
    session._vault.prove(NEW_PIN)
    with pytest.raises(WrongSecret):
        session._vault.prove(PIN)
