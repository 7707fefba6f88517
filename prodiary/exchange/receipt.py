"""A receipt: the site's signed word to a device: what it holds, and what it decided (N2, N9).

Sealed to the device, so that a shared folder tells nobody how a participant is doing. Until a
receipt covers an event, the device keeps it (docs/format.md section 7.6).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from prodiary.crypto.sealing import OpenKey, SealKey
from prodiary.crypto.signing import SigningKey, sign
from prodiary.domain.ids import (
    CorrectionId,
    DeviceId,
    ExportId,
    ReceiptId,
    SiteId,
    StaffId,
    StudyId,
    SubjectId,
    require_infusion,
    require_name,
    require_random_id,
    require_sha256,
)
from prodiary.domain.ledger import Head
from prodiary.domain.provenance import MAX_TEXT
from prodiary.errors import BadCode, Malformed, WrongBinding
from prodiary.exchange import times
from prodiary.exchange.container import open_file, seal_file
from prodiary.exchange.keyset import KeySet
from prodiary.exchange.strictjson import Wire, decode, encode
from prodiary.exchange.tellings import (
    Elsewhere,
    ElsewhereWire,
    Recovery,
    RecoveryWire,
    read_elsewhere,
    read_recovery,
    write_elsewhere,
)

TYP = "prodiary-receipt+jws"
PART = "receipt"


@dataclass(frozen=True, slots=True)
class Held:
    """The site holds events 1 to `through` of `epoch`; `head` is the chain's head there."""

    epoch: int
    through: int
    head: Head


@dataclass(frozen=True, slots=True)
class Decision:
    """What the investigator decided on a correction that was asked for, and why."""

    correction: CorrectionId
    accepted: bool
    reason: str
    by: StaffId


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the site holds of one device, by which exports it came, and what it has to say.

    `number` counts the receipts for the device: of two, the one with the higher number is the later
    word, whatever their clocks say.
    `infusion` is the day from which the participant's visits count, None while it is not known;
    `decisions` are all that were made on corrections asked for on this device; `recovery` are the
    codes that stand now in the place of used ones; `elsewhere` is all that counts of what the
    participant confirmed on other devices.
    """

    id: ReceiptId
    study: StudyId
    site: SiteId
    subject: SubjectId
    device: DeviceId
    number: int
    issued: datetime
    held: tuple[Held, ...]
    exports: tuple[ExportId, ...]
    infusion: date | None = None
    decisions: tuple[Decision, ...] = ()
    recovery: tuple[Recovery, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()


class _HeldWire(Wire, frozen=True):
    epoch: int
    through: int
    head: str


class _DecisionWire(Wire, frozen=True):
    correction: str
    accepted: bool
    reason: str
    by: str


class _ReceiptWire(Wire, frozen=True):
    v: Literal[1]
    id: str
    study: str
    site: str
    subject: str
    device: str
    number: int
    issued: str
    held: list[_HeldWire]
    exports: list[str]
    infusion: str | None
    decisions: list[_DecisionWire]
    recovery: list[RecoveryWire]
    elsewhere: list[ElsewhereWire]


def make_receipt(receipt: Receipt, *, signer: SigningKey, to: SealKey) -> bytes:
    """The receipt file, sealed to the device."""
    wire = _ReceiptWire(
        v=1,
        id=receipt.id,
        study=receipt.study,
        site=receipt.site,
        subject=receipt.subject,
        device=receipt.device,
        number=receipt.number,
        issued=times.to_text(receipt.issued),
        held=[
            _HeldWire(epoch=held.epoch, through=held.through, head=held.head.hex())
            for held in receipt.held
        ],
        exports=list(receipt.exports),
        infusion=None if receipt.infusion is None else receipt.infusion.isoformat(),
        decisions=[
            _DecisionWire(
                correction=each.correction,
                accepted=each.accepted,
                reason=each.reason,
                by=each.by,
            )
            for each in receipt.decisions
        ],
        recovery=[RecoveryWire(number=each.number, code=each.code) for each in receipt.recovery],
        elsewhere=[write_elsewhere(each) for each in receipt.elsewhere],
    )
    compact = sign(encode(wire), typ=TYP, key=signer)
    return seal_file(compact, kind="RECEIPT", file_id=receipt.id, to=to)


def read_receipt(
    data: bytes, *, key: OpenKey, site_keys: KeySet, subject: SubjectId, device: DeviceId
) -> Receipt:
    """The receipt for `device`, signed by the site.

    Raises:
        WrongBinding: It is about another study, site, subject or device.
        UntrustedKey: The signer is not the site's, or was not at the time stated.
        ExchangeError: See docs/format.md section 7.6.
    """
    opened = open_file(data, kind="RECEIPT", typ=TYP, keys={key.public.id: key})
    payload = opened.signed.verify(site_keys.signer(opened.signed.signer))
    wire = decode(payload, _ReceiptWire, part=PART)
    try:
        require_random_id(wire.id, *wire.exports, *(each.correction for each in wire.decisions))
        require_name(wire.subject, *(each.by for each in wire.decisions))
        if wire.infusion is not None:
            require_infusion(wire.infusion)
        require_sha256(*(held.head for held in wire.held))
    except ValueError as error:
        raise Malformed(PART) from error
    issued = times.from_text(wire.issued, part=PART)
    if wire.number < 1:
        raise Malformed(PART)
    epochs = [held.epoch for held in wire.held]
    if any(held.epoch < 1 or held.through < 1 for held in wire.held) or epochs != sorted(
        set(epochs)
    ):
        raise Malformed(PART)
    try:
        recovery = tuple(read_recovery(each) for each in wire.recovery)
        elsewhere = tuple(read_elsewhere(each) for each in wire.elsewhere)
    except (ValueError, BadCode) as error:
        raise Malformed(PART) from error
    names = [each.entry for each in elsewhere]
    numbers = [each.number for each in recovery]
    if len(set(names)) != len(names) or len(set(numbers)) != len(numbers):
        raise Malformed(PART)
    decided = [each.correction for each in wire.decisions]
    if len(set(decided)) != len(decided) or not all(
        0 < len(each.reason) <= MAX_TEXT for each in wire.decisions
    ):
        raise Malformed(PART)
    site_keys.require_valid(opened.signed.signer, issued)
    for field, found, wanted in (
        ("id", wire.id, opened.header.id),
        ("study", wire.study, site_keys.study),
        ("site", wire.site, site_keys.site),
        ("subject", wire.subject, subject),
        ("device", wire.device, device),
    ):
        if found != wanted:
            raise WrongBinding(field)
    return Receipt(
        id=ReceiptId(wire.id),
        study=StudyId(wire.study),
        site=SiteId(wire.site),
        subject=subject,
        device=device,
        number=wire.number,
        issued=issued,
        held=tuple(
            Held(epoch=held.epoch, through=held.through, head=Head(bytes.fromhex(held.head)))
            for held in wire.held
        ),
        exports=tuple(ExportId(each) for each in wire.exports),
        infusion=None if wire.infusion is None else date.fromisoformat(wire.infusion),
        decisions=tuple(
            Decision(
                correction=CorrectionId(each.correction),
                accepted=each.accepted,
                reason=each.reason,
                by=StaffId(each.by),
            )
            for each in wire.decisions
        ),
        recovery=recovery,
        elsewhere=elsewhere,
    )
