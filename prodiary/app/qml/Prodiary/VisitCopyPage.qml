import QtQuick
import Prodiary

// The record of a visit as a certified copy (X3).
Frame {
    id: page

    required property StaffCopyViewModel copy
    required property FoldersViewModel folders
    readonly property bool busy: copy.state === "busy"

    spacing: Theme.near

    leading: Brand {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    }

    Heading {
        width: parent.width
        text: piece.preparing ? piece.title : qsTr("Visit record")
        size: Theme.questionSize
    }

    StaffCopy {
        id: piece

        width: parent.width
        copy: page.copy
        folders: page.folders
    }

    footer: Footer {
        back.enabled: !page.busy
        next.objectName: "saveCopy"
        next.visible: piece.preparing
        next.enabled: piece.ready
        next.text: page.busy ? qsTr("Please wait") : qsTr("Save the copy")
        next.iconName: "copy"
        onBackClicked: page.copy.back()
        onNextClicked: piece.save()
    }
}
