import QtQuick
import Prodiary

// We made a mistake. What was answered is saved.
Frame {
    id: page

    signal goOn

    centred: true

    Notice {
        width: parent.width
        kind: "caution"
        title: qsTr("Something went wrong on our side")
        text: qsTr("Your answers are saved.")
        advice: qsTr("Please start again. If it happens once more, please tell your clinic.")
    }

    ActionButton {
        objectName: "goOn"
        anchors.left: parent?.left
        look: "strong"
        text: qsTr("Start again")
        iconName: "next"
        iconAfter: true
        onClicked: page.goOn()
    }
}
