"""Visits as they took place: begun by staff, handed over, handed back, ended (N4).

One rule book for device and site, as for entries: `follow` takes the next event or refuses it and
changes nothing. What is due at a visit is another matter: `prodiary.domain.study.Visit`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from prodiary.domain.event import (
    EntryStarted,
    Event,
    HandedBack,
    HandedOver,
    RecordOpened,
    VisitEnded,
    VisitStarted,
)
from prodiary.domain.ids import VisitId
from prodiary.domain.provenance import EventTime, Originator
from prodiary.errors import UnknownVisit, VisitNotOpen, WrongOriginator

State = Literal["open", "handed-over", "ended"]


@dataclass(frozen=True, slots=True)
class HeldVisit:
    """One visit that took place; `handed_over` counts how often the participant had the device."""

    id: VisitId
    started: VisitStarted
    started_at: EventTime
    by: Originator
    state: State
    handed_over: int
    ended: VisitEnded | None
    ended_at: EventTime | None


Visits = Mapping[VisitId, HeldVisit]
NO_VISITS: Visits = MappingProxyType({})


def follow(visits: Visits, event: Event) -> Visits:
    """The visits after `event`; events about other things leave them as they are.

    Raises:
        RuleError: There is no such visit, another one is open, it is over or in other hands, or it
            is not this person's to say so.
    """
    data = event.data
    if isinstance(data, VisitStarted):
        after = _start(visits, data, event)
    elif isinstance(data, HandedOver | HandedBack | VisitEnded):
        after = _move(_known(visits, data.visit), data, event)
    else:
        if isinstance(data, EntryStarted | RecordOpened) and data.visit is not None:
            _require_place(_known(visits, data.visit), data)
        return visits
    return {**visits, after.id: after}


def open_visit(visits: Visits) -> HeldVisit | None:
    """The visit that is not over, if there is one."""
    return next((each for each in visits.values() if each.state != "ended"), None)


def _known(visits: Visits, visit: VisitId) -> HeldVisit:
    try:
        return visits[visit]
    except KeyError:
        raise UnknownVisit from None


def _start(visits: Visits, data: VisitStarted, event: Event) -> HeldVisit:
    if not event.by.is_staff:
        raise WrongOriginator
    if data.visit in visits or open_visit(visits) is not None:
        raise VisitNotOpen
    return HeldVisit(
        id=data.visit,
        started=data,
        started_at=event.at,
        by=event.by,
        state="open",
        handed_over=0,
        ended=None,
        ended_at=None,
    )


def _move(visit: HeldVisit, data: HandedOver | HandedBack | VisitEnded, event: Event) -> HeldVisit:
    if isinstance(data, HandedBack):
        if visit.state != "handed-over":
            raise VisitNotOpen
        # Staff take it back themselves where the participant cannot any more: a sign-in of theirs.
        if event.by.role != "participant" and not event.by.is_staff:
            raise WrongOriginator
        return replace(visit, state="open")
    if visit.state != "open":
        raise VisitNotOpen
    if not event.by.is_staff:
        raise WrongOriginator
    if isinstance(data, HandedOver):
        return replace(visit, state="handed-over", handed_over=visit.handed_over + 1)
    return replace(visit, state="ended", ended=data, ended_at=event.at)


def _require_place(visit: HeldVisit, data: EntryStarted | RecordOpened) -> None:
    # The participant answers alone while they have the device, staff work while they have it.
    alone = isinstance(data, EntryStarted) and data.mode == "self"
    if isinstance(data, EntryStarted) and visit.state != ("handed-over" if alone else "open"):
        raise VisitNotOpen
