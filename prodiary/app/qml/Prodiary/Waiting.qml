import QtQuick

// What has not reached the clinic, in the same words wherever it is said: what a person made or was
// answered, and nothing that only a machine did (N2).
QtObject {
    required property int entries
    required property int requests
    required property int decisions
    readonly property int all: entries + requests + decisions
    readonly property list<string> parts: [entryWords, requestWords, decisionWords].filter(part => part !== "")
    readonly property string text: parts.join(" ")
    // One sentence, where there is room for no more.
    readonly property string brief: parts.length < 2 ? text : qsTr("Some of what is in your diary has not reached your clinic yet.")

    readonly property string entryWords: entries === 0 ? "" : entries === 1 ? qsTr("One questionnaire waits for your clinic.") : qsTr("%1 questionnaires wait for your clinic.").arg(entries)
    readonly property string requestWords: requests === 0 ? "" : requests === 1 ? qsTr("One request for a correction waits for your clinic.") : qsTr("%1 requests for corrections wait for your clinic.").arg(requests)
    readonly property string decisionWords: decisions === 0 ? "" : decisions === 1 ? qsTr("Your clinic does not know yet that a decision of your study doctor has arrived here.") : qsTr("Your clinic does not know yet that %1 decisions of your study doctor have arrived here.").arg(decisions)
}
