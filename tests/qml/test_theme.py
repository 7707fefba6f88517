"""Contrast of every theme, measured on Theme itself (look.md: words 7:1, edges of controls 3:1)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QByteArray, QObject, QUrl
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtWidgets import QApplication

import prodiary.app
from prodiary.app.icons import Icons
from prodiary.app.settings import THEMES

WORDS = [
    ("text", "background"),
    ("text", "surface"),
    ("text", "tint"),
    ("quiet", "background"),
    ("quiet", "surface"),
    ("quiet", "tint"),
    ("accent", "background"),
    ("accentText", "accent"),
    ("caution", "cautionSurface"),
    ("safety", "safetySurface"),
    ("safety", "surface"),
    ("handoverText", "handover"),
]
EDGES = [
    ("edge", "background"),
    ("edge", "surface"),
    ("accent", "surface"),
    ("accent", "tint"),
    ("focus", "background"),
    ("focus", "surface"),
    ("caution", "background"),
    ("safety", "background"),
]


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[QObject]:
    engine = QQmlEngine()
    engine.addImportPath(str(Path(prodiary.app.__file__).parent / "qml"))
    component = QQmlComponent(engine)
    component.setData(
        QByteArray(b"import QtQuick\nimport Prodiary\nQtObject { property var theme: Theme }"),
        QUrl(),
    )
    holder = component.create()
    assert holder is not None, component.errorString()
    theme = holder.property("theme")
    assert isinstance(theme, QObject)
    yield theme
    shiboken6.delete(engine)


def brightness(colour: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((brightness(one), brightness(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_measure_is_right() -> None:
    assert contrast(QColor("#000"), QColor("#fff")) == pytest.approx(21)
    assert contrast(QColor("#777"), QColor("#fff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_contrast(theme: QObject, name: str) -> None:
    theme.setProperty("name", name)
    for pairs, least in ((WORDS, 7.0), (EDGES, 3.0)):
        for front, back in pairs:
            found = contrast(QColor(theme.property(front)), QColor(theme.property(back)))
            assert found >= least, f"{name}: {front} on {back} is {found:.2f}"


def test_sizes_grow_with_the_scale(theme: QObject) -> None:
    """M1, M2, M6: type grows to three times; targets and rows never fall below their least."""
    assert theme.property("questionSize") == 30
    assert theme.property("optionGap") >= theme.property("optionSize")
    assert theme.property("target") >= 60
    assert theme.property("optionHeight") >= 72
    theme.setProperty("scale", 3.0)
    assert theme.property("questionSize") == 90


LOOKS = ("plain", "quiet", "picked", "strong")
BUTTONS = b"""
import QtQuick
import Prodiary
Item {
    id: all
    property var theme: Theme
    property string look
    readonly property Rectangle ground: button.background as Rectangle
    readonly property color edge: ground.border.width > 0 ? ground.border.color : ground.color
    ActionButton {
        id: button
        look: all.look
        text: "Next"
    }
}
"""


@pytest.fixture
def button(qapp: QApplication) -> Iterator[QObject]:
    """A button of any look, and `edge`, which is how one sees where it ends."""
    engine = QQmlEngine()
    engine.addImageProvider("icon", Icons())
    engine.addImportPath(str(Path(prodiary.app.__file__).parent / "qml"))
    component = QQmlComponent(engine)
    component.setData(QByteArray(BUTTONS), QUrl())
    button = component.create()
    assert button is not None, component.errorString()
    yield button
    shiboken6.delete(engine)


@pytest.mark.parametrize("name", THEMES)
def test_the_edge_of_every_button_is_seen(button: QObject, name: str) -> None:
    """look.md: controls 3:1, measured on the button itself against what it stands on."""
    theme = button.property("theme")
    theme.setProperty("name", name)
    for look in LOOKS:
        button.setProperty("look", look)
        for ground in ("background", "surface"):
            edge = QColor(button.property("edge"))
            found = contrast(edge, QColor(theme.property(ground)))
            assert found >= 3.0, f"{name}: {look} on {ground} is {found:.2f}"


def test_large_targets_are_larger_and_standard_ones_large(theme: QObject) -> None:
    """M6."""
    names = ("target", "optionHeight", "keySize")
    standard = [theme.property(name) for name in names]
    theme.setProperty("targets", "large")
    assert all(theme.property(n) >= s + 16 for n, s in zip(names, standard, strict=True))
