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
from prodiary.crypto.slots import Locked, lock, unlock
from prodiary.domain.ids import require_random_id
from prodiary.domain.secretrules import require_passphrase
from prodiary.errors import (
    CannotOpen,
    DiskFull,
    ExchangeError,
    StoreDamaged,
    StoreExists,
    StoreMissing,
    StoreUnwritable,
    WrongSecret,
)
from prodiary.exchange.files import read_whole, write_whole
from prodiary.exchange.strictjson import Wire, decode, encode

Holds = Literal["site-store", "site-root"]

LIMIT = 4096


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


def write_secret(path: Path, secret: bytes, *, holds: Holds, passphrase: str, cost: Cost) -> None:
    """Put `secret` into a new file at `path`, durably; `lock_secret` and `put_secret` in one.

    Raises:
        StoreExists: Something is there; it is left alone.
        WeakSecret: The passphrase is too easy.
        StoreError: The place is full or cannot be written.
    """
    put_secret(path, lock_secret(secret, holds=holds, passphrase=passphrase, cost=cost))


def lock_secret(secret: bytes, *, holds: Holds, passphrase: str, cost: Cost) -> bytes:
    """The bytes of a file that holds `secret` under `passphrase`.

    Raises:
        WeakSecret: The passphrase is too easy.
    """
    require_passphrase(passphrase)
    name = random_id()
    locked = lock(secret, secret=passphrase, second=b"", cost=cost, binding=_binding(holds, name))
    wire = _SlotWire(
        v=1,
        holds=holds,
        id=name,
        passes=cost.passes,
        memory_kib=cost.memory_kib,
        lanes=cost.lanes,
        salt=to_b64(locked.salt),
        wrapped=to_b64(locked.wrapped),
        sum="",
    )
    return encode(_summed(wire))


def put_secret(path: Path, locked: bytes) -> None:
    """Put what `lock_secret` made into a new file at `path`, durably.

    Raises:
        StoreExists: Something is there; it is left alone.
        StoreError: The place is full or cannot be written.
    """
    try:
        if path.exists():
            raise StoreExists
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(path, locked)
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
        wire = decode(read_whole(path, limit=LIMIT), _SlotWire, part="slot")
        if wire != _summed(wire) or wire.holds != holds:
            raise StoreDamaged
        require_random_id(wire.id)
        locked = Locked(
            cost=Cost(passes=wire.passes, memory_kib=wire.memory_kib, lanes=wire.lanes),
            salt=from_b64(wire.salt),
            wrapped=from_b64(wire.wrapped),
        )
    except FileNotFoundError:
        raise StoreMissing from None
    except (OSError, ValueError, ExchangeError) as error:
        raise StoreDamaged from error
    try:
        binding = _binding(holds, wire.id)
        return unlock(locked, secret=passphrase, second=b"", binding=binding)
    except CannotOpen:
        raise WrongSecret(tries_left=0) from None


def _binding(holds: Holds, name: str) -> bytes:
    return f"prodiary/slot/v1\0{holds}/{name}\0passphrase\x000".encode()


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
