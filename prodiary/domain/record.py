"""Forms as their events leave them: what each field says now, and everything it ever said (A1).

One rule book for device and site: `follow` takes the next event or refuses it and changes nothing.
What the fields mean is in `prodiary.domain.forms`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from prodiary.domain.event import Event, FieldSet, RecordOpened, RecordStruck
from prodiary.domain.ids import FieldId, RecordId
from prodiary.domain.provenance import EventTime, Originator
from prodiary.errors import RecordNotOpen, UnknownRecord, WrongOriginator


@dataclass(frozen=True, slots=True)
class Step:
    """One change of one field: what was set, when and by whom."""

    set: FieldSet
    seq: int
    at: EventTime
    by: Originator


@dataclass(frozen=True, slots=True)
class Record:
    """One form; `fields` holds what stands for each field ever set, `trail` every change."""

    id: RecordId
    opened: RecordOpened
    opened_at: EventTime
    by: Originator
    fields: Mapping[FieldId, FieldSet]
    trail: tuple[Step, ...]
    struck: RecordStruck | None
    struck_at: EventTime | None
    struck_by: Originator | None


Records = Mapping[RecordId, Record]
NO_RECORDS: Records = MappingProxyType({})


def follow(records: Records, event: Event) -> Records:
    """The records after `event`; events about other things leave them as they are.

    Raises:
        RuleError: There is no such record, it was struck out, or staff did not write this.
    """
    data = event.data
    if isinstance(data, RecordOpened):
        if data.record in records:
            raise RecordNotOpen
        after = Record(
            id=data.record,
            opened=data,
            opened_at=event.at,
            by=event.by,
            fields={},
            trail=(),
            struck=None,
            struck_at=None,
            struck_by=None,
        )
    elif isinstance(data, FieldSet):
        record = _standing(records, data.record)
        after = replace(
            record,
            fields={**record.fields, data.field: data},
            trail=(*record.trail, Step(data, event.seq, event.at, event.by)),
        )
    elif isinstance(data, RecordStruck):
        record = _standing(records, data.record)
        after = replace(record, struck=data, struck_at=event.at, struck_by=event.by)
    else:
        return records
    if not event.by.is_staff:
        raise WrongOriginator
    return {**records, after.id: after}


def _standing(records: Records, name: RecordId) -> Record:
    try:
        record = records[name]
    except KeyError:
        raise UnknownRecord from None
    if record.struck is not None:
        raise RecordNotOpen
    return record
