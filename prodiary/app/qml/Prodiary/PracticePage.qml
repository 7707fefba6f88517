pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// The introduction, one thing a page, and then into the practice questions (Q11).
Frame {
    id: page

    required property PracticeViewModel practice

    readonly property list<string> titles: [qsTr("What this diary is for"), qsTr("One question at a time"), qsTr("Nobody reads along"), qsTr("Make it easy for yourself"), qsTr("Only you and your clinic")]
    readonly property list<string> texts: [qsTr("Your study wants to know how your days are with myasthenia. Now and then you answer a few questions here. There are no right or wrong answers."), qsTr("Choose an answer, then press Next. With Back you can return and change it. With Rest you can stop at any time: what you answered is saved, and you go on where you were."), qsTr("Your answers are sent later, so nobody sees them right away. If you feel worse, do not wait for this diary: press \"If you feel worse\" at the top and call."), practice.canSpeak ? qsTr("Press \"Display\" at the top for larger words, other colours or larger buttons. A question can also be read aloud to you.") : qsTr("Press \"Display\" at the top for larger words, other colours or larger buttons."), qsTr("Your answers lie locked on this device and travel sealed. Only your study team at the clinic can open them. Now try it: three practice questions, and nothing is recorded.")]
    readonly property list<string> icons: ["leaf", "edit", "phone", "larger", "lock"]

    centred: true
    spacing: Theme.apart
    leadingLeast: progress.implicitWidth

    crown: Segments {
        anchors.fill: parent
        thick: 4
        count: page.practice.count
        number: page.practice.number
    }

    leading: Words {
        id: progress

        anchors.left: parent?.left
        anchors.verticalCenter: parent?.verticalCenter
        text: qsTr("%1 of %2").arg(page.practice.number).arg(page.practice.count)
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }

    Connections {
        target: page.practice
        function onChanged(): void {
            page.toTop();
            heading.forceActiveFocus();
        }
    }

    Rectangle {
        visible: Theme.scale <= 1.5
        anchors.left: parent?.left
        width: Theme.sized(112)
        height: width
        radius: width / 2
        color: Theme.tint

        Icon {
            anchors.centerIn: parent
            name: page.icons[page.practice.number - 1] ?? "leaf"
            tone: Theme.accent
            size: Math.round(parent.width * 0.55)
        }
    }

    Heading {
        id: heading

        width: parent.width
        text: page.titles[page.practice.number - 1] ?? ""
    }

    Words {
        objectName: "introduction"
        width: parent.width
        text: page.texts[page.practice.number - 1] ?? ""
        size: Theme.optionSize
    }

    footer: Footer {
        next.text: page.practice.number === page.practice.count ? qsTr("Try it") : qsTr("Next")
        onBackClicked: page.practice.goBack()
        onNextClicked: page.practice.goOn()
    }
}
