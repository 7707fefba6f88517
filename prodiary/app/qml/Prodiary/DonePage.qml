import QtQuick
import Prodiary

// Thanks, where the answers are, and what to do if one feels worse.
Frame {
    id: page

    required property DoneViewModel done

    centred: true
    spacing: Theme.apart

    leading: Brand {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    }

    Rectangle {
        width: Theme.sized(88)
        height: width
        radius: width / 2
        color: Theme.tint

        Icon {
            anchors.centerIn: parent
            name: "check"
            tone: Theme.accent
            size: Theme.sized(48)
        }
    }

    Heading {
        width: parent.width
        text: qsTr("Thank you")
    }

    Words {
        width: parent.width
        text: qsTr("%1 is locked and saved on this device.").arg(page.done.title)
    }

    Words {
        width: parent.width
        text: qsTr("Your clinic gets it when you press Send. It stays here until your clinic says that it has it.")
        color: Theme.quiet
    }

    SafetyNotice {
        width: parent.width
        text: page.done.safetyText
        phone: page.done.safetyPhone
    }

    footer: Footer {
        back.text: qsTr("Send")
        back.iconName: "send"
        next.text: qsTr("Back to today")
        onBackClicked: page.done.send()
        onNextClicked: page.done.back()
    }
}
