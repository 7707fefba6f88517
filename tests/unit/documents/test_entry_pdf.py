"""What a printed entry says, read back from the PDF by another library."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from prodiary.crypto.digest import sha256_hex
from prodiary.documents import fonts
from prodiary.documents.entry_pdf import render, write_entry_pdf
from prodiary.documents.labels import labels
from prodiary.documents.record import EntryRecord
from prodiary.documents.visit import visit_document
from prodiary.domain.entry import NO_ENTRIES, Entries, follow
from prodiary.domain.event import (
    AnswerDeclined,
    AnswerGiven,
    EntryAmended,
    EntryConfirmed,
    EntryStarted,
    Event,
    Payload,
    WindowRef,
)
from prodiary.domain.grading import Rounding
from prodiary.domain.ids import (
    DeviceId,
    EntryId,
    InstrumentId,
    Language,
    OptionCode,
    ScheduleId,
    StaffId,
)
from prodiary.domain.provenance import MAX_TEXT, EventTime, Originator, Presentation
from prodiary.domain.response import Measured
from prodiary.domain.study import Visit, Window
from prodiary.exchange.pack import read_pack
from prodiary.paths import resources
from tests.fakeclock import FakeClock
from tests.sitekit import SUBJECT, SiteKit
from tests.unit.documents import visitkit as kit

ALIKE = {
    *("version", "list", "role-of", "named", "comma", "broken-by"),
    *("unit-s", "unit-kg", "unit-%", "detail-app", "detail-name", "test-item"),
}
"""Labels that may read alike in two languages."""
ENTRY = EntryId("ab" * 16)
SHOWN = Presentation(text_percent=100, theme="light", read_aloud=False)
BY = Originator(role="participant", id=SUBJECT)
INVESTIGATOR = Originator(role="investigator", id=StaffId("dr-wu"))


def record(
    *steps: Payload, language: str = "en", instrument: str = "mg-adl", answers: str = "b"
) -> EntryRecord:
    """An entry with every item answered alike, and then `steps`."""
    clock = FakeClock()
    study = read_pack(
        SiteKit(clock).pack(), root=None, now=clock.now().wall, app_version="0.1.0"
    ).study
    chosen = study.instruments[InstrumentId(instrument)]
    choice = study.wordings[chosen.id, Language(language)]
    begun: list[Payload] = [
        EntryStarted(
            entry=ENTRY,
            instrument=chosen.id,
            instrument_version=chosen.version,
            wording=choice.ref,
            pack=study.pack,
            mode="self",
        ),
        *(
            AnswerGiven(entry=ENTRY, item=item.id, option=OptionCode(answers), shown=SHOWN)
            for item in chosen.items
            if answers
        ),
    ]
    entries: Entries = NO_ENTRIES
    for seq, payload in enumerate([*begun, *steps], start=1):
        clock.advance(seconds=12)
        now = clock.now()
        at = EventTime(wall=now.wall.isoformat(), zone=now.zone, mono_ms=now.mono_ms, boot=now.boot)
        by = INVESTIGATOR if isinstance(payload, EntryAmended) else BY
        entries = follow(entries, Event(seq=seq, at=at, by=by, data=payload))
    return EntryRecord(
        study=study,
        subject=SUBJECT,
        device=DeviceId("d" * 43),
        entry=entries[ENTRY],
        instrument=chosen,
        wording=choice.wording,
        epoch=1,
        head="5f" * 32,
        received=None,
    )


def text_of(found: EntryRecord, *, with_scores: bool = True) -> str:
    data = render(found, copied=FakeClock().now().wall, with_scores=with_scores)
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


def confirmed(answered: int, declined: int = 0) -> EntryConfirmed:
    return EntryConfirmed(entry=ENTRY, answered=answered, declined=declined, method="session")


def test_a_copy_holds_values_circumstances_trail_and_date() -> None:
    """X3, V2."""
    text = text_of(record(confirmed(8)))
    for part in (
        "S103-007",
        "S103-TEST",
        "Daily activities (MG-ADL)",
        "confirmed and locked",
        "2026-03-02 09:32:00 +08:00 Asia/Shanghai",
        "Total: 8 of 24",
        "Copy made 2026-03-02 09:30:00 +08:00 by prodiary",
        "5f" * 32,
        "Page 1 of 2",
        "demonstration wording, not the licensed instrument",
    ):
        assert part in text


def test_a_missing_answer_leaves_no_total() -> None:
    """instruments.md section 9: never imputed, and the number answered is shown."""
    declined = AnswerDeclined(entry=ENTRY, item=record().instrument.items[4].id, shown=SHOWN)
    text = text_of(record(declined, confirmed(7, 1)))
    assert "no total: 7 of 8 answered" in text
    assert "preferred not to answer" in text
    assert "of 24" not in text


def test_an_amendment_shows_old_new_and_why() -> None:
    """A1, A6: the original stays visible."""
    item = record().instrument.items[0]
    wording = record().wording.items[item.id].options
    amended = EntryAmended(
        entry=ENTRY, item=item.id, option=OptionCode("d"), reason="Read the wrong line."
    )
    found = record(confirmed(8), amended)
    text = " ".join(text_of(found).split())
    assert "confirmed, later amended" in text
    assert "Read the wrong line." in text
    assert "Total: 10 of 24" in text
    assert wording[OptionCode("b")] in text


def test_a_participants_own_copy_has_no_scores() -> None:
    """Q9."""
    text = text_of(record(confirmed(8)), with_scores=False)
    assert "Total" not in text
    assert "Score" not in text


def test_an_unfinished_entry_says_so() -> None:
    text = text_of(record(answers=""))
    assert "draft, not confirmed" in text
    assert text.count("not reached") == 8


def test_chinese_is_printed_in_chinese_throughout() -> None:
    text = text_of(record(confirmed(15), language="zh-Hans", instrument="mg-qol15"))
    assert "受试者" in text
    assert "总分：15（满分 60）" in text
    english = [word for word in ("Participant", "Total", "Answer", "Page") if word in text]
    assert english == []


def test_german_is_printed_in_german_throughout() -> None:
    text = text_of(record(confirmed(15), language="de", instrument="mg-qol15"))
    assert "Teilnehmer/in" in text
    assert "Summe: 15 von 60" in text
    english = [word for word in ("Participant", "Total", "Answer", "Page") if word in text]
    assert english == []


def test_labels_of_every_language_keep_their_places() -> None:
    places = re.compile(r"\{[a-z]+\}")
    english = labels(Language("en"))
    for language in ("de", "zh-Hans"):
        for name, words in labels(Language(language)).items():
            assert sorted(places.findall(words)) == sorted(places.findall(english[name]))
            assert words != english[name] or name in ALIKE


def test_labels_of_every_language_are_complete() -> None:
    names = set(labels(Language("en")))
    for path in (resources() / "documents").glob("*.json"):
        assert set(json.loads(path.read_text(encoding="utf-8"))) == names
    assert labels(Language("fr")) == labels(Language("en"))


def test_the_same_record_gives_the_same_bytes() -> None:
    """X7: a copy can be compared with another copy."""
    found, copied = record(confirmed(8)), FakeClock().now().wall
    assert sha256_hex(render(found, copied=copied)) == sha256_hex(render(found, copied=copied))


def test_each_time_is_printed_with_its_own_zone() -> None:
    """T1: begun at home, confirmed abroad."""
    found = record(confirmed(8))
    abroad = EventTime(wall="2026-03-03T02:30:00+01:00", zone="Europe/Berlin", mono_ms=1, boot="b")
    text = text_of(replace(found, entry=replace(found.entry, confirmed_at=abroad)))
    assert "2026-03-03 02:30:00 +01:00 Europe/Berlin" in text
    assert "Asia/Shanghai" in text


def test_a_chinese_reason_is_readable_in_an_english_record() -> None:
    amended = EntryAmended(
        entry=ENTRY, item=record().instrument.items[0].id, option=None, reason="患者看错了行"
    )
    found = record(confirmed(8), amended)
    assert "患者看错了行" in "".join(text_of(found).split())


def test_text_that_looks_like_markup_is_printed_as_text() -> None:
    found = record(
        confirmed(8),
        EntryAmended(
            entry=ENTRY, item=record().instrument.items[0].id, option=None, reason="<b>&amp;</b>"
        ),
    )
    assert "<b>&amp;</b>" in "".join(text_of(found).split())


def test_a_copy_replaces_an_earlier_one_whole(tmp_path: Path) -> None:
    path = tmp_path / "copy.pdf"
    path.write_bytes(b"old")
    write_entry_pdf(
        replace(record(confirmed(8)), received=FakeClock().now().wall),
        path,
        copied=FakeClock().now().wall,
    )
    assert path.read_bytes().startswith(b"%PDF-")
    assert [each.name for each in tmp_path.iterdir()] == ["copy.pdf"]


def test_without_a_chinese_typeface_the_readers_own_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fonts.typeface.cache_clear()
    monkeypatch.setattr(fonts, "_CHINESE", (("/nowhere/none.ttc", "none.ttc"),))
    assert fonts.typeface(Language("zh-Hans")).regular == "STSong-Light"
    fonts.typeface.cache_clear()


def visited(found: EntryRecord, schedule: str) -> EntryRecord:
    """The record of an entry that was begun for a window of `schedule`."""
    started = replace(found.entry.started, window=WindowRef(ScheduleId(schedule), "2026-03-30"))
    visit = Visit(
        id=ScheduleId("day-28"),
        title={Language(tag): f"Day 28 {tag}" for tag in ("en", "zh-Hans", "de")},
        instruments=(found.instrument.id,),
        months=0,
        days=28,
        window=Window(opens_before=3, closes_after=3, late_days=4),
        open_until_infusion=False,
    )
    return replace(
        found,
        entry=replace(found.entry, started=started),
        study=replace(found.study, visits=(visit,)),
    )


def test_a_copy_says_what_it_was_for_why_late_and_who_helped() -> None:
    """T4, M15."""
    locked = replace(confirmed(8), late="unwell", help="both")
    text = " ".join(text_of(visited(record(locked), "day-28")).split())
    for part in (
        "For Day 28 en, due 2026-03-30",
        "Later than asked for I was not well enough",
        "Help by others read out the questions and touched the screen",
    ):
        assert part in text
    text = " ".join(text_of(visited(record(confirmed(8)), "weekly")).split())
    assert "For Questionnaire at home, due 2026-03-30" in text
    assert "Help by others" not in text
    assert "Later than" not in text


def test_a_reason_that_is_none_of_the_studys_is_printed_as_it_is() -> None:
    text = text_of(visited(record(replace(confirmed(8), late="the-dog")), "day-28"))
    assert "the-dog" in text


@pytest.mark.parametrize("language", ["en", "zh-Hans", "de"])
def test_how_answers_were_shown_is_said_once_where_it_was_the_same_for_all(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """N8: what differs from the design, and nothing else."""
    words = labels(Language(language))
    base = Presentation(text_percent=200, theme="dim", read_aloud=False, layout="left")
    monkeypatch.setattr("tests.unit.documents.test_entry_pdf.SHOWN", base)
    items = record().instrument.items
    other = replace(base, read_aloud=True, text_percent=300, targets="large", input="switch")
    again = AnswerGiven(entry=ENTRY, item=items[2].id, option=OptionCode("c"), shown=other)
    text = text_of(record(again, confirmed(8), language=language))
    assert text.count(words["shown-theme-dim"]) == 1
    assert text.count(words["shown-layout-left"]) == 1
    assert text.count(words["shown-text"].format(percent=200)) == 7
    assert text.count(words["shown-text"].format(percent=300)) == 1
    for own in ("shown-read-aloud", "shown-targets-large", "shown-input-switch"):
        assert "".join(text.split()).count("".join(words[own].split())) == 1


def test_an_answer_shown_as_designed_says_nothing_about_it() -> None:
    text = text_of(record(confirmed(8)))
    assert labels(Language("en"))["shown"] not in text


def test_colours_of_an_unknown_name_are_printed_by_it(monkeypatch: pytest.MonkeyPatch) -> None:
    sunset = Presentation(text_percent=100, theme="sunset", read_aloud=False)
    monkeypatch.setattr("tests.unit.documents.test_entry_pdf.SHOWN", sunset)
    assert "sunset" in text_of(record(confirmed(8)))


def test_every_way_of_showing_and_helping_has_words_in_every_language() -> None:
    shown = [
        *(f"shown-layout-{each}" for each in ("left", "right")),
        *(f"shown-input-{each}" for each in ("mouse", "keyboard", "switch", "assistive")),
        *(f"shown-theme-{each}" for each in ("dark", "dim", "highContrast")),
        *(f"help-{each}" for each in ("none", "read", "touched", "both")),
    ]
    for language in ("en", "zh-Hans", "de"):
        assert set(shown) <= set(labels(Language(language)))


def of_visit(entry: EntryId, *, struck: bool = False, language: str = "en") -> EntryRecord:
    """An entry of a whole visit, with its signatures."""
    scribe = kit.struck(kit.visit(language)) if struck else kit.visit(language)
    found = visit_document(scribe.recorded, kit.VISIT, studies=(kit.study(),), place=kit.PLACE)
    return next(each for each in found.entries if each.entry.id == entry)


def words_of(found: EntryRecord) -> str:
    return " ".join(text_of(found).split())


def test_an_examination_shows_raw_values_grades_and_what_was_not_done() -> None:
    """instruments.md sections 4 and 9: raw value, unit, grade, reason; no total."""
    text = words_of(of_visit(kit.QMG))
    for part in (
        "Muscle tests (QMG)",
        "How examination by staff",
        "Examined by nurse 李娜 Li Na (n-li)",
        "21 s (amended)",
        "11 to 60 seconds",
        "12 kg",
        "12 reached in counting",
        "not done: not able to Hip operated in January.",
        "no total: 12 of 13 with a grade",
        "Values between two grades no rule is set: they have no grade",
    ):
        assert part in text
    assert "Total:" not in text


def test_a_value_shared_by_two_examinations_says_so() -> None:
    """instruments.md section 6."""
    text = words_of(of_visit(kit.MGC))
    assert text.count("measured once, used in two examinations") == 2
    assert "Total: 19 of 50" in text


def test_a_value_without_a_grade_says_so_and_leaves_no_total() -> None:
    """instruments.md section 4: never guessed."""
    record = of_visit(kit.QMG)
    item = record.instrument.items[5].id
    found = replace(record.entry.responses[item], option=None, measured=Measured("89.5", "s", None))
    entry = replace(record.entry, responses={**record.entry.responses, item: found})
    text = words_of(replace(record, entry=entry))
    assert "89.5 s no grade: no rule decides" in text
    assert "no total: 11 of 13 with a grade" in text


@pytest.mark.parametrize("rounding", ["down", "up", "half-up"])
def test_the_studys_rounding_is_stated_beside_the_result(rounding: Rounding) -> None:
    record = of_visit(kit.QMG)
    study = replace(record.study, policy=replace(record.study.policy, rounding=rounding))
    text = words_of(replace(record, study=study))
    assert labels(Language("en"))[f"rounding-{rounding}"] in text


def test_an_interview_names_who_answered_and_who_entered() -> None:
    """I1, M15."""
    text = words_of(of_visit(kit.QOL))
    assert "How the participant, in an interview" in text
    assert "Answered by participant S103-007" in text
    assert "Read out and entered by nurse 李娜 Li Na (n-li)" in text


def test_a_proxy_is_named_by_what_they_are_to_the_participant() -> None:
    record = of_visit(kit.QOL)
    partner = Originator(role="caregiver", id="partner")
    started = replace(record.entry.started, mode="proxy", of=partner)
    entry = replace(record.entry, started=started, originator=partner)
    text = words_of(replace(record, entry=entry))
    assert "Answered by caregiver (partner)" in text
    assert "How a proxy" in text


def test_others_of_staff_who_entered_something_are_named() -> None:
    record = of_visit(kit.QMG)
    first, *rest = record.entry.trail
    entry = replace(record.entry, trail=(replace(first, by=kit.DOCTOR.by), *rest))
    text = words_of(replace(record, entry=entry))
    assert "Also entered by investigator Dr. Käthe Weber (dr-weber)" in text


def test_who_amended_did_not_enter() -> None:
    """A6: the decision is the investigator's; the reason stands in the trail."""
    text = words_of(of_visit(kit.MG_ADL))
    assert "Also entered by" not in text
    assert "Plausible, same day." in text


