"""Facts about a device: made, enrolled, opened, closed; its files, its clock, its ledger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from prodiary.domain.ids import (
    ExportId,
    GrantId,
    ReceiptId,
    Sha256,
    SiteId,
    StaffId,
    StudyId,
    SubjectId,
    require_name,
    require_random_id,
    require_sha256,
)
from prodiary.domain.provenance import PackRef, at_least, require_moment

MAX_JUMP_MS: Final = 10_000 * 366 * 86_400_000
"""More than the calendar has."""


@dataclass(frozen=True, slots=True)
class VaultCreated:
    """The vault and its keys came to be, for this study pack."""

    TYPE: ClassVar[str] = "vault-created"
    study: StudyId
    site: SiteId
    pack: PackRef
    app: str

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed names."""
        require_name(self.study, self.site, self.app)


@dataclass(frozen=True, slots=True)
class DeviceEnrolled:
    """The site granted the device to a subject; `issued` is when, by the site's clock (T2)."""

    TYPE: ClassVar[str] = "device-enrolled"
    subject: SubjectId
    grant: GrantId
    issued: str

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed ids or times."""
        require_name(self.subject)
        require_random_id(self.grant)
        require_moment(self.issued)


@dataclass(frozen=True, slots=True)
class SessionOpened:
    """Someone unlocked the vault; earlier failed attempts are counted (I3, A5)."""

    TYPE: ClassVar[str] = "session-opened"
    slot: Literal["pin", "passphrase", "recovery", "staff", "site"]
    failed_attempts: int
    app: str

    def __post_init__(self) -> None:
        """Raise `ValueError` on a negative count or malformed version."""
        at_least(0, self.failed_attempts)
        require_name(self.app)


@dataclass(frozen=True, slots=True)
class SessionClosed:
    """The vault was locked (A5)."""

    TYPE: ClassVar[str] = "session-closed"
    reason: Literal["lock", "rest", "idle", "quit", "handover"]


@dataclass(frozen=True, slots=True)
class ExportMade:
    """An export was sealed; it carries all events from `first` through this one (X1)."""

    TYPE: ClassVar[str] = "export-made"
    export: ExportId
    first: int

    def __post_init__(self) -> None:
        """Raise `ValueError` on a malformed id or sequence number."""
        require_random_id(self.export)
        at_least(1, self.first)


@dataclass(frozen=True, slots=True)
class ReceiptTaken:
    """The site said that it holds the chain of `epoch` through `through` (N2).

    `issued` is when it said so, by its own clock (T2).
    """

    TYPE: ClassVar[str] = "receipt-taken"
    receipt: ReceiptId
    epoch: int
    through: int
    issued: str

    def __post_init__(self) -> None:
        """Raise `ValueError` on a malformed id, number or time."""
        require_random_id(self.receipt)
        require_moment(self.issued)
        at_least(1, self.epoch)
        at_least(0, self.through)


@dataclass(frozen=True, slots=True)
class PackTaken:
    """A newer study pack is in force from here on."""

    TYPE: ClassVar[str] = "pack-taken"
    pack: PackRef


@dataclass(frozen=True, slots=True)
class ClockJumped:
    """Wall time moved `by_ms` against uptime, or backward across a boot (T3); flagged only."""

    TYPE: ClassVar[str] = "clock-jumped"
    by_ms: int
    across_boot: bool

    def __post_init__(self) -> None:
        """Raise `ValueError` on a jump that no calendar has."""
        at_least(-MAX_JUMP_MS, self.by_ms, -self.by_ms)


@dataclass(frozen=True, slots=True)
class EpochStarted:
    """The ledger is shorter than, or other than, what others know of it (rollback).

    Events of the previous epoch stand up to `found_seq`; those after it that a person made, or
    from which the schedule follows (`prodiary.domain.event.CARRIED_EVENTS`), are the `carried` ones
    that follow here at once, with the time and originator they had.
    """

    TYPE: ClassVar[str] = "epoch-started"
    previous_epoch: int
    found_seq: int
    found_head: Sha256
    witnessed_epoch: int
    witnessed_seq: int
    witnessed_head: Sha256
    carried: int

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed numbers or hashes."""
        at_least(1, self.previous_epoch, self.witnessed_epoch)
        at_least(0, self.found_seq, self.witnessed_seq, self.carried)
        require_sha256(self.found_head, self.witnessed_head)


@dataclass(frozen=True, slots=True)
class SecretReset:
    """A forgotten PIN or passphrase was replaced; nobody ever saw the old one (N7).

    `number` is the recovery code's that was used up; None where staff were present.
    """

    TYPE: ClassVar[str] = "secret-reset"
    how: Literal["recovery", "staff"]
    number: int | None

    def __post_init__(self) -> None:
        """Raise `ValueError` unless a recovery code, and only that, has a number."""
        if (self.number is None) != (self.how == "staff"):
            msg = "a recovery code has a number"
            raise ValueError(msg)
        at_least(1, 1 if self.number is None else self.number)


@dataclass(frozen=True, slots=True)
class RecoveryRenewed:
    """The site sent recovery codes in the place of used ones; these slots were made for them."""

    TYPE: ClassVar[str] = "recovery-renewed"
    receipt: ReceiptId
    numbers: tuple[int, ...]

    def __post_init__(self) -> None:
        """Raise `ValueError` on a malformed id or no numbers."""
        require_random_id(self.receipt)
        at_least(1, len(self.numbers), *self.numbers)


@dataclass(frozen=True, slots=True)
class StaffSlotsChanged:
    """Who of the staff can open the vault, after a roster said otherwise (A5)."""

    TYPE: ClassVar[str] = "staff-slots-changed"
    staff: tuple[StaffId, ...]
    rekeyed: bool

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed ids."""
        require_name(*self.staff)
