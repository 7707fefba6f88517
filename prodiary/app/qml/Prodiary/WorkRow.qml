import QtQuick
import QtQuick.Templates as T
import Prodiary

// One line of a list that staff work through: what it is, how far it is, and the whole row is the target.
T.AbstractButton {
    id: row

    property string detail: ""
    property string status: ""
    property string statusIcon: "info"
    property color statusTone: Theme.quiet
    property string more: ""
    property string moreIcon: "info"
    // One of several of which one is shown beside them; never by colour alone.
    property bool pick: false
    property bool chosen: false

    implicitHeight: Math.max(Theme.target, lines.implicitHeight + 2 * Theme.near)
    focusPolicy: Qt.StrongFocus
    checkable: pick
    checked: chosen
    onToggled: checked = Qt.binding(() => row.chosen)
    Accessible.role: !enabled ? Accessible.StaticText : pick ? Accessible.RadioButton : Accessible.Button
    Accessible.name: text
    Accessible.description: [detail, status, more].filter(part => part !== "").join(". ")
    Accessible.onPressAction: {
        Assist.pressed();
        click();
    }
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.corner
        color: row.down || row.chosen ? Theme.tint : Theme.surface
        border.width: row.chosen ? Theme.strongBorder : row.enabled ? Theme.border : Theme.thin
        border.color: row.chosen ? Theme.accent : row.enabled ? Theme.edge : Theme.line

        FocusRing {
            visible: row.visualFocus
        }
    }

    contentItem: Item {
        id: inside

        // How far it is stands on the line of its name where there is room for both.
        readonly property bool beside: row.detail === "" && row.more === "" && row.status !== "" && label.implicitWidth + mark.wanted + Theme.apart <= lines.width

        implicitHeight: lines.implicitHeight

        Column {
            id: lines

            anchors.left: parent.left
            anchors.leftMargin: Theme.near + Theme.hair
            anchors.right: onward.left
            anchors.rightMargin: Theme.tight
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.hair

            Words {
                id: label

                width: inside.beside ? parent.width - mark.wanted - Theme.apart : parent.width
                text: row.text
                font.weight: row.chosen || !row.pick ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }

            Words {
                visible: text !== ""
                width: parent.width
                text: row.detail
                size: Theme.recallSize
                color: Theme.quiet
                Accessible.ignored: true
            }

            Badge {
                visible: text !== "" && !inside.beside
                room: parent ? parent.width : 0
                iconName: row.statusIcon
                tone: row.statusTone
                text: row.status
                Accessible.ignored: true
            }

            Badge {
                visible: text !== ""
                room: parent ? parent.width : 0
                iconName: row.moreIcon
                text: row.more
                Accessible.ignored: true
            }
        }

        Badge {
            id: mark

            readonly property real wanted: implicitWidth

            visible: inside.beside
            anchors.right: onward.left
            anchors.rightMargin: Theme.near
            anchors.verticalCenter: parent.verticalCenter
            iconName: row.statusIcon
            tone: row.statusTone
            text: row.status
            Accessible.ignored: true
        }

        Icon {
            id: onward

            visible: row.enabled
            anchors.right: parent.right
            anchors.rightMargin: Theme.near
            anchors.verticalCenter: parent.verticalCenter
            name: row.chosen ? "check" : "next"
            tone: row.chosen ? Theme.accent : Theme.quiet
            size: Theme.sized(24)
        }
    }
}
