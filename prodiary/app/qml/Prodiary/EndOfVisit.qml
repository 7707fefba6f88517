pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// The end of a visit: what is left and why, then the signature, then the record to keep.
Card {
    id: end

    required property VisitViewModel visit
    readonly property bool busy: visit.state === "busy"
    readonly property var missing: visit.leftOver

    SignWords {
        id: terms
    }

    Heading {
        width: parent.width
        text: end.visit.going ? qsTr("End the visit?") : end.visit.signed ? qsTr("The visit is over and signed") : qsTr("The visit is over")
        size: Theme.optionSize
    }

    Words {
        visible: end.visit.going
        width: parent.width
        text: end.missing.length === 0 ? qsTr("Everything is done.") : qsTr("Not done: %1.").arg(end.missing.join(", "))
    }

    OwnWords {
        id: note

        visible: end.visit.going && end.missing.length > 0
        width: parent.width
        label: qsTr("Why is this left out?")
        detail: qsTr("It stands in the record, with your name.")
        most: 400
        inputName: "endNote"
    }

    Flow {
        visible: end.visit.going
        width: parent.width
        spacing: Theme.near

        ActionButton {
            objectName: "endNow"
            width: Math.min(implicitWidth, parent.width)
            look: "strong"
            text: qsTr("End the visit and sign")
            iconName: "check"
            enabled: !end.busy && (end.missing.length === 0 || note.kept.trim() !== "")
            onClicked: end.visit.end(note.kept)
        }

        ActionButton {
            objectName: "keepGoing"
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Not yet")
            enabled: !end.busy
            onClicked: end.visit.keepGoing()
        }
    }

    Words {
        visible: end.visit.note !== ""
        width: parent.width
        text: qsTr("Left out: %1").arg(end.visit.note)
    }

    Repeater {
        model: end.visit.signatures

        Badge {
            required property string name
            required property string role
            required property string meaning
            required property string moment
            required property string standing

            room: parent ? parent.width : 0
            iconName: standing === "stands" ? "check" : "caution"
            tone: standing === "stands" ? Theme.accent : Theme.caution
            text: qsTr("%1, %2: “%3”, %4").arg(name).arg(terms.role(role)).arg(terms.meaning(meaning)).arg(moment)
        }
    }

    Flow {
        visible: !end.visit.going
        width: parent.width
        spacing: Theme.near

        ActionButton {
            objectName: "signVisit"
            visible: !end.visit.signed
            width: Math.min(implicitWidth, parent.width)
            look: "strong"
            text: qsTr("Sign the visit")
            iconName: "edit"
            enabled: !end.busy
            onClicked: end.visit.sign()
        }

        ActionButton {
            objectName: "saveVisit"
            visible: end.visit.mayCopy
            width: Math.min(implicitWidth, parent.width)
            look: end.visit.signed ? "strong" : "plain"
            text: qsTr("Save the visit record")
            iconName: "copy"
            enabled: !end.busy
            onClicked: end.visit.saveCopy()
        }
    }
}
