"""Lines about what staff do: visits, examinations, forms, signatures, resets (section 6)."""

from __future__ import annotations

import json
from typing import Any

from tests.vectors.build import SUBJECT, rid
from tests.vectors.lines import ENTRY, PACK, PERSON, WINDOW, Json, event, started

NURSE = {"role": "nurse", "id": "nurse.1"}
VISIT = rid("visit")
RECORD = rid("record")
MODES = ("self", "interview", "proxy", "examination")
ROLES = ("nurse", "investigator", "coordinator")
RELATIONS = ("partner", "parent", "child", "relative", "friend", "carer")
NOT_DONE = (
    "refused", "unable", "unsafe", "not-applicable",
    "no-equipment", "no-time", "forgotten", "other",
)  # fmt: skip


def visited(seq: int, *, by: Json | None = None, **changes: Any) -> bytes:
    """A visit was begun."""
    data: Json = {"visit": VISIT, "window": WINDOW | {"schedule": "day-28"}, "why": ""}
    return event(seq, "visit-started", data | changes, by=NURSE if by is None else by)


def handed(seq: int, *, back: bool = False, **changes: Any) -> bytes:
    """The device was given to the participant, or back."""
    kind, by = ("handed-back", PERSON) if back else ("handed-over", NURSE)
    return event(seq, kind, {"visit": VISIT} | changes, by=by)


def ended(seq: int, **changes: Any) -> bytes:
    """The visit is over."""
    return event(seq, "visit-ended", {"visit": VISIT, "note": "No spirometer."} | changes, by=NURSE)


def examined(seq: int, **changes: Any) -> bytes:
    """An examination was begun."""
    own = {"mode": "examination", "visit": VISIT, "instrument": "qmg"}
    return _as_nurse(started(seq, **(own | changes)))


def interviewed(seq: int, *, relation: str | None = None, **changes: Any) -> bytes:
    """An interview was begun, with the participant or in their place with a relation of theirs."""
    if relation is None:
        own: Json = {"mode": "interview", "of": {"role": "participant", "id": SUBJECT}}
    else:
        own = {"mode": "proxy", "of": {"role": "caregiver", "id": relation}}
    return _as_nurse(started(seq, **({"visit": VISIT} | own | changes)))


def measured(seq: int, **changes: Any) -> bytes:
    """A value, typed for another examination of the visit."""
    data: Json = {
        "entry": ENTRY,
        "item": "QMG01",
        "value": "12.5",
        "unit": "s",
        "option": "b",
        "shared": rid("other entry"),
    }
    return event(seq, "item-measured", data | changes, by=NURSE)


def left_out(seq: int, **changes: Any) -> bytes:
    """An item was not done."""
    data: Json = {"entry": ENTRY, "item": "QMG06", "reason": "no-equipment", "words": "Broken."}
    return event(seq, "item-not-done", data | changes, by=NURSE)


def struck(seq: int, **changes: Any) -> bytes:
    """An entry counts no more."""
    data: Json = {"entry": ENTRY, "reason": "another person's", "correction": rid("correction")}
    return event(seq, "entry-struck", data | changes, by={"role": "investigator", "id": "inv.1"})


def opened_form(seq: int, **changes: Any) -> bytes:
    """A form was begun."""
    data: Json = {
        "record": RECORD,
        "form": "vital-signs",
        "form_version": "1",
        "pack": PACK,
        "visit": VISIT,
    }
    return event(seq, "record-opened", data | changes, by=NURSE)


def filled(seq: int, **changes: Any) -> bytes:
    """A field was set."""
    data: Json = {
        "record": RECORD,
        "field": "weight",
        "value": "61.5",
        "unit": "kg",
        "not_done": None,
        "reason": "",
    }
    return event(seq, "field-set", data | changes, by=NURSE)


def struck_form(seq: int, **changes: Any) -> bytes:
    """A form counts no more."""
    return event(
        seq, "record-struck", {"record": RECORD, "reason": "opened twice"} | changes, by=NURSE
    )


def signed(seq: int, **changes: Any) -> bytes:
    """Somebody signed; what the proof is worth is not a matter of the line."""
    data: Json = {
        "kind": "record",
        "target": RECORD,
        "count": 2,
        "digest": "7c" * 32,
        "meaning": "performed",
        "name": "Nurse Example",
        "components": 2,
        "proof": "header.payload.signature",
    }
    return event(seq, "signed", data | changes, by=NURSE)


def reset(seq: int, **changes: Any) -> bytes:
    """A forgotten PIN was replaced."""
    return event(seq, "secret-reset", {"how": "recovery", "number": 3} | changes, by=PERSON)


def renewed(seq: int, **changes: Any) -> bytes:
    """Fresh recovery codes were taken."""
    return event(seq, "recovery-renewed", {"receipt": rid("receipt"), "numbers": [3, 5]} | changes)


def changed_slots(seq: int, **changes: Any) -> bytes:
    """Others of the staff can open the vault than before."""
    return event(seq, "staff-slots-changed", {"staff": ["nurse.1"], "rekeyed": True} | changes)


def told(seq: int, **changes: Any) -> bytes:
    """The site said what was confirmed on another device."""
    data: Json = {
        "receipt": rid("receipt"),
        "entry": rid("other entry"),
        "instrument": "mg-adl",
        "window": WINDOW,
        "mode": "interview",
        "confirmed": "2026-03-09T17:00:00.000+08:00",
        "late": False,
    }
    return event(seq, "history-told", data | changes)


def _as_nurse(line: bytes) -> bytes:
    found = json.loads(line)
    return event(found["seq"], found["type"], found["data"], by=NURSE)
