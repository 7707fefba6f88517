pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// One visit: left the steps with how far they are, right the work on the one that is chosen.
Frame {
    id: page

    required property VisitViewModel visit
    required property SigningViewModel signing
    readonly property bool busy: visit.state === "busy"
    readonly property bool wide: columnActual >= Theme.sized(1000)
    readonly property real leftWidth: wide ? Math.round((columnActual - Theme.far) * 0.45) : columnActual
    readonly property real rightWidth: wide ? columnActual - Theme.far - leftWidth : columnActual
    readonly property string title: visit.title === "*" ? qsTr("Unscheduled visit") : visit.title

    columnWidth: 1240
    whole: Theme.scale < 2

    leading: StaffMark {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        subject: page.visit.subject
        who: page.visit.who
        role: page.visit.role
    }

    trailing: ActionButton {
        objectName: "lock"
        width: Math.min(implicitWidth, parent ? parent.width : implicitWidth)
        text: qsTr("Lock")
        iconName: "lock"
        compact: true
        size: Theme.headSize
        onClicked: page.visit.lock()
    }

    Connections {
        target: page.visit
        function onSignWanted(kind: string, target: string, title: string): void {
            page.signing.start(kind, target, kind === "visit" ? qsTr("Visit: %1").arg(page.title) : title);
        }
    }

    Connections {
        target: page.signing
        function onSigned(): void {
            page.visit.again();
        }
    }

    Column {
        width: parent.width
        spacing: Theme.hair

        Heading {
            width: parent.width
            text: page.title
            size: Theme.questionSize
        }

        Words {
            visible: page.visit.loaded
            width: parent.width
            text: {
                const since = page.visit.endedAt === "" ? qsTr("Begun %1").arg(page.visit.since) : qsTr("Begun %1, ended %2").arg(page.visit.since).arg(page.visit.endedAt);
                return page.visit.why === "" ? since : qsTr("%1. Reason: %2").arg(since).arg(page.visit.why);
            }
            size: Theme.recallSize
            color: Theme.quiet
        }
    }

    Failure {
        width: parent.width
        model: page.visit
    }

    EndOfVisit {
        visible: page.visit.ending || (page.visit.loaded && !page.visit.going)
        width: parent.width
        visit: page.visit
    }

    Grid {
        visible: page.visit.loaded && !page.visit.ending
        width: parent.width
        columns: page.wide ? 2 : 1
        spacing: Theme.far

        Column {
            width: page.leftWidth
            spacing: Theme.tight + Theme.hair

            Repeater {
                model: page.visit.steps

                WorkRow {
                    required property string key
                    required property string title
                    required property string kind
                    required property string standing
                    required property bool elsewhere
                    required chosen

                    objectName: "step-" + key
                    width: parent ? parent.width : 0
                    text: title
                    pick: true
                    statusIcon: standing === "done" ? "check" : standing === "to-do" ? "clock" : "edit"
                    statusTone: standing === "done" ? Theme.accent : standing === "unsigned" ? Theme.caution : Theme.quiet
                    status: standing === "done" ? (elsewhere ? qsTr("Done at home") : qsTr("Done")) : standing === "unsigned" ? qsTr("Not signed") : standing === "begun" ? qsTr("Begun") : page.visit.going ? qsTr("To do") : qsTr("Left out")
                    onClicked: page.visit.choose(key)
                }
            }
        }

        VisitWork {
            width: page.rightWidth
            visit: page.visit
        }
    }

    footer: Footer {
        back.text: qsTr("All visits")
        back.enabled: !page.busy
        next.objectName: "endVisit"
        next.visible: page.visit.mayEnd && !page.visit.ending
        next.look: page.visit.leftOver.length === 0 ? "strong" : "plain"
        next.text: qsTr("End the visit")
        next.iconName: "check"
        next.enabled: !page.busy
        onBackClicked: page.visit.back()
        onNextClicked: page.visit.askEnd()
    }
}
