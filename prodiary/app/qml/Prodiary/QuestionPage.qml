pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// One question. Everything keeps its place from item to item (M11).
Frame {
    id: page

    required property QuestionViewModel question

    // Large words leave the frame to what must stay in view; the rest scrolls with the question. On a
    // low screen even the time asked about does, at the head of each question (Q12).
    readonly property bool roomy: recall.implicitWidth + mark.implicitWidth + Theme.apart <= columnActual
    readonly property bool low: !roomy && height < 1000

    // While all items fit, every item keeps the heights of the tallest; and at the sizes that most
    // people use, even where they do not (M11). Else each takes what it needs, to be seen whole (M12).
    readonly property real commonRow: rowFor(answers.tallest, questions.tallest)
    readonly property real ownRow: rowFor(own.tallest, asked.implicitHeight)
    readonly property bool still: Theme.scale <= 1.25 && Theme.layout === "centre" && !Theme.large || needed(questions.tallest, tightRow(answers.tallest)) <= middleHeight

    function tightRow(words: real): real {
        return Math.max(Theme.optionHeight, words + 2 * Theme.hair);
    }

    function rowFor(words: real, above: real): real {
        const easy = Math.max(Theme.optionHeight, words + 2 * Theme.near);
        return needed(above, easy) <= middleHeight ? easy : tightRow(words);
    }

    function needed(above: real, row: real): real {
        return above + Theme.tight + Theme.hair + options.count * (row + Theme.optionGap) - Theme.optionGap;
    }

    function settle(): void {
        asked.shown = page.question.number;
        asked.declining = page.question.declining;
        page.toTop();
        asked.forceActiveFocus();
    }

    // The confirmation of declining comes or goes: on with it, or with what follows it.
    function turn(): void {
        asked.declining = page.question.declining;
        goTo(asked.declining ? card.title : page.question.declined ? bar.next : asked, asked.declining ? card : null);
    }

    spacing: 0
    Component.onCompleted: settle()

    leadingLeast: widest.advanceWidth + 2

    TextMetrics {
        id: widest

        font: progress.font
        text: qsTr("%1 of %2").arg(page.question.count).arg(page.question.count)
    }

    crown: Segments {
        anchors.fill: parent
        thick: 4
        count: page.question.count
        number: page.question.number
    }

    leading: Words {
        id: progress

        anchors.left: parent?.left
        anchors.verticalCenter: parent?.verticalCenter
        text: qsTr("%1 of %2").arg(page.question.number).arg(page.question.count)
        size: Theme.bodySize
        font.weight: Font.DemiBold
        font.features: {
            "tnum": 1
        }
        wrapMode: Text.NoWrap
        Accessible.name: qsTr("Question %1 of %2").arg(page.question.number).arg(page.question.count)
    }

    trailing: [
        ReadAloud {
            reading: page.question.reading
            enabled: !page.question.declining
        },
        ActionButton {
            objectName: "rest"
            text: qsTr("Rest")
            iconName: "rest"
            compact: true
            size: Theme.headSize
            Accessible.description: qsTr("Saves, locks, and comes back to this question")
            onClicked: page.question.rest()
        }
    ]

    fixed: Flow {
        width: parent ? parent.width : 0
        spacing: Theme.apart

        Words {
            id: recall

            objectName: visible ? "recall" : ""
            visible: !page.low
            width: Math.min(implicitWidth, page.columnActual)
            text: page.question.recall
            size: Theme.recallSize
            color: Theme.accent
            font.weight: Font.DemiBold
        }

        Badge {
            id: mark

            visible: page.question.demonstration && page.roomy
            objectName: "demonstration"
            text: qsTr("Demonstration wording")
        }

        WordingNote {
            visible: language !== "" && page.roomy
            room: page.columnActual
            language: page.question.wordingLanguage
            stays: page.question.wordingStays
        }
    }

    Connections {
        target: page.question
        function onOpened(): void {
            page.settle();
        }
        function onChanged(): void {
            if (page.question.number !== asked.shown)
                page.settle();
            else if (page.question.declining !== asked.declining)
                page.turn();
        }
    }

    Words {
        objectName: visible ? "recall" : ""
        visible: page.low
        width: parent.width
        text: recall.text
        size: recall.size
        color: recall.color
        font.weight: recall.font.weight
    }

    Badge {
        visible: page.question.demonstration && !page.roomy
        room: parent ? parent.width : 0
        text: mark.text
    }

    WordingNote {
        visible: language !== "" && !page.roomy
        room: parent ? parent.width : 0
        language: page.question.wordingLanguage
        stays: page.question.wordingStays
    }

    Words {
        id: asked

        property int shown: 0
        property bool declining: false

        objectName: "question"
        width: parent.width
        height: Math.max(implicitHeight, page.still ? questions.tallest : 0)
        text: page.question.question
        size: Theme.questionSize
        font.weight: Font.DemiBold
        bottomPadding: page.question.declining ? Theme.near : 0
        Accessible.role: Accessible.Heading
        Accessible.focusable: true
        KeyNavigation.tab: options.count > 0 ? options.itemAt(0) : null
        Keys.onDownPressed: options.focusAt(0)
    }

    Tallest {
        id: questions

        width: parent.width
        texts: page.question.allQuestions
        size: Theme.questionSize
        weight: Font.DemiBold
    }

    Tallest {
        id: answers

        width: parent.width - 3 * Theme.apart - Theme.mark
        texts: page.question.allOptions
        size: Theme.optionSize
        weight: Font.Bold
    }

    Tallest {
        id: own

        width: answers.width
        texts: page.question.itemOptions
        size: Theme.optionSize
        weight: Font.Bold
    }

    Failure {
        width: parent.width
        model: page.question
    }

    Column {
        visible: !page.question.declining
        width: parent.width
        topPadding: Theme.tight + Theme.hair
        spacing: Theme.optionGap
        Accessible.role: Accessible.Grouping
        Accessible.name: page.question.question

        Repeater {
            id: options

            function focusAt(place: int): void {
                const option = itemAt(Math.max(0, Math.min(count - 1, place)));
                if (option)
                    option.forceActiveFocus(Qt.TabFocusReason);
            }

            model: page.question.options

            OptionRow {
                id: option

                required property int index
                required property string code
                required property string words
                required chosen

                objectName: "option-" + code
                width: parent ? parent.width : 0
                height: page.still ? page.commonRow : page.ownRow
                text: words
                onClicked: page.question.choose(code)
                Keys.onDownPressed: options.focusAt(index + 1)
                Keys.onUpPressed: options.focusAt(index - 1)
            }
        }
    }

    DeclineCard {
        id: card

        visible: page.question.declining
        width: parent.width
        question: page.question
    }

    Item {
        visible: bar.narrow && decline.shown
        width: parent.width
        height: declineBelow.implicitHeight + Theme.apart

        DeclineButton {
            id: declineBelow

            question: page.question
            y: Theme.apart
            width: Math.min(implicitWidth, parent.width)
            name: bar.narrow ? "decline" : ""
        }
    }

    footer: Footer {
        id: bar

        // Beside the two ways on where there is room, else after the options.
        readonly property bool narrow: 2 * Math.max(back.implicitWidth, next.implicitWidth) + decline.implicitWidth + 2 * Theme.near > width

        next.visible: page.question.canGoOn
        next.text: page.question.fromReview ? qsTr("To the review") : qsTr("Next")
        onBackClicked: page.question.goBack()
        onNextClicked: page.question.goOn()

        middle: DeclineButton {
            id: decline

            question: page.question
            name: bar.narrow ? "" : "decline"
            visible: shown && !bar.narrow
            anchors.centerIn: parent
        }
    }
}
