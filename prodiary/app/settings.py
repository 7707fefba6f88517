"""What a profile remembers for comfort: theme, text size, language, folders. No patient data."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

from prodiary.errors import ProdiaryError
from prodiary.exchange.files import read_whole, write_whole

THEMES: Final = ("light", "dark", "dim", "highContrast")
LANGUAGES: Final = ("en", "zh-Hans")
TEXT_PERCENT: Final = (100, 125, 150, 175, 200, 250, 300)
_LIMIT: Final = 65_536
_LONGEST_IDLE: Final = 60


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices; anything unknown or malformed in the file falls back to these."""

    theme: str = "light"
    text_percent: int = 100
    language: str = "en"
    carrier: str = ""
    site: str = ""
    idle_minutes: int = 5


def _valid(name: str, value: object) -> bool:
    match name:
        case "theme":
            return value in THEMES
        case "language":
            return value in LANGUAGES
        case "text_percent":
            return type(value) is int and value in TEXT_PERCENT
        case "idle_minutes":
            return type(value) is int and 1 <= value <= _LONGEST_IDLE
        case _:
            return isinstance(value, str)


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
