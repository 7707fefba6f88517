"""What a device's own ledger says of its participant's weeks: days, terms, practice (T3, T4).

One fold for both sides: the device asks it what is open, the site what the device had to offer. So
neither can come to days or windows of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from prodiary.domain.days import Days
from prodiary.domain.event import (
    DeviceEnrolled,
    EpochStarted,
    Event,
    PackTaken,
    PlanTaken,
    ReceiptTaken,
    TrainingCompleted,
    VaultCreated,
)
from prodiary.domain.provenance import EventTime, PackRef
from prodiary.domain.schedule import Terms
from prodiary.domain.study import Study

StudyOf = Callable[[PackRef], Study | None]


@dataclass(frozen=True, slots=True)
class _Change:
    day: date
    pack: PackRef | None
    infusion: date | None


@dataclass(slots=True)
class Course:
    """What stands after the events taken so far, in the order of the ledger.

    Attributes:
        days: What is known of the clock.
        enrolled: The participant's local day of the enrolment; None before it.
        trained: Whether the practice was gone through to its end.
        infusion: The day of the infusion, as the site said last.
    """

    days: Days = field(default_factory=Days)
    enrolled: date | None = None
    trained: bool = False
    infusion: date | None = None
    _changes: tuple[_Change, ...] = ()
    _made: EventTime | None = None
    _epoch: EventTime | None = None
    _carried: int = 0

    def take(self, event: Event) -> date:
        """Take the next event; the participant's local day on which it happened."""
        data = event.data
        if isinstance(data, EpochStarted):
            # What it carries happened before it, and is evidence of the clock as it then was.
            self._epoch, self._carried = event.at, data.carried
            if data.carried:
                return self.days.day(event.at.moment)
        elif self._carried:
            self._carried -= 1
        self.days = self.days.after(event.at)
        self._anchor(event)
        day = self.days.day(event.at.moment)
        self._note(event, day)
        if self._epoch is not None and not self._carried:
            self.days, self._epoch = self.days.after(self._epoch), None
        return day

    def _anchor(self, event: Event) -> None:
        data = event.data
        if isinstance(data, VaultCreated):
            self._made = event.at
        elif isinstance(data, DeviceEnrolled) and self._made is not None:
            self.days = self.days.enrolled(self._made, datetime.fromisoformat(data.issued))
        elif isinstance(data, ReceiptTaken):
            self.days = self.days.anchored(datetime.fromisoformat(data.issued))

    def _note(self, event: Event, day: date) -> None:
        data = event.data
        if isinstance(data, TrainingCompleted):
            self.trained = self.trained or event.by.role == "participant"
        elif isinstance(data, DeviceEnrolled):
            self.enrolled = day if self.enrolled is None else self.enrolled
        elif isinstance(data, VaultCreated | PackTaken):
            self._change(day, data.pack, self.infusion)
        elif isinstance(data, PlanTaken):
            self.infusion = None if data.infusion is None else date.fromisoformat(data.infusion)
            self._change(day, None, self.infusion)

    def _change(self, day: date, pack: PackRef | None, infusion: date | None) -> None:
        # A clock set back may date a change before the one it follows; order is the chain's.
        day = max([day, *(each.day for each in self._changes[-1:])])
        self._changes = (*self._changes, _Change(day, pack, infusion))

    def terms(self, study_of: StudyOf) -> tuple[Terms, ...]:
        """What was in force since which local day, oldest first; one for each day of change.

        A pack that `study_of` does not know changes nothing.
        """
        found: list[Terms] = []
        study: Study | None = None
        for each in self._changes:
            known = None if each.pack is None else study_of(each.pack)
            study = study if known is None else known
            if study is None:
                continue
            if found and found[-1].since == each.day:
                found.pop()
            found.append(Terms(since=each.day, study=study, infusion=each.infusion))
        return tuple(found)

    def local(self, at: EventTime) -> datetime:
        """The participant's local time at a reading that follows the events taken."""
        return self.days.local(at)

    def copy(self) -> Course:
        """A copy that later events do not change."""
        return Course(
            days=self.days,
            enrolled=self.enrolled,
            trained=self.trained,
            infusion=self.infusion,
            _changes=self._changes,
            _made=self._made,
            _epoch=self._epoch,
            _carried=self._carried,
        )
