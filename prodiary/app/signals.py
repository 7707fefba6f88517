"""The system asks the program to end: Ctrl+C, a shutdown, a closed terminal.

A signal wakes the event loop through a pair of sockets, so that it is heard while Qt waits and no
work is done inside a signal's handler. The same signal a second time does what the system does by
itself: nobody is kept waiting for a program that cannot end.
"""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType
from typing import Final

from PySide6.QtCore import QSocketNotifier

_NAMES: Final = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
NUMBERS: Final = tuple(
    signal.Signals[name] for name in _NAMES if name in signal.Signals.__members__
)
"""Those of this system; Windows has no SIGHUP, others no SIGBREAK."""
_INTERRUPTED: Final = 130


class Ending:
    """Hears signals from when it is made until `remove`; from the main thread only."""

    def __init__(self, end: Callable[[int], None]) -> None:
        """Call `end` with the exit code, in the event loop: 130 after Ctrl+C, else 0."""
        self._end = end
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._hear)
        self._wakeup = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, self._note) for number in NUMBERS}

    @staticmethod
    def _note(number: int, frame: FrameType | None) -> None:
        # What is to be done is done in the event loop; the next one is the system's again.
        del frame
        signal.signal(number, signal.SIG_DFL)

    def _hear(self) -> None:
        heard = [number for number in self._reader.recv(64) if number in self._before]
        if heard:
            self._end(_INTERRUPTED if signal.SIGINT in heard else 0)

    def remove(self) -> None:
        """Leave signals to whom they belonged before."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()
