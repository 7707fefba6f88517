"""The vault's header: a small file of key slots beside the encrypted database.

It tells which ways in there are, never anything about the participant: even the label, which says
whose vault it is, opens with the store key alone. It is replaced whole or not at all, and vouched
for with the store key, so that nobody can slip in a slot of their own and wait to be sent the next
key. While a vault is being rekeyed the coming header lies beside it (`prodiary.device.rekeying`).
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from prodiary.crypto.digest import from_b64, same, to_b64
from prodiary.crypto.kdf import Cost
from prodiary.crypto.sealing import OpenKey, SealKey
from prodiary.crypto.slots import (
    Locked,
    SealedKind,
    SealedSlot,
    SecretKind,
    SecretSlot,
    disclose,
    open_sealed,
    vouch,
)
from prodiary.domain.ids import SubjectId, require_name, require_random_id
from prodiary.errors import (
    CannotOpen,
    DiskFull,
    ExchangeError,
    StoreDamaged,
    StoreMissing,
    StoreUnwritable,
)
from prodiary.exchange.files import NO_ROOM, flush_folder, read_whole, write_whole
from prodiary.exchange.strictjson import Wire, decode, encode

HEADER = "slots.json"
COMING = "slots.next.json"
"""The header that a rekeyed database will need, until it takes the place of the other."""
_LIMIT = 1024 * 1024
"""Above the slots of 250 members of staff."""


@dataclass(frozen=True, slots=True)
class VaultHeader:
    """Which vault, its key slots, and whose it is.

    Attributes:
        vault: Its random name.
        secret_slots: The participant's own slot, and recovery slots once the site granted them.
        sealed_slots: Slots for staff and for the site's recovery key.
        label: The subject, enclosed under the store key; None before the site's grant.
        proof: What vouches for all that, as read; set by `write_header`.
    """

    vault: str
    secret_slots: tuple[SecretSlot, ...]
    sealed_slots: tuple[SealedSlot, ...]
    label: bytes | None = None
    proof: bytes = field(default=b"", compare=False, repr=False)

    @property
    def granted(self) -> bool:
        """Whether the site's grant was taken: only that brings the label."""
        return self.label is not None

    @property
    def personal(self) -> SecretSlot:
        """The participant's own slot: PIN or passphrase."""
        for slot in self.secret_slots:
            if slot.kind != "recovery":
                return slot
        raise StoreDamaged

    def fits(self, store_key: bytes) -> bool:
        """Whether it is, to the last bit, what somebody wrote who had `store_key`."""
        return same(vouch(_body(self), store_key=store_key), self.proof)

    def has_staff(self, key: OpenKey) -> bool:
        """Whether there is a slot for the member of staff who has `key`."""
        return any(slot.kind == "staff" and slot.public == key.public for slot in self.sealed_slots)

    def staff_key(self, key: OpenKey) -> bytes:
        """The store key, by the slot of the member of staff who has `key`.

        Raises:
            CannotOpen: They have none, or it was altered.
        """
        for slot in self.sealed_slots:
            if slot.kind == "staff" and slot.public == key.public:
                return open_sealed(slot, vault=self.vault, key=key)
        raise CannotOpen

    def subject(self, store_key: bytes) -> SubjectId | None:
        """Whose vault it is, or None before the grant.

        Raises:
            StoreDamaged: The label is not what it was.
        """
        if self.label is None:
            return None
        try:
            name = disclose(self.label, store_key=store_key, vault=self.vault).decode("ascii")
            require_name(name)
        except (CannotOpen, ValueError) as error:
            raise StoreDamaged from error
        return SubjectId(name)


class _SecretWire(Wire, frozen=True):
    kind: SecretKind
    number: int
    passes: int
    memory_kib: int
    lanes: int
    salt: str
    wrapped: str
    public: str
    sealed: str


class _SealedWire(Wire, frozen=True):
    kind: SealedKind
    public: str
    sealed: str


class _BodyWire(Wire, frozen=True):
    vault: str
    label: str | None
    secret: list[_SecretWire]
    sealed: list[_SealedWire]


class _HeaderWire(Wire, frozen=True):
    v: Literal[1]
    slots: _BodyWire
    proof: str


