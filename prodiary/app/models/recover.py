"""A forgotten PIN, without a visit: a code that the clinic reads out, and a new PIN (N7)."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.choosing import ChoosingModel
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.crypto.codes import RECOVERY_BYTES, read_code
from prodiary.errors import BadCode, ProdiaryError, TooManyAttempts, WrongSecret

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

_GROUP = 5
_LONGEST = 64
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0", "-": None, " ": None})


@QmlElement
class RecoverViewModel(ChoosingModel):
    """Steps ``code, secret, again``; the code is used up only when the new PIN stands.

    It works without a network, and what was not sent yet is sent afterwards.
    """

    codeChanged = Signal()
    recovered = Signal(bool)
    left = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._code = ""
        self._refused = False

    def start(self) -> None:
        """Ask for the code."""
        self._wipe()
        self._go("code")

    def forget(self) -> None:
        """Keep nothing that was typed."""
        self._wipe()
        self._go("code")

    def _wipe(self) -> None:
        self._code, self._refused = "", False
        self.codeChanged.emit()

    @Property("QStringList", notify=codeChanged)
    def groups(self) -> list[str]:
        """The code as it is understood, in groups as it is read out."""
        code = self._read
        return [code[start : start + _GROUP] for start in range(0, len(code), _GROUP)]

    @Property(bool, notify=codeChanged)
    def typed(self) -> bool:
        """Whether any of the code was typed."""
        return bool(self._read)

    @Property(bool, notify=codeChanged)
    def refused(self) -> bool:
        """Whether the code, rightly typed, opened nothing: it is another one, or was used."""
        return self._refused

    @Property(bool, notify=codeChanged)
    def mistyped(self) -> bool:
        """Whether the code has a slip of the fingers in it."""
        return isinstance(self._error, BadCode)

    @property
    def _read(self) -> str:
        whole = "".join(
            each for each in self._code.upper() if each.isascii() and each.isprintable()
        )
        return whole.replace("-", "").replace(" ", "").translate(_READ_AS)

    @Slot(str)
    def typeCode(self, text: str) -> None:
        """The code as it stands in its field; capitals, spaces and dashes do not matter."""
        before, self._code = self._read, text[:_LONGEST]
        if self._read != before:
            self._refused = False
            if self._state == "failed" and self.waitLeft == 0:
                self._set("idle")
            self.codeChanged.emit()

    @Slot()
    def useCode(self) -> None:
        """Go on with the code, if it has no slip of the fingers."""
        if self._step != "code" or self._state == "busy" or self.waitLeft > 0:
            return
        try:
            read_code(self._code, RECOVERY_BYTES)
        except BadCode as error:
            self._fail(error)
            return
        self._refused = False
        self._go("secret")
        self.codeChanged.emit()

    def _use(self, secret: str) -> None:
        shared, code = self._shared, self._code

        def recover() -> bool:
            shared.session = shared.device.recover(code, secret)
            return shared.session.subject is not None

        self._run(recover, self._opened)

    def _opened(self, granted: bool) -> None:  # what the worker returns
        self.forget()
        self.recovered.emit(granted)

    def _fail(self, error: ProdiaryError) -> None:
        if isinstance(error, WrongSecret | TooManyAttempts):
            # Nobody can mend that by another PIN: back to the code.
            self._refused = isinstance(error, WrongSecret)
            self._go("code")
        elif self._step == "again":
            # The code stands, and may be used again at once.
            self._go("secret")
        super()._fail(error)
        self.codeChanged.emit()

    @Slot()
    def back(self) -> None:
        """One step back, or to the locked screen."""
        if self._state == "busy":
            return
        if self._step == "again":
            self._go("secret")
        elif self._step == "secret":
            self._go("code")
        else:
            self.forget()
            self.left.emit()
