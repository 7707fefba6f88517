"""Results gathered into samples: what one laboratory measured in blood taken at one time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from prodiary.domain.forms import FieldValue
from prodiary.domain.forms.laboratory import LAB_NAME, SAMPLE_TIME
from prodiary.domain.ids import FieldId
from prodiary.domain.labs.reading import LabRow


@dataclass(frozen=True, slots=True)
class Sample:
    """One record of the form `laboratory` to be."""

    time: str
    lab: str
    rows: tuple[LabRow, ...]

    @property
    def fields(self) -> tuple[tuple[FieldId, FieldValue], ...]:
        """What to set, in an order in which each field may be set: a value before its limits."""
        found = [(SAMPLE_TIME, FieldValue(self.time))]
        if self.lab:
            found.append((LAB_NAME, FieldValue(self.lab)))
        for row in self.rows:
            found.append((row.analyte.id, row.value))
            if row.limit:
                found.append((row.analyte.limit, FieldValue(row.limit)))
            if row.low is not None:
                found.append((row.analyte.low, row.low))
            if row.high is not None:
                found.append((row.analyte.high, row.high))
        return tuple(found)


def samples(rows: Iterable[LabRow]) -> tuple[Sample, ...]:
    """The results by sample, in the order of the file."""
    gathered: dict[tuple[str, str], list[LabRow]] = {}
    for row in rows:
        gathered.setdefault((row.sample_time, row.lab), []).append(row)
    return tuple(Sample(time, lab, tuple(of)) for (time, lab), of in gathered.items())
