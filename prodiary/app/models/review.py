"""Everything once more before it is locked; each line leads back to its question (Q5)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app import dates
from prodiary.app.bases.confirming import ConfirmingModel
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Place, Shared
from prodiary.device.sheet import Sheet
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
class ReviewViewModel(ConfirmingModel):
    """Shows the answers, and locks them when the person says so; never a score (Q9)."""

    itemWanted = Signal(str, int)
    restWanted = Signal()
    todayWanted = Signal()

    # Its own: Qt for Python does not announce a property by a signal of the base class.
    reviewChanged = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self.changed.connect(self.reviewChanged)
        self._rows: RowsModel[ReviewRow] = RowsModel(ReviewRow)
        self._at = 0

    def start(self, entry: EntryId, *, at: int = 0) -> None:
        """Read the entry as it stands; `at` is the question that was opened from here."""
        diary = self._shared.diary
        self._first()
        self._at = at
        self._run(lambda: (diary.sheet(entry), diary.is_late(entry)), self._take)

    def forget(self) -> None:
        """Show nothing of anybody (C12)."""
        self._sheet = None
        self._at = 0
        self._first()
        self._chosen.clear()
        self._rows.show([])
        self._steps.show([])

    @property
    def place(self) -> Place | None:
        """Where the participant is, to come back to."""
        return None if self._sheet is None else Place(self._sheet.entry.id, None)

    def _take(self, read: tuple[Sheet, bool]) -> None:
        sheet, late = read
        if sheet.entry.state != "draft":
            # Confirmed just before a rest: there is nothing left to check.
            self.todayWanted.emit()
            return
        if self._sheet is None or self._sheet.entry.id != sheet.entry.id:
            self._chosen.clear()
        self._sheet, self._late = sheet, late
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

    @Property(QObject, notify=reviewChanged)
    def rows(self) -> RowsModel[ReviewRow]:
        """Every item of the questionnaire."""
        return self._rows

    @Property(str, notify=reviewChanged)
    def title(self) -> str:
        """What the questionnaire is called."""
        return "" if self._sheet is None else self._sheet.wording.title

    @Property(bool, notify=reviewChanged)
    def demonstration(self) -> bool:
        """Whether the words are not the licensed ones."""
        return (
            self._sheet is not None
            and self._sheet.wording.status == "demonstration"
            and self._shared.practice is None
        )

    @Property(str, notify=reviewChanged)
    def wordingLanguage(self) -> str:
        """The words' language by its own name, where the screens speak another (N6)."""
        wording = None if self._sheet is None else self._sheet.wording
        if wording is None or wording.language == self._shared.language:
            return ""
        return dates.language_name(wording.language)

    @Property(int, notify=reviewChanged)
    def at(self) -> int:
        """The question that was opened from here and led back; 0 when none was."""
        return self._at

    @Property(bool, notify=reviewChanged)
    def complete(self) -> bool:
        """Whether every item was answered or declined."""
        return self._sheet is not None and all(row.kind != "missing" for row in self._rows.rows)

    @Property(str, notify=reviewChanged)
    def safetyText(self) -> str:
        """That nobody is watching now, and what to do if one feels worse (M14)."""
        return self._shared.safety().text

    @Property(str, notify=reviewChanged)
    def safetyPhone(self) -> str:
        """Whom to call."""
        return self._shared.safety().phone

    @Slot(int)
    def openItem(self, number: int) -> None:
        """Back to one question; it returns here."""
        if self._sheet is not None and self._state != "busy":
            self.itemWanted.emit(self._sheet.entry.id, number - 1)

    @Slot()
    def rest(self) -> None:
        """Save, lock the diary, and come back here (M9)."""
        if self._state != "busy":
            self.restWanted.emit()

    @Slot()
    def leave(self) -> None:
        """Back to the start; the draft stays."""
        if self._state != "busy":
            self.todayWanted.emit()
