"""The audit trail: every event is told, with what it replaced, and can be found again."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from datetime import date
from hashlib import sha256

import pytest

from prodiary.domain.event import (
    PAYLOADS,
    AdviceShown,
    AnswerDeclined,
    AnswerGiven,
    ClockJumped,
    CorrectionAsked,
    CorrectionDecided,
    EntryAmended,
    EntryConfirmed,
    EntryStarted,
    EntryStruck,
    EpochStarted,
    Event,
    FieldSet,
    HandedBack,
    HandedOver,
    HistoryTold,
    ItemMeasured,
    ItemNotDone,
    PackTaken,
    Payload,
    PlanTaken,
    RecordOpened,
    RecordStruck,
    SessionClosed,
    SessionOpened,
    Signed,
    StaffSlotsChanged,
    VisitEnded,
    VisitStarted,
    WindowRef,
)
from prodiary.domain.ids import (
    CorrectionId,
    EntryId,
    FieldId,
    FormId,
    InstrumentId,
    ItemId,
    OptionCode,
    ReceiptId,
    RecordId,
    ScheduleId,
    Sha256,
    StaffId,
    VisitId,
)
from prodiary.domain.ledger import Head
from prodiary.domain.provenance import EventTime, Originator, PackRef
from prodiary.domain.trail import (
    GROUPS,
    Detail,
    Filter,
    Recorded,
    Thing,
    TrailRow,
    Value,
    at_point,
    filtered,
    standing,
    trail,
)
from prodiary.domain.trail.telling import WRITERS
from tests.unit.domain import facts
from tests.unit.domain.test_event import GOOD

ENTRY = facts.entry_id()
THING: Thing = ("entry", ENTRY)
VISIT = VisitId("1" * 32)
RECORD = RecordId("2" * 32)
NURSE = Originator(role="nurse", id=StaffId("nina"))
DEVICE = Originator(role="device", id=None)
ITEM = ItemId("I1")

Line = Payload | tuple[Originator, Payload]


def recorded(lines: Iterable[Line], *, epoch: int = 1) -> list[Recorded]:
    """The events of one epoch, by the nurse where nothing else is said, a minute apart."""
    found = []
    for seq, line in enumerate(lines, start=1):
        by, data = line if isinstance(line, tuple) else (NURSE, line)
        when = f"2026-03-{10 + seq // 60:02}T17:{seq % 60:02}:00.000+08:00"
        event = Event(seq=seq, at=dataclasses.replace(facts.AT, wall=when), by=by, data=data)
        raw = f"{epoch}.{seq}".encode()
        found.append(Recorded(epoch, event, raw, Head(raw.ljust(32, b"h"))))
    return found


def rows(*lines: Line) -> tuple[TrailRow, ...]:
    return trail(recorded(lines))


def last(*lines: Line) -> TrailRow:
    return rows(*lines)[-1]


def detail(row: TrailRow, name: str) -> Value:
    (found,) = (each.value for each in row.details if each.name == name)
    return found


def visited() -> VisitStarted:
    return VisitStarted(VISIT, window=None, why="fell twice")


def opened(visit: VisitId | None = VISIT) -> RecordOpened:
    return RecordOpened(RECORD, FormId("vital-signs"), "1", facts.PACK, visit)


def signed(kind: str, target: str) -> Signed:
    values = {"count": 1, "digest": Sha256("0" * 64), "meaning": "performed"}
    return Signed(kind=kind, target=target, name="Nina", components=1, proof="p", **values)  # type: ignore[arg-type]


# --- every event --------------------------------------------------------------------------------


def test_every_type_of_event_has_a_writer_and_nothing_else_has() -> None:
    """A new event cannot be forgotten (A3)."""
    assert WRITERS.by_type.keys() == set(PAYLOADS)


@pytest.mark.parametrize("data", GOOD, ids=lambda data: data.TYPE)
def test_every_event_gives_a_row_and_none_breaks_when_nothing_came_before(data: Payload) -> None:
    """A trail from the middle of a ledger, or of one that no rule would allow, is told as well."""
    found = rows(data)
    assert found
    for part, row in enumerate(found, start=1):
        assert (row.kind, row.part, row.by) == (data.TYPE, part, NURSE)
        assert row.action
        assert row.about.thing in row.within


@pytest.mark.parametrize("data", GOOD, ids=lambda data: data.TYPE)
def test_everything_an_event_says_is_in_its_rows(data: Payload) -> None:
    """No field is left out, so no field that is added later can be (A1)."""
    said = " ".join(str(row) for row in rows(data))
    for value in leaves(data):
        assert value in said, value


def leaves(value: object) -> Iterable[str]:
    """Every text and number in an event, but not the signed statement itself."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            found = getattr(value, field.name)
            if field.name == "proof" or found in (None, "") or isinstance(found, bool):
                continue
            if field.name == "by_ms":
                found = f"{found / 1000:.3f}"
            yield from leaves(found)
    elif isinstance(value, tuple):
        for each in value:
            yield from leaves(each)
    else:
        yield str(value)


