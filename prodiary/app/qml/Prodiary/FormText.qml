import QtQuick
import QtQuick.Templates as T
import Prodiary

// Some lines of words in a field of a form; said when it is left.
T.TextArea {
    id: input

    required property string label
    required property string typed
    required property int round
    required property bool refused
    required property int longest
    property string sent: ""
    property bool taking: false

    signal written(string words)
    signal finished

    function take(): void {
        if ((activeFocus && text !== sent) || text === typed)
            return;
        taking = true;
        text = typed;
        taking = false;
    }

    height: Math.max(2 * Theme.target, implicitHeight)
    implicitHeight: contentHeight + 2 * Theme.near
    padding: Theme.near
    color: Theme.text
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    font.family: Application.font.family
    font.pixelSize: Theme.bodySize
    inputMethodHints: Qt.ImhNoPredictiveText
    Accessible.role: Accessible.EditableText
    Accessible.name: label
    Accessible.multiLine: true
    KeyNavigation.priority: KeyNavigation.BeforeItem
    onTypedChanged: Qt.callLater(take)
    onRoundChanged: Qt.callLater(take)
    onTextChanged: {
        if (length > longest)
            remove(longest, length);
        else if (!taking)
            written(text);
    }
    onActiveFocusChanged: {
        if (activeFocus)
            return;
        sent = text;
        finished();
    }
    // The keyboard goes on from here as from everywhere else.
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Component.onCompleted: take()

    background: Rectangle {
        radius: Theme.corner
        color: Theme.surface
        border.width: input.activeFocus || input.refused ? Theme.strongBorder : Theme.border
        border.color: input.refused ? Theme.caution : input.activeFocus ? Theme.accent : Theme.edge
    }
}
