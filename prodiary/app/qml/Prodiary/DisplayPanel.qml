pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// Theme, text size and language, over whatever is on screen; nothing below is lost (M3).
FocusScope {
    id: panel

    required property DisplayViewModel display
    property string safetyText: ""
    property string safetyPhone: ""
    property bool opened: false

    signal closed

    function open(): void {
        opened = true;
        close.forceActiveFocus();
    }

    function shut(): void {
        opened = false;
        closed();
    }

    visible: opened
    Keys.onEscapePressed: shut()
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Display")

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim

        MouseArea {
            anchors.fill: parent
            onClicked: panel.shut()
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.near, Math.round(760 * Math.max(1, Theme.scale)))
        height: Math.min(parent.height - 2 * Theme.near, body.wanted + heading.height + 3 * Theme.apart)
        radius: Theme.corner
        color: Theme.background
        border.width: Theme.border
        border.color: Theme.edge

        MouseArea {
            anchors.fill: parent
        }

        Item {
            id: heading

            x: Theme.far
            y: Theme.near
            width: parent.width - 2 * Theme.far
            height: title.visible ? Math.max(title.height, close.height) : close.height

            Heading {
                id: title

                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - close.width - Theme.near
                text: qsTr("Display")
                visible: implicitWidth <= width
            }

            ActionButton {
                id: close

                objectName: "closeDisplay"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Close")
                iconName: "close"
                onClicked: panel.shut()
            }
        }

        ScrollArea {
            id: body

            readonly property real wanted: column.implicitHeight + 2 * Theme.tight

            x: Theme.far
            anchors.top: heading.bottom
            anchors.topMargin: Theme.near
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.near
            width: parent.width - 2 * Theme.far

            Column {
                id: column

                width: parent ? parent.width : 0
                spacing: Theme.apart

                DisplayChoices {
                    width: parent.width
                    display: panel.display
                }

                SafetyFold {
                    width: parent.width
                    text: panel.safetyText
                    phone: panel.safetyPhone
                }

                Words {
                    width: parent.width
                    text: qsTr("prodiary %1").arg(panel.display.version)
                    size: Theme.smallSize
                    color: Theme.quiet
                }
            }
        }
    }
}
