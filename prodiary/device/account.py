"""What the events of a vault add up to: entries, visits, forms, signatures, and their days.

One event at a time is taken, in the order of the chain.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from prodiary.domain import correction, record, signature, visit
from prodiary.domain.correction import NO_CORRECTIONS, Corrections
from prodiary.domain.course import Course
from prodiary.domain.entry import NO_ENTRIES, Entries, follow
from prodiary.domain.event import (
    AdviceShown,
    EntryConfirmed,
    Event,
    HistoryTold,
    RecoveryRenewed,
    ReminderNoted,
    SecretReset,
)
from prodiary.domain.ids import EntryId
from prodiary.domain.provenance import EventTime
from prodiary.domain.record import NO_RECORDS, Records
from prodiary.domain.signature import Signatures, Target, targets
from prodiary.domain.visit import NO_VISITS, Visits


@dataclass(slots=True)
class Account:
    """What stands after the events taken so far.

    Attributes:
        entries: All entries.
        corrections: All corrections asked for.
        confirmed: For each confirmed entry, epoch and sequence number of its confirmation.
        confirmed_on: For each confirmed entry, the local day of its confirmation.
        visits: All visits held here.
        records: All forms.
        signatures: All signatures, and which of them stand.
        places: Epoch and sequence number of every event about what can be signed.
        elsewhere: What the site says was confirmed on other devices.
        course: The participant's days, and what the schedule follows from.
        reminders: What became of each reminder, in order.
        advised: Entries whose urgent advice was shown.
        spent: Numbers of recovery codes that were used and not replaced yet.
    """

    entries: Entries = field(default_factory=lambda: NO_ENTRIES)
    corrections: Corrections = field(default_factory=lambda: NO_CORRECTIONS)
    confirmed: dict[EntryId, tuple[int, int]] = field(default_factory=dict)
    confirmed_on: dict[EntryId, date] = field(default_factory=dict)
    visits: Visits = field(default_factory=lambda: NO_VISITS)
    records: Records = field(default_factory=lambda: NO_RECORDS)
    signatures: Signatures = field(default_factory=Signatures)
    places: dict[Target, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    elsewhere: dict[EntryId, HistoryTold] = field(default_factory=dict)
    course: Course = field(default_factory=Course)
    reminders: list[ReminderNoted] = field(default_factory=list)
    advised: frozenset[EntryId] = frozenset()
    spent: frozenset[int] = frozenset()

    def take(self, event: Event, *, epoch: int, items_of: dict[EntryId, int] | None = None) -> None:
        """Take the next event.

        Raises:
            RuleError: It breaks the life cycle of what it is about; nothing changed.
        """
        entries = follow(self.entries, event, items_of=items_of)
        corrections = correction.follow(self.corrections, event, entries=entries)
        visits = visit.follow(self.visits, event)
        records = record.follow(self.records, event)
        self.signatures = signature.follow(self.signatures, event)
        self.entries, self.corrections = entries, corrections
        self.visits, self.records = visits, records
        for target in targets(event.data):
            self.places[target] = (*self.places.get(target, ()), (epoch, event.seq))
        self._note(event, epoch, self.course.take(event))

    def _note(self, event: Event, epoch: int, day: date) -> None:
        data = event.data
        if isinstance(data, HistoryTold):
            self.elsewhere[data.entry] = data
        elif isinstance(data, ReminderNoted):
            self.reminders.append(data)
        elif isinstance(data, AdviceShown):
            self.advised |= {data.entry}
        elif isinstance(data, SecretReset) and data.number is not None:
            self.spent |= {data.number}
        elif isinstance(data, RecoveryRenewed):
            self.spent -= frozenset(data.numbers)
        elif isinstance(data, EntryConfirmed):
            self.confirmed[data.entry] = (epoch, event.seq)
            self.confirmed_on[data.entry] = day

    @property
    def last(self) -> EventTime | None:
        """The last reading of the clocks that is known."""
        return self.course.days.last

    def copy(self) -> Account:
        """A copy that later events do not change."""
        return Account(
            entries=self.entries,
            corrections=self.corrections,
            confirmed=dict(self.confirmed),
            confirmed_on=dict(self.confirmed_on),
            visits=self.visits,
            records=self.records,
            signatures=self.signatures,
            places=dict(self.places),
            elsewhere=dict(self.elsewhere),
            course=self.course.copy(),
            reminders=list(self.reminders),
            advised=self.advised,
            spent=self.spent,
        )
