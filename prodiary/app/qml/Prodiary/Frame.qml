import QtQuick
import Prodiary

// The frame of every diary screen: header, one middle, footer; the same places on each (M11).
FocusScope {
    id: screen

    default property alias content: area.content
    property alias crown: crownSlot.data
    property alias leading: leadingSlot.data
    property alias trailing: header.data
    property alias fixed: fixedSlot.data
    property alias footer: footerSlot.data
    property alias spacing: area.spacing
    property alias centred: area.centred
    property alias columnWidth: area.columnWidth
    property alias whole: area.whole
    // The least room that the words at the head's beginning can do with.
    property real leadingLeast: leadingSlot.wanted
    // Whether what to do if one feels worse is one touch away, as on every unlocked page (M14).
    property bool offersSafety: false
    property bool offersDisplay: true
    property color ground: Theme.background
    readonly property real columnActual: area.columnActual
    readonly property real middleHeight: area.height - Theme.tight
    readonly property real sureHeight: area.sure - Theme.tight
    readonly property real inner: width - 2 * Theme.margin
    // Header and footer stand over and under the column; large words get the whole width instead.
    readonly property bool aligned: Theme.scale <= 1.5
    readonly property real barX: aligned ? Theme.margin + area.columnX : Theme.margin
    readonly property real barWidth: aligned ? columnActual : inner
    property bool hasFooter: footerSlot.children.length > 0
    // What a single switch reaches, in this order: the middle, the ways on, the rest (M5).
    readonly property list<Item> scanned: [...area.scanned, footerSlot, header]

    signal displayRequested
    signal safetyRequested

    function toTop(): void {
        area.toTop();
    }

    // Let the keyboard and a screen reader go on at an item, and show all of `whole` around it.
    function goTo(item: Item, whole: Item): void {
        item.forceActiveFocus(Qt.TabFocusReason);
        area.bring(whole ?? item);
    }

    // A page that became another one begins as that.
    function goToTitle(): void {
        area.title()?.forceActiveFocus();
    }

    // What had the keyboard is not seen any more: it is back at the title, unless it was led on.
    function recover(): void {
        const at = screen.Window.activeFocusItem;
        if (screen.enabled && at && !at.visible)
            area.title()?.forceActiveFocus();
    }

    // The keyboard and a screen reader begin at the title, unless the page has begun elsewhere.
    function begin(): void {
        let at = screen.Window.activeFocusItem;
        while (at && at !== area)
            at = at.parent;
        if (!at || screen.Window.activeFocusItem === area)
            (area.title() ?? area.control())?.forceActiveFocus();
    }

    // From the title, Tab goes to the first thing below it, not round the whole screen.
    Keys.onTabPressed: event => {
        const first = area.control();
        event.accepted = screen.Window.activeFocusItem as Heading !== null && first !== null;
        if (event.accepted)
            first.forceActiveFocus(Qt.TabFocusReason);
    }

    Connections {
        target: screen.Window.activeFocusItem
        function onVisibleChanged(): void {
            Qt.callLater(screen.recover);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: screen.ground
    }

    Item {
        id: crownSlot

        x: screen.barX
        y: Theme.hair / 2
        width: screen.barWidth
        height: Theme.tight
    }

    // One line where it fits, over the column if it can; else as many as it takes.
    Flow {
        id: header

        readonly property real actions: {
            let sum = 0;
            for (let place = 1; place < children.length; place++)
                sum += children[place].visible ? children[place].implicitWidth + spacing : 0;
            return sum;
        }
        readonly property real least: actions + screen.leadingLeast
        readonly property bool within: least <= screen.barWidth || least > screen.inner
        readonly property bool oneLine: least <= width
        // What stands right of the head's first words on their line: everything, or what matters most.
        readonly property real besides: oneLine ? actions : worse.visible ? worse.implicitWidth + spacing : 0

        x: within ? screen.barX : Theme.margin
        y: crownSlot.children.length > 0 ? Theme.near - Theme.hair / 2 : Theme.near - Theme.hair
        width: within ? screen.barWidth : screen.inner
        spacing: Theme.tight

        Item {
            id: leadingSlot

            readonly property real wanted: children.length > 0 ? children[0].implicitWidth : 0

            width: {
                const rest = header.width - header.besides;
                if (rest < screen.leadingLeast)
                    return Math.min(header.width, screen.leadingLeast);
                // For the left eye nothing is pushed to the right.
                return Theme.layout === "left" && !header.within ? screen.leadingLeast : rest;
            }
            height: Math.max(Theme.target, children.length > 0 ? children[0].implicitHeight : 0)
        }

        ActionButton {
            id: worse

            objectName: "ifWorse"
            width: Math.min(implicitWidth, header.width)
            visible: screen.offersSafety
            text: qsTr("If you feel worse")
            iconName: "safety"
            tone: Theme.safety
            compact: true
            size: Theme.headSize
            onClicked: screen.safetyRequested()
        }

        ActionButton {
            objectName: "display"
            width: Math.min(implicitWidth, header.width)
            visible: screen.offersDisplay
            text: qsTr("Display")
            iconName: "display"
            compact: true
            size: Theme.headSize
            onClicked: screen.displayRequested()
        }
    }

    Column {
        id: fixedSlot

        x: Theme.margin + area.columnX
        anchors.top: header.bottom
        anchors.topMargin: children.length > 0 ? Theme.tight : 0
        width: screen.columnActual
    }

    ScrollArea {
        id: area

        focus: true
        x: Theme.margin
        width: screen.inner
        anchors.top: fixedSlot.bottom
        anchors.topMargin: Theme.tight
        anchors.bottom: rule.top
        anchors.bottomMargin: Theme.tight
    }

    Rectangle {
        id: rule

        visible: screen.hasFooter
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: footerSlot.top
        anchors.bottomMargin: Theme.near - Theme.hair
        height: Theme.thin
        color: Theme.line
    }

    Item {
        id: footerSlot

        x: screen.barX
        width: screen.barWidth
        height: children.length > 0 ? children[0].implicitHeight : 0
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.near - Theme.hair
    }
}
