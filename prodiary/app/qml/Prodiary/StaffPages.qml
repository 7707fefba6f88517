pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// The pages of staff, each made when it is opened; nothing of them is seen here.
Item {
    id: root

    required property AppViewModel app

    function of(page: string): Component {
        switch (page) {
        case "staff":
            return staff;
        case "participants":
            return participants;
        case "visits":
            return visits;
        case "visit":
            return visit;
        case "handover":
            return handover;
        case "examination":
            return examination;
        case "interview":
            return interview;
        case "form":
            return form;
        case "forms":
            return forms;
        case "labs":
            return labs;
        case "dlt":
            return dlt;
        case "decisions":
            return decisions;
        case "trail":
            return trail;
        case "visitCopy":
            return visitCopy;
        case "newSecret":
            return newSecret;
        case "recover":
            return recover;
        default:
            return null;
        }
    }

    visible: false

    Component {
        id: staff

        StaffPage {
            signIn: root.app.screens.staff
            folders: root.app.screens.folders
        }
    }

    Component {
        id: participants

        ParticipantsPage {
            participants: root.app.screens.participants
        }
    }

    Component {
        id: visits

        VisitsPage {
            visits: root.app.screens.visits
        }
    }

    Component {
        id: visit

        VisitPage {
            visit: root.app.screens.visit
            signing: root.app.screens.signing
        }
    }

    Component {
        id: handover

        HandoverPage {
            handover: root.app.screens.handover
        }
    }

    Component {
        id: examination

        ExaminationPage {
            exam: root.app.screens.examination
            signing: root.app.screens.signing
        }
    }

    Component {
        id: interview

        InterviewPage {
            interview: root.app.screens.interview
            signing: root.app.screens.signing
        }
    }

    Component {
        id: form

        FormPage {
            form: root.app.screens.form
            signing: root.app.screens.signing
        }
    }

    Component {
        id: forms

        FormListPage {
            list: root.app.screens.forms
        }
    }

    Component {
        id: labs

        LabImportPage {
            labs: root.app.screens.labs
            folders: root.app.screens.folders
        }
    }

    Component {
        id: dlt

        DltPage {
            dlt: root.app.screens.dlt
            signing: root.app.screens.signing
        }
    }

    Component {
        id: decisions

        DecisionsPage {
            decisions: root.app.screens.decisions
        }
    }

    Component {
        id: trail

        TrailPage {
            trail: root.app.screens.trail
            folders: root.app.screens.folders
        }
    }

    Component {
        id: visitCopy

        VisitCopyPage {
            copy: root.app.screens.visitCopy
            folders: root.app.screens.folders
        }
    }

    Component {
        id: newSecret

        NewSecretPage {
            renewal: root.app.screens.newSecret
        }
    }

    Component {
        id: recover

        RecoverPage {
            recovery: root.app.screens.recover
        }
    }
}
