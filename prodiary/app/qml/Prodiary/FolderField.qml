import QtQuick
import Prodiary

// A folder: typed as a path, or chosen by large rows.
Column {
    id: folder

    required property FoldersViewModel folders
    required property string label
    property string path: ""
    property string fieldName: "folder"
    readonly property alias typed: field.text
    default property alias actions: ways.data

    signal accepted(string path)
    signal chosen(string path)

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

    Flow {
        id: ways

        width: parent.width
        spacing: Theme.near

        ActionButton {
            objectName: folder.fieldName + "-choose"
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Choose a folder")
            iconName: "folder"
            onClicked: folder.folders.choose(folder.fieldName)
        }
    }

    Connections {
        target: folder.folders
        function onPicked(askedBy: string, path: string): void {
            if (askedBy !== folder.fieldName)
                return;
            field.text = path;
            folder.chosen(path);
        }
    }
}
