"""An examination, item by item: measure, rate, or say why not; check, lock, sign (A1, I4)."""

from __future__ import annotations

from typing import Final, get_args

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.asking import MOST_WORDS, plain
from prodiary.app.bases.examination_work import ExaminationWork
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.device.clinic.session import StaffSession
from prodiary.domain.event import NotDone
from prodiary.domain.ids import EntryId, OptionCode
from prodiary.domain.measure import parse_value, value_text
from prodiary.errors import InvalidMeasure

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

_NOT_DONE: Final[tuple[NotDone, ...]] = get_args(NotDone)


@QmlElement
class ExaminationViewModel(ExaminationWork):
    """Steps ``item, not-done, review, about``; once it is locked ``read, amend, about``.

    A rating is durable when it looks chosen. A value is recorded by Record, Enter or whatever leads
    to another item; until then it is only typed. Of a locked one nothing changes without a reason.
    """

    left = Signal()
    factsWanted = Signal()
    signWanted = Signal(str, str, str)
    # Its own: Qt for Python does not announce a property by a signal of the base class.
    readyChanged = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self.changed.connect(self.readyChanged)

    @Property("QStringList", notify=readyChanged)
    def reasons(self) -> list[str]:
        """Why an item may not be done, as fixed words."""
        return list(_NOT_DONE)

    @Property(int, notify=readyChanged)
    def mostWords(self) -> int:
        """How many characters a reason may have."""
        return MOST_WORDS

    @Property(bool, notify=readyChanged)
    def canGoOn(self) -> bool:
        """Whether this step was answered."""
        if self._step == "not-done":
            return self._reason is not None and (self._reason != "other" or bool(self._words))
        if self._step == "amend":
            return bool(self._words) and self._differs()
        return self.answered or self.pending

    # --- one item ---

    @Slot(int)
    def chooseItem(self, number: int) -> None:
        """To another item; what is typed here is recorded first."""
        if 1 <= number <= self.count and not self.confirmed and self.mayExamine:
            self._after_recording(lambda: self._move(number - 1))

    @Slot(str)
    def typeValue(self, text: str) -> None:
        """The value as it stands in its field."""
        self._type(text)

    @Slot(int)
    def countBy(self, by: int) -> None:
        """Count on, or back; from nothing on the first is 1."""
        try:
            value = int(parse_value(self._typed))
        except InvalidMeasure:
            value = 0
        self._type(str(max(self.low, min(self.high, value + by))))

    @Slot()
    def useZero(self) -> None:
        """It happened at once, or not at all: the value is 0."""
        self._stopwatch.reset()
        self._type("0")

    @Slot()
    def record(self) -> None:
        """Record the value typed, and stay."""
        self._after_recording(self._filled)

    @Slot(str)
    def choose(self, code: str) -> None:
        """Rate this item; while it is amended the rating is only chosen."""
        item = self._item()
        if item is None or item.measure is not None or self._option == code:
            return
        if self._step == "amend":
            self._option = code
            self._show()
        elif self._step == "item":
            shown = self._shared.presentation()
            self._write(
                lambda staff, entry: staff.examinations.rate(
                    entry, item.id, OptionCode(code), shown
                ),
                self._filled,
            )

    def _filled(self) -> None:
        self._fill()
        self._show()

    @Slot()
    def goOn(self) -> None:
        """To the next item, and after the last to the review; or finish this step."""
        if not self.canGoOn or self._state == "busy":
            return
        if self._step == "not-done":
            self._say_not_done()
        elif self._step == "amend":
            self._amend()
        elif self._step == "item":
            self._after_recording(self._next)

    def _next(self) -> None:
        if self._place + 1 < self.count:
            self._move(self._place + 1)
        else:
            self._go("review")

    @Slot()
    def back(self) -> None:
        """To the item before, or out of a step; from the first item, and when locked, leave."""
        if self._state == "busy":
            return
        if self._step == "about":
            self._go(self._before)
        elif self._step == "amend":
            self._go("read")
        elif self._step in {"not-done", "review"}:
            self._move(self._place)
        elif self._step == "item" and self._place > 0:
            self._after_recording(lambda: self._move(self._place - 1))
        else:
            self.leave()

    @Slot()
    def leave(self) -> None:
        """Back to the visit; everything recorded stays."""
        self._after_recording(self._leave)

    def _leave(self) -> None:
        self.forget()
        self.left.emit()

    @Slot()
    def openReview(self) -> None:
        """To the review, from any item."""
        if self._step == "item":
            self._after_recording(lambda: self._go("review"))

    @Slot()
    def openAbout(self) -> None:
        """What is known and doubtful about this scale."""
        if self._seen is not None and self._step in {"item", "review", "read"}:
            self._before = self._step
            self._go("about")

    @Slot()
    def openFacts(self) -> None:
        """To the form on which the sex is written down, by which grip is graded."""
        self._after_recording(self.factsWanted.emit)

    @Slot()
    def gradeNow(self) -> None:
        """Record the values that had no grade once more, now that they have one."""
        seen = self._seen
        if seen is None or seen.counts:
            return
        values = [
            (item.id, response.measured.value)
            for item in seen.gradable
            if (response := seen.response(item.id)) is not None and response.measured is not None
        ]

        def grade(staff: StaffSession, entry: EntryId) -> None:
            for item, value in values:
                staff.examinations.measure(entry, item, value)

        self._write(grade, self._show)

    # --- not done ---

    @Slot()
    def askNotDone(self) -> None:
        """Say that this item is not done, and why."""
        if self._step == "item" and self._state != "busy":
            self._stopwatch.reset()
            self._go("not-done")

    @Slot(str)
    def chooseReason(self, reason: str) -> None:
        """Why it is not done."""
        self._reason = next((each for each in _NOT_DONE if each == reason), self._reason)
        self._show()

    @Slot(str)
    def say(self, words: str) -> None:
        """More about why; for an amendment, why."""
        self._words = plain(words)
        self._show()

    def _say_not_done(self) -> None:
        item, reason, words = self._item(), self._reason, self._words
        if item is not None and reason is not None:
            self._write(
                lambda staff, entry: staff.examinations.not_done(entry, item.id, reason, words),
                self._next,
            )

    # --- locked ---

    @Slot()
    def confirm(self) -> None:
        """Lock it; then it is signed, unless there is something to read first."""
        if self._step == "review" and self.complete:
            self._write(lambda staff, entry: staff.examinations.confirm(entry), self._confirmed)

    def _confirmed(self) -> None:
        self._go("read")
        if not self._queries.rows:
            self.sign()

    @Slot()
    def sign(self) -> None:
        """Ask for a signature on it as it now is."""
        seen = self._seen
        if seen is not None and seen.counts and seen.may:
            self.signWanted.emit("entry", seen.sheet.entry.id, self.title)

    @Slot(str, str)
    def signedNow(self, kind: str, target: str) -> None:
        """A signature was given; if it is on this examination it is shown."""
        seen = self._seen
        if seen is not None and (kind, target) == ("entry", seen.sheet.entry.id):
            self.refresh()

    @Slot(int)
    def startAmend(self, number: int) -> None:
        """Put an item of a locked examination right."""
        seen = self._seen
        if self._step == "read" and seen is not None and seen.counts and seen.may:
            self._place = number - 1
            self._fill()
            self._go("amend")

    def _differs(self) -> bool:
        item, response = self._item(), self._response()
        if item is None or response is None:
            return False
        if item.measure is None:
            return bool(self._option) and self._option != response.option
        try:
            value = value_text(parse_value(self._typed))
        except InvalidMeasure:
            return False
        graded = self._graded()
        grade = None if graded is None else graded.option
        return value != self._recorded() or grade != response.option

    def _amend(self) -> None:
        item, reason = self._item(), self._words
        if item is not None:
            to = self._option if item.measure is None else self._typed
            self._write(
                lambda staff, entry: staff.examinations.amend(entry, item.id, to=to, reason=reason),
                lambda: self._go("read"),
            )
