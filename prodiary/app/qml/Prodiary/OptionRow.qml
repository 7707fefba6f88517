import QtQuick
import QtQuick.Templates as T
import Prodiary

// One answer: the whole row is the target; chosen is mark, weight, border and tint at once.
T.AbstractButton {
    id: row

    property bool chosen: false
    property string detail: ""
    // Its colours: those in force, or those of the theme that it offers.
    property var tones: Theme.palette

    implicitHeight: Math.max(Theme.optionHeight, words.implicitHeight + 2 * Theme.near)
    focusPolicy: Qt.StrongFocus
    // A press asks; what holds is what has been made durable.
    checkable: true
    checked: chosen
    onToggled: checked = Qt.binding(() => row.chosen)

    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.description: detail
    Accessible.onPressAction: {
        Assist.pressed();
        click();
    }

    // A key that is held presses once.
    Keys.onReturnPressed: event => {
        if (!event.isAutoRepeat)
            click();
    }
    Keys.onEnterPressed: event => {
        if (!event.isAutoRepeat)
            click();
    }

    background: Rectangle {
        radius: Theme.corner
        color: row.chosen || row.down ? row.tones.tint : row.tones.surface
        border.width: row.chosen ? Theme.strongBorder : Theme.border
        border.color: row.chosen ? row.tones.accent : row.tones.edge

        FocusRing {
            visible: row.visualFocus
        }
    }

    contentItem: Item {
        Rectangle {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: Theme.apart
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mark
            height: Theme.mark
            radius: width / 2
            color: "transparent"
            border.width: Theme.strongBorder
            border.color: row.chosen ? row.tones.accent : row.tones.edge

            Rectangle {
                visible: row.chosen
                anchors.centerIn: parent
                width: Math.round(parent.width * 0.56)
                height: width
                radius: width / 2
                color: row.tones.accent
            }
        }

        Column {
            id: words

            anchors.left: mark.right
            anchors.leftMargin: Theme.near
            anchors.right: parent.right
            anchors.rightMargin: Theme.apart
            anchors.verticalCenter: parent.verticalCenter

            Words {
                width: parent.width
                text: row.text
                size: Theme.optionSize
                color: row.tones.text
                font.weight: row.chosen ? Font.Bold : Font.Normal
                Accessible.ignored: true
            }

            Words {
                visible: text !== ""
                width: parent.width
                text: row.detail
                size: Theme.recallSize
                color: row.tones.quiet
                Accessible.ignored: true
            }
        }
    }
}
