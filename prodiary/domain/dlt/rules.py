"""The protocol's rules of dose-limiting toxicity, as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

RuleId = Literal["crs", "icans", "blood", "heart-kidney", "organ", "death", "committee"]
Grading = Literal["grade", "crs-grade", "icans-grade"]
"""Which grade a rule looks at: the general one or that of a syndrome."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of the protocol; every condition that is set must hold.

    Attributes:
        id: Names it.
        grading: Which grade it looks at; None where none.
        at_least: From which grade on.
        syndrome: The syndrome it is about.
        systems: The body systems it is about; empty where any.
        over_days: It must have been severe for more days than this.
        spares_lymphopenia: Whether a low count of lymphocytes after lymphodepletion is left out.
        related: Whether the treatment must be a possible cause.
        fatal: Whether the participant must have died of it.
        by_committee: Whether the committee must have said so.
    """

    id: RuleId
    grading: Grading | None = None
    at_least: int = 1
    syndrome: str | None = None
    systems: frozenset[str] = frozenset()
    over_days: int | None = None
    spares_lymphopenia: bool = False
    related: bool = False
    fatal: bool = False
    by_committee: bool = False


RULES: Final[tuple[Rule, ...]] = (
    Rule(id="crs", syndrome="crs", grading="crs-grade", at_least=4),
    Rule(id="icans", syndrome="icans", grading="icans-grade", at_least=3),
    Rule(
        id="blood",
        systems=frozenset({"haematological"}),
        grading="grade",
        at_least=3,
        over_days=7,
        spares_lymphopenia=True,
        related=True,
    ),
    Rule(
        id="heart-kidney",
        systems=frozenset({"cardiac", "renal"}),
        grading="grade",
        at_least=2,
        related=True,
    ),
    Rule(
        id="organ",
        systems=frozenset({"other-organ"}),
        grading="grade",
        at_least=3,
        related=True,
    ),
    Rule(id="death", fatal=True, related=True),
    Rule(id="committee", by_committee=True),
)
