pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// The choices themselves: text size, theme, language; each takes effect at once.
Column {
    id: choices

    required property DisplayViewModel display

    spacing: Theme.near

    Words {
        width: parent.width
        text: qsTr("Text size: %1 %").arg(choices.display.textPercent)
        size: Theme.recallSize
        font.weight: Font.DemiBold
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

    Words {
        width: parent.width
        text: qsTr("Theme")
        size: Theme.recallSize
        font.weight: Font.DemiBold
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

    Words {
        width: parent.width
        text: qsTr("Language")
        size: Theme.recallSize
        font.weight: Font.DemiBold
    }

    Flow {
        width: parent.width
        spacing: Theme.near

        Pick {
            objectName: "language-en"
            text: "English"
            picked: choices.display.language === "en"
            onClicked: choices.display.useLanguage("en")
        }

        Pick {
            objectName: "language-zh-Hans"
            text: "中文"
            picked: choices.display.language === "zh-Hans"
            onClicked: choices.display.useLanguage("zh-Hans")
        }
    }

    component Pick: ActionButton {
        property bool picked: false

        iconName: picked ? "check" : ""
        look: picked ? "picked" : "plain"
        Accessible.role: Accessible.RadioButton
        Accessible.checkable: true
        Accessible.checked: picked
    }
}
