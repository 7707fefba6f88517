"""What stands for one item of an entry: an answer, a value, or why there is neither."""

from __future__ import annotations

from dataclasses import dataclass

from prodiary.domain.event import (
    AnswerDeclined,
    AnswerGiven,
    EntryAmended,
    Event,
    ItemMeasured,
    ItemNotDone,
    NotDone,
)
from prodiary.domain.ids import EntryId, ItemId, OptionCode
from prodiary.domain.provenance import EventTime, Originator, Presentation

Given = AnswerGiven | AnswerDeclined | ItemMeasured | ItemNotDone


@dataclass(frozen=True, slots=True)
class Measured:
    """A raw value as decimal text with its unit; `shared` names the entry it was typed in."""

    value: str
    unit: str
    shared: EntryId | None


@dataclass(frozen=True, slots=True)
class Response:
    """What stands for an item, and who said so when and how.

    Attributes:
        item: Which.
        option: The answer or grade; None where it was declined or not done, or where no rule gives
            a measured value a grade.
        seq: Sequence number of the event.
        at: When.
        by: Who recorded it.
        shown: How it was shown, on answers to questions only.
        reason: Why, on amendments only.
        measured: The raw value, where there is one.
        not_done: Why an item of an examination was not done.
        words: More about that.
    """

    item: ItemId
    option: OptionCode | None
    seq: int
    at: EventTime
    by: Originator
    shown: Presentation | None
    reason: str | None
    measured: Measured | None = None
    not_done: NotDone | None = None
    words: str = ""

    @property
    def given(self) -> bool:
        """Whether there is an answer or a value at all."""
        return self.option is not None or self.measured is not None


def response_of(data: Given | EntryAmended, event: Event) -> Response:
    """The response that `data`, the payload of `event`, gives."""
    option: OptionCode | None = None
    shown: Presentation | None = None
    reason: str | None = None
    measured: Measured | None = None
    not_done: NotDone | None = None
    words = ""
    if isinstance(data, AnswerGiven):
        option, shown = data.option, data.shown
    elif isinstance(data, AnswerDeclined):
        shown = data.shown
    elif isinstance(data, ItemMeasured):
        option, measured = data.option, Measured(data.value, data.unit, data.shared)
    elif isinstance(data, ItemNotDone):
        not_done, words = data.reason, data.words
    else:
        option, reason = data.option, data.reason
        if data.value is not None and data.unit is not None:
            measured = Measured(data.value, data.unit, None)
    return Response(
        item=data.item,
        option=option,
        seq=event.seq,
        at=event.at,
        by=event.by,
        shown=shown,
        reason=reason,
        measured=measured,
        not_done=not_done,
        words=words,
    )
