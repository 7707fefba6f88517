"""Screens of staff: whose record is open and who is at work in it, at the head of every page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from weakref import ReferenceType, ref

from PySide6.QtCore import Signal
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.device.clinic.session import StaffSession

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

Result = TypeVar("Result")


@QmlElement
class StaffScreenModel(ScreenModel):
    """All of it is empty as soon as the session is closed."""

    whoChanged = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        # Read in the worker's thread, to which the vault belongs; and of which session it was.
        self._subject = ""
        self._read_of: ReferenceType[StaffSession] | None = None
        self.stateChanged.connect(self.whoChanged)

    def _run(self, call: Callable[[], Result], done: Callable[[Result], None]) -> None:
        session = self._session

        def work() -> tuple[Result, str]:
            return call(), "" if session is None else session.subject or ""

        def finish(found: tuple[Result, str]) -> None:
            self._subject = found[1]
            self._read_of = None if session is None else ref(session)
            self.whoChanged.emit()
            done(found[0])

        super()._run(work, finish)

    @property
    def _session(self) -> StaffSession | None:
        session = self._shared.session
        return session if isinstance(session, StaffSession) else None

    @Property(str, notify=whoChanged)
    def subject(self) -> str:
        """Whose record it is."""
        session = self._session
        same = session is not None and self._read_of is not None and self._read_of() is session
        return self._subject if same else ""

    @Property(str, notify=whoChanged)
    def who(self) -> str:
        """Who is at work, by name."""
        session = self._session
        return "" if session is None else session.author.member.name

    @Property(str, notify=whoChanged)
    def role(self) -> str:
        """Their role, as a fixed word."""
        session = self._session
        return "" if session is None else session.author.member.role
