pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// The choices themselves; each takes effect at once.
Column {
    id: choices

    required property DisplayViewModel display

    signal setupWanted

    spacing: Theme.near

    Title {
        text: qsTr("Text size: %1 %").arg(choices.display.textPercent)
    }

    Flow {
        width: parent.width
        spacing: Theme.near

        ActionButton {
            objectName: "smaller"
            text: qsTr("Smaller")
            iconName: "smaller"
            enabled: choices.display.canShrink
            onClicked: choices.display.smaller()
        }

        ActionButton {
            objectName: "larger"
            text: qsTr("Larger")
            iconName: "larger"
            enabled: choices.display.canGrow
            onClicked: choices.display.larger()
        }
    }

    Title {
        text: qsTr("Theme")
    }

    Flow {
        width: parent.width
        spacing: Theme.near

        Repeater {
            model: Theme.names

            Pick {
                required property string modelData

                objectName: "theme-" + modelData
                text: {
                    switch (modelData) {
                    case "light":
                        return qsTr("Light");
                    case "dark":
                        return qsTr("Dark");
                    case "dim":
                        return qsTr("Evening");
                    default:
                        return qsTr("High contrast");
                    }
                }
                picked: choices.display.theme === modelData
                onClicked: choices.display.useTheme(modelData)
            }
        }
    }

    Title {
        text: qsTr("Language")
    }

    Flow {
        width: parent.width
        spacing: Theme.near

        Repeater {
            model: choices.display.languages

            Pick {
                required property string code
                required property string name

                objectName: "language-" + code
                text: name
                picked: choices.display.language === code
                onClicked: choices.display.useLanguage(code)
            }
        }
    }

    Title {
        text: qsTr("Where the words stand")
    }

    Flow {
        width: parent.width
        spacing: Theme.near

        Repeater {
            model: ["left", "centre", "right"]

            Pick {
                required property string modelData

                objectName: "layout-" + modelData
                text: modelData === "left" ? qsTr("Left side") : modelData === "right" ? qsTr("Right side") : qsTr("Middle")
                picked: choices.display.layout === modelData
                onClicked: choices.display.useLayout(modelData)
            }
        }
    }

    Title {
        text: qsTr("How you press")
    }

    Flow {
        width: parent.width
        spacing: Theme.near

        Repeater {
            model: ["touch", "large", "switch"]

            Pick {
                required property string modelData

                objectName: "press-" + modelData
                text: modelData === "touch" ? qsTr("Standard buttons") : modelData === "large" ? qsTr("Large buttons") : qsTr("One switch")
                picked: choices.display.pressing === modelData
                onClicked: choices.display.usePressing(modelData)
            }
        }
    }

    ScanSpeed {
        visible: choices.display.scanning
        width: parent.width
        display: choices.display
    }

    Title {
        text: qsTr("Reading aloud")
    }

    Words {
        visible: !choices.display.canSpeak
        width: parent.width
        text: qsTr("This device has no voice for this language.")
        size: Theme.recallSize
        color: Theme.quiet
    }

    Flow {
        visible: choices.display.canSpeak
        width: parent.width
        spacing: Theme.near

        Repeater {
            model: ["slow", "calm", "brisk"]

            Pick {
                required property string modelData

                objectName: "rate-" + modelData
                text: modelData === "slow" ? qsTr("Slowly") : modelData === "calm" ? qsTr("Calmly") : qsTr("Briskly")
                picked: choices.display.speechRate === modelData
                onClicked: choices.display.useSpeechRate(modelData)
            }
        }
    }

    ActionButton {
        objectName: "setUp"
        anchors.left: parent.left
        width: Math.min(implicitWidth, parent.width)
        text: qsTr("Choose step by step")
        iconName: "display"
        onClicked: choices.setupWanted()
    }

    component Title: Words {
        width: parent ? parent.width : 0
        topPadding: Theme.tight
        size: Theme.recallSize
        font.weight: Font.DemiBold
    }

    component Pick: ActionButton {
        property bool picked: false

        width: Math.min(implicitWidth, choices.width)
        iconName: picked ? "check" : ""
        look: picked ? "picked" : "plain"
        radio: true
        chosen: picked
    }
}
