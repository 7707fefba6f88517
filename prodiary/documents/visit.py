"""What the record of a visit is made of: all that was done at it, read off a ledger (X3).

Device and site build it alike, from the lines they hold. Only events that stand are in its values;
its trail tells those of a history that was left as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from prodiary.documents.chain import unproven
from prodiary.documents.record import EntryRecord
from prodiary.documents.signatures import SignatureShown, on, signatures
from prodiary.domain import correction as corrections_of
from prodiary.domain import entry as entries_of
from prodiary.domain import record as records_of
from prodiary.domain import visit as visits_of
from prodiary.domain.correction import NO_CORRECTIONS, Correction
from prodiary.domain.entry import NO_ENTRIES, Entry
from prodiary.domain.event import ENTRY_EVENTS
from prodiary.domain.ids import DeviceId, Sha256, SubjectId, VisitId
from prodiary.domain.querying import Query, queries
from prodiary.domain.record import NO_RECORDS, Record
from prodiary.domain.study import Study
from prodiary.domain.trail import Recorded, TrailRow, standing, trail
from prodiary.domain.visit import NO_VISITS, HeldVisit
from prodiary.errors import RuleError, UnknownVisit
from prodiary.exchange.signature import Place


@dataclass(frozen=True, slots=True)
class QueryShown:
    """Two answers to the same question that differ, and the entries they are in."""

    query: Query
    examined: EntryRecord
    reported: EntryRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitDocument:
    """One visit with everything that gives it meaning.

    Attributes:
        studies: The study as each pack defines it that the ledger had, the newest first.
        subject: Whose visit it was.
        device: The vault that recorded it.
        visit: Begun, handed over, ended.
        entries: Questionnaires and examinations of the visit, as they were begun; among them what
            the participant answered at home for it.
        records: Forms of the visit and those of the participant that were written into at it, as
            they were opened; with what they say now.
        corrections: Asked for about those entries.
        queries: Where an examination disagrees with what was reported.
        signatures: On all of it.
        rows: The trail of the visit.
        epoch: Of the ledger's last event.
        seq: Of that event.
        head: The chain's head after it, hexadecimal.
        received: When the site took it; None on the device itself.
    """

    studies: Sequence[Study]
    subject: SubjectId
    device: DeviceId
    visit: HeldVisit
    entries: tuple[EntryRecord, ...]
    records: tuple[Record, ...]
    corrections: tuple[Correction, ...]
    queries: tuple[QueryShown, ...]
    signatures: tuple[SignatureShown, ...]
    rows: tuple[TrailRow, ...]
    epoch: int
    seq: int
    head: str
    received: datetime | None


def visit_document(
    recorded: Sequence[Recorded],
    visit: VisitId,
    *,
    studies: Sequence[Study],
    place: Place,
    received: datetime | None = None,
) -> VisitDocument:
    """What the ledger says of one visit.

    Args:
        recorded: The whole ledger (`prodiary.documents.chain.read_chain`).
        visit: Which visit.
        studies: The study as every pack defines it that the ledger had, the newest first.
        place: Whose ledger it is; signatures are checked against it.
        received: When the site took the visit's last event.

    Raises:
        UnknownVisit: The ledger has no such visit.
    """
    stands = standing(recorded)
    found = _projected(stands)
    held = found.visits.get(visit)
    if held is None:
        raise UnknownVisit
    rows = trail(recorded)
    bad = unproven(recorded, place=place, studies=studies)
    shown = signatures(recorded, rows, unproven=bad)
    entries = tuple(
        _entry(entry, shown, stands, studies=studies, place=place, received=received)
        for entry in found.entries.values()
        if _belongs(entry, held)
    )
    touched = {
        row.about.id
        for row in rows
        if row.about.kind == "record" and ("visit", visit) in row.within
    }
    records = tuple(each for each in found.records.values() if each.id in touched)
    names = {each.entry.id for each in entries}
    things = {("visit", visit), *(("entry", name) for name in names)}
    # Of what goes on from visit to visit, such as an adverse event, the whole story is told.
    things |= {("record", each.id) for each in records}
    own = tuple(row for row in rows if things & row.within)
    last = recorded[-1]
    return VisitDocument(
        studies=studies,
        subject=place.subject,
        device=place.device,
        visit=held,
        entries=entries,
        records=records,
        corrections=tuple(each for each in found.corrections.values() if each.asked.entry in names),
        queries=_queries(entries),
        signatures=tuple(each for each in shown if things & each.row.within),
        rows=own,
        epoch=last.epoch,
        seq=last.event.seq,
        head=last.head.hex(),
        received=received,
    )


@dataclass(slots=True)
class _Projected:
    entries: entries_of.Entries = field(default_factory=lambda: NO_ENTRIES)
    corrections: corrections_of.Corrections = field(default_factory=lambda: NO_CORRECTIONS)
    visits: visits_of.Visits = field(default_factory=lambda: NO_VISITS)
    records: records_of.Records = field(default_factory=lambda: NO_RECORDS)


def _projected(recorded: Iterable[Recorded]) -> _Projected:
    """What the events add up to; one that a rule forbids adds nothing, and is in the trail."""
    found = _Projected()
    for each in recorded:
        event = each.event
        with suppress(RuleError):
            found.entries = entries_of.follow(found.entries, event)
        with suppress(RuleError):
            found.corrections = corrections_of.follow(
                found.corrections, event, entries=found.entries
            )
        with suppress(RuleError):
            found.visits = visits_of.follow(found.visits, event)
        with suppress(RuleError):
            found.records = records_of.follow(found.records, event)
    return found


def _belongs(entry: Entry, held: HeldVisit) -> bool:
    """Whether it was made at the visit, or at home for it (a visit of the schedule is once)."""
    started, window = entry.started, held.started.window
    if started.visit is not None:
        return started.visit == held.id
    asked = None if started.window is None else started.window.schedule
    return window is not None and asked == window.schedule


def _entry(
    entry: Entry,
    shown: Iterable[SignatureShown],
    stands: Iterable[Recorded],
    *,
    studies: Sequence[Study],
    place: Place,
    received: datetime | None,
) -> EntryRecord:
    by_pack: Mapping[Sha256, Study] = {each.pack.sha256: each for each in studies}
    started = entry.started
    study = by_pack.get(started.pack.sha256)
    if study is None:
        raise RuntimeError("a pack that the ledger names is not at hand")
    last = [
        each
        for each in stands
        if isinstance(each.event.data, ENTRY_EVENTS) and each.event.data.entry == entry.id
    ][-1]
    return EntryRecord(
        study=study,
        subject=place.subject,
        device=place.device,
        entry=entry,
        instrument=study.instruments[started.instrument],
        wording=study.wordings[started.instrument, started.wording.language].wording,
        epoch=last.epoch,
        head=last.head.hex(),
        received=received,
        signatures=on(shown, ("entry", entry.id)),
    )


def _queries(entries: Sequence[EntryRecord]) -> tuple[QueryShown, ...]:
    standing = [each for each in entries if each.entry.counts]
    return tuple(
        QueryShown(query, examined, reported)
        for examined in standing
        if examined.entry.started.mode == "examination"
        for reported in standing
        if reported.entry.started.mode != "examination"
        for query in queries(
            examined.instrument,
            examined.entry.answers,
            reported.instrument,
            reported.entry.answers,
        )
    )
