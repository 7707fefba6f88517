"""Reading a question aloud: when asked, exactly what is on screen, until told to stop (M4)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.qt import Property
from prodiary.app.settings import SPEECH_RATES
from prodiary.app.shared import Shared
from prodiary.domain.ids import Language

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

Said = tuple[Language, Sequence[str]]


@QmlElement
class ReadingViewModel(QObject):
    """Says the item that `item` returns, with the language its words are in."""

    changed = Signal()

    def __init__(self, shared: Shared, *, item: Callable[[], Said | None]) -> None:
        super().__init__()
        self._shared = shared
        self._item = item
        self._heard: set[tuple[str, ...]] = set()
        shared.speech.changed.connect(self.changed)

    @property
    def begun(self) -> bool:
        """Whether this item was read aloud, even in part, since the questionnaire was opened."""
        item = self._item()
        return item is not None and tuple(item[1]) in self._heard

    def forget(self) -> None:
        """Be quiet, and know nothing of what was read."""
        self.stop()
        self._heard.clear()

    @Property(bool, notify=changed)
    def available(self) -> bool:
        """Whether there is a voice for the language of the words."""
        item = self._item()
        return item is not None and self._shared.speech.speaks(item[0])

    @Property(bool, notify=changed)
    def speaking(self) -> bool:
        """Whether it is being read now."""
        return self._shared.speech.speaking

    @Slot()
    def start(self) -> None:
        """Read it from the beginning; from now on that is part of how it is answered (N8)."""
        item = self._item()
        if item is not None and self._shared.speech.speaks(item[0]):
            self._heard.add(tuple(item[1]))
            self._shared.speech.say(
                item[1],
                language=item[0],
                rate=SPEECH_RATES[self._shared.settings.now.speech_rate],
            )

    @Slot()
    def stop(self) -> None:
        """Be quiet."""
        self._shared.speech.stop()
