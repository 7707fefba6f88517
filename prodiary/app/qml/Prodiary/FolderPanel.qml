pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// Choosing a folder by large rows: places first, then the folders in them; nothing is remembered.
Panel {
    id: panel

    required property FoldersViewModel folders

    function placeName(kind: string, name: string): string {
        switch (kind) {
        case "stick":
            return name === "" ? qsTr("USB stick") : qsTr("USB stick: %1").arg(name);
        case "documents":
            return qsTr("Documents");
        case "home":
            return qsTr("Home folder");
        case "disk":
            return name === "" ? qsTr("Disk") : qsTr("Disk: %1").arg(name);
        default:
            return name;
        }
    }

    title: qsTr("Choose a folder")
    closeName: "closeFolders"
    onClosed: folders.close()

    Connections {
        target: panel.folders
        function onChanged(): void {
            if (panel.folders.opened && !panel.opened)
                panel.open();
            else if (!panel.folders.opened && panel.opened)
                panel.shut();
        }
    }

    body: Column {
        id: column

        // Whether the keyboard was used to get here, so that it is shown where it is.
        property bool keyed: false

        function begin(): void {
            const first = rows.count > 0 ? rows.itemAt(0) : up.visible ? up : null;
            first?.forceActiveFocus(keyed ? Qt.TabFocusReason : Qt.OtherFocusReason);
            let area = column.parent;
            while (area && !(area as ScrollArea))
                area = area.parent;
            (area as ScrollArea)?.toTop();
        }

        spacing: Theme.near

        Connections {
            target: panel.folders
            function onChanged(): void {
                if (panel.folders.opened && panel.folders.state === "done")
                    Qt.callLater(column.begin);
            }
        }

        Words {
            objectName: "folderPath"
            width: parent.width
            text: panel.folders.inside ? [panel.placeName(panel.folders.rootKind, panel.folders.rootName), ...panel.folders.trail].join(" › ") : qsTr("Where is the folder?")
            font.weight: Font.DemiBold
        }

        Flow {
            visible: panel.folders.inside
            width: parent.width
            spacing: Theme.near

            ActionButton {
                id: up

                objectName: "folderUp"
                width: Math.min(implicitWidth, parent.width)
                text: panel.folders.trail.length === 0 ? qsTr("All places") : qsTr("Up one folder")
                iconName: "up"
                onClicked: {
                    column.keyed = visualFocus;
                    panel.folders.up();
                }
            }

            ActionButton {
                objectName: "folderUse"
                width: Math.min(implicitWidth, parent.width)
                look: "strong"
                text: qsTr("Use this folder")
                iconName: "check"
                enabled: panel.folders.usable
                onClicked: panel.folders.use()
            }
        }

        Failure {
            width: parent.width
            model: panel.folders
        }

        Words {
            objectName: "folderHint"
            visible: text !== ""
            width: parent.width
            text: panel.folders.state === "busy" ? qsTr("Looking") : panel.folders.state !== "done" || rows.count > 0 ? "" : qsTr("There are no folders in here.")
            color: Theme.quiet
        }

        Repeater {
            id: rows

            model: panel.folders.rows

            Choice {
                required property int index
                required property string kind
                required property string name

                objectName: "folder-" + index
                width: parent ? parent.width : 0
                text: panel.placeName(kind, name)
                iconName: kind
                onClicked: {
                    column.keyed = visualFocus;
                    panel.folders.enter(index);
                }
            }
        }

        Words {
            visible: panel.folders.cut
            width: parent.width
            text: qsTr("There are more folders than can be shown here. You can type the way to one on the page before.")
            size: Theme.recallSize
            color: Theme.quiet
        }
    }
}
