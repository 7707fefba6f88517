"""What a participant does: see what is due, answer one item at a time, review, confirm.

Every method that records has recorded durably when it returns, so the next screen can never be
ahead of the ledger (P1). Rules of the entry itself are in `prodiary.domain.entry`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from prodiary.crypto.random import random_id
from prodiary.device.vault import Vault
from prodiary.domain.entry import Entry
from prodiary.domain.event import (
    AnswerDeclined,
    AnswerGiven,
    EntryConfirmed,
    EntryStarted,
    Method,
)
from prodiary.domain.ids import EntryId, InstrumentId, ItemId, Language, OptionCode
from prodiary.domain.instrument import Instrument
from prodiary.domain.provenance import Presentation
from prodiary.domain.schedule import TaskState, state_of
from prodiary.domain.study import Study
from prodiary.domain.wording import Wording
from prodiary.errors import (
    DeclineNotAllowed,
    EntryIncomplete,
    NothingDue,
    ProofRequired,
    UnknownEntry,
)


@dataclass(frozen=True, slots=True)
class TaskCard:
    """One home questionnaire as it stands today, for the participant's first screen."""

    instrument: InstrumentId
    items: int
    due: date
    done_on: date | None
    draft: EntryId | None
    is_open: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """An entry with the instrument and words it was begun with (N6).

    `resume_at` is the position of the first item not reached yet, or the number of items when all
    were reached.
    """

    entry: Entry
    instrument: Instrument
    wording: Wording
    resume_at: int


class Diary:
    """The participant's use cases on one open vault."""

    def __init__(self, vault: Vault) -> None:
        """Work on `vault`."""
        self._vault = vault

    def today(self) -> tuple[TaskCard, ...]:
        """Every home questionnaire of the study pack in force, in its order."""
        return tuple(
            TaskCard(
                instrument=state.task.instrument,
                items=len(self._vault.study.instruments[state.task.instrument].items),
                due=state.due,
                done_on=state.done_on,
                draft=state.draft,
                is_open=state.is_open(self._today()),
            )
            for state in self._states()
        )

    def begin(self, instrument: InstrumentId, language: Language) -> EntryId:
        """Start an entry, or return to the draft there is.

        Raises:
            NothingDue: The questionnaire is not open today, or not in the home schedule.
            NotEnrolled: The site has not granted the device yet.
        """
        state = next((each for each in self._states() if each.task.instrument == instrument), None)
        if state is None or not state.is_open(self._today()):
            raise NothingDue
        if state.draft is not None:
            return state.draft
        study = self._vault.study
        entry = EntryId(random_id())
        self._vault.ledger.append(
            EntryStarted(
                entry=entry,
                instrument=instrument,
                instrument_version=study.instruments[instrument].version,
                wording=study.wordings[instrument, language].ref,
                pack=study.pack,
                mode="self",
            ),
            by=self._vault.participant,
        )
        return entry

    def sheet(self, entry: EntryId) -> Sheet:
        """The entry as it stands, with the instrument and words pinned when it was begun."""
        found = self._entry(entry)
        study = self._study_of(found)
        instrument = study.instruments[found.started.instrument]
        choice = study.wordings[found.started.instrument, found.started.wording.language]
        reached = [item.id in found.responses for item in instrument.items]
        resume_at = reached.index(False) if False in reached else len(reached)
        return Sheet(
            entry=found, instrument=instrument, wording=choice.wording, resume_at=resume_at
        )

    def answer(self, entry: EntryId, item: ItemId, option: OptionCode, shown: Presentation) -> None:
        """Record an answer; a later one for the same item replaces it and both stay (A1).

        Raises:
            InvalidAnswer: The item or option is not of this instrument.
            EntryNotOpen: The entry is confirmed.
            StoreError: It could not be made durable; nothing changed.
        """
        self.sheet(entry).instrument.item(item).option(option)
        self._vault.ledger.append(
            AnswerGiven(entry=entry, item=item, option=option, shown=shown),
            by=self._vault.participant,
        )

    def decline(self, entry: EntryId, item: ItemId, shown: Presentation) -> None:
        """Record that the participant prefers not to answer (Q6).

        Raises:
            DeclineNotAllowed: The study wants an answer to every item.
            InvalidAnswer: The item is not of this instrument.
            EntryNotOpen: The entry is confirmed.
        """
        sheet = self.sheet(entry)
        if self._study_of(sheet.entry).policy.declining != "allowed":
            raise DeclineNotAllowed
        sheet.instrument.item(item)
        self._vault.ledger.append(
            AnswerDeclined(entry=entry, item=item, shown=shown), by=self._vault.participant
        )

    def confirm(self, entry: EntryId, *, secret: str | None) -> None:
        """Lock the entry as reviewed; from then on it can only be amended (A6).

        Args:
            entry: A draft with every item answered or declined.
            secret: The PIN or passphrase again, where the study pack asks for it.

        Raises:
            EntryIncomplete: Items were not reached.
            ProofRequired: The study pack asks for the secret and none was given.
            AccessError: The secret is wrong, or a wait is running.
        """
        sheet = self.sheet(entry)
        items = len(sheet.instrument.items)
        if sheet.resume_at < items:
            raise EntryIncomplete(missing=items - len(sheet.entry.responses))
        method: Method = self._study_of(sheet.entry).policy.confirm_with
        if method == "secret":
            if secret is None:
                raise ProofRequired
            self._vault.prove(secret)
        answered = sum(option is not None for option in sheet.entry.answers.values())
        self._vault.ledger.append(
            EntryConfirmed(
                entry=entry, answered=answered, declined=items - answered, method=method
            ),
            by=self._vault.participant,
            items_of={entry: items},
        )

    def entries(self) -> tuple[Entry, ...]:
        """All entries of this vault, in the order they were begun."""
        return tuple(self._vault.ledger.entries.values())

    def _today(self) -> date:
        return self._vault.clock.now().wall.date()

    def _states(self) -> list[TaskState]:
        today = self._today()
        moved = self._vault.ledger.moved()
        return [
            state_of(task, self.entries(), today=today, moved=moved)
            for task in self._vault.study.home
        ]

    def _entry(self, entry: EntryId) -> Entry:
        try:
            return self._vault.ledger.entries[entry]
        except KeyError:
            raise UnknownEntry from None

    def _study_of(self, entry: Entry) -> Study:
        return self._vault.study_of(entry.started.pack.sha256)