def write_header(folder: Path, header: VaultHeader, *, key: bytes, name: str = HEADER) -> None:
    """Put `header` into the vault's folder, durably, vouched for with the store key.

    Raises:
        StoreError: The disk is full or read-only; the old header stands.
    """
    proof = vouch(_body(header), store_key=key)
    wire = _HeaderWire(v=1, slots=_wire(header), proof=to_b64(proof))
    try:
        write_whole(folder / name, encode(wire))
    except OSError as error:
        raise DiskFull if error.errno in NO_ROOM else StoreUnwritable from error


def read_header(folder: Path, *, name: str = HEADER) -> VaultHeader:
    """The header in the vault's folder. Only `VaultHeader.fits` tells whether it can be trusted.

    Raises:
        StoreMissing: There is none.
        StoreDamaged: It is not what `write_header` writes.
    """
    try:
        wire = decode(read_whole(folder / name, limit=_LIMIT), _HeaderWire, part="slots")
        require_random_id(wire.slots.vault)
        label = wire.slots.label
        header = VaultHeader(
            vault=wire.slots.vault,
            secret_slots=_secret_slots(wire.slots.secret),
            sealed_slots=_sealed_slots(wire.slots.sealed),
            label=None if label is None else from_b64(label),
            proof=from_b64(wire.proof),
        )
    except FileNotFoundError:
        raise StoreMissing from None
    except (OSError, ValueError, ExchangeError) as error:
        raise StoreDamaged from error
    # A lock screen asks for the participant's secret; without a slot for it there is no vault.
    if header.personal.number != 0:
        raise StoreDamaged
    return header


def headers_of(folder: Path) -> tuple[VaultHeader, ...]:
    """The vault's header; where a rekeying was cut off, the coming one follows it.

    Raises:
        StoreMissing: There is no vault.
        StoreDamaged: A header is unreadable.
    """
    present = read_header(folder)
    try:
        return present, read_header(folder, name=COMING)
    except StoreMissing:
        return (present,)


def settle(folder: Path, key: bytes) -> VaultHeader:
    """The header that was written with the store key `key`, now or soon the only one.

    Raises:
        StoreDamaged: There is none: slots were altered.
    """
    for header, name in zip(headers_of(folder), (HEADER, COMING), strict=False):
        if not header.fits(key):
            continue
        # Tidying can wait for a better day: as long as both are there, both are looked at.
        with suppress(OSError):
            if name == COMING:
                (folder / COMING).replace(folder / HEADER)
            else:
                (folder / COMING).unlink(missing_ok=True)
            flush_folder(folder)
        return header
    raise StoreDamaged


def _body(header: VaultHeader) -> bytes:
    return encode(_wire(header))


def _wire(header: VaultHeader) -> _BodyWire:
    return _BodyWire(
        vault=header.vault,
        label=None if header.label is None else to_b64(header.label),
        secret=[
            _SecretWire(
                kind=slot.kind,
                number=slot.number,
                passes=slot.locked.cost.passes,
                memory_kib=slot.locked.cost.memory_kib,
                lanes=slot.locked.cost.lanes,
                salt=to_b64(slot.locked.salt),
                wrapped=to_b64(slot.locked.wrapped),
                public=to_b64(slot.public.raw),
                sealed=to_b64(slot.sealed),
            )
            for slot in header.secret_slots
        ],
        sealed=[
            _SealedWire(kind=slot.kind, public=to_b64(slot.public.raw), sealed=to_b64(slot.sealed))
            for slot in header.sealed_slots
        ],
    )


def _secret_slots(wires: Sequence[_SecretWire]) -> tuple[SecretSlot, ...]:
    return tuple(
        SecretSlot(
            kind=wire.kind,
            number=wire.number,
            locked=Locked(
                cost=Cost(passes=wire.passes, memory_kib=wire.memory_kib, lanes=wire.lanes),
                salt=from_b64(wire.salt),
                wrapped=from_b64(wire.wrapped),
            ),
            public=SealKey(from_b64(wire.public)),
            sealed=from_b64(wire.sealed),
        )
        for wire in wires
    )


def _sealed_slots(wires: Sequence[_SealedWire]) -> tuple[SealedSlot, ...]:
    return tuple(
        SealedSlot(
            kind=wire.kind,
            public=SealKey(from_b64(wire.public)),
            sealed=from_b64(wire.sealed),
        )
        for wire in wires
    )
