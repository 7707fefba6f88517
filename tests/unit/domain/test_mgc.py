"""MGC: weights, history, and what it shares with QMG and MG-ADL (instruments.md sections 5, 6)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from prodiary.domain.grading import Rounding
from prodiary.domain.ids import ItemId, OptionCode
from prodiary.domain.scoring import Score, score
from tests.unit.domain.examinations import MGC, QMG, item, points

WEIGHTS = {
    "MGC01": (0, 1, 2, 3),
    "MGC02": (0, 1, 3, 4),
    "MGC03": (0, 0, 1, 2),
    "MGC04": (0, 2, 4, 6),
    "MGC05": (0, 2, 4, 6),
    "MGC06": (0, 2, 5, 6),
    "MGC07": (0, 2, 4, 9),
    "MGC08": (0, 1, 3, 4),
    "MGC09": (0, 2, 4, 5),
    "MGC10": (0, 2, 4, 5),
}
HISTORY = {"MGC04", "MGC05", "MGC06", "MGC07"}


def test_items_have_the_published_weights() -> None:
    assert (MGC.id, MGC.version, MGC.respondent) == ("mgc", "1.0.0", "examiner")
    assert {each.id: tuple(o.score for o in each.options) for each in MGC.items} == WEIGHTS
    assert all([o.code for o in each.options] == list("abcd") for each in MGC.items)
    assert MGC.max_total == 50


def test_domains_add_up_to_the_whole() -> None:
    maxima: Counter[str] = Counter()
    for each in MGC.items:
        maxima[each.domain] += each.max_score
    assert maxima == {"ocular": 9, "bulbar": 18, "respiratory": 9, "limb": 14}


def test_two_grades_of_eye_closure_score_0_and_stay_apart() -> None:
    """An option's code is never its score (section 5)."""
    answers: dict[ItemId, OptionCode | None] = {each.id: OptionCode("a") for each in MGC.items}
    assert score(MGC, answers) == Score(total=0, answered=10, of=10)
    answers[ItemId("MGC03")] = OptionCode("b")
    assert score(MGC, answers) == Score(total=0, answered=10, of=10)
    normal, mild = item("MGC03").options[:2]
    assert normal != mild


def test_there_is_no_total_while_an_item_is_missing() -> None:
    answers: dict[ItemId, OptionCode | None] = {each.id: OptionCode("d") for each in MGC.items}
    assert score(MGC, answers) == Score(total=50, answered=10, of=10)
    answers[ItemId("MGC01")] = None
    assert score(MGC, answers) == Score(total=None, answered=9, of=10)


def test_four_items_come_from_history() -> None:
    assert {each.id for each in MGC.items if each.source == "history"} == HISTORY
    assert all(each.source == "examination" for each in MGC.items if each.id not in HISTORY)


def test_three_items_can_be_held_beside_mg_adl_and_swallowing_cannot() -> None:
    """MGC swallowing covers more than the MG-ADL item (section 5)."""
    compared = {each.id: each.compare for each in MGC.items if each.compare is not None}
    assert {name: found.item for name, found in compared.items()} == {
        "MGC04": "MGADL01",
        "MGC05": "MGADL02",
        "MGC07": "MGADL04",
    }
    assert {found.instrument for found in compared.values()} == {"mg-adl"}


def test_no_duration_is_recalled_for_the_whole() -> None:
    """Four items recall 7 days, six are found now: no one duration holds."""
    assert MGC.recall_period is None
    assert "7 days" in MGC.recall_text


@pytest.mark.parametrize("rounding", [None, "down", "up", "half-up"])
@pytest.mark.parametrize(
    ("name", "grades"), [("MGC01", (3, 2, 2, 1, 1, 0)), ("MGC02", (4, 3, 3, 1, 1, 0))]
)
def test_eye_bounds_are_as_published(
    name: str, grades: tuple[int, ...], rounding: Rounding | None
) -> None:
    values = ("0", "1", "10", "11", "45", "46")
    assert tuple(points(name, value, rounding=rounding) for value in values) == grades


@pytest.mark.parametrize("rounding", [None, "down", "up", "half-up"])
def test_more_than_45_leaves_no_gap(rounding: Rounding | None) -> None:
    """45.2 s is longer than 45 s: no rounding can bring it back to 45."""
    assert points("MGC01", "45.2", rounding=rounding) == 0


def test_a_gap_below_has_no_grade() -> None:
    assert points("MGC02", "10.5") is None
    assert points("MGC02", "10.5", rounding="up") == 1
    assert points("MGC02", "0.4") is None


@pytest.mark.parametrize(("mgc", "qmg"), [("MGC01", "QMG02"), ("MGC02", "QMG01")])
def test_eye_tests_are_typed_once_and_graded_twice(mgc: str, qmg: str) -> None:
    """MGC cuts at 45 s, QMG at 60 s (section 6)."""
    here, there = item(mgc).measure, item(qmg).measure
    assert here is not None
    assert there is not None
    assert replace(here, bands=()) == replace(there, bands=())
    assert (points(mgc, "50"), points(qmg, "50")) == (0, 1)


def test_the_shared_clock_runs_as_long_as_the_more_demanding_form_asks() -> None:
    """Stopped at 46 s for the MGC, an eye that never tires would be graded weak in the QMG."""
    shared = [each.measure for each in (*QMG.items, *MGC.items) if each.measure is not None]
    for measure in shared:
        if measure.held_until is not None:
            same = [each for each in shared if each.code == measure.code]
            assert all(
                measure.held_until >= (band.low or 0) for each in same for band in each.bands
            )
