"""Whether entries were made when the study asked for them: windows, lateness, practice, doubles.

An entry is judged by what its own device knew when it was confirmed (`prodiary.site.knowing`): a
plan that came later makes nothing wrong that was right. What was answered stays; people are told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import NamedTuple

from prodiary.domain.ids import DeviceId, EntryId
from prodiary.domain.schedule import Occurrence
from prodiary.domain.study import Study
from prodiary.site.knowing import Past, Place
from prodiary.site.projection import Finding


class Made(NamedTuple):
    """An entry as it is judged here: what it is for, and where it was begun and confirmed.

    `study` is the one it pins; `confirmed` is the wall time, None for a draft. One that was struck
    out stands for nothing, and is asked for nothing.
    """

    device: DeviceId
    entry: EntryId
    instrument: str
    study: Study
    mode: str
    visit: str | None
    struck: bool
    schedule: str | None
    due: str | None
    late: str | None
    confirmed: str | None
    begun: tuple[int, Place]
    locked: tuple[int, Place]


def judge_windows(made: Iterable[Made], pasts: Mapping[DeviceId, Past]) -> list[Finding]:
    """Findings on all entries of one participant, whose devices have `pasts`."""
    own = [each for each in made if not each.struck]
    found = _doubles(own)
    for each in own:
        past = pasts[each.device]
        if _needs_training(each) and not past.before(each.begun[1]).trained:
            found.append(_finding(each.begun, "training-needed", each.entry))
        if each.confirmed is not None and each.schedule is not None:
            code = _window_code(each, past)
            if code is not None:
                found.append(_finding(each.locked, code, each.entry))
    return found


def _needs_training(made: Made) -> bool:
    # What is answered at a visit without being planned is answered with staff at hand.
    alone = made.mode == "self" and (made.visit is None or made.schedule is not None)
    return alone and made.study.policy.training == "required"


def _window_code(made: Made, past: Past) -> str | None:
    known = past.before(made.locked[1])
    if not known.terms:
        # What the device began with is not held, or was never ours: that is named elsewhere.
        return None
    day = past.day(made.locked[1])
    due = date.fromisoformat(str(made.due))
    window = next(
        (
            each
            for each in past.occurrences(known, max(day, due))
            if (each.schedule, each.instrument) == (made.schedule, made.instrument)
            and (each.visit or each.due == due)
        ),
        None,
    )
    if window is None:
        return "unknown-window"
    return _time_code(window, day, late=made.late)


def _time_code(window: Occurrence, day: date, *, late: str | None) -> str | None:
    if day < window.opens:
        return "before-window"
    if day > window.late_until:
        return "window-over"
    return "late-reason-needed" if day > window.closes and late is None else None


def _doubles(made: Iterable[Made]) -> list[Finding]:
    seen: set[tuple[str, str, str | None]] = set()
    found = []
    confirmed = [
        (datetime.fromisoformat(each.confirmed), each)
        for each in made
        if each.confirmed is not None and each.schedule is not None
    ]
    for _, each in sorted(confirmed, key=lambda pair: (pair[0], pair[1].device, pair[1].locked)):
        # A visit happens once, even if its day was moved.
        visit = each.schedule in {visit.id for visit in each.study.visits}
        key = (str(each.schedule), each.instrument, None if visit else each.due)
        if key in seen:
            found.append(_finding(each.locked, "answered-twice", each.entry))
        seen.add(key)
    return found


def _finding(at: tuple[int, Place], code: str, entry: EntryId) -> Finding:
    chain, (_, seq) = at
    return Finding(chain=chain, seq=seq, code=code, entry=entry)
