"""Key slots: several ways to the one random key of a store, like a disk-encryption header.

A slot wraps the 256-bit store key under a secret (PIN, passphrase, recovery code) or seals it to a
public key (staff, site). Each is bound to its vault, kind and number, so slots cannot be swapped
between vaults. Changing a PIN rewrites one slot; the store stays as it is (design.md section 5).
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from prodiary.crypto.kdf import SALT_BYTES, Cost, derive, stretch
from prodiary.crypto.random import random_bytes
from prodiary.crypto.sealing import OpenKey, SealKey
from prodiary.domain.ids import KeyId
from prodiary.errors import CannotOpen

STORE_KEY_BYTES = 32
_NONCE_BYTES = 12

SecretKind = Literal["pin", "passphrase", "recovery"]
SealedKind = Literal["staff", "site"]


@dataclass(frozen=True, slots=True)
class SecretSlot:
    """The store key, wrapped under a secret. `wrapped` is nonce, ciphertext and tag."""

    kind: SecretKind
    number: int
    cost: Cost
    salt: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class SealedSlot:
    """The store key, sealed to the holder of `recipient`."""

    kind: SealedKind
    recipient: KeyId
    sealed: bytes


def new_store_key() -> bytes:
    """A fresh 256-bit key for a store."""
    return random_bytes(STORE_KEY_BYTES)


def wrap(
    store_key: bytes,
    *,
    vault: str,
    kind: SecretKind,
    number: int,
    secret: str,
    device_secret: bytes,
    cost: Cost,
) -> SecretSlot:
    """A slot that opens with `secret` and, for a PIN, the `device_secret` from the OS keyring.

    Pass an empty `device_secret` for passphrases and recovery codes, which stand alone.
    """
    salt = random_bytes(SALT_BYTES)
    key = _key(secret, device_secret, salt=salt, cost=cost)
    nonce = random_bytes(_NONCE_BYTES)
    wrapped = nonce + AESGCM(key).encrypt(nonce, store_key, _binding(vault, kind, number))
    return SecretSlot(kind=kind, number=number, cost=cost, salt=salt, wrapped=wrapped)


def unwrap(slot: SecretSlot, *, vault: str, secret: str, device_secret: bytes) -> bytes:
    """The store key.

    Raises:
        CannotOpen: Wrong secret, wrong device secret, or an altered slot; which is not told.
    """
    nonce, ciphertext = slot.wrapped[:_NONCE_BYTES], slot.wrapped[_NONCE_BYTES:]
    try:
        key = _key(secret, device_secret, salt=slot.salt, cost=slot.cost)
        return AESGCM(key).decrypt(nonce, ciphertext, _binding(vault, slot.kind, slot.number))
    except (InvalidTag, ValueError) as error:
        raise CannotOpen from error


def seal_slot(store_key: bytes, *, vault: str, kind: SealedKind, to: SealKey) -> SealedSlot:
    """A slot that the holder of `to` can open with no secret of the participant's."""
    return SealedSlot(
        kind=kind, recipient=to.id, sealed=to.seal(store_key, info=_binding(vault, kind, 0))
    )


def open_sealed(slot: SealedSlot, *, vault: str, key: OpenKey) -> bytes:
    """The store key.

    Raises:
        CannotOpen: Sealed to another key or altered.
    """
    return key.open(slot.sealed, info=_binding(vault, slot.kind, 0))


def _key(secret: str, device_secret: bytes, *, salt: bytes, cost: Cost) -> bytes:
    # The same word typed on two keyboards may differ in code points: NFKC makes them one.
    # Half a surrogate pair, which some keyboards send, is as good a secret as any.
    spelled = unicodedata.normalize("NFKC", secret).encode("utf-8", "surrogatepass")
    stretched = stretch(spelled, salt=salt, cost=cost)
    return derive(stretched + device_secret, info=b"prodiary/slot/v1\0", salt=salt)


def _binding(vault: str, kind: str, number: int) -> bytes:
    return f"prodiary/slot/v1\0{vault}\0{kind}\0{number}".encode()
