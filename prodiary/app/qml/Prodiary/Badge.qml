import QtQuick
import Prodiary

// A quiet mark with its word.
Row {
    id: badge

    required property string text
    property string iconName: "info"
    property color tone: Theme.quiet
    property real room: 0

    width: room > 0 ? room : implicitWidth
    spacing: Theme.tight

    Icon {
        id: sign

        anchors.verticalCenter: label.verticalCenter
        name: badge.iconName
        tone: badge.tone
        size: Theme.sized(22)
    }

    Words {
        id: label

        width: badge.room > 0 ? Math.min(implicitWidth, badge.room - sign.width - badge.spacing) : implicitWidth
        text: badge.text
        size: Theme.smallSize
        color: badge.tone
    }
}
