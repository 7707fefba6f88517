"""By what a person acts on the window: finger, mouse, keys; and that somebody is there at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QInputDevice, QSinglePointEvent

from prodiary.app.shared import Input, Shared

# A key that is a shortcut comes as its override only.
_KEYS: Final = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride}
)
_FINGERS: Final = frozenset({QEvent.Type.TouchBegin, QEvent.Type.TouchEnd})
_BUTTONS: Final = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease})
_SIGNS: Final = _KEYS | _FINGERS | _BUTTONS | {QEvent.Type.MouseMove, QEvent.Type.Wheel}
_DIRECT: Final = frozenset({QInputDevice.DeviceType.TouchScreen, QInputDevice.DeviceType.Stylus})


class Hands(QObject):
    """An event filter that lets everything pass and takes note of it (N8, M8).

    While an event is being delivered, `Shared.input` says what it came from. At all other times
    it says ``assistive``: what is pressed without an event is pressed by a screen reader.
    """

    def __init__(self, shared: Shared, *, noticed: Callable[[], None]) -> None:
        """Call `noticed` whenever somebody does anything."""
        super().__init__()
        self._shared = shared
        self._noticed = noticed
        self._after = QTimer(self, interval=0, singleShot=True)
        self._after.timeout.connect(self._forget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of input and let everything pass."""
        if event.type() in _SIGNS:
            self._noticed()
            kind = _kind(event)
            if kind is not None:
                self._shared.input = kind
                self._after.start()
        return super().eventFilter(watched, event)

    def _forget(self) -> None:
        self._shared.input = "assistive"


def _kind(event: QEvent) -> Input | None:
    if event.type() in _KEYS:
        return "keyboard"
    if event.type() in _FINGERS:
        return "touch"
    if event.type() in _BUTTONS and isinstance(event, QSinglePointEvent):
        # Where the system makes mouse events of touches, the device still tells.
        return "touch" if event.device().type() in _DIRECT else "mouse"
    return None
