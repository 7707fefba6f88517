"""Rows about visits, forms and signatures: what staff did for the participant (A5, I4)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from prodiary.domain.event import (
    FieldSet,
    HandedBack,
    HandedOver,
    RecordOpened,
    RecordStruck,
    Signed,
    VisitEnded,
    VisitStarted,
)
from prodiary.domain.trail.known import Known
from prodiary.domain.trail.rows import Draft, Thing, Value, code, details, text, words
from prodiary.domain.trail.writers import Writers

STAFF_WORK: Final = Writers()


@STAFF_WORK.tells(VisitStarted)
def _visit_started(known: Known, data: VisitStarted) -> Draft:
    known.visits[data.visit] = data
    known.open_visit = data.visit
    return replace(
        _visit(known, ("visit", data.visit), "visit-open"),
        action="visit-started" if data.window is not None else "unscheduled-visit-started",
        why=words(data.why),
    )


@STAFF_WORK.tells(HandedOver)
def _handed_over(known: Known, data: HandedOver) -> Draft:
    return replace(_visit(known, ("visit", data.visit), "visit-handed-over"), action="handed-over")


@STAFF_WORK.tells(HandedBack)
def _handed_back(known: Known, data: HandedBack) -> Draft:
    return replace(_visit(known, ("visit", data.visit), "visit-open"), action="handed-back")


@STAFF_WORK.tells(VisitEnded)
def _visit_ended(known: Known, data: VisitEnded) -> Draft:
    said = replace(
        _visit(known, ("visit", data.visit), "visit-ended"),
        action="visit-ended",
        why=words(data.note),
    )
    if known.open_visit == data.visit:
        known.open_visit = None
    return said


def _visit(known: Known, thing: Thing, state: str) -> Draft:
    before = known.states.get(thing)
    known.states[thing] = state
    return Draft(
        known.about(*thing), "", old=None if before is None else code(before), new=code(state)
    )


@STAFF_WORK.tells(Signed)
def _signed(known: Known, data: Signed) -> Draft:
    return Draft(
        known.about(data.kind, data.target),
        f"signed-{data.kind}",
        new=code(f"meaning-{data.meaning}"),
        details=details(
            name=data.name, components=data.components, events=data.count, digest=data.digest
        ),
    )


@STAFF_WORK.tells(RecordOpened)
def _record_opened(known: Known, data: RecordOpened) -> Draft:
    known.records[data.record] = data
    known.states["record", data.record] = "record-open"
    return Draft(
        known.record(data.record),
        "record-opened",
        details=details(
            form_version=data.form_version,
            pack_version=data.pack.version,
            pack_sha256=data.pack.sha256,
            visit=data.visit,
        ),
    )


@STAFF_WORK.tells(FieldSet)
def _field_set(known: Known, data: FieldSet) -> Draft:
    key: tuple[Thing, str] = (("record", data.record), data.field)
    before = known.said.get(key)
    value: Value | None = None
    if data.value is not None:
        value, action = Value("field", data.value, unit=data.unit), "field-changed"
    elif data.not_done is not None:
        value, action = Value("not-done", data.not_done), "field-not-done"
    else:
        action = "field-emptied"
    if value is None:
        known.said.pop(key, None)
    else:
        known.said[key] = value
    if before is None and action == "field-changed":
        action = "field-set"
    return Draft(
        known.record(data.record),
        action,
        point=data.field,
        old=before,
        new=value,
        why=words(data.reason),
    )


@STAFF_WORK.tells(RecordStruck)
def _record_struck(known: Known, data: RecordStruck) -> Draft:
    before = known.states.get(("record", data.record))
    known.states["record", data.record] = "record-struck"
    return Draft(
        known.record(data.record),
        "record-struck",
        old=None if before is None else code(before),
        new=code("record-struck"),
        why=text(data.reason),
    )
