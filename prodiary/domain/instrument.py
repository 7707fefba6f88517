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
from typing import Final, Literal, get_args

from prodiary.domain import fhir
from prodiary.domain.ids import InstrumentId, ItemId, OptionCode
from prodiary.domain.measure import Measure, read_measure
from prodiary.errors import InvalidAnswer, InvalidInstrument

Respondent = Literal["participant", "examiner"]
Source = Literal["examination", "history"]
"""Whether the examiner finds it out by a test or by asking (instruments.md section 5)."""

ORDINAL_VALUE: Final = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
DOMAIN: Final = "https://prodiary.org/fhir/StructureDefinition/domain"
RESPONDENT: Final = "https://prodiary.org/fhir/StructureDefinition/respondent"
RECALL: Final = "https://prodiary.org/fhir/StructureDefinition/recall"
SOURCE: Final = "https://prodiary.org/fhir/StructureDefinition/source"
COMPARE: Final = "https://prodiary.org/fhir/StructureDefinition/compare"

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
class Compared:
    """An item of another instrument that asks the same of the same person with the same options.

    A disagreement with it is asked about (`prodiary.domain.querying`); nothing follows from it.
    """

    instrument: InstrumentId
    item: ItemId


@dataclass(frozen=True, slots=True)
class Item:
    """One question with its options in the order in which they are shown.

    Attributes:
        id: Its name.
        domain: The body region it belongs to, or empty where the instrument has none.
        options: What can be answered.
        measure: What is measured, where the option follows from a value; None where it is chosen.
        source: How an examiner finds it out; None where the questionnaire does not say.
        compare: The item whose answer can be held beside this one, if there is one.
    """

    id: ItemId
    domain: str
    options: tuple[Option, ...]
    measure: Measure | None = None
    source: Source | None = None
    compare: Compared | None = None

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
    respondent is the participant, the domain is empty, no recall is known and nothing is measured.

    Raises:
        InvalidInstrument: its `reason` names the first fault found.
    """
    if not isinstance(resource, Mapping) or resource.get("resourceType") != "Questionnaire":
        raise InvalidInstrument("wrong-resource-type")
    fhir.refuse_modifiers(resource)
    instrument_id = _instrument_id(resource)
    recall_period, recall_text = _recall(resource)
    items = tuple(_item(element) for element in fhir.elements(resource, "item"))
    if not items:
        raise InvalidInstrument("no-items")
    if len({item.id for item in items}) != len(items):
        raise InvalidInstrument("duplicate-link-id")
    respondent = _respondent(resource)
    # The words of a questionnaire for participants have no place for a stopwatch.
    measures = [item.measure.code for item in items if item.measure is not None]
    if measures and respondent == "participant":
        raise InvalidInstrument("measure-respondent")
    if len(set(measures)) != len(measures):
        raise InvalidInstrument("duplicate-measure")
    return Instrument(
        id=instrument_id,
        version=fhir.name(resource.get("version"), "version"),
        title=fhir.text(resource.get("title", instrument_id), "title"),
        items=items,
        respondent=respondent,
        recall_period=recall_period,
        recall_text=recall_text,
    )


def _instrument_id(resource: Mapping[str, object]) -> InstrumentId:
    """Return the resource id, or where it has none the last part of its canonical url."""
    if "id" in resource:
        return InstrumentId(fhir.name(resource["id"], "id"))
    return InstrumentId(fhir.name(fhir.text(resource.get("url"), "id").rpartition("/")[2], "id"))


def _respondent(resource: Mapping[str, object]) -> Respondent:
    found = fhir.extension(resource, RESPONDENT)
    if found is None:
        return "participant"
    return fhir.word(found.get("valueCode"), get_args(Respondent), "respondent")


def _recall(resource: Mapping[str, object]) -> tuple[str | None, str]:
    found = fhir.extension(resource, RECALL)
    if found is None:
        return None, ""
    text = fhir.extension(found, "text")
    if text is None:
        raise InvalidInstrument("recall")
    recall_text = fhir.text(text.get("valueString"), "recall")
    period = fhir.extension(found, "period")
    if period is None:
        return None, recall_text
    recall_period = fhir.text(period.get("valueString"), "recall")
    if not _DURATION.fullmatch(recall_period):
        raise InvalidInstrument("recall")
    return recall_period, recall_text


def _item(element: Mapping[str, object]) -> Item:
    fhir.refuse_modifiers(element)
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
    for extension in fhir.elements(element, "extension"):
        url, value = extension.get("url"), extension.get("valueBoolean")
        # "hidden: false" is the one harmless form; the expressions carry no boolean.
        if isinstance(url, str) and url in _REFUSED_EXTENSIONS and value is not False:
            raise InvalidInstrument(_REFUSED_EXTENSIONS[url])
    item_id = ItemId(fhir.name(element.get("linkId"), "link-id"))
    domain = fhir.extension(element, DOMAIN)
    options = tuple(_option(option) for option in fhir.elements(element, "answerOption"))
    if not options:
        raise InvalidInstrument("no-options")
    if len({option.code for option in options}) != len(options):
        raise InvalidInstrument("duplicate-code")
    source = fhir.extension(element, SOURCE)
    return Item(
        id=item_id,
        domain="" if domain is None else fhir.text(domain.get("valueCode"), "domain"),
        options=options,
        measure=read_measure(element, [option.code for option in options]),
        source=None
        if source is None
        else fhir.word(source.get("valueCode"), get_args(Source), "source"),
        compare=_compared(element),
    )


def _compared(element: Mapping[str, object]) -> Compared | None:
    found = fhir.extension(element, COMPARE)
    if found is None:
        return None
    read = fhir.parts(found, frozenset({"instrument", "item"}), "compare")
    instrument, item = fhir.single(read["instrument"]), fhir.single(read["item"])
    if instrument is None or item is None:
        raise InvalidInstrument("compare")
    return Compared(
        instrument=InstrumentId(fhir.name(instrument.get("valueString"), "compare")),
        item=ItemId(fhir.name(item.get("valueString"), "compare")),
    )


def _option(element: Mapping[str, object]) -> Option:
    fhir.refuse_modifiers(element)
    if element.get("initialSelected", False) is not False:
        raise InvalidInstrument("initial-value")
    coding = element.get("valueCoding")
    if not isinstance(coding, Mapping):
        raise InvalidInstrument("option-type")
    code = OptionCode(fhir.name(coding.get("code"), "option-code"))
    places = (fhir.extension(coding, ORDINAL_VALUE), fhir.extension(element, ORDINAL_VALUE))
    scores = {_score(found) for found in places if found is not None}
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
