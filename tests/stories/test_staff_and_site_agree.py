"""What staff do on a real vault, as the site takes it in: the same rules, the same signatures."""

from __future__ import annotations

from pathlib import Path

import pytest

from prodiary.crypto.kdf import FLOOR
from prodiary.device.clinic.session import StaffSession
from prodiary.device.device import Device
from prodiary.device.secrets import MemorySecrets
from prodiary.device.session import Session
from prodiary.device.staffkeys import SignedIn, StaffKeyring
from prodiary.domain.ids import (
    EntryId,
    FieldId,
    FormId,
    InstrumentId,
    ItemId,
    Language,
    OptionCode,
    VisitId,
)
from prodiary.domain.provenance import StaffRole
from prodiary.domain.signature import Target
from prodiary.errors import UnknownStaff, WrongSecret
from prodiary.paths import resources
from tests.stories.test_device_and_site_close_the_loop import PIN, SHOWN, SUBJECT, Loop

PASSPHRASE = "copper anchor velvet seven"
STAFF: dict[str, StaffRole] = {"joy": "nurse", "wu": "investigator"}
ITEM = ItemId("MGADL01")
VALUES = {"s": "45,5", "kg": "31.25", "%": "81", "count": "40"}
ENGLISH = Language("en")


class Ward:
    """A site with staff, and a tablet on which they have signed in with the cards from the site."""

    def __init__(self, root: Path) -> None:
        self.loop = Loop(root)
        self.stick = root / "stick"
        self.stick.mkdir()
        self.signed_in: dict[str, SignedIn] = {}
        self.keyring = StaffKeyring(
            root / "tablet", clock=self.loop.clock, notes=self.loop.secrets, cost=FLOOR
        )
        for staff, role in STAFF.items():
            self.add(staff, role)
        self.publish()

    def add(self, staff: str, role: StaffRole) -> None:
        made = self.loop.site.add_staff(
            staff, name=f"Name of {staff}", role=role, card=self.stick, by="coordinator"
        )
        self.signed_in[staff], _ = self.keyring.first_sign_in(
            made.card.read_bytes(), code=made.code, passphrase=PASSPHRASE
        )

    def publish(self) -> None:
        definition = resources() / "study" / "demo.json"
        self.loop.site.publish(definition, self.loop.carrier, by="coordinator")

    def come_in(self, staff: str, session: Session) -> StaffSession:
        """Lock what is open and open the vault as a member of staff."""
        session.lock("handover")
        return self.loop.device.unlock_as_staff(self.signed_in[staff])

    def sign(self, session: StaffSession, target: Target) -> None:
        staff = session.author.member.id if session.signing.asks_id else None
        session.signing.sign(target, passphrase=PASSPHRASE, staff=staff)

    def exchange(self, session: Session) -> None:
        """The tablet sends, the site imports, the tablet fetches what came of it."""
        session.sync.export(self.loop.carrier)
        report = self.loop.site.import_files(self.loop.folder, by="coordinator")
        assert (report.refused, report.receipt_error) == (0, None)
        assert session.sync.take(self.loop.carrier).refused == ()

    def codes(self) -> list[str]:
        return [flag.code for flag in self.loop.site.flags()]


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return Ward(tmp_path)


def examine(ward: Ward, staff: StaffSession, visit: VisitId, name: str) -> EntryId:
    """Every item measured or rated, confirmed and signed."""
    entry = staff.examinations.begin(visit, InstrumentId(name), ENGLISH)
    for item in staff.examinations.sheet(entry).instrument.items:
        ward.loop.clock.advance(seconds=30)
        if item.measure is None:
            staff.examinations.rate(entry, item.id, item.options[0].code, SHOWN)
        else:
            staff.examinations.measure(entry, item.id, VALUES[item.measure.unit])
    staff.examinations.confirm(entry)
    ward.sign(staff, ("entry", entry))
    return entry


