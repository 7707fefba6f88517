"""The locked screen: it shows nothing but that it is locked, tries left and a wait."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.models.secret import SecretPad
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.device.sheet import Sheet
from prodiary.errors import ProdiaryError, StoreError, TooManyAttempts, WrongSecret

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

_TICK_MS: Final = 500


@QmlElement
class UnlockViewModel(ScreenModel):
    """Opens the vault with the PIN or passphrase; a wait counts down by the `Clock` (I3)."""

    changed = Signal()
    waitChanged = Signal()
    unlocked = Signal(bool, object)

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._tries_left = -1
        self._kind = "pin"
        self._until_ms = 0
        self._pad = SecretPad()
        self._pad.entered.connect(self.unlock)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)
        self.stateChanged.connect(self.changed)

    def start(self) -> None:
        """Show the locked screen afresh."""
        self._pad.clear()
        try:
            self._kind = self._shared.device.secret_kind
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

    @Property(int, notify=changed)
    def triesLeft(self) -> int:
        """Tries before a wait begins; -1 when none was wrong."""
        return self._tries_left

    @Property(int, notify=waitChanged)
    def waitLeft(self) -> int:
        """Seconds until the next try is taken; 0 when there is no wait."""
        left = self._until_ms - self._shared.clock.now().mono_ms
        return max(0, -(-left // 1000))

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

    def _opened(self, granted: bool, unread: Sheet | None) -> None:
        self._tries_left = -1
        self.unlocked.emit(granted, unread)

    def _fail(self, error: ProdiaryError) -> None:
        self._tries_left = int(error.fields["tries_left"]) if isinstance(error, WrongSecret) else -1
        if isinstance(error, TooManyAttempts):
            now_ms = self._shared.clock.now().mono_ms
            self._until_ms = now_ms + 1000 * int(error.fields["wait_s"])
            self._timer.start()
            self.waitChanged.emit()
        super()._fail(error)

    @Slot()
    def tick(self) -> None:
        """Read the clock again; when the wait is over the keypad comes back."""
        self.waitChanged.emit()
        if self.waitLeft == 0:
            self._timer.stop()
            self._set("idle")
