"""The audit trail told in the words of the screens, and what it can be filtered by (A4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from prodiary.app.bases.trail_view import ChoiceRow, TrailLine
from prodiary.device.clinic.visit_record import Trail
from prodiary.documents.told import Teller, Told
from prodiary.domain.ids import Language
from prodiary.domain.provenance import Originator
from prodiary.domain.trail import Filter, Thing, TrailRow, at_point, filtered

_CHOSEN = ("visit", "record", "entry")
"""What rows are looked up by, the widest first."""


class TrailTold:
    """A trail told in one language, row by row, once.

    Attributes:
        trail: What is told.
    """

    def __init__(self, trail: Trail, language: Language) -> None:
        """Tell all of it; takes a moment where it is long."""
        self.trail = trail
        teller = Teller(language, trail.studies)
        self._told = {_key(row): teller.tell(row) for row in trail.rows}
        self._spoken = {key: told.text for key, told in self._told.items()}
        self._people = {row.by: teller.people.full(row.by) for row in trail.rows}
        self._people |= {row.of: teller.people.full(row.of) for row in trail.rows if row.of}

    def found(self, where: Filter) -> tuple[TrailRow, ...]:
        """The rows that `where` shows, the newest first."""
        rows = filtered(self.trail.rows, where, spoken=lambda row: self._spoken[_key(row)])
        return tuple(reversed(rows))

    def lines(self, rows: Iterable[TrailRow]) -> list[TrailLine]:
        """Rows in words."""
        return [self._line(self._told[_key(row)]) for row in rows]

    def row(self, key: str) -> TrailRow | None:
        """The row of that key."""
        found = self._told.get(key)
        return None if found is None else found.row

    def at(self, row: TrailRow) -> tuple[TrailRow, ...]:
        """What ever happened to the data point of `row`, in order; nothing where it has none."""
        thing = whole_of(row)
        if thing is None or row.point is None:
            return ()
        return at_point(self.trail.rows, thing, row.point)

    def at_point(self, kind: str, thing: str, point: str) -> TrailRow | None:
        """The first row about an item of that entry or a field of that form."""
        rows = self.trail.rows
        return next((r for r in rows if r.point == point and whole_of(r) == (kind, thing)), None)

    def point(self, row: TrailRow) -> str:
        """What the data point of `row` is called."""
        told = self._told[_key(row)]
        return f"{told.about}: {told.point}"

    def things(self, chosen: Thing | None) -> list[ChoiceRow]:
        """Everything that rows can be about, visits first, each kind the newest first."""
        seen: dict[Thing, Told] = {}
        for row in self.trail.rows:
            if row.about.kind in _CHOSEN:
                seen.setdefault(row.about.thing, self._told[_key(row)])
        kinds = {kind: place for place, kind in enumerate(_CHOSEN)}
        newest = list(seen.items())[::-1]
        newest.sort(key=lambda each: kinds[each[0][0]])
        return [
            ChoiceRow(thing_key(thing), told.about, told.when, thing == chosen)
            for thing, told in newest
        ]

    def thing(self, key: str) -> Thing | None:
        """The thing of that key, which the trail has."""
        return next(
            (r.about.thing for r in self.trail.rows if thing_key(r.about.thing) == key), None
        )

    def title(self, thing: Thing) -> str:
        """What a thing is called."""
        rows = self.trail.rows
        return next((self._told[_key(row)].about for row in rows if row.about.thing == thing), "")

    def people(self, chosen: Originator | None) -> list[ChoiceRow]:
        """Everybody who recorded or said anything."""
        named = sorted(self._people.items(), key=lambda each: each[1])
        return [ChoiceRow(person_key(who), name, "", who == chosen) for who, name in named]

    def person(self, key: str) -> Originator | None:
        """The person of that key."""
        return next((who for who in self._people if person_key(who) == key), None)

    def name(self, who: Originator) -> str:
        """Role, name and id of somebody."""
        return self._people.get(who, "")

    @staticmethod
    def _line(told: Told) -> TrailLine:
        row = told.row
        opens = row.point is not None and whole_of(row) is not None
        return TrailLine(
            key=_key(row) if opens else "",
            when=f"{told.when} {told.zone}",
            who=told.who if not told.of else f"{told.who}, {told.of}",
            what=told.what,
            about=told.about,
            point=told.point,
            before=told.old,
            after=told.new,
            why=told.why,
            more=list(told.details),
            flags=list(told.flags),
        )


def whole_of(row: TrailRow) -> Thing | None:
    """The entry or form that the data point of a row is in."""
    if row.about.kind in {"entry", "record"}:
        return row.about.thing
    inside: Sequence[Thing] = [each for each in row.within if each[0] in {"entry", "record"}]
    return inside[0] if len(inside) == 1 else None


def thing_key(thing: Thing) -> str:
    """A thing as a key of one word."""
    return f"{thing[0]}/{thing[1]}"


def person_key(who: Originator) -> str:
    """A person as a key of one word."""
    return f"{who.role}/{who.id or ''}"


def _key(row: TrailRow) -> str:
    return f"{row.epoch}.{row.seq}.{row.part}"
