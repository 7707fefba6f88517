pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// A confirmed questionnaire as it stands, a copy of it, and the way to a correction.
Frame {
    id: page

    required property EntryViewModel entry
    required property FoldersViewModel folders
    readonly property bool busy: entry.state === "busy"
    readonly property bool reading: entry.loaded && !entry.copying

    spacing: Theme.near

    leading: Brand {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    }

    Connections {
        target: page.entry
        function onChanged(): void {
            if (page.reading !== top.reading) {
                top.reading = page.reading;
                page.toTop();
                top.forceActiveFocus();
            }
        }
    }

    RecordWords {
        id: terms
    }

    Heading {
        id: top

        property bool reading: true

        width: parent.width
        text: page.entry.copying ? qsTr("Save a copy (PDF)") : page.entry.title
    }

    Failure {
        width: parent.width
        model: page.entry
    }

    Notice {
        objectName: "saved"
        visible: page.entry.saved !== ""
        width: parent.width
        title: qsTr("Your copy is saved")
        text: qsTr("It is called %1 and is in the folder that you chose.").arg(page.entry.saved)
    }

    Notice {
        objectName: "unprotected"
        visible: page.entry.copying
        width: parent.width
        kind: "caution"
        title: qsTr("A copy is no longer protected")
        text: qsTr("Here your answers are locked with your PIN. A copy outside the diary can be read by anybody who opens the folder or finds the stick.")
        advice: qsTr("Save it only where you would keep a letter from your doctor.")
    }

    Loader {
        id: place

        readonly property string typed: (item as FolderField)?.typed ?? ""

        width: parent.width
        active: page.entry.copying
        visible: active
        sourceComponent: FolderField {
            folders: page.folders
            label: qsTr("Where shall the copy go?")
            fieldName: "copyFolder"
            onAccepted: path => page.entry.saveCopy(path)
        }
    }

    Card {
        visible: page.reading
        width: parent.width
        spacing: Theme.tight

        Badge {
            objectName: "confirmed"
            room: parent ? parent.width : 0
            iconName: "lock"
            text: qsTr("You confirmed it on %1.").arg(page.entry.confirmed)
        }

        Badge {
            objectName: "late"
            visible: page.entry.late !== ""
            room: parent ? parent.width : 0
            iconName: "caution"
            text: qsTr("It was late: %1").arg(page.entry.late)
        }

        Badge {
            objectName: "carried"
            room: parent ? parent.width : 0
            iconName: page.entry.carried === "held" ? "check" : "clock"
            tone: page.entry.carried === "held" ? Theme.accent : Theme.quiet
            text: terms.carried(page.entry.carried)
        }

        Badge {
            visible: page.entry.demonstration
            room: parent ? parent.width : 0
            text: qsTr("Demonstration wording")
        }

        WordingNote {
            visible: language !== ""
            room: parent ? parent.width : 0
            language: page.entry.wordingLanguage
            stays: false
        }
    }

    Flow {
        visible: page.reading
        width: parent.width
        spacing: Theme.near

        ActionButton {
            objectName: "copy"
            visible: page.entry.mayCopy
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Save a copy (PDF)")
            iconName: "copy"
            onClicked: page.entry.prepareCopy()
        }

        ActionButton {
            objectName: "ask"
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Ask for a correction")
            iconName: "edit"
            onClicked: page.entry.ask()
        }
    }

    Words {
        visible: page.reading && corrections.count > 0
        width: parent.width
        text: qsTr("Corrections")
        size: Theme.optionSize
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Repeater {
        id: corrections

        model: page.entry.corrections

        CorrectionCard {
            required property int index

            objectName: "correction-" + index
            visible: page.reading
            width: parent ? parent.width : 0
            titled: false
        }
    }

    Words {
        visible: page.reading && corrections.count > 0
        width: parent.width
        text: qsTr("Your answers")
        size: Theme.optionSize
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Repeater {
        model: page.entry.answers

        EntryAnswer {
            objectName: "answer-" + number
            visible: page.reading
            width: parent ? parent.width : 0
        }
    }

    footer: Footer {
        back.enabled: !page.busy
        next.objectName: "saveCopy"
        next.visible: page.entry.copying
        next.enabled: !page.busy && place.typed.trim() !== ""
        next.text: page.busy ? qsTr("Please wait") : qsTr("Save the copy")
        next.iconName: "copy"
        onBackClicked: page.entry.back()
        onNextClicked: page.entry.saveCopy(place.typed)
    }
}
