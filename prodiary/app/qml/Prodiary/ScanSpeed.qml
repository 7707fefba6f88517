import QtQuick
import Prodiary

// How long the frame rests on each control, for one who presses with a single switch (M5).
Column {
    id: speed

    required property DisplayViewModel display

    spacing: Theme.near

    Words {
        width: parent.width
        text: speed.display.scanSeconds === 1 ? qsTr("A frame moves over the buttons every second. Press when it is where you want.") : qsTr("A frame moves over the buttons every %1 seconds. Press when it is where you want.").arg(speed.display.scanSeconds)
        size: Theme.recallSize
    }

    Flow {
        width: parent.width
        spacing: Theme.near

        ActionButton {
            objectName: "scanSlower"
            text: qsTr("Slower")
            enabled: speed.display.canSlow
            onClicked: speed.display.slower()
        }

        ActionButton {
            objectName: "scanFaster"
            text: qsTr("Faster")
            enabled: speed.display.canHurry
            onClicked: speed.display.faster()
        }
    }
}
