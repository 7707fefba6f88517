pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// What is open today, what comes next, and what waits to be sent.
Frame {
    id: page

    required property TodayViewModel today
    readonly property bool roomy: Theme.scale <= 1.5
    readonly property string status: !today.loaded ? "" : today.waiting === 0 ? (today.held === 0 ? qsTr("Nothing is waiting to be sent.") : qsTr("Your clinic has everything.")) : today.waiting === 1 ? qsTr("One questionnaire waits for your clinic.") : qsTr("%1 questionnaires wait for your clinic.").arg(today.waiting)

    leading: Words {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        width: parent ? parent.width : 0
        text: page.today.day
        size: Theme.recallSize
        color: Theme.quiet
    }

    trailing: ActionButton {
        objectName: "lock"
        text: qsTr("Lock")
        iconName: "lock"
        size: Theme.recallSize
        onClicked: page.today.lock()
    }

    Heading {
        width: parent.width
        text: {
            switch (page.today.partOfDay) {
            case "morning":
                return qsTr("Good morning");
            case "afternoon":
                return qsTr("Good afternoon");
            default:
                return qsTr("Good evening");
            }
        }
    }

    Failure {
        width: parent.width
        model: page.today
    }

    Words {
        visible: page.today.loaded && page.today.openCount > 0
        width: parent.width
        text: page.today.openCount === 1 ? qsTr("One questionnaire is ready for you.") : qsTr("%1 questionnaires are ready for you.").arg(page.today.openCount)
        color: Theme.quiet
    }

    Repeater {
        model: page.today.cards

        Card {
            id: card

            required property string instrument
            required property string title
            required property int items
            required property int minutes
            required property int reached
            required property bool begun

            width: parent ? parent.width : 0

            Item {
                id: inside

                readonly property bool beside: width > start.implicitWidth + Theme.sized(420)

                width: parent.width
                implicitHeight: beside ? Math.max(about.implicitHeight, start.implicitHeight) : about.implicitHeight + Theme.near + start.implicitHeight

                Column {
                    id: about

                    anchors.verticalCenter: inside.beside ? parent.verticalCenter : undefined
                    width: inside.beside ? parent.width - start.width - Theme.apart : parent.width
                    spacing: Theme.tight

                    Words {
                        width: parent.width
                        text: card.title
                        size: Theme.optionSize
                        font.weight: Font.DemiBold
                    }

                    Badge {
                        room: parent ? parent.width : 0
                        iconName: "clock"
                        text: card.begun ? qsTr("%1 of %2 answered").arg(card.reached).arg(card.items) : card.minutes === 1 ? qsTr("%1 questions, about 1 minute").arg(card.items) : qsTr("%1 questions, about %2 minutes").arg(card.items).arg(card.minutes)
                    }
                }

                ActionButton {
                    id: start

                    objectName: "card-" + card.instrument
                    anchors.right: parent.right
                    y: inside.beside ? (parent.height - height) / 2 : parent.height - height
                    look: "strong"
                    text: card.begun ? qsTr("Continue") : qsTr("Start")
                    iconName: "next"
                    iconAfter: true
                    Accessible.description: card.title
                    onClicked: page.today.begin(card.instrument)
                }
            }
        }
    }

    Card {
        visible: page.today.loaded && page.today.openCount === 0
        width: parent.width
        spacing: Theme.tight

        Badge {
            room: parent ? parent.width : 0
            iconName: "leaf"
            tone: Theme.accent
            text: qsTr("All done")
        }

        Words {
            width: parent.width
            text: qsTr("Nothing to do today")
            size: Theme.optionSize
            font.weight: Font.DemiBold
        }
    }

    Card {
        visible: page.today.loaded && coming.count > 0
        width: parent.width
        spacing: Theme.tight

        Repeater {
            id: coming

            model: page.today.coming

            Words {
                id: line

                required property string title
                required property string day

                width: parent ? parent.width : 0
                text: qsTr("Next: %1").arg(line.day) + "\n" + line.title
                size: Theme.recallSize
            }
        }
    }

    Words {
        visible: !page.roomy && text !== ""
        width: parent.width
        text: page.status
        size: Theme.recallSize
        color: Theme.quiet
    }

    SafetyFold {
        width: parent.width
        text: page.today.safetyText
        phone: page.today.safetyPhone
    }

    footer: Footer {
        back.visible: false
        next.objectName: "send"
        next.text: qsTr("Send")
        next.iconName: "send"
        next.look: page.today.waiting > 0 && page.today.openCount === 0 ? "strong" : "plain"
        onNextClicked: page.today.send()

        middle: Words {
            visible: page.roomy
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width * 0.75
            size: Theme.recallSize
            color: Theme.quiet
            text: page.status
        }
    }
}
