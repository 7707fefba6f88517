"""Everything once more before it is locked; each line leads back to its question (Q5)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.models.secret import SecretPad
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Place, Shared
from prodiary.device.diary import Sheet
from prodiary.domain.ids import EntryId, ItemId

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One question with what was chosen; `kind` is ``answered``, ``declined`` or ``missing``."""

    number: int
    question: str
    words: str
    kind: str


@QmlElement
class ReviewViewModel(ScreenModel):
    """Shows the answers, and locks them when the person says so; never a score (Q9)."""

    changed = Signal()
    itemWanted = Signal(str, int)
    confirmed = Signal(str)
    restWanted = Signal()
    todayWanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._rows: RowsModel[ReviewRow] = RowsModel(ReviewRow)
        self._sheet: Sheet | None = None
        self._proving = False
        self._pad = SecretPad()
        self._pad.entered.connect(self.confirmWithSecret)
        shared.language_changed.connect(self.changed)

    def start(self, entry: EntryId) -> None:
        """Read the entry as it stands."""
        diary = self._shared.open_session.diary
        self._proving = False
        self._run(lambda: diary.sheet(entry), self._show)

    def forget(self) -> None:
        """Show nothing of anybody (C12)."""
        self._sheet = None
        self._proving = False
        self._pad.clear()
        self._rows.show([])

    @property
    def place(self) -> Place | None:
        """Where the participant is, to come back to."""
        return None if self._sheet is None else Place(self._sheet.entry.id, None)

    def _show(self, sheet: Sheet) -> None:
        if sheet.entry.state != "draft":
            # Confirmed just before a rest: there is nothing left to check.
            self.todayWanted.emit()
            return
        self._sheet = sheet
        self._rows.show(
            [self._row(sheet, place, item.id) for place, item in enumerate(sheet.instrument.items)]
        )
        self.changed.emit()

    @staticmethod
    def _row(sheet: Sheet, place: int, item: ItemId) -> ReviewRow:
        words = sheet.wording.items[item]
        option = sheet.entry.answers.get(item)
        kind = "missing" if item not in sheet.entry.responses else "declined"
        return ReviewRow(
            number=place + 1,
            question=words.text,
            words="" if option is None else words.options[option],
            kind=kind if option is None else "answered",
        )

    @Property(QObject, notify=changed)
    def rows(self) -> RowsModel[ReviewRow]:
        """Every item of the questionnaire."""
        return self._rows

    @Property(SecretPad, notify=changed)
    def pad(self) -> SecretPad:
        """The PIN or passphrase, where the study asks for it again."""
        return self._pad

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the questionnaire is called."""
        return "" if self._sheet is None else self._sheet.wording.title

    @Property(bool, notify=changed)
    def demonstration(self) -> bool:
        """Whether the words are not the licensed ones."""
        return self._sheet is not None and self._sheet.wording.status == "demonstration"

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        """Whether every item was answered or declined."""
        return self._sheet is not None and all(row.kind != "missing" for row in self._rows.rows)

    @Property(bool, notify=changed)
    def proving(self) -> bool:
        """Whether the secret is being asked for."""
        return self._proving

    @Property(str, notify=changed)
    def secretKind(self) -> str:
        """``pin`` or ``passphrase``."""
        return self._shared.device.secret_kind

    @Property(str, notify=changed)
    def safetyText(self) -> str:
        """That nobody is watching now, and what to do if one feels worse (M14)."""
        return "" if self._shared.session is None else self._shared.safety().text

    @Property(str, notify=changed)
    def safetyPhone(self) -> str:
        """Whom to call."""
        return "" if self._shared.session is None else self._shared.safety().phone

    @Slot(int)
    def openItem(self, number: int) -> None:
        """Back to one question; it returns here."""
        if self._sheet is not None:
            self.itemWanted.emit(self._sheet.entry.id, number - 1)

    @Slot()
    def confirm(self) -> None:
        """Lock the answers, after the secret where the study asks for it."""
        if self._shared.open_session.study.policy.confirm_with == "secret":
            self._proving = True
            self._pad.clear()
            self._set("idle")
            self.changed.emit()
        else:
            self._lock(None)

    @Slot()
    def confirmWithSecret(self) -> None:
        """Lock the answers with the secret typed."""
        self._lock(self._pad.take())

    @Slot()
    def keepEditing(self) -> None:
        """Back to the list, nothing locked."""
        self._proving = False
        self._pad.clear()
        self._set("idle")
        self.changed.emit()

    @Slot()
    def rest(self) -> None:
        """Save, lock the diary, and come back here (M9)."""
        self.restWanted.emit()

    @Slot()
    def leave(self) -> None:
        """Back to the start; the draft stays."""
        self.todayWanted.emit()

    def _lock(self, secret: str | None) -> None:
        sheet = self._sheet
        if sheet is None or self._state == "busy":
            return
        diary, entry = self._shared.open_session.diary, sheet.entry.id
        self._run(
            lambda: diary.confirm(entry, secret=secret),
            lambda _: self.confirmed.emit(sheet.wording.title),
        )
