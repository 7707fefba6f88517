import QtQuick
import Prodiary

// On every page of a trial, the practice or an interview, so that nobody takes it for the diary (Q11, M15).
Rectangle {
    id: trial

    required property AppViewModel app
    required property bool ready
    visible: trial.app.trying || trial.app.practising || trial.app.interviewing
    width: parent.width
    height: (beside ? Math.max(mark.implicitHeight, end.height) : mark.implicitHeight + (end.visible ? Theme.hair + end.height : 0)) + 2 * Theme.hair
    color: Theme.cautionSurface

    // Not among questions, nor where a code or a PIN is typed: nobody looks for it there, a slip would
    // be a pity, and the keys need the room.
    readonly property bool typing: trial.app.page === "enrol" && ["code", "secret", "again"].includes(trial.app.screens.enrol.step)
    readonly property bool ends: trial.app.trying && !trial.app.practising && !typing && !["intro", "question", "review"].includes(trial.app.page)
    readonly property bool beside: ends && mark.implicitWidth + end.implicitWidth + 3 * Theme.margin <= width

    Words {
        id: mark

        objectName: "trialMark"
        x: !trial.beside ? (parent.width - width) / 2 : LayoutMirroring.enabled ? parent.width - width - Theme.margin : Theme.margin
        y: trial.beside ? (parent.height - height) / 2 : Theme.hair
        width: Math.min(implicitWidth, parent.width - 2 * Theme.margin)
        horizontalAlignment: trial.beside ? Text.AlignLeft : Text.AlignHCenter
        text: trial.app.interviewing ? (trial.app.screens.interview.mode === "proxy" ? qsTr("Proxy: read aloud and enter what the other person answers.") : qsTr("Interview: read aloud and enter. The answers are the participant's.")) : trial.app.practising ? qsTr("Practice: nothing is recorded.") : qsTr("Trial: nothing is kept and nothing is sent.")
        size: Theme.smallSize
        color: Theme.caution
    }

    ActionButton {
        id: end

        objectName: "endTrial"
        visible: trial.ends
        enabled: trial.ready
        x: !trial.beside ? (parent.width - width) / 2 : LayoutMirroring.enabled ? Theme.margin : parent.width - width - Theme.margin
        y: parent.height - height - Theme.hair
        width: Math.min(implicitWidth, parent.width - 2 * Theme.margin)
        text: qsTr("End the trial")
        iconName: "close"
        size: Theme.recallSize
        onClicked: trial.app.endTrial()
    }
}
