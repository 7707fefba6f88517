"""The words of one instrument in one language, with their licence line.

A wording changes words only: it cannot add, drop, reorder or rescore anything (instruments.md
section 11, policy 4). This module refuses a wording that leaves a single option without words, or
that could show a participant something other than what its author wrote.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from prodiary.domain.ids import (
    InstrumentId,
    ItemId,
    Language,
    OptionCode,
    require_language,
    require_name,
)
from prodiary.domain.instrument import Instrument, Item
from prodiary.errors import InvalidWording

WordingStatus = Literal["demonstration", "licensed"]

_FIELDS: Final = frozenset(
    {
        "instrument",
        "instrument_version",
        "language",
        "version",
        "status",
        "copyright",
        "title",
        "instructions",
        "recall",
        "items",
    }
)
_ITEM_FIELDS: Final = frozenset({"text", "options"})
_EXAMINED_FIELDS: Final = _ITEM_FIELDS | {"how"}
# Controls, lone surrogates, private use, unassigned, line and paragraph separators. Format
# characters stay: Persian and others need the joiners among them.
_REFUSED_CATEGORIES: Final = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})
# Embeddings and overrides of direction can show text in another order than it is stored in.
_REFUSED_CHARACTERS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e")


@dataclass(frozen=True, slots=True)
class ItemWording:
    """One item's question and the words of each of its options; `options` is read-only.

    `how` tells an examiner how the item is tested or asked about; empty where nothing is said.
    """

    text: str
    options: Mapping[OptionCode, str]
    how: str = ""

    def __post_init__(self) -> None:
        """Keep an own, read-only copy of the options."""
        object.__setattr__(self, "options", MappingProxyType(dict(self.options)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """All words of one instrument version in one language; `items` is read-only.

    `status` "demonstration" marks the project's own words, which every screen, print and export
    must name as such; a study in clinical mode refuses them (instruments.md section 11).
    """

    instrument: InstrumentId
    instrument_version: str
    language: Language
    version: str
    status: WordingStatus
    copyright: str
    title: str
    instructions: str
    recall: str
    items: Mapping[ItemId, ItemWording]

    def __post_init__(self) -> None:
        """Keep an own, read-only copy of the items."""
        object.__setattr__(self, "items", MappingProxyType(dict(self.items)))


def read_wording(data: Mapping[str, object], instrument: Instrument) -> Wording:
    """Return the wording in `data`, checked against the instrument it is for, or refuse it whole.

    Every item and every option must have words and nothing else may, save that an item for an
    examiner may say `how` to test it; no two options of an item may read alike. Texts must be NFC,
    not blank and without control characters. The mappings of the result are in the instrument's
    order, whatever the order in `data`.

    Raises:
        InvalidWording: its `reason` names the first fault found.
    """
    fields = _fields(data, _FIELDS, "fields")
    if fields["instrument"] != instrument.id:
        raise InvalidWording("instrument")
    if fields["instrument_version"] != instrument.version:
        raise InvalidWording("instrument-version")
    items = _fields(fields["items"], {item.id for item in instrument.items}, "items")
    return Wording(
        instrument=instrument.id,
        instrument_version=instrument.version,
        language=_language(fields["language"]),
        version=_version(fields["version"]),
        status=_status(fields["status"]),
        copyright=_words(fields["copyright"]),
        title=_words(fields["title"]),
        instructions=_words(fields["instructions"]),
        recall=_words(fields["recall"]),
        items={
            item.id: _item(items[item.id], item, examined=instrument.respondent == "examiner")
            for item in instrument.items
        },
    )


def _item(data: object, item: Item, *, examined: bool) -> ItemWording:
    told = examined and isinstance(data, Mapping) and "how" in data
    fields = _fields(data, _EXAMINED_FIELDS if told else _ITEM_FIELDS, "item-fields")
    options = _fields(fields["options"], {option.code for option in item.options}, "options")
    words = {option.code: _words(options[option.code]) for option in item.options}
    # Options that read alike cannot be told apart, while their codes are recorded as different.
    if len(set(words.values())) != len(words):
        raise InvalidWording("duplicate-words")
    return ItemWording(
        text=_words(fields["text"]), options=words, how=_words(fields["how"]) if told else ""
    )


def _fields(data: object, names: frozenset[str] | set[str], reason: str) -> Mapping[str, object]:
    """Return the mapping if it has exactly these keys."""
    if not isinstance(data, Mapping):
        raise InvalidWording("shape")
    if set(data) != names:
        raise InvalidWording(reason)
    return data


def _language(value: object) -> Language:
    if not isinstance(value, str):
        raise InvalidWording("shape")
    try:
        require_language(value)
    except ValueError as exc:
        raise InvalidWording("language") from exc
    return Language(value)


def _version(value: object) -> str:
    """Return a version that an entry can be stamped with."""
    version = _words(value)
    try:
        require_name(version)
    except ValueError as exc:
        raise InvalidWording("version") from exc
    return version


def _status(value: object) -> WordingStatus:
    match value:
        case "demonstration":
            return "demonstration"
        case "licensed":
            return "licensed"
        case _:
            raise InvalidWording("status")


def _words(value: object) -> str:
    """Return a text that can be shown as it is stored."""
    if not isinstance(value, str):
        raise InvalidWording("shape")
    if not value.strip():
        raise InvalidWording("blank")
    if not unicodedata.is_normalized("NFC", value):
        raise InvalidWording("not-nfc")
    for character in value:
        refused = unicodedata.category(character) in _REFUSED_CATEGORIES
        if refused or character in _REFUSED_CHARACTERS:
            raise InvalidWording("control-character")
    return value
