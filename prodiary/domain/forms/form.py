"""What a form is: fields with kinds, units, limits and conditions. Pure data, no words for people.

A form is pinned by id and version in every record (ADR 0010). Limits are of two sorts: outside
`possible` a value cannot be right and is refused; outside `plausible` it is recorded and noted as
unusual. Both are there to catch slips of typing. They are the project's own and no normal ranges.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal

from prodiary.domain.ids import FieldId, FormId, require_name
from prodiary.domain.provenance import MAX_TEXT, StaffRole
from prodiary.errors import InvalidField

Kind = Literal["number", "choice", "flag", "date", "moment", "text", "term"]
"""A decimal number; one of a list; yes or no; a day; a day with time and offset; words; a name."""
About = Literal["visit", "participant"]
"""Whether a form belongs to a visit or goes on from visit to visit."""
YES: Final = "yes"
NO: Final = "no"
LONGEST_TERM: Final = 200


@dataclass(frozen=True, slots=True)
class FieldValue:
    """What stands in a field: canonical text, and the unit it was given in, where it has one."""

    value: str
    unit: str | None = None


Values = Mapping[FieldId, FieldValue]
"""What stands in a form's fields; those without a value are left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit, and how its values are read in the first unit of its scale, exactly.

    Attributes:
        code: As it stands in the record: ASCII, as people write it.
        ucum: The same in UCUM, for files that other systems read.
        factor: Canonical value = value * factor + offset.
        offset: See `factor`.
    """

    code: str
    ucum: str
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Units that convert into each other without doubt, and the limits in the first of them.

    What has no exact conversion is a scale of its own: nothing here multiplies by a molar mass.
    """

    units: tuple[Unit, ...]
    possible: tuple[Decimal, Decimal]
    plausible: tuple[Decimal, Decimal]

    def __post_init__(self) -> None:
        """Raise `ValueError` where the limits do not enclose each other or no unit is canonical."""
        low, high = self.possible
        if not low <= self.plausible[0] <= self.plausible[1] <= high:
            msg = "limits do not fit together"
            raise ValueError(msg)
        if not self.units or self.units[0].factor != 1 or self.units[0].offset != 0:
            msg = "the first unit is the canonical one"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Need:
    """A field is asked only while another holds one of `values`; any value where there are none."""

    field: FieldId
    values: frozenset[str] = frozenset()

    def met(self, given: Values) -> bool:
        """Whether it is, among what was given."""
        found = given.get(self.field)
        return found is not None and (not self.values or found.value in self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a form.

    Attributes:
        id: Its name in the record.
        kind: What it takes.
        group: Fields of one group are shown together; a name for a heading.
        required: Whether a value, or a reason for none, is needed before signing.
        choices: Codes of what can be chosen, in the order in which they are shown.
        scales: Units and limits of a number, the usual unit first.
        unit_of: The field whose unit this number has; it then has no scales of its own.
        decimals: Digits after the point that a number may have.
        needs: What must hold for the field to be asked at all.
        partial: Whether a day may be given as month or year alone, where the day is not known.
        max_length: Longest text, in characters.
    """

    id: FieldId
    kind: Kind
    group: str = "main"
    required: bool = False
    choices: tuple[str, ...] = ()
    scales: tuple[Scale, ...] = ()
    unit_of: FieldId | None = None
    decimals: int = 0
    needs: tuple[Need, ...] = ()
    partial: bool = False
    max_length: int = MAX_TEXT

    def __post_init__(self) -> None:
        """Raise `ValueError` where the parts do not go with the kind."""
        require_name(self.id, self.group, *self.choices)
        fits = (
            bool(self.choices) == (self.kind == "choice")
            and len(set(self.choices)) == len(self.choices)
            and (bool(self.scales) != (self.unit_of is not None)) == (self.kind == "number")
            and not (self.partial and self.kind != "date")
            and len(set(self.units)) == len(self.units)
            and 0 < self.max_length <= MAX_TEXT
        )
        if not fits:
            msg = "a field does not fit its kind"
            raise ValueError(msg)

    @property
    def units(self) -> tuple[str, ...]:
        """Codes of the units that can be chosen, the usual one first."""
        return tuple(unit.code for scale in self.scales for unit in scale.units)

    def asked(self, given: Values) -> bool:
        """Whether the field is asked, as the others now stand."""
        return all(need.met(given) for need in self.needs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form at one version; its fields are in the order in which they are asked.

    Attributes:
        id: Its name in the record.
        version: Changes with anything that changes what a recorded value means.
        fields: What is asked.
        signed_by: The roles whose signature it can bear.
        repeats: Whether there may be several at one visit, or for one participant.
        about: What it belongs to.
    """

    id: FormId
    version: str
    fields: tuple[Field, ...]
    signed_by: tuple[StaffRole, ...]
    repeats: bool
    about: About

    def __post_init__(self) -> None:
        """Raise `ValueError` on a field twice or one that hangs on a field further down."""
        require_name(self.id, self.version)
        known: set[FieldId] = set()
        for field in self.fields:
            wanted = {need.field for need in field.needs}
            wanted |= set() if field.unit_of is None else {field.unit_of}
            if field.id in known or not wanted <= known:
                msg = "a field is there twice, or before what it hangs on"
                raise ValueError(msg)
            known.add(field.id)
        if not self.fields or not self.signed_by:
            msg = "a form without fields or signers"
            raise ValueError(msg)

    def field(self, name: FieldId) -> Field:
        """The field of that name.

        Raises:
            InvalidField: `unknown-field`, the form has none.
        """
        for field in self.fields:
            if field.id == name:
                return field
        raise InvalidField("unknown-field")

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups, in the order of their first field."""
        return tuple(dict.fromkeys(field.group for field in self.fields))

    def asked(self, given: Values) -> tuple[Field, ...]:
        """The fields that are asked as the others stand.

        A field also falls away with the one it hangs on, whatever still stands in either (Q4).
        """
        seen: dict[FieldId, FieldValue] = {}
        found = []
        for field in self.fields:
            if field.asked(seen):
                found.append(field)
                if field.id in given:
                    seen[field.id] = given[field.id]
        return tuple(found)

    def standing(self, given: Values) -> Values:
        """What of `given` counts: the values of fields that are asked."""
        return {each.id: given[each.id] for each in self.asked(given) if each.id in given}
