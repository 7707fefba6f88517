pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// Large keys for a PIN; a keyboard works as well. Only dots are ever shown. The keyboard stays with
// the dots, so that Enter confirms after a click on a key and does not press that key again.
FocusScope {
    id: keypad

    required property SecretPad pad
    required property string action
    property bool busy: false
    property real room: parent ? parent.width : 0

    implicitWidth: Math.min(room, 3 * wide + 2 * gap)
    implicitHeight: dots.height + gap + keys.height
    readonly property int gap: Theme.near
    readonly property int key: Math.max(Theme.keySize, Theme.sized(48))
    readonly property int wanted: Math.max(key, enter.implicitWidth, erase.implicitWidth)
    // Large words: erase and enter get rows of their own.
    readonly property bool roomy: 3 * wanted + 2 * gap <= room
    readonly property int wide: roomy ? wanted : Math.floor((room - 2 * gap) / 3)

    function begin(): void {
        dots.forceActiveFocus();
    }

    Keys.onPressed: event => {
        // A hand that rests on a key types one digit.
        if (event.isAutoRepeat && event.key !== Qt.Key_Backspace) {
            event.accepted = true;
        } else if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9) {
            keypad.pad.press(String(event.key - Qt.Key_0));
            event.accepted = true;
        } else if (event.key === Qt.Key_Backspace) {
            keypad.pad.erase();
            event.accepted = true;
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            keypad.pad.enter();
            event.accepted = true;
        }
    }

    Item {
        id: dots

        focus: true
        width: parent.width
        height: Theme.sized(48)
        Accessible.role: Accessible.StaticText
        Accessible.focusable: true
        Accessible.name: keypad.pad.length === 1 ? qsTr("1 digit typed") : qsTr("%1 digits typed").arg(keypad.pad.length)

        Row {
            LayoutMirroring.enabled: false
            anchors.centerIn: parent
            spacing: Theme.near

            Repeater {
                model: Math.max(6, keypad.pad.length)

                Rectangle {
                    required property int index

                    width: keypad.pad.length > 10 ? 12 : Theme.sized(20)
                    height: width
                    radius: width / 2
                    color: index < keypad.pad.length ? Theme.accent : "transparent"
                    border.width: index < keypad.pad.length ? 0 : Theme.border
                    border.color: Theme.edge
                }
            }
        }
    }

    Column {
        id: keys

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: dots.bottom
        anchors.topMargin: keypad.gap
        spacing: keypad.gap

        // Digits stand in one order everywhere.
        Grid {
            LayoutMirroring.enabled: false
            columns: 3
            spacing: keypad.gap

            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

                Key {
                    required property string modelData

                    digit: modelData
                }
            }
        }

        Item {
            width: 3 * keypad.wide + 2 * keypad.gap
            height: keypad.roomy ? keypad.key : 3 * keypad.key + 2 * keypad.gap

            ActionButton {
                id: erase

                objectName: "erase"
                y: keypad.roomy ? 0 : keypad.key + keypad.gap
                width: keypad.roomy ? keypad.wide : parent.width
                height: keypad.key
                text: qsTr("Erase")
                iconName: Theme.scale <= 1.5 ? "erase" : ""
                size: Theme.recallSize
                focusPolicy: Qt.TabFocus
                enabled: keypad.pad.length > 0
                onClicked: keypad.pad.erase()

                TapHandler {
                    onTapped: Qt.callLater(keypad.begin)
                }
            }

            Key {
                anchors.horizontalCenter: parent.horizontalCenter
                digit: "0"
            }

            ActionButton {
                id: enter

                objectName: "enter"
                x: parent.width - width
                y: keypad.roomy ? 0 : 2 * (keypad.key + keypad.gap)
                width: keypad.roomy ? keypad.wide : parent.width
                height: keypad.key
                look: "strong"
                text: keypad.action
                size: Theme.labelSize
                focusPolicy: Qt.TabFocus
                enabled: keypad.pad.length > 0 && !keypad.busy
                onClicked: keypad.pad.enter()

                TapHandler {
                    onTapped: Qt.callLater(keypad.begin)
                }
            }
        }
    }

    component Key: ActionButton {
        required property string digit

        objectName: "key-" + digit
        width: keypad.wide
        height: keypad.key
        text: digit
        size: Theme.sized(32)
        focusPolicy: Qt.TabFocus
        onClicked: keypad.pad.press(digit)

        TapHandler {
            onTapped: Qt.callLater(keypad.begin)
        }
    }
}
