"""The first choices, one decision a page, in under a minute: before anything else is asked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.qt import Property
from prodiary.app.shared import Shared

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

_STEPS: Final = ("language", "size", "light", "side", "press")


@QmlElement
class SetupViewModel(QObject):
    """Leads through the choices; each is made at once in `DisplayViewModel` and seen at once.

    Leaving at any step keeps what was chosen so far, and the rest as it was.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__()
        self._shared = shared
        self._place = 0

    def start(self) -> None:
        """From the first choice."""
        self._place = 0
        self.changed.emit()

    @Property(str, notify=changed)
    def step(self) -> str:
        """``language``, ``size``, ``light``, ``side`` or ``press``."""
        return _STEPS[self._place]

    @Property(int, notify=changed)
    def number(self) -> int:
        """Which choice this is, from 1."""
        return self._place + 1

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many there are."""
        return len(_STEPS)

    @Slot()
    def goOn(self) -> None:
        """To the next choice, or out after the last."""
        if self._place + 1 == len(_STEPS):
            self.leave()
        else:
            self._place += 1
            self.changed.emit()

    @Slot()
    def goBack(self) -> None:
        """To the choice before."""
        self._place = max(0, self._place - 1)
        self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """Enough: it is not asked again by itself."""
        self._shared.settings.change(setup_done=True)
        self.left.emit()
