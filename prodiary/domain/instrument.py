"""What is asked: items, options and scores of one questionnaire, read from FHIR R4.

An instrument holds no words for people; those come from a wording (`prodiary.domain.wording`),
so that licensed text can be exchanged without touching ids, order or scores. An option's code is
never its score: two options of one item may score alike (instruments.md section 5).

This module refuses to guess. A questionnaire whose meaning would need more than "one choice out
of these options for each item" is rejected with a reason, never read in part.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from prodiary.domain.ids import InstrumentId, ItemId, OptionCode, require_name
from prodiary.errors import InvalidAnswer, InvalidInstrument

Respondent = Literal["participant", "examiner"]

ORDINAL_VALUE: Final = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
DOMAIN: Final = "https://prodiary.org/fhir/StructureDefinition/domain"
RESPONDENT: Final = "https://prodiary.org/fhir/StructureDefinition/respondent"
RECALL: Final = "https://prodiary.org/fhir/StructureDefinition/recall"

# Extensions that put an answer, a condition or a calculation into an item. Leaving them unread
# would change what the participant is asked or has answered (Q2; instruments.md section 13).
_SDC: Final = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"
_REFUSED_EXTENSIONS: Final[Mapping[str, str]] = {
    f"{_SDC}initialExpression": "initial-value",
    f"{_SDC}calculatedExpression": "calculated-item",
    f"{_SDC}enableWhenExpression": "conditional-item",
    "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden": "hidden-item",
}

_DURATION: Final = re.compile(
    r"P(?=[0-9T])(?:[0-9]+W|(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?"
    r"(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?)",
    re.ASCII,
)
# Far beyond any known scale; it keeps a hostile exponent from growing into a giant integer.
_LARGEST_SCORE: Final = 10_000


@dataclass(frozen=True, slots=True)
class Option:
    """One possible answer: a stable code, and apart from it the score it carries."""

    code: OptionCode
    score: int


@dataclass(frozen=True, slots=True)
class Item:
    """One question with its options in the order in which they are shown.

    `domain` is the body region the item belongs to, or empty where the instrument has none.
    """

    id: ItemId
    domain: str
    options: tuple[Option, ...]

    def option(self, code: OptionCode) -> Option:
        """Return the option with this code.

        Raises:
            InvalidAnswer: the item has no such option.
        """
        for option in self.options:
            if option.code == code:
                return option
        raise InvalidAnswer

    @property
    def max_score(self) -> int:
        """The highest score any option of the item carries."""
        return max(option.score for option in self.options)


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A questionnaire at one version; its items are in the order in which they are asked.

    `recall_period` is an ISO 8601 duration where the recall is one; "past few weeks" is not a
    duration and leaves it None (instruments.md section 3). `recall_text` and `title` are short
    English concepts for staff and files; the words shown to a participant come from the wording.
    """

    id: InstrumentId
    version: str
    title: str
    items: tuple[Item, ...]
    respondent: Respondent
    recall_period: str | None
    recall_text: str

    def item(self, item_id: ItemId) -> Item:
        """Return the item with this id.

        Raises:
            InvalidAnswer: the instrument has no such item.
        """
        for item in self.items:
            if item.id == item_id:
                return item
        raise InvalidAnswer

    @property
    def max_total(self) -> int:
        """The total when every item is answered with its highest-scoring option."""
        return sum(item.max_score for item in self.items)


def read_questionnaire(resource: Mapping[str, object]) -> Instrument:
    """Return the instrument that a FHIR R4 `Questionnaire` defines, or refuse it whole.

    Any flat questionnaire loads whose items are all of type `choice` and whose options are codings
    with an integer `ordinalValue`, placed on the coding or on the answer option. Its id, version,
    linkIds and option codes must be names as `prodiary.domain.ids.require_name` has them. Texts
    and unknown extensions are left unread. Where the project's own extensions are absent, the
    respondent is the participant, the domain is empty and no recall is known.

    Raises:
        InvalidInstrument: its `reason` names the first fault found.
    """
    if not isinstance(resource, Mapping) or resource.get("resourceType") != "Questionnaire":
        raise InvalidInstrument("wrong-resource-type")
    _refuse_modifiers(resource)
    instrument_id = _instrument_id(resource)
    recall_period, recall_text = _recall(resource)
    items = tuple(_item(element) for element in _elements(resource, "item"))
    if not items:
        raise InvalidInstrument("no-items")
    if len({item.id for item in items}) != len(items):
        raise InvalidInstrument("duplicate-link-id")
    return Instrument(
        id=instrument_id,
        version=_name(resource.get("version"), "version"),
        title=_text(resource.get("title", instrument_id), "title"),
        items=items,
        respondent=_respondent(resource),
        recall_period=recall_period,
        recall_text=recall_text,
    )


def _instrument_id(resource: Mapping[str, object]) -> InstrumentId:
    """Return the resource id, or where it has none the last part of its canonical url."""
    if "id" in resource:
        return InstrumentId(_name(resource["id"], "id"))
    return InstrumentId(_name(_text(resource.get("url"), "id").rpartition("/")[2], "id"))


