pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// The participants of this tablet, one row each.
Frame {
    id: page

    required property ParticipantsViewModel participants
    readonly property bool busy: participants.state === "busy"

    columnWidth: 1240
    whole: Theme.scale < 2
    offersSafety: false

    leading: StaffMark {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        subject: ""
        who: qsTr("Signed in: %1").arg(page.participants.who)
    }

    trailing: ActionButton {
        objectName: "signOut"
        width: Math.min(implicitWidth, parent ? parent.width : implicitWidth)
        text: qsTr("Sign out")
        iconName: "lock"
        compact: true
        size: Theme.headSize
        onClicked: page.participants.signOut()
    }

    Heading {
        width: parent.width
        text: qsTr("Participants")
    }

    Failure {
        width: parent.width
        model: page.participants
    }

    Words {
        visible: page.participants.loaded && list.count === 0
        width: parent.width
        text: qsTr("Nobody is enrolled on this tablet yet, as far as you may see.")
        color: Theme.quiet
    }

    Column {
        width: parent.width
        spacing: Theme.near

        Repeater {
            id: list

            model: page.participants.rows

            WorkRow {
                id: row

                required property string vault
                required property string subject
                required property string standing
                required property string visit
                required property string since
                required property string next
                required property string nextOpens
                required property string nextUntil
                required property string sync
                required property bool unsent

                objectName: subject === "" ? "waiting-" + vault : "participant-" + subject
                width: parent ? parent.width : 0
                text: subject === "" ? qsTr("Enrolment begun, not answered by the site yet") : subject
                enabled: !page.busy && standing !== "damaged"
                statusIcon: standing === "damaged" ? "caution" : visit !== "" ? "edit" : "calendar"
                statusTone: standing === "damaged" ? Theme.caution : visit !== "" ? Theme.accent : Theme.quiet
                status: {
                    switch (standing) {
                    case "damaged":
                        return qsTr("This record cannot be opened. Please call the site.");
                    case "waiting":
                        return "";
                    case "looking":
                        return qsTr("Looking");
                    }
                    if (visit !== "")
                        return qsTr("Open visit: %1, since %2").arg(visit === "*" ? qsTr("Unscheduled visit") : visit).arg(since);
                    if (next === "")
                        return qsTr("No visit is planned");
                    if (nextOpens !== "")
                        return qsTr("Next visit: %1, from %2").arg(next).arg(nextOpens);
                    return nextUntil === "" ? qsTr("Visit now: %1").arg(next) : qsTr("Visit now: %1, until %2").arg(next).arg(nextUntil);
                }
                moreIcon: unsent || sync === "" ? "send" : "check"
                more: standing !== "ready" ? "" : sync === "" ? qsTr("The site has confirmed nothing yet") : unsent ? qsTr("Not everything was sent; last confirmed %1").arg(sync) : qsTr("The site has everything, confirmed %1").arg(sync)
                onClicked: page.participants.open(vault)
            }
        }
    }

    footer: Footer {
        back.visible: false
        next.objectName: "addParticipant"
        next.look: list.count === 0 ? "strong" : "plain"
        next.text: qsTr("Add a participant")
        next.iconName: "plus"
        next.enabled: !page.busy
        onNextClicked: page.participants.add()
    }
}
