"""Setting text: which typeface a text needs; headings, facts, headers and footers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from xml.sax.saxutils import escape

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Spacer, Table

import prodiary
from prodiary.documents.fonts import typeface
from prodiary.documents.labels import labels
from prodiary.documents.layout import MARGIN, QUIET, RULE, Page, listed, styles
from prodiary.documents.times import when
from prodiary.domain.ids import Language

_CHINESE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_CHINESE_LANGUAGE = Language("zh-Hans")
_HEADING_ROOM = 60 * mm


class Setter:
    """Sets text in one language, and the few words of another script that may stand in it.

    Attributes:
        language: Of the document.
        words: Its fixed words.
    """

    def __init__(self, language: Language) -> None:
        """Set in `language`."""
        self.language = language
        self.words: Mapping[str, str] = labels(language)
        self._face = typeface(language)
        self._styles = styles(self._face, language)
        self._chinese_face = typeface(_CHINESE_LANGUAGE)
        self._chinese = styles(self._chinese_face, _CHINESE_LANGUAGE)

    def text(self, text: str, style: str = "cell") -> Paragraph:
        """A paragraph of `text`, in a typeface that has its characters."""
        # A Chinese name or reason may stand in an English record.
        chosen = self._chinese if _CHINESE.search(text) else self._styles
        return Paragraph(escape(text), chosen[style])

    def facts(self, rows: Iterable[tuple[str, str]]) -> Table:
        """Names and values."""
        return listed([(self.text(name, "quiet"), self.text(value)) for name, value in rows])

    def section(
        self, title: str, note: str = "", *, style: str = "heading", room: float = _HEADING_ROOM
    ) -> list[Flowable]:
        """A heading that is not left alone at the foot of a page."""
        found: list[Flowable] = [CondPageBreak(room), self.text(title, f"{style}-apart")]
        if note:
            found.append(self.text(note, "quiet"))
        return [*found, Spacer(1, 2 * mm)]

    def line(self, canvas: Canvas, x: float, y: float, text: str, size: float) -> None:
        """Draw one line from `x` on."""
        self._draw(canvas, text, size)
        canvas.drawString(x, y, text)

    def right(self, canvas: Canvas, x: float, y: float, text: str, size: float) -> None:
        """Draw one line that ends at `x`."""
        self._draw(canvas, text, size)
        canvas.drawRightString(x, y, text)

    def _draw(self, canvas: Canvas, text: str, size: float) -> None:
        face = self._chinese_face if _CHINESE.search(text) else self._face
        canvas.setFillColor(QUIET)
        canvas.setFont(face.regular, size)

    def furniture(
        self, canvas: Canvas, page: Page, *, left: str, right: str, foot: tuple[str, str]
    ) -> None:
        """Header and footer of one page: whose record, what wording, where it stands, copied when.

        Args:
            canvas: Where to draw.
            page: Which.
            left: At the head, on the left.
            right: At the head, on the right.
            foot: Two lines at the foot; the page number stands beside the second.
        """
        edge, top = page.width - MARGIN, page.height
        self.line(canvas, MARGIN, top - 14 * mm, left, 8.5)
        self.right(canvas, edge, top - 14 * mm, right, 8.5)
        self.line(canvas, MARGIN, 15 * mm, foot[0], 7)
        self.line(canvas, MARGIN, 11 * mm, foot[1], 7)
        number = self.words["page"].format(page=page.number, pages=page.of)
        self.right(canvas, edge, 11 * mm, number, 8.5)
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.6)
        canvas.line(MARGIN, top - 17 * mm, edge, top - 17 * mm)
        canvas.line(MARGIN, 19 * mm, edge, 19 * mm)

    def copied(self, at: datetime) -> str:
        """When the copy was made, and with what (X3, V2)."""
        return self.words["copy"].format(when=when(at), version=prodiary.__version__)

    def chain(self, *, epoch: int, seq: int, head: str) -> str:
        """Where the ledger stood."""
        return self.words["chain"].format(epoch=epoch, seq=seq, head=head)
