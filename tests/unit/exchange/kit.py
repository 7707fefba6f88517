"""A site, a device and a pack between them, as small as they can be, through the real code."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from prodiary.crypto.sealing import OpenKey
from prodiary.crypto.signing import SigningKey
from prodiary.domain.event import Event, ExportMade, Payload, SessionClosed, WindowRef
from prodiary.domain.ids import (
    CorrectionId,
    DeviceId,
    EntryId,
    ExportId,
    GrantId,
    InstrumentId,
    ReceiptId,
    ScheduleId,
    Sha256,
    SiteId,
    StaffId,
    StudyId,
    SubjectId,
)
from prodiary.domain.ledger import genesis, heads
from prodiary.domain.provenance import EventTime, Originator, PackRef
from prodiary.exchange import eventline
from prodiary.exchange.enrolment import Grant
from prodiary.exchange.export import Manifest
from prodiary.exchange.keyset import KeySet, SiteKey, make_keyset
from prodiary.exchange.pack import PackWire, document, make_pack
from prodiary.exchange.receipt import Decision, Held, Receipt
from prodiary.exchange.strictjson import convert
from prodiary.exchange.tellings import Elsewhere, Recovery
from tests.vectors import studies

ROOT, SIGN, DEVICE, STRANGER = (SigningKey(bytes([number]) * 32) for number in range(1, 5))
SEAL, DEVICE_SEAL, OTHER_SEAL = (OpenKey(bytes([number]) * 32) for number in range(5, 8))
STUDY, SITE, SUBJECT = StudyId("T-1"), SiteId("S-1"), SubjectId("S-1-001")
OWN = DeviceId(DEVICE.public.id)
START, NOW, END = (datetime(year, 6, 1, tzinfo=UTC) for year in (2025, 2026, 2027))
PACK = PackRef(version=4, sha256=Sha256("5a" * 32))
AT = EventTime(wall="2026-06-01T17:00:00.250+08:00", zone="Asia/Shanghai", mono_ms=5, boot="b")
BY_DEVICE = Originator(role="device", id=None)


def rid(number: int) -> str:
    """A fixed id."""
    return f"{number:032x}"


def site_key(use: Any, raw: bytes, start: datetime = START, end: datetime = END) -> SiteKey:
    """A key of the site."""
    return SiteKey(use=use, raw=raw, not_before=start, not_after=end)


def keyset(*keys: SiteKey, version: int = 1, site: SiteId = SITE) -> KeySet:
    """The site's key set; with no keys named, one for each use."""
    found = keys or (
        site_key("sign", SIGN.public.raw),
        site_key("seal", SEAL.public.raw),
        site_key("recover", OTHER_SEAL.public.raw),
    )
    return make_keyset(found, study=STUDY, site=site, version=version, root=ROOT)


def event(seq: int, data: Payload) -> Event:
    """An event of the device itself."""
    return Event(seq=seq, at=AT, by=BY_DEVICE, data=data)


def lines(count: int, *, first: int = 1) -> list[bytes]:
    """Event lines, the last of which says that an export was made."""
    found = [
        eventline.encode(event(seq, SessionClosed(reason="lock")))
        for seq in range(first, first + count - 1)
    ]
    made = ExportMade(export=ExportId(rid(9)), first=first)
    return [*found, eventline.encode(event(first + count - 1, made))]


def manifest(held: list[bytes], **changes: Any) -> Manifest:
    """The manifest of `held`."""
    before = genesis(OWN, 1)
    found = Manifest(
        study=STUDY,
        site=SITE,
        subject=SUBJECT,
        device=OWN,
        recipient=SEAL.public.id,
        export=ExportId(rid(9)),
        number=1,
        pack=PACK,
        epoch=1,
        first=1,
        last=len(held),
        head_before=before,
        head_after=list(heads(before, held))[-1],
        created=AT,
        last_receipt=None,
        app="0.1.0",
    )
    return replace(found, **changes)


def receipt(**changes: Any) -> Receipt:
    """The site's word on three events."""
    head = list(heads(genesis(OWN, 1), lines(3)))[-1]
    found = Receipt(
        id=ReceiptId(rid(10)),
        study=STUDY,
        site=SITE,
        subject=SUBJECT,
        device=OWN,
        number=7,
        issued=NOW,
        held=(Held(epoch=1, through=3, head=head),),
        exports=(ExportId(rid(9)),),
        infusion=date(2026, 5, 4),
        decisions=(
            Decision(
                correction=CorrectionId(rid(20)), accepted=True, reason="好的", by=StaffId("inv.1")
            ),
        ),
        recovery=(Recovery(number=2, code="00000-00000-00000-00000-00000-22"),),
        elsewhere=(
            Elsewhere(
                entry=EntryId(rid(21)),
                instrument=InstrumentId("t-1"),
                window=WindowRef(ScheduleId("weekly"), "2026-05-04"),
                mode="proxy",
                confirmed=AT.wall,
                late=True,
            ),
        ),
    )
    return replace(found, **changes)


def grant(**changes: Any) -> Grant:
    """The site's yes."""
    found = Grant(
        id=GrantId(rid(11)),
        request=rid(12),
        study=STUDY,
        site=SITE,
        subject=SUBJECT,
        device=OWN,
        issued=NOW,
        recovery=tuple(f"00000-00000-00000-00000-00000-{number}{number}" for number in range(5)),
    )
    return replace(found, **changes)


def pack(*, keys: KeySet | None = None, signer: SigningKey = SIGN, **changes: Any) -> bytes:
    """A pack; `changes` are to its payload, as JSON."""
    instrument = json.dumps(studies.instrument()).encode()
    words = {
        "study": {"id": STUDY, "title": {"en": "A test"}, "protocol": "1.0"},
        "site": {"id": SITE, "name": "Clinic"},
        "issued": "2026-05-01T00:00:00Z",
        "expires": "2026-12-01T00:00:00Z",
        "safety": {"en": {"text": "Nobody is watching now.", "phone": "112", "urgent": "Call."}},
        "instruments": [],
        "wordings": [],
    }
    wire = convert(studies.pack_payload() | words | changes, PackWire, part="test")
    documents = (document(instrument),)
    wordings = (document(json.dumps(studies.wording("en")).encode()),)
    fields = {name: getattr(wire, name) for name in wire.__struct_fields__}
    whole = PackWire(**(fields | {"instruments": list(documents), "wordings": list(wordings)}))
    return make_pack(whole, keys=keys or keyset(), root=ROOT.public, signer=signer)
