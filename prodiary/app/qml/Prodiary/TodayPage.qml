pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// What is open today, what comes next, and what waits to be sent.
Frame {
    id: page

    required property TodayViewModel today
    required property RemindersViewModel reminders
    required property SecretNewsViewModel news
    readonly property bool roomy: Theme.scale <= 1.5
    readonly property string status: !today.loaded ? "" : waiting.all > 0 ? waiting.brief : today.held === 0 ? qsTr("Nothing is waiting to be sent.") : qsTr("Your clinic has everything.")

    Waiting {
        id: waiting

        entries: page.today.waiting
        requests: page.today.waitingCorrections
        decisions: page.today.waitingDecisions
    }

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
        size: Theme.headSize
        onClicked: page.today.lock()
    }

    Heading {
        width: parent.width
        text: {
            if (page.today.visiting && page.today.loaded && page.today.openCount === 0 && !page.today.trainingNeeded)
                return qsTr("Thank you, that is all");
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

    Notice {
        objectName: "clockSet"
        visible: page.today.clockSet
        width: parent.width
        title: qsTr("The clock of this device was changed")
        text: qsTr("Your days are counted as before.")
        advice: qsTr("Call your clinic if this is not right.")
    }

    SecretNewsNotice {
        width: parent.width
        news: page.news
    }

    ReminderCard {
        width: parent.width
        reminders: page.reminders
        visible: page.reminders.standing && !page.today.visiting
    }

    Words {
        visible: page.roomy && page.today.loaded && page.today.openCount > 0
        width: parent.width
        text: page.today.visiting ? (page.today.openCount === 1 ? qsTr("One questionnaire for your visit. After it, or to stop, give the tablet back.") : qsTr("%1 questionnaires for your visit. After them, or to stop, give the tablet back.").arg(page.today.openCount)) : page.today.openCount === 1 ? qsTr("One questionnaire is ready for you.") : qsTr("%1 questionnaires are ready for you.").arg(page.today.openCount)
        color: Theme.quiet
    }

    Repeater {
        model: page.today.cards

        TaskCard {
            width: parent ? parent.width : 0
            onBegin: key => page.today.begin(key)
        }
    }

    Card {
        visible: page.today.trainingNeeded
        width: parent.width

        Words {
            width: parent.width
            text: qsTr("First, a short practice")
            size: Theme.optionSize
            font.weight: Font.DemiBold
        }

        Words {
            width: parent.width
            text: qsTr("It shows how this diary works, with three questions that nobody keeps. After it your questionnaires are ready.")
            size: Theme.recallSize
            color: Theme.quiet
        }

        Badge {
            room: parent ? parent.width : 0
            iconName: "clock"
            text: qsTr("About 3 minutes")
        }

        ActionButton {
            objectName: "practise"
            anchors.right: parent?.right
            width: Math.min(implicitWidth, parent ? parent.width : 0)
            look: "strong"
            text: qsTr("Start the practice")
            iconName: "next"
            iconAfter: true
            onClicked: page.today.practise()
        }
    }

    Card {
        visible: page.today.loaded && !page.today.visiting && !page.today.trainingNeeded && (page.today.openCount === 0 || coming.count > 0)
        width: parent.width
        spacing: Theme.near

        Badge {
            visible: page.today.openCount === 0
            room: parent ? parent.width : 0
            iconName: "leaf"
            tone: Theme.accent
            text: qsTr("All done")
        }

        Words {
            visible: page.today.openCount === 0
            width: parent.width
            text: qsTr("Nothing to do today")
            size: Theme.optionSize
            font.weight: Font.DemiBold
        }

        Repeater {
            id: coming

            model: page.today.coming

            Column {
                id: line

                required property string titles
                required property string purpose
                required property string visit
                required property string day

                width: parent ? parent.width : 0

                Words {
                    width: parent.width
                    text: line.purpose === "visit" ? qsTr("Next: %1, for your visit: %2").arg(line.day).arg(line.visit) : qsTr("Next: %1").arg(line.day)
                    size: Theme.recallSize
                    font.weight: Font.DemiBold
                }

                Words {
                    width: parent.width
                    text: line.titles
                    size: Theme.recallSize
                    color: Theme.quiet
                }
            }
        }
    }

    Words {
        objectName: "giveBackHint"
        visible: page.today.loaded && page.today.visiting && page.today.openCount === 0 && !page.today.trainingNeeded
        width: parent.width
        text: qsTr("Everything is saved. Please give the tablet back.")
        color: Theme.quiet
    }

    Words {
        objectName: visible ? "status" : ""
        visible: !told.visible && text !== "" && !page.today.visiting
        width: parent.width
        text: page.status
        size: Theme.recallSize
        color: Theme.quiet
    }

    Flow {
        width: parent.width
        spacing: Theme.near

        ActionButton {
            objectName: "record"
            visible: !page.today.trainingNeeded && !page.today.visiting
            width: Math.min(implicitWidth, parent ? parent.width : 0)
            text: qsTr("My record")
            iconName: "documents"
            size: Theme.recallSize
            onClicked: page.today.openRecord()
        }

        ActionButton {
            objectName: "reminders"
            visible: !page.today.trainingNeeded && !page.today.visiting
            width: Math.min(implicitWidth, parent ? parent.width : 0)
            text: qsTr("Reminders")
            iconName: "bell"
            size: Theme.recallSize
            onClicked: page.today.openReminders()
        }

        ActionButton {
            objectName: "help"
            width: Math.min(implicitWidth, parent ? parent.width : 0)
            text: qsTr("Help")
            iconName: "info"
            size: Theme.recallSize
            onClicked: page.today.openHelp()
        }
    }

    footer: Footer {
        back.visible: false
        next.objectName: page.today.visiting ? "giveBack" : "send"
        next.text: page.today.visiting ? qsTr("Give the tablet back") : qsTr("Send")
        next.iconName: page.today.visiting ? "check" : "send"
        next.look: page.today.visiting || (waiting.all > 0 && page.today.openCount === 0) ? "strong" : "plain"
        next.enabled: !page.today.visiting || page.today.state !== "busy"
        onNextClicked: {
            if (page.today.visiting)
                page.today.giveBack();
            else
                page.today.send();
        }

        middle: Words {
            id: told

            objectName: visible ? "status" : ""
            // In one line, or it would leave the footer.
            visible: page.roomy && !page.today.visiting && implicitWidth <= width
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width * 0.75
            size: Theme.recallSize
            color: Theme.quiet
            text: page.status
        }
    }
}
