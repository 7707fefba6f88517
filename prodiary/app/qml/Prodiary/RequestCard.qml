import QtQuick
import Prodiary

// One request for a correction as staff see it: who asked, why, what stood, what shall stand, and
// what became of it (A6, A7).
Card {
    id: card

    required property string key
    required property string title
    required property string day
    required property int number
    required property string question
    required property string stood
    required property string wished
    required property string reason
    required property string words
    required property string askedBy
    required property string askedRole
    required property string asked
    required property string outcome
    required property string decidedBy
    required property string decided
    required property string because
    required property string signed
    required property bool mayDecide
    required property bool maySign
    property bool offered: true
    readonly property string decision: {
        const what = number === 0 ? qsTr("%1, all of it").arg(title) : qsTr("%1, question %2").arg(title).arg(number);
        return outcome === "refused" ? qsTr("Correction not accepted: %1").arg(what) : qsTr("Correction accepted: %1").arg(what);
    }

    signal decideClicked
    signal signClicked(string title)

    function why(name: string): string {
        switch (name) {
        case "slip":
            return qsTr("A wrong answer was touched");
        case "misread":
            return qsTr("The question was misread");
        case "other-time":
            return qsTr("It was answered about another time");
        case "wrong-person":
            return qsTr("It is another person's");
        default:
            return qsTr("Another reason");
        }
    }

    function role(name: string): string {
        return name === "participant" ? qsTr("participant") : terms.role(name);
    }

    spacing: Theme.tight
    padding: Theme.near + Theme.hair

    SignWords {
        id: terms
    }

    RecordWords {
        id: answers
    }

    Words {
        width: parent.width
        text: qsTr("%1, %2").arg(card.title).arg(card.day)
        size: Theme.recallSize
        color: Theme.quiet
    }

    Words {
        width: parent.width
        text: card.number === 0 ? qsTr("The whole entry shall be struck out") : qsTr("%1. %2").arg(card.number).arg(card.question)
        font.weight: Font.DemiBold
    }

    Words {
        objectName: "stood"
        visible: card.number > 0
        width: parent.width
        text: qsTr("It said: %1").arg(answers.answer(card.stood))
        size: Theme.recallSize
    }

    Words {
        objectName: "wished"
        visible: card.number > 0
        width: parent.width
        text: qsTr("Asked for: %1").arg(answers.answer(card.wished))
        size: Theme.recallSize
        font.weight: Font.DemiBold
    }

    Words {
        objectName: "askedBy"
        width: parent.width
        text: qsTr("Asked by %1, %2, on %3").arg(card.askedBy).arg(card.role(card.askedRole)).arg(card.asked)
        size: Theme.recallSize
        color: Theme.quiet
    }

    Words {
        width: parent.width
        text: card.words === "" ? card.why(card.reason) : card.reason === "other" ? qsTr("“%1”").arg(card.words) : qsTr("%1: “%2”").arg(card.why(card.reason)).arg(card.words)
        size: Theme.recallSize
        color: Theme.quiet
    }

    Badge {
        objectName: "outcome"
        room: parent ? parent.width : 0
        iconName: card.outcome === "accepted" ? "check" : card.outcome === "refused" ? "close" : "clock"
        tone: card.outcome === "refused" ? Theme.caution : card.outcome === "accepted" ? Theme.accent : Theme.quiet
        text: {
            switch (card.outcome) {
            case "accepted":
                return qsTr("Accepted by %1 on %2, because: %3").arg(card.decidedBy).arg(card.decided).arg(card.because);
            case "refused":
                return qsTr("Not accepted by %1 on %2, because: %3").arg(card.decidedBy).arg(card.decided).arg(card.because);
            default:
                return qsTr("Waits for the investigator");
            }
        }
    }

    Badge {
        objectName: "decisionSigned"
        visible: card.outcome !== "open"
        room: parent ? parent.width : 0
        iconName: card.signed === "stands" ? "lock" : "caution"
        tone: card.signed === "stands" ? Theme.quiet : Theme.caution
        text: {
            switch (card.signed) {
            case "stands":
                return qsTr("The decision is signed");
            case "changed":
                return qsTr("The signature was broken by a later change");
            case "invalid":
                return qsTr("The signature does not match what is recorded. Please tell the study team.");
            default:
                return qsTr("The decision is not signed on this device");
            }
        }
    }

    ActionButton {
        objectName: "decide-" + card.key
        visible: card.offered && card.mayDecide
        width: Math.min(implicitWidth, parent.width)
        text: qsTr("Decide")
        iconName: "edit"
        onClicked: card.decideClicked()
    }

    ActionButton {
        objectName: "sign-" + card.key
        visible: card.offered && card.maySign
        width: Math.min(implicitWidth, parent.width)
        text: qsTr("Sign the decision")
        iconName: "edit"
        onClicked: card.signClicked(card.decision)
    }
}
