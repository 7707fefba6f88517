"""Interviews: what is said before one begins, and the signature after it (M15, I1, I4)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.interviewed import WAYS, Finished, Planned, finished, plan
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared
from prodiary.app.signatures import SignatureRow, entry_change, signature_rows
from prodiary.app.staffed import staff_session
from prodiary.device.clinic.session import StaffSession
from prodiary.device.sheet import Sheet
from prodiary.domain.ids import EntryId, InstrumentId, VisitId
from prodiary.domain.provenance import RELATIONS, Relation
from prodiary.errors import ModeNotAllowed

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class RelationRow:
    """What somebody may be to the participant, as a fixed word."""

    code: str
    chosen: bool


@QmlElement
class InterviewViewModel(ScreenModel):
    """Steps ``before`` and ``after``; the questions in between have pages of their own.

    From `begun` until `forget` or `finish`, answers go to the ledger by the member of staff who is
    in, for the person who gives them (`Shared.diary`).
    """

    changed = Signal()
    begun = Signal(str, int)
    """The entry, and the question to go on with."""
    left = Signal()
    signWanted = Signal(str, str, str)

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._relations: RowsModel[RelationRow] = RowsModel(RelationRow)
        self._signatures: RowsModel[SignatureRow] = RowsModel(SignatureRow)
        self._planned: Planned | None = None
        self._finished: Finished | None = None
        self._entry: EntryId | None = None
        self._relation: Relation | None = None
        self._round = 0
        shared.language_changed.connect(self._show)

    def start(self, visit: VisitId, instrument: InstrumentId, mode: str) -> None:
        """Say what is about to happen, or show what was locked; nothing is begun yet.

        `mode` is ``interview`` or ``proxy``.
        """
        self.forget()
        staff, now = staff_session(self._shared), self._round
        way = next(each for each in WAYS if each == mode)
        title = self._shared.title(instrument)
        self._run(
            lambda: plan(staff, visit, instrument, way, title),
            lambda planned: self._take_plan(planned, now),
        )

    def open(self, entry: EntryId) -> None:
        """Show an interview that was locked, to be signed."""
        self.forget()
        self._entry = entry
        self.refresh()

    def finish(self) -> None:
        """The answers were locked on the review: on to what follows."""
        self._shared.interview = False
        self._planned = None
        self.refresh()

    def refresh(self) -> None:
        """Read it again, as after it was signed."""
        staff, entry, now = staff_session(self._shared), self._entry, self._round
        if entry is not None:
            self._run(lambda: finished(staff, entry), lambda found: self._take_finished(found, now))

    def forget(self) -> None:
        """Show and keep nothing of anybody; answers go to the participant's own diary (C12)."""
        self._round += 1
        self._shared.interview = False
        self._planned = self._finished = self._entry = self._relation = None
        self._set("idle")
        self._show()

    def _take_plan(self, planned: Planned | Finished, now: int) -> None:
        if isinstance(planned, Finished):
            self._take_finished(planned, now)
        elif now == self._round:
            self._planned, self._relation = planned, planned.relation
            if not self.allowed:
                self._fail(ModeNotAllowed())
            self._show()

    def _take_finished(self, found: Finished, now: int) -> None:
        if now == self._round:
            self._finished, self._entry = found, found.sheet.entry.id
            self._show()

    def _show(self) -> None:
        self._relations.show([RelationRow(each, each == self._relation) for each in RELATIONS])
        done = self._finished
        rows: list[SignatureRow] = []
        if done is not None:
            change = entry_change(done.sheet.entry)
            rows = signature_rows(self._shared.language, done.signatures, change)
        self._signatures.show(rows)
        self.changed.emit()

    @Property(str, notify=changed)
    def step(self) -> str:
        """``before`` or ``after``; empty while neither is known."""
        if self._finished is not None:
            return "after"
        return "" if self._planned is None else "before"

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the questionnaire is called."""
        if self._finished is not None:
            return self._finished.sheet.wording.title
        return "" if self._planned is None else self._planned.title

    @Property(str, notify=changed)
    def mode(self) -> str:
        """``interview`` or ``proxy``."""
        if self._finished is not None:
            return self._finished.sheet.entry.started.mode
        return "" if self._planned is None else self._planned.way

    @Property(str, notify=changed)
    def modeBefore(self) -> str:
        """How it was answered last; empty where it never was, or was in the same way (M15)."""
        before = None if self._planned is None else self._planned.before
        return "" if before is None or before == self.mode else before

    @Property(bool, notify=changed)
    def allowed(self) -> bool:
        """Whether the study takes answers in this way."""
        session, planned = self._shared.session, self._planned
        return (
            session is not None
            and planned is not None
            and planned.way in session.study.policy.modes
        )

    @Property(bool, notify=changed)
    def goesOn(self) -> bool:
        """Whether it was begun before."""
        return self._planned is not None and self._planned.draft is not None

    @Property(str, notify=changed)
    def subject(self) -> str:
        """The participant's pseudonym."""
        known = self._finished or self._planned
        return "" if known is None else known.subject

    @Property(str, notify=changed)
    def reader(self) -> str:
        """The name of who reads out and enters."""
        session = self._shared.session if self.step else None
        return session.author.member.name if isinstance(session, StaffSession) else ""

    @Property(str, notify=changed)
    def role(self) -> str:
        """Their role, as a fixed word."""
        session = self._shared.session if self.step else None
        return session.author.member.role if isinstance(session, StaffSession) else ""

    @Property(QObject, notify=changed)
    def relations(self) -> RowsModel[RelationRow]:
        """What a proxy may be to the participant; none is chosen before somebody says so."""
        return self._relations

    @Property(str, notify=changed)
    def relation(self) -> str:
        """What the proxy is, as a fixed word; empty where the participant answers."""
        if self._finished is not None:
            by = self._finished.sheet.entry.originator
            return str(by.id) if by.role == "caregiver" else ""
        return self._relation or ""

    @Property(bool, notify=changed)
    def canBegin(self) -> bool:
        """Whether everything was said that is needed."""
        planned = self._planned
        return self.allowed and (
            planned is not None and (planned.way == "interview" or self._relation is not None)
        )

    @Property(str, notify=changed)
    def urgentText(self) -> str:
        """The study's urgent advice, where an answer calls for it and nobody has said it yet."""
        done = self._finished
        return self._shared.safety().urgent if done is not None and done.urgent else ""

    @Property(str, notify=changed)
    def phone(self) -> str:
        """Whom to call."""
        return "" if self._shared.session is None else self._shared.safety().phone

    @Property(QObject, notify=changed)
    def signatures(self) -> RowsModel[SignatureRow]:
        """Every signature on it."""
        return self._signatures

    @Property(bool, notify=changed)
    def signed(self) -> bool:
        """Whether it is signed as it now is."""
        return any(row.standing == "stands" for row in self._signatures.rows)

    @Slot(str)
    def chooseRelation(self, code: str) -> None:
        """Say what the proxy is to the participant; it stays once the interview was begun."""
        if self._planned is not None and self._planned.draft is None:
            self._relation = next((each for each in RELATIONS if each == code), self._relation)
            self._show()

    @Slot()
    def begin(self) -> None:
        """Begin, or go on where it was left."""
        planned, relation = self._planned, self._relation
        if planned is None or not self.canBegin or self._state == "busy":
            return
        staff, now = staff_session(self._shared), self._round
        language = self._shared.study_language(staff.study)

        def begin() -> Sheet:
            entry = staff.interviews.begin(
                planned.visit,
                planned.instrument,
                language,
                relation=relation if planned.way == "proxy" else None,
            )
            return staff.interviews.diary.sheet(entry)

        self._run(begin, lambda sheet: self._begun(sheet, now))

    def _begun(self, sheet: Sheet, now: int) -> None:
        if now == self._round:
            self._entry = sheet.entry.id
            self._shared.interview = True
            self.begun.emit(sheet.entry.id, sheet.resume_at)

    @Slot()
    def adviceSaid(self) -> None:
        """The participant was told the urgent advice (A2)."""
        staff, done, now = staff_session(self._shared), self._finished, self._round
        if done is None or self._state == "busy":
            return
        entry = done.sheet.entry.id

        def note() -> Finished:
            staff.advice.read(entry)
            return finished(staff, entry)

        self._run(note, lambda found: self._take_finished(found, now))

    @Slot()
    def sign(self) -> None:
        """Ask for a signature on it."""
        done = self._finished
        if done is not None and not done.urgent:
            self.signWanted.emit("entry", done.sheet.entry.id, self.title)

    @Slot(str, str)
    def signedNow(self, kind: str, target: str) -> None:
        """A signature was given; if it is on this interview it is shown."""
        if (kind, target) == ("entry", self._entry):
            self.refresh()

    @Slot()
    def leave(self) -> None:
        """Back to the visit; what was answered stays."""
        if self._state != "busy":
            self.forget()
            self.left.emit()
