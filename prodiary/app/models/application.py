"""Which screen is shown, and how: the one view-model that knows all others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.asking import Asking
from prodiary.app.bases.pages import PagesModel
from prodiary.app.models.answering import Answering
from prodiary.app.models.clinic_ways import ClinicWays
from prodiary.app.models.looking_back import LookingBack
from prodiary.app.models.screens import Screens
from prodiary.app.models.secret_ways import SecretWays
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.device.clinic.session import StaffSession
from prodiary.device.session import CloseReason
from prodiary.device.sheet import Sheet
from prodiary.errors import ProdiaryError, StoreDamaged

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

# What may be shown while advice stands: how everything looks, and pages with no diary open.
_BESIDE_ADVICE: Final = frozenset(
    {"setup", "welcome", "unlock", "recover", "staff", "participants", "handover", "desk", "fault"}
)


@QmlElement
class AppViewModel(PagesModel):
    """Leads from screen to screen and locks after a time without input (M8).

    `page` is one of ``setup, welcome, enrol, unlock, today, intro, question, review, done, sync,
    record, entry, ask, trend, desk, practice, help, reminders, fault``, or one of the pages of
    staff (`ClinicWays`). Locking keeps the place in a questionnaire, so that nothing is lost (M9).
    """

    # Its own: Qt for Python cannot announce a property by a signal of the base class.
    screensChanged = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._before_setup = ""
        self._screens = Screens(shared)
        self._back = LookingBack(self._screens, self._open)
        self._clinic = ClinicWays(
            self._screens,
            shared,
            show=self._open,
            close=self._close,
            lock=self.lock,
            first=self.start,
            today=self._open_today,
            home=self.home,
            leaving=lambda: self._leaving,
            sync=self._open_sync,
            touch=self.touch,
        )
        self._answering = Answering(
            self._screens,
            shared,
            page=lambda: self._page,
            show=self._open,
            today=self._open_today,
            interviewed=self._clinic.interviewed,
        )
        self._secrets = SecretWays(
            self._screens,
            shared,
            show=self._open,
            unlock=self._open_unlock,
            come_in=self._come_in,
        )
        self.idled.connect(lambda: self.lock("idle"))
        self._connect()

    def _connect(self) -> None:
        self._screens.display.setupWanted.connect(self._open_setup)
        self._screens.setup.left.connect(self._leave_setup)
        self._screens.welcome.enrolling.connect(self._open_enrol)
        self._screens.welcome.deskWanted.connect(lambda: self._open("desk"))
        self._screens.unlock.unlocked.connect(self._come_in)
        self._screens.today.sendWanted.connect(self._open_sync)
        self._screens.today.lockWanted.connect(lambda: self.lock("lock"))
        self._screens.today.helpWanted.connect(self._open_help)
        self._screens.help.todayWanted.connect(self._open_today)
        self._screens.question.restWanted.connect(lambda: self.lock("rest"))
        self._screens.review.restWanted.connect(lambda: self.lock("rest"))
        self._screens.done.sendWanted.connect(self._open_sync)
        self._screens.sync.todayWanted.connect(self._open_today)
        self._screens.today.recordWanted.connect(self._back.begin)
        self._screens.record.sendWanted.connect(self._open_sync)
        self._screens.record.todayWanted.connect(self._open_today)
        self._screens.ask.sendWanted.connect(self._open_sync)
        self._screens.today.remindersWanted.connect(lambda: self._open("reminders"))
        self._screens.reminders.todayWanted.connect(self._open_today)
        self._screens.desk.left.connect(self.home)
        self._screens.desk.changed.connect(lambda: self._cover_desk(self._screens.desk.opened))

    @Property(Screens, notify=screensChanged)
    def screens(self) -> Screens:
        """The view-models of all screens."""
        return self._screens

    # --- from screen to screen ---

    def start(self) -> None:
        """Show the first screen: unlock where there is a vault, else welcome; first of all how.

        The choices of look and hand are offered once, before anything has to be read or pressed.
        """
        if not self._shared.settings.now.setup_done:
            self._open_setup()
            return
        if self._shared.clinic:
            self._clinic.begin()
            return
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
        self._screens.folders.close()
        self._screens.desk.close()
        if self._shared.session is not None:
            # After a fault: the vault is locked properly, and the same PIN opens it again.
            self.lock("quit")
            return
        self._shared.leave_trial()
        self.start()

    @Slot()
    def endTrial(self) -> None:
        """End the trial wherever it stands: every file of it goes, and the first screen is back."""
        if self._shared.trial is not None and not self._leaving:
            self._leaving = True
            self.leavingChanged.emit()
            self._shared.end_trial(self._trial_ended)

    def _trial_ended(self) -> None:
        self._shared.practice = None
        self._leaving = False
        self.leavingChanged.emit()
        self._forget()
        self.start()

    @Slot()
    def leaveIntro(self) -> None:
        """Not now: back to the start, nothing begun."""
        self._open_today()

    def _open(self, page: str) -> None:
        # Whatever was under way leads past no advice that was not said to be read (M14).
        urgent = self._screens.done.urgent and page not in _BESIDE_ADVICE
        super()._open("done" if urgent else page)

    def _open_setup(self) -> None:
        if self._page != "setup":
            self._before_setup = self._page
        self._screens.setup.start()
        self._open("setup")

    def _leave_setup(self) -> None:
        if self._before_setup:
            self._open(self._before_setup)
        else:
            self.start()

    def _open_enrol(self) -> None:
        self._screens.enrol.start()
        self._open("enrol")

    def _open_unlock(self) -> None:
        self._screens.unlock.start()
        self._open("unlock")

    def _come_in(self, granted: bool, unread: Sheet | None) -> None:
        if self._leaving:
            # Locked again while it was being opened: the place stays for the next time.
            return
        rested, self._shared.rested = self._shared.rested, None
        if not granted:
            self._screens.enrol.wait()
            self._open("enrol")
        elif unread is not None:
            self._answering.advise(unread)
        elif rested is None:
            self._open_today()
        elif isinstance(rested, Asking):
            self._back.resume(rested)
        else:
            self._answering.resume(rested)

    def _open_today(self) -> None:
        if isinstance(self._shared.session, StaffSession):
            self._clinic.resume()
            return
        self._shared.practice = None
        self._answering.leave()
        self._screens.today.start()
        self._open("today")

    def _open_help(self) -> None:
        self._screens.help.start()
        self._open("help")

    def _open_sync(self) -> None:
        self._screens.sync.start()
        self._open("sync")

    # --- locking ---

    def stop(self) -> None:
        """The window is closing: nothing is to happen by itself any more."""
        self._idle.stop()
        self._screens.folders.close()

    def lock(self, reason: CloseReason) -> None:
        """Lock the vault, keep the place, show nothing of anybody (C12)."""
        if self._leaving:
            return
        shared, staff = self._shared, self._clinic.at_work or self._clinic.opening
        session = shared.session
        under = self._before_setup if self._page == "setup" else self._page
        # A vault that is being opened is closed as soon as it is.
        opening = self._screens.unlock.state == "busy"
        if session is None and not opening and not staff:
            if self._page == "desk":
                self.home()
            return
        vault = session.vault if session is not None and staff else None
        if staff:
            shared.rested = None
        elif not opening:
            shared.rested = self._answering.place(under) or self._back.place(under)

        def close() -> None:
            shared.staff = None
            shared.close_session(reason)

        self._close(close, lambda: self._locked(vault, staff=staff))

    def _close(self, work: Callable[[], None], then: Callable[[], None]) -> None:
        """Do `work` while nothing is taken from the page that is about to go; then forget it."""
        self._shared.speech.stop()
        self._clinic.keep()
        self._leaving = True
        self.leavingChanged.emit()

        def closed(_: None) -> None:
            self._leaving = False
            # A practice ends with the rest, and nothing of it is kept.
            self._shared.practice = None
            self._shared.interview = False
            self.leavingChanged.emit()
            then()
            self._forget()

        def not_closed(error: ProdiaryError) -> None:
            # The session is gone all the same; what was answered is durable already.
            closed(None)
            self._fail(error)

        self._shared.worker.run(work, closed, not_closed)

    def _locked(self, vault: str | None, *, staff: bool) -> None:
        if staff:
            self._clinic.locked(vault)
        else:
            self._open_unlock()

    def _forget(self) -> None:
        self._screens.folders.close()
        self._screens.today.forget()
        self._answering.forget()
        self._screens.sync.forget()
        self._back.forget()
        self._clinic.forget()
        self._secrets.forget()

    def fault(self) -> None:
        """A bug of ours: say so calmly, once; the vault keeps what was saved."""
        if self._page != "fault":
            self._open("fault")
