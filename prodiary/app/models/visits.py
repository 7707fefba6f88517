"""One participant as staff see them: visits planned and held, and everything beside the visits."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.models.visit_rows import (
    HeldRow,
    PlannedRow,
    WayRow,
    held_row,
    planned_row,
    visit_title,
    way_rows,
)
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared
from prodiary.app.staffed import staff_session
from prodiary.device.clinic.session import StaffSession
from prodiary.device.clinic.visiting import Planned
from prodiary.device.sync import SyncStatus
from prodiary.domain.ids import ScheduleId, VisitId
from prodiary.domain.visit import HeldVisit

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class _Seen:
    subject: str
    planned: tuple[Planned, ...]
    held: tuple[tuple[HeldVisit, bool], ...]
    status: SyncStatus


def _look(session: StaffSession) -> _Seen:
    visits = session.visits
    return _Seen(
        subject=session.subject or "",
        planned=visits.planned(),
        held=tuple(
            (
                each,
                any(view.standing == "stands" for view in session.signatures(("visit", each.id))),
            )
            for each in visits.all()
        ),
        status=session.sync.status(),
    )


def _signed(session: StaffSession, visit: VisitId) -> bool:
    return any(view.standing == "stands" for view in session.signatures(("visit", visit)))


@QmlElement
class VisitsViewModel(ScreenModel):
    """What a role may not do is not offered."""

    changed = Signal()
    visitWanted = Signal(str)
    wayWanted = Signal(str)
    leaveWanted = Signal()
    lockWanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._planned: RowsModel[PlannedRow] = RowsModel(PlannedRow)
        self._held: RowsModel[HeldRow] = RowsModel(HeldRow)
        self._ways: RowsModel[WayRow] = RowsModel(WayRow)
        self._seen: _Seen | None = None
        self._asking = False
        shared.language_changed.connect(self._show)

    def start(self) -> None:
        """Read the visits as they stand."""
        session = staff_session(self._shared)
        self._asking = False
        self._run(lambda: _look(session), self._take)

    def forget(self) -> None:
        """Show nothing of anybody (C12)."""
        self._seen = None
        self._asking = False
        self._set("idle")
        self._show()

    def _take(self, seen: _Seen) -> None:
        if self._session is not None:
            self._seen = seen
            self._show()

    @property
    def _session(self) -> StaffSession | None:
        session = self._shared.session
        return session if isinstance(session, StaffSession) else None

    def _show(self) -> None:
        session, seen, shared = self._session, self._seen, self._shared
        if session is None or seen is None:
            self._planned.show([])
            self._held.show([])
            self._ways.show([])
        else:
            may_start = session.author.may("visit") and not self._open
            self._planned.show(
                [
                    planned_row(each, session.study, shared, may_start=may_start)
                    for each in seen.planned
                ]
            )
            self._held.show(
                [
                    held_row(each, session.study, shared, signed=done)
                    for each, done in seen.held[::-1]
                ]
            )
            self._ways.show(way_rows(session.author))
        self.changed.emit()

    @property
    def _open(self) -> HeldVisit | None:
        held = () if self._seen is None else self._seen.held
        return next((each for each, _ in held if each.ended is None), None)

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        """Whether the page shows what is so."""
        return self._seen is not None

    @Property(str, notify=changed)
    def subject(self) -> str:
        """Whose vault it is."""
        return "" if self._seen is None else self._seen.subject

    @Property(str, notify=changed)
    def who(self) -> str:
        """Who is at work, by name."""
        session = self._session
        return "" if session is None else session.author.member.name

    @Property(str, notify=changed)
    def role(self) -> str:
        """Their role, as a fixed word."""
        session = self._session
        return "" if session is None else session.author.member.role

    @Property(bool, notify=changed)
    def clinic(self) -> bool:
        """Whether there are other participants on this tablet."""
        return self._shared.clinic

    @Property(QObject, notify=changed)
    def planned(self) -> RowsModel[PlannedRow]:
        """The visits of the study, in its order."""
        return self._planned

    @Property(QObject, notify=changed)
    def held(self) -> RowsModel[HeldRow]:
        """The visits that took place on this device, newest first."""
        return self._held

    @Property(QObject, notify=changed)
    def ways(self) -> RowsModel[WayRow]:
        """What there is beside the visits."""
        return self._ways

    @Property(str, notify=changed)
    def openTitle(self) -> str:
        """The visit that is not over; ``*`` for an unscheduled one, empty where there is none."""
        session, held = self._session, self._open
        if session is None or held is None:
            return ""
        window = held.started.window
        return visit_title(session.study, None if window is None else window.schedule, self._shared)

    @Property(str, notify=changed)
    def openSince(self) -> str:
        """When that one began."""
        held = self._open
        return "" if held is None else self._shared.moment(held.started_at.moment)

    @Property(bool, notify=changed)
    def mayStart(self) -> bool:
        """Whether a visit can be started by who is at work."""
        session = self._session
        return (
            self.loaded
            and session is not None
            and self._open is None
            and session.author.may("visit")
        )

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """Confirmed questionnaires that the site has not said it holds."""
        return 0 if self._seen is None else self._seen.status.waiting.entries

    @Property(str, notify=changed)
    def lastSync(self) -> str:
        """When the site last said what it holds; empty where it never did."""
        moment = None if self._seen is None else self._seen.status.last_receipt
        return "" if moment is None else self._shared.moment(moment)

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Whether the reason for an unscheduled visit is asked for."""
        return self._asking

    @Slot(str)
    def begin(self, schedule: str) -> None:
        """Start a visit of the study."""
        self._begin(ScheduleId(schedule), "")

    @Slot()
    def ask(self) -> None:
        """Ask why an unscheduled visit is held."""
        if self.mayStart:
            self._asking = True
            self._set("idle")
            self.changed.emit()

    @Slot()
    def keep(self) -> None:
        """No unscheduled visit after all."""
        self._asking = False
        self._set("idle")
        self.changed.emit()

    @Slot(str)
    def beginUnscheduled(self, why: str) -> None:
        """Start an unscheduled visit with its reason."""
        self._begin(None, why)

    def _begin(self, schedule: ScheduleId | None, why: str) -> None:
        session = self._session
        if session is None or self._state == "busy":
            return

        def begun(visit: VisitId) -> None:
            self._asking = False
            self.visitWanted.emit(visit)

        self._run(lambda: session.visits.start(schedule, why=why), begun)

    @Slot()
    def goOn(self) -> None:
        """To the visit that is not over."""
        held = self._open
        if held is not None and self._state != "busy":
            self.visitWanted.emit(held.id)

    @Slot(str)
    def look(self, visit: str) -> None:
        """To a visit that took place."""
        if self._state != "busy":
            self.visitWanted.emit(visit)

    @Slot(str)
    def go(self, way: str) -> None:
        """To something beside the visits."""
        if self._state != "busy" and way in {row.code for row in self._ways.rows}:
            self.wayWanted.emit(way)

    @Slot()
    def leave(self) -> None:
        """To the other participants."""
        self.leaveWanted.emit()

    @Slot()
    def lock(self) -> None:
        """Lock the vault and sign out."""
        self.lockWanted.emit()
