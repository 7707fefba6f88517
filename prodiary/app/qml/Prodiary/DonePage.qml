import QtQuick
import Prodiary

// Urgent advice first where an answer calls for it; then thanks, where the answers are, and what to
// do if one feels worse. Also the end of the practice, and of a time that ran out.
Frame {
    id: page

    required property DoneViewModel done
    // At a visit there is nothing for the participant to send.
    property bool visiting: false
    readonly property bool urgent: done.kind === "urgent"
    readonly property bool thanks: done.kind === "thanks"

    centred: true
    spacing: Theme.apart

    leading: Brand {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    }

    Connections {
        target: page.done
        function onChanged(): void {
            page.toTop();
            page.goToTitle();
        }
    }

    UrgentNotice {
        objectName: "urgent"
        visible: page.urgent
        width: parent.width
        text: page.done.urgentText
        phone: page.done.safetyPhone
    }

    // Not in the footer, where the tap that confirmed may have been: it is to be read (M7).
    ActionButton {
        objectName: "read"
        visible: page.urgent
        width: Math.min(implicitWidth, parent ? parent.width : 0)
        look: "strong"
        text: qsTr("I have read this")
        iconName: "check"
        onClicked: page.done.read()
    }

    Rectangle {
        visible: !page.urgent && Theme.scale <= 1.5
        anchors.left: parent?.left
        width: Theme.sized(88)
        height: width
        radius: width / 2
        color: Theme.tint

        Icon {
            anchors.centerIn: parent
            name: page.done.kind === "over" ? "clock" : "check"
            tone: Theme.accent
            size: Math.round(parent.width * 0.55)
        }
    }

    Heading {
        visible: !page.urgent
        width: parent.width
        text: page.done.kind === "over" ? qsTr("The time for this one is over") : page.done.kind === "practice" ? qsTr("That was the practice") : qsTr("Thank you")
    }

    Words {
        visible: !page.urgent
        width: parent.width
        text: page.done.kind === "over" ? qsTr("%1 can no longer be answered. What you had answered stays saved as unfinished, and your clinic will see it.").arg(page.done.title) : page.done.kind === "practice" ? qsTr("Well done. Nothing of it was recorded.") : qsTr("%1 is locked and saved on this device.").arg(page.done.title)
    }

    Words {
        visible: !page.urgent
        width: parent.width
        text: page.done.kind === "over" ? qsTr("There is nothing you need to do. The next one is on your start page.") : page.done.kind === "practice" ? qsTr("You can practise again as often as you like: it is under Help.") : page.visiting ? qsTr("Your clinic takes it along from this tablet.") : qsTr("Your clinic gets it when you press Send. It stays here until your clinic says that it has it.")
        color: Theme.quiet
    }

    SafetyNotice {
        visible: !page.urgent
        width: parent.width
        text: page.done.safetyText
        phone: page.done.safetyPhone
    }

    footer: Footer {
        back.visible: page.thanks && !page.visiting
        back.text: qsTr("Send")
        back.iconName: "send"
        next.visible: !page.urgent
        next.text: page.visiting ? qsTr("Go on") : qsTr("Back to today")
        onBackClicked: page.done.send()
        onNextClicked: page.done.back()
    }
}
