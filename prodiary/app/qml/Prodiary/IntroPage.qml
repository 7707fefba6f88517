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
        text: page.question.begun ? (page.question.left === 0 ? qsTr("All %1 questions answered").arg(page.question.count) : qsTr("%1 of %2 questions left").arg(page.question.left).arg(page.question.count)) : page.question.minutes === 1 ? qsTr("%1 questions, about 1 minute").arg(page.question.count) : qsTr("%1 questions, about %2 minutes").arg(page.question.count).arg(page.question.minutes)
    }

    WordingNote {
        room: parent ? parent.width : 0
        language: page.question.wordingLanguage
        stays: page.question.wordingStays
    }

    Failure {
        width: parent.width
        model: page.question
    }

    Notice {
        objectName: "lateNotice"
        visible: page.question.dueBy !== ""
        width: parent.width
        title: qsTr("This one is a little late")
        text: qsTr("It was due by %1. That is all right: you can still answer it until %2. At the end we will ask why it is late.").arg(page.question.dueBy).arg(page.question.stillUntil)
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
        next.text: !page.question.begun ? qsTr("Begin") : page.question.left === 0 ? qsTr("Continue: check and confirm") : qsTr("Continue: %1 left").arg(page.question.left)
        next.enabled: page.question.state !== "busy"
        back.enabled: page.question.state !== "busy"
        onBackClicked: page.leave()
        onNextClicked: page.question.begin()
    }
}
