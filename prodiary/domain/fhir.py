"""Taking a FHIR R4 `Questionnaire` apart: elements, extensions, names and texts, or a refusal.

Every function refuses with `InvalidInstrument` what it would otherwise have to guess.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeVar

from prodiary.domain.ids import require_name
from prodiary.errors import InvalidInstrument

Element = Mapping[str, object]
_Word = TypeVar("_Word", bound=str)

# Far beyond any measure in use; a hostile number cannot grow into a giant one.
_LARGEST: Final = 1_000_000


def refuse_modifiers(element: Element) -> None:
    """Refuse what FHIR says must be understood before an element may be used at all."""
    if "modifierExtension" in element or "implicitRules" in element:
        raise InvalidInstrument("modifier")


def elements(element: Element, name: str) -> tuple[Element, ...]:
    """The repeating element's values; absent means none."""
    values = element.get(name, ())
    if not isinstance(values, list | tuple):
        raise InvalidInstrument("shape")
    for value in values:
        if not isinstance(value, Mapping):
            raise InvalidInstrument("shape")
    return tuple(values)


def extension(element: Element, url: str) -> Element | None:
    """The one extension of that url; None where there is none, refused where there are two."""
    found = [one for one in elements(element, "extension") if one.get("url") == url]
    if len(found) > 1:
        raise InvalidInstrument("duplicate-extension")
    return found[0] if found else None


def parts(element: Element, known: frozenset[str], reason: str) -> dict[str, list[Element]]:
    """The inner extensions by their url, in order; all of them must be `known`.

    Of what gives a value its meaning, nothing may be left unread.
    """
    found: dict[str, list[Element]] = {url: [] for url in known}
    for part in elements(element, "extension"):
        url = part.get("url")
        if not isinstance(url, str) or url not in known:
            raise InvalidInstrument(reason)
        found[url].append(part)
    return found


def single(found: list[Element]) -> Element | None:
    """The only one; None where there is none, refused where there are several."""
    if len(found) > 1:
        raise InvalidInstrument("duplicate-extension")
    return found[0] if found else None


def word(value: object, allowed: tuple[_Word, ...], reason: str) -> _Word:
    """The one of `allowed` that `value` is, or a refusal with the reason given."""
    for each in allowed:
        if value == each:
            return each
    raise InvalidInstrument(reason)


def whole(value: object, reason: str) -> int:
    """A whole number, not negative, or a refusal with the reason given."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _LARGEST:
        raise InvalidInstrument(reason)
    return value


def name(value: object, reason: str) -> str:
    """An identifier that ledger events can hold, or a refusal with the reason given.

    Refusing here keeps an instrument from loading whose answers could then not be recorded.
    """
    found = text(value, reason)
    try:
        require_name(found)
    except ValueError as exc:
        raise InvalidInstrument(reason) from exc
    return found


def text(value: object, reason: str) -> str:
    """A non-empty, printable, trimmed string, or a refusal with the reason given."""
    if not isinstance(value, str) or not value.isprintable() or value != value.strip() or not value:
        raise InvalidInstrument(reason)
    return value
