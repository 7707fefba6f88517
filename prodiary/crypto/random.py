"""The one door for randomness, from the operating system's generator."""

from __future__ import annotations

import secrets


def random_bytes(count: int) -> bytes:
    """`count` unpredictable bytes."""
    return secrets.token_bytes(count)


def random_id() -> str:
    """128 unpredictable bits in lower-case hexadecimal: an id that says nothing."""
    return secrets.token_hex(16)
