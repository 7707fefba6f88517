import QtQuick
import Prodiary

// Where the keyboard is, in every theme (M5).
Rectangle {
    anchors.fill: parent
    anchors.margins: -(Theme.ring + Theme.ringOffset)
    color: "transparent"
    radius: Theme.corner + Theme.ring + Theme.ringOffset
    border.width: Theme.ring
    border.color: Theme.focus
    z: 1
}
