"""The reminders as a calendar file for the participant's own phone, with nothing personal in it.

It says when to look; not at what, for which study or for whom (C12), nor that anything waits: a
phone cannot know what was answered since. Times are floating, so they follow the phone wherever it
goes (M16).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Final

from icalendar import Alarm, Calendar, Event

import prodiary
from prodiary.crypto.random import random_id
from prodiary.domain.reminders import Reminder
from prodiary.errors import CopyFailed, CopyTooLarge
from prodiary.exchange.files import NO_ROOM, write_new

STEM: Final = "diary-reminders"
SUMMARY: Final = "Diary"
DESCRIPTION: Final = "Look whether something waits in your diary."
_LENGTH: Final = timedelta(minutes=15)
_DAY: Final = timedelta(days=1)
_SERIES: Final = 3
"""From so many at equal distances on, one entry that repeats says it better."""


def calendar(
    coming: Iterable[Reminder],
    *,
    now: datetime,
    summary: str = SUMMARY,
    description: str = DESCRIPTION,
) -> bytes:
    """An iCalendar file (RFC 5545) with one entry and one alarm for each time in `coming`.

    Args:
        coming: What there is to remind of. Several at one time are one entry.
        now: When the file is made; every entry must say so.
        summary: What each entry is called, in the participant's language.
        description: What it and its alarm say.
    """
    found = Calendar()
    found.add("prodid", f"-//prodiary//{prodiary.__version__}//EN")
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    for first, every, times in _runs(coming):
        event = Event()
        event.add("uid", random_id())
        event.add("dtstamp", now.astimezone(UTC))
        event.add("dtstart", first)
        event.add("duration", _LENGTH)
        event.add("summary", summary)
        event.add("description", description)
        event.add("class", "PRIVATE")
        event.add("transp", "TRANSPARENT")
        if times > 1:
            event.add("rrule", {"freq": "daily", "interval": every, "count": times})
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", timedelta())
        alarm.add("description", description)
        event.add_component(alarm)
        found.add_component(event)
    return bytes(found.to_ical())


def save_calendar(data: bytes, folder: Path) -> str:
    """Write a calendar file into `folder` under a new name, and return that name.

    Raises:
        CopyTooLarge: There is no room.
        CopyFailed: The folder is gone, read-only or fails.
    """
    for number in count(1):
        name = f"{STEM}.ics" if number == 1 else f"{STEM}-{number}.ics"
        try:
            write_new(folder / name, data)
        except FileExistsError:
            continue
        except OSError as error:
            raise (CopyTooLarge if error.errno in NO_ROOM else CopyFailed) from error
        return name
    raise CopyFailed


def _runs(coming: Iterable[Reminder]) -> list[tuple[datetime, int, int]]:
    """The times without repeats, as first time, distance in days, and number of times."""
    series: dict[tuple[str, str, int], list[datetime]] = {}
    for each in coming:
        key = each.key
        series.setdefault((key.schedule, key.instrument, key.number), []).append(each.at)
    covered: set[datetime] = set()
    found = []
    for times in sorted(series.values(), key=lambda times: (-len(times), times)):
        left = sorted(set(times) - covered)
        covered.update(left)
        while left:
            length = _regular(left)
            every = (left[1] - left[0]) // _DAY if length > 1 else 0
            found.append((left[0], every, length))
            left = left[length:]
    return sorted(found)


def _regular(times: list[datetime]) -> int:
    """How many of the first `times` are at one distance of whole days; 1 where too few are."""
    length = 1
    while length < len(times) and times[length] - times[length - 1] == times[1] - times[0]:
        length += 1
    whole = length >= _SERIES and (times[1] - times[0]) % _DAY == timedelta()
    return length if whole else 1
