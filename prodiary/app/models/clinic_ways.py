"""The ways of staff: signing in, participants, visits, and the tablet going from hand to hand."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from prodiary.app.entering import Entered
from prodiary.app.models.screens import Screens
from prodiary.app.models.work_ways import WorkWays
from prodiary.app.shared import Shared
from prodiary.device.clinic.session import StaffSession
from prodiary.device.session import CloseReason
from prodiary.domain.ids import VisitId
from prodiary.errors import StoreError


class ClinicWays:
    """Leads among the pages ``staff, participants, visits, visit, handover``.

    Whoever signs in comes back to the vault that was locked before them, so that a visit that was
    interrupted goes on where it was.
    """

    def __init__(
        self,
        screens: Screens,
        shared: Shared,
        *,
        show: Callable[[str], None],
        close: Callable[[Callable[[], None], Callable[[], None]], None],
        lock: Callable[[CloseReason], None],
        first: Callable[[], None],
        today: Callable[[], None],
        home: Callable[[], None],
        leaving: Callable[[], bool],
        sync: Callable[[], None],
        touch: Callable[[], None],
    ) -> None:
        """Connect the pages.

        Args:
            screens: All view-models.
            shared: What they share.
            show: Shows a page by its name.
            close: Does something in the worker's thread while nothing is taken from the page, then
                forgets what every page showed, then goes on.
            lock: Locks and signs out.
            first: Shows the first page.
            today: To a participant's own start.
            home: Out of enrolment, on a participant's own device.
            leaving: Whether everything is being locked, so that nothing is to be shown.
            sync: To sending.
            touch: Somebody is there, though nothing is pressed.
        """
        self._screens = screens
        self._shared = shared
        self._show = show
        self._close = close
        self._leaving = leaving
        self._today = today
        self._home = home
        self._work = WorkWays(
            screens,
            shared,
            show=show,
            visits=self.visits,
            resume=self.resume,
            sync=sync,
            give_back=self._give_back,
            touch=touch,
        )
        self._back_to: str | None = None
        self._known = False
        screens.welcome.staffWanted.connect(lambda: self._ask(clinic=True))
        screens.unlock.staffWanted.connect(self._staff_instead)
        screens.handover.staffWanted.connect(self._staff_instead)
        screens.handover.unlockWanted.connect(self._to_unlock)
        screens.staff.left.connect(first)
        screens.staff.signedIn.connect(self._signed_in)
        screens.staff.entered.connect(self._come_back)
        screens.participants.entered.connect(self._enter)
        screens.participants.addWanted.connect(self._add)
        screens.participants.signOutWanted.connect(self._sign_out)
        screens.visits.leaveWanted.connect(self._leave_vault)
        screens.visits.lockWanted.connect(lambda: lock("lock"))
        screens.visits.visitWanted.connect(self.open_visit)
        screens.visit.lockWanted.connect(lambda: lock("lock"))
        screens.visit.left.connect(self.visits)
        screens.visit.handedOver.connect(self._handed_over)
        screens.today.giveBackWanted.connect(self._give_back)
        screens.enrol.enrolled.connect(self._enrolled)
        screens.enrol.left.connect(self._leave_enrolment)

    @property
    def at_work(self) -> bool:
        """Whether somebody of the staff is in, be it without an open vault."""
        return self._shared.staff is not None

    @property
    def opening(self) -> bool:
        """Whether somebody of the staff is being let in right now."""
        return "busy" in {self._screens.staff.state, self._screens.participants.state}

    def begin(self) -> None:
        """The first page of a clinic's tablet: the sign-in, or the lock of who was given it."""
        shared = self._shared
        with suppress(StoreError):
            lent = shared.tablet.lent
            if lent is not None:
                shared.device = shared.tablet.device(lent)
                self._to_unlock()
                return
        self._ask()

    def locked(self, vault: str | None) -> None:
        """Staff were locked out: somebody may sign in and go on in that vault."""
        self._back_to = vault
        self._ask()

    def keep(self) -> None:
        """Record what is typed, before everything is locked."""
        self._work.keep()

    def interviewed(self) -> None:
        """An interview was confirmed."""
        self._work.interviewed()

    def forget(self) -> None:
        """Show nothing of anybody on any page of staff (C12)."""
        screens = self._screens
        screens.participants.forget()
        screens.visits.forget()
        screens.visit.forget()
        screens.handover.forget()
        screens.signing.forget()
        self._work.forget()

    # --- coming in ---

    def _ask(self, *, given: bool = False, clinic: bool | None = None) -> None:
        self._screens.staff.start(given=given, clinic=clinic)
        self._show("staff")

    def _staff_instead(self) -> None:
        with suppress(StoreError):
            self._back_to = self._shared.tablet.lent or self._back_to
        self._screens.handover.forget()
        self._ask()

    def _to_unlock(self) -> None:
        self._screens.handover.forget()
        self._screens.unlock.start()
        self._show("unlock")

    def _signed_in(self) -> None:
        if self._leaving():
            return
        vault, self._back_to = self._back_to, None
        self._known = vault is not None
        self._screens.participants.start(vault)
        self._show("participants")

    def _enter(self, entered: Entered) -> None:
        if self._leaving():
            return
        known, self._known = self._known, False
        if known:
            self._come_back(entered)
        elif not entered.granted:
            self._wait()
        else:
            self.visits()

    def _come_back(self, entered: Entered) -> None:
        if self._leaving():
            return
        if not entered.granted:
            self._wait()
        elif entered.visit is None:
            self.visits()
        else:
            self.open_visit(entered.visit)

    def _wait(self) -> None:
        self._screens.enrol.wait()
        self._show("enrol")

    # --- one participant ---

    def visits(self) -> None:
        """To the visits of the participant whose vault is open."""
        self._screens.visit.forget()
        self._screens.visits.start()
        self._show("visits")

    def open_visit(self, visit: str) -> None:
        """To one visit."""
        self._screens.visit.start(VisitId(visit))
        self._show("visit")

    def resume(self) -> None:
        """Back from a piece of work: to its visit, or to the participant's visits."""
        visit = self._screens.visit.visit
        self._screens.question.forget()
        self._screens.review.forget()
        self._screens.interview.forget()
        if visit is None:
            self.visits()
        else:
            self.open_visit(visit)

    def _leave_vault(self) -> None:
        self._close(lambda: self._shared.close_session("lock"), self._participants)

    def _participants(self) -> None:
        self._screens.participants.start()
        self._show("participants")

    def _sign_out(self) -> None:
        self._shared.staff = None
        self.forget()
        self._back_to = None
        self._ask()

    # --- from hand to hand ---

    def _handed_over(self, subject: str) -> None:
        self.forget()
        self._screens.handover.start(subject)
        self._show("handover")

    def _give_back(self) -> None:
        shared = self._shared
        session = shared.open_session
        self._back_to = session.vault

        def give_back() -> None:
            if session.handed_over:
                session.hand_back()
            # Where the disk refuses, it is noted when staff come in.
            with suppress(StoreError):
                shared.lend(None)
            shared.staff = None
            shared.close_session("lock")

        self._close(give_back, lambda: self._ask(given=True))

    # --- one participant more ---

    def _add(self) -> None:
        self._shared.device = self._shared.tablet.new()
        self._screens.enrol.start()
        self._show("enrol")

    def _enrolled(self) -> None:
        # On a clinic's tablet whoever waited for the site's answer has the tablet.
        if not self._shared.clinic:
            self._today()
        elif isinstance(self._shared.session, StaffSession):
            self.visits()
        else:
            self._give_back()

    def _leave_enrolment(self) -> None:
        session = self._shared.session
        if not self._shared.clinic:
            self._home()
        elif session is None and self.at_work:
            self._participants()
        elif session is None:
            self._ask()
        elif isinstance(session, StaffSession):
            self._leave_vault()
        else:
            self._give_back()
