"""Visits: one at a time, in one pair of hands, over once (N4)."""

from __future__ import annotations

import pytest

from prodiary.domain.event import (
    HandedBack,
    HandedOver,
    Payload,
    SessionClosed,
    VisitEnded,
)
from prodiary.domain.ids import VisitId
from prodiary.domain.provenance import Originator
from prodiary.domain.visit import NO_VISITS, Visits, follow, open_visit
from prodiary.errors import UnknownVisit, VisitNotOpen, WrongOriginator
from tests.unit.domain import facts
from tests.unit.domain.facts import NURSE, PERSON, VISIT, event, opened, started, visited

OVER, BACK, END = HandedOver(visit=VISIT), HandedBack(visit=VISIT), VisitEnded(visit=VISIT)
OTHER = VisitId("f" * 32)


def after(*payloads: Payload) -> Visits:
    visits = NO_VISITS
    for seq, payload in enumerate(payloads, 1):
        visits = follow(visits, event(seq, payload))
    return visits


def test_a_visit_is_begun_handed_over_handed_back_and_ended() -> None:
    assert after(visited())[VISIT].state == "open"
    assert after(visited(), OVER)[VISIT].state == "handed-over"
    twice = after(visited(), OVER, BACK, OVER, BACK)[VISIT]
    assert (twice.state, twice.handed_over, twice.by) == ("open", 2, NURSE)
    done = after(visited(), OVER, BACK, END)[VISIT]
    assert (done.state, done.ended) == ("ended", END)
    assert open_visit(after(visited(), END)) is None
    assert open_visit(after(visited(), END, visited(OTHER))) is not None


@pytest.mark.parametrize(
    "life",
    [
        (visited(), visited(OTHER)),
        (visited(), END, visited()),
        (visited(), END, END),
        (visited(), END, OVER),
        (visited(), OVER, OVER),
        (visited(), OVER, END),
        (visited(), BACK),
    ],
)
def test_what_the_life_of_a_visit_forbids(life: tuple[Payload, ...]) -> None:
    with pytest.raises(VisitNotOpen):
        after(*life)


def test_there_must_be_one() -> None:
    for each in (OVER, BACK, END, started(visit=VISIT), opened()):
        with pytest.raises(UnknownVisit):
            after(each)


@pytest.mark.parametrize("by", [PERSON, facts.event(1, SessionClosed("lock")).by])
def test_staff_hold_visits(by: Originator) -> None:
    for life, last in (((), visited()), ((visited(),), OVER), ((visited(),), END)):
        with pytest.raises(WrongOriginator):
            follow(after(*life), event(9, last, by=by))


def test_either_side_gives_the_device_back_but_no_machine() -> None:
    handed = after(visited(), OVER)
    assert follow(handed, event(9, BACK, by=PERSON))[VISIT].state == "open"
    assert follow(handed, event(9, BACK, by=NURSE))[VISIT].state == "open"
    with pytest.raises(WrongOriginator):
        follow(handed, event(9, BACK, by=Originator(role="device", id=None)))


def test_who_holds_the_device_begins_the_entry() -> None:
    # I1: alone only while staff are shut out; staff only while they are not.
    alone, examined = started(visit=VISIT), facts.examined()
    assert after(visited(), OVER, alone)
    assert after(visited(), examined)
    for life in ((visited(), alone), (visited(), OVER, examined), (visited(), END, examined)):
        with pytest.raises(VisitNotOpen):
            after(*life)


def test_a_form_can_be_written_after_the_visit() -> None:
    # Laboratory values come days later.
    assert after(visited(), END, opened())[VISIT].state == "ended"


def test_other_events_leave_visits_alone() -> None:
    visits = after(visited())
    assert follow(visits, event(2, started())) is visits
