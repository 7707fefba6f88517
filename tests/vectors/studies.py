"""The payload of a study pack: a study of one question, small and whole."""

from __future__ import annotations

import hashlib
from typing import Any

from tests.vectors.build import SITE, STUDY, b64, compact, public, seal_public

Json = dict[str, Any]
ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
RESPONDENT = "https://prodiary.org/fhir/StructureDefinition/respondent"
WINDOW = {"opens_before": 3, "closes_after": 3, "late_days": 0}


def document(value: object) -> Json:
    """A document of a pack: its text and the hash of it."""
    text = compact(value)
    return {"sha256": hashlib.sha256(text).hexdigest(), "json": text.decode()}


def instrument(**changes: Any) -> Json:
    """A questionnaire of one question."""
    options = [
        {"valueCoding": {"code": code, "extension": [{"url": ORDINAL, "valueDecimal": score}]}}
        for score, code in enumerate("ab")
    ]
    item = {"linkId": "T01", "type": "choice", "answerOption": options}
    found: Json = {
        "resourceType": "Questionnaire",
        "id": "t-1",
        "version": "1",
        "title": "Test",
        "item": [item],
    }
    return found | changes


def wording(language: str, **changes: Any) -> Json:
    """Its words."""
    found: Json = {
        "instrument": "t-1",
        "instrument_version": "1",
        "language": language,
        "version": "1",
        "status": "demonstration",
        "copyright": "test",
        "title": "Test",
        "instructions": "Choose.",
        "recall": "now",
        "items": {
            "T01": {
                "text": "How?",
                "options": {"a": "well", "b": "病" if language == "zh-Hans" else "ill"},
            }
        },
    }
    return found | changes


def series(**changes: Any) -> Json:
    """Weekly at home, for two years."""
    found: Json = {
        "id": "weekly",
        "instrument": "t-1",
        "every_days": 7,
        "for_days": 730,
        "window": WINDOW,
    }
    return found | changes


def visit(**changes: Any) -> Json:
    """A visit three months after the infusion, with a week on either side and one for the late."""
    found: Json = {
        "id": "month-3",
        "title": {"en": "Month 3", "zh-Hans": "第3个月"},
        "instruments": ["t-1"],
        "months": 3,
        "days": 0,
        "window": {"opens_before": 7, "closes_after": 7, "late_days": 7},
        "open_until_infusion": False,
        "examinations": [],
        "forms": ["vital-signs"],
    }
    return found | changes


def member(key: str = "staff", /, **changes: Any) -> Json:
    """Somebody of the staff, with the test keys of that name."""
    found: Json = {
        "id": f"{key}.1",
        "name": "Nurse Example",
        "role": "nurse",
        "sign": b64(public(key)),
        "seal": b64(seal_public(f"{key}-seal")),
        "active": True,
    }
    return found | changes


def examination() -> Json:
    """The documents of a pack with an examination besides, x-1."""
    given = pack_payload()
    examiner = {"extension": [{"url": RESPONDENT, "valueCode": "examiner"}]}
    words = [document(wording(tag, instrument="x-1")) for tag in given["study"]["title"]]
    return {
        "instruments": [*given["instruments"], document(instrument(id="x-1", **examiner))],
        "wordings": [*given["wordings"], *words],
    }


def late_reason(**changes: Any) -> Json:
    """Why an entry is late."""
    found: Json = {"code": "unwell", "text": {"en": "I was not well", "zh-Hans": "身体不适"}}
    return found | changes


def pack_payload(**changes: Any) -> Json:
    """A study in two languages."""
    notice = {"text": "Nobody is watching now.", "phone": "112", "urgent": "Call this number."}
    found: Json = {
        "v": 1,
        "study": {"id": STUDY, "title": {"en": "A test", "zh-Hans": "测试"}, "protocol": "1.0"},
        "site": {"id": SITE, "name": "Clinic"},
        "version": 4,
        "issued": "2026-03-01T09:00:00Z",
        "expires": "2026-12-01T00:00:00Z",
        "min_app": "0.1.0",
        "home": [series()],
        "visits": [visit()],
        "late_reasons": [late_reason()],
        "reminders": {"at": "10:00", "on_last_day": True},
        "policy": {
            "confirm_with": "session",
            "declining": "allowed",
            "wording": "demonstration-allowed",
            "training": "required",
            "help": "asked",
            "trends": "hidden",
            "modes": ["self", "interview"],
            "rounding": None,
        },
        "safety": {"en": notice, "zh-Hans": notice},
        "safety_rules": [{"instrument": "t-1", "item": "T01", "at_least": 1}],
        "staff": [member()],
        "instruments": [document(instrument())],
        "wordings": [document(wording("en")), document(wording("zh-Hans"))],
    }
    return found | changes


def second() -> Json:
    """The documents of a pack with a further instrument, t-2."""
    given = pack_payload()
    words = [document(wording(tag, instrument="t-2")) for tag in given["study"]["title"]]
    return {
        "instruments": [*given["instruments"], document(instrument(id="t-2"))],
        "wordings": [*given["wordings"], *words],
    }
