pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// An examination: the items at the left where there is room, the one at work at the right; then all of
// them once more, locked, signed, and put right with a reason (A1, A6, I4).
Frame {
    id: page

    required property ExaminationViewModel exam
    required property SigningViewModel signing
    readonly property bool busy: exam.state === "busy"
    readonly property string step: exam.step
    readonly property bool working: step === "item" || step === "not-done" || step === "review"
    readonly property bool beside: working && exam.count > 0 && Theme.layout === "centre" && width >= Theme.sized(1100)
    // What is examined stands over the column where no list says it; large words scroll with the rest.
    readonly property bool named: exam.count > 0 && !beside && Theme.scale <= 1.25
    readonly property bool counts: step === "item" || step === "not-done"
    readonly property string progress: counts ? qsTr("%1: %2 of %3").arg(exam.title).arg(exam.number).arg(exam.count) : exam.title
    readonly property string place: step + "/" + exam.number + "/" + exam.title

    function settle(): void {
        work.toTop();
        if (!page.signing.opened)
            heading.forceActiveFocus();
    }

    columnWidth: beside ? 4000 : Theme.column
    whole: beside
    spacing: 0
    Component.onCompleted: settle()
    onPlaceChanged: settle()

    // From anywhere but another button or words being written, the space bar is the stopwatch's.
    Keys.onSpacePressed: event => {
        event.accepted = page.step === "item" && page.exam.timed;
        if (event.accepted && !event.isAutoRepeat)
            page.exam.stopwatch.toggle();
    }

    Connections {
        target: page.exam
        function onSignWanted(kind: string, target: string, title: string): void {
            page.signing.start(kind, target, title);
        }
    }

    Connections {
        target: page.signing
        function onSigned(kind: string, target: string): void {
            page.exam.signedNow(kind, target);
        }
    }

    crown: Segments {
        anchors.fill: parent
        visible: page.working && page.exam.count > 0
        thick: 4
        count: page.exam.count
        number: page.exam.number
    }

    leading: StaffMark {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        subject: page.exam.subject
        who: page.exam.who
        role: page.exam.role
    }

    trailing: [
        ActionButton {
            objectName: "allItems"
            visible: page.step === "item" && !page.beside && page.exam.count > 0
            width: Math.min(implicitWidth, page.inner)
            text: qsTr("All items")
            iconName: "documents"
            compact: true
            size: Theme.recallSize
            enabled: !page.busy
            onClicked: page.exam.openReview()
        },
        ActionButton {
            objectName: "about"
            visible: page.exam.count > 0 && (page.step === "item" || page.step === "review" || page.step === "read")
            width: Math.min(implicitWidth, page.inner)
            text: qsTr("About this scale")
            iconName: "info"
            compact: true
            size: Theme.recallSize
            onClicked: page.exam.openAbout()
        }
    ]

    fixed: Flow {
        visible: page.named
        width: parent ? parent.width : 0
        spacing: Theme.apart

        Progress {
            visible: page.named
            width: Math.min(implicitWidth, page.columnActual)
        }

        Badge {
            visible: page.named && page.counts && page.exam.demonstration
            text: qsTr("Demonstration wording")
        }

        WordingNote {
            visible: page.named && page.counts && language !== ""
            room: page.columnActual
            language: page.exam.wordingLanguage
            stays: true
        }
    }

    // Two panes that move by themselves, so the one around them never does. What is at work comes
    // first for the keyboard and the switch.
    Item {
        x: page.beside ? 0 : Theme.tight - parent.x
        width: page.beside ? parent.width : page.inner
        height: page.middleHeight - Theme.tight

        ScrollArea {
            id: work

            focus: true
            x: !page.beside || LayoutMirroring.enabled ? 0 : parent.width - width
            width: page.beside ? parent.width - items.width - Theme.far : parent.width
            height: parent.height
            spacing: Theme.near
            columnWidth: page.beside ? 4000 : Theme.column

            Progress {
                visible: page.exam.count > 0 && !page.beside && !page.named
                width: parent.width
            }

            Heading {
                id: heading

                objectName: "heading"
                width: parent.width
                Accessible.focusable: true
                size: Theme.questionSize
                text: {
                    switch (page.step) {
                    case "not-done":
                        return qsTr("Why is it not done?");
                    case "review":
                        return qsTr("Check the examination");
                    case "about":
                        return qsTr("About this scale");
                    case "read":
                        return qsTr("What was found");
                    case "amend":
                        return qsTr("Put right: %1").arg(page.exam.question);
                    default:
                        return page.exam.question;
                    }
                }
            }

            Failure {
                objectName: "failure"
                width: parent.width
                model: page.exam
            }

            Notice {
                objectName: "gradable"
                visible: page.working && page.exam.gradable > 0
                width: parent.width
                title: qsTr("The sex is written down now")
                text: page.exam.gradable === 1 ? qsTr("One value recorded without a grade can get its grade.") : qsTr("%1 values recorded without a grade can get their grades.").arg(page.exam.gradable)

                ActionButton {
                    objectName: "gradeNow"
                    width: Math.min(implicitWidth, parent ? parent.width : 0)
                    text: qsTr("Give the grades")
                    iconName: "check"
                    enabled: !page.busy
                    onClicked: page.exam.gradeNow()
                }
            }

            Loader {
                width: parent.width
                active: page.exam.count > 0
                sourceComponent: {
                    switch (page.step) {
                    case "not-done":
                        return notDone;
                    case "review":
                    case "read":
                        return findings;
                    case "about":
                        return about;
                    default:
                        return item;
                    }
                }
            }
        }

        ExaminationList {
            id: items

            visible: page.beside
            x: LayoutMirroring.enabled ? parent.width - width : 0
            width: Theme.sized(360)
            height: parent.height
            exam: page.exam
        }
    }

    Component {
        id: item

        ExaminationItem {
            exam: page.exam
            marks: !page.beside && !page.named
            offersNotDone: bar.narrow
        }
    }

    Component {
        id: notDone

        ExaminationNotDone {
            exam: page.exam
        }
    }

    Component {
        id: findings

        ExaminationFindings {
            exam: page.exam
        }
    }

    Component {
        id: about

        ExaminationAbout {
            exam: page.exam
        }
    }

    footer: ExaminationFooter {
        id: bar

        exam: page.exam
    }

    component Progress: Words {
        objectName: "progress"
        text: page.progress
        size: Theme.recallSize
        color: Theme.accent
        font.weight: Font.DemiBold
        font.features: {
            "tnum": 1
        }
        Accessible.name: page.counts ? qsTr("%1, item %2 of %3").arg(page.exam.title).arg(page.exam.number).arg(page.exam.count) : text
    }
}
