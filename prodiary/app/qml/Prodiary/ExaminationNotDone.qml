pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// Why an item is not done; nothing is chosen before somebody does.
Column {
    id: part

    required property ExaminationViewModel exam

    spacing: Theme.near

    SignWords {
        id: terms
    }

    Words {
        width: parent.width
        text: part.exam.question
        color: Theme.quiet
    }

    Repeater {
        id: rows

        function focusAt(place: int): void {
            const option = itemAt(Math.max(0, Math.min(count - 1, place)));
            if (option)
                option.forceActiveFocus(Qt.TabFocusReason);
        }

        model: part.exam.reasons

        OptionRow {
            required property int index
            required property string modelData

            objectName: "why-" + modelData
            width: parent ? parent.width : 0
            text: terms.notDone(modelData)
            chosen: part.exam.reason === modelData
            onClicked: part.exam.chooseReason(modelData)
            Keys.onDownPressed: rows.focusAt(index + 1)
            Keys.onUpPressed: rows.focusAt(index - 1)
        }
    }

    OwnWords {
        visible: part.exam.reason !== ""
        width: parent.width
        label: part.exam.reason === "other" ? qsTr("What was it?") : qsTr("More about it, if that helps")
        detail: qsTr("Up to %1 characters. No names, please.").arg(most)
        inputName: "notDoneWords"
        most: part.exam.mostWords
        onSaid: words => part.exam.say(words)
    }
}
