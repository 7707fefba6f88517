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
    SessionClosed,
    SessionOpened,
    VaultCreated,
)
from prodiary.domain.diary_events import (
    AdviceShown,
    CorrectionAsked,
    CorrectionDecided,
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
    Help,
    Method,
    Mode,
    WindowRef,
)
from prodiary.domain.provenance import EventTime, Originator, at_least

__all__ = [
    "CARRIED_EVENTS",
    "ENTRY_EVENTS",
    "PAYLOADS",
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
    "EpochStarted",
    "Event",
    "ExportMade",
    "Help",
    "Method",
    "Mode",
    "PackTaken",
    "Payload",
    "PlanTaken",
    "ReceiptTaken",
    "ReminderNoted",
    "SessionClosed",
    "SessionOpened",
    "TrainingCompleted",
    "VaultCreated",
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
)


ENTRY_EVENTS = (EntryStarted, AnswerGiven, AnswerDeclined, EntryConfirmed, EntryAmended)
"""The events that make up entries; all others are about the device."""
CARRIED_EVENTS = (
    *ENTRY_EVENTS,
    AdviceShown,
    CorrectionAsked,
    CorrectionDecided,
    TrainingCompleted,
    ReminderNoted,
)
"""What a participant did, was shown or was answered: it follows into a new epoch. What else the
site said is said again by its next receipt."""


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
