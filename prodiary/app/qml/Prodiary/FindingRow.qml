pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Prodiary

// One item of an examination with what stands for it, and all that stood before (A6). Where something
// can be done about it the whole row is the target.
T.AbstractButton {
    id: row

    required property int number
    required property string question
    required property string value
    required property string grade
    required property int score
    required property string kind
    required property string reason
    required property string words
    required property string shared
    required property var steps
    // What pressing it does, in a word; empty where nothing can be done.
    property string doing: ""
    readonly property bool missing: kind === "open" || kind === "measured" && grade === ""
    readonly property bool beside: doing !== "" && width > Theme.sized(520)
    readonly property string said: {
        switch (kind) {
        case "open":
            return qsTr("Nothing recorded yet");
        case "not-done":
            return words === "" ? qsTr("Not done: %1").arg(terms.notDone(reason)) : qsTr("Not done: %1. %2").arg(terms.notDone(reason)).arg(words);
        case "measured":
            return grade === "" ? qsTr("%1, no grade").arg(value) : qsTr("%1, grade %2: %3").arg(value).arg(score).arg(grade);
        default:
            return qsTr("Grade %1: %2").arg(score).arg(grade);
        }
    }

    implicitHeight: Math.max(Theme.target, lines.implicitHeight + 2 * Theme.near + (doing === "" || beside ? 0 : change.implicitHeight + Theme.tight))
    enabled: doing !== ""
    focusPolicy: enabled ? Qt.StrongFocus : Qt.NoFocus
    text: question
    Accessible.role: enabled ? Accessible.Button : Accessible.StaticText
    Accessible.name: [qsTr("%1. %2. %3").arg(number).arg(question).arg(said), doing].filter(part => part !== "").join(". ")
    Accessible.onPressAction: {
        Assist.pressed();
        click();
    }
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.corner
        color: row.down ? Theme.tint : row.missing ? Theme.cautionSurface : Theme.surface
        border.width: row.doing === "" ? Theme.thin : Theme.border
        border.color: row.missing ? Theme.caution : row.doing === "" ? Theme.line : Theme.edge

        FocusRing {
            visible: row.visualFocus
        }
    }

    contentItem: Item {
        SignWords {
            id: terms
        }

        Words {
            id: place

            anchors.left: parent.left
            anchors.leftMargin: Theme.near
            y: Theme.near
            width: Theme.sized(36)
            text: row.number
            size: Theme.recallSize
            color: Theme.quiet
            font.features: {
                "tnum": 1
            }
            Accessible.ignored: true
        }

        Column {
            id: lines

            anchors.left: place.right
            anchors.leftMargin: Theme.tight
            anchors.right: parent.right
            anchors.rightMargin: Theme.near + (row.beside ? change.implicitWidth + Theme.apart : 0)
            y: Theme.near
            spacing: Theme.hair

            Words {
                width: parent.width
                text: row.question
                size: Theme.recallSize
                color: Theme.quiet
                Accessible.ignored: true
            }

            Words {
                objectName: "said-" + row.number
                width: parent.width
                text: row.said
                font.weight: Font.DemiBold
                color: row.missing ? Theme.caution : Theme.text
                Accessible.ignored: true
            }

            Badge {
                visible: row.shared !== ""
                room: parent ? parent.width : 0
                iconName: "copy"
                text: qsTr("Measured in: %1").arg(row.shared)
            }

            Repeater {
                model: row.steps

                Words {
                    required property var modelData
                    required property int index

                    width: parent ? parent.width : 0
                    text: index === 0 ? qsTr("First: %1 (%2, %3)").arg(modelData.reason === "" ? modelData.said : terms.notDone(modelData.reason)).arg(modelData.by).arg(modelData.moment) : qsTr("Then: %1 (%2, %3), because: %4").arg(modelData.said).arg(modelData.by).arg(modelData.moment).arg(modelData.because)
                    size: Theme.recallSize
                    color: Theme.quiet
                }
            }
        }

        Badge {
            id: change

            visible: row.doing !== ""
            anchors.right: parent.right
            anchors.rightMargin: Theme.near
            y: row.beside ? (parent.height - height) / 2 : parent.height - height - Theme.near
            iconName: "edit"
            tone: Theme.accent
            text: row.doing
        }
    }
}
