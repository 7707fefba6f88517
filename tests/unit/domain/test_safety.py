"""Which answers call for the urgent advice (M14)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from prodiary.domain.entry import NO_ENTRIES, follow
from prodiary.domain.ids import InstrumentId, ItemId, OptionCode
from prodiary.domain.instrument import Item, Option
from prodiary.domain.safety import urgent_items
from prodiary.domain.study import SafetyRule
from tests.unit.domain import facts
from tests.unit.domain.test_study import ADL, INSTRUMENT, study

OPTIONS = tuple(Option(code=OptionCode(code), score=score) for score, code in enumerate("abcd"))
ITEMS = tuple(Item(id=ItemId(name), domain="", options=OPTIONS) for name in ("I1", "I2"))
TWO = replace(INSTRUMENT, items=ITEMS)
RULES = (SafetyRule(ADL, ItemId("I2"), 2), SafetyRule(ADL, ItemId("I1"), 3))


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("a", "a", ()),
        ("c", "b", ()),
        ("c", "c", ("I2",)),
        ("d", "d", ("I2", "I1")),
        ("d", None, ("I1",)),
    ],
)
def test_from_the_threshold_on(first: str, second: str | None, found: tuple[str, ...]) -> None:
    entries = follow(NO_ENTRIES, facts.event(1, facts.started()))
    entries = follow(entries, facts.event(2, facts.answered(option=first)))
    last = facts.declined(item="I2") if second is None else facts.answered(item="I2", option=second)
    entries = follow(entries, facts.event(3, last))
    known = study(instruments={ADL: TWO}, safety_rules=RULES)
    assert urgent_items(entries[facts.entry_id(1)], TWO, known) == found


def test_rules_are_for_their_own_instrument() -> None:
    entries = follow(NO_ENTRIES, facts.event(1, facts.started()))
    entries = follow(entries, facts.event(2, facts.answered(option="d")))
    other = replace(TWO, id=InstrumentId("other"))
    known = study(
        instruments={ADL: TWO, other.id: other},
        wordings={
            (name, language): study().wordings[ADL, language]
            for name in (ADL, other.id)
            for language in study().title
        },
        safety_rules=(SafetyRule(other.id, ItemId("I1"), 1),),
    )
    assert urgent_items(entries[facts.entry_id(1)], TWO, known) == ()
