"""Signatures are over all that was recorded about a thing, and one event more breaks them (I4)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prodiary.domain.event import PAYLOADS, Payload, Signed
from prodiary.domain.signature import Signatures, Target, digest, follow, targets
from prodiary.errors import NothingToSign, WrongOriginator
from tests.unit.domain import facts
from tests.unit.domain.facts import (
    CORRECTION,
    PERSON,
    RECORD,
    VISIT,
    answered,
    asked,
    confirmed,
    decided,
    entry_id,
    event,
    filled,
    opened,
    signed,
    started,
    visited,
)
from tests.unit.domain.test_event import GOOD

THIS: Target = ("record", RECORD)


def after(*payloads: Payload) -> Signatures:
    signatures = Signatures()
    for seq, payload in enumerate(payloads, 1):
        signatures = follow(signatures, event(seq, payload))
    return signatures


def test_a_signature_stands_until_something_is_recorded() -> None:
    done = after(opened(), filled(), signed(count=2))
    assert done.stands(THIS)
    assert [each.signed.name for each in done.of(THIS)] == ["Nina"]
    broken = after(opened(), filled(), signed(count=2), filled("130"))
    assert not broken.stands(THIS)
    assert broken.was_signed(THIS)
    again = after(opened(), filled(), signed(count=2), filled("130"), signed(count=3))
    assert [each.stands for each in again.of(THIS)] == [False, True]


def test_what_happens_to_other_things_breaks_nothing() -> None:
    done = after(opened(), signed(), visited(), started(), answered())
    assert done.stands(THIS)
    assert not done.stands(("visit", VISIT))
    assert not done.was_signed(("visit", VISIT))


@pytest.mark.parametrize("count", [1, 3])
def test_no_more_and_no_less_than_there_is_can_be_signed(count: int) -> None:
    with pytest.raises(NothingToSign):
        after(opened(), filled(), signed(count=count))
    with pytest.raises(NothingToSign):
        after(signed())


def test_only_staff_sign() -> None:
    with pytest.raises(WrongOriginator):
        follow(after(opened()), event(2, signed(), by=PERSON))


def test_what_events_are_about() -> None:
    entry: Target = ("entry", entry_id())
    for data in (started(), answered(), confirmed(given=1), facts.struck(), facts.measured()):
        assert targets(data) == (entry,)
    assert targets(visited()) == (("visit", VISIT),)
    assert targets(filled()) == (THIS,)
    # Asking for a correction of an entry changes nothing about the entry.
    for about in (asked(), decided()):
        assert targets(about) == (("correction", CORRECTION),)
    assert targets(signed()) == ()


def test_every_kind_of_event_is_about_one_thing_at_most() -> None:
    assert {type(each) for each in GOOD} == set(PAYLOADS)
    assert all(len(targets(each)) <= 1 for each in GOOD)
    assert Signed in {type(each) for each in GOOD if not targets(each)}


LINES = (b'{"seq":7,"type":"x","data":1}', b'{"seq":9,"type":"y"}')


def test_the_digest_is_of_what_happened_and_not_of_its_number() -> None:
    carried = (b'{"seq":1,"type":"x","data":1}', b'{"seq":2,"type":"y"}')
    assert digest(LINES) == digest(carried)
    assert digest(LINES) != digest(reversed(LINES))
    assert digest(LINES) != digest(LINES[:1])


@given(st.lists(st.binary(max_size=9)), st.lists(st.binary(max_size=9)))
def test_no_other_lines_have_the_same_digest(one: list[bytes], other: list[bytes]) -> None:
    # Lengths are in it, so that moving a border between two lines shows.
    assert (digest(b"," + each for each in one) == digest(b"," + each for each in other)) == (
        one == other
    )
