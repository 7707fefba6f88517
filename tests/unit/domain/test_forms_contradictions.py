"""Values that cannot all be true are named, and nothing else is."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prodiary.domain.dlt import facts_of, infusion_of
from prodiary.domain.forms import (
    ADVERSE_EVENT,
    DLT,
    FORMS,
    INFUSION,
    LABORATORY,
    MEDICATION,
    VITAL_SIGNS,
    Contradiction,
    Field,
    FieldValue,
    Form,
    contradictions,
    sound,
)
from prodiary.domain.ids import FieldId, RecordId
from tests.unit.domain.formkit import EVENT, filled

SERIOUS = {**EVENT, "serious": "yes"}
DEATH = {
    **EVENT,
    "outcome": "fatal",
    "grade": "5",
    "serious": "yes",
    "serious_death": "yes",
}
CASES: list[tuple[Form, dict[str, str], tuple[str, ...]]] = [
    (VITAL_SIGNS, {"systolic_1": "120", "diastolic_1": "80"}, ()),
    (
        VITAL_SIGNS,
        {"systolic_1": "80", "diastolic_1": "80"},
        ("diastolic-not-below-systolic",),
    ),
    (
        VITAL_SIGNS,
        {"systolic_1": "120", "diastolic_1": "80", "systolic_2": "70", "diastolic_2": "110"},
        ("diastolic-not-below-systolic",),
    ),
    (LABORATORY, {"igg": "9"}, ()),
    (LABORATORY, {"laboratory": "Central"}, ("no-result",)),
    (LABORATORY, {"igg": "9", "igg_low": "7", "igg_high": "16"}, ()),
    (LABORATORY, {"igg": "9", "igg_low": "16", "igg_high": "7"}, ("reference-reversed",)),
    (ADVERSE_EVENT, EVENT, ()),
    (ADVERSE_EVENT, {**EVENT, "end": "2026-03-04"}, ("end-before-start",)),
    (ADVERSE_EVENT, {**EVENT, "end": "2026-02"}, ("end-before-start",)),
    # A month that holds the onset does not contradict it.
    (ADVERSE_EVENT, {**EVENT, "end": "2026-03"}, ()),
    (ADVERSE_EVENT, {**EVENT, "onset": "2026", "end": "2026-01-01"}, ()),
    (
        ADVERSE_EVENT,
        {"ongoing": "yes", "outcome": "recovered"},
        ("ongoing-but-over",),
    ),
    (ADVERSE_EVENT, {**EVENT, "outcome": "not-recovered"}, ("over-but-ongoing",)),
    (ADVERSE_EVENT, SERIOUS, ("serious-without-criterion",)),
    (ADVERSE_EVENT, {**SERIOUS, "serious_hospital": "yes"}, ()),
    (ADVERSE_EVENT, {**SERIOUS, "serious_hospital": "no"}, ("serious-without-criterion",)),
    (ADVERSE_EVENT, DEATH, ()),
    (
        ADVERSE_EVENT,
        {**EVENT, "outcome": "fatal"},
        ("death-not-serious", "death-without-grade"),
    ),
    (
        ADVERSE_EVENT,
        {**EVENT, "grade": "5"},
        ("death-not-serious", "death-without-outcome"),
    ),
    (ADVERSE_EVENT, {**DEATH, "outcome": "recovered"}, ("death-without-outcome",)),
    (ADVERSE_EVENT, {**DEATH, "grade": "4"}, ("death-without-grade",)),
    (
        ADVERSE_EVENT,
        {**DEATH, "serious_death": "no", "serious_hospital": "yes"},
        ("death-not-serious",),
    ),
    (
        ADVERSE_EVENT,
        {**DEATH, "grade": "4", "syndrome": "crs", "crs_grade": "5"},
        ("death-without-grade",),
    ),
    (
        ADVERSE_EVENT,
        {**EVENT, "committee": "dose-limiting", "committee_date": "2026-03-04"},
        ("committee-before-onset",),
    ),
    (MEDICATION, {"start": "2026-03", "ongoing": "no", "end": "2026-02"}, ("end-before-start",)),
    (MEDICATION, {"start": "2026-03", "ongoing": "no", "end": "2026"}, ()),
    (
        INFUSION,
        {"date": "2026-03-02", "start": "2026-03-02T10:00+08:00", "end": "2026-03-02T10:20+08:00"},
        (),
    ),
    (
        INFUSION,
        # Across offsets, it is the moments that count.
        {"start": "2026-03-02T10:00+08:00", "end": "2026-03-02T03:00+00:00"},
        (),
    ),
    (
        INFUSION,
        {"start": "2026-03-02T10:00+08:00", "end": "2026-03-02T09:59+08:00"},
        ("end-before-start",),
    ),
    (
        INFUSION,
        {"date": "2026-03-03", "start": "2026-03-02T23:30+08:00"},
        ("not-that-day",),
    ),
    (
        INFUSION,
        {
            "lymphodepletion": "yes",
            "lymphodepletion_start": "2026-02-28",
            "lymphodepletion_end": "2026-02-26",
        },
        ("lymphodepletion-reversed",),
    ),
    (
        INFUSION,
        {
            "date": "2026-03-02",
            "lymphodepletion": "yes",
            "lymphodepletion_end": "2026-03-03",
        },
        ("lymphodepletion-after-infusion",),
    ),
    (DLT, {"proposed": "window-open", "decision": "no"}, ("decided-while-open",)),
    (DLT, {"proposed": "window-open", "decision": "yes"}, ()),
    (DLT, {"proposed": "none", "decision": "no"}, ()),
]


@pytest.mark.parametrize(("form", "texts", "found"), CASES)
def test_what_does_not_go_together_is_named(
    form: Form, texts: dict[str, str], found: tuple[str, ...]
) -> None:
    assert contradictions(form, filled(form, **texts)) == found


def test_a_unit_changed_under_its_reference_limits_is_named() -> None:
    values = dict(filled(LABORATORY, igg="9", igg_low="7", igg_high="16"))
    values[FieldId("igg")] = FieldValue("900", "mg/dL")
    assert contradictions(LABORATORY, values) == ("reference-unit",)
    values[FieldId("igg-low")] = FieldValue("700", "mg/dL")
    assert contradictions(LABORATORY, values) == ("reference-unit",)
    values[FieldId("igg-high")] = FieldValue("1600", "mg/dL")
    assert contradictions(LABORATORY, values) == ()


@given(
    st.sampled_from([(form, field) for form in FORMS.values() for field in form.fields]),
    st.text(max_size=12),
    st.none() | st.sampled_from(["kg", "g/L", "d", "nonsense"]),
)
def test_nonsense_that_a_device_recorded_is_looked_at_without_harm(
    where: tuple[Form, Field], text: str, unit: str | None
) -> None:
    """X7: it is kept as it came, and nothing that is worked out from values stumbles over it."""
    form, field = where
    values: dict[FieldId, FieldValue] = {
        each.id: FieldValue(each.choices[0]) for each in form.fields if each.choices
    }
    values[field.id] = FieldValue(text, unit)
    contradictions(form, values)
    facts_of(RecordId("0" * 32), values)
    infusion_of(values)
    kept = sound(form, values)
    if field.id in kept:
        bare = {name: value for name, value in values.items() if name != field.id}
        assert kept[field.id] == values[field.id]
        assert sound(form, bare).keys() | {field.id} == kept.keys()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("weight", FieldValue("72")),
        ("weight", FieldValue("072", "kg")),
        ("weight", FieldValue("72,5", "kg")),
        ("weight", FieldValue("900", "kg")),
        ("weight", FieldValue("72", "stone")),
        ("arm", FieldValue("tail")),
        ("arm", FieldValue("left", "kg")),
        ("time", FieldValue("2026-03-01T09:30")),
        ("time", FieldValue("2026-03-01 09:30+01:00")),
        ("comment", FieldValue("two  blanks")),
    ],
)
def test_a_value_that_the_form_would_spell_otherwise_is_not_sound(
    field: str, value: FieldValue
) -> None:
    assert sound(VITAL_SIGNS, {FieldId(field): value, FieldId("unknown"): value}) == {}


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.id)
def test_an_empty_form_contradicts_nothing(form: Form) -> None:
    assert contradictions(form, {}) == (("no-result",) if form is LABORATORY else ())


def test_every_contradiction_is_found_somewhere() -> None:
    found = {code for _, _, codes in CASES for code in codes}
    assert found | {"reference-unit", "not-asked-any-more"} == set(get_args(Contradiction))
