"""When a home questionnaire is due: by local days, counted from the last confirmed entry."""

from __future__ import annotations

from collections.abc import Iterable
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


def state_of(task: HomeTask, entries: Iterable[Entry], *, today: date) -> TaskState:
    """How `task` stands on `today`, from all entries of the participant.

    The day an entry counts for is the local day on which it was confirmed, by the offset recorded
    with it, so travel does not move past entries (T1). An entry confirmed while the clock stood
    days ahead does not keep the questionnaire shut once the clock is right again (T3).
    """
    own = [entry for entry in entries if entry.started.instrument == task.instrument]
    draft = next((entry.id for entry in own if entry.state == "draft"), None)
    done = [entry.confirmed_at.moment.date() for entry in own if entry.confirmed_at is not None]
    # A day's grace: who flies east over the date line has honestly confirmed tomorrow.
    believable = [day for day in done if day <= today + timedelta(days=1)]
    done_on = max(believable, default=None)
    due = today if done_on is None else done_on + timedelta(days=task.every_days)
    return TaskState(task=task, draft=draft, due=due, done_on=done_on)
