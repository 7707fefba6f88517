pragma Singleton

import QtQuick

// A control was pressed by a screen reader, or words came from an input method: no event of the
// window tells of it, and yet somebody is there (M8).
QtObject {
    signal pressed
    signal typed
}
