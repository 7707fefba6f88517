"""Corrections: who may ask, who may decide, and when (A6, N9)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from prodiary.domain.correction import NO_CORRECTIONS, Corrections, follow
from prodiary.domain.entry import NO_ENTRIES, Entries
from prodiary.domain.entry import follow as follow_entry
from prodiary.domain.event import Event
from prodiary.domain.ids import CorrectionId, StaffId, SubjectId
from prodiary.domain.provenance import Originator
from prodiary.errors import (
    CorrectionNotOpen,
    EntryNotConfirmed,
    InvalidAnswer,
    RuleError,
    UnknownEntry,
    WrongOriginator,
)
from tests.unit.domain import facts

NURSE = Originator(role="nurse", id=StaffId("nurse-li"))
STRIKE = facts.asked(item=None, option=None)
OTHER = Originator(role="participant", id=SubjectId("S2"))


def entries(*, confirmed: bool = True) -> Entries:
    found = follow_entry(NO_ENTRIES, facts.event(1, facts.started()))
    found = follow_entry(found, facts.event(2, facts.answered()))
    if confirmed:
        found = follow_entry(found, facts.event(3, facts.confirmed(given=1)))
    return found


def ask(event: Event | None = None, *, known: Entries | None = None) -> Corrections:
    return follow(
        NO_CORRECTIONS,
        event or facts.event(4, facts.asked()),
        entries=entries() if known is None else known,
    )


def test_asked_then_decided() -> None:
    asked = ask()
    assert asked[facts.CORRECTION].decided is None
    done = follow(asked, facts.event(5, facts.decided()), entries=entries())
    found = done[facts.CORRECTION]
    assert (found.asked, found.decided) == (facts.asked(), facts.decided())
    assert found.decided_by == facts.INVESTIGATOR
    assert asked[facts.CORRECTION].decided is None


def test_other_events_change_nothing() -> None:
    asked = ask()
    assert follow(asked, facts.event(5, facts.answered()), entries=entries()) is asked


def test_an_amended_entry_can_be_asked_about_again() -> None:
    amended = follow_entry(entries(), facts.event(4, facts.amended()))
    assert facts.CORRECTION in ask(facts.event(5, facts.asked()), known=amended)


@pytest.mark.parametrize(
    ("event", "known", "error"),
    [
        (facts.event(4, facts.asked(2)), entries(), UnknownEntry),
        (facts.event(4, facts.asked()), entries(confirmed=False), EntryNotConfirmed),
        (facts.event(4, facts.asked(item="I9")), entries(), InvalidAnswer),
        (facts.event(4, facts.asked(), by=OTHER), entries(), WrongOriginator),
        (facts.event(4, STRIKE), entries(), WrongOriginator),
        (facts.event(4, facts.asked(), by=Originator("device", None)), entries(), WrongOriginator),
        (facts.event(4, facts.decided()), entries(), CorrectionNotOpen),
    ],
)
def test_what_cannot_be_asked(event: Event, known: Entries, error: type[RuleError]) -> None:
    with pytest.raises(error):
        ask(event, known=known)


def test_nothing_is_asked_or_decided_twice_and_only_the_investigator_decides() -> None:
    asked = ask()
    with pytest.raises(CorrectionNotOpen):
        follow(asked, facts.event(5, facts.asked()), entries=entries())
    for by in (NURSE, facts.PERSON):
        with pytest.raises(WrongOriginator):
            follow(asked, facts.event(5, facts.decided(), by=by), entries=entries())
    done = follow(asked, facts.event(5, facts.decided(accepted=False)), entries=entries())
    with pytest.raises(CorrectionNotOpen):
        follow(done, facts.event(6, facts.decided()), entries=entries())


@pytest.mark.parametrize("words", ["", "a" * 2000])
def test_own_words_may_be_few_or_many(words: str) -> None:
    assert replace(facts.asked(), words=words).words == words


def test_staff_may_ask() -> None:
    found = ask(facts.event(4, facts.asked(), by=NURSE))[facts.CORRECTION]
    assert found.asked_by == NURSE


def test_staff_may_ask_for_an_entry_to_be_struck_out_even_a_draft() -> None:
    # A7: a wrong participant may be noticed before the end.
    for known in (entries(), entries(confirmed=False)):
        assert facts.CORRECTION in ask(facts.event(4, STRIKE, by=NURSE), known=known)
    gone = follow_entry(entries(), facts.event(4, facts.struck()))
    for more in (STRIKE, facts.asked()):
        with pytest.raises(EntryNotConfirmed):
            ask(facts.event(5, more, by=NURSE), known=gone)


def test_the_same_is_not_asked_twice_at_once() -> None:
    again = replace(facts.asked(), correction=CorrectionId("b" * 32))
    asked = ask()
    with pytest.raises(CorrectionNotOpen):
        follow(asked, facts.event(5, again), entries=entries())
    whole = replace(STRIKE, correction=again.correction)
    assert len(follow(asked, facts.event(5, whole, by=NURSE), entries=entries())) == 2
    decided = follow(asked, facts.event(5, facts.decided()), entries=entries())
    assert len(follow(decided, facts.event(6, again), entries=entries())) == 2
