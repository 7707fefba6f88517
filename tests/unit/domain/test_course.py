"""What a ledger says of a participant's weeks, also over a new epoch (T3, N1)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, cast

from prodiary.domain.course import Course
from prodiary.domain.event import (
    DeviceEnrolled,
    EpochStarted,
    Event,
    PackTaken,
    Payload,
    PlanTaken,
    ReceiptTaken,
    SessionClosed,
    TrainingCompleted,
    VaultCreated,
)
from prodiary.domain.ids import GrantId, ReceiptId, SiteId, StudyId, SubjectId
from prodiary.domain.provenance import EventTime, Originator, PackRef
from prodiary.domain.study import Study
from tests.unit.domain import facts

ID = "0" * 32
FIRST, SECOND = PackRef(1, facts.HASH), PackRef(2, facts.HASH)
DEVICE = Originator(role="device", id=None)
MADE = VaultCreated(study=StudyId("T"), site=SiteId("S"), pack=FIRST, app="0.1.0")
JOINED = DeviceEnrolled(subject=SubjectId("S1"), grant=GrantId(ID), issued="2026-03-02T01:00:00Z")


def study_of(ref: PackRef) -> Study | None:
    return cast("Study", ref.version) if ref in {FIRST, SECOND} else None


def at(day: int, *, boot: str = "b", off: int = 0) -> EventTime:
    """Nine in the morning of a day of March, on a clock that is off by days."""
    up = timedelta(days=day - 1)
    return EventTime(
        wall=f"2026-03-{day + off:02d}T09:00:00.000+08:00",
        zone="Asia/Shanghai",
        mono_ms=up // timedelta(milliseconds=1),
        boot=boot,
    )


def course(*events: tuple[EventTime, Payload], by: Originator = DEVICE) -> Course:
    found = Course()
    for seq, (when, data) in enumerate(events, 1):
        found.take(Event(seq=seq, at=when, by=by, data=data))
    return found


def said(found: Course) -> list[tuple[int, Any, date | None]]:
    return [(each.since.day, each.study, each.infusion) for each in found.terms(study_of)]


BEGUN = ((at(2), MADE), (at(2), JOINED))


def test_terms_follow_from_packs_and_the_plan() -> None:
    found = course(
        *BEGUN,
        (at(4), PlanTaken(receipt=ReceiptId(ID), infusion="2026-03-20")),
        (at(6), PackTaken(pack=SECOND)),
        (at(6), PlanTaken(receipt=ReceiptId(ID), infusion=None)),
        (at(7), PackTaken(pack=PackRef(3, facts.HASH))),
    )
    assert found.enrolled == date(2026, 3, 2)
    assert found.infusion is None
    infused = date(2026, 3, 20)
    assert said(found) == [(2, 1, None), (4, 1, infused), (6, 2, None), (7, 2, None)]
    assert course((at(2), PackTaken(pack=PackRef(3, facts.HASH)))).terms(study_of) == ()


def test_a_change_is_not_dated_before_the_one_it_follows() -> None:
    back = at(4, off=-2)
    found = course(*BEGUN, (at(5), PackTaken(pack=SECOND)), (back, PackTaken(pack=FIRST)))
    assert [since for since, *_ in said(found)] == [2, 5]


def test_only_the_participant_practises() -> None:
    practice = (at(3), TrainingCompleted(training="practice"))
    assert not course(practice, by=facts.COORDINATOR).trained
    assert course(practice, by=facts.PERSON).trained


def test_a_copy_goes_its_own_way() -> None:
    one = course(*BEGUN)
    other = one.copy()
    other.take(Event(seq=3, at=at(5), by=DEVICE, data=PackTaken(pack=SECOND)))
    assert len(said(one)) == 1
    assert len(said(other)) == 2


def epoch(carried: int) -> EpochStarted:
    return EpochStarted(
        previous_epoch=1,
        found_seq=0,
        found_head=facts.HASH,
        witnessed_epoch=1,
        witnessed_seq=9,
        witnessed_head=facts.HASH,
        carried=carried,
    )


def test_what_a_new_epoch_carries_is_taken_as_of_its_own_time() -> None:
    # The clock was set back by three days on the fifth; the epoch begins on the seventh.
    steps: list[tuple[EventTime, Payload]] = [
        *BEGUN,
        (at(5), PackTaken(pack=SECOND)),
        (at(5, off=-3), SessionClosed(reason="lock")),
        (at(6, off=-3), PlanTaken(receipt=ReceiptId(ID), infusion="2026-03-20")),
    ]
    whole = course(*steps, (at(7, off=-3), SessionClosed(reason="lock")))
    carried = [each for each in steps if not isinstance(each[1], SessionClosed)]
    again = course((at(7, off=-3), epoch(len(carried))), *carried)
    assert said(again) == said(whole)
    assert again.enrolled == whole.enrolled
    now = at(7, off=-3)
    assert again.local(now).date() == whole.local(now).date() == date(2026, 3, 7)
    assert again.days.last == now


def test_an_epoch_that_carries_nothing_is_a_reading_like_any_other() -> None:
    found = course(*BEGUN, (at(4), epoch(0)))
    assert found.days.last == at(4)


def test_the_sites_word_is_evidence_of_the_clock() -> None:
    # A start with the clock ten days ahead, then one with the right time.
    wrong = (at(4, boot="c", off=10), SessionClosed(reason="lock"))
    right = (at(5, boot="d"), SessionClosed(reason="lock"))
    word = ReceiptTaken(receipt=ReceiptId(ID), epoch=1, through=1, issued="2026-03-05T01:00:00Z")
    before = course(*BEGUN, wrong, right)
    assert before.local(at(5, boot="d")).day == 14
    after = course(*BEGUN, wrong, right, (at(5, boot="d"), word))
    assert after.local(at(5, boot="d")).day == 5


def test_an_enrolment_by_a_clock_that_is_ahead_is_dated_by_the_site() -> None:
    ahead: list[tuple[EventTime, Payload]] = [(at(2, off=20), MADE), (at(2, off=20), JOINED)]
    assert course(*ahead).enrolled == date(2026, 3, 2)
