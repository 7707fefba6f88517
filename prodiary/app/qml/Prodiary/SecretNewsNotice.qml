import QtQuick
import Prodiary

// Said once after a PIN was replaced, so that nobody does it behind somebody's back (N7).
Notice {
    id: notice

    required property SecretNewsViewModel news
    readonly property bool pin: news.secretKind === "pin"

    objectName: "secretNews"
    visible: news.how !== ""
    title: news.how === "staff" ? (pin ? qsTr("Your PIN was changed at your clinic on %1").arg(news.moment) : qsTr("Your passphrase was changed at your clinic on %1").arg(news.moment)) : pin ? qsTr("Your PIN was changed with a code on %1").arg(news.moment) : qsTr("Your passphrase was changed with a code on %1").arg(news.moment)
    advice: qsTr("If that was not you, please call your clinic.")

    ActionButton {
        objectName: "secretNewsRead"
        width: Math.min(implicitWidth, parent.width)
        text: qsTr("That is right")
        iconName: "check"
        onClicked: notice.news.read()
    }
}
