"""The alarms of a diary that may be locked: what is to ring, what rang, what became of it (C10).

A board holds nothing that says what an alarm is for: its id is a name without meaning, and whoever
has the diary open knows the rest. Alarms are put up for reminders whose time is still to come, and
once up they ring when the clock where the participant then is has passed their time. So a change
of plan rings nothing of the past, a journey neither skips nor repeats one, and a clock set back
repeats none either (C9).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Final, Literal

from prodiary.domain.reminders import Reminder, instant, is_past

Happening = Literal["due", "shown", "dismissed", "missed"]
Channel = Literal["notification", "screen"]

PATIENCE: Final = timedelta(minutes=30)
"""A reminder that comes later than this because nothing was running is one that was missed."""
RANG: Final = frozenset({"due", "missed"})


@dataclass(frozen=True, slots=True)
class Alarm:
    """One alarm.

    Attributes:
        id: A name without meaning.
        at: Local time, without a zone.
        ends: The last local day on which there is something to remind of.
        rang: Whether its time has come.
        told: By what it was shown.
    """

    id: str
    at: datetime
    ends: date
    rang: bool = False
    told: tuple[Channel, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """What became of an alarm, to be put into the ledger; `observed` is the wall time of it."""

    id: str
    what: Happening
    channel: Channel | None
    observed: datetime


@dataclass(frozen=True, slots=True)
class Board:
    """The alarms that are up, and the notes that the ledger does not have yet."""

    alarms: tuple[Alarm, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def standing(self) -> tuple[Alarm, ...]:
        """Those that rang and were neither answered nor put away."""
        return tuple(each for each in self.alarms if each.rang)


def without(board: Board, ids: Collection[str]) -> Board:
    """The board when some windows were answered: nothing rings or stands for them (C9)."""
    return replace(board, alarms=tuple(each for each in board.alarms if each.id not in ids))


def ring(board: Board, *, now: datetime, observed: datetime, awake: bool) -> Board:
    """The board when every alarm rang whose time has come.

    Args:
        board: As it was.
        now: The local time by which the participant lives.
        observed: What the clock on the wall shows, which the notes keep as it is (T3).
        awake: Whether this was looked at all along, so that what comes late was not missed.
    """
    alarms, notes = [], list(board.notes)
    for each in board.alarms:
        over = each.ends < now.date()
        if each.rang or not is_past(each.at, now):
            # What rang and was never answered asks for nothing once its time is over.
            alarms += [] if each.rang and over else [each]
            continue
        late = now.astimezone(UTC) - instant(each.at, now) > PATIENCE
        what: Happening = "missed" if late and not awake else "due"
        notes.append(Note(each.id, what, None, observed))
        alarms += [] if over else [replace(each, rang=True)]
    return Board(tuple(alarms), tuple(notes))


def show(board: Board, channel: Channel, *, observed: datetime) -> Board:
    """The board when everything that stands was shown in a way; noted once a way (C10)."""
    new = [each.id for each in board.standing if channel not in each.told]
    return Board(
        tuple(
            replace(each, told=(*each.told, channel)) if each.id in new else each
            for each in board.alarms
        ),
        board.notes + tuple(Note(each, "shown", channel, observed) for each in new),
    )


def dismiss(board: Board, *, observed: datetime) -> Board:
    """The board when the participant put away everything that stands."""
    away = [each.id for each in board.standing]
    notes = tuple(Note(each, "dismissed", "screen", observed) for each in away)
    return replace(without(board, away), notes=board.notes + notes)


def plan(
    board: Board, wanted: Mapping[str, Reminder], *, now: datetime, spent: Collection[str]
) -> Board:
    """The board when `wanted` is what there is to remind of from now on.

    What is up for the same time as before stays. What is new or at another time is put up only if
    that time is still to come, and never again once it rang.

    Args:
        board: As it was, with everything rung whose time has come.
        wanted: Reminders by alarm id.
        now: The local time by which the participant lives.
        spent: Ids of alarms of which the ledger knows that they rang.
    """
    over = {*spent, *(note.id for note in board.notes if note.what in RANG)}
    up = {each.id: each for each in board.alarms}
    alarms = []
    for name, reminder in wanted.items():
        known = up.get(name)
        if known is not None and (known.rang or known.at == reminder.at):
            alarms.append(replace(known, ends=reminder.ends))
        elif name not in over and not is_past(reminder.at, now):
            alarms.append(Alarm(id=name, at=reminder.at, ends=reminder.ends))
    return replace(board, alarms=tuple(alarms))


def strike(board: Board, notes: Collection[Note]) -> Board:
    """The board without notes that the ledger has now."""
    return replace(board, notes=tuple(each for each in board.notes if each not in notes))
