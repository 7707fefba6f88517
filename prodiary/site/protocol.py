"""What of an entry breaks its instrument or the protocol, as far as the entry alone tells.

An event that cannot belong to its instrument is reflected nowhere. What is only against the study's
rules is reflected as it stands, and named for people to look at.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from prodiary.domain.entry import Entry
from prodiary.domain.event import (
    AnswerDeclined,
    AnswerGiven,
    EntryAmended,
    EntryConfirmed,
    EntryStarted,
    ItemMeasured,
    Payload,
)
from prodiary.domain.ids import ItemId
from prodiary.domain.instrument import Item
from prodiary.domain.measure import plausibility
from prodiary.domain.study import Study


def fits_item(data: Payload, item: Item | None) -> bool:
    """Whether an event about an item is one that this `item` can have; None is no item at all."""
    if item is None:
        return False
    option = getattr(data, "option", None)
    if option is not None and option not in {each.code for each in item.options}:
        return False
    if isinstance(data, ItemMeasured) or (
        isinstance(data, EntryAmended) and data.value is not None
    ):
        return item.measure is not None and item.measure.unit == data.unit
    return True


def against_study(
    data: Payload, study: Study, *, entry: Entry, items: Mapping[ItemId, Item]
) -> tuple[str, ...]:
    """Codes for what breaks the protocol and not the entry.

    Args:
        data: What was recorded.
        study: As the entry pins it.
        entry: The entry with this event in it.
        items: Its instrument's.
    """
    policy, alone = study.policy, entry.started.mode == "self"
    found = []
    if isinstance(data, EntryStarted):
        if not is_scheduled(data, study):
            found.append("unknown-schedule")
        if data.mode not in (*policy.modes, "examination"):
            found.append("mode-not-allowed")
        examiner = study.instruments[data.instrument].respondent == "examiner"
        if examiner != (data.mode == "examination"):
            found.append("wrong-respondent")
    elif isinstance(data, AnswerDeclined) and policy.declining == "not-allowed":
        found.append("decline-not-allowed")
    elif isinstance(data, EntryConfirmed):
        if alone and policy.confirm_with == "secret" and data.method != "secret":
            found.append("proof-required")
        if alone and policy.help == "asked" and data.help is None:
            found.append("help-not-said")
        if data.late not in {None, *(each.code for each in study.late_reasons)}:
            found.append("unknown-late-reason")
    return (*found, *_against_measure(data, items))


def _against_measure(data: Payload, items: Mapping[ItemId, Item]) -> tuple[str, ...]:
    if not isinstance(data, AnswerGiven | EntryAmended | ItemMeasured):
        return ()
    measure = items[data.item].measure
    if measure is None:
        return ()
    value = None if isinstance(data, AnswerGiven) else data.value
    if value is None:
        return () if data.option is None else ("value-missing",)
    impossible = plausibility(measure, Decimal(value)) == "impossible"
    return ("impossible-measure",) if impossible else ()


def is_scheduled(started: EntryStarted, study: Study) -> bool:
    """Whether the schedule of `study` has the window's series or visit for this instrument.

    What is for no window at all was asked for by nobody, and breaks no schedule.
    """
    if started.window is None:
        return True
    name = started.window.schedule
    known = {(each.id, each.instrument) for each in study.home}
    known |= {
        (each.id, instrument)
        for each in study.visits
        for instrument in (*each.instruments, *each.examinations)
    }
    return (name, started.instrument) in known
