"""What an examination's page shows of its items, as plain rows."""

from __future__ import annotations

from dataclasses import dataclass, field

from prodiary.app import dates
from prodiary.app.examined import Examined
from prodiary.app.signatures import moment_with_zone
from prodiary.device.sheet import Sheet
from prodiary.domain.instrument import Item
from prodiary.domain.response import Response
from prodiary.domain.study import Study

NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item: `kind` is ``open``, ``measured``, ``rated`` or ``not-done``.

    Attributes:
        number: From 1.
        question: Its words.
        value: The raw value with its unit; empty unless measured.
        grade: The words of the grade or rating; empty where there is none.
        score: What it counts; -1 where there is none.
        kind: What stands for it.
        reason: Why it was not done, as a fixed word.
        words: More about that.
        shared: The examination that the value was taken from.
        current: Whether it is the one on screen.
        steps: Where it was amended, all that stood, oldest first.
    """

    number: int
    question: str
    value: str
    grade: str
    score: int
    kind: str
    reason: str
    words: str
    shared: str
    current: bool
    steps: list[dict[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class GradeRow:
    """One option of an item with what it scores; chosen, or following from the value typed."""

    code: str
    score: int
    words: str
    chosen: bool


def number(language: str, value: str) -> str:
    """A recorded number as the language writes it."""
    return value.replace(".", dates.locale(language).decimalPoint())


def with_unit(language: str, value: str, unit: str) -> str:
    """A recorded number with its unit; what was counted has none."""
    shown = number(language, value)
    return shown if unit == "count" else f"{shown}{NO_BREAK}{unit}"


def item_rows(language: str, seen: Examined, study: Study, *, current: int) -> list[ItemRow]:
    """Every item as it stands."""
    return [
        _item_row(language, seen, study, place, current=place == current)
        for place in range(len(seen.items))
    ]


def _item_row(language: str, seen: Examined, study: Study, place: int, *, current: bool) -> ItemRow:
    item, sheet = seen.items[place], seen.sheet
    response = seen.response(item.id)
    measured = None if response is None else response.measured
    shared = None if measured is None else measured.shared
    option = None if response is None else response.option
    return ItemRow(
        number=place + 1,
        question=sheet.wording.items[item.id].text,
        value="" if measured is None else with_unit(language, measured.value, measured.unit),
        grade="" if option is None else sheet.wording.items[item.id].options[option],
        score=-1 if option is None else item.option(option).score,
        kind=_kind(response),
        reason="" if response is None else response.not_done or "",
        words="" if response is None else response.words,
        shared="" if shared is None else seen.titles.get(shared, ""),
        current=current,
        steps=_steps(language, sheet, item, study),
    )


def _kind(response: Response | None) -> str:
    if response is None:
        return "open"
    if response.not_done is not None:
        return "not-done"
    return "rated" if response.measured is None else "measured"


def _steps(language: str, sheet: Sheet, item: Item, study: Study) -> list[dict[str, str]]:
    """The original and every amendment after it, with who and why (A6); none without one."""
    amended = [
        step for step in sheet.entry.trail if step.item == item.id and step.reason is not None
    ]
    first = sheet.entry.original(item.id)
    if first is None or not amended:
        return []
    return [_step(language, sheet, step, study) for step in (first, *amended)]


def _step(language: str, sheet: Sheet, step: Response, study: Study) -> dict[str, str]:
    member = study.member(str(step.by.id))
    parts = []
    if step.measured is not None:
        parts.append(with_unit(language, step.measured.value, step.measured.unit))
    if step.option is not None:
        parts.append(sheet.wording.items[step.item].options[step.option])
    return {
        "said": " – ".join(parts),  # noqa: RUF001 - a dash, as between value and grade
        "reason": step.not_done or "",
        "moment": moment_with_zone(language, step.at),
        "by": str(step.by.id) if member is None else member.name,
        "because": step.reason or "",
    }


def grade_rows(seen: Examined, item: Item, chosen: str | None) -> list[GradeRow]:
    """The options of an item in their order."""
    words = seen.sheet.wording.items[item.id].options
    return [
        GradeRow(option.code, option.score, words[option.code], option.code == chosen)
        for option in item.options
    ]
