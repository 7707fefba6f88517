import QtQuick
import Qt.labs.platform as Platform

// The mark in the desktop's tray. Nobody learns from it what waits, or for whom (C12).
QtObject {
    id: mark

    required property url picture
    property bool shown: false
    readonly property bool available: icon.available
    readonly property bool speaks: icon.available && icon.supportsMessages

    signal opened
    signal ended

    function tell(): void {
        icon.showMessage("prodiary", qsTr("Something is waiting for you."));
    }

    readonly property Platform.SystemTrayIcon icon: Platform.SystemTrayIcon {
        visible: mark.shown && available
        icon.source: mark.picture
        tooltip: "prodiary"
        onActivated: mark.opened()
        onMessageClicked: mark.opened()

        menu: Platform.Menu {
            Platform.MenuItem {
                text: qsTr("Open")
                onTriggered: mark.opened()
            }

            Platform.MenuItem {
                text: qsTr("Quit")
                onTriggered: mark.ended()
            }
        }
    }
}
