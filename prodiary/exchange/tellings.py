"""What a receipt tells a device of the world outside it: fresh codes, entries made elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from prodiary.crypto.codes import RECOVERY_BYTES, read_code, write_code
from prodiary.domain.event import Mode, WindowRef
from prodiary.domain.ids import (
    EntryId,
    InstrumentId,
    ScheduleId,
    require_name,
    require_random_id,
)
from prodiary.errors import BadCode
from prodiary.exchange import times
from prodiary.exchange.enrolment import RECOVERY_CODES
from prodiary.exchange.strictjson import Wire


@dataclass(frozen=True, slots=True)
class Recovery:
    """A fresh recovery code for the slot of that number, in the place of one that was used."""

    number: int
    code: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An entry that the participant confirmed on another device; `confirmed` with its offset."""

    entry: EntryId
    instrument: InstrumentId
    window: WindowRef | None
    mode: Mode
    confirmed: str
    late: bool


class RecoveryWire(Wire, frozen=True):
    """A recovery code and the number of its slot."""

    number: int
    code: str


class _WindowWire(Wire, frozen=True):
    schedule: str
    due: str


class ElsewhereWire(Wire, frozen=True):
    """An entry confirmed on another device."""

    entry: str
    instrument: str
    window: _WindowWire | None
    mode: Mode
    confirmed: str
    late: bool


def read_recovery(wire: RecoveryWire) -> Recovery:
    """The code that `wire` says; raises `ValueError` or `BadCode` where it is none of ours."""
    if not 1 <= wire.number <= RECOVERY_CODES:
        msg = "no slot of that number"
        raise ValueError(msg)
    # In the one spelling in which a slot is wrapped under it.
    if write_code(read_code(wire.code, RECOVERY_BYTES)) != wire.code:
        raise BadCode
    return Recovery(number=wire.number, code=wire.code)


def read_elsewhere(wire: ElsewhereWire) -> Elsewhere:
    """The entry that `wire` says; raises `ValueError` where something in it is malformed."""
    require_random_id(wire.entry)
    require_name(wire.instrument)
    times.require_wall(wire.confirmed)
    window = wire.window
    return Elsewhere(
        entry=EntryId(wire.entry),
        instrument=InstrumentId(wire.instrument),
        window=None if window is None else WindowRef(ScheduleId(window.schedule), window.due),
        mode=wire.mode,
        confirmed=wire.confirmed,
        late=wire.late,
    )


def write_elsewhere(each: Elsewhere) -> ElsewhereWire:
    """`each` as a receipt spells it."""
    return ElsewhereWire(
        entry=each.entry,
        instrument=each.instrument,
        window=None
        if each.window is None
        else _WindowWire(schedule=each.window.schedule, due=each.window.due),
        mode=each.mode,
        confirmed=each.confirmed,
        late=each.late,
    )
