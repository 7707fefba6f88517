pragma ComponentBehavior: Bound

import QtQuick
import Prodiary

// How everything looks and is pressed, over whatever is on screen (M3).
Panel {
    id: panel

    required property DisplayViewModel display

    title: qsTr("Display")
    closeName: "closeDisplay"

    body: Column {
        spacing: Theme.apart

        DisplayChoices {
            width: parent.width
            display: panel.display
            onSetupWanted: {
                panel.shut();
                panel.display.setUp();
            }
        }

        Words {
            width: parent.width
            text: qsTr("prodiary %1").arg(panel.display.version)
            size: Theme.smallSize
            color: Theme.quiet
        }
    }
}
