"""Signing: what is shown before, two components first and one later, refusals in words (I4)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from prodiary.app.models.signing import SigningViewModel
from prodiary.domain.ids import CorrectionId, EntryId
from prodiary.errors import NothingToSign, NotYourTask, TooManyAttempts
from tests.unit.device.clinic.kit import PASSPHRASE, begin_qmg, examine_all
from tests.viewmodels.ward import Ward


@pytest.fixture
def ward(qapp: QApplication, tmp_path: Path) -> Iterator[Ward]:
    ward = Ward(tmp_path / "ward")
    yield ward
    ward.close()


@pytest.fixture
def signing(ward: Ward) -> SigningViewModel:
    return SigningViewModel(ward.shared)


def qmg(ward: Ward) -> EntryId:
    def examine() -> EntryId:
        entry = begin_qmg(ward.staff, ward.visit)
        examine_all(ward.staff, entry)
        ward.staff.examinations.confirm(entry)
        return entry

    return ward.call(examine)


def ask(ward: Ward, signing: SigningViewModel, entry: str, kind: str = "entry") -> None:
    signing.start(kind, entry, "Muscle tests")
    ward.wait(lambda: signing.state != "busy")


def sign(ward: Ward, signing: SigningViewModel, *, staff: str, passphrase: str) -> None:
    signing.typeId(staff)
    signing.pad.write(passphrase)
    signing.sign()
    ward.wait(lambda: signing.state != "busy")


def standing(ward: Ward, entry: EntryId) -> list[str]:
    views = ward.call(lambda: ward.staff.signatures(("entry", entry)))
    return [each.standing for each in views]


def test_who_what_when_and_what_it_means_stand_before_anything_is_typed(
    ward: Ward, signing: SigningViewModel
) -> None:
    assert (signing.opened, signing.name) == (False, "")
    ask(ward, signing, qmg(ward))
    assert signing.opened
    assert (signing.title, signing.name, signing.role) == ("Muscle tests", "Nina Weber", "nurse")
    assert signing.meaning == "performed"
    assert signing.zone == "Asia/Shanghai, UTC+08:00"
    before = signing.moment
    ward.clock.advance(minutes=5)
    assert signing.moment != before, "the time is the time at which it would be signed"


def test_id_and_passphrase_first_then_the_passphrase_alone(
    ward: Ward, signing: SigningViewModel
) -> None:
    entry = qmg(ward)
    signed: list[tuple[str, str]] = []
    signing.signed.connect(lambda *what: signed.append(what))
    ask(ward, signing, entry)
    signing.pad.write(PASSPHRASE)
    assert (signing.asksId, signing.ready) == (True, False)
    signing.sign()
    assert standing(ward, entry) == []
    sign(ward, signing, staff=" nina ", passphrase=PASSPHRASE)
    assert signed == [("entry", entry)]
    assert standing(ward, entry) == ["stands"]
    assert (signing.opened, signing.title, signing.name, signing.pad.length) == (False, "", "", 0)
    ask(ward, signing, entry)
    assert not signing.asksId
    signing.pad.write(PASSPHRASE)
    assert signing.ready


@pytest.mark.parametrize(
    ("staff", "passphrase", "code"),
    [("nina", "something else entirely", "wrong-secret"), ("dr-wu", PASSPHRASE, "wrong-signer")],
)
def test_a_wrong_proof_signs_nothing_and_the_panel_stays(
    ward: Ward, signing: SigningViewModel, staff: str, passphrase: str, code: str
) -> None:
    entry = qmg(ward)
    ask(ward, signing, entry)
    sign(ward, signing, staff=staff, passphrase=passphrase)
    assert signing.error is not None
    assert signing.error.code == code
    assert signing.errorTitle
    assert (signing.opened, signing.pad.length) == (True, 0)
    assert standing(ward, entry) == []
    sign(ward, signing, staff="nina", passphrase=PASSPHRASE)
    assert standing(ward, entry) == ["stands"]


def test_what_is_not_ready_is_not_signed(ward: Ward, signing: SigningViewModel) -> None:
    entry = ward.call(lambda: begin_qmg(ward.staff, ward.visit))
    ask(ward, signing, entry)
    assert isinstance(signing.error, NothingToSign)
    assert (signing.opened, signing.meaning, signing.ready) == (True, "", False)
    left: list[None] = []
    signing.left.connect(lambda: left.append(None))
    signing.close()
    assert left
    assert (signing.opened, signing.state) == (False, "idle")


def test_nobody_signs_what_is_not_their_task(ward: Ward, signing: SigningViewModel) -> None:
    entry = qmg(ward)
    ward.sign_in("coordinator")
    ask(ward, signing, entry)
    assert isinstance(signing.error, NotYourTask)
    assert signing.name == "Carl Roth"


def test_closing_signs_nothing_and_keeps_nothing(ward: Ward, signing: SigningViewModel) -> None:
    entry = qmg(ward)
    ask(ward, signing, entry)
    signing.typeId("nina")
    signing.pad.write(PASSPHRASE)
    signing.close()
    assert signing.pad.length == 0
    assert standing(ward, entry) == []
    ask(ward, signing, entry)
    signing.pad.write(PASSPHRASE)
    assert not signing.ready, "the id is typed anew"


def test_what_ends_after_it_was_forgotten_tells_nobody(
    ward: Ward, signing: SigningViewModel
) -> None:
    """C12: the vault was locked meanwhile; the signature stands all the same."""
    entry = qmg(ward)
    told: list[object] = []
    signing.signed.connect(lambda *what: told.append(what))
    ask(ward, signing, entry)
    signing.typeId("nina")
    signing.pad.write(PASSPHRASE)
    signing.sign()
    signing.forget()
    assert standing(ward, entry) == ["stands"]
    assert (told, signing.opened, signing.title) == ([], False, "")


def test_what_fails_after_it_was_forgotten_shows_nothing(
    ward: Ward, signing: SigningViewModel
) -> None:
    ask(ward, signing, qmg(ward))
    signing.typeId("nina")
    signing.pad.write("wrong")
    signing.sign()
    signing.forget()
    ward.call(lambda: None)
    assert (signing.state, signing.errorTitle, signing.opened) == ("idle", "", False)


def test_a_decision_is_signed_with_what_it_decides(ward: Ward, signing: SigningViewModel) -> None:
    asked: list[tuple[str, str | None]] = []
    signed: list[tuple[str, str]] = []
    signing.signed.connect(lambda *what: signed.append(what))
    name = CorrectionId("0" * 32)

    def decide(passphrase: str, staff: str | None) -> None:
        if not asked:
            asked.append((passphrase, staff))
            raise TooManyAttempts(wait_s=30)
        asked.append((passphrase, staff))

    signing.ask(("correction", name), "Talking", "decided", decide)
    ward.wait(lambda: signing.state != "busy")
    assert (signing.meaning, signing.title) == ("decided", "Talking")
    sign(ward, signing, staff="nina", passphrase="one")
    assert "30" in signing.errorText
    sign(ward, signing, staff="nina", passphrase="two")
    assert asked == [("one", "nina"), ("two", "nina")]
    assert signed == [("correction", name)]
