"""After confirming: thanks, where the answers are, and what to do if one feels worse."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.qt import Property
from prodiary.app.shared import Shared

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DoneViewModel(ScreenModel):
    """Says what is true now; it depends on no answer (Q9, M14)."""

    changed = Signal()
    todayWanted = Signal()
    sendWanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._title = ""
        shared.language_changed.connect(self.changed)

    def start(self, title: str) -> None:
        """Thank for the questionnaire called `title`."""
        self._title = title
        self._set("done")
        self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the questionnaire is called."""
        return self._title

    @Property(str, notify=changed)
    def safetyText(self) -> str:
        """That nobody is watching now, and what to do if one feels worse."""
        return "" if self._shared.session is None else self._shared.safety().text

    @Property(str, notify=changed)
    def safetyPhone(self) -> str:
        """Whom to call."""
        return "" if self._shared.session is None else self._shared.safety().phone

    @Slot()
    def back(self) -> None:
        """Back to the start."""
        self.todayWanted.emit()

    @Slot()
    def send(self) -> None:
        """To the sending screen."""
        self.sendWanted.emit()
