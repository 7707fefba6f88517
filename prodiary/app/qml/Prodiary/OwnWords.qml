import QtQuick
import QtQuick.Templates as T
import Prodiary

// Some lines in a person's own words. Nothing of them can be selected, so nothing gets to the clipboard (C12).
Column {
    id: field

    required property string label
    required property string detail
    required property int most
    property alias text: input.text
    property alias inputName: input.objectName

    signal said(string words)

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
        Accessible.description: field.detail
        Accessible.multiLine: true
        KeyNavigation.priority: KeyNavigation.BeforeItem
        onSelectedTextChanged: if (selectedText !== "")
            deselect()
        onTextChanged: {
            if (length > field.most)
                remove(field.most, length);
            field.said(text);
        }
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
        text: field.detail
        size: Theme.recallSize
        color: Theme.quiet
        Accessible.ignored: true
    }
}
