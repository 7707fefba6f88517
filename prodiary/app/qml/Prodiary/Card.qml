import QtQuick
import Prodiary

// A quiet surface that holds what belongs together.
Rectangle {
    id: card

    default property alias content: column.data
    property int padding: Theme.apart
    property int spacing: Theme.near

    implicitWidth: column.implicitWidth + 2 * padding
    implicitHeight: column.implicitHeight + 2 * padding
    color: Theme.surface
    radius: Theme.corner
    border.width: Theme.thin
    border.color: Theme.line

    Column {
        id: column

        x: card.padding
        y: card.padding
        width: card.width - 2 * card.padding
        spacing: card.spacing
    }
}
