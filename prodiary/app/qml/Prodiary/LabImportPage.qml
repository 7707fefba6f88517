pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// A laboratory's file: a folder, a file, what it says; nothing is recorded before it was looked at.
Frame {
    id: page

    required property LabImportViewModel labs
    required property FoldersViewModel folders
    readonly property bool busy: labs.state === "busy"
    readonly property string step: labs.step

    columnWidth: step === "check" ? 1240 : Theme.column
    spacing: Theme.near
    onStepChanged: {
        page.toTop();
        title.forceActiveFocus();
    }

    leading: StaffMark {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        subject: page.labs.subject
        who: ""
    }

    Heading {
        id: title

        objectName: "labsTitle"
        width: parent.width
        size: Theme.questionSize
        text: {
            switch (page.step) {
            case "folder":
                return qsTr("Where is the laboratory's file?");
            case "file":
                return qsTr("Which file?");
            case "check":
                return qsTr("Is this right?");
            default:
                return page.labs.recorded === 1 ? qsTr("One sample is recorded") : qsTr("%1 samples are recorded").arg(page.labs.recorded);
            }
        }
    }

    Failure {
        width: parent.width
        model: page.labs
    }

    Loader {
        id: place

        readonly property string typed: (item as FolderField)?.typed ?? ""

        width: parent.width
        active: page.step === "folder"
        visible: active
        sourceComponent: FolderField {
            folders: page.folders
            label: qsTr("Folder with the file (CSV)")
            path: page.labs.folder
            fieldName: "labFolder"
            onAccepted: path => page.labs.look(path)
            onChosen: path => page.labs.look(path)
        }
    }

    Words {
        visible: page.step === "folder"
        width: parent.width
        text: qsTr("The table needs a header line with the columns subject, sample_time, analyte, value and unit. The columns flag, ref_low, ref_high and lab may be there. Nothing is recorded before you have seen what the file says.")
        size: Theme.recallSize
        color: Theme.quiet
    }

    Words {
        objectName: "noFiles"
        visible: page.step === "file" && files.count === 0
        width: parent.width
        text: qsTr("There is no file in this folder whose name ends in .csv.")
    }

    Column {
        visible: page.step === "file"
        width: parent.width
        spacing: Theme.near

        Repeater {
            id: files

            model: page.labs.files

            Choice {
                required property int index
                required property string name

                objectName: "file-" + index
                width: parent ? parent.width : 0
                text: name
                iconName: "documents"
                enabled: !page.busy
                onClicked: page.labs.read(index)
            }
        }
    }

    Column {
        visible: page.step === "check"
        width: parent.width
        spacing: Theme.tight

        Words {
            objectName: "labsName"
            width: parent.width
            text: page.labs.name
            font.weight: Font.DemiBold
        }

        Badge {
            objectName: "labsFresh"
            room: parent ? parent.width : 0
            iconName: page.labs.fresh > 0 ? "check" : "info"
            tone: page.labs.fresh > 0 ? Theme.accent : Theme.quiet
            text: page.labs.fresh === 0 ? qsTr("There is nothing in it to record for %1.").arg(page.labs.subject) : qsTr("To be recorded for %1: results %2, samples %3").arg(page.labs.subject).arg(page.labs.results).arg(page.labs.fresh)
        }

        Badge {
            objectName: "labsOthers"
            visible: page.labs.others > 0
            room: parent ? parent.width : 0
            text: qsTr("Rows about other participants, not looked at: %1").arg(page.labs.others)
        }

        Badge {
            visible: page.labs.unused.length > 0
            room: parent ? parent.width : 0
            text: qsTr("Columns that are not read: %1").arg(page.labs.unused.join(", "))
        }

        Badge {
            objectName: "labsUnnamed"
            visible: page.labs.unnamed
            room: parent ? parent.width : 0
            iconName: "caution"
            tone: Theme.caution
            text: qsTr("The file does not say which laboratory it was. Fill that in afterwards; until then the form cannot be signed.")
        }
    }

    Notice {
        objectName: "labsRefused"
        visible: page.step === "check" && problems.count > 0
        width: parent.width
        title: problems.count === 1 ? qsTr("One row is not taken") : qsTr("%1 rows are not taken").arg(problems.count)

        Repeater {
            id: problems

            model: page.labs.problems

            Words {
                required property int line
                required property string column
                required property string why
                required property int index

                objectName: "problem-" + index
                width: parent ? parent.width : 0
                text: qsTr("Line %1, %2: %3").arg(line).arg(column).arg(why)
                size: Theme.recallSize
            }
        }
    }

    Repeater {
        model: page.labs.samples

        Card {
            id: sample

            required property string time
            required property string lab
            required property bool known
            required property var results
            required property int index
            readonly property int across: width >= Theme.sized(900) ? 2 : 1

            objectName: "sample-" + index
            visible: page.step === "check"
            width: parent ? parent.width : 0
            spacing: Theme.tight

            Words {
                width: parent.width
                text: sample.lab === "" ? sample.time : qsTr("%1, %2").arg(sample.time).arg(sample.lab)
                font.weight: Font.DemiBold
            }

            Badge {
                visible: sample.known
                room: parent ? parent.width : 0
                iconName: "check"
                text: qsTr("Recorded already; it is not recorded again.")
            }

            Grid {
                width: parent.width
                columns: sample.across
                columnSpacing: Theme.apart
                rowSpacing: Theme.tight

                Repeater {
                    model: sample.results

                    Column {
                        id: result

                        required property var modelData

                        width: (sample.width - 2 * sample.padding - (sample.across - 1) * Theme.apart) / sample.across

                        Words {
                            width: parent.width
                            text: qsTr("%1: %2").arg(result.modelData.name).arg(result.modelData.value)
                            size: Theme.recallSize
                            font.features: {
                                "tnum": 1
                            }
                        }

                        Words {
                            visible: result.modelData.limits !== ""
                            width: parent.width
                            text: qsTr("Reference: %1").arg(result.modelData.limits)
                            size: Theme.smallSize
                            color: Theme.quiet
                        }

                        Badge {
                            visible: text !== ""
                            room: parent ? parent.width : 0
                            iconName: "caution"
                            tone: Theme.caution
                            text: result.modelData.note
                        }
                    }
                }
            }
        }
    }

    Words {
        visible: page.step === "done"
        width: parent.width
        text: qsTr("Each sample is a form of its own. Look at it and sign it.")
    }

    footer: Footer {
        back.visible: page.step !== "done"
        back.enabled: !page.busy
        next.objectName: page.step === "check" ? "labsConfirm" : page.step === "done" ? "labsDone" : "next"
        next.visible: page.step === "folder" || page.step === "done" || (page.step === "check" && page.labs.fresh > 0)
        next.enabled: !page.busy && (page.step !== "folder" || place.typed.trim() !== "")
        next.text: page.busy ? qsTr("Please wait") : page.step === "check" ? qsTr("Record this") : page.step === "done" ? qsTr("To the samples") : qsTr("Next")
        next.iconName: page.step === "check" ? "check" : "next"
        onBackClicked: page.labs.back()
        onNextClicked: page.step === "folder" ? page.labs.look(place.typed) : page.step === "check" ? page.labs.confirm() : page.labs.leave()
    }
}
