import QtQuick
import Prodiary

// The program's name, quietly.
Words {
    anchors.left: parent?.left
    text: "prodiary"
    size: Theme.recallSize
    font.weight: Font.DemiBold
    color: Theme.accent
}
