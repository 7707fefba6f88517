"""The shipped instruments and wordings are sound, complete and marked as not the licensed text."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire

from prodiary.domain.instrument import Instrument, read_questionnaire
from prodiary.domain.querying import require_agreement
from prodiary.domain.wording import Wording, read_wording
from prodiary.paths import resources

EXAMINED = ("qmg", "mgc")
INSTRUMENTS = ("mg-adl", "mg-qol15", *EXAMINED)
LANGUAGES = ("en", "zh-Hans", "de")
PAIRS = [(name, language) for name in INSTRUMENTS for language in LANGUAGES]
ENTRY_MODE = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-entryMode"
NOT_LICENSED = {
    "en": "Not the licensed instrument.",
    "zh-Hans": "并非获得授权的正式量表。",
    "de": "Nicht das lizenzierte Instrument.",
}
# A label of 30 px runs to about 58 Latin or 29 Chinese characters in 880 px; a question may take
# two lines, an option of 24 px two as well at 100 % (look.md).
QUESTION_LIMIT = {"en": 90, "zh-Hans": 50, "de": 90}
OPTION_LIMIT = {"en": 60, "zh-Hans": 30, "de": 60}
# How to test an item is read at the bedside, beside a stopwatch: three or four lines.
HOW_LIMIT = {"en": 220, "zh-Hans": 80, "de": 220}


def load(path: str) -> dict[str, Any]:
    data = json.loads((resources() / path).read_text(encoding="utf-8"))
    assert isinstance(data, dict)
    return data


def instrument(name: str) -> Instrument:
    return read_questionnaire(load(f"instruments/{name}.json"))


def wording(name: str, language: str) -> Wording:
    return read_wording(load(f"wording/{name}.{language}.json"), instrument(name))


def words(shown: Wording) -> list[str]:
    items = shown.items.values()
    return [
        shown.instructions,
        shown.recall,
        *(item.text for item in items),
        *(item.how for item in items),
        *(option for item in items for option in item.options.values()),
    ]


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_an_independent_judge_of_fhir_accepts_the_instrument(name: str) -> None:
    resource = load(f"instruments/{name}.json")
    judged = Questionnaire.model_validate(resource)
    assert judged.url == f"https://prodiary.org/fhir/Questionnaire/{name}"
    assert (judged.version, judged.status, judged.subjectType) == ("1.0.0", "active", ["Patient"])
    assert len(judged.item or ()) == len(resource["item"])


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_an_instrument_lets_the_participant_go_back(name: str) -> None:
    """Q4: entry mode "sequential" would forbid it."""
    extensions = {e["url"]: e for e in load(f"instruments/{name}.json")["extension"]}
    assert extensions[ENTRY_MODE]["valueCode"] == "prior-edit"


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_an_instrument_holds_no_default_and_no_calculated_total(name: str) -> None:
    """Q2, and the false MSE of instruments.md section 13."""
    text = (resources() / f"instruments/{name}.json").read_text(encoding="utf-8")
    assert not re.search(r'initial|Expression|"required"', text)


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_an_instrument_says_that_its_labels_are_not_the_licensed_form(name: str) -> None:
    notice = load(f"instruments/{name}.json")["copyright"]
    assert "own words" in notice
    assert "not its licensed text" in notice


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_a_code_means_one_thing_in_its_code_system(name: str) -> None:
    meanings: dict[tuple[str, str], str] = {}
    for item in load(f"instruments/{name}.json")["item"]:
        for option in item["answerOption"]:
            coding = option["valueCoding"]
            key = (coding["system"], coding["code"])
            assert meanings.setdefault(key, coding["display"]) == coding["display"]


def test_mg_adl_has_eight_items_of_four_grades() -> None:
    adl = instrument("mg-adl")
    assert (adl.id, adl.version, adl.respondent) == ("mg-adl", "1.0.0", "participant")
    assert [item.id for item in adl.items] == [f"MGADL0{n}" for n in range(1, 9)]
    for item in adl.items:
        assert [(o.code, o.score) for o in item.options] == list(zip("abcd", range(4), strict=True))
    assert adl.max_total == 24
    assert (adl.recall_period, adl.recall_text) == ("P7D", "past 7 days")


def test_mg_adl_domains_reach_their_maxima() -> None:
    maxima: Counter[str] = Counter()
    for item in instrument("mg-adl").items:
        maxima[item.domain] += item.max_score
    assert maxima == {"bulbar": 9, "respiratory": 3, "limb": 6, "ocular": 6}


def test_mg_adl_items_are_in_the_published_order() -> None:
    labels = [item["text"] for item in load("instruments/mg-adl.json")["item"]]
    found = zip(
        labels,
        ["Talk", "Chew", "Swallow", "Breath", "Tooth", "Rising", "Double", "Eyelid"],
        strict=True,
    )
    assert all(label.startswith(start) for label, start in found)


def test_mg_qol15_has_fifteen_items_of_five_levels() -> None:
    qol = instrument("mg-qol15")
    assert (qol.id, qol.version, qol.respondent) == ("mg-qol15", "1.0.0", "participant")
    assert [item.id for item in qol.items] == [f"MGQOL{n:02d}" for n in range(1, 16)]
    for item in qol.items:
        assert [(o.code, o.score) for o in item.options] == list(
            zip("abcde", range(5), strict=True)
        )
    assert qol.max_total == 60


def test_mg_qol15_recalls_no_duration() -> None:
    """instruments.md section 3: the past few weeks are not a duration."""
    qol = instrument("mg-qol15")
    assert (qol.recall_period, qol.recall_text) == (None, "past few weeks")


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_item_ids_can_be_cdisc_test_codes(name: str) -> None:
    """instruments.md section 12."""
    for item in instrument(name).items:
        assert re.fullmatch(r"[A-Z][A-Z0-9_]{0,7}", item.id)


def test_no_other_instrument_or_wording_is_shipped_unchecked() -> None:
    assert {p.stem for p in (resources() / "instruments").glob("*.json")} == set(INSTRUMENTS)
    shipped = {p.name for p in (resources() / "wording").glob("*.json")}
    assert shipped == {f"{name}.{language}.json" for name, language in PAIRS}


@pytest.mark.parametrize(("name", "language"), PAIRS)
def test_a_wording_covers_its_instrument_and_is_marked(name: str, language: str) -> None:
    shown = wording(name, language)
    assert shown.language == language
    assert shown.status == "demonstration"
    assert shown.copyright.endswith(NOT_LICENSED[language])
    assert f"({name.upper()})" in shown.title.replace("（", "(").replace("）", ")")


@pytest.mark.parametrize(("name", "language"), PAIRS)
def test_words_are_short_enough_for_their_place(name: str, language: str) -> None:
    for item in wording(name, language).items.values():
        assert len(item.text) <= QUESTION_LIMIT[language]
        assert len(item.how) <= HOW_LIMIT[language]
        assert all(len(option) <= OPTION_LIMIT[language] for option in item.options.values())


@pytest.mark.parametrize(("name", "language"), PAIRS)
def test_no_two_items_ask_the_same(name: str, language: str) -> None:
    texts = [item.text for item in wording(name, language).items.values()]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_two_instruments_show_different_recalls(language: str) -> None:
    """Q12: never one banner for both."""
    assert "7" in wording("mg-adl", language).recall
    assert not re.search(r"\d", wording("mg-qol15", language).recall)


@pytest.mark.parametrize("language", LANGUAGES)
def test_mg_qol15_levels_read_the_same_for_every_item(language: str) -> None:
    items = list(wording("mg-qol15", language).items.values())
    assert all(item.options == items[0].options for item in items)


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_chinese_words_hold_no_english_and_no_half_width_punctuation(name: str) -> None:
    for text in words(wording(name, "zh-Hans")):
        assert not re.search(r"[A-Za-z ,.;:?!()]", text)


@pytest.mark.parametrize(
    ("language", "number", "stop"),
    [("en", "emergency number", "."), ("zh-Hans", "急救电话", "。"), ("de", "Notruf", ".")],
)
def test_the_urgent_advice_begins_with_the_emergency_number(
    language: str, number: str, stop: str
) -> None:
    """M14: with large words the first sentence is all that is in view."""
    urgent = load("study/demo.json")["safety"][language]["urgent"]
    assert number in urgent.partition(stop)[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXAMINED)
def test_an_examiner_is_told_how_to_test_every_item(name: str, language: str) -> None:
    assert all(item.how for item in wording(name, language).items.values())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXAMINED)
def test_the_words_of_a_measured_option_name_the_bounds_of_its_band(
    name: str, language: str
) -> None:
    """A text that says 30 seconds where the band says 31 would be believed."""
    shown = wording(name, language)
    for item in instrument(name).items:
        for option in item.options if item.measure is not None else ():
            assert item.measure is not None
            bounds = {
                bound
                for band in item.measure.bands
                if band.option == option.code and not band.only_zero
                for bound in (band.low, band.high)
                if bound is not None
            }
            told = {
                int(number)
                for number in re.findall(r"\d+", shown.items[item.id].options[option.code])
            }
            assert told == bounds, (item.id, option.code)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXAMINED)
def test_the_words_say_when_a_timed_test_ends(name: str, language: str) -> None:
    shown = wording(name, language)
    for item in instrument(name).items:
        if item.measure is not None and item.measure.held_until is not None:
            told = re.findall(r"\d+", shown.items[item.id].how)
            assert str(item.measure.held_until) in told


@pytest.mark.parametrize("name", EXAMINED)
def test_the_labels_of_a_resource_name_the_bounds_of_the_bands_too(name: str) -> None:
    resource = {item["linkId"]: item for item in load(f"instruments/{name}.json")["item"]}
    english = wording(name, "en")
    for item in instrument(name).items:
        for given in resource[item.id]["answerOption"] if item.measure is not None else ():
            coding = given["valueCoding"]
            words_shown = english.items[item.id].options[coding["code"]]
            assert re.findall(r"\d+", coding["display"]) == re.findall(r"\d+", words_shown)


def test_the_shipped_instruments_can_be_used_in_one_study() -> None:
    require_agreement(instrument(name) for name in INSTRUMENTS)
