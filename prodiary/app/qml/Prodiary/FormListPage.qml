pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Prodiary

// All forms of one kind of a participant, newest first; one that was struck out is shown so (A7).
Frame {
    id: page

    required property FormListViewModel list
    readonly property bool busy: list.state === "busy"
    readonly property bool wide: columnActual >= Theme.sized(900)
    // The last column is how far the form is.
    readonly property int count: list.columns.length + 1
    readonly property real cellWidth: (columnActual - 2 * Theme.near - (count - 1) * Theme.near) / count

    function named(heading: string): string {
        return heading === "" ? qsTr("Measured") : heading;
    }

    columnWidth: 1240
    spacing: Theme.near

    leading: StaffMark {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        subject: page.list.subject
        who: page.list.who
        role: page.list.role
    }

    Heading {
        objectName: "listTitle"
        width: parent.width
        text: page.list.title
        size: Theme.questionSize
    }

    Failure {
        width: parent.width
        model: page.list
    }

    Flow {
        visible: page.list.mayWrite
        width: parent.width
        spacing: Theme.near

        ActionButton {
            objectName: "newForm"
            width: Math.min(implicitWidth, parent.width)
            look: "strong"
            text: qsTr("New form")
            iconName: "plus"
            enabled: !page.busy
            onClicked: page.list.begin()
        }

        ActionButton {
            objectName: "importFile"
            visible: page.list.mayImport
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Take values from a file (CSV)")
            iconName: "receive"
            enabled: !page.busy
            onClicked: page.list.importFile()
        }
    }

    Words {
        objectName: "nothing"
        visible: page.list.loaded && rows.count === 0
        width: parent.width
        text: qsTr("Nothing has been recorded here yet.")
        color: Theme.quiet
    }

    Column {
        width: parent.width
        spacing: Theme.tight

        Row {
            visible: page.wide && rows.count > 0
            x: Theme.near
            spacing: Theme.near
            Accessible.ignored: true

            Repeater {
                model: [...page.list.columns.map(heading => page.named(heading)), qsTr("State")]

                Words {
                    required property string modelData

                    width: page.cellWidth
                    text: modelData
                    size: Theme.smallSize
                    font.weight: Font.DemiBold
                    color: Theme.quiet
                    Accessible.ignored: true
                }
            }
        }

        Repeater {
            id: rows

            model: page.list.rows

            T.AbstractButton {
                id: row

                required property string record
                required property var cells
                required property string standing
                required property string reason
                required property int index
                readonly property bool struck: standing === "struck"
                readonly property string how: {
                    switch (standing) {
                    case "begun":
                        return qsTr("Not complete");
                    case "unsigned":
                        return qsTr("Not signed");
                    case "signed":
                        return qsTr("Signed");
                    case "changed":
                        return qsTr("Changed since it was signed");
                    default:
                        return qsTr("Struck out: %1").arg(reason);
                    }
                }

                objectName: "form-" + index
                width: parent ? parent.width : 0
                implicitHeight: Math.max(Theme.target, contentItem.implicitHeight + 2 * Theme.near)
                leftPadding: Theme.near
                rightPadding: Theme.near
                focusPolicy: Qt.StrongFocus
                text: cells[0] === "" ? qsTr("Not named yet") : cells[0]
                Accessible.role: Accessible.Button
                Accessible.name: text
                Accessible.description: [...cells.slice(1).map((cell, place) => cell === "" ? "" : page.named(page.list.columns[place + 1]) + ": " + cell), how].filter(part => part !== "").join(". ")
                Accessible.onPressAction: {
                    Assist.pressed();
                    click();
                }
                Keys.onReturnPressed: click()
                Keys.onEnterPressed: click()
                onClicked: page.list.open(record)

                background: Rectangle {
                    radius: Theme.corner
                    color: row.down ? Theme.tint : Theme.surface
                    border.width: Theme.border
                    border.color: Theme.edge

                    FocusRing {
                        visible: row.visualFocus
                    }
                }

                contentItem: Item {
                    implicitHeight: line.implicitHeight

                    Grid {
                        id: line

                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width
                        columns: page.wide ? page.count : 1
                        columnSpacing: Theme.near
                        rowSpacing: Theme.hair
                        verticalItemAlignment: Grid.AlignVCenter

                        Repeater {
                            model: row.cells

                            Words {
                                required property string modelData
                                required property int index

                                visible: page.wide || modelData !== "" || index === 0
                                width: page.wide ? page.cellWidth : line.width
                                text: index === 0 ? row.text : page.wide || modelData === "" ? modelData : qsTr("%1: %2").arg(page.named(page.list.columns[index])).arg(modelData)
                                size: Theme.recallSize
                                font.weight: index === 0 ? Font.DemiBold : Font.Normal
                                font.strikeout: row.struck
                                color: row.struck ? Theme.quiet : Theme.text
                                Accessible.ignored: true
                            }
                        }

                        Badge {
                            room: page.wide ? page.cellWidth : line.width
                            iconName: row.standing === "signed" ? "check" : row.struck ? "close" : row.standing === "begun" ? "edit" : "caution"
                            tone: row.standing === "signed" ? Theme.accent : row.struck || row.standing === "begun" ? Theme.quiet : Theme.caution
                            text: row.how
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }

    footer: Footer {
        next.visible: false
        back.enabled: !page.busy
        onBackClicked: page.list.back()
    }
}
