"""An entry on paper: values, circumstances, trail and date of copy on A4 (X3).

Times are printed as recorded, with their offset; nothing is converted. A total is printed only when
every item was answered (instruments.md section 9).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Spacer, Table, TableStyle

import prodiary
from prodiary.documents.fonts import typeface
from prodiary.documents.layout import MARGIN, QUIET, RULE, TINT, paginated, ruled, styles
from prodiary.documents.record import EntryRecord
from prodiary.documents.shown import common, notes
from prodiary.domain.entry import Response
from prodiary.domain.ids import ItemId, Language
from prodiary.domain.provenance import EventTime
from prodiary.domain.scoring import score
from prodiary.exchange.files import write_whole
from prodiary.paths import resources

_HEAD_SHOWN = 16
_CHINESE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
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
    page = _EntryPage(record, copied=copied, with_scores=with_scores)
    return paginated(page.story, page.furniture, language=record.wording.language)


def labels(language: Language) -> Mapping[str, str]:
    """The fixed words of printed documents in `language`; English where there are none."""
    folder = resources() / "documents"
    path = folder / f"{language}.json"
    found = path if path.is_file() else folder / "en.json"
    words: dict[str, str] = json.loads(found.read_text(encoding="utf-8"))
    return words


class _EntryPage:
    """The parts of one document, top to bottom."""

    def __init__(self, record: EntryRecord, *, copied: datetime, with_scores: bool) -> None:
        self._record = record
        self._copied = copied
        self._with_scores = with_scores
        self._words = labels(record.wording.language)
        self._common = common(record.entry.responses.values(), self._words)
        self._face = typeface(record.wording.language)
        self._styles = styles(self._face, record.wording.language)
        self._chinese = styles(typeface(Language("zh-Hans")), Language("zh-Hans"))

    def story(self) -> list[Flowable]:
        """Everything between header and footer."""
        wording = self._record.wording
        notice = [] if wording.status == "licensed" else [self._text(wording.copyright, "notice")]
        return [
            self._text(wording.title, "title"),
            *notice,
            Spacer(1, 3 * mm),
            self._circumstances(),
            Spacer(1, 5 * mm),
            self._text(wording.recall, "recall"),
            self._answers(),
            *self._total(),
            # The heading is not left alone at the foot of a page.
            CondPageBreak(_TRAIL_ROOM),
            Spacer(1, 7 * mm),
            self._text(self._words["trail"], "heading"),
            self._text(self._words["trail-note"], "quiet"),
            Spacer(1, 2 * mm),
            self._trail(),
        ]

    def _text(self, text: str, style: str) -> Paragraph:
        # A Chinese name or reason may stand in an English record.
        styles = self._chinese if _CHINESE.search(text) else self._styles
        return Paragraph(escape(text), styles[style])

    def _circumstances(self) -> Table:
        record, words = self._record, self._words
        entry = record.entry
        confirmed_at = entry.confirmed_at
        received = () if record.received is None else ((words["received"], _when(record.received)),)
        wording = record.wording
        rows: list[tuple[str, str]] = [
            (words["participant"], record.subject),
            (words["state"], words[f"state-{entry.state}"]),
            (words["originator"], words[f"mode-{entry.started.mode}"]),
            (words["started"], _evidence(entry.started_at)),
            (words["confirmed"], "-" if confirmed_at is None else _evidence(confirmed_at)),
            *received,
            *self._occasion(),
            (words["study"], f"{record.study.title[wording.language]} ({record.study.id})"),
            (words["site"], f"{record.study.site_name} ({record.study.site})"),
            (
                words["instrument"],
                f"{record.instrument.id}, "
                + words["version"].format(version=record.instrument.version),
            ),
            (
                words["wording"],
                f"{wording.language}, {words['version'].format(version=wording.version)}, "
                + words[wording.status],
            ),
            (
                words["pack"],
                words["version"].format(version=entry.started.pack.version)
                + f", {entry.started.pack.sha256[:_HEAD_SHOWN]}",
            ),
            (words["entry"], entry.id),
            (words["device"], record.device),
        ]
        table = Table(
            [[self._text(name, "quiet"), self._text(value, "cell")] for name, value in rows],
            colWidths=[38 * mm, None],
        )
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

    def _occasion(self) -> list[tuple[str, str]]:
        """What it was for, whether it was late, who helped, how all of it was shown."""
        words, study = self._words, self._record.study
        language, entry = self._record.wording.language, self._record.entry
        rows = []
        if entry.started.window is not None:
            name, due = entry.started.window.schedule, entry.started.window.due
            titles = [visit.title[language] for visit in study.visits if visit.id == name]
            title = titles[0] if titles else words["at-home"]
            rows.append((words["for"], words["due"].format(title=title, due=due)))
        confirmed = entry.confirmed
        if confirmed is not None and confirmed.late is not None:
            reasons = {each.code: each.text[language] for each in study.late_reasons}
            rows.append((words["late"], reasons.get(confirmed.late, confirmed.late)))
        if confirmed is not None and confirmed.help is not None:
            rows.append((words["help"], words[f"help-{confirmed.help}"]))
        if self._common:
            rows.append((words["shown"], words["list"].join(self._common)))
        return rows

    def _answers(self) -> Table:
        words, entry = self._words, self._record.entry
        head = [self._text(words[name], "head") for name in ("number", "item", "answer")]
        if self._with_scores:
            head.append(self._text(words["score"], "head-right"))
        rows: list[Sequence[Paragraph | list[Paragraph]]] = [head]
        for number, item in enumerate(self._record.instrument.items, start=1):
            response = entry.responses.get(item.id)
            row: list[Paragraph | list[Paragraph]] = [
                self._text(str(number), "cell"),
                self._text(self._record.wording.items[item.id].text, "cell"),
                [self._text(self._said(item.id, response), "strong"), *self._shown(response)],
            ]
            if self._with_scores:
                option = None if response is None else response.option
                value = "" if option is None else str(item.option(option).score)
                row.append(self._text(value, "number"))
            rows.append(row)
        widths = [12 * mm, 74 * mm, None, *([16 * mm] if self._with_scores else [])]
        return ruled(rows, widths)

    def _shown(self, response: Response | None) -> list[Paragraph]:
        if response is None or response.shown is None:
            return []
        own = [each for each in notes(response.shown, self._words) if each not in self._common]
        return [self._text(self._words["list"].join(own), "note")] if own else []

    def _said(self, item: ItemId, response: Response | None) -> str:
        if response is None:
            return self._words["not-reached"]
        if response.option is None:
            text = self._words["declined"]
        else:
            text = self._record.wording.items[item].options[response.option]
        return text if response.reason is None else f"{text} ({self._words['amended-mark']})"

    def _total(self) -> list[Flowable]:
        if not self._with_scores:
            return []
        found = score(self._record.instrument, self._record.entry.answers)
        if found.total is None:
            text = self._words["no-total"].format(answered=found.answered, of=found.of)
        else:
            most = self._record.instrument.max_total
            text = self._words["total-of"].format(total=found.total, most=most)
        return [Spacer(1, 3 * mm), self._text(f"{self._words['total']}: {text}", "total")]

    def _trail(self) -> Table:
        words = self._words
        names = ("when", "who", "item", "from", "to", "why")
        rows = [[self._text(words[name], "head") for name in names]]
        stood: dict[ItemId, Response] = {}
        numbers = {item.id: at for at, item in enumerate(self._record.instrument.items, start=1)}
        for step in self._record.entry.trail:
            before = stood.get(step.item)
            who = words[f"role-{step.by.role}"]
            rows.append(
                [
                    self._text(_moment(step.at.wall), "small"),
                    self._text(who if step.by.id is None else f"{who} {step.by.id}", "small"),
                    self._text(str(numbers[step.item]), "small"),
                    self._text("" if before is None else self._said(step.item, before), "small"),
                    self._text(self._said(step.item, step), "small"),
                    self._text(step.reason or "", "small"),
                ]
            )
            stood[step.item] = step
        return ruled(rows, [43 * mm, 32 * mm, 11 * mm, 32 * mm, 32 * mm, None])

    def furniture(self, canvas: Canvas, page: int, pages: int) -> None:
        """Header and footer of one page."""
        record, words = self._record, self._words
        width, height = A4
        canvas.setFillColor(QUIET)
        canvas.setFont(self._face.regular, 8.5)
        canvas.drawString(MARGIN, height - 14 * mm, f"{record.study.id}  {record.subject}")
        canvas.drawRightString(width - MARGIN, height - 14 * mm, words[record.wording.status])
        chain = words["chain"].format(
            epoch=record.epoch, seq=record.entry.last_seq, head=record.head
        )
        copied = words["copy"].format(when=_when(self._copied), version=prodiary.__version__)
        canvas.setFont(self._face.regular, 7)
        canvas.drawString(MARGIN, 15 * mm, chain)
        canvas.drawString(MARGIN, 11 * mm, copied)
        canvas.setFont(self._face.regular, 8.5)
        canvas.drawRightString(
            width - MARGIN, 11 * mm, words["page"].format(page=page, pages=pages)
        )
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.6)
        canvas.line(MARGIN, height - 17 * mm, width - MARGIN, height - 17 * mm)
        canvas.line(MARGIN, 19 * mm, width - MARGIN, 19 * mm)


def _moment(wall: str) -> str:
    return _when(datetime.fromisoformat(wall))


def _evidence(at: EventTime) -> str:
    return f"{_moment(at.wall)} {at.zone}"


def _when(moment: datetime) -> str:
    text = moment.isoformat(sep=" ", timespec="seconds")
    return f"{text[:19]} {text[19:]}"
