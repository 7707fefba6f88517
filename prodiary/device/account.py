"""What the events of a vault add up to: entries, corrections, milestones, and their days.

One event at a time is taken, in the order of the chain. A day is the participant's local day by the
clock as it was when people last agreed about it (T3): a clock set back by days reopens no window.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import get_args

from prodiary.domain import correction
from prodiary.domain.correction import NO_CORRECTIONS, Corrections
from prodiary.domain.entry import NO_ENTRIES, Entries, follow
from prodiary.domain.event import (
    ClockJumped,
    DeviceEnrolled,
    EntryConfirmed,
    Event,
    PackTaken,
    PlanTaken,
    ReminderNoted,
    TrainingCompleted,
    VaultCreated,
)
from prodiary.domain.ids import EntryId
from prodiary.domain.provenance import EventTime

SHIFT = timedelta(hours=24)
"""Clock changes that add up to less do not move days: a wrong zone is put right more often."""

Milestone = (
    VaultCreated | DeviceEnrolled | PackTaken | PlanTaken | TrainingCompleted | ReminderNoted
)
_MILESTONES = get_args(Milestone)


@dataclass(frozen=True, slots=True)
class Dated:
    """A fact about the vault and the local day on which it was recorded."""

    day: date
    fact: Milestone


@dataclass(slots=True)
class Account:
    """What stands after the events taken so far.

    Attributes:
        entries: All entries.
        corrections: All corrections asked for.
        confirmed: For each confirmed entry, epoch and sequence number of its confirmation.
        confirmed_on: For each confirmed entry, the local day of its confirmation.
        milestones: What the schedule and the reminders follow from, in order.
        last: The time of the last event.
        agreed: Whether the site's clock bore out this device's at enrolment; else no change of the
            clock is held against it.
    """

    agreed: bool = True
    entries: Entries = field(default_factory=lambda: NO_ENTRIES)
    corrections: Corrections = field(default_factory=lambda: NO_CORRECTIONS)
    confirmed: dict[EntryId, tuple[int, int]] = field(default_factory=dict)
    confirmed_on: dict[EntryId, date] = field(default_factory=dict)
    milestones: list[Dated] = field(default_factory=list)
    last: EventTime | None = None
    _set: timedelta = timedelta()

    def take(self, event: Event, *, epoch: int, items_of: dict[EntryId, int] | None = None) -> None:
        """Take the next event.

        Raises:
            RuleError: It breaks the life cycle of an entry or a correction; nothing changed.
        """
        entries = follow(self.entries, event, items_of=items_of)
        self.corrections = correction.follow(self.corrections, event, entries=entries)
        self.entries = entries
        data = event.data
        if isinstance(data, ClockJumped):
            self._set += timedelta(milliseconds=data.by_ms)
        elif isinstance(data, EntryConfirmed):
            self.confirmed[data.entry] = (epoch, event.seq)
            self.confirmed_on[data.entry] = self.day(event.at.moment)
        elif isinstance(data, _MILESTONES):
            self.milestones.append(Dated(self.day(event.at.moment), data))
        self.last = event.at

    def day(self, wall: datetime, jump: ClockJumped | None = None) -> date:
        """The local day at `wall`, an aware time as a clock here shows it now.

        `jump` is one that was noticed and is not taken yet.
        """
        return self.local(wall, jump).date()

    def local(self, wall: datetime, jump: ClockJumped | None = None) -> datetime:
        """`wall` as the clock would show it had nobody set it by a day or more; see `day`."""
        by = self._set + timedelta(milliseconds=0 if jump is None else jump.by_ms)
        return wall - by if self.agreed and abs(by) >= SHIFT else wall

    @property
    def set_by(self) -> timedelta:
        """What all changes of the clock that were noticed add up to."""
        return self._set

    def copy(self) -> Account:
        """A copy that later events do not change."""
        return Account(
            agreed=self.agreed,
            entries=self.entries,
            corrections=self.corrections,
            confirmed=dict(self.confirmed),
            confirmed_on=dict(self.confirmed_on),
            milestones=list(self.milestones),
            last=self.last,
            _set=self._set,
        )
