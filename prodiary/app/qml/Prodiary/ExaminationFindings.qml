pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// All items once more: before it is locked each leads back to its item; after that, to its amendment.
Column {
    id: part

    required property ExaminationViewModel exam
    readonly property bool locked: exam.confirmed || exam.struck !== ""
    readonly property bool amends: exam.confirmed && exam.mayExamine

    spacing: Theme.near

    Words {
        width: parent.width
        text: {
            if (part.exam.struck !== "")
                return qsTr("Struck out: it does not count. %1").arg(part.exam.struck);
            if (!part.exam.mayExamine)
                return qsTr("Your role reads examinations. A nurse or an investigator can go on with it.");
            if (part.locked)
                return qsTr("It is locked. Touch a line to put it right, with a reason; it is then to be signed again.");
            return part.exam.complete ? qsTr("Touch a line to change it. You can confirm at the end of the list; then it is locked and signed.") : qsTr("Some items are still open. Touch a line to go there.");
        }
        size: Theme.recallSize
        color: Theme.quiet
    }

    Repeater {
        model: part.exam.signatures

        SignatureLine {
            required property int index

            objectName: "signature-" + index
            width: parent ? parent.width : 0
        }
    }

    Badge {
        objectName: "unsigned"
        visible: part.exam.confirmed && !part.exam.signed
        room: parent ? parent.width : 0
        iconName: "caution"
        tone: Theme.caution
        text: qsTr("It is not signed as it now is.")
    }

    Notice {
        objectName: "queries"
        visible: asked.count > 0
        width: parent.width
        title: qsTr("The participant said something else")
        text: qsTr("Please ask. Nothing is changed by itself, and neither answer counts for more.")

        Repeater {
            id: asked

            model: part.exam.queries

            Words {
                required property int index
                required property string question
                required property string recorded
                required property string title
                required property string answered

                objectName: "query-" + index
                width: parent ? parent.width : 0
                text: qsTr("%1: you recorded “%2”; in %3 the answer was “%4”.").arg(question).arg(recorded).arg(title).arg(answered)
                size: Theme.recallSize
            }
        }
    }

    Card {
        width: parent.width
        spacing: Theme.hair
        padding: Theme.near

        Words {
            objectName: "total"
            width: parent.width
            text: part.exam.total >= 0 ? qsTr("Total: %1 of %2").arg(part.exam.total).arg(part.exam.mostTotal) : qsTr("No total: %1 of %2 items have a grade").arg(part.exam.gradedItems).arg(part.exam.count)
            font.weight: Font.DemiBold
        }

        Words {
            visible: part.exam.total < 0
            width: parent.width
            text: qsTr("A total exists only when every item has a grade; nothing is filled in.")
            size: Theme.recallSize
            color: Theme.quiet
        }
    }

    Repeater {
        model: part.exam.items

        FindingRow {
            objectName: "finding-" + number
            width: parent ? parent.width : 0
            doing: part.amends ? qsTr("Put right") : part.locked || !part.exam.mayExamine ? "" : kind === "open" ? qsTr("Record") : qsTr("Change")
            onClicked: part.locked ? part.exam.startAmend(number) : part.exam.chooseItem(number)
        }
    }

    // At the end of the list and not in the footer, as on the participant's review (Q5, M7).
    ActionButton {
        objectName: "confirm"
        visible: part.exam.step === "review" && part.exam.complete
        anchors.right: parent.right
        width: Math.min(implicitWidth, parent.width)
        look: "strong"
        text: qsTr("Confirm and lock")
        iconName: "lock"
        enabled: part.exam.state !== "busy"
        onClicked: part.exam.confirm()
    }
}
