import QtQuick
import Prodiary

// Words as people are shown them: wrapped, never cut, lines one and a half heights apart (M2).
Text {
    id: words

    property int size: Theme.bodySize

    color: Theme.text
    // Said, so that it is mirrored with the screen whatever the words are.
    horizontalAlignment: Text.AlignLeft
    font.pixelSize: size
    lineHeight: Math.round(size * Theme.lineHeight)
    lineHeightMode: Text.FixedHeight
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
