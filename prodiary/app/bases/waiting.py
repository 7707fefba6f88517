"""Screens that take a secret: how many tries are left, and a wait that counts down (I3)."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.errors import ProdiaryError, TooManyAttempts, WrongSecret

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

_TICK_MS: Final = 500


@QmlElement
class WaitingModel(ScreenModel):
    """A wait ends by the `Clock`, and no try is taken before."""

    waitChanged = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._tries_left = -1
        self._until_ms = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)

    @Property(int, notify=waitChanged)
    def triesLeft(self) -> int:
        """Tries before a wait begins; -1 when none was wrong."""
        return self._tries_left

    @Property(int, notify=waitChanged)
    def waitLeft(self) -> int:
        """Seconds until the next try is taken; 0 when there is no wait."""
        left = self._until_ms - self._shared.clock.now().mono_ms
        return max(0, -(-left // 1000))

    def _begin_wait(self, seconds: int) -> None:
        self._until_ms = self._shared.clock.now().mono_ms + 1000 * seconds
        if seconds > 0:
            self._timer.start()
        self.waitChanged.emit()

    def _fail(self, error: ProdiaryError) -> None:
        self._tries_left = int(error.fields["tries_left"]) if isinstance(error, WrongSecret) else -1
        if isinstance(error, TooManyAttempts):
            self._begin_wait(int(error.fields["wait_s"]))
        self.waitChanged.emit()
        super()._fail(error)

    @Slot()
    def tick(self) -> None:
        """Read the clock again; when the wait is over a try is taken again."""
        self.waitChanged.emit()
        if self.waitLeft == 0:
            self._timer.stop()
            if self._state != "busy":
                self._set("idle")
