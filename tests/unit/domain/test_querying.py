"""A disagreement between MGC and MG-ADL is asked about; nothing follows from it (section 5)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from prodiary.domain.ids import InstrumentId, ItemId, OptionCode
from prodiary.domain.instrument import Compared, Instrument
from prodiary.domain.querying import Answers, Query, queries, require_agreement
from prodiary.errors import InvalidAnswer, InvalidInstrument
from tests.unit.domain.examinations import MG_ADL, MGC, QMG, shipped


def answers(**given: str | None) -> Answers:
    return {
        ItemId(name): None if code is None else OptionCode(code) for name, code in given.items()
    }


def every(instrument: Instrument, code: str) -> Answers:
    return {item.id: OptionCode(code) for item in instrument.items}


def test_equal_answers_raise_no_query() -> None:
    assert queries(MGC, every(MGC, "c"), MG_ADL, every(MG_ADL, "c")) == ()


def test_every_comparable_disagreement_raises_one_in_the_order_of_the_items() -> None:
    found = queries(MGC, every(MGC, "b"), MG_ADL, every(MG_ADL, "a"))
    assert [(each.item, each.other_item) for each in found] == [
        ("MGC04", "MGADL01"),
        ("MGC05", "MGADL02"),
        ("MGC07", "MGADL04"),
    ]
    assert found[0] == Query(
        item=ItemId("MGC04"),
        option=OptionCode("b"),
        instrument=InstrumentId("mg-adl"),
        other_item=ItemId("MGADL01"),
        other_option=OptionCode("a"),
    )


def test_swallowing_is_never_compared() -> None:
    """It covers more than the MG-ADL item."""
    assert queries(MGC, answers(MGC06="d"), MG_ADL, answers(MGADL03="a")) == ()


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ({"MGC04": None}, {"MGADL01": "d"}),
        ({"MGC04": "d"}, {"MGADL01": None}),
        ({}, {"MGADL01": "d"}),
        ({"MGC04": "d"}, {}),
    ],
)
def test_what_was_not_answered_contradicts_nothing(
    found: dict[str, str | None], said: dict[str, str | None]
) -> None:
    assert queries(MGC, answers(**found), MG_ADL, answers(**said)) == ()


def test_answers_are_left_as_they_are() -> None:
    found, said = dict(every(MGC, "b")), dict(every(MG_ADL, "a"))
    queries(MGC, found, MG_ADL, said)
    assert (found, said) == (every(MGC, "b"), every(MG_ADL, "a"))


def test_another_questionnaire_is_not_compared() -> None:
    assert queries(MGC, every(MGC, "d"), shipped("mg-qol15"), {}) == ()
    assert queries(QMG, every(QMG, "d"), MG_ADL, every(MG_ADL, "a")) == ()


def test_options_are_compared_by_code_and_not_by_weight() -> None:
    """MGC breathing c scores 4 and MG-ADL breathing c scores 2: the same answer."""
    assert queries(MGC, answers(MGC07="c"), MG_ADL, answers(MGADL04="c")) == ()


@pytest.mark.parametrize("code", ["e", "3"])
def test_an_option_that_does_not_exist_is_an_invalid_answer(code: str) -> None:
    with pytest.raises(InvalidAnswer):
        queries(MGC, answers(MGC04=code), MG_ADL, answers(MGADL01="a"))
    with pytest.raises(InvalidAnswer):
        queries(MGC, answers(MGC04="a"), MG_ADL, answers(MGADL01=code))


def altered(instrument: Instrument, item: str, **changes: object) -> Instrument:
    return replace(
        instrument,
        items=tuple(
            replace(each, **changes) if each.id == item else each  # type: ignore[arg-type]
            for each in instrument.items
        ),
    )


def test_a_comparison_with_other_options_is_refused() -> None:
    fewer = altered(MG_ADL, "MGADL01", options=MG_ADL.items[0].options[:3])
    turned = altered(MG_ADL, "MGADL01", options=MG_ADL.items[0].options[::-1])
    nowhere = altered(MGC, "MGC04", compare=Compared(instrument=MG_ADL.id, item=ItemId("MGADL09")))
    for examined, reported in ((MGC, fewer), (MGC, turned), (nowhere, MG_ADL)):
        with pytest.raises(InvalidInstrument) as refused:
            queries(examined, {}, reported, {})
        assert refused.value.fields == {"reason": "compare"}
        with pytest.raises(InvalidInstrument) as refused:
            require_agreement([reported, examined])
        assert refused.value.fields == {"reason": "compare"}


def test_a_comparison_with_what_the_study_lacks_does_not_matter() -> None:
    require_agreement([MGC, QMG])
    require_agreement([])


@pytest.mark.parametrize(
    "change", [{"held_until": 46}, {"unit": "count"}, {"possible_high": 100}, {"stopwatch": None}]
)
def test_measures_of_one_name_must_be_one_measurement(change: dict[str, object]) -> None:
    """Ended at 46 s for one form, a test would be graded as weakness in the other (section 6)."""
    measure = MGC.items[0].measure
    assert measure is not None
    other = altered(MGC, "MGC01", measure=replace(measure, **change))  # type: ignore[arg-type]
    with pytest.raises(InvalidInstrument) as refused:
        require_agreement([QMG, other])
    assert refused.value.fields == {"reason": "measure-differs"}
