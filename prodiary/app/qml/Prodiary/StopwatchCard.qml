pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// A stopwatch that can be read from across the room. The space bar starts and stops it, from wherever
// the keyboard is but on another button; each start is from zero.
Card {
    id: card

    required property Stopwatch watch
    // Whether the time left is shown as well.
    property bool countsDown: false

    padding: Theme.near
    spacing: Theme.tight

    TextMetrics {
        id: widest

        font: digits.font
        text: qsTr("%1 s").arg("000.0")
    }

    Flow {
        width: parent.width
        spacing: Theme.near

        Words {
            id: digits

            objectName: "stopwatch"
            width: Math.min(parent.width, Math.ceil(widest.advanceWidth) + 2)
            height: Math.max(implicitHeight, Theme.keySize)
            verticalAlignment: Text.AlignVCenter
            text: qsTr("%1 s").arg(card.watch.shown)
            size: Math.min(Theme.sized(72), Math.max(72, Math.floor(card.width / 6)))
            lineHeight: Math.round(size * 1.1)
            font.weight: Font.DemiBold
            font.features: {
                "tnum": 1
            }
            color: card.watch.running ? Theme.accent : Theme.text
            wrapMode: Text.NoWrap
            Accessible.name: card.watch.running ? qsTr("Stopwatch running") : qsTr("Stopwatch: %1 seconds").arg(card.watch.shown)
        }

        ActionButton {
            objectName: "stopwatchToggle"
            width: Math.min(Math.max(implicitWidth, Theme.sized(160)), parent.width)
            height: Math.max(implicitHeight, Theme.scale <= 1.25 ? digits.height : Theme.keySize)
            look: "strong"
            text: card.watch.running ? qsTr("Stop") : qsTr("Start")
            otherText: card.watch.running ? qsTr("Start") : qsTr("Stop")
            iconName: card.watch.running ? "stop" : "clock"
            Accessible.description: qsTr("The space bar does the same")
            onClicked: card.watch.toggle()
        }

        ActionButton {
            objectName: "stopwatchReset"
            width: Math.min(implicitWidth, parent.width)
            height: Math.max(implicitHeight, Theme.scale <= 1.25 ? digits.height : Theme.keySize)
            look: "quiet"
            text: qsTr("Reset")
            iconName: "erase"
            enabled: card.watch.begun
            onClicked: card.watch.reset()
        }
    }

    // One line for what is to come and for the end, so that nothing below it moves (M11).
    Badge {
        id: end

        readonly property bool ended: card.watch.ended

        objectName: ended ? "stopwatchEnded" : "stopwatchLeft"
        visible: card.watch.end > 0
        room: parent ? parent.width : 0
        iconName: ended ? "check" : "clock"
        tone: ended ? Theme.accent : Theme.quiet
        text: ended ? qsTr("%1 seconds reached: the test is over. Going on would not change the grade.").arg(card.watch.end) : card.countsDown ? qsTr("%1 s left").arg(card.watch.left) : qsTr("Ends at %1 s").arg(card.watch.end)
        onEndedChanged: if (ended)
            end.Accessible.announce(text, Accessible.Assertive)
    }
}
