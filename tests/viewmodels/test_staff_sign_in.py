"""Staff signing in: by name or by card, first times, slips, waits; what stays and what does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from prodiary.device.clinic.session import StaffSession
from prodiary.errors import StoreUnwritable
from prodiary.exchange.staffcard import SUFFIX, make_card, new_activation_code, read_face
from tests.sitekit import StaffKit
from tests.viewmodels.clinicstage import PASSPHRASE, ClinicPlace, ClinicStage
from tests.viewmodels.conftest import OpenClinic

WRONG = "lantern river cedar viola"


@pytest.fixture
def fresh(tmp_path: Path) -> ClinicPlace:
    """A machine on which nobody was yet."""
    place = ClinicPlace(home=tmp_path / "fresh")
    place.kit.publish(place.carrier, place.wire())
    return place


@pytest.fixture
def home(tmp_path: Path) -> ClinicPlace:
    """A participant's own device, in a study that has staff."""
    place = ClinicPlace(home=tmp_path / "home")
    place.enrol(place.wire())
    return place


def type_secret(stage: ClinicStage, phrase: str = PASSPHRASE) -> None:
    staff = stage.screens.staff
    staff.pad.write(phrase)
    staff.pad.enter()
    stage.wait(lambda: staff.state != "busy")


def use_card(stage: ClinicStage, folder: Path) -> None:
    staff = stage.screens.staff
    staff.useFolder(str(folder))
    stage.wait(lambda: staff.state != "busy")


def copies(place: ClinicPlace) -> list[Path]:
    return list((place.home / "device").rglob(f"*{SUFFIX}"))


def test_the_first_card_makes_a_clinics_tablet(open_clinic: OpenClinic, fresh: ClinicPlace) -> None:
    stage = open_clinic(fresh)
    folder, code = fresh.card("nurse")
    stage.page("welcome")
    stage.driver.click("forStaff")
    stage.page("staff")
    stage.driver.click("cardFolder")
    stage.driver.type(str(folder))
    stage.driver.click("next")
    stage.wait(lambda: stage.driver.sees("activationCode"))
    stage.driver.type(code)
    stage.driver.click("next")
    stage.passphrase()
    stage.wait(lambda: stage.screens.staff.step == "again")
    stage.passphrase()
    stage.page("participants")
    assert stage.app.shared.clinic
    assert read_face((folder / f"card{SUFFIX}").read_bytes()).opens == "passphrase"
    assert len(copies(fresh)) == 1
    assert PASSPHRASE not in stage.texts()


def test_the_next_time_the_name_is_enough(tablet: ClinicStage) -> None:
    tablet.sign_in("coordinator")
    tablet.page("participants")
    assert tablet.screens.participants.who == "carl"


def test_a_wrong_passphrase_lets_nobody_in_and_five_make_wait(tablet: ClinicStage) -> None:
    """I3."""
    tablet.page("staff")
    staff = tablet.screens.staff
    staff.choose([row.staff for row in staff.people.rows].index("nina"))
    for left in (4, 3, 2, 1):
        type_secret(tablet, WRONG)
        assert (staff.errorTitle != "", staff.triesLeft) == (True, left)
    type_secret(tablet, WRONG)
    assert staff.waitLeft == 30
    type_secret(tablet)
    assert tablet.app.shared.staff is None
    # The wait is hers: it is there when she comes again, and nobody else has it.
    staff.back()
    staff.choose([row.staff for row in staff.people.rows].index("nina"))
    assert staff.waitLeft == 30
    staff.back()
    staff.choose([row.staff for row in staff.people.rows].index("carl"))
    assert staff.waitLeft == 0
    staff.back()
    staff.choose([row.staff for row in staff.people.rows].index("nina"))
    tablet.place.clock.advance(seconds=31)
    staff.tick()
    assert staff.waitLeft == 0
    type_secret(tablet)
    tablet.page("participants")


def test_failed_tries_are_told_to_the_next_vault(tablet: ClinicStage) -> None:
    """I3: with the session that is opened."""
    tablet.page("staff")
    staff = tablet.screens.staff
    staff.choose([row.staff for row in staff.people.rows].index("nina"))
    type_secret(tablet, WRONG)
    type_secret(tablet)
    tablet.page("participants")
    signed_in = tablet.app.shared.staff
    assert signed_in is not None
    assert signed_in.untold == 1
    tablet.driver.click("participant-S103-007")
    tablet.page("visits")
    assert signed_in.untold == 0


def test_on_a_participants_device_nothing_of_the_card_stays(
    open_clinic: OpenClinic, home: ClinicPlace
) -> None:
    stage = open_clinic(home)
    folder, code = home.card("nurse")
    stage.page("unlock")
    stage.driver.click("forStaff")
    stage.page("staff")
    staff = stage.screens.staff
    assert staff.step == "card"
    use_card(stage, folder)
    staff.useCode(code)
    type_secret(stage)
    type_secret(stage)
    stage.page("visits")
    assert isinstance(stage.app.shared.session, StaffSession)
    assert copies(home) == []
    assert not stage.app.shared.clinic
    # Locked, and in again with the passphrase that the card has now.
    stage.screens.visits.lock()
    stage.page("staff")
    assert stage.app.shared.staff is None
    use_card(stage, folder)
    assert staff.step == "passphrase"
    type_secret(stage)
    stage.page("visits")
    assert copies(home) == []


