"""An export: what a device has recorded since the last receipt, signed, sealed, and checkable.

Inside is a manifest line and then one ledger event a line, exactly as stored on the device. Reading
is split into steps, so that the importer can look up the device between opening and verifying; the
order is docs/format.md section 8, and nothing is parsed before its signature holds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import msgspec

from prodiary.crypto.sealing import OpenKey, SealKey
from prodiary.crypto.signing import SigningKey, VerifyKey, attach, sign
from prodiary.domain.event import Event
from prodiary.domain.ids import (
    DeviceId,
    ExportId,
    KeyId,
    ReceiptId,
    Sha256,
    SiteId,
    StudyId,
    SubjectId,
    require_name,
    require_random_id,
    require_sha256,
)
from prodiary.domain.ledger import Head, genesis, heads
from prodiary.domain.provenance import EventTime, PackRef
from prodiary.errors import ChainBroken, Malformed, TooLarge, WrongBinding
from prodiary.exchange import eventline, times
from prodiary.exchange.container import Header, Opened, open_file, seal_file
from prodiary.exchange.limits import MAX_LINE_BYTES, MAX_LINES
from prodiary.exchange.strictjson import Wire, convert, encode, parse

TYP = "prodiary-export+jws"
PART = "manifest"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the file claims to hold, from whom, for whom; all is checked against other sources.

    `number` counts this vault's exports; `last_receipt` is the newest site word the device had
    (T2).
    """

    study: StudyId
    site: SiteId
    subject: SubjectId
    device: DeviceId
    recipient: KeyId
    export: ExportId
    number: int
    pack: PackRef
    epoch: int
    first: int
    last: int
    head_before: Head
    head_after: Head
    created: EventTime
    last_receipt: ReceiptId | None
    app: str


@dataclass(frozen=True, slots=True)
class Export:
    """A verified export: manifest, exact event lines, events, and the head after each.

    `first_line` is the manifest as it was signed, and `signature` the statement without its
    payload: with the event lines they prove the export again (`prove_again`).
    """

    manifest: Manifest
    first_line: bytes
    signature: bytes
    lines: tuple[bytes, ...]
    events: tuple[Event, ...]
    heads: tuple[Head, ...]


class _PackWire(Wire, frozen=True):
    version: int
    sha256: str


class _TimeWire(Wire, frozen=True):
    wall: str
    zone: str
    mono_ms: int
    boot: str


class _ManifestWire(Wire, frozen=True):
    v: Literal[1]
    study: str
    site: str
    subject: str
    device: str
    rcp: str
    id: str
    number: int
    pack: _PackWire
    epoch: int
    first: int
    last: int
    head_before: str
    head_after: str
    created: _TimeWire
    last_receipt: str | None
    app: str


def make_export(
    manifest: Manifest, lines: Sequence[bytes], *, device: SigningKey, to: SealKey
) -> bytes:
    """The sealed file for `lines`, which must be those the manifest speaks of.

    Raises:
        TooLarge: More than a reader would take; export again after a receipt.
    """
    wire = _ManifestWire(
        v=1,
        study=manifest.study,
        site=manifest.site,
        subject=manifest.subject,
        device=manifest.device,
        rcp=manifest.recipient,
        id=manifest.export,
        number=manifest.number,
        pack=_PackWire(version=manifest.pack.version, sha256=manifest.pack.sha256),
        epoch=manifest.epoch,
        first=manifest.first,
        last=manifest.last,
        head_before=manifest.head_before.hex(),
        head_after=manifest.head_after.hex(),
        created=_TimeWire(
            wall=manifest.created.wall,
            zone=manifest.created.zone,
            mono_ms=manifest.created.mono_ms,
            boot=manifest.created.boot,
        ),
        last_receipt=manifest.last_receipt,
        app=manifest.app,
    )
    if len(lines) >= MAX_LINES:
        raise TooLarge
    payload = b"\n".join((encode(wire), *lines, b""))
    compact = sign(payload, typ=TYP, key=device)
    return seal_file(compact, kind="EXPORT", file_id=manifest.export, to=to)


