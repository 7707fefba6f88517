"""The lines of the page of dose-limiting toxicity: rules with what bears on them, decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from prodiary.app.evaluated import Decided, Evaluated
from prodiary.app.models.form_rows import value_words
from prodiary.app.signatures import moment_with_zone
from prodiary.domain.dlt import RULES, Rule
from prodiary.domain.forms import DLT
from prodiary.domain.ids import FieldId, RecordId
from prodiary.formwords import FormWords

State = Literal["met", "lacking", "aside", "not-met"]
_ORDER: Final[tuple[State, ...]] = ("met", "lacking", "aside", "not-met")


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One rule; it stands as the gravest of its events does.

    Attributes:
        rule: Its id.
        words: What it says.
        standing: ``met``, ``lacking``, ``aside`` or ``not-met``.
        events: What bears on it, each with `record`, `term`, `onset`, `state` and `why` in words.
    """

    rule: str
    words: str
    standing: str
    events: list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One decision that was recorded: ``begun``, ``unsigned`` or ``signed``."""

    record: str
    decision: str
    proposed: str
    reason: str
    moment: str
    standing: str


def rule_rows(language: str, seen: Evaluated) -> list[RuleRow]:
    """Every rule in the protocol's order."""
    return [_rule_row(FormWords(language), seen, rule) for rule in RULES]


def _rule_row(words: FormWords, seen: Evaluated, rule: Rule) -> RuleRow:
    proposal = seen.proposal
    found: list[tuple[State, RecordId, str]] = [
        ("met", each.record, "") for each in proposal.met if each.rule == rule.id
    ]
    found += [
        ("lacking", each.record, ", ".join(words.dlt_lacking(what) for what in each.what))
        for each in proposal.lacking
        if each.rule == rule.id and each.record is not None
    ]
    found += [
        ("aside", each.record, words.dlt_aside(each.why))
        for each in proposal.aside
        if each.rule == rule.id
    ]
    # Without the day of the infusion no rule can be held against anything.
    state: State = "lacking" if seen.infusion is None else "not-met"
    state = min((each[0] for each in found), key=_ORDER.index, default=state)
    return RuleRow(
        rule=rule.id,
        words=words.dlt_rule(rule.id),
        standing=state,
        events=[
            {
                "record": record,
                "term": seen.term(record),
                "onset": seen.onset(record),
                "state": how,
                "why": why,
            }
            for how, record, why in found
        ],
    )


def decision_rows(language: str, seen: Evaluated) -> list[DecisionRow]:
    """Every decision, oldest first."""
    return [_decision_row(language, each) for each in seen.decisions]


def _decision_row(language: str, decided: Decided) -> DecisionRow:
    def said(name: str) -> str:
        field = DLT.field(FieldId(name))
        return value_words(language, DLT.id, field, decided.record.fields.get(field.id))

    return DecisionRow(
        record=decided.record.id,
        decision=said("decision"),
        proposed=said("proposed"),
        reason=said("reason"),
        moment=moment_with_zone(language, decided.record.opened_at),
        standing="signed" if decided.signed else "unsigned" if decided.ready else "begun",
    )
