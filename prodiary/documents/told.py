"""The audit trail in the words of a language: codes in, sentences out (A4).

What was answered reads as the person who answered saw it: in the wording that the entry pins, not
in the language of the document.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from prodiary.documents.formvalues import FormValues
from prodiary.documents.labels import labels
from prodiary.documents.people import People
from prodiary.documents.shown import notes
from prodiary.documents.times import wall
from prodiary.domain.ids import FieldId, FormId, InstrumentId, ItemId, Language, OptionCode, Sha256
from prodiary.domain.study import Study
from prodiary.domain.trail import About, Detail, TrailRow, Value
from prodiary.domain.wording import Wording

_SHORT = 16
_LONG_HASH = 64


@dataclass(frozen=True, slots=True)
class Told:
    """One row of the trail for people.

    Attributes:
        row: What it tells.
        when: Day, time and offset.
        zone: Name of the zone.
        who: Role, name and id of who recorded it.
        of: The same of who gave the answer, where that is somebody else.
        what: What happened.
        about: To what.
        point: Which item or field.
        old: What stood before.
        new: What stands after.
        why: The reason given.
        details: What else is said, each with its name.
        flags: What should not be overlooked.
    """

    row: TrailRow
    when: str
    zone: str
    who: str
    of: str
    what: str
    about: str
    point: str
    old: str
    new: str
    why: str
    details: tuple[str, ...]
    flags: tuple[str, ...]

    @property
    def text(self) -> str:
        """All of it, to look for something in."""
        named = (self.when, self.zone, self.who, self.of, self.what, self.about, self.point)
        said = (self.old, self.new, self.why, *self.details, *self.flags)
        return " ".join(part for part in (*named, *said) if part)


class Teller:
    """Tells rows in one language.

    Attributes:
        people: Names the people.
    """

    def __init__(self, language: Language, studies: Sequence[Study]) -> None:
        """Tell in `language`.

        Args:
            language: Of the words around what was recorded.
            studies: The study as each pack defines it that the ledger had, the newest first.
        """
        self._language = language
        self._words = labels(language)
        self._by_pack: Mapping[Sha256, Study] = {each.pack.sha256: each for each in studies}
        self._studies = tuple(studies)
        self._forms = FormValues(language)
        self.people = People(self._words, studies)

    def tell(self, row: TrailRow) -> Told:
        """`row` in words; what there are no words for stands as its code."""
        return Told(
            row=row,
            when=wall(row.at.wall),
            zone=row.at.zone,
            who=self.people.full(row.by),
            of="" if row.of is None else self.people.full(row.of),
            what=self.action(row.action),
            about=self.title(row.about),
            point=self._point(row),
            old=self._value(row, row.old),
            new=self._value(row, row.new),
            why=self._value(row, row.why),
            details=(*self._shown(row), *(self._detail(row, each) for each in row.details)),
            flags=tuple(self._words[f"flag-{flag}"] for flag in row.flags),
        )

    def spoken(self, row: TrailRow) -> str:
        """`row` as one text, for `prodiary.domain.trail.filtered`."""
        return self.tell(row).text

    def action(self, action: str) -> str:
        """What happened, in words."""
        return self._words.get(f"did-{action}", action)

    def title(self, about: About) -> str:
        """What a row is about, in words."""
        words = self._words
        if about.kind == "entry":
            return self._due(self._instrument(about), about.due)
        if about.kind == "correction":
            return words["about-correction"].format(title=self._instrument(about))
        if about.kind == "record":
            return self._forms.title(FormId(about.name)) if about.name else about.id
        if about.kind == "visit" and not about.name:
            return words["about-unscheduled"]
        if about.kind in {"visit", "window"}:
            return self._due(self._scheduled(about.name), about.due)
        return words[f"about-{about.kind}"]

    def _due(self, title: str, due: str) -> str:
        return self._words["due"].format(title=title, due=due) if due else title

    def _instrument(self, about: About) -> str:
        wording = self._wording(about, self._language) or self._wording(about, about.language)
        if wording is not None:
            return wording.title
        return about.name or about.id

    def _wording(self, about: About, language: Language | None) -> Wording | None:
        study = self._study(about.pack)
        if language is None or study is None:
            return None
        found = study.wordings.get((InstrumentId(about.name), language))
        return None if found is None else found.wording

    def _study(self, pack: Sha256 | None) -> Study | None:
        found = None if pack is None else self._by_pack.get(pack)
        # A pack that is not at hand: better the newest's words than codes.
        return found or next(iter(self._studies), None)

    def _scheduled(self, name: str) -> str:
        for study in self._studies:
            for visit in study.visits:
                if visit.id == name:
                    return visit.title.get(self._language, name)
            for series in study.home:
                if series.id == name:
                    return self._words["at-home"]
        return name

    def _point(self, row: TrailRow) -> str:
        point, about = row.point, row.about
        if point is None:
            return ""
        if about.kind == "record":
            return self._forms.label(FormId(about.name), FieldId(point))
        study = self._study(about.pack)
        instrument = None if study is None else study.instruments.get(InstrumentId(about.name))
        items = () if instrument is None else instrument.items
        number = next((at for at, item in enumerate(items, start=1) if item.id == point), None)
        wording = self._wording(about, about.language)
        found = None if wording is None else wording.items.get(ItemId(point))
        text = point if found is None else found.text
        return text if number is None else f"{number}. {text}"

    def _value(self, row: TrailRow, value: Value | None) -> str:
        if value is None:
            return ""
        said = self._said(row, value)
        return f"{said}{self._words['list']}{value.more}" if value.more else said

    def _said(self, row: TrailRow, value: Value) -> str:
        words, text = self._words, value.text
        match value.kind:
            case "option":
                said = self._option(row, OptionCode(text))
            case "measured":
                grade = (
                    words["ungraded"] if value.option is None else self._option(row, value.option)
                )
                said = f"{self._quantity(text, value.unit)} ({grade})"
            case "declined":
                said = words["no-answer" if row.kind == "entry-amended" else "declined"]
            case "not-done":
                said = words["not-done"].format(reason=words[f"not-done-{text}"])
            case "field":
                field = FieldId(row.point or "")
                said = self._forms.value(FormId(row.about.name), field, text, value.unit)
            case "late":
                said = self._late(row, text)
            case "code":
                said = words.get(text, text)
            case _:
                said = text
        return said

    def _quantity(self, value: str, unit: str | None) -> str:
        name = "" if unit is None else self._words.get(f"unit-{unit}", unit)
        return f"{value} {name}" if name else value

    def _option(self, row: TrailRow, option: OptionCode) -> str:
        wording = self._wording(row.about, row.about.language)
        item = None if wording is None else wording.items.get(ItemId(row.point or ""))
        return option if item is None else item.options.get(option, option)

    def _late(self, row: TrailRow, code: str) -> str:
        study = self._study(row.about.pack)
        reasons = () if study is None else study.late_reasons
        found = next((each for each in reasons if each.code == code), None)
        return code if found is None else found.text.get(self._language, code)

    def _shown(self, row: TrailRow) -> tuple[str, ...]:
        return () if row.shown is None else notes(row.shown, self._words)

    def _detail(self, row: TrailRow, detail: Detail) -> str:
        said = self._value(row, detail.value)
        # Long hashes are whole in the CSV; here they tell one thing from another.
        if len(said) == _LONG_HASH:
            said = f"{said[:_SHORT]}\u2026"
        name = self._words.get(f"detail-{detail.name}", detail.name)
        return self._words["named"].format(name=name, value=said)
