pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// The first start: four ways on, and how everything looks.
Frame {
    id: page

    required property WelcomeViewModel welcome
    required property DisplayViewModel display
    readonly property bool busy: welcome.state === "busy"

    spacing: Theme.near + Theme.hair
    centred: true

    leading: Brand {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    }

    Heading {
        width: parent.width
        text: qsTr("Welcome")
    }

    Words {
        width: parent.width
        text: qsTr("A diary for people with myasthenia gravis. What would you like to do?")
        color: Theme.quiet
        bottomPadding: Theme.tight
    }

    Failure {
        width: parent.width
        model: page.welcome
    }

    Choice {
        objectName: "enrol"
        width: parent.width
        text: qsTr("Enrol this device")
        detail: qsTr("You have a sheet from your clinic with a code.")
        iconName: "join"
        strong: true
        enabled: !page.busy
        onClicked: page.welcome.enrol()
    }

    Choice {
        objectName: "tryDemo"
        width: parent.width
        text: page.busy ? qsTr("Preparing the demo study") : qsTr("Try the demo study")
        detail: page.busy ? qsTr("This takes a few seconds.") : qsTr("Look around. Nothing is kept and nothing is sent.")
        iconName: "try"
        enabled: !page.busy
        onClicked: page.welcome.tryDemo()
    }

    Choice {
        objectName: "forStaff"
        width: parent.width
        text: qsTr("Use this tablet at the clinic")
        detail: qsTr("For clinic staff with a staff card.")
        iconName: "stick"
        enabled: !page.busy
        onClicked: page.welcome.forStaff()
    }

    Choice {
        objectName: "openDesk"
        width: parent.width
        text: qsTr("Open the site desk")
        detail: qsTr("For staff of the clinic.")
        iconName: "desk"
        enabled: !page.busy
        onClicked: page.welcome.openDesk()
    }

    Flow {
        width: parent.width
        spacing: Theme.near
        topPadding: Theme.tight

        Repeater {
            model: page.display.languages

            ActionButton {
                required property string code
                required property string name

                objectName: "welcome-" + code
                text: name
                look: page.display.language === code ? "picked" : "plain"
                iconName: page.display.language === code ? "check" : ""
                onClicked: page.display.useLanguage(code)
            }
        }

        ActionButton {
            objectName: "welcomeSmaller"
            text: qsTr("Smaller")
            iconName: "smaller"
            enabled: page.display.canShrink
            onClicked: page.display.smaller()
        }

        ActionButton {
            objectName: "welcomeLarger"
            text: qsTr("Larger")
            iconName: "larger"
            enabled: page.display.canGrow
            onClicked: page.display.larger()
        }
    }
}
