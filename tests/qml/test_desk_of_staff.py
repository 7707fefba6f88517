"""Corrections, trail, copies and new PINs through the real pages: pressed, typed, looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from prodiary.app.models.new_secret import NewSecretViewModel
from prodiary.app.models.recover import RecoverViewModel
from prodiary.app.models.secret_news import SecretNewsViewModel
from tests.qml.deskwindow import DeskWindow
from tests.unit.device.clinic.kit import PASSPHRASE
from tests.viewmodels.test_decisions import Office
from tests.viewmodels.test_new_secret import NEW_PIN, begin, lock
from tests.viewmodels.test_trail import PULSE, Desk
from tests.viewmodels.ward import Ward

Show = Callable[..., DeskWindow]
LOOKS = (
    ((1280, 800), 100, "light"),
    ((800, 1280), 100, "dark"),
    ((1280, 800), 200, "dim"),
    ((1280, 800), 300, "highContrast"),
)


@pytest.fixture
def show(qapp: QApplication) -> Iterator[Show]:
    windows: list[DeskWindow] = []

    def open_one(*what: Any, **how: Any) -> DeskWindow:
        windows.append(DeskWindow(*what, **how))
        return windows[-1]

    yield open_one
    for window in windows:
        window.close()
    for ward in {id(window.ward): window.ward for window in windows}.values():
        ward.close()


def press_pin(window: DeskWindow, pin: str) -> None:
    for digit in pin:
        window.driver.click(f"key-{digit}")
    window.driver.click("enter")


def fits(window: DeskWindow) -> list[str]:
    """What does not fit, at any size, in any theme."""
    found = []
    for size, percent, theme in LOOKS:
        window.look(size=size, percent=percent, theme=theme)
        found += window.clipped()
    window.look(size=(1280, 800), percent=100)
    return found


def test_asked_by_a_nurse_and_decided_by_the_doctor_by_hand(show: Show, tmp_path: Path) -> None:
    """A6, I4."""
    office = Office(tmp_path)
    window = show(office.ward, "decisions", office.page, signing=office.signing)
    driver = window.driver
    driver.click("entry-0")
    driver.click("item-3")
    driver.click("wanted-a")
    driver.click("next")
    assert office.page.step == "why"
    driver.click("reason")
    driver.type("He meant the other one")
    driver.click("askNow")
    window.ward.wait(lambda: office.page.done == "asked")
    office.settle()
    driver.settle()
    assert "Waits for the investigator" in window.texts()
    assert not driver.sees(f"decide-{office.page.requests.rows[0].key}")
    office.sign_in("investigator")
    second = show(office.ward, "decisions", office.page, signing=office.signing)
    second.driver.click(f"decide-{office.page.requests.rows[0].key}")
    second.driver.click("accept")
    second.driver.click("reason")
    second.driver.type("Seen on paper")
    second.driver.click("signDecision")
    second.ward.wait(lambda: office.signing.meaning != "")
    second.driver.settle()
    assert "Correction accepted: Daily activities (MG-ADL), question 3" in second.texts()
    second.driver.click("signId")
    second.driver.type("dr-wu")
    second.driver.click("signPassphrase")
    second.driver.type(PASSPHRASE)
    second.driver.click("signNow")
    second.ward.wait(lambda: office.page.done == "decided")
    office.settle()
    second.driver.settle()
    assert "The decision is signed" in second.texts()


def test_corrections_fit_at_every_size(show: Show, tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.ask()
    office.ask_strike()
    office.sign_in("investigator")
    window = show(office.ward, "decisions", office.page, signing=office.signing)
    assert fits(window) == []
    office.page.openRequest(office.page.requests.rows[0].key)
    assert fits(window) == []


def test_the_trail_is_filtered_followed_and_saved_by_hand(show: Show, tmp_path: Path) -> None:
    """A4."""
    desk = Desk(tmp_path)
    window = show(desk.ward, "trail", desk.page)
    driver = window.driver
    driver.click("filter-kind")
    driver.click("choice-forms")
    driver.click("filterText")
    driver.type("misread")
    driver.settle()
    assert desk.page.found == 1
    assert "Before: 72" in window.texts()
    driver.click("row-0")
    assert desk.page.step == "point"
    assert PULSE in desk.page.point
    driver.click("back")
    driver.click("copyPdf")
    assert "A copy is no longer protected" in window.texts()
    driver.click("staffCopyFolder")
    driver.type(str(desk.out))
    driver.click("saveCopy")
    window.ward.wait(lambda: desk.page.copy.saved != "")
    driver.settle()
    assert desk.page.copy.saved in window.texts()
    # The filter is as it was left.
    assert (desk.page.found, desk.page.kind) == (1, "forms")


def test_the_trail_fits_at_every_size(show: Show, tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    window = show(desk.ward, "trail", desk.page)
    assert fits(window) == []
    desk.page.chooseFilter("about")
    assert fits(window) == []
    desk.page.back()
    desk.page.copyCsv()
    assert fits(window) == []


def test_a_new_pin_at_a_visit_by_hand(show: Show, tmp_path: Path) -> None:
    """N7, C12: nothing of staff is on the participant's screens."""
    ward = Ward(tmp_path)
    page = begin(ward)
    window = show(ward, "pin", page)
    driver = window.driver
    driver.click("present")
    driver.click("handOver")
    assert page.step == "handed"
    assert "Nina" not in window.texts()
    assert not driver.sees("back")
    driver.click("choose")
    press_pin(window, NEW_PIN)
    assert page.step == "again"
    assert NEW_PIN not in window.texts()
    press_pin(window, NEW_PIN)
    ward.wait(lambda: page.step == "done")
    gone: list[bool] = []
    page.lockWanted.connect(lambda: gone.append(True))
    driver.settle()
    driver.click("giveBack")
    assert gone == [True]


