"""What a device is to be told besides how much is held, and whether it was (docs/format.md 7.6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from prodiary.domain.ids import DeviceId
from prodiary.exchange.receipt import Decision, Receipt
from prodiary.site.planning import held_plans
from prodiary.site.store.schema import decisions, devices
from prodiary.site.whole import decision_of


@dataclass(frozen=True, slots=True)
class Word:
    """The day of the participant's infusion, and every decision on what this device asked."""

    infusion: date | None
    decisions: tuple[Decision, ...]


def words_for(connection: Connection) -> dict[DeviceId, Word]:
    """What every device in the register is to be told, as things are now."""
    decided: dict[str, list[Decision]] = defaultdict(list)
    for row in connection.execute(select(decisions).order_by(decisions.c.correction)):
        decided[row.device].append(decision_of(row))
    planned = held_plans(connection)
    return {
        DeviceId(row.device): Word(
            infusion=planned.get(row.subject), decisions=tuple(decided[row.device])
        )
        for row in connection.execute(select(devices.c.device, devices.c.subject))
    }


def untold(connection: Connection, words: Mapping[DeviceId, Word]) -> set[DeviceId]:
    """Devices to which the last receipt put said something else than `words`.

    Where nothing was said and there is nothing to say, nobody waits for a word.
    """
    rows = connection.execute(select(devices.c.device, devices.c.told))
    return {
        DeviceId(row.device)
        for row in rows
        if row.told != _mark(words[row.device].infusion, words[row.device].decisions)
    }


def note_told(connection: Connection, receipt: Receipt) -> None:
    """Keep what `receipt` said, within the caller's transaction."""
    connection.execute(
        devices.update()
        .where(devices.c.device == receipt.device)
        .values(told=_mark(receipt.infusion, receipt.decisions))
    )


def _mark(infusion: date | None, decided: tuple[Decision, ...]) -> str | None:
    """What stands for a word in the store: decisions never change, so their ids will do."""
    day = "" if infusion is None else infusion.isoformat()
    return " ".join([day, *(each.correction for each in decided)]) or None
