"""Bands: which measured values lead to which option (instruments.md sections 4 and 5).

Bounds are whole numbers, as the published forms print them. Between "11 to 60" and "61 or more"
lies a gap, and 60.4 is in it: no form says what becomes of such a value, so nothing here does. A
form that prints "more than 45" leaves no gap above 45, which is why a bound can be excluded.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final, Literal, get_args

from prodiary.domain import fhir
from prodiary.domain.fhir import Element
from prodiary.domain.ids import OptionCode
from prodiary.errors import InvalidInstrument

Sex = Literal["female", "male"]
"""As grip strength is graded by it."""
SEXES: Final[tuple[Sex, ...]] = get_args(Sex)

_PARTS: Final = frozenset({"option", "sex", "low", "above", "high", "below"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """The values that give one option.

    Attributes:
        option: The option they give.
        low: Lower bound, None where there is none.
        high: Upper bound, None where there is none.
        low_excluded: Whether `low` itself lies outside ("more than").
        high_excluded: Whether `high` itself lies outside ("less than").
        sex: Whose band it is; None where it is everybody's.
    """

    option: OptionCode
    low: int | None
    high: int | None
    low_excluded: bool = False
    high_excluded: bool = False
    sex: Sex | None = None

    def holds(self, value: Decimal) -> bool:
        """Whether `value` lies in it."""
        low, high = self.low, self.high
        return not (
            (low is not None and (value < low or (self.low_excluded and value == low)))
            or (high is not None and (value > high or (self.high_excluded and value == high)))
        )

    @property
    def only_zero(self) -> bool:
        """Whether it holds nothing but 0: what happened at once, or not at all."""
        return (self.low, self.high) == (0, 0)


def read_bands(found: list[Element]) -> tuple[Band, ...]:
    """The bands that these extensions say, in their order.

    Raises:
        InvalidInstrument: `band` where one cannot be read, `band-overlap` where a value would give
            two options, `band-sex` where the tables are not either one for all or one for each sex.
    """
    bands = tuple(_band(each) for each in found)
    if {band.sex for band in bands} not in ({None}, set(SEXES)):
        raise InvalidInstrument("band-sex")
    for sex in (None, *SEXES):
        _require_apart([band for band in bands if band.sex == sex])
    return bands


def _band(element: Element) -> Band:
    found = {url: fhir.single(each) for url, each in fhir.parts(element, _PARTS, "band").items()}
    option, sex = found["option"], found["sex"]
    if option is None:
        raise InvalidInstrument("band")
    low, low_excluded = _bound(found["low"], found["above"])
    high, high_excluded = _bound(found["high"], found["below"])
    band = Band(
        option=OptionCode(fhir.name(option.get("valueCode"), "band")),
        low=low,
        high=high,
        low_excluded=low_excluded,
        high_excluded=high_excluded,
        sex=None if sex is None else fhir.word(sex.get("valueCode"), SEXES, "band-sex"),
    )
    unbounded = low is None and high is None
    if unbounded or (low is not None and high is not None and low > high):
        raise InvalidInstrument("band")
    if low is not None and low == high and (low_excluded or high_excluded):
        raise InvalidInstrument("band")
    return band


def _bound(included: Element | None, excluded: Element | None) -> tuple[int | None, bool]:
    if included is not None and excluded is not None:
        raise InvalidInstrument("band")
    if included is not None:
        return fhir.whole(included.get("valueInteger"), "band"), False
    if excluded is not None:
        return fhir.whole(excluded.get("valueInteger"), "band"), True
    return None, False


def _require_apart(table: list[Band]) -> None:
    """Refuse two bands that share a value."""
    rising = sorted(table, key=lambda band: -1 if band.low is None else band.low)
    for lower, upper in pairwise(rising):
        if lower.high is None or upper.low is None or lower.high > upper.low:
            raise InvalidInstrument("band-overlap")
        if lower.high == upper.low and not (lower.high_excluded or upper.low_excluded):
            raise InvalidInstrument("band-overlap")
