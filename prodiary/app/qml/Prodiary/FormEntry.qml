pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// Where a value is typed: a line with its unit beside it, or several lines for words.
Loader {
    id: row

    required property FormViewModel work
    required property string field
    required property string kind
    required property string label
    required property string typed
    required property int round
    required property bool refused
    required property string fixed
    required property int longest

    function begin(): void {
        (row.item as Item)?.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }

    sourceComponent: kind === "text" ? long : line

    Component {
        id: line

        Item {
            implicitHeight: input.implicitHeight

            FormLine {
                id: input

                objectName: "field-" + row.field
                anchors.left: parent.left
                width: row.kind === "term" ? parent.width : Math.min(parent.width - (measure.visible ? measure.implicitWidth + Theme.near : 0), Theme.sized(row.kind === "number" ? 220 : 320))
                label: row.fixed === "" ? row.label : qsTr("%1, %2").arg(row.label).arg(row.fixed)
                typed: row.typed
                round: row.round
                refused: row.refused
                inputMethodHints: Qt.ImhNoPredictiveText | (row.kind === "number" ? Qt.ImhFormattedNumbersOnly : Qt.ImhNone)
                maximumLength: row.longest
                onWritten: words => row.work.type(row.field, words)
                onFinished: row.work.leave(row.field)
            }

            Words {
                id: measure

                visible: row.fixed !== ""
                anchors.left: input.right
                anchors.leftMargin: Theme.near
                anchors.verticalCenter: input.verticalCenter
                text: row.fixed
                Accessible.ignored: true
            }
        }
    }

    Component {
        id: long

        Item {
            implicitHeight: words.height

            FormText {
                id: words

                width: parent.width
                objectName: "field-" + row.field
                label: row.label
                typed: row.typed
                round: row.round
                refused: row.refused
                longest: row.longest
                onWritten: words => row.work.type(row.field, words)
                onFinished: row.work.leave(row.field)
            }
        }
    }
}
