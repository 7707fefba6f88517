pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// Everything that ever stood in a field: who, when, what before, what after, and why (A4).
Card {
    id: card

    required property var steps

    padding: Theme.near
    spacing: Theme.near

    function said(words: string, why: string): string {
        if (why !== "")
            return qsTr("not done: %1").arg(terms.notDone(why));
        return words === "" ? qsTr("empty") : words;
    }

    SignWords {
        id: terms
    }

    Repeater {
        model: card.steps

        Column {
            id: step

            required property var modelData
            required property int index

            objectName: "trailStep-" + index
            width: parent ? parent.width : 0

            Words {
                width: parent.width
                text: step.modelData.first ? card.said(step.modelData.after, step.modelData.notDone) : qsTr("%1, before: %2").arg(card.said(step.modelData.after, step.modelData.notDone)).arg(card.said(step.modelData.before, step.modelData.beforeNotDone))
                size: Theme.recallSize
                font.weight: Font.DemiBold
            }

            Words {
                width: parent.width
                text: qsTr("%1, %2, %3").arg(step.modelData.who).arg(terms.role(step.modelData.role)).arg(step.modelData.moment)
                size: Theme.smallSize
                color: Theme.quiet
            }

            Words {
                visible: step.modelData.reason !== ""
                width: parent.width
                text: qsTr("Reason: %1").arg(step.modelData.reason)
                size: Theme.smallSize
                color: Theme.quiet
            }
        }
    }
}
