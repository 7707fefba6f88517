"""Corrections as a device's ledger tells them, held against who decided on them (A6, A7).

The site decides, the receipt says so, and the device writes it down in the investigator's name; or
an investigator decides on the device and signs it. So the ledger must never hold a decision, an
amendment or a strike that neither was made here nor bears the investigator's signature.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from prodiary.domain.correction import NO_CORRECTIONS, Correction, Corrections, follow
from prodiary.domain.event import (
    CorrectionAsked,
    CorrectionDecided,
    EntryAmended,
    EntryStruck,
    Event,
)
from prodiary.domain.ids import CorrectionId, EntryId, OptionCode, SubjectId
from prodiary.domain.signature import Target
from prodiary.errors import RuleError, UnknownEntry
from prodiary.exchange.receipt import Decision
from prodiary.site.knowing import place_of
from prodiary.site.office import Library
from prodiary.site.projection import Finding, Placed, project
from prodiary.site.signing import Life, Signatures
from prodiary.site.staffing import Entries

UNKNOWN: Final = "decision-unknown"
"""Nobody at this site decided so, and no investigator signed it."""
UNSIGNED: Final = "amendment-unsigned"
"""An examination was put right, and nobody has signed it since."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A correction asked for: what stood then, and what the ledger says became of it.

    `proven` is whether this site or the investigator's signature bears a decision out; None while
    there is none.
    """

    correction: Correction
    stood: OptionCode | None
    proven: bool | None
    placed: Placed


@dataclass(slots=True)
class CorrectionBook:
    """The corrections of one device, event by event.

    Attributes:
        life: All events of an entry that are held, in the order of the ledger.
        decisions: What was decided here on corrections asked for on this device.
        signatures: The signatures in the ledger.
        entries: How its entries were made.
        findings: What breaks a rule, so far.
    """

    subject: SubjectId
    library: Library
    life: Life
    decisions: Mapping[CorrectionId, Decision]
    signatures: Signatures
    entries: Entries
    findings: list[Finding] = field(default_factory=list)
    _corrections: Corrections = field(default_factory=lambda: NO_CORRECTIONS)
    _asked: dict[CorrectionId, tuple[Placed, OptionCode | None]] = field(default_factory=dict)
    _proven: set[CorrectionId] = field(default_factory=set)

    def take(self, placed: Placed) -> None:
        """Take the next event, in the order of the ledger; others than these are passed over."""
        data = placed.event.data
        try:
            if isinstance(data, CorrectionAsked):
                self._ask(placed, data)
            elif isinstance(data, CorrectionDecided):
                self._decide(placed, data)
            elif isinstance(data, EntryAmended | EntryStruck):
                self._change(placed, data)
        except RuleError as error:
            named = data.entry if isinstance(data, CorrectionAsked) else None
            self._find(placed, error.code, named)

    def rows(self) -> list[Asked]:
        """Every correction that was rightly asked for."""
        return [
            Asked(
                correction=found,
                stood=self._asked[name][1],
                proven=None if found.decided is None else name in self._proven,
                placed=self._asked[name][0],
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
        if data.item is not None and data.option is not None:
            projected.instrument.item(data.item).option(data.option)
        self._corrections = after
        stood = None if data.item is None else entry.answers[data.item]
        self._asked[data.correction] = (placed, stood)

    def _decide(self, placed: Placed, data: CorrectionDecided) -> None:
        self._corrections = follow(self._corrections, placed.event, entries={})
        name = data.correction
        ours = self._is_ours(name, placed.event, data.reason, accepted=data.accepted)
        if ours or self._is_signed(("correction", name), placed):
            self._proven.add(name)
        else:
            self._find(placed, UNKNOWN, self._corrections[name].asked.entry)

    def _change(self, placed: Placed, data: EntryAmended | EntryStruck) -> None:
        made = self.entries.get(data.entry)
        examined = (
            isinstance(data, EntryAmended) and made is not None and made.mode == "examination"
        )
        if placed.event.by.role != "investigator" and not (examined and placed.event.by.is_staff):
            # It is in no entry, and named there.
            return
        if self._is_asked(placed, data):
            return
        if not examined:
            self._find(placed, UNKNOWN, data.entry)
        elif not self._is_signed(("entry", data.entry), placed):
            self._find(placed, UNSIGNED, data.entry)

    def _is_asked(self, placed: Placed, data: EntryAmended | EntryStruck) -> bool:
        """Whether it is what was asked for, and what this site or a signature lets stand."""
        known = None if data.correction is None else self._corrections.get(data.correction)
        if known is None or data.correction is None:
            return False
        asked = known.asked
        wished = (asked.entry, asked.item, asked.option)
        done = (
            (data.entry, data.item, data.option)
            if isinstance(data, EntryAmended)
            else (data.entry, None, None)
        )
        if wished != done:
            return False
        if self._is_ours(data.correction, placed.event, data.reason, accepted=True):
            return True
        decided = known.decided
        return (
            decided is not None
            and decided.accepted
            and known.decided_by == placed.event.by
            and self._is_signed(("correction", data.correction), placed)
        )

    def _is_signed(self, target: Target, placed: Placed) -> bool:
        by, here = placed.event.by, place_of(placed)
        return any(
            each.covers(here) and (target[0] == "entry" or each.by == by)
            for each in self.signatures.get(target, ())
        )

    def _is_ours(
        self, correction: CorrectionId, event: Event, reason: str, *, accepted: bool
    ) -> bool:
        made = self.decisions.get(correction)
        return made is not None and (made.accepted, made.reason, made.by) == (
            accepted,
            reason,
            event.by.id,
        )

    def _find(self, placed: Placed, code: str, entry: EntryId | None) -> None:
        self.findings.append(
            Finding(chain=placed.chain, seq=placed.event.seq, code=code, entry=entry)
        )
