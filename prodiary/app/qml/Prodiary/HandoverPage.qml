import QtQuick
import Prodiary

// Between two people: another colour all over, whose tablet it is now, and nothing of anybody else.
Frame {
    id: page

    required property HandoverViewModel handover

    ground: Theme.handover
    centred: true
    spacing: Theme.apart
    offersSafety: false

    leading: Brand {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        color: Theme.handoverText
    }

    Words {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("This tablet is now for")
        size: Theme.optionSize
        color: Theme.handoverText
    }

    Heading {
        objectName: "handoverSubject"
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: page.handover.subject
        size: Math.min(Theme.sized(56), 112)
        color: Theme.handoverText
    }

    ActionButton {
        objectName: "takeOver"
        x: parent ? (parent.width - width) / 2 : 0
        width: Math.min(Math.max(implicitWidth, Theme.sized(320)), parent ? parent.width : 0)
        height: Math.max(implicitHeight, Theme.optionHeight + Theme.near)
        look: "plain"
        text: qsTr("That is me")
        iconName: "next"
        iconAfter: true
        size: Theme.optionSize
        onClicked: page.handover.goOn()
    }

    Words {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("You go on with your own PIN. Your answers belong to you: nobody looks at them while you answer.")
        color: Theme.handoverText
    }

    ActionButton {
        objectName: "forStaff"
        x: parent ? (parent.width - width) / 2 : 0
        width: Math.min(implicitWidth, parent ? parent.width : 0)
        look: "quiet"
        tone: Theme.handoverText
        text: qsTr("For clinic staff")
        size: Theme.recallSize
        onClicked: page.handover.forStaff()
    }
}
