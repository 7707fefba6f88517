"""Which screen is shown, and how: the one view-model that knows all others."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.pages import PagesModel
from prodiary.app.models.looking_back import LookingBack
from prodiary.app.models.screens import Screens
from prodiary.app.qt import Property
from prodiary.app.shared import Place, Shared
from prodiary.device.session import CloseReason
from prodiary.device.sheet import TaskCard
from prodiary.domain.ids import EntryId
from prodiary.errors import ProdiaryError, StoreDamaged

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AppViewModel(PagesModel):
    """Leads from screen to screen and locks after a time without input (M8).

    `page` is one of ``setup, welcome, enrol, unlock, today, intro, question, review, done, sync,
    record, entry, ask, trend, desk, practice, help, reminders, fault``. Locking keeps the place in
    a questionnaire, so that nothing is lost (M9).
    """

    # Its own: Qt for Python cannot announce a property by a signal of the base class.
    screensChanged = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._before_setup = ""
        self._screens = Screens(shared)
        self._back = LookingBack(self._screens, self._open)
        self.idled.connect(lambda: self.lock("idle"))
        self._connect()

    def _connect(self) -> None:
        self._screens.display.setupWanted.connect(self._open_setup)
        self._screens.setup.left.connect(self._leave_setup)
        self._screens.welcome.enrolling.connect(self._open_enrol)
        self._screens.welcome.deskWanted.connect(lambda: self._open("desk"))
        self._screens.enrol.enrolled.connect(self._open_today)
        self._screens.enrol.left.connect(self.home)
        self._screens.unlock.unlocked.connect(self._come_in)
        self._screens.today.chosen.connect(self._introduce)
        self._screens.today.sendWanted.connect(self._open_sync)
        self._screens.today.lockWanted.connect(lambda: self.lock("lock"))
        self._screens.today.practiceWanted.connect(self._open_practice)
        self._screens.today.helpWanted.connect(self._open_help)
        self._screens.help.practiceWanted.connect(self._open_practice)
        self._screens.help.todayWanted.connect(self._open_today)
        self._screens.practice.left.connect(self._open_today)
        self._screens.practice.begun.connect(self._practise)
        self._screens.practice.finished.connect(self._practised)
        self._screens.practice.notKept.connect(self._not_practised)
        self._screens.question.opened.connect(lambda: self._open("question"))
        self._screens.question.reviewWanted.connect(self._open_review)
        self._screens.question.stateChanged.connect(self._not_opened)
        self._screens.question.todayWanted.connect(self._open_today)
        self._screens.question.restWanted.connect(lambda: self.lock("rest"))
        self._screens.question.windowOver.connect(self._over)
        self._screens.review.windowOver.connect(self._over)
        self._screens.review.itemWanted.connect(self._open_item)
        self._screens.review.confirmed.connect(self._thank)
        self._screens.review.restWanted.connect(lambda: self.lock("rest"))
        self._screens.review.todayWanted.connect(self._open_today)
        self._screens.done.todayWanted.connect(self._open_today)
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
        self._screens.done.clear()
        self._leaving = False
        self.leavingChanged.emit()
        self._forget()
        self.start()

    @Slot()
    def leaveIntro(self) -> None:
        """Not now: back to the start, nothing begun."""
        self._open_today()

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

    def _come_in(self, granted: bool) -> None:
        rested, self._shared.rested = self._shared.rested, None
        if not granted:
            self._screens.enrol.wait()
            self._open("enrol")
        elif self._screens.done.kind == "urgent":
            self._open("done")
        elif rested is None:
            self._open_today()
        elif rested.item is None:
            self._open_review(rested.entry)
        else:
            self._screens.question.resume(rested.entry, rested.item, from_review=rested.from_review)

    def _not_opened(self) -> None:
        # A question that could not be read has no page of its own to say so on.
        question = self._screens.question
        if question.error is None or self._page not in {"unlock", "review"}:
            return
        if self._page == "review":
            self._screens.review.tell(question.error)
        elif self._shared.session is not None:
            error = question.error
            self._open_today()
            self._screens.today.tell(error)

    def _open_today(self) -> None:
        self._shared.practice = None
        self._screens.done.clear()
        self._screens.question.forget()
        self._screens.review.forget()
        self._screens.today.start()
        self._open("today")

    def _introduce(self, card: TaskCard) -> None:
        self._screens.question.introduce(card)
        self._open("intro")

    def _open_review(self, entry: str) -> None:
        self._screens.review.start(EntryId(entry))
        self._open("review")

    def _open_item(self, entry: str, item: int) -> None:
        self._screens.question.resume(EntryId(entry), item, from_review=True)

    def _thank(self, title: str, urgent: bool) -> None:
        if self._shared.practice is not None:
            self._screens.practice.finish()
            return
        self._screens.done.start(title, urgent=urgent)
        self._open("done")

    def _over(self, title: str) -> None:
        self._screens.done.over(title)
        self._open("done")

    def _open_help(self) -> None:
        self._screens.help.start()
        self._open("help")

    def _open_practice(self) -> None:
        self._screens.practice.start()
        self._open("practice")

    def _practise(self, entry: str) -> None:
        self._screens.question.forget()
        self._screens.question.resume(EntryId(entry), 0, from_review=False)

    def _practised(self) -> None:
        self._screens.done.end_practice()
        self._open("done")

    def _not_practised(self) -> None:
        error = self._screens.practice.error
        self._open_today()
        if error is not None:
            self._screens.today.tell(error)

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
        if self._shared.session is None:
            if self._page == "desk":
                self.home()
            return
        if self._leaving:
            return
        self._shared.rested = self._place()
        self._shared.speech.stop()
        # Nothing is taken any more from the page that is about to go.
        self._leaving = True
        self.leavingChanged.emit()
        self._shared.worker.run(
            lambda: self._shared.close_session(reason), lambda _: self._locked(), self._not_closed
        )

    def _place(self) -> Place | None:
        if self._shared.practice is not None:
            return None
        place = {"question": self._screens.question.place, "review": self._screens.review.place}
        return place.get(self._before_setup if self._page == "setup" else self._page)

    def _not_closed(self, error: ProdiaryError) -> None:
        # The session is gone all the same; what was answered is durable already.
        self._locked()
        self._fail(error)

    def _locked(self) -> None:
        self._leaving = False
        # A practice ends with the rest, and nothing of it is kept.
        self._shared.practice = None
        self.leavingChanged.emit()
        self._open_unlock()
        self._forget()

    def _forget(self) -> None:
        self._screens.folders.close()
        self._screens.today.forget()
        self._screens.question.forget()
        self._screens.review.forget()
        self._screens.done.forget()
        self._screens.sync.forget()
        self._back.forget()

    def fault(self) -> None:
        """A bug of ours: say so calmly, once; the vault keeps what was saved."""
        if self._page != "fault":
            self._open("fault")
