"""One confirmed questionnaire to look back on, its copy on paper, and the way to a correction."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app import dates
from prodiary.app.bases.screen import ScreenModel
from prodiary.app.models.record_rows import AnswerRow, CorrectionRow, answer_row, correction_row
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared, local_path
from prodiary.device.record import Page
from prodiary.domain.ids import EntryId
from prodiary.errors import CopyFailed

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class EntryViewModel(ScreenModel):
    """What stands, what stood before it, and how far it is known at the clinic; never a score.

    `copying` is set while a copy is being prepared: what it means is said before it is written.
    """

    changed = Signal()
    recordWanted = Signal()
    askWanted = Signal(str)

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._answers: RowsModel[AnswerRow] = RowsModel(AnswerRow)
        self._corrections: RowsModel[CorrectionRow] = RowsModel(CorrectionRow)
        self._page: Page | None = None
        self._copying = False
        self._saved = ""
        shared.language_changed.connect(self._show)

    def start(self, entry: EntryId) -> None:
        """Read a confirmed entry."""
        record = self._shared.open_session.record
        self._copying, self._saved = False, ""
        self._run(lambda: record.page(entry), self._take)

    def forget(self) -> None:
        """Show nothing of anybody (C12)."""
        self._page = None
        self._copying, self._saved = False, ""
        self._show()

    def _take(self, page: Page) -> None:
        self._page = page
        self._show()

    def _show(self) -> None:
        page = self._page
        if page is None:
            self._answers.show([])
            self._corrections.show([])
        else:
            numbers = range(1, len(page.sheet.instrument.items) + 1)
            self._answers.show([answer_row(self._shared, page.sheet, at) for at in numbers])
            self._corrections.show([correction_row(self._shared, each) for each in page.asked])
        self.changed.emit()

    @Property(QObject, notify=changed)
    def answers(self) -> RowsModel[AnswerRow]:
        """Every question with what stands for it."""
        return self._answers

    @Property(QObject, notify=changed)
    def corrections(self) -> RowsModel[CorrectionRow]:
        """The corrections asked for in it."""
        return self._corrections

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        """Whether an entry is shown."""
        return self._page is not None

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the questionnaire is called."""
        return "" if self._page is None else self._page.sheet.wording.title

    @Property(bool, notify=changed)
    def demonstration(self) -> bool:
        """Whether the words are not the licensed ones."""
        return self._page is not None and self._page.sheet.wording.status == "demonstration"

    @Property(str, notify=changed)
    def wordingLanguage(self) -> str:
        """The words' language by its own name, where the screens speak another (N6)."""
        wording = None if self._page is None else self._page.sheet.wording
        if wording is None or wording.language == self._shared.language:
            return ""
        return dates.language_name(wording.language)

    @Property(str, notify=changed)
    def confirmed(self) -> str:
        """When it was confirmed, by the clock as it was there and then."""
        at = None if self._page is None else self._page.sheet.entry.confirmed_at
        return "" if at is None else dates.moment(self._shared.language, at.moment)

    @Property(str, notify=changed)
    def late(self) -> str:
        """The reason given for being late; empty when it was on time."""
        late = None if self._page is None else self._page.late
        if late is None:
            return ""
        language = next((each for each in late.text if each == self._shared.language), None)
        return late.text[language] if language else next(iter(late.text.values()))

    @Property(str, notify=changed)
    def carried(self) -> str:
        """``waiting``, ``sent`` or ``held``: how far it is known at the clinic (N2)."""
        return "" if self._page is None else self._page.carried

    @Property(bool, notify=changed)
    def mayCopy(self) -> bool:
        """Whether a copy can be saved; of a trial nothing is kept."""
        return self._shared.trial is None

    @Property(bool, notify=changed)
    def copying(self) -> bool:
        """Whether a copy is being prepared."""
        return self._copying

    @Property(str, notify=changed)
    def saved(self) -> str:
        """The name of the file that was just written."""
        return self._saved

    @Slot()
    def prepareCopy(self) -> None:
        """Say what a copy means, and where it shall go."""
        self._set("idle")
        self._copying, self._saved = True, ""
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        """From the copy to the entry, from the entry to the record."""
        if self._copying:
            self._copying = False
            self._set("idle")
            self.changed.emit()
        else:
            self.recordWanted.emit()

    @Slot(str)
    def saveCopy(self, folder: str) -> None:
        """Write a PDF into `folder`, a path or a file URL; nothing there is replaced (X3)."""
        page, session = self._page, self._shared.session
        if page is None or session is None or not self.mayCopy or self._state == "busy":
            return
        entry, copied = page.sheet.entry.id, self._shared.clock.now().wall
        # No total on it, unless the study lets the participant see totals (Q9).
        with_scores = session.study.policy.trends == "shown"

        def save() -> str:
            from prodiary.device.copying import save_copy  # noqa: PLC0415  # slow to load

            path = Path(local_path(folder))
            if not path.is_absolute():
                raise CopyFailed
            record = session.record.printed(entry)
            return save_copy(record, path, copied=copied, with_scores=with_scores)

        self._run(save, self._copied)

    def _copied(self, name: str) -> None:
        self._copying, self._saved = False, name
        self.changed.emit()

    @Slot()
    def ask(self) -> None:
        """Ask for a correction."""
        if self._page is not None:
            self.askWanted.emit(self._page.sheet.entry.id)
