"""The one way a total comes about: every item answered, or no total (instruments.md section 9).

No published rule for missing items is known for these instruments, so nothing is prorated, carried
forward or imputed, and an incomplete form can never pass for a low score. How many of how many
items were answered is always given beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from prodiary.domain.ids import ItemId, OptionCode
from prodiary.domain.instrument import Instrument


@dataclass(frozen=True, slots=True)
class Score:
    """The total, None unless complete, with the number of items answered and of items in all."""

    total: int | None
    answered: int
    of: int


def score(instrument: Instrument, answers: Mapping[ItemId, OptionCode | None]) -> Score:
    """Return the score of these answers; the total is None unless every item is answered.

    An item that is absent from `answers`, or whose answer is None (declined, not reached), counts
    as not answered. Why it was not answered is a matter of the entry, not of the score.

    Raises:
        InvalidAnswer: an item that is not the instrument's, or an option that is not the item's.
    """
    scores: list[int] = []
    for item_id, code in answers.items():
        item = instrument.item(item_id)
        if code is not None:
            scores.append(item.option(code).score)
    of = len(instrument.items)
    return Score(
        total=sum(scores) if len(scores) == of else None,
        answered=len(scores),
        of=of,
    )
