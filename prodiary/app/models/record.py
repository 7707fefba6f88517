"""My record: a month at a time, what the clinic holds, and what became of corrections (Q9, N2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.models.record_rows import (
    CorrectionRow,
    DayCell,
    LineRow,
    correction_row,
    line_row,
    month_cells,
    month_name,
    weekdays,
)
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared
from prodiary.app.trouble import Trouble
from prodiary.device.carried import Holdings
from prodiary.device.record import Asked, Line, Progress
from prodiary.messages import Message, message

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class _Seen:
    lines: tuple[Line, ...]
    progress: Progress
    holdings: Holdings
    asked: tuple[Asked, ...]
    today: date


def month_of(day: date) -> date:
    """The first day of its month."""
    return day.replace(day=1)


@QmlElement
class RecordViewModel(ScreenModel):
    """What was answered, what waits and what was missed; counts of questionnaires, never scores."""

    changed = Signal()
    entryWanted = Signal(str)
    trendWanted = Signal()
    sendWanted = Signal()
    todayWanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._cells: RowsModel[DayCell] = RowsModel(DayCell)
        self._lines: RowsModel[LineRow] = RowsModel(LineRow)
        self._corrections: RowsModel[CorrectionRow] = RowsModel(CorrectionRow)
        self._seen: _Seen | None = None
        self._month = date.min
        shared.language_changed.connect(self._show)

    def start(self) -> None:
        """Read the record and show the present month."""
        self._month = date.min
        self.resume()

    def resume(self) -> None:
        """Read the record again and stay in the month that was shown."""
        record = self._shared.open_session.record

        def look() -> _Seen:
            return _Seen(
                lines=record.lines(),
                progress=record.progress(),
                holdings=record.holdings(),
                asked=record.asked(),
                today=record.today(),
            )

        self._run(look, self._take)

    def forget(self) -> None:
        """Show nothing of anybody (C12)."""
        self._seen = None
        self._month = date.min
        self._show()

    def _take(self, seen: _Seen) -> None:
        self._seen = seen
        if self._month == date.min:
            self._month = month_of(seen.today)
        self._show()

    def _show(self) -> None:
        shared, seen = self._shared, self._seen
        if seen is None or shared.session is None:
            self._cells.show([])
            self._lines.show([])
            self._corrections.show([])
        else:
            lines = [each for each in seen.lines if month_of(each.day) == self._month]
            self._cells.show(month_cells(shared.language, self._month, lines, today=seen.today))
            self._lines.show([line_row(shared, each) for each in lines])
            self._corrections.show([correction_row(shared, each) for each in seen.asked])
        self.changed.emit()

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        """Whether what is shown is so."""
        return self._seen is not None

    @Property(str, notify=changed)
    def month(self) -> str:
        """The month shown, in words."""
        return "" if self._seen is None else month_name(self._shared.language, self._month)

    @Property("QStringList", notify=changed)
    def weekdays(self) -> list[str]:
        """The days of a week in the order of the language."""
        return weekdays(self._shared.language)

    @Property(QObject, notify=changed)
    def cells(self) -> RowsModel[DayCell]:
        """The month as a calendar."""
        return self._cells

    @Property(QObject, notify=changed)
    def lines(self) -> RowsModel[LineRow]:
        """The month as a list."""
        return self._lines

    @Property(QObject, notify=changed)
    def corrections(self) -> RowsModel[CorrectionRow]:
        """Every correction asked for."""
        return self._corrections

    @Property(bool, notify=changed)
    def earlier(self) -> bool:
        """Whether there is anything in an earlier month."""
        lines = () if self._seen is None else self._seen.lines
        return any(month_of(each.day) < self._month for each in lines)

    @Property(bool, notify=changed)
    def further(self) -> bool:
        """Whether there is anything in a later month."""
        lines = () if self._seen is None else self._seen.lines
        return any(month_of(each.day) > self._month for each in lines)

    @Property(int, notify=changed)
    def answered(self) -> int:
        """Questionnaires answered so far."""
        return 0 if self._seen is None else self._seen.progress.answered

    @Property(int, notify=changed)
    def closed(self) -> int:
        """Those answered, and those that it is too late for."""
        return 0 if self._seen is None else self._seen.progress.closed

    @Property(str, notify=changed)
    def heldUntil(self) -> str:
        """Up to when the clinic has everything; empty while it has said nothing."""
        until = None if self._seen is None else self._seen.holdings.until
        return "" if until is None else self._shared.moment(until)

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """Questionnaires that the clinic has not said it holds."""
        return 0 if self._seen is None else self._seen.holdings.waiting.entries

    @Property(int, notify=changed)
    def waitingCorrections(self) -> int:
        """Requests for corrections that it has not said it holds."""
        return 0 if self._seen is None else self._seen.holdings.waiting.requests

    @Property(int, notify=changed)
    def waitingDecisions(self) -> int:
        """Decisions on them that it does not know to have come here."""
        return 0 if self._seen is None else self._seen.holdings.waiting.decisions

    @Property(str, notify=changed)
    def troubleDay(self) -> str:
        """When sending last failed; empty when nothing failed since the last success (C11)."""
        trouble = self._trouble()
        return "" if trouble is None else self._shared.moment(trouble.at)

    @Property(str, notify=changed)
    def troubleTitle(self) -> str:
        """What failed then, in a few words."""
        return self._trouble_words().title

    @Property(str, notify=changed)
    def troubleText(self) -> str:
        """What it was, and what to do."""
        words = self._trouble_words()
        return f"{words.text} {words.advice}".strip()

    @Property(bool, notify=changed)
    def trendsShown(self) -> bool:
        """Whether the study lets the participant see own totals (Q9)."""
        session = self._shared.session
        return session is not None and session.study.policy.trends == "shown"

    @Slot()
    def back(self) -> None:
        """Back to the start."""
        self.todayWanted.emit()

    @Slot()
    def earlierMonth(self) -> None:
        """One month back."""
        if self.earlier:
            self._month = month_of(self._month - timedelta(days=1))
            self._show()

    @Slot()
    def laterMonth(self) -> None:
        """One month on."""
        if self.further:
            self._month = month_of(self._month + timedelta(days=31))
            self._show()

    @Slot(str)
    def openEntry(self, entry: str) -> None:
        """Show a confirmed entry."""
        if entry:
            self.entryWanted.emit(entry)

    @Slot()
    def showTrend(self) -> None:
        """Show own totals over time, where the study lets that be."""
        if self.trendsShown:
            self.trendWanted.emit()

    @Slot()
    def send(self) -> None:
        """To the sending screen."""
        self.sendWanted.emit()

    def _trouble(self) -> Trouble | None:
        shared = self._shared
        if self._seen is None or shared.trial is not None:
            return None
        return Trouble.read(shared.settings.now.trouble)

    def _trouble_words(self) -> Message:
        trouble = self._trouble()
        if trouble is None:
            return Message(title="", text="", advice="")
        return message(trouble.error, self._shared.language)
