import QtQuick
import Prodiary

// The way to leave a question without an answer. Once it was chosen it is a mark, with nothing to
// press: an answer takes it back (Q6).
Item {
    id: spot

    required property QuestionViewModel question
    property string name: ""
    readonly property bool shown: question.mayDecline && !question.declining
    readonly property string said: qsTr("You preferred not to answer")

    implicitWidth: wish.implicitWidth
    implicitHeight: wish.implicitHeight

    ActionButton {
        id: wish

        objectName: spot.name
        visible: !spot.question.declined
        width: spot.width
        look: "quiet"
        size: Theme.recallSize
        text: qsTr("I prefer not to answer")
        otherText: spot.said
        onClicked: spot.question.askDecline()
    }

    Badge {
        objectName: spot.name === "" ? "" : "declined"
        visible: spot.question.declined
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        room: spot.width
        iconName: "check"
        tone: Theme.accent
        text: spot.said
    }
}
