"""Key slots: each opens with what it was made for, in its own vault, and with nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from prodiary.crypto.kdf import FLOOR, FLOOR_KIB, Cost
from prodiary.crypto.sealing import OpenKey
from prodiary.crypto.slots import (
    STORE_KEY_BYTES,
    Locked,
    SecretSlot,
    disclose,
    enclose,
    lock,
    new_store_key,
    open_sealed,
    reseal,
    seal_slot,
    unlock,
    unwrap,
    vouch,
    wrap,
)
from prodiary.errors import CannotOpen

STORE_KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))
DEVICE_SECRET = b"\x11" * 32
STAFF = OpenKey(b"\x12" * 32)


def made(**changes: Any) -> SecretSlot:
    given: dict[str, Any] = {
        "vault": "v1",
        "kind": "pin",
        "number": 1,
        "secret": "481516",
        "device_secret": DEVICE_SECRET,
        "cost": FLOOR,
    }
    return wrap(STORE_KEY, **(given | changes))


@pytest.fixture(scope="module")
def slot() -> SecretSlot:
    return made()


def opened(slot: SecretSlot, **changes: Any) -> bytes:
    given: dict[str, Any] = {"vault": "v1", "secret": "481516", "device_secret": DEVICE_SECRET}
    return unwrap(slot, **(given | changes))


def test_the_right_secrets_open_it(slot: SecretSlot) -> None:
    assert opened(slot) == STORE_KEY
    assert STORE_KEY not in slot.locked.wrapped + slot.sealed


@pytest.mark.parametrize(
    "changes",
    [
        {"secret": "481517"},
        {"secret": ""},
        {"device_secret": b""},
        {"device_secret": b"\x12" * 32},
        {"vault": "v2"},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_nothing_else_does(slot: SecretSlot, changes: dict[str, Any]) -> None:
    with pytest.raises(CannotOpen):
        opened(slot, **changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "recovery"},
        {"number": 2},
        {"public": STAFF.public},
        {"sealed": b""},
        {"sealed": STAFF.public.seal(STORE_KEY, info=b"prodiary/slot/v1\0v1\0pin\x001")},
    ],
    ids=["kind", "number", "public", "nothing-sealed", "sealed-to-another"],
)
def test_an_altered_slot_does_not_open(slot: SecretSlot, changes: dict[str, Any]) -> None:
    with pytest.raises(CannotOpen):
        opened(replace(slot, **changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"salt": b"\0" * 16},
        {"salt": b""},
        {"wrapped": b""},
        {"wrapped": b"\0" * 60},
        {"cost": Cost(passes=2, memory_kib=FLOOR_KIB, lanes=2)},
    ],
    ids=["salt", "no-salt", "nothing-wrapped", "wrapped", "cost"],
)
def test_an_altered_lock_does_not_open(slot: SecretSlot, changes: dict[str, Any]) -> None:
    with pytest.raises(CannotOpen):
        opened(replace(slot, locked=replace(slot.locked, **changes)))


def test_a_seed_that_is_none_does_not_open(slot: SecretSlot) -> None:
    binding = b"prodiary/slot/v1\0v1\0pin\x001"
    short = lock(b"short", secret="481516", second=DEVICE_SECRET, cost=FLOOR, binding=binding)
    with pytest.raises(CannotOpen):
        opened(replace(slot, locked=short))


def test_the_same_words_open_it_however_they_were_typed() -> None:
    # One keyboard sends é, another e with an accent, a third full-width letters.
    slot = made(kind="passphrase", secret="café vier ＡＢ", device_secret=b"")
    assert opened(slot, secret="cafe\u0301 vier AB", device_secret=b"") == STORE_KEY


def test_half_a_surrogate_pair_is_only_a_wrong_secret(slot: SecretSlot) -> None:
    with pytest.raises(CannotOpen):
        opened(slot, secret="48\ud83d")


def test_two_slots_of_one_secret_share_nothing(slot: SecretSlot) -> None:
    other = made()
    assert other.locked.salt != slot.locked.salt
    assert other.locked.wrapped != slot.locked.wrapped
    assert other.id != slot.id


def test_a_sealed_slot_opens_for_its_holder_in_its_vault() -> None:
    slot = seal_slot(STORE_KEY, vault="v1", kind="staff", to=STAFF.public)
    assert slot.recipient == STAFF.public.id
    assert open_sealed(slot, vault="v1", key=STAFF) == STORE_KEY
    for wrong, vault, key in (
        (slot, "v2", STAFF),
        (slot, "v1", OpenKey(b"\x13" * 32)),
        (replace(slot, kind="site"), "v1", STAFF),
        (replace(slot, sealed=slot.sealed[:-1]), "v1", STAFF),
    ):
        with pytest.raises(CannotOpen):
            open_sealed(wrong, vault=vault, key=key)


def test_a_slot_is_rewritten_for_another_store_key_without_its_secret(slot: SecretSlot) -> None:
    """design.md section 5: a vault can be rekeyed by whoever has it open."""
    again = reseal(slot, OTHER_KEY, vault="v1")
    assert again.id == slot.id
    assert again.locked == slot.locked
    assert opened(again) == OTHER_KEY
    assert opened(slot) == STORE_KEY
    with pytest.raises(CannotOpen):
        opened(again, secret="481517")
    with pytest.raises(CannotOpen):
        opened(reseal(slot, OTHER_KEY, vault="v2"))
    staff = seal_slot(STORE_KEY, vault="v1", kind="staff", to=STAFF.public)
    assert open_sealed(reseal(staff, OTHER_KEY, vault="v1"), vault="v1", key=STAFF) == OTHER_KEY


def test_what_is_locked_opens_with_both_secrets_and_its_binding() -> None:
    locked = lock(b"words", secret="one", second=b"two", cost=FLOOR, binding=b"three")
    assert unlock(locked, secret="one", second=b"two", binding=b"three") == b"words"
    cut = Locked(locked.cost, locked.salt, locked.wrapped[:5])
    for wrong, secret, second, binding in (
        (locked, "One", b"two", b"three"),
        (locked, "one", b"", b"three"),
        (locked, "one", b"two", b""),
        (cut, "one", b"two", b"three"),
    ):
        with pytest.raises(CannotOpen):
            unlock(wrong, secret=secret, second=second, binding=binding)


def test_a_label_is_read_with_its_store_key_in_its_vault_only() -> None:
    label = enclose(b"S103-007", store_key=STORE_KEY, vault="v1")
    assert b"S103" not in label
    assert label != enclose(b"S103-007", store_key=STORE_KEY, vault="v1")
    assert disclose(label, store_key=STORE_KEY, vault="v1") == b"S103-007"
    for wrong, key, vault in (
        (label, OTHER_KEY, "v1"),
        (label, STORE_KEY, "v2"),
        (label[:-1], STORE_KEY, "v1"),
        (b"", STORE_KEY, "v1"),
    ):
        with pytest.raises(CannotOpen):
            disclose(wrong, store_key=key, vault=vault)


def test_only_the_store_key_vouches_for_slots() -> None:
    assert vouch(b"slots", store_key=STORE_KEY) == vouch(b"slots", store_key=STORE_KEY)
    assert vouch(b"slots", store_key=STORE_KEY) != vouch(b"slots", store_key=OTHER_KEY)
    assert vouch(b"slots", store_key=STORE_KEY) != vouch(b"slots.", store_key=STORE_KEY)


def test_store_keys_are_new_each_time() -> None:
    assert len(new_store_key()) == STORE_KEY_BYTES
    assert new_store_key() != new_store_key()
