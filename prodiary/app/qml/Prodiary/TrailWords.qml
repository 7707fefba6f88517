import QtQuick

// What groups of events are called, where the audit trail is filtered.
QtObject {
    function group(name: string): string {
        switch (name) {
        case "answers":
            return qsTr("Questionnaires and examinations");
        case "corrections":
            return qsTr("Corrections and strikes");
        case "forms":
            return qsTr("Forms");
        case "signatures":
            return qsTr("Signatures");
        case "visits":
            return qsTr("Visits and handovers");
        case "access":
            return qsTr("Sign-ins, PINs and codes");
        case "clock":
            return qsTr("Clock and ledger");
        case "files":
            return qsTr("Files sent and receipts");
        case "study":
            return qsTr("Study, schedule and reminders");
        default:
            return qsTr("Everything");
        }
    }
}
