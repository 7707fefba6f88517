"""The study as a device and a site know it: instruments, words, schedule, policies, safety."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import Literal

from prodiary.domain.event import Method, Mode
from prodiary.domain.forms import FORMS
from prodiary.domain.grading import Rounding
from prodiary.domain.ids import (
    FormId,
    InstrumentId,
    ItemId,
    Language,
    ScheduleId,
    SiteId,
    StudyId,
)
from prodiary.domain.instrument import Instrument
from prodiary.domain.provenance import PackRef, WordingRef
from prodiary.domain.querying import require_agreement
from prodiary.domain.staff import StaffMember, require_roster
from prodiary.domain.wording import Wording
from prodiary.errors import InvalidStudy


@dataclass(frozen=True, slots=True)
class Window:
    """When an entry may be made, in local days around the day it is due (T4).

    Attributes:
        opens_before: Days before the due day from which it can be answered.
        closes_after: Days after the due day through which it is on time.
        late_days: Days after that through which it is taken, marked late and with a reason.
    """

    opens_before: int
    closes_after: int
    late_days: int

    def __post_init__(self) -> None:
        """Raise `InvalidStudy` on negative days."""
        if min(self.opens_before, self.closes_after, self.late_days) < 0:
            raise InvalidStudy("bad-window")


@dataclass(frozen=True, slots=True)
class HomeSeries:
    """An instrument to be answered at home every `every_days` days, for `for_days` days.

    Counted from the infusion, forward and backward; from enrolment while that is not known. Windows
    of one series may touch but not overlap, so that no day belongs to two.
    """

    id: ScheduleId
    instrument: InstrumentId
    every_days: int
    for_days: int
    window: Window

    def __post_init__(self) -> None:
        """Raise `InvalidStudy` on a bad interval or windows that overlap."""
        if self.every_days < 1 or self.for_days < 0:
            raise InvalidStudy("bad-interval")
        if self.window.opens_before + self.window.closes_after >= self.every_days:
            raise InvalidStudy("windows-overlap")


@dataclass(frozen=True, slots=True)
class Visit:
    """What is to be done once, around a day counted from the infusion.

    Attributes:
        instruments: Questionnaires that the participant answers, at home or at the visit.
        examinations: Instruments that staff examine with.
        forms: Forms that staff fill in.
        months: Calendar months after the infusion; the last day where a month is too short.
        days: Days after that.
        open_until_infusion: Whether it is open from enrolment on, while the infusion is not known.
    """

    id: ScheduleId
    title: Mapping[Language, str]
    instruments: tuple[InstrumentId, ...]
    months: int
    days: int
    window: Window
    open_until_infusion: bool
    examinations: tuple[InstrumentId, ...] = ()
    forms: tuple[FormId, ...] = ()


@dataclass(frozen=True, slots=True)
class Reminding:
    """When reminders come, as local time; again on the last day of a window, where wished."""

    at: time
    on_last_day: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a list that the study offers, such as a reason for being late."""

    code: str
    text: Mapping[Language, str]


@dataclass(frozen=True, slots=True)
class Policy:
    """What the protocol decides and prodiary must not.

    Attributes:
        confirm_with: Whether confirming needs the PIN again or the unlocked session is enough.
        declining: Whether an item may be declined, after a confirmation (Q6).
        wording: Whether demonstration wording may be used at all (instruments.md section 11).
        training: Whether the first entry needs a completed practice (Q11, X8).
        help: Whether the participant is asked what another person did (M15).
        trends: Whether the participant may see own totals over time (Q9).
        modes: How questionnaires may be answered at a visit (M15).
        rounding: What becomes of a measured value that lies between two bands; None leaves it
            without a grade (instruments.md section 4).
    """

    confirm_with: Method
    declining: Literal["allowed", "not-allowed"]
    wording: Literal["demonstration-allowed", "licensed-required"]
    training: Literal["required", "offered"] = "offered"
    help: Literal["asked", "not-asked"] = "not-asked"
    trends: Literal["hidden", "shown"] = "hidden"
    modes: tuple[Mode, ...] = ("self",)
    rounding: Rounding | None = None


@dataclass(frozen=True, slots=True)
class SafetyNotice:
    """What the participant is told: nobody watches now, and whom to call (M14).

    `urgent` is the advice when an answer reaches the study's threshold.
    """

    text: str
    phone: str
    urgent: str = ""


