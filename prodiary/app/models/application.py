"""Which screen is shown, and how: the one view-model that knows all others."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.models.screens import Screens
from prodiary.app.qt import Property
from prodiary.app.shared import Place, Shared
from prodiary.device.session import CloseReason
from prodiary.domain.ids import EntryId, InstrumentId
from prodiary.errors import ProdiaryError, StoreDamaged

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AppViewModel(ScreenModel):
    """Leads from screen to screen and locks after a time without input (M8).

    `page` is one of ``welcome, enrol, unlock, today, intro, question, review, done, sync, desk,
    fault``. Locking always keeps the place in a questionnaire, so that nothing is lost (M9).
    """

    pageChanged = Signal()
    leavingChanged = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._leaving = False
        self._page = ""
        self._screens = Screens(shared)
        self._idle = QTimer(self)
        self._idle.setInterval(shared.settings.now.idle_minutes * 60_000)
        self._idle.timeout.connect(lambda: self.lock("idle"))
        self._connect()

    def _connect(self) -> None:
        self._screens.welcome.enrolling.connect(self._open_enrol)
        self._screens.welcome.deskWanted.connect(lambda: self._open("desk"))
        self._screens.enrol.enrolled.connect(self._open_today)
        self._screens.enrol.left.connect(self.home)
        self._screens.unlock.unlocked.connect(self._come_in)
        self._screens.today.chosen.connect(self._introduce)
        self._screens.today.sendWanted.connect(self._open_sync)
        self._screens.today.lockWanted.connect(lambda: self.lock("lock"))
        self._screens.question.opened.connect(lambda: self._open("question"))
        self._screens.question.reviewWanted.connect(self._open_review)
        self._screens.question.todayWanted.connect(self._open_today)
        self._screens.question.restWanted.connect(lambda: self.lock("rest"))
        self._screens.review.itemWanted.connect(self._open_item)
        self._screens.review.confirmed.connect(self._thank)
        self._screens.review.restWanted.connect(lambda: self.lock("rest"))
        self._screens.review.todayWanted.connect(self._open_today)
        self._screens.done.todayWanted.connect(self._open_today)
        self._screens.done.sendWanted.connect(self._open_sync)
        self._screens.sync.todayWanted.connect(self._open_today)
        self._screens.desk.left.connect(self.home)

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

    @Property(Screens, notify=pageChanged)
    def screens(self) -> Screens:
        """The view-models of all screens."""
        return self._screens

    # --- from screen to screen ---

    def start(self) -> None:
        """Show the first screen: unlock where there is a vault, else welcome."""
        try:
            empty = self._shared.device.state == "empty"
        except StoreDamaged:
            # The locked screen says so.
            empty = False
        if empty:
            self._open("welcome")
        else:
            self._open_unlock()

    @Slot()
    def home(self) -> None:
        """Leave enrolment or the desk: back to the first screen."""
        self._screens.desk.close()
        if self._shared.session is not None:
            # After a fault: the vault is locked properly, and the same PIN opens it again.
            self.lock("quit")
            return
        self._shared.leave_trial()
        self.start()

    @Slot()
    def leaveIntro(self) -> None:
        """Not now: back to the start, nothing begun."""
        self._open_today()

    def _open(self, page: str) -> None:
        self._page = page
        self.touch()
        self.pageChanged.emit()

    def _open_enrol(self) -> None:
        self._screens.enrol.start()
        self._open("enrol")

    def _open_unlock(self) -> None:
        self._screens.unlock.start()
        self._open("unlock")

    def _come_in(self, granted: bool) -> None:
        rested, self._shared.rested = self._shared.rested, None
        if not granted:
            self._screens.enrol.wait()
            self._open("enrol")
        elif rested is None:
            self._open_today()
        elif rested.item is None:
            self._open_review(rested.entry)
        else:
            self._screens.question.resume(rested.entry, rested.item, from_review=False)

    def _open_today(self) -> None:
        self._screens.question.forget()
        self._screens.review.forget()
        self._screens.today.start()
        self._open("today")

    def _introduce(self, instrument: str) -> None:
        self._screens.question.introduce(InstrumentId(instrument))
        self._open("intro")

    def _open_review(self, entry: str) -> None:
        self._screens.review.start(EntryId(entry))
        self._open("review")

    def _open_item(self, entry: str, item: int) -> None:
        self._screens.question.resume(EntryId(entry), item, from_review=True)

    def _thank(self, title: str) -> None:
        self._screens.done.start(title)
        self._open("done")

    def _open_sync(self) -> None:
        self._screens.sync.start()
        self._open("sync")

    # --- locking ---

    def touch(self) -> None:
        """Somebody is there: the time without input begins anew."""
        self._idle.start()

    def stop(self) -> None:
        """The window is closing: nothing is to happen by itself any more."""
        self._idle.stop()

    def lock(self, reason: CloseReason) -> None:
        """Lock the vault, keep the place, show nothing of anybody (C12)."""
        if self._shared.session is None:
            if self._page == "desk":
                self.home()
            return
        if self._leaving:
            return
        self._shared.rested = self._place()
        # Nothing is taken any more from the page that is about to go.
        self._leaving = True
        self.leavingChanged.emit()
        self._shared.worker.run(
            lambda: self._shared.close_session(reason), lambda _: self._locked(), self._not_closed
        )

    def _place(self) -> Place | None:
        place = {"question": self._screens.question.place, "review": self._screens.review.place}
        return place.get(self._page)

    def _not_closed(self, error: ProdiaryError) -> None:
        # The session is gone all the same; what was answered is durable already.
        self._locked()
        self._fail(error)

    def _locked(self) -> None:
        self._leaving = False
        self.leavingChanged.emit()
        self._open_unlock()
        self._screens.today.forget()
        self._screens.question.forget()
        self._screens.review.forget()
        self._screens.sync.forget()

    def fault(self) -> None:
        """A bug of ours: say so calmly, once; the vault keeps what was saved."""
        if self._page != "fault":
            self._open("fault")
