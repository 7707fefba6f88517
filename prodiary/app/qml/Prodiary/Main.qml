pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Prodiary

// The one window. Its title never says more than the program's name (C12).
Window {
    id: root

    required property AppViewModel app
    readonly property Frame frame: page.item as Frame

    function begin(): void {
        if (!panel.opened && !safety.opened && !choosing.opened && !sign.opened)
            root.frame?.begin();
    }

    width: 1280
    height: 800
    minimumWidth: 640
    minimumHeight: 640
    visible: true
    title: "prodiary"
    color: Theme.background
    LayoutMirroring.enabled: app.screens.display.rightToLeft
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Theme
        property: "name"
        value: root.app.screens.display.theme
    }

    Binding {
        target: Theme
        property: "scale"
        value: root.app.screens.display.textPercent / 100
    }

    Binding {
        target: Theme
        property: "layout"
        value: root.app.screens.display.layout
    }

    Binding {
        target: Theme
        property: "targets"
        value: root.app.screens.display.targets
    }

    Pages {
        id: page

        app: root.app
        anchors.fill: parent
        anchors.topMargin: trial.visible ? trial.height : 0
        focus: true
        enabled: !panel.opened && !safety.opened && !choosing.opened && !sign.opened && !root.app.leaving
        onLoaded: {
            // What was open over the page before is not meant for this one.
            panel.opened = false;
            safety.opened = false;
            Qt.callLater(root.begin);
        }
    }

    PageMark {
        id: trial

        width: parent.width
        app: root.app
        ready: page.enabled
    }

    Connections {
        target: page.item as Frame
        ignoreUnknownSignals: true

        function onDisplayRequested(): void {
            panel.open();
        }
        function onSafetyRequested(): void {
            safety.open();
        }
    }

    // The pack's advice can be read wherever a study is open (M14).
    Binding {
        target: root.frame
        property: "offersSafety"
        value: safety.text !== "" && !root.app.staffed
        when: root.frame !== null && root.app.page !== "setup"
    }

    DisplayPanel {
        id: panel

        anchors.fill: parent
        display: root.app.screens.display
        onClosed: page.forceActiveFocus()
    }

    SafetyPanel {
        id: safety

        anchors.fill: parent
        text: root.app.safetyText
        phone: root.app.safetyPhone
        onClosed: page.forceActiveFocus()
    }

    FolderPanel {
        id: choosing

        anchors.fill: parent
        folders: root.app.screens.folders
        onClosed: page.forceActiveFocus()
    }

    SignPanel {
        id: sign

        anchors.fill: parent
        signing: root.app.screens.signing
        onClosed: page.forceActiveFocus()
    }

    Scanner {
        objectName: "scanner"
        anchors.fill: parent
        on: root.app.screens.display.scanning
        seconds: root.app.screens.display.scanSeconds
        groups: sign.opened ? sign.scanned : choosing.opened ? choosing.scanned : panel.opened ? panel.scanned : safety.opened ? safety.scanned : [...(root.frame?.scanned ?? []), trial]
    }

    Connections {
        target: Assist
        function onPressed(): void {
            root.app.touch();
        }
        function onTyped(): void {
            root.app.touch();
        }
    }

    Curtain {
        anchors.fill: parent
        personal: root.app.personal
    }
}
