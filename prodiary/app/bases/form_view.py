"""A form as its page shows it: fields, what is missing, what does not fit, who signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from prodiary.app.bases.staff_screen import StaffScreenModel
from prodiary.app.formed import FormSeen
from prodiary.app.models.form_rows import FieldRow, Tried, field_rows
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared
from prodiary.app.signatures import SignatureRow, moment_with_zone, record_change, signature_rows
from prodiary.domain.ids import FieldId
from prodiary.formwords import FormWords

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class GroupRow:
    """Fields that are shown together: how many are asked, and how many of them are settled."""

    group: str
    title: str
    asked: int
    settled: int
    needed: int


@QmlElement
class FormView(StaffScreenModel):
    """Everything of it comes from what was recorded, but what is being typed."""

    changed = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._fields: RowsModel[FieldRow] = RowsModel(FieldRow)
        self._groups: RowsModel[GroupRow] = RowsModel(GroupRow)
        self._signatures: RowsModel[SignatureRow] = RowsModel(SignatureRow)
        self._wipe()
        shared.language_changed.connect(self._show)

    def _wipe(self) -> None:
        self._seen: FormSeen | None = None
        self._typed: dict[FieldId, str] = {}
        self._units: dict[FieldId, str] = {}
        self._tried: dict[FieldId, Tried] = {}
        self._changing: tuple[FieldId, str] | None = None
        self._reason = ""
        self._striking = self._finishing = False

    def _show(self) -> None:
        seen, shared = self._seen, self._shared
        if seen is None:
            self._fields.show([])
            self._groups.show([])
            self._signatures.show([])
            self.changed.emit()
            return
        rows = field_rows(
            shared.language,
            seen,
            tried=self._tried,
            units=self._units,
            changing=self._changing,
            zone=shared.clock.now().wall.tzinfo,
        )
        self._fields.show(rows)
        self._groups.show(_groups(seen, rows, FormWords(shared.language)))
        if seen.record is None:
            self._signatures.show([])
        else:
            change = record_change(seen.record)
            self._signatures.show(signature_rows(shared.language, seen.signatures, change))
        self.changed.emit()

    def _row(self, field: str) -> FieldRow | None:
        return next((row for row in self._fields.rows if row.field == field), None)

    @property
    def _words(self) -> FormWords:
        return FormWords(self._shared.language)

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        """Whether the page shows what is so."""
        return self._seen is not None

    @Property(str, notify=changed)
    def form(self) -> str:
        """Which form it is."""
        return "" if self._seen is None else self._seen.form.id

    @Property(str, notify=changed)
    def title(self) -> str:
        """What it is called."""
        return "" if self._seen is None else self._words.title(self._seen.form.id)

    @Property(str, notify=changed)
    def about(self) -> str:
        """What to know before filling it in."""
        return "" if self._seen is None else self._words.about(self._seen.form.id)

    @Property(bool, notify=changed)
    def begun(self) -> bool:
        """Whether anything of it was recorded."""
        return self._seen is not None and self._seen.record is not None

    @Property(QObject, notify=changed)
    def fields(self) -> RowsModel[FieldRow]:
        """All its fields, in order."""
        return self._fields

    @Property(QObject, notify=changed)
    def groups(self) -> RowsModel[GroupRow]:
        """Its groups, in order."""
        return self._groups

    @Property(QObject, notify=changed)
    def signatures(self) -> RowsModel[SignatureRow]:
        """Every signature on it."""
        return self._signatures

    @Property(bool, notify=changed)
    def signed(self) -> bool:
        """Whether it is signed as it now is."""
        return any(row.standing == "stands" for row in self._signatures.rows)

    @Property(bool, notify=changed)
    def editable(self) -> bool:
        """Whether its fields can simply be filled in."""
        seen = self._seen
        return seen is not None and seen.may and not seen.was_signed and not seen.struck

    @Property(bool, notify=changed)
    def changeable(self) -> bool:
        """Whether its fields can be changed with a reason, since it was signed."""
        seen = self._seen
        return seen is not None and seen.may and seen.was_signed and not seen.struck

    @Property(bool, notify=changed)
    def maySign(self) -> bool:
        """Whether who is at work may sign it."""
        return self._seen is not None and self._seen.may_sign

    @Property("QStringList", notify=changed)
    def signers(self) -> list[str]:
        """The roles that may sign it."""
        return [] if self._seen is None else list(self._seen.form.signed_by)

    @Property("QStringList", notify=changed)
    def missing(self) -> list[str]:
        """The fields that still need something, by id."""
        return [] if self._seen is None else [str(each) for each in self._seen.missing]

    @Property("QStringList", notify=changed)
    def contradictions(self) -> list[str]:
        """What does not go together, in words."""
        seen = self._seen
        return [] if seen is None else [self._words.contradiction(c) for c in seen.contradictions]

    @Property(bool, notify=changed)
    def finishing(self) -> bool:
        """Whether it was to be finished while something was missing."""
        return self._finishing and bool(self.missing)

    @Property(bool, notify=changed)
    def striking(self) -> bool:
        """Whether it is asked why it shall count no more."""
        return self._striking

    @Property(bool, notify=changed)
    def mayStrike(self) -> bool:
        """Whether it can be struck out by who is at work."""
        seen = self._seen
        return seen is not None and seen.record is not None and seen.may and not seen.struck

    @Property(str, notify=changed)
    def struck(self) -> str:
        """Why it was struck out; empty while it counts."""
        record = None if self._seen is None else self._seen.record
        return "" if record is None or record.struck is None else record.struck.reason

    @Property(str, notify=changed)
    def struckBy(self) -> str:
        """By whom and when it was struck out."""
        seen = self._seen
        record = None if seen is None else seen.record
        if seen is None or record is None or record.struck_by is None or record.struck_at is None:
            return ""
        by = str(record.struck_by.id)
        moment = moment_with_zone(self._shared.language, record.struck_at)
        return f"{seen.names.get(by, by)}, {moment}"


def _groups(seen: FormSeen, rows: Sequence[FieldRow], words: FormWords) -> list[GroupRow]:
    found = []
    for group in seen.form.groups:
        of = [row for row in rows if row.group == group and row.asked]
        found.append(
            GroupRow(
                group=group,
                title=words.group(seen.form.id, group),
                asked=len(of),
                settled=sum(row.recorded for row in of),
                needed=sum(row.needed for row in of),
            )
        )
    return found
