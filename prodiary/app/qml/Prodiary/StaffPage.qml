pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// Staff sign in, one decision at a time: by name, or with the card that the site gave them.
Frame {
    id: page

    required property StaffSignInViewModel signIn
    required property FoldersViewModel folders
    readonly property bool busy: signIn.state === "busy"
    readonly property bool given: signIn.step === "given"
    readonly property bool typing: ["new", "again", "passphrase"].includes(signIn.step)

    ground: page.given ? Theme.handover : Theme.background
    centred: page.given
    hasFooter: signIn.canGoBack || signIn.step === "card" || signIn.step === "code"

    leading: Brand {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        color: page.given ? Theme.handoverText : Theme.accent
    }

    Connections {
        target: page.signIn
        function onChanged(): void {
            page.toTop();
        }
    }

    Failure {
        width: parent.width
        model: page.signIn
        visible: page.signIn.state === "failed" && !page.typing && page.signIn.waitLeft === 0
    }

    Loader {
        id: step

        width: parent.width
        focus: true
        sourceComponent: {
            switch (page.signIn.step) {
            case "given":
                return thanks;
            case "name":
            case "cards":
                return name;
            case "card":
                return card;
            case "code":
                return code;
            default:
                return secret;
            }
        }
    }

    WaitNotice {
        visible: seconds > 0 && !page.typing
        width: parent.width
        seconds: page.signIn.waitLeft
        text: qsTr("The last tries were not right.")
    }

    footer: Footer {
        back.visible: page.signIn.canGoBack
        back.enabled: !page.busy
        next.visible: page.signIn.step === "card" || page.signIn.step === "code"
        next.text: page.signIn.step === "card" ? qsTr("Look for the card") : qsTr("Next")
        next.iconName: "next"
        next.enabled: !page.busy && page.signIn.waitLeft === 0
        onBackClicked: page.signIn.back()
        onNextClicked: (step.item as EnrolStep)?.accept()
    }

    // For the participant, who still holds the tablet: nobody's name is on it.
    Component {
        id: thanks

        EnrolStep {
            Heading {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Thank you. Please give the tablet to your nurse.")
                color: Theme.handoverText
            }

            Words {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Your answers are saved and locked.")
                color: Theme.handoverText
                bottomPadding: Theme.near
            }

            ActionButton {
                objectName: "haveTablet"
                x: parent ? (parent.width - width) / 2 : 0
                width: Math.min(Math.max(implicitWidth, Theme.sized(320)), parent ? parent.width : 0)
                height: Math.max(implicitHeight, Theme.optionHeight + Theme.near)
                text: qsTr("I am clinic staff")
                iconName: "next"
                iconAfter: true
                size: Theme.optionSize
                onClicked: page.signIn.haveTablet()
            }
        }
    }

    Component {
        id: name

        EnrolStep {
            spacing: Theme.near
            title: page.signIn.step === "cards" ? qsTr("Which card is yours?") : qsTr("Sign in")
            text: page.signIn.step === "cards" ? "" : qsTr("For clinic staff: choose your id.")

            Repeater {
                model: page.signIn.people

                WorkRow {
                    required property int index
                    required property string staff
                    required property string study

                    objectName: "person-" + staff
                    width: parent ? parent.width : 0
                    text: staff
                    detail: study
                    enabled: !page.busy
                    onClicked: page.signIn.choose(index)
                }
            }

            ActionButton {
                objectName: "withCard"
                visible: page.signIn.step === "name"
                anchors.left: parent?.left
                width: Math.min(implicitWidth, parent ? parent.width : 0)
                text: qsTr("Sign in with a card")
                iconName: "stick"
                enabled: !page.busy
                onClicked: page.signIn.withCard()
            }
        }
    }

    Component {
        id: card

        EnrolStep {
            title: qsTr("Where is your staff card?")
            text: page.signIn.clinic ? qsTr("Choose the USB stick or the folder with the card that your site gave you. From then on your id and passphrase are enough on this tablet.") : qsTr("Choose the USB stick or the folder with the card that your site gave you. Nothing of it stays on this device.")
            onAccept: page.signIn.useFolder(field.typed)

            FolderField {
                id: field

                width: parent.width
                folders: page.folders
                label: qsTr("Folder of the card")
                fieldName: "cardFolder"
                path: page.signIn.folder
                onAccepted: path => page.signIn.useFolder(path)
                onChosen: path => page.signIn.useFolder(path)
            }
        }
    }

    Component {
        id: code

        EnrolStep {
            title: qsTr("Type your activation code")
            text: qsTr("This is the first time that the card of %1 is used. Your site gave you the code together with it.").arg(page.signIn.person)
            onAccept: page.signIn.useCode(field.text)

            Card {
                visible: page.signIn.trialCode !== ""
                width: parent.width
                color: Theme.tint
                spacing: Theme.tight

                Words {
                    width: parent.width
                    text: qsTr("In a real study the site gives this code to the person. For this trial it is:")
                    size: Theme.recallSize
                    font.weight: Font.DemiBold
                }

                Groups {
                    width: parent.width
                    parts: [page.signIn.trialCode]
                    size: Theme.sized(24)
                }
            }

            Field {
                id: field

                width: parent.width
                label: qsTr("Activation code")
                inputName: "activationCode"
                size: Theme.sized(26)
                tabular: true
                inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhUppercaseOnly | Qt.ImhSensitiveData
                secret: true
                onAccepted: page.signIn.useCode(text)
                Component.onCompleted: focusInput()
            }
        }
    }

    Component {
        id: secret

        EnrolStep {
            SecretEntry {
                width: parent.width
                tall: page.middleHeight
                pad: page.signIn.pad
                kind: "passphrase"
                action: page.signIn.step === "new" ? qsTr("Next") : qsTr("Sign in")
                busy: page.busy
                offered: page.signIn.waitLeft === 0
                title: page.signIn.step === "new" ? qsTr("Choose your passphrase") : page.signIn.step === "again" ? qsTr("Type the passphrase once more") : qsTr("Enter your passphrase")
                text: page.signIn.step === "new" ? qsTr("Four words or more. It opens your card and signs in your name; nobody at the site knows it.") : page.signIn.step === "passphrase" ? qsTr("Signing in: %1").arg(page.signIn.person) : ""

                Words {
                    visible: page.busy
                    width: parent.width
                    text: qsTr("Please wait")
                    color: Theme.quiet
                }

                Failure {
                    width: parent.width
                    model: page.signIn
                    visible: page.signIn.state === "failed" && page.signIn.waitLeft === 0
                }

                Notice {
                    objectName: "differed"
                    visible: page.signIn.differed && page.signIn.state !== "failed"
                    width: parent.width
                    kind: "caution"
                    title: qsTr("The two were not the same")
                    text: qsTr("Please choose again.")
                }

                WaitNotice {
                    width: parent.width
                    seconds: page.signIn.waitLeft
                    text: qsTr("The last tries were not right.")
                }
            }
        }
    }
}
