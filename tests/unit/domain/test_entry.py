"""An entry's life: draft, confirmed, amended; only forward, nothing is lost (A1, A4, A6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prodiary.domain.entry import NO_ENTRIES, Entries, Entry, follow
from prodiary.domain.event import Payload, SessionClosed
from prodiary.domain.ids import ItemId, StaffId
from prodiary.domain.provenance import Originator
from prodiary.errors import (
    EntryAlreadyStarted,
    EntryIncomplete,
    EntryNotConfirmed,
    EntryNotOpen,
    InvalidAnswer,
    RuleError,
    UnknownEntry,
    WrongOriginator,
)
from tests.unit.domain import facts
from tests.unit.domain.facts import (
    amended,
    answered,
    confirmed,
    declined,
    entry_id,
    event,
    started,
)


def after(*payloads: Payload) -> Entries:
    entries = NO_ENTRIES
    for seq, payload in enumerate(payloads, 1):
        entries = follow(entries, event(seq, payload))
    return entries


def entry_after(*payloads: Payload) -> Entry:
    return after(*payloads)[entry_id()]


I1, I2 = ItemId("I1"), ItemId("I2")


def test_a_draft_holds_what_was_answered_last_and_all_that_was_answered() -> None:
    found = entry_after(started(), answered(option="a"), declined(), answered(option="c"))
    assert found.state == "draft"
    assert found.answers == {I1: "c"}
    assert [response.option for response in found.trail] == ["a", None, "c"]
    assert found.last_seq == 4
    assert found.confirmed is None


def test_not_reached_is_not_declined() -> None:
    # Q6
    found = entry_after(started(), declined(item="I2"))
    assert found.answers == {I2: None}
    assert found.original(I1) is None


def test_confirming_locks() -> None:
    life = (started(), answered(), declined(item="I2"), confirmed(given=1, refused=1))
    found = entry_after(*life)
    assert found.state == "confirmed"
    assert found.confirmed_at is not None
    for late in (answered(), declined(), confirmed(given=1, refused=1)):
        with pytest.raises(EntryNotOpen):
            after(*life, late)


def test_an_amendment_keeps_the_original() -> None:
    # A6: the first answer, who changed it and why stay visible.
    found = entry_after(started(), answered(option="a"), confirmed(given=1), amended(option="b"))
    assert found.state == "amended"
    assert found.answers == {I1: "b"}
    original = found.original(I1)
    assert original is not None
    assert original.option == "a"
    assert original.shown is not None
    assert found.trail[-1].reason == "asked again"
    assert found.trail[-1].shown is None
    again = entry_after(
        started(),
        answered(option="a"),
        confirmed(given=1),
        amended(option="b"),
        amended(option=None),
    )
    assert again.answers == {I1: None}
    assert again.original(I1) == original
    with pytest.raises(EntryNotOpen):
        after(started(), answered(), confirmed(given=1), amended(), answered())


def test_only_an_item_of_the_entry_can_be_amended() -> None:
    with pytest.raises(InvalidAnswer):
        after(
            started(),
            answered(),
            confirmed(given=1),
            replace(amended(), item=ItemId("MGADL99")),
        )


def test_a_draft_cannot_be_amended() -> None:
    with pytest.raises(EntryNotConfirmed):
        after(started(), answered(), amended())


@pytest.mark.parametrize("role", ["nurse", "investigator", "device"])
def test_nobody_answers_for_the_participant(role: Any) -> None:
    """I1: whoever held the pen, a participant-reported answer is the participant's."""
    other = Originator(role=role, id=None if role == "device" else StaffId("x"))
    draft = after(started(), answered())
    for data in (started(2), answered(), declined(), confirmed(given=1)):
        with pytest.raises(WrongOriginator):
            follow(draft, event(9, data, by=other))


@pytest.mark.parametrize("role", ["participant", "nurse", "coordinator"])
def test_only_the_investigator_amends(role: Any) -> None:
    """A6."""
    done = after(started(), answered(), confirmed(given=1))
    with pytest.raises(WrongOriginator):
        follow(done, event(9, amended(), by=Originator(role=role, id=StaffId("x"))))


