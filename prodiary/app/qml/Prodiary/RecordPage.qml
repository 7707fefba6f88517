pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// What was answered, what waits, what was missed; how many, and never a score (Q9).
Frame {
    id: page

    required property RecordViewModel record
    // A day needs room for its word; where words are large the list says it all.
    readonly property real wanted: 7 * Theme.sized(84)
    readonly property bool drawn: Theme.scale < 2 && wanted <= columnActual
    readonly property bool beside: drawn && wanted + Theme.far + Theme.sized(380) <= columnActual

    columnWidth: Theme.layout === "centre" ? Theme.column + Theme.sized(240) : Theme.column

    leading: Brand {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    }

    Waiting {
        id: waiting

        entries: page.record.waiting
        requests: page.record.waitingCorrections
        decisions: page.record.waitingDecisions
    }

    Heading {
        width: parent.width
        text: qsTr("My record")
    }

    Failure {
        width: parent.width
        model: page.record
    }

    Words {
        objectName: "progress"
        visible: page.record.loaded
        width: parent.width
        text: page.record.closed === 0 ? qsTr("There is nothing to look back on yet.") : qsTr("You have answered %1 of %2 so far.").arg(page.record.answered).arg(page.record.closed)
        font.weight: Font.DemiBold
    }

    Column {
        visible: page.record.loaded
        width: parent.width
        spacing: Theme.tight

        Badge {
            objectName: "held"
            room: parent ? parent.width : 0
            iconName: page.record.heldUntil === "" ? "clock" : "check"
            tone: page.record.heldUntil === "" ? Theme.quiet : Theme.accent
            text: page.record.heldUntil === "" ? qsTr("Your clinic has not said yet that it has anything.") : qsTr("Your clinic has everything up to %1.").arg(page.record.heldUntil)
        }

        Badge {
            objectName: "waits"
            visible: text !== ""
            room: parent ? parent.width : 0
            iconName: "clock"
            text: waiting.text
        }
    }

    Notice {
        objectName: "trouble"
        visible: page.record.troubleDay !== ""
        width: parent.width
        kind: "caution"
        title: qsTr("Sending did not work on %1: %2").arg(page.record.troubleDay).arg(page.record.troubleTitle)
        text: page.record.troubleText
    }

    // The month and its two ways; the title between them where there is room, else above.
    Item {
        id: bar

        readonly property bool within: name.implicitWidth + before.implicitWidth + after.implicitWidth + 2 * Theme.near <= width
        readonly property bool side: before.implicitWidth + after.implicitWidth + Theme.near <= width

        visible: page.record.loaded
        width: parent.width
        implicitHeight: within ? before.height : side ? name.height + Theme.tight + before.height : name.height + 2 * Theme.tight + before.height + after.height

        Words {
            id: name

            objectName: "month"
            width: bar.within ? implicitWidth : parent.width
            x: bar.within ? (parent.width - width) / 2 : 0
            y: bar.within ? (parent.height - height) / 2 : 0
            horizontalAlignment: Text.AlignHCenter
            text: page.record.month
            size: Theme.optionSize
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        ActionButton {
            id: before

            objectName: "earlierMonth"
            anchors.left: parent.left
            y: bar.within ? 0 : name.height + Theme.tight
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Earlier month")
            iconName: "back"
            enabled: page.record.earlier
            onClicked: {
                page.record.earlierMonth();
                if (!enabled)
                    after.forceActiveFocus(Qt.TabFocusReason);
            }
        }

        ActionButton {
            id: after

            objectName: "laterMonth"
            anchors.right: parent.right
            y: bar.within ? 0 : bar.side ? before.y : before.y + before.height + Theme.tight
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Later month")
            iconName: "next"
            iconAfter: true
            enabled: page.record.further
            onClicked: {
                page.record.laterMonth();
                // The last month there is: the way back is beside it.
                if (!enabled)
                    before.forceActiveFocus(Qt.TabFocusReason);
            }
        }
    }

    Grid {
        visible: page.record.loaded
        width: parent.width
        columns: page.beside ? 2 : 1
        spacing: Theme.far

        MonthGrid {
            objectName: "calendar"
            visible: page.drawn
            width: page.beside ? page.wanted : parent.width
            weekdays: page.record.weekdays
            cells: page.record.cells
        }

        Column {
            width: page.beside ? parent.width - page.wanted - Theme.far : parent.width
            spacing: Theme.near

            Words {
                visible: list.count === 0
                width: parent.width
                text: qsTr("Nothing in this month.")
                color: Theme.quiet
            }

            Repeater {
                id: list

                model: page.record.lines

                RecordLine {
                    required property int index

                    objectName: "line-" + index
                    width: parent ? parent.width : 0
                    onClicked: page.record.openEntry(entry)
                }
            }
        }
    }

    ActionButton {
        objectName: "trend"
        anchors.left: parent?.left
        visible: page.record.loaded && page.record.trendsShown
        width: Math.min(implicitWidth, parent.width)
        text: qsTr("My totals over time")
        iconName: "chart"
        onClicked: page.record.showTrend()
    }

    Words {
        visible: corrections.count > 0
        width: parent.width
        text: qsTr("Corrections")
        size: Theme.optionSize
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Repeater {
        id: corrections

        model: page.record.corrections

        CorrectionCard {
            required property int index

            objectName: "correction-" + index
            width: parent ? parent.width : 0
        }
    }

    footer: Footer {
        next.objectName: "send"
        next.visible: waiting.all > 0
        next.text: qsTr("Send")
        next.iconName: "send"
        next.look: "plain"
        onBackClicked: page.record.back()
        onNextClicked: page.record.send()
    }
}
