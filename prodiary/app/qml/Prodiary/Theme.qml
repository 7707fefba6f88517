pragma Singleton

import QtQuick

// Every colour, size and space of the screens, by name. Pages use names, never numbers.
// Words reach 7:1 on what they stand on, edges of controls 3:1; a test measures it here.
QtObject {
    id: theme

    property string name: "light"
    property real scale: 1
    // Where the column stands ("centre", or at the "left" or "right" for one eye), and how large what is pressed is.
    property string layout: "centre"
    property string targets: "standard"
    readonly property bool large: targets === "large"

    readonly property var palettes: ({
            light: {
                background: "#F6F3EC",
                surface: "#FFFDF8",
                tint: "#E2F0EC",
                line: "#E0D9CB",
                edge: "#77827E",
                text: "#1C2423",
                quiet: "#45504E",
                accent: "#0A5A5E",
                accentText: "#FFFFFF",
                pressed: "#064549",
                focus: "#B35A00",
                caution: "#6B3F00",
                cautionSurface: "#FCEFD6",
                safety: "#7A2417",
                safetySurface: "#FBEAE3",
                handover: "#0A5A5E",
                handoverText: "#FFFFFF",
                scrim: "#99211C14"
            },
            dark: {
                background: "#12171A",
                surface: "#1B2226",
                tint: "#17373A",
                line: "#2E383D",
                edge: "#7F8C8B",
                text: "#EDEFEA",
                quiet: "#B9C2BF",
                accent: "#7FD1CB",
                accentText: "#0B1416",
                pressed: "#A6E3DE",
                focus: "#FFC46B",
                caution: "#F4CE8B",
                cautionSurface: "#33290F",
                safety: "#FFC0AE",
                safetySurface: "#3A1D17",
                handover: "#1F4E63",
                handoverText: "#FFFFFF",
                scrim: "#B3000000"
            },
            dim: {
                background: "#0E0D0B",
                surface: "#171511",
                tint: "#2A2112",
                line: "#2B2720",
                edge: "#8A7B5E",
                text: "#D9C7A3",
                quiet: "#BFAD8E",
                accent: "#D9A95B",
                accentText: "#14110B",
                pressed: "#E8C487",
                focus: "#F0DDB5",
                caution: "#E2B86B",
                cautionSurface: "#241B0B",
                safety: "#E8AE92",
                safetySurface: "#2A1610",
                handover: "#3B2408",
                handoverText: "#F0DDB5",
                scrim: "#B3000000"
            },
            highContrast: {
                background: "#000000",
                surface: "#000000",
                tint: "#2B2400",
                line: "#FFFFFF",
                edge: "#FFFFFF",
                text: "#FFFFFF",
                quiet: "#FFFFFF",
                accent: "#FFD60A",
                accentText: "#000000",
                pressed: "#FFFFFF",
                focus: "#00E5FF",
                caution: "#FFD60A",
                cautionSurface: "#000000",
                safety: "#FFFFFF",
                safetySurface: "#5A0000",
                handover: "#003A8C",
                handoverText: "#FFFFFF",
                scrim: "#CC000000"
            }
        })
    readonly property list<string> names: ["light", "dark", "dim", "highContrast"]
    readonly property var palette: palettes[name] ?? palettes.light

    readonly property color background: palette.background
    readonly property color surface: palette.surface
    readonly property color tint: palette.tint
    readonly property color line: palette.line
    readonly property color edge: palette.edge
    readonly property color text: palette.text
    readonly property color quiet: palette.quiet
    readonly property color accent: palette.accent
    readonly property color accentText: palette.accentText
    readonly property color pressed: palette.pressed
    readonly property color focus: palette.focus
    readonly property color caution: palette.caution
    readonly property color cautionSurface: palette.cautionSurface
    readonly property color safety: palette.safety
    readonly property color safetySurface: palette.safetySurface
    readonly property color handover: palette.handover
    readonly property color handoverText: palette.handoverText
    readonly property color scrim: palette.scrim

    // Type, in pixels at 96 dpi.
    readonly property int titleSize: sized(36)
    readonly property int questionSize: sized(30)
    readonly property int optionSize: sized(24)
    readonly property int bodySize: sized(22)
    readonly property int labelSize: sized(22)
    readonly property int recallSize: sized(20)
    // What stands on every page leaves the room to what the page is about.
    readonly property int headSize: Math.min(36, recallSize)
    readonly property int smallSize: sized(18)
    readonly property int codeSize: sized(40)
    readonly property int deskSize: sized(16)
    readonly property real lineHeight: 1.5

    // Space, on a grid of eight. It does not grow with the type: words need the room more.
    readonly property int hair: 4
    readonly property int tight: 8
    readonly property int near: 16
    readonly property int apart: 24
    readonly property int far: 32
    readonly property int section: 48
    readonly property int margin: 32

    readonly property int corner: 12
    readonly property int target: large ? 80 : 64
    readonly property int optionHeight: large ? 92 : 72
    readonly property int optionGap: optionSize
    readonly property int keySize: large ? 104 : 80
    readonly property int mark: Math.min(56, sized(32))
    readonly property int icon: Math.min(56, sized(28))
    readonly property int column: 880
    readonly property int sideColumn: 720
    readonly property int deskRow: Math.round(deskSize * 2.5)

    readonly property int thin: name === "highContrast" ? 2 : 1
    readonly property int border: 2
    readonly property int strongBorder: 3
    readonly property int ring: 4
    readonly property int ringOffset: 3
    readonly property int scanBorder: 10

    function sized(pixels: real): int {
        return Math.round(pixels * scale);
    }
}
