"""The audit trail as a table on pages that lie: one block for each row, columns at fixed places."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, TableStyle

from prodiary.documents.layout import ACCENT, MARGIN, RULE, TINT, Page, Ruled
from prodiary.documents.setting import Setter
from prodiary.documents.told import Told

COLUMNS: Final = (
    ("event", 15 * mm),
    ("when", 33 * mm),
    ("who", 33 * mm),
    ("what", 52 * mm),
    ("point", 40 * mm),
    ("before", 31 * mm),
    ("after", 31 * mm),
    ("why", 26 * mm),
)
"""Names and widths of the columns, from the left."""
_PAD = 3
_LONG = 90
"""Longer texts run across the page below their row: a narrow column would make them a ladder."""
_INDENT = 2
"""They begin below this column."""


def trail_rows(told: Iterable[Told], setter: Setter) -> list[Flowable]:
    """One block for each row; a block is moved to the next page whole."""
    return [_block(each, setter) for each in told]


def trail_head(canvas: Canvas, page: Page, setter: Setter) -> None:
    """The names of the columns at the head of a page."""
    x, y = MARGIN, page.height - 22.5 * mm
    for name, width in COLUMNS:
        setter.line(canvas, x + _PAD, y, setter.words[name], 8.5)
        x += width
    canvas.setStrokeColor(ACCENT)
    canvas.setLineWidth(1)
    canvas.line(MARGIN, y - 2 * mm, x, y - 2 * mm)


def _block(told: Told, setter: Setter) -> Ruled:
    words, row = setter.words, told.row
    day, clock, offset = told.when.split(" ")
    whose = [setter.text(words["said-by"].format(who=told.of), "note")] if told.of else []
    what = [setter.text(told.what, "small-strong"), setter.text(told.about, "small")]
    if told.details:
        what.append(setter.text(words["list"].join(told.details), "fine"))
    what += [setter.text(flag, "alert") for flag in told.flags]
    below = [
        (words[name], text)
        for name, text in (("before", told.old), ("after", told.new), ("why", told.why))
        if len(text) > _LONG
    ]
    cells: list[Paragraph | list[Paragraph] | str] = [
        setter.text(f"{row.epoch}.{row.seq}", "fine"),
        [setter.text(f"{day} {clock}", "small"), setter.text(f"{offset} {told.zone}", "fine")],
        [setter.text(told.who, "small"), *whose],
        what,
        setter.text(told.point, "small"),
        *(
            setter.text(words["see-below"] if len(text) > _LONG else text, style)
            for text, style in (
                (told.old, "small"),
                (told.new, "small-strong"),
                (told.why, "small"),
            )
        ),
    ]
    rows = [cells]
    style: list[tuple[Any, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ("LEFTPADDING", (0, 0), (-1, -1), _PAD),
        ("RIGHTPADDING", (0, 0), (-1, -1), _PAD),
        ("LINEBELOW", (0, -1), (-1, -1), 0.4, RULE),
    ]
    for at, (name, text) in enumerate(below, start=1):
        said = setter.text(words["named"].format(name=name, value=text), "small")
        rows.append(["", "", said, *[""] * (len(COLUMNS) - _INDENT - 1)])
        style.append(("SPAN", (_INDENT, at), (-1, at)))
    if below:
        # The row is not parted from the first text that belongs to it.
        style.append(("NOSPLIT", (0, 0), (-1, 1)))
    if told.flags:
        style.append(("BACKGROUND", (0, 0), (-1, -1), TINT))
        # The ground would cover half of the line above it.
        style.append(("LINEABOVE", (0, 0), (-1, 0), 0.4, RULE))
    table = Ruled(rows, colWidths=[width for _, width in COLUMNS], hAlign="LEFT")
    table.setStyle(TableStyle(style))
    return table
