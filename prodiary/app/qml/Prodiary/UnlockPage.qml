import QtQuick
import Prodiary

// Locked: a keypad and nothing else.
Frame {
    id: page

    required property UnlockViewModel unlock
    readonly property int wait: unlock.waitLeft

    function spell(seconds: int): string {
        if (seconds < 60)
            return seconds === 1 ? qsTr("1 second") : qsTr("%1 seconds").arg(seconds);
        const minutes = Math.ceil(seconds / 60);
        return minutes === 1 ? qsTr("1 minute") : qsTr("%1 minutes").arg(minutes);
    }

    centred: true
    spacing: Theme.near

    leading: Brand {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    }

    Heading {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: page.unlock.secretKind === "pin" ? qsTr("Enter your PIN") : qsTr("Enter your passphrase")
    }

    Words {
        visible: page.unlock.state === "busy"
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Opening your diary")
        color: Theme.quiet
    }

    Failure {
        width: parent.width
        model: page.unlock
        visible: page.unlock.state === "failed" && page.wait === 0
    }

    Notice {
        objectName: "wait"
        visible: page.wait > 0
        width: parent.width
        kind: "caution"
        title: qsTr("Please wait %1").arg(page.spell(page.wait))
        text: qsTr("The last tries were not right. Your answers are safe.")
        advice: qsTr("If you do not remember it, please call your clinic.")
    }

    SecretEntry {
        visible: page.wait === 0
        enabled: visible
        width: parent.width
        pad: page.unlock.pad
        kind: page.unlock.secretKind
        action: qsTr("Open")
        busy: page.unlock.state === "busy"
        onVisibleChanged: {
            pad.clear();
            if (visible)
                begin();
        }
    }
}
