"""Sealing to one recipient: HPKE base mode, X-Wing / HKDF-SHA256 / AES-256-GCM (RFC 9180).

X-Wing joins ML-KEM-768 and X25519, so what is recorded today stays closed to the quantum computers
of tomorrow. There is one suite and no negotiation. All clear bytes go into `info`; a sealed blob is
``enc (1120 bytes) || ciphertext``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from prodiary.crypto.digest import sha256, to_b64
from prodiary.domain.ids import KeyId
from prodiary.errors import CannotOpen

SUITE = "647a-0001-0002"
"""IANA code points of KEM, KDF and AEAD, in hexadecimal."""
SEED_BYTES = 32
PUBLIC_BYTES = 1216
OVERHEAD_BYTES = 1136
"""What sealing adds: 1120 bytes of encapsulated key and 16 of authentication tag."""

_ML_KEM_PUBLIC = 1184
_ML_KEM_SEED = 64
_PROBE = X25519PrivateKey.from_private_bytes(b"\1" * 32)
_suite = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


@dataclass(frozen=True, slots=True)
class SealKey:
    """A recipient's public X-Wing key: ML-KEM-768 (1184 bytes) followed by X25519 (32 bytes)."""

    raw: bytes

    def __post_init__(self) -> None:
        """Raise `ValueError` unless `raw` is an X-Wing public key that can be sealed to."""
        if len(self.raw) != PUBLIC_BYTES:
            msg = "not an X-Wing key"
            raise ValueError(msg)
        self._parts()
        # A point of small order is well-formed, but fails only when it is used: try it here.
        point = X25519PublicKey.from_public_bytes(self.raw[_ML_KEM_PUBLIC:])
        _PROBE.exchange(point)

    @property
    def id(self) -> KeyId:
        """Thumbprint: SHA-256 over a tag and the key, base64url."""
        return KeyId(to_b64(sha256(b"prodiary/xwing/v1\0" + self.raw)))

    def seal(self, plaintext: bytes, *, info: bytes) -> bytes:
        """`plaintext` for the holder of the private key only, bound to `info`."""
        return _suite.encrypt(plaintext, self._parts(), info)

    def _parts(self) -> MLKEM768X25519PublicKey:
        return MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(self.raw[:_ML_KEM_PUBLIC]),
            X25519PublicKey.from_public_bytes(self.raw[_ML_KEM_PUBLIC:]),
        )


@dataclass(frozen=True, slots=True)
class OpenKey:
    """A private X-Wing key, as its 32-byte seed; never shown in a repr. `public` seals for it."""

    seed: bytes = field(repr=False)
    public: SealKey = field(init=False, repr=False, compare=False)
    _private: MLKEM768X25519PrivateKey = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Expand the seed once, as long as this object lives; `ValueError` unless 32 bytes."""
        if len(self.seed) != SEED_BYTES:
            msg = "not an X-Wing seed"
            raise ValueError(msg)
        # Key expansion of draft-connolly-cfrg-xwing-kem: SHAKE256(seed, 96).
        expanded = hashlib.shake_256(self.seed).digest(_ML_KEM_SEED + 32)
        ml_kem = MLKEM768PrivateKey.from_seed_bytes(expanded[:_ML_KEM_SEED])
        x25519 = X25519PrivateKey.from_private_bytes(expanded[_ML_KEM_SEED:])
        public = ml_kem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()
        object.__setattr__(self, "public", SealKey(public))
        object.__setattr__(self, "_private", MLKEM768X25519PrivateKey(ml_kem, x25519))

    def __deepcopy__(self, _memo: dict[int, object]) -> OpenKey:
        """Itself: it never changes."""
        return self

    def open(self, sealed: bytes, *, info: bytes) -> bytes:
        """The plaintext.

        Raises:
            CannotOpen: Damaged, cut, altered, sealed to another key or bound to another `info`;
                which of these is not told.
        """
        try:
            return _suite.decrypt(sealed, self._private, info)
        except (InvalidTag, ValueError) as error:
            raise CannotOpen from error
