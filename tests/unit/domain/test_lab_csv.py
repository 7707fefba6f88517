"""Laboratory values from a CSV file: taken whole, or refused row by row with a reason."""

from __future__ import annotations

import csv
import io
from typing import get_args
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prodiary.domain.forms import ANALYTES, LABORATORY, FieldValue, Values, as_value, check, missing
from prodiary.domain.ids import FieldId, SubjectId
from prodiary.domain.labs import (
    COLUMNS,
    MAX_BYTES,
    MAX_ROWS,
    REQUIRED,
    LabFile,
    LabRow,
    Problem,
    RowProblem,
    analyte_named,
    read_labs,
    samples,
    unit_named,
)
from prodiary.errors import InvalidTable

SUBJECT = SubjectId("CN01-004")
BERLIN = ZoneInfo("Europe/Berlin")
HEADER = ",".join(COLUMNS)
TIME = "2026-03-01T09:30+01:00"
ROW = {
    "subject": SUBJECT,
    "sample_time": "2026-03-01 09:30",
    "analyte": "IgG",
    "value": "9.1",
    "unit": "g/L",
    "flag": "",
    "ref_low": "7",
    "ref_high": "16",
    "lab": "Central",
}


def table(*rows: dict[str, str], delimiter: str = ",", newline: str = "\r\n") -> bytes:
    """A file with our header and these rows, whose other cells are those of `ROW`."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, delimiter=delimiter, lineterminator=newline)
    writer.writeheader()
    writer.writerows({**ROW, **row} for row in rows)
    return out.getvalue().encode()


def read(data: bytes) -> LabFile:
    return read_labs(data, subject=SUBJECT, zone=BERLIN)


def only(**cells: str) -> LabRow:
    found = read(table(cells))
    assert found.problems == ()
    (row,) = found.rows
    return row


def refused(**cells: str) -> tuple[str, str, str]:
    found = read(table(cells))
    assert found.rows == ()
    (problem,) = found.problems
    assert problem.line == 2
    return problem.column, problem.problem, problem.reason


def why(data: bytes) -> str:
    with pytest.raises(InvalidTable) as caught:
        read(data)
    return str(caught.value.fields["reason"])


# --- what is taken ------------------------------------------------------------------------------


def test_a_row_becomes_a_result() -> None:
    row = only()
    assert (row.line, row.sample_time, row.lab, row.limit) == (2, TIME, "Central", "")
    assert row.analyte.id == "igg"
    assert row.value == FieldValue("9.1", "g/L")
    assert (row.low, row.high) == (FieldValue("7", "g/L"), FieldValue("16", "g/L"))
    assert row.notes == ()


@pytest.mark.parametrize("delimiter", [",", ";"])
@pytest.mark.parametrize("newline", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_every_common_spelling_of_csv_gives_the_same(
    delimiter: str, newline: str, mark: bytes
) -> None:
    rows = ({"analyte": "IgG"}, {"analyte": "IgA", "value": "1,9", "ref_low": "", "ref_high": ""})
    found = read(mark + table(*rows, delimiter=delimiter, newline=newline))
    assert [(row.line, row.analyte.id, row.value.value) for row in found.rows] == [
        (2, "igg", "9.1"),
        (3, "iga", "1.9"),
    ]


def test_the_columns_may_stand_in_any_order_and_case_with_others_between() -> None:
    data = (
        "Remark;UNIT;Value;Analyte; sample_time ;Subject;Doctor\n"
        f"fasting;g/l;9,1;igg;2026-03-01T09:30+01:00;{SUBJECT};Dr X\n"
    )
    found = read(data.encode())
    assert [row.value for row in found.rows] == [FieldValue("9.1", "g/L")]
    assert found.rows[0].lab == ""
    assert found.unused == ("remark", "doctor")


def test_quoted_headers_and_cells_are_read() -> None:
    data = ";".join(f'"{name}"' for name in REQUIRED) + "\n"
    data += f'"{SUBJECT}";"2026-03-01 09:30";"IgG";"9,1";"g/L"\n'
    assert len(read(data.encode()).rows) == 1


@pytest.mark.parametrize(
    ("flag", "value", "limit", "number"),
    [
        ("<", "0.2", "below", "0.2"),
        ("below", "0.2", "below", "0.2"),
        ("", "<0.2", "below", "0.2"),
        ("<", "< 0.2", "below", "0.2"),
        (">", "50", "above", "50"),
        ("Above", "50", "above", "50"),
        ("", ">50", "above", "50"),
        ("", "0.2", "", "0.2"),
    ],
)
def test_a_value_at_the_limit_of_the_assay_keeps_its_sign(
    flag: str, value: str, limit: str, number: str
) -> None:
    row = only(analyte="AChR-Ab", unit="nmol/L", flag=flag, value=value, ref_low="", ref_high="")
    assert (row.limit, row.value) == (limit, FieldValue(number, "nmol/L"))


@pytest.mark.parametrize(
    ("analyte", "unit", "code"),
    [
        ("anti-MuSK", "NMOL/L", "nmol/L"),
        ("LRP4", "titer", "titre"),
        ("IgM", "mg/dl", "mg/dL"),
        ("Hb", "g/dl", "g/dL"),
        ("neut", "10*9/L", "10^9/L"),
        ("neut", "x 10^9/L", "10^9/L"),
        ("platelets", "G/L", "10^9/L"),
        ("plt", "K/µL", "10^3/uL"),
        ("creatinine", "μmol/L", "umol/L"),
        ("Bilirubin", "µmol/l", "umol/L"),
        ("ALAT", "IU/L", "U/L"),
    ],
)
def test_names_of_laboratories_are_understood(analyte: str, unit: str, code: str) -> None:
    assert only(analyte=analyte, unit=unit, value="20", ref_low="", ref_high="").value.unit == code


def test_giga_is_not_gram() -> None:
    haemoglobin, platelets = analyte_named("Hb"), analyte_named("PLT")
    assert haemoglobin is not None
    assert platelets is not None
    assert unit_named(haemoglobin, "g/L") == "g/L"
    assert unit_named(platelets, "G/L") == "10^9/L"
    assert unit_named(platelets, "g/L") is None


def test_every_analyte_and_every_unit_can_be_named_by_its_own_code() -> None:
    for analyte in ANALYTES:
        assert analyte_named(analyte.id.upper()) is analyte
        for scale in analyte.scales:
            for unit in scale.units:
                assert unit_named(analyte, unit.code) == unit.code


def test_an_unusual_value_is_taken_and_noted() -> None:
    assert only(value="0.5", ref_low="", ref_high="").notes == ("unusual",)


# --- what is refused ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"analyte": "IgE"}, ("analyte", "unknown-analyte", "")),
        ({"analyte": ""}, ("analyte", "unknown-analyte", "")),
        ({"unit": "mmol/L"}, ("unit", "unknown-unit", "")),
        ({"unit": ""}, ("unit", "unknown-unit", "")),
        ({"flag": "H"}, ("flag", "unknown-flag", "")),
        ({"flag": ">", "value": "<0.2"}, ("flag", "unknown-flag", "")),
        ({"value": ""}, ("value", "invalid", "not-a-number")),
        ({"value": "negative"}, ("value", "invalid", "not-a-number")),
        ({"value": "<"}, ("value", "invalid", "not-a-number")),
        ({"value": "<<1"}, ("value", "invalid", "not-a-number")),
        ({"value": "-1"}, ("value", "invalid", "not-a-number")),
        ({"value": "=1+1"}, ("value", "invalid", "not-a-number")),
        ({"value": "1,050", "unit": "mg/dL"}, ("value", "invalid", "ambiguous-number")),
        ({"value": "201"}, ("value", "invalid", "impossible")),
        ({"value": "9.12345"}, ("value", "invalid", "too-many-decimals")),
        ({"sample_time": ""}, ("sample_time", "invalid", "not-a-moment")),
        ({"sample_time": "2026-03-01"}, ("sample_time", "invalid", "not-a-moment")),
        ({"sample_time": "01.03.2026 09:30"}, ("sample_time", "invalid", "not-a-moment")),
        ({"sample_time": "2026-03-29 02:30"}, ("sample_time", "invalid", "no-such-time")),
        ({"sample_time": "2026-10-25 02:30"}, ("sample_time", "invalid", "doubled-time")),
        ({"ref_low": "seven"}, ("ref_low", "invalid", "not-a-number")),
        ({"ref_high": "999"}, ("ref_high", "invalid", "impossible")),
        ({"ref_low": "16", "ref_high": "7"}, ("ref_low", "limits-reversed", "")),
        ({"lab": "x" * 201}, ("lab", "invalid", "too-long")),
        ({"lab": "a\u202eb"}, ("lab", "invalid", "unreadable-text")),
        ({"lab": "x" * 1_001}, ("row", "columns", "")),
    ],
)
def test_a_row_that_cannot_be_read_is_refused_with_its_column(
    cells: dict[str, str], expected: tuple[str, str, str]
) -> None:
    assert refused(**cells) == expected


@pytest.mark.parametrize("row", ["CN01-004,2026-03-01 09:30,IgG,9", "CN01-004,a,b,c,d,e"])
def test_a_row_with_too_few_or_too_many_cells_is_refused(row: str) -> None:
    found = read(f"{','.join(REQUIRED)}\n{row}\n".encode())
    assert found.problems == (RowProblem(2, "row", "columns"),)


def test_a_bad_row_does_not_stop_the_others_and_all_add_up() -> None:
    """C5: one bad in many, the rest imported, counts reconcile."""
    rows = [{"analyte": str(each.id), "unit": each.scales[0].units[0].code, "value": "20",
             "ref_low": "", "ref_high": ""} for each in ANALYTES]  # fmt: skip
    other = {"subject": "CN01-009", "value": "nonsense"}
    found = read(table(*rows[:4], {"value": "?"}, other, *rows[4:], other))
    assert len(found.rows) == len(ANALYTES)
    assert found.problems == (RowProblem(6, "value", "invalid", "not-a-number"),)
    assert found.others == 2
    assert len(found.rows) + len(found.problems) + found.others == len(ANALYTES) + 3


@pytest.mark.parametrize("subject", ["CN01-4", "cn01-004", "CN01-0041", "", "CN01-004 x"])
def test_rows_of_other_subjects_are_counted_and_not_looked_at(subject: str) -> None:
    found = read(table({"subject": subject, "value": "?"}))
    assert (found.rows, found.problems, found.others) == ((), (), 1)


def test_a_result_again_is_taken_once() -> None:
    found = read(table({}, {}, {"analyte": "IgA", "value": "2", "ref_low": "", "ref_high": ""}))
    assert [row.line for row in found.rows] == [2, 4]
    assert found.problems == (RowProblem(3, "row", "repeated"),)


def test_of_two_results_for_one_sample_neither_is_taken() -> None:
    found = read(table({"value": "9.1"}, {"value": "9.2"}, {"value": "9.1"}))
    assert found.rows == ()
    assert [(each.line, each.problem) for each in found.problems] == [
        (2, "conflicting"),
        (3, "conflicting"),
        (4, "conflicting"),
    ]


def test_a_problem_never_repeats_what_the_file_says() -> None:
    found = read(table({"value": "sentinel-7315"}))
    assert "7315" not in repr(found)


def test_lines_are_counted_as_an_editor_shows_them() -> None:
    blank = f"\n\n{HEADER}\n\n,,,,,,,,\n".encode()
    rows = table({"lab": "two\nlines"}, {"value": "?"}).split(b"\r\n", 1)[1]
    found = read(blank + rows)
    assert [row.line for row in found.rows] == [6]
    assert found.rows[0].lab == "two lines"
    assert [problem.line for problem in found.problems] == [8]


# --- files that are no such table ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no-header"),
        (b"\xef\xbb\xbf", "no-header"),
        (b"\n \n", "no-header"),
        (b"PK\x03\x04", "no-header"),
        (b"a,b,c\n1,2,3\n", "no-header"),
        (b"subject\n", "no-header"),
        (b"x" * 10_000, "no-header"),
        (b"subject," * 400 + b"\n", "no-header"),
        (b"subject,sample_time,analyte,value\n", "column-missing"),
        (b"subject,sample_time,analyte,value,unit,Value\n", "column-twice"),
        (f'{HEADER}\n{SUBJECT},"open\n'.encode(), "not-csv"),
        (f'{HEADER}\n{SUBJECT},"a"b,c\n'.encode(), "not-csv"),
        (HEADER.encode("utf-16"), "not-text"),
        (f"{HEADER}\nM\u00fcller".encode("latin-1"), "not-text"),
        (f"{HEADER}\n\0".encode(), "not-text"),
        (b"x" * (MAX_BYTES + 1), "too-large"),
        (f"{HEADER}\n".encode() + b"1,2\n" * (MAX_ROWS + 1), "too-many-rows"),
        # Longer than the csv module takes for one cell.
        (f"{HEADER}\n".encode() + b"x" * 200_000, "not-csv"),
    ],
)  # fmt: skip
def test_what_is_no_such_table_is_refused_whole(data: bytes, reason: str) -> None:
    assert why(data) == reason


def test_as_many_rows_as_are_allowed_are_taken() -> None:
    found = read(f"{HEADER}\n".encode() + b"1,2,3,4,5,6,7,8,9\n" * MAX_ROWS)
    assert found.others == MAX_ROWS


def test_a_header_alone_is_a_table_without_rows() -> None:
    found = read(f"{HEADER}\n".encode())
    assert (found.rows, found.problems, found.others, found.unused) == ((), (), 0, ())


# --- into the form ------------------------------------------------------------------------------


def test_results_of_one_sample_make_one_record() -> None:
    found = read(
        table(
            {},
            {"sample_time": "2026-03-08 09:00"},
            {
                "analyte": "achr",
                "unit": "nmol/L",
                "value": "<0.2",
                "ref_low": "",
                "ref_high": "0.4",
            },
            {"analyte": "IgA", "value": "2", "ref_low": "", "ref_high": ""},
            {"lab": ""},
        )
    )
    made = samples(found.rows)
    assert [(each.time, each.lab, len(each.rows)) for each in made] == [
        (TIME, "Central", 3),
        ("2026-03-08T09:00+01:00", "Central", 1),
        (TIME, "", 1),
    ]
    assert made[0].fields == (
        ("sample-time", FieldValue(TIME)),
        ("laboratory", FieldValue("Central")),
        ("igg", FieldValue("9.1", "g/L")),
        ("igg-low", FieldValue("7", "g/L")),
        ("igg-high", FieldValue("16", "g/L")),
        ("achr", FieldValue("0.2", "nmol/L")),
        ("achr-limit", FieldValue("below")),
        ("achr-high", FieldValue("0.4", "nmol/L")),
        ("iga", FieldValue("2", "g/L")),
    )
    assert missing(LABORATORY, dict(made[0].fields)) == ()
    assert missing(LABORATORY, dict(made[2].fields)) == ("laboratory",)


cells = st.one_of(
    st.sampled_from(["", "9", "0,2", "<0.2", ">7", "g/L", "nmol/L", "IgG", "AChR", "<", TIME]),
    st.text(max_size=12),
)


@given(st.lists(st.fixed_dictionaries(dict.fromkeys(COLUMNS[1:], cells)), max_size=5))
def test_what_is_taken_can_be_set_field_by_field(rows: list[dict[str, str]]) -> None:
    for sample in samples(_read_or_nothing(table(*rows))):
        values: Values = {}
        for field, value in sample.fields:
            made = check(LABORATORY, field, value.value, unit=value.unit, values=values)
            assert as_value(made) == value
            values = {**values, FieldId(field): value}


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_or_add_up(data: bytes) -> None:
    _read_or_nothing(data)
    _read_or_nothing(f"{HEADER}\n{SUBJECT},".encode() + data)


def _read_or_nothing(data: bytes) -> tuple[LabRow, ...]:
    try:
        found = read(data)
    except InvalidTable:
        return ()
    assert all(each.problem in get_args(Problem) for each in found.problems)
    return found.rows
