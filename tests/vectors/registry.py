"""Events that are JSON, and not of the registry of docs/format.md section 6."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.vectors.build import SUBJECT, Case, compact
from tests.vectors.events import (
    DEVICE_ROLE,
    ENTRY,
    PACK,
    SHOWN,
    WINDOW,
    WORDING,
    Json,
    advised,
    amended,
    answer,
    asked,
    at,
    confirmed,
    decided,
    event,
    planned,
    reminded,
    started,
    trained,
)
from tests.vectors.exports import export, refuse
from tests.vectors.unfit_visits import values, visits

Found = tuple[str, bytes, str]
"""What a case is called, its line, and why it must be refused."""


def good() -> Json:
    """An event, to be made bad."""
    return {
        "seq": 1,
        "type": "session-closed",
        "at": at(1),
        "by": DEVICE_ROLE,
        "data": {"reason": "quit"},
    }


def without(found: Json, key: str) -> Json:
    """`found` without `key`."""
    return {name: value for name, value in found.items() if name != key}


def schema() -> Iterator[Case]:
    """All of them."""
    for name, line, why in (
        *envelopes(),
        *entries(),
        *weeks(),
        *walls(),
        *days(),
        *visits(),
        *values(),
    ):
        yield refuse(f"event-{name}", "malformed", why, export("x", [line]), "event")


def envelopes() -> list[Found]:
    """What every event has."""
    base = good()
    opened = {"slot": "pin", "failed_attempts": 0, "app": "0.1.0"}
    return [
        ("unknown-type", event(1, "entry-deleted", {"entry": ENTRY}), "a type of the future"),
        ("type-not-text", compact(base | {"type": ["session-closed"]}), "a type that is a list"),
        ("unknown-field", compact(base | {"note": "x"}), "a field more"),
        ("unknown-data-field", compact(base | {"data": {"reason": "quit", "x": 1}}), "in data"),
        ("unknown-time-field", compact(base | {"at": at(1, x=1)}), "in the time"),
        *((f"no-{key}", compact(without(base, key)), f"no {key}") for key in base),
        ("no-data-field", compact(base | {"data": {}}), "no reason"),
        ("data-null", compact(base | {"data": None}), "null for an object"),
        ("data-array", compact(base | {"data": ["quit"]}), "an array for an object"),
        ("seq-text", compact(base | {"seq": "1"}), "text for an integer"),
        ("seq-bool", compact(base | {"seq": True}), "true for an integer"),
        ("seq-null", compact(base | {"seq": None}), "null for an integer"),
        ("seq-zero", compact(base | {"seq": 0}), "numbers begin at 1"),
        ("bad-choice", event(1, "session-closed", {"reason": "fire"}), "a word not on the list"),
        (
            "count-negative",
            event(1, "session-opened", opened | {"failed_attempts": -1}),
            "a negative count",
        ),
        ("app-empty", event(1, "session-opened", opened | {"app": ""}), "no app version"),
        ("boot-empty", compact(base | {"at": at(1, boot="")}), "no boot id"),
        ("zone-long", compact(base | {"at": at(1, zone="z" * 2001)}), "a zone of 2,001 characters"),
        ("mono-negative", compact(base | {"at": at(1, mono_ms=-1)}), "uptime below zero"),
        ("role", compact(base | {"by": {"role": "sponsor", "id": "x"}}), "a role not on the list"),
        (
            "device-with-id",
            compact(base | {"by": {"role": "device", "id": SUBJECT}}),
            "the device has no id",
        ),
        (
            "person-without-id",
            compact(base | {"by": {"role": "nurse", "id": None}}),
            "a person has an id",
        ),
    ]


def entries() -> list[Found]:
    """Entries."""
    return [
        ("mode-choice", started(1, mode="telephone"), "a mode not on the list"),
        ("language", started(1, wording=WORDING | {"language": "EN"}), "a tag in capitals"),
        ("status", started(1, wording=WORDING | {"status": "draft"}), "a status not on the list"),
        ("hash-upper", started(1, wording=WORDING | {"sha256": "C3" * 32}), "a hash in capitals"),
        ("pack-zero", started(1, pack=PACK | {"version": 0}), "pack versions begin at 1"),
        ("window-unknown-field", started(1, window=WINDOW | {"x": 1}), "a field more in a window"),
        ("window-no-due", started(1, window=without(WINDOW, "due")), "a window due on no day"),
        ("window-due-null", started(1, window=WINDOW | {"due": None}), "the same, as null"),
        ("window-text", started(1, window="weekly"), "a window that is a text"),
        ("window-empty", started(1, window={}), "a window without anything"),
        ("window-schedule", started(1, window=WINDOW | {"schedule": ""}), "a schedule, unnamed"),
        ("no-window", _less("entry-started", started(1), "window"), "null has to be written"),
        ("id-upper", answer(1, entry=ENTRY.upper()), "an id in capitals"),
        ("id-short", answer(1, entry=ENTRY[:-2]), "an id of 30 digits"),
        ("name-space", answer(1, item="MGADL 01"), "a space in a name"),
        ("name-empty", answer(1, option=""), "an empty name"),
        ("name-long", answer(1, item="M" * 65), "a name of 65 letters"),
        ("name-line-feed", answer(1, item="MGADL01\u2028"), "a line separator after a name"),
        ("unknown-nested-field", answer(1, shown=SHOWN | {"x": True}), "in how it was shown"),
        ("no-nested-field", answer(1, shown=without(SHOWN, "input")), "what gave the answer"),
        ("shown-null", answer(1, shown=None), "null for how it was shown"),
        ("percent-low", answer(1, shown=SHOWN | {"text_percent": 49}), "below 50 %"),
        ("percent-high", answer(1, shown=SHOWN | {"text_percent": 401}), "above 400 %"),
        ("bool-as-int", answer(1, shown=SHOWN | {"read_aloud": 0}), "0 for false"),
        ("layout", answer(1, shown=SHOWN | {"layout": "center"}), "a layout not on the list"),
        ("targets", answer(1, shown=SHOWN | {"targets": "huge"}), "a size not on the list"),
        ("input", answer(1, shown=SHOWN | {"input": "voice"}), "an input not on the list"),
        ("help", confirmed(1, help="nurse"), "a help not on the list"),
        ("help-false", confirmed(1, help=False), "false for null"),
        ("late", confirmed(1, late="not well"), "a space in the code of a reason"),
        ("late-empty", confirmed(1, late=""), "no text for null"),
        ("no-late", _less("entry-confirmed", confirmed(1), "late"), "null has to be written"),
        ("reason-empty", amended(1, ""), "an amendment without a reason"),
        ("reason-long", amended(1, "x" * 2001), "a reason of 2,001 characters"),
        ("amended-for", amended(1, "x", correction="c-1"), "a correction that is no id"),
    ]


def weeks() -> list[Found]:
    """The plan, reminders, training, advice and corrections."""
    return [
        ("plan-receipt", planned(1, receipt=None), "a plan of no receipt"),
        ("plan-text", planned(1, infusion=""), "no text for null"),
        ("plan-early", planned(1, infusion="1899-12-31"), "an infusion before 1900"),
        ("plan-late", planned(1, infusion="3000-01-01"), "an infusion after 2999"),
        ("reminder-what", reminded(1, what="snoozed"), "a word not on the list"),
        ("reminder-channel", reminded(1, channel="mail"), "a channel not on the list"),
        ("reminder-number", reminded(1, number=0), "reminders are counted from 1"),
        ("reminder-schedule", reminded(1, schedule=None), "a reminder of no schedule"),
        ("reminder-unknown-field", reminded(1, x=1), "a field more"),
        ("training", trained(1, training="practice 1"), "a space in a name"),
        ("advice-none", advised(1, items=[]), "advice that nothing called for"),
        ("advice-item", advised(1, items=["MGADL03", "MGADL 04"]), "a space in a name"),
        ("advice-text", advised(1, items="MGADL03"), "a text for an array"),
        ("asked-reason", asked(1, reason="mistake"), "a reason not on the list"),
        ("asked-long", asked(1, words="x" * 2001), "2,001 characters"),
        ("asked-null", asked(1, words=None), "null for no words"),
        ("asked-option", asked(1, option=""), "no text for null"),
        ("asked-id", asked(1, correction="c-1"), "a correction that is no id"),
        ("decided-1", decided(1, accepted=1), "1 for true"),
        ("decided-empty", decided(1, reason=""), "a decision without a reason"),
        ("decided-long", decided(1, reason="x" * 2001), "a reason of 2,001 characters"),
        ("decided-id", decided(1, correction="c-1"), "a correction that is no id"),
    ]


def walls() -> list[Found]:
    """Other spellings of a device's time."""
    spelled = (
        ("no-offset", "2026-03-10T17:00:01"),
        ("zulu", "2026-03-10T17:00:01Z"),
        ("space", "2026-03-10 17:00:01+08:00"),
        ("basic", "20260310T170001+0800"),
        ("week", "2026-W11-2T17:00:01+08:00"),
        ("comma", "2026-03-10T17:00:01,250+08:00"),
        ("two-decimals", "2026-03-10T17:00:01.25+08:00"),
        ("no-such-day", "2026-02-29T17:00:01+08:00"),
        ("24-hours", "2026-03-10T24:00:00+08:00"),
        ("leap-second", "2026-12-31T23:59:60+00:00"),
        ("offset-24", "2026-03-10T17:00:01+24:00"),
        ("minus-zero", "2026-03-10T17:00:01-00:00"),
        ("before-time", "0001-01-01T00:00:00+14:00"),
        ("after-time", "9999-12-31T23:59:59-12:00"),
        ("other-digits", "٢٠٢٦-03-10T17:00:01+08:00"),
    )
    return [
        found
        for name, wall in spelled
        for found in (
            (f"wall-{name}", compact(good() | {"at": at(1, wall=wall)}), wall),
            (f"observed-{name}", reminded(1, observed=wall), wall),
        )
    ]


def days() -> list[Found]:
    """Other spellings of a calendar day, wherever there is one."""
    spelled = (
        ("short", "2026-3-1"),
        ("basic", "20260301"),
        ("week", "2026-W10-7"),
        ("of-year", "2026-060"),
        ("no-such", "2026-02-29"),
        ("year-zero", "0000-03-01"),
        ("moment", "2026-03-01T00:00:00"),
        ("line-feed", "2026-03-01\u2028"),
        ("other-digits", "٢٠٢٦-03-01"),
    )
    found = [
        (f"due-{name}", started(1, window=WINDOW | {"due": day}), day.strip())
        for name, day in spelled
    ]
    found += [(f"plan-{name}", planned(1, infusion=day), day.strip()) for name, day in spelled]
    return [*found, ("reminder-due", reminded(1, due="2026-3-1"), "2026-3-1")]


def _less(kind: str, line: bytes, field: str) -> bytes:
    return event(1, kind, without(json.loads(line)["data"], field))
