"""Entries confirmed closer together than the home schedule of their study lets a device offer them.

No honest device does that with one clock: either time was set, or two devices are in use. What was
answered stays; people are told (T3). The rule looks at a participant, not at a device.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, Connection, bindparam, select

from prodiary.domain.ids import DeviceId, EntryId, InstrumentId
from prodiary.site.office import Library
from prodiary.site.store.bulk import Row, insert_rows
from prodiary.site.store.schema import chains, entries, findings

TOO_SOON = "too-soon"
GRACE_DAYS = 1
"""Who flies east over the date line honestly confirms a day early."""

_OWN: BindParameter[Any] = bindparam("devices", expanding=True)
_CONFIRMED = select(
    entries.c.device,
    entries.c.entry,
    entries.c.instrument,
    entries.c.pack,
    entries.c.confirmed,
    entries.c.chain,
    entries.c.seq,
).where(entries.c.device.in_(_OWN), entries.c.confirmed.is_not(None))
_HELD = select(findings).where(
    findings.c.chain.in_(select(chains.c.id).where(chains.c.device.in_(_OWN))),
    findings.c.code == TOO_SOON,
)
_DROP = findings.delete().where(
    findings.c.chain == bindparam("b_chain"),
    findings.c.seq == bindparam("b_seq"),
    findings.c.code == TOO_SOON,
)


class Confirmed(NamedTuple):
    """A confirmed entry: whose, of what, under which pack, when, and the confirming event."""

    device: DeviceId
    entry: EntryId
    instrument: InstrumentId
    pack: int
    confirmed: str
    chain: int
    seq: int


class _Intervals(dict[int, dict[InstrumentId, int]]):
    """How many days apart, by pack and instrument; nothing for a pack that is not ours."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._refs = {ref.version: ref for ref in library.refs}

    def __missing__(self, pack: int) -> dict[InstrumentId, int]:
        study = self._library.study(self._refs[pack]) if pack in self._refs else None
        home = () if study is None else study.home
        self[pack] = {task.instrument: task.every_days for task in home}
        return self[pack]


def too_soon(confirmed: Iterable[Confirmed], *, library: Library) -> list[Row]:
    """Rows of `findings` for the entries, out of all of one participant, that came too soon.

    Days are local ones, as in `prodiary.domain.schedule`; what is not on the home schedule of the
    entry's own pack may come at any time.
    """
    every = _Intervals(library)
    last: dict[InstrumentId, date] = {}
    found: list[Row] = []
    for moment, each in sorted(
        (datetime.fromisoformat(each.confirmed), each) for each in confirmed
    ):
        day, before = moment.date(), last.get(each.instrument)
        last[each.instrument] = day
        if before is None:
            continue
        if (day - before).days < every[each.pack].get(each.instrument, 0) - GRACE_DAYS:
            found.append((each.device, each.chain, each.seq, TOO_SOON, each.entry))
    return found


def judge_spacing(connection: Connection, devices: Sequence[DeviceId], *, library: Library) -> None:
    """Bring these findings up to date; `devices` are all that one participant ever had."""
    own = {"devices": devices}
    rows = connection.execute(_CONFIRMED, own)
    wanted = set(too_soon((Confirmed(*row) for row in rows), library=library))
    held = {tuple(row) for row in connection.execute(_HELD, own)}
    for _, chain, seq, *_ in held - wanted:
        connection.execute(_DROP, {"b_chain": chain, "b_seq": seq})
    insert_rows(connection, findings, sorted(wanted - held, key=repr))
