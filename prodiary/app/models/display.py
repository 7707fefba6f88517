"""How everything looks: theme, text size, language; reachable from every screen (M3)."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

import prodiary
from prodiary.app.qt import Property
from prodiary.app.settings import LANGUAGES, TEXT_PERCENT, THEMES
from prodiary.app.shared import Shared

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DisplayViewModel(QObject):
    """Theme, text size and language of the profile, changed at once and remembered."""

    changed = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__()
        self._shared = shared

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
            self._shared.settings.change(theme=theme)
            self.changed.emit()

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        """Speak this language."""
        if language in LANGUAGES:
            self._shared.settings.change(language=language)
            self._shared.language_changed.emit()
            self.changed.emit()

    @Slot()
    def larger(self) -> None:
        """One step larger."""
        self._use_percent(next((s for s in TEXT_PERCENT if s > self.textPercent), TEXT_PERCENT[-1]))

    @Slot()
    def smaller(self) -> None:
        """One step smaller."""
        steps = [size for size in TEXT_PERCENT if size < self.textPercent]
        self._use_percent(steps[-1] if steps else TEXT_PERCENT[0])

    @Slot(int)
    def usePercent(self, percent: int) -> None:
        """Exactly this size."""
        if percent in TEXT_PERCENT:
            self._use_percent(percent)

    def _use_percent(self, percent: int) -> None:
        self._shared.settings.change(text_percent=percent)
        self.changed.emit()
