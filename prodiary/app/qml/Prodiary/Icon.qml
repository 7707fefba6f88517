import QtQuick
import QtQuick.Window
import Prodiary

// A drawing from resources/icons in the colour of the words beside it; it never stands alone.
Image {
    id: icon

    required property string name
    property color tone: Theme.text
    property int size: Theme.icon

    width: size
    height: size
    sourceSize: Qt.size(Math.round(size * Screen.devicePixelRatio), Math.round(size * Screen.devicePixelRatio))
    source: "image://icon/" + name + "/" + String(tone).slice(-6)
    asynchronous: false
    cache: true
    Accessible.ignored: true
}
