"""Values of items on the screen, read in QML: no reference to an item outlives its page."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, QByteArray, QMetaObject, Qt, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from tests.viewmodels.stage import Stage

_LOOK = b"""
import QtQuick
QtObject {
    required property Window window
    function values(item, name, all) {
        if (item[name] !== undefined)
            all.push(item[name]);
        for (const child of item.children)
            if (child.visible)
                values(child, name, all);
        return all;
    }
    function focused(): string {
        const item = window.activeFocusItem;
        return JSON.stringify(item === null ? null : item.Accessible.name);
    }
    function read(name: string): string {
        return JSON.stringify(values(window.contentItem, name, []));
    }
}
"""


def values(stage: Stage, name: str) -> list[Any]:
    """The values of a property, of all visible items that have it."""
    found: list[Any] = _asked(stage, "read", Q_ARG("QString", name))
    return found


def focused_name(stage: Stage) -> str | None:
    """What a screen reader calls the item that has the keyboard; None where none has it.

    Asked of the item itself: asking as a screen reader does makes the whole process serve one.
    """
    found: str | None = _asked(stage, "focused")
    return found


def _asked(stage: Stage, function: str, *given: Any) -> Any:
    component = QQmlComponent(stage.app.engine)
    component.setData(QByteArray(_LOOK), QUrl())
    look = component.createWithInitialProperties({"window": stage.app.window})
    QQmlEngine.setObjectOwnership(look, QQmlEngine.ObjectOwnership.CppOwnership)
    answer = QMetaObject.invokeMethod(
        look, function, Qt.ConnectionType.DirectConnection, Q_RETURN_ARG("QString"), *given
    )
    look.deleteLater()
    return json.loads(str(answer))
