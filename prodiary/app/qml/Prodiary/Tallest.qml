pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// The height of the tallest of some texts at a width: kept for all of them, so nothing moves (M11).
Item {
    id: tallest

    required property list<string> texts
    required property int size
    property int weight: Font.Normal
    readonly property real tallest: {
        let most = 0;
        for (let place = 0; place < lines.count; place++)
            most = Math.max(most, (lines.itemAt(place) as Words)?.implicitHeight ?? 0);
        return most;
    }

    visible: false
    height: 0

    Repeater {
        id: lines

        model: tallest.texts

        Words {
            required property string modelData

            width: tallest.width
            text: modelData
            size: tallest.size
            font.weight: tallest.weight
            Accessible.ignored: true
        }
    }
}
