"""An entry on paper: values, circumstances, trail and date of copy on A4 (X3).

Times are printed as recorded, with their offset; nothing is converted. A total is printed only when
every item was answered (instruments.md section 9).
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer

from prodiary.documents.entry_parts import EntryParts
from prodiary.documents.layout import Page, paginated
from prodiary.documents.record import EntryRecord
from prodiary.documents.setting import Setter
from prodiary.documents.signature_parts import signature_table
from prodiary.documents.told import Teller
from prodiary.exchange.files import write_whole

_TRAIL_ROOM = 70 * mm


def write_entry_pdf(
    record: EntryRecord, path: Path, *, copied: datetime, with_scores: bool = True
) -> None:
    """Write a copy of `record` to `path`, whole or not at all.

    Args:
        record: What to print, in the language of its wording.
        path: Where; replaced when it exists.
        copied: The moment of copying, printed on every page.
        with_scores: Print scores and total; off for a participant's own copy (Q9).

    Raises:
        OSError: The place cannot be written.
    """
    write_whole(path, render(record, copied=copied, with_scores=with_scores))


def render(record: EntryRecord, *, copied: datetime, with_scores: bool = True) -> bytes:
    """The bytes of the PDF that `write_entry_pdf` writes."""
    setter = Setter(record.wording.language)

    def furniture(canvas: Canvas, page: Page) -> None:
        chain = setter.chain(epoch=record.epoch, seq=record.entry.last_seq, head=record.head)
        setter.furniture(
            canvas,
            page,
            left=f"{record.study.id}  {record.subject}",
            right=setter.words[record.wording.status],
            foot=(chain, setter.copied(copied)),
        )

    return paginated(
        _story(record, setter, with_scores=with_scores), furniture, language=setter.language
    )


def _story(record: EntryRecord, setter: Setter, *, with_scores: bool) -> list[Flowable]:
    """Everything between header and footer."""
    parts = EntryParts(record, setter, with_scores=with_scores)
    words = setter.words
    signed: list[Flowable] = []
    if record.signatures:
        teller = Teller(setter.language, (record.study,))
        signed = [
            *setter.section(words["signatures"], words["signatures-note"]),
            signature_table(record.signatures, setter=setter, teller=teller),
        ]
    return [
        setter.text(record.wording.title, "title"),
        *parts.notices(),
        Spacer(1, 3 * mm),
        parts.circumstances(),
        Spacer(1, 5 * mm),
        *parts.answers(),
        *parts.total(),
        *signed,
        *setter.section(words["trail"], words["trail-note"], room=_TRAIL_ROOM),
        parts.steps(),
    ]
