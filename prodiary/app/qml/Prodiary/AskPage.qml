pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// Asking for a correction, one decision a screen; the study doctor decides (A6, N9).
Frame {
    id: page

    required property AskViewModel ask
    readonly property bool busy: ask.state === "busy"
    readonly property string step: ask.step

    spacing: Theme.near
    onStepChanged: {
        page.toTop();
        heading.forceActiveFocus();
    }

    leading: Words {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        width: parent ? parent.width : 0
        text: page.ask.title
        size: Theme.recallSize
        color: Theme.quiet
    }

    RecordWords {
        id: terms
    }

    Heading {
        id: heading

        width: parent.width
        Accessible.focusable: true
        text: {
            switch (page.step) {
            case "question":
                return qsTr("Which question is it about?");
            case "answer":
                return qsTr("Which answer shall stand?");
            case "reason":
                return qsTr("What happened?");
            case "words":
                return qsTr("Do you want to say more?");
            case "check":
                return qsTr("Is this right?");
            default:
                return qsTr("Your request is saved");
            }
        }
    }

    Failure {
        width: parent.width
        model: page.ask
    }

    Words {
        visible: page.step === "question" || page.step === "sent"
        width: parent.width
        text: page.step === "sent" ? qsTr("It goes to your clinic when you send the next time. Your study doctor decides, and you will read the decision here.") : qsTr("Your study doctor decides whether an answer is changed. What you answered first stays visible.")
        size: Theme.recallSize
        color: Theme.quiet
    }

    Badge {
        visible: page.ask.demonstration && (page.step === "question" || page.step === "answer" || page.step === "check")
        room: parent ? parent.width : 0
        text: qsTr("Demonstration wording")
    }

    WordingNote {
        visible: language !== "" && (page.step === "question" || page.step === "answer" || page.step === "check")
        room: parent ? parent.width : 0
        language: page.ask.wordingLanguage
    }

    Column {
        visible: page.step === "answer"
        width: parent.width
        bottomPadding: Theme.tight
        spacing: Theme.tight

        Words {
            width: parent.width
            text: page.ask.question
        }

        Words {
            objectName: "stands"
            width: parent.width
            text: qsTr("Your answer now: %1").arg(terms.stands(page.ask.stands, page.ask.declined))
            color: Theme.quiet
        }
    }

    Column {
        visible: page.step === "question"
        width: parent.width
        spacing: Theme.optionGap

        Repeater {
            model: page.ask.items

            OptionRow {
                required property int number
                required property string question
                required property string words
                required property bool declined
                required property bool asked
                required chosen

                objectName: "item-" + number
                width: parent ? parent.width : 0
                enabled: !asked
                text: qsTr("%1. %2").arg(number).arg(question)
                detail: asked ? qsTr("You have asked about it already. Your study doctor has not decided yet.") : terms.stands(words, declined)
                onClicked: page.ask.chooseItem(number)
            }
        }
    }

    Column {
        visible: page.step === "answer"
        width: parent.width
        spacing: Theme.optionGap

        Repeater {
            model: page.ask.wanted

            OptionRow {
                required property string code
                required property string words
                required chosen

                objectName: "wanted-" + (code === "" ? "none" : code)
                width: parent ? parent.width : 0
                text: terms.wish(words)
                onClicked: page.ask.chooseAnswer(code)
            }
        }
    }

    Column {
        visible: page.step === "reason"
        width: parent.width
        spacing: Theme.optionGap

        Repeater {
            model: ["slip", "misread", "other-time", "other"]

            OptionRow {
                required property string modelData

                objectName: "reason-" + modelData
                width: parent ? parent.width : 0
                text: terms.reason(modelData)
                chosen: page.ask.reason === modelData
                onClicked: page.ask.chooseReason(modelData)
            }
        }
    }

    Loader {
        width: parent.width
        active: page.step === "words"
        visible: active
        sourceComponent: OwnWords {
            id: own

            label: qsTr("In your own words, if you like")
            detail: qsTr("Up to %1 characters. No names, please.").arg(most)
            inputName: "ownWords"
            most: page.ask.mostWords
            onSaid: words => page.ask.say(words)
            Component.onCompleted: own.begin(page.ask.words)
        }
    }

    Card {
        visible: page.step === "check"
        width: parent.width

        Said {
            name: qsTr("Question")
            said: page.ask.question
        }

        Said {
            name: qsTr("Your answer now")
            said: terms.stands(page.ask.stands, page.ask.declined)
        }

        Said {
            objectName: "shallStand"
            name: qsTr("Shall be")
            said: terms.wish(page.ask.shallStand)
            strong: true
        }

        Said {
            name: qsTr("What happened")
            said: terms.reason(page.ask.reason)
        }

        Said {
            visible: said !== ""
            name: qsTr("In your own words")
            said: page.ask.words
        }
    }

    footer: Footer {
        back.text: page.step === "sent" ? qsTr("To the questionnaire") : qsTr("Back")
        back.enabled: !page.busy
        next.objectName: page.step === "check" ? "askNow" : page.step === "sent" ? "send" : "next"
        next.visible: page.ask.canGoOn
        next.enabled: !page.busy
        next.text: page.step === "check" ? qsTr("Ask my study doctor") : page.step === "sent" ? qsTr("Send") : qsTr("Next")
        next.iconName: page.step === "check" || page.step === "sent" ? "send" : "next"
        onBackClicked: page.ask.back()
        onNextClicked: page.step === "sent" ? page.ask.send() : page.ask.goOn()
    }

    component Said: Column {
        id: pair

        required property string name
        required property string said
        property bool strong: false

        width: parent ? parent.width : 0

        Words {
            width: parent.width
            text: pair.name
            size: Theme.recallSize
            color: Theme.quiet
        }

        Words {
            width: parent.width
            text: pair.said
            font.weight: pair.strong ? Font.DemiBold : Font.Normal
        }
    }
}
