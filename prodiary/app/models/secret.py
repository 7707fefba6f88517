"""What is being typed as PIN or passphrase; only its length ever reaches a screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.qt import Property

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

_LONGEST: Final = 128


@QmlElement
class SecretPad(QObject):
    """Digits pressed on the keypad or words typed; taken out once by the screen's use case."""

    changed = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = ""

    def take(self) -> str:
        """What was typed, leaving the pad empty."""
        text, self._text = self._text, ""
        self.changed.emit()
        return text

    @Property(int, notify=changed)
    def length(self) -> int:
        """How many characters were typed."""
        return len(self._text)

    @Slot(str)
    def press(self, digit: str) -> None:
        """Add one digit."""
        if len(digit) == 1 and digit.isascii() and digit.isdigit() and len(self._text) < _LONGEST:
            self._text += digit
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        """Take the last one away."""
        self._text = self._text[:-1]
        self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """Forget what was typed."""
        self.take()

    @Slot(str)
    def write(self, text: str) -> None:
        """Replace everything by a passphrase as it stands in its field."""
        self._text = text[:_LONGEST]
        self.changed.emit()

    @Slot()
    def enter(self) -> None:
        """Say that it is complete."""
        if self._text:
            self.entered.emit()