def test_each_type_of_event_is_in_one_group_to_look_for() -> None:
    kinds = [kind for group in GROUPS.values() for kind in group]
    assert sorted(kinds) == sorted(payload.TYPE for payload in PAYLOADS)


def test_a_row_says_where_it_stands_and_what_its_line_was() -> None:
    (found,) = rows(facts.started())
    assert found.place == (1, 1)
    assert found.line == sha256(b"1.1").hexdigest()
    assert found.head == b"1.1".ljust(32, b"h").hex()
    assert found.at.zone == "Asia/Shanghai"


# --- entries ------------------------------------------------------------------------------------


def test_an_answer_that_replaces_another_shows_both() -> None:
    """A1: the first value, the old and the new."""
    first, second = rows(facts.started(), facts.answered(), facts.answered(option="b"))[1:]
    assert (first.action, first.old, first.new) == ("answer-given", None, Value("option", "a"))
    assert second.action == "answer-changed"
    assert (second.old, second.new) == (Value("option", "a"), Value("option", "b"))
    assert (second.about.name, second.about.language, second.point) == ("mg-adl", "en", "I1")
    assert second.shown == facts.SHOWN


def test_declining_is_told_apart_from_answering() -> None:
    """Q6."""
    row = last(facts.started(), facts.answered(), facts.declined())
    assert (row.action, row.old, row.new) == (
        "answer-declined",
        Value("option", "a"),
        Value("declined"),
    )


def test_who_gave_an_answer_is_told_beside_who_entered_it() -> None:
    """I1: in an interview these are two people; alone they are one."""
    started = dataclasses.replace(facts.started(), mode="interview", visit=VISIT, of=facts.PERSON)
    begun, answer, locked = rows(started, facts.answered(), facts.confirmed(given=1))
    assert (answer.by, answer.of) == (NURSE, facts.PERSON)
    assert begun.of == facts.PERSON
    assert locked.of is None
    alone = last((facts.PERSON, facts.started()), (facts.PERSON, facts.answered()))
    assert (alone.by, alone.of) == (facts.PERSON, None)


def test_a_measured_value_has_its_unit_and_its_grade() -> None:
    other = EntryId("9" * 32)
    row = last(facts.started(), ItemMeasured(ENTRY, ITEM, "44.5", "kg", option=None, shared=other))
    assert row.new == Value("measured", "44.5", unit="kg", option=None)
    assert ("entry", other) in row.within
    assert detail(row, "typed-in").text == other
    graded = last(facts.started(), ItemMeasured(ENTRY, ITEM, "12", "s", OptionCode("c")))
    assert graded.new is not None
    assert graded.new.option == "c"


def test_not_done_has_its_reason_and_words() -> None:
    row = last(facts.started(), ItemNotDone(ENTRY, ITEM, "unsafe", "dizzy"))
    assert (row.action, row.new) == ("item-not-done", Value("not-done", "unsafe", more="dizzy"))


def test_a_late_confirmation_is_flagged_and_says_why() -> None:
    """T4."""
    late = dataclasses.replace(facts.confirmed(given=1), late="unwell", help="read")
    row = last(facts.started(), facts.answered(), late)
    assert row.flags == ("late",)
    assert (row.why, row.old, row.new) == (
        Value("late", "unwell"),
        Value("code", "state-draft"),
        Value("code", "state-confirmed"),
    )
    assert detail(row, "help") == Value("code", "help-read")


