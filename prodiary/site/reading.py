"""What the desk shows: entries with scores and sources, devices, the record behind an entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from prodiary.documents.record import EntryRecord
from prodiary.domain.entry import State
from prodiary.domain.event import AdviceShown, Help, Mode
from prodiary.domain.ids import (
    DeviceId,
    EntryId,
    InstrumentId,
    Language,
    ScheduleId,
    SubjectId,
    VisitId,
)
from prodiary.domain.scoring import Score
from prodiary.domain.study import Study
from prodiary.errors import StoreDamaged, UnknownEntry
from prodiary.exchange import eventline
from prodiary.site.office import Office
from prodiary.site.projection import Placed, project
from prodiary.site.store.projected import entries, findings
from prodiary.site.store.schema import chains, devices, events, exports
from prodiary.site.whole import ADVICE

_ADVICE = (
    select(chains.c.device, events.c.line)
    .join(chains, chains.c.id == events.c.chain)
    .where(events.c.kind == ADVICE)
)


@dataclass(frozen=True, slots=True)
class HeldEntry:
    """An entry as the desk lists it.

    Attributes:
        confirmed: When, with the offset it was recorded with (T1).
        originator: Who gave the answers, by role and id (I1).
        author: Who began to enter them.
        held_at: The visit at which it was made.
        received: When its confirming event arrived, or for a draft its latest one.
        findings: How many events of it break a rule.
        schedule: Which series or visit of the study it is for, and `due` on which day.
        visit: The title of that visit.
        late: The code of the reason given.
        help: What was said about it.
        advised: Whether the study's urgent advice was shown.
    """

    entry: EntryId
    subject: SubjectId
    device: DeviceId
    instrument: InstrumentId
    title: str
    state: State
    confirmed: datetime | None
    score: Score
    declined: int
    mode: Mode
    originator: tuple[str, str | None]
    author: tuple[str, str | None]
    held_at: VisitId | None
    wording_status: str
    language: Language
    received: datetime
    findings: int
    schedule: ScheduleId | None
    visit: str | None
    due: date | None
    late: str | None
    help: Help | None
    advised: bool

    @property
    def counts(self) -> bool:
        """Whether it stands for anything: it was confirmed and not struck out."""
        return self.state in {"confirmed", "amended"}


@dataclass(frozen=True, slots=True)
class HeldDevice:
    """A device in the register and how much of its ledger is held, over all its epochs."""

    device: DeviceId
    subject: SubjectId
    granted: datetime
    revoked: datetime | None
    reason: str | None
    epochs: int
    events: int
    last_received: datetime | None


def held_entries(office: Office) -> tuple[HeldEntry, ...]:
    """Every entry held, drafts too, by subject and then in the order they were begun.

    Raises:
        StoreError: The store failed.
    """
    query = (
        select(entries, devices.c.subject, exports.c.received)
        .join(devices, devices.c.device == entries.c.device)
        .join(events, (events.c.chain == entries.c.chain) & (events.c.seq == entries.c.seq))
        .join(exports, exports.c.id == events.c.export)
    )
    with office.store.transaction() as connection:
        flagged: dict[tuple[str, str], int] = {}
        for row in connection.execute(select(findings.c.device, findings.c.entry)):
            flagged[row.device, row.entry] = flagged.get((row.device, row.entry), 0) + 1
        rows = connection.execute(query).all()
        advised = {
            (row.device, fact.entry)
            for row in connection.execute(_ADVICE)
            for fact in (eventline.decode(row.line).data,)
            if isinstance(fact, AdviceShown)
        }
    studies = {
        ref.version: study
        for ref, study in ((ref, office.library.study(ref)) for ref in office.library.refs)
        if study is not None
    }
    found = [
        (
            row.subject,
            datetime.fromisoformat(row.started),
            HeldEntry(
                entry=EntryId(row.entry),
                subject=SubjectId(row.subject),
                device=DeviceId(row.device),
                instrument=InstrumentId(row.instrument),
                title=studies[row.pack].instruments[InstrumentId(row.instrument)].title,
                state=row.state,
                confirmed=None if row.confirmed is None else datetime.fromisoformat(row.confirmed),
                score=Score(total=row.total, answered=row.answered, of=row.items),
                declined=row.declined,
                mode=row.mode,
                originator=(row.of_role, row.of_id),
                author=(row.by_role, row.by_id),
                held_at=None if row.visit is None else VisitId(row.visit),
                wording_status=row.wording_status,
                language=Language(row.language),
                received=datetime.fromisoformat(row.received),
                findings=flagged.get((row.device, row.entry), 0),
                schedule=row.schedule,
                visit=_visit_title(studies[row.pack], row.schedule),
                due=None if row.due is None else date.fromisoformat(row.due),
                late=row.late,
                help=row.help,
                advised=(row.device, row.entry) in advised,
            ),
        )
        for row in rows
    ]
    return tuple(each for *_, each in sorted(found, key=lambda each: (*each[:2], each[2].entry)))


def _visit_title(study: Study, schedule: ScheduleId | None) -> str | None:
    """In English, or in the first language that the study has."""
    for visit in study.visits:
        if visit.id == schedule:
            return visit.title.get(Language("en")) or next(iter(visit.title.values()))
    return None


def held_devices(office: Office) -> tuple[HeldDevice, ...]:
    """The register, by subject and then by when each device was granted."""
    with office.store.transaction() as connection:
        held: dict[str, list[int]] = {}
        for row in connection.execute(select(chains.c.device, chains.c.through)):
            held.setdefault(row.device, []).append(row.through)
        last = {
            row.device: row.received
            for row in connection.execute(
                select(chains.c.device, exports.c.received)
                .join(chains, chains.c.id == exports.c.chain)
                .order_by(exports.c.id)
            )
        }
        rows = connection.execute(select(devices)).all()
    found = [
        HeldDevice(
            device=DeviceId(row.device),
            subject=SubjectId(row.subject),
            granted=datetime.fromisoformat(row.granted),
            revoked=None if row.revoked is None else datetime.fromisoformat(row.revoked),
            reason=row.reason,
            epochs=len(held.get(row.device, [])),
            events=sum(held.get(row.device, [])),
            last_received=(
                datetime.fromisoformat(last[row.device]) if row.device in last else None
            ),
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda each: (each.subject, each.granted, each.device)))


def entry_record(office: Office, entry: EntryId) -> EntryRecord:
    """The entry, its whole trail and its words, from the verbatim lines.

    Raises:
        UnknownEntry: No such entry is held.
        StoreDamaged: The record does not bear out what the table lists.
        StoreError: The store failed.
    """
    known = select(entries.c.device, devices.c.subject, exports.c.received).where(
        entries.c.entry == entry
    )
    query = (
        known.join(devices, devices.c.device == entries.c.device)
        .join(events, (events.c.chain == entries.c.chain) & (events.c.seq == entries.c.seq))
        .join(exports, exports.c.id == events.c.export)
    )
    with office.store.transaction() as connection:
        row = connection.execute(query).first()
        if row is None:
            raise UnknownEntry
        lines = connection.execute(
            select(events.c.chain, chains.c.epoch, events.c.seq, events.c.line, events.c.head)
            .join(chains, chains.c.id == events.c.chain)
            .where(events.c.entry == entry, chains.c.device == row.device)
            .order_by(chains.c.epoch, events.c.seq)
        ).all()
    subject = SubjectId(row.subject)
    placed = [
        Placed(each.chain, each.epoch, eventline.decode(each.line), each.line) for each in lines
    ]
    projected, _ = project(placed, library=office.library, subject=subject)
    study = None if projected is None else office.library.study(projected.entry.started.pack)
    if projected is None or study is None:
        # The table lists it, so this can only be so when the table was altered: `verify` says more.
        raise StoreDamaged
    started = projected.entry.started
    # Sequence numbers begin anew with each epoch: a place is a chain and a number.
    last = next(each for each in lines if (each.chain, each.seq) == projected.last)
    return EntryRecord(
        study=study,
        subject=subject,
        device=DeviceId(row.device),
        entry=projected.entry,
        instrument=projected.instrument,
        wording=study.wordings[started.instrument, started.wording.language].wording,
        epoch=last.epoch,
        head=last.head.hex(),
        received=datetime.fromisoformat(row.received),
    )
