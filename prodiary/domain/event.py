"""The facts a ledger holds, one frozen class each: nothing here is ever edited (design.md).

A correction is a further event. Each payload class names its wire type in `TYPE`; the closed list
`PAYLOADS` is the event registry of docs/format.md section 6. Field order is wire order.
Constructors raise `ValueError` on values the format forbids, so any event there is, is well-formed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from prodiary.domain.ids import (
    EntryId,
    ExportId,
    GrantId,
    InstrumentId,
    ItemId,
    OptionCode,
    ReceiptId,
    Sha256,
    SiteId,
    StudyId,
    SubjectId,
    require_name,
    require_random_id,
    require_sha256,
)
from prodiary.domain.provenance import (
    MAX_TEXT,
    EventTime,
    Originator,
    PackRef,
    Presentation,
    WordingRef,
    at_least,
)

Mode = Literal["self", "interview", "proxy"]
Method = Literal["session", "secret"]


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
    """The site granted the device to a subject."""

    TYPE: ClassVar[str] = "device-enrolled"
    subject: SubjectId
    grant: GrantId

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed ids."""
        require_name(self.subject)
        require_random_id(self.grant)


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
    reason: Literal["lock", "rest", "idle", "quit"]


@dataclass(frozen=True, slots=True)
class EntryStarted:
    """An administration of an instrument began; instrument, words and pack are pinned (N6)."""

    TYPE: ClassVar[str] = "entry-started"
    entry: EntryId
    instrument: InstrumentId
    instrument_version: str
    wording: WordingRef
    pack: PackRef
    mode: Mode

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed ids."""
        require_random_id(self.entry)
        require_name(self.instrument, self.instrument_version)


@dataclass(frozen=True, slots=True)
class AnswerGiven:
    """An option was chosen; a later one for the same item replaces it, both stay (A1)."""

    TYPE: ClassVar[str] = "answer-given"
    entry: EntryId
    item: ItemId
    option: OptionCode
    shown: Presentation

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed ids."""
        require_random_id(self.entry)
        require_name(self.item, self.option)


@dataclass(frozen=True, slots=True)
class AnswerDeclined:
    """The participant chose not to answer: not the same as not reached (Q6)."""

    TYPE: ClassVar[str] = "answer-declined"
    entry: EntryId
    item: ItemId
    shown: Presentation

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed ids."""
        require_random_id(self.entry)
        require_name(self.item)


@dataclass(frozen=True, slots=True)
class EntryConfirmed:
    """The originator reviewed and locked the entry; counts repeat what was reviewed (Q5)."""

    TYPE: ClassVar[str] = "entry-confirmed"
    entry: EntryId
    answered: int
    declined: int
    method: Method

    def __post_init__(self) -> None:
        """Raise `ValueError` on a malformed id or negative counts."""
        require_random_id(self.entry)
        at_least(0, self.answered, self.declined)


@dataclass(frozen=True, slots=True)
class EntryAmended:
    """A decided correction of one item; `option` None means declined. The original stays (A6)."""

    TYPE: ClassVar[str] = "entry-amended"
    entry: EntryId
    item: ItemId
    option: OptionCode | None
    reason: str

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed ids or a missing or overlong reason."""
        require_random_id(self.entry)
        require_name(self.item)
        if self.option is not None:
            require_name(self.option)
        if not 0 < len(self.reason) <= MAX_TEXT:
            msg = "an amendment needs a reason"
            raise ValueError(msg)


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
    """The site said that it holds the chain of `epoch` through `through` (N2)."""

    TYPE: ClassVar[str] = "receipt-taken"
    receipt: ReceiptId
    epoch: int
    through: int

    def __post_init__(self) -> None:
        """Raise `ValueError` on a malformed id or number."""
        require_random_id(self.receipt)
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


@dataclass(frozen=True, slots=True)
class EpochStarted:
    """The ledger is shorter than, or other than, what others know of it (rollback).

    Events of the previous epoch stand up to `found_seq`; entry events after it follow again here.
    """

    TYPE: ClassVar[str] = "epoch-started"
    previous_epoch: int
    found_seq: int
    found_head: Sha256
    witnessed_epoch: int
    witnessed_seq: int
    witnessed_head: Sha256

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed numbers or hashes."""
        at_least(1, self.previous_epoch, self.witnessed_epoch)
        at_least(0, self.found_seq, self.witnessed_seq)
        require_sha256(self.found_head, self.witnessed_head)


Payload = (
    VaultCreated
    | DeviceEnrolled
    | SessionOpened
    | SessionClosed
    | EntryStarted
    | AnswerGiven
    | AnswerDeclined
    | EntryConfirmed
    | EntryAmended
    | ExportMade
    | ReceiptTaken
    | PackTaken
    | ClockJumped
    | EpochStarted
)
PAYLOADS: tuple[type[Payload], ...] = (
    VaultCreated,
    DeviceEnrolled,
    SessionOpened,
    SessionClosed,
    EntryStarted,
    AnswerGiven,
    AnswerDeclined,
    EntryConfirmed,
    EntryAmended,
    ExportMade,
    ReceiptTaken,
    PackTaken,
    ClockJumped,
    EpochStarted,
)


ENTRY_EVENTS = (EntryStarted, AnswerGiven, AnswerDeclined, EntryConfirmed, EntryAmended)
"""The events that make up entries; all others are about the device."""


@dataclass(frozen=True, slots=True)
class Event:
    """One immutable fact: its place in the chain, when, by whom, and what."""

    seq: int
    at: EventTime
    by: Originator
    data: Payload

    def __post_init__(self) -> None:
        """Raise `ValueError` on a sequence number below 1."""
        at_least(1, self.seq)
