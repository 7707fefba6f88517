"""Corrections: asked for by the participant, decided by the investigator, never a rewriting (A6).

Like the life of an entry, it is one rule book for device and site: `follow` takes the next event or
refuses it and changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from prodiary.domain.entry import Entries
from prodiary.domain.event import CorrectionAsked, CorrectionDecided, Event
from prodiary.domain.ids import CorrectionId
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
    decided: CorrectionDecided | None
    decided_at: EventTime | None
    decided_by: Originator | None


Corrections = Mapping[CorrectionId, Correction]
NO_CORRECTIONS: Corrections = MappingProxyType({})


def follow(corrections: Corrections, event: Event, *, entries: Entries) -> Corrections:
    """The corrections after `event`; events about other things leave them as they are.

    Raises:
        RuleError: Asked for an entry that is not one's own or not confirmed, or for an item it does
            not have; decided by somebody else than the investigator, or when it is not open.
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
    if entry.confirmed is None:
        raise EntryNotConfirmed
    if event.by != entry.originator:
        raise WrongOriginator
    if data.item not in entry.responses:
        raise InvalidAnswer
    if data.correction in corrections:
        raise CorrectionNotOpen
    return Correction(data, event.at, decided=None, decided_at=None, decided_by=None)


def _decided(corrections: Corrections, data: CorrectionDecided, event: Event) -> Correction:
    found = corrections.get(data.correction)
    if found is None or found.decided is not None:
        raise CorrectionNotOpen
    if event.by.role != "investigator":
        raise WrongOriginator
    return replace(found, decided=data, decided_at=event.at, decided_by=event.by)
