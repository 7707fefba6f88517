import QtQuick
import QtQuick.Templates as T
import Prodiary

// The middle of a screen. When it does not fit, two large buttons move it: no drag is ever needed (M7).
FocusScope {
    id: area

    default property alias content: column.data
    property int spacing: Theme.apart
    property int columnWidth: Theme.column
    property bool centred: false
    // All of the width is the column's, as where panes in it move by themselves.
    property bool whole: false
    // Beside the column where there is room; somewhat larger words need all of the width to stay on one line.
    readonly property bool beside: !whole && width >= 1000 && (Theme.scale <= 1.25 || Theme.scale >= 2)
    readonly property int strip: Math.max(up.implicitWidth, down.implicitWidth)
    readonly property real room: beside ? width - strip - Theme.near : width
    // For one eye: a narrower column at its side, except where large words need the room.
    readonly property bool sided: Theme.layout !== "centre" && columnWidth === Theme.column
    readonly property real sideWidth: Math.min(Theme.sideColumn * Math.max(1, Theme.scale), room * (Theme.scale <= 1 ? 0.8 : Theme.scale <= 1.5 ? 0.92 : 1))
    readonly property real columnActual: sided ? sideWidth : Math.min(columnWidth * Math.max(1, Theme.scale), room)
    readonly property real columnX: {
        if (sided)
            return Theme.layout === "left" ? 0 : width - columnActual;
        const middle = (width - columnActual) / 2;
        const start = beside ? Math.max(0, Math.min(middle, width - strip - Theme.near - columnActual)) : middle;
        return LayoutMirroring.enabled ? width - columnActual - start : start;
    }
    readonly property bool overflows: column.implicitHeight + Theme.tight > height + 1
    // What of its height is left for the column in any case.
    readonly property real sure: beside ? height : height - Math.max(up.implicitHeight, down.implicitHeight) - Theme.tight
    // What a single switch reaches, in this order (M5).
    readonly property list<Item> scanned: [column, buttons]

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

    // Reveal it wherever it comes to stand: a page that was just filled is still being laid out.
    function bring(item: Item): void {
        view.due = item;
        area.reveal(item);
        layingOut.restart();
    }

    // The first title in it, where a screen reader and the keyboard begin.
    function title(): Heading {
        return titleIn(column);
    }

    // The first thing in it that can be pressed or typed in.
    function control(): Item {
        return controlIn(column);
    }

    function controlIn(item: Item): Item {
        for (let place = 0; place < item.children.length; place++) {
            const child = item.children[place];
            if (!child.visible || !child.enabled)
                continue;
            const found = child as T.AbstractButton || child as T.TextField ? child : controlIn(child);
            if (found)
                return found;
        }
        return null;
    }

    function titleIn(item: Item): Heading {
        for (let place = 0; place < item.children.length; place++) {
            const child = item.children[place];
            const found = !child.visible ? null : (child as Heading) ?? titleIn(child);
            if (found)
                return found;
        }
        return null;
    }

    Connections {
        target: area.Window.window
        function onActiveFocusItemChanged(): void {
            area.reveal(area.Window.activeFocusItem);
        }
    }

    // A little wider than the column, so that a focus ring at its edge is whole.
    Flickable {
        id: view

        x: -Theme.tight
        width: area.width + 2 * Theme.tight
        height: area.overflows && !area.beside ? area.height - buttons.height - Theme.tight : area.height
        contentWidth: width
        contentHeight: Math.max(height, column.implicitHeight + 2 * Theme.tight)
        boundsBehavior: Flickable.StopAtBounds
        interactive: area.overflows
        clip: area.overflows
        activeFocusOnTab: false
        onContentHeightChanged: {
            area.move(0);
            area.reveal(due);
        }

        property Item due: null

        Timer {
            id: layingOut

            interval: 100
            onTriggered: {
                area.reveal(view.due);
                view.due = null;
            }
        }

        Column {
            id: column

            x: area.columnX + Theme.tight
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
        x: {
            if (!area.beside)
                return area.columnX + (area.columnActual - width) / 2;
            if (!area.sided)
                return LayoutMirroring.enabled ? 0 : area.width - width;
            return Theme.layout === "left" ? area.columnActual + Theme.near : area.columnX - Theme.near - width;
        }
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
