import QtQuick
import Prodiary

// What went wrong, in words; there only while something did.
Notice {
    required property ScreenModel model

    visible: model.state === "failed"
    kind: "caution"
    title: model.errorTitle
    text: model.errorText
    advice: model.errorAdvice
}
