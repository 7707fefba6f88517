"""What a form's page shows of its fields, as plain rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from prodiary.app import dates
from prodiary.app.formed import FormSeen
from prodiary.app.models.examination_rows import NO_BREAK, number
from prodiary.app.signatures import moment_with_zone
from prodiary.domain.event import FieldSet
from prodiary.domain.forms import NO, YES, Field, read_moment
from prodiary.domain.ids import FieldId, FormId
from prodiary.errors import InvalidField
from prodiary.formwords import FormWords

_THOUSANDS = 3
_DAY_LONG = len("2026-03-01")
# What prodiary writes down by itself, and nobody changes.
_TOLD = {("dlt", "proposed")}


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of the last try to set a field.

    Attributes:
        round: How many tries there were.
        refusal: Why it was refused; None where it was recorded.
        notes: What is unusual about it, as fixed words.
        text: What was typed, where it was refused: it stays to be put right.
    """

    round: int
    refusal: InvalidField | None = None
    notes: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field, whether it is asked now or not; `kind` is as in `prodiary.domain.forms`.

    A field that prodiary fills in by itself is of kind ``told``.

    Attributes:
        field: Its id.
        heading: The group that begins with it, in words; else empty.
        group: The group it is in.
        code: What was chosen, for kinds `choice` and `flag`.
        typed: The value as it is typed, or what was typed and refused.
        words: The value as it is read; empty where there is none.
        unit: The unit in force, as a code.
        units: What can be chosen, each with `code` and `words`.
        fixed: The unit in words where there is no choice of it.
        mayLack: Whether a reason may stand instead of a value.
        needed: Whether a value is still needed before signing.
        recorded: Whether a value, or a reason for none, stands in the record.
        notDone: Why there is none, as a fixed word.
        asked: Whether it is to be shown: it is asked, or has a value that is asked no more.
        leftover: Whether it has a value and is asked no more.
        refusal: Why what was typed cannot be recorded, in words.
        notes: What to look at again, in words.
        round: Goes up whenever a try to record it came to its end.
        changing: `reason` or `value` while it is changed after a signature; else empty.
        trail: Every change of it, oldest first.
    """

    field: str
    heading: str
    group: str
    label: str
    hint: str
    kind: str
    code: str
    typed: str
    words: str
    choices: list[dict[str, str]]
    unit: str
    units: list[dict[str, str]]
    fixed: str
    mayLack: bool
    needed: bool
    recorded: bool
    notDone: str
    asked: bool
    leftover: bool
    refusal: str
    notes: str
    round: int
    changing: str
    longest: int
    trail: list[dict[str, Any]]


def field_rows(
    language: str,
    seen: FormSeen,
    *,
    tried: Mapping[FieldId, Tried],
    units: Mapping[FieldId, str],
    changing: tuple[FieldId, str] | None,
    zone: tzinfo | None,
) -> list[FieldRow]:
    """Every field of a form in its order, so that rows stay where they are as fields come and go.

    Args:
        language: Of the screens.
        seen: The form.
        tried: What came of the last try, by field.
        units: Units chosen before there was a value.
        changing: The field that is changed after a signature, and how far.
        zone: Where times without an offset are read.
    """
    words, values, form = FormWords(language), seen.values, seen.form
    asked, missing, rows, last = set(form.asked(values)), set(seen.missing), list[FieldRow](), ""
    for each in form.fields:
        at = None if seen.record is None else seen.record.fields.get(each.id)
        value = "" if at is None or at.value is None else at.value
        unit = _unit(each, seen, units)
        last_try = tried.get(each.id, Tried(0))
        rows.append(
            FieldRow(
                field=each.id,
                heading="" if each.group == last else words.group(form.id, each.group),
                group=each.group,
                label=words.field(form.id, each.id),
                hint=words.hint(form.id, each.id),
                kind="told" if (form.id, each.id) in _TOLD else each.kind,
                code=value if each.kind in {"choice", "flag"} else "",
                typed=typed_text(language, each, value, zone)
                if last_try.refusal is None
                else last_try.text,
                words=value_words(language, form.id, each, at),
                choices=_choices(words, form.id, each),
                unit=unit,
                units=[_pair(code, words.unit(code)) for code in each.units]
                if len(each.units) > 1
                else [],
                fixed=words.unit(unit) if unit and len(each.units) <= 1 else "",
                mayLack=each.required,
                needed=each.id in missing,
                recorded=at is not None and bool(at.value or at.not_done),
                notDone="" if at is None else at.not_done or "",
                asked=each in asked or bool(value),
                leftover=each not in asked and bool(value),
                refusal="" if last_try.refusal is None else words.refusal(last_try.refusal),
                notes=" ".join(words.note(code) for code in last_try.notes),
                round=last_try.round,
                changing=changing[1] if changing is not None and changing[0] == each.id else "",
                longest=each.max_length,
                trail=_trail(language, seen, each),
            )
        )
        last = each.group
    return rows


def _choices(words: FormWords, form: FormId, field: Field) -> list[dict[str, str]]:
    codes = (YES, NO) if field.kind == "flag" else field.choices
    return [_pair(code, words.choice(form, field.id, code)) for code in codes]


def _pair(code: str, words: str) -> dict[str, str]:
    return {"code": code, "words": words}


def _unit(field: Field, seen: FormSeen, units: Mapping[FieldId, str]) -> str:
    of = field if field.unit_of is None else seen.form.field(field.unit_of)
    value = seen.values.get(of.id)
    if value is not None and value.unit is not None:
        return value.unit
    return units.get(of.id) or (of.units[0] if of.units else "")


def typed_text(language: str, field: Field, value: str, zone: tzinfo | None) -> str:
    """A recorded value as somebody would type it here, to be read again as the same."""
    if field.kind == "number":
        # With a comma three digits could be taken for thousands, and would be refused.
        _, _, decimals = value.partition(".")
        return value if len(decimals) == _THOUSANDS else number(language, value)
    if field.kind == "moment" and value:
        spaced = value.replace("T", " ")
        short = spaced[:_DAY_LONG] + spaced[_DAY_LONG : -len("+00:00")]
        try:
            same = read_moment(short, zone=zone) == value
        except InvalidField:
            same = False
        return short if same else spaced
    return value


def value_words(language: str, form: FormId, field: Field, at: FieldSet | None) -> str:
    """A recorded value as people read it, with its unit; empty where there is none."""
    if at is None or at.value is None:
        return ""
    words = FormWords(language)
    if field.kind == "number":
        shown = number(language, at.value)
        return shown if at.unit is None else f"{shown}{NO_BREAK}{words.unit(at.unit)}"
    if field.kind == "moment":
        return moment_words(language, at.value)
    return words.value(form, field.id, at.value)


def moment_words(language: str, value: str) -> str:
    """A recorded moment in words, with its offset."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return value
    return f"{dates.moment(language, moment)} (UTC{value[-6:]})"


def _trail(language: str, seen: FormSeen, field: Field) -> list[dict[str, Any]]:
    """Who changed it, when, from what to what, and why (A4)."""
    if seen.record is None:
        return []
    rows, before = list[dict[str, Any]](), ""
    before_not_done = ""
    for step in seen.record.trail:
        if step.set.field != field.id:
            continue
        after = value_words(language, seen.form.id, field, step.set)
        rows.append(
            {
                "who": seen.names.get(str(step.by.id), str(step.by.id)),
                "role": step.by.role,
                "moment": moment_with_zone(language, step.at),
                "before": before,
                "beforeNotDone": before_not_done,
                "after": after,
                "notDone": step.set.not_done or "",
                "reason": step.set.reason,
                "first": not rows,
            }
        )
        before, before_not_done = after, step.set.not_done or ""
    return rows
