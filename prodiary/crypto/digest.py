"""Hashes, authentication codes and their text forms; one canonical form each."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac

from prodiary.domain.ids import Sha256


def sha256(data: bytes) -> bytes:
    """SHA-256 of `data`, 32 bytes."""
    return hashlib.sha256(data).digest()


def sha256_hex(data: bytes) -> Sha256:
    """SHA-256 of `data` in lower-case hexadecimal."""
    return Sha256(hashlib.sha256(data).hexdigest())


def mac(key: bytes, message: bytes) -> bytes:
    """HMAC-SHA-256, 32 bytes."""
    return hmac.digest(key, message, "sha256")


def same(one: bytes, other: bytes) -> bool:
    """Compare secrets without telling how far they agree."""
    return hmac.compare_digest(one, other)


def to_b64(data: bytes) -> str:
    """base64url without padding (RFC 4648 section 5)."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def from_b64(text: str) -> bytes:
    """The bytes that `to_b64` writes as exactly `text`.

    Raises:
        ValueError: Not base64url, padded, or not the canonical spelling.
    """
    try:
        data = base64.b64decode(
            text.encode("ascii") + b"=" * (-len(text) % 4), altchars=b"-_", validate=True
        )
    except (binascii.Error, UnicodeEncodeError):
        raise ValueError("not base64url") from None
    if to_b64(data) != text:
        raise ValueError("not canonical base64url")
    return data
