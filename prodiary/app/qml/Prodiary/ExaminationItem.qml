pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// One item of an examination: how it is done, then what was found. Also the amendment of a locked one.
Column {
    id: part

    required property ExaminationViewModel exam
    readonly property bool amending: exam.step === "amend"
    // Whether marks of the wording and the way to Not done are here, and not at a fixed place.
    property bool marks: true
    property bool offersNotDone: true
    readonly property string grade: exam.measured && exam.typedScore >= 0 ? qsTr("Grade %1").arg(exam.typedScore) : ""
    readonly property bool wide: width >= Theme.sized(760)

    spacing: Theme.near

    SignWords {
        id: terms
    }

    Flow {
        visible: part.exam.history || part.marks
        width: parent.width
        spacing: Theme.apart

        Badge {
            objectName: "asked"
            visible: part.exam.history
            room: part.wide ? 0 : part.width
            text: qsTr("You ask about this, and test nothing")
        }

        Badge {
            visible: part.exam.demonstration && part.marks
            room: part.wide ? 0 : part.width
            text: qsTr("Demonstration wording")
        }

        WordingNote {
            visible: language !== "" && part.marks
            room: part.wide ? 0 : part.width
            language: part.exam.wordingLanguage
            stays: true
        }
    }

    Words {
        objectName: "how"
        visible: text !== "" && !part.amending
        width: parent.width
        text: part.exam.how
        size: Theme.recallSize
    }

    Notice {
        objectName: "notDoneNotice"
        visible: part.exam.notDoneReason !== ""
        width: parent.width
        title: qsTr("Not done: %1").arg(terms.notDone(part.exam.notDoneReason))
        text: part.exam.notDoneWords
        advice: part.amending ? "" : qsTr("If it was done after all, record it here.")
    }

    Loader {
        width: parent.width
        active: part.exam.timed && !part.amending
        visible: active
        sourceComponent: StopwatchCard {
            watch: part.exam.stopwatch
            countsDown: part.exam.countsDown
        }
    }

    Loader {
        width: parent.width
        active: part.exam.measured
        visible: active
        sourceComponent: MeasureField {
            exam: part.exam
            offersRecord: !part.amending
        }
    }

    Flow {
        visible: part.exam.measured
        width: parent.width
        spacing: Theme.apart

        Badge {
            objectName: "result"
            visible: part.grade !== "" || part.exam.whyNot !== ""
            room: part.wide ? 0 : part.width
            iconName: part.grade === "" ? "caution" : "check"
            tone: part.grade === "" ? Theme.caution : Theme.accent
            text: {
                switch (part.exam.whyNot) {
                case "gap":
                    return qsTr("No grade: between two bands");
                case "sex-unknown":
                    return qsTr("No grade: the sex is not written down");
                case "impossible":
                    return qsTr("No grade: this value cannot be right");
                default:
                    return part.grade;
                }
            }
        }

        Badge {
            objectName: "recorded"
            visible: part.exam.recorded !== "" || part.exam.pending
            room: part.wide ? 0 : part.width
            iconName: part.exam.pending ? "edit" : "check"
            tone: part.exam.pending ? Theme.caution : Theme.accent
            text: !part.exam.pending ? qsTr("Recorded: %1").arg(part.exam.recorded) : part.exam.recorded === "" ? qsTr("Not recorded yet") : qsTr("Recorded: %1. What is typed is not recorded yet.").arg(part.exam.recorded)
        }

        Badge {
            objectName: "takenFrom"
            visible: part.exam.takenFrom !== ""
            room: part.wide ? 0 : part.width
            iconName: "copy"
            text: qsTr("Measured in: %1").arg(part.exam.takenFrom)
        }
    }

    Notice {
        objectName: "impossible"
        visible: part.exam.whyNot === "impossible" && part.exam.state !== "failed"
        width: parent.width
        kind: "caution"
        title: qsTr("This value cannot be right")
        text: qsTr("This test gives values from %1 to %2. Please check the value and its unit.").arg(part.exam.low).arg(part.exam.high)
    }

    Notice {
        objectName: "unusual"
        visible: part.exam.unusual
        width: parent.width
        title: qsTr("An unusual value")
        text: qsTr("Please look once more at the value and its unit. If it is right, record it as it is.")
    }

    Notice {
        objectName: "gap"
        visible: part.exam.whyNot === "gap"
        width: parent.width
        title: qsTr("No grade")
        text: qsTr("The value lies between two bands, and the study sets no rounding. The value is recorded as it is; the item has no grade, and the examination no total.")
    }

    Notice {
        objectName: "sexUnknown"
        visible: part.exam.whyNot === "sex-unknown"
        width: parent.width
        title: qsTr("No grade yet")
        text: qsTr("Grip strength is graded by the participant's sex, and that is not written down yet. The value can be recorded now.")

        ActionButton {
            objectName: "facts"
            visible: !part.amending
            width: Math.min(implicitWidth, parent ? parent.width : 0)
            text: qsTr("Write it down")
            iconName: "edit"
            onClicked: part.exam.openFacts()
        }
    }

    Grid {
        visible: part.exam.measured
        width: parent.width
        columns: part.wide ? 2 : 1
        spacing: Theme.tight
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Grades, which follow from the value")

        Repeater {
            model: part.exam.measured ? part.exam.grades : null

            GradeLine {
                required property string code

                objectName: "grade-" + code
                width: part.wide ? (part.width - Theme.tight) / 2 : part.width
            }
        }
    }

    Column {
        visible: !part.exam.measured
        width: parent.width
        spacing: Theme.near
        Accessible.role: Accessible.Grouping
        Accessible.name: part.exam.question

        Repeater {
            id: options

            function focusAt(place: int): void {
                const option = itemAt(Math.max(0, Math.min(count - 1, place)));
                if (option)
                    option.forceActiveFocus(Qt.TabFocusReason);
            }

            model: part.exam.measured ? null : part.exam.grades

            OptionRow {
                required property int index
                required property string code
                required property string words
                required property int score
                required chosen

                objectName: "option-" + code
                width: parent ? parent.width : 0
                text: words
                detail: qsTr("Grade %1").arg(score)
                onClicked: part.exam.choose(code)
                Keys.onDownPressed: options.focusAt(index + 1)
                Keys.onUpPressed: options.focusAt(index - 1)
            }
        }
    }

    Loader {
        width: parent.width
        active: part.amending
        visible: active
        sourceComponent: OwnWords {
            label: qsTr("Why is it changed?")
            detail: qsTr("Needed. What was recorded first stays visible, and signatures given before no longer stand.")
            inputName: "amendReason"
            most: part.exam.mostWords
            onSaid: words => part.exam.say(words)
        }
    }

    ActionButton {
        objectName: "notDone"
        visible: part.offersNotDone && !part.amending
        width: Math.min(implicitWidth, parent.width)
        look: "quiet"
        size: Theme.recallSize
        text: qsTr("Not done")
        iconName: "skip"
        onClicked: part.exam.askNotDone()
    }
}
