"""Event lines, as docs/format.md section 6 has them."""

from __future__ import annotations

from typing import Any

from tests.vectors.build import APP, SITE, STUDY, SUBJECT, compact, rid

PACK = {"version": 4, "sha256": "5a" * 32}
WORDING = {"language": "en", "version": "1", "status": "demonstration", "sha256": "c3" * 32}
SHOWN = {
    "text_percent": 150,
    "theme": "light",
    "read_aloud": False,
    "layout": "centre",
    "targets": "large",
    "input": "touch",
}
WINDOW = {"schedule": "weekly", "due": "2026-03-11"}
DEVICE_ROLE = {"role": "device", "id": None}
PERSON = {"role": "participant", "id": SUBJECT}
STAFF = {"role": "investigator", "id": "inv.1"}
ENTRY = rid("entry")
CORRECTION = rid("correction")

Json = dict[str, Any]
_BY_PERSON = {
    "entry-started",
    "answer-given",
    "answer-declined",
    "entry-confirmed",
    "training-completed",
    "correction-asked",
}


def at(second: int = 0, **changes: Any) -> Json:
    """A reading of the clocks."""
    found: Json = {
        "wall": f"2026-03-10T17:{second // 60:02d}:{second % 60:02d}.250+08:00",
        "zone": "Asia/Shanghai",
        "mono_ms": 1000 * second,
        "boot": "boot-1",
    }
    return found | changes


def event(seq: int, kind: str, data: Json, **changes: Any) -> bytes:
    """An event line; `changes` replace parts of the envelope."""
    found: Json = {
        "seq": seq,
        "type": kind,
        "at": at(seq),
        "by": PERSON if kind in _BY_PERSON else DEVICE_ROLE,
        "data": data,
    }
    return compact(found | changes)


def created(seq: int = 1) -> bytes:
    """The first event of a vault."""
    data = {"study": STUDY, "site": SITE, "pack": PACK, "app": APP}
    return event(seq, "vault-created", data)


def enrolled(seq: int = 2, **changes: Any) -> bytes:
    """The grant was taken."""
    data = {"subject": SUBJECT, "grant": rid("grant"), "issued": "2026-03-10T08:30:00Z"}
    return event(seq, "device-enrolled", data | changes)


def started(seq: int, **changes: Any) -> bytes:
    """An MG-ADL was begun."""
    data: Json = {
        "entry": ENTRY,
        "instrument": "mg-adl",
        "instrument_version": "1",
        "wording": WORDING,
        "pack": PACK,
        "mode": "self",
        "window": WINDOW,
        "visit": None,
        "of": None,
    }
    return event(seq, "entry-started", data | changes)


def answer(seq: int, **changes: Any) -> bytes:
    """An item was answered."""
    data: Json = {"entry": ENTRY, "item": "MGADL01", "option": "b", "shown": SHOWN}
    return event(seq, "answer-given", data | changes)


def confirmed(seq: int, **changes: Any) -> bytes:
    """An entry was reviewed, late and with help."""
    data: Json = {
        "entry": ENTRY,
        "answered": 1,
        "declined": 1,
        "method": "secret",
        "late": "unwell",
        "help": "read",
    }
    return event(seq, "entry-confirmed", data | changes)


def amended(seq: int, reason: str, **changes: Any) -> bytes:
    """What was asked for was done, for a reason in free text."""
    data: Json = {
        "entry": ENTRY,
        "item": "MGADL01",
        "option": "a",
        "reason": reason,
        "correction": CORRECTION,
        "value": None,
        "unit": None,
    }
    return event(seq, "entry-amended", data | changes, by=STAFF)


def planned(seq: int, **changes: Any) -> bytes:
    """The site said when the infusion is."""
    data: Json = {"receipt": rid("receipt"), "infusion": "2026-03-04"}
    return event(seq, "plan-taken", data | changes)


def reminded(seq: int, **changes: Any) -> bytes:
    """The second reminder of a window was dismissed, an hour before this was written down."""
    data: Json = {
        **WINDOW,
        "instrument": "mg-adl",
        "number": 2,
        "what": "dismissed",
        "channel": "notification",
        "observed": "2026-03-10T16:00:00.000+08:00",
    }
    return event(seq, "reminder-noted", data | changes)


def trained(seq: int, **changes: Any) -> bytes:
    """The practice was gone through."""
    return event(seq, "training-completed", {"training": "practice-1"} | changes)


def advised(seq: int, **changes: Any) -> bytes:
    """Two answers called for the urgent advice."""
    data: Json = {"entry": ENTRY, "items": ["MGADL03", "MGADL04"]}
    return event(seq, "advice-shown", data | changes)


def asked(seq: int, **changes: Any) -> bytes:
    """Another answer is wished for."""
    data: Json = {
        "correction": CORRECTION,
        "entry": ENTRY,
        "item": "MGADL01",
        "option": "a",
        "reason": "slip",
        "words": "I touched the one above it.",
    }
    return event(seq, "correction-asked", data | changes)


def decided(seq: int, **changes: Any) -> bytes:
    """It shall stand."""
    data: Json = {"correction": CORRECTION, "accepted": True, "reason": "confirmed by telephone"}
    return event(seq, "correction-decided", data | changes, by=STAFF)


def received(seq: int, **changes: Any) -> bytes:
    """A receipt was taken."""
    data: Json = {
        "receipt": rid("receipt"),
        "epoch": 1,
        "through": 2,
        "issued": "2026-03-10T08:30:00Z",
    }
    return event(seq, "receipt-taken", data | changes)


def made(seq: int, name: str, first: int = 1) -> bytes:
    """The export itself, as an event."""
    return event(seq, "export-made", {"export": rid(name), "first": first})


def small(name: str) -> list[bytes]:
    """The least that an export can carry."""
    return [made(1, name)]
