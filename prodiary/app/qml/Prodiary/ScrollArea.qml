import QtQuick
import Prodiary

// The middle of a screen. When it does not fit, two large buttons move it: no drag is ever needed (M7).
FocusScope {
    id: area

    default property alias content: column.data
    property int spacing: Theme.apart
    property int columnWidth: Theme.column
    property bool centred: false
    readonly property bool beside: width >= 1000
    readonly property int strip: Math.max(up.implicitWidth, down.implicitWidth)
    readonly property real room: beside ? width - strip - Theme.near : width
    readonly property real columnActual: Math.min(columnWidth * Math.max(1, Theme.scale), room)
    readonly property real columnX: beside ? Math.max(0, Math.min((width - columnActual) / 2, width - strip - Theme.near - columnActual)) : (width - columnActual) / 2
    readonly property bool overflows: column.implicitHeight + 2 * Theme.tight > height + 1

    readonly property real viewHeight: view.height

    function toTop(): void {
        view.contentY = 0;
    }

    function move(by: real): void {
        view.contentY = Math.max(0, Math.min(view.contentHeight - view.height, view.contentY + by));
    }

    function reveal(item: Item): void {
        if (!item || !overflows)
            return;
        let up = item;
        while (up && up !== column)
            up = up.parent;
        if (up !== column)
            return;
        const top = item.mapToItem(column, 0, 0).y + Theme.tight;
        if (top < view.contentY + Theme.near)
            view.contentY = Math.max(0, top - Theme.near);
        else if (top + item.height > view.contentY + view.height - Theme.near)
            area.move(Math.min(top - Theme.near, top + item.height + Theme.near - view.height) - view.contentY);
    }

    Connections {
        target: area.Window.window
        function onActiveFocusItemChanged(): void {
            area.reveal(area.Window.activeFocusItem);
        }
    }

    Flickable {
        id: view

        width: area.width
        height: area.overflows && !area.beside ? area.height - buttons.height - Theme.tight : area.height
        contentWidth: width
        contentHeight: Math.max(height, column.implicitHeight + 2 * Theme.tight)
        boundsBehavior: Flickable.StopAtBounds
        interactive: area.overflows
        clip: area.overflows
        activeFocusOnTab: false
        onContentHeightChanged: area.move(0)

        Column {
            id: column

            x: area.columnX
            y: area.centred && !area.overflows ? Math.max(Theme.tight, (view.height - implicitHeight) * 0.4) : Theme.tight
            width: area.columnActual
            spacing: area.spacing
        }
    }

    Grid {
        id: buttons

        visible: area.overflows
        columns: area.beside ? 1 : 2
        spacing: Theme.near
        x: area.beside ? area.width - width : (area.width - width) / 2
        y: area.beside ? (area.height - height) / 2 : area.height - height

        ActionButton {
            id: up

            objectName: "scrollUp"
            text: qsTr("Up")
            iconName: "up"
            enabled: view.contentY > 0
            onClicked: area.move(-view.height * 0.75)
        }

        ActionButton {
            id: down

            objectName: "scrollDown"
            text: qsTr("Down")
            iconName: "down"
            enabled: view.contentY < view.contentHeight - view.height - 1
            onClicked: area.move(view.height * 0.75)
        }
    }
}
