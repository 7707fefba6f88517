"""One transaction for one export: lines, arrival, projections and the journal, all or nothing."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sqlalchemy import Connection, CursorResult, bindparam

from prodiary.clock import Instant
from prodiary.domain.ids import EntryId, Sha256, StaffId
from prodiary.site import tables
from prodiary.site.importing.checking import Checked
from prodiary.site.importing.joining import find_place
from prodiary.site.judging import judge
from prodiary.site.office import Office
from prodiary.site.projection import Placed, entry_of
from prodiary.site.recovering import replace_used
from prodiary.site.store.bulk import insert_rows
from prodiary.site.store.schema import chains, events, exports

_ADD_CHAIN = chains.insert()
_MOVE_CHAIN = (
    chains.update()
    .where(chains.c.id == bindparam("b_chain"))
    .values(through=bindparam("b_through"), head=bindparam("b_head"))
)
_ADD_EXPORT = exports.insert()


@dataclass(frozen=True, slots=True)
class Recorded:
    """What an export added; `entries` are those that its new events are about."""

    events: int
    entries: frozenset[EntryId]


def record(
    office: Office,
    connection: Connection,
    checked: Checked,
    *,
    sha256: Sha256,
    by: StaffId,
    now: Instant,
    known: AbstractSet[EntryId],
) -> Recorded:
    """Join the export to the chain held and write it down within the caller's transaction.

    `known` are the device's entries of which anything is held (`tables.known_entries`).

    Raises:
        ChainGap, ChainFork: It does not join; nothing was written.
    """
    export, manifest = checked.export, checked.export.manifest
    place = find_place(connection, export)
    new = max(0, manifest.last - place.through)
    begin = len(export.events) - new
    chain = place.chain
    if chain is None:
        added = connection.execute(
            _ADD_CHAIN,
            {
                "device": manifest.device,
                "epoch": manifest.epoch,
                "through": manifest.last,
                "head": manifest.head_after,
                "receipted": 0,
            },
        )
        chain = _number(added)
    elif new:
        connection.execute(
            _MOVE_CHAIN,
            {"b_chain": chain, "b_through": manifest.last, "b_head": manifest.head_after},
        )
    arrived = connection.execute(
        _ADD_EXPORT,
        {
            "sha256": sha256,
            "export": manifest.export,
            "chain": chain,
            "number": manifest.number,
            "pack": manifest.pack.version,
            "first": manifest.first,
            "last": manifest.last,
            "created": manifest.created.wall,
            "received": now.wall.isoformat(),
            "manifest": export.first_line,
            "signature": export.signature,
        },
    )
    touched: set[EntryId] = set()
    if new:
        fresh = export.events[begin:]
        touched = tables.update(
            connection,
            [
                Placed(chain, manifest.epoch, event, line)
                for event, line in zip(fresh, export.lines[begin:], strict=True)
            ],
            device=manifest.device,
            subject=checked.sender.subject,
            library=office.library,
            known=known,
        )
        arrival = _number(arrived)
        insert_rows(
            connection,
            events,
            [
                (chain, event.seq, line, head, entry_of(event.data), kind, arrival)
                for event, line, head, kind in zip(
                    fresh,
                    export.lines[begin:],
                    export.heads[begin:],
                    tables.kinds(fresh),
                    strict=True,
                )
            ],
        )
        sender = checked.sender
        judge(connection, sender.subject, sender.siblings, library=office.library)
        replace_used(connection, manifest.device, now=now, journal=office.journal, by=by)
    office.journal.append(
        connection,
        "export-imported",
        by=by,
        at=now,
        export=manifest.export,
        sha256=sha256,
        device=manifest.device,
        epoch=manifest.epoch,
        first=manifest.first,
        last=manifest.last,
        new=new,
    )
    return Recorded(events=new, entries=frozenset(touched))


def _number(added: CursorResult[tuple[()]]) -> int:
    """The key that the store gave to a row."""
    return int(added.inserted_primary_key[0])  # type: ignore[index] # one row, one key
