pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// Corrections: what was asked for and became of it, asking for one, and deciding (A6, A7, N9).
Frame {
    id: page

    required property DecisionsViewModel decisions
    readonly property bool busy: decisions.state === "busy"
    readonly property string step: decisions.step

    columnWidth: step === "list" && Theme.layout === "centre" ? 1240 : Theme.column
    spacing: Theme.near
    onStepChanged: {
        page.toTop();
        heading.forceActiveFocus();
    }

    leading: StaffMark {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        subject: page.decisions.subject
        who: page.decisions.who
        role: page.decisions.role
    }

    RecordWords {
        id: terms
    }

    Heading {
        id: heading

        width: parent.width
        size: Theme.questionSize
        Accessible.focusable: true
        text: {
            switch (page.step) {
            case "entry":
                return qsTr("What is to be corrected?");
            case "answer":
                return qsTr("Which answer shall stand?");
            case "why":
                return page.decisions.whole ? qsTr("Why is it another person's?") : qsTr("Why is it to be corrected?");
            case "decide":
                return qsTr("Decide on this request");
            default:
                return qsTr("Corrections");
            }
        }
    }

    Failure {
        width: parent.width
        model: page.decisions
    }

    Notice {
        objectName: "done"
        visible: page.decisions.done !== ""
        width: parent.width
        title: page.decisions.done === "asked" ? qsTr("Your request is recorded") : qsTr("The decision is recorded and signed")
        text: page.decisions.done === "asked" ? qsTr("The investigator decides. What was answered first stays visible.") : qsTr("What was answered first stays visible.")
    }

    DecisionsList {
        visible: page.step === "list" && page.decisions.loaded
        width: parent.width
        decisions: page.decisions
    }

    Words {
        visible: page.step !== "list" && page.step !== "decide"
        width: parent.width
        text: page.step === "answer" || (page.step === "why" && !page.decisions.whole) ? page.decisions.question : page.decisions.title
        font.weight: Font.DemiBold
    }

    Words {
        visible: page.step === "answer" || (page.step === "why" && !page.decisions.whole)
        width: parent.width
        text: page.step === "why" ? qsTr("The answer now: %1. It shall be: %2").arg(terms.answer(page.decisions.stands)).arg(terms.answer(page.decisions.wished)) : qsTr("The answer now: %1").arg(terms.answer(page.decisions.stands))
        size: Theme.recallSize
        color: Theme.quiet
    }

    ActionButton {
        objectName: "strike"
        visible: page.step === "entry" && page.decisions.strikable
        width: Math.min(implicitWidth, parent ? parent.width : implicitWidth)
        text: qsTr("All of it is another person's")
        iconName: "close"
        onClicked: page.decisions.strike()
    }

    Words {
        visible: page.step === "entry" && !page.decisions.strikable
        width: parent.width
        text: qsTr("It has been asked already to strike out all of it.")
        size: Theme.recallSize
        color: Theme.quiet
    }

    Words {
        visible: page.step === "entry" && items.count === 0
        width: parent.width
        text: qsTr("Single values of an examination are amended on its own page, and a draft can still be changed.")
        size: Theme.recallSize
        color: Theme.quiet
    }

    Column {
        visible: page.step === "entry"
        width: parent.width
        spacing: Theme.tight

        Repeater {
            id: items

            model: page.decisions.items

            WorkRow {
                required property int number
                required property string question
                required property string words
                required property bool asked

                objectName: "item-" + number
                width: parent ? parent.width : 0
                enabled: !asked
                text: qsTr("%1. %2").arg(number).arg(question)
                detail: terms.answer(words)
                status: asked ? qsTr("It is being asked about already") : ""
                statusIcon: "clock"
                onClicked: page.decisions.chooseItem(number)
            }
        }
    }

    Column {
        visible: page.step === "answer"
        width: parent.width
        spacing: Theme.near

        Repeater {
            model: page.decisions.wanted

            OptionRow {
                required property string code
                required property string words
                required chosen

                objectName: "wanted-" + (code === "" ? "none" : code)
                width: parent ? parent.width : 0
                text: terms.answer(words)
                onClicked: page.decisions.chooseAnswer(code)
            }
        }
    }

    Repeater {
        model: page.step === "decide" ? page.decisions.requests : null

        RequestCard {
            id: request

            visible: key === page.decisions.deciding
            width: parent ? parent.width : 0
            offered: false

            Connections {
                target: page
                enabled: request.visible
                function onDecided(): void {
                    const what = request.number === 0 ? qsTr("%1, all of it").arg(request.title) : qsTr("%1, question %2").arg(request.title).arg(request.number);
                    page.decisions.sign(page.decisions.decision === "accept" ? qsTr("Correction accepted: %1").arg(what) : qsTr("Correction not accepted: %1").arg(what));
                }
            }
        }
    }

    Flow {
        visible: page.step === "decide"
        width: parent.width
        spacing: Theme.near

        ActionButton {
            objectName: "accept"
            width: Math.min(implicitWidth, parent.width)
            radio: true
            chosen: page.decisions.decision === "accept"
            look: chosen ? "picked" : "plain"
            text: qsTr("Accept it")
            iconName: "check"
            onClicked: page.decisions.decide(true)
        }

        ActionButton {
            objectName: "refuse"
            width: Math.min(implicitWidth, parent.width)
            radio: true
            chosen: page.decisions.decision === "refuse"
            look: chosen ? "picked" : "plain"
            text: qsTr("Do not accept it")
            iconName: "close"
            onClicked: page.decisions.decide(false)
        }
    }

    Loader {
        width: parent.width
        active: page.step === "why" || page.step === "decide"
        visible: active
        sourceComponent: OwnWords {
            id: own

            label: qsTr("Reason")
            detail: qsTr("Up to %1 characters. No names, please.").arg(most)
            inputName: "reason"
            most: page.decisions.mostWords
            onSaid: words => page.decisions.say(words)
            Component.onCompleted: own.begin(page.decisions.words)
        }
    }

    footer: Footer {
        back.enabled: !page.busy
        next.objectName: page.step === "decide" ? "signDecision" : page.step === "why" ? "askNow" : "next"
        next.visible: page.step === "answer" || page.step === "why" || page.step === "decide"
        next.enabled: !page.busy && page.decisions.canGoOn
        next.text: page.step === "decide" ? qsTr("Sign the decision") : page.step === "why" ? qsTr("Ask the investigator") : qsTr("Next")
        next.iconName: page.step === "decide" ? "edit" : page.step === "why" ? "send" : "next"
        onBackClicked: page.decisions.back()
        onNextClicked: page.step === "decide" ? page.decided() : page.decisions.goOn()
    }

    signal decided
}
