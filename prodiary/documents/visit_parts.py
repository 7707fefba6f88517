"""The parts of a printed visit that are no entries: facts, overview, forms, requests, queries."""

from __future__ import annotations

from collections.abc import Iterable

from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, Table

from prodiary.documents.entry_parts import EntryParts
from prodiary.documents.formvalues import FormValues
from prodiary.documents.layout import ruled
from prodiary.documents.setting import Setter
from prodiary.documents.signatures import on
from prodiary.documents.times import evidence, when
from prodiary.documents.told import Teller
from prodiary.documents.visit import VisitDocument
from prodiary.domain.correction import Correction
from prodiary.domain.trail import Thing, TrailRow

Cells = list[Paragraph | list[Paragraph]]


class VisitParts:
    """One visit in parts, in the order in which they are printed."""

    def __init__(self, document: VisitDocument, setter: Setter, teller: Teller) -> None:
        """Print `document` with the words of `setter` and `teller`."""
        self._document = document
        self._setter = setter
        self._words = setter.words
        self._teller = teller
        self._forms = FormValues(setter.language)

    @property
    def title(self) -> str:
        """Which visit it was."""
        rows = (row for row in self._document.rows if row.kind == "visit-started")
        return self._teller.title(next(rows).about)

    def facts(self) -> Table:
        """Which visit, whose, when, who held it, how often the participant had the device."""
        document, words, people = self._document, self._words, self._teller.people
        visit, study = document.visit, document.studies[0]
        staff = {row.by for row in document.rows if row.by.is_staff}
        ended = "-" if visit.ended_at is None else evidence(visit.ended_at)
        received = (
            () if document.received is None else ((words["received"], when(document.received)),)
        )
        said = [(words["visit-why"], visit.started.why)] if visit.started.why else []
        if visit.ended is not None and visit.ended.note:
            said.append((words["visit-note"], visit.ended.note))
        return self._setter.facts(
            [
                (words["participant"], document.subject),
                (words["visit"], self.title),
                (words["state"], words[f"visit-{visit.state}"]),
                (words["held-by"], people.full(visit.by)),
                (words["staff-present"], words["list"].join(sorted(map(people.full, staff)))),
                (words["started"], evidence(visit.started_at)),
                (words["ended"], ended),
                *self._handovers(),
                *said,
                *received,
                (
                    words["study"],
                    f"{study.title.get(self._setter.language, study.id)} ({study.id})",
                ),
                (words["site"], f"{study.site_name} ({study.site})"),
                (words["protocol"], study.protocol),
                (words["device"], document.device),
                (words["visit-id"], visit.id),
            ]
        )

    def _handovers(self) -> list[tuple[str, str]]:
        moves = [row for row in self._document.rows if row.kind in {"handed-over", "handed-back"}]
        return [
            (
                self._words[row.kind] if "left" not in row.flags else self._words["flag-left"],
                f"{evidence(row.at)}, {self._teller.people.full(row.by)}",
            )
            for row in moves
            if row.about.id == self._document.visit.id and "left" not in row.flags
        ]

    def overview(self) -> Table:
        """Everything that was done, a line each."""
        words, setter, people = self._words, self._setter, self._teller.people
        names = ("what-was-done", "by-whom", "state", "result", "signed")
        rows: list[Cells] = [[setter.text(words[name], "head") for name in names]]
        for each in self._document.entries:
            entry, parts = each.entry, EntryParts(each, setter)
            who = [setter.text(people.full(entry.originator), "small")]
            if entry.author != entry.originator:
                by = words["entered-by"].format(who=people.full(entry.author))
                who.append(setter.text(by, "note"))
            rows.append(
                [
                    [
                        setter.text(each.wording.title, "strong"),
                        setter.text(words[f"mode-{entry.started.mode}"], "note"),
                    ],
                    who,
                    setter.text(words[f"state-{entry.state}"], "small"),
                    setter.text(parts.total_text() if entry.counts else "-", "small"),
                    self._signed(("entry", entry.id), own=entry.started.mode == "self"),
                ]
            )
        for record in self._document.records:
            struck = record.struck is not None
            rows.append(
                [
                    setter.text(self._forms.title(record.opened.form), "strong"),
                    setter.text(people.full(record.by), "small"),
                    setter.text(words["record-struck" if struck else "record-open"], "small"),
                    setter.text("-", "small"),
                    self._signed(("record", record.id)),
                ]
            )
        return ruled(rows, [50 * mm, 42 * mm, 28 * mm, 26 * mm, None])

    def _signed(self, thing: Thing, *, own: bool = False) -> Paragraph:
        found = on(self._document.signatures, thing)
        if any(each.stands for each in found):
            return self._setter.text(self._words["signed-yes"], "small")
        if found:
            return self._setter.text(self._words["signed-broken"], "alert")
        return self._setter.text(self._words["signed-own" if own else "signed-no"], "small")

    def corrections(self, asked: Iterable[Correction]) -> Table:
        """Requests for correction, and what was decided."""
        setter, words, people = self._setter, self._words, self._teller.people
        names = ("about", "asked-for", "asked-by", "decided")
        rows: list[Cells] = [[setter.text(words[name], "head") for name in names]]
        for each in asked:
            row = self._row("correction", each.asked.correction)
            told = None if row is None else self._teller.tell(row)
            decided: list[Paragraph] = [setter.text(words["correction-open"], "small")]
            if (
                each.decided is not None
                and each.decided_by is not None
                and each.decided_at is not None
            ):
                state = "accepted" if each.decided.accepted else "refused"
                decided = [
                    setter.text(words[f"correction-{state}"], "small-strong"),
                    setter.text(each.decided.reason, "small"),
                    setter.text(
                        f"{people.full(each.decided_by)}, {evidence(each.decided_at)}", "note"
                    ),
                ]
            rows.append(
                [
                    [
                        setter.text("" if told is None else told.about, "small"),
                        setter.text("" if told is None else told.point, "small"),
                    ],
                    [
                        setter.text("" if told is None else told.what, "small"),
                        setter.text(
                            ""
                            if told is None
                            else words["from-to"].format(old=told.old, new=told.new),
                            "small-strong",
                        ),
                        setter.text("" if told is None else told.why, "note"),
                    ],
                    [
                        setter.text(people.full(each.asked_by), "small"),
                        setter.text(evidence(each.asked_at), "note"),
                    ],
                    decided,
                ]
            )
        return ruled(rows, [40 * mm, 52 * mm, 38 * mm, None])

    def _row(self, kind: str, name: str) -> TrailRow | None:
        found = (row for row in self._document.rows if row.about.thing == (kind, name))
        return next(found, None)

    def queries(self) -> Table:
        """Answers to the same question that differ; nothing is changed because of it."""
        setter, words = self._setter, self._words
        names = ("item", "examination-says", "questionnaire-says")
        rows: list[Cells] = [[setter.text(words[name], "head") for name in names]]
        for each in self._document.queries:
            query = each.query
            examined = each.examined.wording.items[query.item]
            reported = each.reported.wording.items[query.other_item]
            rows.append(
                [
                    setter.text(examined.text, "small"),
                    [
                        setter.text(examined.options[query.option], "small-strong"),
                        setter.text(each.examined.wording.title, "note"),
                    ],
                    [
                        setter.text(reported.options[query.other_option], "small-strong"),
                        setter.text(f"{each.reported.wording.title}: {reported.text}", "note"),
                    ],
                ]
            )
        return ruled(rows, [50 * mm, 56 * mm, None])
