pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Prodiary

// Totals over time on the scale's whole range. Lines join neighbours only: a gap stays a gap.
Item {
    id: chart

    required property int most
    required property var lines
    required property var points
    required property string firstDay
    required property string lastDay
    // Half a number's room, so that the first one stands clear of the scale.
    readonly property real plotX: scale.implicitWidth * 1.5 + Theme.near
    readonly property real plotWidth: width - plotX - Theme.apart
    readonly property real plotHeight: Theme.column * 0.3
    readonly property real plotY: Theme.recallSize * 2

    function at(point: var): point {
        return Qt.point(chart.plotX + point[0] * chart.plotWidth, chart.plotY + (1 - point[1]) * chart.plotHeight);
    }

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitHeight: plotY + plotHeight + days.height + Theme.near
    // The list beside it says the same in words.
    Accessible.ignored: true

    Words {
        id: scale

        visible: false
        text: chart.most
        size: Theme.recallSize
        Accessible.ignored: true
    }

    Repeater {
        model: [0, Math.round(chart.most / 2), chart.most]

        Item {
            id: level

            required property int modelData

            y: chart.plotY + (1 - modelData / Math.max(1, chart.most)) * chart.plotHeight
            width: chart.width

            Words {
                width: scale.implicitWidth
                y: -height / 2
                horizontalAlignment: Text.AlignRight
                text: level.modelData
                size: Theme.recallSize
                color: Theme.quiet
                Accessible.ignored: true
            }

            Rectangle {
                x: chart.plotX - Theme.tight
                width: chart.plotWidth + 2 * Theme.tight
                height: Theme.thin
                color: level.modelData === 0 ? Theme.edge : Theme.line
            }
        }
    }

    Repeater {
        model: chart.lines

        Shape {
            id: run

            required property var modelData

            anchors.fill: parent
            preferredRendererType: Shape.CurveRenderer
            // Drawn apart first: without a graphics card a shape would not keep to the scrolled area.
            layer.enabled: true

            ShapePath {
                strokeColor: Theme.accent
                strokeWidth: Theme.strongBorder
                fillColor: "transparent"
                joinStyle: ShapePath.RoundJoin

                PathPolyline {
                    path: run.modelData.map(point => chart.at(point))
                }
            }
        }
    }

    Repeater {
        id: dots

        readonly property bool roomy: count * scale.implicitWidth * 1.5 <= chart.plotWidth

        model: chart.points

        Item {
            id: dot

            required property int index

            required property real across
            required property real up
            required property int total
            required property string day
            readonly property point place: chart.at([across, up])

            objectName: "point"
            x: place.x
            y: place.y

            Rectangle {
                anchors.centerIn: parent
                width: Theme.near
                height: width
                radius: width / 2
                color: Theme.accent
                border.width: Theme.border
                border.color: Theme.surface
            }

            Words {
                visible: dot.day !== "" && (dots.roomy || dot.index === 0 || dot.index === dots.count - 1)
                anchors.horizontalCenter: parent.horizontalCenter
                y: -height - Theme.tight
                text: dot.total
                size: Theme.recallSize
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
        }
    }

    Item {
        id: days

        readonly property bool stacked: first.implicitWidth + last.implicitWidth + Theme.near > width

        x: chart.plotX - Theme.tight
        y: chart.plotY + chart.plotHeight + Theme.tight
        width: chart.plotWidth + 2 * Theme.tight
        height: stacked ? first.height + last.height : first.height

        Words {
            id: first

            width: Math.min(implicitWidth, parent.width)
            text: chart.firstDay
            size: Theme.recallSize
            color: Theme.quiet
            Accessible.ignored: true
        }

        Words {
            id: last

            anchors.right: parent.right
            y: days.stacked ? first.height : 0
            width: Math.min(implicitWidth, parent.width)
            horizontalAlignment: Text.AlignRight
            text: chart.lastDay === chart.firstDay ? "" : chart.lastDay
            size: Theme.recallSize
            color: Theme.quiet
            Accessible.ignored: true
        }
    }
}
