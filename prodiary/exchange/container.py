"""The outside of every sealed file: a first line, a short header, and what only one key opens.

``"PRODIARY-" kind "/1" LF || length:u16be || header || enc || ciphertext`` (docs/format.md
section 2). The header names format, suite, recipient and a random id, and nothing of a person. All
clear bytes are bound into the seal. Inside is one signed statement, padded so that its size says
little.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from prodiary.crypto.sealing import OVERHEAD_BYTES, SUITE, OpenKey, SealKey
from prodiary.crypto.signing import Signed, read_signed
from prodiary.domain.ids import KeyId
from prodiary.errors import (
    Malformed,
    NotForThisRecipient,
    NotOurFile,
    TooLarge,
    Truncated,
    UnsupportedVersion,
)
from prodiary.exchange.limits import MAX_FILE_BYTES, MAX_HEADER_BYTES

Kind = Literal["EXPORT", "REQUEST", "GRANT", "RECEIPT"]
SUFFIX: Mapping[Kind, str] = {
    "EXPORT": ".pdx",
    "REQUEST": ".pdq",
    "GRANT": ".pdg",
    "RECEIPT": ".pdr",
}
VERSION = 1
_FIRST_LINE = re.compile(rb"PRODIARY-([A-Z]{1,16})/([0-9]{1,4})\n")
_LONGEST_FIRST_LINE = 32
_HEADER = re.compile(
    rb'\{"v":1,"suite":"'
    + SUITE.encode()
    + rb'","rcp":"([A-Za-z0-9_-]{43})","id":"([0-9a-f]{32})"\}'
)
_LENGTH_BYTES = 4
_SMALLEST_BYTES = 2048


@dataclass(frozen=True, slots=True)
class Header:
    """What anyone may read of a sealed file."""

    kind: str
    recipient: KeyId
    id: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A file opened but not yet verified: header and signed statement."""

    header: Header
    signed: Signed


def seal_file(compact: bytes, *, kind: Kind, file_id: str, to: SealKey) -> bytes:
    """A sealed file of `kind` around the compact JWS, for the holder of `to`.

    Raises:
        TooLarge: No reader would take it (docs/format.md section 9).
    """
    header = f'{{"v":1,"suite":"{SUITE}","rcp":"{to.id}","id":"{file_id}"}}'.encode("ascii")
    clear = first_line(kind) + len(header).to_bytes(2, "big") + header
    inner = len(compact).to_bytes(_LENGTH_BYTES, "big") + compact
    padded = inner.ljust(padded_size(len(inner)), b"\0")
    data = clear + to.seal(padded, info=_info(kind, clear))
    if len(data) > MAX_FILE_BYTES:
        raise TooLarge
    return data


def read_header(data: bytes, *, kind: Kind | None = None) -> tuple[Header, int]:
    """The clear header, and where the sealed part begins. Needs no key.

    Raises:
        NotOurFile: The first line is not ours, or of another kind than `kind`.
        UnsupportedVersion: A later format.
        Truncated: The file ends inside the clear part or right after it.
        Malformed: The header is not spelled as it must be.
        TooLarge: Over the limit.
    """
    if len(data) > MAX_FILE_BYTES:
        raise TooLarge
    start = _FIRST_LINE.match(data[:_LONGEST_FIRST_LINE])
    if start is None:
        raise NotOurFile
    found = start[1].decode("ascii")
    if found not in SUFFIX or (kind is not None and found != kind):
        raise NotOurFile
    if start[2] != str(VERSION).encode():
        raise UnsupportedVersion
    size = int.from_bytes(data[start.end() : start.end() + 2], "big")
    begin = start.end() + 2
    if size > MAX_HEADER_BYTES:
        raise Malformed("header")
    if len(data) < begin + size + OVERHEAD_BYTES:
        raise Truncated
    shape = _HEADER.fullmatch(data[begin : begin + size])
    if shape is None:
        raise Malformed("header")
    header = Header(
        kind=found, recipient=KeyId(shape[1].decode("ascii")), id=shape[2].decode("ascii")
    )
    return header, begin + size


def open_file(data: bytes, *, kind: Kind, typ: str, keys: Mapping[KeyId, OpenKey]) -> Opened:
    """Open a sealed file with whichever of `keys` it names; retired keys may be among them.

    Raises:
        NotForThisRecipient: Sealed to a key we do not hold.
        CannotOpen: Damaged or altered.
        Malformed: Wrong padding or signature shape inside.
        ExchangeError: As `read_header`.
    """
    header, begin = read_header(data, kind=kind)
    key = keys.get(header.recipient)
    if key is None:
        raise NotForThisRecipient
    padded = key.open(data[begin:], info=_info(kind, data[:begin]))
    length = int.from_bytes(padded[:_LENGTH_BYTES], "big")
    end = _LENGTH_BYTES + length
    if len(padded) != padded_size(end) or any(padded[end:]):
        raise Malformed("padding")
    return Opened(header=header, signed=read_signed(padded[_LENGTH_BYTES:end], typ=typ))


def first_line(kind: str) -> bytes:
    """The first line of a file of `kind`, with its line feed."""
    return f"PRODIARY-{kind}/{VERSION}\n".encode("ascii")


def padded_size(length: int) -> int:
    """The Padme size at or above `length` (at most 12 % more), and at least 2 KiB.

    Nikitin et al., Reducing Metadata Leakage from Encrypted Files, PETS 2019, section 4.
    """
    exponent = max(length, 2).bit_length() - 1
    low_bits = exponent - exponent.bit_length()
    mask = (1 << low_bits) - 1
    return max(_SMALLEST_BYTES, (length + mask) & ~mask)


def _info(kind: Kind, clear: bytes) -> bytes:
    return f"prodiary/{kind.lower()}/v1\0".encode("ascii") + clear
