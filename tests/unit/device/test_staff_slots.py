"""Who of the staff can open a vault: the roster's active members, and nobody else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from prodiary.crypto.random import random_bytes
from prodiary.crypto.sealing import OpenKey
from prodiary.crypto.signing import SigningKey
from prodiary.device import rekeying
from prodiary.device.clinic.session import StaffSession
from prodiary.device.header import read_header, write_header
from prodiary.device.rekeying import sync_staff_slots
from prodiary.device.session import Session
from prodiary.device.store import Database
from prodiary.domain.event import SessionOpened, StaffSlotsChanged
from prodiary.domain.ids import SiteId
from prodiary.domain.provenance import Originator
from prodiary.errors import (
    CannotOpen,
    DiskFull,
    StoreBusy,
    StoreDamaged,
    UnknownStaff,
    WrongSecret,
)
from tests.sitekit import SUBJECT, StaffKit
from tests.unit.device.conftest import PIN, answer_all
from tests.unit.device.staffed import DOCTOR, NURSE, PASSPHRASE, WRONG, Staffed, events


@pytest.fixture
def staffed(tmp_path: Path) -> Staffed:
    return Staffed(tmp_path, NURSE, DOCTOR)


def slots(staffed: Staffed) -> set[str]:
    header = read_header(staffed.trial.folder)
    return {slot.recipient for slot in header.sealed_slots if slot.kind == "staff"}


def thumbprints(*staff: StaffKit) -> set[str]:
    return {kit.seal.public.id for kit in staff}


def open_and_sync(staffed: Staffed, *staff: StaffKit) -> Session:
    """The participant unlocks and takes a pack with that roster."""
    session = staffed.trial.device.unlock(PIN)
    staffed.publish(*staff)
    session.sync.take(staffed.trial.carrier)
    sync_staff_slots(session._vault, session._vault.study.staff)
    return session


def test_a_new_vault_has_a_slot_for_everyone_on_the_roster_who_is_active(tmp_path: Path) -> None:
    left = StaffKit("left", active=False)
    staffed = Staffed(tmp_path, NURSE, left, DOCTOR)
    staffed.trial.enrol()
    assert slots(staffed) == thumbprints(NURSE, DOCTOR)


def test_staff_open_it_under_their_own_name_and_it_is_recorded(staffed: Staffed) -> None:
    """A5, I1: who opened the vault, by which slot, after how many failed tries."""
    session = staffed.trial.enrol()
    session.diary.confirm(answer_all(session), secret=None)
    session.lock("handover")
    nurse = staffed.signed_in(NURSE)
    with pytest.raises(WrongSecret):
        nurse.prove(WRONG)
    opened = staffed.trial.device.unlock_as_staff(
        staffed.keyring.sign_in(nurse.keys.staff, PASSPHRASE)
    )
    assert isinstance(opened, StaffSession)
    assert opened.subject == SUBJECT
    assert opened.author.member.name == "Nina Weber"
    assert opened.author.key == NURSE.sign
    last = events(opened)[-1]
    assert last.by == Originator("nurse", NURSE.id)  # type: ignore[arg-type] # a StaffId is a str
    assert isinstance(last.data, SessionOpened)
    assert (last.data.slot, last.data.failed_attempts) == ("staff", 1)
    assert nurse.untold == 0
    opened.author.prove(PASSPHRASE)
    with pytest.raises(WrongSecret):
        opened.author.prove(WRONG)


def test_wrong_pins_stay_to_be_told_by_the_participants_own_session(staffed: Staffed) -> None:
    """I3: a nurse's visit between hides no wrong PIN, and shortens no wait."""
    staffed.trial.enrol().lock("lock")
    with pytest.raises(WrongSecret):
        staffed.trial.device.unlock("000000")
    staffed.trial.device.unlock_as_staff(staffed.signed_in(NURSE)).lock("handover")
    with pytest.raises(WrongSecret) as wrong:
        staffed.trial.device.unlock("000000")
    assert wrong.value.fields == {"tries_left": 3}
    fact = events(staffed.trial.device.unlock(PIN))[-1].data
    assert isinstance(fact, SessionOpened)
    assert (fact.slot, fact.failed_attempts) == ("pin", 2)


def test_a_stranger_opens_nothing(staffed: Staffed) -> None:
    staffed.trial.enrol().lock("quit")
    with pytest.raises(UnknownStaff):
        staffed.trial.device.unlock_as_staff(staffed.signed_in(StaffKit("nina")))


@pytest.mark.parametrize("what", ["id", "sign", "site"])
def test_the_slot_is_not_enough_without_exactly_that_name_and_keys(
    staffed: Staffed, what: str
) -> None:
    """I1: nobody acts under a name that the roster gives to other keys."""
    staffed.trial.enrol().lock("quit")
    forged = StaffKit(NURSE.id, sign=NURSE.sign, seal=NURSE.seal)
    if what == "id":
        forged.id = DOCTOR.id
    if what == "sign":
        forged.sign = SigningKey(random_bytes(32))
    if what == "site":
        staffed.trial.site.site = SiteId("DE02")
    with pytest.raises(UnknownStaff):
        staffed.trial.device.unlock_as_staff(staffed.signed_in(forged))
    staffed.trial.device.unlock(PIN)


