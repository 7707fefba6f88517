pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Prodiary

// The one window. Its title never says more than the program's name (C12).
Window {
    id: root

    required property AppViewModel app

    width: 1280
    height: 800
    minimumWidth: 640
    minimumHeight: 640
    visible: true
    title: "prodiary"
    color: Theme.background

    Binding {
        target: Theme
        property: "name"
        value: root.app.screens.display.theme
    }

    Binding {
        target: Theme
        property: "scale"
        value: root.app.screens.display.textPercent / 100
    }

    Loader {
        id: page

        anchors.fill: parent
        anchors.topMargin: trial.visible ? trial.height : 0
        focus: true
        enabled: !panel.opened && !root.app.leaving
        sourceComponent: {
            switch (root.app.page) {
            case "welcome":
                return welcome;
            case "enrol":
                return enrol;
            case "unlock":
                return unlock;
            case "today":
                return today;
            case "intro":
                return intro;
            case "question":
                return question;
            case "review":
                return review;
            case "done":
                return done;
            case "sync":
                return sync;
            case "desk":
                return desk;
            case "fault":
                return fault;
            default:
                return null;
            }
        }
    }

    // On every page of a trial, so that nobody takes it for the diary (Q11).
    Rectangle {
        id: trial

        visible: root.app.trying
        width: parent.width
        height: mark.implicitHeight + 2 * Theme.hair
        color: Theme.cautionSurface

        Words {
            id: mark

            objectName: "trialMark"
            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width - 2 * Theme.margin)
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Trial: nothing is kept and nothing is sent. Close the window to end it.")
            size: Theme.smallSize
            color: Theme.caution
        }
    }

    Connections {
        target: page.item as Frame
        ignoreUnknownSignals: true

        function onDisplayRequested(): void {
            panel.open();
        }
    }

    DisplayPanel {
        id: panel

        anchors.fill: parent
        display: root.app.screens.display
        safetyText: root.app.screens.today.safetyText
        safetyPhone: root.app.screens.today.safetyPhone
        onClosed: page.forceActiveFocus()
    }

    Component {
        id: welcome

        WelcomePage {
            welcome: root.app.screens.welcome
            display: root.app.screens.display
        }
    }

    Component {
        id: enrol

        EnrolPage {
            enrol: root.app.screens.enrol
        }
    }

    Component {
        id: unlock

        UnlockPage {
            unlock: root.app.screens.unlock
        }
    }

    Component {
        id: today

        TodayPage {
            today: root.app.screens.today
        }
    }

    Component {
        id: intro

        IntroPage {
            question: root.app.screens.question
            onLeave: root.app.leaveIntro()
        }
    }

    Component {
        id: question

        QuestionPage {
            question: root.app.screens.question
        }
    }

    Component {
        id: review

        ReviewPage {
            review: root.app.screens.review
        }
    }

    Component {
        id: done

        DonePage {
            done: root.app.screens.done
        }
    }

    Component {
        id: sync

        SyncPage {
            sync: root.app.screens.sync
        }
    }

    Component {
        id: desk

        DeskPage {
            desk: root.app.screens.desk
        }
    }

    Component {
        id: fault

        FaultPage {
            onGoOn: root.app.home()
        }
    }
}
