"""The names of things, as types of their own so that one cannot stand for another."""

from __future__ import annotations

import re
from datetime import date
from typing import NewType

StudyId = NewType("StudyId", str)
SiteId = NewType("SiteId", str)
SubjectId = NewType("SubjectId", str)
"""Pseudonym of a participant, the only name the software knows."""
StaffId = NewType("StaffId", str)
DeviceId = NewType("DeviceId", str)
"""RFC 7638 thumbprint of a vault's Ed25519 key (base64url, 43 characters)."""
KeyId = NewType("KeyId", str)
"""Thumbprint of any public key (base64url, 43 characters)."""
EntryId = NewType("EntryId", str)
ExportId = NewType("ExportId", str)
ReceiptId = NewType("ReceiptId", str)
GrantId = NewType("GrantId", str)
InstrumentId = NewType("InstrumentId", str)
ItemId = NewType("ItemId", str)
OptionCode = NewType("OptionCode", str)
ScheduleId = NewType("ScheduleId", str)
"""Name of a home series or of a visit in the study pack."""
CorrectionId = NewType("CorrectionId", str)
VisitId = NewType("VisitId", str)
"""One visit that took place; the visit of the study pack it was for is a `ScheduleId`."""
RecordId = NewType("RecordId", str)
FormId = NewType("FormId", str)
FieldId = NewType("FieldId", str)
Language = NewType("Language", str)
"""BCP 47 tag such as ``en`` or ``zh-Hans``."""
Sha256 = NewType("Sha256", str)
"""Lower-case hexadecimal SHA-256, 64 characters."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_RANDOM = re.compile(r"[0-9a-f]{32}")
_KEY = re.compile(r"[A-Za-z0-9_-]{43}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?(-x-[a-z]{2,8})?")


def _require(pattern: re.Pattern[str], *values: str) -> None:
    for value in values:
        if pattern.fullmatch(value) is None:
            msg = "not a well-formed identifier"
            raise ValueError(msg)


def require_name(*values: str) -> None:
    """Raise `ValueError` unless each value is 1 to 64 letters, digits, dots, lines or dashes."""
    _require(_NAME, *values)


def require_random_id(*values: str) -> None:
    """Raise `ValueError` unless each value is 128 bits in lower-case hexadecimal."""
    _require(_RANDOM, *values)


def require_day(*values: str) -> None:
    """Raise `ValueError` unless each value is a calendar day as ``2026-03-01``."""
    for value in values:
        if date.fromisoformat(value).isoformat() != value:
            msg = "not a calendar day"
            raise ValueError(msg)


def require_infusion(value: str) -> None:
    """Raise `ValueError` unless `value` is a calendar day of the years 1900 to 2999.

    Days and months are counted from it, both ways: far from its ends, the calendar has them all.
    """
    require_day(value)
    if not "1900" <= value < "3000":
        msg = "not a day of an infusion"
        raise ValueError(msg)


def require_key_id(*values: str) -> None:
    """Raise `ValueError` unless each value has the form of a key thumbprint."""
    _require(_KEY, *values)


def require_sha256(*values: str) -> None:
    """Raise `ValueError` unless each value is a hexadecimal SHA-256."""
    _require(_SHA256, *values)


def require_language(*values: str) -> None:
    """Raise `ValueError` unless each value is a language tag this project can use."""
    _require(_LANGUAGE, *values)
