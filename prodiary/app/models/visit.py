"""What staff do at one visit: choose a step, give the tablet over, interview, examine, end it."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.visit_view import VisitSeen, VisitView, look_at
from prodiary.app.staffed import staff_session
from prodiary.domain.ids import VisitId
from prodiary.errors import StoreError

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class VisitViewModel(VisitView):
    """Left the steps, right the work; giving the tablet over locks the vault and signs out (N4)."""

    handedOver = Signal(str)
    interviewWanted = Signal(str, str, str)
    examinationWanted = Signal(str, str)
    formWanted = Signal(str, str, str)
    signWanted = Signal(str, str, str)
    copyWanted = Signal(str)
    left = Signal()
    lockWanted = Signal()

    def start(self, visit: VisitId) -> None:
        """Read the visit as it stands, and keep the step that was chosen in it."""
        session = staff_session(self._shared)
        if visit != self._visit:
            self._visit, self._chosen, self._seen = visit, "", None
        self._ending = False
        self._run(lambda: look_at(session, visit), self._take)

    @Slot()
    def again(self) -> None:
        """Read it again."""
        if self._visit is not None and self._session is not None and self._state != "busy":
            self.start(self._visit)

    def forget(self) -> None:
        """Show nothing of anybody (C12)."""
        self._visit = self._seen = None
        self._chosen = ""
        self._ending = False
        self._set("idle")
        self._show()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Show the work on one step."""
        if key in {row.key for row in self._rows}:
            self._chosen = key
            self._ending = False
            self._show()

    @Slot()
    def handOver(self) -> None:
        """Record that the participant gets the tablet, lock, and let go of the keys (N4)."""
        session, visit, shared = self._session, self._visit, self._shared
        if session is None or visit is None or self._state == "busy" or not self.mayHandOver:
            return

        def hand_over() -> str:
            subject, vault = session.subject or "", session.vault
            session.visits.hand_over(visit)
            try:
                shared.lend(vault)
            except StoreError:
                session.visits.take_back(visit)
                raise
            shared.staff = None
            # Recorded it is; that the vault could not say that it was locked keeps nobody.
            with suppress(StoreError):
                shared.close_session("handover")
            return subject

        self._run(hand_over, self.handedOver.emit)

    @Slot(str)
    def interview(self, mode: str) -> None:
        """To an interview with the participant or with somebody who knows them."""
        at = self._at
        if at is not None and self._visit is not None and mode in self.interviews:
            self.interviewWanted.emit(self._visit, at.name, mode)

    @Slot()
    def open(self) -> None:
        """To the examination or the form that is chosen."""
        at = self._at
        if at is None or self._visit is None or self._state == "busy":
            return
        if at.kind == "examination":
            self.examinationWanted.emit(self._visit, at.name)
        elif at.kind == "form":
            self.formWanted.emit(self._visit, at.name, at.target)

    @Slot()
    def signStep(self) -> None:
        """Sign an interview that is finished."""
        at = self._at
        if at is not None and at.standing == "unsigned" and at.kind == "questionnaire":
            self.signWanted.emit("entry", at.target, at.title)

    @Slot()
    def askEnd(self) -> None:
        """Ask whether the visit shall end, and why steps are left."""
        if self.mayEnd and self._state != "busy":
            self._ending = True
            self._set("idle")
            self.changed.emit()

    @Slot()
    def keepGoing(self) -> None:
        """It goes on."""
        self._ending = False
        self._set("idle")
        self.changed.emit()

    @Slot(str)
    def end(self, note: str) -> None:
        """End the visit, then ask for the signature on it."""
        session, visit = self._session, self._visit
        if session is None or visit is None or self._state == "busy" or not self._ending:
            return

        def end() -> VisitSeen:
            session.visits.end(visit, note=note)
            return look_at(session, visit)

        def ended(seen: VisitSeen) -> None:
            self._ending = False
            self._take(seen)
            self.sign()

        self._run(end, ended)

    @Slot()
    def sign(self) -> None:
        """Ask for the signature on a visit that is over."""
        if self._visit is not None and not self._going:
            self.signWanted.emit("visit", self._visit, self.title)

    @Slot()
    def saveCopy(self) -> None:
        """To saving the record of the visit."""
        if self._visit is not None and not self._going:
            self.copyWanted.emit(self._visit)

    @Slot()
    def back(self) -> None:
        """To the participant's visits."""
        if self._state != "busy":
            self.left.emit()

    @Slot()
    def lock(self) -> None:
        """Lock and sign out; the visit stays open."""
        self.lockWanted.emit()
