"""The tablet between two people: whose it is now, and nothing of who had it before (N4, C12)."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.qt import Property
from prodiary.app.shared import Shared

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class HandoverViewModel(ScreenModel):
    """Says for whom it is; the vault is locked already, and the keys of staff are gone."""

    changed = Signal()
    unlockWanted = Signal()
    staffWanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._subject = ""

    def start(self, subject: str) -> None:
        """The device is for `subject` now."""
        self._subject = subject
        self._set("idle")
        self.changed.emit()

    def forget(self) -> None:
        """Say nothing of anybody (C12)."""
        self._subject = ""
        self.changed.emit()

    @Property(str, notify=changed)
    def subject(self) -> str:
        """The subject id, so that staff see to whom they give it."""
        return self._subject

    @Slot()
    def goOn(self) -> None:
        """The participant has it: to their own unlock."""
        self.unlockWanted.emit()

    @Slot()
    def forStaff(self) -> None:
        """It was a mistake: staff sign in again, which takes it back."""
        self.staffWanted.emit()
