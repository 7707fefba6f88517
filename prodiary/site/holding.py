"""Visits and forms as a device's ledger tells them, and whether their values can be right.

The rule books are the device's own (`prodiary.domain.visit`, `prodiary.domain.record`). What they
refuse is reflected nowhere; what a form or an instrument would not have is reflected and named.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from decimal import Decimal

from prodiary.domain import record, visit
from prodiary.domain.event import (
    RECORD_EVENTS,
    VISIT_EVENTS,
    EntryAmended,
    FieldSet,
    ItemMeasured,
    Payload,
    RecordOpened,
    Signed,
    VisitStarted,
)
from prodiary.domain.facts import sex_of
from prodiary.domain.forms import FORMS, FieldValue, Form, check
from prodiary.domain.grading import grade
from prodiary.domain.ids import FieldId, RecordId, SubjectId, VisitId
from prodiary.domain.record import NO_RECORDS, Record, Records
from prodiary.domain.visit import NO_VISITS, HeldVisit, Visits
from prodiary.errors import InvalidField, ReasonNeeded, RuleError, WrongOriginator
from prodiary.site.knowing import Past, place_of
from prodiary.site.projection import Finding, Placed, entry_of
from prodiary.site.protocol import fits_item
from prodiary.site.staffing import Entries

GRADE = "grade-differs"


@dataclass(slots=True)
class Holdings:
    """What one device holds besides entries, event by event.

    Attributes:
        subject: Whose device it is.
        past: What the device knew when.
        entries: The entries that count for its examinations.
        visits: Every visit rightly begun, as it was last told, and where it began.
        records: Every form rightly begun, likewise.
        fields: What stands in each field, and where it was said.
        findings: What breaks a rule, so far.
    """

    subject: SubjectId
    past: Past
    entries: Entries
    visits: dict[VisitId, tuple[HeldVisit, Placed]] = field(default_factory=dict)
    records: dict[RecordId, tuple[Record, Placed]] = field(default_factory=dict)
    fields: dict[tuple[RecordId, FieldId], tuple[FieldSet, Placed]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    _epoch: int = 1
    _visits: Visits = field(default_factory=lambda: NO_VISITS)
    _records: Records = field(default_factory=lambda: NO_RECORDS)
    _signed: frozenset[str] = frozenset()

    def take_all(self, noted: Sequence[Placed]) -> None:
        """Take the events of a ledger, in its order."""
        for number, placed in enumerate(noted):
            if placed.epoch != self._epoch:
                self._begin_anew(noted[:number], placed)
            try:
                self._take(placed)
            except RuleError as error:
                self._find(placed, error.code)

    def _begin_anew(self, before: Sequence[Placed], placed: Placed) -> None:
        """Stand where the device stood when it began the epoch of `placed`."""
        self._epoch = placed.epoch
        self._visits, self._records, self._signed = NO_VISITS, NO_RECORDS, frozenset()
        for each in before:
            if self.past.stood(place_of(each), place_of(placed)):
                with suppress(RuleError):
                    self._follow(each)

    def _take(self, placed: Placed) -> None:
        event, data = placed.event, placed.event.data
        ours = isinstance(data, (*VISIT_EVENTS, *RECORD_EVENTS))
        if ours and event.by.role == "participant" and event.by.id != self.subject:
            raise WrongOriginator
        before = self._records
        self._follow(placed)
        self._keep(placed)
        for code in self._doubts(placed, before):
            self._find(placed, code)

    def _follow(self, placed: Placed) -> None:
        visits = visit.follow(self._visits, placed.event)
        self._records = record.follow(self._records, placed.event)
        self._visits = visits
        if isinstance(placed.event.data, Signed):
            self._signed |= {placed.event.data.target}

    def _keep(self, placed: Placed) -> None:
        data = placed.event.data
        if isinstance(data, VISIT_EVENTS):
            begun = self.visits[data.visit][1] if data.visit in self.visits else placed
            self.visits[data.visit] = self._visits[data.visit], begun
        if isinstance(data, RECORD_EVENTS):
            opened = self.records[data.record][1] if data.record in self.records else placed
            self.records[data.record] = self._records[data.record], opened
        if isinstance(data, FieldSet):
            self.fields[data.record, data.field] = data, placed

    def _doubts(self, placed: Placed, before: Records) -> list[str]:
        data = placed.event.data
        if isinstance(data, VisitStarted):
            return self._scheduled(placed, data)
        if isinstance(data, RecordOpened):
            form = FORMS.get(data.form)
            return (
                [] if form is not None and form.version == data.form_version else ["unknown-form"]
            )
        if isinstance(data, FieldSet):
            return self._fitting(data, before[data.record])
        return self._graded(placed, data)

    def _scheduled(self, placed: Placed, data: VisitStarted) -> list[str]:
        study = self.past.before(place_of(placed)).study
        if study is None or data.window is None:
            return []
        known = {each.id for each in study.visits}
        return [] if data.window.schedule in known else ["unknown-schedule"]

    def _fitting(self, data: FieldSet, before: Record) -> list[str]:
        found = []
        if data.record in self._signed and not data.reason:
            found.append(ReasonNeeded.code)
        form = _form(before.opened)
        if form is None:
            return found
        values = {
            name: FieldValue(each.value, each.unit)
            for name, each in before.fields.items()
            if each.value is not None
        }
        try:
            form.field(data.field)
            if data.value is not None:
                made = check(form, data.field, data.value, unit=data.unit, values=values)
                if (made.value, made.unit) != (data.value, data.unit):
                    found.append(InvalidField.code)
        except InvalidField:
            found.append(InvalidField.code)
        return found

    def _graded(self, placed: Placed, data: Payload) -> list[str]:
        """Whether the grade is the one that instrument, sex and rounding give."""
        if not isinstance(data, ItemMeasured | EntryAmended) or data.value is None:
            return []
        made = self.entries.get(data.entry)
        study = self.past.before(place_of(placed)).study
        if made is None or study is None:
            return []
        item = next((each for each in made.instrument.items if each.id == data.item), None)
        if item is None or item.measure is None or not fits_item(data, item):
            # It is no such item, and named as such.
            return []
        expected = grade(
            item, Decimal(data.value), sex=sex_of(self._records), rounding=study.policy.rounding
        )
        return [] if expected == data.option else [GRADE]

    def _find(self, placed: Placed, code: str) -> None:
        entry = entry_of(placed.event.data)
        self.findings.append(Finding(placed.chain, placed.event.seq, code, entry))


def _form(opened: RecordOpened) -> Form | None:
    """The form, in the version that is known here."""
    form = FORMS.get(opened.form)
    return form if form is not None and form.version == opened.form_version else None
