"""Values are read as typed or refused, and a measure is read whole or refused with a reason."""

from __future__ import annotations

import copy
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prodiary.domain.grading import grade, graded
from prodiary.domain.ids import ItemId, OptionCode
from prodiary.domain.instrument import (
    COMPARE,
    ORDINAL_VALUE,
    RESPONDENT,
    SOURCE,
    Instrument,
    read_questionnaire,
)
from prodiary.domain.measure import (
    MEASURE,
    Measure,
    parse_value,
    plausibility,
    require_possible,
    value_text,
)
from prodiary.domain.provenance import require_decimal
from prodiary.errors import ImpossibleMeasure, InvalidAnswer, InvalidInstrument, InvalidMeasure

Resource = dict[str, Any]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("45.5", "45.5"),
        ("45,5", "45.5"),
        (" 61 ", "61"),
        ("0", "0"),
        ("000", "0"),
        ("0,50", "0.5"),
        ("007", "7"),
        ("240.00", "240"),
        ("100", "100"),
        ("０９", "9"),
        ("４５．５", "45.5"),
        ("４５，５", "45.5"),
        ("999999.99", "999999.99"),
    ],
)
def test_a_number_is_read_with_point_or_comma_and_kept_in_one_spelling(
    typed: str, text: str
) -> None:
    assert value_text(parse_value(typed)) == text


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "-",
        "-1",
        "+1",
        "-0",
        ".5",
        "5.",
        ",5",
        "1e2",
        "1E2",
        "NaN",
        "Infinity",
        "1_000",
        "1 000",
        "1.2.3",
        "1,234",
        "1.234",
        "1,234.5",
        "45 s",
        "0x10",
        "٤٥",
        "4²",
        "½",
        "1\n2",
        "1234567",
        "9" * 5000,
        "4五",
        "12\x00",
    ],
)
def test_what_is_no_plain_number_is_refused(typed: str) -> None:
    with pytest.raises(InvalidMeasure) as refused:
        parse_value(typed)
    assert refused.value.fields == {}


@given(st.text(max_size=12))
def test_any_text_gives_a_number_fit_for_the_record_or_our_error(typed: str) -> None:
    try:
        value = parse_value(typed)
    except InvalidMeasure:
        return
    require_decimal(value_text(value))


@given(st.decimals(min_value=0, max_value=999_999, places=2))
def test_the_spelling_of_a_number_is_read_back_as_the_same(value: Decimal) -> None:
    assert parse_value(value_text(value)) == value
    assert value_text(parse_value(value_text(value))) == value_text(value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1E+2", "100"),
        ("-0.0", "0"),
        ("-0", "0"),
        ("1E-2", "0.01"),
        ("10", "10"),
        ("-3.50", "-3.5"),
    ],
)
def test_no_exponent_and_no_minus_zero_is_written(value: str, text: str) -> None:
    assert value_text(Decimal(value)) == text


