"""Own totals over time, only where the study shows them (Q9); missed windows stay gaps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared
from prodiary.device.record import Total
from prodiary.domain.ids import InstrumentId

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

# What fewer points mean, for the instruments whose publications say so.
_LOWER: Final = {"mg-adl": "symptoms", "mg-qol15": "difficulties"}
_LABELLED: Final = 10


@dataclass(frozen=True, slots=True)
class TotalRow:
    """One window in words; `kind` is ``total``, ``incomplete`` or ``missed``."""

    day: str
    total: int
    kind: str


@dataclass(frozen=True, slots=True)
class PointRow:
    """One point, `across` and `up` from 0 to 1; `day` is empty where there is no room for it."""

    across: float
    up: float
    total: int
    day: str


@dataclass(frozen=True, slots=True)
class PickRow:
    """One instrument to look at."""

    instrument: str
    title: str
    chosen: bool


def segments(totals: tuple[Total, ...]) -> list[list[Total]]:
    """Runs of totals with nothing missed or incomplete between them."""
    found: list[list[Total]] = [[]]
    for each in totals:
        if each.total is not None:
            found[-1].append(each)
        elif found[-1]:
            found.append([])
    return [run for run in found if run]


@QmlElement
class TrendViewModel(ScreenModel):
    """One instrument's totals as a chart and as a list that says the same."""

    changed = Signal()
    recordWanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._rows: RowsModel[TotalRow] = RowsModel(TotalRow)
        self._points: RowsModel[PointRow] = RowsModel(PointRow)
        self._picks: RowsModel[PickRow] = RowsModel(PickRow)
        self._totals: dict[InstrumentId, tuple[Total, ...]] = {}
        self._instrument: InstrumentId | None = None
        self._lines: list[list[list[float]]] = []
        shared.language_changed.connect(self._show)

    def start(self) -> None:
        """Read the totals; nothing where the study does not show them."""
        self._totals = {}
        session = self._shared.open_session
        if session.study.policy.trends != "shown":
            self._show()
            return
        names = tuple(session.study.instruments)
        record = session.record
        self._run(lambda: {name: record.totals(name) for name in names}, self._take)

    def forget(self) -> None:
        """Show nothing of anybody (C12)."""
        self._totals, self._instrument = {}, None
        self._show()

    def _take(self, totals: dict[InstrumentId, tuple[Total, ...]]) -> None:
        self._totals = {name: found for name, found in totals.items() if found}
        if self._instrument not in self._totals:
            self._instrument = next(iter(self._totals), None)
        self._show()

    def _shown(self) -> tuple[Total, ...]:
        return () if self._instrument is None else self._totals.get(self._instrument, ())

    def _show(self) -> None:
        shared, totals = self._shared, self._shown()
        if shared.session is None or not totals:
            self._lines = []
            self._rows.show([])
            self._points.show([])
            self._picks.show([])
            self.changed.emit()
            return
        self._rows.show(
            [
                TotalRow(
                    day=shared.day(each.day),
                    total=each.total or 0,
                    kind="missed"
                    if each.missed
                    else "incomplete"
                    if each.total is None
                    else "total",
                )
                for each in totals
            ]
        )
        runs = segments(totals)
        self._lines = [[[self._across(each), self._up(each)] for each in run] for run in runs]
        whole = [each for run in runs for each in run]
        few = len(whole) <= _LABELLED
        named = {0, len(whole) - 1} if not few else set(range(len(whole)))
        self._points.show(
            [
                PointRow(
                    across=self._across(each),
                    up=self._up(each),
                    total=each.total or 0,
                    day=shared.day(each.day) if at in named else "",
                )
                for at, each in enumerate(whole)
            ]
        )
        self._picks.show(
            [
                PickRow(name, shared.title(name), name == self._instrument)
                for name in self._totals
                if name in shared.session.study.instruments
            ]
        )
        self.changed.emit()

    def _across(self, point: Total) -> float:
        totals = self._shown()
        first, last = totals[0].day, totals[-1].day
        return (point.day - first).days / (last - first).days if last > first else 0.5

    def _up(self, point: Total) -> float:
        return (point.total or 0) / point.most

    @Property(QObject, notify=changed)
    def rows(self) -> RowsModel[TotalRow]:
        """Every window in words."""
        return self._rows

    @Property(QObject, notify=changed)
    def points(self) -> RowsModel[PointRow]:
        """Every total as a point."""
        return self._points

    @Property(QObject, notify=changed)
    def picks(self) -> RowsModel[PickRow]:
        """The instruments that have totals."""
        return self._picks

    @Property("QVariantList", notify=changed)
    def lines(self) -> list[list[list[float]]]:
        """Runs of points to be joined; none goes across a window without a total."""
        return self._lines

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the questionnaire is called."""
        if self._instrument is None or self._shared.session is None:
            return ""
        return self._shared.title(self._instrument)

    @Property(str, notify=changed)
    def firstDay(self) -> str:
        """Where the chart begins."""
        totals = self._shown()
        return self._shared.day(totals[0].day) if totals else ""

    @Property(str, notify=changed)
    def lastDay(self) -> str:
        """Where it ends."""
        totals = self._shown()
        return self._shared.day(totals[-1].day) if totals else ""

    @Property(int, notify=changed)
    def most(self) -> int:
        """The highest total that there can be."""
        return max((each.most for each in self._shown()), default=0)

    @Property(str, notify=changed)
    def lower(self) -> str:
        """What is fewer where the total is lower: ``symptoms``, ``difficulties``; else empty."""
        return _LOWER.get(self._instrument or "", "")

    @Slot(str)
    def choose(self, instrument: str) -> None:
        """Look at another questionnaire."""
        found = next((name for name in self._totals if name == instrument), None)
        if found is not None:
            self._instrument = found
            self._show()

    @Slot()
    def back(self) -> None:
        """Back to the record."""
        self.recordWanted.emit()
