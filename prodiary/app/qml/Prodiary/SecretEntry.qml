pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// PIN by keypad or passphrase by keyboard, whichever this device uses. What there is to say stands
// beside the keypad, or under it where it is narrow: no word that comes or goes moves a key.
Item {
    id: entry

    required property SecretPad pad
    required property string kind
    required property string action
    property string title: ""
    property string text: ""
    property bool busy: false
    property bool autofocus: true
    property bool offered: true
    default property alias said: told.data
    readonly property bool pin: kind === "pin"
    // The height there is without scrolling; where it is short, a narrower place for words will do.
    property real tall: 0
    readonly property real aside: width - keypad.implicitWidth - Theme.section
    readonly property bool short: tall < keypad.implicitHeight + Theme.sized(240)
    readonly property bool beside: pin && title !== "" && aside >= Theme.sized(short ? 180 : 300)
    readonly property real below: !offered ? 0 : pin ? keypad.implicitHeight : phrase.implicitHeight
    // The height while there is nothing to say.
    readonly property real quietHeight: beside ? Math.max(words.height, keypad.implicitHeight) : words.height + (words.height > 0 ? Theme.apart : 0) + below

    function begin(): void {
        if (!offered)
            return;
        if (pin)
            keypad.begin();
        else
            field.focusInput();
    }

    implicitHeight: Math.max(quietHeight, told.y + told.height)

    Column {
        id: words

        anchors.left: parent.left
        width: entry.beside ? entry.width - keypad.width - Theme.section : entry.width
        spacing: Theme.tight

        Heading {
            visible: text !== ""
            width: parent.width
            horizontalAlignment: entry.beside || !entry.pin ? Text.AlignLeft : Text.AlignHCenter
            text: entry.title
        }

        Words {
            visible: text !== ""
            width: parent.width
            horizontalAlignment: entry.beside || !entry.pin ? Text.AlignLeft : Text.AlignHCenter
            text: entry.text
            color: Theme.quiet
        }
    }

    Keypad {
        id: keypad

        visible: entry.pin && entry.offered
        room: entry.width
        x: !entry.beside ? (entry.width - width) / 2 : LayoutMirroring.enabled ? 0 : entry.width - width
        y: entry.beside || words.height === 0 ? 0 : words.height + Theme.apart
        width: implicitWidth
        height: implicitHeight
        pad: entry.pad
        action: entry.action
        busy: entry.busy
    }

    Column {
        id: phrase

        visible: !entry.pin && entry.offered
        y: words.height === 0 ? 0 : words.height + Theme.apart
        width: entry.width
        spacing: Theme.apart

        Field {
            id: field

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
                    if (!entry.pin && entry.pad.length === 0 && field.text !== "")
                        field.text = "";
                }
            }
        }

        ActionButton {
            objectName: "enterPassphrase"
            anchors.right: parent.right
            look: "strong"
            text: entry.action
            iconName: "next"
            iconAfter: true
            enabled: entry.pad.length > 0 && !entry.busy
            onClicked: entry.pad.enter()
        }
    }

    Column {
        id: told

        anchors.left: parent.left
        y: entry.beside ? words.height + Theme.apart : entry.quietHeight + (height > 0 ? Theme.apart : 0)
        width: words.width
        spacing: Theme.near
    }

    Component.onCompleted: if (autofocus)
        begin()
}
