"""Enrolment, unlocking, the trial and the desk on their view-models."""

from __future__ import annotations

from pathlib import Path

from prodiary.app.trial import NURSE
from prodiary.crypto.kdf import FLOOR
from prodiary.exchange.carrier import FolderCarrier
from prodiary.paths import resources
from prodiary.site.desk import Site
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import PIN, Place, Stage


def type_secret(stage: Stage, digits: str) -> None:
    for digit in digits:
        stage.screens.enrol.pad.press(digit)
    stage.screens.enrol.pad.enter()


def to_code(stage: Stage) -> None:
    stage.screens.welcome.enrol()
    stage.screens.enrol.useFolder(str(stage.place.folder))
    stage.wait(lambda: stage.screens.enrol.step == "compare")
    stage.screens.enrol.theyMatch()


def test_enrolment_from_folder_to_today(open_stage: Open, place: Place) -> None:
    stage = open_stage(place)
    enrol = stage.screens.enrol
    assert stage.model.page == "welcome"
    to_code(stage)
    assert enrol.studyTitle == "Test study"
    assert len(enrol.fingerprint) == 6
    enrol.useCode(place.kit.code.lower())
    assert enrol.step == "secret"
    type_secret(stage, PIN)
    assert enrol.step == "again"
    type_secret(stage, PIN)
    stage.wait(lambda: enrol.step == "waiting")
    enrol.checkAgain()
    stage.wait(lambda: enrol.state == "failed")
    assert enrol.errorTitle == "Nothing was found there yet"
    place.kit.grant(place.carrier)
    enrol.checkAgain()
    stage.page("today")


def test_other_numbers_stop_the_enrolment(open_stage: Open, place: Place) -> None:
    stage = open_stage(place)
    stage.screens.welcome.enrol()
    stage.screens.enrol.useFolder(str(place.folder))
    stage.wait(lambda: stage.screens.enrol.step == "compare")
    stage.screens.enrol.theyDiffer()
    assert stage.screens.enrol.step == "stopped"
    assert place.device.state == "empty"
    assert place.carrier.names("to-site", suffix="") == []


def test_slips_are_caught_before_anything_is_made(open_stage: Open, place: Place) -> None:
    stage = open_stage(place)
    enrol = stage.screens.enrol
    to_code(stage)
    enrol.useCode("AAAAA-AAAAA-AAAAA-AA")
    assert (enrol.step, enrol.state) == ("code", "failed")
    enrol.useCode(place.kit.code)
    type_secret(stage, "123456")
    assert (enrol.step, enrol.state) == ("secret", "failed")
    type_secret(stage, PIN)
    type_secret(stage, PIN[::-1])
    assert (enrol.step, enrol.differed) == ("secret", True)
    assert place.device.state == "empty"


def test_every_step_leads_back(open_stage: Open, place: Place) -> None:
    stage = open_stage(place)
    enrol = stage.screens.enrol
    to_code(stage)
    enrol.useCode(place.kit.code)
    type_secret(stage, PIN)
    steps = []
    while stage.model.page == "enrol":
        steps.append(enrol.step)
        enrol.back()
    assert steps == ["again", "secret", "code", "compare", "folder"]
    assert stage.model.page == "welcome"


def test_without_a_keyring_a_passphrase_is_asked_for(open_stage: Open, place: Place) -> None:
    place.secrets = None
    stage = open_stage(place)
    enrol = stage.screens.enrol
    to_code(stage)
    enrol.useCode(place.kit.code)
    assert enrol.secretKind == "passphrase"
    for _ in range(2):
        enrol.pad.write("quiet harbour seven lanterns")
        enrol.pad.enter()
    stage.wait(lambda: enrol.step == "waiting")
    assert place.device.secret_kind == "passphrase"


def test_waiting_goes_on_after_a_restart(open_stage: Open, place: Place) -> None:
    device = place.device
    pack = device.find_pack(place.carrier)
    device.request(pack, code=place.kit.code, secret=PIN, carrier=place.carrier).lock("quit")
    stage = open_stage(place)
    assert stage.model.page == "unlock"
    stage.unlock()
    stage.page("enrol")
    assert stage.screens.enrol.step == "waiting"
    place.kit.grant(place.carrier)
    stage.screens.enrol.checkAgain()
    stage.page("today")


def test_wrong_pins_are_counted_and_then_there_is_a_calm_wait(
    open_stage: Open, enrolled: Place
) -> None:
    """I3: nothing is revealed but the tries left; time comes from the clock alone."""
    stage = open_stage(enrolled)
    unlock = stage.screens.unlock
    stage.unlock("000001")
    assert unlock.triesLeft == 4
    assert "4" in unlock.errorText
    for _ in range(4):
        stage.unlock("000001")
    waiting = unlock.waitLeft
    assert waiting > 0
    stage.unlock(PIN)
    assert stage.model.page == "unlock"
    enrolled.clock.advance(seconds=waiting - 1)
    unlock.tick()
    assert unlock.waitLeft == 1
    enrolled.clock.advance(seconds=1)
    unlock.tick()
    assert (unlock.waitLeft, unlock.state) == (0, "idle")
    stage.come_in()


