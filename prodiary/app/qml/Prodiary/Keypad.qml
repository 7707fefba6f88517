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

    // The height there is for it; 0 where it may take what it likes. Where that is little, keys and
    // the words on them are smaller: a PIN is typed without looking for keys (M6, M7).
    property real tallest: 0
    readonly property int easy: Math.max(Theme.keySize, Theme.sized(48))
    readonly property bool short: tallest > 0 && easyHeight > tallest
    readonly property int gap: short ? Theme.tight : Theme.near
    readonly property int key: short ? Math.max(60, Math.min(easy, Math.floor((tallest - dots.height) / 4) - gap)) : easy
    readonly property int most: Math.floor((room - 2 * gap) / 3)
    readonly property int padding: 2 * (short ? Theme.tight + Theme.hair : Theme.apart) + 4
    readonly property int erasing: fitting(Theme.recallSize, erasure.advanceWidth, erase.mark)
    readonly property int entering: fitting(Theme.labelSize, entry.advanceWidth, 0)
    readonly property int wide: Math.min(most, Math.max(key, needed(erasing, erasure.advanceWidth, erase.mark), needed(entering, entry.advanceWidth, 0)))

    // What it would take with nothing given way; whoever decides by it where it stands goes in no circle.
    readonly property int easyWidth: 3 * Math.min(Math.floor((room - 2 * Theme.near) / 3), Math.max(easy, easily(Theme.recallSize, erasure.advanceWidth, Theme.scale <= 1.5 ? Theme.icon + Theme.tight + Theme.hair : 0), easily(Theme.labelSize, entry.advanceWidth, 0))) + 2 * Theme.near
    readonly property int easyHeight: Theme.sized(48) + 4 * (easy + Theme.near)

    function easily(size: int, width: real, mark: real): int {
        return Math.ceil(width * size / 100) + 2 * Theme.apart + Theme.hair + mark;
    }

    // How large a word may be to stand on a key, and how wide that key is then.
    function fitting(wanted: int, width: real, mark: real): int {
        const high = short ? Math.round(key * 0.42) : wanted;
        return Math.max(16, Math.min(wanted, high, Math.floor((most - padding - mark) * 100 / Math.max(1, width))));
    }

    function needed(size: int, width: real, mark: real): int {
        return Math.ceil(width * size / 100) + padding + mark;
    }

    implicitWidth: 3 * wide + 2 * gap
    implicitHeight: dots.height + gap + keys.height

    TextMetrics {
        id: erasure

        font.family: Application.font.family
        font.pixelSize: 100
        font.weight: Font.DemiBold
        text: erase.text
    }

    TextMetrics {
        id: entry

        font: erasure.font
        text: keypad.action
    }

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
        height: keypad.short ? Math.min(40, Theme.sized(48)) : Theme.sized(48)
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

                    width: keypad.pad.length > 10 ? 12 : keypad.short ? Math.min(28, Theme.sized(20)) : Theme.sized(20)
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
            height: keypad.key

            ActionButton {
                id: erase

                readonly property real mark: iconName === "" ? 0 : Theme.icon + Theme.tight + Theme.hair

                objectName: "erase"
                width: keypad.wide
                height: keypad.key
                compact: keypad.short
                text: qsTr("Erase")
                iconName: Theme.scale <= 1.5 && !keypad.short ? "erase" : ""
                size: keypad.erasing
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
                width: keypad.wide
                height: keypad.key
                compact: keypad.short
                look: "strong"
                text: keypad.action
                size: keypad.entering
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
        compact: keypad.short
        text: digit
        size: Math.min(Theme.sized(32), Math.round(keypad.key * 0.5))
        focusPolicy: Qt.TabFocus
        onClicked: keypad.pad.press(digit)

        TapHandler {
            onTapped: Qt.callLater(keypad.begin)
        }
    }
}
