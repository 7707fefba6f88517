"""The look of printed documents: palette, type, ruled tables, and pages that know their number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table, TableStyle

from prodiary.documents.fonts import Typeface
from prodiary.domain.ids import Language

INK = colors.HexColor("#1C2423")
QUIET = colors.HexColor("#45504E")
ACCENT = colors.HexColor("#0A5A5E")
RULE = colors.HexColor("#C9C3B4")
TINT = colors.HexColor("#F6F3EC")
MARGIN = 18 * mm
_BODY = 10
_LEADING = 14.5

Furniture = Callable[[Canvas, int, int], None]
"""Draws header and footer, given the canvas, the page and the number of pages."""


def paginated(
    story: Callable[[], list[Flowable]], furniture: Furniture, *, language: Language
) -> bytes:
    """The PDF of `story` on A4 with `furniture` on every page.

    The story is laid out twice, since the first page already says how many there are. The bytes
    depend on the content alone.
    """
    pages = 0
    data = b""
    for _ in range(2):
        buffer = BytesIO()
        template = SimpleDocTemplate(
            buffer,
            pagesize=A4,
            leftMargin=MARGIN,
            rightMargin=MARGIN,
            topMargin=26 * mm,
            bottomMargin=24 * mm,
            title="prodiary",
            author="prodiary",
            lang=language,
            invariant=1,
        )
        of = pages

        def draw(canvas: Canvas, document: SimpleDocTemplate, of: int = of) -> None:
            furniture(canvas, document.page, of)

        template.build(story(), onFirstPage=draw, onLaterPages=draw)
        pages, data = template.page, buffer.getvalue()
    return data


def ruled(
    rows: Sequence[Sequence[Paragraph | list[Paragraph]]], widths: Sequence[float | None]
) -> Table:
    """A table with a strong rule under its head, repeated on every page; rows are never split."""
    table = Table([list(row) for row in rows], colWidths=list(widths), repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LINEBELOW", (0, 0), (-1, 0), 1.0, ACCENT),
                ("LINEBELOW", (0, 1), (-1, -1), 0.4, RULE),
                ("TOPPADDING", (0, 0), (-1, -1), 3.5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
                ("LEFTPADDING", (0, 0), (-1, -1), 3),
                ("RIGHTPADDING", (0, 0), (-1, -1), 3),
            ]
        )
    )
    return table


def styles(face: Typeface, language: Language) -> dict[str, ParagraphStyle]:
    """The text styles of a document, by what they are for."""
    # Chinese has no spaces to break lines at.
    wrap = "CJK" if language.startswith("zh") else None
    base = ParagraphStyle(
        "cell",
        fontName=face.regular,
        fontSize=_BODY,
        leading=_LEADING,
        textColor=INK,
        wordWrap=wrap,
    )

    def style(name: str, **changes: Any) -> ParagraphStyle:  # noqa: ANN401 - reportlab's own
        return ParagraphStyle(name, parent=base, **changes)

    return {
        "cell": base,
        "strong": style("strong", fontName=face.strong),
        "number": style("number", alignment=TA_RIGHT, fontName=face.strong),
        "head": style("head", fontSize=8.5, leading=12, textColor=QUIET),
        "head-right": style(
            "head-right", fontSize=8.5, leading=12, textColor=QUIET, alignment=TA_RIGHT
        ),
        "small": style("small", fontSize=8.5, leading=12),
        "note": style("note", fontSize=8.5, leading=12, textColor=QUIET),
        "quiet": style("quiet", fontSize=9, leading=13, textColor=QUIET),
        "recall": style("recall", textColor=QUIET, spaceAfter=2 * mm),
        "notice": style("notice", fontSize=9, leading=13, textColor=ACCENT),
        "title": style("title", fontName=face.strong, fontSize=20, leading=27),
        "heading": style("heading", fontName=face.strong, fontSize=13, leading=18),
        "total": style("total", fontName=face.strong, fontSize=13, leading=18, alignment=TA_RIGHT),
    }
