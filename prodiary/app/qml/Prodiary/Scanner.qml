pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Prodiary

// For a single switch: a frame moves from row to row, and within a row from control to control;
// Space, Enter or a press anywhere takes what it is on (M5). While off it does nothing and keeps no time.
Item {
    id: scanner

    required property bool on
    required property int seconds
    required property list<Item> groups
    property int row: 0
    property int place: -1
    property int rounds: 0
    property var rows: []
    readonly property bool resting: pause.running
    readonly property var framed: {
        const line = rows[row] ?? [];
        return (place < 0 ? line : line.slice(place, place + 1)).filter(item => item);
    }
    readonly property string framedNames: framed.map(item => item.objectName).join(" ")

    function found(item: Item, all: var): var {
        if (!item || !item.visible || !item.enabled)
            return all;
        if (item as T.AbstractButton || item as T.TextField) {
            if (item.width > 0 && item.height > 0)
                all.push(item);
            return all;
        }
        for (let child = 0; child < item.children.length; child++)
            found(item.children[child], all);
        return all;
    }

    // Controls of a group whose middles are at one height are one row. The frame stays on what it is
    // on, wherever that is now.
    function look(): void {
        const held = framed.length > 0 ? framed[0] : null;
        const all = [];
        for (let group = 0; group < groups.length; group++) {
            let last = -Infinity;
            for (const item of found(groups[group], [])) {
                const middle = item.mapToItem(null, 0, item.height / 2).y;
                if (Math.abs(middle - last) < item.height / 2)
                    all[all.length - 1].push(item);
                else
                    all.push([item]);
                last = middle;
            }
        }
        const at = held ? all.findIndex(line => line.includes(held)) : -1;
        rows = all;
        if (at >= 0) {
            row = at;
            place = place < 0 ? -1 : all[at].indexOf(held);
        }
        row = Math.max(0, Math.min(row, rows.length - 1));
        if (rows.length === 0 || place >= rows[row].length)
            place = -1;
        show();
    }

    function restart(): void {
        rows = [];
        row = 0;
        place = -1;
        if (on)
            look();
    }

    function step(): void {
        look();
        if (rows.length === 0)
            return;
        if (place < 0) {
            row = (row + 1) % rows.length;
        } else if (place + 1 < rows[row].length) {
            place += 1;
        } else {
            // Twice through a row without a press: it was the wrong one.
            rounds += 1;
            place = rounds < 2 ? 0 : -1;
        }
        show();
    }

    function press(): void {
        if (!on || resting)
            return;
        pause.restart();
        clock.restart();
        look();
        if (rows.length === 0)
            return;
        const line = rows[row];
        if (place < 0 && line.length > 1) {
            rounds = 0;
            place = 0;
            show();
            return;
        }
        const item = line[Math.max(0, place)];
        if (place >= 0) {
            rows = [];
            row = 0;
            place = -1;
        }
        if (item as T.AbstractButton)
            (item as T.AbstractButton).click();
        else
            item.forceActiveFocus(Qt.TabFocusReason);
        Qt.callLater(look);
    }

    function show(): void {
        for (const item of framed) {
            let up = item.parent;
            while (up && !(up as ScrollArea))
                up = up.parent;
            (up as ScrollArea)?.reveal(item);
        }
        follow();
    }

    // Round everything that a press would take.
    function follow(): void {
        let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
        for (const item of framed) {
            if (!item || !item.visible)
                continue;
            const at = item.mapToItem(scanner, 0, 0);
            left = Math.min(left, at.x);
            top = Math.min(top, at.y);
            right = Math.max(right, at.x + item.width);
            bottom = Math.max(bottom, at.y + item.height);
        }
        frame.visible = left < right;
        frame.x = left - Theme.tight;
        frame.y = top - Theme.tight;
        frame.width = right - left + 2 * Theme.tight;
        frame.height = bottom - top + 2 * Theme.tight;
    }

    visible: on
    onOnChanged: restart()
    onGroupsChanged: Qt.callLater(restart)

    Timer {
        id: clock

        interval: scanner.seconds * 1000
        repeat: true
        running: scanner.on
        onTriggered: scanner.step()
    }

    // One press of a shaking hand is one press.
    Timer {
        id: pause

        interval: 400
    }

    Connections {
        target: scanner.Window.window
        enabled: scanner.on
        function onAfterAnimating(): void {
            scanner.follow();
        }
    }

    Shortcut {
        sequences: ["Space", "Return", "Enter"]
        autoRepeat: false
        enabled: scanner.on
        onActivated: scanner.press()
        onActivatedAmbiguously: scanner.press()
    }

    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        onPressed: scanner.press()
    }

    Rectangle {
        id: frame

        color: "transparent"
        radius: Theme.corner + Theme.tight
        border.width: Theme.scanBorder
        border.color: Theme.focus

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.scanBorder
            color: "transparent"
            radius: Theme.corner
            border.width: Theme.border
            border.color: Theme.background
        }
    }
}
