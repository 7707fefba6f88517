import QtQuick
import Prodiary

// A grade that follows from a value: it is shown and never pressed. The one in force is marked by
// border, weight and sign at once.
Rectangle {
    id: line

    required property int score
    required property string words
    required property bool chosen

    implicitHeight: text.implicitHeight + Theme.tight
    radius: Theme.corner
    color: chosen ? Theme.tint : "transparent"
    border.width: chosen ? Theme.strongBorder : Theme.thin
    border.color: chosen ? Theme.accent : Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: chosen ? qsTr("Grade %1, %2: this one").arg(score).arg(words) : qsTr("Grade %1, %2").arg(score).arg(words)

    Words {
        id: mark

        x: LayoutMirroring.enabled ? line.width - width - Theme.near : Theme.near
        y: Theme.hair
        width: Theme.sized(28)
        text: line.score
        size: Theme.recallSize
        font.weight: line.chosen ? Font.Bold : Font.Normal
        font.features: {
            "tnum": 1
        }
        Accessible.ignored: true
    }

    Words {
        id: text

        anchors.left: mark.right
        anchors.leftMargin: Theme.near
        anchors.right: sign.left
        anchors.rightMargin: Theme.tight
        y: Theme.hair
        text: line.words
        size: Theme.recallSize
        font.weight: line.chosen ? Font.Bold : Font.Normal
        Accessible.ignored: true
    }

    Icon {
        id: sign

        anchors.right: parent.right
        anchors.rightMargin: Theme.near
        anchors.verticalCenter: parent.verticalCenter
        opacity: line.chosen ? 1 : 0
        name: "check"
        tone: Theme.accent
        size: Theme.sized(22)
    }
}
