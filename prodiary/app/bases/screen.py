"""What every screen's view-model has: `state`, and words for what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.errors import ProdiaryError
from prodiary.messages import Message, message

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

Result = TypeVar("Result")


@QmlElement
class ScreenModel(QObject):
    """State ``idle | busy | done | failed``; slow or durable work goes through the worker.

    Slots of screens return nothing and raise nothing that a person could cause: a `ProdiaryError`
    becomes `errorTitle`, `errorText` and `errorAdvice` in the language of the screens.
    """

    stateChanged = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__()
        self._shared = shared
        self._state = "idle"
        self._error: ProdiaryError | None = None
        self._told: ProdiaryError | None = None
        shared.language_changed.connect(self.stateChanged)

    def _set(self, state: str, error: ProdiaryError | None = None) -> None:
        self._state = state
        self._error = error
        self.stateChanged.emit()

    def _run(self, call: Callable[[], Result], done: Callable[[Result], None]) -> None:
        """Be busy with `call` in the worker, then go on with `done`, or have failed."""
        self._set("busy")

        self._shared.worker.run(call, lambda result: self._finish(result, done), self._fail)

    def _finish(self, result: Result, done: Callable[[Result], None]) -> None:
        self._set("done")
        done(result)
        told, self._told = self._told, None
        if told is not None and self._state == "done":
            self._fail(told)

    @property
    def error(self) -> ProdiaryError | None:
        """What failed; None when nothing did."""
        return self._error

    def tell(self, error: ProdiaryError) -> None:
        """Show a failure of a screen that is not seen, once what is under way here is done."""
        if self._state == "busy":
            self._told = error
        else:
            self._fail(error)

    def _fail(self, error: ProdiaryError) -> None:
        self._set("failed", error)

    def _message(self) -> Message:
        if self._error is None:
            return Message(title="", text="", advice="")
        return message(self._error, self._shared.language)

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        """``idle``, ``busy``, ``done`` or ``failed``."""
        return self._state

    @Property(str, notify=stateChanged)
    def errorTitle(self) -> str:
        """What failed, in a few words; empty when nothing did."""
        return self._message().title

    @Property(str, notify=stateChanged)
    def errorText(self) -> str:
        """What happened, and that nothing is lost where that is so."""
        return self._message().text

    @Property(str, notify=stateChanged)
    def errorAdvice(self) -> str:
        """What to do now."""
        return self._message().advice
