import QtQuick
import Prodiary

// One decision of the enrolment: what is asked, a line of help, and what to do it with.
Column {
    id: step

    property string title: ""
    property string text: ""

    signal accept

    width: parent ? parent.width : 0
    spacing: Theme.apart

    Column {
        visible: step.title !== ""
        width: parent.width
        spacing: Theme.tight

        Heading {
            width: parent.width
            text: step.title
        }

        Words {
            visible: text !== ""
            width: parent.width
            text: step.text
            color: Theme.quiet
        }
    }
}