def test_an_entry_begins_once() -> None:
    with pytest.raises(EntryAlreadyStarted):
        after(started(), started())


@pytest.mark.parametrize("payload", [answered(), declined(), confirmed(given=0), amended()])
def test_an_entry_never_begun_is_unknown(payload: Payload) -> None:
    with pytest.raises(UnknownEntry):
        after(payload)


@pytest.mark.parametrize(("given", "refused"), [(0, 0), (2, 0), (0, 1), (1, 1), (0, 2)])
def test_a_confirmation_that_counts_otherwise_cannot_stand(given: int, refused: int) -> None:
    # Q5: what was confirmed is what was reviewed.
    with pytest.raises(EntryIncomplete):
        after(started(), answered(), confirmed(given=given, refused=refused))


def test_where_the_instrument_is_known_every_item_must_have_been_reached() -> None:
    entries = after(started(), answered())
    last = event(3, confirmed(given=1))
    with pytest.raises(EntryIncomplete) as caught:
        follow(entries, last, items_of={entry_id(): 3})
    assert caught.value.fields == {"missing": 2}
    whole = follow(entries, last, items_of={entry_id(): 1})
    assert whole[entry_id()].state == "confirmed"


def test_other_events_change_nothing() -> None:
    entries = after(started(), answered())
    assert follow(entries, event(3, SessionClosed(reason="rest"))) is entries


def test_entries_do_not_touch_each_other() -> None:
    found = after(started(1), started(2), answered(2, option="d"))
    assert found[entry_id(1)].answers == {}
    assert found[entry_id(2)].answers == {I1: "d"}


NUMBERS = st.integers(1, 2)
ITEMS = st.sampled_from(["I1", "I2"])
PAYLOADS = st.one_of(
    st.builds(started, NUMBERS),
    st.builds(answered, NUMBERS, ITEMS, st.sampled_from("abc")),
    st.builds(declined, NUMBERS, ITEMS),
    st.builds(lambda number, n, m: confirmed(number, given=n, refused=m), NUMBERS,
              st.integers(0, 2), st.integers(0, 1)),
    st.builds(amended, NUMBERS, ITEMS, st.sampled_from(["a", "b", None])),
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(PAYLOADS, max_size=25))
def test_whatever_happens_in_whatever_order_the_record_stays_sound(
    payloads: Sequence[Payload],
) -> None:
    rank = {"draft": 0, "confirmed": 1, "amended": 2}
    entries = NO_ENTRIES
    for seq, payload in enumerate(payloads, 1):
        before = dict(entries)
        try:
            entries = follow(entries, event(seq, payload))
        except RuleError:
            # A refusal changes nothing.
            assert dict(entries) == before
            continue
        for key, entry in entries.items():
            old = before.get(key)
            if old is None:
                continue
            # States go forward only, and the trail only grows at its end.
            assert rank[entry.state] >= rank[old.state]
            assert entry.trail[: len(old.trail)] == old.trail
            # What stood at confirmation is never changed by what comes later.
            if old.state != "draft":
                assert entry.confirmed == old.confirmed
                for item in old.responses:
                    assert entry.original(item) == old.original(item)
        for entry in entries.values():
            assert (entry.confirmed is None) == (entry.state == "draft")
            latest = {response.item: response for response in entry.trail}
            assert entry.responses == latest
            assert entry.last_seq <= seq
            if entry.confirmed is not None and entry.state == "confirmed":
                counts = (entry.confirmed.answered, entry.confirmed.declined)
                given_now = [option for option in entry.answers.values() if option is not None]
                assert counts == (len(given_now), len(entry.answers) - len(given_now))


# --- at visits (I1, A7) ---


def test_in_an_interview_the_participant_is_the_originator_and_staff_enter() -> None:
    found = entry_after(
        started(mode="interview", visit=facts.VISIT, of=facts.PERSON),
    )
    assert found.originator == facts.PERSON
    assert found.author == facts.NURSE


def test_a_proxy_is_the_originator() -> None:
    partner = Originator(role="caregiver", id="partner")
    found = entry_after(started(mode="proxy", visit=facts.VISIT, of=partner))
    assert found.originator == partner


