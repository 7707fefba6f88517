"""What there is to say before and after an interview, read in the worker's thread (M15)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from prodiary.device.clinic.session import StaffSession
from prodiary.device.clinic.signing import SignatureView
from prodiary.device.sheet import Sheet
from prodiary.domain.event import Mode
from prodiary.domain.ids import EntryId, InstrumentId, VisitId
from prodiary.domain.provenance import RELATIONS, Relation

Way = Literal["interview", "proxy"]
WAYS: Final[tuple[Way, ...]] = ("interview", "proxy")


@dataclass(frozen=True, slots=True)
class Planned:
    """What is about to be read out: for whom, at which visit, how, and how it was done last."""

    subject: str
    visit: VisitId
    instrument: InstrumentId
    way: Way
    title: str
    before: Mode | None
    draft: EntryId | None
    relation: Relation | None


@dataclass(frozen=True, slots=True)
class Finished:
    """What was read out and locked: its signatures, and whether urgent advice waits to be said."""

    subject: str
    sheet: Sheet
    signatures: tuple[SignatureView, ...]
    urgent: bool


def plan(
    staff: StaffSession, visit: VisitId, instrument: InstrumentId, way: Way, title: str
) -> Planned | Finished:
    """What was locked in this way at this visit; else what was begun, and how it was done last."""
    draft, relation = None, None
    for entry in staff.diary.entries():
        started = entry.started
        same = (started.visit, started.instrument, started.mode) == (visit, instrument, way)
        if same and entry.counts:
            return finished(staff, entry.id)
        if same and entry.state == "draft":
            draft = entry.id
            relation = next((each for each in RELATIONS if each == entry.originator.id), None)
    before = staff.visits.mode_before(instrument)
    return Planned(staff.subject or "", visit, instrument, way, title, before, draft, relation)


def finished(staff: StaffSession, entry: EntryId) -> Finished:
    """An interview that was locked; raises `UnknownEntry`."""
    return Finished(
        subject=staff.subject or "",
        sheet=staff.interviews.diary.sheet(entry),
        signatures=staff.signatures(("entry", entry)),
        urgent=entry in staff.advice.waiting(),
    )
