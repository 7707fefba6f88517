pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Prodiary

// Every answer once more; each row leads back to its question (Q5). No score here, ever (Q9).
Frame {
    id: page

    required property ReviewViewModel review
    readonly property bool busy: review.state === "busy"
    readonly property bool listing: review.step === "list"
    // Answered, and nothing comes after it but the lock.
    readonly property bool lastStep: !listing && review.step !== "secret" && review.canGoOn && !review.stepsFollow
    property string shown: "list"
    // The line that led to a question is where it is returned to (Q5).
    property int due: review.at

    function goBackTo(): void {
        const row = due > 0 && !busy ? rows.itemAt(due - 1) : null;
        if (row) {
            due = 0;
            goTo(row, null);
        }
    }

    onBusyChanged: Qt.callLater(goBackTo)
    Component.onCompleted: Qt.callLater(goBackTo)

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
        size: Theme.headSize
        enabled: !page.busy
        onClicked: page.review.rest()
    }

    Connections {
        target: page.review
        function onChanged(): void {
            if (page.shown !== page.review.step) {
                page.shown = page.review.step;
                page.toTop();
                // The keypad takes the keyboard itself.
                if (heading.visible)
                    heading.forceActiveFocus();
            }
        }
    }

    Heading {
        id: heading

        visible: page.review.step !== "secret"
        width: parent.width
        text: {
            switch (page.review.step) {
            case "late":
                return qsTr("What kept you?");
            case "help":
                return qsTr("Did somebody help you?");
            case "secret":
                return page.review.secretKind === "pin" ? qsTr("Enter your PIN to confirm") : qsTr("Enter your passphrase to confirm");
            default:
                return qsTr("Please check your answers");
            }
        }
    }

    Words {
        id: explained

        visible: heading.visible
        width: parent.width
        text: {
            switch (page.review.step) {
            case "late":
                return qsTr("This one comes after its day, so your study asks why. Any reason is all right.");
            case "help":
                return qsTr("With these answers. Help is welcome; your clinic only needs to know.");
            case "secret":
                return qsTr("Then the answers are locked.");
            default:
                return !page.review.complete ? qsTr("Some questions are still open. Touch a line to answer it.") : page.review.stepsFollow ? qsTr("Touch a line to change it. You can go on at the end of the list.") : qsTr("Touch a line to change it. You can confirm at the end of the list; then the answers are locked.");
            }
        }
        color: Theme.quiet
        size: Theme.recallSize
    }

    Failure {
        width: parent.width
        model: page.review
    }

    Badge {
        visible: page.review.demonstration && page.listing
        room: parent ? parent.width : 0
        text: qsTr("Demonstration wording")
    }

    WordingNote {
        visible: language !== "" && page.listing
        room: parent ? parent.width : 0
        language: page.review.wordingLanguage
        stays: true
    }

    Loader {
        width: parent.width
        active: page.review.step === "secret"
        visible: active
        sourceComponent: SecretEntry {
            tall: page.middleHeight
            sure: page.sureHeight
            title: heading.text
            text: explained.text
            pad: page.review.pad
            kind: page.review.secretKind
            action: qsTr("Confirm")
            busy: page.busy
        }
    }

    Steps {
        visible: page.review.step === "late" || page.review.step === "help"
        width: parent.width
        review: page.review
        title: heading.text
    }

    Repeater {
        id: rows

        model: page.review.rows

        T.AbstractButton {
            id: row

            required property int number
            required property string question
            required property string words
            required property string kind
            readonly property string said: kind === "answered" ? words : kind === "declined" ? qsTr("You preferred not to answer") : qsTr("Not answered yet")

            objectName: "review-" + number
            visible: page.listing
            width: parent ? parent.width : 0
            readonly property bool beside: width > Theme.sized(520)

            implicitHeight: lines.implicitHeight + 2 * Theme.near + (beside ? 0 : change.implicitHeight + Theme.tight)
            focusPolicy: Qt.StrongFocus
            text: question
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("%1. %2. %3").arg(number).arg(question).arg(said)
            Accessible.onPressAction: {
                Assist.pressed();
                click();
            }
            Keys.onReturnPressed: event => {
                if (!event.isAutoRepeat)
                    click();
            }
            Keys.onEnterPressed: event => {
                if (!event.isAutoRepeat)
                    click();
            }
            enabled: !page.busy
            onClicked: page.review.openItem(number)

            background: Rectangle {
                radius: Theme.corner
                color: row.down ? Theme.tint : row.kind === "missing" ? Theme.cautionSurface : Theme.surface
                border.width: Theme.border
                border.color: row.kind === "missing" ? Theme.caution : Theme.edge

                FocusRing {
                    visible: row.visualFocus
                }
            }

            contentItem: Item {
                Words {
                    id: place

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.apart
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
        visible: page.listing
        width: parent.width
        text: page.review.safetyText
        phone: page.review.safetyPhone
    }

    // At the end of the list and not in the footer: it is reached past every answer (Q5), and a
    // second tap on a Next cannot fall on it, nor one on it on what follows (M7).
    Item {
        visible: page.listing ? page.review.complete : page.lastStep
        width: parent.width
        implicitHeight: confirm.implicitHeight

        ActionButton {
            id: confirm

            objectName: "confirm"
            anchors.right: parent.right
            width: Math.min(implicitWidth, parent.width)
            look: "strong"
            text: page.review.stepsFollow ? qsTr("Go on to confirm") : qsTr("Confirm and lock")
            iconName: page.review.stepsFollow ? "next" : "lock"
            iconAfter: page.review.stepsFollow
            enabled: !page.busy
            onClicked: page.review.confirm()
        }
    }

    footer: Footer {
        back.text: page.listing ? qsTr("Later") : qsTr("Back")
        back.enabled: !page.busy
        next.visible: !page.listing && page.review.step !== "secret" && page.review.canGoOn && page.review.stepsFollow
        next.enabled: !page.busy
        onBackClicked: page.listing ? page.review.leave() : page.review.stepBack()
        onNextClicked: page.review.confirm()
    }
}