def test_staff_take_turns_at_what_staff_enter() -> None:
    entries = after(facts.examined())
    other = Originator(role="investigator", id=StaffId("dr-wu"))
    entries = follow(entries, event(2, facts.measured(), by=other))
    assert entries[entry_id()].responses[I1].by == other
    with pytest.raises(WrongOriginator):
        follow(entries, event(3, facts.not_done(item="I2"), by=facts.PERSON))


def test_nobody_else_enters_what_the_participant_enters_alone() -> None:
    with pytest.raises(WrongOriginator):
        follow(NO_ENTRIES, event(1, started(), by=facts.NURSE))
    with pytest.raises(WrongOriginator):
        follow(after(started()), event(2, answered(), by=facts.NURSE))
    with pytest.raises(WrongOriginator):
        follow(NO_ENTRIES, event(1, facts.examined(), by=facts.PERSON))


def signed_off(*, given: int, refused: int = 0) -> Payload:
    return replace(confirmed(given=given, refused=refused), method="signature")


def test_an_examination_is_measured_rated_or_not_done() -> None:
    life = (facts.examined(), facts.measured(), facts.not_done(item="I2"))
    found = entry_after(*life)
    value = found.responses[I1].measured
    assert value is not None
    assert (value.value, value.unit, found.responses[I1].option) == ("61", "s", "a")
    assert found.responses[I2].not_done == "unable"
    assert entry_after(*life, signed_off(given=1, refused=1)).counts


def test_a_value_without_a_grade_is_a_value() -> None:
    # instruments.md section 4: it lies in a gap and no rule is set.
    found = entry_after(facts.examined(), facts.measured(value="60.4", option=None))
    assert found.answered == 1
    assert found.answers == {I1: None}
    assert after(facts.examined(), facts.measured(option=None), signed_off(given=1))


def test_questions_are_not_measured_and_examinations_not_declined() -> None:
    for begun, said in (
        (started(), facts.measured()),
        (started(), facts.not_done()),
        (facts.examined(), declined()),
    ):
        by = facts.PERSON if begun.mode == "self" else facts.NURSE
        with pytest.raises(InvalidAnswer):
            follow(after(begun), event(2, said, by=by))


def test_staff_confirm_with_a_signature_and_participants_without() -> None:
    with pytest.raises(WrongOriginator):
        follow(
            after(facts.examined(), facts.measured()),
            event(3, confirmed(given=1), by=facts.NURSE),
        )
    with pytest.raises(WrongOriginator):
        follow(after(started(), answered()), event(3, signed_off(given=1), by=facts.PERSON))


def test_who_examined_puts_it_right() -> None:
    entries = after(facts.examined(), facts.measured(), signed_off(given=1))
    right = replace(amended(option="b"), value="40", unit="s")
    found = follow(entries, event(4, right, by=facts.NURSE))[entry_id()]
    value = found.responses[I1].measured
    assert found.state == "amended"
    assert value is not None
    assert value.value == "40"
    original = found.original(I1)
    assert original is not None
    assert original.measured is not None
    assert original.measured.value == "61"


def test_a_questionnaire_takes_no_value_and_no_nurses_amendment() -> None:
    entries = after(started(), answered(), confirmed(given=1))
    with pytest.raises(InvalidAnswer):
        follow(entries, event(4, replace(amended(), value="40", unit="s")))
    with pytest.raises(WrongOriginator):
        follow(entries, event(4, amended(), by=facts.NURSE))


def test_what_is_struck_out_stays_and_counts_no_more() -> None:
    # A7
    for life in ((started(), answered()), (started(), answered(), confirmed(given=1))):
        found = entry_after(*life, facts.struck())
        assert found.state == "struck"
        assert not found.counts
        assert found.answers == {I1: "a"}
        assert (found.struck, found.struck_by) == (facts.struck(), facts.INVESTIGATOR)
        for more in (answered(), amended(), facts.struck()):
            with pytest.raises((EntryNotOpen, EntryNotConfirmed)):
                after(*life, facts.struck(), more)
    with pytest.raises(WrongOriginator):
        follow(after(started()), event(2, facts.struck(), by=facts.NURSE))
