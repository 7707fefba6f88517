import QtQuick
import Prodiary

// A reminder that rang, calmly, until what it is for is answered or it is put away (C9).
Card {
    id: card

    required property RemindersViewModel reminders

    visible: reminders.standing

    Item {
        id: inside

        readonly property bool beside: mark.wanted + Theme.apart + away.implicitWidth <= width

        width: parent ? parent.width : 0
        implicitHeight: beside ? Math.max(mark.implicitHeight, away.implicitHeight) : mark.implicitHeight + Theme.near + away.implicitHeight

        ReminderMark {
            id: mark

            anchors.left: parent.left
            y: inside.beside ? (parent.height - height) / 2 : 0
            width: inside.beside ? parent.width - away.width - Theme.apart : parent.width
            reminders: card.reminders
        }

        ActionButton {
            id: away

            objectName: "notNow"
            anchors.right: parent.right
            y: inside.beside ? (parent.height - height) / 2 : parent.height - height
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Not now")
            iconName: "close"
            size: Theme.recallSize
            Accessible.description: mark.text
            onClicked: card.reminders.dismiss()
        }
    }
}
