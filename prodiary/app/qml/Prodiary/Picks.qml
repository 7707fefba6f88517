pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// A few answers beside each other, of which one is in force.
Flow {
    id: picks

    required property var options
    required property string chosen
    required property string label
    property string prefix: "pick"

    signal picked(string code)

    spacing: Theme.tight
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    Repeater {
        model: picks.options

        ActionButton {
            required property var modelData

            objectName: picks.prefix + "-" + modelData.code
            width: Math.min(implicitWidth, picks.width)
            radio: true
            chosen: picks.chosen === modelData.code
            look: chosen ? "picked" : "plain"
            iconName: chosen ? "check" : ""
            compact: true
            size: Theme.recallSize
            text: modelData.words
            onClicked: picks.picked(modelData.code)
        }
    }
}
