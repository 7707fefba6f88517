"""After confirming: urgent advice first where the study wants it, thanks, and what comes next."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.domain.ids import EntryId
from prodiary.errors import ProdiaryError

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DoneViewModel(ScreenModel):
    """Says what is true now; no score and no answer is ever shown (Q9, M14).

    Advice stands until it was said to be read: locked in between, or the program gone, it is the
    first thing after unlocking.
    """

    changed = Signal()
    todayWanted = Signal()
    sendWanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._title = ""
        self._kind = ""
        self._entry: EntryId | None = None
        shared.language_changed.connect(self.changed)

    def start(self, entry: EntryId, title: str, *, urgent: bool) -> None:
        """Thank for the questionnaire called `title`, after the urgent advice if there is any."""
        self._entry = entry
        self._open("urgent" if urgent else "thanks", title)

    def over(self, title: str) -> None:
        """Say that the time for the questionnaire called `title` is over (T4)."""
        self._open("over", title)

    def end_practice(self) -> None:
        """Say that the practice was gone through, which is recorded the first time (X8)."""
        self._open("practice", "")

    @property
    def urgent(self) -> bool:
        """Whether advice stands that was not said to be read."""
        return self._kind == "urgent"

    def forget(self) -> None:
        """Show nothing of anybody; that advice was not read yet, the vault knows."""
        self._kind = ""
        self.clear()

    def clear(self) -> None:
        """Say nothing any more; but advice stays until it was said to be read."""
        if not self.urgent:
            self._kind = self._title = ""
            self.changed.emit()

    def _open(self, kind: str, title: str) -> None:
        if self.urgent:
            return
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
        return self._shared.safety().urgent

    @Property(str, notify=changed)
    def safetyText(self) -> str:
        """That nobody is watching now, and what to do if one feels worse."""
        return self._shared.safety().text

    @Property(str, notify=changed)
    def safetyPhone(self) -> str:
        """Whom to call."""
        return self._shared.safety().phone

    @Slot()
    def read(self) -> None:
        """The advice was read: keep that, and on to the thanks."""
        session, entry = self._shared.session, self._entry
        if self.urgent and session is not None and entry is not None and self._state != "busy":
            self._run(lambda: session.advice.read(entry), lambda _: self._thank())

    def _fail(self, error: ProdiaryError) -> None:
        # It was read, and nobody is kept by a full disk: at worst it is shown once more.
        del error
        self._thank()

    def _thank(self) -> None:
        # Locked meanwhile, there is nobody to thank.
        if self.urgent:
            self._kind = ""
            self._open("thanks", self._title)

    @Slot()
    def back(self) -> None:
        """Back to the start."""
        self.todayWanted.emit()

    @Slot()
    def send(self) -> None:
        """To the sending screen."""
        self.sendWanted.emit()
