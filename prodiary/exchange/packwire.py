"""The payload of a study pack, field by field, and the study that it says (format.md 7.2)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import time
from typing import Literal

from prodiary.domain.grading import Rounding
from prodiary.domain.ids import (
    FormId,
    InstrumentId,
    ItemId,
    Language,
    ScheduleId,
    SiteId,
    StudyId,
    require_language,
    require_name,
)
from prodiary.domain.provenance import PackRef
from prodiary.domain.study import (
    Choice,
    HomeSeries,
    Policy,
    Reminding,
    SafetyNotice,
    SafetyRule,
    Study,
    Visit,
    Window,
)
from prodiary.errors import Malformed, RuleError
from prodiary.exchange.limits import MAX_INTERVAL_DAYS
from prodiary.exchange.packdocs import DocumentWire, read_instruments, read_wordings
from prodiary.exchange.rosterwire import StaffWire, read_member
from prodiary.exchange.strictjson import Wire

PART = "pack"
_HOUR = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")


class StudyWire(Wire, frozen=True):
    """Which study, in every language of the study."""

    id: str
    title: dict[str, str]
    protocol: str


class SiteWire(Wire, frozen=True):
    """Which site."""

    id: str
    name: str


class WindowWire(Wire, frozen=True):
    """Days around a due day; see `prodiary.domain.study.Window`."""

    opens_before: int
    closes_after: int
    late_days: int


class HomeWire(Wire, frozen=True):
    """One home series."""

    id: str
    instrument: str
    every_days: int
    for_days: int
    window: WindowWire


class VisitWire(Wire, frozen=True):
    """One visit, counted from the infusion."""

    id: str
    title: dict[str, str]
    instruments: list[str]
    months: int
    days: int
    window: WindowWire
    open_until_infusion: bool
    examinations: list[str]
    forms: list[str]


class RemindersWire(Wire, frozen=True):
    """When reminders come, as ``HH:MM`` of local time."""

    at: str
    on_last_day: bool


class ReasonWire(Wire, frozen=True):
    """One reason for being late, in every language of the study."""

    code: str
    text: dict[str, str]


class PolicyWire(Wire, frozen=True):
    """The protocol's decisions; see `prodiary.domain.study.Policy`."""

    confirm_with: Literal["session", "secret"]
    declining: Literal["allowed", "not-allowed"]
    wording: Literal["demonstration-allowed", "licensed-required"]
    training: Literal["required", "offered"]
    help: Literal["asked", "not-asked"]
    trends: Literal["hidden", "shown"]
    modes: list[Literal["self", "interview", "proxy"]]
    rounding: Rounding | None


class SafetyWire(Wire, frozen=True):
    """What the participant is told; `urgent` where an answer reaches a threshold."""

    text: str
    phone: str
    urgent: str


class SafetyRuleWire(Wire, frozen=True):
    """An answer that calls for the urgent advice."""

    instrument: str
    item: str
    at_least: int


class PackWire(Wire, frozen=True):
    """The payload of a study pack, field by field as docs/format.md section 7.2 lists it."""

    v: Literal[1]
    study: StudyWire
    site: SiteWire
    version: int
    issued: str
    expires: str
    min_app: str
    home: list[HomeWire]
    visits: list[VisitWire]
    late_reasons: list[ReasonWire]
    reminders: RemindersWire
    policy: PolicyWire
    safety: dict[str, SafetyWire]
    safety_rules: list[SafetyRuleWire]
    staff: list[StaffWire]
    instruments: list[DocumentWire]
    wordings: list[DocumentWire]


def study_of(wire: PackWire, ref: PackRef) -> Study:
    """The study that the payload says.

    Raises:
        InvalidInstrument, InvalidWording: As `read_instruments` and `read_wordings`.
        Malformed: Anything else in it does not fit.
    """
    try:
        _check(wire)
        instruments = read_instruments(wire.instruments)
        return Study(
            id=StudyId(wire.study.id),
            title=_words(wire.study.title),
            protocol=wire.study.protocol,
            site=SiteId(wire.site.id),
            site_name=wire.site.name,
            pack=ref,
            instruments=instruments,
            wordings=read_wordings(wire.wordings, instruments),
            home=tuple(_series(each) for each in wire.home),
            visits=tuple(_visit(each) for each in wire.visits),
            late_reasons=tuple(Choice(each.code, _words(each.text)) for each in wire.late_reasons),
            reminding=Reminding(
                at=time.fromisoformat(wire.reminders.at), on_last_day=wire.reminders.on_last_day
            ),
            policy=Policy(
                confirm_with=wire.policy.confirm_with,
                declining=wire.policy.declining,
                wording=wire.policy.wording,
                training=wire.policy.training,
                help=wire.policy.help,
                trends=wire.policy.trends,
                modes=tuple(wire.policy.modes),
                rounding=wire.policy.rounding,
            ),
            safety={
                Language(tag): SafetyNotice(
                    text=notice.text, phone=notice.phone, urgent=notice.urgent
                )
                for tag, notice in wire.safety.items()
            },
            safety_rules=tuple(
                SafetyRule(InstrumentId(each.instrument), ItemId(each.item), each.at_least)
                for each in wire.safety_rules
            ),
            staff=tuple(read_member(each) for each in wire.staff),
        )
    except (ValueError, RuleError) as error:
        raise Malformed(PART) from error


def _check(wire: PackWire) -> None:
    require_name(wire.study.id, wire.site.id)
    require_name(*(each.id for each in wire.home), *(each.instrument for each in wire.home))
    require_name(*(each.id for each in wire.visits))
    for visit in wire.visits:
        require_name(*visit.instruments, *visit.examinations, *visit.forms)
    codes = [each.code for each in wire.late_reasons]
    require_name(*codes)
    require_language(*wire.study.title, *wire.safety)
    require_language(*(tag for each in wire.visits for tag in each.title))
    require_language(*(tag for each in wire.late_reasons for tag in each.text))
    days = [day for each in wire.home for day in (each.every_days, each.for_days)]
    days += [each.days for each in wire.visits] + [each.months for each in wire.visits]
    for window in (*(each.window for each in wire.home), *(each.window for each in wire.visits)):
        days += [window.opens_before, window.closes_after, window.late_days]
    if (
        not all(0 <= day <= MAX_INTERVAL_DAYS for day in days)
        or len(set(codes)) != len(codes)
        or _HOUR.fullmatch(wire.reminders.at) is None
    ):
        raise Malformed(PART)


def _words(texts: Mapping[str, str]) -> dict[Language, str]:
    return {Language(tag): text for tag, text in texts.items()}


def _window(wire: WindowWire) -> Window:
    return Window(
        opens_before=wire.opens_before,
        closes_after=wire.closes_after,
        late_days=wire.late_days,
    )


def _series(wire: HomeWire) -> HomeSeries:
    return HomeSeries(
        id=ScheduleId(wire.id),
        instrument=InstrumentId(wire.instrument),
        every_days=wire.every_days,
        for_days=wire.for_days,
        window=_window(wire.window),
    )


def _visit(wire: VisitWire) -> Visit:
    return Visit(
        id=ScheduleId(wire.id),
        title=_words(wire.title),
        instruments=tuple(InstrumentId(name) for name in wire.instruments),
        months=wire.months,
        days=wire.days,
        window=_window(wire.window),
        open_until_infusion=wire.open_until_infusion,
        examinations=tuple(InstrumentId(name) for name in wire.examinations),
        forms=tuple(FormId(name) for name in wire.forms),
    )
