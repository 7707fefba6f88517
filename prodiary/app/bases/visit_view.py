"""One visit as its page shows it: what it is, its steps, what the chosen one offers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.models.visit_rows import StepRow, StepSeen, step_rows, visit_title
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared
from prodiary.app.signatures import SignatureRow, signature_rows
from prodiary.device.clinic.session import StaffSession
from prodiary.device.clinic.signing import SignatureView
from prodiary.device.clinic.visiting import Step
from prodiary.domain.event import Mode
from prodiary.domain.ids import InstrumentId, VisitId
from prodiary.domain.visit import HeldVisit

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class VisitSeen:
    """A visit as it was when it was looked at."""

    subject: str
    held: HeldVisit
    steps: tuple[StepSeen, ...]
    signatures: tuple[SignatureView, ...]


def look_at(session: StaffSession, visit: VisitId) -> VisitSeen:
    """Read a visit; in the worker's thread."""
    visits = session.visits
    entries = {each.id: each for each in session.diary.entries()}

    def mode(step: Step) -> Mode | None:
        found = None if step.entry is None else entries.get(step.entry)
        return None if found is None else found.started.mode

    return VisitSeen(
        subject=session.subject or "",
        held=next(each for each in visits.all() if each.id == visit),
        steps=tuple(
            StepSeen(
                step,
                mode(step) if step.kind == "questionnaire" else None,
                visits.mode_before(InstrumentId(step.name))
                if step.kind == "questionnaire"
                else None,
            )
            for step in visits.steps(visit)
        ),
        signatures=session.signatures(("visit", visit)),
    )


