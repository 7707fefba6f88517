"""Typefaces for print, embedded so that a copy reads the same everywhere.

A document needs outlines that can be embedded (TrueType). We look where systems keep them; without
one for Chinese, the reader's own Song typeface is named instead, which Chinese PDF readers have.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import reportlab
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from prodiary.domain.ids import Language

_BUNDLED = Path(reportlab.__file__).parent / "fonts"
_LATIN = (
    ("/usr/share/fonts/truetype/open-sans/OpenSans-Regular.ttf", "OpenSans-Semibold.ttf"),
    ("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf"),
    ("C:/Windows/Fonts/segoeui.ttf", "seguisb.ttf"),
    ("/System/Library/Fonts/Supplemental/Arial.ttf", "Arial Bold.ttf"),
    (str(_BUNDLED / "Vera.ttf"), "VeraBd.ttf"),
)
_CHINESE = (
    ("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", "wqy-microhei.ttc"),
    ("C:/Windows/Fonts/msyh.ttc", "msyhbd.ttc"),
    ("/System/Library/Fonts/STHeiti Light.ttc", "STHeiti Medium.ttc"),
    ("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf", "DroidSansFallbackFull.ttf"),
)
_CHINESE_UNEMBEDDED = "STSong-Light"


@dataclass(frozen=True, slots=True)
class Typeface:
    """Names, as reportlab knows them, of a regular and a strong cut."""

    regular: str
    strong: str


@cache
def typeface(language: Language) -> Typeface:
    """The typeface for a document in `language`."""
    chinese = language.startswith("zh")
    for regular, strong in _CHINESE if chinese else _LATIN:
        path = Path(regular)
        found = _register(path, path.with_name(strong), "Chinese" if chinese else "Latin")
        if found is not None:
            return found
    pdfmetrics.registerFont(UnicodeCIDFont(_CHINESE_UNEMBEDDED))
    return Typeface(regular=_CHINESE_UNEMBEDDED, strong=_CHINESE_UNEMBEDDED)


def _register(regular: Path, strong: Path, name: str) -> Typeface | None:
    try:
        pdfmetrics.registerFont(TTFont(name, str(regular)))
        pdfmetrics.registerFont(TTFont(f"{name}-Strong", str(strong)))
    except (TTFError, OSError):
        return None
    return Typeface(regular=name, strong=f"{name}-Strong")
