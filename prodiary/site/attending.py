"""Who takes part: everybody a ticket was made for, with plan, devices and what is held."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, select

from prodiary.domain.forms.treatment import INFUSION
from prodiary.domain.ids import SubjectId
from prodiary.site.deciding import held_corrections
from prodiary.site.office import Office
from prodiary.site.planning import held_plans
from prodiary.site.reading import held_devices, held_entries
from prodiary.site.store.projected import fields, records
from prodiary.site.store.schema import devices, tickets

_INFUSIONS = (
    select(devices.c.subject, fields.c.value)
    .join(devices, devices.c.device == fields.c.device)
    .join(records, (records.c.device == fields.c.device) & (records.c.record == fields.c.record))
    .where(
        records.c.form == INFUSION.id,
        records.c.struck.is_(None),
        fields.c.field == "date",
        fields.c.value.is_not(None),
    )
    .order_by(fields.c.given)
)


@dataclass(frozen=True, slots=True)
class HeldParticipant:
    """A participant.

    Attributes:
        infusion: As set here.
        recorded_infusion: As staff recorded it on a device last, in a form that was not struck out;
            the visits count from it only once it is set here.
        entries: How many are confirmed and not struck out.
        last_received: When anything came last.
    """

    subject: SubjectId
    active_devices: int
    devices: int
    infusion: date | None
    recorded_infusion: date | None
    entries: int
    open_corrections: int
    last_received: datetime | None


def held_participants(office: Office) -> tuple[HeldParticipant, ...]:
    """Everybody, by subject id.

    Raises:
        StoreError: The store failed.
    """
    with office.store.transaction() as connection:
        subjects = set(connection.execute(select(tickets.c.subject)).scalars())
        planned = held_plans(connection)
        recorded = _recorded(connection)
    register = held_devices(office)
    confirmed = Counter(each.subject for each in held_entries(office) if each.counts)
    waiting = Counter(each.subject for each in held_corrections(office) if each.state == "open")
    found = []
    for subject in sorted(subjects):
        own = [each for each in register if each.subject == subject]
        heard = [each.last_received for each in own if each.last_received is not None]
        found.append(
            HeldParticipant(
                subject=SubjectId(subject),
                active_devices=sum(each.revoked is None for each in own),
                devices=len(own),
                infusion=planned.get(SubjectId(subject)),
                recorded_infusion=recorded.get(subject),
                entries=confirmed[SubjectId(subject)],
                open_corrections=waiting[SubjectId(subject)],
                last_received=max(heard, default=None),
            )
        )
    return tuple(found)


def _recorded(connection: Connection) -> dict[str, date]:
    found = {}
    for row in connection.execute(_INFUSIONS):
        with suppress(ValueError):
            # A value that is no day is named as a finding, and means nothing here.
            found[row.subject] = date.fromisoformat(row.value)
    return found
