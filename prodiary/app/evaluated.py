"""Dose-limiting toxicity as its page shows it: what the rules say of what is recorded.

Everything here works in the worker's thread. Forms that were struck out say nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from prodiary.device.clinic.filled import unfinished, values_of
from prodiary.device.clinic.session import StaffSession
from prodiary.domain.dlt import Proposal, facts_of, infusion_of, propose
from prodiary.domain.forms import ADVERSE_EVENT, DLT, INFUSION, NO, YES, FieldValue, as_value, check
from prodiary.domain.ids import FieldId, RecordId
from prodiary.domain.record import Record
from prodiary.domain.signature import Target

_TERM, _ONSET = FieldId("term"), FieldId("onset")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision that was recorded; `signed` as it now is."""

    record: Record
    ready: bool
    signed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluated:
    """What can be said today.

    Attributes:
        proposal: What the rules say.
        infusion: Its day; None where none is recorded.
        infusion_record: The form it is in.
        events: The adverse events that count, by record.
        decisions: Every decision that counts, oldest first.
        may: Whether who is at work decides.
    """

    proposal: Proposal
    infusion: date | None
    infusion_record: RecordId | None
    events: Mapping[RecordId, Record]
    decisions: tuple[Decided, ...]
    may: bool

    def term(self, record: RecordId) -> str:
        """What an adverse event is called; empty where nobody wrote it down yet."""
        return self._said(record, _TERM)

    def onset(self, record: RecordId) -> str:
        """The day on which it began, as recorded."""
        return self._said(record, _ONSET)

    def _said(self, record: RecordId, field: FieldId) -> str:
        at = self.events[record].fields.get(field)
        return "" if at is None else at.value or ""


def evaluate(staff: StaffSession, today: date) -> Evaluated:
    """Hold the rules against what is recorded."""
    counting = [each for each in staff.forms.all() if each.struck is None]
    events = {each.id: each for each in counting if each.opened.form == ADVERSE_EVENT.id}
    # The day that was written down last, if there should be two.
    infused = next((each for each in counting[::-1] if each.opened.form == INFUSION.id), None)
    day, lymphodepletion = infusion_of({} if infused is None else values_of(infused))
    return Evaluated(
        proposal=propose(
            [facts_of(name, values_of(each)) for name, each in events.items()],
            infusion=day,
            today=today,
            lymphodepletion=lymphodepletion,
        ),
        infusion=day,
        infusion_record=None if infused is None else infused.id,
        events=events,
        decisions=tuple(
            Decided(
                record=each,
                ready=not unfinished(each, DLT),
                signed=_signed(staff, ("record", each.id)),
            )
            for each in counting
            if each.opened.form == DLT.id
        ),
        may=staff.author.may("evaluate"),
    )


def _signed(staff: StaffSession, target: Target) -> bool:
    return any(view.standing == "stands" for view in staff.signatures(target))


@dataclass(frozen=True, slots=True)
class Decision:
    """What an investigator decides; `day` is when the committee met, where it was asked."""

    verdict: str
    reason: str
    committee: bool
    day: str


def record_decision(staff: StaffSession, decision: Decision, *, today: date) -> RecordId:
    """Record a decision, with what was proposed when it was taken.

    Raises:
        NotYourTask: Only an investigator decides; nothing was recorded.
        InvalidField: The day or the reason cannot be; nothing was recorded.
        StoreError: It could not be made durable.
    """
    fields = [
        ("proposed", evaluate(staff, today).proposal.status),
        ("decision", decision.verdict),
        ("reason", decision.reason),
        ("committee", YES if decision.committee else NO),
    ]
    if decision.committee:
        fields.append(("committee-date", decision.day))
    values: dict[FieldId, FieldValue] = {}
    for name, text in fields:
        # All of it first: a decision is recorded whole or not at all.
        values[FieldId(name)] = as_value(check(DLT, FieldId(name), text, values=values))
    record = staff.forms.begin(DLT.id)
    for name, value in values.items():
        staff.forms.set(record, name, value.value)
    return record
