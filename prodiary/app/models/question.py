"""One question a screen (Q1): choose, change, decline, go on, go back, rest."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.intro_view import IntroView
from prodiary.app.models.reading import ReadingViewModel
from prodiary.app.practice import PracticeDiary
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.device.diary import Diary
from prodiary.device.sheet import Sheet
from prodiary.domain.ids import EntryId, OptionCode
from prodiary.errors import ProdiaryError, WindowOver

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class QuestionViewModel(IntroView):
    """Nothing goes on by itself (Q3), and no screen follows before the answer is durable (P1)."""

    opened = Signal()
    notOpened = Signal(object)
    reviewWanted = Signal(str, int)
    todayWanted = Signal()
    restWanted = Signal()
    windowOver = Signal(str)
    readingChanged = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        # What is on its way into the ledger, oldest first; None for declined.
        self._writing: list[str | None] = []
        self._opening: object = None
        self._then: Callable[[], None] | None = None
        self._reading = ReadingViewModel(shared, item=self._said)
        self.changed.connect(self._reading.changed)

    @Property(ReadingViewModel, notify=readingChanged)
    def reading(self) -> ReadingViewModel:
        """Reading this question aloud (M4)."""
        return self._reading

    def forget(self) -> None:
        """Show nothing of anybody, and say nothing (C12)."""
        self._reading.forget()
        self._card = self._instrument = self._sheet = self._then = self._opening = None
        self._place = 0
        self._declining = self._from_review = False
        self._options.show([])
        self._set("idle")

    @Slot()
    def begin(self) -> None:
        """Start the questionnaire, or go on with its draft where it was left."""
        shared, card = self._shared, self._card
        session = shared.session
        if card is None or session is None or self._state == "busy":
            return
        diary, language = session.diary, shared.study_language(session.study)
        self._opening = wanted = object()

        def begin() -> Sheet | None:
            # Whoever went back before it was begun has begun nothing.
            if self._opening is not wanted:
                return None
            return diary.sheet(diary.begin(card.occurrence, language))

        def show(sheet: Sheet | None) -> None:
            if sheet is not None and self._opening is wanted:
                self._open(sheet, sheet.resume_at, from_review=False)

        self._run(begin, show)

    def resume(self, entry: EntryId, item: int, *, from_review: bool) -> None:
        """Open one item of an entry: after a rest, or from the review (M9, Q5)."""
        diary = self._shared.diary
        self._opening = wanted = object()

        def show(sheet: Sheet) -> None:
            if self._opening is wanted:
                self._open(sheet, item, from_review=from_review)

        def fail(error: ProdiaryError) -> None:
            if self._opening is wanted:
                self._opening = None
                self._set("idle")
                self.notOpened.emit(error)

        self._set("busy")
        self._shared.worker.run(
            lambda: diary.sheet(entry), lambda sheet: self._finish(sheet, show), fail
        )

    def _open(self, sheet: Sheet, place: int, *, from_review: bool) -> None:
        self._opening = None
        self._sheet = sheet
        self._instrument = sheet.instrument.id
        self._from_review = from_review
        if place >= len(sheet.instrument.items):
            self.reviewWanted.emit(sheet.entry.id, 0)
            return
        self._move(place)
        self.opened.emit()

    @Slot(str)
    def choose(self, code: str) -> None:
        """Record this option as the answer; until Next it can be changed freely (Q3).

        A second tap on the same one says nothing new, and a shaking hand taps twice.
        """
        if self._stands(code):
            return
        shown = self._shared.presentation(read_aloud=self._reading.begun)
        self._write(
            lambda diary, sheet: diary.answer(
                sheet.entry.id, sheet.instrument.items[self._place].id, OptionCode(code), shown
            ),
            code,
        )

    @Slot()
    def askDecline(self) -> None:
        """Ask whether the question shall really stay without an answer (Q6)."""
        self._reading.stop()
        self._declining = True
        self.changed.emit()

    @Slot()
    def keepQuestion(self) -> None:
        """Back to the question, nothing recorded."""
        self._declining = False
        self.changed.emit()

    @Slot()
    def decline(self) -> None:
        """Record that the participant prefers not to answer."""
        if self._stands(None):
            return
        shown = self._shared.presentation(read_aloud=self._reading.begun)
        self._declining = False
        self._write(
            lambda diary, sheet: diary.decline(
                sheet.entry.id, sheet.instrument.items[self._place].id, shown
            ),
            None,
        )

    @Slot()
    def goOn(self) -> None:
        """To the next question, or to the review after the last."""
        self._after_writing(self._go_on)

    @Slot()
    def goBack(self) -> None:
        """To the question before, keeping every answer (Q4); from the first, to the start."""
        if self._declining:
            self.keepQuestion()
        else:
            self._after_writing(self._go_back)

    @Slot()
    def rest(self) -> None:
        """Save, lock, and come back to this question (M9)."""
        self._after_writing(self.restWanted.emit)

    def _stands(self, code: str | None) -> bool:
        """Whether that is what was said last, durable or on its way."""
        if self._writing:
            return self._writing[-1] == code
        if code is None:
            return self.declined
        return any(row.code == code and row.chosen for row in self._options.rows)

    def _write(
        self, record: Callable[[Diary | PracticeDiary, Sheet], None], code: str | None
    ) -> None:
        sheet, place = self._sheet, self._place
        if sheet is None or self._then is not None:
            return
        diary = self._shared.diary

        def write() -> Sheet:
            record(diary, sheet)
            return diary.sheet(sheet.entry.id)

        self._writing.append(code)
        self._run(write, lambda fresh: self._written(fresh, place))

    def _written(self, fresh: Sheet, place: int) -> None:
        self._writing.pop(0)
        if self._sheet is not None and place == self._place:
            self._sheet = fresh
            self._show()
        self._go()

    def _fail(self, error: ProdiaryError) -> None:
        # Stay where the answer was not made durable, and say so.
        del self._writing[:1]
        self._then = None
        super()._fail(error)
        self._show()
        if isinstance(error, WindowOver):
            self.windowOver.emit(self.title)

    def _after_writing(self, step: Callable[[], None]) -> None:
        self._reading.stop()
        if self._sheet is not None and self._then is None:
            self._then = step
            self._go()

    def _go(self) -> None:
        if not self._writing and self._then is not None:
            step, self._then = self._then, None
            step()

    def _go_on(self) -> None:
        sheet = self._sheet
        if sheet is None or not self.canGoOn:
            return
        if self._from_review or self._place + 1 >= len(sheet.instrument.items):
            self._to_review(sheet)
        else:
            self._move(self._place + 1)

    def _go_back(self) -> None:
        if self._sheet is not None and self._from_review:
            self._to_review(self._sheet)
        elif self._place > 0:
            self._move(self._place - 1)
        else:
            self.todayWanted.emit()

    def _to_review(self, sheet: Sheet) -> None:
        # What failed here was said here, and is not said again anywhere else.
        self._set("idle")
        self.reviewWanted.emit(sheet.entry.id, self.number if self._from_review else 0)

    def _move(self, place: int) -> None:
        self._reading.stop()
        self._place = place
        self._declining = False
        self._set("idle")
        self._show()
