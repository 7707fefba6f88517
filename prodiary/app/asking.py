"""What asking for a correction is made of: its rows, its words, and how far it has come."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

from prodiary.device.corrections import Reason
from prodiary.domain.ids import EntryId

MOST_WORDS: Final = 500
NO_ANSWER: Final = ""


@dataclass(frozen=True, slots=True)
class Asking:
    """A request that was not sent yet, as far as it had come; None for what was not chosen."""

    entry: EntryId
    step: str
    place: int | None
    option: str | None
    reason: Reason | None
    words: str


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One question; `declined` see `record_rows`, `asked` where a request about it is open."""

    number: int
    question: str
    words: str
    declined: bool
    chosen: bool
    asked: bool


@dataclass(frozen=True, slots=True)
class WantedRow:
    """One answer that could stand instead; an empty code is no answer."""

    code: str
    words: str
    chosen: bool


def plain(text: str) -> str:
    """Text as a ledger takes it: one line, composed, without controls, not too long."""
    composed = unicodedata.normalize("NFC", text)
    spaced = "".join(
        " " if unicodedata.category(each) in {"Cc", "Cs", "Cn", "Co", "Zl", "Zp"} else each
        for each in composed
    )
    return " ".join(spaced.split())[:MOST_WORDS].strip()
