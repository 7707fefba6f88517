"""What can be answered today, what comes next, and what waits to be sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.models.cards import CardRow, NextRow, coming_rows, key_of, ready_rows
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared
from prodiary.device.sheet import TaskCard
from prodiary.device.sync import SyncStatus

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

_NOON, _EVENING = 12, 18
_LOOK_MS: Final = 20_000


@dataclass(frozen=True, slots=True)
class _Seen:
    cards: tuple[TaskCard, ...]
    status: SyncStatus
    trained: bool
    day: date
    set_by: timedelta
    visiting: bool


@QmlElement
class TodayViewModel(ScreenModel):
    """The participant's first screen; no score is ever on it (Q9).

    It is read again each time it is opened, and when the local day changes while it is open. At a
    visit, while the participant was given the tablet, it asks for what the visit asks and no more.
    """

    changed = Signal()
    chosen = Signal(object)
    sendWanted = Signal()
    lockWanted = Signal()
    practiceWanted = Signal()
    recordWanted = Signal()
    remindersWanted = Signal()
    helpWanted = Signal()
    giveBackWanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._cards: RowsModel[CardRow] = RowsModel(CardRow)
        self._next: RowsModel[NextRow] = RowsModel(NextRow)
        self._seen: _Seen | None = None
        self._day: date | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.tick)
        shared.language_changed.connect(self._show)

    def start(self) -> None:
        """Read what is open now."""
        shared, session = self._shared, self._shared.open_session
        self._day = shared.today()
        self._timer.start()

        def look() -> _Seen | None:
            # It may have been locked while this waited; what is closed is not read.
            if shared.session is not session:
                return None
            diary = session.diary
            visiting = session.handed_over
            return _Seen(
                cards=session.at_visit.cards() if visiting else diary.today(),
                status=session.sync.status(),
                trained=diary.trained,
                day=session.record.today(),
                set_by=session.clock_set_by(),
                visiting=visiting,
            )

        self._run(look, self._take)

    @Slot()
    def tick(self) -> None:
        """Look at the clock: with a new day the list is another."""
        if self._seen is None or self._state == "busy" or self._shared.session is None:
            return
        if self._day != self._shared.today():
            self.start()

    def forget(self) -> None:
        """Show nothing of anybody (C12)."""
        self._timer.stop()
        self._seen = None
        self._show()

    def _take(self, seen: _Seen | None) -> None:
        if seen is not None:
            self._seen = seen
            self._shared.set_by = seen.set_by
            self._day = seen.day
            self._show()

    def _show(self) -> None:
        session = self._shared.session
        seen = () if self._seen is None or session is None else self._seen.cards
        shown = () if self.trainingNeeded else seen
        self._cards.show(ready_rows(shown, self._shared))
        self._next.show(coming_rows(shown, self._shared))
        self.changed.emit()

    @Property(QObject, notify=changed)
    def cards(self) -> RowsModel[CardRow]:
        """The questionnaires that can be answered now, late ones among them."""
        return self._cards

    @Property(QObject, notify=changed)
    def coming(self) -> RowsModel[NextRow]:
        """Those that come next, with their days."""
        return self._next

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        """Whether the lists show what is so."""
        return self._seen is not None

    @Property(bool, notify=changed)
    def visiting(self) -> bool:
        """Whether the device is given back after this: at a visit, or on a clinic's tablet (N4)."""
        visiting = self._seen is not None and self._seen.visiting
        return visiting or (self._shared.session is not None and self._shared.clinic)

    @Property(bool, notify=changed)
    def trainingNeeded(self) -> bool:
        """Whether the study wants the practice first, and nothing else is offered (X8)."""
        session, seen = self._shared.session, self._seen
        if session is None or seen is None:
            return False
        return session.study.policy.training == "required" and not seen.trained

    @Property(int, notify=changed)
    def openCount(self) -> int:
        """How many can be answered."""
        return self._cards.rowCount()

    @Property(str, notify=changed)
    def partOfDay(self) -> str:
        """``morning``, ``afternoon`` or ``evening``, for the greeting."""
        hour = self._shared.clock.now().wall.hour
        return "morning" if hour < _NOON else "afternoon" if hour < _EVENING else "evening"

    @Property(str, notify=changed)
    def day(self) -> str:
        """Today in words."""
        return self._shared.day(self._shared.today())

    @Property(bool, notify=changed)
    def clockSet(self) -> bool:
        """Whether the clock was set by a day or more, and days are counted as before (T3)."""
        return self._seen is not None and self._seen.set_by != timedelta()

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """Confirmed questionnaires that the clinic has not said it holds."""
        return 0 if self._seen is None else self._seen.status.waiting.entries

    @Property(int, notify=changed)
    def waitingCorrections(self) -> int:
        """Requests for corrections that it has not said it holds."""
        return 0 if self._seen is None else self._seen.status.waiting.requests

    @Property(int, notify=changed)
    def waitingDecisions(self) -> int:
        """Decisions on them that it does not know to have come here."""
        return 0 if self._seen is None else self._seen.status.waiting.decisions

    @Property(int, notify=changed)
    def held(self) -> int:
        """Those that it has said it holds."""
        return 0 if self._seen is None else self._seen.status.held_entries

    @Slot(str)
    def begin(self, key: str) -> None:
        """Open a questionnaire, named by the window it is for."""
        seen = () if self._seen is None else self._seen.cards
        found = next((card for card in seen if key_of(card) == key), None)
        if found is not None:
            self.chosen.emit(found)

    @Slot()
    def practise(self) -> None:
        """Go to the introduction and the practice."""
        self.practiceWanted.emit()

    @Slot()
    def send(self) -> None:
        """Go to the sending screen."""
        self.sendWanted.emit()

    @Slot()
    def lock(self) -> None:
        """Lock the diary."""
        self.lockWanted.emit()

    @Slot()
    def giveBack(self) -> None:
        """The participant gives the tablet back."""
        if self._state != "busy":
            self.giveBackWanted.emit()

    @Slot()
    def openRecord(self) -> None:
        """Go to what was done, was missed and is to come."""
        self.recordWanted.emit()

    @Slot()
    def openReminders(self) -> None:
        """Go to when reminders come."""
        self.remindersWanted.emit()

    @Slot()
    def openHelp(self) -> None:
        """Go to what to do when something is wrong."""
        self.helpWanted.emit()
