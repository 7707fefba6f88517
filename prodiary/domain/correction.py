"""Corrections: asked for by participant or staff, decided by the investigator (A6, A7, N9).

Nothing is rewritten by one. Like the life of an entry, it is one rule book for device and site:
`follow` takes the next event or refuses it and changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from prodiary.domain.entry import Entries
from prodiary.domain.event import CorrectionAsked, CorrectionDecided, Event
from prodiary.domain.ids import CorrectionId, EntryId, ItemId
from prodiary.domain.provenance import EventTime, Originator
from prodiary.errors import (
    CorrectionNotOpen,
    EntryNotConfirmed,
    InvalidAnswer,
    UnknownEntry,
    WrongOriginator,
)


@dataclass(frozen=True, slots=True)
class Correction:
    """What was asked for, and what became of it; `decided` is None while it is open."""

    asked: CorrectionAsked
    asked_at: EventTime
    asked_by: Originator
    decided: CorrectionDecided | None
    decided_at: EventTime | None
    decided_by: Originator | None


Corrections = Mapping[CorrectionId, Correction]
NO_CORRECTIONS: Corrections = MappingProxyType({})


def follow(corrections: Corrections, event: Event, *, entries: Entries) -> Corrections:
    """The corrections after `event`; events about other things leave them as they are.

    Raises:
        RuleError: Asked for an entry that is not one's own or not confirmed, for an item it does
            not have, or while the same is being asked already; decided by somebody else than the
            investigator, or when it is not open.
    """
    data = event.data
    if isinstance(data, CorrectionAsked):
        return {**corrections, data.correction: _asked(corrections, data, event, entries)}
    if isinstance(data, CorrectionDecided):
        return {**corrections, data.correction: _decided(corrections, data, event)}
    return corrections


def _asked(
    corrections: Corrections, data: CorrectionAsked, event: Event, entries: Entries
) -> Correction:
    entry = entries.get(data.entry)
    if entry is None:
        raise UnknownEntry
    if entry.state == "struck" or (data.item is not None and not entry.counts):
        raise EntryNotConfirmed
    # Those who said it, and the site's staff; nobody else has anything to ask (A6).
    if event.by != entry.originator and not event.by.is_staff:
        raise WrongOriginator
    if data.item is None:
        if not event.by.is_staff:
            raise WrongOriginator
    elif data.item not in entry.responses:
        raise InvalidAnswer
    if data.correction in corrections or is_open(corrections, data.entry, data.item):
        raise CorrectionNotOpen
    return Correction(data, event.at, event.by, decided=None, decided_at=None, decided_by=None)


def is_open(corrections: Corrections, entry: EntryId, item: ItemId | None) -> bool:
    """Whether a request about this item of this entry, or about all of it, waits for a decision."""
    return any(
        each.decided is None and (each.asked.entry, each.asked.item) == (entry, item)
        for each in corrections.values()
    )


def _decided(corrections: Corrections, data: CorrectionDecided, event: Event) -> Correction:
    found = corrections.get(data.correction)
    if found is None or found.decided is not None:
        raise CorrectionNotOpen
    if event.by.role != "investigator":
        raise WrongOriginator
    return replace(found, decided=data, decided_at=event.at, decided_by=event.by)
