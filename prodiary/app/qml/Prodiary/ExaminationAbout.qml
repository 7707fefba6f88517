import QtQuick
import Prodiary

// What is known and what is doubtful about a scale (instruments.md sections 4 and 5).
Column {
    id: part

    required property ExaminationViewModel exam

    spacing: Theme.near

    Words {
        width: parent.width
        text: part.exam.instructions
    }

    Words {
        objectName: "doubts"
        visible: text !== ""
        width: parent.width
        text: {
            switch (part.exam.instrument) {
            case "qmg":
                return qsTr("Thirteen items with grades 0 to 3, total 0 to 39; higher is worse. This is the form of 2000, not the QMG-Revised of 2023. Its bands come from a transcription and were not confirmed against the owner's form: your study should verify them before use. For the legs one source prints 30 to 99 seconds for grade 1, which overlaps grade 2; 31 to 99 is used here. Grip is graded by hand and sex, and its bands may not suit everybody.");
            case "mgc":
                return qsTr("Ten items with weights, total 0 to 50; higher is worse. Two grades of eye closure count 0. Six items are tested, four are asked about. The weights come from a reproduction of the publication of 2010: your study should verify them before use. The eye tests are those of the QMG: they are timed once and graded by bands of their own.");
            default:
                return "";
            }
        }
    }

    Words {
        width: parent.width
        text: {
            switch (part.exam.rounding) {
            case "down":
                return qsTr("Bands are whole numbers. Your study rounds a value between two bands down.");
            case "up":
                return qsTr("Bands are whole numbers. Your study rounds a value between two bands up.");
            case "half-up":
                return qsTr("Bands are whole numbers. Your study rounds a value between two bands to the nearest one, halves up.");
            default:
                return qsTr("Bands are whole numbers. Your study has set no rounding, so a value between two bands, such as 60.4 seconds, has no grade.");
            }
        }
    }

    Words {
        width: parent.width
        text: qsTr("The value as measured is always recorded. A total exists only when every item has a grade; nothing is filled in.")
    }

    Words {
        width: parent.width
        text: part.exam.source
        size: Theme.smallSize
        color: Theme.quiet
    }
}
