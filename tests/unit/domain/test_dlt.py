"""Dose-limiting toxicity is proposed by rules; what is not known is named, never taken for no."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prodiary.domain.dlt import (
    RULES,
    WINDOW_DAYS,
    AdverseEventFacts,
    Aside,
    Lack,
    Lacking,
    Lymphodepletion,
    Met,
    Proposal,
    RuleId,
    SetAside,
    facts_of,
    infusion_of,
    propose,
)
from prodiary.domain.forms import ADVERSE_EVENT, DLT, INFUSION, FieldValue
from prodiary.domain.ids import FieldId, RecordId
from tests.unit.domain.formkit import EVENT, filled

DAY = date(2026, 3, 2)
LAST = date(2026, 3, 30)
AFTER = LAST + timedelta(days=1)
BEFORE_IT = date(2026, 2, 25)
RECORD = RecordId("1" * 32)


def on(day: date) -> tuple[date, date]:
    return day, day


HARMLESS = AdverseEventFacts(
    record=RECORD,
    onset=on(date(2026, 3, 5)),
    ongoing=False,
    grade=1,
    system="general",
    syndrome="neither",
    fatal=False,
    related=True,
)


def proposed(
    event: AdverseEventFacts,
    *,
    today: date = AFTER,
    lymphodepletion: Lymphodepletion = BEFORE_IT,
) -> Proposal:
    return propose([event], infusion=DAY, today=today, lymphodepletion=lymphodepletion)


def but(**facts: object) -> AdverseEventFacts:
    return dataclasses.replace(HARMLESS, **facts)  # type: ignore[arg-type]


BLOOD = but(system="haematological", grade=3, lymphopenia=False, severe_days=8)
HEART = but(system="cardiac", grade=2)
ORGAN = but(system="other-organ", grade=3)


def rules(found: Proposal) -> list[str]:
    return [met.rule for met in found.met]


# --- the rules, one by one ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "met"),
    [
        (HARMLESS, []),
        (but(syndrome="crs", crs_grade=3), []),
        (but(syndrome="crs", crs_grade=4), ["crs"]),
        (but(syndrome="crs", crs_grade=5, fatal=True), ["crs", "death"]),
        # By their nature CRS and ICANS come from the product: nobody is asked.
        (but(syndrome="crs", crs_grade=4, related=None), ["crs"]),
        (but(syndrome="icans", icans_grade=2), []),
        (but(syndrome="icans", icans_grade=3), ["icans"]),
        # A CRS whose CTCAE grade is high is judged by its own grade.
        (but(syndrome="crs", crs_grade=2, grade=4), []),
        (BLOOD, ["blood"]),
        (dataclasses.replace(BLOOD, severe_days=7), []),
        (dataclasses.replace(BLOOD, grade=2, severe_days=None), []),
        (dataclasses.replace(BLOOD, grade=4), ["blood"]),
        (HEART, ["heart-kidney"]),
        (but(system="renal", grade=2), ["heart-kidney"]),
        (but(system="cardiac", grade=1), []),
        (ORGAN, ["organ"]),
        (but(system="other-organ", grade=2), []),
        (but(system="general", grade=4), []),
        (but(grade=5, fatal=True), ["death"]),
        (but(committee=True), ["committee"]),
        (but(committee=False), []),
    ],
)
def test_a_rule_is_met_from_its_grade_on(event: AdverseEventFacts, met: list[str]) -> None:
    found = proposed(event)
    assert rules(found) == met
    assert found.status == ("met" if met else "none")
    assert found.lacking == ()
    assert all(each.record == RECORD for each in found.met)


def test_the_rules_are_those_of_the_issue() -> None:
    assert [rule.id for rule in RULES] == list(get_args(RuleId))


# --- what is left out, and why ------------------------------------------------------------------


@pytest.mark.parametrize("event", [BLOOD, HEART, ORGAN, but(grade=5, fatal=True)])
def test_what_the_treatment_did_not_cause_is_left_out_in_sight(event: AdverseEventFacts) -> None:
    found = proposed(dataclasses.replace(event, related=False))
    assert (found.status, found.met, found.lacking) == ("none", (), ())
    assert [each.why for each in found.aside] == ["unrelated"]


def test_a_low_lymphocyte_count_after_lymphodepletion_is_left_out_in_sight() -> None:
    low = dataclasses.replace(BLOOD, lymphopenia=True)
    assert proposed(low).aside == (SetAside("blood", RECORD, "lymphopenia"),)
    assert proposed(low).status == "none"


def test_a_low_lymphocyte_count_without_lymphodepletion_before_it_counts() -> None:
    low = dataclasses.replace(BLOOD, lymphopenia=True)
    assert rules(proposed(low, lymphodepletion="none")) == ["blood"]
    later = low.onset[1] + timedelta(days=1) if low.onset else DAY
    assert rules(proposed(low, lymphodepletion=later)) == ["blood"]
    on_the_day = proposed(low, lymphodepletion=date(2026, 3, 5))
    assert on_the_day.aside == (SetAside("blood", RECORD, "lymphopenia"),)


def test_another_blood_count_needs_no_lymphodepletion_to_be_known() -> None:
    assert rules(proposed(BLOOD, lymphodepletion=None)) == ["blood"]


# --- the window ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("onset", "met", "aside"),
    [
        (DAY - timedelta(days=1), False, "before-infusion"),
        (DAY, True, None),
        (LAST, True, None),
        (AFTER, False, "after-window"),
    ],
)
def test_the_window_runs_from_day_0_to_day_28_both_included(
    onset: date, met: bool, aside: str | None
) -> None:
    found = proposed(dataclasses.replace(ORGAN, onset=on(onset)))
    assert bool(found.met) == met
    assert [each.why for each in found.aside] == ([aside] if aside else [])
    assert found.last_day == LAST
    assert (LAST - DAY).days == WINDOW_DAYS


def test_an_event_too_light_for_any_rule_is_not_explained() -> None:
    assert proposed(but(onset=on(AFTER))).aside == ()


@pytest.mark.parametrize(
    ("today", "status"),
    [(DAY - timedelta(days=1), "window-open"), (DAY, "window-open"), (LAST, "window-open"),
     (AFTER, "none")],
)  # fmt: skip
def test_nothing_is_ruled_out_before_the_last_day_is_over(today: date, status: str) -> None:
    assert proposed(HARMLESS, today=today).status == status
    assert propose([], infusion=DAY, today=today).status == status


def test_a_rule_met_is_said_at_once() -> None:
    assert proposed(ORGAN, today=date(2026, 3, 6)).status == "met"


def test_while_the_window_is_open_what_is_lacking_is_said_already() -> None:
    found = proposed(dataclasses.replace(ORGAN, related=None), today=DAY)
    assert (found.status, found.lacking) == (
        "window-open",
        (Lacking("organ", RECORD, ("relation",)),),
    )


def test_a_partial_onset_that_may_lie_outside_is_lacking() -> None:
    march = dataclasses.replace(ORGAN, onset=(date(2026, 3, 1), date(2026, 3, 31)))
    assert proposed(march).lacking == (Lacking("organ", RECORD, ("onset",)),)
    assert proposed(march).status == "not-assessable"
    # A month that lies in or outside the window as a whole decides.
    february = dataclasses.replace(ORGAN, onset=(date(2026, 2, 1), date(2026, 2, 28)))
    assert [each.why for each in proposed(february).aside] == ["before-infusion"]
    found = propose([march], infusion=date(2026, 3, 1), today=date(2026, 6, 1))
    assert found.lacking == (Lacking("organ", RECORD, ("onset",)),)
    inside = (date(2026, 2, 1), date(2026, 2, 28))
    within = dataclasses.replace(ORGAN, onset=inside)
    assert rules(propose([within], infusion=date(2026, 2, 1), today=AFTER)) == ["organ"]


def test_the_committee_decides_also_about_what_lies_outside() -> None:
    found = proposed(but(committee=True, onset=on(AFTER), related=False))
    assert found.met == (Met("committee", RECORD),)


def test_without_an_infusion_nothing_can_be_assessed() -> None:
    found = propose([ORGAN], infusion=None, today=AFTER)
    assert (found.status, found.met, found.last_day) == ("not-assessable", (), None)
    assert found.lacking == (Lacking(None, None, ("infusion",)),)


# --- what is not known --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "rule", "what"),
    [
        (but(syndrome="crs"), "crs", ("crs-grade",)),
        (but(syndrome="icans"), "icans", ("icans-grade",)),
        (dataclasses.replace(BLOOD, grade=None), "blood", ("grade",)),
        (dataclasses.replace(BLOOD, severe_days=None), "blood", ("severe-days",)),
        (dataclasses.replace(BLOOD, lymphopenia=None), "blood", ("lymphopenia",)),
        (dataclasses.replace(BLOOD, related=None), "blood", ("relation",)),
        (dataclasses.replace(BLOOD, onset=None), "blood", ("onset",)),
        (
            dataclasses.replace(BLOOD, grade=None, severe_days=None, related=None),
            "blood",
            ("grade", "severe-days", "relation"),
        ),
        (dataclasses.replace(HEART, grade=None), "heart-kidney", ("grade",)),
        (dataclasses.replace(HEART, related=None), "heart-kidney", ("relation",)),
        (dataclasses.replace(ORGAN, onset=None), "organ", ("onset",)),
        (but(fatal=None), "death", ("outcome",)),
        (but(fatal=True, related=None), "death", ("relation",)),
    ],
)
def test_what_is_lacking_is_named_and_never_taken_for_no(
    event: AdverseEventFacts, rule: RuleId, what: tuple[Lack, ...]
) -> None:
    found = proposed(event)
    assert found.status == "not-assessable"
    assert found.lacking == (Lacking(rule, RECORD, what),)


def test_an_unknown_syndrome_leaves_both_its_rules_open() -> None:
    found = proposed(but(syndrome=None))
    assert found.lacking == (
        Lacking("crs", RECORD, ("syndrome",)),
        Lacking("icans", RECORD, ("syndrome",)),
    )


def test_an_unknown_system_leaves_the_rules_open_whose_grade_is_reached() -> None:
    found = proposed(but(system=None, grade=2))
    assert found.lacking == (Lacking("heart-kidney", RECORD, ("system",)),)


def test_lymphodepletion_that_is_not_known_is_lacking_where_it_decides() -> None:
    low = dataclasses.replace(BLOOD, lymphopenia=True)
    found = proposed(low, lymphodepletion=None)
    assert found.lacking == (Lacking("blood", RECORD, ("lymphodepletion",)),)
    # In the window for certain, before or after the lymphodepletion is not.
    vague = dataclasses.replace(low, onset=(date(2026, 3, 4), date(2026, 3, 20)))
    found = proposed(vague, lymphodepletion=date(2026, 3, 10))
    assert found.lacking == (Lacking("blood", RECORD, ("onset",)),)


def test_days_so_far_do_not_rule_out_what_still_goes_on() -> None:
    going_on = dataclasses.replace(BLOOD, severe_days=3, ongoing=True)
    assert proposed(going_on).lacking == (Lacking("blood", RECORD, ("severe-days",)),)
    assert proposed(dataclasses.replace(going_on, ongoing=None)).status == "not-assessable"
    assert proposed(dataclasses.replace(going_on, ongoing=False)).status == "none"
    assert rules(proposed(dataclasses.replace(going_on, severe_days=8))) == ["blood"]


def test_what_is_certainly_not_so_outweighs_what_is_not_known() -> None:
    light = but(system="cardiac", grade=1, related=None, onset=None)
    assert proposed(light).lacking == ()
    unrelated = but(system="cardiac", grade=None, related=False)
    assert (proposed(unrelated).lacking, proposed(unrelated).aside) == ((), ())


def test_every_event_is_held_against_every_rule() -> None:
    other = RecordId("2" * 32)
    events = [HEART, dataclasses.replace(ORGAN, record=other), but(record=RecordId("3" * 32))]
    found = propose(events, infusion=DAY, today=AFTER)
    assert found.met == (Met("heart-kidney", RECORD), Met("organ", other))


# --- from the forms -----------------------------------------------------------------------------


def test_a_form_without_values_says_nothing() -> None:
    """An event that was opened and not filled in keeps the answer open."""
    facts = facts_of(RECORD, {})
    assert facts == AdverseEventFacts(record=RECORD)
    found = proposed(facts)
    assert found.status == "not-assessable"
    assert {each.rule for each in found.lacking} == set(get_args(RuleId)) - {"committee"}


def test_a_whole_form_says_all_that_is_asked() -> None:
    facts = facts_of(
        RECORD,
        filled(
            ADVERSE_EVENT,
            **EVENT
            | {
                "system": "haematological",
                "grade": "3",
                "lymphopenia": "no",
                "severe_days": "9",
                "syndrome": "crs",
                "crs_grade": "1",
                "committee": "not-dose-limiting",
            },
        ),
    )
    assert facts == AdverseEventFacts(
        record=RECORD,
        onset=on(date(2026, 3, 5)),
        ongoing=False,
        grade=3,
        system="haematological",
        lymphopenia=False,
        severe_days=9,
        syndrome="crs",
        crs_grade=1,
        fatal=False,
        related=True,
        committee=False,
    )


def test_a_month_of_onset_stands_for_every_day_in_it() -> None:
    facts = facts_of(RECORD, filled(ADVERSE_EVENT, onset="2026-03"))
    assert facts.onset == (date(2026, 3, 1), date(2026, 3, 31))


@pytest.mark.parametrize(
    ("product", "lymphodepletion", "related"),
    [
        ("possible", "unrelated", True),
        ("unrelated", "definite", True),
        ("probable", None, True),
        ("unlikely", "unrelated", False),
        ("unrelated", "not-given", False),
        ("unlikely", None, None),
        (None, "not-given", None),
        (None, None, None),
    ],
)
def test_product_and_lymphodepletion_alike_make_it_related(
    product: str | None, lymphodepletion: str | None, related: bool | None
) -> None:
    said = {"relation_product": product, "relation_lymphodepletion": lymphodepletion}
    values = filled(ADVERSE_EVENT, **{name: each for name, each in said.items() if each})
    assert facts_of(RECORD, values).related == related


@pytest.mark.parametrize(
    ("texts", "fatal"),
    [
        ({"outcome": "recovered"}, False),
        ({"outcome": "fatal"}, True),
        ({"outcome": "unknown"}, None),
        ({}, None),
        ({"outcome": "recovered", "grade": "5"}, True),
        ({"outcome": "recovered", "serious": "yes", "serious_death": "yes"}, True),
        ({"outcome": "recovered", "syndrome": "icans", "icans_grade": "5"}, True),
        ({"outcome": "recovered", "serious": "yes", "serious_death": "no"}, False),
    ],
)
def test_any_place_that_says_death_is_enough(texts: dict[str, str], fatal: bool | None) -> None:
    assert facts_of(RECORD, filled(ADVERSE_EVENT, **texts)).fatal == fatal


def test_what_is_asked_no_more_does_not_count() -> None:
    values = dict(filled(ADVERSE_EVENT, **EVENT | {"syndrome": "crs", "crs_grade": "4"}))
    assert rules(proposed(facts_of(RECORD, values))) == ["crs"]
    values[FieldId("syndrome")] = FieldValue("neither")
    assert proposed(facts_of(RECORD, values)).status == "none"


@pytest.mark.parametrize(
    ("texts", "day", "lymphodepletion"),
    [
        ({}, None, None),
        ({"date": "2026-03-02"}, DAY, None),
        ({"date": "2026-03-02", "lymphodepletion": "no"}, DAY, "none"),
        ({"date": "2026-03-02", "lymphodepletion": "yes"}, DAY, None),
        ({"lymphodepletion": "yes", "lymphodepletion_start": "2026-02-25"}, None, BEFORE_IT),
    ],
)
def test_the_infusion_says_when_the_window_begins(
    texts: dict[str, str], day: date | None, lymphodepletion: Lymphodepletion
) -> None:
    assert infusion_of(filled(INFUSION, **texts)) == (day, lymphodepletion)


def test_the_decision_can_name_every_proposal() -> None:
    assert set(DLT.field(FieldId("proposed")).choices) == {
        "none",
        "met",
        "not-assessable",
        "window-open",
    }


# --- properties ---------------------------------------------------------------------------------

maybe_grade = st.none() | st.integers(1, 5)
maybe_flag = st.none() | st.booleans()
days = st.dates(date(2026, 1, 1), date(2026, 6, 1))
facts = st.builds(
    AdverseEventFacts,
    record=st.just(RECORD),
    onset=st.none() | days.map(on),
    ongoing=maybe_flag,
    grade=maybe_grade,
    system=st.none() | st.sampled_from(["haematological", "cardiac", "other-organ", "general"]),
    lymphopenia=maybe_flag,
    severe_days=st.none() | st.integers(0, 30),
    syndrome=st.none() | st.sampled_from(["crs", "icans", "neither"]),
    crs_grade=maybe_grade,
    icans_grade=maybe_grade,
    fatal=maybe_flag,
    related=maybe_flag,
)
UNKNOWN: dict[str, list[object]] = {
    "grade": [1, 2, 3, 4, 5],
    "system": ["haematological", "cardiac", "other-organ", "general"],
    "lymphopenia": [True, False],
    "severe_days": [0, 8],
    "fatal": [True, False],
    "related": [True, False],
    "onset": [on(DAY - timedelta(days=9)), on(DAY), on(AFTER)],
}


@given(facts, st.sampled_from(sorted(UNKNOWN)))
def test_no_is_said_only_where_nothing_that_is_unknown_could_make_it_yes(
    event: AdverseEventFacts, field: str
) -> None:
    """Filling in one unknown may decide; it never turns `none` into `met`, nor `met` into less."""
    if getattr(event, field) is not None:
        return
    before = proposed(event)
    for value in UNKNOWN[field]:
        filled_in = dataclasses.replace(event, **{field: value})  # type: ignore[arg-type]
        after = proposed(filled_in)
        assert set(before.met) <= set(after.met)
        if before.status == "none":
            assert after.status == "none"


@given(st.lists(facts, max_size=4), days)
def test_a_proposal_says_each_thing_once_and_only_with_reason(
    events: list[AdverseEventFacts], today: date
) -> None:
    found = propose(events, infusion=DAY, today=today)
    assert (found.status == "met") == bool(found.met)
    if found.status == "none":
        assert not found.lacking
        assert today > LAST
    assert all(each.what and set(each.what) <= set(get_args(Lack)) for each in found.lacking)
    assert all(each.why in get_args(Aside) for each in found.aside)
    assert len(found.met) + len(found.lacking) + len(found.aside) <= len(events) * len(RULES)
