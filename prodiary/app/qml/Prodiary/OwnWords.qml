import QtQuick
import QtQuick.Templates as T
import Prodiary

// Some lines in a person's own words. Nothing of them can be selected, so nothing gets to the clipboard (C12).
Column {
    id: field

    required property string label
    required property string detail
    required property int most
    readonly property string room: qsTr("Characters left: %1").arg(most - input.length)
    property alias inputName: input.objectName
    // The last words that fit, and where the next would have stood.
    property string kept: ""
    property int keptAt: 0

    signal said(string words)

    // Begin with what was said before.
    function begin(words: string): void {
        kept = words;
        input.text = words;
        input.cursorPosition = input.length;
    }

    spacing: Theme.tight

    Words {
        width: parent.width
        text: field.label
        size: Theme.recallSize
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }

    T.TextArea {
        id: input

        width: parent.width
        height: Math.max(3 * Theme.target, implicitHeight)
        implicitHeight: contentHeight + 2 * Theme.near
        padding: Theme.near
        color: Theme.text
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        font.family: Application.font.family
        font.pixelSize: Theme.bodySize
        selectByMouse: false
        selectByKeyboard: false
        inputMethodHints: Qt.ImhNoPredictiveText
        Accessible.role: Accessible.EditableText
        Accessible.name: field.label
        Accessible.description: [field.detail, field.room].join(" ")
        Accessible.multiLine: true
        KeyNavigation.priority: KeyNavigation.BeforeItem
        onSelectedTextChanged: if (selectedText !== "")
            deselect()
        // What does not fit is refused where it was typed: nothing that stood goes unseen.
        onTextChanged: {
            if (text === field.kept)
                return;
            if (length > field.most) {
                const at = field.keptAt;
                text = field.kept;
                cursorPosition = at;
                Accessible.announce(field.room, Accessible.Polite);
                return;
            }
            field.kept = text;
            field.keptAt = cursorPosition;
            field.said(text);
            if (activeFocus)
                Assist.typed();
        }
        onPreeditTextChanged: Assist.typed()
        // It moves before the words are told of, and their length is known by then.
        onCursorPositionChanged: if (text === field.kept && length === field.kept.length)
            field.keptAt = cursorPosition
        Keys.onPressed: event => {
            event.accepted = event.matches(StandardKey.Copy) || event.matches(StandardKey.Cut);
        }
        // The keyboard goes on from here as from everywhere else.
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

        background: Rectangle {
            radius: Theme.corner
            color: Theme.surface
            border.width: input.activeFocus ? Theme.strongBorder : Theme.border
            border.color: input.activeFocus ? Theme.accent : Theme.edge
        }
    }

    Words {
        width: parent.width
        text: [field.detail, field.room].join(" ")
        size: Theme.recallSize
        color: Theme.quiet
        Accessible.ignored: true
    }
}
