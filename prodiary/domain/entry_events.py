"""Facts about entries: what was answered, changed, declined, confirmed and amended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from prodiary.domain.ids import (
    CorrectionId,
    EntryId,
    InstrumentId,
    ItemId,
    OptionCode,
    ScheduleId,
    VisitId,
    require_day,
    require_name,
    require_random_id,
)
from prodiary.domain.provenance import (
    MAX_TEXT,
    Originator,
    PackRef,
    Presentation,
    Role,
    WordingRef,
    at_least,
    require_decimal,
)

Mode = Literal["self", "interview", "proxy", "examination"]
"""The participant alone; staff read aloud and enter; another person answers; staff examine."""
Method = Literal["session", "secret", "signature"]
"""The unlocked session was enough; the secret was given again; a member of staff signs."""
NotDone = Literal[
    "refused", "unable", "unsafe", "not-applicable", "no-equipment", "no-time", "forgotten", "other"
]
"""Why staff did not do what the protocol asks for (instruments.md section 9, policy 4)."""
_ANSWERS: Final[Mapping[Mode, Role]] = {"interview": "participant", "proxy": "caregiver"}
LONGEST_UNIT: Final = 16
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

    Attributes:
        entry: Its name from here on.
        instrument: What is administered.
        instrument_version: In which version.
        wording: The words that are shown or read out.
        pack: The study pack in force.
        mode: How it is administered.
        window: The one it is for; None where nobody asked for it.
        visit: The visit at which it is; None at home.
        of: Who gives the answers, where that is not who enters them (I1): the participant in an
            interview, a caregiver as proxy.
    """

    TYPE: ClassVar[str] = "entry-started"
    entry: EntryId
    instrument: InstrumentId
    instrument_version: str
    wording: WordingRef
    pack: PackRef
    mode: Mode
    window: WindowRef | None = None
    visit: VisitId | None = None
    of: Originator | None = None

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed ids, or a mode without the right person or visit."""
        require_random_id(self.entry)
        require_name(self.instrument, self.instrument_version)
        if self.visit is not None:
            require_random_id(self.visit)
        elif self.mode != "self":
            msg = "staff administer at a visit"
            raise ValueError(msg)
        if (None if self.of is None else self.of.role) != _ANSWERS.get(self.mode):
            msg = "the answers are somebody else's"
            raise ValueError(msg)


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
class ItemMeasured:
    """A value was measured for an item of an examination (instruments.md sections 4 and 6).

    Attributes:
        entry: The examination.
        item: Its item.
        value: The raw value, a decimal number as text.
        unit: Its unit.
        option: The grade that follows from it; None where no rule decides (a value in a gap).
        shared: The examination in which it was typed, where it stands for both.
    """

    TYPE: ClassVar[str] = "item-measured"
    entry: EntryId
    item: ItemId
    value: str
    unit: str
    option: OptionCode | None
    shared: EntryId | None = None

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed ids or a value that is no number."""
        require_random_id(self.entry)
        require_name(self.item)
        if self.option is not None:
            require_name(self.option)
        if self.shared is not None:
            require_random_id(self.shared)
        require_decimal(self.value)
        if not 0 < len(self.unit) <= LONGEST_UNIT:
            msg = "not a unit"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class ItemNotDone:
    """An item of an examination was not done, and why; `words` may be empty."""

    TYPE: ClassVar[str] = "item-not-done"
    entry: EntryId
    item: ItemId
    reason: NotDone
    words: str = ""

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed ids or too many words."""
        require_random_id(self.entry)
        require_name(self.item)
        at_least(-MAX_TEXT, -len(self.words))


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

    `correction` is what was asked for and decided, where somebody had asked. `value` and
    `unit` are the raw value, where an item of an examination was measured.
    """

    TYPE: ClassVar[str] = "entry-amended"
    entry: EntryId
    item: ItemId
    option: OptionCode | None
    reason: str
    correction: CorrectionId | None = None
    value: str | None = None
    unit: str | None = None

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed ids or a missing or overlong reason."""
        require_random_id(self.entry)
        if self.correction is not None:
            require_random_id(self.correction)
        require_name(self.item)
        if self.option is not None:
            require_name(self.option)
        if (self.value is None) != (self.unit is None):
            msg = "a value has a unit"
            raise ValueError(msg)
        if self.value is not None:
            require_decimal(self.value)
        if not 0 < len(self.reason) <= MAX_TEXT:
            msg = "an amendment needs a reason"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class EntryStruck:
    """An entry that is not this participant's, or should not be, counts no more; it stays (A7)."""

    TYPE: ClassVar[str] = "entry-struck"
    entry: EntryId
    reason: str
    correction: CorrectionId | None = None

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed ids or a missing or overlong reason."""
        require_random_id(self.entry)
        if self.correction is not None:
            require_random_id(self.correction)
        if not 0 < len(self.reason) <= MAX_TEXT:
            msg = "striking out needs a reason"
            raise ValueError(msg)
