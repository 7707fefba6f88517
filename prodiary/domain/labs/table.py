"""From the bytes of a CSV file to rows of named cells, within bounds."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Final

from prodiary.errors import InvalidTable

REQUIRED: Final = ("subject", "sample_time", "analyte", "value", "unit")
OPTIONAL: Final = ("flag", "ref_low", "ref_high", "lab")
COLUMNS: Final = (*REQUIRED, *OPTIONAL)
MAX_BYTES: Final = 2**20
MAX_ROWS: Final = 5_000
MAX_CELL: Final = 1_000
_MAX_COLUMNS: Final = 100
_MAX_HEADER: Final = 4_000
_BOM: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: the line of the file in which it begins, and its cells by column.

    `cells` is None where their number is not that of the header, or one of them is too long.
    """

    line: int
    cells: Mapping[str, str] | None


@dataclass(frozen=True, slots=True)
class Table:
    """All rows that are not empty, and the columns nobody asked for."""

    rows: tuple[TableRow, ...]
    unused: tuple[str, ...]


def read_table(data: bytes) -> Table:
    """The rows of a CSV file.

    Raises:
        InvalidTable: `too-large`, `too-many-rows`, `not-text` (no UTF-8, or a NUL), `no-header`,
            `column-missing`, `column-twice`, `not-csv` (a quote that never ends).
    """
    if len(data) > MAX_BYTES:
        raise InvalidTable("too-large")
    try:
        text = data.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError:
        raise InvalidTable("not-text") from None
    if "\0" in text:
        raise InvalidTable("not-text")
    # Not splitlines: it also ends a line at marks that are text to a spreadsheet.
    lines = list(StringIO(text, newline=""))
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None or len(lines[first]) > _MAX_HEADER:
        raise InvalidTable("no-header")
    records = _records(lines, first, _delimiter(lines[first]))
    _, header = next(records)
    names = _header(header)
    rows: list[TableRow] = []
    for line, cells in records:
        if not any(cell.strip() for cell in cells):
            continue
        if len(rows) == MAX_ROWS:
            raise InvalidTable("too-many-rows")
        rows.append(TableRow(line, _cells(names, cells)))
    return Table(tuple(rows), tuple(name for name in names if name not in COLUMNS))


def _delimiter(header: str) -> str:
    # Only the header is sniffed: it holds no numbers, whose commas could be taken for separators.
    try:
        return csv.Sniffer().sniff(header, delimiters=",;").delimiter
    except csv.Error:
        raise InvalidTable("no-header") from None


def _records(lines: Sequence[str], first: int, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(lines[first:], delimiter=delimiter, strict=True)
    while True:
        line = first + reader.line_num + 1
        try:
            yield line, next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise InvalidTable("not-csv") from None


def _header(cells: Sequence[str]) -> tuple[str, ...]:
    names = tuple(cell.strip().casefold() for cell in cells)
    if len(names) > _MAX_COLUMNS or any(len(name) > MAX_CELL for name in names):
        raise InvalidTable("no-header")
    if not set(REQUIRED) & set(names):
        raise InvalidTable("no-header")
    if not set(REQUIRED) <= set(names):
        raise InvalidTable("column-missing")
    if any(names.count(name) > 1 for name in COLUMNS):
        raise InvalidTable("column-twice")
    return names


def _cells(names: Sequence[str], cells: Sequence[str]) -> Mapping[str, str] | None:
    if len(cells) != len(names) or any(len(cell) > MAX_CELL for cell in cells):
        return None
    read = {name: cell.strip() for name, cell in zip(names, cells, strict=True)}
    return {name: read.get(name, "") for name in COLUMNS}
