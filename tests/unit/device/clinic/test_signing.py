"""Electronic signatures: two components, bound to the record, broken by any change (I4)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from prodiary.device.clinic.session import StaffSession
from prodiary.domain.event import Signed
from prodiary.domain.ids import (
    DeviceId,
    EntryId,
    FieldId,
    FormId,
    ItemId,
    RecordId,
    ScheduleId,
    Sha256,
    StudyId,
    SubjectId,
)
from prodiary.domain.signature import Target
from prodiary.errors import (
    BadSignature,
    NothingToSign,
    NotYourTask,
    ProofRequired,
    ReasonNeeded,
    WrongSecret,
    WrongSigner,
)
from prodiary.exchange.signature import Place, check_signature
from tests.unit.device.clinic.kit import PASSPHRASE, Clinic, begin_qmg, examine_all, vital_signs

SYSTOLIC = FieldId("systolic-1")


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return Clinic(tmp_path)


def qmg(staff: StaffSession) -> EntryId:
    entry = begin_qmg(staff, staff.visits.start(ScheduleId("day-28")))
    examine_all(staff, entry)
    staff.examinations.confirm(entry)
    return entry


def standing(staff: StaffSession, target: Target) -> list[str]:
    return [each.standing for each in staff.signatures(target)]


def test_the_first_signature_takes_id_and_passphrase_the_next_the_passphrase(
    clinic: Clinic,
) -> None:
    staff = clinic.staff()
    target: Target = ("entry", qmg(staff))
    assert staff.signing.asks_id
    with pytest.raises(ProofRequired):
        staff.signing.sign(target, passphrase=PASSPHRASE)
    with pytest.raises(WrongSigner):
        staff.signing.sign(target, passphrase=PASSPHRASE, staff="dr-wu")
    with pytest.raises(WrongSecret):
        staff.signing.sign(target, passphrase="something else entirely", staff="nina")
    assert standing(staff, target) == []
    staff.signing.sign(target, passphrase=PASSPHRASE, staff=" nina ")
    assert standing(staff, target) == ["stands"]
    (view,) = staff.signatures(target)
    assert (view.signature.signed.name, view.signature.signed.meaning) == (
        "Nina Weber",
        "performed",
    )
    assert view.signature.signed.components == 2
    assert [staff.signing.asks_id] == [False]
    visit = staff.visits.open
    assert visit is not None
    staff.visits.end(visit.id, note="enough")
    staff.signing.sign(("visit", visit.id), passphrase=PASSPHRASE)
    (second,) = staff.signatures(("visit", visit.id))
    assert second.signature.signed.components == 1


def test_a_new_session_asks_for_both_again(clinic: Clinic) -> None:
    staff = clinic.staff()
    staff.signing.sign(("entry", qmg(staff)), passphrase=PASSPHRASE, staff="nina")
    assert clinic.staff().signing.asks_id


def test_any_change_breaks_it_and_it_can_be_signed_again(clinic: Clinic) -> None:
    staff = clinic.staff()
    entry = qmg(staff)
    target: Target = ("entry", entry)
    staff.signing.sign(target, passphrase=PASSPHRASE, staff="nina")
    item = next(item for item in staff.examinations.sheet(entry).instrument.items if item.measure)
    with pytest.raises(ReasonNeeded):
        staff.examinations.amend(entry, item.id, to="40", reason=" ")
    staff.examinations.amend(entry, item.id, to="40", reason="misread the stopwatch")
    assert standing(staff, target) == ["changed"]
    staff.signing.sign(target, passphrase=PASSPHRASE)
    assert standing(staff, target) == ["changed", "stands"]


def test_what_is_not_finished_is_not_signed(clinic: Clinic) -> None:
    staff = clinic.staff()
    visit = staff.visits.start(ScheduleId("day-28"))
    entry = begin_qmg(staff, visit)
    record = staff.forms.begin(FormId("vital-signs"), visit)
    for target in (
        ("entry", entry),
        ("entry", "0" * 32),
        ("visit", visit),
        ("visit", "0" * 32),
        ("record", record),
        ("record", RecordId("0" * 32)),
        ("correction", "0" * 32),
    ):
        with pytest.raises(NothingToSign):
            staff.signing.sign(target, passphrase=PASSPHRASE, staff="nina")
    staff.visits.end(visit, note="enough")
    with pytest.raises(ProofRequired):
        staff.signing.sign_proven(("visit", visit))


def test_nobody_signs_what_is_not_their_task(clinic: Clinic) -> None:
    nurse, other = clinic.staff(), clinic.staff("coordinator")
    entry = qmg(nurse)
    with pytest.raises(NotYourTask):
        other.signing.sign(("entry", entry), passphrase=PASSPHRASE, staff="carl")


def test_a_signature_is_nobody_elses_and_about_nothing_else(clinic: Clinic) -> None:
    staff = clinic.staff()
    entry = qmg(staff)
    staff.signing.sign(("entry", entry), passphrase=PASSPHRASE, staff="nina")
    (view,) = staff.signatures(("entry", entry))
    signed: Signed = view.signature.signed
    vault = clinic.session._vault
    assert vault.subject is not None
    place = Place(vault.study.id, vault.study.site, vault.subject, vault.keys.device_id)
    nina, other = vault.study.member("nina"), vault.study.member("dr-wu")
    assert nina is not None
    assert other is not None
    check_signature(signed, place, by=nina.id, member=nina, digest=signed.digest)
    wrong = [
        (signed, place, nina.id, other, signed.digest),
        (signed, place, other.id, nina, signed.digest),
        (signed, replace(place, subject=SubjectId("S103-008")), nina.id, nina, signed.digest),
        (signed, replace(place, study=StudyId("OTHER")), nina.id, nina, signed.digest),
        (signed, replace(place, device=DeviceId("x" * 43)), nina.id, nina, signed.digest),
        (signed, place, nina.id, nina, "0" * 64),
        (replace(signed, meaning="reviewed"), place, nina.id, nina, signed.digest),
        (replace(signed, name="Dr Wu Lan"), place, nina.id, nina, signed.digest),
        (replace(signed, count=signed.count - 1), place, nina.id, nina, signed.digest),
        (replace(signed, proof="a.b.c"), place, nina.id, nina, signed.digest),
        (replace(signed, proof="ü"), place, nina.id, nina, signed.digest),
        (signed, place, nina.id, replace(nina, role="investigator"), signed.digest),
    ]
    for event, where, by, member, digest in wrong:
        with pytest.raises(BadSignature):
            check_signature(event, where, by=by, member=member, digest=Sha256(digest))


def test_another_persons_key_does_not_sign_for_one(clinic: Clinic) -> None:
    staff = clinic.staff()
    entry = qmg(staff)
    other = clinic.people["investigator"].sign
    staff.signing._author = replace(staff.author, key=other)
    with pytest.raises(BadSignature):
        staff.signing.sign(("entry", entry), passphrase=PASSPHRASE, staff="nina")


def test_a_form_is_signed_as_it_stands(clinic: Clinic) -> None:
    staff = clinic.staff()
    visit = staff.visits.start(ScheduleId("day-28"))
    record = vital_signs(staff, visit)
    staff.signing.sign(("record", record), passphrase=PASSPHRASE, staff="nina")
    assert standing(staff, ("record", record)) == ["stands"]
    with pytest.raises(ReasonNeeded):
        staff.forms.set(record, SYSTOLIC, "130", unit="mmHg")
    staff.forms.set(record, SYSTOLIC, "120", unit="mmHg", reason="no change at all")
    assert standing(staff, ("record", record)) == ["stands"]
    staff.forms.set(record, SYSTOLIC, "130", unit="mmHg", reason="misread")
    assert standing(staff, ("record", record)) == ["changed"]


def test_a_wrong_item_is_no_item(clinic: Clinic) -> None:
    staff = clinic.staff()
    entry = qmg(staff)
    with pytest.raises(Exception, match="invalid-answer"):
        staff.examinations.amend(entry, ItemId("QMG99"), to="40", reason="misread")


def test_an_unfinished_form_is_not_signed(clinic: Clinic) -> None:
    staff = clinic.staff()
    visit = staff.visits.start(ScheduleId("day-28"))
    record = vital_signs(staff, visit)
    staff.forms.set(record, FieldId("weight"), "")
    assert staff.forms.missing(record) == ("weight",)
    with pytest.raises(NothingToSign):
        staff.signing.sign(("record", record), passphrase=PASSPHRASE, staff="nina")
    staff.forms.not_done(record, FieldId("weight"), "refused")
    staff.signing.sign(("record", record), passphrase=PASSPHRASE, staff="nina")
    assert standing(staff, ("record", record)) == ["stands"]


def test_a_nurse_writes_an_adverse_event_and_the_investigator_signs(clinic: Clinic) -> None:
    nurse, doctor = clinic.staff(), clinic.staff("investigator")
    record = nurse.forms.begin(FormId("adverse-event"))
    for field, text in (
        ("term", "fever"), ("onset", "2026-03-01"), ("ongoing", "yes"), ("outcome", "recovering"),
        ("grade", "2"), ("system", "general"), ("serious", "no"), ("syndrome", "neither"),
    ):  # fmt: skip
        nurse.forms.set(record, FieldId(field), text)
    for name in nurse.forms.missing(record):
        nurse.forms.not_done(record, name, "other")
    with pytest.raises(NotYourTask):
        nurse.signing.sign(("record", record), passphrase=PASSPHRASE, staff="nina")
    doctor.signing.sign(("record", record), passphrase=PASSPHRASE, staff="dr-wu")
    assert standing(doctor, ("record", record)) == ["stands"]
