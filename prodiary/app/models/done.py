"""After confirming: urgent advice first where the study wants it, thanks, and what comes next."""

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
    """Says what is true now; no score and no answer is ever shown (Q9, M14).

    Advice that was not said to be read is shown again after unlocking.
    """

    changed = Signal()
    todayWanted = Signal()
    sendWanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._title = ""
        self._kind = ""
        shared.language_changed.connect(self.changed)

    def start(self, title: str, *, urgent: bool) -> None:
        """Thank for the questionnaire called `title`, after the urgent advice if there is any."""
        self._open("urgent" if urgent else "thanks", title)

    def over(self, title: str) -> None:
        """Say that the time for the questionnaire called `title` is over (T4)."""
        self._open("over", title)

    def end_practice(self) -> None:
        """Say that the practice was gone through, which is recorded the first time (X8)."""
        self._open("practice", "")

    def forget(self) -> None:
        """Show nothing of anybody; advice not read yet waits for who unlocks the same vault."""
        if self._kind != "urgent":
            self.clear()

    def clear(self) -> None:
        """Show nothing, and let nothing wait."""
        self._kind = self._title = ""
        self.changed.emit()

    def _open(self, kind: str, title: str) -> None:
        self._kind, self._title = kind, title
        self._set("done")
        self.changed.emit()

    @Property(str, notify=changed)
    def kind(self) -> str:
        """``urgent``, ``thanks``, ``practice`` or ``over``; empty while nothing is to be said."""
        return self._kind

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the questionnaire is called."""
        return self._title

    @Property(str, notify=changed)
    def urgentText(self) -> str:
        """The study's advice where an answer calls for it."""
        return "" if self._shared.session is None else self._shared.safety().urgent

    @Property(str, notify=changed)
    def safetyText(self) -> str:
        """That nobody is watching now, and what to do if one feels worse."""
        return "" if self._shared.session is None else self._shared.safety().text

    @Property(str, notify=changed)
    def safetyPhone(self) -> str:
        """Whom to call."""
        return "" if self._shared.session is None else self._shared.safety().phone

    @Slot()
    def read(self) -> None:
        """The advice was read: on to the thanks."""
        if self._kind == "urgent":
            self._open("thanks", self._title)

    @Slot()
    def back(self) -> None:
        """Back to the start."""
        self.todayWanted.emit()

    @Slot()
    def send(self) -> None:
        """To the sending screen."""
        self.sendWanted.emit()
