"""What a printed entry says, read back from the PDF by another library."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from prodiary.crypto.digest import sha256_hex
from prodiary.documents import fonts
from prodiary.documents.entry_pdf import labels, render, write_entry_pdf
from prodiary.documents.record import EntryRecord
from prodiary.domain.entry import NO_ENTRIES, Entries, follow
from prodiary.domain.event import (
    AnswerDeclined,
    AnswerGiven,
    EntryAmended,
    EntryConfirmed,
    EntryStarted,
    Event,
    Payload,
)
from prodiary.domain.ids import (
    DeviceId,
    EntryId,
    InstrumentId,
    Language,
    OptionCode,
    StaffId,
)
from prodiary.domain.provenance import EventTime, Originator, Presentation
from prodiary.exchange.pack import read_pack
from prodiary.paths import resources
from tests.fakeclock import FakeClock
from tests.sitekit import SUBJECT, SiteKit

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
    assert "总分: 15（满分 60）" in text
    english = [word for word in ("Participant", "Total", "Answer", "Page") if word in text]
    assert english == []


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
