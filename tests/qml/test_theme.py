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
