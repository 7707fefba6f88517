import QtQuick
import QtQuick.Templates as T
import Prodiary

// One way on, as a large card: icon, word, and a line that says what it leads to.
T.AbstractButton {
    id: choice

    required property string iconName
    property string detail: ""
    property bool strong: false

    implicitHeight: lines.implicitHeight + 2 * Theme.apart
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
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
        color: choice.down ? Theme.tint : Theme.surface
        border.width: choice.strong ? Theme.strongBorder : Theme.border
        border.color: choice.strong ? Theme.accent : Theme.edge

        FocusRing {
            visible: choice.visualFocus
        }
    }

    contentItem: Item {
        Icon {
            id: sign

            anchors.left: parent.left
            anchors.leftMargin: Theme.apart
            anchors.verticalCenter: parent.verticalCenter
            name: choice.iconName
            tone: Theme.accent
            size: Theme.sized(40)
        }

        Column {
            id: lines

            anchors.left: sign.right
            anchors.leftMargin: Theme.apart
            anchors.right: parent.right
            anchors.rightMargin: Theme.apart
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.hair

            Words {
                width: parent.width
                text: choice.text
                size: Theme.optionSize
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }

            Words {
                visible: text !== ""
                width: parent.width
                text: choice.detail
                size: Theme.recallSize
                color: Theme.quiet
                Accessible.ignored: true
            }
        }
    }
}
