import QtQuick
import Prodiary

// One signature in words: who, in which role, when, what it means, and whether it still stands (I4).
Card {
    id: line

    required property string name
    required property string role
    required property string meaning
    required property string moment
    required property string standing
    required property string broken

    spacing: Theme.hair
    padding: Theme.near
    border.width: standing === "stands" ? Theme.thin : Theme.border
    border.color: standing === "stands" ? Theme.line : Theme.caution

    SignWords {
        id: terms
    }

    Words {
        width: parent.width
        text: qsTr("Signed by %1, %2").arg(line.name).arg(terms.role(line.role))
        font.weight: Font.DemiBold
    }

    Words {
        width: parent.width
        text: qsTr("“%1”, %2").arg(terms.meaning(line.meaning)).arg(line.moment)
        size: Theme.recallSize
        color: Theme.quiet
    }

    Badge {
        objectName: "standing"
        room: parent ? parent.width : 0
        iconName: line.standing === "stands" ? "check" : "caution"
        tone: line.standing === "stands" ? Theme.accent : Theme.caution
        text: {
            if (line.standing === "stands")
                return qsTr("It stands: nothing was changed since.");
            if (line.standing === "invalid")
                return qsTr("It does not hold: it does not match what is recorded. Please tell the study team.");
            return line.broken === "" ? qsTr("Broken by a later change.") : qsTr("Broken by a change on %1.").arg(line.broken);
        }
    }
}
