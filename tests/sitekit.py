"""A trial site reduced to its keys: what a device meets, made with the exchange formats alone."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import timedelta

import prodiary
from prodiary.clock import Clock
from prodiary.crypto.codes import ENROLMENT_BYTES, RECOVERY_BYTES, new_code, read_code
from prodiary.crypto.random import random_bytes, random_id
from prodiary.crypto.sealing import OpenKey
from prodiary.crypto.signing import SigningKey
from prodiary.domain.ids import (
    DeviceId,
    ExportId,
    GrantId,
    ReceiptId,
    SiteId,
    StaffId,
    StudyId,
    SubjectId,
)
from prodiary.domain.provenance import StaffRole
from prodiary.domain.staff import StaffMember
from prodiary.exchange import times
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.container import SUFFIX
from prodiary.exchange.enrolment import Grant, Request, make_grant, read_request
from prodiary.exchange.export import Export, open_export, read_export
from prodiary.exchange.keyset import KeySet, SiteKey, make_keyset
from prodiary.exchange.limits import MAX_FILE_BYTES
from prodiary.exchange.pack import SUFFIX as PACK_SUFFIX
from prodiary.exchange.pack import (
    HomeWire,
    PackWire,
    PolicyWire,
    ReasonWire,
    RemindersWire,
    SafetyRuleWire,
    SafetyWire,
    SiteWire,
    StudyWire,
    WindowWire,
    document,
    make_pack,
)
from prodiary.exchange.receipt import Held, Receipt, make_receipt
from prodiary.exchange.rosterwire import write_member
from prodiary.paths import resources

STUDY = StudyId("S103-TEST")
SITE = SiteId("CN01")
SUBJECT = SubjectId("S103-007")
LANGUAGES = ("en", "zh-Hans", "de")
INSTRUMENTS = ("mg-adl", "mg-qol15", "qmg", "mgc")
WEEK = WindowWire(opens_before=3, closes_after=3, late_days=0)
POLICY = PolicyWire(
    confirm_with="session",
    declining="allowed",
    wording="demonstration-allowed",
    training="offered",
    help="not-asked",
    trends="hidden",
    modes=["self", "interview", "proxy"],
    rounding=None,
)


def _in_all(en: str, zh: str, de: str = "Prüftext") -> dict[str, str]:
    return {"en": en, "zh-Hans": zh, "de": de}


@dataclass
class StaffKit:
    """A member of staff with both halves of their keys."""

    id: str
    role: StaffRole = "nurse"
    name: str = "Nurse Example"
    active: bool = True
    sign: SigningKey = field(default_factory=lambda: SigningKey(random_bytes(32)))
    seal: OpenKey = field(default_factory=lambda: OpenKey(random_bytes(32)))

    @property
    def member(self) -> StaffMember:
        """As the roster has them."""
        return StaffMember(
            id=StaffId(self.id),
            name=self.name,
            role=self.role,
            sign=self.sign.public.raw,
            seal=self.seal.public.raw,
            active=self.active,
        )


@dataclass
class SiteKit:
    """A site's keys and the statements it can sign; everything valid unless asked otherwise."""

    clock: Clock
    root: SigningKey = field(default_factory=lambda: SigningKey(random_bytes(32)))
    signer: SigningKey = field(default_factory=lambda: SigningKey(random_bytes(32)))
    seal: OpenKey = field(default_factory=lambda: OpenKey(random_bytes(32)))
    recover: OpenKey = field(default_factory=lambda: OpenKey(random_bytes(32)))
    code: str = field(default_factory=lambda: new_code(ENROLMENT_BYTES))
    recovery: tuple[str, ...] = field(
        default_factory=lambda: tuple(new_code(RECOVERY_BYTES) for _ in range(5))
    )
    study: StudyId = STUDY
    site: SiteId = SITE
    staff: tuple[StaffKit, ...] = ()
    receipts: int = 0

    def keys(self, *, version: int = 1, days: int = 365) -> KeySet:
        """The key set, valid from a day ago for `days`."""
        start = self.clock.now().wall - timedelta(days=1)
        end = start + timedelta(days=days)
        public = (
            SiteKey("sign", self.signer.public.raw, start, end),
            SiteKey("seal", self.seal.public.raw, start, end),
            SiteKey("recover", self.recover.public.raw, start, end),
        )
        return make_keyset(
            public, study=self.study, site=self.site, version=version, root=self.root
        )

    def wire(self, *, version: int = 1, **changes: object) -> PackWire:
        """The content of a study pack, with fields replaced by `changes`."""
        now = self.clock.now().wall
        folder = resources()
        content: dict[str, object] = {
            "v": 1,
            "study": StudyWire(
                id=self.study,
                title=_in_all("Test study", "测试研究", "Teststudie"),
                protocol="S103 protocol, test version",
            ),
            "site": SiteWire(id=self.site, name="Test hospital"),
            "version": version,
            "issued": times.to_text(now),
            "expires": times.to_text(now + timedelta(days=365)),
            "min_app": prodiary.__version__,
            "home": [
                HomeWire(id="weekly", instrument="mg-adl", every_days=7, for_days=730, window=WEEK),
                HomeWire(
                    id="monthly", instrument="mg-qol15", every_days=28, for_days=730, window=WEEK
                ),
            ],
            "visits": [],
            "late_reasons": [
                ReasonWire(code="unwell", text=_in_all("I was not well enough", "当时身体不适")),
                ReasonWire(code="forgot", text=_in_all("I forgot", "忘记了")),
            ],
            "reminders": RemindersWire(at="10:00", on_last_day=True),
            "policy": POLICY,
            "safety": {
                "en": SafetyWire(
                    text="Nobody is watching right now.", phone="+00 000 000", urgent="Call now."
                ),
                "zh-Hans": SafetyWire(
                    text="现在无人查看。", phone="+00 000 000", urgent="请现在打电话。"
                ),
                "de": SafetyWire(
                    text="Gerade sieht niemand zu.", phone="+00 000 000", urgent="Rufen Sie an."
                ),
            },
            "staff": [write_member(each.member) for each in self.staff],
            "safety_rules": [SafetyRuleWire(instrument="mg-adl", item="MGADL04", at_least=2)],
            "instruments": [
                document((folder / "instruments" / f"{name}.json").read_bytes())
                for name in INSTRUMENTS
            ],
            "wordings": [
                document((folder / "wording" / f"{name}.{language}.json").read_bytes())
                for name in INSTRUMENTS
                for language in LANGUAGES
            ],
        }
        return PackWire(**(content | changes))  # type: ignore[arg-type]

    def pack(self, wire: PackWire | None = None, *, keys: KeySet | None = None) -> bytes:
        """A study pack file."""
        return make_pack(
            wire or self.wire(),
            keys=keys or self.keys(),
            root=self.root.public,
            signer=self.signer,
        )

    def publish(self, carrier: FolderCarrier, wire: PackWire | None = None) -> None:
        """Put a study pack on the carrier."""
        carrier.put("to-devices", self.pack(wire), suffix=PACK_SUFFIX)

    def request(self, carrier: FolderCarrier) -> Request:
        """The one request on the carrier, checked against the ticket's code."""
        (name,) = carrier.names("to-site", suffix=SUFFIX["REQUEST"])
        data = carrier.read("to-site", name, limit=MAX_FILE_BYTES)
        request = read_request(data, keys={self.seal.public.id: self.seal})
        request.check_code(read_code(self.code, ENROLMENT_BYTES))
        return request

    def grant(self, carrier: FolderCarrier, **changes: object) -> Request:
        """Answer the one request on the carrier, with fields of the grant replaced by `changes`."""
        request = self.request(carrier)
        content: dict[str, object] = {
            "id": GrantId(random_id()),
            "request": request.id,
            "study": self.study,
            "site": self.site,
            "subject": SUBJECT,
            "device": DeviceId(request.device.id),
            "issued": self.clock.now().wall,
            "recovery": self.recovery,
        }
        grant = Grant(**(content | changes))  # type: ignore[arg-type]
        data = make_grant(grant, signer=self.signer, to=request.seal)
        carrier.put("to-devices", data, suffix=SUFFIX["GRANT"])
        return request

    def _receipts(self) -> int:
        self.receipts += 1
        return self.receipts

    def exports(self, carrier: FolderCarrier, request: Request) -> list[Export]:
        """All exports of the granted device on the carrier, opened and verified, in order."""
        found = []
        for name in carrier.names("to-site", suffix=SUFFIX["EXPORT"]):
            data = carrier.read("to-site", name, limit=MAX_FILE_BYTES)
            opened = open_export(data, keys={self.seal.public.id: self.seal})
            found.append(read_export(opened, device=request.device))
        return sorted(found, key=lambda export: export.manifest.number)

    def receipt(
        self,
        carrier: FolderCarrier,
        request: Request,
        exports: list[Export],
        **changes: object,
    ) -> None:
        """Acknowledge `exports`, with fields of the receipt replaced by `changes`."""
        newest: dict[int, Export] = {}
        for export in exports:
            newest[export.manifest.epoch] = export
        content: dict[str, object] = {
            "id": ReceiptId(random_id()),
            "study": self.study,
            "site": self.site,
            "subject": SUBJECT,
            "device": DeviceId(request.device.id),
            "number": self._receipts(),
            "issued": self.clock.now().wall,
            "held": tuple(
                Held(
                    epoch=epoch,
                    through=export.manifest.last,
                    head=export.manifest.head_after,
                )
                for epoch, export in sorted(newest.items())
            ),
            "exports": tuple(ExportId(export.manifest.export) for export in exports),
        }
        receipt = Receipt(**(content | changes))  # type: ignore[arg-type]
        data = make_receipt(receipt, signer=self.signer, to=request.seal)
        carrier.put("to-devices", data, suffix=SUFFIX["RECEIPT"])


def instrument_json(name: str) -> dict[str, object]:
    """A shipped instrument as parsed JSON, to be altered by a test."""
    found = json.loads((resources() / "instruments" / f"{name}.json").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found
