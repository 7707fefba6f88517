"""The grade that a measured value gives, or that none can be given, and why (instruments.md 4, 9).

Nothing is guessed. A value between two bands has no grade until the study pack says how to round;
grip strength has none until the sex is known. Such an item is without a grade, never 0, and its
instrument without a total.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Final, Literal

from prodiary.domain.bands import Band, Sex
from prodiary.domain.ids import OptionCode
from prodiary.domain.instrument import Item
from prodiary.domain.measure import plausibility
from prodiary.errors import InvalidAnswer

__all__ = ["Graded", "Rounding", "Sex", "WhyNot", "grade", "graded"]

Rounding = Literal["down", "up", "half-up"]
"""To which whole number a value between two bands goes, as the protocol decides."""
WhyNot = Literal["gap", "sex-unknown", "impossible"]
"""It lies between two bands and no rule decides; bands need the sex; the value cannot be."""

_MODES: Final = {"down": ROUND_FLOOR, "up": ROUND_CEILING, "half-up": ROUND_HALF_UP}


@dataclass(frozen=True, slots=True)
class Graded:
    """The option a value gives; or None, and why there is none."""

    option: OptionCode | None
    why_not: WhyNot | None


def graded(item: Item, value: Decimal, *, sex: Sex | None, rounding: Rounding | None) -> Graded:
    """Grade `value` by the item's own bands.

    A value that a band holds is graded as it is; only one in a gap is rounded to a whole number,
    where the protocol says how. So rounding can never move a value out of its band.

    Raises:
        InvalidAnswer: The item is not measured.
    """
    measure = item.measure
    if measure is None:
        raise InvalidAnswer
    if plausibility(measure, value) == "impossible":
        return Graded(None, "impossible")
    bands = measure.bands_for(sex)
    if not bands:
        return Graded(None, "sex-unknown")
    option = _in(bands, value)
    if option is None and rounding is not None:
        option = _in(bands, value.quantize(Decimal(1), rounding=_MODES[rounding]))
    return Graded(option, "gap" if option is None else None)


def grade(
    item: Item, value: Decimal, *, sex: Sex | None, rounding: Rounding | None
) -> OptionCode | None:
    """The option that `value` gives, None where none can be given; see `graded`.

    Raises:
        InvalidAnswer: The item is not measured.
    """
    return graded(item, value, sex=sex, rounding=rounding).option


def _in(bands: tuple[Band, ...], value: Decimal) -> OptionCode | None:
    return next((band.option for band in bands if band.holds(value)), None)