def test_the_diary_is_one_step_back(open_clinic: OpenClinic, home: ClinicPlace) -> None:
    stage = open_clinic(home)
    stage.driver.click("forStaff")
    stage.page("staff")
    stage.driver.click("back")
    stage.page("unlock")
    stage.pin()


def test_who_is_not_on_the_roster_comes_into_nothing(
    open_clinic: OpenClinic, home: ClinicPlace
) -> None:
    home.people["nurse"] = StaffKit("nina", "nurse", "Nina Other")
    stage = open_clinic(home)
    folder, code = home.card("nurse")
    stage.driver.click("forStaff")
    use_card(stage, folder)
    staff = stage.screens.staff
    staff.useCode(code)
    type_secret(stage)
    type_secret(stage)
    assert staff.state == "failed"
    assert (stage.app.shared.staff, stage.app.shared.session) == (None, None)
    assert copies(home) == []


def test_a_wrong_code_and_a_slip_of_the_fingers_are_not_the_same(
    open_clinic: OpenClinic, fresh: ClinicPlace
) -> None:
    stage = open_clinic(fresh)
    folder, _ = fresh.card("nurse")
    stage.driver.click("forStaff")
    use_card(stage, folder)
    staff = stage.screens.staff
    staff.useCode("ABCD")
    assert (staff.step, staff.state) == ("code", "failed")
    staff.useCode(new_activation_code())
    type_secret(stage, "too short")
    assert (staff.step, staff.state) == ("new", "failed")
    type_secret(stage)
    type_secret(stage, WRONG)
    assert (staff.step, staff.differed) == ("new", True)
    type_secret(stage)
    type_secret(stage)
    assert (staff.step, staff.state, staff.triesLeft) == ("code", "failed", 4)
    assert not stage.app.shared.clinic
    assert read_face((folder / f"card{SUFFIX}").read_bytes()).opens == "code"


def test_where_the_stick_was_pulled_out_nobody_is_in(
    open_clinic: OpenClinic, fresh: ClinicPlace
) -> None:
    stage = open_clinic(fresh)
    folder, code = fresh.card("nurse")
    stage.driver.click("forStaff")
    use_card(stage, folder)
    staff = stage.screens.staff
    staff.useCode(code)
    type_secret(stage)
    card = (folder / f"card{SUFFIX}").read_bytes()
    (folder / f"card{SUFFIX}").unlink()
    type_secret(stage)
    assert (staff.step, staff.state) == ("card", "failed")
    assert stage.app.shared.staff is None
    assert copies(fresh) == []
    # Put in again, it still waits for its code.
    (folder / f"card{SUFFIX}").write_bytes(card)
    use_card(stage, folder)
    assert staff.step == "code"


@pytest.mark.parametrize("typed", ["", "not/a/whole/path", "/nowhere/at/all"])
def test_a_folder_without_a_card_is_said(
    open_clinic: OpenClinic, fresh: ClinicPlace, typed: str
) -> None:
    stage = open_clinic(fresh)
    stage.driver.click("forStaff")
    stage.screens.staff.useFolder(typed)
    stage.wait(lambda: stage.screens.staff.state == "failed")
    assert stage.screens.staff.step == "card"


def test_one_of_several_cards_is_chosen(open_clinic: OpenClinic, fresh: ClinicPlace) -> None:
    stage = open_clinic(fresh)
    folder, _ = fresh.card("nurse")
    (folder / f"other{SUFFIX}").write_bytes(
        make_card(fresh.keys("investigator"), code=new_activation_code())
    )
    stage.driver.click("forStaff")
    use_card(stage, folder)
    staff = stage.screens.staff
    assert staff.step == "cards"
    assert [row.staff for row in staff.people.rows] == ["dr-wu", "nina"]
    staff.choose(7)
    staff.choose(0)
    assert (staff.step, staff.person) == ("code", "dr-wu")
    staff.back()
    staff.back()
    stage.page("welcome")


def test_a_disk_that_refuses_makes_no_clinic(
    open_clinic: OpenClinic, fresh: ClinicPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = open_clinic(fresh)
    folder, code = fresh.card("nurse")
    stage.driver.click("forStaff")
    use_card(stage, folder)
    staff = stage.screens.staff
    staff.useCode(code)
    type_secret(stage)

    def refuse(kind: str) -> None:
        raise StoreUnwritable

    monkeypatch.setattr(stage.app.shared.tablet, "become", refuse)
    type_secret(stage)
    assert (staff.state, stage.app.shared.staff) == ("failed", None)


def test_what_is_typed_does_not_outlive_the_page(tablet: ClinicStage) -> None:
    tablet.page("staff")
    staff = tablet.screens.staff
    staff.choose(0)
    staff.pad.write("half a pass")
    staff.forget()
    assert (staff.pad.length, staff.person, staff.people.rows) == (0, "", ())
