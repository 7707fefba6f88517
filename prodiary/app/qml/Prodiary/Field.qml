import QtQuick
import QtQuick.Templates as T
import Prodiary

// A line to type in, under the words that say what belongs there.
Column {
    id: field

    required property string label
    property alias text: input.text
    property alias echoMode: input.echoMode
    property alias inputMethodHints: input.inputMethodHints
    property alias inputName: input.objectName
    property int size: Theme.bodySize
    property bool tabular: false
    // Nothing of it goes to the clipboard, which every program may read (C12).
    property bool secret: echoMode !== TextInput.Normal

    signal accepted

    function focusInput(): void {
        input.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.tight

    Words {
        width: parent.width
        text: field.label
        size: Theme.recallSize
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }

    T.TextField {
        id: input

        width: parent.width
        height: Math.max(Theme.target, implicitHeight)
        implicitHeight: contentHeight + 2 * Theme.near
        leftPadding: Theme.near
        rightPadding: Theme.near
        verticalAlignment: TextInput.AlignVCenter
        color: Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentText
        font.family: Application.font.family
        font.pixelSize: field.size
        font.features: field.tabular ? {
            "tnum": 1
        } : {}
        selectByMouse: !field.secret
        Keys.onPressed: event => event.accepted = field.secret && (event.matches(StandardKey.Copy) || event.matches(StandardKey.Cut) || event.matches(StandardKey.SelectAll))
        Accessible.role: Accessible.EditableText
        Accessible.name: field.label
        Accessible.passwordEdit: echoMode !== TextInput.Normal
        onAccepted: field.accepted()
        onTextChanged: if (activeFocus)
            Assist.typed()
        onPreeditTextChanged: Assist.typed()

        background: Rectangle {
            radius: Theme.corner
            color: Theme.surface
            border.width: input.activeFocus ? Theme.strongBorder : Theme.border
            border.color: input.activeFocus ? Theme.accent : Theme.edge
        }
    }
}
