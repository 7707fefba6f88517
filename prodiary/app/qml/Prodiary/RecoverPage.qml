pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// A forgotten PIN without a visit: the clinic reads a code out over the phone (N7).
Frame {
    id: page

    required property RecoverViewModel recovery
    readonly property bool busy: recovery.state === "busy"
    readonly property bool asking: recovery.step === "code"
    readonly property int wait: recovery.waitLeft
    readonly property string step: recovery.step

    spacing: Theme.near
    onStepChanged: page.toTop()

    leading: Brand {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    }

    Heading {
        visible: page.asking
        width: parent.width
        text: page.recovery.secretKind === "pin" ? qsTr("You forgot your PIN?") : qsTr("You forgot your passphrase?")
    }

    Words {
        visible: page.asking
        width: parent.width
        text: qsTr("Please call your clinic. They will read a code out to you. This works without a network, and all your answers stay, also those not sent yet.")
    }

    WaitNotice {
        width: parent.width
        visible: page.asking && seconds > 0
        seconds: page.wait
        text: qsTr("The last codes were not right. Your answers are safe.")
    }

    Notice {
        objectName: "refused"
        visible: page.asking && page.recovery.refused && page.wait === 0
        width: parent.width
        kind: "caution"
        title: qsTr("This code does not open your diary")
        text: qsTr("It is another one's, or it was used before: each code works once. Your answers are safe.")
        advice: page.recovery.triesLeft > 0 ? qsTr("Please ask your clinic for the right code. Tries left before a wait: %1").arg(page.recovery.triesLeft) : qsTr("Please ask your clinic for the right code.")
    }

    Notice {
        objectName: "mistyped"
        visible: page.asking && page.recovery.mistyped
        width: parent.width
        kind: "caution"
        title: qsTr("The code is not quite right")
        text: qsTr("One of its characters was missed or mistyped. This does not count as a try.")
        advice: qsTr("Please let it be read out once more and compare, group by group.")
    }

    Failure {
        width: parent.width
        visible: page.asking && page.recovery.state === "failed" && !page.recovery.refused && !page.recovery.mistyped && page.wait === 0
        model: page.recovery
    }

    Loader {
        id: place

        readonly property CodeField field: item as CodeField

        width: parent.width
        active: page.asking && page.wait === 0
        visible: active
        sourceComponent: CodeField {}
    }

    Loader {
        width: parent.width
        active: !page.asking
        visible: active
        sourceComponent: NewSecretEntry {
            choosing: page.recovery
            tall: page.middleHeight
        }
    }

    footer: Footer {
        back.enabled: !page.busy
        next.visible: page.asking && page.wait === 0
        next.enabled: page.recovery.typed && !page.busy
        onBackClicked: page.recovery.back()
        onNextClicked: page.recovery.useCode()
    }

    component CodeField: Column {
        spacing: Theme.near

        Field {
            id: input

            width: parent.width
            label: qsTr("The code that your clinic reads out")
            inputName: "recoveryCode"
            size: Theme.sized(32)
            tabular: true
            secret: true
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhUppercaseOnly | Qt.ImhSensitiveData
            onTextChanged: page.recovery.typeCode(text)
            onAccepted: page.recovery.useCode()
            Component.onCompleted: {
                text = page.recovery.groups.join(" ");
                focusInput();
            }
        }

        Words {
            width: parent.width
            text: page.recovery.typed ? qsTr("Read as:") : qsTr("Capital or small letters, spaces and dashes do not matter.")
            size: Theme.recallSize
            color: Theme.quiet
        }

        Groups {
            objectName: "readAs"
            visible: page.recovery.typed
            width: parent.width
            parts: page.recovery.groups
            size: Theme.sized(28)
        }
    }
}
