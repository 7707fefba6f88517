"""One value as it is typed: read without guessing, refused where it cannot be, noted where rare."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prodiary.domain.forms import (
    ADVERSE_EVENT,
    DLT,
    FORMS,
    INFUSION,
    LABORATORY,
    MEDICATION,
    VITAL_SIGNS,
    Field,
    Form,
    Values,
    as_value,
    check,
    day_bounds,
    read_moment,
)
from prodiary.domain.ids import FieldId
from prodiary.errors import InvalidField, RuleError
from tests.unit.domain.formkit import filled

BERLIN = ZoneInfo("Europe/Berlin")
SYSTOLIC = FieldId("systolic-1")
WEIGHT = FieldId("weight")
TIME = FieldId("time")
ONSET = FieldId("onset")
FIELDS = [(form, field) for form in FORMS.values() for field in form.fields]


def refused(form: Form, field: FieldId, text: str, **more: object) -> str:
    with pytest.raises(InvalidField) as caught:
        check(form, field, text, **more)  # type: ignore[arg-type]
    return str(caught.value.fields["reason"])


# --- numbers ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("72", "72"),
        (" 72.5 ", "72.5"),
        ("72,5", "72.5"),
        ("72.50", "72.5"),
        ("072", "72"),
        ("100", "100"),
        ("７２．５", "72.5"),
        ("72，5", "72.5"),
    ],
)
def test_a_number_has_one_spelling(typed: str, value: str) -> None:
    assert check(VITAL_SIGNS, WEIGHT, typed).value == value


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "-72",
        "+72",
        "7e1",
        "72 kg",
        "seventy",
        "7 2",
        ".5",
        "72.",
        "1_0",
        "0x48",
        "NaN",
        "∞",
        "٧٢",
    ],
)
def test_what_is_no_plain_number_is_refused(typed: str) -> None:
    assert refused(VITAL_SIGNS, WEIGHT, typed) == "not-a-number"


def test_a_comma_before_three_digits_could_be_read_in_two_ways() -> None:
    """1,234 is a thousand and more to some and one and a bit to others; 0,234 is not."""
    platelets, crp = FieldId("platelets"), FieldId("crp")
    assert refused(LABORATORY, platelets, "1,234") == "ambiguous-number"
    assert check(LABORATORY, crp, "0,234").value == "0.234"
    assert check(LABORATORY, platelets, "1.234").value == "1.234"


def test_more_digits_than_the_field_has_are_refused_and_needless_zeros_are_not() -> None:
    assert refused(VITAL_SIGNS, SYSTOLIC, "120.5") == "too-many-decimals"
    assert check(VITAL_SIGNS, SYSTOLIC, "120.0").value == "120"
    assert refused(VITAL_SIGNS, WEIGHT, "72.125") == "too-many-decimals"


@pytest.mark.parametrize("typed", ["9" * 13, "9" * 5_000, "1." + "0" * 5_000])
def test_a_giant_number_is_refused(typed: str) -> None:
    assert refused(VITAL_SIGNS, WEIGHT, typed) == "not-a-number"


def test_the_usual_unit_is_taken_where_none_is_chosen() -> None:
    assert check(VITAL_SIGNS, WEIGHT, "72").unit == "kg"
    assert check(VITAL_SIGNS, WEIGHT, "160", unit="lb").unit == "lb"


def test_a_unit_that_the_field_does_not_have_is_refused() -> None:
    assert refused(VITAL_SIGNS, WEIGHT, "72", unit="stone") == "unknown-unit"
    assert refused(VITAL_SIGNS, SYSTOLIC, "120", unit="kPa") == "unknown-unit"
    assert refused(VITAL_SIGNS, TIME, "2026-03-01T09:30+01:00", unit="kg") == "unknown-unit"
    assert refused(VITAL_SIGNS, FieldId("arm"), "left", unit="kg") == "unknown-unit"


@pytest.mark.parametrize(
    ("field", "unit", "typed", "notes"),
    [
        ("systolic-1", None, "120", ()),
        ("systolic-1", None, "80", ()),
        ("systolic-1", None, "79", ("unusual",)),
        ("systolic-1", None, "191", ("unusual",)),
        ("weight", "kg", "34.9", ("unusual",)),
        # 77 lb are 34.9 kg: the limits are those of the body, whatever the unit.
        ("weight", "lb", "77", ("unusual",)),
        ("weight", "lb", "78", ()),
        ("temperature", "degF", "98.6", ()),
        ("temperature", "degF", "103", ("unusual",)),
    ],
)
def test_an_unusual_value_is_noted_in_whichever_unit(
    field: str, unit: str | None, typed: str, notes: tuple[str, ...]
) -> None:
    assert check(VITAL_SIGNS, FieldId(field), typed, unit=unit).notes == notes


@pytest.mark.parametrize(
    ("field", "unit", "typed", "limits"),
    [
        ("systolic-1", None, "29", ("30", "300", "mmHg")),
        ("systolic-1", None, "301", ("30", "300", "mmHg")),
        ("weight", "kg", "350.01", ("20", "350", "kg")),
        ("weight", "lb", "900", ("44.1", "771.6", "lb")),
        # Degrees of one scale typed as those of the other.
        ("temperature", "degC", "98.6", ("30", "45", "degC")),
        ("temperature", "degF", "37", ("86", "113", "degF")),
    ],
)
def test_an_impossible_value_is_refused_with_the_limits_in_its_unit(
    field: str, unit: str | None, typed: str, limits: tuple[str, str, str]
) -> None:
    with pytest.raises(InvalidField) as caught:
        check(VITAL_SIGNS, FieldId(field), typed, unit=unit)
    fields = caught.value.fields
    assert (fields["reason"], fields["low"], fields["high"], fields["unit"]) == (
        "impossible",
        *limits,
    )


def test_a_refusal_never_repeats_what_was_typed() -> None:
    with pytest.raises(InvalidField) as caught:
        check(VITAL_SIGNS, WEIGHT, "sentinel-7315")
    assert "7315" not in str(caught.value)
    assert "7315" not in repr(caught.value.__cause__)


# --- choices ------------------------------------------------------------------------------------


def test_a_choice_is_one_of_its_codes() -> None:
    arm = FieldId("arm")
    assert check(VITAL_SIGNS, arm, "left").value == "left"
    for typed in ("Left", "links", "", "left "):
        assert refused(VITAL_SIGNS, arm, typed) == "not-a-choice"


def test_a_flag_is_yes_or_no() -> None:
    ongoing = FieldId("ongoing")
    assert check(ADVERSE_EVENT, ongoing, "no").value == "no"
    for typed in ("true", "0", "Yes"):
        assert refused(ADVERSE_EVENT, ongoing, typed) == "not-a-choice"


# --- days and moments ---------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["2026-03-05", "2026-03", "2026", "1931-02", "２０２６-０３"])
def test_a_day_may_be_known_to_the_month_or_year_alone_where_the_form_says_so(typed: str) -> None:
    assert check(ADVERSE_EVENT, ONSET, typed).value == typed.translate(
        str.maketrans("０１２３４５６７８９", "0123456789")
    )


@pytest.mark.parametrize("typed", ["2026-03", "2026"])
def test_the_day_of_the_infusion_must_be_whole(typed: str) -> None:
    assert refused(INFUSION, FieldId("date"), typed) == "day-needed"


@pytest.mark.parametrize(
    "typed",
    ["", "2026-02-30", "2026-13", "2026-00-01", "2026-3-5", "05.03.2026", "03/05/2026", "1899",
     "3000", "2026-W10", "20260305", "2026-03-05T09:00", "yesterday", "2026-03-"],
)  # fmt: skip
def test_what_is_no_day_is_refused(typed: str) -> None:
    assert refused(ADVERSE_EVENT, ONSET, typed) == "not-a-day"


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        ("2026-03-05", date(2026, 3, 5), date(2026, 3, 5)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2999", date(2999, 1, 1), date(2999, 12, 31)),
    ],
)
def test_a_partial_day_stands_for_every_day_in_it(day: str, first: date, last: date) -> None:
    assert day_bounds(day) == (first, last)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2026-03-01T09:30+01:00", "2026-03-01T09:30+01:00"),
        ("2026-03-01 09:30+08:00", "2026-03-01T09:30+08:00"),
        ("2026-03-01T09:30:15-03:30", "2026-03-01T09:30:15-03:30"),
        ("2026-03-01T09:30:00Z", "2026-03-01T09:30+00:00"),
    ],
)
def test_a_moment_has_its_offset(typed: str, value: str) -> None:
    assert check(VITAL_SIGNS, TIME, typed).value == value


@pytest.mark.parametrize(
    "typed",
    ["", "2026-03-01", "09:30", "2026-03-01T24:30+01:00", "2026-02-30T09:30Z", "2026-03-01T9:30Z",
     "1899-12-31T09:30Z", "2026-03-01T09:30+25:00", "2026-03-01T09:30:15.5Z",
     "2026-03-01T09:30 CET"],
)  # fmt: skip
def test_what_is_no_moment_is_refused(typed: str) -> None:
    assert refused(VITAL_SIGNS, TIME, typed) == "not-a-moment"


def test_a_time_without_offset_needs_a_zone() -> None:
    assert refused(VITAL_SIGNS, TIME, "2026-03-01T09:30") == "offset-needed"
    typed = {"2026-03-01 09:30": "+01:00", "2026-07-01 09:30": "+02:00"}
    for text, offset in typed.items():
        found = check(VITAL_SIGNS, TIME, text, zone=BERLIN).value
        assert found == f"{text.replace(' ', 'T')}{offset}"


def test_an_hour_left_out_or_doubled_by_the_clocks_is_not_guessed() -> None:
    """T1: unambiguous across daylight saving time."""
    assert refused(VITAL_SIGNS, TIME, "2026-03-29T02:30", zone=BERLIN) == "no-such-time"
    assert refused(VITAL_SIGNS, TIME, "2026-10-25T02:30", zone=BERLIN) == "doubled-time"
    for offset in ("+01:00", "+02:00"):
        typed = f"2026-10-25T02:30{offset}"
        assert check(VITAL_SIGNS, TIME, typed, zone=BERLIN).value == typed


def test_what_lies_after_the_clock_is_noted_and_taken() -> None:
    """T3: the clock may be wrong, so nothing is refused because of it."""
    now = datetime(2026, 3, 5, 12, tzinfo=UTC)
    later, earlier = "2026-03-05T14:00+01:00", "2026-03-05T12:59+01:00"
    assert check(VITAL_SIGNS, TIME, later, now=now).notes == ("in-future",)
    assert check(VITAL_SIGNS, TIME, earlier, now=now).notes == ()
    assert check(VITAL_SIGNS, TIME, later).notes == ()
    assert check(ADVERSE_EVENT, ONSET, "2026-03-06", now=now).notes == ("in-future",)
    # This month and this year have begun.
    for typed in ("2026-03-05", "2026-03", "2026"):
        assert check(ADVERSE_EVENT, ONSET, typed, now=now).notes == ()


# --- words --------------------------------------------------------------------------------------


def test_words_have_one_spelling() -> None:
    reason = FieldId("reason")
    assert check(DLT, reason, "  two \n lines\tand  blanks ").value == "two lines and blanks"
    # Decomposed letters are written as the one letter that they are (format.md section 4).
    assert check(DLT, reason, "Herzmuskelentzu\u0308ndung").value == "Herzmuskelentzündung"


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "empty"),
        (" \n ", "empty"),
        ("a\u0000b", "unreadable-text"),
        ("a\u009fb", "unreadable-text"),
        ("a\ud800b", "unreadable-text"),
        ("grade 1\u202e4", "unreadable-text"),
        ("\u2066", "unreadable-text"),
        ("x" * 201, "too-long"),
        ("x" * 1_000_000, "too-long"),
    ],
)
def test_words_that_no_reader_would_take_are_refused(typed: str, reason: str) -> None:
    assert refused(MEDICATION, FieldId("name"), typed) == reason


def test_the_longest_name_is_taken() -> None:
    assert check(MEDICATION, FieldId("name"), "药" * 200).value == "药" * 200


# --- conditions ---------------------------------------------------------------------------------


def test_what_is_not_asked_cannot_be_set() -> None:
    days = FieldId("severe-days")
    assert refused(ADVERSE_EVENT, days, "9") == "not-asked"
    heart = filled(ADVERSE_EVENT, system="cardiac", grade="3")
    assert refused(ADVERSE_EVENT, days, "9", values=heart) == "not-asked"
    blood = filled(ADVERSE_EVENT, system="haematological", grade="3")
    assert check(ADVERSE_EVENT, days, "9", values=blood).unit == "d"


def test_a_field_of_another_form_is_refused() -> None:
    assert refused(VITAL_SIGNS, FieldId("term"), "x") == "unknown-field"


# --- properties ---------------------------------------------------------------------------------


@given(
    st.sampled_from(FIELDS),
    st.one_of(
        st.text(max_size=40),
        st.from_regex(r"[0-9]{1,4}([.,][0-9]{1,4})?", fullmatch=True),
        st.from_regex(r"20[0-9]{2}-[01][0-9]-[0-3][0-9]", fullmatch=True),
        st.datetimes(timezones=st.just(BERLIN)).map(lambda each: each.isoformat()[:19] + "Z"),
        st.sampled_from(["yes", "no", "1", "crs", "other", "oral", "below"]),
    ),
)
def test_any_text_is_refused_or_has_a_spelling_that_is_read_as_itself(
    where: tuple[Form, Field], typed: str
) -> None:
    """What device and site both check must come out the same (X7)."""
    form, field = where
    values = _asking(form)
    try:
        made = check(form, field.id, typed, values=values)
    except RuleError:
        return
    again = check(form, field.id, made.value, unit=made.unit, values=values)
    assert again == made


@given(st.decimals(min_value=0, max_value=10**6, places=4))
def test_a_number_is_read_again_as_itself(value: Decimal) -> None:
    dose = FieldId("dose")
    made = check(MEDICATION, dose, f"{value:f}", unit="IU")
    assert Decimal(made.value) == value
    assert check(MEDICATION, dose, made.value, unit="IU") == made


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2060, 1, 1)))  # noqa: DTZ001
def test_a_time_off_the_clock_is_the_right_moment_or_refused(wall: datetime) -> None:
    wall = wall.replace(microsecond=0)
    try:
        read = datetime.fromisoformat(read_moment(wall.isoformat(), zone=BERLIN))
    except InvalidField as error:
        assert error.fields["reason"] in {"no-such-time", "doubled-time"}  # noqa: PT017
        return
    assert read.astimezone(BERLIN).replace(tzinfo=None) == wall


def _asking(form: Form) -> Values:
    """Values with which every field of the form is asked."""
    texts: dict[str, dict[str, str]] = {
        "vital-signs": {"systolic_1": "120", "systolic_2": "120", "systolic_3": "120"},
        "visit-facts": {"pyridostigmine": "yes"},
        "adverse-event": {
            "ongoing": "no",
            "grade": "3",
            "system": "haematological",
            "syndrome": "crs",
            "serious": "yes",
            "action": "other",
            "committee": "dose-limiting",
        },
        "medication": {"ongoing": "no"},
        "infusion": {"stopped": "yes", "lymphodepletion": "yes"},
        "dlt": {"committee": "yes"},
        "not-done": {"what": "other", "why": "other"},
    }
    if form is LABORATORY:
        return {
            field.id: as_value(check(form, field.id, "50")) for field in form.fields if field.scales
        }
    return filled(form, **texts[form.id])
