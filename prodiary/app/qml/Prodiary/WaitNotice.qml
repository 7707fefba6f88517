import QtQuick
import Prodiary

// After wrong tries: how long until the next one is taken (I3).
Notice {
    id: notice

    required property int seconds

    function spell(left: int): string {
        if (left < 60)
            return left === 1 ? qsTr("1 second") : qsTr("%1 seconds").arg(left);
        const minutes = Math.ceil(left / 60);
        return minutes === 1 ? qsTr("1 minute") : qsTr("%1 minutes").arg(minutes);
    }

    objectName: "wait"
    visible: seconds > 0
    kind: "caution"
    title: qsTr("Please wait %1").arg(spell(seconds))
}
