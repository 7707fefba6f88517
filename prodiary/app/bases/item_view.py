"""One item of an examination: what was recorded, and what is being typed beside it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.examined import Asked, Examined
from prodiary.app.models.examination_rows import (
    GradeRow,
    ItemRow,
    grade_rows,
    item_rows,
    number,
    with_unit,
)
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared
from prodiary.app.signatures import SignatureRow, entry_change, signature_rows
from prodiary.domain.grading import Graded
from prodiary.domain.instrument import Item
from prodiary.domain.measure import Measure, parse_value, plausibility, value_text
from prodiary.domain.response import Response
from prodiary.errors import InvalidMeasure

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

NO_GRADE: Final = -1


@QmlElement
class ItemView(ScreenModel):
    """The item as the ledger has it, and the grade of a value that is typed, not recorded yet."""

    changed = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._items: RowsModel[ItemRow] = RowsModel(ItemRow)
        self._grades: RowsModel[GradeRow] = RowsModel(GradeRow)
        self._signatures: RowsModel[SignatureRow] = RowsModel(SignatureRow)
        self._queries: RowsModel[Asked] = RowsModel(Asked)
        self._seen: Examined | None = None
        self._place = 0
        self._typed = ""
        self._option = ""
        self._amending = False
        shared.language_changed.connect(self._show)

    def _item(self) -> Item | None:
        return None if self._seen is None else self._seen.items[self._place]

    def _measure(self) -> Measure | None:
        item = self._item()
        return None if item is None else item.measure

    def _response(self) -> Response | None:
        item = self._item()
        return None if item is None or self._seen is None else self._seen.response(item.id)

    def _graded(self) -> Graded | None:
        """The grade of what is typed; None where that is no number."""
        item = self._item()
        if item is None or item.measure is None or self._seen is None:
            return None
        try:
            return self._seen.grade(item, self._typed)
        except InvalidMeasure:
            return None

    def _recorded(self) -> str:
        response = self._response()
        return "" if response is None or response.measured is None else response.measured.value

    def _row(self, name: str) -> str:
        rows = self._items.rows
        return str(getattr(rows[self._place], name)) if rows else ""

    def _fill(self) -> None:
        """Put what was recorded into the field."""
        response = self._response()
        self._typed = number(self._shared.language, self._recorded())
        self._option = "" if response is None else response.option or ""

    def _show(self) -> None:
        seen, item = self._seen, self._item()
        if seen is None or item is None:
            for rows in (self._items, self._grades, self._signatures, self._queries):
                rows.show([])
        else:
            language = self._shared.language
            study = self._shared.open_session.study
            entry = seen.sheet.entry
            self._items.show(item_rows(language, seen, study, current=self._place))
            self._grades.show(grade_rows(seen, item, self._standing(item)))
            change = entry_change(entry)
            self._signatures.show(signature_rows(language, seen.signatures, change))
            self._queries.show(seen.queries)
        self.changed.emit()

    def _standing(self, item: Item) -> str | None:
        if item.measure is None:
            return self._option
        graded = self._graded()
        return None if graded is None else graded.option

    @Property(int, notify=changed)
    def number(self) -> int:
        """Which item this is, from 1."""
        return self._place + 1

    @Property(str, notify=changed)
    def question(self) -> str:
        """This item's words."""
        item = self._item()
        if item is None or self._seen is None:
            return ""
        return self._seen.sheet.wording.items[item.id].text

    @Property(str, notify=changed)
    def how(self) -> str:
        """How this item is tested or asked about."""
        item = self._item()
        return (
            ""
            if item is None or self._seen is None
            else self._seen.sheet.wording.items[item.id].how
        )

    @Property(bool, notify=changed)
    def history(self) -> bool:
        """Whether the examiner asks about it and tests nothing."""
        item = self._item()
        return item is not None and item.source == "history"

    @Property(bool, notify=changed)
    def measured(self) -> bool:
        """Whether a value is measured and the grade follows from it."""
        return self._measure() is not None

    @Property(str, notify=changed)
    def unit(self) -> str:
        """The unit: ``s``, ``kg``, ``%`` or ``count``."""
        measure = self._measure()
        return "" if measure is None else measure.unit

    @Property(bool, notify=changed)
    def timed(self) -> bool:
        """Whether a stopwatch helps."""
        measure = self._measure()
        return measure is not None and measure.stopwatch is not None

    @Property(bool, notify=changed)
    def countsDown(self) -> bool:
        """Whether the time left matters as much as the time passed."""
        measure = self._measure()
        return measure is not None and measure.stopwatch == "down"

    @Property(str, notify=changed)
    def typed(self) -> str:
        """The value as it stands in its field."""
        return self._typed

    @Property(str, notify=changed)
    def recorded(self) -> str:
        """The value that was recorded, with its unit; empty where none was."""
        value, measure = self._recorded(), self._measure()
        if not value or measure is None:
            return ""
        return with_unit(self._shared.language, value, measure.unit)

    @Property(str, notify=changed)
    def takenFrom(self) -> str:
        """The examination in which the recorded value was typed; empty where it was here."""
        return self._row("shared")

    @Property(QObject, notify=changed)
    def grades(self) -> RowsModel[GradeRow]:
        """The grades of this item; none is chosen before a value or a rating is given."""
        return self._grades

    @Property(int, notify=changed)
    def typedScore(self) -> int:
        """What the value typed scores; -1 where it has no grade."""
        return next((row.score for row in self._grades.rows if row.chosen), NO_GRADE)

    @Property(str, notify=changed)
    def whyNot(self) -> str:
        """Why a value typed has no grade: ``gap``, ``sex-unknown`` or ``impossible``."""
        graded = self._graded()
        return "" if graded is None else graded.why_not or ""

    @Property(bool, notify=changed)
    def unusual(self) -> bool:
        """Whether the value typed is to be looked at again."""
        measure = self._measure()
        if measure is None:
            return False
        try:
            return plausibility(measure, parse_value(self._typed)) == "unusual"
        except InvalidMeasure:
            return False

    @Property(int, notify=changed)
    def low(self) -> int:
        """The lowest value that can be."""
        measure = self._measure()
        return 0 if measure is None else measure.possible_low

    @Property(int, notify=changed)
    def high(self) -> int:
        """The highest value that can be."""
        measure = self._measure()
        return 0 if measure is None else measure.possible_high

    @Property(str, notify=changed)
    def zeroWords(self) -> str:
        """The grade that stands for 0 alone, in words, so that it can be chosen by them."""
        item = self._item()
        zero = None if item is None or item.measure is None else item.measure.at_zero
        if item is None or zero is None or self._seen is None:
            return ""
        return self._seen.sheet.wording.items[item.id].options[zero]

    @Property(bool, notify=changed)
    def pending(self) -> bool:
        """Whether a value is typed that is not recorded yet."""
        if self._measure() is None or not self._typed.strip():
            return False
        try:
            return value_text(parse_value(self._typed)) != self._recorded()
        except InvalidMeasure:
            return True

    @Property(bool, notify=changed)
    def answered(self) -> bool:
        """Whether something stands for this item."""
        return self._response() is not None

    @Property(str, notify=changed)
    def notDoneReason(self) -> str:
        """Why this item was not done, as a fixed word; empty unless that stands for it."""
        return self._row("reason")

    @Property(str, notify=changed)
    def notDoneWords(self) -> str:
        """More about that."""
        return self._row("words")
