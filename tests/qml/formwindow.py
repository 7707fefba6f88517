"""The pages of forms in a window of their own, over a ward: page, panels, switch and looks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QTranslator, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

import prodiary.app.models.application  # the types that the QML names
import prodiary.app.models.dlt
import prodiary.app.models.form
import prodiary.app.models.form_list
import prodiary.app.models.lab_import
from prodiary.app.app import prepare
from prodiary.app.driver import Driver
from prodiary.app.hands import Hands
from prodiary.app.icons import Icons
from prodiary.app.models.display import DisplayViewModel
from prodiary.app.models.folders import FoldersViewModel
from prodiary.app.models.signing import SigningViewModel
from tests.qml.wardwindow import WardWindow
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
        enabled: !sign.opened && !choosing.opened
        sourceComponent: ({form: form, list: list, labs: labs, dlt: dlt})[root.name]
        onLoaded: Qt.callLater(root.frame.begin)
    }
    Component {
        id: form
        FormPage { form: root.model as FormViewModel; signing: root.signing }
    }
    Component {
        id: list
        FormListPage { list: root.model as FormListViewModel }
    }
    Component {
        id: labs
        LabImportPage { labs: root.model as LabImportViewModel; folders: root.folders }
    }
    Component {
        id: dlt
        DltPage { dlt: root.model as DltViewModel; signing: root.signing }
    }
    SignPanel {
        id: sign
        anchors.fill: parent
        signing: root.signing
        onClosed: page.forceActiveFocus()
    }
    FolderPanel {
        id: choosing
        anchors.fill: parent
        folders: root.folders
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


class FormWindow(WardWindow):
    """``form``, ``list``, ``labs`` or ``dlt`` with its view-model, as the app would show it."""

    def __init__(self, ward: Ward, name: str, model: QObject) -> None:
        prepare()
        self.ward, self.model = ward, model
        self.display = DisplayViewModel(ward.shared)
        self.signing = SigningViewModel(ward.shared)
        self.folders = FoldersViewModel(ward.shared)
        self._translator = QTranslator()
        self.engine = QQmlApplicationEngine()
        self.engine.addImageProvider("icon", Icons())
        folder = Path(prodiary.app.models.application.__file__).parent.parent
        self.engine.addImportPath(str(folder / "qml"))
        self.speak(ward.shared.language)
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
