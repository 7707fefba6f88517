"""A language nobody speaks, to show that the screens would take any: longer, or from the right.

It lives with the tests, so that no setting and no file can bring it to a participant. `grown` makes
words two fifths longer, `turned` puts them in Arabic letters as well. The translator gives the
screens' words so, and `wire` gives a study pack its wordings so.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, Final

import msgspec
from PySide6.QtCore import QTranslator

from prodiary.exchange.pack import PackWire, document

GROWN: Final = "en-x-grown"
TURNED: Final = "ar-x-pseudo"
GROWTH: Final = 1.4

Change = Callable[[str], str]

# What must stay as it is: places for values, and line ends.
_KEPT: Final = re.compile(r"(%L?\d+|\{[a-z_]+\}|\n)")
_LETTERS: Final = re.compile(r"[A-Za-z]")
_VOWELS: Final = re.compile(r"[aeiouAEIOU]")
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_ARABIC: Final = "ابجدهوزحطيكلمنسعفصقرشتثخذض"
_TO_ARABIC: Final = str.maketrans(_LATIN + _LATIN.upper(), _ARABIC + _ARABIC)


def grown(text: str) -> str:
    """`text` with its words drawn out until it is two fifths longer, places kept."""
    return "".join(
        part if _KEPT.fullmatch(part) else _drawn_out(part) for part in _KEPT.split(text)
    )


def turned(text: str) -> str:
    """`text` grown, in letters that run from right to left."""
    return "".join(
        part if _KEPT.fullmatch(part) else part.translate(_TO_ARABIC)
        for part in _KEPT.split(grown(text))
    )


def _drawn_out(text: str) -> str:
    words = text.split(" ")
    long = [place for place, word in enumerate(words) if _LETTERS.search(word)]
    for turn in range(round(len(text) * GROWTH) - len(text) if long else 0):
        place = long[turn % len(long)]
        at = _VOWELS.search(words[place]) or _LETTERS.search(words[place])
        assert at is not None
        words[place] = words[place][: at.end()] + words[place][at.start() :]
    return " ".join(words)


class Pseudo(QTranslator):
    """Translates whatever the sources mark, without a file."""

    def __init__(self, change: Change) -> None:
        super().__init__()
        self._change = change

    def isEmpty(self) -> bool:  # noqa: N802  # Qt names it
        """Never: it knows a translation for everything."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """The text, changed."""
        return self._change(sourceText)


def wire(pack: PackWire, tag: str, change: Change) -> PackWire:
    """The study pack in one language more: everything it says in English, changed."""
    content = _with_language(msgspec.to_builtins(pack), tag, change)
    content["wordings"] = [
        *content["wordings"],
        *(
            msgspec.to_builtins(document(_changed_wording(text, tag, change)))
            for text in map(json.loads, (each["json"] for each in content["wordings"]))
            if text["language"] == "en"
        ),
    ]
    return msgspec.convert(content, PackWire)


def _with_language(value: Any, tag: str, change: Change) -> Any:
    if isinstance(value, dict):
        found = {key: _with_language(each, tag, change) for key, each in value.items()}
        return found | {tag: _changed(value["en"], change)} if "en" in value else found
    if isinstance(value, list):
        return [_with_language(each, tag, change) for each in value]
    return value


def _changed(value: Any, change: Change) -> Any:
    if isinstance(value, dict):
        return {key: _changed(each, change) for key, each in value.items()}
    return change(value)


def _changed_wording(wording: dict[str, Any], tag: str, change: Change) -> bytes:
    for field in ("title", "instructions", "recall", "copyright"):
        wording[field] = change(wording[field])
    for item in wording["items"].values():
        item["text"] = change(item["text"])
        item["options"] = {code: change(words) for code, words in item["options"].items()}
    return json.dumps(wording | {"language": tag}).encode()
