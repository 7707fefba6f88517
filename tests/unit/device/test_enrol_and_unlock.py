"""Joining a study, and getting in again: PIN, waits, lost keyrings, damaged files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import prodiary
from prodiary.crypto.slots import open_sealed, unwrap
from prodiary.device.attempts import FIRST_WAIT_S, FREE_TRIES
from prodiary.device.header import read_header
from prodiary.device.resetting import recovery_secret
from prodiary.domain.ids import ScheduleId
from prodiary.domain.schedule import Occurrence
from prodiary.errors import (
    BadCode,
    CannotOpen,
    CarrierUnavailable,
    DeviceSecretMissing,
    KeyExpired,
    NotEnrolled,
    NothingFound,
    StoreBusy,
    StoreDamaged,
    StoreExists,
    StoreMissing,
    StoreTooNew,
    TooManyAttempts,
    UntrustedKey,
    WeakSecret,
    WrongBinding,
    WrongSecret,
)
from prodiary.exchange.carrier import FolderCarrier
from tests.sitekit import SUBJECT, SiteKit
from tests.unit.device.conftest import ENGLISH, MG_ADL, PIN, Trial

PASSPHRASE = "lantern river cedar violin"

SOME_DAY = date(2026, 3, 2)
SOME_WINDOW = Occurrence(
    SOME_DAY, ScheduleId("weekly"), MG_ADL, SOME_DAY, SOME_DAY, SOME_DAY, visit=False
)


def test_a_device_goes_from_empty_to_waiting_to_enrolled(trial: Trial) -> None:
    states = [trial.device.state]
    session = trial.ask()
    states.append(trial.device.state)
    subjects = [session.subject]
    trial.site.grant(trial.carrier)
    session.take_grant(trial.carrier)
    states.append(trial.device.state)
    subjects.append(session.subject)
    assert states == ["empty", "waiting", "enrolled"]
    assert subjects == [None, SUBJECT]
    session.lock("quit")
    assert trial.device.unlock(PIN).subject == SUBJECT


def test_a_grant_can_be_taken_after_a_restart_and_twice(trial: Trial) -> None:
    trial.ask().lock("quit")
    session = trial.device.unlock(PIN)
    with pytest.raises(NothingFound):
        session.take_grant(trial.carrier)
    trial.site.grant(trial.carrier)
    session.take_grant(trial.carrier)
    session.take_grant(trial.carrier)
    assert session.subject == SUBJECT


def test_nothing_can_be_answered_or_sent_before_the_grant(trial: Trial) -> None:
    session = trial.ask()
    with pytest.raises(NotEnrolled):
        session.diary.begin(SOME_WINDOW, ENGLISH)
    with pytest.raises(NotEnrolled):
        session.sync.export(trial.carrier)
    trial.carrier.put("to-devices", b"a receipt, perhaps", suffix=".pdr")
    with pytest.raises(NotEnrolled):
        session.sync.take(trial.carrier)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("request", "0" * 32),
        ("device", "A" * 43),
        ("study", "OTHER"),
        ("site", "OTHER"),
    ],
)
def test_a_grant_about_something_else_is_refused(trial: Trial, field: str, value: str) -> None:
    session = trial.ask()
    trial.site.grant(trial.carrier, **{field: value})
    with pytest.raises(WrongBinding) as caught:
        session.take_grant(trial.carrier)
    assert caught.value.fields == {"field": field}
    assert session.subject is None


def test_a_grant_by_a_stranger_is_refused_and_others_are_passed_over(trial: Trial) -> None:
    session = trial.ask()
    request = trial.site.request(trial.carrier)
    stranger = SiteKit(trial.clock, seal=trial.site.seal, code=trial.site.code)
    stranger.grant(trial.carrier)
    trial.carrier.put("to-devices", b"not a grant", suffix=".pdg")
    with pytest.raises(UntrustedKey):
        session.take_grant(trial.carrier)
    assert request.device.id
    trial.site.grant(trial.carrier)
    session.take_grant(trial.carrier)
    assert session.subject == SUBJECT


def test_a_grant_for_another_device_is_not_ours(trial: Trial, tmp_path: Path) -> None:
    session = trial.ask()
    (tmp_path / "other").mkdir()
    other = Trial(tmp_path / "other")
    other.site = trial.site
    other.ask()
    other.site.grant(other.carrier)
    (name,) = other.carrier.names("to-devices", suffix=".pdg")
    data = other.carrier.read("to-devices", name, limit=10**6)
    trial.carrier.put("to-devices", data, suffix=".pdg")
    with pytest.raises(NothingFound):
        session.take_grant(trial.carrier)


def test_a_mistyped_code_or_a_weak_pin_makes_nothing(trial: Trial) -> None:
    trial.site.publish(trial.carrier)
    pack = trial.device.find_pack(trial.carrier)
    slipped = ("0" if trial.site.code[0] != "0" else "1") + trial.site.code[1:]
    with pytest.raises(BadCode):
        trial.device.request(pack, code=slipped, secret=PIN, carrier=trial.carrier)
    for weak in ("12345", "111111", "123456", "987654", "abcdef", "1" * 200, ""):
        with pytest.raises(WeakSecret):
            trial.device.request(pack, code=trial.site.code, secret=weak, carrier=trial.carrier)
    assert trial.device.state == "empty"
    assert trial.carrier.names("to-site", suffix=".pdq") == []


def test_without_a_keyring_only_a_passphrase_will_do(trial: Trial) -> None:
    trial.secrets = None
    assert trial.device.secret_kind == "passphrase"
    trial.site.publish(trial.carrier)
    pack = trial.device.find_pack(trial.carrier)
    for weak in (PIN, "one two three", "a b c d", "same same same same same"):
        with pytest.raises(WeakSecret):
            trial.device.request(pack, code=trial.site.code, secret=weak, carrier=trial.carrier)
    trial.device.request(pack, code=trial.site.code, secret=PASSPHRASE, carrier=trial.carrier).lock(
        "quit"
    )
    assert trial.device.secret_kind == "passphrase"
    with pytest.raises(WrongSecret):
        trial.device.unlock("lantern river cedar viola")
    trial.device.unlock(PASSPHRASE)


def test_a_second_vault_never_replaces_the_first(trial: Trial) -> None:
    trial.enrol().lock("quit")
    pack = trial.device.find_pack(trial.carrier)
    with pytest.raises(StoreExists):
        trial.device.request(pack, code=trial.site.code, secret=PIN, carrier=trial.carrier)
    assert trial.device.unlock(PIN).subject == SUBJECT


def test_an_unreachable_folder_leaves_no_half_made_vault(trial: Trial, tmp_path: Path) -> None:
    trial.site.publish(trial.carrier)
    pack = trial.device.find_pack(trial.carrier)
    gone = FolderCarrier(tmp_path / "gone")
    with pytest.raises(CarrierUnavailable):
        trial.device.request(pack, code=trial.site.code, secret=PIN, carrier=gone)
    (trial.carrier_folder / "to-site").write_bytes(b"a file where the folder should be")
    with pytest.raises(CarrierUnavailable):
        trial.device.request(pack, code=trial.site.code, secret=PIN, carrier=trial.carrier)
    (trial.carrier_folder / "to-site").unlink()
    with pytest.raises(CarrierUnavailable):
        trial.device.find_pack(gone)
    assert trial.device.state == "empty"


def test_a_lost_request_is_sent_again_with_the_same_bytes(trial: Trial) -> None:
    """C7, C8: the site sees one request however often it comes."""
    session = trial.ask()
    (name,) = trial.carrier.names("to-site", suffix=".pdq")
    path = trial.carrier_folder / "to-site" / name
    sent = path.read_bytes()
    path.unlink()
    session.lock("quit")
    trial.device.unlock(PIN).send_request(trial.carrier)
    (again,) = trial.carrier.names("to-site", suffix=".pdq")
    assert (trial.carrier_folder / "to-site" / again).read_bytes() == sent


def test_the_sites_codes_and_its_recovery_key_open_the_vault_too(trial: Trial) -> None:
    """design.md section 5: five single-use codes, and a slot for the site's offline key."""
    session = trial.enrol()
    header = read_header(trial.folder)
    key = session._vault.keys.store
    recovery = [slot for slot in header.secret_slots if slot.kind == "recovery"]
    assert [slot.number for slot in recovery] == [1, 2, 3, 4, 5]
    for slot, code in zip(recovery, trial.site.recovery, strict=True):
        typed = recovery_secret(code.lower().replace("-", " "))
        assert unwrap(slot, vault=header.vault, secret=typed, device_secret=b"") == key
    (sealed,) = header.sealed_slots
    assert open_sealed(sealed, vault=header.vault, key=trial.site.recover) == key
    with pytest.raises(CannotOpen):
        unwrap(recovery[0], vault="0" * 32, secret=trial.site.recovery[0], device_secret=b"")


