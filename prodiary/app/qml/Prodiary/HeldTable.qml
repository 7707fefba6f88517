pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// The entries that a site holds. Totals are for staff; a participant never sees this (Q9).
Card {
    id: table

    required property QtObject rows
    readonly property list<real> widths: [0.16, 0.22, 0.22, 0.2, 0.2]

    padding: Theme.near
    spacing: 0

    component Cell: Words {
        required property int column
        property bool heading: false

        width: table.widths[column] * (table.width - 2 * table.padding)
        rightPadding: Theme.near
        size: Theme.deskSize
        font.weight: heading ? Font.DemiBold : Font.Normal
        font.features: {
            "tnum": 1
        }
        color: heading ? Theme.quiet : Theme.text
    }

    Row {
        width: parent.width
        bottomPadding: Theme.tight

        Cell {
            column: 0
            heading: true
            text: qsTr("Participant")
        }

        Cell {
            column: 1
            heading: true
            text: qsTr("Questionnaire")
        }

        Cell {
            column: 2
            heading: true
            text: qsTr("Confirmed")
        }

        Cell {
            column: 3
            heading: true
            text: qsTr("Total")
            horizontalAlignment: Text.AlignRight
        }

        Cell {
            column: 4
            heading: true
            leftPadding: Theme.near
            text: qsTr("State and mode")
        }
    }

    Repeater {
        id: lines

        model: table.rows

        Column {
            id: line

            required property string subject
            required property string title
            required property string confirmed
            required property int total
            required property int most
            required property int answered
            required property int items
            required property string status
            required property string mode
            required property int findings

            width: parent ? parent.width : 0

            Rectangle {
                width: parent.width
                height: Theme.thin
                color: Theme.line
            }

            Row {
                width: parent.width
                topPadding: Theme.tight
                bottomPadding: Theme.tight

                Cell {
                    column: 0
                    text: line.subject
                }

                Cell {
                    column: 1
                    text: line.title
                }

                Cell {
                    column: 2
                    text: line.confirmed === "" ? qsTr("not yet") : line.confirmed
                }

                Cell {
                    column: 3
                    horizontalAlignment: Text.AlignRight
                    text: line.total >= 0 ? qsTr("%1 of %2").arg(line.total).arg(line.most) : qsTr("not complete, %1 of %2 answered").arg(line.answered).arg(line.items)
                }

                Cell {
                    column: 4
                    leftPadding: Theme.near
                    text: table.state_words(line.status) + ", " + table.mode_words(line.mode) + (line.findings > 0 ? "\n" + qsTr("%1 to look at").arg(line.findings) : "")
                }
            }
        }
    }

    Words {
        visible: lines.count === 0
        width: parent.width
        text: qsTr("Nothing is held yet. Import a folder to begin.")
        size: Theme.deskSize
        color: Theme.quiet
    }

    function state_words(state: string): string {
        return state === "draft" ? qsTr("draft") : state === "amended" ? qsTr("amended") : qsTr("confirmed");
    }

    function mode_words(mode: string): string {
        return mode === "self" ? qsTr("self") : mode === "proxy" ? qsTr("proxy") : qsTr("interview");
    }
}
