"""An examination with all that its page shows, read in one go in the worker's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from prodiary.device.clinic.session import StaffSession
from prodiary.device.clinic.signing import SignatureView
from prodiary.device.sheet import Sheet
from prodiary.domain.bands import Sex
from prodiary.domain.facts import sex_of
from prodiary.domain.grading import Graded, Rounding, graded
from prodiary.domain.ids import EntryId, InstrumentId, ItemId, VisitId
from prodiary.domain.instrument import Item
from prodiary.domain.measure import parse_value
from prodiary.domain.querying import queries
from prodiary.domain.response import Response
from prodiary.domain.scoring import Score
from prodiary.domain.staff import StaffMember
from prodiary.errors import InvalidInstrument


@dataclass(frozen=True, slots=True)
class Asked:
    """The examiner's finding and the participant's answer to the same question differ.

    All in words; `title` is what the questionnaire is called.
    """

    question: str
    recorded: str
    title: str
    answered: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """An examination as it stands.

    Attributes:
        subject: Whose record it is.
        member: Who is at work in it.
        sheet: The entry with its instrument and words.
        score: Its total, if every item has a grade.
        sex: By which grip is graded; None while nobody wrote it down.
        rounding: What the study does with a value between two bands.
        signatures: The signatures on it, oldest first.
        queries: What differs from a questionnaire of the same visit; none before it is confirmed.
        titles: What the examinations are called from which values were taken.
        may: Whether this member of staff may examine.
    """

    subject: str
    member: StaffMember
    sheet: Sheet
    score: Score
    sex: Sex | None
    rounding: Rounding | None
    signatures: tuple[SignatureView, ...]
    queries: tuple[Asked, ...]
    titles: Mapping[EntryId, str]
    may: bool

    @property
    def counts(self) -> bool:
        """Whether it was confirmed and not struck out."""
        return self.sheet.entry.counts

    @property
    def items(self) -> tuple[Item, ...]:
        """Its items in order."""
        return self.sheet.instrument.items

    def response(self, item: ItemId) -> Response | None:
        """What stands for an item."""
        return self.sheet.entry.responses.get(item)

    def grade(self, item: Item, typed: str) -> Graded:
        """The grade that a value typed for `item` gives; raises `InvalidMeasure`."""
        return graded(item, parse_value(typed), sex=self.sex, rounding=self.rounding)

    @property
    def gradable(self) -> tuple[Item, ...]:
        """Items measured without a grade that have one now, as the sex was written down since."""
        found = []
        for item in self.items:
            response = self.response(item.id)
            if response is None or response.measured is None or response.option is not None:
                continue
            if self.grade(item, response.measured.value).option is not None:
                found.append(item)
        return tuple(found)


def begun_at(staff: StaffSession, visit: VisitId, instrument: InstrumentId) -> EntryId | None:
    """The examination of a visit that was begun and not struck out; None where there is none."""
    for entry in staff.diary.entries():
        started = entry.started
        found = (started.visit, started.instrument, started.mode)
        if found == (visit, instrument, "examination") and entry.state != "struck":
            return entry.id
    return None


def examined(staff: StaffSession, entry: EntryId) -> Examined:
    """Read an examination; raises `UnknownEntry`."""
    sheet = staff.examinations.sheet(entry)
    from_others = {
        each.measured.shared
        for each in sheet.entry.responses.values()
        if each.measured is not None and each.measured.shared is not None
    }
    return Examined(
        subject=staff.subject or "",
        member=staff.author.member,
        sheet=sheet,
        score=staff.examinations.score(entry),
        sex=sex_of({each.id: each for each in staff.forms.all()}),
        rounding=staff.study.policy.rounding,
        signatures=staff.signatures(("entry", entry)),
        queries=_queries(staff, sheet),
        titles={each: staff.examinations.sheet(each).wording.title for each in from_others},
        may=staff.author.may("examine"),
    )


def _queries(staff: StaffSession, sheet: Sheet) -> tuple[Asked, ...]:
    """Where it disagrees with what the participant answered for the same visit."""
    visit = sheet.entry.started.visit
    if visit is None or not sheet.entry.counts:
        return ()
    compared = {each.compare.instrument for each in sheet.instrument.items if each.compare}
    found: list[Asked] = []
    for step in staff.visits.steps(visit):
        if step.kind != "questionnaire" or step.name not in compared or step.entry is None:
            continue
        said = staff.diary.sheet(step.entry)
        if said.entry.counts:
            found += _asked(sheet, said)
    return tuple(found)


def _asked(sheet: Sheet, said: Sheet) -> list[Asked]:
    try:
        found = queries(sheet.instrument, sheet.entry.answers, said.instrument, said.entry.answers)
    except InvalidInstrument:
        # Begun with packs whose options differ: these two cannot be held side by side.
        return []
    words, theirs = sheet.wording.items, said.wording.items
    return [
        Asked(
            question=words[each.item].text,
            recorded=words[each.item].options[each.option],
            title=said.wording.title,
            answered=theirs[each.other_item].options[each.other_option],
        )
        for each in found
    ]
