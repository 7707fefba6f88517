"""The facts a ledger holds, one frozen class each: nothing here is ever edited (design.md).

A correction is a further event. Each payload class names its wire type in `TYPE`; the closed list
`PAYLOADS` is the event registry of docs/format.md section 6. Field order is wire order.
Constructors raise `ValueError` on values the format forbids, so any event there is, is well-formed.
"""

from __future__ import annotations

from dataclasses import dataclass

from prodiary.domain.device_events import (
    ClockJumped,
    DeviceEnrolled,
    EpochStarted,
    ExportMade,
    PackTaken,
    ReceiptTaken,
    RecoveryRenewed,
    SecretReset,
    SessionClosed,
    SessionOpened,
    StaffSlotsChanged,
    VaultCreated,
)
from prodiary.domain.diary_events import (
    AdviceShown,
    CorrectionAsked,
    CorrectionDecided,
    HistoryTold,
    PlanTaken,
    ReminderNoted,
    TrainingCompleted,
)
from prodiary.domain.entry_events import (
    AnswerDeclined,
    AnswerGiven,
    EntryAmended,
    EntryConfirmed,
    EntryStarted,
    EntryStruck,
    Help,
    ItemMeasured,
    ItemNotDone,
    Method,
    Mode,
    NotDone,
    WindowRef,
)
from prodiary.domain.provenance import EventTime, Originator, at_least
from prodiary.domain.record_events import FieldSet, RecordOpened, RecordStruck
from prodiary.domain.visit_events import (
    HandedBack,
    HandedOver,
    Meaning,
    Signed,
    TargetKind,
    VisitEnded,
    VisitStarted,
)

__all__ = [
    "CARRIED_EVENTS",
    "ENTRY_EVENTS",
    "PAYLOADS",
    "RECORD_EVENTS",
    "VISIT_EVENTS",
    "AdviceShown",
    "AnswerDeclined",
    "AnswerGiven",
    "ClockJumped",
    "CorrectionAsked",
    "CorrectionDecided",
    "DeviceEnrolled",
    "EntryAmended",
    "EntryConfirmed",
    "EntryStarted",
    "EntryStruck",
    "EpochStarted",
    "Event",
    "ExportMade",
    "FieldSet",
    "HandedBack",
    "HandedOver",
    "Help",
    "HistoryTold",
    "ItemMeasured",
    "ItemNotDone",
    "Meaning",
    "Method",
    "Mode",
    "NotDone",
    "PackTaken",
    "Payload",
    "PlanTaken",
    "ReceiptTaken",
    "RecordOpened",
    "RecordStruck",
    "RecoveryRenewed",
    "ReminderNoted",
    "SecretReset",
    "SessionClosed",
    "SessionOpened",
    "Signed",
    "StaffSlotsChanged",
    "TargetKind",
    "TrainingCompleted",
    "VaultCreated",
    "VisitEnded",
    "VisitStarted",
    "WindowRef",
]

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
    | PlanTaken
    | ReminderNoted
    | TrainingCompleted
    | AdviceShown
    | CorrectionAsked
    | CorrectionDecided
    | EntryStruck
    | ItemMeasured
    | ItemNotDone
    | SecretReset
    | RecoveryRenewed
    | StaffSlotsChanged
    | HistoryTold
    | VisitStarted
    | HandedOver
    | HandedBack
    | VisitEnded
    | Signed
    | RecordOpened
    | FieldSet
    | RecordStruck
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
    PlanTaken,
    ReminderNoted,
    TrainingCompleted,
    AdviceShown,
    CorrectionAsked,
    CorrectionDecided,
    EntryStruck,
    ItemMeasured,
    ItemNotDone,
    SecretReset,
    RecoveryRenewed,
    StaffSlotsChanged,
    HistoryTold,
    VisitStarted,
    HandedOver,
    HandedBack,
    VisitEnded,
    Signed,
    RecordOpened,
    FieldSet,
    RecordStruck,
)


ENTRY_EVENTS = (
    EntryStarted,
    AnswerGiven,
    AnswerDeclined,
    ItemMeasured,
    ItemNotDone,
    EntryConfirmed,
    EntryAmended,
    EntryStruck,
)
"""The events that make up entries."""
VISIT_EVENTS = (VisitStarted, HandedOver, HandedBack, VisitEnded)
RECORD_EVENTS = (RecordOpened, FieldSet, RecordStruck)
CARRIED_EVENTS = (
    *ENTRY_EVENTS,
    *VISIT_EVENTS,
    *RECORD_EVENTS,
    Signed,
    AdviceShown,
    CorrectionAsked,
    CorrectionDecided,
    TrainingCompleted,
    ReminderNoted,
    VaultCreated,
    DeviceEnrolled,
    PackTaken,
    PlanTaken,
    HistoryTold,
    SecretReset,
    ClockJumped,
)
"""What a person did, was shown or was answered, and what the schedule follows from: it follows into
a new epoch."""


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
