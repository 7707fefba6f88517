"""A 32-byte secret in a small file of its own, wrapped under a passphrase that a person remembers.

Two such files exist: the key of the site's store, beside it, and the root key, kept offline. A
checksum tells a damaged file from a mistyped passphrase; it reveals nothing.
"""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Literal

from prodiary.crypto.digest import from_b64, sha256_hex, to_b64
from prodiary.crypto.kdf import Cost
from prodiary.crypto.random import random_id
from prodiary.crypto.slots import SecretSlot, unwrap, wrap
from prodiary.domain.ids import require_random_id
from prodiary.errors import (
    CannotOpen,
    DiskFull,
    ExchangeError,
    StoreDamaged,
    StoreExists,
    StoreMissing,
    StoreUnwritable,
    WeakSecret,
    WrongSecret,
)
from prodiary.exchange.files import read_whole, write_whole
from prodiary.exchange.strictjson import Wire, decode, encode

Holds = Literal["site-store", "site-root"]

_LIMIT = 4096
_WORDS = 4
_CHARACTERS = 16
_LONGEST = 128


class _SlotWire(Wire, frozen=True):
    v: Literal[1]
    holds: Holds
    id: str
    passes: int
    memory_kib: int
    lanes: int
    salt: str
    wrapped: str
    sum: str


def require_passphrase(passphrase: str) -> None:
    """Raise `WeakSecret` unless it has four different words and sixteen characters or more."""
    if len(passphrase) > _LONGEST:
        raise WeakSecret("too-long")
    if len(set(passphrase.casefold().split())) < _WORDS:
        raise WeakSecret("too-few-words")
    if len(passphrase) < _CHARACTERS:
        raise WeakSecret("too-short")


def write_secret(path: Path, secret: bytes, *, holds: Holds, passphrase: str, cost: Cost) -> None:
    """Put `secret` into a new file at `path`, durably.

    Raises:
        StoreExists: Something is there; it is left alone.
        WeakSecret: The passphrase is too easy.
        StoreError: The place is full or cannot be written.
    """
    require_passphrase(passphrase)
    name = random_id()
    slot = wrap(
        secret,
        vault=_binding(holds, name),
        kind="passphrase",
        number=0,
        secret=passphrase,
        device_secret=b"",
        cost=cost,
    )
    wire = _SlotWire(
        v=1,
        holds=holds,
        id=name,
        passes=cost.passes,
        memory_kib=cost.memory_kib,
        lanes=cost.lanes,
        salt=to_b64(slot.salt),
        wrapped=to_b64(slot.wrapped),
        sum="",
    )
    try:
        if path.exists():
            raise StoreExists
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(path, encode(_summed(wire)))
    except OSError as error:
        raise DiskFull if error.errno == errno.ENOSPC else StoreUnwritable from error


def read_secret(path: Path, *, holds: Holds, passphrase: str) -> bytes:
    """The secret in the file at `path`.

    Raises:
        StoreMissing: There is no such file.
        StoreDamaged: It is not as `write_secret` wrote it.
        WrongSecret: The passphrase does not fit; tries are not counted here.
    """
    try:
        wire = decode(read_whole(path, limit=_LIMIT), _SlotWire, part="slot")
        if wire != _summed(wire) or wire.holds != holds:
            raise StoreDamaged
        require_random_id(wire.id)
        slot = SecretSlot(
            kind="passphrase",
            number=0,
            cost=Cost(passes=wire.passes, memory_kib=wire.memory_kib, lanes=wire.lanes),
            salt=from_b64(wire.salt),
            wrapped=from_b64(wire.wrapped),
        )
    except FileNotFoundError:
        raise StoreMissing from None
    except (OSError, ValueError, ExchangeError) as error:
        raise StoreDamaged from error
    try:
        return unwrap(slot, vault=_binding(holds, wire.id), secret=passphrase, device_secret=b"")
    except CannotOpen:
        raise WrongSecret(tries_left=0) from None


def _binding(holds: Holds, name: str) -> str:
    return f"{holds}/{name}"


def _summed(wire: _SlotWire) -> _SlotWire:
    fields = (
        wire.holds,
        wire.id,
        wire.passes,
        wire.memory_kib,
        wire.lanes,
        wire.salt,
        wire.wrapped,
    )
    return _SlotWire(
        v=wire.v,
        holds=wire.holds,
        id=wire.id,
        passes=wire.passes,
        memory_kib=wire.memory_kib,
        lanes=wire.lanes,
        salt=wire.salt,
        wrapped=wire.wrapped,
        sum=sha256_hex(encode(fields)),
    )
