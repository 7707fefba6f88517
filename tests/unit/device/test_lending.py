"""The tablet in a participant's hands: the note that outlives a power cut, and what is asked."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from prodiary.crypto.kdf import FLOOR
from prodiary.device.secrets import MemorySecrets
from prodiary.device.staffkeys import SignedIn
from prodiary.device.tablet import Tablet
from prodiary.domain.ids import InstrumentId, ScheduleId
from prodiary.domain.schedule import UNPLANNED
from prodiary.errors import DiskFull, StoreDamaged, UnknownStaff
from tests.sitekit import StaffKit
from tests.unit.device.clinic.kit import ENGLISH, Clinic
from tests.unit.device.conftest import PIN, SHOWN
from tests.unit.device.staffed import Staffed

DAY_28 = ScheduleId("day-28")
MG_ADL, MG_QOL = InstrumentId("mg-adl"), InstrumentId("mg-qol15")


def tablet(clinic: Clinic) -> Tablet:
    trial = clinic.trial
    return Tablet(folder=trial.folder, clock=trial.clock, secrets=trial.secrets, cost=FLOOR)


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return Clinic(tmp_path)


def signed_in(clinic: Clinic, kit: StaffKit) -> SignedIn:
    staffed = Staffed.__new__(Staffed)
    staffed.trial, staffed.notes = clinic.trial, MemorySecrets()
    return staffed.signed_in(kit)


def test_the_note_is_kept_and_says_nothing_but_which_vault(clinic: Clinic) -> None:
    """N4: one participant's device, and after a restart still theirs; no name in it."""
    one = tablet(clinic)
    assert one.lent is None
    one.become("clinic")
    one.lend("0" * 32)
    again = tablet(clinic)
    assert (again.lent, again.kind) == ("0" * 32, "clinic")
    again.become("home")
    assert again.lent == "0" * 32
    again.lend(None)
    assert tablet(clinic).lent is None
    written = (clinic.trial.folder / "tablet.json").read_bytes()
    assert b"S103" not in written


def test_a_note_that_cannot_be_read_is_said_and_mended(clinic: Clinic) -> None:
    (clinic.trial.folder / "tablet.json").write_bytes(b"{")
    broken = tablet(clinic)
    with pytest.raises(StoreDamaged):
        _ = broken.kind
    with pytest.raises(StoreDamaged):
        broken.lend("0" * 32)
    broken.become("clinic")
    assert (broken.kind, broken.lent) == ("clinic", None)


def test_a_full_disk_lends_nothing(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("prodiary.device.tablet.write_whole", full)
    with pytest.raises(DiskFull):
        tablet(clinic).lend("0" * 32)


def test_what_the_visit_asks_while_the_device_is_handed_over(clinic: Clinic) -> None:
    staff, session = clinic.staff(), clinic.session
    assert session.at_visit.cards() == ()
    visit = staff.visits.start(DAY_28)
    assert session.at_visit.cards() == ()
    staff.visits.hand_over(visit)
    cards = session.at_visit.cards()
    assert {(card.occurrence.schedule, card.occurrence.instrument) for card in cards} == {
        (DAY_28, MG_ADL),
        (DAY_28, MG_QOL),
    }
    entry = session.diary.begin(cards[0].occurrence, ENGLISH)
    for item in session.diary.sheet(entry).instrument.items:
        session.diary.answer(entry, item.id, item.options[0].code, SHOWN)
    session.diary.confirm(entry, secret=None)
    assert len(session.at_visit.cards()) == 1
    session.hand_back()
    assert session.at_visit.cards() == ()


def test_an_unscheduled_visit_asks_everything_once(clinic: Clinic) -> None:
    staff, session = clinic.staff(), clinic.session
    visit = staff.visits.start(None, why="felt worse")
    staff.visits.hand_over(visit)
    cards = session.at_visit.cards()
    assert [card.occurrence.schedule for card in cards] == [UNPLANNED, UNPLANNED]
    entry = session.diary.begin(cards[0].occurrence, ENGLISH)
    # A second press goes on with the same one.
    assert session.diary.begin(cards[0].occurrence, ENGLISH) == entry
    item = session.diary.sheet(entry).instrument.items[0]
    session.diary.answer(entry, item.id, item.options[0].code, SHOWN)
    (again, _) = session.at_visit.cards()
    assert (again.draft, again.reached) == (entry, 1)
    for item in session.diary.sheet(entry).instrument.items:
        session.diary.answer(entry, item.id, item.options[0].code, SHOWN)
    session.diary.confirm(entry, secret=None)
    (left,) = session.at_visit.cards()
    assert left.occurrence.instrument == MG_QOL


def test_a_glance_records_nothing(clinic: Clinic) -> None:
    nurse = signed_in(clinic, clinic.people["nurse"])
    staff = clinic.staff()
    staff.visits.start(DAY_28)
    ledger = clinic.session._vault.ledger
    before = ledger.seq
    clinic.session._vault.ledger.witness()
    clinic.session._vault.database.close()
    seen = clinic.trial.device.glance(nurse)
    assert seen.held is not None
    assert seen.coming is None
    assert seen.status.waiting_events == before
    assert seen.study.site_name == "Test hospital"
    session = clinic.trial.device.unlock(PIN)
    assert session._vault.ledger.seq == before + 1
    session.lock("quit")


def test_a_stranger_glances_at_nothing(clinic: Clinic) -> None:
    stranger = signed_in(clinic, StaffKit("zoe"))
    clinic.session.lock("quit")
    with pytest.raises(UnknownStaff):
        clinic.trial.device.glance(stranger)


def test_the_next_visit_is_told(clinic: Clinic) -> None:
    nurse = signed_in(clinic, clinic.people["nurse"])
    clinic.session.lock("quit")
    seen = clinic.trial.device.glance(nurse)
    assert seen.held is None
    assert seen.coming is not None
    assert seen.coming.schedule == DAY_28
