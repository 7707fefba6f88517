"""The practice questionnaire: answered like a real one, and kept by nobody (Q11).

It has no vault, no ledger and no file: only the rules of `prodiary.domain.entry`, in memory. What
is answered here is gone when the practice ends, and there is no way from here to study data.
"""

from __future__ import annotations

from typing import Final

from prodiary.clock import Clock
from prodiary.crypto.random import random_id
from prodiary.device.sheet import Sheet
from prodiary.device.timekeeping import event_time
from prodiary.domain.entry import NO_ENTRIES, follow
from prodiary.domain.event import (
    AnswerDeclined,
    AnswerGiven,
    EntryConfirmed,
    EntryStarted,
    Event,
    Help,
    Payload,
)
from prodiary.domain.ids import (
    EntryId,
    InstrumentId,
    ItemId,
    Language,
    OptionCode,
    Sha256,
    SubjectId,
)
from prodiary.domain.provenance import Originator, PackRef, Presentation
from prodiary.errors import EntryIncomplete, UnknownEntry
from prodiary.exchange.packdocs import document, read_instruments, read_wordings
from prodiary.paths import resources

TRAINING: Final = "intro-1"
"""Under which name a device records that the practice was gone through."""
PRACTICE: Final = InstrumentId("practice")
LANGUAGES: Final = ("en", "zh-Hans", "de")
_NOBODY: Final = Originator(role="participant", id=SubjectId("practice"))
_NO_PACK: Final = PackRef(version=1, sha256=Sha256("0" * 64))


class PracticeDiary:
    """The use cases of a `Diary` that answering needs, on one questionnaire in memory."""

    def __init__(self, clock: Clock) -> None:
        """Read the practice questions; nothing is begun yet."""
        folder = resources() / "practice"
        self._clock = clock
        self._instruments = read_instruments([document((folder / "practice.json").read_bytes())])
        self._wordings = read_wordings(
            [document((folder / f"practice.{each}.json").read_bytes()) for each in LANGUAGES],
            self._instruments,
        )
        self._entries = NO_ENTRIES
        self._seq = 0

    def begin(self, language: str) -> EntryId:
        """Start afresh in `language`, or in English where there are no words in it."""
        entry = EntryId(random_id())
        spoken = Language(language if language in LANGUAGES else LANGUAGES[0])
        self._take(
            EntryStarted(
                entry=entry,
                instrument=PRACTICE,
                instrument_version=self._instruments[PRACTICE].version,
                wording=self._wordings[PRACTICE, spoken].ref,
                pack=_NO_PACK,
                mode="self",
            )
        )
        return entry

    def sheet(self, entry: EntryId) -> Sheet:
        """As `Diary.sheet`.

        Raises:
            UnknownEntry: It was not begun here.
        """
        found = self._entries.get(entry)
        if found is None:
            raise UnknownEntry
        instrument = self._instruments[PRACTICE]
        reached = [item.id in found.responses for item in instrument.items]
        return Sheet(
            entry=found,
            instrument=instrument,
            wording=self._wordings[PRACTICE, found.started.wording.language].wording,
            resume_at=reached.index(False) if False in reached else len(reached),
            study=None,
        )

    def answer(self, entry: EntryId, item: ItemId, option: OptionCode, shown: Presentation) -> None:
        """As `Diary.answer`, for as long as the practice lasts."""
        self.sheet(entry).instrument.item(item).option(option)
        self._take(AnswerGiven(entry=entry, item=item, option=option, shown=shown))

    def decline(self, entry: EntryId, item: ItemId, shown: Presentation) -> None:
        """As `Diary.decline`; whether it may be declined is for the screen, as the study has it."""
        self.sheet(entry).instrument.item(item)
        self._take(AnswerDeclined(entry=entry, item=item, shown=shown))

    def is_late(self, entry: EntryId) -> bool:
        """Never: nobody waits for it."""
        self.sheet(entry)
        return False

    def confirm(
        self,
        entry: EntryId,
        *,
        secret: str | None,
        late: str | None = None,
        help_given: Help | None = None,
    ) -> tuple[ItemId, ...]:
        """As `Diary.confirm`; no answer here calls for advice, and no secret is asked for.

        Raises:
            EntryIncomplete: Items were not reached.
        """
        del secret, late
        sheet = self.sheet(entry)
        items = len(sheet.instrument.items)
        if sheet.resume_at < items:
            raise EntryIncomplete(missing=items - len(sheet.entry.responses))
        answered = sum(option is not None for option in sheet.entry.answers.values())
        self._take(
            EntryConfirmed(
                entry=entry,
                answered=answered,
                declined=items - answered,
                method="session",
                help=help_given,
            )
        )
        return ()

    def _take(self, payload: Payload) -> None:
        at = event_time(self._clock.now())
        event = Event(seq=self._seq + 1, at=at, by=_NOBODY, data=payload)
        self._entries = follow(self._entries, event)
        self._seq = event.seq
