import QtQuick
import Prodiary

// The title of a screen; where a screen reader and the keyboard begin.
Words {
    size: Theme.titleSize
    lineHeight: Math.round(size * 1.3)
    font.weight: Font.DemiBold
    Accessible.role: Accessible.Heading
}
