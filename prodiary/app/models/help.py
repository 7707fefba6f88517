"""What to do when something is wrong, and which version of what this is (V2)."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

import prodiary
from prodiary.app.bases.screen import ScreenModel
from prodiary.app.qt import Property
from prodiary.app.shared import Shared

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class HelpViewModel(ScreenModel):
    """Reads the study alone; nothing of the participant is on this page."""

    changed = Signal()
    todayWanted = Signal()
    practiceWanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        shared.language_changed.connect(self.changed)

    def start(self) -> None:
        """Show it for the study that is open."""
        self._set("idle")
        self.changed.emit()

    @Property(str, notify=changed)
    def safetyText(self) -> str:
        """What to do if one feels worse (M14)."""
        return self._shared.safety().text

    @Property(str, notify=changed)
    def safetyPhone(self) -> str:
        """Whom to call."""
        return self._shared.safety().phone

    @Property(str, notify=changed)
    def secretKind(self) -> str:
        """``pin`` or ``passphrase``."""
        return "pin" if self._shared.session is None else self._shared.device.secret_kind

    @Property(str, notify=changed)
    def study(self) -> str:
        """What the study is called."""
        session = self._shared.session
        if session is None:
            return ""
        return session.study.title[self._shared.study_language(session.study)]

    @Property(str, notify=changed)
    def protocol(self) -> str:
        """Its protocol."""
        return "" if self._shared.session is None else self._shared.session.study.protocol

    @Property(str, notify=changed)
    def clinic(self) -> str:
        """What the clinic is called."""
        return "" if self._shared.session is None else self._shared.session.study.site_name

    @Property(int, notify=changed)
    def pack(self) -> int:
        """Which version of the study is in force here."""
        return 0 if self._shared.session is None else self._shared.session.study.pack.version

    @Property(str, notify=changed)
    def version(self) -> str:
        """Which version of the program this is."""
        return prodiary.__version__

    @Slot()
    def practise(self) -> None:
        """Go through the introduction and the practice again; nothing is recorded then."""
        self.practiceWanted.emit()

    @Slot()
    def back(self) -> None:
        """Back to the start."""
        self.todayWanted.emit()
