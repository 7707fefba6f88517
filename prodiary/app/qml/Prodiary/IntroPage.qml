import QtQuick
import Prodiary

// Before the first question: how many, how long, about what time (Q8, Q12).
Frame {
    id: page

    required property QuestionViewModel question

    signal leave

    centred: true
    spacing: Theme.apart

    leading: Brand {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    }

    Heading {
        width: parent.width
        text: page.question.title
    }

    Badge {
        room: parent ? parent.width : 0
        iconName: "clock"
        text: page.question.minutes === 1 ? qsTr("%1 questions, about 1 minute").arg(page.question.count) : qsTr("%1 questions, about %2 minutes").arg(page.question.count).arg(page.question.minutes)
    }

    Failure {
        width: parent.width
        model: page.question
    }

    Words {
        width: parent.width
        text: page.question.recall
        size: Theme.optionSize
        font.weight: Font.DemiBold
    }

    Words {
        width: parent.width
        text: page.question.instructions
    }

    Words {
        width: parent.width
        text: qsTr("You can go back, change an answer, or rest at any time.")
    }

    Words {
        width: parent.width
        text: page.question.source
        size: Theme.smallSize
        color: Theme.quiet
    }

    footer: Footer {
        next.text: qsTr("Begin")
        next.enabled: page.question.state !== "busy"
        onBackClicked: page.leave()
        onNextClicked: page.question.begin()
    }
}
