import QtQuick

// A number to call. Its digits stay together in one line, smaller where they must; only what stands
// beside them may go to the next.
Words {
    id: words

    required property string number
    property int most: Theme.bodySize
    readonly property string unbroken: number.replace(/([\d)\/.\-])\s+(?=\(?\+?\d)/g, "$1\u00a0")
    readonly property string digits: (unbroken.match(/[\d()+\/.\-\u00a0]*\d/g) ?? []).reduce((long, each) => each.length > long.length ? each : long, "")

    text: unbroken
    size: Math.max(1, Math.min(most, Math.floor(most * width / Math.max(1, Math.ceil(widest.advanceWidth) + 2))))
    font.weight: Font.DemiBold
    font.features: {
        "tnum": 1
    }
    Accessible.name: number

    TextMetrics {
        id: widest

        font.family: words.font.family
        font.weight: words.font.weight
        font.features: words.font.features
        font.pixelSize: words.most
        text: words.digits
    }
}
