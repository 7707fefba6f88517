"""Corrections as a device's ledger tells them, held against what the site decided (A6).

The site decides, the receipt says so, the device writes it down in the investigator's name. So the
ledger must never hold a decision, or an amendment, that was not made here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from prodiary.domain.correction import NO_CORRECTIONS, Corrections, follow
from prodiary.domain.event import CorrectionAsked, CorrectionDecided, EntryAmended, Event
from prodiary.domain.ids import CorrectionId, EntryId, OptionCode, SubjectId
from prodiary.errors import RuleError, UnknownEntry
from prodiary.exchange.receipt import Decision
from prodiary.site.knowing import place_of
from prodiary.site.office import Library
from prodiary.site.projection import Finding, Placed, project

UNKNOWN = "decision-unknown"
"""Nobody at this site decided so."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A correction asked for: what stood then, and what the ledger says became of it."""

    asked: CorrectionAsked
    at: str
    stood: OptionCode | None
    accepted: bool | None
    chain: int
    seq: int


@dataclass(slots=True)
class CorrectionBook:
    """The corrections of one device, event by event.

    Attributes:
        life: All events of an entry that are held, in the order of the ledger.
        decisions: What was decided here on corrections asked for on this device.
        findings: What breaks a rule, so far.
    """

    subject: SubjectId
    library: Library
    life: Callable[[EntryId], Sequence[Placed]]
    decisions: Mapping[CorrectionId, Decision]
    findings: list[Finding] = field(default_factory=list)
    _corrections: Corrections = field(default_factory=lambda: NO_CORRECTIONS)
    _asked: dict[CorrectionId, tuple[Placed, OptionCode | None]] = field(default_factory=dict)

    def take(self, placed: Placed) -> None:
        """Take the next event, in the order of the ledger; others than these are passed over."""
        event, data = placed.event, placed.event.data
        try:
            if isinstance(data, CorrectionAsked):
                self._ask(placed, data)
            elif isinstance(data, CorrectionDecided):
                self._corrections = follow(self._corrections, event, entries={})
                if not self._is_ours(data.correction, event, data.reason, accepted=data.accepted):
                    entry = self._corrections[data.correction].asked.entry
                    self._find(placed, UNKNOWN, entry)
            elif isinstance(data, EntryAmended) and not self._is_asked(event, data):
                self._find(placed, UNKNOWN, data.entry)
        except RuleError as error:
            named = data.entry if isinstance(data, CorrectionAsked) else None
            self._find(placed, error.code, named)

    def rows(self) -> list[Asked]:
        """Every correction that was rightly asked for."""
        return [
            Asked(
                asked=found.asked,
                at=found.asked_at.wall,
                stood=self._asked[name][1],
                accepted=None if found.decided is None else found.decided.accepted,
                chain=self._asked[name][0].chain,
                seq=self._asked[name][0].event.seq,
            )
            for name, found in self._corrections.items()
        ]

    def _ask(self, placed: Placed, data: CorrectionAsked) -> None:
        before = [each for each in self.life(data.entry) if place_of(each) < place_of(placed)]
        projected, _ = project(before, library=self.library, subject=self.subject)
        if projected is None:
            raise UnknownEntry
        entry = projected.entry
        after = follow(self._corrections, placed.event, entries={entry.id: entry})
        if data.option is not None:
            projected.instrument.item(data.item).option(data.option)
        self._corrections = after
        self._asked[data.correction] = (placed, entry.answers[data.item])

    def _is_ours(
        self, correction: CorrectionId, event: Event, reason: str, *, accepted: bool
    ) -> bool:
        made = self.decisions.get(correction)
        return made is not None and (made.accepted, made.reason, made.by) == (
            accepted,
            reason,
            event.by.id,
        )

    def _is_asked(self, event: Event, data: EntryAmended) -> bool:
        if event.by.role != "investigator":
            # It is in no entry, and named there.
            return True
        known = None if data.correction is None else self._corrections.get(data.correction)
        if known is None or data.correction is None:
            return False
        asked = known.asked
        return (asked.entry, asked.item, asked.option) == (
            data.entry,
            data.item,
            data.option,
        ) and self._is_ours(data.correction, event, data.reason, accepted=True)

    def _find(self, placed: Placed, code: str, entry: EntryId | None) -> None:
        self.findings.append(
            Finding(chain=placed.chain, seq=placed.event.seq, code=code, entry=entry)
        )
