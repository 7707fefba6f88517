"""The record of a visit: everything that was done at it, told once, on paper."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from prodiary.documents.labels import labels
from prodiary.documents.visit import VisitDocument, visit_document
from prodiary.documents.visit_pdf import render, write_visit_pdf
from prodiary.domain.event import (
    AnswerGiven,
    CorrectionAsked,
    CorrectionDecided,
    EntryConfirmed,
    EntryStarted,
    EntryStruck,
    HandedBack,
    HandedOver,
    RecordOpened,
    RecordStruck,
    SessionOpened,
    VisitEnded,
    VisitStarted,
    WindowRef,
)
from prodiary.domain.ids import (
    CorrectionId,
    EntryId,
    FormId,
    ItemId,
    Language,
    OptionCode,
    RecordId,
    ScheduleId,
    Sha256,
    SubjectId,
    VisitId,
)
from prodiary.domain.provenance import MAX_TEXT
from prodiary.errors import UnknownVisit
from tests.fakeclock import FakeClock
from tests.unit.documents import visitkit as kit

NOW = FakeClock().now().wall
LANGUAGES = ("en", "de", "zh-Hans")
STUDIES = (kit.study(),)
EVENT = RecordId("f9" * 16)


def document(scribe: kit.Scribe | None = None, **changes: Any) -> VisitDocument:
    found = kit.visit() if scribe is None else scribe
    content: dict[str, Any] = {"studies": STUDIES, "place": kit.PLACE}
    return visit_document(found.recorded, kit.VISIT, **(content | changes))


def text(found: VisitDocument, *, language: str = "en") -> str:
    data = render(found, language=Language(language), copied=NOW)
    return " ".join(
        word for page in PdfReader(BytesIO(data)).pages for word in page.extract_text().split()
    )


def bare(*more: Any) -> kit.Scribe:
    """A visit at which nothing was done, and then `more` by the nurse."""
    scribe = kit.Scribe()
    scribe.say(kit.NURSE.by, VisitStarted(kit.VISIT, None, why="Fell twice"), *more)
    return scribe


# --- what it is made of -------------------------------------------------------------------------


def test_a_visit_is_read_off_the_ledger_whole() -> None:
    found = document()
    assert [each.entry.id for each in found.entries] == [kit.MG_ADL, kit.QOL, kit.QMG, kit.MGC]
    assert [each.id for each in found.records] == [kit.VITALS, kit.WRONG]
    assert [each.asked.correction for each in found.corrections] == [kit.CORRECTION]
    assert [each.query.item for each in found.queries] == ["MGC05"]
    assert [(each.meaning, each.stands) for each in found.signatures] == [
        ("interviewed", True),
        ("performed", False),
        ("performed", True),
        ("performed", True),
        ("performed", True),
        ("decided", True),
    ]
    assert found.visit.state == "ended"
    assert (found.epoch, found.seq) == (1, len(kit.visit().lines[1]))


def test_a_visit_that_never_was_is_refused() -> None:
    with pytest.raises(UnknownVisit):
        visit_document(kit.visit().recorded, VisitId("0" * 32), studies=STUDIES, place=kit.PLACE)
    with pytest.raises(UnknownVisit):
        visit_document((), kit.VISIT, studies=STUDIES, place=kit.PLACE)


def test_a_pack_that_is_not_at_hand_is_our_fault() -> None:
    other = kit.study(pack=Sha256("77" * 32))
    with pytest.raises(RuntimeError, match="pack"):
        document(studies=(other,))


def test_what_was_answered_at_home_for_the_visit_belongs_to_it() -> None:
    """Questionnaires of a visit can be answered at home."""
    scribe = kit.Scribe()
    window = WindowRef(kit.DAY_28, "2026-03-02")
    home, weekly = EntryId("ea" * 16), EntryId("eb" * 16)
    for entry, schedule in (
        (home, window),
        (weekly, WindowRef(ScheduleId("weekly"), "2026-03-02")),
    ):
        started = replace(kit.begun(entry, "mg-adl", "self"), visit=None, window=schedule)
        answers = kit.answers(entry, "mg-adl")
        locked = kit.confirmed(entry, 8, method="session")
        scribe.say(kit.PARTICIPANT, started, *answers, locked)
    scribe.say(kit.NURSE.by, VisitStarted(kit.VISIT, window), VisitEnded(kit.VISIT))
    found = document(scribe)
    assert [each.entry.id for each in found.entries] == [home]
    assert {row.about.id for row in found.rows if row.kind == "answer-given"} == {home}


def test_an_unscheduled_visit_takes_nothing_from_home() -> None:
    scribe = kit.Scribe()
    started = replace(kit.begun(kit.MG_ADL, "mg-adl", "self"), visit=None, window=None)
    scribe.say(kit.PARTICIPANT, started)
    scribe.say(kit.NURSE.by, VisitStarted(kit.VISIT, None))
    assert document(scribe).entries == ()


def test_an_adverse_event_that_was_written_into_at_the_visit_belongs_to_it() -> None:
    """It goes on from visit to visit; its whole story is told."""
    scribe = kit.Scribe()
    opened = RecordOpened(EVENT, FormId("adverse-event"), "1", kit.PACK, None)
    other = replace(opened, record=RecordId("fa" * 16))
    scribe.say(kit.NURSE.by, opened, other, kit.field_set(EVENT, "term", "Headache"))
    scribe.say(kit.NURSE.by, VisitStarted(kit.VISIT, None), kit.field_set(EVENT, "grade", "2"))
    found = document(scribe)
    assert [each.id for each in found.records] == [EVENT]
    assert [row.action for row in found.rows if row.about.kind == "record"] == [
        "record-opened",
        "field-set",
        "field-set",
    ]


def test_what_no_rule_allows_is_in_the_trail_and_not_in_the_values() -> None:
    """A3: the site keeps such events as they came."""
    scribe = bare()
    stray = AnswerGiven(kit.QOL, ItemId("I1"), OptionCode("a"), kit.SHOWN)
    strange: list[Any] = [
        stray,
        EntryConfirmed(kit.QOL, 3, 0, "session"),
        CorrectionAsked(CorrectionId("0" * 32), kit.QOL, None, None, "other", ""),
        HandedBack(kit.VISIT),
        RecordStruck(EVENT, "never opened"),
    ]
    scribe.say(kit.NURSE.by, *strange)
    found = document(scribe)
    assert (found.entries, found.records, found.corrections) == ((), (), ())
    assert {row.kind for row in found.rows} >= {each.TYPE for each in strange}
    assert "never opened" in text(found)


def test_a_struck_entry_raises_no_query() -> None:
    scribe = kit.visit()
    scribe.say(kit.DOCTOR.by, EntryStruck(kit.MG_ADL, "another participant"))
    assert document(scribe).queries == ()


def test_a_signature_of_another_ledger_is_not_valid() -> None:
    """I4: broken is one thing, not valid another."""
    place = replace(kit.PLACE, subject=SubjectId("S103-008"))
    found = document(place=place)
    assert not any(each.proven for each in found.signatures)
    assert "NOT VALID: it does not match what is recorded" in text(found)


# --- on paper -----------------------------------------------------------------------------------


def test_a_visit_record_is_a_certified_copy() -> None:
    """X3: values, metadata, trail, date of copy."""
    found = document()
    said = text(found)
    for part in (
        "Certified copy.",
        f"ledger of device {kit.DEVICE_ID} held them at epoch 1, event {found.seq}",
        found.head,
        "Made 2026-03-02 09:30:00 +08:00 by prodiary",
        "demonstration wording, not the licensed instrument",
        "S103 protocol, version 2.1",
        "Note at the end Blood was not taken: no time.",
        "Handed over 2026-03-02 09:31:00 +08:00 Asia/Shanghai, nurse 李娜 Li Na (n-li)",
        "Handed back 2026-03-02 09:34:00 +08:00 Asia/Shanghai, participant S103-007",
        "investigator Dr. Käthe Weber (dr-weber); nurse 李娜 Li Na (n-li)",
    ):
        assert part in said


def test_values_modes_totals_and_signatures_are_on_paper() -> None:
    said = text(document())
    for part in (
        "8 of 24",
        "no total: 14 of 15 answered",
        "no total: 12 of 13 with a grade",
        "Total: 19 of 50",
        "the participant, in an interview",
        "entered by nurse 李娜 Li Na (n-li)",
        "Help by others read out the questions",
        "Later than asked for I was not well",
        "preferred not to answer",
        "not done: no equipment",
        "208 mmHg outside the usual range changed; before: 128 mmHg",
        "98.6 °F",
        "not filled in",
        "STRUCK OUT on 2026-03-02",
        "I read it out and entered the answers",
        "BROKEN by a later event",
        "stands; nothing was recorded since",
        "This is my decision",
        "The examination and the participant answer the same question differently.",
        "a slip of the hand; Der Finger rutschte.",
        "accepted Plausible, same day.",
    ):
        assert part in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_event_of_the_visit_is_in_the_trail_on_paper(language: str) -> None:
    found = document(kit.struck(kit.visit(language)))
    said = text(found, language=language)
    for row in found.rows:
        assert f" {row.epoch}.{row.seq} " in said


@pytest.mark.parametrize("language", ["de", "zh-Hans"])
def test_no_english_is_left_in_another_language(language: str) -> None:
    said = text(document(kit.visit(language)), language=language)
    english, own = labels(Language("en")), labels(Language(language))
    for name in ("visit-record", "overview", "examinations", "signatures", "audit-trail"):
        assert own[name] in said
    for name in (
        "overview",
        "signatures-note",
        "meaning-performed",
        "signed-by",
        "state-confirmed",
    ):
        assert english[name] not in said


def test_answers_stay_in_the_words_that_were_shown() -> None:
    """N6: whoever prints it in another language."""
    said = text(document(kit.visit("zh-Hans")))
    assert "活动时气短" in said
    assert "Visit record" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_visit_at_which_nothing_was_done_is_a_record_too(language: str) -> None:
    words = labels(Language(language))
    said = text(document(bare()), language=language)
    assert words["no-signatures"] in said
    assert "Fell twice" in said
    assert words["about-unscheduled"] in said
    assert words["questionnaires"] not in said


def test_interrupted_work_is_shown_as_it_was_left() -> None:
    """Handed over and never handed back; begun and never finished; a form without a field."""
    scribe = bare(
        kit.begun(kit.QMG, "qmg", "examination"),
        RecordOpened(EVENT, FormId("laboratory"), "1", kit.PACK, kit.VISIT),
        HandedOver(kit.VISIT),
    )
    scribe.say(kit.PARTICIPANT, SessionOpened("pin", 0, "0.1.0"))
    said = text(document(scribe))
    for part in (
        "State handed over to the participant",
        "Ended -",
        "draft, not confirmed",
        "not reached",
        "no total: 0 of 13 with a grade",
        "Laboratory values",
    ):
        assert part in said


def test_several_handovers_are_all_told() -> None:
    scribe = bare()
    for _ in range(2):
        scribe.say(kit.NURSE.by, HandedOver(kit.VISIT))
        scribe.say(kit.PARTICIPANT, HandedBack(kit.VISIT))
    first_page = text(document(scribe)).split("What was done")[0]
    assert first_page.count("Handed over") == 2
    assert first_page.count("Handed back") == 2


def test_a_form_that_this_version_does_not_know_is_printed_by_its_codes() -> None:
    scribe = bare(
        RecordOpened(EVENT, FormId("blood-gas"), "7", kit.PACK, kit.VISIT),
        kit.field_set(EVENT, "base-excess", "-3", unit="mmol/L"),
        kit.field_set(EVENT, "lactate", "2", unit="mmol/L"),
        kit.field_set(EVENT, "lactate", None),
    )
    said = text(document(scribe))
    for part in ("blood-gas, version 7", "base-excess -3 mmol/L", "lactate emptied"):
        assert part in said


def test_values_that_do_not_fit_the_form_are_marked() -> None:
    """The site keeps what came; whoever reads is told."""
    scribe = bare(
        RecordOpened(EVENT, FormId("vital-signs"), "1", kit.PACK, kit.VISIT),
        kit.field_set(EVENT, "time", "yesterday"),
        kit.field_set(EVENT, "position", "headstand"),
        kit.field_set(EVENT, "systolic-1", "abc", unit="mmHg"),
        kit.field_set(EVENT, "nonsense", "x"),
    )
    said = text(document(scribe))
    assert said.count("does not fit the form") == 4
    assert "yesterday" in said
    assert "headstand" in said


def test_what_does_not_go_together_in_a_form_is_said() -> None:
    scribe = bare(
        RecordOpened(EVENT, FormId("vital-signs"), "1", kit.PACK, kit.VISIT),
        kit.field_set(EVENT, "systolic-1", "90", unit="mmHg"),
        kit.field_set(EVENT, "diastolic-1", "95", unit="mmHg"),
        kit.field_set(EVENT, "time", "2026-03-04T23:00:00+08:00", reason="misread"),
    )
    said = text(document(scribe))
    assert "The diastolic pressure is not below the systolic one." in said
    assert "later than when it was written" in said
    assert "Why: misread" in said


def test_an_open_and_a_refused_request_are_told_apart() -> None:
    scribe = kit.visit()
    asked = CorrectionAsked(CorrectionId("c2" * 16), kit.QOL, None, None, "wrong-person", "Bed 4")
    scribe.say(kit.NURSE.by, asked)
    said = text(document(scribe))
    assert "Striking out asked for" in said
    assert "made for the wrong person; Bed 4 nurse 李娜 Li Na (n-li)" in said
    assert "not decided yet" in said
    scribe.say(
        kit.DOCTOR.by, CorrectionDecided(asked.correction, accepted=False, reason="It was not")
    )
    assert "refused It was not" in text(document(scribe))


@pytest.mark.parametrize("letter", ["x ", "W", "药", "<&"])
def test_the_longest_words_there_can_be_are_printed_whole(letter: str) -> None:
    long = (letter * MAX_TEXT)[:MAX_TEXT]
    scribe = kit.Scribe()
    scribe.say(
        kit.NURSE.by,
        VisitStarted(kit.VISIT, None, why=long),
        RecordOpened(EVENT, FormId("vital-signs"), "1", kit.PACK, kit.VISIT),
        kit.field_set(EVENT, "comment", long),
        kit.field_set(EVENT, "comment", long, reason=long),
        RecordStruck(EVENT, long),
        VisitEnded(kit.VISIT, long),
    )
    found = text(document(scribe)).replace(" ", "")
    assert found.count(letter[0]) >= 6 * long.count(letter[0])


def test_when_the_site_took_it_is_printed() -> None:
    """X1."""
    found = document(received=NOW)
    assert text(found).count("Received at the site 2026-03-02 09:30:00 +08:00") == 5


def test_licensed_wording_is_not_called_a_demonstration() -> None:
    found = document()
    licensed = tuple(
        replace(
            each,
            wording=replace(each.wording, status="licensed"),
        )
        for each in found.entries
    )
    said = text(replace(found, entries=licensed))
    assert "Demonstration wording by the prodiary project" not in said
    assert "licensed wording" in said


def test_the_same_visit_gives_the_same_bytes() -> None:
    """X7."""
    found = document()
    english = Language("en")
    assert render(found, language=english, copied=NOW) == render(
        found, language=english, copied=NOW
    )


def test_a_copy_replaces_an_earlier_one_whole(tmp_path: Path) -> None:
    path = tmp_path / "visit.pdf"
    path.write_bytes(b"old")
    write_visit_pdf(document(bare()), path, language=Language("en"), copied=NOW)
    assert path.read_bytes().startswith(b"%PDF-")
    assert [each.name for each in tmp_path.iterdir()] == ["visit.pdf"]


def test_pages_of_values_stand_and_pages_of_the_trail_lie() -> None:
    data = render(document(), language=Language("en"), copied=NOW)
    lying = [page.mediabox.width > page.mediabox.height for page in PdfReader(BytesIO(data)).pages]
    assert lying == sorted(lying)
    assert True in lying
    assert False in lying


def test_an_entry_begun_in_a_visit_that_was_left_is_not_among_the_values() -> None:
    """Events of a history that the ledger left are in the trail alone."""
    scribe = bare(kit.begun(kit.QMG, "qmg", "examination"))
    started: EntryStarted = kit.begun(kit.MGC, "mgc", "examination")
    jump = kit.epoch_started(found_seq=1, carried=0)
    scribe.epoch = 2
    scribe.lines[2] = []
    scribe.say(kit.DEVICE, jump)
    scribe.say(kit.NURSE.by, started)
    found = document(scribe)
    assert [each.entry.id for each in found.entries] == [kit.MGC]
    assert ("left",) in [row.flags for row in found.rows]
    assert "of a history that the ledger has left" in text(found)
