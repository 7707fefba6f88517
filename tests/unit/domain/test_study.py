"""A study whose parts do not fit together cannot exist."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import Any

import pytest

from prodiary.domain.ids import (
    FormId,
    InstrumentId,
    ItemId,
    Language,
    OptionCode,
    ScheduleId,
    SiteId,
    StudyId,
)
from prodiary.domain.instrument import Instrument, Item, Option
from prodiary.domain.study import (
    Choice,
    HomeSeries,
    Policy,
    Reminding,
    SafetyNotice,
    SafetyRule,
    Study,
    Visit,
    Window,
    WordingChoice,
)
from prodiary.domain.wording import ItemWording, Wording
from prodiary.errors import InvalidStudy
from tests.unit.domain import facts
from tests.unit.domain.test_staff import NINA

EN, ZH = Language("en"), Language("zh-Hans")
ADL = InstrumentId("mg-adl")
INSTRUMENT = Instrument(
    id=ADL,
    version="1",
    title="Sample",
    items=(
        Item(
            id=ItemId("I1"),
            domain="",
            options=tuple(
                Option(code=OptionCode(code), score=score) for score, code in enumerate("abcd")
            ),
        ),
    ),
    respondent="participant",
    recall_period=None,
    recall_text="now",
)
QMG = InstrumentId("qmg")
EXAMINED = replace(INSTRUMENT, id=QMG, respondent="examiner")
POLICY = Policy(confirm_with="session", declining="allowed", wording="demonstration-allowed")
NOTICE = SafetyNotice(text="Nobody is watching now.", phone="112", urgent="Call now.")
BOTH = {EN: "word", ZH: "词"}
REASONS = (Choice(code="forgot", text=BOTH),)


def series(name: str = "weekly", *, instrument: InstrumentId = ADL, every: int = 7) -> HomeSeries:
    return HomeSeries(ScheduleId(name), instrument, every, 365, Window(3, 3, 0))


def visit(**changes: Any) -> Visit:
    given: dict[str, Any] = {
        "id": ScheduleId("day-28"),
        "title": BOTH,
        "instruments": (ADL,),
        "months": 0,
        "days": 28,
        "window": Window(3, 3, 2),
        "open_until_infusion": False,
    }
    return Visit(**(given | changes))


def choice(language: Language, status: Any = "demonstration") -> WordingChoice:
    wording = Wording(
        instrument=ADL,
        instrument_version="1",
        language=language,
        version="1",
        status=status,
        copyright="test",
        title="Sample",
        instructions="Choose.",
        recall="now",
        items={
            ItemId("I1"): ItemWording(
                text="How?", options={OptionCode(each): each for each in "abcd"}
            )
        },
    )
    return WordingChoice(
        wording=wording, ref=replace(facts.WORDING, language=language, status=status)
    )


def study(**changes: Any) -> Study:
    given: dict[str, Any] = {
        "id": StudyId("T-1"),
        "title": {EN: "A test", ZH: "测试"},
        "protocol": "1.0",
        "site": SiteId("S-1"),
        "site_name": "Clinic",
        "pack": facts.PACK,
        "instruments": {ADL: INSTRUMENT},
        "wordings": {(ADL, EN): choice(EN), (ADL, ZH): choice(ZH)},
        "home": (series(),),
        "visits": (visit(),),
        "late_reasons": REASONS,
        "reminding": Reminding(at=time(10), on_last_day=True),
        "policy": POLICY,
        "safety": {EN: NOTICE, ZH: NOTICE},
        "safety_rules": (SafetyRule(ADL, ItemId("I1"), 2),),
    }
    return Study(**(given | changes))


EXAMINING: dict[str, Any] = {
    "instruments": {ADL: INSTRUMENT, QMG: EXAMINED},
    "wordings": {
        (name, language): choice(language) for name in (ADL, QMG) for language in (EN, ZH)
    },
}


def test_visits_have_examinations_and_forms() -> None:
    found = study(
        **EXAMINING,
        visits=(visit(examinations=(QMG,), forms=(FormId("vital-signs"),)),),
        staff=(NINA,),
    )
    assert found.visits[0].examinations == (QMG,)
    assert found.member("nina") == NINA
    assert found.member("otto") is None


def test_a_study_that_fits() -> None:
    assert study().languages == (EN, ZH)
    strict = replace(POLICY, wording="licensed-required")
    licensed = {(ADL, language): choice(language, "licensed") for language in (EN, ZH)}
    assert study(policy=strict, wordings=licensed).policy == strict


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"title": {}}, "empty"),
        ({"home": (), "visits": ()}, "empty"),
        ({"home": (series(), series("other", every=14))}, "scheduled-twice"),
        ({"home": (series("day-28"),)}, "scheduled-twice"),
        ({"visits": (visit(), visit())}, "scheduled-twice"),
        ({"visits": (visit(instruments=()),)}, "scheduled-twice"),
        ({"visits": (visit(instruments=(ADL, ADL)),)}, "scheduled-twice"),
        ({"home": (series(instrument=InstrumentId("qmg")),)}, "scheduled-instrument-missing"),
        ({"visits": (visit(instruments=(InstrumentId("q"),)),)}, "scheduled-instrument-missing"),
        ({"late_reasons": ()}, "late-reasons-missing"),
        ({"visits": (visit(title={EN: "Day 28"}),)}, "translation-missing"),
        ({"late_reasons": (Choice("forgot", {ZH: "词"}),)}, "translation-missing"),
        ({"safety_rules": (SafetyRule(ADL, ItemId("I9"), 2),)}, "safety-rule-without-item"),
        (
            {"safety_rules": (SafetyRule(InstrumentId("q"), ItemId("I1"), 2),)},
            "safety-rule-without-item",
        ),
        ({"safety": {EN: NOTICE, ZH: replace(NOTICE, urgent="")}}, "urgent-advice-missing"),
        ({"safety": {EN: NOTICE, ZH: replace(NOTICE, urgent=" ")}}, "urgent-advice-missing"),
        ({"safety_rules": (SafetyRule(ADL, ItemId("I1"), 0),)}, "safety-rule-without-effect"),
        ({"safety_rules": (SafetyRule(ADL, ItemId("I1"), 4),)}, "safety-rule-without-effect"),
        ({"safety": {EN: NOTICE, ZH: replace(NOTICE, text=" ")}}, "safety-notice-missing"),
        ({"safety": {EN: NOTICE, ZH: replace(NOTICE, phone="")}}, "safety-notice-missing"),
        ({"safety": {EN: NOTICE}}, "safety-notice-missing"),
        ({"visits": (visit(examinations=(ADL,)),)}, "scheduled-twice"),
        ({"visits": (visit(examinations=(QMG,)),)}, "scheduled-instrument-missing"),
        ({"visits": (visit(forms=(FormId("no-form"),)),)}, "unknown-form"),
        ({**EXAMINING, "home": (series(), series("qmg", instrument=QMG))}, "wrong-respondent"),
        ({**EXAMINING, "visits": (visit(instruments=(QMG,)),)}, "wrong-respondent"),
        (
            {
                **EXAMINING,
                "visits": (
                    visit(instruments=(ADL,)),
                    visit(id=ScheduleId("m3"), instruments=(QMG,), examinations=(ADL,)),
                ),
            },
            "wrong-respondent",
        ),
        ({"policy": replace(POLICY, modes=("interview",))}, "bad-modes"),
        ({"policy": replace(POLICY, modes=("self", "examination"))}, "bad-modes"),
        ({"policy": replace(POLICY, modes=("self", "self"))}, "bad-modes"),
        ({"staff": (NINA, NINA)}, "staff-twice"),
        ({"wordings": {(ADL, EN): choice(EN)}}, "wording-missing"),
        ({"policy": replace(POLICY, wording="licensed-required")}, "licensed-wording-required"),
    ],
)
def test_a_study_that_does_not(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(InvalidStudy) as caught:
        study(**changes)
    assert caught.value.fields == {"reason": reason}


@pytest.mark.parametrize(
    ("every", "before", "after", "late", "reason"),
    [
        (0, 0, 0, 0, "bad-interval"),
        (7, 3, 4, 0, "windows-overlap"),
        (7, -1, 3, 0, "bad-window"),
        (7, 0, 0, -1, "bad-window"),
    ],
)
def test_windows_that_cannot_be(
    every: int, before: int, after: int, late: int, reason: str
) -> None:
    with pytest.raises(InvalidStudy) as caught:
        HomeSeries(ScheduleId("w"), ADL, every, 365, Window(before, after, late))
    assert caught.value.fields == {"reason": reason}


def test_without_late_days_and_rules_no_reasons_and_advice_are_needed() -> None:
    plain = replace(NOTICE, urgent="")
    found = study(visits=(), late_reasons=(), safety_rules=(), safety={EN: plain, ZH: plain})
    assert found.home[0].window.late_days == 0