def test_new_pins_fit_at_every_size(show: Show, tmp_path: Path) -> None:
    ward = Ward(tmp_path)
    page: NewSecretViewModel = begin(ward)
    window = show(ward, "pin", page)
    page.sayPresent(True)
    assert fits(window) == []
    page.handOver()
    assert fits(window) == []
    page.goOn()
    assert fits(window) == []


def test_by_phone_with_the_keyboard_alone(show: Show, tmp_path: Path) -> None:
    """N7, M5: code, Enter, PIN, Enter, PIN, Enter."""
    ward = Ward(tmp_path)
    lock(ward)
    page = RecoverViewModel(ward.shared)
    page.start()
    window = show(ward, "recover", page)
    assert fits(window) == []
    driver = window.driver
    came_in: list[bool] = []
    page.recovered.connect(came_in.append)
    driver.click("recoveryCode")
    driver.type("7n42")
    driver.key(Qt.Key.Key_Return)
    driver.settle()
    assert driver.sees("mistyped")
    for _ in range(4):
        driver.key(Qt.Key.Key_Backspace)
    driver.type(ward.clinic.trial.site.recovery[0].lower())
    driver.key(Qt.Key.Key_Return)
    driver.settle()
    for _ in range(2):
        driver.type(NEW_PIN)
        driver.key(Qt.Key.Key_Return)
        driver.settle()
    ward.wait(lambda: came_in == [True])


def test_what_was_done_to_the_pin_is_said_and_put_away(show: Show, tmp_path: Path) -> None:
    ward = Ward(tmp_path)
    ward.call(lambda: ward.staff.reset_secret(NEW_PIN))
    lock(ward)
    ward.shared.session = ward.call(lambda: ward.shared.device.unlock(NEW_PIN))
    news = SecretNewsViewModel(ward.shared)
    window = show(ward, "news", news)
    assert not window.driver.sees("secretNews")
    news.start()
    ward.wait(lambda: news.state != "busy")
    window.driver.settle()
    assert "Your PIN was changed at your clinic on" in window.texts()
    window.driver.click("secretNewsRead")
    assert not window.driver.sees("secretNews")