def test_a_pack_for_a_newer_app_is_not_taken_for_damage(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial.enrol().lock("quit")
    monkeypatch.setattr(prodiary, "__version__", "0.0.9")
    with pytest.raises(StoreTooNew):
        trial.device.unlock(PIN)


def test_a_stick_pulled_at_the_last_step_costs_no_code(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    """C1: the request may have arrived, so its keys stay; looking for the grant sends it again."""
    trial.site.publish(trial.carrier)
    pack = trial.device.find_pack(trial.carrier)

    def pulled(*_: object) -> None:
        raise OSError(5, "the stick is gone")

    with monkeypatch.context() as patch:
        patch.setattr("prodiary.exchange.carrier.write_whole", pulled)
        session = trial.device.request(
            pack, code=trial.site.code, secret=PIN, carrier=trial.carrier
        )
    assert trial.device.state == "waiting"
    with pytest.raises(NothingFound):
        session.take_grant(trial.carrier)
    with pytest.raises(NothingFound):
        session.take_grant(trial.carrier)
    trial.site.grant(trial.carrier)
    session.take_grant(trial.carrier)
    assert session.subject == SUBJECT


def test_a_vault_begins_with_its_creation_even_if_power_goes_right_after(trial: Trial) -> None:
    """The first event is in the database before the header makes it a vault."""
    session = trial.ask()
    session._vault.database._connection.close()
    ledger = trial.device.unlock(PIN)._vault.ledger
    assert b'"vault-created"' in ledger.lines(1, 1, 1)[0]


def test_an_interrupted_first_try_does_not_stand_in_the_way(trial: Trial) -> None:
    trial.folder.mkdir()
    (trial.folder / "ledger.db").write_bytes(b"what a lost power left behind")
    trial.ask()
    assert trial.device.state == "waiting"


def test_the_newest_pack_is_offered_and_a_bad_one_is_passed_over(trial: Trial) -> None:
    with pytest.raises(NothingFound):
        trial.device.find_pack(trial.carrier)
    trial.carrier.put("to-devices", b"PRODIARY-PACK/1\nno", suffix=".pdp")
    trial.site.publish(trial.carrier, trial.site.wire(version=2))
    trial.site.publish(trial.carrier, trial.site.wire(version=1))
    assert trial.device.find_pack(trial.carrier).study.pack.version == 2


def test_a_pack_whose_sealing_key_is_over_cannot_be_joined(trial: Trial) -> None:
    trial.carrier.put("to-devices", trial.site.pack(keys=trial.site.keys(days=30)), suffix=".pdp")
    pack = trial.device.find_pack(trial.carrier)
    trial.clock.advance(days=40)
    with pytest.raises(KeyExpired):
        trial.device.request(pack, code=trial.site.code, secret=PIN, carrier=trial.carrier)


def test_five_wrong_pins_then_a_wait_that_doubles(trial: Trial) -> None:
    """I3; design.md section 5."""
    trial.enrol().lock("lock")
    for left in range(FREE_TRIES - 1, 0, -1):
        with pytest.raises(WrongSecret) as wrong:
            trial.device.unlock("000000")
        assert wrong.value.fields == {"tries_left": left}
    waits = []
    for _ in range(3):
        with pytest.raises(TooManyAttempts) as waiting:
            trial.device.unlock("000000")
        waits.append(int(waiting.value.fields["wait_s"]))
        trial.clock.advance(seconds=waits[-1])
    assert waits == [FIRST_WAIT_S, 2 * FIRST_WAIT_S, 4 * FIRST_WAIT_S]
    trial.device.unlock(PIN)


def test_while_waiting_even_the_right_pin_must_wait(trial: Trial) -> None:
    trial.enrol().lock("lock")
    for _ in range(FREE_TRIES):
        with pytest.raises((WrongSecret, TooManyAttempts)):
            trial.device.unlock("000000")
    with pytest.raises(TooManyAttempts):
        trial.device.unlock(PIN)
    trial.clock.advance(seconds=FIRST_WAIT_S)
    trial.device.unlock(PIN)


def test_neither_a_restart_nor_a_set_clock_shortens_the_wait(trial: Trial) -> None:
    trial.enrol().lock("lock")
    for _ in range(FREE_TRIES):
        with pytest.raises((WrongSecret, TooManyAttempts)):
            trial.device.unlock("000000")
    trial.clock.set_wall(days=1)
    with pytest.raises(TooManyAttempts):
        trial.device.unlock(PIN)
    trial.clock.reboot()
    with pytest.raises(TooManyAttempts):
        trial.device.unlock(PIN)
    trial.clock.set_wall(days=-9)
    with pytest.raises(TooManyAttempts):
        trial.device.unlock(PIN)
    trial.clock.set_wall(days=9)
    trial.clock.advance(seconds=FIRST_WAIT_S)
    trial.device.unlock(PIN)


def test_failed_attempts_are_in_the_ledger_after_the_next_unlock(trial: Trial) -> None:
    """I3, A5."""
    trial.enrol().lock("lock")
    for _ in range(2):
        with pytest.raises(WrongSecret):
            trial.device.unlock("000000")
    session = trial.device.unlock(PIN)
    session.sync.export(trial.carrier)
    assert trial.request is not None
    (export,) = trial.site.exports(trial.carrier, trial.request)
    assert any(b'"failed_attempts":2' in line for line in export.lines)


def test_a_lost_device_secret_is_told_apart_from_a_wrong_pin(trial: Trial) -> None:
    trial.enrol().lock("lock")
    assert trial.secrets is not None
    (name,) = [each for each in trial.secrets._values if each.startswith("device-secret-")]
    kept = trial.secrets._values.pop(name)
    with pytest.raises(DeviceSecretMissing):
        trial.device.unlock(PIN)
    trial.secrets.put(name, b"short")
    with pytest.raises(StoreDamaged):
        trial.device.unlock(PIN)
    trial.secrets.put(name, bytes(32))
    with pytest.raises(WrongSecret):
        trial.device.unlock(PIN)
    trial.secrets.put(name, kept)
    trial.device.unlock(PIN)


def test_the_files_alone_do_not_open_with_the_right_pin(trial: Trial) -> None:
    """security.md section 3, stolen tablet: without the keyring the PIN is worth nothing."""
    trial.enrol().lock("lock")
    assert trial.secrets is not None
    trial.secrets._values.clear()
    with pytest.raises(DeviceSecretMissing):
        trial.device.unlock(PIN)


@pytest.mark.parametrize("name", ["slots.json", "ledger.db"])
def test_a_missing_part_is_named_and_nothing_is_made_in_its_place(trial: Trial, name: str) -> None:
    trial.enrol().lock("lock")
    (trial.folder / name).unlink()
    with pytest.raises(StoreMissing):
        trial.device.unlock(PIN)
    assert not (trial.folder / name).exists()


def test_any_damage_to_the_slots_is_refused(trial: Trial) -> None:
    trial.enrol().lock("lock")
    path = trial.folder / "slots.json"
    whole = path.read_bytes()
    for damaged in (b"", whole[:-1], whole.replace(b'"v":1', b'"v":2'), b"[" * 9000, b"{}"):
        path.write_bytes(damaged)
        with pytest.raises(StoreDamaged):
            trial.device.unlock(PIN)
    for weakened in (
        whole.replace(b'"memory_kib":65536', b'"memory_kib":8'),
        whole.replace(b'"salt":"', b'"salt":"='),
        whole.replace(b'"kind":"pin"', b'"kind":"recovery"'),
    ):
        assert weakened != whole
        path.write_bytes(weakened)
        with pytest.raises(StoreDamaged):
            trial.device.unlock(PIN)
    path.write_bytes(whole)
    trial.device.unlock(PIN)


def test_a_flipped_bit_anywhere_in_the_database_is_noticed(trial: Trial) -> None:
    """S13, X7: the database as a whole is checked when it is opened."""
    trial.enrol().lock("lock")
    path = trial.folder / "ledger.db"
    whole = path.read_bytes()
    assert b"SQLite" not in whole
    for page in range(len(whole) // 4096):
        offset = page * 4096 + 2000
        path.write_bytes(whole[:offset] + bytes([whole[offset] ^ 1]) + whole[offset + 1 :])
        with pytest.raises(StoreDamaged):
            trial.device.unlock(PIN)
    path.write_bytes(whole[:-4096])
    with pytest.raises(StoreDamaged):
        trial.device.unlock(PIN)
    path.write_bytes(whole)
    trial.device.unlock(PIN)


def test_a_vault_is_open_in_one_place_only(trial: Trial) -> None:
    session = trial.enrol()
    with pytest.raises(StoreBusy):
        trial.device.unlock(PIN)
    session.lock("quit")
    trial.device.unlock(PIN)
