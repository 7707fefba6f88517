"""The event registry: every type has a name of its own, and no malformed event can exist."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from prodiary.domain import event as events
from prodiary.domain.device_events import MAX_JUMP_MS
from prodiary.domain.event import (
    PAYLOADS,
    AdviceShown,
    ClockJumped,
    DeviceEnrolled,
    EpochStarted,
    Event,
    ExportMade,
    HandedBack,
    HandedOver,
    HistoryTold,
    PackTaken,
    Payload,
    PlanTaken,
    ReceiptTaken,
    RecordStruck,
    RecoveryRenewed,
    ReminderNoted,
    SecretReset,
    SessionClosed,
    SessionOpened,
    StaffSlotsChanged,
    TrainingCompleted,
    VaultCreated,
    VisitEnded,
    WindowRef,
)
from prodiary.domain.ids import (
    EntryId,
    ExportId,
    GrantId,
    InstrumentId,
    ItemId,
    OptionCode,
    ReceiptId,
    ScheduleId,
    Sha256,
    SiteId,
    StaffId,
    StudyId,
    SubjectId,
)
from prodiary.domain.provenance import MAX_TEXT
from prodiary.domain.visit_events import MAX_PROOF
from tests.unit.domain import facts

ID = "0" * 32
GOOD: tuple[Payload, ...] = (
    VaultCreated(study=StudyId("T"), site=SiteId("S"), pack=facts.PACK, app="0.1.0"),
    DeviceEnrolled(subject=SubjectId("S1"), grant=GrantId(ID), issued=facts.WALL),
    SessionOpened(slot="pin", failed_attempts=0, app="0.1.0"),
    SessionClosed(reason="rest"),
    facts.started(),
    facts.answered(),
    facts.declined(),
    facts.confirmed(given=1),
    facts.amended(),
    ExportMade(export=ExportId(ID), first=1),
    ReceiptTaken(receipt=ReceiptId(ID), epoch=1, through=0, issued=facts.WALL),
    PackTaken(pack=facts.PACK),
    ClockJumped(by_ms=-5, across_boot=True),
    EpochStarted(
        previous_epoch=1,
        found_seq=0,
        found_head=facts.HASH,
        witnessed_epoch=1,
        witnessed_seq=0,
        witnessed_head=facts.HASH,
        carried=0,
    ),
    PlanTaken(receipt=ReceiptId(ID), infusion="2026-03-20"),
    ReminderNoted(
        schedule=ScheduleId("weekly"),
        instrument=InstrumentId("mg-adl"),
        due="2026-03-20",
        number=1,
        what="shown",
        channel="screen",
        observed=facts.WALL,
    ),
    TrainingCompleted(training="intro-1"),
    AdviceShown(entry=facts.entry_id(), items=(ItemId("I1"),)),
    facts.asked(),
    facts.decided(),
    facts.struck(),
    facts.measured(),
    facts.not_done(),
    SecretReset(how="recovery", number=2),
    RecoveryRenewed(receipt=ReceiptId(ID), numbers=(2,)),
    StaffSlotsChanged(staff=(StaffId("nina"),), rekeyed=False),
    HistoryTold(
        receipt=ReceiptId(ID),
        entry=facts.entry_id(),
        instrument=InstrumentId("mg-adl"),
        window=None,
        mode="self",
        confirmed=facts.WALL,
        late=False,
    ),
    facts.visited(),
    HandedOver(visit=facts.VISIT),
    HandedBack(visit=facts.VISIT),
    VisitEnded(visit=facts.VISIT),
    facts.signed(),
    facts.opened(),
    facts.filled(),
    RecordStruck(record=facts.RECORD, reason="opened twice"),
)


def test_the_registry_is_whole() -> None:
    assert {type(payload) for payload in GOOD} == set(PAYLOADS)
    assert len({payload.TYPE for payload in PAYLOADS}) == len(PAYLOADS)
    defined = {value for value in vars(events).values() if hasattr(value, "TYPE")}
    assert defined == set(PAYLOADS)


def test_every_payload_is_frozen_and_holds_values_only() -> None:
    for payload in GOOD:
        name = dataclasses.fields(payload)[0].name
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(payload, name, None)
        hash(payload)


MALFORMED: list[tuple[str, dict[str, Any]]] = [
    ("vault-created", {"study": "T 1"}),
    ("vault-created", {"site": ""}),
    ("vault-created", {"app": "0.1 beta"}),
    ("device-enrolled", {"subject": "S 1"}),
    ("device-enrolled", {"grant": "x"}),
    ("session-opened", {"failed_attempts": -1}),
    ("session-opened", {"app": ""}),
    ("entry-started", {"entry": "x"}),
    ("entry-started", {"instrument": "mg adl"}),
    ("entry-started", {"instrument_version": ""}),
    ("answer-given", {"entry": EntryId("x")}),
    ("answer-given", {"item": ItemId("")}),
    ("answer-given", {"option": OptionCode("a b")}),
    ("answer-declined", {"entry": EntryId("x")}),
    ("answer-declined", {"item": ItemId("")}),
    ("entry-confirmed", {"entry": EntryId("x")}),
    ("entry-confirmed", {"answered": -1}),
    ("entry-confirmed", {"declined": -1}),
    ("entry-amended", {"entry": EntryId("x")}),
    ("entry-amended", {"item": ItemId("")}),
    ("entry-amended", {"option": OptionCode("")}),
    ("entry-amended", {"reason": ""}),
    ("entry-amended", {"reason": "x" * (MAX_TEXT + 1)}),
    ("entry-confirmed", {"late": "no reason"}),
    ("entry-amended", {"correction": "x"}),
    ("export-made", {"export": "x"}),
    ("export-made", {"first": 0}),
    ("receipt-taken", {"receipt": "x"}),
    ("receipt-taken", {"epoch": 0}),
    ("receipt-taken", {"through": -1}),
    ("epoch-started", {"previous_epoch": 0}),
    ("epoch-started", {"witnessed_epoch": 0}),
    ("epoch-started", {"found_seq": -1}),
    ("epoch-started", {"witnessed_seq": -1}),
    ("epoch-started", {"found_head": Sha256("x")}),
    ("epoch-started", {"witnessed_head": Sha256("x")}),
    ("epoch-started", {"carried": -1}),
    ("device-enrolled", {"issued": "2026-03-20T10:00:00"}),
    ("receipt-taken", {"issued": "2026-03-20T10:00:00"}),
    ("clock-jumped", {"by_ms": MAX_JUMP_MS + 1}),
    ("clock-jumped", {"by_ms": -MAX_JUMP_MS - 1}),
    ("plan-taken", {"receipt": "x"}),
    ("plan-taken", {"infusion": "20260320"}),
    ("plan-taken", {"infusion": "2026-02-30"}),
    ("reminder-noted", {"schedule": ""}),
    ("reminder-noted", {"instrument": "mg adl"}),
    ("reminder-noted", {"due": "2026-W12-5"}),
    ("reminder-noted", {"number": 0}),
    ("reminder-noted", {"observed": "2026-03-20T10:00:00"}),
    ("training-completed", {"training": "a b"}),
    ("advice-shown", {"entry": "x"}),
    ("advice-shown", {"items": ()}),
    ("advice-shown", {"items": (ItemId("a b"),)}),
    ("correction-asked", {"correction": "x"}),
    ("correction-asked", {"entry": "x"}),
    ("correction-asked", {"item": ItemId("")}),
    ("correction-asked", {"option": OptionCode("")}),
    ("correction-asked", {"words": "x" * (MAX_TEXT + 1)}),
    ("correction-decided", {"correction": "x"}),
    ("correction-decided", {"reason": ""}),
    ("correction-decided", {"reason": "x" * (MAX_TEXT + 1)}),
    ("correction-asked", {"item": None}),
    ("entry-started", {"visit": "x"}),
    ("entry-started", {"mode": "interview", "visit": facts.VISIT}),
    ("entry-started", {"mode": "interview", "of": facts.PERSON}),
    ("entry-started", {"mode": "proxy", "visit": facts.VISIT, "of": facts.PERSON}),
    ("entry-started", {"mode": "examination", "visit": facts.VISIT, "of": facts.PERSON}),
    ("entry-started", {"of": facts.PERSON}),
    ("entry-amended", {"value": "61"}),
    ("entry-amended", {"unit": "s"}),
    ("entry-amended", {"value": "1e3", "unit": "s"}),
    ("entry-struck", {"entry": "x"}),
    ("entry-struck", {"reason": ""}),
    ("entry-struck", {"correction": "x"}),
    ("item-measured", {"entry": "x"}),
    ("item-measured", {"item": ItemId("")}),
    ("item-measured", {"option": OptionCode("")}),
    ("item-measured", {"shared": "x"}),
    ("item-measured", {"value": "61,5"}),
    ("item-measured", {"value": "061"}),
    ("item-measured", {"value": "NaN"}),
    ("item-measured", {"unit": ""}),
    ("item-measured", {"unit": "s" * 17}),
    ("item-not-done", {"entry": "x"}),
    ("item-not-done", {"item": ItemId("")}),
    ("item-not-done", {"words": "x" * (MAX_TEXT + 1)}),
    ("secret-reset", {"number": None}),
    ("secret-reset", {"number": 0}),
    ("secret-reset", {"how": "staff"}),
    ("recovery-renewed", {"receipt": "x"}),
    ("recovery-renewed", {"numbers": ()}),
    ("recovery-renewed", {"numbers": (0,)}),
    ("staff-slots-changed", {"staff": (StaffId("a b"),)}),
    ("history-told", {"receipt": "x"}),
    ("history-told", {"entry": "x"}),
    ("history-told", {"instrument": ""}),
    ("history-told", {"confirmed": "2026-03-20T10:00:00"}),
    ("visit-started", {"visit": "x"}),
    ("visit-started", {"why": "x" * (MAX_TEXT + 1)}),
    ("handed-over", {"visit": "x"}),
    ("handed-back", {"visit": "x"}),
    ("visit-ended", {"visit": "x"}),
    ("visit-ended", {"note": "x" * (MAX_TEXT + 1)}),
    ("signed", {"target": "x"}),
    ("signed", {"digest": Sha256("x")}),
    ("signed", {"count": 0}),
    ("signed", {"components": 0}),
    ("signed", {"components": 3}),
    ("signed", {"name": ""}),
    ("signed", {"proof": ""}),
    ("signed", {"proof": "x" * (MAX_PROOF + 1)}),
    ("record-opened", {"record": "x"}),
    ("record-opened", {"form": "vital signs"}),
    ("record-opened", {"form_version": ""}),
    ("record-opened", {"visit": "x"}),
    ("field-set", {"record": "x"}),
    ("field-set", {"field": ""}),
    ("field-set", {"value": ""}),
    ("field-set", {"value": "x" * (MAX_TEXT + 1)}),
    ("field-set", {"unit": ""}),
    ("field-set", {"value": None}),
    ("field-set", {"not_done": "unable"}),
    ("field-set", {"reason": "x" * (MAX_TEXT + 1)}),
    ("record-struck", {"record": "x"}),
    ("record-struck", {"reason": ""}),
]


_WORDS = (
    r"identifier|count|reason|day|offset|range|visit|answers|unit|decimal|value|option|number"
    r"|signature"
)


@pytest.mark.parametrize(("kind", "changes"), MALFORMED)
def test_a_malformed_event_cannot_exist(kind: str, changes: dict[str, Any]) -> None:
    payload = next(payload for payload in GOOD if kind == payload.TYPE)
    replaced: Callable[..., Any] = dataclasses.replace
    with pytest.raises(ValueError, match=_WORDS):
        replaced(payload, **changes)


@pytest.mark.parametrize(("schedule", "due"), [("a b", "2026-03-20"), ("weekly", "2026-3-20")])
def test_a_malformed_window_cannot_exist(schedule: str, due: str) -> None:
    with pytest.raises(ValueError, match=r"identifier|day|isoformat"):
        WindowRef(schedule=ScheduleId(schedule), due=due)


def test_what_may_be_unknown_may() -> None:
    assert PlanTaken(receipt=ReceiptId(ID), infusion=None).infusion is None
    assert facts.asked(option=None).option is None
    window = WindowRef(schedule=ScheduleId("weekly"), due="2026-03-20")
    assert dataclasses.replace(facts.started(), window=window).window == window
    assert dataclasses.replace(facts.confirmed(given=1), late="forgot").late == "forgot"
    assert dataclasses.replace(facts.amended(), correction=facts.CORRECTION).reason


def test_an_amendment_to_declined_is_possible() -> None:
    assert facts.amended(option=None).option is None
    assert len(dataclasses.replace(facts.amended(), reason="x" * MAX_TEXT).reason) == MAX_TEXT


def test_events_are_numbered_from_one() -> None:
    facts.event(1, SessionClosed(reason="lock"))
    with pytest.raises(ValueError, match="count"):
        Event(seq=0, at=facts.AT, by=facts.PERSON, data=SessionClosed(reason="lock"))
