import QtQuick
import Prodiary

// Nobody is watching right now, and what to do if breathing or swallowing gets worse (M14).
Notice {
    id: notice

    property string phone: ""

    kind: "safety"
    title: qsTr("If you feel worse")

    Row {
        visible: notice.phone !== ""
        width: parent ? parent.width : 0
        spacing: Theme.tight + Theme.hair

        Icon {
            id: sign

            anchors.verticalCenter: number.verticalCenter
            name: "phone"
            tone: notice.tone
        }

        PhoneNumber {
            id: number

            width: parent.width - sign.width - parent.spacing
            number: notice.phone
            color: notice.tone
        }
    }
}
