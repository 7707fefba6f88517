"""Which page is shown, whose it is, and that somebody is there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.qt import Property
from prodiary.app.shared import Shared

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

_LOOK_MS: Final = 15_000
# Pages with nothing of a participant on them.
_OPEN_TO_ALL: Final = frozenset(
    {"", "setup", "welcome", "enrol", "unlock", "desk", "fault"},
)


@QmlElement
class PagesModel(ScreenModel):
    """What the window itself shows around a page; where the ways lead is for who derives."""

    pageChanged = Signal()
    leavingChanged = Signal()
    idled = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._leaving = False
        self._page = ""
        self._touched_ms = shared.clock.now().mono_ms
        self._idle = QTimer(self)
        self._idle.setInterval(_LOOK_MS)
        self._idle.timeout.connect(self.look)

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        """Which page is shown."""
        return self._page

    @Property(bool, notify=leavingChanged)
    def leaving(self) -> bool:
        """Whether the vault is being locked; the page takes nothing then."""
        return self._leaving

    @Property(bool, notify=pageChanged)
    def trying(self) -> bool:
        """Whether this is a trial, of which nothing is kept (Q11)."""
        return self._shared.trial is not None

    @Property(bool, notify=pageChanged)
    def practising(self) -> bool:
        """Whether this is the practice, which is said on each of its pages (Q11)."""
        return self._shared.practice is not None

    @Property(bool, notify=pageChanged)
    def personal(self) -> bool:
        """Whether the page shows the participant's own, and is covered unless it is in front."""
        return self._page not in _OPEN_TO_ALL

    @Slot()
    def touch(self) -> None:
        """Somebody is there: the time without input begins anew, unless it was over.

        Timers stand still while a tablet sleeps, the clock does not: who wakes it after an hour
        finds it locked, whoever it is.
        """
        if not self.look():
            self._stay()

    @Slot(result=bool)
    def look(self) -> bool:
        """Whether nobody did anything for too long; says so by `idled`."""
        idle_ms = self._shared.settings.now.idle_minutes * 60_000
        over = self._shared.clock.now().mono_ms - self._touched_ms >= idle_ms
        if over:
            self._stay()
            self.idled.emit()
        return over

    def _stay(self) -> None:
        self._touched_ms = self._shared.clock.now().mono_ms
        self._idle.start()

    def _open(self, page: str) -> None:
        self._page = page
        self._stay()
        self.pageChanged.emit()
