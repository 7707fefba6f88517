"""The program where its window is not looked at: the tray, and going on when it was closed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickWindow

from prodiary.app.models.application import AppViewModel
from prodiary.app.reminders.tray import Tray


class Presence(QObject):
    """Tells by the tray what rings, and steps aside instead of ending where that is wished.

    Whoever opens the window from the tray or a notification finds it locked as it was (C12). Only
    closing the window steps aside; the end that is asked for in the tray is the end.
    """

    def __init__(self, app: AppViewModel, *, tray: Tray, window: QQuickWindow) -> None:
        """Begin to look at the clock; the tray is looked for later, see `find`."""
        super().__init__()
        self._app = app
        self._reminders = app.screens.reminders
        self._ticker = self._reminders.ticker
        self._tray = tray
        self._window = window
        self._ending = False
        app.pageChanged.connect(self._turn_page)
        app.screens.sync.changed.connect(self._ticker.tick)
        self._ticker.rang.connect(self._tell)
        self._reminders.changed.connect(self._show)
        tray.opened.connect(self.come_back)
        tray.ended.connect(self.end)
        window.installEventFilter(self)
        self._ticker.start()

    def find(self, engine: QQmlEngine) -> None:
        """Look for the tray, once something is seen."""
        self._tray.find(engine)
        self._reminders.set_tray(self._tray.available)

    def stop(self) -> None:
        """Look at the clock no more; let go of window, tray and application."""
        self._ticker.stop()
        self._window.removeEventFilter(self)
        QGuiApplication.setQuitOnLastWindowClosed(True)
        self._tray.close()

    @property
    def stays(self) -> bool:
        """Whether closing the window leaves the reminders on."""
        return (
            self._reminders.keepInTray
            and self._reminders.on
            and self._tray.available
            and not self._app.trying
            and not self._ending
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Step aside when the window is closed, unless the program is to end."""
        if watched is not self._window or event.type() != QEvent.Type.Close or not self.stays:
            return False
        event.ignore()
        self._step_aside()
        return True

    def come_back(self) -> None:
        """Show the window as it is: locked, if it was."""
        window = self._window
        window.setWindowStates(window.windowStates() & ~Qt.WindowState.WindowMinimized)
        window.setVisible(True)
        window.requestActivate()
        QGuiApplication.setQuitOnLastWindowClosed(True)

    def end(self) -> None:
        """End the program."""
        self._ending = True
        QGuiApplication.quit()

    def _turn_page(self) -> None:
        self._reminders.turn_page(here=self._app.page == "reminders")

    def _step_aside(self) -> None:
        QGuiApplication.setQuitOnLastWindowClosed(False)
        self._app.lock("lock")
        self._window.hide()

    def _show(self) -> None:
        self._tray.show(self._reminders.on and self._tray.available)

    def _tell(self) -> None:
        if self._tray.available and self._tray.tell():
            self._ticker.note("notification")