def test_an_entry_that_was_struck_out_says_so_first_and_has_no_total() -> None:
    """A7."""
    text = words_of(of_visit(kit.QOL, struck=True))
    said = "by investigator Dr. Käthe Weber (dr-weber): It was another participant who answered."
    assert "STRUCK OUT on 2026-03-03" in text
    assert said in text
    assert "struck out: no total counts" in text
    assert "Total:" not in text


def test_a_signature_is_printed_with_name_time_meaning_and_standing() -> None:
    """I4, P11 11.50 and 11.70."""
    stands, broken = words_of(of_visit(kit.MGC)), words_of(of_visit(kit.QMG))
    for part in (
        "Dr. Käthe Weber investigator dr-weber",
        "I did this myself",
        "with id and passphrase",
        "stands; nothing was recorded since",
    ):
        assert part in stands
    assert "BROKEN by a later event" in broken
    assert "Item amended after locking, investigator Dr. Käthe Weber (dr-weber)" in broken
    assert labels(Language("en"))["signatures"] not in words_of(of_visit(kit.MG_ADL))


@pytest.mark.parametrize("letter", ["x ", "W", "药"])
def test_the_longest_reason_there_can_be_is_printed_whole(letter: str) -> None:
    long = (letter * MAX_TEXT)[:MAX_TEXT]
    item = record().instrument.items[0]
    amended = EntryAmended(entry=ENTRY, item=item.id, option=None, reason=long)
    text = "".join(text_of(record(confirmed(8), amended)).split())
    assert text.count(letter[0]) >= long.count(letter[0])
    unable = replace(
        of_visit(kit.QMG).entry.responses[kit.instrument("qmg").items[-1].id], words=long
    )
    found = of_visit(kit.QMG)
    entry = replace(found.entry, responses={**found.entry.responses, unable.item: unable})
    text = "".join(text_of(replace(found, entry=entry)).split())
    assert text.count(letter[0]) >= long.count(letter[0])
