pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// What was asked to be corrected, and beside it the entries that can be asked about.
Grid {
    id: list

    required property DecisionsViewModel decisions
    readonly property bool wide: width >= Theme.sized(1000)
    readonly property real half: wide ? (width - Theme.far) / 2 : width
    readonly property SignWords terms: SignWords {}

    columns: wide ? 2 : 1
    columnSpacing: Theme.far
    rowSpacing: Theme.apart

    function told(standing: string): string {
        switch (standing) {
        case "draft":
            return qsTr("Not confirmed yet");
        case "amended":
            return qsTr("Confirmed, with a correction");
        default:
            return qsTr("Confirmed");
        }
    }

    function way(mode: string): string {
        return mode === "examination" ? qsTr("examination") : terms.mode(mode);
    }

    component Part: Words {
        width: parent ? parent.width : 0
        size: Theme.optionSize
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Column {
        width: list.half
        spacing: Theme.near

        Part {
            text: qsTr("Requests")
        }

        Words {
            objectName: "noRequests"
            visible: requests.count === 0
            width: parent.width
            text: qsTr("Nobody has asked for a correction.")
            color: Theme.quiet
        }

        Repeater {
            id: requests

            model: list.decisions.requests

            RequestCard {
                required property int index

                objectName: "request-" + index
                width: parent ? parent.width : 0
                onDecideClicked: list.decisions.openRequest(key)
                onSignClicked: title => list.decisions.signLater(key, title)
            }
        }
    }

    Column {
        width: list.half
        spacing: Theme.near

        Part {
            text: qsTr("Questionnaires and examinations")
        }

        Words {
            visible: entries.count === 0
            width: parent.width
            text: qsTr("Nothing was begun yet.")
            color: Theme.quiet
        }

        Repeater {
            id: entries

            model: list.decisions.entries

            WorkRow {
                required property int index
                required property string key
                required property string title
                required property string day
                required property string mode
                required property string standing
                required property string because
                required property string struckBy
                required property int asked
                required property bool mayAsk

                objectName: "entry-" + index
                width: parent ? parent.width : 0
                enabled: mayAsk
                text: qsTr("%1, %2").arg(title).arg(day)
                detail: list.way(mode)
                status: standing === "struck" ? qsTr("Struck out by %1: %2").arg(struckBy).arg(because) : list.told(standing)
                statusIcon: standing === "struck" ? "close" : state === "draft" ? "edit" : "lock"
                statusTone: standing === "struck" ? Theme.caution : Theme.quiet
                more: asked === 0 ? "" : asked === 1 ? qsTr("One request waits for the investigator") : qsTr("%1 requests wait for the investigator").arg(asked)
                moreIcon: "clock"
                onClicked: list.decisions.chooseEntry(key)
            }
        }
    }
}
