import QtQuick
import Prodiary

// The program's name, quietly.
Words {
    text: "prodiary"
    size: Theme.recallSize
    font.weight: Font.DemiBold
    color: Theme.accent
}
