import QtQuick
import Prodiary

// In a trial only: what the clinic's printed sheet would say.
Card {
    id: sheet

    required property EnrolViewModel enrol

    color: Theme.tint
    spacing: Theme.tight
    padding: Theme.near + Theme.hair

    Words {
        width: parent.width
        text: sheet.enrol.step === "code" ? qsTr("In a real study your clinic gives you a printed sheet. For this trial its code is:") : qsTr("In a real study your clinic gives you a printed sheet. For this trial its numbers are:")
        size: Theme.recallSize
        font.weight: Font.DemiBold
    }

    Groups {
        width: parent.width
        parts: sheet.enrol.step === "code" ? [sheet.enrol.sheetCode] : sheet.enrol.sheetFingerprint
        size: Theme.sized(28)
    }
}