def test_who_joins_gets_a_slot_without_a_new_key(staffed: Staffed) -> None:
    staffed.trial.enrol().lock("quit")
    carl = StaffKit("carl", "coordinator")
    with pytest.raises(UnknownStaff):
        staffed.trial.device.unlock_as_staff(staffed.signed_in(carl))
    old = (staffed.trial.folder / "ledger.db").read_bytes()[:16]
    session = open_and_sync(staffed, NURSE, DOCTOR, carl)
    key = session._vault.keys.store
    fact = events(session)[-1].data
    assert fact == StaffSlotsChanged(staff=("nina", "dr-wu", "carl"), rekeyed=False)  # type: ignore[arg-type]
    assert not sync_staff_slots(session._vault, session._vault.study.staff)
    session.lock("quit")
    assert slots(staffed) == thumbprints(NURSE, DOCTOR, carl)
    opened = staffed.trial.device.unlock_as_staff(staffed.signed_in(carl))
    assert opened._vault.keys.store == key
    assert old == (staffed.trial.folder / "ledger.db").read_bytes()[:16]


@pytest.mark.parametrize("how", ["inactive", "gone", "new-key"])
def test_who_leaves_is_locked_out_also_with_a_copy_of_the_slots_and_the_key(
    staffed: Staffed, how: str
) -> None:
    """Issue 4, design.md section 5: removing a member of staff rekeys the vault."""
    staffed.trial.enrol().lock("quit")
    nurse = staffed.signed_in(NURSE)
    opened = staffed.trial.device.unlock_as_staff(nurse)
    old_key, old_header = opened._vault.keys.store, read_header(staffed.trial.folder)
    opened.lock("quit")
    rest: tuple[StaffKit, ...] = (DOCTOR,)
    if how == "inactive":
        rest = (StaffKit(NURSE.id, sign=NURSE.sign, seal=NURSE.seal, active=False), DOCTOR)
    if how == "new-key":
        rest = (StaffKit(NURSE.id), DOCTOR)
    session = open_and_sync(staffed, *rest)
    fact = next(
        each.data for each in reversed(events(session)) if isinstance(each.data, StaffSlotsChanged)
    )
    assert fact.rekeyed
    session.lock("quit")
    assert slots(staffed) == thumbprints(*(kit for kit in rest if kit.active))
    with pytest.raises(UnknownStaff):
        staffed.trial.device.unlock_as_staff(nurse)
    with pytest.raises(StoreDamaged):
        Database.open(staffed.trial.folder / "ledger.db", old_key)
    write_header(staffed.trial.folder, old_header, key=old_key)
    with pytest.raises(StoreDamaged):
        staffed.trial.device.unlock_as_staff(nurse)


def test_others_still_open_it_after_somebody_left(staffed: Staffed) -> None:
    session = staffed.trial.enrol()
    session.diary.confirm(answer_all(session), secret=None)
    session.lock("quit")
    open_and_sync(staffed, DOCTOR).lock("quit")
    opened = staffed.trial.device.unlock_as_staff(staffed.signed_in(DOCTOR))
    assert opened.sync.status().waiting.entries == 1
    opened.lock("quit")
    assert staffed.trial.device.unlock(PIN).subject == SUBJECT


def test_a_pack_taken_just_before_the_power_went_is_followed_at_the_next_unlocking(
    staffed: Staffed,
) -> None:
    session = staffed.trial.enrol()
    staffed.publish(DOCTOR)
    session.sync.take(staffed.trial.carrier)
    session._vault.database._connection.close()
    staffed.trial.device.unlock(PIN).lock("quit")
    assert slots(staffed) == thumbprints(DOCTOR)


def test_a_disk_without_room_for_that_keeps_nobody_from_the_diary(
    staffed: Staffed, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = staffed.trial.enrol()
    left = StaffKit(NURSE.id, sign=NURSE.sign, seal=NURSE.seal, active=False)
    staffed.publish(left, DOCTOR)
    session.sync.take(staffed.trial.carrier)
    session.lock("quit")

    def full(*_: object, **__: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patch:
        patch.setattr(rekeying, "write_header", full)
        staffed.trial.device.unlock(PIN).lock("quit")
    # Whoever left the roster is refused all the same.
    with pytest.raises(UnknownStaff):
        staffed.trial.device.unlock_as_staff(staffed.signed_in(NURSE))
    staffed.trial.device.unlock(PIN).lock("quit")
    assert slots(staffed) == thumbprints(DOCTOR)


def test_an_altered_slot_is_damage_not_a_stranger(staffed: Staffed) -> None:
    session = staffed.trial.enrol()
    header = read_header(staffed.trial.folder)
    cut = tuple(replace(slot, sealed=slot.sealed[:-1]) for slot in header.sealed_slots)
    write_header(
        staffed.trial.folder, replace(header, sealed_slots=cut), key=session._vault.keys.store
    )
    with pytest.raises(StoreDamaged):
        staffed.trial.device.unlock_as_staff(staffed.signed_in(NURSE))
    with pytest.raises(CannotOpen):
        header.staff_key(OpenKey(random_bytes(32)))


def test_a_vault_that_is_open_is_not_opened_a_second_time(staffed: Staffed) -> None:
    session = staffed.trial.enrol()
    nurse = staffed.signed_in(NURSE)
    with pytest.raises(StoreBusy):
        staffed.trial.device.unlock_as_staff(nurse)
    session.lock("handover")
    staffed.trial.device.unlock_as_staff(nurse)


def test_a_vault_that_waits_for_its_grant_can_be_opened_too(staffed: Staffed) -> None:
    staffed.trial.ask().lock("quit")
    opened = staffed.trial.device.unlock_as_staff(staffed.signed_in(NURSE))
    assert opened.subject is None
    staffed.trial.site.grant(staffed.trial.carrier)
    opened.take_grant(staffed.trial.carrier)
    assert opened.subject == SUBJECT
