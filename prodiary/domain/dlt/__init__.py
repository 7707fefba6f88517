"""Dose-limiting toxicity: what the protocol's rules say about the events recorded so far.

A proposal, never a decision: the investigator decides and signs (form `dlt`). The rules are a
table. Each is held against each event with three answers, yes, no and not known; what is not known
is named and never counted as no. What a rule leaves out on purpose is listed with the reason, so
that it can be seen.

The window is 28 days: day 0, the day of the infusion, to day 28, both included, in the calendar of
the site. An event belongs to it by the day it began. A worsening is an event of its own, with the
day on which it got worse. Whether an event is related is asked of product and lymphodepletion
alike: either makes it treatment-related, from `possible` on. That, and the reading of "over 7 days"
as 8 or more, are the project's reading; the protocol binds.
"""

from __future__ import annotations

from prodiary.domain.dlt.facts import AdverseEventFacts, Lymphodepletion, facts_of, infusion_of
from prodiary.domain.dlt.proposal import (
    WINDOW_DAYS,
    Aside,
    Lack,
    Lacking,
    Met,
    Proposal,
    SetAside,
    Status,
    propose,
)
from prodiary.domain.dlt.rules import RULES, Rule, RuleId

__all__ = [
    "RULES",
    "WINDOW_DAYS",
    "AdverseEventFacts",
    "Aside",
    "Lack",
    "Lacking",
    "Lymphodepletion",
    "Met",
    "Proposal",
    "Rule",
    "RuleId",
    "SetAside",
    "Status",
    "facts_of",
    "infusion_of",
    "propose",
]
