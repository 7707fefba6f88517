"""The look of printed documents: palette, type, ruled tables, and pages that know their number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Literal

from reportlab.lib import colors
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Table,
    TableStyle,
)

from prodiary.documents.fonts import Typeface
from prodiary.domain.ids import Language

INK = colors.HexColor("#1C2423")
QUIET = colors.HexColor("#45504E")
ACCENT = colors.HexColor("#0A5A5E")
RULE = colors.HexColor("#C9C3B4")
TINT = colors.HexColor("#F6F3EC")
ALERT = colors.HexColor("#8A2A1B")
MARGIN = 18 * mm
TOP = 26 * mm
BOTTOM = 24 * mm
_BODY = 10
_LEADING = 14.5
_TALLEST = 120 * mm
"""Rows up to this height are moved to the next page whole; both orientations have room for one."""

Orientation = Literal["portrait", "landscape"]


@dataclass(frozen=True, slots=True)
class Page:
    """One page as its header and footer see it; sizes in points."""

    number: int
    of: int
    width: float
    height: float

    @property
    def orientation(self) -> Orientation:
        """How it lies."""
        return "landscape" if self.width > self.height else "portrait"


Furniture = Callable[[Canvas, Page], None]
"""Draws header and footer of a page."""


def paginated(
    story: list[Flowable],
    furniture: Furniture,
    *,
    language: Language,
    first: Orientation = "portrait",
) -> bytes:
    """The PDF of `story` on A4 with `furniture` on every page, once their number is known.

    The bytes depend on the content alone.
    """
    buffer = BytesIO()
    template = BaseDocTemplate(
        buffer,
        title="prodiary",
        author="prodiary",
        lang=language,
        invariant=1,
        pageTemplates=[
            _sheet(name) for name in sorted(("portrait", "landscape"), key=lambda n: n != first)
        ],
    )

    class Numbered(_Numbered):
        draw = staticmethod(furniture)

    template.build(story, canvasmaker=Numbered)
    return buffer.getvalue()


def turned(orientation: Orientation) -> list[Flowable]:
    """What begins a new page that lies in another way."""
    return [NextPageTemplate(orientation), PageBreak()]


def _sheet(orientation: str) -> PageTemplate:
    width, height = A4 if orientation == "portrait" else landscape(A4)
    frame = Frame(
        MARGIN, BOTTOM, width - 2 * MARGIN, height - TOP - BOTTOM, 0, 0, 0, 0, id=orientation
    )
    return PageTemplate(id=orientation, frames=[frame], pagesize=(width, height))


class _Numbered(Canvas):
    """A canvas that puts off ending its pages until it knows how many there are."""

    draw: Furniture
    _pagesize: tuple[float, float]

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - reportlab's own
        super().__init__(*args, **options)
        self._kept: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 - reportlab's own
        """Keep the page."""
        self._kept.append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined] # left out of the stubs, as below

    def save(self) -> None:
        """End every page, with its header and footer, and write the file."""
        kept = self._kept
        for number, state in enumerate(kept, start=1):
            self.__dict__.update(state)
            width, height = self._pagesize
            type(self).draw(self, Page(number, len(kept), width, height))
            super().showPage()
        super().save()


class Ruled(Table):
    """A table whose rows are split only where one alone is taller than a page has room for."""

    _rowHeights: list[float]  # noqa: N815 - reportlab's own

    def split(self, width: float, height: float) -> list[Flowable]:
        """Break between rows; a row is moved to the next page before it is broken itself."""
        self._calc(width, height)  # type: ignore[attr-defined]
        parts: list[Flowable] = self._splitRows(height)  # type: ignore[attr-defined]
        if parts:
            return parts
        head = sum(self._rowHeights[: self.repeatRows + 1])
        if head <= _TALLEST:
            return []
        broken: list[Flowable] = self._splitRows(  # type: ignore[attr-defined]
            height, doInRowSplit=1
        )
        return broken


def ruled(
    rows: Sequence[Sequence[Paragraph | list[Paragraph]]], widths: Sequence[float | None]
) -> Table:
    """A table with a strong rule under its head, repeated on every page; None shares what is left.

    A row is only split where it alone is taller than a page has room for.
    """
    table = Ruled([list(row) for row in rows], colWidths=list(widths), repeatRows=1, hAlign="LEFT")
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


def listed(rows: Sequence[tuple[Paragraph, Paragraph]], name: float = 42 * mm) -> Table:
    """Names and values on a tinted ground; `name` is the width of the first column."""
    table = Ruled([list(row) for row in rows], colWidths=[name, None], hAlign="LEFT")
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("TOPPADDING", (0, 0), (-1, -1), 1.5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
                ("BACKGROUND", (0, 0), (-1, -1), TINT),
            ]
        )
    )
    return table


def framed(text: Paragraph) -> Table:
    """A statement in a frame."""
    table = Table([[text]], hAlign="LEFT", colWidths=[None])
    table.setStyle(
        TableStyle(
            [
                ("BOX", (0, 0), (-1, -1), 1.0, ACCENT),
                ("TOPPADDING", (0, 0), (-1, -1), 6),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
                ("LEFTPADDING", (0, 0), (-1, -1), 8),
                ("RIGHTPADDING", (0, 0), (-1, -1), 8),
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
        "small-strong": style("small-strong", fontSize=8.5, leading=12, fontName=face.strong),
        "fine": style("fine", fontSize=7.5, leading=10.5, textColor=QUIET),
        "note": style("note", fontSize=8.5, leading=12, textColor=QUIET),
        "alert": style("alert", fontSize=8.5, leading=12, textColor=ALERT, fontName=face.strong),
        "quiet": style("quiet", fontSize=9, leading=13, textColor=QUIET),
        "recall": style("recall", textColor=QUIET, spaceAfter=2 * mm),
        "notice": style("notice", fontSize=9, leading=13, textColor=ACCENT),
        "struck": style("struck", fontName=face.strong, textColor=ALERT),
        "title": style("title", fontName=face.strong, fontSize=20, leading=27),
        "heading": style("heading", fontName=face.strong, fontSize=13, leading=18),
        "subheading": style("subheading", fontName=face.strong, fontSize=11, leading=16),
        "heading-apart": style(
            "heading-apart", fontName=face.strong, fontSize=13, leading=18, spaceBefore=8 * mm
        ),
        "subheading-apart": style(
            "subheading-apart", fontName=face.strong, fontSize=11, leading=16, spaceBefore=4 * mm
        ),
        "total": style("total", fontName=face.strong, fontSize=13, leading=18, alignment=TA_RIGHT),
    }
