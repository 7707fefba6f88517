pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// The investigator's decision on dose-limiting toxicity, with its reason; recorded whole or not at all.
Column {
    id: card

    required property DltViewModel dlt

    spacing: Theme.near

    Title {
        text: qsTr("Was there a dose-limiting toxicity?")
    }

    Picks {
        width: parent.width
        prefix: "verdict"
        label: qsTr("Was there a dose-limiting toxicity?")
        options: card.dlt.verdicts.map((code, place) => ({
                    code: code,
                    words: card.dlt.verdictWords[place]
                }))
        chosen: card.dlt.verdict
        onPicked: code => card.dlt.choose(code)
    }

    Badge {
        objectName: "dltCaution"
        visible: card.dlt.caution !== ""
        room: parent ? parent.width : 0
        iconName: "caution"
        tone: Theme.caution
        text: card.dlt.caution
    }

    Title {
        text: qsTr("Reason")
    }

    FormText {
        objectName: "dltReason"
        width: parent.width
        label: qsTr("Reason")
        typed: ""
        round: 0
        refused: false
        longest: card.dlt.mostWords
        onWritten: words => card.dlt.say(words)
    }

    Title {
        text: qsTr("Was the safety committee asked?")
    }

    Picks {
        width: parent.width
        prefix: "committee"
        label: qsTr("Was the safety committee asked?")
        options: [
            {
                code: "yes",
                words: qsTr("Yes")
            },
            {
                code: "no",
                words: qsTr("No")
            }
        ]
        chosen: card.dlt.committee
        onPicked: code => card.dlt.askedCommittee(code)
    }

    Field {
        visible: card.dlt.committee === "yes"
        width: parent.width
        label: qsTr("When did it meet? (year-month-day)")
        inputName: "committeeDay"
        inputMethodHints: Qt.ImhNoPredictiveText
        onTextChanged: card.dlt.typeDay(text)
    }

    Notice {
        objectName: "dltRefusal"
        visible: card.dlt.refusal !== ""
        width: parent.width
        kind: "caution"
        title: qsTr("Not recorded")
        text: card.dlt.refusal
    }

    component Title: Words {
        width: parent ? parent.width : 0
        size: Theme.optionSize
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
}
