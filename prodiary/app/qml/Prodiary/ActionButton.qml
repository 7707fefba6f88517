import QtQuick
import QtQuick.Templates as T
import Prodiary

// A button that says what happens. `strong` is the one way on, `plain` another way, `quiet` the way
// that should not call for attention, `picked` the one in force of several.
T.AbstractButton {
    id: button

    property string look: "plain"
    property string iconName: ""
    property bool iconAfter: false
    property bool compact: false
    // What else it may say later: it keeps the room for both, so that nothing moves (M11).
    property string otherText: ""
    // One of several of which one is in force, and whether it is this one.
    property bool radio: false
    property bool chosen: false
    property int size: Theme.labelSize
    property color tone: look === "strong" ? Theme.accentText : look === "quiet" ? Theme.quiet : Theme.text

    implicitWidth: content.wanted + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.target, content.implicitHeight + topPadding + bottomPadding)
    leftPadding: compact ? Theme.tight + Theme.hair : look === "quiet" ? Theme.near : Theme.apart
    rightPadding: leftPadding
    topPadding: Theme.tight
    bottomPadding: Theme.tight
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    // A press asks; what holds is what the model says then.
    checkable: radio
    checked: chosen
    onToggled: checked = Qt.binding(() => button.chosen)

    Accessible.role: radio ? Accessible.RadioButton : Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: {
        Assist.pressed();
        click();
    }

    // A key that is held presses once.
    Keys.onReturnPressed: event => {
        if (!event.isAutoRepeat)
            click();
    }
    Keys.onEnterPressed: event => {
        if (!event.isAutoRepeat)
            click();
    }

    background: Rectangle {
        radius: Theme.corner
        color: button.look === "strong" ? (button.down ? Theme.pressed : Theme.accent) : button.down || button.look === "picked" ? Theme.tint : button.look === "quiet" ? "transparent" : Theme.surface
        border.width: button.look === "strong" ? 0 : button.look === "picked" ? Theme.strongBorder : button.look === "quiet" ? Theme.thin : Theme.border
        border.color: button.look === "picked" ? Theme.accent : Theme.edge
        opacity: button.enabled ? 1 : 0.5

        FocusRing {
            visible: button.visualFocus
        }
    }

    contentItem: Item {
        id: content

        readonly property int mark: button.iconName === "" ? 0 : sign.size + line.spacing
        readonly property real wanted: Math.ceil(Math.max(measure.advanceWidth, other.advanceWidth)) + Theme.hair + mark

        implicitWidth: wanted
        implicitHeight: label.implicitHeight

        TextMetrics {
            id: measure

            font: label.font
            text: button.text
        }

        TextMetrics {
            id: other

            font: label.font
            text: button.otherText
        }

        Row {
            id: line

            anchors.centerIn: parent
            layoutDirection: button.iconAfter ? Qt.RightToLeft : Qt.LeftToRight
            spacing: button.compact ? Theme.tight : Theme.tight + Theme.hair

            Icon {
                id: sign

                visible: button.iconName !== ""
                anchors.verticalCenter: parent.verticalCenter
                name: button.iconName === "" ? "next" : button.iconName
                tone: button.tone
                size: button.compact ? Math.min(48, Theme.icon) : Theme.icon
            }

            Words {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Math.ceil(measure.advanceWidth) + Theme.hair, content.width - content.mark)
                text: button.text
                size: button.size
                font.weight: button.look === "quiet" ? Font.Normal : Font.DemiBold
                color: button.tone
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }
}
