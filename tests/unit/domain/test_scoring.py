"""A total exists only when every item is answered (instruments.md section 9)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prodiary.domain.ids import InstrumentId, ItemId, OptionCode
from prodiary.domain.instrument import Instrument, Item, Option
from prodiary.domain.scoring import Score, score
from prodiary.errors import InvalidAnswer

Answers = dict[ItemId, OptionCode | None]


def instrument_of(*scores: tuple[int, ...]) -> Instrument:
    """An instrument with one item for each tuple of option scores; option codes are o0, o1, ..."""
    return Instrument(
        id=InstrumentId("sample"),
        version="1",
        title="Sample",
        items=tuple(
            Item(
                id=ItemId(f"I{number}"),
                domain="",
                options=tuple(
                    Option(code=OptionCode(f"o{position}"), score=value)
                    for position, value in enumerate(values)
                ),
            )
            for number, values in enumerate(scores)
        ),
        respondent="participant",
        recall_period=None,
        recall_text="past few weeks",
    )


THREE = instrument_of((0, 1, 2), (0, 2, 5), (0, 0, 9))
COMPLETE: Answers = {
    ItemId("I0"): OptionCode("o1"),
    ItemId("I1"): OptionCode("o2"),
    ItemId("I2"): OptionCode("o1"),
}

instruments = st.lists(
    st.lists(st.integers(0, 9), min_size=1, max_size=5).map(tuple), min_size=1, max_size=15
).map(lambda scores: instrument_of(*scores))


@st.composite
def answered(draw: st.DrawFn) -> tuple[Instrument, Answers]:
    instrument = draw(instruments)
    answers: Answers = {}
    for item in draw(st.permutations(instrument.items)):
        answers[item.id] = draw(st.sampled_from(item.options)).code
    return instrument, answers


def test_a_complete_form_has_the_sum_of_its_options_scores() -> None:
    assert score(THREE, COMPLETE) == Score(total=6, answered=3, of=3)


def test_a_form_with_nothing_answered_is_not_zero() -> None:
    """The published FHIR sample gives 0 here: a false MSE (instruments.md section 13)."""
    assert score(THREE, {}) == Score(total=None, answered=0, of=3)


def test_all_zero_is_a_total_of_zero_and_not_missing() -> None:
    answers: Answers = {item.id: OptionCode("o0") for item in THREE.items}
    assert score(THREE, answers) == Score(total=0, answered=3, of=3)


def test_a_declined_item_takes_the_total_away() -> None:
    """Q6: declined is an answer to the question whether, not to the question itself."""
    assert score(THREE, COMPLETE | {ItemId("I1"): None}) == Score(total=None, answered=2, of=3)


@pytest.mark.parametrize("code", [OptionCode("o1"), None], ids=["answered", "declined"])
def test_an_unknown_item_is_refused(code: OptionCode | None) -> None:
    with pytest.raises(InvalidAnswer):
        score(THREE, {ItemId("I9"): code})


def test_an_unknown_option_is_refused() -> None:
    with pytest.raises(InvalidAnswer):
        score(THREE, COMPLETE | {ItemId("I0"): OptionCode("1")})


@given(answered())
def test_a_complete_total_is_the_sum_and_within_range(form: tuple[Instrument, Answers]) -> None:
    instrument, answers = form
    result = score(instrument, answers)
    by_item = {item.id: {o.code: o.score for o in item.options} for item in instrument.items}
    assert result.total == sum(by_item[i][code] for i, code in answers.items() if code is not None)
    assert 0 <= result.total <= instrument.max_total
    assert result.answered == result.of == len(instrument.items)


@given(answered(), st.data())
def test_any_missing_item_leaves_no_total(
    form: tuple[Instrument, Answers], data: st.DataObject
) -> None:
    instrument, answers = form
    gone = data.draw(st.sets(st.sampled_from(sorted(answers)), min_size=1))
    for item_id in gone:
        if data.draw(st.booleans(), label="declined"):
            answers[item_id] = None
        else:
            del answers[item_id]
    of = len(instrument.items)
    assert score(instrument, answers) == Score(total=None, answered=of - len(gone), of=of)


@given(instruments)
def test_the_greatest_answers_reach_the_maximum(instrument: Instrument) -> None:
    answers: Answers = {
        item.id: max(item.options, key=lambda o: o.score).code for item in instrument.items
    }
    assert score(instrument, answers).total == instrument.max_total
