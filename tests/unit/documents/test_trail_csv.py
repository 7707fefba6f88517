"""The trail as CSV: every row, every code, nothing that a spreadsheet would run, and back again."""

from __future__ import annotations

import csv
import io
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from prodiary.documents.told import Teller
from prodiary.documents.trail_csv import COLUMNS, read_csv, render, write_trail_csv
from prodiary.domain.event import (
    CorrectionDecided,
    FieldSet,
    ItemMeasured,
    RecordOpened,
    VisitEnded,
)
from prodiary.domain.ids import FieldId, FormId, Language, RecordId
from prodiary.domain.trail import trail
from prodiary.errors import Malformed
from tests.unit.documents import visitkit as kit
from tests.unit.domain.test_event import GOOD
from tests.unit.domain.test_trail import recorded

RECORD = RecordId("f7" * 16)
HOSTILE = (
    "=1+1",
    '=HYPERLINK("http://x","y")',
    "+SUM(A1)",
    "-2+3",
    "@cmd",
    " =1+1",
    "\u3000=1",
    "\u00a0@x",
    "\uff1d1+1",
    "\uff0bx",
    "\uff0dx",
    "\uff20x",
    "--1",
    "-1e5",
    "-x",
)


def teller(language: str = "en") -> Teller:
    return Teller(Language(language), (kit.study(),))


def written(*lines: Any) -> tuple[dict[str, str], ...]:
    return read_csv(render(trail(recorded(lines)), teller()))


def noted(words: str) -> VisitEnded:
    return VisitEnded(kit.VISIT, words)


def test_a_spreadsheet_can_read_the_file() -> None:
    data = render(trail(kit.visit().recorded), teller())
    assert data.startswith(b"\xef\xbb\xbfepoch,seq,part,")
    text = data.decode("utf-8-sig")
    assert text.endswith("\r\n")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert {len(row) for row in rows} == {len(COLUMNS)}


def test_every_row_of_the_trail_is_in_the_file() -> None:
    """A4: whole."""
    rows = trail(kit.struck(kit.visit()).recorded)
    found = read_csv(render(rows, teller()))
    assert [(int(row["epoch"]), int(row["seq"]), int(row["part"])) for row in found] == [
        (*row.place, row.part) for row in rows
    ]


def test_codes_and_words_stand_side_by_side() -> None:
    scribe = kit.visit()
    rows = {
        (row["action"], row["about_id"]): row
        for row in read_csv(render(trail(scribe.recorded), teller("de")))
    }
    amended = rows["entry-amended", kit.QMG]
    assert amended["role"] == "investigator"
    assert amended["person"] == "dr-weber"
    assert amended["person_name"] == "Dr. Käthe Weber"
    assert (amended["old_kind"], amended["old_value"], amended["old_unit"]) == (
        "measured",
        "12",
        "s",
    )
    assert (amended["new_value"], amended["new_grade"]) == ("21", "b")
    assert amended["why_text"] == "Misread the stopwatch."
    assert amended["flags"] == "breaks-signature"
    assert amended["visit"] == kit.VISIT
    assert amended["action_text"] == "Nach Abschluss berichtigt"
    assert amended["wall"].endswith("+08:00")
    assert amended["utc"].endswith("+00:00")
    assert amended["zone"] == "Asia/Shanghai"
    signed = rows["signed-entry", kit.QMG]
    assert signed["flags"] == "signature-broken"
    assert signed["broken_by"] == f"{amended['epoch']}.{amended['seq']}"
    answer = rows["answer-given", kit.QOL]
    assert (answer["answer_of_role"], answer["answer_of"]) == ("participant", "S103-007")
    assert "text_percent=150" in answer["shown"]
    locked = rows["entry-confirmed", kit.MG_ADL]
    assert (locked["why_value"], locked["why_text"]) == ("unwell", "Es ging mir schlecht")


