pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// What to do when something is wrong; and, last, which version of what this is (V2).
Frame {
    id: page

    required property HelpViewModel help
    readonly property bool pin: help.secretKind === "pin"

    leading: Brand {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    }

    Heading {
        width: parent.width
        text: qsTr("Help")
    }

    SafetyNotice {
        width: parent.width
        text: page.help.safetyText
        phone: page.help.safetyPhone
    }

    Card {
        width: parent.width

        Title {
            text: qsTr("Practise again")
        }

        Body {
            text: qsTr("A short introduction and three practice questions. Nothing of it is recorded.")
        }

        ActionButton {
            objectName: "practise"
            anchors.right: parent?.right
            width: Math.min(implicitWidth, parent ? parent.width : 0)
            text: qsTr("Start the practice")
            iconName: "try"
            onClicked: page.help.practise()
        }
    }

    Card {
        width: parent.width

        Title {
            text: page.pin ? qsTr("I forgot my PIN") : qsTr("I forgot my passphrase")
        }

        Body {
            text: page.pin ? qsTr("Call your clinic. They can help you to set a new PIN. Nothing you answered is lost.") : qsTr("Call your clinic. They can help you to set a new passphrase. Nothing you answered is lost.")
        }
    }

    Card {
        width: parent.width

        Title {
            text: qsTr("If this device is lost or stolen")
        }

        Body {
            text: page.pin ? qsTr("Call your clinic soon: they switch it off for the study. Nobody can read your answers without your PIN. What your clinic has confirmed is safe there.") : qsTr("Call your clinic soon: they switch it off for the study. Nobody can read your answers without your passphrase. What your clinic has confirmed is safe there.")
        }
    }

    Card {
        width: parent.width

        Title {
            text: qsTr("About")
        }

        Body {
            text: [page.help.study, qsTr("Protocol: %1").arg(page.help.protocol), qsTr("Clinic: %1").arg(page.help.clinic), qsTr("Study version on this device: %1").arg(page.help.pack), qsTr("prodiary, version %1").arg(page.help.version)].join("\n")
        }
    }

    footer: Footer {
        next.visible: false
        onBackClicked: page.help.back()
    }

    component Title: Words {
        width: parent ? parent.width : 0
        size: Theme.optionSize
        font.weight: Font.DemiBold
    }

    component Body: Words {
        width: parent ? parent.width : 0
        size: Theme.recallSize
    }
}
