import QtQuick
import Prodiary

// One questionnaire that can be answered: what it is, what for, until when, and the one way in.
Card {
    id: card

    required property string key
    required property string name
    required property string title
    required property string purpose
    required property string visit
    required property bool late
    required property bool dueToday
    required property string by
    required property string until
    required property bool lastDay
    required property bool spare
    required property int items
    required property int minutes
    required property int reached
    required property bool begun

    readonly property string purposeWords: purpose === "visit" ? qsTr("For your visit: %1").arg(visit) : purpose === "now" ? qsTr("For your visit today") : purpose === "week" ? qsTr("This week") : qsTr("For these days at home")
    readonly property string amount: begun ? qsTr("%1 of %2 answered").arg(reached).arg(items) : minutes === 1 ? qsTr("%1 questions, about 1 minute").arg(items) : qsTr("%1 questions, about %2 minutes").arg(items).arg(minutes)
    readonly property string time: {
        if (late)
            return lastDay ? qsTr("This was due by %1. You can still answer it today; we will ask why it is late.").arg(by) : qsTr("This was due by %1. You can still answer it until %2; we will ask why it is late.").arg(by).arg(until);
        if (lastDay)
            return qsTr("Today is the last day");
        if (purpose === "now")
            return qsTr("Now, at the visit");
        if (until === "")
            return qsTr("Until the day of your infusion");
        return dueToday ? qsTr("Today is the day; you can answer it until %1").arg(until) : qsTr("Until %1").arg(until);
    }

    signal begin(string key)

    Item {
        id: inside

        readonly property bool beside: width > start.implicitWidth + Theme.sized(420)

        width: parent.width
        implicitHeight: beside ? Math.max(about.implicitHeight, start.implicitHeight) : about.implicitHeight + Theme.near + start.implicitHeight

        Column {
            id: about

            anchors.left: parent.left
            anchors.verticalCenter: inside.beside ? parent.verticalCenter : undefined
            width: inside.beside ? parent.width - start.width - Theme.apart : parent.width
            spacing: Theme.tight

            Words {
                width: parent.width
                text: card.title
                size: Theme.optionSize
                font.weight: Font.DemiBold
            }

            Words {
                width: parent.width
                text: card.purposeWords
                size: Theme.recallSize
                color: Theme.accent
                font.weight: Font.DemiBold
            }

            Badge {
                room: parent ? parent.width : 0
                iconName: card.begun ? "edit" : "clock"
                text: card.amount
            }

            Badge {
                objectName: "time-" + card.name
                room: parent ? parent.width : 0
                iconName: card.late ? "caution" : "calendar"
                tone: card.late ? Theme.caution : Theme.quiet
                text: card.time
            }

            Badge {
                visible: card.spare
                room: parent ? parent.width : 0
                iconName: "info"
                text: qsTr("Not needed if you answer the one for your visit this week")
            }
        }

        ActionButton {
            id: start

            objectName: "card-" + card.name
            anchors.right: parent.right
            y: inside.beside ? (parent.height - height) / 2 : parent.height - height
            width: Math.min(implicitWidth, parent.width)
            look: card.spare ? "plain" : "strong"
            text: card.begun ? qsTr("Continue") : qsTr("Start")
            iconName: "next"
            iconAfter: true
            Accessible.description: [card.title, card.purposeWords, card.time].join(". ")
            onClicked: card.begin(card.key)
        }
    }
}
