"""What a question's screen shows, read off the sheet and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from prodiary.app import dates
from prodiary.app.bases.screen import ScreenModel
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Place, Shared, minutes
from prodiary.device.sheet import Sheet
from prodiary.domain.ids import InstrumentId, Language
from prodiary.domain.instrument import Instrument
from prodiary.domain.wording import Wording

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class OptionLine:
    """One answer as it is shown."""

    code: str
    words: str
    chosen: bool


@QmlElement
class QuestionView(ScreenModel):
    """An item as the ledger has it: what looks chosen has been made durable (P1)."""

    changed = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._options: RowsModel[OptionLine] = RowsModel(OptionLine)
        self._instrument: InstrumentId | None = None
        self._sheet: Sheet | None = None
        self._place = 0
        self._from_review = False
        self._declining = False
        shared.language_changed.connect(self.changed)

    @property
    def place(self) -> Place | None:
        """Where the participant is, to come back to."""
        if self._sheet is None:
            return None
        return Place(self._sheet.entry.id, self._place, from_review=self._from_review)

    def _show(self) -> None:
        if self._sheet is not None:
            item = self._sheet.instrument.items[self._place]
            words = self._sheet.wording.items[item.id].options
            chosen = self._sheet.entry.answers.get(item.id)
            self._options.show(
                [
                    OptionLine(option.code, words[option.code], option.code == chosen)
                    for option in item.options
                ]
            )
        self.changed.emit()

    def _source(self) -> tuple[Instrument, Wording] | None:
        """Instrument and words: as pinned by the entry, or as a new one would pin them (N6)."""
        if self._sheet is not None:
            return self._sheet.instrument, self._sheet.wording
        session = self._shared.session
        if session is None or self._instrument is None:
            return None
        # A draft may be of one that the study has let go; its sheet is being read then.
        study = session.study_for(self._instrument)
        key = (self._instrument, self._shared.study_language(study))
        return study.instruments[self._instrument], study.wordings[key].wording

    def _said(self) -> tuple[Language, list[str]] | None:
        """What is on screen to be read: recall, question, options in their order (M4)."""
        if self._sheet is None:
            return None
        wording = self._sheet.wording
        return wording.language, [wording.recall, self.question, *self.itemOptions]

    def _wording(self) -> Wording | None:
        source = self._source()
        return None if source is None else source[1]

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the questionnaire is called."""
        wording = self._wording()
        return "" if wording is None else wording.title

    @Property(str, notify=changed)
    def instructions(self) -> str:
        """How to answer, as the wording says."""
        wording = self._wording()
        return "" if wording is None else wording.instructions

    @Property(str, notify=changed)
    def recall(self) -> str:
        """The time asked about, always on screen (Q12)."""
        wording = self._wording()
        return "" if wording is None else wording.recall

    @Property(str, notify=changed)
    def source(self) -> str:
        """Version and copyright of the words (Q7)."""
        wording = self._wording()
        return "" if wording is None else f"{wording.copyright} ({wording.version})"

    @Property(str, notify=changed)
    def wordingLanguage(self) -> str:
        """The words' language by its own name, where the screens speak another (N6)."""
        wording = self._wording()
        if wording is None or wording.language == self._shared.language:
            return ""
        return dates.language_name(wording.language)

    @Property(bool, notify=changed)
    def wordingStays(self) -> bool:
        """Whether that is so because it was begun in it: a new one would have the screens' own."""
        sheet, session = self._sheet, self._shared.session
        return (
            sheet is not None
            and session is not None
            and sheet.wording.language != self._shared.study_language(session.study)
        )

    @Property(bool, notify=changed)
    def demonstration(self) -> bool:
        """Whether the words are not the licensed ones; said on every screen then."""
        if self._shared.practice is not None:
            # Its words are its own, and a mark of its own is on its pages.
            return False
        wording = self._wording()
        return wording is not None and wording.status == "demonstration"

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many questions there are."""
        source = self._source()
        return 0 if source is None else len(source[0].items)

    @Property(int, notify=changed)
    def minutes(self) -> int:
        """About how long they take (Q8)."""
        source = self._source()
        return 0 if source is None else minutes(len(source[0].items))

    @Property(int, notify=changed)
    def number(self) -> int:
        """Which question this is, from 1."""
        return self._place + 1

    @Property(str, notify=changed)
    def question(self) -> str:
        """The question's words."""
        if self._sheet is None:
            return ""
        item = self._sheet.instrument.items[self._place]
        return self._sheet.wording.items[item.id].text

    @Property("QStringList", notify=changed)
    def allQuestions(self) -> list[str]:
        """Every question, so that the screen can keep one height for all of them (M11)."""
        wording = self._wording()
        return [] if wording is None else [item.text for item in wording.items.values()]

    @Property("QStringList", notify=changed)
    def allOptions(self) -> list[str]:
        """Every option's words once, for the same reason (M11, Q7)."""
        wording = self._wording()
        items = [] if wording is None else wording.items.values()
        return sorted({words for item in items for words in item.options.values()})

    @Property("QStringList", notify=changed)
    def itemOptions(self) -> list[str]:
        """This item's options, which get areas of one size (Q7)."""
        return [line.words for line in self._options.rows]

    @Property(QObject, notify=changed)
    def options(self) -> RowsModel[OptionLine]:
        """The options in the instrument's order; none is chosen before the person does (Q2)."""
        return self._options

    @Property(bool, notify=changed)
    def canGoOn(self) -> bool:
        """Whether this item has an answer or was declined."""
        sheet = self._sheet
        return (
            sheet is not None
            and sheet.instrument.items[self._place].id in sheet.entry.responses
            and not self._declining
        )

    @Property(bool, notify=changed)
    def declined(self) -> bool:
        """Whether the participant preferred not to answer this item (Q6)."""
        sheet = self._sheet
        return sheet is not None and (
            sheet.entry.answers.get(sheet.instrument.items[self._place].id, "") is None
        )

    @Property(bool, notify=changed)
    def declining(self) -> bool:
        """Whether the confirmation of declining is on screen."""
        return self._declining

    @Property(bool, notify=changed)
    def mayDecline(self) -> bool:
        """Whether the study lets an item be declined."""
        session = self._shared.session
        pinned = None if self._sheet is None else self._sheet.study
        study = pinned or (None if session is None else session.study)
        return study is not None and study.policy.declining == "allowed"

    @Property(bool, notify=changed)
    def fromReview(self) -> bool:
        """Whether the review opened this item, and gets it back (Q5)."""
        return self._from_review
