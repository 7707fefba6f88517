"""Signing: who, what, when and what it means, then the signer's proof (I4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app import dates
from prodiary.app.bases.screen import ScreenModel
from prodiary.app.models.secret import SecretPad
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.app.staffed import staff_session
from prodiary.domain.event import Meaning
from prodiary.domain.signature import Target
from prodiary.domain.staff import StaffMember
from prodiary.errors import ProdiaryError

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

Sign = Callable[[str, str | None], None]
"""Makes the signature, in the worker's thread: the passphrase, and the id where it is asked for."""
_TICK_MS = 10_000
_LONGEST_ID = 64


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be signed, under which title, and how."""

    target: Target
    title: str
    sign: Sign


@QmlElement
class SigningViewModel(ScreenModel):
    """One signature at a time, over any page; what is typed is used once and kept nowhere.

    At the first signing in a session the id is typed as well as the passphrase, later the
    passphrase alone (P11 11.200).
    """

    changed = Signal()
    signed = Signal(str, str)
    left = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._pad = SecretPad()
        self._pad.changed.connect(self.changed)
        self._pad.entered.connect(self.sign)
        # The time shown is the time at which a signature would be made.
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self.changed)
        self._wipe()
        shared.language_changed.connect(self.changed)

    def _wipe(self) -> None:
        self._asked: Asked | None = None
        self._meaning: Meaning | None = None
        self._member: StaffMember | None = None
        self._asks_id = True
        self._id = ""
        self._clock.stop()
        self._pad.clear()

    @Slot(str, str, str)
    def start(self, kind: str, target: str, title: str) -> None:
        """Ask for a signature on something recorded.

        Args:
            kind: ``entry``, ``record``, ``visit`` or ``correction``.
            target: Its id.
            title: What it is called, in words.
        """
        signing = staff_session(self._shared).signing
        about = cast("Target", (kind, target))

        def sign(passphrase: str, staff: str | None) -> None:
            signing.sign(about, passphrase=passphrase, staff=staff)

        self._ask(Asked(about, title, sign), lambda: signing.meaning(about))

    def ask(self, target: Target, title: str, meaning: Meaning, sign: Sign) -> None:
        """Ask for a signature that `sign` makes together with what is signed, as of a decision."""
        self._ask(Asked(target, title, sign), lambda: meaning)

    def _ask(self, asked: Asked, meaning: Callable[[], Meaning]) -> None:
        staff = staff_session(self._shared)
        self._wipe()
        self._asked = asked
        self._member = staff.author.member
        self._clock.start()
        self.changed.emit()

        def look() -> tuple[Meaning, bool]:
            return meaning(), staff.signing.asks_id

        self._run(look, lambda found: self._take(asked, found))

    def _take(self, asked: Asked, found: tuple[Meaning, bool]) -> None:
        if self._asked is asked:
            self._meaning, self._asks_id = found
            self._set("idle")
            self.changed.emit()

    def forget(self) -> None:
        """Close it, and keep nothing of who or what (C12)."""
        self._wipe()
        self._set("idle")
        self.changed.emit()

    @Property(bool, notify=changed)
    def opened(self) -> bool:
        """Whether a signature is asked for."""
        return self._asked is not None

    @Property(str, notify=changed)
    def title(self) -> str:
        """What is being signed."""
        return "" if self._asked is None else self._asked.title

    @Property(str, notify=changed)
    def name(self) -> str:
        """The signer's name as it will be printed."""
        return "" if self._member is None else self._member.name

    @Property(str, notify=changed)
    def role(self) -> str:
        """The signer's role, as a fixed word."""
        return "" if self._member is None else self._member.role

    @Property(str, notify=changed)
    def meaning(self) -> str:
        """What the signature says, as a fixed word; empty where nothing can be signed."""
        return self._meaning or ""

    @Property(str, notify=changed)
    def moment(self) -> str:
        """The day and time now."""
        return dates.moment(self._shared.language, self._shared.clock.now().wall)

    @Property(str, notify=changed)
    def zone(self) -> str:
        """The zone of that time, with its offset."""
        now = self._shared.clock.now()
        return f"{now.zone}, UTC{now.wall.isoformat()[-6:]}"

    @Property(bool, notify=changed)
    def asksId(self) -> bool:
        """Whether the signer's id is to be typed too."""
        return self._asks_id

    @Property(SecretPad, notify=changed)
    def pad(self) -> SecretPad:
        """The passphrase being typed."""
        return self._pad

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether everything that is needed was typed."""
        typed = bool(self._id) or not self._asks_id
        return self._meaning is not None and typed and self._pad.length > 0

    @Slot(str)
    def typeId(self, text: str) -> None:
        """The id as it stands in its field."""
        self._id = text.strip()[:_LONGEST_ID]
        self.changed.emit()

    @Slot()
    def sign(self) -> None:
        """Sign with what was typed."""
        asked = self._asked
        if asked is None or self._state == "busy" or not self.ready:
            return
        passphrase, staff = self._pad.take(), self._id if self._asks_id else None
        self._run(lambda: asked.sign(passphrase, staff), lambda _: self._signed(asked))

    def _signed(self, asked: Asked) -> None:
        # The session may have been locked meanwhile; the signature stands all the same.
        if self._asked is asked:
            self.forget()
            self.signed.emit(*asked.target)

    def _fail(self, error: ProdiaryError) -> None:
        if self._asked is None:
            self._set("idle")
            return
        super()._fail(error)
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Do not sign now; nothing of what is to be signed is lost."""
        if self._asked is not None and self._state != "busy":
            self.forget()
            self.left.emit()
