"""The study as a device and a site know it: instruments, words, home schedule, policies, safety."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from prodiary.domain.event import Method
from prodiary.domain.ids import InstrumentId, Language, SiteId, StudyId
from prodiary.domain.instrument import Instrument
from prodiary.domain.provenance import PackRef, WordingRef
from prodiary.domain.wording import Wording
from prodiary.errors import InvalidStudy


@dataclass(frozen=True, slots=True)
class HomeTask:
    """An instrument to be answered at home every `every_days` days."""

    instrument: InstrumentId
    every_days: int


@dataclass(frozen=True, slots=True)
class Policy:
    """What the protocol decides and prodiary must not.

    Attributes:
        confirm_with: Whether confirming needs the PIN again or the unlocked session is enough.
        declining: Whether an item may be declined, after a confirmation (Q6).
        wording: Whether demonstration wording may be used at all (instruments.md section 11).
    """

    confirm_with: Method
    declining: Literal["allowed", "not-allowed"]
    wording: Literal["demonstration-allowed", "licensed-required"]


@dataclass(frozen=True, slots=True)
class SafetyNotice:
    """What the participant is told on confirming: nobody watches now, and whom to call (M14)."""

    text: str
    phone: str


@dataclass(frozen=True, slots=True)
class WordingChoice:
    """A wording with the reference that pins it in an entry."""

    wording: Wording
    ref: WordingRef


@dataclass(frozen=True, slots=True)
class Study:
    """One version of the study, as signed in its pack.

    Raises `InvalidStudy` when parts do not fit together: a scheduled instrument is missing, a
    language lacks words or a safety notice, or demonstration wording where licensed is required.
    """

    id: StudyId
    title: Mapping[Language, str]
    protocol: str
    site: SiteId
    site_name: str
    pack: PackRef
    instruments: Mapping[InstrumentId, Instrument]
    wordings: Mapping[tuple[InstrumentId, Language], WordingChoice]
    home: tuple[HomeTask, ...]
    policy: Policy
    safety: Mapping[Language, SafetyNotice]

    def __post_init__(self) -> None:
        """Check that the parts fit together."""
        if not self.title or not self.home:
            raise InvalidStudy("empty")
        scheduled = [task.instrument for task in self.home]
        if len(set(scheduled)) != len(scheduled):
            raise InvalidStudy("instrument-scheduled-twice")
        if any(task.every_days < 1 for task in self.home):
            raise InvalidStudy("bad-interval")
        if not set(scheduled) <= set(self.instruments):
            raise InvalidStudy("scheduled-instrument-missing")
        for language in self.title:
            if language not in self.safety:
                raise InvalidStudy("safety-notice-missing")
            if any((name, language) not in self.wordings for name in self.instruments):
                raise InvalidStudy("wording-missing")
        if self.policy.wording == "licensed-required" and any(
            choice.ref.status != "licensed" for choice in self.wordings.values()
        ):
            raise InvalidStudy("licensed-wording-required")

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages the whole study can be answered in, in the pack's order."""
        return tuple(self.title)
