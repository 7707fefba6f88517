"""The alarms beside the vault, in clear, because the vault is locked most of the time.

The file holds ids without meaning, local times, and notes of what became of them; no study, no
questionnaire and nobody's name (docs/adr/0006-reminders.md). It is for comfort: one that is lost or
unreadable is begun anew at the next unlocking, and a disk that refuses stops nobody.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from prodiary.clock import Instant
from prodiary.device.timekeeping import event_time
from prodiary.domain.alarms import (
    PATIENCE,
    Alarm,
    Board,
    Channel,
    Happening,
    Note,
    dismiss,
    ring,
    show,
)
from prodiary.domain.days import Days
from prodiary.domain.device_events import MAX_JUMP_MS
from prodiary.domain.provenance import EventTime
from prodiary.errors import Malformed, ProdiaryError
from prodiary.exchange.files import read_whole, write_whole
from prodiary.exchange.strictjson import Wire, decode, encode
from prodiary.exchange.times import require_wall

NAME: Final = "reminders.json"
_LIMIT: Final = 262_144
_VERSION: Final = 1
_FIRST_YEAR, _LAST_YEAR = 1900, 2999


class _Clock(Wire, frozen=True):
    wall: str
    zone: str
    mono_ms: int
    boot: str
    set_ms: int
    guessed: bool


class _Alarm(Wire, frozen=True):
    id: str
    at: str
    ends: str
    rang: bool
    told: tuple[Channel, ...]


class _Note(Wire, frozen=True):
    id: str
    what: Happening
    channel: Channel | None
    observed: str


class _File(Wire, frozen=True):
    v: int
    clock: _Clock | None
    alarms: tuple[_Alarm, ...]
    notes: tuple[_Note, ...]


class AlarmFile:
    """The board of one device, kept in a small file; for one thread.

    Attributes:
        board: What is up and noted. What cannot be written is still true while the program runs.
    """

    def __init__(self, folder: Path) -> None:
        """Read the file in `folder`, the vault's, if there is one."""
        self._path = folder / NAME
        self._clock: _Clock | None = None
        self._unwritten = False
        self.board = Board()
        with suppress(OSError, ProdiaryError, ValueError):
            self._read()

    def keep(self, board: Board) -> None:
        """Have `board` from now on, also after a power cut."""
        if board != self.board or self._unwritten:
            self.board = board
            self.write()

    def set_clock(self, now: Instant, *, days: Days) -> None:
        """Take from the open vault what is known of the clock; `write` keeps it."""
        time = event_time(now)
        known = days.after(time)
        self._clock = _Clock(
            wall=time.wall,
            zone=time.zone,
            mono_ms=time.mono_ms,
            boot=time.boot,
            set_ms=round(known.set_by.total_seconds() * 1000),
            guessed=known.guessed,
        )

    def local(self, now: Instant) -> datetime:
        """The participant's local time, as the open vault would tell it (T3)."""
        return now.wall if self._clock is None else _days(self._clock).local(event_time(now))

    def ring(self, now: Instant, *, last: Instant | None) -> bool:
        """Ring what is due; whether anything rang that still stands.

        Args:
            now: The clocks.
            last: When this was done before in this run of the program; None the first time.
        """
        awake = (
            last is not None
            and last.boot == now.boot
            and timedelta(milliseconds=now.mono_ms - last.mono_ms) <= PATIENCE
        )
        before = {each.id for each in self.board.standing}
        self.keep(ring(self.board, now=self.local(now), observed=now.wall, awake=awake))
        return any(each.id not in before for each in self.board.standing)

    def show(self, channel: Channel, now: Instant) -> None:
        """Note that what stands was shown."""
        self.keep(show(self.board, channel, observed=now.wall))

    def dismiss(self, now: Instant) -> None:
        """Put away what stands."""
        self.keep(dismiss(self.board, observed=now.wall))

    def _read(self) -> None:
        found = decode(read_whole(self._path, limit=_LIMIT), _File, part="reminders")
        if found.v != _VERSION:
            raise Malformed("reminders")
        board = Board(
            alarms=tuple(
                Alarm(
                    id=each.id,
                    at=_unzoned(each.at),
                    ends=date.fromisoformat(each.ends),
                    rang=each.rang,
                    told=each.told,
                )
                for each in found.alarms
            ),
            notes=tuple(
                Note(each.id, each.what, each.channel, _zoned(each.observed))
                for each in found.notes
            ),
        )
        if found.clock is not None:
            _days(found.clock)
        self.board, self._clock = board, found.clock

    def write(self) -> None:
        """Write the board and what is known of the clock, whole; a disk that refuses is left."""
        file = _File(
            v=_VERSION,
            clock=self._clock,
            alarms=tuple(
                _Alarm(
                    id=each.id,
                    at=each.at.isoformat(timespec="minutes"),
                    ends=each.ends.isoformat(),
                    rang=each.rang,
                    told=each.told,
                )
                for each in self.board.alarms
            ),
            notes=tuple(
                _Note(
                    id=each.id,
                    what=each.what,
                    channel=each.channel,
                    observed=each.observed.isoformat(timespec="milliseconds"),
                )
                for each in self.board.notes
            ),
        )
        try:
            write_whole(self._path, encode(file))
        except OSError:
            self._unwritten = True
        else:
            self._unwritten = False


def _days(clock: _Clock) -> Days:
    require_wall(clock.wall)
    if not (0 <= clock.mono_ms <= MAX_JUMP_MS and abs(clock.set_ms) <= MAX_JUMP_MS):
        raise Malformed("reminders")
    last = EventTime(wall=clock.wall, zone=clock.zone, mono_ms=clock.mono_ms, boot=clock.boot)
    by = timedelta(milliseconds=clock.set_ms)
    return Days(set_by=by, last=last, guessed=clock.guessed)


def _unzoned(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    # At the ends of the calendar a zone's offset leads out of it.
    if found.tzinfo is not None or not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise Malformed("reminders")
    return found


def _zoned(text: str) -> datetime:
    # Anybody can write into this file, and the ledger takes one spelling only.
    require_wall(text)
    return datetime.fromisoformat(text)
