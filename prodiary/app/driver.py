"""A person at the window: real mouse and key events on what is visible, nothing behind its back.

Items are looked for in QML, and only plain values come back: a reference from Python to an item
would outlive it when its screen goes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import (
    Q_RETURN_ARG,
    QByteArray,
    QElapsedTimer,
    QMetaObject,
    QPoint,
    Qt,
    QUrl,
)
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

_PATIENCE_MS: Final = 30_000
_STEP_MS: Final = 10
_MOST_SCROLLS: Final = 60

# `side` is 0 where the middle is in view, 1 where it is further down, -1 further up.
_LOOK: Final = b"""
import QtQuick
QtObject {
    required property Window window
    function seen(item, all) {
        if (!item.visible)
            return all;
        if (item.objectName !== "" || item.text !== undefined)
            all.push(told(item));
        for (const child of item.children)
            seen(child, all);
        return all;
    }
    function told(item) {
        const middle = Qt.point(item.width / 2, item.height / 2);
        const at = item.mapToItem(null, middle);
        let side = 0;
        for (let up = item.parent; up && side === 0; up = up.parent) {
            const y = item.mapToItem(up, middle).y;
            side = !up.clip ? 0 : y > up.height ? 1 : y < 0 ? -1 : 0;
        }
        return {
            name: item.objectName, text: item.text ?? "", enabled: item.enabled, side: side,
            focused: item.activeFocus, x: at.x, y: at.y, width: item.width, height: item.height,
            needed: item.contentHeight ?? 0, needs: item.contentWidth ?? 0,
            left: at.x - item.width / 2, type: String(item)
        };
    }
    function all() {
        return JSON.stringify(seen(window.contentItem, []));
    }
}
"""
Seen = Mapping[str, Any]
"""What is told of a visible item: name, text, place and size in the window, and so on."""


class Driver:
    """Looks for items by their object names, clicks them, types, and takes pictures."""

    def __init__(self, window: QQuickWindow, engine: QQmlEngine) -> None:
        """Drive `window`, which `engine` made."""
        self._window = window
        self._component = QQmlComponent(engine)
        self._component.setData(QByteArray(_LOOK), QUrl())
        self._look = self._component.createWithInitialProperties({"window": window})
        # The engine would collect what no QML refers to.
        QQmlEngine.setObjectOwnership(self._look, QQmlEngine.ObjectOwnership.CppOwnership)

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the window work until `until` holds; a `TimeoutError` after half a minute."""
        timer = QElapsedTimer()
        timer.start()
        while not until():
            if timer.elapsed() > _PATIENCE_MS:
                raise TimeoutError
            QTest.qWait(_STEP_MS)

    def settle(self) -> None:
        """Let everything that is pending be drawn."""
        QTest.qWait(2 * _STEP_MS)

    def items(self) -> list[Seen]:
        """All visible items that have a name or a text, in the order they are drawn."""
        found = QMetaObject.invokeMethod(
            self._look, "all", Qt.ConnectionType.DirectConnection, Q_RETURN_ARG("QVariant")
        )
        items: list[Seen] = json.loads(str(found))
        return items

    def find(self, name: str) -> Seen | None:
        """The visible item of that name; what can be used before what something else covers."""
        found = [item for item in self.items() if item["name"] == name]
        return min(found, key=lambda item: not item["enabled"], default=None)

    def sees(self, name: str) -> bool:
        """Whether an item of that name is visible."""
        return self.find(name) is not None

    def click(self, name: str) -> None:
        """Click the item of that name, once it is there, scrolling to it with the large buttons."""
        self.wait(lambda: self._ready(name))
        self.settle()
        for _ in range(_MOST_SCROLLS):
            side = self._must(name)["side"]
            if side == 0:
                break
            self._press(self._must("scrollDown" if side > 0 else "scrollUp"))
            QTest.qWait(_STEP_MS)
        self._press(self._must(name))

    def place(self, name: str) -> QPoint:
        """The middle of the visible item of that name, in the window."""
        item = self._must(name)
        return QPoint(round(item["x"]), round(item["y"]))

    def type(self, text: str) -> None:
        """Type on the keyboard, into whatever has it."""
        for character in text:
            QTest.keyClick(self._window, character)  # type: ignore[call-overload]

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press one key."""
        QTest.keyClick(self._window, key, modifier or Qt.KeyboardModifier.NoModifier)

    def picture(self, path: Path) -> None:
        """Save what the window shows."""
        self.settle()
        self._window.grabWindow().save(str(path))

    def _must(self, name: str) -> Seen:
        found = self.find(name)
        if found is None:
            raise LookupError(name)
        return found

    def _ready(self, name: str) -> bool:
        found = self.find(name)
        return found is not None and bool(found["enabled"])

    def _press(self, item: Seen) -> None:
        QTest.mouseClick(
            self._window,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPoint(round(item["x"]), round(item["y"])),
        )
