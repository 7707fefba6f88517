import QtQuick
import Prodiary

// The words, marks and colours of the record: one place, so that calendar and list say the same.
QtObject {
    function state(name: string): string {
        switch (name) {
        case "done":
            return qsTr("done");
        case "open":
            return qsTr("open");
        case "late":
            return qsTr("late");
        case "missed":
            return qsTr("missed");
        case "coming":
            return qsTr("coming");
        default:
            return "";
        }
    }

    function icon(name: string): string {
        switch (name) {
        case "done":
            return "check";
        case "open":
            return "edit";
        case "late":
            return "caution";
        case "missed":
            return "close";
        default:
            return "clock";
        }
    }

    function tone(name: string): color {
        return name === "late" || name === "missed" ? Theme.caution : name === "coming" ? Theme.quiet : Theme.accent;
    }

    function carried(name: string): string {
        switch (name) {
        case "held":
            return qsTr("Your clinic has it.");
        case "sent":
            return qsTr("Sent. Your clinic has not said yet that it has it.");
        default:
            return qsTr("It waits to be sent.");
        }
    }

    function line(name: string, begun: bool, until: string, carried: string): string {
        switch (name) {
        case "done":
            return qsTr("Done. %1").arg(this.carried(carried));
        case "open":
            if (until === "")
                return begun ? qsTr("Begun. You can finish it now.") : qsTr("Open. You can answer it now.");
            return begun ? qsTr("Begun. You can finish it until %1.").arg(until) : qsTr("Open. You can answer it until %1.").arg(until);
        case "late":
            return begun ? qsTr("Late. You can still finish it until %1.").arg(until) : qsTr("Late. You can still answer it until %1.").arg(until);
        case "missed":
            return begun ? qsTr("Not finished in time.") : qsTr("Missed.");
        default:
            return qsTr("Coming. It opens on %1.").arg(until);
        }
    }

    function reason(name: string): string {
        switch (name) {
        case "slip":
            return qsTr("I touched the wrong answer");
        case "misread":
            return qsTr("I misread the question");
        case "other-time":
            return qsTr("I answered about another time");
        default:
            return qsTr("Another reason");
        }
    }

    function answer(words: string): string {
        return words === "" ? qsTr("No answer") : words;
    }

    // As the review said it, where it was the participant's own choice.
    function stands(words: string, declined: bool): string {
        return declined ? qsTr("You preferred not to answer") : answer(words);
    }

    function wish(words: string): string {
        return words === "" ? qsTr("No answer shall stand") : words;
    }
}
