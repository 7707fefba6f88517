pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Prodiary

// The value of a measured item: typed, counted, or put there by the stopwatch; recorded by Enter,
// Record, or whatever leads to another item.
Column {
    id: field

    required property ExaminationViewModel exam
    readonly property bool counted: exam.unit === "count"
    readonly property string unitWords: counted ? qsTr("number reached") : exam.unit === "s" ? qsTr("seconds") : exam.unit === "kg" ? qsTr("kilograms (kg)") : qsTr("percent of predicted")
    property bool offersRecord: true

    spacing: Theme.tight

    Words {
        width: parent.width
        text: qsTr("Value, %1").arg(field.unitWords)
        size: Theme.recallSize
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }

    Flow {
        width: parent.width
        spacing: Theme.near

        ActionButton {
            objectName: "countDown"
            visible: field.counted
            width: Math.min(implicitWidth, parent.width)
            height: input.height
            text: qsTr("One less")
            iconName: "minus"
            enabled: field.exam.typed !== "" && field.exam.typed !== "0"
            onClicked: field.exam.countBy(-1)
        }

        T.TextField {
            id: input

            objectName: "value"
            width: Math.min(parent.width, Theme.sized(220))
            height: Math.max(Theme.target, contentHeight + 2 * Theme.tight)
            leftPadding: Theme.near
            rightPadding: Theme.near
            verticalAlignment: TextInput.AlignVCenter
            horizontalAlignment: TextInput.AlignRight
            color: Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentText
            font.family: Application.font.family
            font.pixelSize: Theme.codeSize
            font.weight: Font.DemiBold
            font.features: {
                "tnum": 1
            }
            maximumLength: 9
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            selectByMouse: true
            text: field.exam.typed
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Value, %1").arg(field.unitWords)
            onTextEdited: field.exam.typeValue(text)
            onAccepted: field.exam.record()
            // A number has no spaces: the space bar is the stopwatch's.
            Keys.onSpacePressed: event => {
                if (field.exam.timed && !event.isAutoRepeat)
                    field.exam.stopwatch.toggle();
            }

            // What is typed cuts the binding; what the stopwatch or the count says comes in here.
            Connections {
                target: field.exam
                function onChanged(): void {
                    if (input.text !== field.exam.typed)
                        input.text = field.exam.typed;
                }
            }

            background: Rectangle {
                radius: Theme.corner
                color: Theme.surface
                border.width: input.activeFocus ? Theme.strongBorder : Theme.border
                border.color: input.activeFocus ? Theme.accent : Theme.edge
            }
        }

        ActionButton {
            objectName: "countUp"
            visible: field.counted
            width: Math.min(implicitWidth, parent.width)
            height: input.height
            text: qsTr("One more")
            iconName: "plus"
            onClicked: field.exam.countBy(1)
        }

        ActionButton {
            objectName: "record"
            visible: field.offersRecord
            width: Math.min(implicitWidth, parent.width)
            height: input.height
            text: qsTr("Record")
            iconName: "check"
            enabled: field.exam.pending && field.exam.state !== "busy"
            onClicked: field.exam.record()
        }

        ActionButton {
            objectName: "zero"
            visible: field.exam.zeroWords !== ""
            width: Math.min(implicitWidth, parent.width)
            height: Math.max(implicitHeight, input.height)
            look: "quiet"
            size: Theme.recallSize
            text: qsTr("0: %1").arg(field.exam.zeroWords)
            onClicked: field.exam.useZero()
        }
    }
}
