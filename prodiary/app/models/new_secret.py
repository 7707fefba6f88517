"""A forgotten PIN at a visit: staff say who is present, the participant chooses a new one (N7)."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.choosing import ChoosingModel
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.app.staffed import staff_session
from prodiary.device.clinic.session import StaffSession
from prodiary.errors import ProdiaryError

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class NewSecretViewModel(ChoosingModel):
    """Steps ``present`` for staff; ``handed, secret, again, done`` for the participant.

    Once the participant has the device there is no way back to what staff see but through locking
    and a new sign-in: `lockWanted`.
    """

    changed = Signal()
    left = Signal()
    lockWanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._subject = ""
        self._may = False
        self._present = False
        self._step = "present"
        self.stepChanged.connect(self.changed)

    def start(self) -> None:
        """Ask staff who is present."""
        staff = staff_session(self._shared)
        self.forget()
        self._run(lambda: staff.subject or "", lambda subject: self._take(staff, subject))

    def _take(self, staff: StaffSession, subject: str) -> None:
        # What comes after somebody locked is of a participant who is no longer there.
        if self._shared.session is staff:
            self._subject, self._may = subject, staff.author.may("reset")
            self._set("idle")
            self.changed.emit()

    def forget(self) -> None:
        """Show and keep nothing of anybody (C12)."""
        self._subject, self._may, self._present = "", False, False
        self._go("present")

    @Property(str, notify=changed)
    def subject(self) -> str:
        """Whose PIN it is."""
        return self._subject

    @Property(bool, notify=changed)
    def mayReset(self) -> bool:
        """Whether the role of who is signed in goes with it."""
        return self._may

    @Property(bool, notify=changed)
    def present(self) -> bool:
        """Whether staff said that the participant is present."""
        return self._present

    @Property(bool, notify=changed)
    def handed(self) -> bool:
        """Whether the device is in the participant's hands."""
        return self._step != "present"

    @Slot(bool)
    def sayPresent(self, yes: bool) -> None:  # called from QML
        """Staff see and know the participant, or not."""
        self._present = yes and self._may
        self.changed.emit()

    @Slot()
    def handOver(self) -> None:
        """The participant is given the device."""
        if self._step == "present" and self._present:
            self._go("handed")

    @Slot()
    def goOn(self) -> None:
        """The participant has it, and chooses."""
        if self._step == "handed":
            self._go("secret")

    @Slot()
    def back(self) -> None:
        """One step back; out of the participant's hands only by locking."""
        if self._state == "busy":
            return
        if self._step == "present":
            self.forget()
            self.left.emit()
        elif self._step == "again":
            self._go("secret")
        elif self._step == "secret":
            self._go("handed")
        else:
            self.giveBack()

    @Slot()
    def giveBack(self) -> None:
        """The participant gives the device back, with a new PIN or without one."""
        if self._step != "present" and self._state != "busy":
            self.forget()
            self.lockWanted.emit()

    def _use(self, secret: str) -> None:
        staff = staff_session(self._shared)
        self._run(lambda: staff.reset_secret(secret), lambda _: self._replaced())

    def _replaced(self) -> None:
        # Where it was locked meanwhile, the new PIN stands and nothing is shown.
        if self._step == "again":
            self._go("done")

    def _fail(self, error: ProdiaryError) -> None:
        if self._step == "again":
            self._go("secret")
        super()._fail(error)
