"""Rows of a table of laboratory values, each checked as if it were typed into the form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo
from fractions import Fraction
from typing import Final, Literal

from prodiary.domain.forms import LABORATORY, Checked, FieldValue, Note, Values, as_value, check
from prodiary.domain.forms.laboratory import ABOVE, BELOW, LAB_NAME, SAMPLE_TIME, Analyte
from prodiary.domain.ids import FieldId, SubjectId
from prodiary.domain.labs.names import analyte_named, unit_named
from prodiary.domain.labs.table import TableRow, read_table
from prodiary.errors import InvalidField

Column = Literal[
    "row", "sample_time", "analyte", "value", "unit", "flag", "ref_low", "ref_high", "lab"
]
Problem = Literal[
    "columns",
    "unknown-analyte",
    "unknown-unit",
    "unknown-flag",
    "invalid",
    "limits-reversed",
    "repeated",
    "conflicting",
]
"""Wrong number of cells or one too long; a name not known; a value that the form refuses (`reason`
says why); reference limits the wrong way round; a result again; two results for one sample."""
_FLAGS: Final[Mapping[str, str]] = {
    "": "",
    "<": BELOW,
    "below": BELOW,
    ">": ABOVE,
    "above": ABOVE,
}
_SIGNS: Final[Mapping[str, str]] = {"<": BELOW, ">": ABOVE}


@dataclass(frozen=True, slots=True, kw_only=True)
class LabRow:
    """One result that can be recorded.

    Attributes:
        line: Where its row begins in the file, the first line being 1.
        sample_time: When the sample was taken, with its offset.
        lab: Who measured it; empty where the file does not say.
        analyte: What was measured.
        value: The value with its unit, as the form takes it.
        limit: `below` or `above` where the value is only a limit; else empty.
        low: Lower reference limit.
        high: Upper reference limit.
        notes: What is unusual about the value.
    """

    line: int
    sample_time: str
    lab: str
    analyte: Analyte
    value: FieldValue
    limit: str
    low: FieldValue | None
    high: FieldValue | None
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A row that was refused: its line, the column at fault, and why; never what it says."""

    line: int
    column: Column
    problem: Problem
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabFile:
    """All of a file: `rows`, `problems`, `others` and `unused` add up to what it holds.

    Attributes:
        rows: What can be recorded.
        problems: What cannot, in the order of the file.
        others: How many rows are about other subjects.
        unused: Names of columns that are not read.
    """

    rows: tuple[LabRow, ...]
    problems: tuple[RowProblem, ...]
    others: int
    unused: tuple[str, ...]


class _RefusedError(Exception):
    """A row that cannot be taken; never leaves this module."""

    def __init__(self, column: Column, problem: Problem, reason: str = "") -> None:
        super().__init__(problem)
        self.column: Column = column
        self.problem: Problem = problem
        self.reason = reason


def read_labs(data: bytes, *, subject: SubjectId, zone: tzinfo) -> LabFile:
    """What the file says of `subject`.

    Args:
        data: The bytes of the file.
        subject: The participant whose record is open; names are compared letter by letter.
        zone: Where a sample time without an offset was read off a clock.

    Raises:
        InvalidTable: The file as a whole cannot be read; nothing of it was.
    """
    table = read_table(data)
    rows: list[LabRow] = []
    problems: list[RowProblem] = []
    others = 0
    for row in table.rows:
        if row.cells is not None and row.cells["subject"] != subject:
            others += 1
            continue
        try:
            rows.append(_row(row, zone))
        except _RefusedError as refused:
            problems.append(RowProblem(row.line, refused.column, refused.problem, refused.reason))
    kept, repeated = _once(rows)
    return LabFile(
        rows=kept,
        problems=tuple(sorted((*problems, *repeated), key=lambda each: each.line)),
        others=others,
        unused=table.unused,
    )


def _row(row: TableRow, zone: tzinfo) -> LabRow:
    cells = row.cells
    if cells is None:
        raise _RefusedError("row", "columns")
    analyte = analyte_named(cells["analyte"])
    if analyte is None:
        raise _RefusedError("analyte", "unknown-analyte")
    unit = unit_named(analyte, cells["unit"])
    if unit is None:
        raise _RefusedError("unit", "unknown-unit")
    limit, number = _limit(cells)
    time = _checked("sample_time", SAMPLE_TIME, cells, zone=zone)
    value = _checked("value", analyte.id, {"value": number}, unit=unit)
    standing = {analyte.id: as_value(value)}
    low = _reference("ref_low", analyte.low, cells, standing)
    high = _reference("ref_high", analyte.high, cells, standing)
    if low and high and Fraction(low.value) > Fraction(high.value):
        raise _RefusedError("ref_low", "limits-reversed")
    return LabRow(
        line=row.line,
        sample_time=time.value,
        lab=_checked("lab", LAB_NAME, cells).value if cells["lab"] else "",
        analyte=analyte,
        value=as_value(value),
        limit=limit,
        low=low,
        high=high,
        notes=value.notes,
    )


def _limit(cells: Mapping[str, str]) -> tuple[str, str]:
    """Whether the value is a limit, as the flag or a sign before it says; and the value alone."""
    flag = _FLAGS.get(cells["flag"].casefold())
    if flag is None:
        raise _RefusedError("flag", "unknown-flag")
    value = cells["value"]
    sign = _SIGNS.get(value[:1])
    if sign is None:
        return flag, value
    if flag not in {"", sign}:
        raise _RefusedError("flag", "unknown-flag")
    return sign, value[1:]


def _reference(
    column: Column, field: FieldId, cells: Mapping[str, str], standing: Values
) -> FieldValue | None:
    if not cells[column]:
        return None
    return as_value(_checked(column, field, cells, values=standing))


def _checked(
    column: Column,
    field: FieldId,
    cells: Mapping[str, str],
    *,
    unit: str | None = None,
    values: Values | None = None,
    zone: tzinfo | None = None,
) -> Checked:
    try:
        return check(LABORATORY, field, cells[column], unit=unit, values=values or {}, zone=zone)
    except InvalidField as error:
        raise _RefusedError(column, "invalid", str(error.fields["reason"])) from None


def _once(rows: list[LabRow]) -> tuple[tuple[LabRow, ...], list[RowProblem]]:
    """Each result once; where two differ nothing says which is right, and neither is taken."""
    by_result: dict[tuple[str, str, FieldId], list[LabRow]] = {}
    for row in rows:
        by_result.setdefault((row.sample_time, row.lab, row.analyte.id), []).append(row)
    kept: list[LabRow] = []
    problems: list[RowProblem] = []
    for same in by_result.values():
        if len({(row.value, row.limit, row.low, row.high) for row in same}) > 1:
            problems.extend(RowProblem(row.line, "row", "conflicting") for row in same)
        else:
            kept.append(same[0])
            problems.extend(RowProblem(row.line, "row", "repeated") for row in same[1:])
    return tuple(sorted(kept, key=lambda row: row.line)), problems
