"""The hash chain over event lines: what makes a record whole, ordered and unaltered (N1, X7).

``head[0] = SHA-256("prodiary/genesis/v1" 00 device 00 epoch)`` and
``head[n] = SHA-256("prodiary/ledger/v1" 00 head[n-1] line[n])`` over the exact bytes of each line,
without its line feed. Nothing here parses or re-serialises a line (docs/format.md section 5).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import NewType

from prodiary.domain.ids import DeviceId

Head = NewType("Head", bytes)
"""32 bytes that stand for everything before them."""

_GENESIS = b"prodiary/genesis/v1\0"
_LINK = b"prodiary/ledger/v1\0"


def genesis(device: DeviceId, epoch: int) -> Head:
    """The head of an empty chain, which only this device and epoch can have."""
    return Head(
        hashlib.sha256(_GENESIS + device.encode() + b"\0" + epoch.to_bytes(8, "big")).digest()
    )


def link(head: Head, line: bytes) -> Head:
    """The head after `line` follows `head`."""
    return Head(hashlib.sha256(_LINK + head + line).digest())


def heads(start: Head, lines: Iterable[bytes]) -> Iterator[Head]:
    """Yield the head after each line in turn, beginning from `start`."""
    head = start
    for line in lines:
        head = link(head, line)
        yield head
