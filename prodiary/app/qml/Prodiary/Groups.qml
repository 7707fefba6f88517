pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// Digits in groups of one width, so that they can be compared one by one.
Grid {
    id: groups

    required property list<string> parts
    property int size: Theme.codeSize

    LayoutMirroring.enabled: false
    columns: parts.length % 3 === 0 && width > 3 * size * 4 ? 3 : parts.length % 2 === 0 && width > 2 * size * 4 ? 2 : 1
    columnSpacing: Theme.section
    rowSpacing: Theme.tight
    Accessible.role: Accessible.StaticText
    Accessible.name: parts.join(" ")

    Repeater {
        model: groups.parts

        Words {
            required property string modelData

            text: modelData
            size: groups.size
            lineHeight: Math.round(size * 1.35)
            font.weight: Font.DemiBold
            font.letterSpacing: 2
            font.features: {
                "tnum": 1
            }
            Accessible.ignored: true
        }
    }
}
