"""An examination as a whole: its items, total, signatures, and what differs from the diary."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from prodiary.app import dates
from prodiary.app.bases.item_view import ItemView
from prodiary.app.examined import Asked
from prodiary.app.models.examination_rows import ItemRow
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared
from prodiary.app.signatures import SignatureRow

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

NO_TOTAL: Final = -1


@QmlElement
class ExaminationView(ItemView):
    """Everything of it comes from what was recorded; a total exists only when it is complete."""

    # Its own: Qt for Python does not announce a property by a signal of the base class.
    wholeChanged = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self.changed.connect(self.wholeChanged)

    @Property(str, notify=wholeChanged)
    def subject(self) -> str:
        """Whose record it is."""
        return "" if self._seen is None else self._seen.subject

    @Property(str, notify=wholeChanged)
    def who(self) -> str:
        """Who is at work in it, by name."""
        return "" if self._seen is None else self._seen.member.name

    @Property(str, notify=wholeChanged)
    def role(self) -> str:
        """Their role, as a fixed word."""
        return "" if self._seen is None else self._seen.member.role

    @Property(str, notify=wholeChanged)
    def title(self) -> str:
        """What the examination is called."""
        return "" if self._seen is None else self._seen.sheet.wording.title

    @Property(str, notify=wholeChanged)
    def instrument(self) -> str:
        """Its id."""
        return "" if self._seen is None else self._seen.sheet.instrument.id

    @Property(str, notify=wholeChanged)
    def instructions(self) -> str:
        """How it is done as a whole."""
        return "" if self._seen is None else self._seen.sheet.wording.instructions

    @Property(str, notify=wholeChanged)
    def source(self) -> str:
        """Copyright of the words, their version and the instrument's."""
        if self._seen is None:
            return ""
        wording = self._seen.sheet.wording
        name = f"{self._seen.sheet.instrument.title} {self._seen.sheet.instrument.version}"
        return f"{name}. {wording.copyright} ({wording.version})"

    @Property(str, notify=wholeChanged)
    def rounding(self) -> str:
        """What the study does with a value between two bands: ``down``, ``up`` or ``half-up``."""
        return "" if self._seen is None else self._seen.rounding or ""

    @Property(bool, notify=wholeChanged)
    def demonstration(self) -> bool:
        """Whether the words are not the licensed ones."""
        return self._seen is not None and self._seen.sheet.wording.status == "demonstration"

    @Property(str, notify=wholeChanged)
    def wordingLanguage(self) -> str:
        """The words' language by its own name, where the screens speak another (N6)."""
        wording = None if self._seen is None else self._seen.sheet.wording
        if wording is None or wording.language == self._shared.language:
            return ""
        return dates.language_name(wording.language)

    @Property(int, notify=wholeChanged)
    def count(self) -> int:
        """How many items there are."""
        return 0 if self._seen is None else len(self._seen.items)

    @Property(int, notify=wholeChanged)
    def reached(self) -> int:
        """How many of them have a value, a rating or a reason."""
        return 0 if self._seen is None else len(self._seen.sheet.entry.responses)

    @Property(QObject, notify=wholeChanged)
    def items(self) -> RowsModel[ItemRow]:
        """Every item with what stands for it."""
        return self._items

    @Property(bool, notify=wholeChanged)
    def complete(self) -> bool:
        """Whether every item has a value, a rating or a reason."""
        return self._seen is not None and self.reached == self.count

    @Property(int, notify=wholeChanged)
    def total(self) -> int:
        """The total; -1 unless every item has a grade."""
        total = None if self._seen is None else self._seen.score.total
        return NO_TOTAL if total is None else total

    @Property(int, notify=wholeChanged)
    def mostTotal(self) -> int:
        """The highest total there can be."""
        return 0 if self._seen is None else self._seen.sheet.instrument.max_total

    @Property(int, notify=wholeChanged)
    def gradedItems(self) -> int:
        """How many items have a grade."""
        return 0 if self._seen is None else self._seen.score.answered

    @Property(int, notify=wholeChanged)
    def gradable(self) -> int:
        """How many recorded values have a grade only now, since the sex is known."""
        seen = self._seen
        return 0 if seen is None or seen.counts else len(seen.gradable)

    @Property(bool, notify=wholeChanged)
    def mayExamine(self) -> bool:
        """Whether this member of staff may examine."""
        return self._seen is not None and self._seen.may

    @Property(bool, notify=wholeChanged)
    def confirmed(self) -> bool:
        """Whether it is locked."""
        return self._seen is not None and self._seen.counts

    @Property(str, notify=wholeChanged)
    def struck(self) -> str:
        """Why it was struck out; empty while it counts."""
        struck = None if self._seen is None else self._seen.sheet.entry.struck
        return "" if struck is None else struck.reason

    @Property(QObject, notify=wholeChanged)
    def signatures(self) -> RowsModel[SignatureRow]:
        """Every signature on it."""
        return self._signatures

    @Property(bool, notify=wholeChanged)
    def signed(self) -> bool:
        """Whether it is signed as it now is."""
        return any(row.standing == "stands" for row in self._signatures.rows)

    @Property(QObject, notify=wholeChanged)
    def queries(self) -> RowsModel[Asked]:
        """What differs from what the participant answered at the same visit."""
        return self._queries