def test_an_amendment_shows_original_new_reason_and_request() -> None:
    """A6."""
    amended = dataclasses.replace(facts.amended(), correction=facts.CORRECTION)
    begun = (facts.started(), facts.answered(), facts.confirmed(given=1))
    row = last(*begun, (facts.INVESTIGATOR, amended))
    assert (row.action, row.old, row.new) == (
        "entry-amended",
        Value("option", "a"),
        Value("option", "b"),
    )
    assert row.why == Value("text", "asked again")
    assert ("correction", facts.CORRECTION) in row.within
    cleared = last(*begun, dataclasses.replace(facts.amended(), option=None))
    assert cleared.new == Value("declined")
    raw = EntryAmended(ENTRY, ITEM, None, "misread", value="60.5", unit="s")
    assert last(*begun, raw).new == Value("measured", "60.5", unit="s")


def test_striking_out_shows_what_state_it_was_in() -> None:
    """A7."""
    row = last(facts.started(), EntryStruck(ENTRY, "wrong participant"))
    assert (row.old, row.new) == (Value("code", "state-draft"), Value("code", "state-struck"))
    assert row.why == Value("text", "wrong participant")


def test_advice_is_told_at_each_answer_that_called_for_it() -> None:
    """A2."""
    found = rows(
        facts.started(),
        facts.answered(item="I1"),
        facts.answered(item="I2", option="d"),
        AdviceShown(ENTRY, (ItemId("I1"), ItemId("I2"))),
    )[-2:]
    assert [(row.part, row.point, row.new) for row in found] == [
        (1, "I1", Value("option", "a")),
        (2, "I2", Value("option", "d")),
    ]


def test_a_request_for_correction_shows_what_stood_and_what_is_wanted() -> None:
    begun = (facts.started(), facts.answered(), facts.confirmed(given=1))
    asked = dataclasses.replace(facts.asked(), words="My finger slipped")
    row = last(*begun, asked)
    assert (row.old, row.new) == (Value("option", "a"), Value("option", "b"))
    assert row.why == Value("code", "reason-slip", more="My finger slipped")
    assert row.within == {("correction", facts.CORRECTION), THING}
    none = last(*begun, dataclasses.replace(facts.asked(), option=None))
    assert none.new == Value("declined")
    refused = last(*begun, facts.asked(), facts.decided(accepted=False))
    assert (refused.action, refused.point) == ("correction-refused", "I1")
    assert refused.old == Value("code", "correction-open")


def test_a_request_to_strike_out_is_about_the_whole_entry() -> None:
    strike = CorrectionAsked(
        facts.CORRECTION, ENTRY, item=None, option=None, reason="wrong-person", words=""
    )
    row = last(facts.started(), facts.confirmed(given=0), strike)
    assert (row.action, row.point, row.new) == (
        "strike-asked",
        None,
        Value("code", "state-struck"),
    )
    assert row.old == Value("code", "state-confirmed")


# --- forms, visits, signatures ------------------------------------------------------------------


def test_each_change_of_a_field_shows_both_values() -> None:
    def pulse(value: str | None, **more: str) -> FieldSet:
        return FieldSet(RECORD, FieldId("pulse"), value, **more)  # type: ignore[arg-type]

    found = rows(
        opened(),
        pulse("88", unit="/min"),
        pulse("78", unit="/min", reason="misheard"),
        pulse(None),
        pulse(None, not_done="refused"),
        RecordStruck(RECORD, "opened twice"),
    )[1:]
    assert [row.action for row in found] == [
        "field-set",
        "field-changed",
        "field-emptied",
        "field-not-done",
        "record-struck",
    ]
    assert found[1].old == Value("field", "88", unit="/min")
    assert found[1].new == Value("field", "78", unit="/min")
    assert found[1].why == Value("text", "misheard")
    assert (found[2].old, found[2].new) == (Value("field", "78", unit="/min"), None)
    assert (found[3].old, found[3].new) == (None, Value("not-done", "refused"))
    assert found[0].about.name == "vital-signs"


