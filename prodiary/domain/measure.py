"""Measured items: what is measured, in which unit, and which values can be right.

The raw value is what is kept; the grade follows from it elsewhere (`prodiary.domain.grading`), once
for each instrument that uses the value (instruments.md section 6). A value that cannot be is
refused; one that is merely unusual is for a person to look at again, and is recorded as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal, NewType, get_args

from prodiary.domain import fhir
from prodiary.domain.bands import Band, Sex, read_bands
from prodiary.domain.fhir import Element
from prodiary.domain.ids import OptionCode
from prodiary.errors import ImpossibleMeasure, InvalidInstrument, InvalidMeasure

MeasureCode = NewType("MeasureCode", str)
Unit = Literal["s", "kg", "%", "count"]
"""Seconds, kilograms, percent of the predicted value, a number reached by counting."""
Hand = Literal["right", "left"]
Stopwatch = Literal["up", "down"]
"""It shows the time passed, or the time left; the value is the time passed either way."""
Plausibility = Literal["fine", "unusual", "impossible"]

MEASURE: Final = "https://prodiary.org/fhir/StructureDefinition/measure"
_PARTS: Final = frozenset(
    {"code", "unit", "possible", "plausible", "hand", "stopwatch", "heldUntil", "band"}
)
_RANGE: Final = frozenset({"low", "high"})

# What a stopwatch, a dynamometer or a spirometer shows has two decimals at most. Three digits after
# a comma would be read as thousands by some and as decimals by others.
_TYPED: Final = re.compile(r"([0-9]{1,6})(?:[.,]([0-9]{1,2}))?")
# Full-width forms, as Chinese and Japanese keyboards give them.
_WIDE: Final = str.maketrans("０１２３４５６７８９．，", "0123456789.,")  # noqa: RUF001


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What is measured for an item, and how its values are read.

    Attributes:
        code: Names the measurement; items of several instruments that share a code share the value.
        unit: Of the value.
        possible_low: Values below it cannot be and are refused.
        possible_high: Values above it cannot be and are refused.
        plausible_low: Values below it are unusual.
        plausible_high: Values above it are unusual.
        hand: Whose strength it is, on grip only; its bands differ by hand and sex.
        stopwatch: How a stopwatch helps; None where nothing is timed.
        held_until: Seconds after which the test ends: holding longer changes no grade.
        bands: Which values give which option, for each sex where they differ.
    """

    code: MeasureCode
    unit: Unit
    possible_low: int
    possible_high: int
    plausible_low: int
    plausible_high: int
    hand: Hand | None
    stopwatch: Stopwatch | None
    held_until: int | None
    bands: tuple[Band, ...]

    @property
    def per_sex(self) -> bool:
        """Whether the bands differ for women and men."""
        return any(band.sex is not None for band in self.bands)

    def bands_for(self, sex: Sex | None) -> tuple[Band, ...]:
        """The bands that count for this person; none where they need the sex and it is unknown."""
        wanted = sex if self.per_sex else None
        return tuple(
            band for band in self.bands if band.sex == wanted and (not self.per_sex or wanted)
        )

    @property
    def at_zero(self) -> OptionCode | None:
        """The option that stands for 0 and nothing else, so that it may be chosen by its words.

        "Spontaneous" and "immediate" mean that no second passed, "cannot" that none was held:
        choosing one of them records the value 0.
        """
        return next((band.option for band in self.bands if band.only_zero), None)


def parse_value(typed: str) -> Decimal:
    """The number that a person typed, with a point or a comma: 45.5 or 45,5.

    Raises:
        InvalidMeasure: A sign, an exponent, more than two decimals, or no number at all.
    """
    found = _TYPED.fullmatch(typed.strip().translate(_WIDE))
    if found is None:
        raise InvalidMeasure
    return Decimal(f"{found[1]}.{found[2] or '0'}")


def value_text(value: Decimal) -> str:
    """The one spelling of a number in the record: no exponent, no needless zero, a point.

    Raises:
        InvalidMeasure: It is not finite.
    """
    if not value.is_finite():
        raise InvalidMeasure
    plain = f"{value:f}"
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return "0" if plain == "-0" else plain


