"""Laboratory values from a CSV file: every row becomes a value, a named problem or a count.

The table has a header line with the columns of `COLUMNS` in any order, and a row for each value.
Separators are commas or semicolons; the bytes are UTF-8, with or without a byte order mark. Rows of
other subjects are counted and otherwise not looked at. Nothing is guessed: a row that cannot be
read without doubt is refused with the line it begins in, and the rest is read all the same.
"""

from __future__ import annotations

from prodiary.domain.labs.names import analyte_named, unit_named
from prodiary.domain.labs.reading import LabFile, LabRow, Problem, RowProblem, read_labs
from prodiary.domain.labs.samples import Sample, samples
from prodiary.domain.labs.table import COLUMNS, MAX_BYTES, MAX_CELL, MAX_ROWS, OPTIONAL, REQUIRED

__all__ = [
    "COLUMNS",
    "MAX_BYTES",
    "MAX_CELL",
    "MAX_ROWS",
    "OPTIONAL",
    "REQUIRED",
    "LabFile",
    "LabRow",
    "Problem",
    "RowProblem",
    "Sample",
    "analyte_named",
    "read_labs",
    "samples",
    "unit_named",
]
