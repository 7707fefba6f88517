"""What is said before the first question: how much is left, and whether it is late."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtQml import QmlElement

from prodiary.app.bases.sheet_view import QuestionView
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.device.sheet import Sheet, TaskCard
from prodiary.domain.schedule import Occurrence

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class IntroView(QuestionView):
    """A draft is introduced with the words it was begun with, a new one with those of now (N6)."""

    # Its own: Qt for Python does not announce a property by a signal of the base class.
    introChanged = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self.changed.connect(self.introChanged)
        self._card: TaskCard | None = None

    def introduce(self, card: TaskCard) -> None:
        """Show what is about to be asked; nothing is begun yet (Q8)."""
        self.forget()
        self._card, self._instrument = card, card.occurrence.instrument
        self._set("idle")
        self.changed.emit()
        if card.draft is not None:
            draft, diary = card.draft, self._shared.open_session.diary
            self._run(lambda: diary.sheet(draft), lambda sheet: self._preview(card, sheet))

    def forget(self) -> None:
        """Show nothing of anybody."""
        self._card = self._instrument = self._sheet = None

    def _preview(self, card: TaskCard, sheet: Sheet) -> None:
        if self._card is card:
            self._sheet = sheet
            self._set("idle")
            self.changed.emit()

    def _late(self) -> Occurrence | None:
        card = self._card
        return None if card is None or card.state != "late" else card.occurrence

    @Property(bool, notify=introChanged)
    def begun(self) -> bool:
        """Whether it is a draft that goes on."""
        return self._card is not None and self._card.draft is not None

    @Property(int, notify=introChanged)
    def left(self) -> int:
        """How many questions have no answer yet and were not declined."""
        return 0 if self._card is None else self._card.items - self._card.reached

    @Property(str, notify=introChanged)
    def dueBy(self) -> str:
        """The last day on which it would have been on time; empty while it is (T4)."""
        late = self._late()
        return "" if late is None else self._shared.day(late.closes)

    @Property(str, notify=introChanged)
    def stillUntil(self) -> str:
        """The last day on which it is taken late; empty while it is on time."""
        late = self._late()
        return "" if late is None else self._shared.day(late.late_until)
