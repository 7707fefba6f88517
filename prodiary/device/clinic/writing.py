"""Forms that staff fill in: vital signs, laboratory values, adverse events and the like (A1).

Each field that is set is one event, checked before it is recorded; so the trail begins at the first
value and nothing waits for a whole form to be finished.
"""

from __future__ import annotations

from prodiary.crypto.random import random_id
from prodiary.device.clinic.author import Author
from prodiary.device.clinic.examining import tidy
from prodiary.device.clinic.filled import unfinished, values_of
from prodiary.device.vault import Vault
from prodiary.domain.event import FieldSet, NotDone, RecordOpened, RecordStruck
from prodiary.domain.forms import FORMS, Form, check
from prodiary.domain.ids import FieldId, FormId, RecordId, VisitId
from prodiary.domain.record import Record
from prodiary.domain.staff import form_task
from prodiary.errors import NothingDue, ReasonNeeded, UnknownRecord


class Writing:
    """The forms of one vault."""

    def __init__(self, vault: Vault, author: Author) -> None:
        """Write in `vault` as `author`."""
        self._vault = vault
        self._author = author

    def all(self, form: FormId | None = None) -> tuple[Record, ...]:
        """Every form begun, struck ones too, or those of one kind; oldest first."""
        records = self._vault.ledger.account.records.values()
        return tuple(each for each in records if form is None or each.opened.form == form)

    def get(self, record: RecordId) -> Record:
        """The form of that id; raises `UnknownRecord`."""
        try:
            return self._vault.ledger.account.records[record]
        except KeyError:
            raise UnknownRecord from None

    def begin(self, form: FormId, visit: VisitId | None = None) -> RecordId:
        """Open a form.

        Raises:
            NotYourTask: The role does not go with it.
            NothingDue: There is no such form.
            UnknownVisit: There is no such visit.
        """
        self._author.require(form_task(form))
        found = FORMS.get(form)
        if found is None:
            raise NothingDue
        record = RecordId(random_id())
        self._vault.ledger.append(
            RecordOpened(
                record=record,
                form=form,
                form_version=found.version,
                pack=self._vault.study.pack,
                visit=visit,
            ),
            by=self._author.originator,
        )
        return record

    def set(
        self,
        record: RecordId,
        field: FieldId,
        text: str,
        *,
        unit: str | None = None,
        reason: str = "",
    ) -> tuple[str, ...]:
        """Set a field, or empty it with an empty text; nothing is recorded where nothing changes.

        Returns:
            What is unusual about the value, as fixed words; it is recorded all the same.

        Raises:
            NotYourTask: The role does not go with it.
            InvalidField: The value cannot be.
            ReasonNeeded: It was signed, and nothing was said about why it is changed.
            RecordNotOpen: It was struck out.
        """
        found = self._to_change(record, reason)
        if not text.strip():
            self._append(
                found, FieldSet(record=record, field=field, value=None, reason=tidy(reason))
            )
            return ()
        now = self._vault.clock.now().wall
        checked = check(
            _form(found),
            field,
            text,
            unit=unit,
            values=values_of(found),
            zone=now.tzinfo,
            now=now,
        )
        self._append(
            found,
            FieldSet(
                record=record,
                field=field,
                value=checked.value,
                unit=checked.unit,
                reason=tidy(reason),
            ),
        )
        return tuple(checked.notes)

    def not_done(self, record: RecordId, field: FieldId, why: NotDone, *, reason: str = "") -> None:
        """Record that there is no value, and why.

        Raises:
            NotYourTask, ReasonNeeded, RecordNotOpen: As `set`.
            InvalidField: The form has no such field.
        """
        found = self._to_change(record, reason)
        _form(found).field(field)
        self._append(
            found,
            FieldSet(record=record, field=field, value=None, not_done=why, reason=tidy(reason)),
        )

    def missing(self, record: RecordId) -> tuple[FieldId, ...]:
        """The fields that must have a value or a reason before the form can be signed."""
        found = self.get(record)
        return unfinished(found, _form(found))

    def strike(self, record: RecordId, reason: str) -> None:
        """Let the form count no more; it stays (A7).

        Raises:
            NotYourTask: The role does not go with it.
            ReasonNeeded: Nothing was said about why.
            RecordNotOpen: It was struck out before.
        """
        found = self.get(record)
        self._author.require(form_task(found.opened.form))
        why = tidy(reason)
        if not why:
            raise ReasonNeeded
        self._vault.ledger.append(
            RecordStruck(record=record, reason=why), by=self._author.originator
        )

    def _to_change(self, record: RecordId, reason: str) -> Record:
        found = self.get(record)
        self._author.require(form_task(found.opened.form))
        signed = self._vault.ledger.account.signatures.was_signed(("record", record))
        if signed and not tidy(reason):
            raise ReasonNeeded
        return found

    def _append(self, record: Record, fact: FieldSet) -> None:
        now = record.fields.get(fact.field)
        before = (None, None, None) if now is None else (now.value, now.unit, now.not_done)
        if before != (fact.value, fact.unit, fact.not_done):
            self._vault.ledger.append(fact, by=self._author.originator)


def _form(record: Record) -> Form:
    found = FORMS.get(record.opened.form)
    if found is None:
        # A newer prodiary wrote it: it can be looked at, not changed.
        raise NothingDue
    return found