def test_the_file_can_be_held_against_the_ledger() -> None:
    """X4, X7: each row names the hash of its line and the head of the chain after it."""
    scribe = kit.visit()
    found = read_csv(render(trail(scribe.recorded), teller()))
    for row in found:
        line = scribe.lines[int(row["epoch"])][int(row["seq"]) - 1]
        assert row["line_sha256"] == sha256(line).hexdigest()
    heads = {each.place: each.head.hex() for each in scribe.recorded}
    assert {(int(row["epoch"]), int(row["seq"])): row["chain_head"] for row in found} == heads


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_a_person_wrote_is_a_formula(words: str) -> None:
    """security.md section 3, CWE-1236; and what was written can be read back."""
    data = render(trail(recorded([noted(words)])), teller())
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    cells = dict(zip(rows[0], rows[1], strict=True))
    assert cells["why_text"] == f"'{words}"
    assert set(cells["guarded"].split()) == {"why_value", "why_text"}
    (row,) = read_csv(data)
    assert (row["why_value"], row["why_text"]) == (words, words)


def test_no_cell_of_any_event_begins_a_formula() -> None:
    lines = [*GOOD, *(noted(words) for words in HOSTILE)]
    data = render(trail(recorded(lines)), teller())
    for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
        for cell in row:
            start = cell.lstrip(" \u00a0\u3000")[:1]
            plain = cell.removeprefix("-").removeprefix("+").replace(".", "", 1).isdigit()
            assert start not in "=+-@\t\r\uff1d\uff0b\uff0d\uff20" or not start or plain


def test_numbers_stay_numbers() -> None:
    """A negative value is not turned into text."""
    opened = RecordOpened(RECORD, FormId("laboratory"), "1", kit.PACK)
    row = written(opened, FieldSet(RECORD, FieldId("base-excess"), "-3.5", unit="mmol/L"))[-1]
    # The text beside it is for people, and text.
    assert (row["new_value"], row["new_unit"], row["guarded"]) == ("-3.5", "mmol/L", "new_text")
    item = kit.instrument("qmg").items[0].id
    measured = written(
        kit.begun(kit.QMG, "qmg", "examination"), ItemMeasured(kit.QMG, item, "60.5", "s", None)
    )[-1]
    assert (measured["new_value"], measured["new_grade"]) == ("60.5", "")


@pytest.mark.parametrize(
    "words", ["'quoted'", 'say "no", twice', "two; three", "受试者 Größe", "a, b", "'=1+1"]
)
def test_words_come_back_as_they_were(words: str) -> None:
    (row,) = written(noted(words))
    assert row["why_value"] == words


def test_a_line_break_in_a_cell_comes_back() -> None:
    """The format forbids it in events, the reader must stand it all the same."""
    (row,) = written(CorrectionDecided(kit.CORRECTION, accepted=True, reason="one\r\ntwo\nthree"))
    assert row["why_value"] == "one\r\ntwo\nthree"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[3:],
        lambda data: data.replace(b"epoch,seq", b"epoch,number", 1),
        lambda data: data[:-20],
        lambda data: data + b"1,2\r\n",
        lambda data: data.replace(b"visit-ended", b"visit-\xff", 1),
        lambda data: data[:-2] + b",new_kind\r\n",
        lambda data: data[:-2] + b"new_kind\r\n",
        lambda data: data[:-2] + b"nothing\r\n",
        lambda data: data[:-2] + b'"\r\n',
        lambda _: b"",
        lambda _: b"\xef\xbb\xbf",
    ],
)
def test_a_file_that_was_spoilt_is_refused(spoil: Any) -> None:
    data = render(trail(recorded([noted("over")])), teller())
    with pytest.raises(Malformed):
        read_csv(spoil(data))


def test_a_trail_of_nothing_is_a_head_alone() -> None:
    assert read_csv(render((), teller())) == ()


def test_a_file_replaces_an_earlier_one_whole(tmp_path: Path) -> None:
    path = tmp_path / "trail.csv"
    path.write_bytes(b"old")
    write_trail_csv(trail(recorded(GOOD)), teller(), path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert [each.name for each in tmp_path.iterdir()] == ["trail.csv"]


def test_names_of_columns_are_for_programs() -> None:
    assert len(set(COLUMNS)) == len(COLUMNS)
    assert all(name.replace("_", "").isalnum() and name.islower() for name in COLUMNS)
