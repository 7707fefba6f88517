import QtQuick
import Prodiary

// The frame of every diary screen: header, one middle, footer; the same places on each (M11).
FocusScope {
    id: screen

    default property alias content: area.content
    property alias leading: leadingSlot.data
    property alias trailing: trailingSlot.data
    property alias fixed: fixedSlot.data
    property alias footer: footerSlot.data
    property alias spacing: area.spacing
    property alias centred: area.centred
    property alias columnWidth: area.columnWidth
    readonly property real columnActual: area.columnActual
    readonly property real middleHeight: area.height - 2 * Theme.tight
    readonly property real inner: width - 2 * Theme.margin
    // Header and footer stand over and under the column; large words get the whole width instead.
    readonly property bool aligned: Theme.scale <= 1.5
    readonly property real barX: aligned ? Theme.margin + area.columnX : Theme.margin
    readonly property real barWidth: aligned ? columnActual : inner
    property bool hasFooter: footerSlot.children.length > 0

    signal displayRequested

    function toTop(): void {
        area.toTop();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    Item {
        id: header

        readonly property bool stacked: actions.width + Theme.apart + leadingSlot.wanted > width

        x: screen.barX
        y: Theme.near - Theme.hair
        width: screen.barWidth
        height: stacked ? actions.height + Theme.tight + leadingSlot.implicitHeight : Math.max(leadingSlot.implicitHeight, actions.height)

        Item {
            id: leadingSlot

            readonly property real wanted: children.length > 0 ? children[0].implicitWidth : 0

            y: header.stacked ? actions.height + Theme.tight : 0
            width: header.stacked ? header.width : header.width - actions.width - Theme.apart
            implicitHeight: children.length > 0 ? children[0].implicitHeight : 0
            height: header.stacked ? implicitHeight : header.height
        }

        Row {
            id: actions

            anchors.right: parent.right
            spacing: Theme.near

            ActionButton {
                objectName: "display"
                text: qsTr("Display")
                iconName: "display"
                look: "plain"
                size: Theme.recallSize
                onClicked: screen.displayRequested()
            }

            Row {
                id: trailingSlot

                spacing: Theme.near
            }
        }
    }

    Column {
        id: fixedSlot

        x: Theme.margin + area.columnX
        anchors.top: header.bottom
        anchors.topMargin: children.length > 0 ? Theme.tight : 0
        width: screen.columnActual
    }

    ScrollArea {
        id: area

        focus: true
        x: Theme.margin
        width: screen.inner
        anchors.top: fixedSlot.bottom
        anchors.topMargin: Theme.tight
        anchors.bottom: rule.top
        anchors.bottomMargin: Theme.tight
    }

    Rectangle {
        id: rule

        visible: screen.hasFooter
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: footerSlot.top
        anchors.bottomMargin: Theme.near - Theme.hair
        height: Theme.thin
        color: Theme.line
    }

    Item {
        id: footerSlot

        x: screen.barX
        width: screen.barWidth
        height: children.length > 0 ? children[0].implicitHeight : 0
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.near - Theme.hair
    }
}