@pytest.mark.parametrize("value", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_what_is_not_finite_is_not_written(value: str) -> None:
    with pytest.raises(InvalidMeasure):
        value_text(Decimal(value))


def number(url: str, value: object) -> Resource:
    return {"url": url, "valueInteger": value}


def code(url: str, value: object) -> Resource:
    return {"url": url, "valueCode": value}


def span(url: str, low: object, high: object) -> Resource:
    return {"url": url, "extension": [number("low", low), number("high", high)]}


def half_range(times: int) -> Resource:
    return {"url": "possible", "extension": [number("low", 0)] * times}


def band(option: str, *others: Resource, **bounds: object) -> Resource:
    limits = [number(url, value) for url, value in bounds.items()]
    return {"url": "band", "extension": [code("option", option), *others, *limits]}


def timed() -> list[Resource]:
    return [
        code("code", "arm"),
        code("unit", "s"),
        span("possible", 0, 600),
        span("plausible", 5, 60),
        code("hand", "left"),
        code("stopwatch", "down"),
        number("heldUntil", 60),
        band("a", low=60),
        band("b", low=11, high=59),
        band("c", high=10),
    ]


def item(link: str, parts: list[Resource], *others: Resource) -> Resource:
    return {
        "linkId": link,
        "type": "choice",
        "extension": [*others, {"url": MEASURE, "extension": parts}],
        "answerOption": [
            {
                "valueCoding": {
                    "code": option,
                    "extension": [{"url": ORDINAL_VALUE, "valueDecimal": score}],
                }
            }
            for score, option in enumerate("abc")
        ],
    }


def questionnaire(*items: Resource, respondent: str = "examiner") -> Resource:
    return {
        "resourceType": "Questionnaire",
        "id": "sample",
        "version": "1",
        "extension": [code(RESPONDENT, respondent)],
        "item": list(items),
    }


def read(parts: list[Resource]) -> Instrument:
    return read_questionnaire(questionnaire(item("one", parts)))


def measure_of(parts: list[Resource]) -> Measure:
    found = read(parts).items[0].measure
    assert found is not None
    return found


def test_a_measure_is_read_whole() -> None:
    found = measure_of(timed())
    assert (found.code, found.unit, found.hand) == ("arm", "s", "left")
    assert (found.possible_low, found.possible_high) == (0, 600)
    assert (found.plausible_low, found.plausible_high) == (5, 60)
    assert (found.stopwatch, found.held_until) == ("down", 60)
    assert [(each.option, each.low, each.high) for each in found.bands] == [
        ("a", 60, None),
        ("b", 11, 59),
        ("c", None, 10),
    ]
    assert (found.per_sex, found.at_zero) == (False, None)


def test_an_item_without_the_extension_is_rated_and_cannot_be_graded() -> None:
    resource = questionnaire(item("one", timed()))
    del resource["item"][0]["extension"]
    found = read_questionnaire(resource).items[0]
    assert found.measure is None
    with pytest.raises(InvalidAnswer):
        grade(found, Decimal(1), sex=None, rounding=None)


def test_source_and_comparison_are_read() -> None:
    compared = {
        "url": COMPARE,
        "extension": [
            {"url": "instrument", "valueString": "other"},
            {"url": "item", "valueString": "two"},
        ],
    }
    resource = questionnaire(item("one", timed(), code(SOURCE, "history"), compared))
    found = read_questionnaire(resource).items[0]
    assert found.source == "history"
    assert found.compare is not None
    assert (found.compare.instrument, found.compare.item) == ("other", "two")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", "unusual"),
        ("4.99", "unusual"),
        ("5", "fine"),
        ("60", "fine"),
        ("60.01", "unusual"),
        ("600", "unusual"),
        ("600.01", "impossible"),
        ("-1", "impossible"),
        ("NaN", "impossible"),
        ("sNaN", "impossible"),
        ("Infinity", "impossible"),
    ],
)
def test_unusual_is_told_from_impossible(value: str, expected: str) -> None:
    assert plausibility(measure_of(timed()), Decimal(value)) == expected


def test_only_the_impossible_is_refused_and_the_limits_are_told() -> None:
    found = measure_of(timed())
    require_possible(found, Decimal(500))
    with pytest.raises(ImpossibleMeasure) as refused:
        require_possible(found, Decimal(601))
    assert refused.value.fields == {"low": 0, "high": 600}
    assert "601" not in str(refused.value)
    with pytest.raises(InvalidMeasure):
        require_possible(found, Decimal(-1))


def test_a_possible_value_below_every_band_has_no_grade() -> None:
    parts = timed()
    parts[-1] = band("c", low=5, high=10)
    found = read(parts).items[0]
    assert graded(found, Decimal(4), sex=None, rounding="up").why_not == "gap"


def test_excluded_bounds_are_outside() -> None:
    parts = [
        code("code", "x"),
        code("unit", "%"),
        span("possible", 0, 99),
        span("plausible", 0, 99),
    ]
    parts += [
        band("a", above=45),
        band("b", low=20, high=45),
        band("c", below=20),
    ]
    found = read(parts).items[0]
    values = ("45.01", "45", "20", "19.99", "0")
    grades = [grade(found, Decimal(each), sex=None, rounding=None) for each in values]
    assert grades == ["a", "b", "b", "c", "c"]


