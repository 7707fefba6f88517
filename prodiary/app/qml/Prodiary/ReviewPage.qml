pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Prodiary

// Every answer once more; each row leads back to its question (Q5). No score here, ever (Q9).
Frame {
    id: page

    required property ReviewViewModel review
    readonly property bool busy: review.state === "busy"

    spacing: Theme.near

    leading: Words {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        width: parent ? parent.width : 0
        text: page.review.title
        size: Theme.recallSize
        color: Theme.quiet
    }

    trailing: ActionButton {
        objectName: "rest"
        text: qsTr("Rest")
        iconName: "rest"
        size: Theme.recallSize
        enabled: !page.busy
        onClicked: page.review.rest()
    }

    Connections {
        target: page.review
        function onChanged(): void {
            if (page.review.proving)
                page.toTop();
        }
    }

    Heading {
        width: parent.width
        text: page.review.proving ? (page.review.secretKind === "pin" ? qsTr("Enter your PIN to confirm") : qsTr("Enter your passphrase to confirm")) : qsTr("Please check your answers")
    }

    Words {
        visible: !page.review.proving
        width: parent.width
        text: page.review.complete ? qsTr("Touch a line to change it. You can confirm at the end of the list; then the answers are locked.") : qsTr("Some questions are still open. Touch a line to answer it.")
        color: Theme.quiet
        size: Theme.recallSize
    }

    Failure {
        width: parent.width
        model: page.review
    }

    Badge {
        visible: page.review.demonstration && !page.review.proving
        room: parent ? parent.width : 0
        text: qsTr("Demonstration wording")
    }

    Loader {
        width: parent.width
        active: page.review.proving
        visible: active
        sourceComponent: SecretEntry {
            pad: page.review.pad
            kind: page.review.secretKind
            action: qsTr("Confirm")
            busy: page.busy
        }
    }

    Repeater {
        model: page.review.rows

        T.AbstractButton {
            id: row

            required property int number
            required property string question
            required property string words
            required property string kind
            readonly property string said: kind === "answered" ? words : kind === "declined" ? qsTr("You preferred not to answer") : qsTr("Not answered yet")

            objectName: "review-" + number
            visible: !page.review.proving
            width: parent ? parent.width : 0
            readonly property bool beside: width > Theme.sized(520)

            implicitHeight: lines.implicitHeight + 2 * Theme.near + (beside ? 0 : change.implicitHeight + Theme.tight)
            focusPolicy: Qt.StrongFocus
            text: question
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("%1. %2. %3").arg(number).arg(question).arg(said)
            Accessible.onPressAction: click()
            Keys.onReturnPressed: click()
            Keys.onEnterPressed: click()
            onClicked: page.review.openItem(number)

            background: Rectangle {
                radius: Theme.corner
                color: row.down ? Theme.tint : row.kind === "missing" ? Theme.cautionSurface : Theme.surface
                border.width: row.kind === "missing" ? Theme.border : Theme.thin
                border.color: row.kind === "missing" ? Theme.caution : Theme.line

                FocusRing {
                    visible: row.visualFocus
                }
            }

            contentItem: Item {
                Words {
                    id: place

                    x: Theme.apart
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
                    width: parent.width - x - Theme.near - (row.beside ? change.implicitWidth + Theme.apart : 0)
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
                        width: parent.width
                        text: row.said
                        size: Theme.bodySize
                        font.weight: Font.DemiBold
                        color: row.kind === "missing" ? Theme.caution : Theme.text
                        Accessible.ignored: true
                    }
                }

                Badge {
                    id: change

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.apart
                    y: row.beside ? (parent.height - height) / 2 : parent.height - height - Theme.near
                    iconName: "edit"
                    tone: Theme.accent
                    text: row.kind === "missing" ? qsTr("Answer") : qsTr("Change")
                }
            }
        }
    }

    SafetyNotice {
        visible: !page.review.proving
        width: parent.width
        text: page.review.safetyText
        phone: page.review.safetyPhone
    }

    // At the end of the list and not in the footer: it is reached past every answer (Q5), and a
    // second tap on the last Next cannot fall on it (M7).
    Item {
        visible: page.review.complete && !page.review.proving
        width: parent.width
        implicitHeight: confirm.implicitHeight

        ActionButton {
            id: confirm

            objectName: "confirm"
            anchors.right: parent.right
            width: Math.min(implicitWidth, parent.width)
            look: "strong"
            text: qsTr("Confirm and lock")
            iconName: "lock"
            enabled: !page.busy
            onClicked: page.review.confirm()
        }
    }

    footer: Footer {
        back.text: page.review.proving ? qsTr("Back") : qsTr("Later")
        back.enabled: !page.busy
        next.visible: false
        onBackClicked: page.review.proving ? page.review.keepEditing() : page.review.leave()
    }
}
