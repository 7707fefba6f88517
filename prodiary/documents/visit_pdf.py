"""The record of a visit on paper: a certified copy with values, trail and signatures (X3, I4)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer

import prodiary
from prodiary.documents.entry_parts import EntryParts
from prodiary.documents.form_parts import FormParts
from prodiary.documents.layout import Page, framed, paginated, turned
from prodiary.documents.setting import Setter
from prodiary.documents.signature_parts import signature_table
from prodiary.documents.times import when
from prodiary.documents.told import Teller
from prodiary.documents.trail_rows import trail_head, trail_rows
from prodiary.documents.visit import VisitDocument
from prodiary.documents.visit_parts import VisitParts
from prodiary.domain.ids import Language
from prodiary.exchange.files import write_whole


def write_visit_pdf(
    document: VisitDocument, path: Path, *, language: Language, copied: datetime
) -> None:
    """Write a certified copy of a visit to `path`, whole or not at all; replaces what is there.

    Args:
        document: What to print; answers and findings are in the words that were shown.
        path: Where.
        language: Of everything else.
        copied: The moment of copying, printed on every page.

    Raises:
        OSError: The place cannot be written.
    """
    write_whole(path, render(document, language=language, copied=copied))


def render(document: VisitDocument, *, language: Language, copied: datetime) -> bytes:
    """The bytes of the PDF that `write_visit_pdf` writes."""
    setter = Setter(language)
    teller = Teller(language, document.studies)
    parts = VisitParts(document, setter, teller)
    words = setter.words
    shown = {each.wording.status for each in document.entries}

    def furniture(canvas: Canvas, page: Page) -> None:
        chain = setter.chain(epoch=document.epoch, seq=document.seq, head=document.head)
        setter.furniture(
            canvas,
            page,
            left=f"{document.studies[0].id}  {document.subject}  {parts.title}",
            right=words["demonstration"] if "demonstration" in shown else words["visit-record"],
            foot=(chain, setter.copied(copied)),
        )
        if page.orientation == "landscape":
            trail_head(canvas, page, setter)

    statement = words["certified"].format(
        when=when(copied),
        device=document.device,
        epoch=document.epoch,
        seq=document.seq,
        head=document.head,
        version=prodiary.__version__,
    )
    story: list[Flowable] = [
        setter.text(words["visit-record"], "title"),
        setter.text(parts.title, "heading"),
        Spacer(1, 3 * mm),
        framed(setter.text(statement, "small")),
        Spacer(1, 4 * mm),
        parts.facts(),
        *setter.section(words["overview"]),
        parts.overview(),
        *_entries(document, setter, teller),
        *_forms(document, setter, teller),
        *_questions(document, setter, parts),
        *setter.section(words["signatures"], words["signatures-note"]),
        _signatures(document, setter, teller),
        *turned("landscape"),
        Spacer(1, 2 * mm),
        setter.text(words["audit-trail"], "heading"),
        setter.text(words["audit-trail-note"], "quiet"),
        Spacer(1, 2 * mm),
        *trail_rows((teller.tell(row) for row in document.rows), setter),
    ]
    return paginated(story, furniture, language=language)


def _entries(document: VisitDocument, setter: Setter, teller: Teller) -> list[Flowable]:
    story: list[Flowable] = []
    for heading, examined in (("questionnaires", False), ("examinations", True)):
        chosen = [
            each
            for each in document.entries
            if (each.entry.started.mode == "examination") == examined
        ]
        story += setter.section(setter.words[heading]) if chosen else []
        for each in chosen:
            parts = EntryParts(each, setter)
            story += [
                *setter.section(each.wording.title, style="subheading"),
                *parts.notices(),
                Spacer(1, 2 * mm),
                parts.circumstances(whole=False),
                Spacer(1, 3 * mm),
                *parts.answers(),
                *parts.total(),
            ]
            if each.signatures:
                story += [
                    Spacer(1, 3 * mm),
                    signature_table(each.signatures, setter=setter, teller=teller, titled=True),
                ]
    return story


def _forms(document: VisitDocument, setter: Setter, teller: Teller) -> list[Flowable]:
    if not document.records:
        return []
    parts = FormParts(document.signatures, setter, teller)
    story = setter.section(setter.words["forms"])
    for record in document.records:
        story += parts.story(record)
    return story


def _questions(document: VisitDocument, setter: Setter, parts: VisitParts) -> list[Flowable]:
    words, story = setter.words, list[Flowable]()
    if document.queries:
        story += setter.section(words["queries"], words["queries-note"])
        story.append(parts.queries())
    if document.corrections:
        story += setter.section(words["corrections"], words["corrections-note"])
        story.append(parts.corrections(document.corrections))
    return story


def _signatures(document: VisitDocument, setter: Setter, teller: Teller) -> Flowable:
    if not document.signatures:
        return setter.text(setter.words["no-signatures"], "quiet")
    return signature_table(document.signatures, setter=setter, teller=teller, titled=True)
