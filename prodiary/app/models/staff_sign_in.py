"""Staff signing in: by name where they have been before, else with the card the site gave them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.waiting import WaitingModel
from prodiary.app.entering import Entered, activate, let_in, sign_in
from prodiary.app.models.secret import SecretPad
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared, local_path
from prodiary.crypto.codes import RECOVERY_BYTES, read_code
from prodiary.device.staffcard import StaffCard, find_cards
from prodiary.device.staffkeys import SignedIn
from prodiary.domain.secretrules import require_passphrase
from prodiary.errors import AccessError, BadCode, CarrierUnavailable, ProdiaryError, WeakSecret
from prodiary.exchange.staffcard import CardFace

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

_BEFORE: Final = {
    "card": "name",
    "cards": "card",
    "code": "card",
    "new": "code",
    "again": "new",
}


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody who can sign in: their id, and the study where there is more than one."""

    staff: str
    study: str


@QmlElement
class StaffSignInViewModel(WaitingModel):
    """Steps ``given, name, card, cards, code, new, again, passphrase``, one decision each.

    In ``given`` the participant still holds the tablet, and nobody's name is on it.

    On a clinic tablet a copy of the card stays, so that the name is enough the next time; on a
    participant's own device none does. Nothing that was typed outlives its use.
    """

    changed = Signal()
    signedIn = Signal()
    entered = Signal(object)
    left = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._people: RowsModel[PersonRow] = RowsModel(PersonRow)
        self._faces: tuple[CardFace, ...] = ()
        self._cards: tuple[StaffCard, ...] = ()
        self._face: CardFace | None = None
        self._card: StaffCard | None = None
        self._step = "card"
        self._folder = ""
        self._code = self._first = ""
        self._differed = self._clinic = False
        self._pad = SecretPad()
        self._pad.entered.connect(self.useSecret)

    def start(self, *, given: bool = False, clinic: bool | None = None) -> None:
        """Ask who it is; `given` where a participant has just given the device back.

        `clinic` is whether this is, or is to become, a clinic tablet.
        """
        self.forget()
        self._clinic = self._shared.clinic if clinic is None else clinic
        if self._shared.trial is not None:
            self._folder = str(self._shared.trial.cards)
        self._faces = self._shared.tablet.staff.known() if self._clinic else ()
        if given:
            self._go("given")
        else:
            self.haveTablet()

    def forget(self) -> None:
        """Keep nothing of who was about to sign in; where the card lies is no secret."""
        self._faces, self._cards, self._face, self._card = (), (), None, None
        self._people.show([])
        self._go("card")

    def _list(self, faces: Sequence[CardFace]) -> None:
        several = len({face.study for face in faces}) > 1
        self._people.show([PersonRow(face.staff, face.study if several else "") for face in faces])
        self.changed.emit()

    def _go(self, step: str) -> None:
        self._step = step
        if step not in {"new", "again"}:
            self._code = ""
        self._first = ""
        self._differed = False
        self._tries_left = -1
        self._pad.clear()
        self._set("idle")
        self.changed.emit()

    @Property(str, notify=changed)
    def step(self) -> str:
        """Which decision is asked for."""
        return self._step

    @Property(bool, notify=changed)
    def clinic(self) -> bool:
        """Whether this is a clinic tablet, or becomes one by signing in."""
        return self._clinic

    @Property(bool, notify=changed)
    def canLeave(self) -> bool:
        """Whether the first step leads back: to the diary, or to the first start."""
        return not self._shared.clinic

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        """Whether there is a step before, or a way out."""
        return self._step != "given" and (
            self.canLeave or self._step != ("name" if self._faces else "card")
        )

    @Property(QObject, notify=changed)
    def people(self) -> RowsModel[PersonRow]:
        """Who has signed in here before, or whose cards lie in the folder."""
        return self._people

    @Property(str, notify=changed)
    def person(self) -> str:
        """Who is signing in."""
        return "" if self._face is None else self._face.staff

    @Property(str, notify=changed)
    def folder(self) -> str:
        """Where the card was looked for last."""
        return self._folder

    @Property(str, notify=changed)
    def trialCode(self) -> str:
        """In a trial: the activation code that the site would have handed over."""
        return "" if self._shared.trial is None else self._shared.trial.staff_code

    @Property(SecretPad, notify=changed)
    def pad(self) -> SecretPad:
        """The passphrase being typed."""
        return self._pad

    @Property(bool, notify=changed)
    def differed(self) -> bool:
        """Whether the two typings of a new passphrase differed."""
        return self._differed

    @Slot()
    def haveTablet(self) -> None:
        """Staff have it: ask who it is."""
        self._go("name" if self._faces else "card")
        self._list(self._faces)

    @Slot(int)
    def choose(self, row: int) -> None:
        """Choose a person, or one of several cards."""
        if self._state == "busy" or not 0 <= row < len(self._people.rows):
            return
        if self._step == "name":
            self._card = None
            self._ask(self._faces[row])
        elif self._step == "cards":
            self._take_card(self._cards[row])

    @Slot()
    def withCard(self) -> None:
        """Sign in with a card instead."""
        if self._state != "busy":
            self._go("card")

    @Slot(str)
    def useFolder(self, folder: str) -> None:
        """Look for a card in `folder`, a path or a file URL."""
        if self._step != "card" or self._state == "busy":
            return
        path = Path(local_path(folder))

        def look() -> tuple[StaffCard, ...]:
            if not path.is_absolute():
                raise CarrierUnavailable
            return find_cards(path)

        def found(cards: tuple[StaffCard, ...]) -> None:
            if self._step != "card":
                return
            self._folder, self._cards = str(path), cards
            if len(cards) == 1:
                self._take_card(cards[0])
            else:
                self._go("cards")
                self._list([card.face for card in cards])

        self._run(look, found)

    def _take_card(self, card: StaffCard) -> None:
        self._card = card
        self._ask(card.face)

    def _ask(self, face: CardFace) -> None:
        self._face = face
        self._go("code" if face.opens == "code" else "passphrase")
        self._begin_wait(self._shared.tablet.staff.wait_s(face))

    @Slot(str)
    def useCode(self, code: str) -> None:
        """Take the activation code if it has no slip of the fingers."""
        if self._step != "code" or self.waitLeft > 0:
            return
        try:
            read_code(code, RECOVERY_BYTES)
        except BadCode as error:
            self._fail(error)
            return
        self._code = code
        self._go("new")

    @Slot()
    def useSecret(self) -> None:
        """Take the passphrase: a new one twice, then it is used; one that is known at once."""
        secret = self._pad.take()
        if not secret or self._state == "busy" or self.waitLeft > 0:
            return
        if self._step == "new":
            try:
                require_passphrase(secret)
            except WeakSecret as error:
                self._fail(error)
                return
            self._go("again")
            self._first = secret
        elif self._step == "again" and secret != self._first:
            self._go("new")
            self._differed = True
            self.changed.emit()
        elif self._step == "again":
            self._activate(secret)
        elif self._step == "passphrase":
            self._sign_in(secret)

    def _activate(self, secret: str) -> None:
        shared, card, code, keep = self._shared, self._card, self._code, self._clinic
        if card is not None:
            self._let_in(lambda: activate(shared, card, code=code, passphrase=secret, keep=keep))

    def _sign_in(self, secret: str) -> None:
        shared, card, face, keep = self._shared, self._card, self._face, self._clinic
        if face is not None:
            self._let_in(lambda: sign_in(shared, face, card, passphrase=secret, keep=keep))

    def _let_in(self, prove: Callable[[], SignedIn]) -> None:
        shared, clinic = self._shared, self._clinic

        def done(entered: Entered | None) -> None:
            self.forget()
            if entered is None:
                self.signedIn.emit()
            else:
                self.entered.emit(entered)

        self._run(lambda: let_in(shared, prove, clinic=clinic), done)

    def _fail(self, error: ProdiaryError) -> None:
        if self._step == "again":
            # Nothing that was typed is used a second time.
            access, stick = isinstance(error, AccessError), isinstance(error, CarrierUnavailable)
            self._go("code" if access else "card" if stick else "new")
        super()._fail(error)
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        """One step back, or out."""
        if self._state == "busy":
            return
        before = _BEFORE.get(self._step, "name" if self._card is None else "card")
        if self._step == "name" or (before == "name" and not self._faces):
            if self.canLeave:
                self.left.emit()
            return
        if before == "name":
            self.haveTablet()
        else:
            self._go(before)
