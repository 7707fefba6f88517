import QtQuick
import QtQuick.Window
import Prodiary

// Over a page with something personal while another window is in front (C12). It goes at once when
// the window is in front again; only the press that brought it there is kept from what is below.
Item {
    id: curtain

    required property bool personal
    readonly property bool front: Window.active && Application.state === Qt.ApplicationActive
    // Where no window is ever in front, as without a window manager, nothing is covered for ever.
    property bool armed: false
    readonly property bool drawn: personal && armed && !front
    readonly property alias shielding: guard.running

    visible: drawn || guard.running
    onFrontChanged: if (front)
        armed = true
    onDrawnChanged: if (drawn)
        guard.stop();
    else if (front)
        guard.restart()
    Component.onCompleted: if (front)
        armed = true

    Timer {
        id: guard

        interval: 400
    }

    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        hoverEnabled: true
        onWheel: event => event.accepted = true
    }

    Rectangle {
        visible: curtain.drawn
        anchors.fill: parent
        color: Theme.background
        objectName: "curtain"

        Column {
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.margin, Math.round(Theme.column * Math.max(1, Theme.scale)))
            spacing: Theme.near

            Brand {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
            }

            Words {
                objectName: "covered"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Your diary is covered while another window is in front.")
                size: Theme.optionSize
                color: Theme.quiet
            }
        }
    }
}
