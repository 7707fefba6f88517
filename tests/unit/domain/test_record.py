"""Forms: every value of every field stays, what is struck out stays (A1, A7)."""

from __future__ import annotations

import pytest

from prodiary.domain.event import Payload, RecordStruck
from prodiary.domain.ids import FieldId, RecordId
from prodiary.domain.record import NO_RECORDS, Records, follow
from prodiary.errors import RecordNotOpen, UnknownRecord, WrongOriginator
from tests.unit.domain.facts import (
    NURSE,
    PERSON,
    RECORD,
    event,
    filled,
    opened,
    started,
)

STRUCK = RecordStruck(record=RECORD, reason="opened twice")
SYSTOLIC = FieldId("systolic")


def after(*payloads: Payload) -> Records:
    records = NO_RECORDS
    for seq, payload in enumerate(payloads, 1):
        records = follow(records, event(seq, payload))
    return records


def test_a_form_holds_what_stands_and_all_that_ever_stood() -> None:
    found = after(opened(), filled("120"), filled("85", field="diastolic"), filled("130"))[RECORD]
    assert {name: each.value for name, each in found.fields.items()} == {
        "systolic": "130",
        "diastolic": "85",
    }
    assert [step.set.value for step in found.trail] == ["120", "85", "130"]
    assert {step.by for step in found.trail} == {NURSE}
    assert [step.seq for step in found.trail] == [2, 3, 4]


def test_a_field_can_be_emptied_and_says_so() -> None:
    found = after(opened(), filled("120"), filled(None))[RECORD]
    assert found.fields[SYSTOLIC].value is None
    assert len(found.trail) == 2


def test_what_is_struck_out_stays_and_takes_nothing_more() -> None:
    found = after(opened(), filled(), STRUCK)[RECORD]
    assert (found.struck, found.struck_by) == (STRUCK, NURSE)
    assert found.fields[SYSTOLIC].value == "120"
    for more in (filled("130"), STRUCK):
        with pytest.raises(RecordNotOpen):
            after(opened(), STRUCK, more)


def test_an_id_stands_for_one_form() -> None:
    with pytest.raises(RecordNotOpen):
        after(opened(), opened())
    with pytest.raises(UnknownRecord):
        after(opened(), filled(record=RecordId("0" * 32)))


def test_only_staff_write_forms() -> None:
    for life, last in (((), opened()), ((opened(),), filled()), ((opened(),), STRUCK)):
        with pytest.raises(WrongOriginator):
            follow(after(*life), event(9, last, by=PERSON))


def test_other_events_leave_forms_alone() -> None:
    records = after(opened())
    assert follow(records, event(2, started())) is records
