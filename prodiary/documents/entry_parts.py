"""The parts of a printed entry: circumstances, answers or findings, total, signatures.

Used for a copy of one entry and within the record of a visit.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Spacer, Table

from prodiary.documents.layout import ruled
from prodiary.documents.people import People
from prodiary.documents.record import EntryRecord
from prodiary.documents.setting import Setter
from prodiary.documents.shown import common, notes
from prodiary.documents.times import evidence, wall, when
from prodiary.domain.ids import ItemId
from prodiary.domain.response import Measured, Response
from prodiary.domain.scoring import score

_HEAD_SHOWN = 16
_TABLE_ROOM = 45 * mm


class EntryParts:
    """One entry in parts, in the order in which they are printed."""

    def __init__(self, record: EntryRecord, setter: Setter, *, with_scores: bool = True) -> None:
        """Print `record`, whose own wording may be in another language than `setter`'s."""
        self._record = record
        self._setter = setter
        self._words = setter.words
        self._with_scores = with_scores
        self._examined = record.entry.started.mode == "examination"
        self._common = common(record.entry.responses.values(), setter.words)
        self._people = People(setter.words, (record.study,))

    def notices(self) -> list[Flowable]:
        """Whose words these are, and that it was struck out."""
        wording, entry = self._record.wording, self._record.entry
        found: list[Flowable] = []
        if wording.status != "licensed":
            found.append(self._setter.text(wording.copyright, "notice"))
        if entry.struck is not None and entry.struck_at is not None and entry.struck_by is not None:
            said = self._words["struck-out"].format(
                when=evidence(entry.struck_at),
                who=self._people.full(entry.struck_by),
                why=entry.struck.reason,
            )
            found += [Spacer(1, 2 * mm), self._setter.text(said, "struck")]
        return found

    def circumstances(self, *, whole: bool = True) -> Table:
        """Who, when, for what, in which words; `whole` also says whose and of which study."""
        record, words = self._record, self._words
        entry, study = record.entry, record.study
        received = () if record.received is None else ((words["received"], when(record.received)),)
        confirmed = "-" if entry.confirmed_at is None else evidence(entry.confirmed_at)
        mine = [(words["participant"], record.subject)] if whole else []
        place = [
            (words["study"], f"{study.title.get(self._setter.language, study.id)} ({study.id})"),
            (words["site"], f"{study.site_name} ({study.site})"),
        ]
        ends = [(words["entry"], entry.id), (words["device"], record.device)]
        return self._setter.facts(
            [
                *mine,
                (words["state"], words[f"state-{entry.state}"]),
                *self._whose(),
                (words["started"], evidence(entry.started_at)),
                (words["confirmed"], confirmed),
                *received,
                *self._occasion(),
                *(place if whole else ()),
                *self._pinned(),
                *(ends if whole else ends[:1]),
            ]
        )

    def _whose(self) -> list[tuple[str, str]]:
        """Mode, originator, who entered it, and everybody else of staff who had a part (I1)."""
        words, entry = self._words, self._record.entry
        rows = [(words["mode"], words[f"mode-{entry.started.mode}"])]
        label = "examined-by" if self._examined else "originator"
        rows.append((words[label], self._people.full(entry.originator)))
        # In an interview, who reads out is who enters.
        if entry.author != entry.originator:
            rows.append((words["read-and-entered"], self._people.full(entry.author)))
        others = {step.by for step in entry.trail if step.reason is None}
        others -= {entry.author, entry.originator}
        return rows + [
            (words["also-entered"], who) for who in sorted(map(self._people.full, others))
        ]

    def _occasion(self) -> list[tuple[str, str]]:
        """What it was for, whether it was late, who helped, how all of it was shown."""
        words, study, entry = self._words, self._record.study, self._record.entry
        language = self._setter.language
        rows = []
        if entry.started.window is not None:
            name, due = entry.started.window.schedule, entry.started.window.due
            titles = [visit.title.get(language) for visit in study.visits if visit.id == name]
            title = (titles[0] or name) if titles else words["at-home"]
            rows.append((words["for"], words["due"].format(title=title, due=due)))
        confirmed = entry.confirmed
        if confirmed is not None and confirmed.late is not None:
            reasons = {each.code: each.text.get(language) for each in study.late_reasons}
            rows.append((words["late"], reasons.get(confirmed.late) or confirmed.late))
        if confirmed is not None and confirmed.help is not None:
            rows.append((words["help"], words[f"help-{confirmed.help}"]))
        if self._common:
            rows.append((words["shown"], words["list"].join(self._common)))
        if self._examined:
            rows.append((words["rounding"], words[f"rounding-{study.policy.rounding or 'none'}"]))
        return rows

    def _pinned(self) -> list[tuple[str, str]]:
        record, words, wording = self._record, self._words, self._record.wording
        pack = record.entry.started.pack
        version = words["version"]
        return [
            (
                words["instrument"],
                f"{record.instrument.id}, " + version.format(version=record.instrument.version),
            ),
            (
                words["wording"],
                f"{wording.language}, {version.format(version=wording.version)}, "
                + words[wording.status],
            ),
            (
                words["pack"],
                f"{version.format(version=pack.version)}, {pack.sha256[:_HEAD_SHOWN]}",
            ),
        ]

    def answers(self) -> list[Flowable]:
        """Every item in its order, with what stands for it."""
        words, entry, setter = self._words, self._record.entry, self._setter
        names = ("test-item", "finding") if self._examined else ("item", "answer")
        head = [setter.text(words[name], "head") for name in ("number", *names)]
        if self._with_scores:
            head.append(setter.text(words["score"], "head-right"))
        rows: list[Sequence[Paragraph | list[Paragraph]]] = [head]
        for number, item in enumerate(self._record.instrument.items, start=1):
            response = entry.responses.get(item.id)
            row: list[Paragraph | list[Paragraph]] = [
                setter.text(str(number)),
                setter.text(self._record.wording.items[item.id].text),
                [setter.text(self.said(item.id, response), "strong"), *self._beside(response)],
            ]
            if self._with_scores:
                option = None if response is None else response.option
                value = "" if option is None else str(item.option(option).score)
                row.append(setter.text(value, "number"))
            rows.append(row)
        widths = [12 * mm, 74 * mm, None, *([16 * mm] if self._with_scores else [])]
        return [
            # The line is not left alone at the foot of a page.
            CondPageBreak(_TABLE_ROOM),
            setter.text(self._record.wording.recall, "recall"),
            ruled(rows, widths),
        ]

    def _beside(self, response: Response | None) -> list[Paragraph]:
        """What stands in small letters beside an answer."""
        if response is None:
            return []
        words, lines = self._words, []
        if response.measured is not None:
            lines.append(self._grade(response))
            if response.measured.shared is not None:
                lines.append(words["shared-value"])
        if response.words:
            lines.append(response.words)
        if response.shown is not None:
            own = [each for each in notes(response.shown, words) if each not in self._common]
            lines += [words["list"].join(own)] if own else []
        return [self._setter.text(line, "note") for line in lines]

    def _grade(self, response: Response) -> str:
        if response.option is None:
            return self._words["ungraded"]
        return self._record.wording.items[response.item].options[response.option]

    def said(self, item: ItemId, response: Response | None) -> str:
        """What an item says, in words."""
        words = self._words
        if response is None:
            return words["not-reached"]
        if response.measured is not None:
            text = self._quantity(response.measured)
        elif response.not_done is not None:
            text = words["not-done"].format(reason=words[f"not-done-{response.not_done}"])
        elif response.option is not None:
            text = self._record.wording.items[item].options[response.option]
        else:
            text = words["declined" if response.reason is None else "no-answer"]
        return text if response.reason is None else f"{text} ({words['amended-mark']})"

    def _quantity(self, measured: Measured) -> str:
        unit = self._words.get(f"unit-{measured.unit}", measured.unit)
        return f"{measured.value} {unit}"

    def total(self) -> list[Flowable]:
        """The total, or how many of how many items there are (instruments.md section 9)."""
        if not self._with_scores:
            return []
        found = score(self._record.instrument, self._record.entry.answers)
        text = self.total_text()
        if found.total is not None and self._record.entry.struck is None:
            text = self._words["named"].format(name=self._words["total"], value=text)
        return [Spacer(1, 3 * mm), self._setter.text(text, "total")]

    def total_text(self) -> str:
        """The total in words; none for what was struck out."""
        if self._record.entry.struck is not None:
            return self._words["total-struck"]
        found = score(self._record.instrument, self._record.entry.answers)
        if found.total is None:
            name = "no-total-examination" if self._examined else "no-total"
            return self._words[name].format(answered=found.answered, of=found.of)
        most = self._record.instrument.max_total
        return self._words["total-of"].format(total=found.total, most=most)

    def steps(self) -> Table:
        """Every answer in the order it was given, with what it replaced (A1)."""
        setter, words = self._setter, self._words
        names = ("when", "who", "item", "from", "to", "why")
        rows = [[setter.text(words[name], "head") for name in names]]
        stood: dict[ItemId, Response] = {}
        numbers = {item.id: at for at, item in enumerate(self._record.instrument.items, start=1)}
        for step in self._record.entry.trail:
            before = stood.get(step.item)
            rows.append(
                [
                    setter.text(text, "small")
                    for text in (
                        wall(step.at.wall),
                        self._people.full(step.by),
                        str(numbers[step.item]),
                        "" if before is None else self.said(step.item, before),
                        self.said(step.item, step),
                        step.reason or "",
                    )
                ]
            )
            stood[step.item] = step
        return ruled(rows, [43 * mm, 32 * mm, 11 * mm, 32 * mm, 32 * mm, None])
