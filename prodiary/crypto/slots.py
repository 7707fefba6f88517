"""Key slots: several ways to the one random key of a store, like a disk-encryption header.

Every slot has an X-Wing key pair of its own, and the 256-bit store key is sealed to its public
half. A secret slot (PIN, passphrase, recovery code) keeps the private seed, wrapped under the
secret; the seed of a sealed slot is somebody else's (staff, site). So a store can be given a new
key, and every slot be rewritten for it, by whoever has the old one and knows no secret at all.
Slots are bound to vault, kind and number and cannot be swapped (design.md section 5).

What else is wrapped under something a person knows goes through `lock` and `unlock`.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from prodiary.crypto.digest import mac
from prodiary.crypto.kdf import SALT_BYTES, Cost, derive, stretch
from prodiary.crypto.random import random_bytes
from prodiary.crypto.sealing import SEED_BYTES, OpenKey, SealKey
from prodiary.domain.ids import KeyId
from prodiary.errors import CannotOpen

STORE_KEY_BYTES = 32
_NONCE_BYTES = 12

SecretKind = Literal["pin", "passphrase", "recovery"]
SealedKind = Literal["staff", "site"]


@dataclass(frozen=True, slots=True)
class Locked:
    """Bytes under something a person knows. `wrapped` is nonce, ciphertext and tag."""

    cost: Cost
    salt: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class SecretSlot:
    """The store key, sealed to `public`, whose private seed is `locked` under a secret."""

    kind: SecretKind
    number: int
    locked: Locked
    public: SealKey
    sealed: bytes

    @property
    def id(self) -> KeyId:
        """A name that no other slot has and that rekeying does not change."""
        return self.public.id


@dataclass(frozen=True, slots=True)
class SealedSlot:
    """The store key, sealed to the holder of `public`'s private half."""

    kind: SealedKind
    public: SealKey
    sealed: bytes

    @property
    def recipient(self) -> KeyId:
        """Whose key it is, by its thumbprint."""
        return self.public.id


Slot = SecretSlot | SealedSlot
AnySlot = TypeVar("AnySlot", SecretSlot, SealedSlot)


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
    key, binding = OpenKey(random_bytes(SEED_BYTES)), _binding(vault, kind, number)
    return SecretSlot(
        kind=kind,
        number=number,
        locked=lock(key.seed, secret=secret, second=device_secret, cost=cost, binding=binding),
        public=key.public,
        sealed=key.public.seal(store_key, info=binding),
    )


def unwrap(slot: SecretSlot, *, vault: str, secret: str, device_secret: bytes) -> bytes:
    """The store key.

    Raises:
        CannotOpen: Wrong secret, wrong device secret, or an altered slot; which is not told.
    """
    binding = _binding(vault, slot.kind, slot.number)
    seed = unlock(slot.locked, secret=secret, second=device_secret, binding=binding)
    try:
        key = OpenKey(seed)
    except ValueError as error:
        raise CannotOpen from error
    if key.public != slot.public:
        raise CannotOpen
    return key.open(slot.sealed, info=binding)


def seal_slot(store_key: bytes, *, vault: str, kind: SealedKind, to: SealKey) -> SealedSlot:
    """A slot that the holder of `to` can open with no secret of the participant's."""
    return SealedSlot(
        kind=kind, public=to, sealed=to.seal(store_key, info=_binding(vault, kind, 0))
    )


def open_sealed(slot: SealedSlot, *, vault: str, key: OpenKey) -> bytes:
    """The store key.

    Raises:
        CannotOpen: Sealed to another key or altered.
    """
    return key.open(slot.sealed, info=_binding(vault, slot.kind, 0))


def reseal(slot: AnySlot, store_key: bytes, *, vault: str) -> AnySlot:
    """The same slot for another store key, with no secret needed.

    Only for a slot that is known to be as it was made (see `vouch`): whoever could put another
    public key into it would be sent the new store key.
    """
    number = slot.number if isinstance(slot, SecretSlot) else 0
    sealed = slot.public.seal(store_key, info=_binding(vault, slot.kind, number))
    return replace(slot, sealed=sealed)


def lock(plaintext: bytes, *, secret: str, second: bytes, cost: Cost, binding: bytes) -> Locked:
    """`plaintext` under `secret` joined with `second`, which may be empty; bound to `binding`."""
    salt = random_bytes(SALT_BYTES)
    nonce = random_bytes(_NONCE_BYTES)
    cipher = AESGCM(_key(secret, second, salt=salt, cost=cost))
    return Locked(cost, salt, nonce + cipher.encrypt(nonce, plaintext, binding))


def unlock(locked: Locked, *, secret: str, second: bytes, binding: bytes) -> bytes:
    """What `lock` was given.

    Raises:
        CannotOpen: Wrong secrets or binding, or altered; which is not told.
    """
    try:
        key = _key(secret, second, salt=locked.salt, cost=locked.cost)
        return _decrypt(key, locked.wrapped, binding)
    except ValueError as error:
        raise CannotOpen from error


def enclose(text: bytes, *, store_key: bytes, vault: str) -> bytes:
    """`text` readable to whoever has the store key, and to nobody else; bound to the vault."""
    nonce = random_bytes(_NONCE_BYTES)
    cipher = AESGCM(derive(store_key, info=_LABEL))
    return nonce + cipher.encrypt(nonce, text, _LABEL + vault.encode())


def disclose(enclosed: bytes, *, store_key: bytes, vault: str) -> bytes:
    """What `enclose` was given.

    Raises:
        CannotOpen: Another store key or vault, or altered.
    """
    return _decrypt(derive(store_key, info=_LABEL), enclosed, _LABEL + vault.encode())


def vouch(slots: bytes, *, store_key: bytes) -> bytes:
    """The code that proves `slots`, as written, to come from somebody who had the store key.

    Compare it with `prodiary.crypto.digest.same`.
    """
    return mac(derive(store_key, info=_VOUCH), slots)


_LABEL = b"prodiary/label/v1\0"
_VOUCH = b"prodiary/slots/v1\0"


def _decrypt(key: bytes, wrapped: bytes, binding: bytes) -> bytes:
    nonce, ciphertext = wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:]
    try:
        return AESGCM(key).decrypt(nonce, ciphertext, binding)
    except (InvalidTag, ValueError) as error:
        raise CannotOpen from error


def _key(secret: str, second: bytes, *, salt: bytes, cost: Cost) -> bytes:
    # The same word typed on two keyboards may differ in code points: NFKC makes them one.
    # Half a surrogate pair, which some keyboards send, is as good a secret as any.
    spelled = unicodedata.normalize("NFKC", secret).encode("utf-8", "surrogatepass")
    stretched = stretch(spelled, salt=salt, cost=cost)
    return derive(stretched + second, info=b"prodiary/slot/v1\0", salt=salt)


def _binding(vault: str, kind: str, number: int) -> bytes:
    return f"prodiary/slot/v1\0{vault}\0{kind}\0{number}".encode()
