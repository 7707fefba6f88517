"""A wording covers its instrument exactly and can be shown as it is stored."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prodiary.domain.ids import InstrumentId, ItemId, OptionCode
from prodiary.domain.instrument import Instrument, Item, Option
from prodiary.domain.wording import ItemWording, read_wording
from prodiary.errors import InvalidWording

Data = dict[str, Any]
A, B = OptionCode("a"), OptionCode("b")

INSTRUMENT = Instrument(
    id=InstrumentId("sample"),
    version="1.0.0",
    title="Sample",
    items=tuple(
        Item(id=ItemId(name), domain="", options=(Option(A, 0), Option(B, 0)))
        for name in ("one", "two")
    ),
    respondent="participant",
    recall_period=None,
    recall_text="past few weeks",
)


def wording() -> Data:
    return {
        "instrument": "sample",
        "instrument_version": "1.0.0",
        "language": "en",
        "version": "3",
        "status": "demonstration",
        "copyright": "Own words",
        "title": "A sample",
        "instructions": "Choose what fits.",
        "recall": "Think of the past few weeks",
        "items": {
            "two": {"text": "Second?", "options": {"b": "Much", "a": "None"}},
            "one": {"text": "First?", "options": {"a": "No", "b": "Yes"}},
        },
    }


def test_a_wording_is_read_in_the_instruments_order() -> None:
    read = read_wording(wording(), INSTRUMENT)
    assert (read.instrument, read.instrument_version) == ("sample", "1.0.0")
    assert (read.language, read.version, read.status) == ("en", "3", "demonstration")
    assert (read.copyright, read.title) == ("Own words", "A sample")
    assert (read.instructions, read.recall) == ("Choose what fits.", "Think of the past few weeks")
    assert list(read.items) == ["one", "two"]
    assert list(read.items[ItemId("two")].options.items()) == [("a", "None"), ("b", "Much")]
    assert read.items[ItemId("one")].text == "First?"


def test_a_licensed_wording_is_marked_as_such() -> None:
    assert read_wording(wording() | {"status": "licensed"}, INSTRUMENT).status == "licensed"


def test_a_wording_cannot_be_changed() -> None:
    read = read_wording(wording(), INSTRUMENT)
    name = "title"
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(read, name, "Other")
    items: Any = read.items
    with pytest.raises(TypeError):
        items[ItemId("one")] = read.items[ItemId("two")]
    options: Any = read.items[ItemId("one")].options
    with pytest.raises(TypeError):
        options[A] = "Changed"


def test_a_wording_keeps_its_own_copy() -> None:
    options = {A: "No", B: "Yes"}
    item = ItemWording(text="First?", options=options)
    options[A] = "Changed"
    assert item.options[A] == "No"


@pytest.mark.parametrize("tag", ["en", "zh-Hans", "zh-Hant-TW", "pt-BR", "fil", "de"])
def test_language_tags_are_accepted(tag: str) -> None:
    assert read_wording(wording() | {"language": tag}, INSTRUMENT).language == tag


@pytest.mark.parametrize(
    "text", ["说话没有任何困难", "می\u200cخواهم", "עברית", "Größe", "a\u00a0b"]
)
def test_words_of_any_script_are_accepted(text: str) -> None:
    assert read_wording(wording() | {"title": text}, INSTRUMENT).title == text


def test_an_examiner_may_be_told_how_to_test_an_item() -> None:
    examined = dataclasses.replace(INSTRUMENT, respondent="examiner")
    data = wording()
    data["items"]["one"]["how"] = "Ask, then look."
    read = read_wording(data, examined)
    assert [item.how for item in read.items.values()] == ["Ask, then look.", ""]
    for value, reason in ((" ", "blank"), (3, "shape"), ("a\nb", "control-character")):
        data["items"]["one"]["how"] = value
        with pytest.raises(InvalidWording) as refused:
            read_wording(data, examined)
        assert refused.value.fields == {"reason": reason}


def put(path: str, value: object) -> Callable[[Data], None]:
    def change(data: Data) -> None:
        *steps, last = path.split(".")
        place = data
        for step in steps:
            place = place[step]
        place[last] = value

    return change


def drop(path: str) -> Callable[[Data], None]:
    def change(data: Data) -> None:
        *steps, last = path.split(".")
        place = data
        for step in steps:
            place = place[step]
        del place[last]

    return change


REFUSED = [
    ("fields", "field missing", drop("recall")),
    ("fields", "field unknown", put("scores", {})),
    ("instrument", "other instrument", put("instrument", "mg-adl")),
    ("instrument-version", "other version", put("instrument_version", "1.0.1")),
    ("shape", "items are a list", put("items", [])),
    ("shape", "item is text", put("items.one", "First?")),
    ("shape", "options are a list", put("items.one.options", ["No", "Yes"])),
    ("items", "item missing", drop("items.one")),
    ("items", "item unknown", put("items.three", {"text": "Third?", "options": {"a": "No"}})),
    ("item-fields", "text missing", drop("items.one.text")),
    ("item-fields", "score in wording", put("items.one.score", 1)),
    ("item-fields", "test told to a participant", put("items.one.how", "Ask.")),
    ("options", "option missing", drop("items.one.options.b")),
    ("options", "option unknown", put("items.one.options.c", "Perhaps")),
    ("duplicate-words", "options read alike", put("items.one.options.b", "No")),
    ("language", "name of a language", put("language", "English")),
    ("language", "underscore", put("language", "zh_Hans")),
    ("language", "empty", put("language", "")),
    ("shape", "language is a list", put("language", ["en"])),
    ("status", "unknown status", put("status", "draft")),
    ("status", "no status", put("status", None)),
    ("shape", "version is a number", put("version", 3)),
    ("version", "version no entry can name", put("version", "3 of May")),
    ("blank", "no version", put("version", "")),
    ("blank", "no copyright line (Q7)", put("copyright", " ")),
    ("blank", "no title", put("title", "")),
    ("blank", "no instructions", put("instructions", "\u3000")),
    ("blank", "no recall (Q12)", put("recall", "")),
    ("blank", "no question", put("items.one.text", "")),
    ("blank", "option without words", put("items.one.options.a", "")),
    ("not-nfc", "decomposed letter", put("items.one.text", "Gro\u0308sse?")),
    ("control-character", "line feed", put("title", "a\nb")),
    ("control-character", "null", put("items.one.options.a", "No\0")),
    ("control-character", "line separator", put("title", "a\u2028b")),
    ("control-character", "lone surrogate", put("title", "\ud800")),
    ("control-character", "private use", put("title", "\ue000")),
]


@pytest.mark.parametrize(
    ("reason", "change"),
    [pytest.param(reason, change, id=f"{reason}: {case}") for reason, case, change in REFUSED],
)
def test_a_wording_that_does_not_fit_is_refused(
    reason: str, change: Callable[[Data], None]
) -> None:
    data = wording()
    change(data)
    with pytest.raises(InvalidWording) as refused:
        read_wording(data, INSTRUMENT)
    assert refused.value.fields == {"reason": reason}


@pytest.mark.parametrize("character", "\u202a\u202b\u202c\u202d\u202e")
def test_words_cannot_be_shown_in_another_order_than_stored(character: str) -> None:
    with pytest.raises(InvalidWording) as refused:
        read_wording(wording() | {"recall": f"a{character}b"}, INSTRUMENT)
    assert refused.value.fields == {"reason": "control-character"}


@pytest.mark.parametrize("data", [None, [], "en", 1])
def test_something_that_is_no_object_is_refused(data: object) -> None:
    unchecked: Any = data
    with pytest.raises(InvalidWording) as refused:
        read_wording(unchecked, INSTRUMENT)
    assert refused.value.fields == {"reason": "shape"}


def places(value: object, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found = [path] if path else []
    if isinstance(value, dict):
        for key, inner in value.items():
            found += places(inner, (*path, key))
    return found


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=4,
)


@given(path=st.sampled_from(places(wording())), junk=JUNK)
def test_junk_anywhere_is_refused_by_our_error_or_is_a_text(
    path: tuple[str, ...], junk: object
) -> None:
    data: Any = copy.deepcopy(wording())
    place = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = junk
    try:
        read_wording(data, INSTRUMENT)
    except InvalidWording:
        return
    assert isinstance(junk, str)
