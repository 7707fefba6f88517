"""The choices of look, voice and pressing: taken at once, kept, and never more than there are."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QInputDevice, QMouseEvent, QPointingDevice

from prodiary.app.hands import Hands
from prodiary.app.settings import Settings, SettingsFile
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import Place, Stage


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("layout", "top"),
        ("layout", ["left"]),
        ("targets", "huge"),
        ("scanning", 1),
        ("scan_seconds", 0),
        ("scan_seconds", True),
        ("scan_seconds", 11),
        ("speech_rate", "warp"),
        ("speech_rate", ["slow"]),
        ("language", ["en"]),
        ("setup_done", "yes"),
    ],
)
def test_a_setting_that_makes_no_sense_is_not_taken(
    tmp_path: Path, name: str, wrong: object
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({name: wrong, "theme": "dim"}), encoding="utf-8")
    now = asdict(SettingsFile(path).now)
    assert now == asdict(Settings()) | {"theme": "dim"}


def test_the_choices_come_back_after_a_restart(tmp_path: Path) -> None:
    """M3, M5."""
    path = tmp_path / "settings.json"
    chosen = {
        "layout": "right",
        "targets": "large",
        "scanning": True,
        "scan_seconds": 7,
        "speech_rate": "slow",
        "setup_done": True,
    }
    SettingsFile(path).change(**chosen)
    assert asdict(SettingsFile(path).now) == asdict(Settings()) | chosen


def test_what_does_not_exist_is_not_chosen(open_stage: Open, place: Place) -> None:
    stage = open_stage(place)
    before = stage.settings.now
    display = stage.screens.display
    display.useTheme("neon")
    display.useLanguage("xx")
    display.useLayout("top")
    display.usePressing("voice")
    display.useSpeechRate("warp")
    display.usePercent(110)
    assert stage.settings.now == before


def test_size_and_speed_stop_at_their_ends(open_stage: Open, place: Place) -> None:
    """M1, M5."""
    display = open_stage(place).screens.display
    for _ in range(10):
        display.larger()
    assert (display.textPercent, display.canGrow, display.canShrink) == (300, False, True)
    for _ in range(10):
        display.smaller()
    assert (display.textPercent, display.canGrow, display.canShrink) == (100, True, False)
    for _ in range(12):
        display.slower()
    assert (display.scanSeconds, display.canSlow, display.canHurry) == (10, False, True)
    for _ in range(12):
        display.faster()
    assert (display.scanSeconds, display.canSlow, display.canHurry) == (1, True, False)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (QInputDevice.DeviceType.TouchScreen, "touch"),
        (QInputDevice.DeviceType.Stylus, "touch"),
        (QInputDevice.DeviceType.Mouse, "mouse"),
        (QInputDevice.DeviceType.TouchPad, "mouse"),
    ],
)
def test_a_mouse_event_made_of_a_touch_is_a_touch(
    stage: Stage, kind: QInputDevice.DeviceType, said: str
) -> None:
    """N8: some systems make one of the other; the device still tells."""
    noticed: list[str] = []
    hands = Hands(stage.app.shared, noticed=lambda: noticed.append("somebody"))
    device = QPointingDevice(
        "it",
        1,
        kind,
        QPointingDevice.PointerType.Finger,
        QInputDevice.Capability.Position,
        1,
        1,
    )
    event = QMouseEvent(
        QEvent.Type.MouseButtonPress,
        QPointF(1, 1),
        QPointF(1, 1),
        QPointF(1, 1),
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        device,
    )
    assert not hands.eventFilter(stage.app.window, event)
    assert stage.app.shared.input == said
    stage.driver.settle()
    assert stage.app.shared.input == "assistive"
    assert noticed == ["somebody"]


def test_what_is_no_input_is_nobody(stage: Stage) -> None:
    """M8: a window that gets the focus by itself does not put off the lock."""
    noticed: list[str] = []
    hands = Hands(stage.app.shared, noticed=lambda: noticed.append("somebody"))
    hands.eventFilter(stage.app.window, QFocusEvent(QEvent.Type.FocusIn))
    assert noticed == []
