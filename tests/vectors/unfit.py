"""Packs that are signed rightly and say something that must be refused."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

from tests.vectors.build import Case, b64, compact, jws, seal_public
from tests.vectors.studies import (
    WINDOW,
    document,
    examination,
    instrument,
    late_reason,
    member,
    pack_payload,
    second,
    series,
    visit,
    wording,
)

Json = dict[str, Any]


def documents(bad: Callable[..., Case]) -> Iterator[Case]:
    """Packs that are signed rightly and say something that must be refused."""
    text = compact(pack_payload())
    twice = jws(text[:-1] + b',"version":4}', "pack", "site-sign")
    yield bad("duplicate-key", "malformed", "a key twice", "pack", statement=twice)
    yield bad("unknown-field", "malformed", "a field more", "pack", note="x")
    yield bad("v-2", "malformed", "v is 2", "pack", v=2)
    yield bad(
        "time", "malformed", "an offset in place of Z", "pack", issued="2026-03-01T09:00:00+00:00"
    )
    hashed = document(instrument())
    yield bad(
        "document-hash",
        "malformed",
        "another text than was hashed",
        "document-hash",
        instruments=[hashed | {"json": hashed["json"] + " "}],
    )
    spaced = compact(instrument()).decode().replace(",", ",\n")
    lines = {"sha256": hashlib.sha256(spaced.encode()).hexdigest(), "json": spaced}
    yield bad(
        "document-line-feed", "malformed", "a document of many lines", "pack", instruments=[lines]
    )
    deep: object = "x"
    for _ in range(16):
        deep = [deep]
    yield bad(
        "document-deep",
        "malformed",
        "17 levels",
        "document",
        instruments=[document(instrument(extension=deep))],
    )
    yield bad("document-array", "malformed", "an array", "document", instruments=[document([])])
    score = compact(instrument()).decode().replace('"valueDecimal":1', '"valueDecimal":1.5')
    half = {"sha256": hashlib.sha256(score.encode()).hexdigest(), "json": score}
    yield bad("document-fraction", "malformed", "a fraction", "document", instruments=[half])
    words = [document(wording("en")), document(wording("zh-Hans"))]
    for label, why, changes in (
        ("no-instrument", "a schedule without instrument", {"instruments": [], "wordings": []}),
        ("instrument-twice", "an instrument twice", {"instruments": [hashed, hashed]}),
        ("instrument-kind", "not a questionnaire", {"instruments": [document({"id": "t-1"})]}),
        ("wording-missing", "a language without words", {"wordings": words[:1]}),
        ("wording-twice", "words twice", {"wordings": [*words, words[0]]}),
        (
            "wording-stray",
            "words of no instrument",
            {"wordings": [*words, document(wording("de", instrument="t-2"))]},
        ),
        ("wording-no-name", "words without instrument", {"wordings": [document({})]}),
        (
            "wording-unfit",
            "an option without words",
            {"wordings": [words[0], document(wording("zh-Hans", items={}))]},
        ),
        (
            "safety-missing",
            "a language without safety notice",
            {"safety": {"en": pack_payload()["safety"]["en"]}},
        ),
        (
            "language",
            "a tag in capitals",
            {"study": pack_payload()["study"] | {"title": {"EN": "A test"}}},
        ),
        ("no-language", "in no language", {"study": pack_payload()["study"] | {"title": {}}}),
        (
            "licensed",
            "demonstration words in a study that forbids them",
            {"policy": pack_payload()["policy"] | {"wording": "licensed-required"}},
        ),
    ):
        yield bad(label, "malformed", why, "pack", **changes)


def schedules(bad: Callable[..., Case]) -> Iterator[Case]:
    """Home series and visits."""

    def home(**changes: Any) -> Json:
        return {"home": [series(**changes)]}

    def visits(**changes: Any) -> Json:
        return {"visits": [visit(**changes)]}

    def window(**changes: Any) -> Json:
        return {"window": WINDOW | changes}

    for label, why, changes in (
        ("empty", "nothing is ever asked", {"home": [], "visits": []}),
        ("home-zero", "every 0 days", home(every_days=0, **window(opens_before=0))),
        ("home-never", "every 3,661 days", home(every_days=3661)),
        ("home-for-long", "for 3,661 days", home(for_days=3661)),
        ("home-for-none", "for -1 days", home(for_days=-1)),
        ("home-name", "a series without a name", home(id="")),
        ("home-instrument", "an instrument that is no name", home(instrument="t 1")),
        ("home-unknown-instrument", "an instrument not in the pack", home(instrument="t-2")),
        ("home-unknown-field", "a field more in a series", home(at="10:00")),
        ("home-twice", "an instrument twice", {"home": [series(), series(id="again")]}),
        (
            "home-name-twice",
            "a name twice",
            {"home": [series(), series(instrument="t-2")], **second()},
        ),
        ("name-twice", "a name for a series and a visit", visits(id="weekly")),
        ("windows-overlap", "a day that belongs to two windows", home(**window(closes_after=4))),
        ("window-negative", "closes before it is due", home(**window(closes_after=-1))),
        ("window-long", "opens 3,661 days before", visits(**window(opens_before=3661))),
        ("window-late-long", "late for 3,661 days", visits(**window(late_days=3661))),
        ("window-unknown-field", "a field more in a window", home(**window(hours=1))),
        ("window-null", "null for a window", home(window=None)),
        ("visit-empty", "a visit at which nothing is asked", visits(instruments=[])),
        ("visit-twice", "an instrument twice at a visit", visits(instruments=["t-1", "t-1"])),
        ("visit-instrument", "an instrument that is no name", visits(instruments=["t-1", ""])),
        ("visit-unknown-instrument", "an instrument not in the pack", visits(instruments=["t-2"])),
        ("visit-name", "a space in a name", visits(id="month 3")),
        ("visit-months", "after 3,661 months", visits(months=3661)),
        ("visit-days", "a day before the infusion", visits(days=-1)),
        ("visit-untitled", "no title in a language", visits(title={"en": "Month 3"})),
        ("visit-language", "a tag in capitals", visits(title=visit()["title"] | {"DE": "x"})),
        ("visit-open", "0 for false", visits(open_until_infusion=0)),
        ("visits-missing", "no list of visits", {"visits": None}),
        ("visit-exam-missing", "an examination not in the pack", visits(examinations=["x-1"])),
        ("visit-exam-asked", "a questionnaire to examine with", visits(examinations=["t-1"])),
        (
            "visit-exam-not-asked",
            "an examination that participants answer",
            {**visits(instruments=["t-1", "x-1"]), **examination()},
        ),
        ("home-exam", "an examination at home", {**home(instrument="x-1"), **examination()}),
        (
            "visit-exam-twice",
            "an examination twice",
            {**visits(examinations=["x-1", "x-1"]), **examination()},
        ),
        ("visit-form", "a form that there is not", visits(forms=["horoscope"])),
        ("visit-form-twice", "a form twice", visits(forms=["dlt", "dlt"])),
        ("visit-form-name", "a form that is no name", visits(forms=["vital signs"])),
        ("visit-forms-missing", "null for a list", visits(forms=None)),
    ):
        yield bad(f"schedule-{label}", "malformed", why, "pack", **changes)


def weeks(bad: Callable[..., Case]) -> Iterator[Case]:
    """Reasons for being late, reminders, policies and safety."""
    given = pack_payload()
    notice = given["safety"]["en"]
    (rule,) = given["safety_rules"]

    def late(**changes: Any) -> Json:
        return {"late_reasons": [late_reason(**changes)]}

    def safety(**changes: Any) -> Json:
        return {"safety": given["safety"] | {"zh-Hans": notice | changes}}

    found: list[tuple[str, str, Json]] = [
        ("late-none", "late is allowed, and no reason on the list", {"late_reasons": []}),
        ("late-twice", "a code twice", {"late_reasons": [late_reason(), late_reason()]}),
        ("late-code", "a space in a code", late(code="not well")),
        ("late-words", "no words in a language", late(text={"en": "I was not well"})),
        ("late-language", "a tag in capitals", late(text=late_reason()["text"] | {"DE": "x"})),
        ("reminders-last-day", "0 for false", _with(given, "reminders", on_last_day=0)),
        ("reminders-unknown-field", "a field more", _with(given, "reminders", sound="bell")),
        ("policy-training", "a word not on the list", _with(given, "policy", training="none")),
        ("policy-help", "a word not on the list", _with(given, "policy", help="allowed")),
        ("policy-trends", "true for a word", _with(given, "policy", trends=True)),
        ("policy-confirm", "a word not on the list", _with(given, "policy", confirm_with="pin")),
        ("urgent-empty", "a rule, and no advice in a language", safety(urgent="")),
        ("urgent-null", "null for a text", safety(urgent=None)),
        ("rule-instrument", "for no instrument", {"safety_rules": [rule | {"instrument": "t-2"}]}),
        ("rule-item", "for no item of it", {"safety_rules": [rule | {"item": "T02"}]}),
        ("safety-text", "no words after an entry", safety(text=" ")),
        ("safety-phone", "nobody to call", safety(phone="")),
        (
            "rule-always",
            "a rule that every answer meets",
            {"safety_rules": [rule | {"at_least": 0}]},
        ),
        ("rule-never", "a rule that no answer meets", _rule(rule, at_least=2)),
        ("rule-score", "text for a score", {"safety_rules": [rule | {"at_least": "1"}]}),
        ("rule-unknown-field", "a field more", {"safety_rules": [rule | {"at_most": 1}]}),
    ]
    for spelled in ("9:00", "24:00", "10:60", "10:00:00", "T10:00", "1000", "10", "١٠:٠٠", ""):
        name = spelled.replace(":", "-") if spelled.isascii() else "other-digits"
        changes = _with(given, "reminders", at=spelled)
        found.append((f"reminders-at-{name or 'nothing'}", f"{spelled!r} for a time", changes))
    for label, why, changes in found:
        yield bad(label, "malformed", why, "pack", **changes)


def staffed(bad: Callable[..., Case]) -> Iterator[Case]:
    """The roster, and what the protocol says of staff."""
    given = pack_payload()
    other = member("other-staff")
    low = seal_public("staff-seal")[:1184] + bytes(32)
    weak = bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")
    rosters: list[tuple[str, str, list[Json]]] = [
        ("id", "not a name", [member(id="nurse 1")]),
        ("id-twice", "an id twice", [member(), other | {"id": "staff.1"}]),
        ("sign-twice", "a signing key twice", [member(), other | {"sign": member()["sign"]}]),
        ("seal-twice", "a sealing key twice", [member(), other | {"seal": member()["seal"]}]),
        ("name", "no name", [member(name="")]),
        ("name-space", "a name that begins with a space", [member(name=" Joy")]),
        ("name-long", "a name of 2,001 characters", [member(name="x" * 2001)]),
        ("role", "a role not on the list", [member(role="sponsor")]),
        ("active", "1 for true", [member(active=1)]),
        ("sign", "31 bytes", [member(sign="A" * 42)]),
        ("sign-weak", "a key of small order", [member(sign=b64(weak))]),
        ("sign-padded", "padded", [member(sign=member()["sign"] + "=")]),
        ("seal", "not an X-Wing key", [member(seal=member()["sign"])]),
        ("seal-low", "a sealing key of small order", [member(seal=b64(low))]),
        ("field", "a field more", [member(phone="112")]),
    ]
    for label, why, staff in rosters:
        yield bad(f"staff-{label}", "malformed", why, "pack", staff=staff)
    yield bad("staff-missing", "malformed", "null for a list", "pack", staff=None)
    for label, why, modes in (
        ("none", "no mode", []),
        ("not-self", "never alone", ["interview"]),
        ("twice", "a mode twice", ["self", "self"]),
        ("examination", "which is no way to answer", ["self", "examination"]),
        ("word", "a word not on the list", ["self", "telephone"]),
    ):
        changes = _with(given, "policy", modes=modes)
        yield bad(f"modes-{label}", "malformed", why, "pack", **changes)
    changes = _with(given, "policy", rounding="nearest")
    yield bad("rounding-word", "malformed", "a word not on the list", "pack", **changes)


def _rule(given: Json, **changes: Any) -> Json:
    return {"safety_rules": [given | changes]}


def _with(given: Json, field: str, **changes: Any) -> Json:
    return {field: given[field] | changes}
