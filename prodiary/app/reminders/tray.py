"""The mark in the desktop's tray, where there is one: tells that something waits, and no more."""

from __future__ import annotations

from typing import Final

import shiboken6
from PySide6.QtCore import QMetaObject, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from prodiary.paths import resources

_WATCHER: Final = "org.kde.StatusNotifierWatcher"
"""Who keeps the tray of a desktop on Linux; Qt asks the same."""


class Tray(QObject):
    """What a desktop can do for somebody who does not look at the window; this one can nothing.

    Attributes:
        opened: Somebody wants to see the window.
        ended: Somebody wants the program to end.
    """

    opened = Signal()
    ended = Signal()

    def find(self, engine: QQmlEngine) -> None:
        """Look for the tray; until then there is none."""

    @property
    def available(self) -> bool:
        """Whether there is one."""
        return False

    def show(self, shown: bool) -> None:
        """Have the mark there, or not."""

    def tell(self) -> bool:
        """Say that something waits (C12); whether the desktop could."""
        return False

    def close(self) -> None:
        """Take the mark away for good."""


class DesktopTray(Tray):
    """The desktop's own, by Qt; on most desktops a tray also brings notifications."""

    def __init__(self) -> None:
        super().__init__()
        self._mark: QObject | None = None

    def find(self, engine: QQmlEngine) -> None:
        """Look for the tray; it is left alone where the desktop has none."""
        if not _has_tray():
            return
        component = QQmlComponent(engine)
        component.loadFromModule("Prodiary", "TrayMark")
        if not component.isReady():
            # A Qt that was built without it.
            return
        icon = QUrl.fromLocalFile(str(resources() / "icons" / "prodiary.svg"))
        found = component.createWithInitialProperties({"picture": icon})
        QQmlEngine.setObjectOwnership(found, QQmlEngine.ObjectOwnership.CppOwnership)
        found.setParent(self)
        self._mark = found
        found.opened.connect(self.opened)  # type: ignore[attr-defined]
        found.ended.connect(self.ended)  # type: ignore[attr-defined]

    @property
    def available(self) -> bool:
        """Whether there is one."""
        return self._mark is not None and bool(self._mark.property("available"))

    def show(self, shown: bool) -> None:
        """Have the mark there, or not."""
        if self._mark is not None:
            self._mark.setProperty("shown", shown)

    def tell(self) -> bool:
        """Say that something waits, in words that fit anybody (C12)."""
        if self._mark is None or not self._mark.property("speaks"):
            return False
        return QMetaObject.invokeMethod(self._mark, "tell", Qt.ConnectionType.DirectConnection)

    def close(self) -> None:
        """Take the mark away, before the engine that made it goes."""
        mark, self._mark = self._mark, None
        if mark is not None:
            mark.setProperty("shown", False)
            # At once: it must not outlive its engine.
            shiboken6.delete(mark)


def _has_tray() -> bool:
    """Whether it is worth asking Qt, which complains aloud where it is not."""
    if QGuiApplication.platformName() in {"windows", "cocoa"}:
        return True
    if QGuiApplication.platformName() not in {"xcb", "wayland"}:
        return False
    from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415  # not for a start

    bus = QDBusConnection.sessionBus()
    return bus.isConnected() and bool(bus.interface().isServiceRegistered(_WATCHER).value())
