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
    function read(name: string): string {
        return JSON.stringify(values(window.contentItem, name, []));
    }
}
"""


def values(stage: Stage, name: str) -> list[Any]:
    """The values of a property, of all visible items that have it."""
    component = QQmlComponent(stage.app.engine)
    component.setData(QByteArray(_LOOK), QUrl())
    look = component.createWithInitialProperties({"window": stage.app.window})
    QQmlEngine.setObjectOwnership(look, QQmlEngine.ObjectOwnership.CppOwnership)
    read = QMetaObject.invokeMethod(
        look,
        "read",
        Qt.ConnectionType.DirectConnection,
        Q_RETURN_ARG("QString"),
        Q_ARG("QString", name),
    )
    look.deleteLater()
    found: list[Any] = json.loads(str(read))
    return found