def put(place: int, value: object) -> Callable[[list[Resource]], None]:
    def change(parts: list[Resource]) -> None:
        parts[place] = value  # type: ignore[call-overload]

    return change


def drop(place: int) -> Callable[[list[Resource]], None]:
    def change(parts: list[Resource]) -> None:
        del parts[place]

    return change


def add(*more: Resource) -> Callable[[list[Resource]], None]:
    def change(parts: list[Resource]) -> None:
        parts.extend(more)

    return change


def by_sex(*sexes: str) -> Callable[[list[Resource]], None]:
    """Every band once for each of `sexes`."""

    def change(parts: list[Resource]) -> None:
        bands = parts[7:]
        parts[7:] = [
            {**each, "extension": [*each["extension"], code("sex", sex)]}
            for sex in sexes
            for each in bands
        ]

    return change


REFUSED = [
    ("measure", "part that is not known", add(code("rounding", "up"))),
    ("measure", "part without url", add({"valueCode": "x"})),
    ("measure", "no code", drop(0)),
    ("measure", "code no event can hold", put(0, code("code", "a b"))),
    ("measure", "code is a number", put(0, number("code", 1))),
    ("measure-unit", "no unit", drop(1)),
    ("measure-unit", "unit nobody has words for", put(1, code("unit", "lb"))),
    ("measure-range", "no possible range", drop(2)),
    ("measure-range", "no plausible range", drop(3)),
    ("measure-range", "half a range", put(2, half_range(1))),
    (
        "measure-range",
        "range with more",
        put(2, {"url": "possible", "extension": [code("x", "y")]}),
    ),
    ("measure-range", "text in a range", put(2, span("possible", "0", 600))),
    ("measure-range", "fraction in a range", put(2, span("possible", 0.5, 600))),
    ("measure-range", "boolean in a range", put(2, span("possible", False, 600))),
    ("measure-range", "negative", put(2, span("possible", -1, 600))),
    ("measure-range", "giant", put(2, span("possible", 0, 10**30))),
    ("measure-range", "upside down", put(3, span("plausible", 60, 5))),
    ("measure-range", "plausible but impossible", put(3, span("plausible", 5, 601))),
    ("measure", "third hand", put(4, code("hand", "both"))),
    ("measure", "unknown clock", put(5, code("stopwatch", "sideways"))),
    ("measure", "end is text", put(6, number("heldUntil", "60"))),
    ("measure-clock", "clock on what is no time", put(1, code("unit", "kg"))),
    ("measure-clock", "countdown from nowhere", drop(6)),
    ("measure-clock", "ends before its best grade", put(6, number("heldUntil", 59))),
    ("measure-clock", "ends at what cannot be", put(6, number("heldUntil", 601))),
    ("duplicate-extension", "two codes", add(code("code", "leg"))),
    ("duplicate-extension", "two ends", add(number("heldUntil", 60))),
    ("duplicate-extension", "two lows", put(2, half_range(2))),
    ("shape", "parts are no list", put(2, {"url": "possible", "extension": "0-600"})),
    ("band-options", "no band for an option", drop(8)),
    ("band-options", "band for no option", put(8, band("z", low=11, high=59))),
    ("band-options", "two bands for an option", put(8, band("a", low=11, high=59))),
    ("band", "no option", put(8, {"url": "band", "extension": [number("low", 11)]})),
    ("band", "option no event can hold", put(8, band("b c", low=11))),
    ("band", "no bounds", put(8, band("b"))),
    ("band", "upside down", put(8, band("b", low=59, high=11))),
    ("band", "fraction", put(8, band("b", low=10.5, high=59))),
    ("band", "text", put(8, band("b", low="11", high=59))),
    ("band", "negative", put(8, band("b", low=-11, high=59))),
    ("band", "two lower bounds", put(8, band("b", low=11, above=11))),
    ("band", "two upper bounds", put(8, band("b", high=11, below=11))),
    ("band", "empty: above 11, at most 11", put(8, band("b", above=11, high=11))),
    ("band", "empty: at least 11, below 11", put(8, band("b", low=11, below=11))),
    ("band", "part that is not known", put(8, band("b", code("age", "adult"), low=11))),
    ("band-overlap", "shared bound", put(8, band("b", low=11, high=60))),
    ("band-overlap", "30 to 99 beside 1 to 30", put(8, band("b", low=10, high=59))),
    ("band-overlap", "inside one another", put(8, band("b", low=11, high=99))),
    ("band-overlap", "open above twice", put(8, band("b", low=11))),
    ("band-overlap", "open below twice", put(8, band("b", high=59))),
    ("band-sex", "one sex only", by_sex("male")),
    ("band-sex", "third sex", by_sex("male", "other")),
    ("band-sex", "no bands", lambda parts: parts.__delitem__(slice(7, None))),
]


