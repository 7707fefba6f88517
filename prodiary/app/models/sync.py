"""Sending to the clinic and taking what it sends back, in plain words."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.device.sync import SyncStatus, Taken
from prodiary.errors import ProdiaryError

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SyncViewModel(ScreenModel):
    """Counts of waiting and confirmed, and the outcome of the last step as a fixed word.

    `outcome` is empty, ``sent``, ``taken`` or ``nothing``; the page has the words.
    """

    changed = Signal()
    todayWanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._status: SyncStatus | None = None
        self._outcome = ""
        shared.language_changed.connect(self.changed)

    def start(self) -> None:
        """Read what waits and what is held."""
        self._outcome = ""
        sync = self._shared.open_session.sync
        self._run(sync.status, self._take_status)

    def forget(self) -> None:
        """Show nothing of anybody (C12)."""
        self._status = None
        self._outcome = ""

    def _take_status(self, status: SyncStatus) -> None:
        self._status = status
        self.changed.emit()

    @Property(str, notify=changed)
    def folder(self) -> str:
        """The folder shared with the clinic."""
        return self._shared.folder

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """Questionnaires confirmed here that the clinic has not said it holds."""
        return 0 if self._status is None else self._status.waiting_entries

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

    @Slot(str)
    def useFolder(self, folder: str) -> None:
        """Send through `folder` from now on, a path or a file URL."""
        self._shared.use_folder(folder)
        self._outcome = ""
        self._set("idle")
        self.changed.emit()

    @Slot(str)
    def send(self, folder: str) -> None:
        """Seal everything that the clinic has not confirmed and put it into the folder."""
        if self._state == "busy":
            return
        self.useFolder(folder)
        shared = self._shared

        def send() -> SyncStatus:
            session = shared.open_session
            session.sync.export(shared.carrier())
            if shared.trial is not None:
                shared.trial.answer()
            session.settle()
            return session.sync.status()

        self._outcome = ""
        self._run(send, self._sent)

    def _sent(self, status: SyncStatus) -> None:
        self._outcome = "sent"
        self._take_status(status)

    @Slot(str)
    def take(self, folder: str) -> None:
        """Take the clinic's receipts, and a newer study if one came."""
        if self._state == "busy":
            return
        self.useFolder(folder)
        shared = self._shared

        def take() -> tuple[Taken, SyncStatus]:
            sync = shared.open_session.sync
            return sync.take(shared.carrier()), sync.status()

        self._outcome = ""
        self._run(take, self._taken)

    def _taken(self, result: tuple[Taken, SyncStatus]) -> None:
        taken, status = result
        self._outcome = "taken" if taken.receipts or taken.packs else "nothing"
        self._take_status(status)
        if taken.refused:
            self._fail(taken.refused[0])

    def _fail(self, error: ProdiaryError) -> None:
        super()._fail(error)
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        """Back to the start."""
        self.todayWanted.emit()
