"""Files built by hand from the words of docs/format.md, right or wrong, for the test vectors.

Nothing here goes through `prodiary.exchange`: what is signed, chained and framed is put together
with `json`, `hashlib` and the bare primitives, so a fault of ours cannot hide in the vectors. Only
sealing, which is random, uses the project's own call.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from prodiary.crypto.sealing import OpenKey, SealKey

STUDY, SITE, SUBJECT = "TEST-01", "S01", "S01-001"
NOW = "2026-03-10T09:00:00Z"
APP = "0.1.0"
NEWEST_PACK = 3
CODE = bytes(range(10))
"""The one-time code of the enrolment ticket."""

_SIGNING = (
    "root", "other-root", "site-sign", "site-sign-retired", "unvouched",
    "device", "revoked-device", "unknown-device", "staff", "other-staff",
)  # fmt: skip
_SEALING = (
    "site-seal", "site-seal-retired", "site-recover", "device-seal", "other-seal",
    "staff-seal", "other-staff-seal",
)  # fmt: skip


def seed(name: str) -> bytes:
    """The published seed of a TEST key: never a secret, never to be used for anything else."""
    return hashlib.sha256(b"prodiary test key: " + name.encode()).digest()


def b64(data: bytes) -> str:
    """base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unb64(text: str) -> bytes:
    """The bytes of unpadded base64url."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def public(name: str) -> bytes:
    """The raw Ed25519 public key of a test key."""
    return Ed25519PrivateKey.from_private_bytes(seed(name)).public_key().public_bytes_raw()


def kid(name: str) -> str:
    """RFC 7638 thumbprint of the test key `name`."""
    jwk = json.dumps(
        {"crv": "Ed25519", "kty": "OKP", "x": b64(public(name))}, separators=(",", ":")
    )
    return b64(hashlib.sha256(jwk.encode()).digest())


def seal_public(name: str) -> bytes:
    """The raw X-Wing public key of a test key."""
    return OpenKey(seed(name)).public.raw


def seal_id(name: str) -> str:
    """The thumbprint of an X-Wing test key."""
    return b64(hashlib.sha256(b"prodiary/xwing/v1\0" + seal_public(name)).digest())


def keys_json() -> dict[str, Any]:
    """All that a reader of the vectors must know; written to keys.json."""
    return {
        "warning": "TEST KEYS. They are public. Never use them for anything but these vectors.",
        "signing": {
            name: {"seed": seed(name).hex(), "public": public(name).hex(), "kid": kid(name)}
            for name in _SIGNING
        },
        "sealing": {
            name: {"seed": seed(name).hex(), "public": seal_public(name).hex(), "id": seal_id(name)}
            for name in _SEALING
        },
        "reader": {
            "study": STUDY,
            "site": SITE,
            "subject": SUBJECT,
            "now": NOW,
            "app": APP,
            "newest_pack": NEWEST_PACK,
            "root": "root",
            "site_opens_with": ["site-seal", "site-seal-retired"],
            "registered_devices": {"device": "active", "revoked-device": "revoked"},
            "device": "device",
            "device_opens_with": "device-seal",
            "request": rid("request"),
            "code": CODE.hex(),
        },
    }


def rid(name: str) -> str:
    """A fixed 128-bit id."""
    return hashlib.sha256(b"prodiary test id: " + name.encode()).hexdigest()[:32]


def compact(value: object) -> bytes:
    """JSON as a writer makes it."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


# --- signature ----------------------------------------------------------------------------------


def header(typ: str, signer: str) -> bytes:
    """The one protected header for a type and key."""
    return f'{{"alg":"Ed25519","typ":"prodiary-{typ}+jws","kid":"{kid(signer)}"}}'.encode()


def jws(
    payload: bytes, typ: str, signer: str, *, head: bytes | None = None, name: str | None = None
) -> bytes:
    """A compact JWS; `head` replaces the header, `name` the key that really signs."""
    protected = head if head is not None else header(typ, signer)
    message = f"{b64(protected)}.{b64(payload)}".encode()
    signature = Ed25519PrivateKey.from_private_bytes(seed(name or signer)).sign(message)
    return message + b"." + b64(signature).encode()


# --- container ----------------------------------------------------------------------------------


