"""An entry and its life: draft, confirmed, amended; always a projection of events, never stored.

`follow` is the one rule book. The device asks it before it appends, the site asks it after it
verified, and both get the same entries from the same events. It refuses with a `RuleError` what the
life cycle forbids, and changes nothing then.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from prodiary.domain.event import (
    AnswerDeclined,
    AnswerGiven,
    EntryAmended,
    EntryConfirmed,
    EntryStarted,
    Event,
)
from prodiary.domain.ids import EntryId, ItemId, OptionCode
from prodiary.domain.provenance import EventTime, Originator, Presentation
from prodiary.errors import (
    EntryAlreadyStarted,
    EntryIncomplete,
    EntryNotConfirmed,
    EntryNotOpen,
    InvalidAnswer,
    UnknownEntry,
    WrongOriginator,
)

State = Literal["draft", "confirmed", "amended"]


@dataclass(frozen=True, slots=True)
class Response:
    """What stands for an item: an option, or None for declined; and who said so when and how.

    `reason` is set on amendments only, `shown` on the originator's own answers only.
    """

    item: ItemId
    option: OptionCode | None
    seq: int
    at: EventTime
    by: Originator
    shown: Presentation | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One administration of one instrument, as its events leave it.

    `responses` holds what stands now for each item reached; `trail` every response ever made, in
    chain order, so old and new are both visible (A1, A4, A6).
    """

    id: EntryId
    started: EntryStarted
    started_at: EventTime
    originator: Originator
    state: State
    responses: Mapping[ItemId, Response]
    trail: tuple[Response, ...]
    confirmed: EntryConfirmed | None
    confirmed_at: EventTime | None
    last_seq: int

    @property
    def answers(self) -> dict[ItemId, OptionCode | None]:
        """Item to option as it stands; None where declined; absent where not reached."""
        return {item: response.option for item, response in self.responses.items()}

    def original(self, item: ItemId) -> Response | None:
        """The response that stood when the entry was confirmed, before any amendment."""
        own = [step for step in self.trail if step.item == item and step.reason is None]
        return own[-1] if own else None


Entries = Mapping[EntryId, Entry]
NO_ENTRIES: Entries = MappingProxyType({})


def follow(
    entries: Entries, event: Event, *, items_of: Mapping[EntryId, int] | None = None
) -> Entries:
    """The entries after `event`; events about other things leave them as they are.

    Args:
        entries: The entries before.
        event: The next event in chain order.
        items_of: Number of items for each entry, where the caller knows the instruments; then a
            confirmation is refused while items were not reached (Q5).

    Raises:
        RuleError: The life cycle forbids the event.
    """
    data = event.data
    if isinstance(data, EntryStarted):
        if data.entry in entries:
            raise EntryAlreadyStarted
        # Participant-reported answers are the participant's own, however they are entered (I1).
        if event.by.role != "participant":
            raise WrongOriginator
        entry = _begin(data, event)
    elif isinstance(data, AnswerGiven | AnswerDeclined):
        entry = _respond(_known(entries, data.entry), data, event)
    elif isinstance(data, EntryConfirmed):
        entry = _confirm(_known(entries, data.entry), data, event, items_of)
    elif isinstance(data, EntryAmended):
        entry = _amend(_known(entries, data.entry), data, event)
    else:
        return entries
    return {**entries, entry.id: entry}


def _known(entries: Entries, entry: EntryId) -> Entry:
    try:
        return entries[entry]
    except KeyError:
        raise UnknownEntry from None


def _begin(data: EntryStarted, event: Event) -> Entry:
    return Entry(
        id=data.entry,
        started=data,
        started_at=event.at,
        originator=event.by,
        state="draft",
        responses={},
        trail=(),
        confirmed=None,
        confirmed_at=None,
        last_seq=event.seq,
    )


def _with(entry: Entry, response: Response) -> Entry:
    return replace(
        entry,
        responses={**entry.responses, response.item: response},
        trail=(*entry.trail, response),
        last_seq=response.seq,
    )


def _respond(entry: Entry, data: AnswerGiven | AnswerDeclined, event: Event) -> Entry:
    if entry.state != "draft":
        raise EntryNotOpen
    if event.by != entry.originator:
        raise WrongOriginator
    option = data.option if isinstance(data, AnswerGiven) else None
    return _with(
        entry,
        Response(
            item=data.item,
            option=option,
            seq=event.seq,
            at=event.at,
            by=event.by,
            shown=data.shown,
            reason=None,
        ),
    )


def _confirm(
    entry: Entry, data: EntryConfirmed, event: Event, items_of: Mapping[EntryId, int] | None
) -> Entry:
    if entry.state != "draft":
        raise EntryNotOpen
    if event.by != entry.originator:
        raise WrongOriginator
    answered = sum(option is not None for option in entry.answers.values())
    declined = len(entry.responses) - answered
    reached = data.answered + data.declined
    expected = reached if items_of is None else items_of[entry.id]
    missing = expected - answered - declined
    # A confirmation states what was reviewed; if the trail says otherwise it cannot stand.
    if missing != 0 or (data.answered, data.declined) != (answered, declined):
        raise EntryIncomplete(missing=abs(missing))
    return replace(
        entry, state="confirmed", confirmed=data, confirmed_at=event.at, last_seq=event.seq
    )


def _amend(entry: Entry, data: EntryAmended, event: Event) -> Entry:
    if entry.state == "draft":
        raise EntryNotConfirmed
    # A correction is the investigator's decision, whoever asked for it (A6).
    if event.by.role != "investigator":
        raise WrongOriginator
    if data.item not in entry.responses:
        raise InvalidAnswer
    amended = _with(
        entry,
        Response(
            item=data.item,
            option=data.option,
            seq=event.seq,
            at=event.at,
            by=event.by,
            shown=None,
            reason=data.reason,
        ),
    )
    return replace(amended, state="amended")
