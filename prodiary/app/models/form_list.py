"""All forms of one kind of a participant: adverse events, medication, samples, infusions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.staff_screen import StaffScreenModel
from prodiary.app.models.form_rows import value_words
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared
from prodiary.app.staffed import staff_session
from prodiary.device.clinic.filled import unfinished
from prodiary.device.clinic.session import StaffSession
from prodiary.domain.forms import ANALYTES, FORMS, Form
from prodiary.domain.ids import FieldId, FormId
from prodiary.domain.record import Record
from prodiary.domain.staff import form_task
from prodiary.formwords import FormWords

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

Standing = Literal["begun", "unsigned", "signed", "changed", "struck"]
"""Not complete; complete and never signed; signed; changed after it was; struck out."""
COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "adverse-event": ("term", "onset", "end", "grade", "serious"),
    "medication": ("name", "purpose", "dose", "start", "end"),
    "laboratory": ("sample-time", "laboratory", "*"),
    "infusion": ("date", "dose-level", "dose", "stopped"),
    "dlt": ("decision", "proposed", "reason"),
}
"""Which fields a list shows, the one that names a form first; ``*`` is what was measured."""
RESULTS: Final = "*"
_FIRST: Final = 3
"""As many fields of any other form, the first ones."""


@dataclass(frozen=True, slots=True)
class FormRow:
    """One form: `cells` are the values of `FormListViewModel.columns`, empty where not known."""

    record: str
    cells: list[str]
    standing: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Seen:
    form: Form
    records: tuple[tuple[Record, Standing], ...]
    may: bool


def standing(staff: StaffSession, record: Record, form: Form) -> Standing:
    """How far a form is."""
    views = staff.signatures(("record", record.id))
    if record.struck is not None:
        return "struck"
    if any(view.standing == "stands" for view in views):
        return "signed"
    if views:
        return "changed"
    return "begun" if unfinished(record, form) else "unsigned"


@QmlElement
class FormListViewModel(StaffScreenModel):
    """Newest first; what was struck out stays to be seen (A7)."""

    changed = Signal()
    formWanted = Signal(str, str)
    importWanted = Signal()
    left = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._rows: RowsModel[FormRow] = RowsModel(FormRow)
        self._form = FormId("")
        self._seen: _Seen | None = None
        shared.language_changed.connect(self._show)

    def start(self, form: FormId) -> None:
        """List the forms of one kind."""
        staff, known = staff_session(self._shared), FORMS[form]
        if form != self._form:
            self.forget()
        self._form = form

        def look() -> _Seen:
            records = reversed(staff.forms.all(form))
            return _Seen(
                form=known,
                records=tuple((each, standing(staff, each, known)) for each in records),
                may=staff.author.may(form_task(form)),
            )

        self._run(look, self._take)

    def forget(self) -> None:
        """Show nothing of anybody (C12)."""
        self._form, self._seen = FormId(""), None
        self._set("idle")
        self._show()

    def _take(self, seen: _Seen) -> None:
        if seen.form.id == self._form:
            self._seen = seen
            self._show()

    def _show(self) -> None:
        seen, language = self._seen, self._shared.language
        if seen is None:
            self._rows.show([])
        else:
            self._rows.show(
                [
                    FormRow(
                        record=record.id,
                        cells=[_cell(language, seen.form, record, name) for name in self._names],
                        standing=state,
                        reason="" if record.struck is None else record.struck.reason,
                    )
                    for record, state in seen.records
                ]
            )
        self.changed.emit()

    @property
    def _names(self) -> Sequence[str]:
        if self._seen is None:
            return ()
        form = self._seen.form
        return COLUMNS.get(form.id) or [str(each.id) for each in form.fields[:_FIRST]]

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        """Whether the page shows what is so."""
        return self._seen is not None

    @Property(str, notify=changed)
    def form(self) -> str:
        """Which forms these are."""
        return self._form

    @Property(str, notify=changed)
    def title(self) -> str:
        """What such a form is called."""
        return FormWords(self._shared.language).title(self._form) if self._form else ""

    @Property("QStringList", notify=changed)
    def columns(self) -> list[str]:
        """The headings; an empty one is for what was measured in a sample."""
        words = FormWords(self._shared.language)
        return [
            "" if name == RESULTS else words.field(self._form, FieldId(name))
            for name in self._names
        ]

    @Property(QObject, notify=changed)
    def rows(self) -> RowsModel[FormRow]:
        """The forms."""
        return self._rows

    @Property(bool, notify=changed)
    def mayWrite(self) -> bool:
        """Whether a new one can be begun by who is at work."""
        seen = self._seen
        if seen is None or not seen.may:
            return False
        return seen.form.repeats or all(state == "struck" for _, state in seen.records)

    @Property(bool, notify=changed)
    def mayImport(self) -> bool:
        """Whether values can be taken from a laboratory's file."""
        return self._form == "laboratory" and self.mayWrite

    @Slot()
    def begin(self) -> None:
        """To a new form."""
        if self.mayWrite and self._state != "busy":
            self.formWanted.emit(self._form, "")

    @Slot(str)
    def open(self, record: str) -> None:
        """To one that there is."""
        if self._state != "busy":
            self.formWanted.emit(self._form, record)

    @Slot()
    def importFile(self) -> None:
        """To a laboratory's file."""
        if self.mayImport and self._state != "busy":
            self.importWanted.emit()

    @Slot()
    def back(self) -> None:
        """Back to where it was opened from."""
        self.forget()
        self.left.emit()


def _cell(language: str, form: Form, record: Record, name: str) -> str:
    if name == RESULTS:
        return results_words(language, form, record)
    at = record.fields.get(FieldId(name))
    return value_words(language, form.id, form.field(FieldId(name)), at)


def results_words(language: str, form: Form, record: Record) -> str:
    """What was measured in a sample, by name: there are too many values for a line."""
    words = FormWords(language)
    return ", ".join(
        words.field(form.id, each.id)
        for each in ANALYTES
        if (at := record.fields.get(each.id)) is not None and at.value is not None
    )
