"""The introduction and the practice: a few small pages, then questions that nobody keeps (Q11)."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.practice import TRAINING, PracticeDiary
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.errors import ProdiaryError

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

PAGES: Final = 5


@QmlElement
class PracticeViewModel(ScreenModel):
    """Leads through the introduction into a practice entry, and records that it was finished."""

    changed = Signal()
    begun = Signal(str)
    finished = Signal()
    notKept = Signal()
    left = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._number = 1

    def start(self) -> None:
        """Show the introduction from its first page."""
        self._number = 1
        self._set("idle")
        self.changed.emit()

    def finish(self) -> None:
        """The practice entry was confirmed: record so, once, where the study requires it (X8)."""
        session = self._shared.open_session

        def complete() -> None:
            if session.study.policy.training == "required" and not session.diary.trained:
                session.diary.complete_training(TRAINING)

        self._run(complete, lambda _: self.finished.emit())

    def _fail(self, error: ProdiaryError) -> None:
        super()._fail(error)
        self.notKept.emit()

    @Property(int, notify=changed)
    def number(self) -> int:
        """Which page of the introduction this is, from 1."""
        return self._number

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many there are."""
        return PAGES

    @Property(bool, notify=changed)
    def canSpeak(self) -> bool:
        """Whether this device has a voice for the language of the screens."""
        return self._shared.speech.speaks(self._shared.language)

    @Slot()
    def goOn(self) -> None:
        """To the next page, and after the last one into the practice."""
        if self._number < PAGES:
            self._number += 1
            self.changed.emit()
        elif self._state != "busy":
            shared = self._shared
            shared.practice = PracticeDiary(shared.clock)
            self.begun.emit(shared.practice.begin(shared.language))

    @Slot()
    def goBack(self) -> None:
        """To the page before; from the first one, to the start."""
        if self._number > 1:
            self._number -= 1
            self.changed.emit()
        else:
            self.left.emit()