def test_all_that_is_recorded_while_a_visit_is_open_belongs_to_it() -> None:
    """The visit's own trail has its sign-ins as well (A5)."""
    found = rows(
        SessionOpened("staff", 0, "0.1.0"),
        visited(),
        HandedOver(VISIT),
        (facts.PERSON, SessionOpened("pin", 1, "0.1.0")),
        (facts.PERSON, HandedBack(VISIT)),
        opened(),
        VisitEnded(VISIT, "no blood taken"),
        SessionClosed("lock"),
        FieldSet(RECORD, FieldId("pulse"), "70"),
    )
    inside = [row.seq for row in filtered(found, Filter(about=("visit", VISIT)))]
    assert inside == [2, 3, 4, 5, 6, 7, 9]
    assert found[3].action == "session-opened-after-failures"
    assert found[1].why == Value("text", "fell twice")
    assert found[6].why == Value("text", "no blood taken")
    assert found[6].old == Value("code", "visit-open")


def test_a_signature_is_flagged_once_anything_more_is_recorded() -> None:
    """I4: any alteration breaks it; both the signature and what broke it can be seen."""
    found = rows(
        opened(),
        FieldSet(RECORD, FieldId("pulse"), "70"),
        signed("record", RECORD),
        FieldSet(RECORD, FieldId("pulse"), "71", reason="misheard"),
        signed("record", RECORD),
        facts.started(),
    )
    first, change, second = found[2:5]
    assert (first.flags, first.broken_by) == (("signature-broken",), (1, 4))
    assert change.flags == ("breaks-signature",)
    assert (second.flags, second.broken_by) == ((), None)
    assert first.about.name == "vital-signs"
    assert detail(first, "name").text == "Nina"


def test_a_signature_is_called_after_what_is_signed() -> None:
    begun = (facts.started(), facts.answered(), facts.confirmed(given=1), facts.asked())
    for kind, target, name in (
        ("entry", ENTRY, "mg-adl"),
        ("correction", facts.CORRECTION, "mg-adl"),
        ("record", RECORD, "vital-signs"),
        ("visit", VISIT, ""),
    ):
        row = last(visited(), opened(), *begun, signed(kind, target))
        assert (row.about.kind, row.about.id, row.about.name) == (kind, target, name)


# --- the device and the site's word -------------------------------------------------------------


def test_what_the_site_says_shows_what_it_said_before() -> None:
    second = PackRef(version=2, sha256=Sha256("6b" * 32))
    found = rows(
        PackTaken(facts.PACK),
        PackTaken(second),
        PlanTaken(ReceiptId("0" * 32), None),
        PlanTaken(ReceiptId("0" * 32), "2026-04-01"),
        PlanTaken(ReceiptId("0" * 32), "2026-04-08"),
        StaffSlotsChanged((StaffId("nina"),), rekeyed=False),
        StaffSlotsChanged((), rekeyed=True),
    )
    assert [(row.old and row.old.text, row.new and row.new.text) for row in found] == [
        (None, "1"),
        ("1", "2"),
        (None, "unknown-day"),
        (None, "2026-04-01"),
        ("2026-04-01", "2026-04-08"),
        (None, "nina"),
        ("nina", ""),
    ]


def test_an_entry_of_another_device_is_named() -> None:
    told = HistoryTold(
        receipt=ReceiptId("0" * 32),
        entry=ENTRY,
        instrument=InstrumentId("mg-adl"),
        window=None,
        mode="proxy",
        confirmed=facts.WALL,
        late=True,
    )
    row = last(PackTaken(facts.PACK), told)
    assert (row.about.name, row.about.pack) == ("mg-adl", facts.PACK.sha256)
    assert row.flags == ("late",)


def test_what_is_recorded_around_a_change_of_the_clock_is_flagged() -> None:
    """T3: the last event before it, and the session in which it was noticed."""
    found = rows(
        SessionOpened("pin", 0, "0.1.0"),
        facts.started(),
        (DEVICE, ClockJumped(by_ms=-7_200_000, across_boot=False)),
        facts.answered(),
        SessionClosed("quit"),
        SessionOpened("pin", 0, "0.1.0"),
        (DEVICE, ClockJumped(by_ms=90_000_000, across_boot=True)),
        SessionOpened("pin", 0, "0.1.0"),
        facts.declined(),
        SessionOpened("pin", 0, "0.1.0"),
    )
    assert [row.seq for row in found if "clock-jump" in row.flags] == [2, 3, 4, 5, 6, 7, 8, 9]
    assert found[2].new == Value("text", "-7200.000 s")
    assert found[6].new == Value("text", "+90000.000 s")
    assert found[6].action == "clock-jumped-across-restart"


