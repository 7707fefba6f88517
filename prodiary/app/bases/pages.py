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
# Pages with nothing of a participant on them; the desk has, once a site is open there.
_OPEN_TO_ALL: Final = frozenset(
    {"", "setup", "welcome", "enrol", "unlock", "recover", "staff", "desk", "fault"},
)
# Pages of staff, on which advice to a participant has no place.
_OF_STAFF: Final = frozenset(
    {
        "staff", "participants", "visits", "visit", "handover", "examination", "interview", "form",
        "forms", "labs", "dlt", "decisions", "trail", "visitCopy", "newSecret",
    }
)  # fmt: skip


@QmlElement
class PagesModel(ScreenModel):
    """What the window itself shows around a page; where the ways lead is for who derives."""

    pageChanged = Signal()
    leavingChanged = Signal()
    personalChanged = Signal()
    safetyChanged = Signal()
    idled = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._leaving = False
        self._page = ""
        self._desk_open = False
        shared.session_changed.connect(self.safetyChanged)
        shared.language_changed.connect(self.safetyChanged)
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

    @Property(bool, notify=personalChanged)
    def personal(self) -> bool:
        """Whether the page shows somebody's own, and is covered unless it is in front (C12)."""
        return self._page not in _OPEN_TO_ALL or (self._page == "desk" and self._desk_open)

    @Property(str, notify=safetyChanged)
    def safetyText(self) -> str:
        """What to do if one feels worse, wherever a study is open (M14)."""
        return self._shared.safety().text

    @Property(str, notify=safetyChanged)
    def safetyPhone(self) -> str:
        """Whom to call."""
        return self._shared.safety().phone

    @Property(bool, notify=pageChanged)
    def interviewing(self) -> bool:
        """Whether staff enter what they are told, which is said on each of its pages (M15)."""
        return self._shared.interview and self._page in {"question", "review"}

    @Property(bool, notify=pageChanged)
    def staffed(self) -> bool:
        """Whether the page is one of staff, or between them and the participant."""
        return self._page in _OF_STAFF

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
        if page != self._page:
            # What is read aloud is on screen, or it is not read (M4).
            self._shared.speech.stop()
        self._page = page
        self._stay()
        self.pageChanged.emit()
        self.personalChanged.emit()

    def _cover_desk(self, opened: bool) -> None:
        self._desk_open = opened
        self.personalChanged.emit()
