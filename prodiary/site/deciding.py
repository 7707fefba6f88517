"""Deciding on corrections that participants or staff asked for; nothing is rewritten (A6, A7, N9).

A decision made here travels to the device with its next receipt. The device writes decision and
amendment, or strike, into its ledger in the investigator's name, and both come back with its next
export. An investigator may also decide on the device, and then signs there.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, select

from prodiary.domain.ids import (
    CorrectionId,
    DeviceId,
    EntryId,
    ItemId,
    Language,
    OptionCode,
    StaffId,
    SubjectId,
    require_name,
)
from prodiary.domain.provenance import MAX_TEXT
from prodiary.domain.wording import Wording
from prodiary.errors import CorrectionNotOpen, RevokedDevice
from prodiary.site.journal import Line
from prodiary.site.judging import judge_anew
from prodiary.site.office import Office
from prodiary.site.proving import Problem
from prodiary.site.store.projected import corrections, entries
from prodiary.site.store.schema import decisions, devices
from prodiary.site.whole import state_of

UNFIT = frozenset({"Cc", "Cs", "Cn"})
"""Characters that strict JSON refuses, or that have no fixed form yet (docs/format.md 4)."""
SHORTEST = 6
State = Literal["open", "accepted", "refused", "unknown"]

_ALL = (
    select(
        corrections,
        devices.c.subject,
        devices.c.revoked,
        entries.c.confirmed,
        entries.c.instrument,
        entries.c.language,
        entries.c.pack,
        decisions.c.accepted,
        decisions.c.reason.label("why"),
        decisions.c.by,
        decisions.c.at,
    )
    .join(devices, devices.c.device == corrections.c.device)
    .join(
        entries,
        (entries.c.device == corrections.c.device) & (entries.c.entry == corrections.c.entry),
    )
    .outerjoin(
        decisions,
        (decisions.c.device == corrections.c.device)
        & (decisions.c.correction == corrections.c.correction),
    )
)


@dataclass(frozen=True, slots=True)
class HeldCorrection:
    """A correction asked for, in the words the participant saw, and what became of it.

    Attributes:
        confirmed: When the entry was; None where it never was, and is to be struck out.
        item: Which item; None where the whole entry is to be struck out.
        item_text: Its words; None likewise.
        title: The questionnaire's.
        stood: The answer that stood when it was asked; None for none.
        wished: The one that shall stand; None for none.
        reason: Why, as one of the app's choices.
        words: More about it in the words of who asked; may be empty.
        asked_by: The role and id of who asked.
        state: ``open``; ``accepted`` or ``refused``, here or by an investigator's signature on the
            device; ``unknown`` where the device's ledger has a decision that neither bears out.
        at_device: Whether the device has written the decision down.
        why: The reason of the decision.
        by: Who made it.
    """

    correction: CorrectionId
    device: DeviceId
    subject: SubjectId
    entry: EntryId
    confirmed: datetime | None
    title: str
    item: ItemId | None
    item_text: str | None
    stood: str | None
    wished: str | None
    reason: str
    words: str
    asked_by: tuple[str, str | None]
    asked: datetime
    state: State
    at_device: bool
    why: str | None
    by: str | None


def held_corrections(office: Office) -> tuple[HeldCorrection, ...]:
    """Every correction rightly asked for, by participant and then by when it was asked.

    Raises:
        StoreError: The store failed.
    """
    with office.store.transaction() as connection:
        found = [_held(office, row) for row in connection.execute(_ALL)]
    return tuple(sorted(found, key=lambda each: (each.subject, each.asked, each.correction)))


def open_correction(office: Office, correction: str) -> HeldCorrection:
    """The correction that `decide` would decide on, by its id or a beginning that fits one.

    Raises:
        CorrectionNotOpen: `reason` says why: no such correction (``none``), more than one
            (``several``), fewer than six characters (``too-short``), or decided (``decided``).
        RevokedDevice: Its device gets no receipts any more, so it could never be told.
        StoreError: The store failed.
    """
    with office.store.transaction() as connection:
        return _held(office, _open_row(connection, correction))


def decide(
    office: Office, correction: str, *, accept: bool, reason: str, by: StaffId
) -> HeldCorrection:
    """Let what is wished be done, or not; `correction` is its id or a beginning that fits one.

    Raises:
        CorrectionNotOpen, RevokedDevice: As `open_correction` does.
        ValueError: The reason is missing or overlong.
        StoreError: The store failed; nothing was decided.
    """
    require_name(by)
    # In the one spelling that a receipt can carry: it goes out with every receipt from now on.
    why = " ".join(unicodedata.normalize("NFC", reason).split())
    if not 0 < len(why) <= MAX_TEXT or any(unicodedata.category(each) in UNFIT for each in why):
        msg = "a decision needs a reason"
        raise ValueError(msg)
    now = office.clock.now()
    with office.store.transaction() as connection:
        row = _open_row(connection, correction)
        connection.execute(
            decisions.insert(),
            {
                "device": row.device,
                "correction": row.correction,
                "accepted": int(accept),
                "reason": why,
                "by": by,
                "at": now.wall.isoformat(),
            },
        )
        office.journal.append(
            connection,
            "correction-decided",
            by=by,
            at=now,
            device=row.device,
            correction=row.correction,
            decision=state_of(accepted=accept),
            reason=why,
        )
        judge_anew(connection, SubjectId(row.subject), library=office.library)
        same = corrections.c.device == row.device, corrections.c.correction == row.correction
        return _held(office, connection.execute(_ALL.where(*same)).one())


def prove_decisions(connection: Connection, acts: Iterable[Line]) -> Iterator[Problem]:
    """Whether the journal tells of just the decisions that are held, in the same words."""
    names = ("device", "correction", "decision", "reason")
    told = {
        (*(line.facts.get(name) for name in names), line.by, line.at)
        for line in acts
        if line.act == "correction-decided"
    }
    held = {
        (
            row.device,
            row.correction,
            state_of(accepted=bool(row.accepted)),
            row.reason,
            row.by,
            row.at,
        )
        for row in connection.execute(select(decisions))
    }
    for device, *_ in sorted(told ^ held, key=repr):
        yield Problem("decision-differs", device=DeviceId(str(device)))


def _open_row(connection: Connection, correction: str) -> Any:  # noqa: ANN401 - a row of `_ALL`
    if len(correction) < SHORTEST:
        raise CorrectionNotOpen(reason="too-short")
    rows = [row for row in connection.execute(_ALL) if row.correction.startswith(correction)]
    if len(rows) != 1:
        raise CorrectionNotOpen(reason="several" if rows else "none")
    (row,) = rows
    if row.accepted is not None or row.decided is not None:
        raise CorrectionNotOpen(reason="decided")
    if row.revoked is not None:
        raise RevokedDevice(reason="decision")
    return row


def _held(
    office: Office,
    row: Any,  # noqa: ANN401 - a row of `_ALL`
) -> HeldCorrection:
    (study,) = (
        study
        for study in (office.library.study(ref) for ref in office.library.refs)
        if study is not None and study.pack.version == row.pack
    )
    instrument = study.instruments[row.instrument]
    wording = study.wordings[row.instrument, Language(row.language)].wording
    return HeldCorrection(
        correction=CorrectionId(row.correction),
        device=DeviceId(row.device),
        subject=SubjectId(row.subject),
        entry=EntryId(row.entry),
        confirmed=None if row.confirmed is None else datetime.fromisoformat(row.confirmed),
        title=instrument.title,
        item=None if row.item is None else ItemId(row.item),
        item_text=None if row.item is None else wording.items[ItemId(row.item)].text,
        stood=_option_text(wording, row.item, row.stood),
        wished=_option_text(wording, row.item, row.option),
        reason=row.reason,
        words=row.words,
        asked_by=(row.by_role, row.by_id),
        asked=datetime.fromisoformat(row.asked),
        state=_state(row),
        at_device=row.decided is not None,
        why=row.why if row.decided is None else row.decided_reason,
        by=row.by if row.decided is None else row.decided_by,
    )


def _option_text(wording: Wording, item: str, option: str | None) -> str | None:
    return None if option is None else wording.items[ItemId(item)].options[OptionCode(option)]


def _state(
    row: Any,  # noqa: ANN401 - a row of `_ALL`
) -> State:
    if row.decided is not None:
        # What stands on the device is what was done, whoever decided the same at the same time.
        known: State = "accepted" if row.decided == "accepted" else "refused"
        return known if row.proven else "unknown"
    if row.accepted is None:
        return "open"
    return "accepted" if row.accepted else "refused"
