"""What a profile remembers for comfort: theme, text size, language, folders. No patient data."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final, Literal

from prodiary.errors import ProdiaryError
from prodiary.exchange.files import read_whole, write_whole

THEMES: Final = ("light", "dark", "dim", "highContrast")
LANGUAGES: Final = {"en": "English", "zh-Hans": "中文", "de": "Deutsch"}
"""What the screens speak, each by its own name, in the order it is offered."""
TEXT_PERCENT: Final = (100, 125, 150, 175, 200, 250, 300)
LAYOUTS: Final = ("centre", "left", "right")
TARGETS: Final = ("standard", "large")
SPEECH_RATES: Final = {"slow": -0.5, "calm": -0.2, "brisk": 0.1}
"""How fast questions are read aloud, on Qt's scale from -1 to 1."""
SCAN_SECONDS: Final = range(1, 11)
_LIMIT: Final = 65_536
_LONGEST_IDLE: Final = 60
_HOUR: Final = re.compile("(?:(?:[01][0-9]|2[0-3]):[0-5][0-9])?")


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices; anything unknown or malformed in the file falls back to these.

    Attributes:
        trouble: What last went wrong with sending, as `prodiary.app.trouble` writes it.
        layout: Where the column stands: in the middle, or at one side for one eye.
        scanning: Whether a frame moves over the controls, for a single switch (M5).
        scan_seconds: How long the frame rests on each.
        setup_done: Whether the first choices were offered.
        reminder_hour: The participant's own, as ``HH:MM``; empty for the study's (M16).
        keep_in_tray: Whether closing the window leaves the reminders on.
    """

    theme: str = "light"
    text_percent: int = 100
    language: str = "en"
    carrier: str = ""
    site: str = ""
    trouble: str = ""
    idle_minutes: int = 5
    layout: Literal["centre", "left", "right"] = "centre"
    targets: Literal["standard", "large"] = "standard"
    scanning: bool = False
    scan_seconds: int = 3
    speech_rate: str = "calm"
    setup_done: bool = False
    reminders_on: bool = True
    reminder_hour: str = ""
    keep_in_tray: bool = False


def _truth(value: object) -> bool:
    return type(value) is bool


_VALID: Final[Mapping[str, Callable[[Any], bool]]] = {
    "theme": lambda value: value in THEMES,
    "language": lambda value: isinstance(value, str) and value in LANGUAGES,
    "text_percent": lambda value: type(value) is int and value in TEXT_PERCENT,
    "idle_minutes": lambda value: type(value) is int and 1 <= value <= _LONGEST_IDLE,
    "layout": lambda value: value in LAYOUTS,
    "targets": lambda value: value in TARGETS,
    "scan_seconds": lambda value: type(value) is int and value in SCAN_SECONDS,
    "speech_rate": lambda value: isinstance(value, str) and value in SPEECH_RATES,
    "reminder_hour": lambda value: isinstance(value, str) and bool(_HOUR.fullmatch(value)),
    "scanning": _truth,
    "setup_done": _truth,
    "reminders_on": _truth,
    "keep_in_tray": _truth,
}


def _valid(name: str, value: object) -> bool:
    return _VALID.get(name, lambda other: isinstance(other, str))(value)


class SettingsFile:
    """Settings in a small JSON file; losing it costs comfort, never data."""

    def __init__(self, path: Path | None, *, language: str = "en") -> None:
        """Read `path`; None keeps the settings in memory only."""
        self._path = path
        self.now = Settings(language=language if language in LANGUAGES else "en")
        try:
            found = {} if path is None else json.loads(read_whole(path, limit=_LIMIT))
        except (OSError, ValueError, ProdiaryError):
            found = {}
        if isinstance(found, dict):
            known = asdict(self.now)
            self.now = replace(
                self.now,
                **{
                    name: value
                    for name, value in found.items()
                    if name in known and _valid(name, value)
                },
            )

    def change(self, **choices: Any) -> None:  # noqa: ANN401
        """Take new choices and keep them; a disk that refuses does not stop anybody."""
        self.now = replace(self.now, **choices)
        if self._path is not None:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                write_whole(self._path, json.dumps(asdict(self.now), indent=1).encode())
            except OSError:
                return
