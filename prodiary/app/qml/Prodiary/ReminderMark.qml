import QtQuick
import Prodiary

// That there is something to answer, and nothing more: it is on the locked screen as well (C12).
Item {
    id: mark

    required property RemindersViewModel reminders
    property alias text: words.text
    property alias size: words.size
    readonly property real wanted: sign.width + Theme.near + words.implicitWidth
    readonly property bool seen: visible && Window.active

    function note(): void {
        if (mark.seen)
            mark.reminders.shown();
    }

    visible: reminders.standing
    implicitHeight: words.implicitHeight
    onSeenChanged: note()
    Component.onCompleted: note()

    Connections {
        target: mark.reminders
        function onChanged(): void {
            mark.note();
        }
    }

    Icon {
        id: sign

        anchors.left: parent.left
        y: (words.lineHeight - height) / 2
        name: "bell"
        tone: Theme.accent
    }

    Words {
        id: words

        objectName: "reminderMark"
        anchors.left: sign.right
        anchors.leftMargin: Theme.near
        anchors.right: parent.right
        text: qsTr("There is something to answer today.")
        font.weight: Font.DemiBold
    }
}
