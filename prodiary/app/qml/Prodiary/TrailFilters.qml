import QtQuick
import Prodiary

// What the audit trail is narrowed to; what is set stays set.
Column {
    id: filters

    required property TrailViewModel trail
    readonly property int columns: Math.max(1, Math.min(3, Math.floor(width / Theme.sized(300))))
    readonly property real each: (width - (columns - 1) * Theme.near) / columns

    spacing: Theme.near

    TrailWords {
        id: terms
    }

    Grid {
        width: parent.width
        columns: filters.columns
        spacing: Theme.near

        WorkRow {
            objectName: "filter-about"
            width: filters.each
            text: qsTr("About what")
            detail: filters.trail.about === "" ? qsTr("Everything") : filters.trail.about
            onClicked: filters.trail.chooseFilter("about")
        }

        WorkRow {
            objectName: "filter-who"
            width: filters.each
            text: qsTr("Who")
            detail: filters.trail.who === "" ? qsTr("Everybody") : filters.trail.who
            onClicked: filters.trail.chooseFilter("who")
        }

        WorkRow {
            objectName: "filter-kind"
            width: filters.each
            text: qsTr("What happened")
            detail: terms.group(filters.trail.kind)
            onClicked: filters.trail.chooseFilter("kind")
        }

        Field {
            width: filters.each
            label: qsTr("From day (2026-03-31)")
            inputName: "filterFirst"
            text: filters.trail.first
            inputMethodHints: Qt.ImhDate
            tabular: true
            onTextChanged: filters.trail.setDay("first", text)
        }

        Field {
            width: filters.each
            label: qsTr("Through day (2026-03-31)")
            inputName: "filterLast"
            text: filters.trail.last
            inputMethodHints: Qt.ImhDate
            tabular: true
            onTextChanged: filters.trail.setDay("last", text)
        }

        Field {
            width: filters.each
            label: qsTr("Words in it")
            inputName: "filterText"
            text: filters.trail.text
            inputMethodHints: Qt.ImhNoPredictiveText
            onTextChanged: filters.trail.lookFor(text)
        }
    }

    Badge {
        objectName: "unreadableDay"
        visible: filters.trail.unreadable
        room: parent ? parent.width : 0
        iconName: "caution"
        tone: Theme.caution
        text: qsTr("A day is written like 2026-03-31. Until it is, it narrows nothing.")
    }

    Flow {
        width: parent.width
        spacing: Theme.near

        ActionButton {
            objectName: "filter-flagged"
            width: Math.min(implicitWidth, parent.width)
            radio: true
            chosen: filters.trail.flagged
            look: chosen ? "picked" : "plain"
            text: qsTr("Only what stands out")
            iconName: chosen ? "check" : "caution"
            onClicked: filters.trail.onlyFlagged(!filters.trail.flagged)
        }

        ActionButton {
            objectName: "filter-none"
            width: Math.min(implicitWidth, parent.width)
            visible: filters.trail.narrowed || filters.trail.unreadable
            text: qsTr("Take all filters away")
            iconName: "close"
            onClicked: filters.trail.widen()
        }
    }
}
