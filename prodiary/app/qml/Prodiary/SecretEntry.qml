pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// PIN by keypad or passphrase by keyboard, whichever this device uses.
Column {
    id: entry

    required property SecretPad pad
    required property string kind
    required property string action
    property bool busy: false
    property bool autofocus: true

    function begin(): void {
        if (kind === "pin")
            keypad.forceActiveFocus();
        else
            field.focusInput();
    }

    spacing: Theme.apart

    Keypad {
        id: keypad

        visible: entry.kind === "pin"
        anchors.horizontalCenter: parent.horizontalCenter
        pad: entry.pad
        action: entry.action
        busy: entry.busy
    }

    Field {
        id: field

        visible: entry.kind !== "pin"
        width: parent.width
        label: qsTr("Passphrase")
        inputName: "passphrase"
        echoMode: TextInput.Password
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
        onTextChanged: entry.pad.write(text)
        onAccepted: entry.pad.enter()

        Connections {
            target: entry.pad
            function onChanged(): void {
                if (entry.kind !== "pin" && entry.pad.length === 0 && field.text !== "")
                    field.text = "";
            }
        }
    }

    ActionButton {
        objectName: "enterPassphrase"
        visible: entry.kind !== "pin"
        anchors.right: parent.right
        look: "strong"
        text: entry.action
        iconName: "next"
        iconAfter: true
        enabled: entry.pad.length > 0 && !entry.busy
        onClicked: entry.pad.enter()
    }

    Component.onCompleted: if (autofocus)
        begin()
}
