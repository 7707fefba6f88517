import QtQuick
import Prodiary

// A reason in words before anything that was signed or counts is changed (A1, A7).
Card {
    id: card

    required property string title
    required property string detail
    required property string doName
    required property string doText
    required property int most
    required property bool ready

    signal said(string words)
    signal done
    signal kept

    Words {
        width: parent.width
        text: card.title
        size: Theme.bodySize
        font.weight: Font.DemiBold
    }

    Words {
        visible: text !== ""
        width: parent.width
        text: card.detail
        size: Theme.recallSize
        color: Theme.quiet
    }

    FormText {
        id: own

        objectName: "reasonWords"
        width: parent.width
        label: qsTr("Reason")
        typed: ""
        round: 0
        refused: false
        longest: card.most
        onWritten: words => card.said(words)
    }

    Flow {
        width: parent.width
        spacing: Theme.near

        ActionButton {
            objectName: "keepAsIs"
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Leave it as it is")
            iconName: "back"
            onClicked: card.kept()
        }

        ActionButton {
            objectName: card.doName
            width: Math.min(implicitWidth, parent.width)
            look: "strong"
            text: card.doText
            iconName: "edit"
            enabled: card.ready
            onClicked: card.done()
        }
    }

    Component.onCompleted: Qt.callLater(() => own.forceActiveFocus(Qt.TabFocusReason))
}