def test_locking_leaves_nothing_on_any_screen(stage: Stage) -> None:
    """C12."""
    stage.screens.today.lock()
    stage.page("unlock")
    assert stage.screens.today.cards.rows == ()
    assert stage.model.safetyText == ""
    assert stage.app.window.title() == "prodiary"


def test_a_fault_is_a_calm_page_with_a_way_on(stage: Stage) -> None:
    stage.model.fault()
    assert stage.model.page == "fault"
    stage.driver.click("goOn")
    stage.page("unlock")
    # Locked properly on the way, so the same PIN opens it again.
    stage.come_in()


def test_the_trial_is_the_real_thing_and_leaves_nothing(open_stage: Open, tmp_path: Path) -> None:
    stage = open_stage(Place(home=tmp_path / "home"))
    enrol = stage.screens.enrol
    stage.screens.welcome.tryDemo()
    stage.wait(lambda: enrol.step == "compare")
    trial = stage.app.shared.trial
    assert trial is not None
    assert enrol.fingerprint == enrol.sheetFingerprint
    enrol.theyMatch()
    enrol.useCode(enrol.sheetCode)
    type_secret(stage, PIN)
    type_secret(stage, PIN)
    stage.wait(lambda: enrol.step == "waiting")
    enrol.checkAgain()
    stage.page("today")
    stage.wait(lambda: stage.screens.today.trainingNeeded)
    stage.screens.today.practise()
    stage.practise()
    stage.lock_answers()
    stage.screens.done.back()
    stage.wait(lambda: stage.screens.today.openCount > 0)
    stage.begin("mg-qol15")
    stage.answer_all("a")
    stage.lock_answers()
    stage.screens.done.send()
    stage.wait(lambda: stage.screens.sync.state == "done")
    stage.screens.sync.send("ignored in a trial")
    stage.wait(lambda: stage.screens.sync.outcome == "sent")
    stage.screens.sync.take("ignored in a trial")
    stage.wait(lambda: stage.screens.sync.held == 1)
    assert not (tmp_path / "home" / "device").exists()
    assert stage.settings.now.carrier == str(stage.place.folder)


def test_the_desk_opens_imports_and_closes(open_stage: Open, place: Place, tmp_path: Path) -> None:
    phrase = "quiet harbour seven lanterns"
    folder, carrier = tmp_path / "site", tmp_path / "sent"
    carrier.mkdir()
    with Site.create(
        folder,
        study="S103-DEMO",
        site="CN01",
        name="Willow",
        passphrase=phrase,
        root_out=tmp_path / "root.key",
        by=NURSE,
        clock=place.clock,
        cost=FLOOR,
    ) as site:
        site.publish(resources() / "study" / "demo.json", FolderCarrier(carrier), by=NURSE)
    stage = open_stage(place)
    desk = stage.screens.desk
    stage.screens.welcome.openDesk()
    desk.pad.write("wrong words in here")
    desk.open(str(folder))
    stage.wait(lambda: bool(desk.wrongPassphrase))
    desk.pad.write(phrase)
    desk.open(folder.as_uri())
    stage.wait(lambda: desk.state == "done")
    assert (desk.opened, desk.siteName) == (True, "Willow")
    desk.importFolder("")
    stage.wait(lambda: desk.state == "failed")
    desk.importFolder(str(carrier))
    stage.wait(lambda: bool(desk.reported))
    assert (desk.found, desk.imported, desk.already, desk.refused) == (0, 0, 0, 0)
    desk.leave()
    assert stage.model.page == "welcome"
    stage.wait(lambda: not desk.opened)
    # Left while it is opening: it must not stand open behind the first screen.
    stage.screens.welcome.openDesk()
    desk.pad.write(phrase)
    desk.open(str(folder))
    desk.leave()
    done: list[object] = []
    stage.app.worker.run(lambda: None, done.append, lambda error: None)
    stage.wait(lambda: bool(done))
    stage.driver.settle()
    assert (desk.opened, desk.siteName, desk.rows.rows) == (False, "", ())
    Site.open(folder, phrase, clock=place.clock).close()


def test_a_trial_left_early_gives_the_device_back(open_stage: Open, place: Place) -> None:
    stage = open_stage(place)
    stage.screens.welcome.tryDemo()
    stage.wait(lambda: stage.screens.enrol.step == "compare")
    trial = stage.app.shared.trial
    assert trial is not None
    stage.screens.enrol.back()
    stage.screens.enrol.back()
    stage.page("welcome")
    stage.wait(lambda: not trial.home.exists())
    stage.screens.welcome.enrol()
    assert stage.screens.enrol.step == "folder"
    assert stage.screens.enrol.sheetCode == ""


def test_a_damaged_store_is_said_on_the_locked_screen(open_stage: Open, enrolled: Place) -> None:
    """X7."""
    (enrolled.home / "device" / "slots.json").write_bytes(b"{}")
    stage = open_stage(enrolled)
    assert stage.model.page == "unlock"
    assert stage.screens.unlock.errorTitle == "The storage is damaged"
