"""A study whose parts do not fit together cannot exist."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from prodiary.domain.ids import InstrumentId, ItemId, Language, OptionCode, SiteId, StudyId
from prodiary.domain.instrument import Instrument, Item, Option
from prodiary.domain.study import HomeTask, Policy, SafetyNotice, Study, WordingChoice
from prodiary.domain.wording import ItemWording, Wording
from prodiary.errors import InvalidStudy
from tests.unit.domain import facts

EN, ZH = Language("en"), Language("zh-Hans")
ADL = InstrumentId("mg-adl")
INSTRUMENT = Instrument(
    id=ADL,
    version="1",
    title="Sample",
    items=(Item(id=ItemId("I1"), domain="", options=(Option(code=OptionCode("a"), score=0),)),),
    respondent="participant",
    recall_period=None,
    recall_text="now",
)
POLICY = Policy(confirm_with="session", declining="allowed", wording="demonstration-allowed")
NOTICE = SafetyNotice(text="Nobody is watching now.", phone="112")


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
        items={ItemId("I1"): ItemWording(text="How?", options={OptionCode("a"): "well"})},
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
        "home": (HomeTask(instrument=ADL, every_days=7),),
        "policy": POLICY,
        "safety": {EN: NOTICE, ZH: NOTICE},
    }
    return Study(**(given | changes))


def test_a_study_that_fits() -> None:
    assert study().languages == (EN, ZH)
    strict = replace(POLICY, wording="licensed-required")
    licensed = {(ADL, language): choice(language, "licensed") for language in (EN, ZH)}
    assert study(policy=strict, wordings=licensed).policy == strict


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"title": {}}, "empty"),
        ({"home": ()}, "empty"),
        ({"home": (HomeTask(ADL, 7), HomeTask(ADL, 14))}, "instrument-scheduled-twice"),
        ({"home": (HomeTask(ADL, 0),)}, "bad-interval"),
        ({"home": (HomeTask(InstrumentId("qmg"), 7),)}, "scheduled-instrument-missing"),
        ({"safety": {EN: NOTICE}}, "safety-notice-missing"),
        ({"wordings": {(ADL, EN): choice(EN)}}, "wording-missing"),
        ({"policy": replace(POLICY, wording="licensed-required")}, "licensed-wording-required"),
    ],
)
def test_a_study_that_does_not(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(InvalidStudy) as caught:
        study(**changes)
    assert caught.value.fields == {"reason": reason}
