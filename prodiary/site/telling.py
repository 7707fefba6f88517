"""What a device is to be told besides how much is held, and whether it was (docs/format.md 7.6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, select

from prodiary.crypto.digest import sha256_hex
from prodiary.domain.event import WindowRef
from prodiary.domain.ids import DeviceId, EntryId, InstrumentId, ScheduleId
from prodiary.exchange.receipt import Decision, Receipt
from prodiary.exchange.tellings import Elsewhere, Recovery
from prodiary.site.judging import decision_of
from prodiary.site.planning import held_plans
from prodiary.site.recovering import to_be_told
from prodiary.site.store.projected import entries
from prodiary.site.store.schema import decisions, devices

_SHARED = (
    select(devices.c.subject).group_by(devices.c.subject).having(func.count(devices.c.device) > 1)
)
_MADE = (
    select(devices.c.subject, entries)
    .join(devices, devices.c.device == entries.c.device)
    .where(devices.c.subject.in_(_SHARED), entries.c.state.in_(("confirmed", "amended")))
)


@dataclass(frozen=True, slots=True)
class Word:
    """What is said to a device.

    Attributes:
        infusion: The day of the participant's infusion.
        decisions: Every decision on what this device asked.
        recovery: Fresh recovery codes that it has not written down yet.
        elsewhere: What counts of what the participant confirmed on other devices, revoked ones too.
    """

    infusion: date | None
    decisions: tuple[Decision, ...]
    recovery: tuple[Recovery, ...]
    elsewhere: tuple[Elsewhere, ...]


def words_for(connection: Connection) -> dict[DeviceId, Word]:
    """What every device in the register is to be told, as things are now."""
    decided: dict[str, list[Decision]] = defaultdict(list)
    for row in connection.execute(select(decisions).order_by(decisions.c.correction)):
        decided[row.device].append(decision_of(row))
    planned, fresh = held_plans(connection), to_be_told(connection)
    made: dict[str, list[Any]] = defaultdict(list)
    for row in connection.execute(_MADE):
        made[row.subject].append(row)
    return {
        DeviceId(row.device): Word(
            infusion=planned.get(row.subject),
            decisions=tuple(decided[row.device]),
            recovery=fresh.get(DeviceId(row.device), ()),
            elsewhere=_elsewhere(each for each in made[row.subject] if each.device != row.device),
        )
        for row in connection.execute(select(devices.c.device, devices.c.subject))
    }


def untold(connection: Connection, words: Mapping[DeviceId, Word]) -> set[DeviceId]:
    """Devices to which the last receipt put said something else than `words`.

    Where nothing was said and there is nothing to say, nobody waits for a word.
    """
    rows = connection.execute(select(devices.c.device, devices.c.told))
    return {DeviceId(row.device) for row in rows if row.told != _mark(words[row.device])}


def note_told(connection: Connection, receipt: Receipt) -> None:
    """Keep what `receipt` said, within the caller's transaction."""
    said = Word(receipt.infusion, receipt.decisions, receipt.recovery, receipt.elsewhere)
    connection.execute(
        devices.update().where(devices.c.device == receipt.device).values(told=_mark(said))
    )


def _elsewhere(rows: Iterable[Any]) -> tuple[Elsewhere, ...]:
    # Whoever confirmed it first: two devices that name the same entry must not stop a receipt.
    found: dict[str, Elsewhere] = {}
    for row in sorted(rows, key=lambda row: (datetime.fromisoformat(row.confirmed), row.device)):
        found.setdefault(
            row.entry,
            Elsewhere(
                entry=EntryId(row.entry),
                instrument=InstrumentId(row.instrument),
                window=None
                if row.schedule is None
                else WindowRef(schedule=ScheduleId(row.schedule), due=row.due),
                mode=row.mode,
                confirmed=row.confirmed,
                late=row.late is not None,
            ),
        )
    return tuple(found.values())


def _mark(word: Word) -> str | None:
    """What stands for a word in the store; decisions never change, so their ids will do."""
    said = [
        *([] if word.infusion is None else [word.infusion.isoformat()]),
        *(each.correction for each in word.decisions),
        *(f"{each.number} {each.code}" for each in word.recovery),
        *(each.entry for each in word.elsewhere),
    ]
    return sha256_hex("\n".join(said).encode("ascii")) if said else None
