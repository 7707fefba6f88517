import QtQuick
import Prodiary

// Declining is never one touch: it is asked once more, and can be taken back (Q6).
Card {
    id: card

    required property QuestionViewModel question
    readonly property alias title: heading

    // What is not seen takes no key.
    enabled: visible

    Words {
        id: heading

        objectName: "declineTitle"
        Accessible.role: Accessible.Heading
        Accessible.focusable: true
        width: parent.width
        text: qsTr("Leave this question without an answer?")
        size: Theme.optionSize
        font.weight: Font.DemiBold
    }

    Words {
        width: parent.width
        text: qsTr("Your clinic will see that you preferred not to answer it. You can still change this until you confirm.")
        size: Theme.recallSize
        color: Theme.quiet
    }

    Flow {
        width: parent.width
        spacing: Theme.apart

        ActionButton {
            objectName: "keepQuestion"
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Back to the question")
            iconName: "back"
            onClicked: card.question.keepQuestion()
        }

        ActionButton {
            objectName: "declineYes"
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Yes, leave it without an answer")
            iconName: "skip"
            onClicked: card.question.decline()
        }
    }
}
