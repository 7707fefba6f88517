import QtQuick
import Prodiary

// What to do if one feels worse: one touch away from everywhere, and quiet until asked for (M14).
Column {
    id: fold

    required property string text
    required property string phone
    property bool unfolded: false

    visible: text !== ""
    spacing: Theme.near

    ActionButton {
        objectName: "ifWorse"
        width: Math.min(implicitWidth, parent.width)
        text: qsTr("If you feel worse")
        iconName: "safety"
        tone: Theme.safety
        onClicked: fold.unfolded = !fold.unfolded
    }

    SafetyNotice {
        visible: fold.unfolded
        width: parent.width
        title: ""
        text: fold.text
        phone: fold.phone
    }
}
