"""The locked screen: it shows nothing but that it is locked, tries left and a wait."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.waiting import WaitingModel
from prodiary.app.models.secret import SecretPad
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.device.sheet import Sheet
from prodiary.errors import StoreError

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class UnlockViewModel(WaitingModel):
    """Opens the vault with the PIN or passphrase; a wait counts down by the `Clock` (I3)."""

    changed = Signal()
    unlocked = Signal(bool, object)
    staffWanted = Signal()
    codeWanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._kind = "pin"
        self._granted = False
        self._device = shared.device
        self._pad = SecretPad()
        self._pad.entered.connect(self.unlock)
        self.stateChanged.connect(self.changed)

    def start(self) -> None:
        """Show the locked screen afresh."""
        self._pad.clear()
        if self._device is not self._shared.device:
            # Wrong tries at one participant's vault make nobody else wait.
            self._device = self._shared.device
            self._begin_wait(0)
        try:
            self._kind = self._shared.device.secret_kind
            self._granted = self._shared.device.state == "enrolled"
            self.changed.emit()
        except StoreError as error:
            self._fail(error)
            return
        if self.waitLeft == 0:
            self._tries_left = -1
            self._set("idle")

    @Property(SecretPad, notify=changed)
    def pad(self) -> SecretPad:
        """What is being typed."""
        return self._pad

    @Property(str, notify=changed)
    def secretKind(self) -> str:
        """``pin`` or ``passphrase``."""
        return self._kind

    @Property(bool, notify=changed)
    def hasCodes(self) -> bool:
        """Whether the site has a code for who forgot the PIN; before its grant it has none (N7)."""
        return self._granted

    @Slot()
    def unlock(self) -> None:
        """Try what was typed."""
        shared, secret = self._shared, self._pad.take()
        if not secret or self._state == "busy" or self.waitLeft > 0:
            return

        def unlock() -> tuple[bool, Sheet | None]:
            session = shared.device.unlock(secret)
            try:
                unread = session.advice.unread()
            except BaseException:
                # No vault stays open behind a page that says it could not be opened.
                session.lock("quit")
                raise
            shared.session = session
            return session.subject is not None, unread

        self._run(unlock, lambda found: self._opened(*found))

    @Slot()
    def forgotten(self) -> None:
        """To a new PIN or passphrase, by a code from the clinic (N7)."""
        if self._state != "busy":
            self._pad.clear()
            self.codeWanted.emit()

    @Slot()
    def forStaff(self) -> None:
        """To the sign-in of staff."""
        if self._state != "busy":
            self._pad.clear()
            self.staffWanted.emit()

    def _opened(self, granted: bool, unread: Sheet | None) -> None:
        self._tries_left = -1
        self.unlocked.emit(granted, unread)
