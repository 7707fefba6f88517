pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// Before an interview: who is who, and whether it is done otherwise than before (M15, I1). After it:
// urgent advice, if an answer calls for it, and the signature.
Frame {
    id: page

    required property InterviewViewModel interview
    required property SigningViewModel signing
    readonly property bool busy: interview.state === "busy"
    readonly property bool after: interview.step === "after"
    readonly property bool proxy: interview.mode === "proxy"
    readonly property bool urgent: interview.urgentText !== ""

    spacing: Theme.near

    leading: StaffMark {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        subject: page.interview.subject
        who: page.interview.reader
        role: page.interview.role
    }

    Connections {
        target: page.interview
        function onSignWanted(kind: string, target: string, title: string): void {
            page.signing.start(kind, target, title);
        }
    }

    Connections {
        target: page.signing
        function onSigned(kind: string, target: string): void {
            page.interview.signedNow(kind, target);
        }
    }

    SignWords {
        id: terms
    }

    Heading {
        width: parent.width
        Accessible.focusable: true
        text: page.interview.title
    }

    Failure {
        objectName: "failure"
        width: parent.width
        model: page.interview
    }

    Notice {
        objectName: "modeChange"
        visible: !page.after && page.interview.modeBefore !== ""
        width: parent.width
        kind: "caution"
        title: qsTr("This changes how it is answered")
        text: qsTr("Last time it was answered %1; now it would be answered %2.").arg(terms.mode(page.interview.modeBefore)).arg(terms.mode(page.interview.mode))
        advice: qsTr("Answers in different ways cannot simply be compared. If the participant can, hand the tablet over instead.")
    }

    Card {
        visible: page.interview.step === "before" && page.interview.allowed
        width: parent.width
        spacing: Theme.tight

        Words {
            objectName: "whoIsWho"
            width: parent.width
            text: page.proxy ? qsTr("Somebody else answers in the participant's place. You read aloud and enter.") : qsTr("You read aloud and enter. The answers are the participant's.")
            size: Theme.optionSize
            font.weight: Font.DemiBold
        }

        Words {
            width: parent.width
            text: qsTr("Read every question and all its answers as they stand, in their order. Add nothing, explain nothing, and suggest nothing.")
        }

        Words {
            width: parent.width
            text: page.proxy ? qsTr("The record says that %1 read and entered, and who answered.").arg(page.interview.reader) : qsTr("The record says that %1 read and entered, and that %2 answered.").arg(page.interview.reader).arg(page.interview.subject)
            color: Theme.quiet
        }
    }

    Column {
        visible: page.interview.step === "before" && page.interview.allowed && page.proxy
        width: parent.width
        spacing: Theme.near
        Accessible.role: Accessible.Grouping
        Accessible.name: who.text

        Words {
            id: who

            width: parent.width
            text: qsTr("Who answers? The participant's:")
            font.weight: Font.DemiBold
        }

        Repeater {
            id: rows

            function focusAt(place: int): void {
                const option = itemAt(Math.max(0, Math.min(count - 1, place)));
                if (option)
                    option.forceActiveFocus(Qt.TabFocusReason);
            }

            model: page.interview.relations

            OptionRow {
                required property int index
                required property string code
                required chosen

                objectName: "relation-" + code
                width: parent ? parent.width : 0
                // What was begun was begun with one person.
                enabled: !page.interview.goesOn
                text: terms.relation(code)
                onClicked: page.interview.chooseRelation(code)
                Keys.onDownPressed: rows.focusAt(index + 1)
                Keys.onUpPressed: rows.focusAt(index - 1)
            }
        }
    }

    UrgentNotice {
        objectName: "urgent"
        visible: page.after && page.urgent
        width: parent.width
        text: page.interview.urgentText
        phone: page.interview.phone
    }

    Words {
        visible: page.after && page.urgent
        width: parent.width
        text: qsTr("An answer calls for this advice. Please tell it to whom it concerns now, before you sign.")
    }

    ActionButton {
        objectName: "adviceSaid"
        visible: page.after && page.urgent
        width: Math.min(implicitWidth, parent ? parent.width : 0)
        look: "strong"
        text: qsTr("I have said this")
        iconName: "check"
        enabled: !page.busy
        onClicked: page.interview.adviceSaid()
    }

    Words {
        visible: page.after && !page.urgent
        width: parent.width
        text: page.interview.signed ? qsTr("The answers are locked and signed.") : page.proxy ? qsTr("The answers are locked. They were given by the participant's: %1. Now sign that you read them out and entered them.").arg(terms.relation(page.interview.relation)) : qsTr("The answers are locked. They are the participant's. Now sign that you read them out and entered them.")
    }

    Repeater {
        model: page.interview.signatures

        SignatureLine {
            required property int index

            objectName: "signature-" + index
            visible: page.after
            width: parent ? parent.width : 0
        }
    }

    footer: Footer {
        readonly property bool signs: page.after && !page.urgent && !page.interview.signed

        back.text: qsTr("To the visit")
        back.enabled: !page.busy
        next.objectName: signs ? "sign" : "begin"
        next.visible: signs || page.interview.step === "before" && page.interview.canBegin
        next.enabled: !page.busy
        next.text: signs ? qsTr("Sign") : page.interview.goesOn ? qsTr("Go on") : qsTr("Begin")
        next.iconName: signs ? "edit" : "next"
        onBackClicked: page.interview.leave()
        onNextClicked: signs ? page.interview.sign() : page.interview.begin()
    }
}
