"""Key slots: each opens with what it was made for, in its own vault, and with nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from prodiary.crypto.kdf import FLOOR, FLOOR_KIB, Cost
from prodiary.crypto.sealing import OpenKey
from prodiary.crypto.slots import (
    STORE_KEY_BYTES,
    SecretSlot,
    new_store_key,
    open_sealed,
    seal_slot,
    unwrap,
    wrap,
)
from prodiary.errors import CannotOpen

STORE_KEY = bytes(range(32))
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
    assert STORE_KEY not in slot.wrapped


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
        {"salt": b"\0" * 16},
        {"salt": b""},
        {"wrapped": b""},
        {"wrapped": b"\0" * 60},
        {"cost": Cost(passes=2, memory_kib=FLOOR_KIB, lanes=2)},
    ],
    ids=["kind", "number", "salt", "no-salt", "nothing-wrapped", "wrapped", "cost"],
)
def test_an_altered_slot_does_not_open(slot: SecretSlot, changes: dict[str, Any]) -> None:
    with pytest.raises(CannotOpen):
        opened(replace(slot, **changes))


def test_the_same_words_open_it_however_they_were_typed() -> None:
    # One keyboard sends é, another e with an accent, a third full-width letters.
    slot = made(kind="passphrase", secret="café vier ＡＢ", device_secret=b"")
    assert opened(slot, secret="cafe\u0301 vier AB", device_secret=b"") == STORE_KEY


def test_half_a_surrogate_pair_is_only_a_wrong_secret(slot: SecretSlot) -> None:
    with pytest.raises(CannotOpen):
        opened(slot, secret="48\ud83d")


def test_two_slots_of_one_secret_share_nothing(slot: SecretSlot) -> None:
    other = made()
    assert other.salt != slot.salt
    assert other.wrapped != slot.wrapped


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


def test_store_keys_are_new_each_time() -> None:
    assert len(new_store_key()) == STORE_KEY_BYTES
    assert new_store_key() != new_store_key()
