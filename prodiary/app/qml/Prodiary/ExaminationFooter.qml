pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// The ways on from a step of an examination; Not done stands between them where there is room.
Footer {
    id: bar

    required property ExaminationViewModel exam
    readonly property bool busy: exam.state === "busy"
    readonly property string step: exam.step
    readonly property bool narrow: 2 * Math.max(back.implicitWidth, next.implicitWidth) + notDoneHere.implicitWidth + 2 * Theme.near > width
    readonly property bool toVisit: bar.step === "read" || bar.step === "item" && bar.exam.number === 1
    readonly property bool signs: bar.step === "read" && bar.exam.confirmed && bar.exam.mayExamine && !bar.exam.signed

    back.text: toVisit ? qsTr("To the visit") : qsTr("Back")
    back.enabled: !bar.busy
    next.objectName: signs ? "sign" : "next"
    next.visible: signs || (bar.step === "item" || bar.step === "not-done" || bar.step === "amend") && bar.exam.canGoOn
    next.enabled: !bar.busy
    next.text: {
        switch (bar.step) {
        case "read":
            return qsTr("Sign");
        case "not-done":
            return qsTr("Record as not done");
        case "amend":
            return qsTr("Record the change");
        default:
            return bar.exam.pending ? qsTr("Record and go on") : qsTr("Next");
        }
    }
    next.iconName: bar.step === "item" ? "next" : bar.step === "read" ? "edit" : "check"

    middle: ActionButton {
        id: notDoneHere

        objectName: bar.narrow ? "" : "notDone"
        visible: bar.step === "item" && bar.exam.count > 0 && !bar.narrow
        anchors.centerIn: parent
        look: "quiet"
        size: Theme.recallSize
        text: qsTr("Not done")
        iconName: "skip"
        onClicked: bar.exam.askNotDone()
    }

    onBackClicked: bar.exam.back()
    onNextClicked: signs ? bar.exam.sign() : bar.exam.goOn()
}
