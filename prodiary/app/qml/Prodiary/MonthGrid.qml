pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// A month of days. Each day with something on it has a mark and a word, never a colour alone.
Column {
    id: month

    required property list<string> weekdays
    required property var cells
    readonly property int columns: 7
    readonly property real cellWidth: Math.floor((width - (columns - 1) * Theme.hair) / columns)

    spacing: Theme.hair
    Accessible.role: Accessible.Grouping

    RecordWords {
        id: terms
    }

    Tallest {
        id: words

        width: month.cellWidth - Theme.tight
        texts: ["done", "open", "late", "missed", "coming"].map(name => terms.state(name))
        size: Theme.smallSize
    }

    Row {
        spacing: Theme.hair

        Repeater {
            model: month.weekdays

            Words {
                required property string modelData

                width: month.cellWidth
                horizontalAlignment: Text.AlignHCenter
                text: modelData
                size: Theme.smallSize
                color: Theme.quiet
                Accessible.ignored: true
            }
        }
    }

    Grid {
        columns: month.columns
        spacing: Theme.hair

        Repeater {
            model: month.cells

            Rectangle {
                id: cell

                required property int number
                required property string standing
                required property bool today
                required property string day

                objectName: number > 0 ? "day-" + number : ""
                width: month.cellWidth
                height: number.implicitHeight + words.tallest + Theme.tight
                radius: Theme.tight
                color: cell.standing === "" ? "transparent" : cell.standing === "done" ? Theme.tint : cell.standing === "missed" || cell.standing === "late" ? Theme.cautionSurface : Theme.surface
                border.width: cell.today ? Theme.strongBorder : cell.standing === "" ? 0 : Theme.thin
                border.color: cell.today ? Theme.accent : cell.standing === "" ? Theme.line : terms.tone(cell.standing)
                Accessible.role: Accessible.StaticText
                Accessible.ignored: cell.number === 0 || cell.standing === "" && !cell.today
                Accessible.name: [cell.today ? qsTr("Today") : "", cell.day, terms.state(cell.standing)].filter(part => part !== "").join(": ")

                Words {
                    id: number

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.tight
                    y: Theme.hair
                    text: cell.number > 0 ? cell.number : ""
                    size: Theme.recallSize
                    lineHeight: Math.round(size * 1.3)
                    font.weight: cell.today || cell.standing !== "" ? Font.DemiBold : Font.Normal
                    color: cell.standing === "" && !cell.today ? Theme.quiet : Theme.text
                    font.features: {
                        "tnum": 1
                    }
                    Accessible.ignored: true
                }

                Icon {
                    visible: cell.standing !== ""
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.tight
                    anchors.verticalCenter: number.verticalCenter
                    name: terms.icon(cell.standing)
                    tone: terms.tone(cell.standing)
                    size: Theme.sized(22)
                }

                Words {
                    visible: text !== ""
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.top: number.bottom
                    width: words.width
                    horizontalAlignment: Text.AlignHCenter
                    text: terms.state(cell.standing)
                    size: Theme.smallSize
                    color: terms.tone(cell.standing)
                    Accessible.ignored: true
                }
            }
        }
    }
}