@dataclass(frozen=True, slots=True)
class SafetyRule:
    """An item whose answer calls for the urgent advice when it scores `at_least` or more."""

    instrument: InstrumentId
    item: ItemId
    at_least: int


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
    home: tuple[HomeSeries, ...]
    visits: tuple[Visit, ...]
    late_reasons: tuple[Choice, ...]
    reminding: Reminding
    policy: Policy
    safety: Mapping[Language, SafetyNotice]
    safety_rules: tuple[SafetyRule, ...]
    staff: tuple[StaffMember, ...] = ()

    def __post_init__(self) -> None:
        """Check that the parts fit together."""
        if not self.title or not (self.home or self.visits):
            raise InvalidStudy("empty")
        require_roster(self.staff)
        self._check_schedule()
        self._check_respondents()
        require_agreement(self.instruments.values())
        self._check_languages()
        self._check_safety()
        if self.policy.wording == "licensed-required" and any(
            choice.ref.status != "licensed" for choice in self.wordings.values()
        ):
            raise InvalidStudy("licensed-wording-required")

    def _check_schedule(self) -> None:
        names = [series.id for series in self.home] + [visit.id for visit in self.visits]
        at_home = [series.instrument for series in self.home]
        if len(set(names)) != len(names) or len(set(at_home)) != len(at_home):
            raise InvalidStudy("scheduled-twice")
        at_visits = [name for visit in self.visits for name in visit.instruments]
        at_visits += [name for visit in self.visits for name in visit.examinations]
        if not {*at_home, *at_visits} <= set(self.instruments):
            raise InvalidStudy("scheduled-instrument-missing")
        for visit in self.visits:
            steps = (*visit.instruments, *visit.examinations, *visit.forms)
            if not visit.instruments or len(set(steps)) != len(steps):
                raise InvalidStudy("scheduled-twice")
            if not set(visit.forms) <= FORMS.keys():
                raise InvalidStudy("unknown-form")
        windows = [series.window for series in self.home]
        windows += [visit.window for visit in self.visits]
        if any(window.late_days for window in windows) and not self.late_reasons:
            raise InvalidStudy("late-reasons-missing")

    def _check_safety(self) -> None:
        for rule in self.safety_rules:
            instrument = self.instruments.get(rule.instrument)
            if instrument is None or rule.item not in {item.id for item in instrument.items}:
                raise InvalidStudy("safety-rule-without-item")
            scores = {option.score for option in instrument.item(rule.item).options}
            # A rule that every answer meets, or none, is a slip of whoever wrote it.
            if not min(scores) < rule.at_least <= max(scores):
                raise InvalidStudy("safety-rule-without-effect")
        for notice in self.safety.values():
            if not notice.text.strip() or not notice.phone.strip():
                raise InvalidStudy("safety-notice-missing")
            if self.safety_rules and not notice.urgent.strip():
                raise InvalidStudy("urgent-advice-missing")

    def _check_respondents(self) -> None:
        asked = {series.instrument for series in self.home}
        asked |= {name for visit in self.visits for name in visit.instruments}
        examined = {name for visit in self.visits for name in visit.examinations}
        if any(self.instruments[name].respondent != "participant" for name in asked) or any(
            self.instruments[name].respondent != "examiner" for name in examined
        ):
            raise InvalidStudy("wrong-respondent")
        modes = self.policy.modes
        if "self" not in modes or "examination" in modes or len(set(modes)) != len(modes):
            raise InvalidStudy("bad-modes")

    def member(self, staff: str) -> StaffMember | None:
        """The member of staff of that id, also one who has left; None where there is none."""
        return next((each for each in self.staff if each.id == staff), None)

    def _check_languages(self) -> None:
        texts = [visit.title for visit in self.visits]
        texts += [reason.text for reason in self.late_reasons]
        for language in self.title:
            if language not in self.safety:
                raise InvalidStudy("safety-notice-missing")
            if any(language not in text for text in texts):
                raise InvalidStudy("translation-missing")
            if any((name, language) not in self.wordings for name in self.instruments):
                raise InvalidStudy("wording-missing")

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages the whole study can be answered in, in the pack's order."""
        return tuple(self.title)
