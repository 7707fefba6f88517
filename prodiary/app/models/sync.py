"""Sending to the clinic and taking what it sends back, in plain words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.via_folder import CarrierScreenModel
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.app.trouble import Trouble
from prodiary.device.session import Session
from prodiary.device.sync import SyncStatus, Taken
from prodiary.errors import ProdiaryError
from prodiary.exchange.carrier import FolderCarrier
from prodiary.messages import Message, message

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

Result = TypeVar("Result")


def _look(session: Session) -> tuple[SyncStatus, int]:
    begun = sum(
        entry.state == "draft" and bool(entry.responses) for entry in session.diary.entries()
    )
    return session.sync.status(), begun


@QmlElement
class SyncViewModel(CarrierScreenModel):
    """Counts of waiting and confirmed, and the outcome of the last step as a fixed word.

    `outcome` is empty, ``sent``, ``taken`` or ``nothing``; the page has the words. What failed is
    kept until the next success, also while the program is not running (C11).
    """

    changed = Signal()
    todayWanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._status: SyncStatus | None = None
        self._begun = 0
        self._outcome = ""
        self._trouble = Trouble.read(shared.settings.now.trouble)
        self._exchanging = False
        shared.language_changed.connect(self.changed)

    def start(self) -> None:
        """Read what waits and what is held."""
        self._outcome = ""
        self._exchanging = False
        session = self._shared.open_session
        self._run(lambda: _look(session), self._take_look)

    def forget(self) -> None:
        """Show nothing of anybody (C12)."""
        self._status = None
        self._begun = 0
        self._outcome = ""

    def _take_look(self, seen: tuple[SyncStatus, int]) -> None:
        self._status, self._begun = seen
        self.changed.emit()

    @Property(str, notify=changed)
    def folder(self) -> str:
        """The folder shared with the clinic."""
        return self._shared.folder

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """Questionnaires confirmed here that the clinic has not said it holds."""
        return 0 if self._status is None else self._status.waiting.entries

    @Property(int, notify=changed)
    def waitingCorrections(self) -> int:
        """Requests for corrections that it has not said it holds."""
        return 0 if self._status is None else self._status.waiting.requests

    @Property(int, notify=changed)
    def waitingDecisions(self) -> int:
        """Decisions on them that it does not know to have come here."""
        return 0 if self._status is None else self._status.waiting.decisions

    @Property(int, notify=changed)
    def begun(self) -> int:
        """Questionnaires with answers that are not confirmed; they go along as unfinished."""
        return self._begun

    @Property(int, notify=changed)
    def held(self) -> int:
        """Questionnaires that the clinic has said it holds."""
        return 0 if self._status is None else self._status.held_entries

    @Property(str, notify=changed)
    def lastReceipt(self) -> str:
        """When the clinic last said so; empty when it never did."""
        moment = None if self._status is None else self._status.last_receipt
        return "" if moment is None else self._shared.moment(moment)

    @Property(str, notify=changed)
    def outcome(self) -> str:
        """What the last step came to."""
        return self._outcome

    @Property(str, notify=changed)
    def troubleDay(self) -> str:
        """When sending last failed; empty when nothing failed since the last success."""
        return "" if self._trouble is None else self._shared.moment(self._trouble.at)

    @Property(str, notify=changed)
    def troubleTitle(self) -> str:
        """What failed then, in a few words."""
        return self._trouble_words().title

    @Property(str, notify=changed)
    def troubleText(self) -> str:
        """What it was, and what to do."""
        words = self._trouble_words()
        return f"{words.text} {words.advice}".strip()

    def _trouble_words(self) -> Message:
        if self._trouble is None:
            return Message(title="", text="", advice="")
        return message(self._trouble.error, self._shared.language)

    @Slot(str)
    def useFolder(self, folder: str) -> None:
        """Send through `folder` from now on, a path or a file URL, if it is there."""
        if self._state != "busy":
            self._outcome = ""
            self._exchanging = False
            self._run_in(folder, lambda _: None, lambda _: self.changed.emit())

    @Slot(str)
    def send(self, folder: str) -> None:
        """Seal everything that the clinic has not confirmed and put it into the folder."""
        if self._state == "busy":
            return
        shared = self._shared

        def send(path: Path) -> tuple[SyncStatus, int]:
            session = shared.open_session
            session.sync.export(FolderCarrier(path))
            if shared.trial is not None:
                shared.trial.answer()
            session.settle()
            return _look(session)

        self._exchange(folder, send, self._sent)

    def _sent(self, seen: tuple[SyncStatus, int]) -> None:
        self._remember(None)
        self._outcome = "sent"
        self._take_look(seen)

    @Slot(str)
    def take(self, folder: str) -> None:
        """Take the clinic's receipts, and a newer study if one came."""
        if self._state == "busy":
            return
        shared = self._shared

        def take(path: Path) -> tuple[Taken, tuple[SyncStatus, int]]:
            session = shared.open_session
            return session.sync.take(FolderCarrier(path)), _look(session)

        self._exchange(folder, take, self._taken)

    def _taken(self, result: tuple[Taken, tuple[SyncStatus, int]]) -> None:
        taken, seen = result
        self._remember(None)
        self._outcome = "taken" if taken.receipts or taken.packs else "nothing"
        self._take_look(seen)
        if taken.refused:
            self._fail(taken.refused[0])

    def _exchange(
        self, folder: str, call: Callable[[Path], Result], done: Callable[[Result], None]
    ) -> None:
        self._outcome = ""
        self._exchanging = True
        self._run_in(folder, call, done)

    def _fail(self, error: ProdiaryError) -> None:
        super()._fail(error)
        if self._exchanging:
            self._remember(Trouble(error=error, at=self._shared.clock.now().wall))
        self.changed.emit()

    def _remember(self, trouble: Trouble | None) -> None:
        self._trouble = trouble
        if self._shared.trial is None:
            self._shared.settings.change(trouble="" if trouble is None else trouble.text())

    @Slot()
    def back(self) -> None:
        """Back to the start."""
        self.todayWanted.emit()
