"""An instrument is read whole or refused with a reason; nothing in it is guessed."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prodiary.domain.ids import ItemId, OptionCode
from prodiary.domain.instrument import (
    DOMAIN,
    ORDINAL_VALUE,
    RECALL,
    RESPONDENT,
    read_questionnaire,
)
from prodiary.errors import InvalidAnswer, InvalidInstrument

Resource = dict[str, Any]
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"


def ordinal(value: object) -> Resource:
    return {"url": ORDINAL_VALUE, "valueDecimal": value}


def option(code: str, score: object) -> Resource:
    return {"valueCoding": {"code": code, "extension": [ordinal(score)]}}


def questionnaire() -> Resource:
    return {
        "resourceType": "Questionnaire",
        "id": "sample",
        "version": "2.1",
        "title": "Sample",
        "extension": [
            {"url": RESPONDENT, "valueCode": "examiner"},
            {
                "url": RECALL,
                "extension": [
                    {"url": "period", "valueString": "P7D"},
                    {"url": "text", "valueString": "past 7 days"},
                ],
            },
            {"url": "https://example.org/unknown", "valueString": "left unread"},
        ],
        "item": [
            {
                "linkId": "one",
                "type": "choice",
                "extension": [{"url": DOMAIN, "valueCode": "ocular"}],
                "answerOption": [option("a", 0), option("b", 2), option("c", 4)],
            },
            {"linkId": "two", "type": "choice", "answerOption": [option("a", 0), option("b", 9)]},
        ],
    }


def test_a_questionnaire_is_read_in_its_own_order() -> None:
    instrument = read_questionnaire(questionnaire())
    assert (instrument.id, instrument.version, instrument.title) == ("sample", "2.1", "Sample")
    assert instrument.respondent == "examiner"
    assert (instrument.recall_period, instrument.recall_text) == ("P7D", "past 7 days")
    assert [item.id for item in instrument.items] == ["one", "two"]
    assert [item.domain for item in instrument.items] == ["ocular", ""]
    assert [(o.code, o.score) for o in instrument.items[0].options] == [
        ("a", 0),
        ("b", 2),
        ("c", 4),
    ]
    assert [item.max_score for item in instrument.items] == [4, 9]
    assert instrument.max_total == 13


def test_two_options_of_one_item_may_score_alike() -> None:
    """MGC eye closure: normal 0, mild 0, moderate 1, severe 2 (instruments.md section 5)."""
    resource = questionnaire()
    resource["item"][0]["answerOption"] = [
        option("normal", 0),
        option("mild", 0),
        option("moderate", 1),
        option("severe", 2),
    ]
    item = read_questionnaire(resource).item(ItemId("one"))
    assert [o.score for o in item.options] == [0, 0, 1, 2]
    assert item.option(OptionCode("normal")) != item.option(OptionCode("mild"))


def test_a_numeric_code_is_not_taken_for_the_score() -> None:
    resource = questionnaire()
    resource["item"][0]["answerOption"] = [option("3", 0), option("0", 3)]
    item = read_questionnaire(resource).item(ItemId("one"))
    assert item.option(OptionCode("3")).score == 0
    assert item.option(OptionCode("0")).score == 3


def test_unknown_items_and_options_are_invalid_answers() -> None:
    instrument = read_questionnaire(questionnaire())
    with pytest.raises(InvalidAnswer):
        instrument.item(ItemId("three"))
    with pytest.raises(InvalidAnswer):
        instrument.item(ItemId("one")).option(OptionCode("z"))


def test_an_instrument_cannot_be_changed() -> None:
    instrument = read_questionnaire(questionnaire())
    name = "version"
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(instrument, name, "3")
    assert isinstance(instrument.items, tuple)
    assert isinstance(instrument.items[0].options, tuple)


def test_a_plain_questionnaire_without_project_extensions_loads() -> None:
    resource = questionnaire()
    del resource["extension"], resource["id"], resource["title"]
    resource["url"] = "http://example.org/fhir/Questionnaire/phq-2"
    instrument = read_questionnaire(resource)
    assert instrument.id == "phq-2"
    assert instrument.title == "phq-2"
    assert instrument.respondent == "participant"
    assert (instrument.recall_period, instrument.recall_text) == (None, "")


def test_a_recall_that_is_no_duration_has_none() -> None:
    """instruments.md section 3: "past few weeks" is not a duration."""
    resource = questionnaire()
    del resource["extension"][1]["extension"][0]
    resource["extension"][1]["extension"][0]["valueString"] = "past few weeks"
    instrument = read_questionnaire(resource)
    assert (instrument.recall_period, instrument.recall_text) == (None, "past few weeks")


def test_a_participant_is_named_as_respondent() -> None:
    resource = questionnaire()
    resource["extension"][0]["valueCode"] = "participant"
    assert read_questionnaire(resource).respondent == "participant"


@pytest.mark.parametrize("period", ["P7D", "P4W", "P1M", "P1Y2M3D", "PT24H", "P1DT12H30M"])
def test_iso_durations_are_kept(period: str) -> None:
    resource = questionnaire()
    resource["extension"][1]["extension"][0]["valueString"] = period
    assert read_questionnaire(resource).recall_period == period


@pytest.mark.parametrize("value", [3, 3.0, Decimal(3), Decimal("3.0"), Decimal("3E0"), -1, 10_000])
def test_whole_scores_are_read_as_integers(value: float | Decimal) -> None:
    resource = questionnaire()
    resource["item"][0]["answerOption"][1] = option("b", value)
    score = read_questionnaire(resource).items[0].options[1].score
    assert type(score) is int
    assert score == value


@pytest.mark.parametrize("both", [True, False], ids=["on both", "on the answer option"])
def test_the_score_may_stand_on_the_answer_option(*, both: bool) -> None:
    resource = questionnaire()
    changed = resource["item"][0]["answerOption"][1]
    changed["extension"] = [ordinal(2)]
    if not both:
        del changed["valueCoding"]["extension"]
    assert read_questionnaire(resource).items[0].options[1].score == 2


@pytest.mark.parametrize(
    "value", [{"repeats": False}, {"required": True}, {"text": "?"}, {"prefix": "1."}]
)
def test_harmless_item_elements_are_accepted(value: Resource) -> None:
    resource = questionnaire()
    resource["item"][0].update(value)
    assert read_questionnaire(resource) == read_questionnaire(questionnaire())


def test_an_item_stated_to_be_visible_is_accepted() -> None:
    resource = questionnaire()
    hidden = "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden"
    resource["item"][0]["extension"].append({"url": hidden, "valueBoolean": False})
    assert read_questionnaire(resource) == read_questionnaire(questionnaire())


def put(path: str, value: object) -> Callable[[Resource], None]:
    """Return a change that sets the value at a dotted path; numbers are positions in lists."""

    def change(resource: Resource) -> None:
        *steps, last = [int(p) if p.isdecimal() else p for p in path.split(".")]
        place: Any = resource
        for step in steps:
            place = place[step]
        place[last] = value

    return change


def drop(path: str) -> Callable[[Resource], None]:
    def change(resource: Resource) -> None:
        *steps, last = [int(p) if p.isdecimal() else p for p in path.split(".")]
        place: Any = resource
        for step in steps:
            place = place[step]
        del place[last]

    return change


FIRST = "item.0"
OPTION = f"{FIRST}.answerOption.0"
SCORE = f"{OPTION}.valueCoding.extension.0.valueDecimal"

REFUSED = [
    ("wrong-resource-type", "another resource", put("resourceType", "Patient")),
    ("wrong-resource-type", "no resource type", drop("resourceType")),
    ("modifier", "root modifier", put("modifierExtension", [])),
    ("modifier", "implicit rules", put("implicitRules", "http://example.org")),
    ("modifier", "item modifier", put(f"{FIRST}.modifierExtension", [])),
    ("modifier", "option modifier", put(f"{OPTION}.modifierExtension", [])),
    ("id", "id is a path", put("id", "../etc")),
    ("id", "id is a number", put("id", 4)),
    ("id", "neither id nor url", drop("id")),
    ("version", "no version", drop("version")),
    ("version", "version no event can hold", put("version", "1 beta")),
    ("version", "blank version", put("version", "")),
    ("title", "control character", put("title", "a\nb")),
    ("title", "untrimmed title", put("title", " Sample")),
    ("respondent", "unknown respondent", put("extension.0.valueCode", "carer")),
    ("recall", "no recall text", drop("extension.1.extension.1")),
    ("recall", "period in words", put("extension.1.extension.0.valueString", "past week")),
    ("recall", "empty period", put("extension.1.extension.0.valueString", "P")),
    ("recall", "period without digits", put("extension.1.extension.0.valueString", "PT")),
    ("recall", "negative period", put("extension.1.extension.0.valueString", "-P7D")),
    ("recall", "recall text is a number", put("extension.1.extension.1.valueString", 7)),
    ("duplicate-extension", "two respondents", put("extension.1.url", RESPONDENT)),
    ("no-items", "item absent", drop("item")),
    ("no-items", "no items", put("item", [])),
    ("shape", "items are no list", put("item", {"linkId": "one"})),
    ("shape", "item is no object", put("item.0", "one")),
    ("shape", "extensions are no list", put("extension", "none")),
    ("item-type", "free text (Q10)", put(f"{FIRST}.type", "string")),
    ("item-type", "open choice", put(f"{FIRST}.type", "open-choice")),
    ("item-type", "no type", drop(f"{FIRST}.type")),
    ("item-type", "display", put(f"{FIRST}.type", "display")),
    ("nested-items", "group", put(f"{FIRST}.type", "group")),
    ("nested-items", "item in item", put(f"{FIRST}.item", [])),
    ("initial-value", "initial (Q2)", put(f"{FIRST}.initial", [{"valueInteger": 0}])),
    ("initial-value", "option selected (Q2)", put(f"{OPTION}.initialSelected", value=True)),
    (
        "initial-value",
        "initial expression (Q2)",
        put(f"{FIRST}.extension", [{"url": f"{SDC}initialExpression", "valueExpression": {}}]),
    ),
    (
        "calculated-item",
        "calculated total",
        put(f"{FIRST}.extension", [{"url": f"{SDC}calculatedExpression", "valueExpression": {}}]),
    ),
    (
        "conditional-item",
        "condition by expression",
        put(f"{FIRST}.extension", [{"url": f"{SDC}enableWhenExpression", "valueExpression": {}}]),
    ),
    (
        "hidden-item",
        "hidden",
        put(
            f"{FIRST}.extension",
            [
                {
                    "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden",
                    "valueBoolean": True,
                }
            ],
        ),
    ),
    ("conditional-item", "condition", put(f"{FIRST}.enableWhen", [])),
    ("repeating-item", "several answers", put(f"{FIRST}.repeats", value=True)),
    ("link-id", "no linkId", drop(f"{FIRST}.linkId")),
    ("link-id", "linkId no event can hold", put(f"{FIRST}.linkId", "/54127-6")),
    ("link-id", "linkId is a number", put(f"{FIRST}.linkId", 1)),
    ("duplicate-link-id", "linkId twice", put(f"{FIRST}.linkId", "two")),
    ("domain", "empty domain", put(f"{FIRST}.extension.0.valueCode", "")),
    ("no-options", "options elsewhere", drop(f"{FIRST}.answerOption")),
    ("no-options", "no options", put(f"{FIRST}.answerOption", [])),
    ("option-type", "integer option", put(OPTION, {"valueInteger": 0})),
    ("option-type", "coding is text", put(f"{OPTION}.valueCoding", "a")),
    ("option-code", "code no event can hold", put(f"{OPTION}.valueCoding.code", "a b")),
    ("option-code", "no code", drop(f"{OPTION}.valueCoding.code")),
    ("duplicate-code", "code twice", put(f"{OPTION}.valueCoding.code", "b")),
    ("score-missing", "no score", drop(f"{OPTION}.valueCoding.extension")),
    ("score-missing", "score without value", drop(SCORE)),
    ("score-ambiguous", "two scores", put(f"{OPTION}.extension", [ordinal(1)])),
    (
        "duplicate-extension",
        "score twice",
        put(f"{OPTION}.valueCoding.extension", [ordinal(0), ordinal(0)]),
    ),
    ("score-not-integer", "half", put(SCORE, 1.5)),
    ("score-not-integer", "decimal half", put(SCORE, Decimal("0.5"))),
    ("score-not-integer", "text", put(SCORE, "1")),
    ("score-not-integer", "boolean", put(SCORE, value=True)),
    ("score-not-integer", "not a number", put(SCORE, float("nan"))),
    ("score-not-integer", "infinite", put(SCORE, float("inf"))),
    ("score-not-integer", "signalling", put(SCORE, Decimal("sNaN"))),
    ("score-not-integer", "giant", put(SCORE, Decimal("1E+999999"))),
    ("score-not-integer", "too low", put(SCORE, -10_001)),
]


@pytest.mark.parametrize(
    ("reason", "change"),
    [pytest.param(reason, change, id=f"{reason}: {case}") for reason, case, change in REFUSED],
)
def test_what_cannot_be_asked_as_plain_choices_is_refused(
    reason: str, change: Callable[[Resource], None]
) -> None:
    resource = questionnaire()
    change(resource)
    with pytest.raises(InvalidInstrument) as refused:
        read_questionnaire(resource)
    assert refused.value.fields == {"reason": reason}


@pytest.mark.parametrize("resource", [None, [], "Questionnaire", 1])
def test_something_that_is_no_object_is_refused(resource: object) -> None:
    unchecked: Any = resource
    with pytest.raises(InvalidInstrument) as refused:
        read_questionnaire(unchecked)
    assert refused.value.fields == {"reason": "wrong-resource-type"}


def places(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    found = [path] if path else []
    if isinstance(value, dict):
        for key, inner in value.items():
            found += places(inner, (*path, key))
    if isinstance(value, list):
        for position, inner in enumerate(value):
            found += places(inner, (*path, position))
    return found


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=4,
)


@given(path=st.sampled_from(places(questionnaire())), junk=JUNK)
def test_junk_anywhere_is_refused_by_our_error_or_does_not_matter(
    path: tuple[str | int, ...], junk: object
) -> None:
    resource: Any = copy.deepcopy(questionnaire())
    place = resource
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = junk
    try:
        instrument = read_questionnaire(resource)
    except InvalidInstrument:
        return
    assert all(type(o.score) is int for item in instrument.items for o in item.options)
