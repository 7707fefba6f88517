"""Who, when, on what basis and how shown: the circumstances every event is stamped with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, get_args

from prodiary.domain.ids import (
    Language,
    Sha256,
    StaffId,
    SubjectId,
    require_language,
    require_name,
    require_sha256,
)

StaffRole = Literal["nurse", "investigator", "coordinator"]
Role = Literal["participant", "caregiver", "nurse", "investigator", "coordinator", "device"]
STAFF_ROLES: Final[tuple[StaffRole, ...]] = get_args(StaffRole)
Relation = Literal["partner", "parent", "child", "relative", "friend", "carer"]
"""What somebody who answers in the participant's place is to them."""
RELATIONS: Final[tuple[Relation, ...]] = get_args(Relation)
_DECIMAL: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,9})?")
MAX_TEXT = 2_000
"""Longest free text in an event, in characters: a reason, not a letter."""


def at_least(least: int, *values: int) -> None:
    """Raise `ValueError` unless every value is `least` or more."""
    for value in values:
        if value < least:
            msg = "a count is too small"
            raise ValueError(msg)


def require_decimal(value: str) -> None:
    """Raise `ValueError` unless `value` is a plain decimal number, such as ``-3`` or ``61.5``."""
    if _DECIMAL.fullmatch(value) is None:
        msg = "not a decimal number"
        raise ValueError(msg)


def require_moment(wall: str) -> None:
    """Raise `ValueError` unless `wall` is ISO 8601 with an offset."""
    if datetime.fromisoformat(wall).tzinfo is None:
        msg = "wall time without offset"
        raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class EventTime:
    """When, as the clocks showed it (T1): ISO 8601 wall time with offset, zone, uptime, boot."""

    wall: str
    zone: str
    mono_ms: int
    boot: str

    def __post_init__(self) -> None:
        """Raise `ValueError` unless the wall time has an offset and the lengths are sane."""
        require_moment(self.wall)
        if not (0 < len(self.zone) <= MAX_TEXT and 0 < len(self.boot) <= MAX_TEXT):
            msg = "zone or boot out of range"
            raise ValueError(msg)
        at_least(0, self.mono_ms)

    @property
    def moment(self) -> datetime:
        """The wall time as an aware datetime."""
        return datetime.fromisoformat(self.wall)


@dataclass(frozen=True, slots=True)
class Originator:
    """Who is responsible for the fact (I1); the device itself for what no person did.

    A caregiver, who has no account, is named by what they are to the participant.
    """

    role: Role
    id: SubjectId | StaffId | Relation | None

    def __post_init__(self) -> None:
        """Raise `ValueError` unless a person has an id and the device has none."""
        if (self.id is None) != (self.role == "device"):
            msg = "a person has an id, the device has none"
            raise ValueError(msg)
        if self.id is not None:
            require_name(self.id)
        if self.role == "caregiver" and self.id not in RELATIONS:
            msg = "not a relation that is known"
            raise ValueError(msg)

    @property
    def is_staff(self) -> bool:
        """Whether it is a member of the site's staff."""
        return self.role in STAFF_ROLES


@dataclass(frozen=True, slots=True)
class PackRef:
    """Exactly which study pack: its version and the SHA-256 of its file."""

    version: int
    sha256: Sha256

    def __post_init__(self) -> None:
        """Raise `ValueError` on a version below 1 or a malformed hash."""
        at_least(1, self.version)
        require_sha256(self.sha256)


@dataclass(frozen=True, slots=True)
class WordingRef:
    """Exactly which words were shown, and whether they are the licensed ones."""

    language: Language
    version: str
    status: Literal["demonstration", "licensed"]
    sha256: Sha256

    def __post_init__(self) -> None:
        """Raise `ValueError` on a malformed tag, version or hash."""
        require_language(self.language)
        require_name(self.version)
        require_sha256(self.sha256)


@dataclass(frozen=True, slots=True)
class Presentation:
    """How an item was shown and answered, so that equivalence can be examined (N8, M15).

    Attributes:
        text_percent: Text size, 100 as designed.
        theme: Name of the colours.
        read_aloud: Whether the device had read the item out before it was answered.
        layout: Where the column stood: across the middle, or at one side for one eye.
        targets: Size of what is pressed.
        input: What gave the answer; ``assistive`` is a screen reader or the like.
    """

    text_percent: int
    theme: str
    read_aloud: bool
    layout: Literal["centre", "left", "right"] = "centre"
    targets: Literal["standard", "large"] = "standard"
    input: Literal["touch", "mouse", "keyboard", "switch", "assistive"] = "touch"

    def __post_init__(self) -> None:
        """Raise `ValueError` outside 50 to 400 % or on a malformed theme name."""
        at_least(50, self.text_percent)
        at_least(-400, -self.text_percent)
        require_name(self.theme)