def test_a_clock_that_jumped_before_anything_else_flags_only_itself_and_on() -> None:
    found = rows((DEVICE, ClockJumped(by_ms=-7_200_000, across_boot=True)), facts.started())
    assert [row.flags for row in found] == [("clock-jump",), ("clock-jump",)]


def restored() -> list[Recorded]:
    """A ledger put back to its second event: the third and fourth were left, one was carried."""
    first = recorded(
        [
            facts.started(),
            facts.answered(),
            facts.answered(option="b"),
            SessionClosed("quit"),
        ]
    )
    jump = EpochStarted(
        previous_epoch=1,
        found_seq=2,
        found_head=facts.HASH,
        witnessed_epoch=1,
        witnessed_seq=9,
        witnessed_head=facts.HASH,
        carried=1,
    )
    second = recorded(
        [(DEVICE, jump), facts.answered(option="b"), facts.answered(option="c")], epoch=2
    )
    return [*first, *second]


def test_a_history_that_was_left_is_told_and_marked() -> None:
    """A3: nothing is hidden; what is repeated builds on what still stood."""
    found = trail(restored())
    assert [(row.epoch, row.seq, row.flags) for row in found] == [
        (1, 1, ()),
        (1, 2, ()),
        (1, 3, ("left",)),
        (1, 4, ("left",)),
        (2, 1, ()),
        (2, 2, ("carried",)),
        (2, 3, ()),
    ]
    assert (found[5].old, found[5].new) == (Value("option", "a"), Value("option", "b"))
    assert (found[6].old, found[6].new) == (Value("option", "b"), Value("option", "c"))
    assert [each.place for each in standing(restored())] == [(1, 1), (1, 2), (2, 1), (2, 2), (2, 3)]


def test_the_order_of_what_is_handed_in_does_not_matter() -> None:
    assert trail(reversed(restored())) == trail(restored())


def test_a_change_in_a_history_that_was_left_breaks_no_signature() -> None:
    lines = restored()
    lines[1] = recorded([facts.started(), signed("entry", ENTRY)])[1]
    found = trail(lines[:5])
    assert found[1].flags == ()
    assert found[2].flags == ("left",)


def test_a_trail_of_nothing_is_empty() -> None:
    assert trail([]) == ()
    assert standing([]) == ()


# --- finding ------------------------------------------------------------------------------------


def many() -> tuple[TrailRow, ...]:
    begun = dataclasses.replace(facts.started(2), mode="interview", visit=VISIT, of=facts.PERSON)
    return rows(
        visited(),
        begun,
        facts.answered(2),
        (facts.PERSON, facts.started()),
        (facts.PERSON, facts.answered()),
        (facts.PERSON, facts.answered(item="I2")),
        (facts.PERSON, facts.confirmed(given=2)),
        facts.asked(),
        (facts.INVESTIGATOR, facts.decided()),
        (facts.INVESTIGATOR, facts.amended()),
        signed("entry", ENTRY),
    )


def test_rows_are_found_by_what_they_are_about() -> None:
    found = filtered(many(), Filter(about=THING))
    assert [row.seq for row in found] == [4, 5, 6, 7, 8, 9, 10, 11]
    assert filtered(many(), Filter(about=("entry", "f" * 32))) == ()


def test_rows_are_found_by_who_recorded_or_said_it() -> None:
    """Also what somebody said and another person entered (I1)."""
    assert [row.seq for row in filtered(many(), Filter(who=facts.PERSON))] == [2, 3, 4, 5, 6, 7]
    assert [row.seq for row in filtered(many(), Filter(who=facts.INVESTIGATOR))] == [9, 10]


def test_rows_are_found_by_kind_text_and_flag() -> None:
    assert [row.seq for row in filtered(many(), Filter(kinds=GROUPS["corrections"]))] == [8, 9, 10]
    assert [row.seq for row in filtered(many(), Filter(text="  ASKED Again "))] == [10]
    assert [row.seq for row in filtered(many(), Filter(text="dr-wu"))] == [9, 10]
    assert filtered(many(), Filter(text="nowhere")) == ()
    assert filtered(many(), Filter(flagged=True)) == ()
    spoken = filtered(many(), Filter(text="seven"), spoken=lambda row: f"{'seven'[: row.seq]}")
    assert [row.seq for row in spoken] == [5, 6, 7, 8, 9, 10, 11]


