import QtQuick

// The words of staff, signatures and ways of answering: one place, so that all pages say the same.
QtObject {
    function role(name: string): string {
        switch (name) {
        case "nurse":
            return qsTr("nurse");
        case "investigator":
            return qsTr("investigator");
        case "coordinator":
            return qsTr("coordinator");
        default:
            return name;
        }
    }

    function meaning(name: string): string {
        switch (name) {
        case "performed":
            return qsTr("I did this myself");
        case "interviewed":
            return qsTr("I read it out and entered the answers");
        case "reviewed":
            return qsTr("I have reviewed this");
        case "decided":
            return qsTr("This is my decision");
        default:
            return "";
        }
    }

    function mode(name: string): string {
        switch (name) {
        case "self":
            return qsTr("alone, on the tablet");
        case "interview":
            return qsTr("in an interview");
        case "proxy":
            return qsTr("through a proxy");
        default:
            return "";
        }
    }

    function relation(name: string): string {
        switch (name) {
        case "partner":
            return qsTr("Partner");
        case "parent":
            return qsTr("Parent");
        case "child":
            return qsTr("Son or daughter");
        case "relative":
            return qsTr("Another relative");
        case "friend":
            return qsTr("Friend");
        default:
            return qsTr("Professional carer");
        }
    }

    function notDone(name: string): string {
        switch (name) {
        case "refused":
            return qsTr("The participant did not want it");
        case "unable":
            return qsTr("The participant was not able to");
        case "unsafe":
            return qsTr("It would not have been safe");
        case "not-applicable":
            return qsTr("It does not apply");
        case "no-equipment":
            return qsTr("The equipment was missing or broken");
        case "no-time":
            return qsTr("There was no time");
        case "forgotten":
            return qsTr("It was forgotten");
        default:
            return qsTr("Another reason");
        }
    }
}
