"""Reminders of an open vault: what is put up for when it is locked, and what the ledger learns.

The vault is locked most of the time. Whenever it is open, the alarms for the coming weeks are put
up beside it (`AlarmFile`), and the notes of what rang since become events: in one transaction, and
struck off only when that is durable. A note that is still there after a power cut is not told to
the ledger twice.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import time, timedelta
from functools import cached_property
from typing import Final

from prodiary.clock import Instant
from prodiary.crypto.random import random_bytes
from prodiary.device.agenda import AHEAD, agenda, enrolled_on
from prodiary.device.alarmfile import AlarmFile
from prodiary.device.ledger import DEVICE
from prodiary.device.vault import Vault
from prodiary.domain.alarms import RANG, Note, plan, strike, without
from prodiary.domain.event import ReminderNoted
from prodiary.domain.provenance import Originator
from prodiary.domain.reminders import Reminder, ReminderKey, reminders
from prodiary.domain.schedule import LAST_DAY, Standing
from prodiary.errors import ProdiaryError

UP: Final = timedelta(days=60)
"""For how long alarms are put up, and for how long a note that nobody can place is kept."""
_KEY: Final = "reminder-key"
_KEY_BYTES: Final = 32
_ID_BYTES: Final = 16
_Said = tuple[ReminderKey, str, str | None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What the participant wishes: reminders at all, and an hour other than the study's (M16)."""

    on: bool = True
    at: time | None = None


class Reminding:
    """The reminders of one open vault."""

    def __init__(self, vault: Vault, alarms: AlarmFile) -> None:
        """Work on `vault` and the `alarms` beside it."""
        self._vault = vault
        self._alarms = alarms
        self._wish: Wish | None = None
        # Also of windows that a new plan moved away: what rang for them is still to be told.
        self._names: dict[str, ReminderKey] = {}

    def look(self, wish: Wish, *, last: Instant | None) -> bool:
        """Ring what is due, put up what is to come, and tell the ledger; do it every minute or so.

        Args:
            wish: From now on; it rings nothing that lies in the past.
            last: When this was done before in this run of the program.

        Returns:
            Whether anything rang that still stands.

        Raises:
            StoreError: The ledger could not be written; it is tried again the next time.
        """
        self._wish = wish
        if self._vault.subject is None:
            return False
        now, ledger, alarms = self._vault.clock.now(), self._vault.ledger, self._alarms
        alarms.set_clock(now, days=ledger.account.course.days)
        standings = agenda(self._vault, until=ledger.today() + UP)
        planned = {self._name(each.key): each for each in self._of(standings, wish)}
        self._names |= {name: each.key for name, each in planned.items()}
        answered = self._of((each for each in standings if each.state == "done"), wish)
        done = {self._name(each.key) for each in answered}
        alarms.keep(without(alarms.board, done))
        rang = alarms.ring(now, last=last)
        local = alarms.local(now)
        wanted = {
            name: each
            for name, each in planned.items()
            if wish.on
            and name not in done
            and local.date() <= each.ends
            and each.at.date() <= local.date() + UP
        }
        spent = {self._name(key) for key, what, _ in self._told() if what in RANG}
        alarms.keep(plan(alarms.board, wanted, now=local, spent=spent))
        self._tell(now)
        return rang

    def dismiss(self) -> None:
        """The participant does not want to be reminded again of what stands now (C10)."""
        now = self._vault.clock.now()
        self._alarms.dismiss(now)
        self._tell(now)

    def coming(self, wish: Wish, *, whole: bool = False) -> tuple[Reminder, ...]:
        """The reminders from now on, by their time: of a good year, or of the `whole` schedule."""
        local = self._alarms.local(self._vault.clock.now()).replace(tzinfo=None)
        until = LAST_DAY if whole else self._vault.ledger.today() + AHEAD
        open_ones = [
            each for each in agenda(self._vault, until=until) if each.state in {"open", "coming"}
        ]
        return tuple(each for each in self._of(open_ones, wish) if wish.on and each.at > local)

    def leave(self) -> None:
        """Put up the alarms for while the vault is locked; locking never fails for it."""
        if self._wish is not None and self._vault.subject is not None:
            with suppress(ProdiaryError):
                self.look(self._wish, last=None)
                self._alarms.write()

    def _of(self, standings: Iterable[Standing], wish: Wish) -> tuple[Reminder, ...]:
        enrolled, rules = enrolled_on(self._vault), self._vault.study.reminding
        if enrolled is None:
            return ()
        return reminders(
            (each.occurrence for each in standings),
            enrolled=enrolled,
            at=rules.at if wish.at is None else wish.at,
            on_last_day=rules.on_last_day,
        )

    def _name(self, key: ReminderKey) -> str:
        """An alarm's id: the same for a reminder every time, and without meaning to others."""
        words = f"{key.schedule}/{key.instrument}/{key.due}/{key.number}"
        return hmac.digest(self._secret, words.encode(), "sha256")[:_ID_BYTES].hex()

    @cached_property
    def _secret(self) -> bytes:
        found = self._vault.fact(_KEY)
        if found is None:
            found = random_bytes(_KEY_BYTES)
            self._vault.set_fact(_KEY, found)
        return found

    def _told(self) -> set[_Said]:
        return {
            (
                ReminderKey(fact.schedule, fact.instrument, fact.due, fact.number),
                fact.what,
                fact.channel,
            )
            for fact in self._vault.ledger.account.reminders
        }

    def _tell(self, now: Instant) -> None:
        told = self._told()
        known: list[Note] = []
        by_device: list[ReminderNoted] = []
        by_person: list[ReminderNoted] = []
        for note in self._alarms.board.notes:
            key = self._names.get(note.id)
            if key is None:
                # Of a plan that this vault no longer knows; it may learn it again from the site.
                if now.wall - note.observed > UP:
                    known.append(note)
                continue
            known.append(note)
            said = (key, note.what, note.channel)
            if said not in told:
                told.add(said)
                kind = by_person if note.what == "dismissed" else by_device
                kind.append(_event(key, note))
        self._append(by_device, DEVICE)
        self._append(by_person, self._vault.participant)
        self._alarms.keep(strike(self._alarms.board, known))

    def _append(self, events: list[ReminderNoted], by: Originator) -> None:
        if events:
            self._vault.ledger.append(*events, by=by)


def _event(key: ReminderKey, note: Note) -> ReminderNoted:
    return ReminderNoted(
        schedule=key.schedule,
        instrument=key.instrument,
        due=key.due,
        number=key.number,
        what=note.what,
        channel=note.channel,
        observed=note.observed.isoformat(timespec="milliseconds"),
    )
