pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// A question of a confirmed entry with what stands for it, and all that stood before (A6).
Rectangle {
    id: row

    required property int number
    required property string question
    required property string words
    required property string kind
    required property var steps
    readonly property string said: kind === "answered" ? words : steps.length > 0 ? qsTr("No answer") : qsTr("You preferred not to answer")

    implicitHeight: lines.implicitHeight + 2 * Theme.near
    radius: Theme.corner
    color: Theme.surface
    border.width: Theme.thin
    border.color: Theme.line

    RecordWords {
        id: terms
    }

    Words {
        id: place

        anchors.left: parent.left
        anchors.leftMargin: Theme.apart
        y: Theme.near
        width: Theme.sized(36)
        text: row.number
        size: Theme.recallSize
        color: Theme.quiet
        font.features: {
            "tnum": 1
        }
    }

    Column {
        id: lines

        anchors.left: place.right
        anchors.leftMargin: Theme.tight
        anchors.right: parent.right
        anchors.rightMargin: Theme.near
        y: Theme.near
        spacing: Theme.hair

        Words {
            width: parent.width
            text: row.question
            size: Theme.recallSize
            color: Theme.quiet
        }

        Repeater {
            model: row.steps

            Column {
                id: step

                required property var modelData
                required property int index
                readonly property bool last: index === row.steps.length - 1

                width: parent ? parent.width : 0

                Words {
                    width: parent.width
                    text: step.last ? qsTr("Now: %1").arg(terms.answer(step.modelData.words)) : step.index === 0 ? qsTr("First: %1").arg(terms.answer(step.modelData.words)) : qsTr("Then: %1").arg(terms.answer(step.modelData.words))
                    font.weight: step.last ? Font.DemiBold : Font.Normal
                }

                Words {
                    visible: step.index > 0
                    width: parent.width
                    text: qsTr("Changed by your study doctor on %1, because: %2").arg(step.modelData.day).arg(step.modelData.because)
                    size: Theme.recallSize
                    color: Theme.quiet
                }
            }
        }

        Words {
            visible: row.steps.length === 0
            width: parent.width
            text: row.said
            font.weight: Font.DemiBold
        }
    }
}
