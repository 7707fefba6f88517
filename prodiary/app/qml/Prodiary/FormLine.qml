import QtQuick
import QtQuick.Templates as T
import Prodiary

// What stands in a field of a form and is typed over; said when it is left.
T.TextField {
    id: input

    required property string label
    required property string typed
    required property int round
    required property bool refused
    // What was left here last: what was typed since is not overwritten.
    property string sent: ""

    signal written(string words)
    signal finished

    function take(): void {
        if ((!activeFocus || text === sent) && text !== typed)
            text = typed;
    }

    implicitHeight: Math.max(Theme.target, contentHeight + 2 * Theme.near)
    leftPadding: Theme.near
    rightPadding: Theme.near
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    font.family: Application.font.family
    font.pixelSize: Theme.bodySize
    font.features: {
        "tnum": 1
    }
    selectByMouse: true
    inputMethodHints: Qt.ImhNoPredictiveText
    Accessible.role: Accessible.EditableText
    Accessible.name: label
    onTypedChanged: Qt.callLater(take)
    onRoundChanged: Qt.callLater(take)
    onTextEdited: written(text)
    onEditingFinished: {
        sent = text;
        finished();
    }
    Component.onCompleted: text = typed

    background: Rectangle {
        radius: Theme.corner
        color: Theme.surface
        border.width: input.activeFocus || input.refused ? Theme.strongBorder : Theme.border
        border.color: input.refused ? Theme.caution : input.activeFocus ? Theme.accent : Theme.edge
    }
}
