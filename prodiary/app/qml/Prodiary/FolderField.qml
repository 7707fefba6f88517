pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Prodiary

// A folder: typed as a path, or chosen.
Column {
    id: folder

    required property string label
    property string path: ""
    property string fieldName: "folder"
    readonly property alias typed: field.text

    signal accepted(string path)

    spacing: Theme.near

    Field {
        id: field

        width: parent.width
        label: folder.label
        text: folder.path
        inputName: folder.fieldName
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        onAccepted: folder.accepted(text)
    }

    ActionButton {
        text: qsTr("Choose a folder")
        iconName: "folder"
        onClicked: chooser.active = true
    }

    Loader {
        id: chooser

        active: false
        sourceComponent: FolderDialog {
            Component.onCompleted: open()
            onAccepted: {
                field.text = String(selectedFolder);
                folder.accepted(field.text);
                chooser.active = false;
            }
            onRejected: chooser.active = false
        }
    }
}
