"""Joining a study: folder, fingerprint, code, secret, and waiting for the clinic."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.via_folder import CarrierScreenModel
from prodiary.app.models.secret import SecretPad
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.crypto.codes import ENROLMENT_BYTES, read_code
from prodiary.domain.secretrules import require_strong
from prodiary.errors import BadCode, WeakSecret
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.pack import Pack

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

_STEPS = ("folder", "compare", "code", "hand", "secret", "again")


@QmlElement
class EnrolViewModel(CarrierScreenModel):
    """Steps ``folder, compare, stopped, code, hand, secret, again, waiting``, one decision each.

    In ``hand``, on a clinic's tablet only, the participant is given it: staff are signed out by
    that, and see nothing of what is typed then.
    """

    stepChanged = Signal()
    enrolled = Signal()
    left = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._step = "folder"
        self._pack: Pack | None = None
        self._code = ""
        self._first = ""
        self._differed = False
        self._pad = SecretPad()
        self._pad.entered.connect(self.useSecret)
        shared.language_changed.connect(self.stepChanged)

    def start(self) -> None:
        """Begin anew; a trial brings its own folder."""
        self._pack = None
        self._go("folder")
        if self._shared.trial is not None:
            self.useFolder(self._shared.folder)

    def wait(self) -> None:
        """The request was sent earlier."""
        self._go("waiting")

    def _go(self, step: str) -> None:
        self._step = step
        self._first = ""
        self._differed = False
        self._pad.clear()
        self._set("idle")
        self.stepChanged.emit()

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        """Which decision is asked for."""
        return self._step

    @Property(bool, notify=stepChanged)
    def clinic(self) -> bool:
        """Whether this is a clinic's tablet, which is given back afterwards."""
        return self._shared.clinic

    @Property(SecretPad, notify=stepChanged)
    def pad(self) -> SecretPad:
        """The PIN or passphrase being chosen."""
        return self._pad

    @Property(bool, notify=stepChanged)
    def differed(self) -> bool:
        """Whether the two typings differed."""
        return self._differed

    @Property(str, notify=stepChanged)
    def secretKind(self) -> str:
        """``pin`` or ``passphrase``."""
        return self._shared.device.secret_kind

    @Property(str, notify=stepChanged)
    def folder(self) -> str:
        """The folder shared with the clinic."""
        return self._shared.folder

    @Property(str, notify=stepChanged)
    def studyTitle(self) -> str:
        """The study found, in the language of the screens."""
        study = None if self._pack is None else self._pack.study
        return "" if study is None else study.title[self._shared.study_language(study)]

    @Property(str, notify=stepChanged)
    def siteName(self) -> str:
        """The clinic that published it."""
        return "" if self._pack is None else self._pack.study.site_name

    @Property("QStringList", notify=stepChanged)
    def fingerprint(self) -> list[str]:
        """Six groups of digits to compare with the printed sheet."""
        return [] if self._pack is None else self._pack.fingerprint.split()

    @Property("QStringList", notify=stepChanged)
    def sheetFingerprint(self) -> list[str]:
        """In a trial: what the printed sheet would say."""
        return [] if self._shared.trial is None else self._shared.trial.fingerprint.split()

    @Property(str, notify=stepChanged)
    def sheetCode(self) -> str:
        """In a trial: the code on the sheet."""
        return "" if self._shared.trial is None else self._shared.trial.code

    @Slot(str)
    def useFolder(self, folder: str) -> None:
        """Look for the study in `folder`, a path or a file URL."""
        device = self._shared.device
        # A second Enter asks nothing new, and an answer that comes late leads nowhere.
        if self._step == "folder" and self._state != "busy":
            self._run_in(folder, lambda path: device.find_pack(FolderCarrier(path)), self._found)

    def _found(self, pack: Pack) -> None:
        if self._step == "folder":
            self._pack = pack
            self._go("compare")

    @Slot()
    def theyMatch(self) -> None:
        """The fingerprints are the same: trust this study."""
        self._go("code")

    @Slot()
    def theyDiffer(self) -> None:
        """They are not: stop."""
        self._pack = None
        self._go("stopped")

    @Slot(str)
    def useCode(self, code: str) -> None:
        """Take the one-time code if it has no slip of the fingers."""
        try:
            read_code(code, ENROLMENT_BYTES)
        except BadCode as error:
            self._fail(error)
            return
        self._code = code
        self._go("hand" if self._shared.clinic else "secret")

    @Slot()
    def takeTablet(self) -> None:
        """The participant has the tablet: staff are signed out."""
        if self._step == "hand":
            self._shared.staff = None
            self._go("secret")

    @Slot()
    def useSecret(self) -> None:
        """Take the secret: the first time to be typed again, the second time to be used."""
        secret = self._pad.take()
        if self._state == "busy":
            return
        if self._step == "secret":
            try:
                require_strong(secret, kind=self._shared.device.secret_kind)
            except WeakSecret as error:
                self._fail(error)
                return
            self._go("again")
            self._first = secret
        elif secret != self._first:
            self._go("secret")
            self._differed = True
            self.stepChanged.emit()
        else:
            self._request(secret)

    def _request(self, secret: str) -> None:
        shared, pack, code = self._shared, self._pack, self._code
        if pack is None:
            return

        def request() -> None:
            shared.session = shared.device.request(
                pack, code=code, secret=secret, carrier=shared.carrier()
            )

        self._run(request, lambda _: self._requested())

    def _requested(self) -> None:
        self._first = ""
        self._go("waiting")

    @Slot(str)
    def moveFolder(self, folder: str) -> None:
        """The shared folder is elsewhere now: look there."""
        if self._state != "busy":
            self._run_in(folder, self._look, lambda _: self.enrolled.emit())

    @Slot()
    def checkAgain(self) -> None:
        """Look for the clinic's answer."""
        if self._state != "busy":
            self._run_in(self._shared.folder, self._look, lambda _: self.enrolled.emit())

    def _look(self, folder: Path) -> None:
        if self._shared.trial is not None:
            self._shared.trial.grant()
        self._shared.open_session.take_grant(FolderCarrier(folder))

    @Slot()
    def back(self) -> None:
        """One step back, or out."""
        if self._state == "busy":
            return
        if self._step == "stopped":
            self._go("folder")
        elif self._step in _STEPS[1:]:
            before = _STEPS[_STEPS.index(self._step) - 1]
            self._go("code" if before == "hand" and not self._shared.clinic else before)
        else:
            self.left.emit()
