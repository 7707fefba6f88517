"""Examinations: values measured, items rated or not done, by staff at a visit (QMG, MGC).

What two instruments both use, such as how long an upward gaze is held, is typed once and recorded
in both, each with the grade that its own bands give (instruments.md section 6).
"""

from __future__ import annotations

import unicodedata

from prodiary.crypto.random import random_id
from prodiary.device.clinic.author import Author
from prodiary.device.diary import Diary
from prodiary.device.sheet import Sheet
from prodiary.device.vault import Vault
from prodiary.domain.entry import Entry
from prodiary.domain.event import (
    AnswerGiven,
    EntryAmended,
    EntryConfirmed,
    EntryStarted,
    ItemMeasured,
    ItemNotDone,
    NotDone,
    Payload,
)
from prodiary.domain.facts import sex_of
from prodiary.domain.grading import grade
from prodiary.domain.ids import EntryId, InstrumentId, ItemId, Language, OptionCode, VisitId
from prodiary.domain.instrument import Instrument, Item
from prodiary.domain.measure import parse_value, require_possible, value_text
from prodiary.domain.provenance import Presentation
from prodiary.domain.scoring import Score, score
from prodiary.errors import EntryIncomplete, InvalidAnswer, NothingDue, ReasonNeeded


class Examining:
    """The examinations of one vault."""

    def __init__(self, vault: Vault, author: Author, diary: Diary) -> None:
        """Examine for `vault` as `author`; `diary` reads entries."""
        self._vault = vault
        self._author = author
        self._diary = diary

    def begin(self, visit: VisitId, instrument: InstrumentId, language: Language) -> EntryId:
        """Start an examination, or return to the one of this visit.

        What was measured for another examination of the visit is taken over.

        Raises:
            NotYourTask: The role does not go with it.
            NothingDue: It is no examination of this study.
            VisitNotOpen: The visit is over or in the participant's hands.
        """
        self._author.require("examine")
        study = self._vault.study
        found = study.instruments.get(instrument)
        if found is None or found.respondent != "examiner":
            raise NothingDue
        here = self._at(visit)
        for entry in here:
            if entry.started.instrument == instrument:
                return entry.id
        name = EntryId(random_id())
        facts: list[Payload] = [
            EntryStarted(
                entry=name,
                instrument=instrument,
                instrument_version=found.version,
                wording=study.wordings[instrument, language].ref,
                pack=study.pack,
                mode="examination",
                visit=visit,
            )
        ]
        for entry in here:
            facts += self._shared(entry, name, found)
        self._vault.ledger.append(*facts, by=self._author.originator)
        return name

    def sheet(self, entry: EntryId) -> Sheet:
        """The examination as it stands; see `Diary.sheet`."""
        return self._diary.sheet(entry)

    def score(self, entry: EntryId) -> Score:
        """The total as it stands: None unless every item has a grade."""
        sheet = self.sheet(entry)
        return score(sheet.instrument, sheet.entry.answers)

    def measure(self, entry: EntryId, item: ItemId, text: str) -> None:
        """Record a measured value, here and wherever this visit asks for the same one.

        Raises:
            NotYourTask: The role does not go with it.
            InvalidAnswer: The item is not measured.
            InvalidMeasure: It is no number, or one that cannot be.
            EntryNotOpen: It is signed already: amend it.
        """
        self._author.require("examine")
        sheet = self.sheet(entry)
        found = sheet.instrument.item(item)
        if found.measure is None:
            raise InvalidAnswer
        value = parse_value(text)
        require_possible(found.measure, value)
        facts: list[Payload] = [self._measured(entry, found, value_text(value), None)]
        visit = sheet.entry.started.visit
        for other in [] if visit is None else self._at(visit):
            if other.id == entry or other.state != "draft":
                continue
            instrument = self.sheet(other.id).instrument
            facts += [
                self._measured(other.id, each, value_text(value), entry)
                for each in instrument.items
                if each.measure is not None and each.measure.code == found.measure.code
            ]
        self._vault.ledger.append(*facts, by=self._author.originator)

    def rate(self, entry: EntryId, item: ItemId, option: OptionCode, shown: Presentation) -> None:
        """Record a rating.

        Raises:
            NotYourTask: The role does not go with it.
            InvalidAnswer: The item is measured, or has no such option.
            EntryNotOpen: It is signed already: amend it.
        """
        self._author.require("examine")
        found = self.sheet(entry).instrument.item(item)
        if found.measure is not None:
            raise InvalidAnswer
        found.option(option)
        self._vault.ledger.append(
            AnswerGiven(entry=entry, item=item, option=option, shown=shown),
            by=self._author.originator,
        )

    def not_done(self, entry: EntryId, item: ItemId, reason: NotDone, words: str = "") -> None:
        """Record that an item was not done, and why.

        Raises:
            NotYourTask: The role does not go with it.
            ReasonNeeded: ``other`` says nothing without words.
            EntryNotOpen: It is signed already.
        """
        self._author.require("examine")
        self.sheet(entry).instrument.item(item)
        said = tidy(words)
        if reason == "other" and not said:
            raise ReasonNeeded
        self._vault.ledger.append(
            ItemNotDone(entry=entry, item=item, reason=reason, words=said),
            by=self._author.originator,
        )

    def confirm(self, entry: EntryId) -> None:
        """Lock the examination, ready to be signed.

        Raises:
            NotYourTask: The role does not go with it.
            EntryIncomplete: Items have neither a value nor a reason.
        """
        self._author.require("examine")
        sheet = self.sheet(entry)
        items, reached = len(sheet.instrument.items), len(sheet.entry.responses)
        if reached < items:
            raise EntryIncomplete(missing=items - reached)
        answered = sheet.entry.answered
        self._vault.ledger.append(
            EntryConfirmed(
                entry=entry, answered=answered, declined=items - answered, method="signature"
            ),
            by=self._author.originator,
            items_of={entry: items},
        )

    def amend(self, entry: EntryId, item: ItemId, *, to: str, reason: str) -> None:
        """Put right what was recorded; signatures on it no longer stand (A1, I4).

        Args:
            entry: A locked examination.
            item: Its item.
            to: The value, or the option's code where the item is rated.
            reason: Why.

        Raises:
            NotYourTask: The role does not go with it.
            ReasonNeeded: Nothing was said about why.
            InvalidAnswer, InvalidMeasure: As `rate` and `measure`.
            EntryNotConfirmed: It can still simply be changed.
        """
        self._author.require("examine")
        why = tidy(reason)
        if not why:
            raise ReasonNeeded
        found = self.sheet(entry).instrument.item(item)
        if found.measure is None:
            fact = EntryAmended(
                entry=entry, item=item, option=found.option(OptionCode(to)).code, reason=why
            )
        else:
            value = parse_value(to)
            require_possible(found.measure, value)
            made = self._measured(entry, found, value_text(value), None)
            fact = EntryAmended(
                entry=entry,
                item=item,
                option=made.option,
                reason=why,
                value=made.value,
                unit=made.unit,
            )
        self._vault.ledger.append(fact, by=self._author.originator)

    def _at(self, visit: VisitId) -> list[Entry]:
        return [
            each
            for each in self._vault.ledger.entries.values()
            if (each.started.visit, each.started.mode) == (visit, "examination")
            and each.state != "struck"
        ]

    def _shared(self, done: Entry, name: EntryId, instrument: Instrument) -> list[ItemMeasured]:
        codes = {
            item.measure.code: done.responses[item.id].measured
            for item in self.sheet(done.id).instrument.items
            if item.measure is not None and item.id in done.responses
        }
        found = []
        for item in instrument.items:
            value = None if item.measure is None else codes.get(item.measure.code)
            if value is not None:
                found.append(self._measured(name, item, value.value, value.shared or done.id))
        return found

    def _measured(
        self, entry: EntryId, item: Item, value: str, shared: EntryId | None
    ) -> ItemMeasured:
        if item.measure is None:
            raise InvalidAnswer
        return ItemMeasured(
            entry=entry,
            item=item.id,
            value=value,
            unit=item.measure.unit,
            option=grade(
                item,
                parse_value(value),
                sex=sex_of(self._vault.ledger.account.records),
                rounding=self._vault.study.policy.rounding,
            ),
            shared=shared,
        )


def tidy(words: str) -> str:
    """`words` in the one spelling that every reader of the record accepts (format.md section 4)."""
    return " ".join(unicodedata.normalize("NFC", words).split())
