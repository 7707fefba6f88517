"""Looking something up in a trail: by what, who, when, or at one data point (A4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from prodiary.domain.provenance import Originator
from prodiary.domain.trail.rows import Thing, TrailRow, Value

_WHOLE = frozenset({"entry-started", "entry-confirmed", "entry-struck", "record-opened"}) | {
    "record-struck",
    "signed-entry",
    "signed-record",
}
"""What happens to a whole entry or form, and so to each of its points."""


GROUPS: Final[Mapping[str, frozenset[str]]] = {
    "answers": frozenset(
        {
            "entry-started",
            "answer-given",
            "answer-declined",
            "item-measured",
            "item-not-done",
            "entry-confirmed",
            "advice-shown",
            "history-told",
        }
    ),
    "corrections": frozenset(
        {
            "correction-asked",
            "correction-decided",
            "entry-amended",
            "entry-struck",
            "record-struck",
        }
    ),
    "forms": frozenset({"record-opened", "field-set"}),
    "signatures": frozenset({"signed"}),
    "visits": frozenset({"visit-started", "handed-over", "handed-back", "visit-ended"}),
    "access": frozenset(
        {
            "vault-created",
            "device-enrolled",
            "session-opened",
            "session-closed",
            "secret-reset",
            "recovery-renewed",
            "staff-slots-changed",
        }
    ),
    "clock": frozenset({"clock-jumped", "epoch-started"}),
    "files": frozenset({"export-made", "receipt-taken"}),
    "study": frozenset({"pack-taken", "plan-taken", "reminder-noted", "training-completed"}),
}
"""Types of events as people look for them; every type is in one group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which rows of a trail to show; rows must meet all of what is given.

    Attributes:
        about: Only what belongs to this thing; a visit has all that was done at it.
        who: Only what this person recorded, or said and had recorded.
        kinds: Only these types of event.
        first: From this local day on, as the device's clock showed it.
        last: Through this day.
        text: Only rows in which this occurs, whatever the case.
        flagged: Only rows with a flag.
    """

    about: Thing | None = None
    who: Originator | None = None
    kinds: frozenset[str] | None = None
    first: date | None = None
    last: date | None = None
    text: str = ""
    flagged: bool = False

    def takes(self, row: TrailRow, spoken: Callable[[TrailRow], str]) -> bool:
        """Whether it shows `row`, which reads as `spoken` says."""
        day, text = row.at.moment.date(), self.text.casefold().strip()
        return (
            (self.about is None or self.about in row.within)
            and (self.who is None or self.who in {row.by, row.of})
            and (self.kinds is None or row.kind in self.kinds)
            and (self.first is None or self.first <= day)
            and (self.last is None or day <= self.last)
            and (not self.flagged or bool(row.flags))
            and (not text or text in spoken(row).casefold())
        )


def codes(row: TrailRow) -> str:
    """All that a row says, in codes and people's own words."""
    values = [value for value in (row.old, row.new, row.why) if value is not None]
    values += [detail.value for detail in row.details]
    names = [row.kind, row.action, row.by.role, row.by.id, row.about.id, row.about.name, row.point]
    if row.of is not None:
        names += [row.of.role, row.of.id]
    return " ".join([*(name for name in names if name), *map(_said, values), *row.flags])


def filtered(
    rows: Iterable[TrailRow], where: Filter, *, spoken: Callable[[TrailRow], str] = codes
) -> tuple[TrailRow, ...]:
    """The rows that `where` shows, in their order.

    Args:
        rows: A trail, or part of one.
        where: What to show.
        spoken: A row in the words of a language, to look for text in; without it, codes, ids and
            people's own words are looked through.
    """
    return tuple(row for row in rows if where.takes(row, spoken))


def at_point(rows: Iterable[TrailRow], of: Thing, point: str) -> tuple[TrailRow, ...]:
    """What happened to one item of an entry or one field of a form (A4).

    What happened to the whole entry or form is among it where it bears on every point: begun,
    locked, signed, struck out.
    """
    return tuple(
        row
        for row in rows
        if of in row.within
        and (row.point == point or (row.action in _WHOLE and row.about.thing == of))
        and (row.about.thing == of or row.about.kind == "correction")
    )


def _said(value: Value) -> str:
    return " ".join(part for part in (value.text, value.unit, value.option, value.more) if part)