def plausibility(measure: Measure, value: Decimal) -> Plausibility:
    """Whether `value` is what one would expect, unusual, or cannot be."""
    if not value.is_finite() or not measure.possible_low <= value <= measure.possible_high:
        return "impossible"
    # Nobody counts half a number.
    if measure.unit == "count" and value != value.to_integral_value():
        return "impossible"
    if not measure.plausible_low <= value <= measure.plausible_high:
        return "unusual"
    return "fine"


def require_possible(measure: Measure, value: Decimal) -> None:
    """Refuse a value that cannot be; an unusual one passes.

    Raises:
        ImpossibleMeasure: It cannot be.
    """
    if plausibility(measure, value) == "impossible":
        raise ImpossibleMeasure(low=measure.possible_low, high=measure.possible_high)


def read_measure(element: Element, options: Iterable[OptionCode]) -> Measure | None:
    """The measure of a questionnaire's item; None where the item is not measured.

    Raises:
        InvalidInstrument: `measure` where it cannot be read, `measure-range` where its limits do
            not fit together, `band...` where its bands do not, or do not give every option once.
    """
    found = fhir.extension(element, MEASURE)
    if found is None:
        return None
    read = fhir.parts(found, _PARTS, "measure")
    hand, stopwatch, held = (fhir.single(read[each]) for each in ("hand", "stopwatch", "heldUntil"))
    possible_low, possible_high = _range(fhir.single(read["possible"]))
    plausible_low, plausible_high = _range(fhir.single(read["plausible"]))
    if not possible_low <= plausible_low <= plausible_high <= possible_high:
        raise InvalidInstrument("measure-range")
    measure = Measure(
        code=MeasureCode(fhir.name(_code(fhir.single(read["code"])), "measure")),
        unit=fhir.word(_code(fhir.single(read["unit"])), get_args(Unit), "measure-unit"),
        possible_low=possible_low,
        possible_high=possible_high,
        plausible_low=plausible_low,
        plausible_high=plausible_high,
        hand=None if hand is None else fhir.word(_code(hand), get_args(Hand), "measure"),
        stopwatch=None
        if stopwatch is None
        else fhir.word(_code(stopwatch), get_args(Stopwatch), "measure"),
        held_until=None if held is None else fhir.whole(held.get("valueInteger"), "measure"),
        bands=read_bands(read["band"]),
    )
    _require_timed(measure)
    _require_every_option(measure, sorted(options))
    return measure


def _range(element: Element | None) -> tuple[int, int]:
    if element is None:
        raise InvalidInstrument("measure-range")
    found = fhir.parts(element, _RANGE, "measure-range")
    low, high = fhir.single(found["low"]), fhir.single(found["high"])
    if low is None or high is None:
        raise InvalidInstrument("measure-range")
    return (
        fhir.whole(low.get("valueInteger"), "measure-range"),
        fhir.whole(high.get("valueInteger"), "measure-range"),
    )


def _code(element: Element | None) -> object:
    return None if element is None else element.get("valueCode")


def _require_timed(measure: Measure) -> None:
    """Refuse a clock on what is not a time, a countdown from nowhere, an end that cannot be."""
    timed = measure.stopwatch is not None or measure.held_until is not None
    if timed and measure.unit != "s":
        raise InvalidInstrument("measure-clock")
    if measure.stopwatch == "down" and measure.held_until is None:
        raise InvalidInstrument("measure-clock")
    if measure.held_until is None:
        return
    # A test that ended before its longest time is reached could never give the grade for it.
    longest = max(measure.bands, key=lambda band: band.low or 0)
    held = Decimal(measure.held_until)
    if not longest.holds(held) or held > measure.possible_high:
        raise InvalidInstrument("measure-clock")


def _require_every_option(measure: Measure, options: list[OptionCode]) -> None:
    for sex in {band.sex for band in measure.bands}:
        if sorted(band.option for band in measure.bands_for(sex)) != options:
            raise InvalidInstrument("band-options")
