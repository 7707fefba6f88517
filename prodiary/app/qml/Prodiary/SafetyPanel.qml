pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// What to do if breathing or swallowing gets worse, and whom to call; nobody is watching here (M14).
Panel {
    id: panel

    property string text: ""
    property string phone: ""

    title: qsTr("If you feel worse")
    closeName: "closeSafety"

    body: SafetyNotice {
        objectName: "safetyAdvice"
        title: ""
        text: panel.text
        phone: panel.phone
    }
}
