"""Bringing what follows from all of a participant up to date in the store."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Connection, Table, bindparam, select

from prodiary.domain.ids import CorrectionId, DeviceId, EntryId, SiteId, StaffId, StudyId, SubjectId
from prodiary.exchange import eventline
from prodiary.exchange.receipt import Decision
from prodiary.site.office import Library
from prodiary.site.projection import Placed
from prodiary.site.signing import Life
from prodiary.site.store.bulk import Row, insert_rows
from prodiary.site.store.projected import entries, findings
from prodiary.site.store.schema import about, chains, decisions, devices, events
from prodiary.site.whole import ADVICE, JUDGED, MADE_OF, PARTICIPANT, Part, Whole

_OWN: BindParameter[Any] = bindparam("devices", expanding=True)
_NOTED = (
    select(chains.c.device, events.c.chain, chains.c.epoch, events.c.line)
    .join(chains, chains.c.id == events.c.chain)
    .where(chains.c.device.in_(_OWN), events.c.kind.is_not(None), events.c.kind != ADVICE)
    .order_by(chains.c.device, chains.c.epoch, events.c.seq)
)
_LIFE = (
    select(events.c.chain, chains.c.epoch, events.c.line)
    .join(chains, chains.c.id == events.c.chain)
    .where(events.c.entry == bindparam("entry"), chains.c.device == bindparam("device"))
    .order_by(chains.c.epoch, events.c.seq)
)
_EPOCHS = select(chains.c.id, chains.c.epoch).where(chains.c.device.in_(_OWN))
_ENTRIES = select(entries).where(entries.c.device.in_(_OWN))
_DEVICES = select(devices.c.device, devices.c.granted).where(devices.c.device.in_(_OWN))
_DECIDED = select(decisions).where(decisions.c.device.in_(_OWN))
_ROWS = {table: select(table).where(table.c.device.in_(_OWN)) for table in MADE_OF}
_ROWS[findings] = select(findings).where(
    findings.c.device.in_(_OWN), findings.c.scope == PARTICIPANT
)
_SITE = select(about.c.study, about.c.site)


def judge(
    connection: Connection, subject: SubjectId, own: Sequence[DeviceId], *, library: Library
) -> None:
    """Bring findings, corrections, visits, forms and signatures of `subject` up to date.

    Called after everything else of a change is in the store; `own` are all devices.
    """
    wanted = {"devices": own}
    whole = whole_of(connection, subject)
    for row in connection.execute(_DEVICES, wanted):
        whole.parts[row.device] = Part(
            device=row.device,
            granted=datetime.fromisoformat(row.granted),
            life=_life_in(connection, row.device),
        )
    for device, chain, epoch, line in connection.execute(_NOTED, wanted):
        whole.parts[device].noted.append(Placed(chain, epoch, eventline.decode(line), line))
    whole.epochs = {row.id: row.epoch for row in connection.execute(_EPOCHS, wanted)}
    whole.entries = [tuple(row) for row in connection.execute(_ENTRIES, wanted)]
    for made in connection.execute(_DECIDED, wanted):
        whole.parts[made.device].decided[made.correction] = decision_of(made)
    made_anew = whole.judged(library)
    kinds = {type(each.event.data) for part in whole.parts.values() for each in part.noted}
    for table in JUDGED:
        # Events are never taken back: where there is none, there never was a row.
        if table is findings or MADE_OF[table] in kinds:
            _bring_up_to_date(connection, table, made_anew[table], wanted)


def judge_anew(connection: Connection, subject: SubjectId, *, library: Library) -> None:
    """As `judge`, for whom only the name is known."""
    own = connection.execute(select(devices.c.device).where(devices.c.subject == subject))
    judge(connection, subject, [DeviceId(each) for each in own.scalars()], library=library)


def whole_of(connection: Connection, subject: SubjectId) -> Whole:
    """Nothing of `subject` yet, at this site."""
    site = connection.execute(_SITE).one()
    return Whole(study=StudyId(site.study), site=SiteId(site.site), subject=subject)


def decision_of(
    row: Any,  # noqa: ANN401 - a row of `decisions`
) -> Decision:
    """What the site decided, as a receipt says it."""
    return Decision(
        correction=CorrectionId(row.correction),
        accepted=bool(row.accepted),
        reason=row.reason,
        by=StaffId(row.by),
    )


def _bring_up_to_date(
    connection: Connection, table: Table, rows: Sequence[Row], wanted: dict[str, Any]
) -> None:
    held = {tuple(row) for row in connection.execute(_ROWS[table], wanted)}
    names = list(table.c.keys())
    for gone in held - set(rows):
        row = dict(zip(names, gone, strict=True))
        key = [column == row[column.name] for column in table.primary_key.columns]
        connection.execute(table.delete().where(*key))
    insert_rows(connection, table, sorted(set(rows) - held, key=repr))


def _life_in(connection: Connection, device: DeviceId) -> Life:
    def life(entry: EntryId) -> list[Placed]:
        return [
            Placed(row.chain, row.epoch, eventline.decode(row.line), row.line)
            for row in connection.execute(_LIFE, {"entry": entry, "device": device})
        ]

    return life
