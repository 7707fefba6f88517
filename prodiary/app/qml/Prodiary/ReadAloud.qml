import QtQuick
import Prodiary

// Reads this item aloud when asked, and stops when told; absent where there is no voice for its words (M4).
ActionButton {
    id: button

    required property ReadingViewModel reading

    objectName: "readAloud"
    visible: reading.available
    text: reading.speaking ? qsTr("Stop") : qsTr("Read aloud")
    otherText: reading.speaking ? qsTr("Read aloud") : qsTr("Stop")
    iconName: reading.speaking ? "stop" : "speak"
    compact: true
    size: Theme.headSize
    onClicked: reading.speaking ? reading.stop() : reading.start()
}
