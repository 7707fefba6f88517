"""A vault on which staff are at work, without the tablet's own sign-in around it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from prodiary.device.clinic.author import Author
from prodiary.device.clinic.session import StaffSession
from prodiary.device.session import Session
from prodiary.domain.ids import (
    EntryId,
    FieldId,
    FormId,
    InstrumentId,
    Language,
    RecordId,
    VisitId,
)
from prodiary.domain.instrument import Item
from prodiary.domain.provenance import Presentation, StaffRole
from prodiary.errors import WrongSecret
from prodiary.exchange.pack import VisitWire, WindowWire
from tests.sitekit import StaffKit
from tests.unit.device.conftest import ENGLISH, PIN, SHOWN, Trial

PASSPHRASE = "four words are enough here"
TITLE = {"en": "Day 28", "zh-Hans": "第28天", "de": "Tag 28"}
DAY_28 = VisitWire(
    id="day-28",
    title=TITLE,
    instruments=["mg-adl", "mg-qol15"],
    months=0,
    days=28,
    window=WindowWire(opens_before=3, closes_after=3, late_days=4),
    open_until_infusion=True,
    examinations=["qmg", "mgc"],
    forms=["vital-signs"],
)


class Clinic:
    """One participant's vault, enrolled, and the staff who may open it.

    Attributes:
        trial: Device, site and carrier.
        session: The participant's own open session.
    """

    def __init__(self, folder: Path, **policy_changes: object) -> None:
        self.trial = Trial(folder)
        self.people = {
            "nurse": StaffKit("nina", "nurse", "Nina Weber"),
            "investigator": StaffKit("dr-wu", "investigator", "Dr Wu Lan"),
            "coordinator": StaffKit("carl", "coordinator", "Carl Roth"),
        }
        site = self.trial.site
        site.staff = tuple(self.people.values())
        policy = site.wire().policy
        wire = site.wire(
            visits=[DAY_28],
            policy=type(policy)(
                **{name: getattr(policy, name) for name in policy.__struct_fields__}
                | policy_changes
            ),
        )
        site.publish(self.trial.carrier, wire)
        pack = self.trial.device.find_pack(self.trial.carrier)
        self.session: Session = self.trial.device.request(
            pack, code=site.code, secret=PIN, carrier=self.trial.carrier
        )
        self.trial.request = site.grant(self.trial.carrier)
        self.session.take_grant(self.trial.carrier)

    def staff(self, role: StaffRole = "nurse") -> StaffSession:
        """The vault in the hands of the member of staff of that role."""
        kit = self.people[role]
        vault = self.session._vault
        member = vault.study.member(kit.id)
        assert member is not None
        return StaffSession(vault, self.session.reminding._alarms, Author(member, kit.sign, prove))

    def today(self) -> date:
        """The participant's local day."""
        return self.session._vault.ledger.today()


def prove(passphrase: str) -> None:
    """Stand in for the keyring: everyone here has the same passphrase."""
    if passphrase != PASSPHRASE:
        raise WrongSecret(tries_left=4)


def examine_all(staff: StaffSession, entry: EntryId, *, value: str = "50") -> None:
    """Give every item of an examination a value or its first option."""
    for item in staff.examinations.sheet(entry).instrument.items:
        put(staff, entry, item, value)


def put(staff: StaffSession, entry: EntryId, item: Item, value: str) -> None:
    """Measure or rate one item."""
    if item.measure is None:
        staff.examinations.rate(entry, item.id, item.options[0].code, SHOWN)
    else:
        staff.examinations.measure(entry, item.id, value)


def begin_qmg(staff: StaffSession, visit: VisitId) -> EntryId:
    """The QMG of a visit."""
    return staff.examinations.begin(visit, InstrumentId("qmg"), ENGLISH)


def vital_signs(staff: StaffSession, visit: VisitId | None) -> RecordId:
    """Vital signs as complete as they must be."""
    record = staff.forms.begin(FormId("vital-signs"), visit)
    for field, text in (
        ("time", "2026-03-02T10:15"),
        ("position", "sitting"),
        ("arm", "right"),
        ("systolic-1", "120"),
        ("diastolic-1", "80"),
        ("pulse-1", "72"),
        ("weight", "61.5"),
    ):
        staff.forms.set(record, FieldId(field), text)
    return record


__all__ = [
    "ENGLISH",
    "PASSPHRASE",
    "Clinic",
    "Language",
    "Presentation",
    "begin_qmg",
    "examine_all",
    "put",
    "vital_signs",
]
