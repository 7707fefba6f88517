"""What a device knew when: its days, the study and the plan in force, the practice gone through.

The schedule of a device follows from its own ledger alone, so the site can tell from the same
events what it had to offer. Days are counted as `prodiary.device.account` counts them: by the clock
as it was when both sides last agreed about it, so that a clock set back reopens no window (T3).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from prodiary.domain.event import (
    ClockJumped,
    DeviceEnrolled,
    EpochStarted,
    Event,
    PackTaken,
    PlanTaken,
    TrainingCompleted,
    VaultCreated,
)
from prodiary.domain.schedule import Occurrence, Terms, occurrences
from prodiary.site.office import Library
from prodiary.site.projection import Placed

SHIFT = timedelta(hours=24)
"""As on the device: clock changes that add up to less do not move days."""
APART = timedelta(hours=1)
"""As on the device: two clocks that differ by less agree."""

Place = tuple[int, int]
"""Epoch and sequence number: where an event stands among all of a device."""


@dataclass(slots=True)
class Known:
    """What stood before some event: by how much the clock had been set, and what had been taken."""

    set_by: timedelta
    terms: tuple[Terms, ...]
    enrolled: date
    trained: bool
    windows: dict[date, tuple[Occurrence, ...]]

    def occurrences(self, until: date) -> tuple[Occurrence, ...]:
        """The windows there were, through those that open by `until`.

        None where the days that a ledger states lie at the end of the calendar.
        """
        # Looked ahead by months, so that one answer does for many questions.
        ahead = date(until.year, 12, 31)
        if ahead not in self.windows:
            try:
                found = occurrences(self.terms, enrolled=self.enrolled, until=ahead)
            except (OverflowError, ValueError):
                found = ()
            self.windows[ahead] = found
        return self.windows[ahead]


class Course:
    """The events of one device from which its schedule follows, in the order of its ledger."""

    def __init__(self, noted: Sequence[Placed], *, granted: datetime, library: Library) -> None:
        """Take what is held of them; `granted` is when the site let the device in."""
        self._noted = noted
        self._places = [place_of(each) for each in noted]
        self._library = library
        self._granted = granted
        self._agreed = _agreed(noted, granted)
        self._known: dict[tuple[int, int], Known] = {}

    def before(self, place: Place) -> Known:
        """What was known before the event at `place`."""
        key = (bisect_left(self._places, place), place[0])
        if key not in self._known:
            self._known[key] = self._add_up(self._noted[: key[0]], epoch=place[0])
        return self._known[key]

    def day(self, wall: datetime, known: Known) -> date:
        """The participant's local day at `wall`."""
        moved = self._agreed and abs(known.set_by) >= SHIFT
        return (wall - known.set_by if moved else wall).date()

    def _add_up(self, noted: Sequence[Placed], *, epoch: int) -> Known:
        known = Known(timedelta(), (), self._granted.date(), trained=False, windows={})
        terms: list[Terms] = []
        study, infusion, enrolled = None, None, None
        for event in _standing(noted, epoch):
            fact, day = event.data, self.day(event.at.moment, known)
            if isinstance(fact, ClockJumped):
                known.set_by += timedelta(milliseconds=fact.by_ms)
                continue
            if isinstance(fact, TrainingCompleted):
                known.trained = True
                continue
            if isinstance(fact, DeviceEnrolled):
                enrolled = day if enrolled is None else enrolled
                continue
            if isinstance(fact, VaultCreated | PackTaken):
                study = self._library.study(fact.pack) or study
            elif isinstance(fact, PlanTaken):
                infusion = None if fact.infusion is None else date.fromisoformat(fact.infusion)
            else:
                continue
            if study is not None:
                # A clock set back may date a change before the one it follows.
                since = max([day, *(each.since for each in terms)])
                terms = [each for each in terms if each.since < since]
                terms.append(Terms(since=since, study=study, infusion=infusion))
        known.terms = tuple(terms)
        known.enrolled = known.enrolled if enrolled is None else enrolled
        return known


def place_of(placed: Placed) -> Place:
    """Where an event stands."""
    return placed.epoch, placed.event.seq


def _standing(noted: Sequence[Placed], epoch: int) -> list[Event]:
    """Those that stood in `epoch`: what a device has left by a new epoch counts no more."""
    left = {
        each.event.data.previous_epoch: each.event.data.found_seq
        for each in noted
        if isinstance(each.event.data, EpochStarted)
    }
    return [
        each.event
        for each in noted
        if each.epoch == epoch or each.event.seq <= left.get(each.epoch, each.event.seq)
    ]


def _agreed(noted: Sequence[Placed], granted: datetime) -> bool:
    """Whether the site's clock bore out the device's when it was enrolled (T2)."""
    made = next((each for each in noted if isinstance(each.event.data, VaultCreated)), None)
    joined = next((each for each in noted if isinstance(each.event.data, DeviceEnrolled)), None)
    if made is None or joined is None:
        return True
    return (made.event.at.moment - granted) <= APART and (granted - joined.event.at.moment) <= APART
