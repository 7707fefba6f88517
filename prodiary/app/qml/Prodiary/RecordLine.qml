import QtQuick
import QtQuick.Templates as T
import Prodiary

// One line of the record; one that was confirmed opens.
T.AbstractButton {
    id: line

    required property string day
    required property string title
    required property string visit
    required property string standing
    required property string carried
    required property bool begun
    required property string until
    required property string entry
    readonly property string what: visit === "" ? title : qsTr("%1, %2").arg(title).arg(visit)
    readonly property string how: terms.line(standing, begun, until, carried)
    readonly property bool beside: width > Theme.sized(560)

    implicitHeight: lines.implicitHeight + 2 * Theme.near + (look.visible && !beside ? look.implicitHeight + Theme.tight : 0)
    enabled: entry !== ""
    focusPolicy: Qt.StrongFocus
    text: what
    Accessible.role: enabled ? Accessible.Button : Accessible.StaticText
    Accessible.name: qsTr("%1: %2. %3").arg(day).arg(what).arg(how)
    Accessible.onPressAction: {
        Assist.pressed();
        click();
    }
    Keys.onReturnPressed: event => {
        if (!event.isAutoRepeat)
            click();
    }
    Keys.onEnterPressed: event => {
        if (!event.isAutoRepeat)
            click();
    }

    RecordWords {
        id: terms
    }

    background: Rectangle {
        radius: Theme.corner
        color: line.down ? Theme.tint : Theme.surface
        border.width: line.enabled ? Theme.border : Theme.thin
        border.color: line.enabled ? Theme.edge : Theme.line

        FocusRing {
            visible: line.visualFocus
        }
    }

    contentItem: Item {
        Column {
            id: lines

            anchors.left: parent.left
            anchors.leftMargin: Theme.apart
            anchors.right: parent.right
            anchors.rightMargin: Theme.near + (look.visible && line.beside ? look.implicitWidth + Theme.apart : 0)
            y: Theme.near
            spacing: Theme.hair

            Words {
                width: parent.width
                text: line.day
                size: Theme.recallSize
                color: Theme.quiet
                Accessible.ignored: true
            }

            Words {
                width: parent.width
                text: line.what
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }

            Badge {
                room: parent ? parent.width : 0
                iconName: terms.icon(line.standing)
                tone: terms.tone(line.standing)
                text: line.how
                Accessible.ignored: true
            }
        }

        Badge {
            id: look

            visible: line.enabled
            anchors.right: parent.right
            anchors.rightMargin: Theme.apart
            y: line.beside ? (parent.height - height) / 2 : parent.height - height - Theme.near
            iconName: "next"
            tone: Theme.accent
            text: qsTr("Look at it")
            Accessible.ignored: true
        }
    }
}
