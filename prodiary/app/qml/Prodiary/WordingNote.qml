import QtQuick
import Prodiary

// Says so, quietly, where the questions speak another language than the screens: what was begun in
// one language is finished in it (N6).
Badge {
    id: note

    property string language: ""
    property bool stays: false

    objectName: "wordingNote"
    visible: language !== ""
    text: note.stays ? qsTr("The questions keep their language until you finish them: %1").arg(note.language) : qsTr("Language of these questions: %1").arg(note.language)
}
