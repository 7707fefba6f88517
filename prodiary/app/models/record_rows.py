"""What the record's screens show, as plain rows: days of a month, lines, answers, corrections."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QDate, QLocale

from prodiary.app import dates
from prodiary.app.shared import Shared
from prodiary.device.record import Asked, Line
from prodiary.device.sheet import Sheet
from prodiary.domain.ids import ItemId
from prodiary.domain.response import Response

_MONTH: Final = {"zh-Hans": "yyyy年M月"}
_PRESSING: Final = ("late", "open", "missed", "coming", "done")
WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class DayCell:
    """A field of the calendar; `number` is 0 outside the month, `standing` empty without a line."""

    number: int
    standing: str
    today: bool
    day: str


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of the month's list; `entry` is empty where there is nothing to open."""

    day: str
    title: str
    visit: str
    standing: str
    carried: str
    begun: bool
    until: str
    entry: str


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One question of a confirmed entry; `kind` is ``answered`` or ``declined``.

    `steps` is empty unless it was amended: then everything that stood, oldest first, with `words`
    (empty for no answer) and, from the second on, `day` and `because`.
    """

    number: int
    question: str
    words: str
    kind: str
    steps: list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """One request: `outcome` is ``open``, ``accepted`` or ``refused``; `wanted` empty for none.

    `number` is 0 where the clinic asked to strike out the whole entry.
    """

    title: str
    number: int
    question: str
    wanted: str
    reason: str
    words: str
    asked: str
    carried: str
    outcome: str
    decided: str
    because: str
    byClinic: bool


def month_name(language: str, month: date) -> str:
    """A month with its year: ``November 2026``."""
    shown = QDate(month.year, month.month, 1)
    return dates.locale(language).toString(shown, _MONTH.get(language, "MMMM yyyy"))


def weekdays(language: str) -> list[str]:
    """The short names of the days of a week, from the one it begins with in `language`."""
    locale = dates.locale(language)
    first = locale.firstDayOfWeek().value
    short = QLocale.FormatType.ShortFormat
    return [locale.standaloneDayName((first - 1 + at) % WEEK + 1, short) for at in range(WEEK)]


def month_cells(language: str, month: date, lines: Iterable[Line], *, today: date) -> list[DayCell]:
    """Whole weeks that hold `month`; a day with several lines shows what presses most."""
    first = dates.locale(language).firstDayOfWeek().value
    states: dict[date, list[str]] = {}
    for line in lines:
        states.setdefault(line.day, []).append(line.state)
    before = (month.isoweekday() - first) % WEEK
    length = calendar.monthrange(month.year, month.month)[1]
    cells = [DayCell(number=0, standing="", today=False, day="")] * before
    for at in range(length):
        day = month + timedelta(days=at)
        found = min(states.get(day, []), key=_PRESSING.index, default="")
        cells.append(DayCell(at + 1, found, day == today, dates.day(language, day)))
    after = -len(cells) % WEEK
    return cells + [DayCell(number=0, standing="", today=False, day="")] * after


def line_row(shared: Shared, line: Line) -> LineRow:
    """A line in words of the study, in the language of the screens."""
    study, occurrence = line.study, line.occurrence
    name = None if occurrence is None else occurrence.schedule
    visit = next((each for each in study.visits if each.id == name), None)
    until = ""
    if occurrence is not None and line.state in {"open", "late"}:
        last = occurrence.closes if line.state == "open" else occurrence.late_until
        until = "" if last == date.max else shared.day(last)
    elif occurrence is not None and line.state == "coming":
        until = shared.day(occurrence.opens)
    return LineRow(
        day=shared.day(line.day),
        title=shared.title_in(study, line.instrument),
        visit="" if visit is None else visit.title[shared.study_language(study)],
        standing=line.state,
        carried=line.carried or "",
        begun=line.begun,
        until=until,
        entry=line.entry or "",
    )


def answer_row(shared: Shared, sheet: Sheet, number: int) -> AnswerRow:
    """A question with the answer that stands and, where amended, all that stood before (A6)."""
    item = sheet.instrument.items[number - 1].id
    option = sheet.entry.answers.get(item)
    trail = [step for step in sheet.entry.trail if step.item == item]
    first = sheet.entry.original(item)
    amended = [step for step in trail if step.reason is not None]
    stood = [] if first is None or not amended else [first, *amended]
    return AnswerRow(
        number=number,
        question=sheet.wording.items[item].text,
        words="" if option is None else sheet.wording.items[item].options[option],
        kind="declined" if option is None else "answered",
        steps=[_step(shared, sheet, step) for step in stood],
    )


def _step(shared: Shared, sheet: Sheet, step: Response) -> dict[str, str]:
    amended = step.reason is not None
    return {
        "words": said(sheet, step.item, step.option),
        "day": dates.moment(shared.language, step.at.moment) if amended else "",
        "because": step.reason or "",
    }


def said(sheet: Sheet, item: ItemId, option: str | None) -> str:
    """The words of an option; empty for no answer."""
    words = sheet.wording.items[item].options
    return next((text for code, text in words.items() if code == option), "")


def declined(sheet: Sheet, item: ItemId) -> bool:
    """Whether the participant left it without an answer, and nobody changed that since."""
    steps = [step for step in sheet.entry.trail if step.item == item]
    return sheet.entry.answers.get(item) is None and all(step.reason is None for step in steps)


def correction_row(shared: Shared, asked: Asked) -> CorrectionRow:
    """A request and what became of it (N9)."""
    found, sheet = asked.correction, asked.sheet
    item = found.asked.item
    items = [each.id for each in sheet.instrument.items]
    decided = found.decided
    decided_at = found.decided_at
    return CorrectionRow(
        title=sheet.wording.title,
        number=0 if item is None else items.index(item) + 1,
        question="" if item is None else sheet.wording.items[item].text,
        wanted="" if item is None else said(sheet, item, found.asked.option),
        reason=found.asked.reason,
        words=found.asked.words,
        asked=dates.moment(shared.language, found.asked_at.moment),
        carried=asked.carried,
        outcome="open" if decided is None else "accepted" if decided.accepted else "refused",
        decided="" if decided_at is None else dates.moment(shared.language, decided_at.moment),
        because="" if decided is None else decided.reason,
        byClinic=found.asked_by.is_staff,
    )
