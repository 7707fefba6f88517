pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// The page that is shown, made when it is opened and gone when it is left.
Loader {
    id: root

    required property AppViewModel app

    sourceComponent: {
        switch (root.app.page) {
        case "setup":
            return setup;
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
        case "record":
            return record;
        case "entry":
            return entry;
        case "ask":
            return ask;
        case "trend":
            return trend;
        case "desk":
            return desk;
        case "practice":
            return practice;
        case "help":
            return help;
        case "reminders":
            return reminders;
        case "fault":
            return fault;
        default:
            return staff.of(root.app.page);
        }
    }

    StaffPages {
        id: staff

        app: root.app
    }

    Component {
        id: setup

        SetupPage {
            setup: root.app.screens.setup
            display: root.app.screens.display
        }
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
            folders: root.app.screens.folders
        }
    }

    Component {
        id: unlock

        UnlockPage {
            unlock: root.app.screens.unlock
            reminders: root.app.screens.reminders
        }
    }

    Component {
        id: today

        TodayPage {
            today: root.app.screens.today
            news: root.app.screens.secretNews
            reminders: root.app.screens.reminders
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
            visiting: root.app.screens.today.visiting
        }
    }

    Component {
        id: sync

        SyncPage {
            sync: root.app.screens.sync
            folders: root.app.screens.folders
        }
    }

    Component {
        id: record

        RecordPage {
            record: root.app.screens.record
        }
    }

    Component {
        id: entry

        EntryPage {
            entry: root.app.screens.entry
            folders: root.app.screens.folders
        }
    }

    Component {
        id: ask

        AskPage {
            ask: root.app.screens.ask
        }
    }

    Component {
        id: trend

        TrendPage {
            trend: root.app.screens.trend
        }
    }

    Component {
        id: desk

        DeskPage {
            desk: root.app.screens.desk
            folders: root.app.screens.folders
        }
    }

    Component {
        id: practice

        PracticePage {
            practice: root.app.screens.practice
        }
    }

    Component {
        id: reminders

        RemindersPage {
            reminders: root.app.screens.reminders
            folders: root.app.screens.folders
            trial: root.app.trying
        }
    }

    Component {
        id: help

        HelpPage {
            help: root.app.screens.help
        }
    }

    Component {
        id: fault

        FaultPage {
            onGoOn: root.app.home()
        }
    }
}
