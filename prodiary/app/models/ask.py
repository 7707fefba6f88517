"""Asking for a correction of a confirmed entry, one decision a screen (A6, N9)."""

from __future__ import annotations

from typing import Final, get_args

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app import dates
from prodiary.app.asking import MOST_WORDS, NO_ANSWER, Asking, ItemRow, WantedRow, plain
from prodiary.app.bases.screen import ScreenModel
from prodiary.app.models.record_rows import declined, said
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared
from prodiary.device.corrections import Reason
from prodiary.device.record import Page
from prodiary.domain.ids import EntryId, OptionCode

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

_STEPS: Final = ("question", "answer", "reason", "words", "check", "sent")
_REASONS: Final[tuple[Reason, ...]] = get_args(Reason)


@QmlElement
class AskViewModel(ScreenModel):
    """Steps ``question, answer, reason, words, check, sent``; nothing is said before the last."""

    changed = Signal()
    entryWanted = Signal(str)
    sendWanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._items: RowsModel[ItemRow] = RowsModel(ItemRow)
        self._wanted: RowsModel[WantedRow] = RowsModel(WantedRow)
        self._page: Page | None = None
        self._wipe()
        shared.language_changed.connect(self.changed)

    def _wipe(self) -> None:
        self._entry: EntryId | None = None
        self._step = _STEPS[0]
        self._place: int | None = None
        self._option: str | None = None
        self._reason: Reason | None = None
        self._words = ""

    def start(self, entry: EntryId) -> None:
        """Begin with the choice of the question."""
        self.forget()
        self._entry = entry
        record = self._shared.open_session.record
        self._run(lambda: record.page(entry), self._take)

    @property
    def draft(self) -> Asking | None:
        """What was being asked, to go on with after a lock; None once it was sent."""
        if self._page is None or self._step == "sent":
            return None
        entry = self._page.sheet.entry.id
        return Asking(entry, self._step, self._place, self._option, self._reason, self._words)

    def resume(self, draft: Asking) -> None:
        """Go on with what was being asked when the diary was locked (M8)."""
        self.forget()
        self._entry = draft.entry
        record = self._shared.open_session.record
        self._run(lambda: record.page(draft.entry), lambda page: self._go_on(page, draft))

    def _go_on(self, page: Page, draft: Asking) -> None:
        self._take(page)
        if draft.place is not None and self._items.rows[draft.place].asked:
            # It was sent while the diary was being locked.
            return
        self._step, self._place, self._option = draft.step, draft.place, draft.option
        self._reason, self._words = draft.reason, draft.words
        self._show()

    def forget(self) -> None:
        """Show and keep nothing of what was being asked (C12)."""
        self._page = None
        self._wipe()
        self._show()

    def _take(self, page: Page) -> None:
        self._page = page
        self._show()

    def _show(self) -> None:
        page = self._page
        if page is None:
            self._items.show([])
            self._wanted.show([])
            self.changed.emit()
            return
        sheet = page.sheet
        waiting = {
            each.correction.asked.item for each in page.asked if each.correction.decided is None
        }
        self._items.show(
            [
                ItemRow(
                    number=place + 1,
                    question=sheet.wording.items[item.id].text,
                    words=said(sheet, item.id, sheet.entry.answers.get(item.id)),
                    declined=declined(sheet, item.id),
                    chosen=place == self._place,
                    asked=item.id in waiting,
                )
                for place, item in enumerate(sheet.instrument.items)
            ]
        )
        self._wanted.show(self._others())
        self.changed.emit()

    def _others(self) -> list[WantedRow]:
        """Every answer but the one that stands."""
        if self._page is None or self._place is None:
            return []
        sheet = self._page.sheet
        item = sheet.instrument.items[self._place]
        stands = sheet.entry.answers.get(item.id)
        words = sheet.wording.items[item.id].options
        found = [
            WantedRow(each.code, words[each.code], each.code == self._option)
            for each in item.options
            if each.code != stands
        ]
        if stands is not None:
            found.append(WantedRow(NO_ANSWER, "", self._option == NO_ANSWER))
        return found

    @Property(QObject, notify=changed)
    def items(self) -> RowsModel[ItemRow]:
        """The questions of the entry."""
        return self._items

    @Property(QObject, notify=changed)
    def wanted(self) -> RowsModel[WantedRow]:
        """The answers that could stand instead."""
        return self._wanted

    @Property(str, notify=changed)
    def step(self) -> str:
        """Which decision is on screen."""
        return self._step

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the questionnaire is called."""
        return "" if self._page is None else self._page.sheet.wording.title

    @Property(bool, notify=changed)
    def demonstration(self) -> bool:
        """Whether the words are not the licensed ones."""
        return self._page is not None and self._page.sheet.wording.status == "demonstration"

    @Property(str, notify=changed)
    def wordingLanguage(self) -> str:
        """The words' language by its own name, where the screens speak another (N6)."""
        wording = None if self._page is None else self._page.sheet.wording
        if wording is None or wording.language == self._shared.language:
            return ""
        return dates.language_name(wording.language)

    @Property(str, notify=changed)
    def question(self) -> str:
        """The question that is asked about."""
        return "" if self._place is None else self._items.rows[self._place].question

    @Property(str, notify=changed)
    def stands(self) -> str:
        """Its answer now; empty for none."""
        return "" if self._place is None else self._items.rows[self._place].words

    @Property(bool, notify=changed)
    def declined(self) -> bool:
        """Whether it was left without an answer by the participant."""
        return self._place is not None and self._items.rows[self._place].declined

    @Property(str, notify=changed)
    def shallStand(self) -> str:
        """The answer that shall stand; empty for none."""
        return next((row.words for row in self._wanted.rows if row.chosen), "")

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why, as a fixed word; empty before it was chosen."""
        return self._reason or ""

    @Property(str, notify=changed)
    def words(self) -> str:
        """More about it, in the participant's own words."""
        return self._words

    @Property(int, notify=changed)
    def mostWords(self) -> int:
        """How many characters they may have."""
        return MOST_WORDS

    @Property(bool, notify=changed)
    def canGoOn(self) -> bool:
        """Whether this decision has been made."""
        made = {"question": self._place, "answer": self._option, "reason": self._reason}
        return self._page is not None and made.get(self._step, "") is not None

    @Slot(int)
    def chooseItem(self, number: int) -> None:
        """Ask about this question; another one before it is let go."""
        rows = self._items.rows
        if 1 <= number <= len(rows) and not rows[number - 1].asked:
            if self._place != number - 1:
                self._option = None
            self._place = number - 1
            self._show()

    @Slot(str)
    def chooseAnswer(self, code: str) -> None:
        """Let this answer stand; empty for none."""
        if code in {row.code for row in self._wanted.rows}:
            self._option = code
            self._show()

    @Slot(str)
    def chooseReason(self, reason: str) -> None:
        """Say why."""
        self._reason = next((each for each in _REASONS if each == reason), self._reason)
        self.changed.emit()

    @Slot(str)
    def say(self, words: str) -> None:
        """More about it; what a ledger cannot take is left out."""
        self._words = plain(words)
        self.changed.emit()

    @Slot()
    def goOn(self) -> None:
        """To the next decision; from the check, ask."""
        if not self.canGoOn or self._state == "busy":
            return
        if self._step == "check":
            self._ask()
        elif self._step != "sent":
            self._go(1)

    @Slot()
    def back(self) -> None:
        """To the decision before; from the first, and after asking, to the entry."""
        if self._state == "busy":
            return
        if self._step in {"question", "sent"}:
            self.leave()
        else:
            self._go(-1)

    @Slot()
    def leave(self) -> None:
        """Back to the entry; what was not sent is let go."""
        entry = self._entry
        self.forget()
        if entry is not None:
            self.entryWanted.emit(entry)

    @Slot()
    def send(self) -> None:
        """To the sending screen."""
        self.forget()
        self.sendWanted.emit()

    def _go(self, by: int) -> None:
        self._step = _STEPS[_STEPS.index(self._step) + by]
        self._set("idle")
        self.changed.emit()

    def _ask(self) -> None:
        page, reason = self._page, self._reason
        if page is None or self._place is None or self._option is None or reason is None:
            return
        desk, words = self._shared.open_session.corrections, self._words
        entry, item = page.sheet.entry.id, page.sheet.instrument.items[self._place].id
        option = None if self._option == NO_ANSWER else OptionCode(self._option)
        self._run(
            lambda: desk.ask(entry, item, option=option, reason=reason, words=words),
            lambda _: self._go(1),
        )
