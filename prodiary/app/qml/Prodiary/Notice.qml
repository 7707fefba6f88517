import QtQuick
import Prodiary

// A word to the person: what is true, or what went wrong and what to do. Never colour alone. What
// went wrong is brought into view, and a screen reader says it.
Rectangle {
    id: notice

    property string kind: "plain"
    property string title: ""
    property string text: ""
    property string advice: ""
    readonly property color tone: kind === "safety" ? Theme.safety : kind === "caution" ? Theme.caution : Theme.text
    default property alias more: lines.data
    readonly property string words: [title, text, advice].filter(part => part !== "").map(part => /[.!?\u3002\uff01\uff1f]$/.test(part) ? part : part + ".").join(" ")
    // What a screen reader was last told.
    property string said: ""

    function tell(): void {
        if (!visible || words === "")
            return;
        let area = notice.parent;
        while (area && !(area as ScrollArea))
            area = area.parent;
        (area as ScrollArea)?.reveal(notice);
        said = words;
        Accessible.announce(words, kind === "caution" ? Accessible.Assertive : Accessible.Polite);
    }

    onVisibleChanged: if (visible && kind === "caution")
        Qt.callLater(tell)
    Component.onCompleted: if (visible && kind === "caution")
        Qt.callLater(tell)

    implicitHeight: lines.implicitHeight + 2 * Theme.near + Theme.tight
    radius: Theme.corner
    color: kind === "safety" ? Theme.safetySurface : kind === "caution" ? Theme.cautionSurface : Theme.surface
    border.width: kind === "plain" ? Theme.thin : Theme.border
    border.color: kind === "plain" ? Theme.line : tone

    Accessible.role: kind === "caution" ? Accessible.AlertMessage : Accessible.Grouping
    Accessible.name: words

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.near + Theme.hair
        y: Theme.near + Theme.hair
        name: notice.kind === "safety" ? "safety" : notice.kind === "caution" ? "caution" : "info"
        tone: notice.tone
        size: Theme.sized(32)
    }

    Column {
        id: lines

        anchors.left: sign.right
        anchors.leftMargin: Theme.near
        anchors.right: parent.right
        anchors.rightMargin: Theme.near
        y: Theme.near
        spacing: Theme.tight

        Words {
            visible: text !== ""
            width: parent.width
            text: notice.title
            font.weight: Font.DemiBold
            color: notice.tone
        }

        Words {
            visible: text !== ""
            width: parent.width
            text: notice.text
            size: Theme.recallSize
            color: notice.kind === "plain" ? Theme.text : notice.tone
        }

        Words {
            visible: text !== ""
            width: parent.width
            text: notice.advice
            size: Theme.recallSize
            color: notice.kind === "plain" ? Theme.text : notice.tone
        }
    }
}
