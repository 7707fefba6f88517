import QtQuick
import Prodiary

// Whose record it is and who is at work in it, at the head of every page of staff.
Item {
    id: mark

    required property string subject
    required property string who
    property string role: ""

    implicitWidth: Math.max(whose.visible ? whose.implicitWidth : 0, by.visible ? by.implicitWidth : 0)
    implicitHeight: lines.implicitHeight
    width: parent ? parent.width : 0

    SignWords {
        id: terms
    }

    Column {
        id: lines

        width: parent.width

        Words {
            id: whose

            objectName: "staffSubject"
            visible: text !== ""
            width: parent.width
            text: mark.subject
            size: Theme.recallSize
            lineHeight: Math.round(size * 1.3)
            font.weight: Font.DemiBold
        }

        Words {
            id: by

            objectName: "staffWho"
            visible: mark.who !== ""
            width: parent.width
            text: mark.role === "" ? mark.who : qsTr("%1, %2").arg(mark.who).arg(terms.role(mark.role))
            size: Theme.smallSize
            lineHeight: Math.round(size * 1.3)
            color: Theme.quiet
        }
    }
}
