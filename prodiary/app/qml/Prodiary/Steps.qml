pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// One decision before the answers are locked; nothing is chosen until the person does (Q2).
Column {
    id: steps

    required property ReviewViewModel review
    required property string title

    function focusAt(place: int): void {
        const option = rows.itemAt(Math.max(0, Math.min(rows.count - 1, place)));
        if (option)
            option.forceActiveFocus(Qt.TabFocusReason);
    }

    function helpWords(code: string): string {
        switch (code) {
        case "none":
            return qsTr("I did it all myself");
        case "read":
            return qsTr("Somebody read the questions to me");
        case "touched":
            return qsTr("Somebody touched the screen for me");
        default:
            return qsTr("Both: read them and touched the screen");
        }
    }

    topPadding: Theme.tight
    bottomPadding: Theme.near
    spacing: Theme.optionGap
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Repeater {
        id: rows

        model: steps.review.choices

        OptionRow {
            required property int index
            required property string code
            required property string words
            required chosen

            objectName: "choice-" + code
            width: parent ? parent.width : 0
            text: words !== "" ? words : steps.helpWords(code)
            enabled: steps.review.state !== "busy"
            onClicked: steps.review.choose(code)
            Keys.onDownPressed: steps.focusAt(index + 1)
            Keys.onUpPressed: steps.focusAt(index - 1)
        }
    }
}
