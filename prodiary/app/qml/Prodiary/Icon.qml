import QtQuick
import QtQuick.Window
import Prodiary

// A drawing from resources/icons in the colour of the words beside it; it never stands alone.
Image {
    id: icon

    required property string name
    property color tone: Theme.text
    property int size: Theme.icon
    // What points along the line of reading turns with it.
    readonly property bool points: name === "back" || name === "next"

    width: size
    height: size
    sourceSize: Qt.size(Math.round(size * Screen.devicePixelRatio), Math.round(size * Screen.devicePixelRatio))
    source: "image://icon/" + name + "/" + String(tone).slice(-6)
    mirror: points && LayoutMirroring.enabled
    asynchronous: false
    cache: true
    Accessible.ignored: true
}
