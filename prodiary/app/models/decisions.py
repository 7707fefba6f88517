"""Corrections as staff see them: asking for one, and the investigator's decision (A6, A7, N9)."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.asking import plain
from prodiary.app.bases.decisions_view import DecisionsView, Step
from prodiary.app.corrected import Corrected, corrected
from prodiary.app.models.decision_rows import RequestRow
from prodiary.app.models.signing import SigningViewModel
from prodiary.app.shared import Shared
from prodiary.app.staffed import staff_session
from prodiary.device.clinic.session import StaffSession
from prodiary.domain.ids import CorrectionId, OptionCode

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

_BEFORE: Final[dict[Step, Step]] = {"entry": "list", "answer": "entry", "decide": "list"}


@QmlElement
class DecisionsViewModel(DecisionsView):
    """Steps ``list``; ``entry, answer, why`` to ask; ``decide`` to decide.

    Nothing is recorded before a person has said why. A decision is recorded together with its
    signature, over the panel that every signature is given in.
    """

    left = Signal()

    def __init__(self, shared: Shared, signing: SigningViewModel) -> None:
        super().__init__(shared)
        self._signing = signing
        signing.signed.connect(self._signed)

    def start(self) -> None:
        """Read and show all there is."""
        self._seen = None
        self._wipe()
        self._read()

    def forget(self) -> None:
        """Show and keep nothing of anybody (C12)."""
        self._seen = None
        self._wipe()
        self._set("idle")
        self._show()

    def _read(self) -> None:
        staff = staff_session(self._shared)
        self._run(lambda: corrected(staff), lambda seen: self._take(staff, seen))

    def _take(self, staff: StaffSession, seen: Corrected) -> None:
        # What comes after somebody locked is of a participant who is no longer there.
        if self._shared.session is staff:
            self._seen = seen
            self._show()

    @Slot(str)
    def chooseEntry(self, key: str) -> None:
        """Ask about this entry."""
        row = next((each for each in self._entries.rows if each.key == key), None)
        if row is None or not row.mayAsk or self._seen is None or self._state == "busy":
            return
        self._wipe()
        self._sheet = next(each for each in self._seen.sheets if each.entry.id == key)
        self._go("entry")

    @Slot(int)
    def chooseItem(self, number: int) -> None:
        """Ask about this question."""
        rows = self._items.rows
        if self._step == "entry" and 1 <= number <= len(rows) and not rows[number - 1].asked:
            self._place, self._option = number - 1, None
            self._go("answer")

    @Slot(str)
    def chooseAnswer(self, code: str) -> None:
        """Let this answer stand; empty for none."""
        if code in {row.code for row in self._wanted.rows}:
            self._option = code
            self._show()

    @Slot()
    def strike(self) -> None:
        """Ask for the whole entry to be struck out: it is another person's (A7)."""
        if self._step == "entry" and self.strikable:
            self._place = None
            self._go("why")

    @Slot(str)
    def openRequest(self, key: str) -> None:
        """Decide on a request."""
        row = self._row(key)
        if row is not None and row.mayDecide and self._state != "busy":
            self._wipe()
            self._key = key
            self._go("decide")

    @Slot(bool)
    def decide(self, accept: bool) -> None:  # called from QML
        """Choose; nothing is decided before the signature."""
        if self._step == "decide":
            self._accept = accept
            self.changed.emit()

    @Slot(str)
    def say(self, words: str) -> None:
        """Why; what a ledger cannot take is left out."""
        self._words = plain(words)
        self.changed.emit()

    @Slot()
    def goOn(self) -> None:
        """From the answer to the reason; from the reason, ask."""
        if not self.canGoOn or self._state == "busy":
            return
        if self._step == "answer":
            self._go("why")
        elif self._step == "why":
            self._ask()

    @Slot(str)
    def sign(self, title: str) -> None:
        """Sign and record the decision; or sign one that a power cut left unsigned.

        Args:
            title: What is decided, in words, for the signature's panel.
        """
        key, accept, reason = CorrectionId(self._key), self._accept, self._words
        if self._step != "decide" or not self.canGoOn or accept is None or self._state == "busy":
            return
        deciding = staff_session(self._shared).deciding

        def decide(passphrase: str, staff: str | None) -> None:
            deciding.decide(key, accept=accept, reason=reason, passphrase=passphrase, staff=staff)

        self._signing.ask(("correction", key), title, "decided", decide)

    @Slot(str, str)
    def signLater(self, key: str, title: str) -> None:
        """Sign a decision that was recorded and not signed."""
        row = self._row(key)
        if row is not None and row.maySign:
            self._signing.start("correction", key, title)

    @Slot()
    def back(self) -> None:
        """To the decision before; from the list, leave."""
        if self._state == "busy":
            return
        if self._step == "list":
            self.forget()
            self.left.emit()
        elif self._step == "why":
            self._go("entry" if self._place is None else "answer")
        else:
            self._go(_BEFORE[self._step])

    def _row(self, key: str) -> RequestRow | None:
        return next((each for each in self._requests.rows if each.key == key), None)

    def _go(self, step: Step) -> None:
        self._step = step
        if step == "list":
            self._wipe()
        self._set("idle")
        self._show()

    def _ask(self) -> None:
        sheet, place, words = self._sheet, self._place, self._words
        if sheet is None:
            return
        deciding = staff_session(self._shared).deciding
        item = None if place is None else sheet.instrument.items[place].id
        option = OptionCode(self._option) if self._option else None
        self._run(
            lambda: deciding.ask(sheet.entry.id, item, option=option, words=words),
            lambda _: self._finished("asked"),
        )

    def _signed(self, kind: str, _: str) -> None:
        if kind == "correction" and self._seen is not None:
            self._finished("decided")

    def _finished(self, done: Literal["asked", "decided"]) -> None:
        self._wipe()
        self._done = done
        self._show()
        self._read()
