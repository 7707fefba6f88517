"""Corrections on the device: asked by participant or staff, decided and signed (A6, A7, N9)."""

from __future__ import annotations

from pathlib import Path

import pytest

from prodiary.domain.ids import EntryId, ScheduleId
from prodiary.errors import (
    CorrectionNotOpen,
    EntryNotConfirmed,
    InvalidAnswer,
    NotYourTask,
    ProofRequired,
    ReasonNeeded,
    WrongSecret,
)
from tests.unit.device.clinic.kit import ENGLISH, PASSPHRASE, Clinic
from tests.unit.device.conftest import SHOWN, answer_all


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return Clinic(tmp_path)


def confirmed(clinic: Clinic) -> EntryId:
    entry = answer_all(clinic.session)
    clinic.session.diary.confirm(entry, secret=None)
    return entry


def test_the_investigator_decides_and_signs_and_the_original_stays(clinic: Clinic) -> None:
    entry = confirmed(clinic)
    doctor = clinic.staff("investigator")
    sheet = clinic.session.diary.sheet(entry)
    item, wished = sheet.instrument.items[0].id, sheet.instrument.items[0].options[3].code
    asked = clinic.session.corrections.ask(entry, item, option=wished, reason="slip")
    with pytest.raises(ReasonNeeded):
        doctor.deciding.decide(asked, accept=True, reason=" ", passphrase=PASSPHRASE, staff="dr-wu")
    with pytest.raises(ProofRequired):
        doctor.deciding.decide(asked, accept=True, reason="as asked", passphrase=PASSPHRASE)
    with pytest.raises(WrongSecret):
        doctor.deciding.decide(
            asked, accept=True, reason="as asked", passphrase="nothing of it", staff="dr-wu"
        )
    (open_one,) = doctor.deciding.all()
    assert open_one.decided is None
    doctor.deciding.decide(
        asked, accept=True, reason="as asked", passphrase=PASSPHRASE, staff="dr-wu"
    )
    (done,) = doctor.deciding.all()
    assert done.decided is not None
    assert done.decided.accepted
    assert done.decided_by == doctor.author.originator
    (signature,) = doctor.signatures(("correction", asked))
    assert (signature.standing, signature.signature.signed.meaning) == ("stands", "decided")
    found = clinic.session.diary.sheet(entry).entry
    assert found.answers[item] == wished
    original = found.original(item)
    assert original is not None
    assert original.option == sheet.instrument.items[0].options[1].code
    with pytest.raises(CorrectionNotOpen):
        doctor.deciding.decide(asked, accept=False, reason="no", passphrase=PASSPHRASE)


def test_a_refusal_changes_no_answer(clinic: Clinic) -> None:
    entry = confirmed(clinic)
    doctor = clinic.staff("investigator")
    item = clinic.session.diary.sheet(entry).instrument.items[0].id
    asked = clinic.session.corrections.ask(entry, item, option=None, reason="slip")
    before = clinic.session.diary.sheet(entry).entry.answers
    doctor.deciding.decide(
        asked, accept=False, reason="no ground", passphrase=PASSPHRASE, staff="dr-wu"
    )
    assert clinic.session.diary.sheet(entry).entry.answers == before
    assert doctor.signatures(("correction", asked))[0].standing == "stands"


def test_staff_ask_too_and_only_the_investigator_decides(clinic: Clinic) -> None:
    entry = confirmed(clinic)
    nurse = clinic.staff("nurse")
    sheet = clinic.session.diary.sheet(entry)
    item, stands = sheet.instrument.items[0], sheet.instrument.items[0].options[1].code
    for option, words, error in (
        (stands, "the same", InvalidAnswer),
        (item.options[0].code, "  ", ReasonNeeded),
    ):
        with pytest.raises(error):
            nurse.deciding.ask(entry, item.id, option=option, words=words)
    asked = nurse.deciding.ask(entry, item.id, option=item.options[0].code, words="told me so")
    with pytest.raises(CorrectionNotOpen):
        nurse.deciding.ask(entry, item.id, option=None, words="again")
    with pytest.raises(NotYourTask):
        nurse.deciding.decide(
            asked, accept=True, reason="fine", passphrase=PASSPHRASE, staff="nina"
        )
    (found,) = nurse.deciding.all()
    assert found.asked_by == nurse.author.originator


def test_an_entry_of_another_person_is_struck_out_and_stays(clinic: Clinic) -> None:
    # A7: the window it was for is asked for again.
    entry = confirmed(clinic)
    nurse, doctor = clinic.staff("nurse"), clinic.staff("investigator")
    weekly = next(
        each
        for each in clinic.session.diary.calendar()
        if each.entry == entry and not each.occurrence.visit
    )
    asked = nurse.deciding.ask(entry, None, option=None, words="S103-004 had the tablet")
    doctor.deciding.decide(
        asked, accept=True, reason="as reported", passphrase=PASSPHRASE, staff="dr-wu"
    )
    found = clinic.session.diary.sheet(entry).entry
    assert (found.state, found.counts) == ("struck", False)
    assert found.struck is not None
    assert (found.struck.reason, found.struck.correction) == ("as reported", asked)
    (now,) = [
        each for each in clinic.session.diary.calendar() if each.occurrence == weekly.occurrence
    ]
    assert (now.state, now.entry) == ("open", None)
    with pytest.raises(EntryNotConfirmed):
        nurse.deciding.ask(entry, None, option=None, words="once more")


def test_a_draft_can_be_struck_out_by_request_only(clinic: Clinic) -> None:
    nurse, doctor = clinic.staff("nurse"), clinic.staff("investigator")
    visit = nurse.visits.start(ScheduleId("day-28"))
    entry = nurse.interviews.begin(visit, clinic.session.study.home[0].instrument, ENGLISH)
    item = nurse.interviews.diary.sheet(entry).instrument.items[0]
    nurse.interviews.diary.answer(entry, item.id, item.options[0].code, SHOWN)
    asked = nurse.deciding.ask(entry, None, option=None, words="wrong person")
    doctor.deciding.decide(
        asked, accept=True, reason="so it was", passphrase=PASSPHRASE, staff="dr-wu"
    )
    again = nurse.interviews.begin(visit, clinic.session.study.home[0].instrument, ENGLISH)
    assert again != entry
