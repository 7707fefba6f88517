"""Every form, field, choice, unit and reason has words in every language, and no words lack one."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest

import prodiary.domain.forms
import prodiary.domain.labs
from prodiary.domain.dlt import Aside, Lack, RuleId, Status
from prodiary.domain.forms import (
    ANALYTES,
    FORMS,
    LABORATORY,
    VITAL_SIGNS,
    Contradiction,
    Field,
    Form,
    Note,
    check,
)
from prodiary.domain.forms.form import NO, YES
from prodiary.domain.ids import FieldId, FormId
from prodiary.domain.labs import Problem
from prodiary.domain.labs.reading import Column
from prodiary.errors import InvalidField
from prodiary.formwords import FormWords, form_languages
from prodiary.messages import languages
from prodiary.paths import resources

LANGUAGES = ("en", "de", "zh-Hans")
EACH_FIELD = [(form, field) for form in FORMS.values() for field in form.fields]


def raised(package: Path, error: str) -> set[str]:
    """The fixed words with which the modules of a package raise an error."""
    texts = [path.read_text("utf-8") for path in package.glob("*.py")]
    return {word for text in texts for word in re.findall(rf'{error}\(\s*"([a-z-]+)"', text)}


FORMS_FOLDER = Path(prodiary.domain.forms.__file__).parent
LABS_FOLDER = Path(prodiary.domain.labs.__file__).parent


def words(language: str) -> dict[str, Any]:
    found = json.loads((resources() / "forms" / f"{language}.json").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def keys(tree: object, path: str = "") -> set[str]:
    if not isinstance(tree, dict):
        return {path}
    return {each for name, below in tree.items() for each in keys(below, f"{path}/{name}")}


def texts(tree: object) -> list[str]:
    if isinstance(tree, str):
        return [tree]
    return [each for below in tree.values() for each in texts(below)] if tree else []  # type: ignore[attr-defined]


def test_there_are_words_in_the_languages_of_the_messages() -> None:
    assert form_languages() == languages() == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_says_the_same_things(language: str) -> None:
    assert keys(words(language)) == keys(words("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_are_whole(language: str) -> None:
    for text in texts(words(language)):
        assert text.strip() == text
        assert text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.id)
def test_a_form_has_a_title_help_and_headings(form: Form, language: str) -> None:
    said = FormWords(language)
    assert said.title(form.id) != form.id
    assert said.about(form.id)
    assert set(words(language)["forms"][form.id]["groups"]) == set(form.groups)
    assert set(words(language)["forms"]) == set(FORMS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("form", "field"), EACH_FIELD, ids=lambda each: str(each.id))
def test_a_field_has_a_name_and_its_choices_have_words(
    form: Form, field: Field, language: str
) -> None:
    said = FormWords(language)
    name = said.field(form.id, field.id)
    assert name != field.id
    assert not re.search(r"[{}]", name)
    entry, _ = said._field(form.id, field.id)
    choices = entry.get("choices", {})
    if isinstance(choices, str):
        choices = words(language)["choices"][choices]
    wanted = {"flag": {YES, NO}, "choice": set(field.choices)}.get(field.kind, set())
    assert wanted <= set(choices)
    # A set that fields share may hold more than one of them needs.
    assert isinstance(entry.get("choices"), str) or set(choices) == wanted
    assert len({said.choice(form.id, field.id, code) for code in wanted}) == len(wanted)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_are_left_over(language: str) -> None:
    for form in FORMS.values():
        entry = words(language)["forms"][form.id]
        ids = {str(field.id) for field in form.fields}
        patterns = {f"{base}-{part}" for base in entry["fields"] for part in entry.get("parts", {})}
        bases = {each.rpartition("-")[0] for each in ids & patterns}
        assert set(entry["fields"]) <= ids | bases
        assert ids <= set(entry["fields"]) | patterns
        assert {each.rpartition("-")[2] for each in ids & patterns} == set(entry.get("parts", {}))
    used = {
        entry["choices"]
        for form in words(language)["forms"].values()
        for entry in [*form["fields"].values(), *form.get("parts", {}).values()]
        if isinstance(entry.get("choices"), str)
    }
    assert used == set(words(language)["choices"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_there_is_has_words(language: str) -> None:
    tables = words(language)
    units = {code for _, field in EACH_FIELD for code in field.units}
    assert set(tables["units"]) == units
    assert set(tables["reasons"]) == raised(FORMS_FOLDER, "InvalidField")
    assert set(tables["notes"]) == set(get_args(Note))
    assert set(tables["contradictions"]) == set(get_args(Contradiction))
    assert set(tables["choices"]["dlt-status"]) == set(get_args(Status))
    assert set(tables["dlt"]["rules"]) == set(get_args(RuleId))
    assert set(tables["dlt"]["lacking"]) == set(get_args(Lack))
    assert set(tables["dlt"]["aside"]) == set(get_args(Aside))
    assert set(tables["labs"]["problems"]) == set(get_args(Problem))
    assert set(tables["labs"]["columns"]) == set(get_args(Column))
    assert set(tables["labs"]["files"]) == raised(LABS_FOLDER, "InvalidTable")


def test_a_field_that_repeats_another_is_named_after_it() -> None:
    said = FormWords("en")
    assert said.field(VITAL_SIGNS.id, FieldId("systolic-2")) == "Systolic pressure, second reading"
    assert said.field(LABORATORY.id, FieldId("igg-low")) == "IgG: lower reference limit"
    names = {said.field(LABORATORY.id, field.id) for field in LABORATORY.fields}
    assert len(names) == len(LABORATORY.fields) == 4 * len(ANALYTES) + 3


def test_values_and_units_read_as_people_write_them() -> None:
    said = FormWords("de")
    event = FormId("adverse-event")
    assert said.value(event, FieldId("ongoing"), "yes") == "ja"
    assert said.value(event, FieldId("outcome"), "fatal") == "daran verstorben"
    assert said.value(event, FieldId("term"), "Fieber") == "Fieber"
    assert said.value(VITAL_SIGNS.id, FieldId("weight"), "72.5") == "72.5"
    assert said.unit("degC") == "°C"
    assert said.hint(VITAL_SIGNS.id, FieldId("weight"))
    assert said.hint(VITAL_SIGNS.id, FieldId("time")) == ""
    assert said.group(LABORATORY.id, "blood") == "Blutbild"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_says_the_limits_in_words(language: str) -> None:
    said = FormWords(language)
    with pytest.raises(InvalidField) as caught:
        check(VITAL_SIGNS, FieldId("temperature"), "98.6", unit="degC")
    text = said.refusal(caught.value)
    assert all(part in text for part in ("30", "45", "°C"))
    for reason in words(language)["reasons"]:
        assert not re.search(r"[{}]", said.refusal(InvalidField(reason, high="9")))


def test_what_there_are_no_words_for_stands_as_its_code() -> None:
    said = FormWords("en")
    newer, field = FormId("newer-form"), FieldId("newer-field")
    assert (said.title(newer), said.about(newer)) == ("newer-form", "")
    assert said.field(newer, field) == "newer-field"
    assert said.field(VITAL_SIGNS.id, field) == "newer-field"
    assert said.value(newer, field, "some-code") == "some-code"
    assert said.value(VITAL_SIGNS.id, FieldId("arm"), "some-code") == "some-code"
    assert said.unit("stone") == "stone"
    for say in (said.note, said.contradiction, said.reason, said.dlt_status, said.dlt_rule):
        assert say("newer") == "newer"
    for say in (said.dlt_lacking, said.dlt_aside, said.lab_problem, said.lab_column, said.lab_file):
        assert say("newer") == "newer"


def test_a_language_without_words_falls_back_to_english() -> None:
    assert FormWords("fr").title(VITAL_SIGNS.id) == FormWords("en").title(VITAL_SIGNS.id)


@pytest.mark.parametrize("language", LANGUAGES)
def test_grades_are_numbers_with_a_reminder_of_our_own(language: str) -> None:
    """The published criteria are others' texts: a few words are all there may be."""
    for code, text in words(language)["choices"]["grade"].items():
        assert text.startswith(f"{code} · ")
        assert len(text.split()) <= 6
