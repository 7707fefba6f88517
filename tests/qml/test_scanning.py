"""By a single switch alone, on the real screens: the frame moves, one press takes (M5).

The frame is moved by hand here: the clock that moves it is set to its longest.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMetaObject, QObject, QPoint, Qt
from PySide6.QtTest import QTest

from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import PIN, Place, Stage


class Switch:
    """The frame, and the one thing a person can do."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        scanner = stage.app.window.findChild(QObject, "scanner")
        assert scanner is not None
        self._scanner = scanner

    @property
    def on(self) -> str:
        """The names of what a press would take."""
        return str(self._scanner.property("framedNames"))

    def step(self) -> None:
        QMetaObject.invokeMethod(self._scanner, "step", Qt.ConnectionType.DirectConnection)

    def press(self) -> None:
        self._stage.wait(lambda: not self._scanner.property("resting"))
        QTest.mouseClick(
            self._stage.app.window,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPoint(5, 5),
        )
        self._stage.driver.settle()

    def take(self, name: str) -> None:
        """Wait until the frame is on it, in its row and then alone, and press."""
        self._stage.wait(lambda: self._stage.driver._ready(name))
        for wanted in ("in its row", "alone"):
            for _ in range(60):
                if name in self.on.split():
                    break
                self.step()
            assert name in self.on.split(), (name, wanted, self.on)
            alone = self.on == name
            self.press()
            if alone:
                return
        raise AssertionError(name)


@pytest.fixture
def scanned(open_stage: Open, enrolled: Place) -> Stage:
    stage = open_stage(enrolled, scanning=True, scan_seconds=10, targets="large")
    stage.driver.settle()
    return stage


def test_unlocking_and_answering_by_one_switch(scanned: Stage) -> None:
    """M5, N8: keypad, cards, options, panels; and the answer says it came from a switch."""
    switch = Switch(scanned)
    for digit in PIN:
        switch.take(f"key-{digit}")
    switch.take("enter")
    scanned.page("today")
    scanned.wait(lambda: scanned.screens.today.loaded)
    switch.take("ifWorse")
    assert scanned.driver.sees("safetyAdvice")
    switch.take("closeSafety")
    assert not scanned.driver.sees("safetyAdvice")
    scanned.introduce("mg-adl")
    switch.take("next")
    scanned.page("question")
    assert switch.on == "option-a"
    switch.take("option-c")
    scanned.wait(lambda: scanned.chosen == ["c"])
    assert scanned.given()[-1].input == "switch"
    switch.take("next")
    scanned.wait(lambda: scanned.screens.question.number == 2)


def test_options_come_first_and_everything_comes(scanned: Stage) -> None:
    """M5: one round of the frame passes every control of the question's screen."""
    scanned.come_in()
    scanned.begin()
    switch = Switch(scanned)
    switch._scanner.setProperty("row", 0)
    rows = []
    while switch.on not in rows:
        rows.append(switch.on)
        switch.step()
    assert rows[:4] == [f"option-{code}" for code in "abcd"]
    passed = {name for row in rows for name in row.split()}
    assert {"back", "decline", "ifWorse", "display", "rest"} <= passed


def test_a_row_that_was_taken_by_mistake_lets_go(scanned: Stage) -> None:
    """M5: twice through it without a press, and the frame is on the whole row again."""
    scanned.come_in()
    scanned.begin()
    switch = Switch(scanned)
    while "back" not in switch.on.split():
        switch.step()
    row = switch.on
    switch.press()
    assert switch.on == "back"
    for _ in range(2 * len(row.split())):
        assert switch.on != row
        switch.step()
    assert switch.on == row


def test_a_press_anywhere_takes_only_what_is_framed(scanned: Stage) -> None:
    """M5: also one that falls on another control; keys do the same; a tremor is one press."""
    scanned.come_in()
    scanned.begin()
    driver = scanned.driver
    switch = Switch(scanned)
    driver.click("option-d")
    scanned.wait(lambda: scanned.chosen == ["a"])
    driver.key(Qt.Key.Key_Space)
    driver.settle()
    switch.step()
    scanned.wait(lambda: not switch._scanner.property("resting"))
    assert scanned.chosen == ["a"]
    driver.key(Qt.Key.Key_Return)
    scanned.wait(lambda: scanned.chosen == ["b"])
    assert scanned.given()[-1].input == "switch"


def test_the_speed_is_changed_and_scanning_ends_by_the_switch_itself(scanned: Stage) -> None:
    """M5: nobody is caught in it."""
    scanned.come_in()
    switch = Switch(scanned)
    switch.take("display")
    switch.take("scanFaster")
    assert scanned.settings.now.scan_seconds == 9
    assert switch._scanner.property("seconds") == 9
    switch.take("press-touch")
    assert not scanned.settings.now.scanning
    assert not switch._scanner.property("visible")
    scanned.driver.click("closeDisplay")
    assert not scanned.driver.sees("closeDisplay")


def test_while_off_it_takes_nothing(stage: Stage) -> None:
    """M8: no clock runs, and a press is an ordinary press."""
    switch = Switch(stage)
    stage.begin()
    assert switch.on == ""
    stage.driver.click("option-d")
    stage.wait(lambda: stage.chosen == ["d"])
    assert stage.given()[-1].input == "mouse"
