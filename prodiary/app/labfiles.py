"""A laboratory's files in a folder: which there are, what one says, and recording it.

Everything here works in the worker's thread; a folder may be on a network.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path
from typing import Final

from prodiary.device.clinic.filled import values_of
from prodiary.device.clinic.session import StaffSession
from prodiary.domain.forms import LABORATORY
from prodiary.domain.ids import RecordId, VisitId
from prodiary.domain.labs import MAX_BYTES, LabFile, Sample, read_labs, samples
from prodiary.errors import FolderUnreadable, NotEnrolled

MOST_FILES: Final = 200
"""More files than these are not shown."""
_ENDING: Final = ".csv"


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file says, before any of it is recorded.

    Attributes:
        name: The file's name, without its folder.
        file: Rows and problems.
        fresh: Samples that are not recorded yet.
        known: Samples of which all was recorded before; they are not recorded again.
    """

    name: str
    file: LabFile
    fresh: tuple[Sample, ...]
    known: tuple[Sample, ...]


def lab_files(folder: Path) -> tuple[str, ...]:
    """The CSV files in a folder that are not hidden, by name.

    Raises:
        FolderUnreadable: It may not be read.
    """
    try:
        with os.scandir(folder) as entries:
            names = sorted(each.name for each in entries if _is_table(each))
    except OSError as error:
        raise FolderUnreadable from error
    return tuple(names[:MOST_FILES])


def _is_table(entry: os.DirEntry[str]) -> bool:
    try:
        named = not entry.name.startswith(".") and entry.name.casefold().endswith(_ENDING)
        return named and entry.is_file()
    except OSError:
        return False


def preview(staff: StaffSession, folder: Path, name: str, *, zone: tzinfo) -> Preview:
    """Read one of `lab_files`; nothing is recorded.

    Raises:
        InvalidTable: The file as a whole cannot be read.
        FolderUnreadable: It is not there any more, or may not be read.
        NotEnrolled: It is not known yet whose record this is.
    """
    if staff.subject is None:
        raise NotEnrolled
    try:
        with (folder / name).open("rb") as stream:
            # One byte more than may be: enough to be told that there is too much.
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise FolderUnreadable from error
    found = read_labs(data, subject=staff.subject, zone=zone)
    gathered, known = samples(found.rows), _known(staff)
    return Preview(
        name=name,
        file=found,
        fresh=tuple(each for each in gathered if not known(each)),
        known=tuple(each for each in gathered if known(each)),
    )


def _known(staff: StaffSession) -> Callable[[Sample], bool]:
    """Tells of a sample whether all of it stands in one form that counts."""
    held = [values_of(each) for each in staff.forms.all(LABORATORY.id) if each.struck is None]

    def known(sample: Sample) -> bool:
        return any(all(each.get(name) == value for name, value in sample.fields) for each in held)

    return known


def record_samples(
    staff: StaffSession, found: Sequence[Sample], visit: VisitId | None
) -> tuple[RecordId, ...]:
    """Record each sample as one form, unless it is recorded already.

    Raises:
        NotYourTask: The role does not go with it; nothing was recorded.
        StoreError: The disk refuses; what was recorded before stays, and a second try takes the
            samples that were not recorded as a whole.
    """
    records, known = [], _known(staff)
    for sample in found:
        if known(sample):
            continue
        record = staff.forms.begin(LABORATORY.id, visit)
        for field, value in sample.fields:
            staff.forms.set(record, field, value.value, unit=value.unit)
        records.append(record)
    return tuple(records)
