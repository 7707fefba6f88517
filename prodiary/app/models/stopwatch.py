"""A stopwatch for examinations: it shows tenths of seconds, and ends where the test ends."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app import dates
from prodiary.app.qt import Property
from prodiary.app.shared import Shared

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

_TICK_MS: Final = 50
_TENTH_MS: Final = 100
_TENTHS: Final = 10


@QmlElement
class Stopwatch(QObject):
    """Time passed since it was started, by the clock that never goes back.

    It stops itself at `end`, where holding longer changes nothing, or at the longest time that the
    test can take: so one that was forgotten does not keep the tablet awake for ever.
    """

    changed = Signal()
    stopped = Signal(str)
    """With the seconds passed, as a decimal number."""
    alive = Signal()
    """About once a second while it runs: somebody is at work, though nobody touches the screen."""

    def __init__(self, shared: Shared) -> None:
        super().__init__()
        self._shared = shared
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._end: int | None = None
        self._longest = 0
        self._began_ms = 0
        self._tenths = 0
        shared.language_changed.connect(self.changed)

    def prepare(self, *, end_s: int | None, longest_s: int) -> None:
        """Be ready at 0 for a test that ends at `end_s` and cannot take longer than `longest_s`."""
        self._end, self._longest = end_s, longest_s
        self.reset()

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Whether it runs."""
        return self._timer.isActive()

    @Property(str, notify=changed)
    def shown(self) -> str:
        """Seconds passed, with one decimal, as the language writes it."""
        return self._seconds().replace(".", dates.locale(self._shared.language).decimalPoint())

    @Property(int, notify=changed)
    def left(self) -> int:
        """Whole seconds until the test ends; -1 where it has no end."""
        return -1 if self._end is None else -(-(self._end * _TENTHS - self._tenths) // _TENTHS)

    @Property(int, notify=changed)
    def end(self) -> int:
        """Seconds at which the test ends; 0 where it has no end."""
        return self._end or 0

    @Property(bool, notify=changed)
    def ended(self) -> bool:
        """Whether it stopped itself at the end of the test."""
        return self._end is not None and self._tenths >= self._end * _TENTHS

    @Property(bool, notify=changed)
    def begun(self) -> bool:
        """Whether it shows a time that was taken."""
        return self._tenths > 0 or self._timer.isActive()

    @Slot()
    def toggle(self) -> None:
        """Start anew from 0, or stop."""
        if self._timer.isActive():
            self._look()
            self._stop()
        else:
            self._tenths = 0
            self._began_ms = self._shared.clock.now().mono_ms
            self._timer.start()
            self.changed.emit()

    @Slot()
    def reset(self) -> None:
        """Back to 0, and nothing measured."""
        self._timer.stop()
        self._tenths = 0
        self.changed.emit()

    @Slot()
    def tick(self) -> None:
        """Show the time passed; stop where the test ends."""
        if not self._timer.isActive():
            return
        before = self._tenths
        self._look()
        if self._tenths >= self._limit():
            self._stop()
        elif self._tenths != before:
            self.changed.emit()
            if self._tenths // _TENTHS != before // _TENTHS:
                self.alive.emit()

    def _limit(self) -> int:
        return (self._longest if self._end is None else self._end) * _TENTHS

    def _look(self) -> None:
        passed = (self._shared.clock.now().mono_ms - self._began_ms) // _TENTH_MS
        self._tenths = min(passed, self._limit())

    def _stop(self) -> None:
        self._timer.stop()
        self.changed.emit()
        self.stopped.emit(self._seconds())

    def _seconds(self) -> str:
        return f"{self._tenths // _TENTHS}.{self._tenths % _TENTHS}"
