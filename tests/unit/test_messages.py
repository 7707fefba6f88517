"""Every failure has words, in every language, with the fields it carries and no others."""

from __future__ import annotations

import inspect
import json
import re
import string

import pytest

from prodiary import errors
from prodiary.errors import NothingFound, ProdiaryError, WrongSecret
from prodiary.messages import languages, message
from prodiary.paths import resources

LANGUAGES = ("en", "de", "zh-Hans")
KINDS = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, ProdiaryError)
]


def sample(kind: type[ProdiaryError]) -> ProdiaryError:
    """An error of this kind with every field set."""
    if kind.__init__ is ProdiaryError.__init__:
        return kind()
    wanted = list(inspect.signature(kind).parameters.values())
    values = {each.name: 7 if each.annotation == "int" else "word" for each in wanted}
    return kind(**values)


def table(language: str) -> dict[str, dict[str, str]]:
    found = json.loads((resources() / "messages" / f"{language}.json").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_there_are_words_in_english_german_and_chinese() -> None:
    assert languages() == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_words_and_no_words_lack_a_code(language: str) -> None:
    assert set(table(language)) == {kind.code for kind in KINDS}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_words_are_whole_and_name_only_the_fields_there_are(
    kind: type[ProdiaryError], language: str
) -> None:
    error = sample(kind)
    words = message(error, language)
    assert words.title
    assert words.text
    assert words.advice
    assert not any("{" in part for part in (words.title, words.text, words.advice))
    raw = table(language)[kind.code]
    assert set().union(*map(fields, raw.values())) <= set(error.fields)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_languages_name_the_same_fields(kind: type[ProdiaryError]) -> None:
    english, *others = (
        set().union(*map(fields, table(language)[kind.code].values())) for language in LANGUAGES
    )
    assert others == [english] * len(others)


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
@pytest.mark.parametrize("code", table("en"))
def test_no_words_are_left_in_english(code: str, language: str) -> None:
    english, other = table("en")[code], table(language)[code]
    assert english.keys() == other.keys()
    assert not set(english.values()) & set(other.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_plain_and_calm(language: str) -> None:
    """Nothing shouts and nothing blames: no exclamation, at most two sentences of advice."""
    for words in table(language).values():
        for part in words.values():
            assert not set(part) & set("!！")
        assert len(re.findall(r"[.。]", words["advice"])) <= 2


def test_fields_are_filled_in() -> None:
    assert "3" in message(WrongSecret(tries_left=3), "en").text


def test_an_unknown_language_gets_english() -> None:
    assert message(NothingFound(), "xx") == message(NothingFound(), "en")


def test_an_error_without_words_of_its_own_gets_those_above_it() -> None:
    class Stranger(NothingFound):
        code = "stranger"

    assert message(Stranger(), "en") == message(NothingFound(), "en")
