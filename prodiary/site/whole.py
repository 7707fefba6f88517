"""All of one participant, judged together: what no event and no entry alone can tell.

Two devices may answer for the same window, a later export may bring the plan that an entry was made
by, and a decision may come before or after what it decides. So these findings, and the corrections,
are made from everything held of a participant whenever any of it changes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, select

from prodiary.domain.event import (
    AdviceShown,
    ClockJumped,
    CorrectionAsked,
    CorrectionDecided,
    DeviceEnrolled,
    EntryAmended,
    EpochStarted,
    Event,
    PackTaken,
    PlanTaken,
    TrainingCompleted,
    VaultCreated,
)
from prodiary.domain.ids import CorrectionId, DeviceId, EntryId, StaffId, SubjectId
from prodiary.domain.study import Study
from prodiary.exchange import eventline
from prodiary.exchange.receipt import Decision
from prodiary.site.correcting import CorrectionBook
from prodiary.site.knowing import Course
from prodiary.site.office import Library
from prodiary.site.projection import Placed
from prodiary.site.store.bulk import Row, insert_rows
from prodiary.site.store.schema import (
    chains,
    corrections,
    decisions,
    devices,
    entries,
    events,
    findings,
)
from prodiary.site.windows import Made, judge_windows

ADVICE = AdviceShown.TYPE
_KINDS = (
    VaultCreated,
    DeviceEnrolled,
    PackTaken,
    PlanTaken,
    ClockJumped,
    EpochStarted,
    TrainingCompleted,
    EntryAmended,
    CorrectionAsked,
    CorrectionDecided,
)
_CORRECTING = (EntryAmended, CorrectionAsked, CorrectionDecided)
KINDS = frozenset({ADVICE, *(kind.TYPE for kind in _KINDS)})
"""Events that are looked for by what they are; the column `kind` names them."""
EVENT, PARTICIPANT = "event", "participant"
"""The scopes of findings."""

_OWN: BindParameter[Any] = bindparam("devices", expanding=True)
_NOTED = (
    select(chains.c.device, events.c.chain, chains.c.epoch, events.c.line)
    .join(chains, chains.c.id == events.c.chain)
    .where(chains.c.device.in_(_OWN), events.c.kind.is_not(None), events.c.kind != ADVICE)
    .order_by(chains.c.device, chains.c.epoch, events.c.seq)
)
_LIFE = (
    select(events.c.chain, chains.c.epoch, events.c.line)
    .join(chains, chains.c.id == events.c.chain)
    .where(events.c.entry == bindparam("entry"), chains.c.device == bindparam("device"))
    .order_by(chains.c.epoch, events.c.seq)
)
_EPOCHS = select(chains.c.id, chains.c.epoch).where(chains.c.device.in_(_OWN))
_ENTRIES = select(entries).where(entries.c.device.in_(_OWN))
_DEVICES = select(devices.c.device, devices.c.granted).where(devices.c.device.in_(_OWN))
_DECIDED = select(decisions).where(decisions.c.device.in_(_OWN))
_CORRECTIONS = select(corrections).where(corrections.c.device.in_(_OWN))
_FINDINGS = select(findings).where(findings.c.device.in_(_OWN), findings.c.scope == PARTICIPANT)
_DROP_FINDING = findings.delete().where(
    findings.c.chain == bindparam("b_chain"),
    findings.c.seq == bindparam("b_seq"),
    findings.c.code == bindparam("b_code"),
)
_DROP_CORRECTION = corrections.delete().where(
    corrections.c.device == bindparam("b_device"),
    corrections.c.correction == bindparam("b_correction"),
)


@dataclass(slots=True)
class Part:
    """What is judged of one device.

    Attributes:
        granted: When the site let it in.
        life: All events of an entry.
        noted: Events of the kinds looked at, in the order of the ledger.
        decided: What was decided here on its corrections.
    """

    granted: datetime
    life: Callable[[EntryId], Sequence[Placed]]
    noted: list[Placed] = field(default_factory=list)
    decided: dict[CorrectionId, Decision] = field(default_factory=dict)


@dataclass(slots=True)
class Whole:
    """Everything of one participant: the devices, rows of `entries`, and epochs by chain."""

    subject: SubjectId
    parts: dict[DeviceId, Part] = field(default_factory=dict)
    entries: list[Row] = field(default_factory=list)
    epochs: dict[int, int] = field(default_factory=dict)

    def judged(self, library: Library) -> tuple[list[Row], list[Row]]:
        """Rows of `findings` and of `corrections`."""
        courses = {
            device: Course(part.noted, granted=part.granted, library=library)
            for device, part in self.parts.items()
        }
        device_of: dict[int, DeviceId] = {}
        found = []
        rows: list[Row] = []
        for device, part in self.parts.items():
            book = CorrectionBook(
                subject=self.subject, library=library, life=part.life, decisions=part.decided
            )
            for placed in part.noted:
                device_of[placed.chain] = device
                book.take(placed)
            found += book.findings
            rows += [
                (
                    device,
                    each.asked.correction,
                    each.asked.entry,
                    each.asked.item,
                    each.stood,
                    each.asked.option,
                    each.asked.reason,
                    each.asked.words,
                    each.at,
                    None if each.accepted is None else state_of(accepted=each.accepted),
                    each.chain,
                    each.seq,
                )
                for each in book.rows()
            ]
        made = self._all_made(library)
        for each in made:
            device_of[each.begun[0]] = device_of[each.locked[0]] = each.device
        found += judge_windows(made, courses)
        return [
            (device_of[each.chain], each.chain, each.seq, each.code, each.entry, PARTICIPANT)
            for each in found
        ], rows

    def _all_made(self, library: Library) -> list[Made]:
        studies = {
            ref.version: study
            for ref, study in ((ref, library.study(ref)) for ref in library.refs)
            if study is not None
        }
        names = entries.c.keys()
        rows: list[dict[str, Any]] = [dict(zip(names, row, strict=True)) for row in self.entries]
        return [_made(row, studies[row["pack"]], self._at) for row in rows]

    def _at(self, chain: int, seq: int) -> tuple[int, tuple[int, int]]:
        return chain, (self.epochs[chain], seq)


def _made(
    row: dict[str, Any], study: Study, at: Callable[[int, int], tuple[int, tuple[int, int]]]
) -> Made:
    return Made(
        device=row["device"],
        entry=row["entry"],
        instrument=row["instrument"],
        study=study,
        schedule=row["schedule"],
        due=row["due"],
        late=row["late"],
        confirmed=row["confirmed"],
        begun=at(row["begun_chain"], row["begun_seq"]),
        locked=at(row["chain"], row["seq"]),
    )


def state_of(*, accepted: bool) -> str:
    """How a decision is named in the store."""
    return "accepted" if accepted else "refused"


def kind_of(event: Event) -> str | None:
    """What to write into the column `kind`."""
    return event.data.TYPE if event.data.TYPE in KINDS else None


def is_judged(event: Event) -> bool:
    """Whether the event is one of those looked at here."""
    return isinstance(event.data, _KINDS)


def decision_of(
    row: Any,  # noqa: ANN401 - a row of `decisions`
) -> Decision:
    """What the site decided, as a receipt says it."""
    return Decision(
        correction=CorrectionId(row.correction),
        accepted=bool(row.accepted),
        reason=row.reason,
        by=StaffId(row.by),
    )


def judge(
    connection: Connection, subject: SubjectId, own: Sequence[DeviceId], *, library: Library
) -> None:
    """Bring these findings and the corrections of `subject` up to date; `own` are all devices.

    Called after everything else of a change is in the store.
    """
    wanted = {"devices": own}
    whole = Whole(subject)
    for row in connection.execute(_DEVICES, wanted):
        whole.parts[row.device] = Part(
            granted=datetime.fromisoformat(row.granted), life=_life_in(connection, row.device)
        )
    for device, chain, epoch, line in connection.execute(_NOTED, wanted):
        whole.parts[device].noted.append(Placed(chain, epoch, eventline.decode(line)))
    whole.epochs = {row.id: row.epoch for row in connection.execute(_EPOCHS, wanted)}
    whole.entries = [tuple(row) for row in connection.execute(_ENTRIES, wanted)]
    corrected = any(
        isinstance(each.event.data, _CORRECTING)
        for part in whole.parts.values()
        for each in part.noted
    )
    if corrected:
        for made in connection.execute(_DECIDED, wanted):
            whole.parts[made.device].decided[made.correction] = decision_of(made)
    found, asked = whole.judged(library)
    held = {tuple(row) for row in connection.execute(_FINDINGS, wanted)}
    for _, chain, seq, code, *_ in held - set(found):
        connection.execute(_DROP_FINDING, {"b_chain": chain, "b_seq": seq, "b_code": code})
    insert_rows(connection, findings, sorted(set(found) - held, key=repr))
    if corrected:
        known = {tuple(row) for row in connection.execute(_CORRECTIONS, wanted)}
        for owner, correction, *_ in known - set(asked):
            connection.execute(_DROP_CORRECTION, {"b_device": owner, "b_correction": correction})
        insert_rows(connection, corrections, sorted(set(asked) - known, key=repr))


def judge_anew(connection: Connection, subject: SubjectId, *, library: Library) -> None:
    """As `judge`, for whom only the name is known."""
    own = connection.execute(select(devices.c.device).where(devices.c.subject == subject))
    judge(connection, subject, [DeviceId(each) for each in own.scalars()], library=library)


def _life_in(connection: Connection, device: DeviceId) -> Callable[[EntryId], Sequence[Placed]]:
    def life(entry: EntryId) -> list[Placed]:
        return [
            Placed(row.chain, row.epoch, eventline.decode(row.line))
            for row in connection.execute(_LIFE, {"entry": entry, "device": device})
        ]

    return life
