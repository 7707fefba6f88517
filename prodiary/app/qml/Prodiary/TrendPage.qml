pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// Own totals over time; reached only where the study shows them (Q9).
Frame {
    id: page

    required property TrendViewModel trend
    readonly property bool some: trend.most > 0

    leading: Brand {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    }

    Heading {
        width: parent.width
        text: qsTr("My totals over time")
    }

    Failure {
        width: parent.width
        model: page.trend
    }

    Words {
        visible: !page.some
        width: parent.width
        text: qsTr("There is nothing to show yet.")
        color: Theme.quiet
    }

    Flow {
        visible: picks.count > 1
        width: parent.width
        spacing: Theme.near

        Repeater {
            id: picks

            model: page.trend.picks

            ActionButton {
                required property string instrument
                required property string title
                required chosen

                objectName: "pick-" + instrument
                width: Math.min(implicitWidth, parent ? parent.width : implicitWidth)
                radio: true
                look: chosen ? "picked" : "plain"
                iconName: chosen ? "check" : ""
                text: title
                onClicked: page.trend.choose(instrument)
            }
        }
    }

    Card {
        visible: page.some
        width: parent.width

        Words {
            width: parent.width
            text: page.trend.title
            font.weight: Font.DemiBold
        }

        Words {
            objectName: "means"
            width: parent.width
            text: {
                switch (page.trend.lower) {
                case "symptoms":
                    return qsTr("Total of your answers, 0 to %1; lower means fewer symptoms.").arg(page.trend.most);
                case "difficulties":
                    return qsTr("Total of your answers, 0 to %1; lower means fewer difficulties.").arg(page.trend.most);
                default:
                    return qsTr("Total of your answers, 0 to %1.").arg(page.trend.most);
                }
            }
        }

        TrendChart {
            objectName: "chart"
            width: parent.width
            most: page.trend.most
            lines: page.trend.lines
            points: page.trend.points
            firstDay: page.trend.firstDay
            lastDay: page.trend.lastDay
        }

        Words {
            width: parent.width
            text: qsTr("Where the line is broken, there was no total.")
            size: Theme.recallSize
            color: Theme.quiet
        }
    }

    Words {
        visible: page.some
        width: parent.width
        text: qsTr("The same as a list")
        size: Theme.optionSize
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Repeater {
        model: page.trend.rows

        Words {
            required property int index
            required property string day
            required property int total
            required property string kind

            objectName: "total-" + index
            width: parent ? parent.width : 0
            text: kind === "total" ? qsTr("%1: %2").arg(day).arg(total) : kind === "missed" ? qsTr("%1: missed").arg(day) : qsTr("%1: no total, since not every question was answered").arg(day)
        }
    }

    footer: Footer {
        next.visible: false
        onBackClicked: page.trend.back()
    }
}
