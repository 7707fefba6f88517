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
    // The height there is without scrolling; where words are large there, they have a narrow place
    // beside the keypad, or as much as it leaves above it, and less type.
    property real tall: 0
    // The same where buttons that scroll need room of their own.
    property real sure: tall
    readonly property int toldSize: large && beside ? Math.min(40, Theme.bodySize) : Theme.bodySize
    readonly property bool large: pin && tall > 0 && Theme.scale > 1.5
    readonly property real aside: width - keypad.easyWidth - Theme.section
    readonly property bool short: tall < keypad.easyHeight + Theme.sized(240)
    readonly property bool beside: pin && title !== "" && (large ? width > tall : aside >= Theme.sized(short ? 180 : 300))
    // What the keypad's own words may take of the width, so that there is a place beside it.
    readonly property real share: large && width > tall ? width * 0.55 : width
    readonly property real below: !offered ? 0 : pin ? keypad.implicitHeight : phrase.implicitHeight
    readonly property real above: words.height + (words.height > 0 ? (large ? Theme.tight : Theme.apart) : 0)
    // The height while there is nothing to say.
    readonly property real quietHeight: beside ? Math.max(words.height, keypad.implicitHeight) : above + below

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
            size: entry.large ? Theme.recallSize : Theme.titleSize
        }

        Explained {
            visible: text !== "" && !entry.large
            horizontalAlignment: entry.beside || !entry.pin ? Text.AlignLeft : Text.AlignHCenter
        }
    }

    Keypad {
        id: keypad

        visible: entry.pin && entry.offered
        room: entry.share
        tallest: entry.tall <= 0 ? 0 : entry.beside ? entry.tall : (entry.large ? entry.sure : entry.tall) - entry.above
        x: !entry.beside ? (entry.width - width) / 2 : LayoutMirroring.enabled ? 0 : entry.width - width
        y: entry.beside ? 0 : entry.above
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

        // No key is moved by it where words are large.
        Explained {
            visible: text !== "" && entry.large
        }
    }

    component Explained: Words {
        width: parent ? parent.width : 0
        text: entry.text
        color: Theme.quiet
    }

    Component.onCompleted: if (autofocus)
        begin()
}
