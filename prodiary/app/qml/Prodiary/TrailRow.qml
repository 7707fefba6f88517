pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Prodiary

// One row of the audit trail: when, who, what, before and after, why. One with a data point opens its trail.
T.AbstractButton {
    id: row

    required property string key
    required property string when
    required property string who
    required property string what
    required property string about
    required property string point
    required property string before
    required property string after
    required property string why
    required property list<string> more
    required property list<string> flags
    property bool wide: false
    property bool opens: true
    readonly property real room: width - 2 * Theme.near - 2 * Theme.near
    readonly property string title: point === "" ? about : qsTr("%1: %2").arg(about).arg(point)
    readonly property string change: {
        if (before !== "" && after !== "")
            return qsTr("Before: %1\nNow: %2").arg(before).arg(after);
        return after !== "" ? after : before === "" ? "" : qsTr("Before: %1").arg(before);
    }
    readonly property string reason: why === "" ? "" : qsTr("Reason: %1").arg(why)

    implicitHeight: Math.max(Theme.target, cells.implicitHeight + 2 * Theme.near)
    enabled: opens && key !== ""
    focusPolicy: Qt.StrongFocus
    text: what
    Accessible.role: enabled ? Accessible.Button : Accessible.StaticText
    Accessible.name: [when, who, what, title, change, reason, ...more, ...flags].filter(part => part !== "").join(". ")
    Accessible.onPressAction: {
        Assist.pressed();
        click();
    }
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.corner
        color: row.down ? Theme.tint : Theme.surface
        border.width: row.enabled ? Theme.border : Theme.thin
        border.color: row.flags.length > 0 ? Theme.caution : row.enabled ? Theme.edge : Theme.line

        FocusRing {
            visible: row.visualFocus
        }
    }

    contentItem: Item {
        implicitHeight: cells.implicitHeight

        Grid {
            id: cells

            x: Theme.near
            y: Theme.near
            width: row.width - 2 * Theme.near
            columns: row.wide ? 3 : 1
            columnSpacing: Theme.near
            rowSpacing: Theme.hair

            Column {
                width: row.wide ? row.room * 0.26 : row.room
                spacing: Theme.hair

                Said {
                    text: row.when
                    color: Theme.quiet
                    font.features: {
                        "tnum": 1
                    }
                }

                Said {
                    text: row.who
                    color: Theme.quiet
                }
            }

            Column {
                width: row.wide ? row.room * 0.4 : row.room
                spacing: Theme.hair

                Said {
                    text: row.what
                    font.weight: Font.DemiBold
                }

                Said {
                    text: row.title
                }

                Repeater {
                    model: row.flags

                    Badge {
                        required property string modelData

                        room: parent ? parent.width : 0
                        iconName: "caution"
                        tone: Theme.caution
                        text: modelData
                        Accessible.ignored: true
                    }
                }
            }

            Column {
                width: row.wide ? row.room * 0.34 : row.room
                spacing: Theme.hair

                Said {
                    visible: text !== ""
                    text: row.change
                    font.weight: Font.DemiBold
                }

                Said {
                    visible: text !== ""
                    text: row.reason
                }

                Said {
                    visible: text !== ""
                    text: row.more.join("\n")
                    color: Theme.quiet
                    size: Theme.deskSize
                }
            }
        }
    }

    component Said: Words {
        width: parent ? parent.width : 0
        size: Theme.smallSize
        lineHeight: Math.round(size * 1.35)
        Accessible.ignored: true
    }
}
