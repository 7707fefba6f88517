"""Dose-limiting toxicity as its page shows it: window, rules, events, decisions."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from prodiary.app.bases.staff_screen import StaffScreenModel
from prodiary.app.evaluated import Evaluated
from prodiary.app.models.dlt_rows import DecisionRow, RuleRow, decision_rows, rule_rows
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared
from prodiary.domain.dlt import WINDOW_DAYS
from prodiary.domain.forms import DLT
from prodiary.formwords import FormWords

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DltView(StaffScreenModel):
    """Everything of it comes from forms that count; what is proposed is nobody's decision."""

    changed = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._rules: RowsModel[RuleRow] = RowsModel(RuleRow)
        self._decisions: RowsModel[DecisionRow] = RowsModel(DecisionRow)
        self._step = "proposal"
        self._seen: Evaluated | None = None
        shared.language_changed.connect(self._show)

    def _show(self) -> None:
        seen, language = self._seen, self._shared.language
        if seen is None:
            self._rules.show([])
            self._decisions.show([])
        else:
            self._rules.show(rule_rows(language, seen))
            self._decisions.show(decision_rows(language, seen))
        self.changed.emit()

    @property
    def _words(self) -> FormWords:
        return FormWords(self._shared.language)

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        """Whether the page shows what is so."""
        return self._seen is not None

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the form of the decision is called."""
        return self._words.title(DLT.id)

    @Property(str, notify=changed)
    def step(self) -> str:
        """What is on screen."""
        return self._step

    @Property(str, notify=changed)
    def status(self) -> str:
        """What is proposed, as a fixed word."""
        return "" if self._seen is None else self._seen.proposal.status

    @Property(str, notify=changed)
    def statusWords(self) -> str:
        """What is proposed."""
        return "" if self._seen is None else self._words.dlt_status(self.status)

    @Property(str, notify=changed)
    def infusionDay(self) -> str:
        """The day of the infusion, which is day 0; empty where none is recorded."""
        day = None if self._seen is None else self._seen.infusion
        return "" if day is None else self._shared.day(day)

    @Property(str, notify=changed)
    def lastDay(self) -> str:
        """The last day of the window."""
        day = None if self._seen is None else self._seen.proposal.last_day
        return "" if day is None else self._shared.day(day)

    @Property(int, notify=changed)
    def dayNumber(self) -> int:
        """Today, counted from the infusion; -1 where that is not known or lies ahead."""
        day = None if self._seen is None else self._seen.infusion
        return -1 if day is None else max(-1, (self._shared.today() - day).days)

    @Property(int, notify=changed)
    def windowDays(self) -> int:
        """The number of the window's last day."""
        return WINDOW_DAYS

    @Property(int, notify=changed)
    def eventCount(self) -> int:
        """How many adverse events count."""
        return 0 if self._seen is None else len(self._seen.events)

    @Property(QObject, notify=changed)
    def rules(self) -> RowsModel[RuleRow]:
        """Every rule, with what bears on it."""
        return self._rules

    @Property(QObject, notify=changed)
    def decisions(self) -> RowsModel[DecisionRow]:
        """Every decision, oldest first."""
        return self._decisions

    @Property(bool, notify=changed)
    def mayDecide(self) -> bool:
        """Whether who is at work decides."""
        return self._seen is not None and self._seen.may
