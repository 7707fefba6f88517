"""What was read from a device's ledger, as rows in the order of the columns of their tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from prodiary.domain.ids import DeviceId
from prodiary.domain.provenance import Originator
from prodiary.domain.signature import Target
from prodiary.site.correcting import Asked
from prodiary.site.holding import Holdings
from prodiary.site.projection import Placed, Projected
from prodiary.site.signing import Given
from prodiary.site.store.bulk import Row


def entry_row(device: DeviceId, projected: Projected) -> Row:
    """In the order of the columns of `entries`."""
    entry, started = projected.entry, projected.entry.started
    return (
        device,
        entry.id,
        started.instrument,
        started.instrument_version,
        started.wording.language,
        started.wording.version,
        started.wording.status,
        started.pack.version,
        started.mode,
        started.visit,
        *_person(entry.originator),
        *_person(entry.author),
        entry.state,
        entry.started_at.wall,
        None if entry.confirmed_at is None else entry.confirmed_at.wall,
        projected.score.total,
        projected.score.answered,
        len(entry.responses) - entry.answered,
        projected.score.of,
        None if started.window is None else started.window.schedule,
        None if started.window is None else started.window.due,
        None if entry.confirmed is None else entry.confirmed.late,
        None if entry.confirmed is None else entry.confirmed.help,
        *projected.begun,
        projected.chain,
        projected.seq,
    )


def response_rows(projected: Projected) -> list[Row]:
    """In the order of the columns of `responses`."""
    return [
        (
            chain,
            each.seq,
            projected.entry.id,
            each.item,
            each.option,
            None if each.measured is None else each.measured.value,
            None if each.measured is None else each.measured.unit,
            None if each.measured is None else each.measured.shared,
            each.not_done,
            each.words or None,
            each.at.wall,
            each.reason,
        )
        for chain, each in projected.standing
    ]


def correction_rows(device: DeviceId, asked: Iterable[Asked]) -> list[Row]:
    """In the order of the columns of `corrections`."""
    found: list[Row] = []
    for each in asked:
        wish, decided = each.correction.asked, each.correction.decided
        by = each.correction.decided_by
        found.append(
            (
                device,
                wish.correction,
                wish.entry,
                wish.item,
                each.stood,
                wish.option,
                wish.reason,
                wish.words,
                each.correction.asked_at.wall,
                *_person(each.correction.asked_by),
                None if decided is None else "accepted" if decided.accepted else "refused",
                None if by is None else by.id,
                None if decided is None else decided.reason,
                None if each.proven is None else int(each.proven),
                *_at(each.placed),
            )
        )
    return found


def visit_rows(device: DeviceId, held: Holdings) -> list[Row]:
    """In the order of the columns of `visits`."""
    return [
        (
            device,
            each.id,
            None if each.started.window is None else each.started.window.schedule,
            None if each.started.window is None else each.started.window.due,
            each.started.why,
            each.state,
            each.started_at.wall,
            *_person(each.by),
            each.handed_over,
            None if each.ended_at is None else each.ended_at.wall,
            None if each.ended is None else each.ended.note,
            *_at(begun),
        )
        for each, begun in held.visits.values()
    ]


def record_rows(device: DeviceId, held: Holdings) -> list[Row]:
    """In the order of the columns of `records`."""
    return [
        (
            device,
            each.id,
            each.opened.form,
            each.opened.form_version,
            each.opened.pack.version,
            each.opened.visit,
            each.opened_at.wall,
            *_person(each.by),
            None if each.struck_at is None else each.struck_at.wall,
            None if each.struck is None else each.struck.reason,
            *_at(opened),
        )
        for each, opened in held.records.values()
    ]


def field_rows(device: DeviceId, held: Holdings) -> list[Row]:
    """In the order of the columns of `fields`."""
    return [
        (
            device,
            said.record,
            said.field,
            said.value,
            said.unit,
            said.not_done,
            said.reason,
            placed.event.at.wall,
            *_person(placed.event.by),
            *_at(placed),
        )
        for said, placed in held.fields.values()
    ]


def signature_rows(device: DeviceId, given: Mapping[Target, Sequence[Given]]) -> list[Row]:
    """In the order of the columns of `signatures`."""
    return [
        (
            device,
            *target,
            each.by.id,
            each.by.role,
            each.signed.name,
            each.signed.meaning,
            each.signed.components,
            each.placed.event.at.wall,
            int(each.proven),
            int(each.stands),
            *_at(each.placed),
        )
        for target, signatures in given.items()
        for each in signatures
    ]


def _person(person: Originator) -> tuple[str, str | None]:
    return person.role, person.id


def _at(placed: Placed) -> tuple[int, int]:
    return placed.chain, placed.event.seq
