pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// Sending to the clinic, and what the clinic says that it has.
Frame {
    id: page

    required property SyncViewModel sync
    required property FoldersViewModel folders
    readonly property bool busy: sync.state === "busy"

    Waiting {
        id: waiting

        entries: page.sync.waiting
        requests: page.sync.waitingCorrections
        decisions: page.sync.waitingDecisions
    }

    // What goes along when one presses Send.
    function carried(): string {
        if (waiting.all === 0)
            return sync.begun > 0 ? "" : sync.held > 0 ? qsTr("Your clinic has everything. You can send again, it does no harm.") : qsTr("No questionnaire is waiting. You can send all the same, it does no harm.");
        return [questionnaires(), waiting.requestWords, waiting.decisionWords, sync.waiting === 0 ? qsTr("Please press “Send now”.") : ""].filter(part => part !== "").join(" ");
    }

    function questionnaires(): string {
        if (sync.waiting === 0)
            return "";
        return sync.waiting === 1 ? qsTr("Send takes the questionnaire that you have confirmed to your clinic. Only your clinic can open it.") : qsTr("Send takes the %1 questionnaires that you have confirmed to your clinic. Only your clinic can open them.").arg(sync.waiting);
    }

    leading: Brand {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    }

    Heading {
        width: parent.width
        text: qsTr("Send to your clinic")
    }

    Words {
        objectName: "carried"
        visible: text !== ""
        width: parent.width
        text: page.carried()
        color: Theme.quiet
    }

    Words {
        objectName: "unfinished"
        visible: page.sync.begun > 0
        width: parent.width
        text: qsTr("Answers you have begun but not confirmed go along, marked as unfinished.")
        color: Theme.quiet
    }

    Failure {
        width: parent.width
        model: page.sync
    }

    // What failed last time stays here until something goes right (C11).
    Notice {
        objectName: "trouble"
        visible: page.sync.troubleDay !== "" && page.sync.state !== "failed"
        width: parent.width
        title: qsTr("Last time it did not go right")
        text: page.sync.troubleDay + "\n" + page.sync.troubleTitle
        advice: page.sync.troubleText
    }

    Connections {
        target: page.sync
        function onChanged(): void {
            if (page.sync.outcome !== "" && page.sync.state === "done")
                Qt.callLater(outcome.tell);
        }
    }

    Notice {
        id: outcome

        objectName: "outcome"
        visible: page.sync.outcome !== "" && page.sync.state !== "failed"
        width: parent.width
        title: {
            switch (page.sync.outcome) {
            case "sent":
                return qsTr("Your answers are in the folder");
            case "taken":
                return qsTr("News from your clinic was taken");
            default:
                return qsTr("No news from your clinic yet");
            }
        }
        text: {
            switch (page.sync.outcome) {
            case "sent":
                return qsTr("They are sealed: only your clinic can open them. They stay on this device until your clinic says that it has them.");
            case "taken":
                return "";
            default:
                return qsTr("Nothing is lost. Please look again later.");
            }
        }
    }

    Card {
        width: parent.width
        spacing: Theme.near

        Count {
            width: parent.width
            label: qsTr("Waiting for your clinic")
            value: waiting.all
            iconName: "clock"
        }

        Rectangle {
            width: parent.width
            height: Theme.thin
            color: Theme.line
        }

        Count {
            width: parent.width
            label: qsTr("Your clinic has")
            value: page.sync.held
            iconName: "check"
        }

        Words {
            visible: page.sync.lastReceipt !== ""
            width: parent.width
            text: qsTr("Last word from your clinic: %1").arg(page.sync.lastReceipt)
            size: Theme.smallSize
            color: Theme.quiet
        }

        ActionButton {
            objectName: "take"
            anchors.left: parent.left
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Look for news from your clinic")
            iconName: "receive"
            enabled: !page.busy
            onClicked: page.sync.take(folder.typed)
        }
    }

    FolderField {
        id: folder

        width: parent.width
        label: qsTr("Folder shared with your clinic")
        folders: page.folders
        path: page.sync.folder
        onAccepted: path => page.sync.useFolder(path)
        onChosen: path => page.sync.useFolder(path)
    }

    footer: Footer {
        next.objectName: "sendNow"
        next.text: page.busy ? qsTr("Please wait") : qsTr("Send now")
        next.iconName: "send"
        next.enabled: !page.busy
        onBackClicked: page.sync.back()
        onNextClicked: page.sync.send(folder.typed)
    }

    component Count: Item {
        id: count

        required property string label
        required property int value
        required property string iconName

        implicitHeight: Math.max(name.implicitHeight, number.implicitHeight)
        Accessible.role: Accessible.StaticText
        Accessible.name: count.label + ": " + value

        Icon {
            id: sign

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            name: count.iconName
            tone: Theme.accent
        }

        Words {
            id: name

            anchors.left: sign.right
            anchors.leftMargin: Theme.near
            anchors.right: number.left
            anchors.rightMargin: Theme.near
            anchors.verticalCenter: parent.verticalCenter
            text: count.label
            Accessible.ignored: true
        }

        Words {
            id: number

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: count.value
            size: Theme.questionSize
            font.weight: Font.DemiBold
            font.features: {
                "tnum": 1
            }
            Accessible.ignored: true
        }
    }
}
