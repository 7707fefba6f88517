"""What people are told when something fails: title, what happened, what to do.

The words live in resources/messages, keyed by `ProdiaryError.code`; a test holds them to the error
tree in every language. Nothing here knows patient data: errors carry none.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from prodiary.errors import ProdiaryError
from prodiary.paths import resources

FALLBACK: Final = "en"


@dataclass(frozen=True, slots=True)
class Message:
    """A failure in words: a short title, what happened, and what to do about it."""

    title: str
    text: str
    advice: str


def languages() -> tuple[str, ...]:
    """The languages there are messages in, English first."""
    found = sorted(path.stem for path in (resources() / "messages").glob("*.json"))
    return tuple(sorted(found, key=lambda tag: (tag != FALLBACK, tag)))


def message(error: ProdiaryError, language: str) -> Message:
    """The words for `error` in `language`, or in English where that language has none.

    A kind of error that has no words of its own gets those of the nearest kind above it.
    """
    table = _table(language if language in languages() else FALLBACK)
    for kind in type(error).__mro__:
        code = getattr(kind, "code", None)
        if isinstance(code, str) and code in table:
            found = table[code]
            return Message(
                title=found.title.format(**error.fields),
                text=found.text.format(**error.fields),
                advice=found.advice.format(**error.fields),
            )
    msg = "no words for any failure"
    raise RuntimeError(msg)


@cache
def _table(language: str) -> Mapping[str, Message]:
    text = (resources() / "messages" / f"{language}.json").read_text(encoding="utf-8")
    return MappingProxyType({code: Message(**words) for code, words in json.loads(text).items()})
