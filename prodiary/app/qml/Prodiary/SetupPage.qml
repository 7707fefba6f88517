pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// The first choices, one decision a page; each is seen at once and none is final.
Frame {
    id: page

    required property SetupViewModel setup
    required property DisplayViewModel display

    readonly property string asked: {
        switch (setup.step) {
        case "language":
            return qsTr("Which language would you like?");
        case "size":
            return qsTr("How large should words be?");
        case "light":
            return qsTr("Which light is good for your eyes?");
        case "side":
            return qsTr("Where do you see best?");
        default:
            return qsTr("How do you press?");
        }
    }

    offersDisplay: false
    spacing: Theme.near

    leading: Words {
        anchors.left: parent?.left
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        text: qsTr("%1 of %2").arg(page.setup.number).arg(page.setup.count)
        size: Theme.bodySize
        font.weight: Font.DemiBold
        Accessible.name: qsTr("Choice %1 of %2").arg(page.setup.number).arg(page.setup.count)
    }

    trailing: ActionButton {
        objectName: "skipSetup"
        text: qsTr("Skip this")
        iconName: "skip"
        compact: true
        size: Theme.recallSize
        onClicked: page.setup.leave()
    }

    crown: Segments {
        anchors.fill: parent
        thick: 4
        count: page.setup.count
        number: page.setup.number
    }

    Connections {
        target: page.setup
        function onChanged(): void {
            page.toTop();
            title.forceActiveFocus();
        }
    }

    Heading {
        id: title

        objectName: "setupAsked"
        width: parent.width
        text: page.asked
        size: Theme.questionSize
    }

    Loader {
        id: step

        width: parent.width
        sourceComponent: {
            switch (page.setup.step) {
            case "language":
                return language;
            case "size":
                return size;
            case "light":
                return light;
            case "side":
                return side;
            default:
                return press;
            }
        }
    }

    Words {
        width: parent.width
        text: qsTr("You can change this at any time: press Display.")
        size: Theme.recallSize
        color: Theme.quiet
    }

    footer: Footer {
        back.visible: page.setup.number > 1
        next.text: page.setup.number === page.setup.count ? qsTr("Done") : qsTr("Next")
        onBackClicked: page.setup.goBack()
        onNextClicked: page.setup.goOn()
    }

    Component {
        id: language

        Column {
            spacing: Theme.optionGap

            Repeater {
                model: page.display.languages

                OptionRow {
                    required property string code
                    required property string name

                    objectName: "setup-" + code
                    width: parent ? parent.width : 0
                    text: name
                    chosen: page.display.language === code
                    onClicked: page.display.useLanguage(code)
                }
            }
        }
    }

    Component {
        id: size

        Column {
            spacing: Theme.apart

            Flow {
                width: parent.width
                spacing: Theme.apart

                ActionButton {
                    objectName: "setupSmaller"
                    text: qsTr("Smaller")
                    iconName: "smaller"
                    enabled: page.display.canShrink
                    onClicked: page.display.smaller()
                }

                ActionButton {
                    objectName: "setupLarger"
                    text: qsTr("Larger")
                    iconName: "larger"
                    enabled: page.display.canGrow
                    onClicked: page.display.larger()
                }
            }

            Words {
                width: parent.width
                text: qsTr("This is how large a question is. Make it as large as you like.")
                size: Theme.questionSize
                font.weight: Font.DemiBold
            }
        }
    }

    Component {
        id: light

        Column {
            spacing: Theme.optionGap

            Repeater {
                model: Theme.names

                OptionRow {
                    required property string modelData

                    objectName: "setup-" + modelData
                    width: parent ? parent.width : 0
                    tones: Theme.palettes[modelData]
                    text: {
                        switch (modelData) {
                        case "light":
                            return qsTr("Light");
                        case "dark":
                            return qsTr("Dark");
                        case "dim":
                            return qsTr("Evening, warm and dim");
                        default:
                            return qsTr("High contrast");
                        }
                    }
                    chosen: page.display.theme === modelData
                    onClicked: page.display.useTheme(modelData)
                }
            }
        }
    }

    Component {
        id: side

        Column {
            spacing: Theme.optionGap

            Repeater {
                model: ["centre", "left", "right"]

                OptionRow {
                    required property string modelData

                    objectName: "setup-" + modelData
                    width: parent ? parent.width : 0
                    text: modelData === "left" ? qsTr("At the left") : modelData === "right" ? qsTr("At the right") : qsTr("In the middle, with both eyes")
                    chosen: page.display.layout === modelData
                    onClicked: page.display.useLayout(modelData)
                }
            }
        }
    }

    Component {
        id: press

        Column {
            spacing: Theme.optionGap

            Repeater {
                model: ["touch", "large", "switch"]

                OptionRow {
                    required property string modelData

                    objectName: "setup-" + modelData
                    width: parent ? parent.width : 0
                    text: modelData === "touch" ? qsTr("By touch, mouse or keyboard") : modelData === "large" ? qsTr("The same, with larger buttons") : qsTr("With one switch")
                    detail: modelData === "switch" && !page.display.scanning ? qsTr("A frame moves over the buttons and you press when it is where you want.") : ""
                    chosen: page.display.pressing === modelData
                    onClicked: page.display.usePressing(modelData)
                }
            }

            ScanSpeed {
                visible: page.display.scanning
                width: parent.width
                display: page.display
            }
        }
    }
}
