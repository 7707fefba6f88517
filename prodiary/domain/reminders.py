"""When a participant is reminded: on which local day, at which hour, and which instant that is.

A window has at most two reminders: on the day it is due, and on its last day on time. Both come at
an hour of the participant's own wherever the participant is, so a reminder is a local time without
a zone; only together with a zone does it become an instant (T1, C9, M16).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from prodiary.domain.ids import InstrumentId, ScheduleId
from prodiary.domain.schedule import LAST_DAY, Occurrence

_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, order=True)
class ReminderKey:
    """Which reminder: the `number`th for one window. It comes at most once, ever (C9)."""

    schedule: ScheduleId
    instrument: InstrumentId
    due: str
    number: int


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder.

    Attributes:
        key: Which.
        at: Local time, without a zone.
        ends: The last day on which the window is on time; after it there is nothing to remind of.
    """

    key: ReminderKey
    at: datetime
    ends: date


def reminders(
    found: Iterable[Occurrence], *, enrolled: date, at: time, on_last_day: bool
) -> tuple[Reminder, ...]:
    """The reminders for some windows, by their time.

    The first is on the day the window is due, or on the day of enrolment where that came later; the
    second, where it is wished, on the last day on time, if that is known and another day.

    Args:
        found: The windows.
        enrolled: The local day before which nobody could be reminded.
        at: The participant's hour, or the study's.
        on_last_day: Whether the study wishes the second.
    """
    planned = []
    for each in found:
        days = [max(each.due, enrolled)]
        if on_last_day and days[0] < each.closes < LAST_DAY:
            days.append(each.closes)
        planned += [
            Reminder(
                key=ReminderKey(each.schedule, each.instrument, each.due.isoformat(), number),
                at=datetime.combine(day, at),
                ends=each.closes,
            )
            for number, day in enumerate(days, start=1)
        ]
    return tuple(sorted(planned, key=lambda each: (each.at, each.key)))


def instant(local: datetime, like: datetime) -> datetime:
    """The instant in UTC at which clocks in the zone of `like` show `local` for the first time.

    A time that a change of clocks leaves out stands for the first moment after the gap; of a time
    that comes twice, the first is meant (T1).
    """
    zone = like.tzinfo
    found = local.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if found.astimezone(zone).replace(tzinfo=None) == local:
        return found
    # With the offset before the gap the time falls behind it, with the one after it in front.
    first = local.replace(tzinfo=zone, fold=1).astimezone(UTC)
    offset = first.astimezone(zone).utcoffset()
    while found - first > _SECOND:
        middle = first + (found - first) // _SECOND // 2 * _SECOND
        if middle.astimezone(zone).utcoffset() == offset:
            first = middle
        else:
            found = middle
    return found


def is_past(local: datetime, now: datetime) -> bool:
    """Whether the clock in the zone of `now`, an aware time, has shown `local` by then."""
    return instant(local, now) <= now.astimezone(UTC)
