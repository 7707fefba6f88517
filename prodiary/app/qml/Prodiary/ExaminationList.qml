pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Prodiary

// All items beside the one at work, each with what stands for it.
ScrollArea {
    id: list

    required property ExaminationViewModel exam

    columnWidth: Theme.sideColumn
    spacing: Theme.tight

    // The one at work is in view, once the rows have their heights.
    function follow(): void {
        const now = rows.itemAt(list.exam.number - 1);
        if (now)
            list.reveal(now);
    }

    Connections {
        target: list.exam
        function onChanged(): void {
            Qt.callLater(list.follow);
        }
    }

    SignWords {
        id: terms
    }

    Words {
        width: parent.width
        text: list.exam.title
        size: Theme.recallSize
        font.weight: Font.DemiBold
        color: Theme.accent
    }

    Badge {
        visible: list.exam.demonstration
        room: parent ? parent.width : 0
        text: qsTr("Demonstration wording")
    }

    WordingNote {
        visible: language !== ""
        room: parent ? parent.width : 0
        language: list.exam.wordingLanguage
        stays: true
    }

    Words {
        objectName: "reached"
        width: parent.width
        text: qsTr("%1 of %2, %3 recorded").arg(list.exam.number).arg(list.exam.count).arg(list.exam.reached)
        size: Theme.recallSize
        font.weight: Font.DemiBold
    }

    Repeater {
        id: rows

        model: list.exam.items

        T.AbstractButton {
            id: row

            required property int number
            required property string question
            required property string value
            required property string grade
            required property int score
            required property string kind
            required property string reason
            required property bool current
            readonly property string said: kind === "open" ? "" : kind === "not-done" ? qsTr("Not done") : kind === "rated" ? qsTr("Grade %1").arg(score) : grade === "" ? qsTr("%1, no grade").arg(value) : qsTr("%1, grade %2").arg(value).arg(score)

            objectName: "item-" + number
            width: parent ? parent.width : 0
            implicitHeight: Math.max(Theme.target, words.implicitHeight + 2 * Theme.tight)
            focusPolicy: Qt.StrongFocus
            text: question
            Accessible.role: Accessible.Button
            Accessible.name: [qsTr("%1. %2").arg(number).arg(question), said === "" ? qsTr("Nothing recorded yet") : said].join(". ")
            Accessible.onPressAction: {
                Assist.pressed();
                click();
            }
            Keys.onReturnPressed: click()
            Keys.onEnterPressed: click()
            onClicked: list.exam.chooseItem(number)

            background: Rectangle {
                radius: Theme.corner
                color: row.current || row.down ? Theme.tint : Theme.surface
                border.width: row.current ? Theme.strongBorder : Theme.thin
                border.color: row.current ? Theme.accent : Theme.line

                FocusRing {
                    visible: row.visualFocus
                }
            }

            contentItem: Item {
                Words {
                    id: place

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.near
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.sized(28)
                    text: row.number
                    size: Theme.smallSize
                    color: Theme.quiet
                    font.features: {
                        "tnum": 1
                    }
                    Accessible.ignored: true
                }

                Column {
                    id: words

                    anchors.left: place.right
                    anchors.leftMargin: Theme.tight
                    anchors.right: sign.left
                    anchors.rightMargin: Theme.tight
                    anchors.verticalCenter: parent.verticalCenter

                    Words {
                        width: parent.width
                        text: row.question
                        size: Theme.smallSize
                        lineHeight: Math.round(size * 1.3)
                        font.weight: row.current ? Font.Bold : Font.Normal
                        Accessible.ignored: true
                    }

                    Words {
                        visible: text !== ""
                        width: parent.width
                        text: row.said
                        size: Theme.smallSize
                        lineHeight: Math.round(size * 1.3)
                        color: Theme.quiet
                        Accessible.ignored: true
                    }
                }

                Icon {
                    id: sign

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.near
                    anchors.verticalCenter: parent.verticalCenter
                    opacity: row.kind === "open" ? 0 : 1
                    name: row.kind === "not-done" ? "skip" : row.kind === "measured" && row.grade === "" ? "caution" : "check"
                    tone: row.kind === "measured" && row.grade === "" ? Theme.caution : Theme.accent
                    size: Theme.sized(22)
                }
            }
        }
    }
}
