pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// The audit trail: filters that stay, a page of rows at a time, one data point's trail, copies (A4).
Frame {
    id: page

    required property TrailViewModel trail
    required property FoldersViewModel folders
    readonly property bool busy: trail.state === "busy" || trail.copy.state === "busy"
    readonly property bool copying: piece.preparing
    readonly property string step: copying ? "copy" : trail.step
    readonly property bool choosing: step === "about" || step === "who" || step === "kind"

    columnWidth: !choosing && !copying && Theme.layout === "centre" ? 1240 : Theme.column
    spacing: Theme.near
    onStepChanged: {
        page.toTop();
        heading.forceActiveFocus();
    }

    leading: StaffMark {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        subject: page.trail.subject
        who: page.trail.by
        role: page.trail.role
    }

    TrailWords {
        id: terms
    }

    Heading {
        id: heading

        width: parent.width
        size: Theme.questionSize
        Accessible.focusable: true
        text: {
            switch (page.step) {
            case "about":
                return qsTr("About what?");
            case "who":
                return qsTr("By whom?");
            case "kind":
                return qsTr("What kind?");
            case "point":
                return page.trail.point;
            case "copy":
                return piece.title;
            default:
                return qsTr("Audit trail");
            }
        }
    }

    Failure {
        width: parent.width
        model: page.trail
    }

    Words {
        visible: !page.trail.loaded && page.trail.state === "busy"
        width: parent.width
        text: qsTr("Reading the audit trail")
        color: Theme.quiet
    }

    StaffCopy {
        id: piece

        visible: preparing || copy.saved !== ""
        width: parent.width
        copy: page.trail.copy
        folders: page.folders
    }

    Words {
        visible: page.step === "point"
        width: parent.width
        text: qsTr("All that ever happened to it, the oldest first.")
        size: Theme.recallSize
        color: Theme.quiet
    }

    Loader {
        width: parent.width
        active: page.step === "list" && page.trail.loaded
        visible: active
        sourceComponent: TrailFilters {
            trail: page.trail
        }
    }

    Column {
        visible: page.choosing
        width: parent.width
        spacing: Theme.tight

        Repeater {
            model: page.choosing ? page.trail.choices : null

            WorkRow {
                required property string key
                required property string words

                objectName: "choice-" + (key === "" ? "all" : key)
                width: parent ? parent.width : 0
                required detail
                required chosen
                pick: true
                text: key === "" ? (page.step === "who" ? qsTr("Everybody") : qsTr("Everything")) : page.step === "kind" ? terms.group(key) : words
                onClicked: page.trail.choose(key)
            }
        }
    }

    Words {
        objectName: "found"
        visible: page.step === "list" && page.trail.loaded
        width: parent.width
        text: page.trail.found === 0 ? qsTr("Nothing is found among %1 rows.").arg(page.trail.total) : qsTr("Rows %1 to %2 of %3 found, the newest first; %4 in all").arg(page.trail.firstShown).arg(page.trail.lastShown).arg(page.trail.found).arg(page.trail.total)
        size: Theme.recallSize
        font.weight: Font.DemiBold
    }

    Column {
        visible: page.step === "list" || page.step === "point"
        width: parent.width
        spacing: Theme.tight

        Repeater {
            model: page.step === "list" || page.step === "point" ? page.trail.lines : null

            TrailRow {
                required property int index

                objectName: "row-" + index
                width: parent ? parent.width : 0
                wide: page.columnActual >= Theme.sized(1000)
                opens: page.step === "list"
                onClicked: page.trail.openPoint(key)
            }
        }
    }

    Flow {
        visible: page.step === "list" && (page.trail.earlier || page.trail.later)
        width: parent.width
        spacing: Theme.near

        ActionButton {
            objectName: "laterRows"
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Newer rows")
            iconName: "back"
            enabled: page.trail.later
            onClicked: {
                page.trail.laterRows();
                page.toTop();
            }
        }

        ActionButton {
            objectName: "earlierRows"
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Older rows")
            iconName: "next"
            iconAfter: true
            enabled: page.trail.earlier
            onClicked: {
                page.trail.earlierRows();
                page.toTop();
            }
        }
    }

    Flow {
        visible: page.step === "list" && page.trail.loaded
        width: parent.width
        spacing: Theme.near

        ActionButton {
            objectName: "copyPdf"
            visible: page.trail.copy.mayCopy
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Save what is found (PDF)")
            iconName: "copy"
            onClicked: page.trail.copyPdf()
        }

        ActionButton {
            objectName: "copyCsv"
            visible: page.trail.copy.mayCopy
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Save all of it (CSV)")
            iconName: "copy"
            onClicked: page.trail.copyCsv()
        }
    }

    footer: Footer {
        back.enabled: !page.busy
        next.objectName: "saveCopy"
        next.visible: page.copying
        next.enabled: piece.ready
        next.text: page.busy ? qsTr("Please wait") : qsTr("Save the copy")
        next.iconName: "copy"
        onBackClicked: page.trail.back()
        onNextClicked: piece.save()
    }
}
