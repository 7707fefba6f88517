"""Forms as they are defined: whole, in order, with limits and conditions that fit together."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from fractions import Fraction

import pytest

from prodiary.domain.entry_events import LONGEST_UNIT
from prodiary.domain.event import FieldSet, RecordOpened
from prodiary.domain.forms import (
    ADVERSE_EVENT,
    ANALYTES,
    DLT,
    FORMS,
    INFUSION,
    LABORATORY,
    MEDICATION,
    NOT_DONE,
    VISIT_FACTS,
    VITAL_SIGNS,
    Field,
    FieldValue,
    Form,
    Need,
    Scale,
    Unit,
    canonical,
    contradictions,
    leftover,
    missing,
)
from prodiary.domain.ids import FieldId, FormId, RecordId, Sha256
from prodiary.domain.provenance import PackRef
from prodiary.domain.staff import FORM_TASKS
from prodiary.errors import InvalidField
from tests.unit.domain.formkit import EVENT, filled

ALL = tuple(FORMS.values())
NUMBERS = [(form, field) for form in ALL for field in form.fields if field.kind == "number"]
SCALE = Scale(
    units=(Unit(code="kg", ucum="kg"),),
    possible=(Decimal(0), Decimal(9)),
    plausible=(Decimal(1), Decimal(8)),
)


def ids(form: Form, values: dict[str, str] | None = None) -> list[str]:
    given = {FieldId(name): FieldValue(value) for name, value in (values or {}).items()}
    return [str(each) for each in missing(form, given)]


def test_the_forms_of_the_issue_are_there() -> None:
    assert set(FORMS) == {
        "vital-signs",
        "visit-facts",
        "laboratory",
        "adverse-event",
        "medication",
        "infusion",
        "dlt",
        "not-done",
    }
    assert all(name == form.id for name, form in FORMS.items())
    assert set(FORM_TASKS) <= set(FORMS)


@pytest.mark.parametrize("form", ALL, ids=lambda form: form.id)
def test_a_form_and_its_fields_can_be_in_an_event(form: Form) -> None:
    record = RecordId("0" * 32)
    pack = PackRef(version=1, sha256=Sha256("0" * 64))
    RecordOpened(record=record, form=form.id, form_version=form.version, pack=pack)
    for field in form.fields:
        for unit in field.units or (None,):
            FieldSet(record=record, field=field.id, value="1", unit=unit)


@pytest.mark.parametrize("form", ALL, ids=lambda form: form.id)
def test_fields_of_a_group_stand_together(form: Form) -> None:
    runs = [field.group for field in form.fields]
    changes = [one for one, other in zip(runs, ["", *runs], strict=False) if one != other]
    assert tuple(changes) == form.groups


@pytest.mark.parametrize(("form", "field"), NUMBERS, ids=lambda each: str(each.id))
def test_units_are_told_apart_and_fit_into_an_event(form: Form, field: Field) -> None:
    measured = field if field.unit_of is None else form.field(field.unit_of)
    assert measured.units
    assert all(len(code) <= LONGEST_UNIT and code.isascii() for code in measured.units)
    for scale in measured.scales:
        assert scale.units[0].factor == 1
        assert all(unit.factor > 0 and unit.ucum.isascii() for unit in scale.units)


def test_only_an_investigator_signs_what_is_a_physicians_judgement() -> None:
    for form in (ADVERSE_EVENT, INFUSION, DLT):
        assert form.signed_by == ("investigator",)


def test_the_analytes_of_the_issue_are_there() -> None:
    names = {str(analyte.id) for analyte in ANALYTES}
    assert {"achr", "musk", "lrp4", "igg", "iga", "igm"} <= names
    for analyte in ANALYTES:
        for name in (analyte.id, analyte.limit, analyte.low, analyte.high):
            LABORATORY.field(name)


@pytest.mark.parametrize(
    ("field", "unit", "value", "expected", "in_unit"),
    [
        (("vital-signs", "weight"), "lb", "100", Fraction("45.359237"), "kg"),
        (("vital-signs", "temperature"), "degF", "98.6", Fraction(37), "degC"),
        (("vital-signs", "temperature"), "degF", "100", Fraction(340, 9), "degC"),
        (("laboratory", "igg"), "mg/dL", "1050", Fraction("10.5"), "g/L"),
        (("laboratory", "haemoglobin"), "g/dL", "13.2", Fraction(132), "g/L"),
        (("laboratory", "haemoglobin"), "mmol/L", "8.2", Fraction("8.2"), "mmol/L"),
        (("laboratory", "neutrophils"), "/uL", "1500", Fraction("1.5"), "10^9/L"),
        (("laboratory", "alt"), "ukat/L", "0.5", Fraction(30), "U/L"),
        (("laboratory", "achr"), "nmol/L", "0.4", Fraction("0.4"), "nmol/L"),
        (("laboratory", "achr"), "U/mL", "12", Fraction(12), "U/mL"),
        (("laboratory", "creatinine"), "mg/dL", "0.9", Fraction("0.9"), "mg/dL"),
        (("laboratory", "crp"), "mg/dL", "0.5", Fraction(5), "mg/L"),
        (("infusion", "dose"), "10^6 cells/kg", "2.5", Fraction(2_500_000), "cells/kg"),
        (("medication", "dose"), "g", "0.5", Fraction(500), "mg"),
    ],
)
def test_conversions_are_exact_and_only_where_they_are_defined(
    field: tuple[str, str], unit: str, value: str, expected: Fraction, in_unit: str
) -> None:
    form, name = FORMS[FormId(field[0])], FieldId(field[1])
    found = canonical(form, name, {name: FieldValue(value, unit)})
    assert found is not None
    assert (found[0], found[1].code) == (expected, in_unit)


def test_a_number_without_value_has_no_canonical_one() -> None:
    assert canonical(VITAL_SIGNS, FieldId("weight"), {}) is None
    with pytest.raises(InvalidField, match="not-a-number"):
        canonical(VITAL_SIGNS, FieldId("time"), {})
    with pytest.raises(InvalidField, match="unknown-unit"):
        canonical(VITAL_SIGNS, FieldId("weight"), {FieldId("weight"): FieldValue("9", "stone")})


def test_a_reference_limit_has_the_unit_of_its_value() -> None:
    values = filled(LABORATORY, igg="900|mg/dL", igg_low="700")
    assert values[FieldId("igg-low")] == FieldValue("700", "mg/dL")
    assert canonical(LABORATORY, FieldId("igg-low"), values) == (
        Fraction(7),
        LABORATORY.field(FieldId("igg")).scales[0].units[0],
    )
    with pytest.raises(InvalidField, match="unknown-unit"):
        filled(LABORATORY, igg="900|mg/dL", igg_low="7|g/L")


# --- what is asked and what is missing ----------------------------------------------------------


def test_vital_signs_need_one_whole_reading_and_a_begun_one_to_be_finished() -> None:
    assert ids(VITAL_SIGNS) == ["time", "position", "arm", "systolic-1", "pulse-1", "weight"]
    first = {"systolic-1": "120"}
    assert "diastolic-1" in ids(VITAL_SIGNS, first)
    assert "systolic-2" not in ids(VITAL_SIGNS, first)
    second = {**first, "diastolic-1": "80", "systolic-2": "118"}
    assert "diastolic-2" in ids(VITAL_SIGNS, second)


@pytest.mark.parametrize(
    ("form", "values", "wanted"),
    [
        (VISIT_FACTS, {"pyridostigmine": "yes"}, "last-pyridostigmine"),
        (ADVERSE_EVENT, {"ongoing": "no"}, "end"),
        (ADVERSE_EVENT, {"system": "haematological"}, "lymphopenia"),
        (ADVERSE_EVENT, {"system": "haematological", "grade": "4"}, "severe-days"),
        (ADVERSE_EVENT, {"syndrome": "crs"}, "crs-grade"),
        (ADVERSE_EVENT, {"syndrome": "icans"}, "icans-grade"),
        (ADVERSE_EVENT, {"action": "other"}, "action-words"),
        (ADVERSE_EVENT, {"committee": "dose-limiting"}, "committee-date"),
        (MEDICATION, {"ongoing": "no"}, "end"),
        (INFUSION, {"stopped": "yes"}, "stop-reason"),
        (INFUSION, {"lymphodepletion": "yes"}, "lymphodepletion-start"),
        (DLT, {"committee": "yes"}, "committee-date"),
        (NOT_DONE, {"what": "examination"}, "which"),
        (NOT_DONE, {"why": "other"}, "words"),
    ],
)
def test_a_field_is_asked_only_where_another_calls_for_it(
    form: Form, values: dict[str, str], wanted: str
) -> None:
    assert wanted in ids(form, values)
    assert wanted not in ids(form)
    other = {**values, list(values)[-1]: "something-else"}
    if wanted != "committee-date" or form is DLT:
        assert wanted not in ids(form, other)


def test_a_whole_adverse_event_lacks_and_contradicts_nothing() -> None:
    values = filled(ADVERSE_EVENT, **EVENT)
    assert missing(ADVERSE_EVENT, values) == ()
    assert contradictions(ADVERSE_EVENT, values) == ()


def test_what_hangs_on_a_field_falls_away_with_it_and_stays_in_sight() -> None:
    values = dict(
        filled(ADVERSE_EVENT, system="haematological", grade="3", severe_days="9", lymphopenia="no")
    )
    values[FieldId("system")] = FieldValue("cardiac")
    assert leftover(ADVERSE_EVENT, values) == ("lymphopenia", "severe-days")
    assert "severe-days" not in ADVERSE_EVENT.standing(values)
    assert contradictions(ADVERSE_EVENT, values) == ("not-asked-any-more",)


def test_a_chain_of_conditions_falls_away_whole() -> None:
    """A third reading hangs on the second, and that on the first."""
    values = dict(
        filled(
            VITAL_SIGNS,
            systolic_1="120",
            diastolic_1="80",
            systolic_2="121",
            diastolic_2="81",
            systolic_3="122",
        )
    )
    del values[FieldId("systolic-1")]
    assert leftover(VITAL_SIGNS, values) == (
        "diastolic-1",
        "systolic-2",
        "diastolic-2",
        "systolic-3",
    )


def test_a_field_that_is_not_there_is_refused() -> None:
    with pytest.raises(InvalidField, match="unknown-field"):
        VITAL_SIGNS.field(FieldId("mood"))


# --- definitions that cannot be -----------------------------------------------------------------


@pytest.mark.parametrize(
    "parts",
    [
        {"kind": "choice"},
        {"kind": "choice", "choices": ("a", "a")},
        {"kind": "flag", "choices": ("a", "b")},
        {"kind": "number"},
        {"kind": "number", "scales": (SCALE,), "unit_of": FieldId("other")},
        {"kind": "number", "scales": (SCALE, SCALE)},
        {"kind": "text", "scales": (SCALE,)},
        {"kind": "moment", "partial": True},
        {"kind": "text", "max_length": 0},
        {"kind": "text", "max_length": 2_001},
        {"kind": "text", "group": "no name"},
        {"kind": "choice", "choices": ("no name",)},
    ],
)
def test_a_field_that_does_not_fit_its_kind_is_refused(parts: dict[str, object]) -> None:
    whole = Field(id=FieldId("field"), kind="text")
    with pytest.raises(ValueError, match=r"field|identifier"):
        dataclasses.replace(whole, **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "parts",
    [
        {"fields": ()},
        {"signed_by": ()},
        {"fields": VISIT_FACTS.fields * 2},
        {"fields": VISIT_FACTS.fields[::-1]},
        {
            "fields": (
                Field(id=FieldId("low"), kind="number", unit_of=FieldId("value")),
                Field(id=FieldId("value"), kind="number", scales=(SCALE,)),
            )
        },
        {"version": "no name"},
    ],
)
def test_a_form_that_does_not_hold_together_is_refused(parts: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"form|field|identifier"):
        dataclasses.replace(VISIT_FACTS, **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "parts",
    [
        {"plausible": (Decimal(1), Decimal(10))},
        {"plausible": (Decimal(8), Decimal(1))},
        {"possible": (Decimal(2), Decimal(9))},
        {"units": ()},
        {"units": (Unit(code="lb", ucum="[lb_av]", factor=Fraction(1, 2)),)},
        {"units": (Unit(code="degF", ucum="[degF]", offset=Fraction(1)),)},
    ],
)
def test_a_scale_whose_limits_or_units_do_not_fit_is_refused(parts: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"limits|canonical"):
        dataclasses.replace(SCALE, **parts)  # type: ignore[arg-type]


def test_a_need_is_met_by_any_value_or_by_those_it_names() -> None:
    any_value, one = Need(FieldId("a")), Need(FieldId("a"), frozenset({"yes"}))
    assert not any_value.met({})
    assert any_value.met({FieldId("a"): FieldValue("no")})
    assert not one.met({FieldId("a"): FieldValue("no")})
    assert one.met({FieldId("a"): FieldValue("yes")})
