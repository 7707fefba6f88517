"""Reading a ledger for print, and telling signatures that hold from those that do not (I4)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from prodiary.documents.chain import read_chain, unproven
from prodiary.domain.event import EpochStarted, FieldSet, RecordOpened, VisitStarted
from prodiary.domain.ids import FieldId, FormId, Sha256, SubjectId
from prodiary.domain.ledger import genesis, link
from prodiary.errors import Malformed
from prodiary.exchange import eventline
from tests.unit.documents import visitkit as kit

STUDIES = (kit.study(),)


def bad(scribe: kit.Scribe, studies: Any = STUDIES, **place: Any) -> list[int]:
    found = unproven(scribe.recorded, place=replace(kit.PLACE, **place), studies=studies)
    return sorted(seq for _, seq in found)


def signed(**changes: Any) -> kit.Scribe:
    """A form of one field, signed; what is signed replaced by `changes`."""
    scribe = kit.Scribe()
    scribe.say(
        kit.NURSE.by,
        VisitStarted(kit.VISIT, None),
        RecordOpened(kit.VITALS, FormId("vital-signs"), "1", kit.PACK, kit.VISIT),
        kit.field_set(kit.VITALS, "pulse-1", "70", unit="/min"),
    )
    scribe.sign(kit.NURSE, "record", kit.VITALS, **changes)
    return scribe


def test_a_chain_is_read_with_the_head_after_each_line() -> None:
    scribe = signed()
    head = genesis(kit.DEVICE_ID, 1)
    for each, line in zip(scribe.recorded, scribe.lines[1], strict=True):
        head = link(head, line)
        assert (each.head, each.line, each.event) == (head, line, eventline.decode(line))


@pytest.mark.parametrize("line", [b"", b"{}", b"\xff", b'{"seq":1}'])
def test_what_is_no_event_is_refused(line: bytes) -> None:
    with pytest.raises(Malformed):
        read_chain({1: [line]}, device=kit.DEVICE_ID)


def test_signatures_of_a_whole_visit_hold_also_once_they_are_broken() -> None:
    """Broken by a change is one thing, never valid another."""
    assert bad(kit.struck(kit.visit())) == []


def test_a_signature_over_something_else_does_not_hold() -> None:
    assert bad(signed()) == []
    assert bad(signed(digest=Sha256("0" * 64))) == [4]
    assert bad(signed(count=1)) == [4]


def test_a_signature_of_another_ledger_does_not_hold() -> None:
    other = replace(kit.PLACE, subject=SubjectId("S103-008"))
    assert bad(signed(place=other)) == [4]
    assert bad(signed(), subject=SubjectId("S103-008")) == [4]


def test_a_signature_by_nobody_of_the_roster_does_not_hold() -> None:
    assert bad(signed(), studies=()) == [4]
    assert bad(signed(), studies=(replace(kit.study(), staff=(kit.DOCTOR.member,)),)) == [4]
    other = replace(kit.NURSE.member, sign=kit.DOCTOR.member.sign)
    renamed = replace(kit.study(), staff=(other,))
    assert bad(signed(), studies=(renamed,)) == [4]


def test_who_was_called_otherwise_then_is_looked_up_in_an_earlier_roster() -> None:
    now = replace(kit.study(), staff=(replace(kit.NURSE.member, name="Li-Huang Na"),))
    assert bad(signed(), studies=(now, kit.study())) == []
    assert bad(signed(), studies=(now,)) == [4]


def test_a_line_changed_after_it_was_signed_shows() -> None:
    """X7: even by somebody who can put the chain right again."""
    scribe = signed()
    scribe.lines[1][2] = scribe.lines[1][2].replace(b'"70"', b'"71"')
    assert bad(scribe) == [4]


def test_a_signature_carried_into_a_new_epoch_still_holds() -> None:
    """format.md section 6.5: the numbers of the lines are not signed."""
    scribe = signed()
    first = scribe.lines[1]
    events = [eventline.decode(line) for line in first]
    started = EpochStarted(
        previous_epoch=1,
        found_seq=1,
        found_head=Sha256("0" * 64),
        witnessed_epoch=1,
        witnessed_seq=9,
        witnessed_head=Sha256("0" * 64),
        carried=3,
    )
    moved = [replace(events[0], data=started, by=kit.DEVICE), *events[1:]]
    scribe.lines[2] = [
        eventline.encode(replace(event, seq=seq)) for seq, event in enumerate(moved, start=1)
    ]
    assert bad(scribe) == []
    found = unproven(scribe.recorded, place=kit.PLACE, studies=())
    assert found == {(2, 4)}


def test_a_later_field_does_not_make_an_earlier_signature_invalid() -> None:
    scribe = signed()
    scribe.say(kit.NURSE.by, FieldSet(kit.VITALS, FieldId("weight"), "70", unit="kg"))
    assert bad(scribe) == []
