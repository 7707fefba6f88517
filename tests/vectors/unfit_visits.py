"""Events of visits, staff and forms that are JSON, and not of the registry (section 6)."""

from __future__ import annotations

import json
from typing import Any

from tests.vectors.lines import (
    PERSON,
    WINDOW,
    Json,
    amended,
    answer,
    asked,
    confirmed,
    enrolled,
    event,
    received,
    started,
)
from tests.vectors.visits import (
    changed_slots,
    ended,
    examined,
    filled,
    handed,
    interviewed,
    left_out,
    measured,
    opened_form,
    renewed,
    reset,
    signed,
    struck,
    struck_form,
    told,
    visited,
)

Found = tuple[str, bytes, str]
"""What a case is called, its line, and why it must be refused."""
LONG = "x" * 2001


def visits() -> list[Found]:
    """Visits, and who is who."""
    caregiver = {"role": "caregiver", "id": "partner"}
    return [
        ("visit-id", visited(1, visit="v-1"), "a visit that is no id"),
        ("visit-window", visited(1, window={}), "a window without anything"),
        ("visit-why", visited(1, why=LONG), "2,001 characters"),
        ("visit-why-null", visited(1, why=None), "null for no words"),
        ("visit-note", ended(1, note=LONG), "2,001 characters"),
        ("handed-id", handed(1, visit=None), "handed over at no visit"),
        ("handed-field", handed(1, to="participant"), "a field more"),
        ("mode-visit", started(1, mode="interview"), "an interview at no visit"),
        ("mode-exam-visit", examined(1, visit=None), "an examination at no visit"),
        ("mode-exam-of", examined(1, of=PERSON), "an examination with answers of somebody"),
        ("mode-self-of", started(1, of=PERSON), "somebody else's answers, alone"),
        ("mode-interview-of", interviewed(1, of=None), "an interview of nobody"),
        ("mode-interview-by", interviewed(1, of=caregiver), "an interview of a caregiver"),
        ("mode-proxy-of", interviewed(1, relation="partner", of=PERSON), "a proxy of oneself"),
        ("relation", interviewed(1, relation="neighbour"), "a relation not on the list"),
        ("of-role", interviewed(1, of={"role": "sponsor", "id": "x"}), "a role not on the list"),
        ("of-id", interviewed(1, of={"role": "participant", "id": None}), "nobody in particular"),
        ("of-field", interviewed(1, of=PERSON | {"name": "x"}), "a field more"),
        ("by-relation", _by(answer(1), {"role": "caregiver", "id": "nurse.1"}), "no relation"),
        ("no-visit", _less(started(1), "visit"), "null has to be written"),
        ("no-of", _less(started(1), "of"), "null has to be written"),
        ("method", confirmed(1, method="ink"), "a method not on the list"),
        ("asked-strike", asked(1, item=None), "an answer to a whole entry"),
        ("struck-reason", struck(1, reason=""), "no reason"),
        ("struck-long", struck(1, reason=LONG), "2,001 characters"),
        ("enrolled-issued", enrolled(1, issued="2026-03-10T08:30:00+00:00"), "an offset for Z"),
        ("received-issued", received(1, issued="2026-03-10 08:30:00Z"), "another spelling"),
        ("told-mode", told(1, mode="telephone"), "a mode not on the list"),
        ("told-confirmed", told(1, confirmed="2026-03-09T17:00:00Z"), "another spelling"),
        ("told-late", told(1, late=0), "0 for false"),
        ("told-window", told(1, window=WINDOW | {"due": "2026-3-1"}), "another spelling"),
        ("reset-how", reset(1, how="guess"), "a word not on the list"),
        ("reset-number", reset(1, number=0), "codes are counted from 1"),
        ("reset-numberless", reset(1, number=None), "which code"),
        ("reset-staff", reset(1, how="staff"), "staff use no code"),
        ("renewed-none", renewed(1, numbers=[]), "no codes"),
        ("renewed-zero", renewed(1, numbers=[0]), "codes are counted from 1"),
        ("slots-name", changed_slots(1, staff=["nurse 1"]), "a space in a name"),
        ("slots-rekeyed", changed_slots(1, rekeyed=None), "null for a flag"),
        ("jumped-far", event(1, "clock-jumped", {"by_ms": 316224000000001, "across_boot": False}),
         "more than the calendar has"),
        ("carried", event(1, "epoch-started", RESTORED | {"carried": -1}), "fewer than none"),
    ]  # fmt: skip


