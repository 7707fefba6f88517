pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// How far one has come, as a bar of as many parts as there are questions (Q8).
Row {
    id: bar

    required property int count
    required property int number
    property int thick: 10

    spacing: Theme.hair
    Accessible.ignored: true

    Repeater {
        model: bar.count

        Rectangle {
            required property int index

            width: Math.max(2, (bar.width - (bar.count - 1) * bar.spacing) / Math.max(1, bar.count))
            height: index === bar.number - 1 ? bar.thick + 4 : bar.thick
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            radius: height / 2
            color: index < bar.number ? Theme.accent : "transparent"
            border.width: index < bar.number ? 0 : Theme.border
            border.color: Theme.edge
        }
    }
}
