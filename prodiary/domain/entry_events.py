"""Facts about entries: what was answered, changed, declined, confirmed and amended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from prodiary.domain.ids import (
    CorrectionId,
    EntryId,
    InstrumentId,
    ItemId,
    OptionCode,
    ScheduleId,
    require_day,
    require_name,
    require_random_id,
)
from prodiary.domain.provenance import MAX_TEXT, PackRef, Presentation, WordingRef, at_least

Mode = Literal["self", "interview", "proxy"]
Method = Literal["session", "secret"]
Help = Literal["none", "read", "touched", "both"]
"""Nobody helped; somebody read the questions out; somebody touched the screen; both."""


@dataclass(frozen=True, slots=True)
class WindowRef:
    """Which window of the schedule an entry is for: the schedule's name and the day it was due."""

    schedule: ScheduleId
    due: str

    def __post_init__(self) -> None:
        """Raise `ValueError` on a malformed name or day."""
        require_name(self.schedule)
        require_day(self.due)


@dataclass(frozen=True, slots=True)
class EntryStarted:
    """An administration of an instrument began; instrument, words and pack are pinned (N6).

    `window` is the one it is for; None where nobody asked for it.
    """

    TYPE: ClassVar[str] = "entry-started"
    entry: EntryId
    instrument: InstrumentId
    instrument_version: str
    wording: WordingRef
    pack: PackRef
    mode: Mode
    window: WindowRef | None = None

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
    """The originator reviewed and locked the entry; counts repeat what was reviewed (Q5).

    Attributes:
        late: Code of the reason from the pack's list, where its window was over (T4).
        help: What another person did, as the participant says (M15); None where it was not asked.
    """

    TYPE: ClassVar[str] = "entry-confirmed"
    entry: EntryId
    answered: int
    declined: int
    method: Method
    late: str | None = None
    help: Help | None = None

    def __post_init__(self) -> None:
        """Raise `ValueError` on a malformed id or code, or negative counts."""
        require_random_id(self.entry)
        at_least(0, self.answered, self.declined)
        if self.late is not None:
            require_name(self.late)


@dataclass(frozen=True, slots=True)
class EntryAmended:
    """A decided correction of one item; `option` None means declined. The original stays (A6).

    `correction` is what was asked for and decided, where somebody had asked.
    """

    TYPE: ClassVar[str] = "entry-amended"
    entry: EntryId
    item: ItemId
    option: OptionCode | None
    reason: str
    correction: CorrectionId | None = None

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed ids or a missing or overlong reason."""
        require_random_id(self.entry)
        if self.correction is not None:
            require_random_id(self.correction)
        require_name(self.item)
        if self.option is not None:
            require_name(self.option)
        if not 0 < len(self.reason) <= MAX_TEXT:
            msg = "an amendment needs a reason"
            raise ValueError(msg)
