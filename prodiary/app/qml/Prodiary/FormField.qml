pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// One field of a form: its words, the way to fill it in, what came of that, and what it was before.
Column {
    id: row

    required property FormViewModel work
    required property string field
    required property string heading
    required property string group
    required property string label
    required property string hint
    required property string kind
    required property string code
    required property string typed
    required property string words
    required property var choices
    required property string unit
    required property var units
    required property string fixed
    required property bool mayLack
    required property bool needed
    required property bool recorded
    required property string notDone
    required property bool asked
    required property bool leftover
    required property string refusal
    required property string notes
    required property int round
    required property string changing
    required property int longest
    required property var trail
    property bool told: false
    property bool lacking: false
    readonly property bool open: (work.editable || changing === "value") && kind !== "told"
    readonly property bool picks: kind === "choice" || kind === "flag"
    readonly property bool beside: width > Theme.sized(700)

    // To the first thing in it that can be pressed or typed in.
    function begin(): void {
        if (row.picks)
            side.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        else
            editor.begin();
    }

    visible: asked
    spacing: Theme.tight

    SignWords {
        id: terms
    }

    Words {
        visible: row.heading !== ""
        width: parent.width
        topPadding: Theme.near
        text: row.heading
        size: Theme.optionSize
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Rectangle {
        width: parent.width
        height: Theme.thin
        color: Theme.line
    }

    Grid {
        width: parent.width
        columns: row.beside ? 2 : 1
        columnSpacing: Theme.apart
        rowSpacing: Theme.tight

        Column {
            id: saying

            width: row.beside ? Math.round(parent.width * 0.36) : parent.width
            spacing: Theme.hair

            Words {
                width: parent.width
                text: row.label
                size: Theme.recallSize
                font.weight: Font.DemiBold
            }

            Words {
                visible: text !== "" && row.open
                width: parent.width
                text: row.hint
                size: Theme.smallSize
                color: Theme.quiet
            }

            Badge {
                objectName: "mark-" + row.field
                visible: row.recorded || (row.needed && row.work.editable)
                room: parent ? parent.width : 0
                iconName: row.recorded ? "check" : "edit"
                tone: row.recorded ? Theme.accent : Theme.quiet
                text: row.recorded ? qsTr("Recorded") : qsTr("Needed")
            }
        }

        Column {
            id: side

            width: row.beside ? parent.width - saying.width - Theme.apart : parent.width
            spacing: Theme.tight

            Words {
                objectName: "value-" + row.field
                visible: !row.open || row.notDone !== ""
                width: parent.width
                text: row.notDone !== "" ? qsTr("Not done: %1").arg(terms.notDone(row.notDone)) : row.words === "" ? qsTr("No value") : row.words
                color: row.words === "" ? Theme.quiet : Theme.text
            }

            Picks {
                visible: row.open && row.picks
                width: parent.width
                prefix: row.field
                label: row.label
                options: row.choices
                chosen: row.code
                onPicked: code => row.work.choose(row.field, code)
            }

            FormEntry {
                id: editor

                width: parent.width
                visible: active
                active: row.open && !row.picks
                work: row.work
                field: row.field
                kind: row.kind
                label: row.label
                typed: row.typed
                round: row.round
                refused: row.refusal !== ""
                fixed: row.fixed
                longest: row.longest
            }

            Picks {
                visible: row.open && row.units.length > 1
                width: parent.width
                prefix: row.field + "-unit"
                label: qsTr("Unit of %1").arg(row.label)
                options: row.units
                chosen: row.unit
                onPicked: code => row.work.useUnit(row.field, code)
            }

            Notice {
                objectName: "refusal-" + row.field
                visible: row.refusal !== ""
                width: parent.width
                kind: "caution"
                title: qsTr("Not recorded")
                text: row.refusal
            }

            Badge {
                objectName: "notes-" + row.field
                visible: row.notes !== ""
                room: parent ? parent.width : 0
                iconName: "caution"
                tone: Theme.caution
                text: row.notes
            }

            Badge {
                visible: row.leftover
                room: parent ? parent.width : 0
                iconName: "caution"
                tone: Theme.caution
                text: qsTr("This is not asked any more. Empty it, or look at the field that it hangs on.")
            }

            Flow {
                width: parent.width
                spacing: Theme.tight

                Small {
                    objectName: row.field + "-now"
                    visible: row.open && !row.recorded && (row.kind === "date" || row.kind === "moment")
                    text: row.kind === "date" ? qsTr("Today") : qsTr("Now")
                    iconName: "clock"
                    onClicked: row.work.useNow(row.field)
                }

                Small {
                    objectName: row.field + "-lacking"
                    visible: row.open && row.mayLack && !row.recorded
                    text: qsTr("Not done")
                    iconName: "skip"
                    onClicked: row.lacking = !row.lacking
                }

                Small {
                    objectName: row.field + "-clear"
                    visible: row.open && row.recorded && (row.picks || row.notDone !== "" || row.leftover)
                    text: qsTr("Empty it")
                    iconName: "erase"
                    onClicked: row.work.clear(row.field)
                }

                Small {
                    objectName: row.field + "-change"
                    visible: row.work.changeable && row.changing === "" && row.kind !== "told"
                    text: row.recorded ? qsTr("Change") : qsTr("Fill in")
                    iconName: "edit"
                    onClicked: row.work.startChange(row.field)
                }

                Small {
                    objectName: row.field + "-keep"
                    visible: row.changing === "value"
                    text: qsTr("Leave it as it is")
                    iconName: "back"
                    onClicked: row.work.keepAsIs()
                }

                Small {
                    objectName: row.field + "-trail"
                    visible: row.trail.length > 0
                    text: row.told ? qsTr("Hide the history") : qsTr("History (%1)").arg(row.trail.length)
                    iconName: "documents"
                    onClicked: row.told = !row.told
                }
            }

            Picks {
                visible: row.open && row.lacking && !row.recorded
                width: parent.width
                prefix: row.field + "-why"
                label: qsTr("Why is there no value?")
                options: row.work.reasons.map(code => ({
                            code: code,
                            words: terms.notDone(code)
                        }))
                chosen: row.notDone
                onPicked: code => {
                    row.lacking = false;
                    row.work.notDone(row.field, code);
                }
            }

            Loader {
                width: parent.width
                active: row.changing === "reason"
                visible: active
                sourceComponent: ReasonCard {
                    title: qsTr("Why is this changed?")
                    detail: qsTr("The form was signed. What stood before stays to be seen, and the signature does not hold any more after the change.")
                    doName: "goOnChange"
                    doText: qsTr("Go on to the value")
                    most: row.work.mostWords
                    ready: row.work.reason !== ""
                    onSaid: words => row.work.say(words)
                    onKept: row.work.keepAsIs()
                    onDone: {
                        row.work.goOn();
                        Qt.callLater(row.begin);
                    }
                }
            }

            Loader {
                width: parent.width
                active: row.told && row.trail.length > 0
                visible: active
                sourceComponent: FieldTrail {
                    objectName: "trail-" + row.field
                    steps: row.trail
                }
            }
        }
    }

    component Small: ActionButton {
        width: Math.min(implicitWidth, parent ? parent.width : implicitWidth)
        look: "quiet"
        compact: true
        size: Theme.recallSize
    }
}
