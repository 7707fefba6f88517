pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// A form of staff: left its groups and how it stands, right its fields; each is recorded as it is left.
Frame {
    id: page

    required property FormViewModel form
    required property SigningViewModel signing
    readonly property bool busy: form.state === "busy"
    readonly property bool wide: columnActual >= Theme.sized(1040)
    readonly property real leftWidth: wide ? Math.round((columnActual - Theme.far) * 0.3) : columnActual
    readonly property real rightWidth: wide ? columnActual - Theme.far - leftWidth : columnActual

    function fieldOf(test: var): FormField {
        for (let place = 0; place < fields.count; place++) {
            const found = fields.itemAt(place) as FormField;
            if (found && found.asked && test(found))
                return found;
        }
        return null;
    }

    function showGroup(group: string): void {
        page.fieldOf(found => found.group === group)?.begin();
    }

    columnWidth: 1240
    spacing: Theme.near

    leading: StaffMark {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        subject: page.form.subject
        who: page.form.who
        role: page.form.role
    }

    SignWords {
        id: terms
    }

    Connections {
        target: page.form
        function onSignWanted(kind: string, target: string, title: string): void {
            page.signing.start(kind, target, title);
        }
    }

    Connections {
        target: page.signing
        function onSigned(kind: string, target: string): void {
            page.form.signedNow(kind, target);
        }
    }

    Heading {
        objectName: "formTitle"
        width: parent.width
        text: page.form.title
        size: Theme.questionSize
        font.strikeout: page.form.struck !== ""
    }

    Failure {
        width: parent.width
        model: page.form
    }

    Notice {
        objectName: "struck"
        visible: page.form.struck !== ""
        width: parent.width
        kind: "caution"
        title: qsTr("Struck out: it counts no more")
        text: page.form.struck
        advice: page.form.struckBy
    }

    Notice {
        objectName: "missing"
        visible: page.form.finishing
        width: parent.width
        kind: "caution"
        title: page.form.missing.length === 1 ? qsTr("One field still needs a value, or a reason why there is none") : qsTr("%1 fields still need a value, or a reason why there is none").arg(page.form.missing.length)

        ActionButton {
            objectName: "toMissing"
            width: Math.min(implicitWidth, parent ? parent.width : implicitWidth)
            text: qsTr("To the first of them")
            iconName: "down"
            onClicked: page.fieldOf(found => found.needed)?.begin()
        }
    }

    Notice {
        objectName: "contradictions"
        visible: page.form.contradictions.length > 0
        width: parent.width
        kind: "caution"
        title: qsTr("This does not go together. Please look again")
        text: page.form.contradictions.join("\n")
        advice: qsTr("Nothing is refused or changed for it. If it is right as it is, it can be signed.")
    }

    Loader {
        width: parent.width
        active: page.form.striking
        visible: active
        sourceComponent: ReasonCard {
            title: qsTr("Why shall this form count no more?")
            detail: qsTr("It stays to be seen, struck through, with your name and reason. It cannot be filled in any more.")
            doName: "strikeNow"
            doText: qsTr("Strike it out")
            most: page.form.mostWords
            ready: page.form.reason !== "" && !page.busy
            onSaid: words => page.form.say(words)
            onKept: page.form.keepAsIs()
            onDone: page.form.strike()
        }
    }

    Grid {
        visible: page.form.loaded
        width: parent.width
        columns: page.wide ? 2 : 1
        spacing: Theme.far

        Column {
            width: page.leftWidth
            spacing: Theme.near

            Words {
                visible: text !== ""
                width: parent.width
                text: page.form.about
                size: Theme.recallSize
                color: Theme.quiet
            }

            Column {
                visible: page.wide && groups.count > 1
                width: parent.width
                spacing: Theme.tight

                Repeater {
                    id: groups

                    model: page.form.groups

                    WorkRow {
                        required property string group
                        required property string title
                        required property int asked
                        required property int settled
                        required property int needed

                        objectName: "group-" + group
                        visible: asked > 0
                        width: parent ? parent.width : 0
                        text: title
                        statusIcon: needed > 0 ? "edit" : settled > 0 ? "check" : "info"
                        statusTone: needed === 0 && settled > 0 ? Theme.accent : Theme.quiet
                        status: needed > 0 ? qsTr("%1 needed").arg(needed) : settled > 0 ? qsTr("Done") : qsTr("Empty")
                        onClicked: page.showGroup(group)
                    }
                }
            }

            Repeater {
                model: page.form.signatures

                SignatureLine {
                    required property int index

                    objectName: "signature-" + index
                    width: parent ? parent.width : 0
                }
            }

            Badge {
                objectName: "signers"
                visible: page.form.loaded && !page.form.maySign && page.form.struck === ""
                room: parent ? parent.width : 0
                text: qsTr("To be signed by: %1").arg(page.form.signers.map(role => terms.role(role)).join(", "))
            }

            ActionButton {
                objectName: "strike"
                visible: page.form.mayStrike && !page.form.striking
                width: Math.min(implicitWidth, parent.width)
                look: "quiet"
                text: qsTr("Strike this form out")
                iconName: "close"
                onClicked: {
                    page.form.askStrike();
                    page.toTop();
                }
            }
        }

        Column {
            width: page.rightWidth
            spacing: Theme.near

            Repeater {
                id: fields

                model: page.form.fields

                FormField {
                    objectName: "row-" + field
                    width: parent ? parent.width : 0
                    work: page.form
                }
            }
        }
    }

    footer: Footer {
        next.objectName: "finish"
        next.visible: page.form.loaded && page.form.struck === "" && (page.form.editable || (page.form.maySign && !page.form.signed))
        // Not while it is busy only: pressing it takes the keyboard from a field, which is recorded then.
        next.text: page.form.maySign ? qsTr("Finish and sign") : qsTr("Finish")
        next.iconName: page.form.maySign ? "edit" : "check"
        onBackClicked: page.form.back()
        onNextClicked: page.form.finish()
    }
}
