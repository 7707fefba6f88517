"""Facts about a participant's weeks: the plan, reminders, training, advice, corrections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from prodiary.domain.entry_events import Mode, WindowRef
from prodiary.domain.ids import (
    CorrectionId,
    EntryId,
    InstrumentId,
    ItemId,
    OptionCode,
    ReceiptId,
    ScheduleId,
    require_day,
    require_infusion,
    require_name,
    require_random_id,
)
from prodiary.domain.provenance import MAX_TEXT, at_least, require_moment


@dataclass(frozen=True, slots=True)
class PlanTaken:
    """The site's word on when the participant's visits are, counted from the infusion.

    `infusion` is a calendar day of the years 1900 to 2999, or None while it is not known.
    """

    TYPE: ClassVar[str] = "plan-taken"
    receipt: ReceiptId
    infusion: str | None

    def __post_init__(self) -> None:
        """Raise `ValueError` on a malformed id or day."""
        require_random_id(self.receipt)
        if self.infusion is not None:
            require_infusion(self.infusion)


@dataclass(frozen=True, slots=True)
class ReminderNoted:
    """What became of a reminder (C10): the `number`th for one window.

    `observed` is the wall time, with offset, at which it happened: the device may have been locked
    then, and wrote it down later.
    """

    TYPE: ClassVar[str] = "reminder-noted"
    schedule: ScheduleId
    instrument: InstrumentId
    due: str
    number: int
    what: Literal["due", "shown", "dismissed", "missed"]
    channel: Literal["notification", "screen"] | None
    observed: str

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed names, days, numbers or times."""
        require_name(self.schedule, self.instrument)
        require_day(self.due)
        at_least(1, self.number)
        require_moment(self.observed)


@dataclass(frozen=True, slots=True)
class TrainingCompleted:
    """The participant went through the introduction and the practice entry (Q11, X8)."""

    TYPE: ClassVar[str] = "training-completed"
    training: str

    def __post_init__(self) -> None:
        """Raise `ValueError` on a malformed name."""
        require_name(self.training)


@dataclass(frozen=True, slots=True)
class AdviceShown:
    """The pack's urgent advice was shown, and which answers called for it (A2)."""

    TYPE: ClassVar[str] = "advice-shown"
    entry: EntryId
    items: tuple[ItemId, ...]

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed ids, or when no item called for it."""
        require_random_id(self.entry)
        require_name(*self.items)
        at_least(1, len(self.items))


@dataclass(frozen=True, slots=True)
class CorrectionAsked:
    """Somebody asks for another answer to stand for an item, and says why (A6, N9).

    `option` None means that no answer shall stand; `words` may be empty. Without an `item` the
    whole entry is to be struck out, as one made for the wrong person (A7).
    """

    TYPE: ClassVar[str] = "correction-asked"
    correction: CorrectionId
    entry: EntryId
    item: ItemId | None
    option: OptionCode | None
    reason: Literal["slip", "misread", "other-time", "wrong-person", "other"]
    words: str

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed ids, an option of no item, or too many words."""
        require_random_id(self.correction, self.entry)
        if self.item is not None:
            require_name(self.item)
        elif self.option is not None:
            msg = "an option without an item"
            raise ValueError(msg)
        if self.option is not None:
            require_name(self.option)
        at_least(-MAX_TEXT, -len(self.words))


@dataclass(frozen=True, slots=True)
class CorrectionDecided:
    """The investigator's decision on what was asked for, and why (A6)."""

    TYPE: ClassVar[str] = "correction-decided"
    correction: CorrectionId
    accepted: bool
    reason: str

    def __post_init__(self) -> None:
        """Raise `ValueError` on a malformed id or a missing or overlong reason."""
        require_random_id(self.correction)
        if not 0 < len(self.reason) <= MAX_TEXT:
            msg = "a decision needs a reason"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class HistoryTold:
    """The site says what the participant confirmed on another device; told once for each entry.

    So that a new device, or a second one, asks for nothing twice and knows the modes of a series.
    """

    TYPE: ClassVar[str] = "history-told"
    receipt: ReceiptId
    entry: EntryId
    instrument: InstrumentId
    window: WindowRef | None
    mode: Mode
    confirmed: str
    late: bool

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed ids, names or times."""
        require_random_id(self.receipt, self.entry)
        require_name(self.instrument)
        require_moment(self.confirmed)
