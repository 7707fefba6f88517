"""The day of the infusion: set by the site's staff, told to the participant's devices (T4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from sqlalchemy import Connection, select

from prodiary.domain.ids import StaffId, SubjectId, require_name
from prodiary.errors import DayTooFar, UnknownParticipant
from prodiary.site.journal import Line
from prodiary.site.office import Office
from prodiary.site.proving import Problem
from prodiary.site.store.schema import plans, tickets

FARTHEST = timedelta(days=731)
"""From today, in either direction: two years, beyond which a day can only be a slip of the pen."""


def set_infusion(office: Office, subject: SubjectId, infusion: date | None, *, by: StaffId) -> bool:
    """Count the visits of `subject` from `infusion`; None where it is not known, or not any more.

    Devices learn it with their next receipt.

    Returns:
        Whether that is another day than before; else nothing was done.

    Raises:
        UnknownParticipant: No ticket was ever made for `subject`.
        DayTooFar: More than two years away from today.
        StoreError: The store failed; the day is as it was.
    """
    require_name(subject, by)
    now = office.clock.now()
    if infusion is not None and abs(infusion - now.wall.date()) > FARTHEST:
        raise DayTooFar
    day = None if infusion is None else infusion.isoformat()
    with office.store.transaction() as connection:
        known = select(tickets.c.id).where(tickets.c.subject == subject)
        if connection.execute(known).first() is None:
            raise UnknownParticipant
        mine = plans.c.subject == subject
        before = connection.execute(select(plans.c.infusion).where(mine)).first()
        if day == (None if before is None else before.infusion):
            return False
        if before is None:
            connection.execute(plans.insert(), {"subject": subject, "infusion": day})
        else:
            connection.execute(plans.update().where(mine).values(infusion=day))
        office.journal.append(
            connection, "infusion-set", by=by, at=now, subject=subject, infusion=day
        )
    return True


def held_plans(connection: Connection) -> dict[SubjectId, date | None]:
    """The day set last for each participant for whom one was ever set."""
    return {
        SubjectId(row.subject): None if row.infusion is None else date.fromisoformat(row.infusion)
        for row in connection.execute(select(plans))
    }


def prove_plans(connection: Connection, acts: Iterable[Line]) -> Iterator[Problem]:
    """Whether each participant's day is the one that the journal says was set last."""
    told = {
        line.facts.get("subject"): line.facts.get("infusion")
        for line in acts
        if line.act == "infusion-set"
    }
    if told != {row.subject: row.infusion for row in connection.execute(select(plans))}:
        yield Problem("plan-differs")
