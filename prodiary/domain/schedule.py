"""When a home questionnaire is due: by local days, counted from the last confirmed entry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from prodiary.domain.entry import Entry
from prodiary.domain.ids import EntryId
from prodiary.domain.study import HomeTask


@dataclass(frozen=True, slots=True)
class TaskState:
    """How a home task stands on a day.

    Attributes:
        task: The task.
        draft: The entry begun and not yet confirmed, if any: it is always finished first (N6).
        due: The first day it can be answered; today or earlier means it is open.
        done_on: The local day it was last confirmed, if ever.
    """

    task: HomeTask
    draft: EntryId | None
    due: date
    done_on: date | None

    def is_open(self, today: date) -> bool:
        """Whether it can be answered on `today`; a draft begun can always be finished."""
        return self.draft is not None or self.due <= today


def state_of(
    task: HomeTask, entries: Iterable[Entry], *, today: date, moved: Mapping[EntryId, timedelta]
) -> TaskState:
    """How `task` stands on `today`, from all entries of the participant.

    The day an entry counts for is the local day on which it was confirmed, by the offset recorded
    with it, so travel does not move past entries (T1).

    Args:
        task: The task.
        entries: All entries.
        today: The local date now.
        moved: By how much the wall clock was set since an entry was confirmed, where it was. The
            day moves along: setting the clock back reopens nothing, and a clock that stood years
            ahead shuts nothing once it is right (T3).
    """
    own = [entry for entry in entries if entry.started.instrument == task.instrument]
    draft = next((entry.id for entry in own if entry.state == "draft"), None)
    done = [
        (entry.confirmed_at.moment + moved.get(entry.id, timedelta())).date()
        for entry in own
        if entry.confirmed_at is not None
    ]
    done_on = max(done, default=None)
    due = today if done_on is None else done_on + timedelta(days=task.every_days)
    return TaskState(task=task, draft=draft, due=due, done_on=done_on)
