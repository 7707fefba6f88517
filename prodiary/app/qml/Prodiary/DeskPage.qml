pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// The site's desk: what it holds, and taking in what devices sent. Compact; for staff.
Frame {
    id: page

    required property DeskViewModel desk
    required property FoldersViewModel folders
    readonly property bool busy: desk.state === "busy"

    columnWidth: desk.opened ? 1400 : Theme.column
    spacing: Theme.near

    leading: Words {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        width: parent ? parent.width : 0
        text: page.desk.opened ? page.desk.siteName : qsTr("Site desk")
        size: Theme.recallSize
        font.weight: Font.DemiBold
        color: Theme.accent
    }

    Failure {
        width: parent.width
        model: page.desk
        visible: page.desk.state === "failed" && !page.desk.wrongPassphrase
    }

    Notice {
        objectName: "wrongPassphrase"
        visible: page.desk.wrongPassphrase
        width: parent.width
        kind: "caution"
        title: qsTr("That passphrase does not fit")
        text: qsTr("The site stays closed. Please type it again.")
    }

    Column {
        visible: !page.desk.opened
        width: parent.width
        spacing: Theme.apart

        Heading {
            width: parent.width
            text: qsTr("Open your site")
        }

        FolderField {
            id: site

            width: parent.width
            folders: page.folders
            label: qsTr("Site folder")
            path: page.desk.folder
            fieldName: "siteFolder"
        }

        SecretEntry {
            width: parent.width
            pad: page.desk.pad
            kind: "passphrase"
            action: page.busy ? qsTr("Please wait") : qsTr("Open")
            busy: page.busy
            autofocus: false
        }
    }

    Connections {
        target: page.desk.pad
        function onEntered(): void {
            page.desk.open(site.typed);
        }
    }

    Column {
        visible: page.desk.opened
        width: parent.width
        spacing: Theme.near

        FolderField {
            id: folder

            width: parent.width
            folders: page.folders
            label: qsTr("Folder that devices send to")
            path: page.desk.carrier
            fieldName: "importFolder"
            onAccepted: path => page.desk.importFolder(path)

            ActionButton {
                objectName: "import"
                width: Math.min(implicitWidth, parent.width)
                look: "strong"
                text: page.busy ? qsTr("Please wait") : qsTr("Import")
                iconName: "receive"
                enabled: !page.busy
                onClicked: page.desk.importFolder(folder.typed)
            }
        }

        Notice {
            objectName: "report"
            visible: page.desk.reported
            width: parent.width
            kind: page.desk.refused > 0 ? "caution" : "plain"
            title: qsTr("Files found: %1").arg(page.desk.found)
            text: qsTr("%1 imported, %2 imported before, %3 refused and kept").arg(page.desk.imported).arg(page.desk.already).arg(page.desk.refused)
        }

        HeldTable {
            width: parent.width
            rows: page.desk.rows
        }
    }

    footer: Footer {
        back.text: page.desk.opened ? qsTr("Close the site") : qsTr("Back")
        next.visible: false
        onBackClicked: page.desk.leave()
    }
}
