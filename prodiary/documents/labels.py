"""The fixed words of printed documents, in every language there is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from prodiary.domain.ids import Language
from prodiary.paths import resources


def labels(language: Language) -> Mapping[str, str]:
    """The fixed words of printed documents in `language`; English where there are none."""
    folder = resources() / "documents"
    path = folder / f"{language}.json"
    return _read(path if path.is_file() else folder / "en.json")


@cache
def _read(path: Path) -> Mapping[str, str]:
    words: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return MappingProxyType(words)
