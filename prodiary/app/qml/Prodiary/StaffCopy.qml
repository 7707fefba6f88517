import QtQuick
import Prodiary

// A copy on its way out of the vault: what that means, where it shall go, and that it is there.
Column {
    id: piece

    required property StaffCopyViewModel copy
    required property FoldersViewModel folders
    readonly property bool preparing: copy.kind !== ""
    readonly property bool ready: preparing && copy.state !== "busy" && place.typed.trim() !== ""
    readonly property string title: {
        switch (copy.kind) {
        case "visit-pdf":
            return qsTr("Save the visit record");
        case "trail-csv":
            return qsTr("Save the audit trail as a table (CSV)");
        default:
            return qsTr("Save the audit trail (PDF)");
        }
    }

    function save(): void {
        copy.save(place.typed);
    }

    spacing: Theme.near

    Failure {
        width: parent.width
        model: piece.copy
    }

    Notice {
        objectName: "saved"
        visible: piece.copy.saved !== ""
        width: parent.width
        title: qsTr("The copy is saved")
        text: qsTr("It is called %1 and is in the folder that you chose.").arg(piece.copy.saved)
    }

    Words {
        visible: piece.preparing
        width: parent.width
        text: {
            switch (piece.copy.kind) {
            case "visit-pdf":
                return qsTr("A certified copy: all values with their units, who gave and who entered them, the signatures and whether they stand, and the visit's audit trail. The moment of copying and the state of the chain are on every page.");
            case "trail-csv":
                return qsTr("Every row of the whole trail, with codes and words, for a spreadsheet. Filters do not apply.");
            default:
                return qsTr("The rows that are found, with the filters stated on the first page.");
            }
        }
        size: Theme.recallSize
    }

    Notice {
        objectName: "unprotected"
        visible: piece.preparing
        width: parent.width
        kind: "caution"
        title: qsTr("A copy is no longer protected")
        text: qsTr("It has the participant's data in clear. Whoever opens the folder or finds the stick can read it.")
        advice: qsTr("Save it only where source documents are kept.")
    }

    FolderField {
        id: place

        visible: piece.preparing
        width: parent.width
        folders: piece.folders
        label: qsTr("Where shall the copy go?")
        fieldName: "staffCopyFolder"
        onAccepted: piece.save()
    }
}
