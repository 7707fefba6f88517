pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// Joining a study, one decision at a time.
Frame {
    id: page

    required property EnrolViewModel enrol
    required property FoldersViewModel folders
    readonly property bool busy: enrol.state === "busy"
    // Beside or under the keypad, where it moves no key.
    readonly property bool choosing: enrol.step === "secret" || enrol.step === "again"

    // A trial shows the sheet as well, and what is to be pressed stays in view.
    spacing: sheet.visible ? Theme.near : Theme.apart

    leading: Brand {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    }

    Connections {
        target: page.enrol
        function onStepChanged(): void {
            page.toTop();
        }
    }

    Failure {
        width: parent.width
        model: page.enrol
        visible: page.enrol.state === "failed" && !page.choosing
    }

    Sheet {
        id: sheet

        visible: page.enrol.sheetCode !== "" && (page.enrol.step === "compare" || page.enrol.step === "code")
        width: parent.width
        enrol: page.enrol
    }

    Loader {
        id: step

        width: parent.width
        focus: true
        sourceComponent: {
            switch (page.enrol.step) {
            case "folder":
                return folder;
            case "compare":
                return compare;
            case "stopped":
                return stopped;
            case "code":
                return code;
            case "hand":
                return hand;
            case "waiting":
                return waiting;
            default:
                return secret;
            }
        }
    }

    footer: Footer {
        back.visible: page.enrol.step !== "waiting" || page.enrol.clinic
        back.text: page.enrol.step === "waiting" ? qsTr("Give the tablet back") : qsTr("Back")
        back.enabled: !page.busy
        next.visible: page.enrol.step === "folder" || page.enrol.step === "code" || page.enrol.step === "waiting"
        next.text: page.enrol.step === "folder" ? qsTr("Look for the study") : page.enrol.step === "code" ? qsTr("Next") : page.busy ? qsTr("Checking") : qsTr("Check again")
        next.iconName: page.enrol.step === "waiting" ? "receive" : "next"
        next.enabled: !page.busy
        onBackClicked: page.enrol.back()
        onNextClicked: (step.item as EnrolStep)?.accept()
    }

    Component {
        id: folder

        EnrolStep {
            title: qsTr("Where are your clinic's files?")
            text: qsTr("Choose the folder that you share with your clinic, or the USB stick they gave you.")
            onAccept: page.enrol.useFolder(field.typed)

            FolderField {
                id: field

                width: parent.width
                folders: page.folders
                label: qsTr("Folder")
                path: page.enrol.folder
                onAccepted: path => page.enrol.useFolder(path)
                onChosen: path => page.enrol.useFolder(path)
            }
        }
    }

    Component {
        id: compare

        EnrolStep {
            spacing: sheet.visible ? Theme.near : Theme.apart
            title: qsTr("Are these numbers the same as on your sheet?")
            text: [page.enrol.studyTitle, page.enrol.siteName].join(sheet.visible ? " · " : "\n")

            Card {
                width: parent.width

                Groups {
                    objectName: "fingerprint"
                    width: parent.width
                    parts: page.enrol.fingerprint
                }
            }

            Flow {
                width: parent.width
                spacing: Theme.apart

                ActionButton {
                    objectName: "match"
                    text: qsTr("They are the same")
                    iconName: "check"
                    onClicked: page.enrol.theyMatch()
                }

                ActionButton {
                    objectName: "differ"
                    text: qsTr("They are different")
                    iconName: "close"
                    onClicked: page.enrol.theyDiffer()
                }
            }
        }
    }

    Component {
        id: stopped

        EnrolStep {
            title: qsTr("Enrolment was stopped")

            Notice {
                width: parent.width
                kind: "caution"
                title: qsTr("These files may not be from your clinic")
                text: qsTr("Nothing was set up on this device and nothing was sent.")
                advice: qsTr("Please call your clinic before you try again.")
            }
        }
    }

    Component {
        id: code

        EnrolStep {
            title: qsTr("Type the code from your sheet")
            text: qsTr("Capital or small letters and dashes do not matter.")
            onAccept: page.enrol.useCode(field.text)

            Field {
                id: field

                width: parent.width
                label: qsTr("One-time code")
                inputName: "code"
                size: Theme.sized(32)
                tabular: true
                inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhUppercaseOnly | Qt.ImhSensitiveData
                secret: true
                onAccepted: page.enrol.useCode(text)
                Component.onCompleted: focusInput()
            }
        }
    }

    Component {
        id: hand

        EnrolStep {
            title: qsTr("Give the tablet to the participant")
            text: qsTr("They choose a PIN of their own now, which nobody else sees. You are signed out by this.")

            Choice {
                objectName: "takeTablet"
                width: parent.width
                text: qsTr("I am the participant")
                detail: qsTr("I have the tablet in my hands.")
                iconName: "next"
                strong: true
                onClicked: page.enrol.takeTablet()
            }
        }
    }

    Component {
        id: secret

        EnrolStep {
            SecretEntry {
                width: parent.width
                tall: page.middleHeight
                sure: page.sureHeight
                pad: page.enrol.pad
                kind: page.enrol.secretKind
                action: qsTr("Next")
                busy: page.busy
                title: page.enrol.step === "again" ? (pin ? qsTr("Type the PIN once more") : qsTr("Type the passphrase once more")) : pin ? qsTr("Choose a PIN") : qsTr("Choose a passphrase")
                text: page.enrol.step === "again" ? "" : pin ? qsTr("Six digits or more. You will need it each time you open your diary.") : qsTr("Four words or more. You will need it each time you open your diary.")

                Words {
                    visible: page.busy
                    width: parent.width
                    text: qsTr("Setting up your diary. This takes a few seconds.")
                    color: Theme.quiet
                }

                Failure {
                    width: parent.width
                    model: page.enrol
                }

                Notice {
                    objectName: "differed"
                    visible: page.enrol.differed && page.enrol.state !== "failed"
                    width: parent.width
                    kind: "caution"
                    title: qsTr("The two were not the same")
                    text: qsTr("Please choose again.")
                }
            }
        }
    }

    Component {
        id: waiting

        EnrolStep {
            onAccept: page.enrol.moveFolder(shared.typed)
            title: qsTr("Your request has been sent")
            text: qsTr("Your clinic will answer it. This can take a day or more. You can close prodiary and come back later.")

            Notice {
                width: parent.width
                title: qsTr("What happens next")
                text: qsTr("When the answer has come to your shared folder, press the button below.")
            }

            FolderField {
                id: shared

                width: parent.width
                label: qsTr("Folder shared with your clinic")
                folders: page.folders
                path: page.enrol.folder
                onAccepted: path => page.enrol.moveFolder(path)
                onChosen: path => page.enrol.moveFolder(path)
            }
        }
    }
}
