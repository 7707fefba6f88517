"""Dose-limiting toxicity: what the rules say of what is recorded, and the decision on it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.asking import MOST_WORDS, plain
from prodiary.app.bases.dlt_view import DltView
from prodiary.app.evaluated import Decision, Evaluated, evaluate, record_decision
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.app.staffed import staff_session
from prodiary.domain.forms import DLT
from prodiary.domain.ids import FieldId, RecordId
from prodiary.errors import InvalidField, ProdiaryError

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DltViewModel(DltView):
    """prodiary proposes, the investigator decides and signs; others see the proposal.

    Steps ``proposal`` and ``decide``; a decision is recorded whole or not at all.
    """

    formWanted = Signal(str, str)
    signWanted = Signal(str, str, str)
    left = Signal()
    # Its own: Qt for Python does not announce a property by a signal of the base class.
    decidingChanged = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        # Counts up when it is forgotten, so that nothing that comes later is taken for it.
        self._round = 0
        self._wipe()
        self.changed.connect(self.decidingChanged)

    def _wipe(self) -> None:
        self._seen: Evaluated | None = None
        self._let_go()

    def _let_go(self) -> None:
        self._step = "proposal"
        self._verdict = self._reason = self._committee = self._day = ""

    def start(self) -> None:
        """Hold the rules against what is recorded."""
        staff, now, today = staff_session(self._shared), self._round, self._shared.today()
        self._run(lambda: evaluate(staff, today), lambda seen: self._take(now, seen))

    def forget(self) -> None:
        """Show and keep nothing of anybody (C12)."""
        self._round += 1
        self._wipe()
        self._set("idle")
        self._show()

    def _take(self, now: int, seen: Evaluated) -> None:
        if now == self._round:
            self._seen = seen
            self._show()

    @Property("QStringList", notify=decidingChanged)
    def verdicts(self) -> list[str]:
        """What can be decided, as codes."""
        return list(DLT.field(FieldId("decision")).choices)

    @Property("QStringList", notify=decidingChanged)
    def verdictWords(self) -> list[str]:
        """The same, in words."""
        return [self._words.choice(DLT.id, FieldId("decision"), each) for each in self.verdicts]

    @Property(str, notify=decidingChanged)
    def verdict(self) -> str:
        """What is decided so far."""
        return self._verdict

    @Property(str, notify=decidingChanged)
    def reason(self) -> str:
        """Why, as typed so far."""
        return self._reason

    @Property(str, notify=decidingChanged)
    def committee(self) -> str:
        """Whether the committee was asked: ``yes``, ``no`` or empty."""
        return self._committee

    @Property(str, notify=decidingChanged)
    def day(self) -> str:
        """The day on which it met, as typed."""
        return self._day

    @Property(str, notify=decidingChanged)
    def refusal(self) -> str:
        """Why the decision cannot be recorded like this, in words."""
        return self._words.refusal(self._error) if isinstance(self._error, InvalidField) else ""

    @Property(str, notify=decidingChanged)
    def caution(self) -> str:
        """What does not go together; it can be decided all the same."""
        early = self.status == "window-open" and self._verdict == "no"
        return self._words.contradiction("decided-while-open") if early else ""

    @Property(bool, notify=decidingChanged)
    def canRecord(self) -> bool:
        """Whether everything was decided."""
        day = self._committee == "no" or (self._committee == "yes" and bool(self._day))
        return self.mayDecide and bool(self._verdict and self._reason and day)

    @Property(int, notify=decidingChanged)
    def mostWords(self) -> int:
        """How many characters the reason may have."""
        return MOST_WORDS

    @Slot()
    def decide(self) -> None:
        """Begin a decision."""
        if self.mayDecide and self._state != "busy":
            self._let_go()
            self._go("decide")

    @Slot(str)
    def choose(self, verdict: str) -> None:
        """Decide."""
        if verdict in self.verdicts:
            self._verdict = verdict
            self.changed.emit()

    @Slot(str)
    def say(self, words: str) -> None:
        """Why."""
        self._reason = plain(words)
        self.changed.emit()

    @Slot(str)
    def askedCommittee(self, answer: str) -> None:
        """Whether the committee was asked: ``yes`` or ``no``."""
        if answer in {"yes", "no"}:
            self._committee = answer
            self.changed.emit()

    @Slot(str)
    def typeDay(self, text: str) -> None:
        """When it met."""
        self._day = text.strip()
        self.changed.emit()

    @Slot()
    def record(self) -> None:
        """Record the decision, then ask for the signature on it."""
        if not self.canRecord or self._step != "decide" or self._state == "busy":
            return
        staff, now, today = staff_session(self._shared), self._round, self._shared.today()
        made = Decision(self._verdict, self._reason, self._committee == "yes", self._day)

        def record() -> tuple[RecordId, Evaluated]:
            return record_decision(staff, made, today=today), evaluate(staff, today)

        def recorded(found: tuple[RecordId, Evaluated]) -> None:
            if now == self._round:
                self._let_go()
                self._take(now, found[1])
                self.sign(found[0])

        self._run(record, recorded)

    @Slot(str)
    def sign(self, record: str) -> None:
        """Ask for a signature on a decision."""
        if self.mayDecide:
            self.signWanted.emit("record", record, self.title)

    @Slot(str, str)
    def signedNow(self, kind: str, target: str) -> None:
        """A signature was given; if it is on a decision it is shown."""
        if kind == "record" and target in {row.record for row in self._decisions.rows}:
            self.start()

    @Slot(str)
    def openEvent(self, record: str) -> None:
        """To an adverse event."""
        if self._state != "busy":
            self.formWanted.emit("adverse-event", record)

    @Slot()
    def openInfusion(self) -> None:
        """To the form of the infusion, new where there is none."""
        if self._state != "busy" and self._seen is not None:
            self.formWanted.emit("infusion", self._seen.infusion_record or "")

    @Slot(str)
    def openDecision(self, record: str) -> None:
        """To a decision, with its trail and signatures."""
        if self._state != "busy":
            self.formWanted.emit(DLT.id, record)

    @Slot()
    def back(self) -> None:
        """Decide nothing; from the proposal, leave."""
        if self._state == "busy":
            return
        if self._step == "decide":
            self._let_go()
            self._go("proposal")
        else:
            self.forget()
            self.left.emit()

    def _go(self, step: str) -> None:
        self._step = step
        self._set("idle")
        self.changed.emit()

    def _fail(self, error: ProdiaryError) -> None:
        super()._fail(error)
        self.changed.emit()