def test_a_whole_visit_with_its_signatures_reaches_the_site_and_nothing_is_wrong(
    ward: Ward,
) -> None:
    """N4, I1, I4, A1: the site finds every grade, role and signature as the device had them."""
    session: Session = ward.loop.enrol()
    nurse = ward.come_in("joy", session)
    visit = nurse.visits.start(None, why="Feels worse.")
    facts = nurse.forms.begin(FormId("visit-facts"), visit)
    nurse.forms.set(facts, FieldId("sex"), "female")
    vital = nurse.forms.begin(FormId("vital-signs"), visit)
    nurse.forms.set(vital, FieldId("weight"), "61,5", unit="kg")
    interview = nurse.interviews.begin(visit, InstrumentId("mg-adl"), ENGLISH)
    for item in nurse.interviews.diary.sheet(interview).instrument.items:
        nurse.interviews.diary.answer(interview, item.id, item.options[1].code, SHOWN)
    nurse.interviews.diary.confirm(interview, secret=None)
    ward.sign(nurse, ("entry", interview))
    entries = [examine(ward, nurse, visit, name) for name in ("qmg", "mgc")]
    nurse.forms.set(vital, FieldId("weight"), "62", unit="kg")
    while left := nurse.forms.missing(vital):
        nurse.forms.not_done(vital, left[0], "no-equipment")
    ward.sign(nurse, ("record", vital))
    nurse.visits.hand_over(visit)
    own = nurse.diary.begin_unplanned(InstrumentId("mg-qol15"), ENGLISH)
    for item in nurse.diary.sheet(own).instrument.items:
        nurse.diary.answer(own, item.id, item.options[0].code, SHOWN)
    nurse.diary.confirm(own, secret=None, help_given="none")
    nurse.hand_back()
    nurse.visits.end(visit, note="No laboratory today.")
    ward.sign(nurse, ("visit", visit))
    ward.exchange(nurse)
    assert ward.codes() == []
    held = {each.entry: each for each in ward.loop.site.entries()}
    assert {each.mode for each in held.values()} == {"interview", "examination", "self"}
    assert {each.held_at for each in held.values()} == {visit}
    for entry in entries:
        assert held[entry].score == nurse.examinations.score(entry)
    assert ward.loop.site.verify().holds


def test_a_decision_signed_on_the_tablet_stands_at_the_site(ward: Ward) -> None:
    """A6: accepted and refused, each by the investigator's own signature."""
    session: Session = ward.loop.enrol()
    entry = ward.loop.answer(session, "mg-adl", 1)
    kept = session.corrections.ask(entry, ITEM, option=OptionCode("d"), reason="slip")
    dropped = session.corrections.ask(entry, ItemId("MGADL02"), option=None, reason="other")
    doctor = ward.come_in("wu", session)
    for name, accept in ((kept, True), (dropped, False)):
        doctor.deciding.decide(
            name,
            accept=accept,
            reason="As the source note says.",
            passphrase=PASSPHRASE,
            staff="wu" if doctor.signing.asks_id else None,
        )
    ward.exchange(doctor)
    assert ward.codes() == []
    states = {each.correction: (each.state, each.by) for each in ward.loop.site.corrections()}
    assert states == {kept: ("accepted", "wu"), dropped: ("refused", "wu")}
    (held,) = ward.loop.site.entries()
    assert (held.state, held.score.total) == ("amended", 10)


def test_a_strike_asked_for_by_the_nurse_is_decided_at_the_desk(ward: Ward) -> None:
    """A7: the entry counts no more, on neither side, and stays on both."""
    session: Session = ward.loop.enrol()
    entry = ward.loop.answer(session, "mg-adl", 1)
    nurse = ward.come_in("joy", session)
    name = nurse.deciding.ask(entry, None, option=None, words="His sister answered.")
    ward.exchange(nurse)
    (held,) = ward.loop.site.corrections()
    assert (held.item, held.asked_by, held.words) == (
        None,
        ("nurse", "joy"),
        "His sister answered.",
    )
    ward.loop.site.decide(name, accept=True, reason="Confirmed by telephone.", by="wu")
    ward.exchange(nurse)
    ward.exchange(nurse)
    assert ward.codes() == []
    assert nurse.diary.sheet(entry).entry.state == "struck"
    (row,) = ward.loop.site.entries()
    assert (row.state, row.counts) == ("struck", False)


