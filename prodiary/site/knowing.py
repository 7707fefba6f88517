"""What a device knew when: its days, the study and the plan in force, the practice gone through.

The schedule of a device follows from its own ledger alone, so the site can tell from the same
events, by the same fold (`prodiary.domain.course`), what it had to offer and who its staff were.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from prodiary.domain.course import Course
from prodiary.domain.event import EpochStarted, Event
from prodiary.domain.provenance import EventTime
from prodiary.domain.schedule import Occurrence, Terms, occurrences
from prodiary.domain.study import Study
from prodiary.site.office import Library
from prodiary.site.projection import Placed

Place = tuple[int, int]
"""Epoch and sequence number: where an event stands among all of a device."""
STEADY: Final = timedelta(seconds=1)
"""A clock that moves by less against uptime, from one event to the next, tells nothing."""


@dataclass(frozen=True, slots=True)
class Known:
    """What stood before some event.

    Attributes:
        trained: Whether the practice had been gone through.
        terms: What was in force since when; none where no pack of ours is named.
        enrolled: The day of the enrolment, or of the grant where the ledger does not say.
    """

    trained: bool
    terms: tuple[Terms, ...]
    enrolled: date

    @property
    def study(self) -> Study | None:
        """The study in force; None where its pack was never published here."""
        return self.terms[-1].study if self.terms else None


@dataclass(slots=True)
class _Epoch:
    """What stood in an epoch: its places, the day of each, what was known before each and after."""

    places: list[Place]
    days: list[date]
    known: list[Known]
    left: dict[int, int]


class Past:
    """The events of one device from which its schedule follows, in the order of its ledger."""

    def __init__(self, noted: Sequence[Placed], *, granted: datetime, library: Library) -> None:
        """Take what is held of them; `granted` is when the site let the device in."""
        self._noted = noted
        self._library = library
        self._granted = granted
        self._epochs: dict[int, _Epoch] = {}
        self._windows: dict[tuple[object, ...], tuple[Occurrence, ...]] = {}

    def before(self, place: Place) -> Known:
        """What was known before the event at `place`."""
        found = self._epoch(place[0])
        return found.known[bisect_left(found.places, place)]

    def day(self, place: Place) -> date:
        """The participant's local day of an event that was noted."""
        found = self._epoch(place[0])
        return found.days[bisect_left(found.places, place)]

    def stood(self, earlier: Place, place: Place) -> bool:
        """Whether the event at `earlier` came before `place` and still counted there.

        What a device has left by beginning a new epoch counts no more.
        """
        if earlier[0] == place[0]:
            return earlier < place
        left = self._epoch(place[0]).left
        return earlier[0] < place[0] and earlier[1] <= left.get(earlier[0], earlier[1])

    def occurrences(self, known: Known, until: date) -> tuple[Occurrence, ...]:
        """The windows there were, through those that open by `until`.

        None where the days that a ledger states lie at the end of the calendar.
        """
        # Looked ahead by months, so that one answer does for many questions.
        ahead = date(until.year, 12, 31)
        named = [(each.since, each.study.pack.version, each.infusion) for each in known.terms]
        key = (*named, known.enrolled, ahead)
        if key not in self._windows:
            try:
                found = occurrences(known.terms, enrolled=known.enrolled, until=ahead)
            except (OverflowError, ValueError):
                found = ()
            self._windows[key] = found
        return self._windows[key]

    def _epoch(self, epoch: int) -> _Epoch:
        if epoch not in self._epochs:
            self._epochs[epoch] = self._fold(epoch)
        return self._epochs[epoch]

    def _fold(self, epoch: int) -> _Epoch:
        earlier = [each for each in self._noted if each.epoch <= epoch]
        left = {
            each.event.data.previous_epoch: each.event.data.found_seq
            for each in earlier
            if isinstance(each.event.data, EpochStarted)
        }
        course = Course()
        found = _Epoch([], [], [self._known(course)], left)
        for placed in earlier:
            seq = placed.event.seq
            if placed.epoch == epoch or seq <= left.get(placed.epoch, seq):
                found.places.append(place_of(placed))
                found.days.append(course.take(placed.event))
                found.known.append(self._known(course))
        return found

    def _known(self, course: Course) -> Known:
        return Known(
            trained=course.trained,
            terms=course.terms(self._library.study),
            enrolled=self._granted.date() if course.enrolled is None else course.enrolled,
        )


def place_of(placed: Placed) -> Place:
    """Where an event stands."""
    return placed.epoch, placed.event.seq


def readings(arrived: Sequence[Event]) -> list[bool]:
    """Which of the events that one export brought tell something of the clock (T2, T3).

    The first and the last, and both sides of every start of the machine and of every step: between
    any two others the clock only went on.
    """
    found = [number in {0, len(arrived) - 1} for number in range(len(arrived))]
    for number in range(1, len(arrived)):
        if _steps(arrived[number - 1].at, arrived[number].at):
            found[number - 1] = found[number] = True
    return found


def _steps(one: EventTime, other: EventTime) -> bool:
    if one.boot != other.boot:
        return True
    uptime = timedelta(milliseconds=other.mono_ms) - timedelta(milliseconds=one.mono_ms)
    return abs(other.moment - one.moment - uptime) >= STEADY