@QmlElement
class VisitView(ScreenModel):
    """What there is to see; what can be done is for who derives."""

    changed = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._steps: RowsModel[StepRow] = RowsModel(StepRow)
        self._signatures: RowsModel[SignatureRow] = RowsModel(SignatureRow)
        self._visit: VisitId | None = None
        self._seen: VisitSeen | None = None
        self._rows: list[StepRow] = []
        self._chosen = ""
        self._ending = False
        shared.language_changed.connect(self._show)

    @property
    def visit(self) -> VisitId | None:
        """Which visit is shown."""
        return self._visit

    @property
    def _session(self) -> StaffSession | None:
        session = self._shared.session
        return session if isinstance(session, StaffSession) else None

    def _take(self, seen: VisitSeen) -> None:
        if self._session is not None and seen.held.id == self._visit:
            self._seen = seen
            self._show()

    def _show(self) -> None:
        session, seen, shared = self._session, self._seen, self._shared
        rows: list[StepRow] = []
        signatures: list[SignatureRow] = []
        if session is not None and seen is not None:
            rows = step_rows(seen.steps, shared, session)
            # Nothing is recorded about a visit after its end.
            signatures = signature_rows(shared.language, seen.signatures, lambda _: None)
            if self._chosen not in {row.key for row in rows}:
                left = (row for row in rows if row.offered and row.standing != "done")
                self._chosen = next((row.key for row in left), rows[0].key if rows else "")
        self._rows = [replace(row, chosen=row.key == self._chosen) for row in rows]
        self._steps.show(self._rows)
        self._signatures.show(signatures)
        self.changed.emit()

    @property
    def _at(self) -> StepRow | None:
        return next((row for row in self._rows if row.chosen), None)

    def _word(self, name: str) -> str:
        at = self._at
        return "" if at is None else str(getattr(at, name))

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        """Whether the page shows what is so."""
        return self._seen is not None

    @Property(str, notify=changed)
    def subject(self) -> str:
        """Whose visit it is."""
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

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the visit is called; ``*`` for an unscheduled one."""
        session, seen = self._session, self._seen
        if session is None or seen is None:
            return ""
        window = seen.held.started.window
        return visit_title(session.study, None if window is None else window.schedule, self._shared)

    @Property(str, notify=changed)
    def why(self) -> str:
        """Why it is held, where it was not planned."""
        return "" if self._seen is None else self._seen.held.started.why

    @Property(str, notify=changed)
    def since(self) -> str:
        """When it began."""
        seen = self._seen
        return "" if seen is None else self._shared.moment(seen.held.started_at.moment)

    @Property(str, notify=changed)
    def endedAt(self) -> str:
        """When it ended; empty while it has not."""
        at = None if self._seen is None else self._seen.held.ended_at
        return "" if at is None else self._shared.moment(at.moment)

    @Property(str, notify=changed)
    def note(self) -> str:
        """What was said about steps that were left out."""
        ended = None if self._seen is None else self._seen.held.ended
        return "" if ended is None else ended.note

    @Property(QObject, notify=changed)
    def signatures(self) -> RowsModel[SignatureRow]:
        """The signatures on the visit."""
        return self._signatures

    @Property(bool, notify=changed)
    def mayCopy(self) -> bool:
        """Whether a copy can be saved; of a trial nothing is kept."""
        return self._shared.trial is None

    @Property(bool, notify=changed)
    def signed(self) -> bool:
        """Whether a signature on it stands."""
        return any(row.standing == "stands" for row in self._signatures.rows)

    @Property(QObject, notify=changed)
    def steps(self) -> RowsModel[StepRow]:
        """What is to be done, and how far it is."""
        return self._steps

    @Property("QStringList", notify=changed)
    def leftOver(self) -> list[str]:
        """The titles of steps that are not done."""
        return [row.title for row in self._rows if row.standing != "done"]

    @Property(str, notify=changed)
    def kind(self) -> str:
        """What sort of step is chosen."""
        return self._word("kind")

    @Property(str, notify=changed)
    def stepTitle(self) -> str:
        """What it is called."""
        return self._word("title")

    @Property(str, notify=changed)
    def stepState(self) -> str:
        """How far it is."""
        return self._word("standing")

    @Property(str, notify=changed)
    def stepMode(self) -> str:
        """How it is being answered, or was."""
        return self._word("mode")

    @Property(str, notify=changed)
    def before(self) -> str:
        """How the participant answered it the last time; empty where never (M15)."""
        return self._word("before")

    @Property(bool, notify=changed)
    def elsewhere(self) -> bool:
        """Whether it was done at home or on another device."""
        at = self._at
        return at is not None and at.elsewhere

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether the role of who is at work goes with it."""
        at = self._at
        return at is not None and at.offered

    @Property(bool, notify=changed)
    def mayHandOver(self) -> bool:
        """Whether the tablet can be given to the participant now."""
        session = self._session
        return self._going and session is not None and session.author.may("visit")

    @Property("QStringList", notify=changed)
    def interviews(self) -> list[str]:
        """The ways of asking the chosen questionnaire that study and role allow."""
        session, at = self._session, self._at
        if session is None or at is None or not self._going or at.kind != "questionnaire":
            return []
        if at.standing not in {"to-do", "begun"} or not session.author.may("interview"):
            return []
        # What was begun in one way is ended in it.
        begun = {at.mode} if at.standing == "begun" and at.mode in {"interview", "proxy"} else None
        modes = [mode for mode in ("interview", "proxy") if mode in session.study.policy.modes]
        return [mode for mode in modes if begun is None or mode in begun]

    @Property("QStringList", notify=changed)
    def turned(self) -> list[str]:
        """Questionnaires to be answered that were not answered alone the last time (M15)."""
        return [
            row.title
            for row in self._rows
            if row.kind == "questionnaire"
            and row.standing in {"to-do", "begun"}
            and row.before not in {"", "self"}
        ]

    @property
    def _going(self) -> bool:
        return self._seen is not None and self._seen.held.state == "open"

    @Property(bool, notify=changed)
    def going(self) -> bool:
        """Whether the visit is not over."""
        return self._going

    @Property(bool, notify=changed)
    def mayEnd(self) -> bool:
        """Whether it can be ended by who is at work."""
        session = self._session
        return self._going and session is not None and session.author.may("visit")

    @Property(bool, notify=changed)
    def ending(self) -> bool:
        """Whether it is asked whether the visit shall end."""
        return self._ending
