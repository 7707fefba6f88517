pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// The study's advice where an answer calls for it: no score, no answer, only what to do and whom to
// call. With large words the number comes first, so that it is in view at once (M1, Q9).
Rectangle {
    id: notice

    required property string text
    required property string phone
    readonly property bool numberFirst: Theme.scale > 1.25

    implicitHeight: lines.implicitHeight + 2 * Theme.apart
    radius: Theme.corner
    color: Theme.safetySurface
    border.width: Theme.strongBorder
    border.color: Theme.safety
    Accessible.role: Accessible.AlertMessage
    Accessible.name: [words.text, phone].join(" ")

    Column {
        id: lines

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.apart
        y: Theme.apart
        spacing: Theme.near

        Number {
            visible: notice.numberFirst
            objectName: notice.numberFirst ? "urgentPhone" : ""
        }

        Heading {
            id: words

            width: parent.width
            text: notice.text
            size: Theme.optionSize
            lineHeight: Math.round(size * Theme.lineHeight)
            font.weight: Font.DemiBold
            color: Theme.safety
        }

        Number {
            visible: !notice.numberFirst
            objectName: notice.numberFirst ? "" : "urgentPhone"
        }
    }

    component Number: Row {
        width: parent ? parent.width : 0
        spacing: Theme.near

        Icon {
            id: sign

            anchors.verticalCenter: digits.verticalCenter
            name: "phone"
            tone: Theme.safety
            size: Math.min(Theme.icon * 2, Theme.sized(40))
        }

        PhoneNumber {
            id: digits

            width: parent.width - sign.width - parent.spacing
            number: notice.phone
            most: Theme.titleSize
            color: Theme.safety
        }
    }
}
