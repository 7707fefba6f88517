"""The pages of corrections, trail, copies and new PINs, each in a window of its own over a ward."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QByteArray, QEvent, QObject, QTranslator, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

import prodiary.app.models.application
from prodiary.app.app import prepare
from prodiary.app.driver import Driver
from prodiary.app.hands import Hands
from prodiary.app.icons import Icons
from prodiary.app.models.display import DisplayViewModel
from prodiary.app.models.folders import FoldersViewModel
from prodiary.app.models.signing import SigningViewModel
from prodiary.paths import resources
from tests.viewmodels.ward import Ward

_WINDOW = b"""
import QtQuick
import QtQuick.Window
import Prodiary

Window {
    id: root

    required property DisplayViewModel display
    required property SigningViewModel signing
    required property FoldersViewModel folders
    required property QtObject model
    required property string name
    readonly property Frame frame: page.item as Frame

    width: 1280
    height: 800
    visible: true
    color: Theme.background
    LayoutMirroring.enabled: display.rightToLeft
    LayoutMirroring.childrenInherit: true

    Binding { target: Theme; property: "name"; value: root.display.theme }
    Binding { target: Theme; property: "scale"; value: root.display.textPercent / 100 }
    Binding { target: Theme; property: "layout"; value: root.display.layout }
    Binding { target: Theme; property: "targets"; value: root.display.targets }

    Loader {
        id: page
        anchors.fill: parent
        focus: true
        enabled: !sign.opened
        sourceComponent: ({
                decisions: decisions, trail: trail, copy: copy,
                pin: pin, recover: recover, news: news
            })[root.name]
        onLoaded: Qt.callLater(root.frame.begin)
    }
    Component {
        id: decisions
        DecisionsPage { decisions: root.model as DecisionsViewModel }
    }
    Component {
        id: trail
        TrailPage { trail: root.model as TrailViewModel; folders: root.folders }
    }
    Component {
        id: copy
        VisitCopyPage { copy: root.model as StaffCopyViewModel; folders: root.folders }
    }
    Component {
        id: pin
        NewSecretPage { renewal: root.model as NewSecretViewModel }
    }
    Component {
        id: recover
        RecoverPage { recovery: root.model as RecoverViewModel }
    }
    Component {
        id: news
        Frame {
            SecretNewsNotice { width: parent.width; news: root.model as SecretNewsViewModel }
        }
    }
    SignPanel {
        id: sign
        anchors.fill: parent
        signing: root.signing
        onClosed: page.forceActiveFocus()
    }
    Scanner {
        objectName: "scanner"
        anchors.fill: parent
        on: root.display.scanning
        seconds: root.display.scanSeconds
        groups: sign.opened ? sign.scanned : (root.frame?.scanned ?? [])
    }
}
"""


class DeskWindow:
    """A page of that name with its view-model, as the app would show it."""

    def __init__(
        self, ward: Ward, name: str, model: QObject, *, signing: SigningViewModel | None = None
    ) -> None:
        prepare()
        self.ward, self.model = ward, model
        self.display = DisplayViewModel(ward.shared)
        self.folders = FoldersViewModel(ward.shared)
        self.signing = SigningViewModel(ward.shared) if signing is None else signing
        self._translator = QTranslator()
        self.engine = QQmlApplicationEngine()
        self.engine.addImageProvider("icon", Icons())
        folder = Path(prodiary.app.models.application.__file__).parent.parent
        self.engine.addImportPath(str(folder / "qml"))
        self.engine.setInitialProperties(
            {
                "display": self.display,
                "signing": self.signing,
                "folders": self.folders,
                "model": model,
                "name": name,
            }
        )
        self.engine.loadData(QByteArray(_WINDOW), QUrl())
        (window,) = self.engine.rootObjects()
        assert isinstance(window, QQuickWindow)
        self.window = window
        self._hands = Hands(ward.shared, noticed=lambda: None)
        self.window.installEventFilter(self._hands)
        self.driver = Driver(window, self.engine)
        self.driver.settle()

    def speak(self, language: str) -> None:
        """Show the page in another language."""
        QGuiApplication.removeTranslator(self._translator)
        if self._translator.load(language, str(resources() / "translations")):
            QGuiApplication.installTranslator(self._translator)
        self.ward.settings.change(language=language)
        self.engine.setUiLanguage(language)
        self.ward.shared.language_changed.emit()
        self.engine.retranslate()

    def look(self, *, size: tuple[int, int], percent: int, theme: str = "light") -> None:
        """Change how everything looks."""
        self.display.usePercent(percent)
        self.display.useTheme(theme)
        self.window.resize(*size)
        self.driver.settle()

    def texts(self) -> str:
        """Everything that is to be read."""
        return "\n".join(str(item["text"]) for item in self.driver.items())

    def clipped(self) -> list[str]:
        """Words that need more room than they have, or that stand outside of the window."""
        found = []
        for item in self.driver.items():
            if not item["text"] or item["width"] <= 0:
                continue
            over = item["needs"] > item["width"] + 1 or item["needed"] > item["height"] + 1
            right = item["left"] + item["width"]
            if over or item["left"] < -1 or right > self.window.width() + 1:
                found.append(item["text"])
        return found

    def close(self) -> None:
        self.folders.close()
        self.window.removeEventFilter(self._hands)
        QGuiApplication.removeTranslator(self._translator)
        shiboken6.delete(self.engine)
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
