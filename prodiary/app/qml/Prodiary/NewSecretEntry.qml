import QtQuick
import Prodiary

// A new PIN or passphrase, typed twice; only dots are ever seen.
SecretEntry {
    id: entry

    required property ChoosingModel choosing
    property string about: ""
    readonly property bool again: choosing.step === "again"

    pad: choosing.pad
    kind: choosing.secretKind
    action: again ? qsTr("Use it from now on") : qsTr("Next")
    busy: choosing.state === "busy"
    title: again ? (pin ? qsTr("Type the new PIN once more") : qsTr("Type the new passphrase once more")) : pin ? qsTr("Choose a new PIN") : qsTr("Choose a new passphrase")
    text: again ? "" : [pin ? qsTr("Six digits or more. Nobody else needs to know it.") : qsTr("Four words or more. Nobody else needs to know it."), about].filter(part => part !== "").join(" ")

    Connections {
        target: entry.choosing
        function onStepChanged(): void {
            Qt.callLater(entry.begin);
        }
    }

    Words {
        visible: entry.busy
        width: parent.width
        text: qsTr("Please wait. This takes a few seconds.")
        color: Theme.quiet
    }

    Failure {
        width: parent.width
        model: entry.choosing
    }

    Notice {
        objectName: "differed"
        visible: entry.choosing.differed && entry.choosing.state !== "failed"
        width: parent.width
        kind: "caution"
        title: qsTr("The two were not the same")
        text: qsTr("Please choose again.")
    }
}
