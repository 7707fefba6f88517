"""The trail in words: nothing that was recorded lacks words, in any language."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from prodiary.documents.labels import labels
from prodiary.documents.people import People
from prodiary.documents.told import Teller, Told
from prodiary.domain.event import (
    PAYLOADS,
    AnswerGiven,
    EntryAmended,
    EntryConfirmed,
    FieldSet,
    ItemMeasured,
    ItemNotDone,
    RecordOpened,
    ReminderNoted,
    SessionOpened,
    VisitStarted,
)
from prodiary.domain.ids import (
    FieldId,
    FormId,
    ItemId,
    Language,
    OptionCode,
    RecordId,
    ScheduleId,
    StaffId,
)
from prodiary.domain.provenance import RELATIONS, Originator
from prodiary.domain.trail import GROUPS, AboutKind, Flag, TrailRow, at_point, trail
from tests.unit.documents import visitkit as kit
from tests.unit.domain.test_event import GOOD
from tests.unit.domain.test_trail import recorded

LANGUAGES = ("en", "de", "zh-Hans")
REMINDER = next(each for each in GOOD if isinstance(each, ReminderNoted))
PREFIX = {
    ("session-opened", "slot"): "slot-",
    ("session-closed", "reason"): "closed-",
    ("secret-reset", "how"): "reset-",
    ("reminder-noted", "what"): "did-reminder-",
    ("reminder-noted", "channel"): "channel-",
    ("entry-started", "mode"): "mode-",
    ("history-told", "mode"): "mode-",
    ("entry-confirmed", "method"): "method-",
    ("entry-confirmed", "help"): "help-",
    ("correction-asked", "reason"): "reason-",
    ("item-not-done", "reason"): "not-done-",
    ("field-set", "not_done"): "not-done-",
    ("signed", "kind"): "did-signed-",
    ("signed", "meaning"): "meaning-",
}
"""Where the words are of each closed list that an event can hold."""


def told(*lines: Any, language: str = "en", studies: Any = None) -> tuple[Told, ...]:
    teller = Teller(Language(language), (kit.study(),) if studies is None else studies)
    return tuple(teller.tell(row) for row in trail(recorded(lines)))


def closed_lists() -> list[tuple[str, str, tuple[str, ...]]]:
    found = []
    for payload in PAYLOADS:
        hints = get_type_hints(payload)
        for each in fields(payload):
            parts = (hints[each.name], *get_args(hints[each.name]))
            values = [get_args(part) for part in parts if get_origin(part) is Literal]
            if values:
                found.append((payload.TYPE, each.name, values[0]))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_closed_list_has_words(language: str) -> None:
    words = labels(Language(language))
    for kind, name, values in closed_lists():
        for value in values:
            assert f"{PREFIX[kind, name]}{value}" in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_of_every_event_is_told_in_words(language: str) -> None:
    """A4: no code is left standing where people read."""
    words = labels(Language(language))
    rows = [*trail(recorded(GOOD)), *trail(kit.struck(kit.visit()).recorded)]
    for row in rows:
        assert f"did-{row.action}" in words
        for value in (row.old, row.new, row.why, *(each.value for each in row.details)):
            if value is not None and value.kind == "code":
                assert value.text in words
        for each in row.details:
            assert f"detail-{each.name}" in words
        for flag in row.flags:
            assert f"flag-{flag}" in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_flags_groups_roles_and_relations_have_words(language: str) -> None:
    words = labels(Language(language))
    assert {f"flag-{each}" for each in get_args(Flag)} <= words.keys()
    assert {f"group-{each}" for each in GROUPS} <= words.keys()
    assert {f"relation-{each}" for each in RELATIONS} <= words.keys()
    roles = get_args(get_type_hints(Originator)["role"])
    assert {f"role-{each}" for each in roles} <= words.keys()
    own = {"entry", "record", "visit", "window"}
    assert {f"about-{each}" for each in get_args(AboutKind) if each not in own} <= words.keys()


def test_words_in_one_language_leave_none_of_another() -> None:
    english = labels(Language("en"))
    for language in ("de", "zh-Hans"):
        for each in told(*GOOD, language=language):
            assert each.what != english[f"did-{each.row.action}"]


def visit(language: str = "en") -> list[Told]:
    teller = Teller(Language(language), (kit.study(),))
    return [teller.tell(row) for row in trail(kit.visit().recorded)]


def of(kind: str, *, language: str = "en") -> Told:
    return next(each for each in visit(language) if each.row.action == kind)


def test_an_answer_reads_as_the_participant_saw_it() -> None:
    """Whatever language the document is in: what was shown is the evidence."""
    english, german = of("answer-changed"), of("answer-changed", language="de")
    assert english.new == german.new != ""
    words = kit.study().wordings[kit.instrument("mg-adl").id, Language("en")].wording
    assert english.new == words.items[ItemId("MGADL01")].options[OptionCode("c")]
    assert english.point == f"1. {words.items[ItemId('MGADL01')].text}"
    assert german.what == "Antwort geändert"
    assert german.about == "Alltag (MG-ADL), fällig am 2026-03-02"


def test_people_are_named_by_the_roster() -> None:
    """I4: name, role and id; nobody is invented."""
    amended = of("entry-amended")
    assert amended.who == "investigator Dr. Käthe Weber (dr-weber)"
    interview = next(each for each in visit() if each.of and each.row.kind == "answer-given")
    assert (interview.who, interview.of) == ("nurse 李娜 Li Na (n-li)", "participant S103-007")
    people = People(labels(Language("en")), (kit.study(),))
    stranger = Originator(role="nurse", id=StaffId("n-else"))
    assert people.full(stranger) == "nurse n-else"
    assert people.name(stranger) == ""
    assert people.full(kit.DEVICE) == "device"
    carer = Originator(role="caregiver", id="partner")
    assert people.full(carer) == "caregiver (partner)"
    # A participant may be called like somebody of staff.
    assert people.full(Originator(role="participant", id=StaffId("n-li"))) == "participant n-li"


def test_a_name_of_the_newest_roster_is_preferred() -> None:
    before = replace(kit.study(), staff=(replace(kit.NURSE.member, name="Earlier"),))
    people = People(labels(Language("en")), (kit.study(), before))
    assert people.name(kit.NURSE.by) == kit.NURSE.member.name


def test_a_measured_value_is_told_with_unit_and_grade() -> None:
    begun = kit.begun(kit.QMG, "qmg", "examination")
    item = kit.instrument("qmg").items[0].id
    graded, gap, not_done, amended, cleared = told(
        begun,
        ItemMeasured(kit.QMG, item, "12", "s", OptionCode("c")),
        ItemMeasured(kit.QMG, item, "60.5", "s", None),
        ItemNotDone(kit.QMG, item, "unable", "cannot look up"),
        EntryAmended(kit.QMG, item, OptionCode("b"), "misread", value="20", unit="s"),
        EntryAmended(kit.QMG, item, None, "not valid"),
    )[1:]
    assert graded.new.startswith("12 s (")
    assert "no grade" not in graded.new
    assert gap.new == "60.5 s (no grade: no rule decides)"
    assert not_done.new == "not done: not able to; cannot look up"
    assert amended.new.startswith("20 s (")
    assert cleared.new == "no answer stands"


def test_what_there_are_no_words_for_stands_as_its_code() -> None:
    """A pack that is not at hand, an item of another version, a reason the study does not have."""
    strange = AnswerGiven(kit.MG_ADL, ItemId("I99"), OptionCode("zz"), kit.SHOWN)
    begun, answer, locked = told(
        kit.begun(kit.MG_ADL, "mg-adl", "self"),
        strange,
        EntryConfirmed(kit.MG_ADL, 1, 0, "session", late="the-dog"),
    )
    assert (answer.point, answer.new) == ("I99", "zz")
    assert locked.why == "the-dog"
    assert begun.about.startswith("Daily activities")
    bare = told(kit.begun(kit.MG_ADL, "mg-adl", "self"), strange, studies=())
    assert (bare[0].about, bare[1].new) == ("mg-adl", "zz")
    (unknown,) = told(strange)
    assert unknown.about == kit.MG_ADL


def test_visits_are_named_by_the_study_or_as_unscheduled() -> None:
    assert of("visit-started").about == "Day 28, due 2026-03-02"
    assert of("visit-started", language="zh-Hans").about == "第 28 天，应填日期 2026-03-02"
    (alone,) = told(VisitStarted(kit.VISIT, None, why="fell"))
    assert (alone.about, alone.why) == ("Unscheduled visit", "fell")


def test_windows_are_named_by_visit_or_as_at_home() -> None:
    found = [
        told(replace(REMINDER, schedule=ScheduleId(name)))[0].about
        for name in ("weekly", "day-28", "long-gone")
    ]
    assert found == [
        "Questionnaire at home, due 2026-03-20",
        "Day 28, due 2026-03-20",
        "long-gone, due 2026-03-20",
    ]


def test_long_hashes_are_cut_where_people_read() -> None:
    (found,) = told(kit.begun(kit.MG_ADL, "mg-adl", "self"))
    assert f"pack SHA-256: {'5a' * 8}…" in found.details
    assert "5a" * 32 not in found.text


def test_how_a_question_was_shown_is_told_where_it_was_not_as_designed() -> None:
    """N8."""
    usual = replace(kit.SHOWN, text_percent=100)
    begun = kit.begun(kit.MG_ADL, "mg-adl", "self")
    large, normal = told(
        begun,
        AnswerGiven(kit.MG_ADL, ItemId("MGADL01"), OptionCode("a"), kit.SHOWN),
        AnswerGiven(kit.MG_ADL, ItemId("MGADL02"), OptionCode("a"), usual),
    )[1:]
    assert large.details == ("text at 150 %",)
    assert normal.details == ()


def test_failed_tries_before_an_unlock_are_told() -> None:
    """I3."""
    found, quiet = told(SessionOpened("pin", 3, "0.1.0"), SessionOpened("pin", 0, "0.1.0"))
    assert found.what == "Vault unlocked after failed tries"
    assert "failed tries before: 3" in found.details
    assert quiet.what == "Vault unlocked"


def test_all_that_is_told_can_be_searched() -> None:
    teller = Teller(Language("de"), (kit.study(),))
    rows = trail(kit.visit().recorded)
    found = [row for row in rows if "käthe weber" in teller.spoken(row).casefold()]
    assert found
    assert all(row.by == kit.DOCTOR.by for row in found)


def test_a_data_point_of_a_form_is_told() -> None:
    record = RecordId("f7" * 16)
    rows: tuple[TrailRow, ...] = trail(
        recorded(
            [
                RecordOpened(record, FormId("vital-signs"), "1", kit.PACK),
                FieldSet(record, FieldId("systolic-1"), "128", unit="mmHg"),
                FieldSet(record, FieldId("pulse-1"), "70", unit="/min"),
            ]
        )
    )
    teller = Teller(Language("en"), (kit.study(),))
    found = [teller.tell(row) for row in at_point(rows, ("record", record), "systolic-1")]
    assert [each.new for each in found] == ["", "128 mmHg"]
