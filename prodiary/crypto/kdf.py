"""From something a person knows to a key: Argon2id, and HKDF to join it with a device secret."""

from __future__ import annotations

from dataclasses import dataclass

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
SALT_BYTES = 16
FLOOR_KIB = 64 * 1024
CEILING_KIB = 1024 * 1024
MAX_PASSES = 16
MAX_LANES = 8


@dataclass(frozen=True, slots=True)
class Cost:
    """How dear one guess is. Memory in KiB, at least 64 MiB (security.md section 3)."""

    passes: int
    memory_kib: int
    lanes: int

    def __post_init__(self) -> None:
        """Raise `ValueError` below the floor, or above what a tablet can bear.

        The ceiling keeps an altered slot file from exhausting the machine.
        """
        if not (
            1 <= self.passes <= MAX_PASSES
            and FLOOR_KIB <= self.memory_kib <= CEILING_KIB
            and 1 <= self.lanes <= MAX_LANES
        ):
            msg = "key derivation cost out of range"
            raise ValueError(msg)


STANDARD = Cost(passes=3, memory_kib=256 * 1024, lanes=2)
"""About 0.6 s on two slow cores; for every secret a person remembers."""
FLOOR = Cost(passes=1, memory_kib=FLOOR_KIB, lanes=2)
"""The least that is accepted; for secrets that are already 128 random bits, and for tests."""


def stretch(secret: bytes, *, salt: bytes, cost: Cost) -> bytes:
    """A 32-byte key from a remembered secret (Argon2id, RFC 9106)."""
    return Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(secret)


def derive(key: bytes, *, info: bytes, salt: bytes | None = None) -> bytes:
    """A 32-byte key for the one purpose that `info` names (HKDF-SHA-256, RFC 5869)."""
    return HKDF(algorithm=hashes.SHA256(), length=KEY_BYTES, salt=salt, info=info).derive(key)
