"""Screens on which a person chooses a new PIN or passphrase: typed twice, seen by nobody."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.waiting import WaitingModel
from prodiary.app.models.secret import SecretPad
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.domain.secretrules import require_strong
from prodiary.errors import WeakSecret

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ChoosingModel(WaitingModel):
    """Has the steps ``secret`` and ``again``; what comes before and after is the screen's own.

    What was typed the first time is kept until the second, and no longer.
    """

    stepChanged = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._step = ""
        self._first = ""
        self._differed = False
        self._pad = SecretPad()
        self._pad.entered.connect(self.useSecret)
        shared.language_changed.connect(self.stepChanged)

    def _go(self, step: str) -> None:
        """To a step; nothing that was typed goes with it."""
        self._step = step
        self._first = ""
        self._differed = False
        self._pad.clear()
        self._set("idle")
        self.stepChanged.emit()

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        """Which decision is on screen."""
        return self._step

    @Property(SecretPad, notify=stepChanged)
    def pad(self) -> SecretPad:
        """The PIN or passphrase being chosen."""
        return self._pad

    @Property(str, notify=stepChanged)
    def secretKind(self) -> str:
        """``pin`` or ``passphrase``: what can be chosen on this machine."""
        return self._shared.device.new_secret_kind

    @Property(bool, notify=stepChanged)
    def differed(self) -> bool:
        """Whether the two typings differed."""
        return self._differed

    @Slot()
    def useSecret(self) -> None:
        """Take the secret: the first time to be typed again, the second time to be used."""
        secret = self._pad.take()
        if self._state == "busy" or not secret:
            return
        if self._step == "secret":
            try:
                require_strong(secret, kind=self._shared.device.new_secret_kind)
            except WeakSecret as error:
                self._fail(error)
                return
            self._go("again")
            self._first = secret
        elif self._step == "again":
            first, self._first = self._first, ""
            if secret == first:
                self._use(secret)
                return
            self._go("secret")
            self._differed = True
            self.stepChanged.emit()

    def _use(self, secret: str) -> None:
        """Do what it was chosen for."""
        raise NotImplementedError