def _respondent(resource: Mapping[str, object]) -> Respondent:
    extension = _extension(resource, RESPONDENT)
    if extension is None:
        return "participant"
    match extension.get("valueCode"):
        case "participant":
            return "participant"
        case "examiner":
            return "examiner"
        case _:
            raise InvalidInstrument("respondent")


def _recall(resource: Mapping[str, object]) -> tuple[str | None, str]:
    extension = _extension(resource, RECALL)
    if extension is None:
        return None, ""
    text = _extension(extension, "text")
    if text is None:
        raise InvalidInstrument("recall")
    recall_text = _text(text.get("valueString"), "recall")
    period = _extension(extension, "period")
    if period is None:
        return None, recall_text
    recall_period = _text(period.get("valueString"), "recall")
    if not _DURATION.fullmatch(recall_period):
        raise InvalidInstrument("recall")
    return recall_period, recall_text


def _item(element: Mapping[str, object]) -> Item:
    _refuse_modifiers(element)
    # Nesting first: a group is both nested and of a wrong type, and "nested" is the better advice.
    if "item" in element or element.get("type") == "group":
        raise InvalidInstrument("nested-items")
    if element.get("type") != "choice":
        raise InvalidInstrument("item-type")
    if "initial" in element:
        raise InvalidInstrument("initial-value")
    if "enableWhen" in element:
        raise InvalidInstrument("conditional-item")
    if element.get("repeats", False) is not False:
        raise InvalidInstrument("repeating-item")
    for extension in _elements(element, "extension"):
        url, value = extension.get("url"), extension.get("valueBoolean")
        # "hidden: false" is the one harmless form; the expressions carry no boolean.
        if isinstance(url, str) and url in _REFUSED_EXTENSIONS and value is not False:
            raise InvalidInstrument(_REFUSED_EXTENSIONS[url])
    item_id = ItemId(_name(element.get("linkId"), "link-id"))
    domain = _extension(element, DOMAIN)
    options = tuple(_option(option) for option in _elements(element, "answerOption"))
    if not options:
        raise InvalidInstrument("no-options")
    if len({option.code for option in options}) != len(options):
        raise InvalidInstrument("duplicate-code")
    return Item(
        id=item_id,
        domain="" if domain is None else _text(domain.get("valueCode"), "domain"),
        options=options,
    )


def _option(element: Mapping[str, object]) -> Option:
    _refuse_modifiers(element)
    if element.get("initialSelected", False) is not False:
        raise InvalidInstrument("initial-value")
    coding = element.get("valueCoding")
    if not isinstance(coding, Mapping):
        raise InvalidInstrument("option-type")
    code = OptionCode(_name(coding.get("code"), "option-code"))
    on_coding, on_option = _extension(coding, ORDINAL_VALUE), _extension(element, ORDINAL_VALUE)
    scores = {_score(found) for found in (on_coding, on_option) if found is not None}
    if not scores:
        raise InvalidInstrument("score-missing")
    if len(scores) > 1:
        raise InvalidInstrument("score-ambiguous")
    return Option(code=code, score=scores.pop())


def _score(extension: Mapping[str, object]) -> int:
    """Return the extension's decimal as an integer; 1.0 is one, 1.5 and True are refused."""
    value = extension.get("valueDecimal")
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise InvalidInstrument("score-missing" if value is None else "score-not-integer")
    # Written so that a NaN, which compares false with everything, is refused as well. A signalling
    # NaN would raise on comparison, hence the test of its own.
    if isinstance(value, Decimal) and not value.is_finite():
        raise InvalidInstrument("score-not-integer")
    if not -_LARGEST_SCORE <= value <= _LARGEST_SCORE or value != int(value):
        raise InvalidInstrument("score-not-integer")
    return int(value)


def _refuse_modifiers(element: Mapping[str, object]) -> None:
    """Refuse what FHIR says must be understood before an element may be used at all."""
    if "modifierExtension" in element or "implicitRules" in element:
        raise InvalidInstrument("modifier")


def _extension(element: Mapping[str, object], url: str) -> Mapping[str, object] | None:
    found = [one for one in _elements(element, "extension") if one.get("url") == url]
    if len(found) > 1:
        raise InvalidInstrument("duplicate-extension")
    return found[0] if found else None


def _elements(element: Mapping[str, object], name: str) -> tuple[Mapping[str, object], ...]:
    """Return the repeating element's values; absent means none."""
    values = element.get(name, ())
    if not isinstance(values, list | tuple):
        raise InvalidInstrument("shape")
    for value in values:
        if not isinstance(value, Mapping):
            raise InvalidInstrument("shape")
    return tuple(values)


def _name(value: object, reason: str) -> str:
    """Return an identifier that ledger events can hold, or refuse with the reason given.

    Refusing here keeps an instrument from loading whose answers could then not be recorded.
    """
    name = _text(value, reason)
    try:
        require_name(name)
    except ValueError as exc:
        raise InvalidInstrument(reason) from exc
    return name


def _text(value: object, reason: str) -> str:
    """Return a non-empty, printable, trimmed string, or refuse with the reason given."""
    if not isinstance(value, str) or not value.isprintable() or value != value.strip() or not value:
        raise InvalidInstrument(reason)
    return value