def test_a_forgotten_pin_is_replaced_by_a_code_that_the_site_reads_out(ward: Ward) -> None:
    """N7: what was answered before is sent after; a used code is replaced and never comes back."""
    session = ward.loop.enrol()
    entry = ward.loop.answer(session, "mg-adl", 1)
    session.lock("lock")
    seen = set()
    for new_pin in ("314159", "161803"):
        made = ward.loop.site.read_recovery(SUBJECT, by="nurse")
        assert made.code not in seen
        seen.add(made.code)
        session = ward.loop.device.recover(made.code, new_pin)
        ward.exchange(session)
        ward.exchange(session)
        session.lock("lock")
        with pytest.raises(WrongSecret):
            ward.loop.device.recover(made.code, PIN)
    again = [ward.loop.site.read_recovery(SUBJECT, by="nurse") for _ in range(5)]
    assert [each.offer.number for each in again] == [1, 2, 3, 4, 5]
    assert not seen & {each.code for each in again}
    session = ward.loop.device.recover(again[1].code, "141421")
    assert ward.codes() == []
    assert [each.entry for each in ward.loop.site.entries()] == [entry]
    assert ward.loop.site.verify().holds


def test_who_has_left_opens_nothing_once_the_tablet_knows(ward: Ward) -> None:
    session: Session = ward.loop.enrol()
    nurse = ward.come_in("joy", session)
    visit = nurse.visits.start(None, why="Routine.")
    nurse.visits.end(visit, note="Nothing to do.")
    ward.sign(nurse, ("visit", visit))
    ward.loop.site.leave_staff("joy", by="coordinator")
    ward.publish()
    ward.exchange(nurse)
    nurse.lock("quit")
    with pytest.raises(UnknownStaff):
        ward.loop.device.unlock_as_staff(ward.signed_in["joy"])
    doctor = ward.loop.device.unlock_as_staff(ward.signed_in["wu"])
    ward.exchange(doctor)
    assert ward.codes() == []


def test_a_second_tablet_asks_for_nothing_that_the_first_one_has(
    ward: Ward, tmp_path: Path
) -> None:
    """The participant's record goes on when a tablet is lost (I5, N2)."""
    loop = ward.loop
    first = loop.enrol()
    entry = loop.answer(first, "mg-adl", 1)
    window = first.diary.sheet(entry).entry.started.window
    ward.exchange(first)
    first.lock("quit")
    (lost,) = [each.device for each in loop.site.devices()]
    loop.site.revoke(lost, reason="lost", by="nurse")
    tablet = Device(
        folder=tmp_path / "second", clock=loop.clock, secrets=MemorySecrets(), cost=FLOOR
    )
    ticket = loop.site.enrol(SUBJECT, by="nurse")
    pack = tablet.find_pack(loop.carrier)
    second = tablet.request(pack, code=ticket.code, secret=PIN, carrier=loop.carrier)
    loop.site.grant(loop.carrier, by="nurse")
    second.take_grant(loop.carrier)
    assert loop.site.receipts(loop.carrier, by="nurse") == 1
    assert second.sync.take(loop.carrier).receipts == 1
    states = {
        (each.occurrence.ref, each.occurrence.instrument): each.state
        for each in second.diary.calendar()
    }
    assert window is not None
    assert states[window, InstrumentId("mg-adl")] == "done"
    second.diary.complete_training("practice")
    loop.answer(second, "mg-qol15", 0)
    ward.exchange(second)
    assert ward.codes() == []
    assert len(loop.site.entries()) == 2
    assert loop.site.verify().holds