def open_export(data: bytes, *, keys: Mapping[KeyId, OpenKey]) -> Opened:
    """Steps 1 to 5: size and type, header, recipient, open, signature shape.

    Raises:
        ExchangeError: See docs/format.md section 8.
    """
    return open_file(data, kind="EXPORT", typ=TYP, keys=keys)


def read_export(opened: Opened, *, device: VerifyKey) -> Export:
    """Steps 7 to 10: signature, bounded parse, closed schema, manifest against header, chain.

    Raises:
        BadSignature: The registered key did not sign it.
        Malformed: Not as docs/format.md sections 4 to 6 say.
        WrongBinding: The manifest names another recipient, id or device than header and signature.
        ChainBroken: The lines do not lead from `head_before` to `head_after`, or a whole chain does
            not begin where this device's must.
    """
    payload = opened.signed.verify(device)
    if not payload.endswith(b"\n") or payload.count(b"\n") > MAX_LINES:
        raise Malformed("payload")
    first_line, *lines = payload[:-1].split(b"\n")
    manifest = _manifest(first_line)
    _bind(manifest, opened.header, device)
    if manifest.last - manifest.first + 1 != len(lines):
        raise Malformed("payload")
    # The head of an empty chain belongs to one device and epoch, so a chain cannot change hands.
    start = genesis(manifest.device, manifest.epoch)
    if manifest.first == 1 and manifest.head_before != start:
        raise ChainBroken
    events = tuple(eventline.decode(line) for line in lines)
    after = tuple(heads(manifest.head_before, lines))
    numbers = range(manifest.first, manifest.last + 1)
    if any(event.seq != seq for event, seq in zip(events, numbers, strict=True)):
        raise ChainBroken
    if after[-1] != manifest.head_after:
        raise ChainBroken
    return Export(
        manifest=manifest,
        first_line=first_line,
        signature=opened.signed.detached,
        lines=tuple(lines),
        events=events,
        heads=after,
    )


def prove_again(
    first_line: bytes, lines: Sequence[bytes], *, signature: bytes, device: VerifyKey
) -> Manifest:
    """What was signed when an export with these lines was made, proven from what was kept of it.

    Raises:
        BadSignature: `device` did not sign these bytes.
        Malformed: What was kept has not the form that is kept.
    """
    payload = b"\n".join((first_line, *lines, b""))
    attach(signature, payload, typ=TYP).verify(device)
    return _manifest(first_line)


def _manifest(line: bytes) -> Manifest:
    if len(line) > MAX_LINE_BYTES:
        raise Malformed(PART)
    wire = convert(parse(line, part=PART), _ManifestWire, part=PART)
    try:
        require_name(wire.study, wire.site, wire.subject, wire.app)
        require_random_id(wire.id, *([] if wire.last_receipt is None else [wire.last_receipt]))
        require_sha256(wire.head_before, wire.head_after)
        times.require_wall(wire.created.wall)
        created = EventTime(**msgspec.structs.asdict(wire.created))
        pack = PackRef(version=wire.pack.version, sha256=Sha256(wire.pack.sha256))
    except ValueError as error:
        raise Malformed(PART) from error
    if wire.number < 1 or wire.epoch < 1 or not 1 <= wire.first <= wire.last:
        raise Malformed(PART)
    return Manifest(
        study=StudyId(wire.study),
        site=SiteId(wire.site),
        subject=SubjectId(wire.subject),
        device=DeviceId(wire.device),
        recipient=KeyId(wire.rcp),
        export=ExportId(wire.id),
        number=wire.number,
        pack=pack,
        epoch=wire.epoch,
        first=wire.first,
        last=wire.last,
        head_before=Head(bytes.fromhex(wire.head_before)),
        head_after=Head(bytes.fromhex(wire.head_after)),
        created=created,
        last_receipt=None if wire.last_receipt is None else ReceiptId(wire.last_receipt),
        app=wire.app,
    )


def _bind(manifest: Manifest, header: Header, device: VerifyKey) -> None:
    if manifest.recipient != header.recipient:
        raise WrongBinding("recipient")
    if manifest.export != header.id:
        raise WrongBinding("id")
    if str(manifest.device) != device.id:
        raise WrongBinding("device")