def padme(length: int) -> int:
    """The padded size of docs/format.md section 2.4."""
    exponent = max(length, 2).bit_length() - 1
    step = 1 << (exponent - exponent.bit_length())
    return max(2048, -(-length // step) * step)


def padded(signed: bytes) -> bytes:
    """Length, statement, zeros."""
    inner = len(signed).to_bytes(4, "big") + signed
    return inner + bytes(padme(len(inner)) - len(inner))


def clear_part(kind: str, recipient: str, file_id: str, *, text: bytes | None = None) -> bytes:
    """First line, length and header; `text` replaces the header."""
    found = text if text is not None else (
        f'{{"v":1,"suite":"647a-0001-0002","rcp":"{seal_id(recipient)}","id":"{file_id}"}}'
    ).encode()  # fmt: skip
    return f"PRODIARY-{kind.upper()}/1\n".encode() + len(found).to_bytes(2, "big") + found


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """A sealed file: everything but the randomness of the seal is fixed."""

    clear: bytes
    info: bytes
    recipient: str
    plaintext: bytes

    def make(self, _: Mapping[str, bytes]) -> bytes:
        """Seal it anew."""
        to = SealKey(seal_public(self.recipient))
        return self.clear + to.seal(self.plaintext, info=self.info)

    def check(self, stored: bytes, _: Mapping[str, bytes]) -> bool:
        """Whether `stored` is this but for the randomness."""
        if not stored.startswith(self.clear):
            return False
        key = OpenKey(seed(self.recipient))
        return key.open(stored[len(self.clear) :], info=self.info) == self.plaintext


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """Another stored file, altered."""

    base: str
    change: Callable[[bytes], bytes]

    def make(self, others: Mapping[str, bytes]) -> bytes:
        """Alter the base."""
        return self.change(others[self.base])

    def check(self, stored: bytes, others: Mapping[str, bytes]) -> bool:
        """Whether `stored` is the altered base, byte for byte."""
        return stored == self.make(others)


@dataclass(frozen=True, slots=True)
class Plain:
    """Bytes that are the same every time."""

    data: bytes

    def make(self, _: Mapping[str, bytes]) -> bytes:
        """The bytes."""
        return self.data

    def check(self, stored: bytes, _: Mapping[str, bytes]) -> bool:
        """Whether `stored` is the same."""
        return stored == self.data


@dataclass(frozen=True, slots=True)
class Case:
    """One vector: a file and the verdict that every reader must come to."""

    name: str
    kind: str
    expect: str
    why: str
    source: Sealed | Derived | Plain
    part: str | None = None
    reader: Mapping[str, Any] | None = None
    """What this reader knows or is, where it differs from keys.json."""

    def sidecar(self) -> dict[str, Any]:
        """What stands in the .json beside the file."""
        found: dict[str, Any] = {"kind": self.kind, "expect": self.expect, "why": self.why}
        if self.part is not None:
            found["part"] = self.part
        if self.reader is not None:
            found["reader"] = dict(self.reader)
        return found


def sealed(
    kind: str,
    signed: bytes,
    *,
    name: str,
    recipient: str,
    clear: bytes | None = None,
    plaintext: bytes | None = None,
    info: bytes | None = None,
) -> Sealed:
    """A sealed file of `kind` around `signed`; the rest replaces parts of it."""
    front = clear if clear is not None else clear_part(kind, recipient, rid(name))
    return Sealed(
        clear=front,
        info=info if info is not None else f"prodiary/{kind}/v1\0".encode() + front,
        recipient=recipient,
        plaintext=plaintext if plaintext is not None else padded(signed),
    )


# --- chain --------------------------------------------------------------------------------------


def genesis(device: str = "device", epoch: int = 1) -> bytes:
    """The head of an empty chain."""
    name = kid(device).encode()
    return hashlib.sha256(
        b"prodiary/genesis/v1\0" + name + b"\0" + epoch.to_bytes(8, "big")
    ).digest()


def follow(head: bytes, lines: Iterable[bytes]) -> bytes:
    """The head after `lines`."""
    for line in lines:
        head = hashlib.sha256(b"prodiary/ledger/v1\0" + head + line).digest()
    return head


def flip(at: int, mask: int = 1) -> Callable[[bytes], bytes]:
    """Turn one bit; a negative place counts from the end."""

    def change(data: bytes) -> bytes:
        place = at % len(data)
        return data[:place] + bytes([data[place] ^ mask]) + data[place + 1 :]

    return change


def cut(end: int) -> Callable[[bytes], bytes]:
    """Keep the first `end` bytes; a negative number drops from the end."""
    return lambda data: data[:end]
