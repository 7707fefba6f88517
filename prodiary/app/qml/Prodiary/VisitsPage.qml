pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// One participant: left the visits, right everything that belongs to no visit.
Frame {
    id: page

    required property VisitsViewModel visits
    readonly property bool busy: visits.state === "busy"
    readonly property bool wide: columnActual >= Theme.sized(1000)
    readonly property real half: wide ? (columnActual - Theme.far) / 2 : columnActual

    function named(title: string): string {
        return title === "*" ? qsTr("Unscheduled visit") : title;
    }

    columnWidth: 1240
    whole: Theme.scale < 2

    leading: StaffMark {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        subject: page.visits.subject
        who: page.visits.who
        role: page.visits.role
    }

    trailing: ActionButton {
        objectName: "lock"
        width: Math.min(implicitWidth, parent ? parent.width : implicitWidth)
        text: qsTr("Lock")
        iconName: "lock"
        compact: true
        size: Theme.headSize
        onClicked: page.visits.lock()
    }

    Failure {
        width: parent.width
        model: page.visits
    }

    Grid {
        width: parent.width
        columns: page.wide ? 2 : 1
        spacing: Theme.far

        Column {
            width: page.half
            spacing: Theme.near

            Heading {
                width: parent.width
                text: qsTr("Visits")
                size: Theme.questionSize
            }

            Card {
                visible: page.visits.openTitle !== ""
                width: parent.width
                color: Theme.tint

                Words {
                    width: parent.width
                    text: page.named(page.visits.openTitle)
                    size: Theme.optionSize
                    font.weight: Font.DemiBold
                }

                Badge {
                    room: parent ? parent.width : 0
                    iconName: "edit"
                    tone: Theme.accent
                    text: qsTr("Open since %1").arg(page.visits.openSince)
                }

                ActionButton {
                    objectName: "continueVisit"
                    anchors.right: parent?.right
                    width: Math.min(implicitWidth, parent ? parent.width : 0)
                    look: "strong"
                    text: qsTr("Continue the visit")
                    iconName: "next"
                    iconAfter: true
                    enabled: !page.busy
                    onClicked: page.visits.goOn()
                }
            }

            Repeater {
                model: page.visits.planned

                WorkRow {
                    required property string name
                    required property string title
                    required property string standing
                    required property string due
                    required property string opens
                    required property string until
                    required property bool startable

                    objectName: "start-" + name
                    width: parent ? parent.width : 0
                    text: startable ? qsTr("Start: %1").arg(title) : title
                    enabled: startable && !page.busy
                    statusIcon: standing === "held" ? "check" : standing === "late" || standing === "over" ? "caution" : "calendar"
                    statusTone: standing === "open" || standing === "held" ? Theme.accent : standing === "late" ? Theme.caution : Theme.quiet
                    status: {
                        switch (standing) {
                        case "held":
                            return qsTr("Held on this device");
                        case "open":
                            return until === "" ? qsTr("Until the day of the infusion") : qsTr("Due %1, window until %2").arg(due).arg(until);
                        case "late":
                            return qsTr("Was due %1; still taken until %2").arg(due).arg(until);
                        case "coming":
                            return qsTr("Due %1, from %2").arg(due).arg(opens);
                        case "over":
                            return qsTr("Was due %1; its window is over").arg(due);
                        default:
                            return qsTr("Its day is not known yet");
                        }
                    }
                    onClicked: page.visits.begin(name)
                }
            }

            ActionButton {
                objectName: "unscheduled"
                visible: page.visits.mayStart && !page.visits.asking
                anchors.left: parent?.left
                width: Math.min(implicitWidth, parent ? parent.width : 0)
                text: qsTr("Unscheduled visit")
                iconName: "plus"
                enabled: !page.busy
                onClicked: page.visits.ask()
            }

            Card {
                visible: page.visits.asking
                width: parent.width

                onVisibleChanged: if (visible)
                    Qt.callLater(reason.focusInput)

                OwnWords {
                    id: reason

                    function focusInput(): void {
                        nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
                    }

                    width: parent.width
                    label: qsTr("Why is this visit held?")
                    detail: qsTr("It stands in the record, with your name.")
                    most: 400
                    inputName: "why"
                }

                Flow {
                    width: parent.width
                    spacing: Theme.near

                    ActionButton {
                        objectName: "startUnscheduled"
                        width: Math.min(implicitWidth, parent.width)
                        look: "strong"
                        text: qsTr("Start the visit")
                        iconName: "next"
                        enabled: reason.kept.trim() !== "" && !page.busy
                        onClicked: page.visits.beginUnscheduled(reason.kept)
                    }

                    ActionButton {
                        objectName: "noUnscheduled"
                        width: Math.min(implicitWidth, parent.width)
                        text: qsTr("Not now")
                        enabled: !page.busy
                        onClicked: page.visits.keep()
                    }
                }
            }

            Words {
                visible: held.count > 0
                width: parent.width
                text: qsTr("Held on this device")
                topPadding: Theme.tight
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }

            Repeater {
                id: held

                model: page.visits.held

                WorkRow {
                    required property string visit
                    required property string title
                    required property string why
                    required property string day
                    required property string by
                    required property string standing
                    required property int index

                    objectName: "held-" + index
                    width: parent ? parent.width : 0
                    text: page.named(title)
                    detail: why === "" ? qsTr("%1, begun by %2").arg(day).arg(by) : qsTr("%1, begun by %2: %3").arg(day).arg(by).arg(why)
                    statusIcon: standing === "signed" ? "check" : "edit"
                    statusTone: standing === "signed" ? Theme.accent : Theme.caution
                    status: standing === "signed" ? qsTr("Signed") : standing === "open" ? qsTr("Not ended") : qsTr("Ended, not signed")
                    enabled: !page.busy
                    onClicked: page.visits.look(visit)
                }
            }
        }

        Column {
            width: page.half
            spacing: Theme.near

            Heading {
                width: parent.width
                text: qsTr("Beside the visits")
                size: Theme.questionSize
            }

            Grid {
                id: ways

                width: parent.width
                columns: Theme.scale <= 1.25 && width >= Theme.sized(480) ? 2 : 1
                spacing: Theme.tight + Theme.hair

                Repeater {
                    model: page.visits.ways

                    WorkRow {
                        required property string code

                        objectName: "way-" + code
                        width: parent ? (parent.width - (ways.columns - 1) * ways.spacing) / ways.columns : 0
                        text: {
                            switch (code) {
                            case "adverse-event":
                                return qsTr("Adverse events");
                            case "medication":
                                return qsTr("Medication");
                            case "laboratory":
                                return qsTr("Laboratory");
                            case "infusion":
                                return qsTr("Infusion");
                            case "dlt":
                                return qsTr("DLT evaluation");
                            case "corrections":
                                return qsTr("Corrections");
                            case "trail":
                                return qsTr("Audit trail");
                            case "pin":
                                return qsTr("New PIN");
                            default:
                                return qsTr("Send and receive");
                            }
                        }
                        status: code !== "sync" ? "" : page.visits.waiting === 0 ? (page.visits.lastSync === "" ? "" : qsTr("Last confirmed %1").arg(page.visits.lastSync)) : page.visits.waiting === 1 ? qsTr("One questionnaire waits to be sent") : qsTr("%1 questionnaires wait to be sent").arg(page.visits.waiting)
                        statusIcon: "send"
                        enabled: !page.busy
                        onClicked: page.visits.go(code)
                    }
                }
            }
        }
    }

    footer: Footer {
        visible: page.visits.clinic
        back.objectName: "allParticipants"
        back.text: qsTr("All participants")
        back.enabled: !page.busy
        next.visible: false
        onBackClicked: page.visits.leave()
    }
}
