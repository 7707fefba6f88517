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
    EntryAmended,
    EntryConfirmed,
    EntryStarted,
    EntryStruck,
    Event,
    ItemMeasured,
    ItemNotDone,
)
from prodiary.domain.ids import EntryId, ItemId, OptionCode
from prodiary.domain.provenance import EventTime, Originator
from prodiary.domain.response import Given, Response, response_of
from prodiary.errors import (
    EntryAlreadyStarted,
    EntryIncomplete,
    EntryNotConfirmed,
    EntryNotOpen,
    InvalidAnswer,
    UnknownEntry,
    WrongOriginator,
)

State = Literal["draft", "confirmed", "amended", "struck"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One administration of one instrument, as its events leave it.

    `originator` gave the answers, `author` began to enter them; only at visits are these two
    people (I1). `responses` holds what stands now for each item reached; `trail` every response
    ever made, in chain order, so old and new are both visible (A1, A4, A6).
    """

    id: EntryId
    started: EntryStarted
    started_at: EventTime
    originator: Originator
    author: Originator
    state: State
    responses: Mapping[ItemId, Response]
    trail: tuple[Response, ...]
    confirmed: EntryConfirmed | None
    confirmed_at: EventTime | None
    last_seq: int
    struck: EntryStruck | None = None
    struck_at: EventTime | None = None
    struck_by: Originator | None = None

    @property
    def counts(self) -> bool:
        """Whether it stands for anything: it was confirmed and not struck out."""
        return self.state in {"confirmed", "amended"}

    @property
    def answered(self) -> int:
        """How many items have an answer or a value."""
        return sum(response.given for response in self.responses.values())

    @property
    def answers(self) -> dict[ItemId, OptionCode | None]:
        """Item to option as it stands; None where there is none; absent where not reached."""
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
        # What a participant reports alone is entered by nobody else (I1).
        if not (event.by.role == "participant" if data.mode == "self" else event.by.is_staff):
            raise WrongOriginator
        entry = _begin(data, event)
    elif isinstance(data, Given):
        entry = _respond(_known(entries, data.entry), data, event)
    elif isinstance(data, EntryConfirmed):
        entry = _confirm(_known(entries, data.entry), data, event, items_of)
    elif isinstance(data, EntryAmended):
        entry = _amend(_known(entries, data.entry), data, event)
    elif isinstance(data, EntryStruck):
        entry = _strike(_known(entries, data.entry), data, event)
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
        originator=event.by if data.of is None else data.of,
        author=event.by,
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


def _respond(entry: Entry, data: Given, event: Event) -> Entry:
    if entry.state != "draft":
        raise EntryNotOpen
    _require_own(entry, event)
    examined = entry.started.mode == "examination"
    # An examination has no answers to decline, and questions have nothing to measure.
    if isinstance(data, AnswerDeclined) and examined:
        raise InvalidAnswer
    if isinstance(data, ItemMeasured | ItemNotDone) and not examined:
        raise InvalidAnswer
    return _with(entry, response_of(data, event))


def _require_own(entry: Entry, event: Event) -> None:
    """What the participant enters alone is theirs; at a visit, staff may take turns."""
    own = event.by == entry.author
    if not own and not (entry.started.mode != "self" and event.by.is_staff):
        raise WrongOriginator


def _confirm(
    entry: Entry, data: EntryConfirmed, event: Event, items_of: Mapping[EntryId, int] | None
) -> Entry:
    if entry.state != "draft":
        raise EntryNotOpen
    _require_own(entry, event)
    # Staff answer for what they enter by their signature (I4).
    if (data.method == "signature") != (entry.started.mode != "self"):
        raise WrongOriginator
    answered = entry.answered
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
    if not entry.counts:
        raise EntryNotConfirmed
    # A correction of what a participant said is the investigator's decision, whoever asked for it
    # (A6). Who examined puts their own findings right, and signs again.
    examined = entry.started.mode == "examination"
    if event.by.role != "investigator" and not (examined and event.by.is_staff):
        raise WrongOriginator
    before = entry.responses.get(data.item)
    if before is None or (data.value is not None and not examined):
        raise InvalidAnswer
    amended = _with(entry, response_of(data, event))
    return replace(amended, state="amended")


def _strike(entry: Entry, data: EntryStruck, event: Event) -> Entry:
    if entry.state == "struck":
        raise EntryNotOpen
    if event.by.role != "investigator":
        raise WrongOriginator
    return replace(
        entry,
        state="struck",
        struck=data,
        struck_at=event.at,
        struck_by=event.by,
        last_seq=event.seq,
    )
