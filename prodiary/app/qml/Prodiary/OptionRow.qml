import QtQuick
import QtQuick.Templates as T
import Prodiary

// One answer: the whole row is the target; chosen is mark, weight, border and tint at once.
T.AbstractButton {
    id: row

    property bool chosen: false

    implicitHeight: Math.max(Theme.optionHeight, words.implicitHeight + 2 * Theme.near)
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.onPressAction: click()

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.corner
        color: row.chosen || row.down ? Theme.tint : Theme.surface
        border.width: row.chosen ? Theme.strongBorder : Theme.border
        border.color: row.chosen ? Theme.accent : Theme.edge

        FocusRing {
            visible: row.visualFocus
        }
    }

    contentItem: Item {
        Rectangle {
            id: mark

            x: Theme.apart
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mark
            height: Theme.mark
            radius: width / 2
            color: "transparent"
            border.width: Theme.strongBorder
            border.color: row.chosen ? Theme.accent : Theme.edge

            Rectangle {
                visible: row.chosen
                anchors.centerIn: parent
                width: Math.round(parent.width * 0.56)
                height: width
                radius: width / 2
                color: Theme.accent
            }
        }

        Words {
            id: words

            anchors.left: mark.right
            anchors.leftMargin: Theme.near
            anchors.right: parent.right
            anchors.rightMargin: Theme.apart
            anchors.verticalCenter: parent.verticalCenter
            text: row.text
            size: Theme.optionSize
            font.weight: row.chosen ? Font.Bold : Font.Normal
            Accessible.ignored: true
        }
    }
}
