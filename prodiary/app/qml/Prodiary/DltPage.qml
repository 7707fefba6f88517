pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// Dose-limiting toxicity: left what is proposed and what was decided, right every rule and why.
Frame {
    id: page

    required property DltViewModel dlt
    required property SigningViewModel signing
    readonly property bool busy: dlt.state === "busy"
    readonly property string step: dlt.step
    readonly property bool wide: columnActual >= Theme.sized(1040)
    readonly property real leftWidth: wide ? Math.round((columnActual - Theme.far) * 0.4) : columnActual
    readonly property real rightWidth: wide ? columnActual - Theme.far - leftWidth : columnActual

    columnWidth: step === "decide" ? Theme.column : 1240
    spacing: Theme.near
    onStepChanged: {
        page.toTop();
        title.forceActiveFocus();
    }

    leading: StaffMark {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        subject: page.dlt.subject
        who: page.dlt.who
        role: page.dlt.role
    }

    Connections {
        target: page.dlt
        function onSignWanted(kind: string, target: string, title: string): void {
            page.signing.start(kind, target, title);
        }
    }

    Connections {
        target: page.signing
        function onSigned(kind: string, target: string): void {
            page.dlt.signedNow(kind, target);
        }
    }

    Heading {
        id: title

        objectName: "dltTitle"
        width: parent.width
        text: page.step === "decide" ? qsTr("Your decision") : page.dlt.title
        size: Theme.questionSize
    }

    Failure {
        width: parent.width
        visible: page.dlt.state === "failed" && page.dlt.refusal === ""
        model: page.dlt
    }

    Notice {
        objectName: "proposal"
        visible: page.dlt.loaded
        width: parent.width
        kind: page.dlt.status === "none" ? "plain" : "caution"
        title: qsTr("Proposed from what is recorded: %1").arg(page.dlt.statusWords)
        text: page.dlt.infusionDay === "" ? qsTr("The day of the infusion is not recorded, so nothing can be assessed.") : qsTr("Infusion, day 0: %1. The window ends after day %2: %3.").arg(page.dlt.infusionDay).arg(page.dlt.windowDays).arg(page.dlt.lastDay)
        advice: {
            if (page.dlt.infusionDay === "" || page.dlt.dayNumber < 0)
                return "";
            return page.dlt.dayNumber <= page.dlt.windowDays ? qsTr("Today is day %1: the window is open.").arg(page.dlt.dayNumber) : qsTr("Today is day %1: the window is closed.").arg(page.dlt.dayNumber);
        }
    }

    Grid {
        visible: page.dlt.loaded && page.step === "proposal"
        width: parent.width
        columns: page.wide ? 2 : 1
        spacing: Theme.far

        Column {
            width: page.leftWidth
            spacing: Theme.near

            Words {
                width: parent.width
                text: qsTr("prodiary only proposes. The investigator decides, and signs the decision.")
                size: Theme.recallSize
                color: Theme.quiet
            }

            ActionButton {
                objectName: "openInfusion"
                width: Math.min(implicitWidth, parent.width)
                text: qsTr("The infusion")
                iconName: "documents"
                onClicked: page.dlt.openInfusion()
            }

            Title {
                text: qsTr("Decisions")
            }

            Words {
                objectName: "noDecision"
                visible: decisions.count === 0
                width: parent.width
                text: qsTr("Nothing has been decided yet.")
                color: Theme.quiet
            }

            Repeater {
                id: decisions

                model: page.dlt.decisions

                Column {
                    id: made

                    required property string record
                    required property string decision
                    required property string proposed
                    required property string reason
                    required property string moment
                    required property string standing
                    required property int index

                    width: parent ? parent.width : 0
                    spacing: Theme.tight

                    WorkRow {
                        objectName: "decision-" + made.index
                        width: parent.width
                        text: made.decision === "" ? qsTr("Not complete") : qsTr("Dose-limiting toxicity: %1").arg(made.decision)
                        detail: qsTr("%1. Proposed then: %2. Reason: %3").arg(made.moment).arg(made.proposed).arg(made.reason)
                        status: made.standing === "signed" ? qsTr("Signed") : made.standing === "unsigned" ? qsTr("Not signed") : qsTr("Not complete")
                        statusIcon: made.standing === "signed" ? "check" : "caution"
                        statusTone: made.standing === "signed" ? Theme.accent : Theme.caution
                        onClicked: page.dlt.openDecision(made.record)
                    }

                    ActionButton {
                        objectName: "signDecision-" + made.index
                        visible: made.standing === "unsigned" && page.dlt.mayDecide
                        width: Math.min(implicitWidth, parent.width)
                        text: qsTr("Sign this decision")
                        iconName: "edit"
                        onClicked: page.dlt.sign(made.record)
                    }
                }
            }

            Badge {
                objectName: "onlyInvestigator"
                visible: !page.dlt.mayDecide
                room: parent ? parent.width : 0
                text: qsTr("Only an investigator can decide.")
            }
        }

        Column {
            width: page.rightWidth
            spacing: Theme.near

            Title {
                text: qsTr("The protocol's rules")
            }

            Words {
                objectName: "eventCount"
                width: parent.width
                text: page.dlt.eventCount === 0 ? qsTr("No adverse event is recorded.") : qsTr("Adverse events looked at: %1").arg(page.dlt.eventCount)
                size: Theme.recallSize
                color: Theme.quiet
            }

            Repeater {
                model: page.dlt.rules

                Card {
                    id: rule

                    required property string rule
                    required property string words
                    required property string standing
                    required property var events

                    objectName: "rule-" + rule.rule
                    width: parent ? parent.width : 0
                    padding: Theme.near
                    spacing: Theme.tight
                    border.width: rule.standing === "met" ? Theme.strongBorder : Theme.thin
                    border.color: rule.standing === "met" ? Theme.caution : Theme.line

                    Words {
                        width: parent.width
                        text: rule.words
                        size: Theme.recallSize
                        font.weight: Font.DemiBold
                    }

                    Badge {
                        objectName: "standing-" + rule.rule
                        room: parent ? parent.width : 0
                        iconName: rule.standing === "met" || rule.standing === "lacking" ? "caution" : rule.standing === "aside" ? "info" : "check"
                        tone: rule.standing === "met" || rule.standing === "lacking" ? Theme.caution : Theme.quiet
                        text: rule.standing === "met" ? qsTr("Met") : rule.standing === "lacking" ? qsTr("Not known: something is missing") : rule.standing === "aside" ? qsTr("Not met: an event is left out") : qsTr("Not met")
                    }

                    Repeater {
                        model: rule.events

                        WorkRow {
                            required property var modelData

                            objectName: rule.rule + "-" + modelData.record
                            width: parent ? parent.width : 0
                            text: modelData.term === "" ? qsTr("Adverse event without a name") : modelData.onset === "" ? modelData.term : qsTr("%1, since %2").arg(modelData.term).arg(modelData.onset)
                            detail: modelData.state === "met" ? "" : modelData.state === "lacking" ? qsTr("Missing: %1").arg(modelData.why) : modelData.why
                            status: modelData.state === "met" ? qsTr("Meets the rule") : ""
                            statusIcon: "caution"
                            statusTone: Theme.caution
                            onClicked: page.dlt.openEvent(modelData.record)
                        }
                    }
                }
            }
        }
    }

    Loader {
        width: parent.width
        active: page.step === "decide"
        visible: active
        sourceComponent: DltDecision {
            dlt: page.dlt
        }
    }

    footer: Footer {
        back.enabled: !page.busy
        next.objectName: page.step === "decide" ? "recordDecision" : "decide"
        next.visible: page.dlt.mayDecide
        next.enabled: !page.busy && (page.step !== "decide" || page.dlt.canRecord)
        next.text: page.busy ? qsTr("Please wait") : page.step === "decide" ? qsTr("Record and sign") : qsTr("Decide")
        next.iconName: "edit"
        onBackClicked: page.dlt.back()
        onNextClicked: page.step === "decide" ? page.dlt.record() : page.dlt.decide()
    }

    component Title: Words {
        width: parent ? parent.width : 0
        size: Theme.optionSize
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
}
