pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// A signature: who, when, what and what it means, before anything is typed (I4).
Panel {
    id: panel

    required property SigningViewModel signing
    readonly property bool busy: signing.state === "busy"

    title: qsTr("Sign")
    closeName: "closeSign"
    enabled: !busy
    onClosed: signing.close()

    Connections {
        target: panel.signing
        function onChanged(): void {
            if (panel.signing.opened && !panel.opened)
                panel.open();
            else if (!panel.signing.opened && panel.opened)
                panel.shut();
        }
    }

    body: Column {
        id: form

        function begin(): void {
            if (panel.signing.meaning === "")
                return;
            if (panel.signing.asksId && person.text === "")
                person.focusInput();
            else
                phrase.focusInput();
        }

        spacing: Theme.near

        SignWords {
            id: terms
        }

        Connections {
            target: panel.signing
            function onStateChanged(): void {
                if (panel.signing.opened && panel.signing.state !== "busy")
                    Qt.callLater(form.begin);
            }
        }

        Card {
            width: parent.width
            spacing: Theme.tight

            Pair {
                objectName: "signTitle"
                name: qsTr("What is signed")
                said: panel.signing.title
            }

            Pair {
                objectName: "signName"
                name: qsTr("By")
                said: qsTr("%1, %2").arg(panel.signing.name).arg(terms.role(panel.signing.role))
            }

            Pair {
                objectName: "signMoment"
                name: qsTr("Date and time")
                said: qsTr("%1 (%2)").arg(panel.signing.moment).arg(panel.signing.zone)
            }

            Pair {
                objectName: "signMeaning"
                visible: panel.signing.meaning !== ""
                name: qsTr("Meaning")
                said: qsTr("“%1”").arg(terms.meaning(panel.signing.meaning))
            }
        }

        Failure {
            objectName: "signFailure"
            width: parent.width
            model: panel.signing
        }

        Words {
            visible: panel.signing.meaning !== "" && panel.signing.state !== "failed"
            width: parent.width
            text: panel.signing.asksId ? qsTr("This signature counts like one by hand. At the first one since you signed in, your id is needed as well as your passphrase.") : qsTr("This signature counts like one by hand.")
            size: Theme.recallSize
            color: Theme.quiet
        }

        Field {
            id: person

            visible: panel.signing.meaning !== "" && panel.signing.asksId
            width: parent.width
            label: qsTr("Your id")
            inputName: "signId"
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            onTextChanged: panel.signing.typeId(text)
            onAccepted: phrase.focusInput()
        }

        Field {
            id: phrase

            visible: panel.signing.meaning !== ""
            width: parent.width
            label: qsTr("Your passphrase")
            inputName: "signPassphrase"
            echoMode: TextInput.Password
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
            onTextChanged: panel.signing.pad.write(text)
            onAccepted: panel.signing.sign()

            Connections {
                target: panel.signing.pad
                function onChanged(): void {
                    if (panel.signing.pad.length === 0 && phrase.text !== "")
                        phrase.text = "";
                }
            }
        }

        ActionButton {
            objectName: "signNow"
            visible: panel.signing.meaning !== ""
            anchors.right: parent.right
            width: Math.min(implicitWidth, parent.width)
            look: "strong"
            text: panel.busy ? qsTr("Please wait") : qsTr("Sign")
            otherText: qsTr("Please wait")
            iconName: "edit"
            enabled: panel.signing.ready && !panel.busy
            onClicked: panel.signing.sign()
        }

        Component.onCompleted: Qt.callLater(begin)
    }

    component Pair: Flow {
        id: pair

        required property string name
        required property string said
        readonly property bool beside: width >= Theme.sized(520)

        width: parent ? parent.width : 0

        Words {
            width: pair.beside ? Theme.sized(170) : parent.width
            text: pair.name
            size: Theme.recallSize
            color: Theme.quiet
        }

        Words {
            width: pair.beside ? parent.width - Theme.sized(170) : parent.width
            text: pair.said
            font.weight: Font.DemiBold
        }
    }
}