RESTORED: Json = {
    "previous_epoch": 1,
    "found_seq": 2,
    "found_head": "11" * 32,
    "witnessed_epoch": 1,
    "witnessed_seq": 9,
    "witnessed_head": "22" * 32,
    "carried": 0,
}


def values() -> list[Found]:
    """Measured values, forms and signatures."""
    numbers = (
        ("comma", "12,5"),
        ("plus", "+1"),
        ("minus-nothing", "-"),
        ("exponent", "1e3"),
        ("leading-zero", "01"),
        ("point-first", ".5"),
        ("point-last", "5."),
        ("ten-decimals", "0.0000000001"),
        ("thirteen-digits", "1000000000000"),
        ("nan", "NaN"),
        ("space", "1 2"),
        ("other-digits", "١٢"),
        ("empty", ""),
    )
    found = [(f"value-{name}", measured(1, value=text), repr(text)) for name, text in numbers]
    return [
        *found,
        ("value-number", measured(1, value=12), "a number for a text"),
        ("value-unit", measured(1, unit=""), "a value without a unit"),
        ("value-unit-long", measured(1, unit="x" * 17), "a unit of 17 characters"),
        ("value-shared", measured(1, shared="e-1"), "an entry that is no id"),
        ("amended-unit", amended(1, "x", value="3"), "a value without a unit"),
        ("amended-value", amended(1, "x", unit="s"), "a unit without a value"),
        ("amended-number", amended(1, "x", value="3,5", unit="s"), "a comma"),
        ("not-done", left_out(1, reason="lazy"), "a reason not on the list"),
        ("not-done-null", left_out(1, reason=None), "no reason"),
        ("not-done-words", left_out(1, words=LONG), "2,001 characters"),
        ("form-name", opened_form(1, form="vital signs"), "a space in a name"),
        ("form-version", opened_form(1, form_version=""), "no version"),
        ("form-visit", opened_form(1, visit="v-1"), "a visit that is no id"),
        ("field-empty", filled(1, value="", unit=None), "no text for null"),
        ("field-long", filled(1, value=LONG), "2,001 characters"),
        ("field-unit", filled(1, value=None), "a unit without a value"),
        ("field-unit-long", filled(1, unit="x" * 17), "a unit of 17 characters"),
        ("field-not-done", filled(1, not_done="unable"), "done and not done"),
        ("field-why-not", filled(1, value=None, unit=None, not_done="lazy"), "not on the list"),
        ("field-number", filled(1, value=61.5), "a number for a text"),
        ("field-reason", filled(1, reason=LONG), "2,001 characters"),
        ("record-unexplained", struck_form(1, reason=""), "no reason"),
        ("signed-kind", signed(1, kind="study"), "a kind not on the list"),
        ("signed-target", signed(1, target="v-1"), "what is no id"),
        ("signed-count", signed(1, count=0), "nothing"),
        ("signed-digest", signed(1, digest="7C" * 32), "a hash in capitals"),
        ("signed-meaning", signed(1, meaning="agreed"), "a meaning not on the list"),
        ("signed-name", signed(1, name=""), "no name"),
        ("signed-components", signed(1, components=3), "three components"),
        ("signed-proof", signed(1, proof=""), "no proof"),
        ("signed-proof-long", signed(1, proof="x" * 4001), "a proof of 4,001 characters"),
    ]


def _less(line: bytes, field: str) -> bytes:
    found = json.loads(line)
    data: Json = {name: value for name, value in found["data"].items() if name != field}
    return event(found["seq"], found["type"], data)


def _by(line: bytes, by: dict[str, Any]) -> bytes:
    found = json.loads(line)
    return event(found["seq"], found["type"], found["data"], by=by)
