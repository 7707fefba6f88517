"""A tablet with many vaults: told apart by who can open them, and by nobody else."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from prodiary.crypto.codes import ENROLMENT_BYTES, new_code
from prodiary.crypto.kdf import FLOOR
from prodiary.device.device import Device
from prodiary.device.secrets import MemorySecrets
from prodiary.device.tablet import Kind, NamedVault, Tablet
from prodiary.domain.ids import SubjectId
from prodiary.errors import (
    DiskFull,
    StoreDamaged,
    StoreMissing,
    StoreUnwritable,
    UnknownStaff,
    WrongSecret,
)
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.staffcard import make_card, new_activation_code
from tests.sitekit import SUBJECT, StaffKit
from tests.unit.device.conftest import PIN, answer_all
from tests.unit.device.staffed import DOCTOR, NURSE, PASSPHRASE, Staffed

SUBJECTS = [SubjectId(f"S103-{number:03d}") for number in (21, 22, 23)]


class Clinic(Staffed):
    """A clinic tablet, and participants who join on it."""

    def __init__(self, root: Path) -> None:
        super().__init__(root, NURSE, DOCTOR)
        self.secrets: MemorySecrets | None = MemorySecrets()
        self.folder = root / "tablet"

    @property
    def tablet(self) -> Tablet:
        """The app started anew."""
        return Tablet(folder=self.folder, clock=self.trial.clock, secrets=self.secrets, cost=FLOOR)

    def join(
        self,
        subject: SubjectId,
        pin: str = PIN,
        *,
        device: Device | None = None,
        grant: bool = True,
    ) -> None:
        """One more participant, on a carrier of their own."""
        place = self.trial.root / f"carrier-{subject}"
        place.mkdir()
        carrier, site = FolderCarrier(place), self.trial.site
        site.code = new_code(ENROLMENT_BYTES)
        site.publish(carrier)
        joining = device or self.tablet.new()
        pack = joining.find_pack(carrier)
        session = joining.request(pack, code=site.code, secret=pin, carrier=carrier)
        if grant:
            site.grant(carrier, subject=subject)
            session.take_grant(carrier)
        session.lock("quit")


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return Clinic(tmp_path)


def test_a_profile_is_a_home_device_until_somebody_chooses(clinic: Clinic) -> None:
    kinds = [clinic.tablet.kind]
    assert clinic.tablet.vaults() == ()
    choices: tuple[Kind, ...] = ("clinic", "home")
    for chosen in choices:
        clinic.tablet.become(chosen)
        kinds.append(clinic.tablet.kind)
    assert kinds == ["home", "clinic", "home"]


def test_a_profile_from_before_there_were_tablets_is_found(clinic: Clinic) -> None:
    """The vault lies where it always lay, and both ways of coming to it are the same."""
    device = Device(
        folder=clinic.folder, clock=clinic.trial.clock, secrets=clinic.secrets, cost=FLOOR
    )
    clinic.join(SUBJECT, device=device)
    (vault,) = clinic.tablet.vaults()
    assert clinic.tablet.device(vault).unlock(PIN).subject == SUBJECT
    assert clinic.tablet.home.state == "enrolled"
    assert (clinic.folder / "slots.json").exists()


def test_each_participant_has_a_vault_and_a_pin_of_their_own(clinic: Clinic) -> None:
    for number, subject in enumerate(SUBJECTS):
        clinic.join(subject, pin=f"27182{number}")
    names = {each.vault: each.subject for each in clinic.tablet.named(clinic.keys(NURSE))}
    assert sorted(names.values(), key=str) == SUBJECTS
    for vault, whose in names.items():
        number = SUBJECTS.index(whose or SUBJECT)
        session = clinic.tablet.device(vault).unlock(f"27182{number}")
        assert session.subject == whose
        session.diary.confirm(answer_all(session), secret=None)
        session.lock("quit")
        with pytest.raises(WrongSecret):
            clinic.tablet.device(vault).unlock(f"27182{(number + 1) % 3}")
    assert set(clinic.tablet.vaults()) == set(names)


def test_one_wrong_pin_makes_nobody_else_wait(clinic: Clinic) -> None:
    for subject in SUBJECTS[:2]:
        clinic.join(subject)
    one, other = clinic.tablet.vaults()
    for left in (4, 3, 2):
        with pytest.raises(WrongSecret) as caught:
            clinic.tablet.device(one).unlock("000000")
        assert caught.value.fields == {"tries_left": left}
    with pytest.raises(WrongSecret) as caught:
        clinic.tablet.device(other).unlock("000000")
    assert caught.value.fields == {"tries_left": 4}


def test_staff_open_any_of_them_and_strangers_see_nothing(clinic: Clinic) -> None:
    clinic.tablet.become("clinic")
    for subject in SUBJECTS[:2]:
        clinic.join(subject)
    code = new_activation_code()
    card = make_card(clinic.keys(NURSE), code=code)
    nurse, _ = clinic.tablet.staff.first_sign_in(card, code=code, passphrase=PASSPHRASE)
    for named in clinic.tablet.named(nurse.keys):
        session = clinic.tablet.device(named.vault).unlock_as_staff(nurse)
        assert session.subject == named.subject
        session.lock("quit")
    nurse = clinic.tablet.staff.sign_in(nurse.keys.staff, PASSPHRASE)
    assert len(clinic.tablet.named(nurse.keys)) == 2
    stranger = clinic.keys(StaffKit("nina"))
    assert clinic.tablet.named(stranger) == ()
    signed_in = clinic.signed_in(StaffKit("nina"))
    with pytest.raises(UnknownStaff):
        clinic.tablet.device(clinic.tablet.vaults()[0]).unlock_as_staff(signed_in)


def test_no_file_on_the_tablet_tells_who_is_in_the_trial(clinic: Clinic) -> None:
    """security.md section 7: not in a name, not in a clear byte."""
    clinic.tablet.become("clinic")
    clinic.join(SUBJECTS[0])
    marker = SUBJECTS[0].encode()
    for path in clinic.folder.rglob("*"):
        assert SUBJECTS[0] not in str(path.relative_to(clinic.folder))
        assert not path.is_file() or marker not in path.read_bytes()


def test_who_waits_for_the_grant_has_no_name_yet(clinic: Clinic) -> None:
    clinic.join(SUBJECTS[0], grant=False)
    (vault,) = clinic.tablet.vaults()
    assert clinic.tablet.named(clinic.keys(NURSE)) == (NamedVault(vault, None),)


def test_a_damaged_vault_is_shown_as_one_and_hides_no_other(clinic: Clinic) -> None:
    for subject in (*SUBJECTS, SUBJECT):
        clinic.join(subject)
    vaults = clinic.tablet.vaults()
    path = clinic.folder / "vaults" / vaults[0] / "slots.json"
    path.write_bytes(b"{}")
    other = clinic.folder / "vaults" / vaults[1] / "slots.json"
    other.write_bytes(other.read_bytes().replace(b'"number":5', b'"number":4'))
    third = json.loads((clinic.folder / "vaults" / vaults[2] / "slots.json").read_bytes())
    for slot in third["slots"]["sealed"]:
        slot["sealed"] = slot["sealed"][:-4]
    (clinic.folder / "vaults" / vaults[2] / "slots.json").write_bytes(json.dumps(third).encode())
    named = clinic.tablet.named(clinic.keys(NURSE))
    assert [each.damaged for each in named] == [True, True, True, False]
    assert [each.subject for each in named][:3] == [None, None, None]
    assert clinic.tablet.vaults() == vaults
    with pytest.raises(StoreDamaged):
        clinic.tablet.device(vaults[0]).unlock(PIN)


def test_one_vault_copied_over_another_is_not_taken_for_it(clinic: Clinic) -> None:
    for subject in SUBJECTS[:2]:
        clinic.join(subject)
    one, other = clinic.tablet.vaults()
    folder = clinic.folder / "vaults"
    for name in ("slots.json", "ledger.db"):
        (folder / one / name).write_bytes((folder / other / name).read_bytes())
    named = {each.vault: each for each in clinic.tablet.named(clinic.keys(NURSE))}
    assert named[one].damaged
    assert not named[other].damaged


def test_what_is_no_vault_is_not_listed(clinic: Clinic) -> None:
    clinic.join(SUBJECTS[0])
    folder = clinic.folder / "vaults"
    (folder / ("0" * 32)).mkdir()
    (folder / "holiday").mkdir()
    (folder / "holiday" / "slots.json").write_bytes(b"{}")
    assert len(clinic.tablet.vaults()) == 1
    for unknown in ("0" * 32, "holiday", "../tablet", ""):
        with pytest.raises(StoreMissing):
            clinic.tablet.device(unknown)


def test_a_request_that_never_came_about_leaves_no_vault(clinic: Clinic) -> None:
    clinic.join(SUBJECTS[0])
    clinic.tablet.new()
    assert len(clinic.tablet.vaults()) == 1


def test_without_a_keyring_it_works_with_passphrases(clinic: Clinic) -> None:
    clinic.secrets = None
    clinic.join(SUBJECTS[0], pin=PASSPHRASE)
    (vault,) = clinic.tablet.vaults()
    assert clinic.tablet.device(vault).secret_kind == "passphrase"
    assert clinic.tablet.device(vault).unlock(PASSPHRASE).subject == SUBJECTS[0]
    assert clinic.tablet.staff.known() == ()


def test_a_keyring_is_looked_for_when_it_is_needed_and_once(clinic: Clinic) -> None:
    asked = []

    def look() -> MemorySecrets | None:
        asked.append(1)
        return clinic.secrets

    tablet = Tablet(folder=clinic.folder, clock=clinic.trial.clock, secrets=look, cost=FLOOR)
    assert tablet.kind == "home"
    assert tablet.vaults() == ()
    assert asked == []
    clinic.join(SUBJECTS[0], device=tablet.new())
    assert tablet.staff.known() == ()
    assert asked == [1]


@pytest.mark.parametrize("data", [b"", b"{}", b'{"v":1,"kind":"hotel"}', b"[" * 9000])
def test_an_unreadable_choice_is_damage(clinic: Clinic, data: bytes) -> None:
    clinic.tablet.become("clinic")
    (clinic.folder / "tablet.json").write_bytes(data)
    with pytest.raises(StoreDamaged):
        _ = clinic.tablet.kind


@pytest.mark.parametrize(
    ("number", "expected"), [(errno.ENOSPC, DiskFull), (errno.EROFS, StoreUnwritable)]
)
def test_a_choice_that_cannot_be_written_is_not_made(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch, number: int, expected: type[Exception]
) -> None:
    def refused(*_: object) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr("prodiary.device.tablet.write_whole", refused)
    with pytest.raises(expected):
        clinic.tablet.become("clinic")
    assert clinic.tablet.kind == "home"
