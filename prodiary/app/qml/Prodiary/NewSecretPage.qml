pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// A new PIN at a visit: staff say who is present, then it is the participant's screen alone (N7).
Frame {
    id: page

    required property NewSecretViewModel renewal
    readonly property string step: renewal.step
    readonly property bool busy: renewal.state === "busy"
    readonly property bool between: step === "handed" || step === "done"
    readonly property bool pin: renewal.secretKind === "pin"

    ground: between ? Theme.handover : Theme.background
    centred: between
    spacing: Theme.near
    offersSafety: false
    onStepChanged: {
        page.toTop();
        if (page.between)
            claim.forceActiveFocus();
    }

    leading: Brand {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        color: page.between ? Theme.handoverText : Theme.accent
    }

    Column {
        visible: page.step === "present"
        width: parent.width
        spacing: Theme.near

        Heading {
            width: parent.width
            size: Theme.questionSize
            text: page.pin ? qsTr("A new PIN for %1").arg(page.renewal.subject) : qsTr("A new passphrase for %1").arg(page.renewal.subject)
        }

        Words {
            width: parent.width
            text: qsTr("The participant chooses it alone. You give the tablet away for that, and sign in again afterwards. That you were present is recorded.")
        }

        Words {
            width: parent.width
            text: qsTr("Answers that were not sent yet stay as they are.")
            size: Theme.recallSize
            color: Theme.quiet
        }

        Notice {
            objectName: "notYours"
            visible: !page.renewal.mayReset
            width: parent.width
            kind: "caution"
            title: qsTr("This is not one of your tasks")
            text: qsTr("Your role in this study does not include it.")
        }

        OptionRow {
            objectName: "present"
            visible: page.renewal.mayReset
            width: parent.width
            text: qsTr("%1 is here with me").arg(page.renewal.subject)
            detail: qsTr("I have made sure who it is.")
            chosen: page.renewal.present
            onClicked: page.renewal.sayPresent(true)
        }
    }

    Failure {
        width: parent.width
        visible: page.renewal.state === "failed" && page.step === "present"
        model: page.renewal
    }

    Heading {
        id: claim

        objectName: "claim"
        visible: page.between
        width: parent.width
        Accessible.focusable: true
        horizontalAlignment: Text.AlignHCenter
        color: Theme.handoverText
        text: page.step === "done" ? (page.pin ? qsTr("Your new PIN is set") : qsTr("Your new passphrase is set")) : qsTr("This tablet is now for")
    }

    Words {
        objectName: "forWhom"
        visible: page.step === "handed"
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: page.renewal.subject
        size: Theme.sized(56)
        font.weight: Font.DemiBold
        color: Theme.handoverText
    }

    Words {
        visible: page.between
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        bottomPadding: Theme.near
        color: Theme.handoverText
        text: {
            if (page.step === "done")
                return qsTr("The old one opens nothing any more. Please give the tablet back to your clinic now.");
            return page.pin ? qsTr("You will choose a new PIN. Hold the tablet so that only you see it. Nobody at your clinic can see or learn it.") : qsTr("You will choose a new passphrase. Hold the tablet so that only you see it. Nobody at your clinic can see or learn it.");
        }
    }

    ActionButton {
        objectName: page.step === "done" ? "giveBack" : "choose"
        visible: page.between
        x: parent ? (parent.width - width) / 2 : 0
        width: Math.min(Math.max(implicitWidth, Theme.sized(320)), parent ? parent.width : 0)
        height: Math.max(implicitHeight, Theme.optionHeight)
        text: page.step === "done" ? qsTr("I give the tablet back") : qsTr("Go on")
        iconName: page.step === "done" ? "lock" : "next"
        iconAfter: page.step !== "done"
        size: Theme.optionSize
        onClicked: page.step === "done" ? page.renewal.giveBack() : page.renewal.goOn()
    }

    ActionButton {
        objectName: "notNow"
        visible: page.step === "handed"
        x: parent ? (parent.width - width) / 2 : 0
        width: Math.min(implicitWidth, parent ? parent.width : 0)
        text: qsTr("Not now: I give the tablet back")
        onClicked: page.renewal.giveBack()
    }

    Loader {
        width: parent.width
        active: page.step === "secret" || page.step === "again"
        visible: active
        sourceComponent: NewSecretEntry {
            choosing: page.renewal
            tall: page.middleHeight
        }
    }

    footer: Footer {
        visible: !page.between
        height: page.between ? 0 : implicitHeight
        back.enabled: !page.busy
        next.objectName: "handOver"
        next.visible: page.step === "present" && page.renewal.mayReset
        next.enabled: page.renewal.present
        next.text: qsTr("Hand the tablet over")
        onBackClicked: page.renewal.back()
        onNextClicked: page.renewal.handOver()
    }
}