def test_rows_are_found_by_local_day_both_ends_included() -> None:
    """T1: the day that the device's clock showed, whatever day it was in UTC."""
    early = EventTime(wall="2026-03-11T01:00:00+08:00", zone="Asia/Shanghai", mono_ms=1, boot="b")
    base = recorded([facts.started(), facts.answered()])
    moved = dataclasses.replace(base[1], event=dataclasses.replace(base[1].event, at=early))
    found = trail([base[0], moved])
    tenth, eleventh = date(2026, 3, 10), date(2026, 3, 11)
    assert [row.seq for row in filtered(found, Filter(first=eleventh))] == [2]
    assert [row.seq for row in filtered(found, Filter(last=tenth))] == [1]
    assert len(filtered(found, Filter(first=tenth, last=eleventh))) == 2
    assert filtered(found, Filter(first=date(2026, 3, 12))) == ()


def test_filters_add_up() -> None:
    where = Filter(about=THING, who=facts.PERSON, kinds=GROUPS["answers"], text="I2")
    assert [row.seq for row in filtered(many(), where)] == [6]


def test_a_data_point_has_its_own_trail() -> None:
    """A4: at the data point; with what happened to the whole entry."""
    found = at_point(many(), THING, "I1")
    assert [row.seq for row in found] == [4, 5, 7, 8, 9, 10, 11]
    other = at_point(many(), THING, "I2")
    assert [row.seq for row in other] == [4, 6, 7, 11]


def test_a_field_of_a_form_has_its_own_trail() -> None:
    found = rows(
        opened(),
        FieldSet(RECORD, FieldId("pulse"), "70"),
        FieldSet(RECORD, FieldId("weight"), "70"),
        signed("record", RECORD),
        RecordStruck(RECORD, "twice"),
    )
    assert [row.seq for row in at_point(found, ("record", RECORD), "pulse")] == [1, 2, 4, 5]
    assert at_point(found, ("record", "0" * 32), "pulse") == ()


def test_details_stand_under_names_that_do_not_change() -> None:
    row = last(facts.started())
    assert Detail("wording-status", Value("code", "demonstration")) in row.details
    assert detail(row, "pack-version").text == "1"


def test_what_is_unknown_is_told_by_its_id() -> None:
    """A3: an event that no rule allows is not kept back."""
    for data in (
        EntryConfirmed(ENTRY, 1, 0, "session"),
        AnswerGiven(ENTRY, ITEM, OptionCode("a"), facts.SHOWN),
        AnswerDeclined(ENTRY, ITEM, facts.SHOWN),
        CorrectionDecided(CorrectionId("0" * 32), accepted=True, reason="r"),
        VisitEnded(VISIT),
        RecordStruck(RECORD, "r"),
    ):
        row = last(data)
        assert (row.about.name, row.old) == ("", None)
        assert row.about.id


def test_a_visit_of_the_schedule_is_named_by_it() -> None:
    day_28 = WindowRef(ScheduleId("day-28"), "2026-03-30")
    begun, ended = rows(VisitStarted(VISIT, day_28), VisitEnded(VISIT))
    assert (begun.action, begun.why) == ("visit-started", None)
    assert (ended.about.name, ended.about.due) == ("day-28", "2026-03-30")


def test_one_jump_after_another_flags_nothing_twice() -> None:
    jump = (DEVICE, ClockJumped(by_ms=-7_200_000, across_boot=False))
    found = rows(facts.started(), jump, jump)
    assert [row.flags for row in found] == [("clock-jump",)] * 3


def test_a_second_visit_takes_over_from_one_that_was_never_ended() -> None:
    other = VisitId("7" * 32)
    found = rows(visited(), VisitStarted(other, None), VisitEnded(VISIT), SessionClosed("lock"))
    assert ("visit", other) in found[3].within
    assert ("visit", VISIT) not in found[3].within


def test_begun_twice_is_told_twice() -> None:
    again: EntryStarted = facts.started()
    assert [row.action for row in rows(again, again)] == ["entry-started", "entry-started"]
