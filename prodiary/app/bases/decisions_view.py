"""What the page of corrections shows; what can be done there is in `models.decisions`."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from prodiary.app.asking import MOST_WORDS, NO_ANSWER, WantedRow
from prodiary.app.bases.screen import ScreenModel
from prodiary.app.corrected import Corrected
from prodiary.app.models.decision_rows import (
    EntryRow,
    ItemRow,
    RequestRow,
    entry_rows,
    item_rows,
    request_rows,
)
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared
from prodiary.device.clinic.session import StaffSession
from prodiary.device.sheet import Sheet

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

Step = Literal["list", "entry", "answer", "why", "decide"]


@QmlElement
class DecisionsView(ScreenModel):
    """Requests and entries in the language of the screens, and what was chosen so far."""

    changed = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._requests: RowsModel[RequestRow] = RowsModel(RequestRow)
        self._entries: RowsModel[EntryRow] = RowsModel(EntryRow)
        self._items: RowsModel[ItemRow] = RowsModel(ItemRow)
        self._wanted: RowsModel[WantedRow] = RowsModel(WantedRow)
        self._seen: Corrected | None = None
        self._wipe()
        shared.language_changed.connect(self._show)

    def _wipe(self) -> None:
        self._step: Step = "list"
        self._sheet: Sheet | None = None
        self._place: int | None = None
        self._option: str | None = None
        self._key = ""
        self._accept: bool | None = None
        self._words = ""
        self._done = ""

    def _show(self) -> None:
        seen, sheet, session = self._seen, self._sheet, self._shared.session
        if seen is None or session is None:
            for rows in (self._requests, self._entries, self._items, self._wanted):
                rows.show([])
        else:
            language, study = self._shared.language, session.study
            self._requests.show(request_rows(language, study, seen))
            self._entries.show(entry_rows(language, study, seen))
            asked = frozenset[str | None]() if sheet is None else seen.open_items(sheet)
            offered = sheet is not None and self._by_item(sheet)
            self._items.show(item_rows(sheet, asked, self._place) if sheet and offered else [])
            self._wanted.show(self._others())
        self.changed.emit()

    @staticmethod
    def _by_item(sheet: Sheet) -> bool:
        """Whether single answers are corrected here; of an examination, on its own page."""
        return sheet.entry.counts and sheet.entry.started.mode != "examination"

    def _others(self) -> list[WantedRow]:
        """Every answer but the one that stands."""
        if self._sheet is None or self._place is None:
            return []
        item = self._sheet.instrument.items[self._place]
        stands = self._sheet.entry.answers.get(item.id)
        words = self._sheet.wording.items[item.id].options
        found = [
            WantedRow(each.code, words[each.code], each.code == self._option)
            for each in item.options
            if each.code != stands
        ]
        if stands is not None:
            found.append(WantedRow(NO_ANSWER, "", self._option == NO_ANSWER))
        return found

    @Property(QObject, notify=changed)
    def requests(self) -> RowsModel[RequestRow]:
        """Every request, the newest first."""
        return self._requests

    @Property(QObject, notify=changed)
    def entries(self) -> RowsModel[EntryRow]:
        """Every entry, the newest first."""
        return self._entries

    @Property(QObject, notify=changed)
    def items(self) -> RowsModel[ItemRow]:
        """The questions of the entry chosen, where single answers can be asked about."""
        return self._items

    @Property(QObject, notify=changed)
    def wanted(self) -> RowsModel[WantedRow]:
        """The answers that could stand instead."""
        return self._wanted

    @Property(str, notify=changed)
    def subject(self) -> str:
        """Whose corrections these are."""
        return "" if self._seen is None else self._seen.subject

    @Property(str, notify=changed)
    def who(self) -> str:
        """The name of who is at work; empty when nobody is."""
        session = self._shared.session
        return session.author.member.name if isinstance(session, StaffSession) else ""

    @Property(str, notify=changed)
    def role(self) -> str:
        """Their role, as a fixed word."""
        session = self._shared.session
        return session.author.member.role if isinstance(session, StaffSession) else ""

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        """Whether what is shown is so."""
        return self._seen is not None

    @Property(str, notify=changed)
    def step(self) -> str:
        """Which decision is on screen."""
        return self._step

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the entry chosen is called."""
        return "" if self._sheet is None else self._sheet.wording.title

    @Property(bool, notify=changed)
    def strikable(self) -> bool:
        """Whether the whole entry can be asked to be struck out now."""
        seen, sheet = self._seen, self._sheet
        return seen is not None and sheet is not None and None not in seen.open_items(sheet)

    @Property(bool, notify=changed)
    def whole(self) -> bool:
        """Whether it is asked about the whole entry."""
        return self._step == "why" and self._place is None

    @Property(str, notify=changed)
    def question(self) -> str:
        """The question that is asked about."""
        return "" if self._place is None else self._items.rows[self._place].question

    @Property(str, notify=changed)
    def stands(self) -> str:
        """Its answer now; empty for none."""
        return "" if self._place is None else self._items.rows[self._place].words

    @Property(str, notify=changed)
    def wished(self) -> str:
        """The answer that shall stand; empty for none."""
        return next((row.words for row in self._wanted.rows if row.chosen), "")

    @Property(str, notify=changed)
    def deciding(self) -> str:
        """The request being decided."""
        return self._key

    @Property(str, notify=changed)
    def decision(self) -> str:
        """``accept`` or ``refuse``; empty before it was chosen."""
        return "" if self._accept is None else "accept" if self._accept else "refuse"

    @Property(str, notify=changed)
    def words(self) -> str:
        """Why, in the staff member's own words."""
        return self._words

    @Property(int, notify=changed)
    def mostWords(self) -> int:
        """How many characters they may have."""
        return MOST_WORDS

    @Property(str, notify=changed)
    def done(self) -> str:
        """``asked`` or ``decided``, right after; else empty."""
        return self._done

    @Property(bool, notify=changed)
    def canGoOn(self) -> bool:
        """Whether this decision has been made, and why was said where it must be."""
        if self._step == "answer":
            return self._option is not None
        if self._step == "decide":
            return self._accept is not None and bool(self._words)
        return self._step == "why" and bool(self._words)
