pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// Something over whatever is on screen; nothing below is lost, and Escape or Close ends it.
FocusScope {
    id: panel

    required property string title
    required property Component body
    property string closeName: "close"
    property bool opened: false
    readonly property list<Item> scanned: [...area.scanned, heading]

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
    Accessible.name: title

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim

        MouseArea {
            anchors.fill: parent
            onClicked: panel.shut()
        }
    }

    Rectangle {
        x: Theme.layout === "left" ? Theme.near : Theme.layout === "right" ? parent.width - width - Theme.near : (parent.width - width) / 2
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(parent.width - 2 * Theme.near, Math.round(Theme.sideColumn * Math.max(1, Theme.scale)))
        height: Math.min(parent.height - 2 * Theme.near, area.wanted + heading.height + 3 * Theme.near)
        radius: Theme.corner
        color: Theme.background
        border.width: Theme.border
        border.color: Theme.edge

        MouseArea {
            anchors.fill: parent
        }

        Item {
            id: heading

            readonly property bool stacked: words.implicitWidth + close.implicitWidth + Theme.near > width

            x: Theme.far
            y: Theme.near
            width: parent.width - 2 * Theme.far
            height: stacked ? words.height + Theme.tight + close.height : Math.max(words.height, close.height)

            Heading {
                id: words

                anchors.left: parent.left
                y: heading.stacked ? 0 : (heading.height - height) / 2
                width: heading.stacked ? parent.width : parent.width - close.width - Theme.near
                text: panel.title
                size: Theme.questionSize
            }

            ActionButton {
                id: close

                objectName: panel.closeName
                anchors.right: parent.right
                y: heading.height - height
                width: Math.min(implicitWidth, parent.width)
                text: qsTr("Close")
                iconName: "close"
                onClicked: panel.shut()
            }
        }

        ScrollArea {
            id: area

            readonly property real wanted: body.implicitHeight + 2 * Theme.tight

            columnWidth: Theme.sideColumn
            x: Theme.far
            anchors.top: heading.bottom
            anchors.topMargin: Theme.near
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.near
            width: parent.width - 2 * Theme.far

            Loader {
                id: body

                width: parent ? parent.width : 0
                active: panel.opened
                sourceComponent: panel.body
            }
        }
    }
}
