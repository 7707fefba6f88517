"""All of one participant, judged together: what no event and no entry alone can tell.

Two devices may answer for the same window, a later export may bring the plan that an entry was made
by, a decision may come before or after what it decides, and a signature after what it bears out.
So these findings, and the tables of corrections, visits, forms and signatures, are made from
everything held of a participant whenever any of it changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Table

from prodiary.domain.event import (
    RECORD_EVENTS,
    VISIT_EVENTS,
    AdviceShown,
    ClockJumped,
    CorrectionAsked,
    CorrectionDecided,
    DeviceEnrolled,
    EntryAmended,
    EntryConfirmed,
    EntryStarted,
    EntryStruck,
    EpochStarted,
    Event,
    FieldSet,
    PackTaken,
    Payload,
    PlanTaken,
    ReceiptTaken,
    RecordOpened,
    RecoveryRenewed,
    SecretReset,
    Signed,
    TrainingCompleted,
    VaultCreated,
    VisitStarted,
)
from prodiary.domain.ids import (
    CorrectionId,
    DeviceId,
    EntryId,
    InstrumentId,
    SiteId,
    StudyId,
    SubjectId,
)
from prodiary.domain.study import Study
from prodiary.exchange.receipt import Decision
from prodiary.exchange.signature import Place as Ledger
from prodiary.site.correcting import CorrectionBook
from prodiary.site.holding import Holdings
from prodiary.site.knowing import Past
from prodiary.site.office import Library
from prodiary.site.projection import Finding, Placed
from prodiary.site.rows import (
    correction_rows,
    field_rows,
    record_rows,
    signature_rows,
    visit_rows,
)
from prodiary.site.signing import Life, read_signatures
from prodiary.site.staffing import Administered, judge_staff
from prodiary.site.store.bulk import Row
from prodiary.site.store.projected import (
    corrections,
    entries,
    fields,
    findings,
    records,
    signatures,
    visits,
)
from prodiary.site.windows import Made, judge_windows

ADVICE = AdviceShown.TYPE
READING = "reading"
"""The kind of an event that is looked at for its time alone; see `knowing.readings`."""
_KINDS = (
    VaultCreated,
    DeviceEnrolled,
    PackTaken,
    PlanTaken,
    ReceiptTaken,
    ClockJumped,
    EpochStarted,
    TrainingCompleted,
    EntryConfirmed,
    EntryAmended,
    EntryStruck,
    CorrectionAsked,
    CorrectionDecided,
    Signed,
    SecretReset,
    RecoveryRenewed,
    *VISIT_EVENTS,
    *RECORD_EVENTS,
)
EVENT, PARTICIPANT = "event", "participant"
"""The scopes of findings."""
Rows = dict[Table, list[Row]]


@dataclass(slots=True)
class Part:
    """What is judged of one device.

    Attributes:
        device: Which.
        granted: When the site let it in.
        life: All events of an entry.
        noted: Events that are looked at (`kind_of`), in the order of the ledger.
        decided: What was decided here on its corrections.
    """

    device: DeviceId
    granted: datetime
    life: Life
    noted: list[Placed] = field(default_factory=list)
    decided: dict[CorrectionId, Decision] = field(default_factory=dict)


@dataclass(slots=True)
class Whole:
    """Everything of one participant: the devices, rows of `entries`, and epochs by chain."""

    study: StudyId
    site: SiteId
    subject: SubjectId
    parts: dict[DeviceId, Part] = field(default_factory=dict)
    entries: list[Row] = field(default_factory=list)
    epochs: dict[int, int] = field(default_factory=dict)

    def judged(self, library: Library) -> Rows:
        """Rows of every table that is made here; of `findings`, those of this scope."""
        studies = {
            ref.version: study
            for ref, study in ((ref, library.study(ref)) for ref in library.refs)
            if study is not None
        }
        names = entries.c.keys()
        named: list[dict[str, Any]] = [dict(zip(names, row, strict=True)) for row in self.entries]
        made = {
            (row["device"], row["entry"]): Administered(
                mode=row["mode"],
                instrument=studies[row["pack"]].instruments[InstrumentId(row["instrument"])],
                study=studies[row["pack"]],
            )
            for row in named
        }
        rows: Rows = {table: [] for table in JUDGED}
        pasts: dict[DeviceId, Past] = {}
        for device, part in self.parts.items():
            pasts[device] = Past(part.noted, granted=part.granted, library=library)
            own = {entry: how for (owner, entry), how in made.items() if owner == device}
            for table, its in self._judge(part, pasts[device], own, library).items():
                rows[table] += its
        windows = judge_windows([self._made(row, studies[row["pack"]]) for row in named], pasts)
        owners = {row["begun_chain"]: row["device"] for row in named}
        owners |= {row["chain"]: row["device"] for row in named}
        for each in windows:
            rows[findings] += _found(owners[each.chain], [each])
        rows[findings] = list(dict.fromkeys(rows[findings]))
        return rows

    def _judge(
        self, part: Part, past: Past, made: Mapping[EntryId, Administered], library: Library
    ) -> Rows:
        device = part.device
        ledger = Ledger(study=self.study, site=self.site, subject=self.subject, device=device)
        given, found = read_signatures(part.noted, life=part.life, past=past, ledger=ledger)
        found += judge_staff(part.noted, past=past, entries=made)
        book = CorrectionBook(
            subject=self.subject,
            library=library,
            life=part.life,
            decisions=part.decided,
            signatures=given,
            entries=made,
        )
        for placed in part.noted:
            book.take(placed)
        held = Holdings(subject=self.subject, past=past, entries=made)
        held.take_all(part.noted)
        return {
            findings: _found(device, [*found, *book.findings, *held.findings]),
            corrections: correction_rows(device, book.rows()),
            visits: visit_rows(device, held),
            records: record_rows(device, held),
            fields: field_rows(device, held),
            signatures: signature_rows(device, given),
        }

    def _made(self, row: dict[str, Any], study: Study) -> Made:
        return Made(
            device=row["device"],
            entry=row["entry"],
            instrument=row["instrument"],
            study=study,
            mode=row["mode"],
            visit=row["visit"],
            struck=row["state"] == "struck",
            schedule=row["schedule"],
            due=row["due"],
            late=row["late"],
            confirmed=row["confirmed"],
            begun=self._at(row["begun_chain"], row["begun_seq"]),
            locked=self._at(row["chain"], row["seq"]),
        )

    def _at(self, chain: int, seq: int) -> tuple[int, tuple[int, int]]:
        return chain, (self.epochs[chain], seq)


MADE_OF: Mapping[Table, type[Payload]] = {
    corrections: CorrectionAsked,
    visits: VisitStarted,
    records: RecordOpened,
    fields: FieldSet,
    signatures: Signed,
}
"""The tables that are made here, and the event without which they have no row."""
JUDGED = (findings, *MADE_OF)
"""With the findings, of which some are made here."""


def _found(device: DeviceId, found: list[Finding]) -> list[Row]:
    return [(device, each.chain, each.seq, each.code, each.entry, PARTICIPANT) for each in found]


def state_of(*, accepted: bool) -> str:
    """How a decision is named in the store."""
    return "accepted" if accepted else "refused"


def kind_of(event: Event, *, reading: bool) -> str | None:
    """What to write into the column `kind`; None for an event that is not looked at here.

    `reading` is whether it tells something of the clock.
    """
    data = event.data
    if isinstance(data, AdviceShown):
        return ADVICE
    at_visit = isinstance(data, EntryStarted) and data.visit is not None
    if isinstance(data, _KINDS) or event.by.is_staff or at_visit:
        return data.TYPE
    return READING if reading else None
