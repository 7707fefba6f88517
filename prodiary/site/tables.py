"""The projection tables: what the desk reads, made from events, and made again to be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from itertools import groupby

from sqlalchemy import Connection, bindparam, select

from prodiary.domain.ids import DeviceId, EntryId, SubjectId
from prodiary.exchange import eventline
from prodiary.site.office import Library
from prodiary.site.projection import (
    Finding,
    Placed,
    Projected,
    device_findings,
    entry_of,
    is_of_device,
    project,
)
from prodiary.site.store.bulk import Row, insert_rows
from prodiary.site.store.schema import (
    chains,
    corrections,
    decisions,
    devices,
    entries,
    events,
    findings,
    responses,
)
from prodiary.site.whole import EVENT, Part, Whole, decision_of, is_judged

_KNOWN = (
    select(events.c.entry)
    .join(chains, chains.c.id == events.c.chain)
    .where(chains.c.device == bindparam("device"), events.c.entry.is_not(None))
    .distinct()
)
_OLD = (
    select(events.c.chain, chains.c.epoch, events.c.line)
    .join(chains, chains.c.id == events.c.chain)
    .where(events.c.entry == bindparam("entry"), chains.c.device == bindparam("device"))
)
_ALL = (
    select(
        chains.c.device,
        devices.c.subject,
        devices.c.granted,
        events.c.chain,
        chains.c.epoch,
        events.c.line,
    )
    .join(chains, chains.c.id == events.c.chain)
    .join(devices, devices.c.device == chains.c.device)
    .order_by(chains.c.device, chains.c.epoch, events.c.seq)
)
_DECIDED = select(decisions).where(decisions.c.device == bindparam("device"))
_DROP_ENTRY = entries.delete().where(
    entries.c.device == bindparam("b_device"), entries.c.entry == bindparam("b_entry")
)
_DROP_RESPONSES = responses.delete().where(
    responses.c.chain == bindparam("b_chain"), responses.c.seq == bindparam("b_seq")
)
_DROP_FINDINGS = findings.delete().where(
    findings.c.device == bindparam("b_device"),
    findings.c.entry == bindparam("b_entry"),
    findings.c.scope == EVENT,
)


class Tables:
    """Rows of the projection tables, gathered before they are written or compared."""

    def __init__(self) -> None:
        """Begin with none."""
        self.entries: list[Row] = []
        self.responses: list[Row] = []
        self.findings: list[Row] = []
        self.corrections: list[Row] = []

    def add(self, device: DeviceId, projected: Projected | None, found: Iterable[Finding]) -> None:
        """Take the rows of one entry, and findings."""
        if projected is not None:
            self.entries.append(_entry_row(device, projected))
            self.responses.extend(_response_rows(projected))
        self.findings.extend(
            (device, each.chain, each.seq, each.code, each.entry, EVENT) for each in found
        )

    def write(self, connection: Connection) -> None:
        """Insert all rows."""
        insert_rows(connection, entries, self.entries)
        insert_rows(connection, responses, self.responses)
        insert_rows(connection, findings, self.findings)
        insert_rows(connection, corrections, self.corrections)


def known_entries(connection: Connection, device: DeviceId) -> set[EntryId]:
    """The entries of which any event of `device` is held."""
    return set(connection.execute(_KNOWN, {"device": device}).scalars())


def update(
    connection: Connection,
    new: Sequence[Placed],
    *,
    device: DeviceId,
    subject: SubjectId,
    library: Library,
    known: AbstractSet[EntryId],
) -> set[EntryId]:
    """Project the entries that `new` events touch; called BEFORE those events are inserted.

    Events of these entries that arrived earlier, in whatever order, are taken into account; `known`
    (see `known_entries`) says for which there are any. `whole.judge` follows when all is inserted.

    Returns:
        The entries touched.
    """
    touched: dict[EntryId, list[Placed]] = defaultdict(list)
    others = []
    for each in new:
        entry = entry_of(each.event.data)
        if is_of_device(each.event):
            others.append(each)
        if entry is not None:
            touched[entry].append(each)
    again = touched.keys() & known
    for entry in again:
        touched[entry].extend(_forget(connection, entry, device))
        touched[entry].sort(key=_order)
    tables = Tables()
    for placed in touched.values():
        tables.add(device, *project(placed, library=library, subject=subject))
    tables.add(device, None, device_findings(others, subject=subject, library=library))
    tables.write(connection)
    return set(touched)


def _forget(connection: Connection, entry: EntryId, device: DeviceId) -> list[Placed]:
    """Take an entry out of the projections; return the events that it was made from."""
    old = [
        Placed(row.chain, row.epoch, eventline.decode(row.line))
        for row in connection.execute(_OLD, {"entry": entry, "device": device})
    ]
    key = {"b_device": device, "b_entry": entry}
    connection.execute(_DROP_ENTRY, key)
    connection.execute(_DROP_FINDINGS, key)
    connection.execute(
        _DROP_RESPONSES, [{"b_chain": each.chain, "b_seq": each.event.seq} for each in old]
    )
    return old


def all_anew(connection: Connection, library: Library) -> Tables:
    """Every projection, from the verbatim lines alone; nothing is written."""
    tables = Tables()
    wholes: dict[SubjectId, Whole] = {}
    for (device, subject, granted), rows in groupby(
        connection.execute(_ALL), key=lambda row: (row.device, row.subject, row.granted)
    ):
        by_entry: dict[EntryId, list[Placed]] = defaultdict(list)
        whole = wholes.setdefault(subject, Whole(subject))
        part = Part(granted=datetime.fromisoformat(granted), life=by_entry.__getitem__)
        whole.parts[device] = part
        others = []
        for row in rows:
            placed = Placed(row.chain, row.epoch, eventline.decode(row.line))
            whole.epochs[row.chain] = row.epoch
            entry = entry_of(placed.event.data)
            if is_of_device(placed.event):
                others.append(placed)
            if is_judged(placed.event):
                part.noted.append(placed)
            if entry is not None:
                by_entry[entry].append(placed)
        tables.add(device, None, device_findings(others, subject=subject, library=library))
        begin = len(tables.entries)
        for events_of in by_entry.values():
            tables.add(device, *project(events_of, library=library, subject=subject))
        whole.entries += tables.entries[begin:]
        for made in connection.execute(_DECIDED, {"device": device}):
            part.decided[made.correction] = decision_of(made)
    for whole in wholes.values():
        found, asked = whole.judged(library)
        tables.findings += found
        tables.corrections += asked
    return tables


def rebuild(connection: Connection, library: Library) -> None:
    """Throw the projections away and make them again from the record."""
    tables = all_anew(connection, library)
    for table in (entries, responses, findings, corrections):
        connection.execute(table.delete())
    tables.write(connection)


def as_they_stand(connection: Connection) -> Tables:
    """The projections as they are in the store."""
    tables = Tables()
    tables.entries = [tuple(row) for row in connection.execute(select(entries))]
    tables.responses = [tuple(row) for row in connection.execute(select(responses))]
    tables.findings = [tuple(row) for row in connection.execute(select(findings))]
    tables.corrections = [tuple(row) for row in connection.execute(select(corrections))]
    return tables


def _order(placed: Placed) -> tuple[int, int]:
    return placed.epoch, placed.event.seq


def _entry_row(device: DeviceId, projected: Projected) -> Row:
    """In the order of the columns of `entries`."""
    entry, started = projected.entry, projected.entry.started
    return (
        device,
        entry.id,
        started.instrument,
        started.instrument_version,
        started.wording.language,
        started.wording.version,
        started.wording.status,
        started.pack.version,
        started.mode,
        entry.state,
        entry.started_at.wall,
        None if entry.confirmed_at is None else entry.confirmed_at.wall,
        projected.score.total,
        projected.score.answered,
        len(entry.responses) - projected.score.answered,
        projected.score.of,
        None if started.window is None else started.window.schedule,
        None if started.window is None else started.window.due,
        None if entry.confirmed is None else entry.confirmed.late,
        None if entry.confirmed is None else entry.confirmed.help,
        *projected.begun,
        projected.chain,
        projected.seq,
    )


def _response_rows(projected: Projected) -> list[Row]:
    """In the order of the columns of `responses`."""
    entry = projected.entry.id
    return [
        (chain, each.seq, entry, each.item, each.option, each.at.wall, each.reason)
        for chain, each in projected.standing
    ]
