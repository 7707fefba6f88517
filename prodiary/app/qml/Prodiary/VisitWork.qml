pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// The work on the step that is chosen; for questionnaires the large way is to give the tablet over.
Card {
    id: work

    required property VisitViewModel visit
    readonly property bool busy: visit.state === "busy"
    readonly property bool asked: visit.kind === "questionnaire"
    readonly property bool open: visit.stepState === "to-do" || visit.stepState === "begun"
    // What was begun in an interview is not the participant's to go on with.
    readonly property bool alone: visit.stepMode === "" || visit.stepMode === "self"

    SignWords {
        id: terms
    }

    Words {
        objectName: "stepTitle"
        width: parent.width
        text: work.visit.stepTitle
        size: Theme.optionSize
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Words {
        visible: text !== ""
        width: parent.width
        text: {
            if (!work.visit.offered)
                return qsTr("This step is not for your role.");
            if (!work.visit.going && work.visit.stepState === "to-do")
                return qsTr("Left out at this visit.");
            if (!work.asked)
                return "";
            if (work.visit.stepState === "done")
                return work.visit.elsewhere ? qsTr("The participant has answered it already.") : qsTr("It was answered %1.").arg(terms.mode(work.visit.stepMode));
            if (work.visit.stepState === "unsigned")
                return qsTr("It was answered %1 and is not signed yet.").arg(terms.mode(work.visit.stepMode));
            return work.visit.stepState === "begun" ? qsTr("It was begun %1.").arg(terms.mode(work.visit.stepMode)) : "";
        }
        color: Theme.quiet
    }

    // A change of mode is known before it happens (M15).
    Notice {
        objectName: "modeBefore"
        visible: work.asked && work.open && work.visit.before !== ""
        width: parent.width
        title: qsTr("The last time it was answered %1.").arg(terms.mode(work.visit.before))
        text: work.visit.before === "self" ? qsTr("An interview or a proxy would change that. Answers that come in different ways are hard to compare.") : qsTr("Giving the tablet over would change that. Answers that come in different ways are hard to compare.")
    }

    ActionButton {
        objectName: "handOver"
        visible: work.asked && work.open && work.alone && work.visit.mayHandOver
        width: parent.width
        height: Math.max(implicitHeight, Theme.optionHeight + Theme.near)
        look: "strong"
        text: qsTr("Hand over to the participant")
        otherText: qsTr("Locking")
        iconName: "next"
        iconAfter: true
        size: Theme.optionSize
        enabled: !work.busy
        Accessible.description: qsTr("Locks the record and signs you out; the participant goes on with their own PIN.")
        onClicked: work.visit.handOver()
    }

    Words {
        visible: work.asked && work.open && work.alone && work.visit.mayHandOver
        width: parent.width
        text: qsTr("This locks the record and signs you out. The participant goes on with their own PIN and answers all questionnaires of the visit.")
        size: Theme.recallSize
        color: Theme.quiet
    }

    Repeater {
        model: work.visit.interviews

        ActionButton {
            required property string modelData

            objectName: modelData
            width: parent ? parent.width : 0
            text: modelData === "interview" ? qsTr("Interview: you read aloud and enter") : qsTr("Proxy: somebody answers for the participant")
            iconName: modelData === "interview" ? "speak" : "join"
            enabled: !work.busy
            onClicked: work.visit.interview(modelData)
        }
    }

    ActionButton {
        objectName: "signStep"
        visible: work.asked && work.visit.stepState === "unsigned" && work.visit.offered
        anchors.right: parent?.right
        width: Math.min(implicitWidth, parent ? parent.width : 0)
        look: "strong"
        text: qsTr("Sign")
        iconName: "edit"
        enabled: !work.busy
        onClicked: work.visit.signStep()
    }

    ActionButton {
        objectName: "openStep"
        visible: !work.asked && work.visit.kind !== "" && work.visit.offered && (work.visit.going || work.visit.stepState !== "to-do")
        anchors.right: parent?.right
        width: Math.min(implicitWidth, parent ? parent.width : 0)
        look: "strong"
        text: work.visit.stepState === "to-do" ? qsTr("Start") : work.visit.stepState === "begun" ? qsTr("Continue") : qsTr("Open")
        iconName: "next"
        iconAfter: true
        enabled: !work.busy
        onClicked: work.visit.open()
    }
}
