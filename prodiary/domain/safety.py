"""Which answers call for the study's urgent advice; no score is ever told (Q9, M14)."""

from __future__ import annotations

from prodiary.domain.entry import Entry
from prodiary.domain.ids import ItemId
from prodiary.domain.instrument import Instrument
from prodiary.domain.study import Study


def urgent_items(entry: Entry, instrument: Instrument, study: Study) -> tuple[ItemId, ...]:
    """The items of `entry` answered at or above a threshold of the study, in its rules' order."""
    found = []
    for rule in study.safety_rules:
        option = entry.answers.get(rule.item) if rule.instrument == instrument.id else None
        if option is not None and instrument.item(rule.item).option(option).score >= rule.at_least:
            found.append(rule.item)
    return tuple(found)
