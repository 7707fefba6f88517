"""The projection tables: what the desk reads, made from events, and made again to be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table, bindparam, select

from prodiary.domain.event import Event
from prodiary.domain.ids import DeviceId, EntryId, SubjectId
from prodiary.exchange import eventline
from prodiary.site.judging import decision_of, whole_of
from prodiary.site.knowing import readings
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
from prodiary.site.rows import entry_row, response_rows
from prodiary.site.signing import Life
from prodiary.site.store.bulk import Row, insert_rows
from prodiary.site.store.projected import PROJECTED, entries, findings, responses
from prodiary.site.store.schema import chains, decisions, devices, events
from prodiary.site.whole import ADVICE, EVENT, Part, Whole, kind_of

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
        events.c.export,
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
        self.of: dict[Table, list[Row]] = {table: [] for table in PROJECTED}

    def add(self, device: DeviceId, projected: Projected | None, found: Iterable[Finding]) -> None:
        """Take the rows of one entry, and findings."""
        if projected is not None:
            self.of[entries].append(entry_row(device, projected))
            self.of[responses].extend(response_rows(projected))
        self.of[findings].extend(
            (device, each.chain, each.seq, each.code, each.entry, EVENT) for each in found
        )

    def write(self, connection: Connection) -> None:
        """Insert all rows."""
        for table, rows in self.of.items():
            insert_rows(connection, table, rows)


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
        Placed(row.chain, row.epoch, eventline.decode(row.line), row.line)
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
        if subject not in wholes:
            wholes[subject] = whole_of(connection, subject)
        part = _read(tables, wholes[subject], device, rows, library=library, granted=granted)
        for made in connection.execute(_DECIDED, {"device": device}):
            part.decided[made.correction] = decision_of(made)
    for whole in wholes.values():
        for table, judged in whole.judged(library).items():
            tables.of[table] += judged
    return tables


def _read(
    tables: Tables,
    whole: Whole,
    device: DeviceId,
    rows: Iterable[Any],
    *,
    library: Library,
    granted: str,
) -> Part:
    """Take all events of one device; `rows` are those of `_ALL`, in their order."""
    by_entry: dict[EntryId, list[Placed]] = defaultdict(list)
    part = Part(device, granted=datetime.fromisoformat(granted), life=_reader(by_entry))
    whole.parts[device] = part
    others = []
    for _, brought in groupby(rows, key=lambda row: row.export):
        arrived = [
            Placed(row.chain, row.epoch, eventline.decode(row.line), row.line) for row in brought
        ]
        part.noted += _noted(arrived)
        for placed in arrived:
            whole.epochs[placed.chain] = placed.epoch
            entry = entry_of(placed.event.data)
            if is_of_device(placed.event):
                others.append(placed)
            if entry is not None:
                by_entry[entry].append(placed)
    subject, begin = whole.subject, len(tables.of[entries])
    tables.add(device, None, device_findings(others, subject=subject, library=library))
    for events_of in by_entry.values():
        tables.add(device, *project(events_of, library=library, subject=subject))
    whole.entries += tables.of[entries][begin:]
    return part


def kinds(arrived: Sequence[Event]) -> list[str | None]:
    """What to write into the column `kind` for the events that one export brought."""
    return [
        kind_of(event, reading=reading)
        for event, reading in zip(arrived, readings(arrived), strict=True)
    ]


def _noted(arrived: Sequence[Placed]) -> list[Placed]:
    """Those of the events that one export brought which are looked at over all of a participant."""
    named = kinds([each.event for each in arrived])
    return [
        placed
        for placed, kind in zip(arrived, named, strict=True)
        if kind is not None and kind != ADVICE
    ]


def _reader(by_entry: dict[EntryId, list[Placed]]) -> Life:
    def life(entry: EntryId) -> list[Placed]:
        return by_entry.get(entry, [])

    return life


def rebuild(connection: Connection, library: Library) -> None:
    """Throw the projections away and make them again from the record."""
    tables = all_anew(connection, library)
    for table in PROJECTED:
        connection.execute(table.delete())
    tables.write(connection)


def as_they_stand(connection: Connection) -> Tables:
    """The projections as they are in the store."""
    tables = Tables()
    for table in PROJECTED:
        tables.of[table] = [tuple(row) for row in connection.execute(select(table))]
    return tables


def _order(placed: Placed) -> tuple[int, int]:
    return placed.epoch, placed.event.seq
