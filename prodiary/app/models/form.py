"""Filling in a form: each field recorded as it is left, changed with a reason once signed (A1)."""

from __future__ import annotations

from typing import Final, get_args

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.asking import MOST_WORDS, plain
from prodiary.app.bases.form_work import FormWork
from prodiary.app.filling import Change, look_at_form
from prodiary.app.formed import FormSeen
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.app.staffed import staff_session
from prodiary.domain.event import NotDone
from prodiary.domain.ids import FieldId

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

_NOT_DONE: Final[tuple[NotDone, ...]] = get_args(NotDone)


@QmlElement
class FormViewModel(FormWork):
    """What a member of staff does on a form's page.

    A choice is durable when it looks chosen. Of a form that was signed nothing changes without a
    reason, one field at a time; signatures on it then no longer stand.
    """

    signWanted = Signal(str, str, str)
    # Its own: Qt for Python does not announce a property by a signal of the base class.
    workChanged = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self.changed.connect(self.workChanged)

    @Property("QStringList", notify=workChanged)
    def reasons(self) -> list[str]:
        """Why there may be no value, as fixed words."""
        return list(_NOT_DONE)

    @Property(int, notify=workChanged)
    def mostWords(self) -> int:
        """How many characters a reason may have."""
        return MOST_WORDS

    @Property(str, notify=workChanged)
    def reason(self) -> str:
        """Why it is changed or struck out, as far as typed."""
        return self._reason

    # --- filling in ---

    @Slot(str, str)
    def choose(self, field: str, code: str) -> None:
        """Record a choice."""
        row = self._row(field)
        if row is not None and row.code != code:
            self._write(self._with_others(Change(FieldId(field), code)))

    @Slot(str, str)
    def useUnit(self, field: str, code: str) -> None:
        """Take another unit; of a value that stands the number stays and the unit is changed."""
        row, seen = self._row(field), self._seen
        if row is None or seen is None or row.unit == code:
            return
        name = FieldId(field)
        typed, stands = self._typed.get(name), seen.values.get(name)
        self._units[name] = code
        text = typed if typed is not None else "" if stands is None else stands.value
        if text:
            self._write(self._with_others(Change(name, text, code)))
        else:
            self._show()

    @Slot(str)
    def useNow(self, field: str) -> None:
        """The day, or day and time, of the device's clock."""
        row, now = self._row(field), self._shared.clock.now().wall
        if row is not None and row.kind in {"date", "moment"}:
            day = row.kind == "date"
            text = now.date().isoformat() if day else now.isoformat(timespec="minutes")
            self._write(self._with_others(Change(FieldId(field), text)))

    @Slot(str)
    def clear(self, field: str) -> None:
        """Empty a field; what stood in it stays in the trail."""
        row = self._row(field)
        if row is not None and row.recorded:
            self._write(self._with_others(Change(FieldId(field), "")))

    @Slot(str, str)
    def notDone(self, field: str, why: str) -> None:
        """Say that there is no value, and why."""
        reason = next((each for each in _NOT_DONE if each == why), None)
        if reason is not None and self._row(field) is not None:
            self._write(self._with_others(Change(FieldId(field), "", not_done=reason)))

    # --- after it was signed ---

    @Slot(str)
    def startChange(self, field: str) -> None:
        """Change a field of a form that was signed: first the reason (A1)."""
        row = self._row(field)
        if self.changeable and row is not None and row.asked:
            self._changing, self._reason, self._striking = (FieldId(field), "reason"), "", False
            self._tried.pop(FieldId(field), None)
            self._show()

    @Slot(str)
    def say(self, words: str) -> None:
        """Why it is changed or struck out."""
        self._reason = plain(words)
        self.workChanged.emit()

    @Slot()
    def goOn(self) -> None:
        """From the reason to the value."""
        if self._changing is not None and self._reason:
            self._changing = (self._changing[0], "value")
            self._show()

    @Slot()
    def keepAsIs(self) -> None:
        """Change nothing, or do not strike it out, after all."""
        if self._changing is not None:
            self._typed.pop(self._changing[0], None)
        self._changing, self._reason, self._striking = None, "", False
        self._set("idle")
        self._show()

    @Slot()
    def askStrike(self) -> None:
        """Ask why the form shall count no more."""
        if self.mayStrike:
            self._striking, self._changing, self._reason = True, None, ""
            self._show()

    @Slot()
    def strike(self) -> None:
        """Let it count no more; it stays to be seen (A7)."""
        opened, reason = self._opened, self._reason
        if opened is None or not self._striking or not reason or self._state == "busy":
            return
        staff = staff_session(self._shared)

        def strike() -> FormSeen:
            if opened.record is not None:
                staff.forms.strike(opened.record, reason)
            return look_at_form(staff, opened)

        def struck(seen: FormSeen) -> None:
            if opened is self._opened:
                self._striking, self._reason = False, ""
                self._typed.clear()
                self._take(opened, seen, {})

        self._run(strike, struck)

    # --- done ---

    @Slot()
    def finish(self) -> None:
        """Record what is typed, then sign; what is missing is said instead."""
        if self._opened is not None:
            self._finishing = True
            self._write(self._pending(), self._finished)

    def _finished(self) -> None:
        seen = self._seen
        if seen is None or seen.missing or seen.struck:
            return
        self._finishing = False
        if seen.may_sign and seen.record is not None and not self.signed:
            self.signWanted.emit("record", seen.record.id, self.title)
        elif not seen.may_sign:
            self._leave()

    @Slot(str, str)
    def signedNow(self, kind: str, target: str) -> None:
        """A signature was given; if it is on this form it is shown."""
        seen = self._seen
        record = None if seen is None else seen.record
        if record is not None and (kind, target) == ("record", record.id):
            self._write([])

    @Slot()
    def back(self) -> None:
        """Record what is typed, then leave; what was refused is shown first."""
        if self._striking or self._changing is not None:
            self.keepAsIs()
        elif self.editable:
            self._write(self._pending(), self._leave)
        else:
            self._leave()
