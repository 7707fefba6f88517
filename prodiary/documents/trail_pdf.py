"""The audit trail on paper, whole or filtered, for an inspector (A4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer

from prodiary.documents.layout import Page, paginated
from prodiary.documents.setting import Setter
from prodiary.documents.told import Teller
from prodiary.documents.trail_rows import trail_head, trail_rows
from prodiary.domain.ids import DeviceId, Language, SubjectId
from prodiary.domain.study import Study
from prodiary.domain.trail import GROUPS, Filter, TrailRow, filtered
from prodiary.exchange.files import write_whole


@dataclass(frozen=True, slots=True)
class TrailDocument:
    """A trail and whose it is.

    Attributes:
        studies: The study as each pack defines it that the ledger had, the newest first.
        subject: Whose ledger it is; None before the site has said.
        device: The vault that recorded it.
        rows: The whole trail.
        where: What of it to print.
        language: Of the document.
    """

    studies: Sequence[Study]
    subject: SubjectId | None
    device: DeviceId
    rows: Sequence[TrailRow]
    where: Filter
    language: Language


def write_trail_pdf(document: TrailDocument, path: Path, *, copied: datetime) -> None:
    """Write the trail to `path`, whole or not at all; replaces what is there.

    Raises:
        OSError: The place cannot be written.
    """
    write_whole(path, render(document, copied=copied))


def render(document: TrailDocument, *, copied: datetime) -> bytes:
    """The bytes of the PDF that `write_trail_pdf` writes."""
    setter = Setter(document.language)
    study, words = document.studies[0], setter.words
    teller = Teller(document.language, document.studies)
    shown = filtered(document.rows, document.where, spoken=teller.spoken)

    def furniture(canvas: Canvas, page: Page) -> None:
        last = document.rows[-1] if document.rows else None
        chain = "" if last is None else setter.chain(epoch=last.epoch, seq=last.seq, head=last.head)
        setter.furniture(
            canvas,
            page,
            left=f"{study.id}  {document.subject or ''}",
            right=words["audit-trail"],
            foot=(chain, setter.copied(copied)),
        )
        trail_head(canvas, page, setter)

    story: list[Flowable] = [
        Spacer(1, 2 * mm),
        setter.text(words["audit-trail"], "title"),
        setter.text(words["audit-trail-note"], "quiet"),
        Spacer(1, 3 * mm),
        setter.facts(
            [
                (words["participant"], document.subject or words["not-enrolled"]),
                (words["study"], f"{study.title.get(setter.language, study.id)} ({study.id})"),
                (words["site"], f"{study.site_name} ({study.site})"),
                (words["device"], document.device),
                (words["filter"], stated(document, setter, teller)),
                (
                    words["rows"],
                    words["rows-of"].format(shown=len(shown), of=len(document.rows)),
                ),
            ]
        ),
        Spacer(1, 4 * mm),
        *trail_rows((teller.tell(row) for row in shown), setter),
    ]
    if not shown:
        story.append(setter.text(words["nothing-found"], "quiet"))
    return paginated(story, furniture, language=document.language, first="landscape")


def stated(document: TrailDocument, setter: Setter, teller: Teller) -> str:
    """What the document was filtered by, in words; that it was not, where it was not."""
    words, where = setter.words, document.where
    said = []
    if where.about is not None:
        title = next(
            (teller.title(row.about) for row in document.rows if row.about.thing == where.about),
            "",
        )
        said.append(("filter-about", f"{title} {where.about[1]}".strip()))
    if where.who is not None:
        said.append(("filter-who", teller.people.full(where.who)))
    if where.kinds is not None:
        said.append(("filter-kinds", _kinds(where.kinds, setter)))
    if where.first is not None:
        said.append(("filter-first", where.first.isoformat()))
    if where.last is not None:
        said.append(("filter-last", where.last.isoformat()))
    if where.text:
        said.append(("filter-text", where.text))
    parts = [words["named"].format(name=words[name], value=value) for name, value in said]
    if where.flagged:
        parts.append(words["filter-flagged"])
    return words["list"].join(parts) or words["filter-none"]


def _kinds(kinds: frozenset[str], setter: Setter) -> str:
    """Groups of events by their names, and by their codes those of no whole group."""
    words = setter.words
    whole = [name for name, group in GROUPS.items() if group <= kinds]
    rest = kinds - {kind for name in whole for kind in GROUPS[name]}
    return words["comma"].join([*(words[f"group-{name}"] for name in whole), *sorted(rest)])
