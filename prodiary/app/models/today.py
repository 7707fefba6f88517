"""What is open today, what comes next, and what waits to be sent."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared, minutes
from prodiary.device.diary import TaskCard
from prodiary.device.sync import SyncStatus
from prodiary.domain.ids import InstrumentId

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

_NOON, _EVENING = 12, 18


@dataclass(frozen=True, slots=True)
class CardRow:
    """One questionnaire that is open."""

    instrument: str
    title: str
    items: int
    minutes: int
    reached: int
    begun: bool


@dataclass(frozen=True, slots=True)
class NextRow:
    """One that is not open yet."""

    title: str
    day: str


@dataclass(frozen=True, slots=True)
class _Seen:
    cards: tuple[tuple[TaskCard, int], ...]
    status: SyncStatus


@QmlElement
class TodayViewModel(ScreenModel):
    """The participant's first screen; no score is ever on it (Q9)."""

    changed = Signal()
    chosen = Signal(str)
    sendWanted = Signal()
    lockWanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._cards: RowsModel[CardRow] = RowsModel(CardRow)
        self._next: RowsModel[NextRow] = RowsModel(NextRow)
        self._seen: _Seen | None = None
        shared.language_changed.connect(self._show)

    def start(self) -> None:
        """Read what is open now."""
        session = self._shared.open_session

        def look() -> _Seen:
            cards = tuple(
                (
                    card,
                    0
                    if card.draft is None
                    else len(session.diary.sheet(card.draft).entry.responses),
                )
                for card in session.diary.today()
            )
            return _Seen(cards=cards, status=session.sync.status())

        self._run(look, self._take)

    def forget(self) -> None:
        """Show nothing of anybody (C12)."""
        self._seen = None
        self._show()

    def _take(self, seen: _Seen) -> None:
        self._seen = seen
        self._show()

    def _show(self) -> None:
        shared = self._shared
        cards = () if self._seen is None or shared.session is None else self._seen.cards
        self._cards.show(
            [
                CardRow(
                    instrument=card.instrument,
                    title=shared.title(card.instrument),
                    items=card.items,
                    minutes=minutes(card.items - reached),
                    reached=reached,
                    begun=card.draft is not None,
                )
                for card, reached in cards
                if card.is_open
            ]
        )
        self._next.show(
            [
                NextRow(title=shared.title(card.instrument), day=shared.day(card.due))
                for card, _ in sorted(cards, key=lambda each: each[0].due)
                if not card.is_open
            ]
        )
        self.changed.emit()

    @Property(QObject, notify=changed)
    def cards(self) -> RowsModel[CardRow]:
        """The questionnaires that are open."""
        return self._cards

    @Property(QObject, notify=changed)
    def coming(self) -> RowsModel[NextRow]:
        """Those that come next, with their days."""
        return self._next

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        """Whether the lists show what is so."""
        return self._seen is not None

    @Property(int, notify=changed)
    def openCount(self) -> int:
        """How many are open."""
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

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """Confirmed questionnaires that the clinic has not said it holds."""
        return 0 if self._seen is None else self._seen.status.waiting_entries

    @Property(int, notify=changed)
    def held(self) -> int:
        """Those that it has said it holds."""
        return 0 if self._seen is None else self._seen.status.held_entries

    @Property(str, notify=changed)
    def safetyText(self) -> str:
        """What to do if one feels worse (M14)."""
        return "" if self._shared.session is None else self._shared.safety().text

    @Property(str, notify=changed)
    def safetyPhone(self) -> str:
        """Whom to call."""
        return "" if self._shared.session is None else self._shared.safety().phone

    @Slot(str)
    def begin(self, instrument: str) -> None:
        """Open a questionnaire."""
        self.chosen.emit(InstrumentId(instrument))

    @Slot()
    def send(self) -> None:
        """Go to the sending screen."""
        self.sendWanted.emit()

    @Slot()
    def lock(self) -> None:
        """Lock the diary."""
        self.lockWanted.emit()
