"""Holding each rule against each event, with three answers: yes, no, not known.

What is certainly not so outweighs what is not known: a fever of grade 1 is no toxicity of the
heart, whatever caused it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from prodiary.domain.dlt.facts import AdverseEventFacts, Lymphodepletion
from prodiary.domain.dlt.rules import RULES, Rule, RuleId
from prodiary.domain.ids import RecordId

WINDOW_DAYS: Final = 28

Status = Literal["none", "met", "not-assessable", "window-open"]
Lack = Literal[
    "infusion",
    "onset",
    "syndrome",
    "crs-grade",
    "icans-grade",
    "grade",
    "system",
    "severe-days",
    "lymphopenia",
    "lymphodepletion",
    "relation",
    "outcome",
]
"""What is not known: mostly the field that has no value; `severe-days` also while it goes on."""
Aside = Literal["before-infusion", "after-window", "unrelated", "lymphopenia"]
"""Why an event that is grave enough for a rule does not meet it."""

_Answer = tuple[bool | None, Lack]
"""Whether a condition holds, and what is lacking where that is not known."""


@dataclass(frozen=True, slots=True)
class Met:
    """An event that meets a rule."""

    rule: RuleId
    record: RecordId


@dataclass(frozen=True, slots=True)
class Lacking:
    """What must be known before a rule can be held against an event; no event: against any."""

    rule: RuleId | None
    record: RecordId | None
    what: tuple[Lack, ...]


@dataclass(frozen=True, slots=True)
class SetAside:
    """An event that a rule leaves out for a reason of its own."""

    rule: RuleId
    record: RecordId
    why: Aside


@dataclass(frozen=True, slots=True)
class Proposal:
    """What follows from the events as they are recorded.

    Attributes:
        status: `met` where any rule is; else `window-open` until its last day is over; else
            `not-assessable` where anything is lacking; else `none`.
        met: The rules that are, by event.
        lacking: What is not known.
        aside: What was left out, and why.
        last_day: Last day of the window; None where there was no infusion.
    """

    status: Status
    met: tuple[Met, ...]
    lacking: tuple[Lacking, ...]
    aside: tuple[SetAside, ...]
    last_day: date | None


def propose(
    events: Sequence[AdverseEventFacts],
    *,
    infusion: date | None,
    today: date,
    lymphodepletion: Lymphodepletion = None,
) -> Proposal:
    """Hold every rule against every event that counts.

    Args:
        events: Without those that were struck out.
        infusion: Its day; None where none is recorded, and then nothing can be assessed.
        today: The day as the device has it.
        lymphodepletion: Needed for the rule on blood counts only.
    """
    if infusion is None:
        lacking = (Lacking(None, None, ("infusion",)),)
        return Proposal("not-assessable", (), lacking, (), None)
    last = infusion + timedelta(days=WINDOW_DAYS)
    met: list[Met] = []
    unknown: list[Lacking] = []
    aside: list[SetAside] = []
    for event in events:
        for rule in RULES:
            found = _hold(rule, event, infusion, lymphodepletion)
            if found is True:
                met.append(Met(rule.id, event.record))
            elif isinstance(found, tuple):
                unknown.append(Lacking(rule.id, event.record, found))
            elif found is not False:
                aside.append(SetAside(rule.id, event.record, found))
    status: Status = "none"
    if met:
        status = "met"
    elif today <= last:
        status = "window-open"
    elif unknown:
        status = "not-assessable"
    return Proposal(status, tuple(met), tuple(unknown), tuple(aside), last)


def _hold(
    rule: Rule, event: AdverseEventFacts, infusion: date, lymphodepletion: Lymphodepletion
) -> bool | Aside | tuple[Lack, ...]:
    """Whether `event` meets `rule`, why it is left out, or what is lacking."""
    if rule.by_committee:
        # Whatever the rules and the window say: the committee was asked about this very event.
        return event.committee is True
    grave = [*_graded(rule, event), *_lasting(rule, event)]
    if rule.fatal:
        grave.append((event.fatal, "outcome"))
    if any(holds is False for holds, _ in grave):
        return False
    lacking = [lack for holds, lack in grave if holds is None]
    certainly_grave = not lacking
    for found in (
        _outside(event, infusion),
        _spared(rule, event, lymphodepletion),
        _unrelated(rule, event),
    ):
        if isinstance(found, tuple):
            lacking.extend(found)
        elif found is not None:
            # Where it is not even known to be grave enough, there is nothing to explain.
            return found if certainly_grave else False
    return tuple(dict.fromkeys(lacking)) or True


def _graded(rule: Rule, event: AdverseEventFacts) -> list[_Answer]:
    found: list[_Answer] = []
    if rule.syndrome is not None:
        if event.syndrome is None:
            # Its grade is asked only once the syndrome is known.
            return [(None, "syndrome")]
        found.append((event.syndrome == rule.syndrome, "syndrome"))
    if rule.systems:
        known = event.system is not None
        found.append((event.system in rule.systems if known else None, "system"))
    if rule.grading is not None:
        grades = {
            "grade": event.grade,
            "crs-grade": event.crs_grade,
            "icans-grade": event.icans_grade,
        }
        grade = grades[rule.grading]
        found.append((None if grade is None else grade >= rule.at_least, rule.grading))
    return found


def _lasting(rule: Rule, event: AdverseEventFacts) -> list[_Answer]:
    if rule.over_days is None:
        return []
    if event.severe_days is None:
        return [(None, "severe-days")]
    if event.severe_days > rule.over_days:
        return [(True, "severe-days")]
    # While it goes on, a small number is only the number so far.
    return [(False if event.ongoing is False else None, "severe-days")]


def _outside(event: AdverseEventFacts, infusion: date) -> Aside | tuple[Lack, ...] | None:
    if event.onset is None:
        return ("onset",)
    first, last = event.onset
    end = infusion + timedelta(days=WINDOW_DAYS)
    if last < infusion:
        return "before-infusion"
    if first > end:
        return "after-window"
    return None if infusion <= first and last <= end else ("onset",)


def _spared(
    rule: Rule, event: AdverseEventFacts, lymphodepletion: Lymphodepletion
) -> Aside | tuple[Lack, ...] | None:
    if not rule.spares_lymphopenia or event.lymphopenia is False:
        return None
    if event.lymphopenia is None:
        return ("lymphopenia",)
    if lymphodepletion is None:
        return ("lymphodepletion",)
    if lymphodepletion == "none" or event.onset is None:
        return None
    first, last = event.onset
    if first >= lymphodepletion:
        return "lymphopenia"
    return None if last < lymphodepletion else ("onset",)


def _unrelated(rule: Rule, event: AdverseEventFacts) -> Aside | tuple[Lack, ...] | None:
    if not rule.related or event.related is True:
        return None
    return ("relation",) if event.related is None else "unrelated"
