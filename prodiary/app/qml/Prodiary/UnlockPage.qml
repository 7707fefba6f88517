pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// Locked: a keypad and nothing else.
Frame {
    id: page

    required property UnlockViewModel unlock
    required property RemindersViewModel reminders
    readonly property int wait: unlock.waitLeft

    spacing: 0

    leading: Brand {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    }

    // In the middle while nothing is said, with room under it for what may have to be.
    Item {
        readonly property real free: Math.max(0, page.middleHeight - entry.quietHeight)

        width: parent.width
        height: Math.round(Math.min(free * 0.4, Math.max(0, free - Theme.sized(entry.beside ? 0 : 240))))
    }

    SecretEntry {
        id: entry

        width: parent.width
        tall: page.middleHeight
        sure: page.sureHeight
        pad: page.unlock.pad
        kind: page.unlock.secretKind
        action: qsTr("Open")
        title: pin ? qsTr("Enter your PIN") : qsTr("Enter your passphrase")
        busy: page.unlock.state === "busy"
        offered: page.wait === 0
        onOfferedChanged: {
            pad.clear();
            Qt.callLater(begin);
        }

        ReminderMark {
            width: parent.width
            size: entry.toldSize
            reminders: page.reminders
        }

        Words {
            visible: page.unlock.state === "busy"
            width: parent.width
            text: qsTr("Opening your diary")
            color: Theme.quiet
        }

        Failure {
            width: parent.width
            model: page.unlock
            visible: page.unlock.state === "failed" && page.wait === 0
        }

        WaitNotice {
            width: parent.width
            seconds: page.wait
            text: qsTr("The last tries were not right. Your answers are safe.")
            advice: qsTr("If you do not remember it, please call your clinic.")
        }

        // Two quiet ways on; where they stand they take nothing of the keypad's room.
        Link {
            objectName: "forgot"
            visible: page.unlock.hasCodes
            text: entry.pin ? qsTr("Forgot your PIN?") : qsTr("Forgot your passphrase?")
            onClicked: page.unlock.forgotten()
        }

        Link {
            objectName: "forStaff"
            text: qsTr("For clinic staff")
            onClicked: page.unlock.forStaff()
        }
    }

    component Link: ActionButton {
        x: !parent || entry.beside ? 0 : (parent.width - width) / 2
        width: Math.min(implicitWidth, parent ? parent.width : implicitWidth)
        look: "quiet"
        size: Math.min(Theme.recallSize, entry.toldSize)
        enabled: page.unlock.state !== "busy"
    }
}
