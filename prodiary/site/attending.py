"""Who takes part: everybody a ticket was made for, with plan, devices and what is held."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from prodiary.domain.ids import SubjectId
from prodiary.site.deciding import held_corrections
from prodiary.site.office import Office
from prodiary.site.planning import held_plans
from prodiary.site.reading import held_devices, held_entries
from prodiary.site.store.schema import tickets


@dataclass(frozen=True, slots=True)
class HeldParticipant:
    """A participant; `entries` are confirmed ones, `last_received` is when anything came last."""

    subject: SubjectId
    active_devices: int
    devices: int
    infusion: date | None
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
    register = held_devices(office)
    confirmed = Counter(each.subject for each in held_entries(office) if each.confirmed is not None)
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
                infusion=planned.get(subject),
                entries=confirmed[SubjectId(subject)],
                open_corrections=waiting[SubjectId(subject)],
                last_received=max(heard, default=None),
            )
        )
    return tuple(found)
