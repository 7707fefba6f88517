pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// Reminders: whether, when and how; and the same for a phone.
Frame {
    id: page

    required property RemindersViewModel reminders
    required property FoldersViewModel folders
    required property bool trial

    function saveCalendar(folder: string): void {
        reminders.saveCalendar(folder, qsTr("Diary"), qsTr("Look whether something waits in your diary."));
    }

    leading: Brand {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    }

    Heading {
        width: parent.width
        text: qsTr("Reminders")
    }

    Words {
        width: parent.width
        text: qsTr("They say that something is waiting, and never what it is.")
        color: Theme.quiet
    }

    Column {
        width: parent.width
        spacing: Theme.near

        OptionRow {
            objectName: "remindersOn"
            width: parent.width
            text: qsTr("Remind me")
            detail: qsTr("On the day, and once more on the last day.")
            chosen: page.reminders.on
            onClicked: page.reminders.turn(true)
        }

        OptionRow {
            objectName: "remindersOff"
            width: parent.width
            text: qsTr("Do not remind me")
            detail: qsTr("You will find what is ready when you open your diary.")
            chosen: !page.reminders.on
            onClicked: page.reminders.turn(false)
        }
    }

    Card {
        visible: page.reminders.on
        width: parent.width
        spacing: Theme.near

        Title {
            text: qsTr("At what time?")
        }

        Words {
            objectName: "reminderHour"
            width: parent.width
            text: page.reminders.hour
            size: Theme.titleSize
            font.weight: Font.DemiBold
            font.features: {
                "tnum": 1
            }
        }

        Flow {
            width: parent.width
            spacing: Theme.near

            ActionButton {
                objectName: "earlier"
                width: Math.min(implicitWidth, parent.width)
                text: qsTr("Earlier")
                iconName: "minus"
                enabled: page.reminders.canEarlier
                Accessible.description: page.reminders.hour
                onClicked: page.reminders.earlier()
            }

            ActionButton {
                objectName: "later"
                width: Math.min(implicitWidth, parent.width)
                text: qsTr("Later")
                iconName: "plus"
                enabled: page.reminders.canLater
                Accessible.description: page.reminders.hour
                onClicked: page.reminders.later()
            }

            ActionButton {
                objectName: "studyHour"
                visible: page.reminders.studyHour !== ""
                enabled: page.reminders.ownHour
                width: Math.min(implicitWidth, parent.width)
                text: qsTr("As the study has it: %1").arg(page.reminders.studyHour)
                onClicked: page.reminders.useStudyHour()
            }
        }

        Words {
            width: parent.width
            text: qsTr("It is the time where you are, also when you travel.")
            size: Theme.recallSize
            color: Theme.quiet
        }
    }

    Card {
        visible: page.reminders.on
        width: parent.width
        spacing: Theme.tight

        Title {
            text: qsTr("The next reminders")
        }

        Words {
            visible: coming.count === 0
            width: parent.width
            text: qsTr("No reminder is planned.")
            color: Theme.quiet
        }

        Repeater {
            id: coming

            model: page.reminders.coming

            Words {
                required property int index
                required property string day
                required property string hour

                objectName: "coming-" + index
                width: parent ? parent.width : 0
                text: qsTr("%1, %2").arg(day).arg(hour)
            }
        }
    }

    Card {
        visible: page.reminders.on
        width: parent.width
        spacing: Theme.near

        Title {
            text: qsTr("How you are reminded on this device")
        }

        Words {
            objectName: "kinds"
            width: parent.width
            text: page.reminders.tray ? qsTr("In your diary, on its locked screen, and by a short notice of this device while your diary is running.") : qsTr("In your diary and on its locked screen, while it is running. This device cannot show notices outside of it.")
            size: Theme.recallSize
        }

        Column {
            visible: page.reminders.tray && !page.trial
            width: parent.width
            spacing: Theme.near

            Title {
                text: qsTr("When you close the window")
            }

            OptionRow {
                objectName: "endOnClose"
                width: parent.width
                text: qsTr("End the diary")
                detail: qsTr("Reminders come again when you open it.")
                chosen: !page.reminders.keepInTray
                onClicked: page.reminders.stay(false)
            }

            OptionRow {
                objectName: "stayOnClose"
                width: parent.width
                text: qsTr("Lock it and keep reminding me")
                detail: qsTr("It stays as a small sign at the edge of your screen. There you can also end it.")
                chosen: page.reminders.keepInTray
                onClicked: page.reminders.stay(true)
            }
        }
    }

    Card {
        visible: !page.trial
        width: parent.width
        spacing: Theme.near

        Title {
            text: qsTr("For your own phone")
        }

        Words {
            width: parent.width
            text: qsTr("A calendar file with the days and the time to the end of your diary, and nothing about you, your study or your clinic. Open it on your phone. If your days change, save a new one and delete the old entries there.")
            size: Theme.recallSize
        }

        Words {
            objectName: "phoneKnows"
            width: parent.width
            text: qsTr("Your phone cannot know what you have answered. It asks you to look each time, also when nothing waits.")
            size: Theme.recallSize
        }

        FolderField {
            id: folder

            width: parent.width
            folders: page.folders
            label: qsTr("Where shall the file go?")
            fieldName: "calendarFolder"
            onAccepted: path => page.saveCalendar(path)
        }

        ActionButton {
            objectName: "saveCalendar"
            anchors.left: parent.left
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Save a calendar file for my phone")
            iconName: "calendar"
            enabled: page.reminders.state !== "busy"
            onClicked: page.saveCalendar(folder.typed)
        }

        Failure {
            width: parent.width
            model: page.reminders
        }

        Notice {
            objectName: "calendarSaved"
            visible: page.reminders.saved !== ""
            width: parent.width
            title: qsTr("The calendar file is saved")
            text: page.reminders.saved
        }
    }

    footer: Footer {
        next.visible: false
        onBackClicked: page.reminders.back()
    }

    component Title: Words {
        width: parent ? parent.width : 0
        size: Theme.optionSize
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
}
