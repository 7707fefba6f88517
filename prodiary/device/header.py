"""The vault's header: a small clear file of key slots beside the encrypted database.

It tells which ways in there are, never anything about the participant. It is replaced whole or not
at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from prodiary.crypto.digest import from_b64, to_b64
from prodiary.crypto.kdf import Cost
from prodiary.crypto.slots import SealedKind, SealedSlot, SecretKind, SecretSlot
from prodiary.domain.ids import KeyId, require_key_id, require_random_id
from prodiary.errors import (
    DiskFull,
    ExchangeError,
    StoreDamaged,
    StoreMissing,
    StoreUnwritable,
)
from prodiary.exchange.files import NO_ROOM, read_whole, write_whole
from prodiary.exchange.strictjson import Wire, decode, encode

_LIMIT = 256 * 1024
_NAME = "slots.json"


@dataclass(frozen=True, slots=True)
class VaultHeader:
    """Which vault, and its key slots. Recovery slots come with the site's grant."""

    vault: str
    secret_slots: tuple[SecretSlot, ...]
    sealed_slots: tuple[SealedSlot, ...]

    @property
    def granted(self) -> bool:
        """Whether the site's grant was taken: only that brings recovery slots."""
        return any(slot.kind == "recovery" for slot in self.secret_slots)

    @property
    def personal(self) -> SecretSlot:
        """The participant's own slot: PIN or passphrase."""
        for slot in self.secret_slots:
            if slot.kind != "recovery":
                return slot
        raise StoreDamaged


class _SecretWire(Wire, frozen=True):
    kind: SecretKind
    number: int
    passes: int
    memory_kib: int
    lanes: int
    salt: str
    wrapped: str


class _SealedWire(Wire, frozen=True):
    kind: SealedKind
    recipient: str
    sealed: str


class _HeaderWire(Wire, frozen=True):
    v: Literal[1]
    vault: str
    secret: list[_SecretWire]
    sealed: list[_SealedWire]


def write_header(folder: Path, header: VaultHeader) -> None:
    """Put `header` into the vault's folder, durably.

    Raises:
        StoreError: The disk is full or read-only; the old header stands.
    """
    wire = _HeaderWire(
        v=1,
        vault=header.vault,
        secret=[
            _SecretWire(
                kind=slot.kind,
                number=slot.number,
                passes=slot.cost.passes,
                memory_kib=slot.cost.memory_kib,
                lanes=slot.cost.lanes,
                salt=to_b64(slot.salt),
                wrapped=to_b64(slot.wrapped),
            )
            for slot in header.secret_slots
        ],
        sealed=[
            _SealedWire(kind=slot.kind, recipient=slot.recipient, sealed=to_b64(slot.sealed))
            for slot in header.sealed_slots
        ],
    )
    try:
        write_whole(folder / _NAME, encode(wire))
    except OSError as error:
        raise DiskFull if error.errno in NO_ROOM else StoreUnwritable from error


def read_header(folder: Path) -> VaultHeader:
    """The header in the vault's folder.

    Raises:
        StoreMissing: There is none.
        StoreDamaged: It is not what `write_header` writes.
    """
    try:
        wire = decode(read_whole(folder / _NAME, limit=_LIMIT), _HeaderWire, part="slots")
        require_random_id(wire.vault)
        return VaultHeader(
            vault=wire.vault,
            secret_slots=_secret_slots(wire.secret),
            sealed_slots=_sealed_slots(wire.sealed),
        )
    except FileNotFoundError:
        raise StoreMissing from None
    except (OSError, ValueError, ExchangeError) as error:
        raise StoreDamaged from error


def _secret_slots(wires: Sequence[_SecretWire]) -> tuple[SecretSlot, ...]:
    return tuple(
        SecretSlot(
            kind=wire.kind,
            number=wire.number,
            cost=Cost(passes=wire.passes, memory_kib=wire.memory_kib, lanes=wire.lanes),
            salt=from_b64(wire.salt),
            wrapped=from_b64(wire.wrapped),
        )
        for wire in wires
    )


def _sealed_slots(wires: Sequence[_SealedWire]) -> tuple[SealedSlot, ...]:
    require_key_id(*(wire.recipient for wire in wires))
    return tuple(
        SealedSlot(kind=wire.kind, recipient=KeyId(wire.recipient), sealed=from_b64(wire.sealed))
        for wire in wires
    )
