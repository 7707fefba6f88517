import QtQuick
import Prodiary

// The two ways on: back at the left, on at the right; below each other where words are large.
Item {
    id: bar

    property alias back: back
    property alias next: next
    property alias middle: slot.data
    readonly property real wanted: (back.visible ? back.implicitWidth + Theme.near : 0) + (next.visible ? next.implicitWidth : 0)
    readonly property bool stacked: wanted > width

    signal backClicked
    signal nextClicked

    width: parent ? parent.width : 0
    implicitHeight: stacked ? next.height + Theme.tight + back.height : Math.max(back.visible ? back.implicitHeight : 0, next.implicitHeight)

    ActionButton {
        id: back

        objectName: "back"
        anchors.left: parent.left
        y: bar.stacked ? next.height + Theme.tight : (bar.height - height) / 2
        width: Math.min(implicitWidth, bar.width)
        text: qsTr("Back")
        iconName: "back"
        onClicked: bar.backClicked()
    }

    Item {
        id: slot

        anchors.fill: parent
    }

    ActionButton {
        id: next

        objectName: "next"
        anchors.right: parent.right
        y: bar.stacked ? 0 : (bar.height - height) / 2
        width: Math.min(implicitWidth, bar.width)
        look: "strong"
        text: qsTr("Next")
        iconName: "next"
        iconAfter: iconName === "next"
        onClicked: bar.nextClicked()
    }
}
