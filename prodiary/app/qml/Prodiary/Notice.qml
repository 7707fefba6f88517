import QtQuick
import Prodiary

// A word to the person: what is true, or what went wrong and what to do. Never colour alone.
Rectangle {
    id: notice

    property string kind: "plain"
    property string title: ""
    property string text: ""
    property string advice: ""
    readonly property color tone: kind === "safety" ? Theme.safety : kind === "caution" ? Theme.caution : Theme.text
    default property alias more: lines.data

    implicitHeight: lines.implicitHeight + 2 * Theme.near + Theme.tight
    radius: Theme.corner
    color: kind === "safety" ? Theme.safetySurface : kind === "caution" ? Theme.cautionSurface : Theme.surface
    border.width: kind === "plain" ? Theme.thin : Theme.border
    border.color: kind === "plain" ? Theme.line : tone

    Accessible.role: kind === "caution" ? Accessible.AlertMessage : Accessible.Grouping
    Accessible.name: [title, text, advice].filter(part => part !== "").join(". ")

    Icon {
        id: sign

        x: Theme.near + Theme.hair
        y: Theme.near + Theme.hair
        name: notice.kind === "safety" ? "safety" : notice.kind === "caution" ? "caution" : "info"
        tone: notice.tone
        size: Theme.sized(32)
    }

    Column {
        id: lines

        x: sign.x + sign.width + Theme.near
        y: Theme.near
        width: notice.width - x - Theme.near
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
