"""How everything looks and is pressed; reachable from every screen (M3, M5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

import prodiary
from prodiary.app import dates
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.settings import (
    LANGUAGES,
    LAYOUTS,
    SCAN_SECONDS,
    SPEECH_RATES,
    TEXT_PERCENT,
    THEMES,
)
from prodiary.app.shared import Shared

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

_PRESSING = {
    "touch": {"targets": "standard", "scanning": False},
    "large": {"targets": "large", "scanning": False},
    "switch": {"targets": "large", "scanning": True},
}


def _beside(steps: Sequence[int], now: int, by: int) -> int:
    """The step next to `now` in that direction; the last one stays itself."""
    further = [step for step in steps if (step - now) * by > 0]
    return min(further, key=lambda step: abs(step - now), default=now)


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """A language to choose, by its own name."""

    code: str
    name: str


@QmlElement
class DisplayViewModel(QObject):
    """The profile's choices of look, voice and pressing: taken at once and remembered."""

    changed = Signal()
    setupWanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__()
        self._shared = shared
        self._languages = RowsModel(LanguageRow)
        self._languages.show([LanguageRow(code, name) for code, name in LANGUAGES.items()])
        shared.language_changed.connect(self.changed)

    @Property(str, notify=changed)
    def theme(self) -> str:
        """One of Theme's names."""
        return self._shared.settings.now.theme

    @Property(int, notify=changed)
    def textPercent(self) -> int:
        """100 to 300."""
        return self._shared.settings.now.text_percent

    @Property(str, notify=changed)
    def language(self) -> str:
        """The language of the screens."""
        return self._shared.settings.now.language

    @Property(QObject, notify=changed)
    def languages(self) -> RowsModel[LanguageRow]:
        """The languages there are, each by its own name."""
        return self._languages

    @Property(bool, notify=changed)
    def rightToLeft(self) -> bool:
        """Whether the language is read from the right, and the screens are mirrored."""
        return dates.right_to_left(self._shared.language)

    @Property(str, notify=changed)
    def layout(self) -> str:
        """Where the column stands: ``centre``, ``left`` or ``right``."""
        return self._shared.settings.now.layout

    @Property(str, notify=changed)
    def targets(self) -> str:
        """``standard`` or ``large``."""
        return self._shared.settings.now.targets

    @Property(str, notify=changed)
    def pressing(self) -> str:
        """``touch``, ``large`` targets, or one ``switch``."""
        now = self._shared.settings.now
        return "switch" if now.scanning else "large" if now.targets == "large" else "touch"

    @Property(bool, notify=changed)
    def scanning(self) -> bool:
        """Whether a frame moves over the controls (M5)."""
        return self._shared.settings.now.scanning

    @Property(int, notify=changed)
    def scanSeconds(self) -> int:
        """How long it rests on each."""
        return self._shared.settings.now.scan_seconds

    @Property(bool, notify=changed)
    def canSlow(self) -> bool:
        """Whether it can rest longer."""
        return self.scanSeconds < SCAN_SECONDS[-1]

    @Property(bool, notify=changed)
    def canHurry(self) -> bool:
        """Whether it can rest less long."""
        return self.scanSeconds > SCAN_SECONDS[0]

    @Property(str, notify=changed)
    def speechRate(self) -> str:
        """How fast questions are read aloud."""
        return self._shared.settings.now.speech_rate

    @Property(bool, notify=changed)
    def canSpeak(self) -> bool:
        """Whether this device has a voice for the language of the screens (M4)."""
        return self._shared.speech.speaks(self._shared.language)

    @Property(bool, notify=changed)
    def canGrow(self) -> bool:
        """Whether the text can be made larger."""
        return self.textPercent < TEXT_PERCENT[-1]

    @Property(bool, notify=changed)
    def canShrink(self) -> bool:
        """Whether the text can be made smaller."""
        return self.textPercent > TEXT_PERCENT[0]

    @Property(str, notify=changed)
    def version(self) -> str:
        """Which prodiary this is (V2)."""
        return prodiary.__version__

    @Slot(str)
    def useTheme(self, theme: str) -> None:
        """Show this theme."""
        if theme in THEMES:
            self._change(theme=theme)

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        """Speak this language."""
        if language in LANGUAGES:
            self._shared.settings.change(language=language)
            self._shared.language_changed.emit()

    @Slot(str)
    def useLayout(self, layout: str) -> None:
        """Put the column there: one eye may see better at one side."""
        if layout in LAYOUTS:
            self._change(layout=layout)

    @Slot(str)
    def usePressing(self, pressing: str) -> None:
        """Be pressed like this."""
        if pressing in _PRESSING:
            self._change(**_PRESSING[pressing])

    @Slot(str)
    def useSpeechRate(self, rate: str) -> None:
        """Read aloud at this pace."""
        if rate in SPEECH_RATES:
            self._change(speech_rate=rate)

    @Slot()
    def slower(self) -> None:
        """The frame rests a second longer."""
        self._change(scan_seconds=_beside(SCAN_SECONDS, self.scanSeconds, 1))

    @Slot()
    def faster(self) -> None:
        """The frame rests a second less."""
        self._change(scan_seconds=_beside(SCAN_SECONDS, self.scanSeconds, -1))

    @Slot()
    def larger(self) -> None:
        """One step larger."""
        self._change(text_percent=_beside(TEXT_PERCENT, self.textPercent, 1))

    @Slot()
    def smaller(self) -> None:
        """One step smaller."""
        self._change(text_percent=_beside(TEXT_PERCENT, self.textPercent, -1))

    @Slot(int)
    def usePercent(self, percent: int) -> None:
        """Exactly this size."""
        if percent in TEXT_PERCENT:
            self._change(text_percent=percent)

    @Slot()
    def setUp(self) -> None:
        """Go through the first choices once more."""
        self.setupWanted.emit()

    def _change(self, **choices: object) -> None:
        self._shared.settings.change(**choices)
        self.changed.emit()