@pytest.mark.parametrize(
    ("reason", "change"),
    [pytest.param(reason, change, id=f"{reason}: {case}") for reason, case, change in REFUSED],
)
def test_a_measure_that_would_need_a_guess_is_refused(
    reason: str, change: Callable[[list[Resource]], None]
) -> None:
    parts = timed()
    change(parts)
    with pytest.raises(InvalidInstrument) as refused:
        read(parts)
    assert refused.value.fields == {"reason": reason}


def test_bands_for_each_sex_are_read() -> None:
    parts = timed()
    by_sex("female", "male")(parts)
    found = read(parts).items[0]
    assert found.measure is not None
    assert found.measure.per_sex
    assert len(found.measure.bands_for("female")) == len(found.measure.bands_for("male")) == 3
    assert found.measure.bands_for(None) == ()
    assert grade(found, Decimal(60), sex="male", rounding=None) == OptionCode("a")
    assert grade(found, Decimal(60), sex=None, rounding="up") is None


def test_participants_do_not_measure() -> None:
    with pytest.raises(InvalidInstrument) as refused:
        read_questionnaire(questionnaire(item("one", timed()), respondent="participant"))
    assert refused.value.fields == {"reason": "measure-respondent"}


def test_a_measure_is_typed_once_in_an_instrument() -> None:
    with pytest.raises(InvalidInstrument) as refused:
        read_questionnaire(questionnaire(item("one", timed()), item("two", timed())))
    assert refused.value.fields == {"reason": "duplicate-measure"}


@pytest.mark.parametrize(
    ("reason", "other"),
    [
        ("source", code(SOURCE, "hearsay")),
        ("compare", {"url": COMPARE, "extension": [{"url": "item", "valueString": "x"}]}),
        ("compare", {"url": COMPARE, "extension": [{"url": "instrument", "valueString": "x"}]}),
        ("compare", {"url": COMPARE, "extension": [code("rule", "copy")]}),
        (
            "compare",
            {
                "url": COMPARE,
                "extension": [
                    {"url": "instrument", "valueString": "../x"},
                    {"url": "item", "valueString": "x"},
                ],
            },
        ),
        ("compare", {"url": COMPARE, "valueString": "mg-adl"}),
        ("duplicate-extension", {"url": MEASURE, "extension": []}),
    ],
)
def test_what_else_is_said_of_an_item_is_read_or_refused(reason: str, other: Resource) -> None:
    with pytest.raises(InvalidInstrument) as refused:
        read_questionnaire(questionnaire(item("one", timed(), other)))
    assert refused.value.fields == {"reason": reason}


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


@given(path=st.sampled_from(places(timed())), junk=JUNK)
def test_junk_in_a_measure_is_refused_by_our_error_or_does_not_matter(
    path: tuple[str | int, ...], junk: object
) -> None:
    parts: Any = copy.deepcopy(timed())
    place = parts
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = junk
    try:
        instrument = read(parts)
    except InvalidInstrument:
        return
    measure = instrument.item(ItemId("one")).measure
    assert measure is not None
    assert {each.option for each in measure.bands} == {"a", "b", "c"}
