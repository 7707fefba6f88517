"""QMG: the bands of instruments.md section 4, and every trap that it names."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prodiary.domain.bands import SEXES, Sex
from prodiary.domain.grading import Rounding, grade, graded
from prodiary.domain.ids import ItemId, OptionCode
from prodiary.domain.instrument import Item
from prodiary.domain.measure import MeasureCode
from prodiary.domain.scoring import Score, score
from tests.unit.domain.examinations import QMG, item, points

EYE = {3: ("0", "0"), 2: ("1", "10"), 1: ("11", "60"), 0: ("61", "600")}
ARM = {3: ("0", "9"), 2: ("10", "89"), 1: ("90", "239"), 0: ("240", "600")}
HEAD = {3: ("0", "0"), 2: ("1", "29"), 1: ("30", "119"), 0: ("120", "600")}
LEG = {3: ("0", "0"), 2: ("1", "30"), 1: ("31", "99"), 0: ("100", "600")}
PUBLISHED = {
    "QMG01": EYE,
    "QMG02": EYE,
    "QMG05": {3: ("0", "9"), 2: ("10", "29"), 1: ("30", "49"), 0: ("50", "50")},
    "QMG06": ARM,
    "QMG07": ARM,
    "QMG08": {3: ("0", "49"), 2: ("50", "64"), 1: ("65", "79"), 0: ("80", "250")},
    "QMG11": HEAD,
    "QMG12": LEG,
    "QMG13": LEG,
}
GRIP: dict[tuple[str, Sex], dict[int, tuple[str, str]]] = {
    ("QMG09", "male"): {3: ("0", "4"), 2: ("5", "14"), 1: ("15", "44"), 0: ("45", "120")},
    ("QMG09", "female"): {3: ("0", "4"), 2: ("5", "9"), 1: ("10", "29"), 0: ("30", "120")},
    ("QMG10", "male"): {3: ("0", "4"), 2: ("5", "14"), 1: ("15", "34"), 0: ("35", "120")},
    ("QMG10", "female"): {3: ("0", "4"), 2: ("5", "9"), 1: ("10", "24"), 0: ("25", "120")},
}
RATED = ("QMG03", "QMG04")
MODES: tuple[Rounding | None, ...] = (None, "down", "up", "half-up")


def test_there_are_thirteen_items_of_four_grades_for_an_examiner() -> None:
    assert (QMG.id, QMG.version, QMG.respondent) == ("qmg", "1.0.0", "examiner")
    assert [each.id for each in QMG.items] == [f"QMG{n:02d}" for n in range(1, 14)]
    for each in QMG.items:
        assert [(o.code, o.score) for o in each.options] == list(zip("abcd", range(4), strict=True))
    assert QMG.max_total == 39
    assert {each.id for each in QMG.items if each.measure is None} == set(RATED)


def test_domains_add_up_to_the_whole() -> None:
    maxima: Counter[str] = Counter()
    for each in QMG.items:
        maxima[each.domain] += each.max_score
    assert maxima == {"ocular": 9, "bulbar": 6, "respiratory": 3, "limb": 21}


def test_grip_stands_before_the_neck() -> None:
    """A circulating copy has the neck first (section 4)."""
    codes = [each.measure.code for each in QMG.items if each.measure is not None]
    assert codes.index(MeasureCode("grip-left")) < codes.index(MeasureCode("head-lift"))


@pytest.mark.parametrize("rounding", MODES)
@pytest.mark.parametrize("name", PUBLISHED)
def test_bounds_are_as_published(name: str, rounding: Rounding | None) -> None:
    """Whole numbers are graded alike whatever the rounding."""
    for expected, bounds in PUBLISHED[name].items():
        for bound in bounds:
            assert points(name, bound, rounding=rounding) == expected


@pytest.mark.parametrize("rounding", MODES)
@pytest.mark.parametrize(("name", "sex"), GRIP)
def test_grip_is_graded_by_hand_and_sex(name: str, sex: Sex, rounding: Rounding | None) -> None:
    for expected, bounds in GRIP[name, sex].items():
        for bound in bounds:
            assert points(name, bound, sex=sex, rounding=rounding) == expected


@pytest.mark.parametrize("name", ["QMG09", "QMG10"])
def test_grip_without_the_sex_has_no_grade(name: str) -> None:
    """An item without its inputs is missing, not 0 (section 4)."""
    found = graded(item(name), Decimal(60), sex=None, rounding="down")
    assert (found.option, found.why_not) == (None, "sex-unknown")


def test_the_hands_differ() -> None:
    """A circulating sheet labels the left row right (section 4)."""
    measures = [item(name).measure for name in ("QMG09", "QMG10")]
    assert [each.hand for each in measures if each is not None] == ["right", "left"]
    assert (points("QMG09", "40", sex="male"), points("QMG10", "40", sex="male")) == (1, 0)
    assert (points("QMG09", "27", sex="female"), points("QMG10", "27", sex="female")) == (1, 0)


def test_only_grip_asks_for_the_sex() -> None:
    asking = {each.id for each in QMG.items if each.measure is not None and each.measure.per_sex}
    assert asking == {"QMG09", "QMG10"}
    assert points("QMG06", "240", sex=None) == points("QMG06", "240", sex="male") == 0


@pytest.mark.parametrize(
    ("name", "value", "sex", "rounded"),
    [
        ("QMG01", "60.4", None, (1, 0, 1)),
        ("QMG01", "60.5", None, (1, 0, 0)),
        ("QMG02", "10.5", None, (2, 1, 1)),
        ("QMG02", "0.4", None, (3, 2, 3)),
        ("QMG06", "239.5", None, (1, 0, 0)),
        ("QMG07", "9.49", None, (3, 2, 3)),
        ("QMG08", "79.6", None, (1, 0, 0)),
        ("QMG08", "64.2", None, (2, 1, 2)),
        ("QMG09", "44.5", "male", (1, 0, 0)),
        ("QMG10", "4.9", "female", (3, 2, 2)),
        ("QMG11", "29.5", None, (2, 1, 1)),
        ("QMG12", "30.5", None, (2, 1, 1)),
        ("QMG13", "0.5", None, (3, 2, 2)),
    ],
)
def test_a_value_in_a_gap_has_no_grade_until_the_protocol_says_how_to_round(
    name: str, value: str, sex: Sex | None, rounded: tuple[int, int, int]
) -> None:
    found = graded(item(name), Decimal(value), sex=sex, rounding=None)
    assert (found.option, found.why_not) == (None, "gap")
    modes: tuple[Rounding, ...] = ("down", "up", "half-up")
    assert tuple(points(name, value, sex=sex, rounding=mode) for mode in modes) == rounded


@pytest.mark.parametrize("rounding", MODES)
def test_below_50_percent_leaves_no_gap(rounding: Rounding | None) -> None:
    """49.6 is below 50 as the form has it; rounding does not lift it out of its band."""
    assert points("QMG08", "49.6", rounding=rounding) == 3
    assert points("QMG08", "50", rounding=rounding) == 2


def test_leg_bands_do_not_overlap() -> None:
    """One source prints 30 to 99 beside 1 to 30 (section 4)."""
    for name in ("QMG12", "QMG13"):
        assert (points(name, "30"), points(name, "31")) == (2, 1)


@pytest.mark.parametrize(("name", "full"), [("QMG06", 240), ("QMG11", 120), ("QMG12", 100)])
def test_the_best_grade_means_that_the_full_time_was_held(name: str, full: int) -> None:
    measure = item(name).measure
    assert measure is not None
    assert (measure.held_until, measure.stopwatch) == (full, "down")
    assert (points(name, str(full)), points(name, str(full - 1))) == (0, 1)


def test_speech_is_measured_as_the_number_reached() -> None:
    """A circulating copy has bands of 40 to 50 and 30 to 40 (section 4)."""
    measure = item("QMG05").measure
    assert measure is not None
    assert (measure.unit, measure.stopwatch) == ("count", None)
    assert [points("QMG05", value) for value in ("40", "49", "50")] == [1, 1, 0]
    assert graded(item("QMG05"), Decimal("12.5"), sex=None, rounding="up").why_not == "impossible"


def test_at_once_is_0_seconds() -> None:
    """The bands begin at 1 s: before it there is nothing but what came without delay."""
    for name in ("QMG01", "QMG02"):
        measure = item(name).measure
        assert measure is not None
        assert measure.at_zero == "d"
        assert points(name, "0") == 3


@pytest.mark.parametrize("value", ["-1", "-0.5", "601", "1000000", "NaN", "Infinity", "sNaN"])
def test_what_cannot_be_has_no_grade(value: str) -> None:
    found = graded(item("QMG01"), Decimal(value), sex=None, rounding="half-up")
    assert (found.option, found.why_not) == (None, "impossible")


@given(
    found=st.sampled_from([each for each in QMG.items if each.measure is not None]),
    value=st.decimals(min_value=0, max_value=130, places=2),
    sex=st.sampled_from(SEXES),
    rounding=st.sampled_from(["down", "up", "half-up"]),
)
def test_with_a_rule_every_possible_value_has_a_grade_and_without_one_none_is_changed(
    found: Item, value: Decimal, sex: Sex, rounding: Rounding
) -> None:
    with_rule = graded(found, value, sex=sex, rounding=rounding)
    without = graded(found, value, sex=sex, rounding=None)
    if without.why_not == "impossible":
        assert with_rule == without
        return
    assert with_rule.option is not None
    assert without.option in {None, with_rule.option}


@given(
    value=st.integers(min_value=0, max_value=120),
    found=st.sampled_from([each for each in QMG.items if each.measure is not None]),
    sex=st.sampled_from(SEXES),
)
def test_more_is_never_graded_worse(value: int, found: Item, sex: Sex) -> None:
    before, after = (
        grade(found, Decimal(each), sex=sex, rounding=None) for each in (value, value + 1)
    )
    if before is not None and after is not None:
        assert found.option(after).score <= found.option(before).score


def test_there_is_a_total_only_when_every_item_has_a_grade() -> None:
    """Section 9: nothing is prorated; a value in a gap leaves the total out."""
    answers: dict[ItemId, OptionCode | None] = {
        each.id: grade(each, Decimal(35), sex="female", rounding=None)
        if each.measure
        else OptionCode("b")
        for each in QMG.items
    }
    # 35 s, 35 % and 35 kg of a woman, and speech that turned unclear at 35:
    # eyes 1 + 1, lids 1, water 1, speech 1, arms 2 + 2, breath 3, hands 0, neck 1, legs 1 + 1.
    assert score(QMG, answers) == Score(total=15, answered=13, of=13)
    answers[ItemId("QMG01")] = grade(item("QMG01"), Decimal("60.4"), sex=None, rounding=None)
    assert score(QMG, answers) == Score(total=None, answered=12, of=13)
    assert score(QMG, {}) == Score(total=None, answered=0, of=13)
