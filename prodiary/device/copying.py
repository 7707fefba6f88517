"""A participant's own copy of an entry, outside the vault and its protection (X3).

The name says nothing about anybody. What is there already is never replaced, and where writing
fails nothing half is left.
"""

from __future__ import annotations

from datetime import datetime
from itertools import count
from pathlib import Path

from prodiary.documents.entry_pdf import render
from prodiary.documents.record import EntryRecord
from prodiary.errors import CopyFailed, CopyTooLarge
from prodiary.exchange.files import NO_ROOM, write_new


def save_copy(record: EntryRecord, folder: Path, *, copied: datetime, with_scores: bool) -> str:
    """Write a PDF of `record` into `folder` under a new name, and return that name.

    Args:
        record: What to print.
        folder: A folder that is there.
        copied: When, with the participant's own offset; its day is in the name.
        with_scores: Whether the study lets the participant see totals (Q9).

    Raises:
        CopyTooLarge: There is no room.
        CopyFailed: The folder is gone, read-only or fails.
    """
    data = render(record, copied=copied, with_scores=with_scores)
    stem = f"diary-copy-{copied.date().isoformat()}"
    for number in count(1):
        name = f"{stem}.pdf" if number == 1 else f"{stem}-{number}.pdf"
        try:
            write_new(folder / name, data)
        except FileExistsError:
            continue
        except OSError as error:
            raise (CopyTooLarge if error.errno in NO_ROOM else CopyFailed) from error
        return name
    raise CopyFailed
