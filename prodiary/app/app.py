"""The window and everything behind it, built once and taken down in order.

No module state and no service locator: what a part needs is passed to it. The engine goes first
when closing, so that no binding runs on a view-model that is gone.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import shiboken6
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtQuickControls2 import QQuickStyle

from prodiary.app.hands import Hands
from prodiary.app.icons import Icons, window_icon
from prodiary.app.leftovers import sweep
from prodiary.app.models.application import AppViewModel
from prodiary.app.reminders.presence import Presence
from prodiary.app.reminders.tray import DesktopTray, Tray
from prodiary.app.settings import SettingsFile
from prodiary.app.shared import Shared
from prodiary.app.speech import Speech
from prodiary.app.worker import Worker
from prodiary.clock import Clock
from prodiary.device.tablet import Tablet
from prodiary.paths import resources

_FAMILIES: Final = (
    "Open Sans", "Noto Sans", "Segoe UI", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC",
)  # fmt: skip


class App:
    """One window on one profile. `app` is its view-model, `window` what is seen."""

    def __init__(
        self,
        *,
        tablet: Tablet,
        clock: Clock,
        settings: SettingsFile,
        speech: Speech | None = None,
        tray: Tray | None = None,
    ) -> None:
        """Build and show it; a `QGuiApplication` must exist."""
        prepare()
        self._translator = QTranslator()
        self.worker = Worker()
        self.shared = Shared(
            tablet=tablet, clock=clock, worker=self.worker, settings=settings, speech=speech
        )
        self.app = AppViewModel(self.shared)
        self.engine = QQmlApplicationEngine()
        self.engine.addImageProvider("icon", Icons())
        self.engine.addImportPath(str(Path(__file__).parent / "qml"))
        self._translate()
        self.shared.language_changed.connect(self._translate)
        self.app.start()
        self.engine.setInitialProperties({"app": self.app})
        self.engine.loadFromModule("Prodiary", "Main")
        (window,) = self.engine.rootObjects()
        if not isinstance(window, QQuickWindow):
            msg = "Main is not a window"
            raise TypeError(msg)
        self.window = window
        self._hands = Hands(self.shared, noticed=self.app.touch)
        self.window.installEventFilter(self._hands)
        self.presence = Presence(self.app, tray=tray or DesktopTray(), window=self.window)

    def _translate(self) -> None:
        QGuiApplication.removeTranslator(self._translator)
        # English needs none: it is what the sources say.
        if self._translator.load(self.shared.language, str(resources() / "translations")):
            QGuiApplication.installTranslator(self._translator)
        self.engine.setUiLanguage(self.shared.language)
        self.engine.retranslate()

    def warm_up(self) -> None:
        """Once something is seen, get ready what the first unlocking will need, and tidy up."""
        self.worker.run(sweep, lambda _: None, lambda _: None)
        self.worker.run(self.shared.device.warm_up, lambda _: None, lambda _: None)
        self.presence.find(self.engine)

    def close(self) -> None:
        """Lock the vault, end the worker, take the window down; in this order of dependence."""
        self.app.stop()
        self.presence.stop()
        self.shared.speech.stop()
        self.window.removeEventFilter(self._hands)
        QGuiApplication.removeTranslator(self._translator)
        shiboken6.delete(self.engine)
        self.worker.run(lambda: self.shared.close_session("quit"), lambda _: None, lambda _: None)
        self.worker.run(self.app.screens.desk.release, lambda _: None, lambda _: None)
        # Also one that was being made while the window was closed.
        self.worker.run(self.shared.discard_trial, lambda _: None, lambda _: None)
        self.worker.stop()


def prepare() -> None:
    """Set what holds for the whole program: style, font, icon. Safe to repeat."""
    QQuickStyle.setStyle("Basic")
    font = QFont()
    font.setFamilies(list(_FAMILIES))
    QGuiApplication.setFont(font)
    QGuiApplication.setWindowIcon(window_icon())
