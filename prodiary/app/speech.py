"""The device's own voice, offline. Qt's speech is loaded when it is first asked for, not before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QLoggingCategory, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

_SILENT: Final = "mock"
"""Qt's engine for tests says nothing aloud: nobody is to wait for a voice that never comes."""


class Speech(QObject):
    """Says what it is given, in a voice of that language, and stops when told (M4).

    Nothing is ever said unasked. Where there is no engine, or it has no voice for a language,
    `speaks` is false and `say` does nothing.
    """

    changed = Signal()

    def __init__(self, engine: str = "") -> None:
        """Use the engine of that name; by default the first that can be heard."""
        super().__init__()
        self._wanted = engine
        self._engine: QTextToSpeech | None = None
        self._asked = False
        self.speaking = False

    def speaks(self, language: str) -> bool:
        """Whether there is a voice for `language`."""
        return self._voice(language) is not None

    def say(self, parts: Sequence[str], *, language: str, rate: float) -> None:
        """Say the parts one after another instead of whatever is being said."""
        voice = self._voice(language)
        if self._engine is None or voice is None:
            return
        self.stop()
        self._engine.setLocale(voice)
        self._engine.setRate(rate)
        self._tell(speaking=True)
        for part in parts:
            self._engine.enqueue(part)

    def stop(self) -> None:
        """Be quiet at once."""
        if self._engine is not None and self.speaking:
            self._tell(speaking=False)
            self._engine.stop()

    def _tell(self, *, speaking: bool) -> None:
        self.speaking = speaking
        self.changed.emit()

    def _voice(self, language: str) -> QLocale | None:
        engine = self._load()
        if engine is None:
            return None
        wanted = QLocale(language.replace("-", "_")).language()
        return next((v for v in engine.availableLocales() if v.language() == wanted), None)

    def _load(self) -> QTextToSpeech | None:
        if not self._asked:
            self._asked = True
            self._engine = self._start()
        return self._engine

    def _start(self) -> QTextToSpeech | None:
        # Qt looks for a library that records sound, which nothing here does, and warns without it.
        QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver.warning=false")
        try:
            from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415  # slow to load
        except ImportError:
            return None  # the machine lacks a sound library: the screens do without a voice
        for name in QTextToSpeech.availableEngines():
            if name != self._wanted and (self._wanted or name == _SILENT):
                continue
            engine = QTextToSpeech(name, self)
            if engine.state() != QTextToSpeech.State.Error:
                engine.stateChanged.connect(self._follow)
                return engine
        return None

    def _follow(self, state: QTextToSpeech.State) -> None:
        if self._engine is not None and self.speaking and state in {state.Ready, state.Error}:
            self._tell(speaking=False)
