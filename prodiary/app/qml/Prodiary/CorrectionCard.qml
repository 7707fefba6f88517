import QtQuick
import Prodiary

// One request for a correction and what became of it (A6, N9).
Card {
    id: card

    required property string title
    required property int number
    required property string question
    required property string wanted
    required property string reason
    required property string words
    required property string asked
    required property string carried
    required property string outcome
    required property string decided
    required property string because
    required property bool byClinic
    property bool titled: true

    spacing: Theme.tight
    padding: Theme.near + Theme.hair

    RecordWords {
        id: terms
    }

    Words {
        visible: card.titled || card.number === 0
        width: parent.width
        text: card.title
        size: Theme.recallSize
        color: Theme.quiet
    }

    Words {
        width: parent.width
        visible: card.number > 0
        text: qsTr("%1. %2").arg(card.number).arg(card.question)
        size: Theme.recallSize
    }

    Words {
        width: parent.width
        text: card.number === 0 ? qsTr("Your clinic asked to strike it out, as not yours") : card.byClinic ? qsTr("Your clinic asked for: %1").arg(terms.answer(card.wanted)) : qsTr("You asked for: %1").arg(terms.answer(card.wanted))
        font.weight: Font.DemiBold
    }

    Words {
        width: parent.width
        text: card.byClinic ? qsTr("Asked on %1. “%2”").arg(card.asked).arg(card.words) : card.words === "" ? qsTr("Asked on %1. %2.").arg(card.asked).arg(terms.reason(card.reason)) : qsTr("Asked on %1. %2. “%3”").arg(card.asked).arg(terms.reason(card.reason)).arg(card.words)
        size: Theme.recallSize
        color: Theme.quiet
    }

    Badge {
        objectName: "outcome"
        room: parent ? parent.width : 0
        iconName: card.outcome === "accepted" ? "check" : card.outcome === "refused" ? "close" : "clock"
        tone: card.outcome === "refused" ? Theme.caution : Theme.accent
        text: {
            switch (card.outcome) {
            case "accepted":
                return qsTr("Accepted by your study doctor on %1, because: %2").arg(card.decided).arg(card.because);
            case "refused":
                return qsTr("Not accepted by your study doctor on %1, because: %2").arg(card.decided).arg(card.because);
            default:
                return card.carried === "waiting" ? qsTr("It waits to be sent.") : qsTr("Waiting for your study doctor.");
            }
        }
    }
}
