"""Staff signing in: a card and its code at first, a passphrase ever after; tries are counted."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from prodiary.crypto.kdf import FLOOR
from prodiary.device.attempts import FIRST_WAIT_S, FREE_TRIES
from prodiary.device.secrets import FolderNotes, MemorySecrets
from prodiary.device.staffcard import find_cards, put_back
from prodiary.device.staffkeys import StaffKeyring
from prodiary.domain.ids import SiteId, StaffId, StudyId
from prodiary.errors import (
    BadCode,
    CardActivated,
    CardNotActivated,
    CarrierFull,
    CarrierUnavailable,
    DiskFull,
    NothingFound,
    NotOurFile,
    StoreUnwritable,
    TooManyAttempts,
    UnknownStaff,
    WeakSecret,
    WrongSecret,
)
from prodiary.exchange.staffcard import (
    card_name,
    make_card,
    new_activation_code,
    new_staff_keys,
    read_face,
)
from tests.fakeclock import FakeClock

PASSPHRASE = "lantern river cedar violin"
WRONG = "lantern river cedar viola"
STUDY, SITE = StudyId("S103-TEST"), SiteId("CN01")
NINA, CARL = StaffId("nina"), StaffId("carl")
KEYS = new_staff_keys(NINA, study=STUDY, site=SITE)
CODE = new_activation_code()
CARD = make_card(KEYS, code=CODE)


class Desk:
    """A tablet that staff sign in on, and a stick."""

    def __init__(self, root: Path) -> None:
        self.folder, self.stick = root / "profile", root / "stick"
        self.stick.mkdir()
        self.clock, self.notes = FakeClock(), MemorySecrets()

    @property
    def keyring(self) -> StaffKeyring:
        """The app started anew."""
        return StaffKeyring(self.folder, clock=self.clock, notes=self.notes, cost=FLOOR)

    def put(self, data: bytes = CARD) -> Path:
        path = self.stick / card_name()
        path.write_bytes(data)
        return path


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_first_card_and_code_then_name_and_passphrase(desk: Desk) -> None:
    """Issue 4: the first sign-in sets a passphrase; a tablet keeps its own wrapped copy."""
    desk.put()
    (card,) = find_cards(desk.stick)
    assert (card.face.staff, card.face.opens) == (NINA, "code")
    first, data = desk.keyring.first_sign_in(card.data, code=CODE, passphrase=PASSPHRASE)
    put_back(card, data)
    assert first.keys == KEYS
    assert [face.staff for face in desk.keyring.known()] == [NINA]
    assert desk.keyring.sign_in(NINA, PASSPHRASE).keys == KEYS
    (card,) = find_cards(desk.stick)
    assert card.face.opens == "passphrase"
    with pytest.raises(CardActivated):
        desk.keyring.first_sign_in(card.data, code=CODE, passphrase=PASSPHRASE)


def test_nothing_on_the_tablet_opens_without_the_passphrase(desk: Desk) -> None:
    desk.keyring.first_sign_in(CARD, code=CODE, passphrase=PASSPHRASE)
    for path in desk.folder.rglob("*"):
        assert "nina" not in path.name
        if path.is_file():
            data = path.read_bytes()
            assert KEYS.sign.seed not in data
            assert PASSPHRASE.encode() not in data
            assert CODE.encode() not in data


def test_a_home_device_keeps_no_copy_of_a_card(desk: Desk) -> None:
    _, data = StaffKeyring(
        desk.folder.parent / "clinic", clock=desk.clock, notes=desk.notes, cost=FLOOR
    ).first_sign_in(CARD, code=CODE, passphrase=PASSPHRASE)
    signed_in = desk.keyring.from_card(data, PASSPHRASE)
    assert signed_in.keys == KEYS
    assert desk.keyring.known() == ()
    assert not desk.folder.exists()
    with pytest.raises(UnknownStaff):
        desk.keyring.sign_in(NINA, PASSPHRASE)
    desk.keyring.from_card(data, PASSPHRASE, keep=True)
    assert desk.keyring.sign_in(NINA, PASSPHRASE).keys == KEYS


def test_a_card_that_was_not_activated_asks_for_its_code(desk: Desk) -> None:
    with pytest.raises(CardNotActivated):
        desk.keyring.from_card(CARD, PASSPHRASE)


def test_a_mistyped_code_or_an_easy_passphrase_costs_no_try(desk: Desk) -> None:
    slipped = ("0" if CODE[0] != "0" else "1") + CODE[1:]
    for _ in range(FREE_TRIES + 1):
        with pytest.raises(BadCode):
            desk.keyring.first_sign_in(CARD, code=slipped, passphrase=PASSPHRASE)
        with pytest.raises(WeakSecret):
            desk.keyring.first_sign_in(CARD, code=CODE, passphrase="too easy")
    assert desk.keyring.untold(read_face(CARD)) == 0
    assert desk.keyring.known() == ()
    desk.keyring.first_sign_in(CARD, code=CODE, passphrase=PASSPHRASE)


def test_five_wrong_passphrases_then_a_wait_that_doubles_for_this_person_only(desk: Desk) -> None:
    """I3: by card or by name, and whatever is restarted."""
    _, data = desk.keyring.first_sign_in(CARD, code=CODE, passphrase=PASSPHRASE)
    code = new_activation_code()
    other = make_card(new_staff_keys(CARL, study=STUDY, site=SITE), code=code)
    desk.keyring.first_sign_in(other, code=code, passphrase=PASSPHRASE)
    for left in range(FREE_TRIES - 1, 0, -1):
        with pytest.raises(WrongSecret) as wrong:
            desk.keyring.sign_in(NINA, WRONG)
        assert wrong.value.fields == {"tries_left": left}
    waits = []
    for _ in range(3):
        with pytest.raises(TooManyAttempts) as waiting:
            desk.keyring.from_card(data, WRONG)
        waits.append(int(waiting.value.fields["wait_s"]))
        with pytest.raises(TooManyAttempts):
            desk.keyring.sign_in(NINA, PASSPHRASE)
        assert desk.keyring.wait_s(read_face(data)) == waits[-1]
        desk.clock.advance(seconds=waits[-1])
    assert waits == [FIRST_WAIT_S, 2 * FIRST_WAIT_S, 4 * FIRST_WAIT_S]
    desk.keyring.sign_in(CARL, PASSPHRASE)
    signed_in = desk.keyring.sign_in(NINA, PASSPHRASE)
    assert signed_in.untold == FREE_TRIES + 2
    signed_in.told(desk.clock.now())
    assert desk.keyring.untold(read_face(data)) == 0


def test_a_wrong_code_counts_too(desk: Desk) -> None:
    for _ in range(FREE_TRIES - 1):
        with pytest.raises(WrongSecret):
            desk.keyring.first_sign_in(CARD, code=new_activation_code(), passphrase=PASSPHRASE)
    with pytest.raises(TooManyAttempts):
        desk.keyring.first_sign_in(CARD, code=new_activation_code(), passphrase=PASSPHRASE)
    with pytest.raises(TooManyAttempts):
        desk.keyring.first_sign_in(CARD, code=CODE, passphrase=PASSPHRASE)


def test_proving_again_for_a_signature_is_counted_like_signing_in(desk: Desk) -> None:
    """I4: the second component is asked again, and guessing at it waits as well."""
    signed_in, _ = desk.keyring.first_sign_in(CARD, code=CODE, passphrase=PASSPHRASE)
    signed_in.prove(PASSPHRASE)
    for _ in range(FREE_TRIES - 1):
        with pytest.raises(WrongSecret):
            signed_in.prove(WRONG)
    with pytest.raises(TooManyAttempts):
        signed_in.prove(WRONG)
    with pytest.raises(TooManyAttempts):
        signed_in.prove(PASSPHRASE)
    assert signed_in.untold == FREE_TRIES


def test_one_id_in_two_studies_is_two_people(desk: Desk) -> None:
    other_study = StudyId("OTHER")
    code = new_activation_code()
    other = new_staff_keys(NINA, study=other_study, site=SITE)
    desk.keyring.first_sign_in(CARD, code=CODE, passphrase=PASSPHRASE)
    desk.keyring.first_sign_in(make_card(other, code=code), code=code, passphrase=PASSPHRASE)
    with pytest.raises(UnknownStaff):
        desk.keyring.sign_in(NINA, PASSPHRASE)
    assert desk.keyring.sign_in(NINA, PASSPHRASE, study=STUDY).keys == KEYS
    assert desk.keyring.sign_in(NINA, PASSPHRASE, study=other_study).keys == other


def test_who_is_forgotten_needs_the_card_again_and_the_wait_goes_on(desk: Desk) -> None:
    _, data = desk.keyring.first_sign_in(CARD, code=CODE, passphrase=PASSPHRASE)
    with pytest.raises(WrongSecret):
        desk.keyring.sign_in(NINA, WRONG)
    desk.keyring.forget(CARL)
    desk.keyring.forget(NINA)
    assert desk.keyring.known() == ()
    assert desk.keyring.untold(read_face(data)) == 1
    assert desk.keyring.from_card(data, PASSPHRASE).keys == KEYS


def test_a_damaged_or_displaced_copy_is_as_none(desk: Desk) -> None:
    _, data = desk.keyring.first_sign_in(CARD, code=CODE, passphrase=PASSPHRASE)
    (path,) = (desk.folder / "staff").iterdir()
    (path.parent / card_name()).write_bytes(data)
    assert len(desk.keyring.known()) == 1
    path.write_bytes(data[:-9])
    assert desk.keyring.known() == ()
    with pytest.raises(UnknownStaff):
        desk.keyring.sign_in(NINA, PASSPHRASE)
    desk.keyring.from_card(data, PASSPHRASE, keep=True)
    assert len(desk.keyring.known()) == 1


@pytest.mark.parametrize(
    ("number", "expected"), [(errno.ENOSPC, DiskFull), (errno.EROFS, StoreUnwritable)]
)
def test_a_copy_that_cannot_be_kept_is_said(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, number: int, expected: type[Exception]
) -> None:
    def refused(*_: object) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr("prodiary.device.staffkeys.write_whole", refused)
    with pytest.raises(expected):
        desk.keyring.first_sign_in(CARD, code=CODE, passphrase=PASSPHRASE)
    assert desk.keyring.known() == ()


def test_a_copy_that_cannot_be_removed_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.keyring.first_sign_in(CARD, code=CODE, passphrase=PASSPHRASE)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", refused)
    with pytest.raises(StoreUnwritable):
        desk.keyring.forget(NINA)


def test_tries_are_counted_without_a_keyring_too(desk: Desk) -> None:
    desk.folder.mkdir()
    keyring = StaffKeyring(
        desk.folder, clock=desk.clock, notes=FolderNotes(desk.folder), cost=FLOOR
    )
    keyring.first_sign_in(CARD, code=CODE, passphrase=PASSPHRASE)
    with pytest.raises(WrongSecret):
        keyring.sign_in(NINA, WRONG)
    assert keyring.untold(read_face(CARD)) == 1
    assert not [path for path in desk.folder.rglob("*") if "nina" in path.name]


# --- sticks ---------------------------------------------------------------------------------------


def test_a_stick_without_a_card_says_so_and_other_files_are_passed_over(desk: Desk) -> None:
    with pytest.raises(NothingFound):
        find_cards(desk.stick)
    (desk.stick / "holiday.pdk").write_bytes(b"no card")
    with pytest.raises(NotOurFile):
        find_cards(desk.stick)
    (desk.stick / "folder.pdk").mkdir()
    desk.put()
    assert [card.face.staff for card in find_cards(desk.stick)] == [NINA]
    with pytest.raises(CarrierUnavailable):
        find_cards(desk.stick / "gone")


def test_another_stick_or_a_full_one_keeps_what_it_has(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk.put()
    (card,) = find_cards(desk.stick)
    for number, expected in ((errno.ENOSPC, CarrierFull), (errno.EIO, CarrierUnavailable)):

        def refused(*_: object, number: int = number) -> None:
            raise OSError(number, "refused")

        with monkeypatch.context() as patch:
            patch.setattr("prodiary.device.staffcard.write_whole", refused)
            with pytest.raises(expected):
                put_back(card, b"new")
        assert path.read_bytes() == CARD
    path.write_bytes(b"another person's")
    with pytest.raises(CarrierUnavailable):
        put_back(card, b"new")
    assert path.read_bytes() == b"another person's"
    path.unlink()
    with pytest.raises(CarrierUnavailable):
        put_back(card, b"new")
