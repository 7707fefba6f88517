"""What a diary hands to a screen: a window to be answered, and an entry being answered."""

from __future__ import annotations

from dataclasses import dataclass

from prodiary.domain.entry import Entry
from prodiary.domain.ids import EntryId
from prodiary.domain.instrument import Instrument
from prodiary.domain.schedule import Occurrence, State
from prodiary.domain.study import Study
from prodiary.domain.wording import Wording


@dataclass(frozen=True, slots=True)
class TaskCard:
    """One window as it stands today, for the participant's first screen.

    Attributes:
        occurrence: Which window.
        state: ``open`` or ``late`` when it can be answered, else ``coming``.
        items: How many questions.
        reached: How many of them were answered or declined so far.
        draft: The entry begun for it.
    """

    occurrence: Occurrence
    state: State
    items: int
    reached: int
    draft: EntryId | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """An entry with the instrument, words and study it was begun with (N6).

    `resume_at` is the position of the first item not reached yet, or the number of items when all
    were reached; `study` is None for a practice entry, which belongs to none.
    """

    entry: Entry
    instrument: Instrument
    wording: Wording
    resume_at: int
    study: Study | None
