"""Does an export continue the chain that is held, repeat it, leave a gap, or contradict it?

Only heads are compared: a head stands for every line before it (docs/format.md section 5).
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from prodiary.domain.ledger import Head
from prodiary.errors import ChainFork, ChainGap
from prodiary.exchange.export import Export
from prodiary.site.store.schema import chains, events

_CHAIN = select(chains.c.id, chains.c.through, chains.c.head).where(
    chains.c.device == bindparam("device"), chains.c.epoch == bindparam("epoch")
)
_HEAD = select(events.c.head).where(
    events.c.chain == bindparam("chain"), events.c.seq == bindparam("seq")
)
_HEADS = (
    select(events.c.seq, events.c.head)
    .where(
        events.c.chain == bindparam("chain"),
        events.c.seq.between(bindparam("first"), bindparam("last")),
    )
    .order_by(events.c.seq)
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an export joins: the chain held, None if this is its first, and how far it is held."""

    chain: int | None
    through: int
    head: Head


def find_place(connection: Connection, export: Export) -> Place:
    """Where `export` joins the chain that is held; its events beyond `through` are new.

    That a chain begins where only its device's may, `read_export` has made sure of.

    Raises:
        ChainGap: Events between the chain held and the export never came.
        ChainFork: The device has sent another history before.
    """
    manifest = export.manifest
    row = connection.execute(_CHAIN, {"device": manifest.device, "epoch": manifest.epoch}).first()
    place = (
        Place(chain=None, through=0, head=manifest.head_before)
        if row is None
        else Place(chain=row.id, through=row.through, head=Head(row.head))
    )
    before = manifest.first - 1
    if before > place.through:
        raise ChainGap(first=place.through + 1, last=before)
    if before > 0 and _head_at(connection, place, before) != manifest.head_before:
        raise ChainFork(seq=before)
    common = min(place.through, manifest.last)
    if place.chain is not None and common >= manifest.first:
        held = _head_at(connection, place, common)
        if held != export.heads[common - manifest.first]:
            raise ChainFork(seq=_first_difference(connection, place.chain, export, common))
    return place


def _head_at(connection: Connection, place: Place, seq: int) -> Head:
    if seq == place.through:
        return place.head
    return Head(connection.execute(_HEAD, {"chain": place.chain, "seq": seq}).scalar_one())


def _first_difference(connection: Connection, chain: int, export: Export, common: int) -> int:
    first = export.manifest.first
    held = connection.execute(_HEADS, {"chain": chain, "first": first, "last": common})
    return next(int(row.seq) for row in held if row.head != export.heads[row.seq - first])
