"""The trail on paper, read back from the PDF by another library."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from prodiary.documents.labels import labels
from prodiary.documents.trail_pdf import TrailDocument, render, write_trail_pdf
from prodiary.documents.trail_rows import COLUMNS
from prodiary.domain.event import CorrectionDecided, EntryAmended, FieldSet, VisitEnded
from prodiary.domain.ids import FieldId, Language
from prodiary.domain.provenance import MAX_TEXT
from prodiary.domain.trail import GROUPS, Filter, trail
from tests.fakeclock import FakeClock
from tests.unit.documents import visitkit as kit
from tests.unit.domain.test_trail import recorded

NOW = FakeClock().now().wall
LANGUAGES = ("en", "de", "zh-Hans")


def document(*lines: Any, language: str = "en", where: Filter | None = None) -> TrailDocument:
    chain = recorded(lines) if lines else kit.struck(kit.visit()).recorded
    return TrailDocument(
        studies=(kit.study(),),
        subject=kit.SUBJECT,
        device=kit.DEVICE_ID,
        rows=trail(chain),
        where=where or Filter(),
        language=Language(language),
    )


def pages(found: TrailDocument) -> list[str]:
    reader = PdfReader(BytesIO(render(found, copied=NOW)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def test_a_trail_states_whose_it_is_what_it_shows_and_where_the_ledger_stood() -> None:
    found = document()
    first = pages(found)[0]
    for part in (
        "S103-007",
        "Test study (S103-TEST)",
        "Test hospital (CN01)",
        "d" * 43,
        "everything, no filter",
        f"Rows {len(found.rows)} of {len(found.rows)}",
        found.rows[-1].head,
        "Copy made 2026-03-02 09:30:00 +08:00 by prodiary",
    ):
        assert part in first


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_the_head_of_the_table_and_its_number(language: str) -> None:
    words = labels(Language(language))
    found = pages(document(language=language))
    assert len(found) > 3
    for number, text in enumerate(found, start=1):
        assert words["page"].format(page=number, pages=len(found)) in text
        for name, _ in COLUMNS:
            assert words[name] in text


def test_pages_lie() -> None:
    reader = PdfReader(BytesIO(render(document(), copied=NOW)))
    assert all(page.mediabox.width > page.mediabox.height for page in reader.pages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_event_is_on_paper_once(language: str) -> None:
    """A3: and whole, on one page."""
    found = document(language=language)
    text = " ".join(pages(found))
    for row in found.rows:
        assert text.count(f" {row.epoch}.{row.seq} ") >= 1


def test_old_new_who_when_and_why_are_on_paper() -> None:
    """A1."""
    text = " ".join(pages(document()))
    for part in (
        "Item amended after locking",
        "investigator Dr. Käthe Weber (dr-weber)",
        "Misread the stopwatch.",
        "2026-03-02 09:30:48 +08:00 Asia/Shanghai",
        "breaks a signature",
        "this signature was broken later",
        "late",
        "the clock was set near this time",
        "said by participant S103-007",
        "mmHg",
    ):
        assert part in text


def test_a_filter_is_stated_and_held_to() -> None:
    where = Filter(
        about=("entry", kit.QMG),
        who=kit.DOCTOR.by,
        kinds=GROUPS["corrections"] | {"signed"} | {"field-set"},
        first=date(2026, 3, 3),
        last=date(2026, 3, 4),
        text="stopwatch",
        flagged=True,
    )
    (only,) = pages(document(where=where))
    assert (
        f"about: Muscle tests (QMG) {kit.QMG}; by: investigator Dr. Käthe Weber (dr-weber); "
        "kinds: corrections and strikes, signatures, field-set; from: 2026-03-03; "
        "through: 2026-03-04; containing: stopwatch; only what is marked"
    ) in only
    assert "Rows 1 of" in only
    assert "Misread the stopwatch." in only
    assert "Vault unlocked" not in only


def test_a_filter_searches_in_the_words_of_the_document() -> None:
    (only,) = pages(document(language="de", where=Filter(text="gerät zurückgegeben")))
    assert "Zeilen 1 von" in only


def test_a_filter_that_finds_nothing_says_so() -> None:
    (only,) = pages(document(where=Filter(about=("entry", "0" * 32))))
    assert "Nothing in the trail meets the filter." in only
    assert f"about: {'0' * 32}" in only


def test_a_trail_without_events_or_participant_is_a_page() -> None:
    empty = TrailDocument(
        studies=(kit.study(),),
        subject=None,
        device=kit.DEVICE_ID,
        rows=(),
        where=Filter(),
        language=Language("en"),
    )
    (only,) = pages(empty)
    assert "not enrolled yet" in only
    assert "Rows 0 of 0" in only


@pytest.mark.parametrize("letter", ["x ", "W", "药", "<&"])
def test_the_longest_words_there_can_be_are_printed_whole(letter: str) -> None:
    """A reason, a value and what it replaced, each as long as the format allows."""
    long = (letter * MAX_TEXT)[:MAX_TEXT]
    text = "".join(
        pages(
            document(
                VisitEnded(kit.VISIT, long),
                CorrectionDecided(kit.CORRECTION, accepted=False, reason=long),
                EntryAmended(kit.QMG, kit.instrument("qmg").items[0].id, None, long),
                FieldSet(kit.VITALS, FieldId("comment"), long),
                FieldSet(kit.VITALS, FieldId("comment"), long[::-1], reason=long),
            )
        )
    )
    assert text.count(letter[0]) >= 7 * long.count(letter[0])


def test_markup_in_words_is_printed_as_text() -> None:
    text = " ".join(pages(document(VisitEnded(kit.VISIT, "<b>&amp;</b>"))))
    assert "<b>&amp;</b>" in text


def test_the_same_trail_gives_the_same_bytes() -> None:
    """X7: a copy can be compared with another copy."""
    found = document()
    assert render(found, copied=NOW) == render(found, copied=NOW)


def test_a_copy_replaces_an_earlier_one_whole(tmp_path: Path) -> None:
    path = tmp_path / "trail.pdf"
    path.write_bytes(b"old")
    write_trail_pdf(document(VisitEnded(kit.VISIT)), path, copied=NOW)
    assert path.read_bytes().startswith(b"%PDF-")
    assert [each.name for each in tmp_path.iterdir()] == ["trail.pdf"]
