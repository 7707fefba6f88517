"""A whole visit as a ledger of real lines, with real signatures, to be printed by the tests."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import time
from functools import cache
from typing import Any

from prodiary.crypto.random import random_bytes
from prodiary.crypto.sealing import OpenKey
from prodiary.crypto.signing import SigningKey
from prodiary.device.timekeeping import event_time
from prodiary.documents.chain import read_chain
from prodiary.domain.event import (
    AdviceShown,
    AnswerDeclined,
    AnswerGiven,
    ClockJumped,
    CorrectionAsked,
    CorrectionDecided,
    DeviceEnrolled,
    EntryAmended,
    EntryConfirmed,
    EntryStarted,
    EntryStruck,
    EpochStarted,
    Event,
    ExportMade,
    FieldSet,
    HandedBack,
    HandedOver,
    ItemMeasured,
    ItemNotDone,
    Meaning,
    Payload,
    RecordOpened,
    RecordStruck,
    SessionClosed,
    SessionOpened,
    TargetKind,
    VaultCreated,
    VisitEnded,
    VisitStarted,
    WindowRef,
)
from prodiary.domain.forms import FORMS
from prodiary.domain.ids import (
    CorrectionId,
    DeviceId,
    EntryId,
    ExportId,
    FieldId,
    FormId,
    GrantId,
    InstrumentId,
    ItemId,
    Language,
    OptionCode,
    RecordId,
    ScheduleId,
    Sha256,
    SiteId,
    StaffId,
    StudyId,
    SubjectId,
    VisitId,
)
from prodiary.domain.instrument import Instrument, read_questionnaire
from prodiary.domain.provenance import (
    Originator,
    PackRef,
    Presentation,
    StaffRole,
    WordingRef,
)
from prodiary.domain.signature import digest, targets
from prodiary.domain.staff import StaffMember
from prodiary.domain.study import (
    Choice,
    HomeSeries,
    Policy,
    Reminding,
    SafetyNotice,
    Study,
    Visit,
    Window,
    WordingChoice,
)
from prodiary.domain.trail import Recorded
from prodiary.domain.wording import read_wording
from prodiary.exchange import eventline
from prodiary.exchange.signature import Place, make_signature
from prodiary.paths import resources
from tests.fakeclock import FakeClock

SUBJECT = SubjectId("S103-007")
PARTICIPANT = Originator(role="participant", id=SUBJECT)
DEVICE = Originator(role="device", id=None)
DEVICE_ID = DeviceId("d" * 43)
PLACE = Place(study=StudyId("S103-TEST"), site=SiteId("CN01"), subject=SUBJECT, device=DEVICE_ID)
PACK = PackRef(version=3, sha256=Sha256("5a" * 32))
DAY_28 = ScheduleId("day-28")
VISIT = VisitId("a1" * 16)
MG_ADL = EntryId("e1" * 16)
QOL = EntryId("e2" * 16)
QMG = EntryId("e3" * 16)
MGC = EntryId("e4" * 16)
VITALS = RecordId("f1" * 16)
WRONG = RecordId("f2" * 16)
CORRECTION = CorrectionId("c1" * 16)
SHOWN = Presentation(text_percent=150, theme="light", read_aloud=False)
TAGS = (Language("en"), Language("zh-Hans"), Language("de"))
INSTRUMENTS = ("mg-adl", "mg-qol15", "qmg", "mgc")


@dataclass(frozen=True)
class Person:
    """A member of staff with both halves of their keys."""

    member: StaffMember
    key: SigningKey

    @property
    def by(self) -> Originator:
        return self.member.originator


def person(name: str, shown: str, role: StaffRole) -> Person:
    key = SigningKey(random_bytes(32))
    seal = OpenKey(random_bytes(32)).public.raw
    member = StaffMember(id=StaffId(name), name=shown, role=role, sign=key.public.raw, seal=seal)
    return Person(member, key)


NURSE = person("n-li", "李娜 Li Na", "nurse")
DOCTOR = person("dr-weber", "Dr. Käthe Weber", "investigator")


@cache
def instrument(name: str) -> Instrument:
    return read_questionnaire(_json("instruments", name))


def _json(folder: str, name: str) -> dict[str, Any]:
    found = json.loads((resources() / folder / f"{name}.json").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


@cache
def study(version: int = PACK.version, pack: str = PACK.sha256, **policy: Any) -> Study:
    """A study with a visit of questionnaires and examinations."""
    found = {InstrumentId(name): instrument(name) for name in INSTRUMENTS}
    wordings = {}
    for name, one in found.items():
        for tag in TAGS:
            words = read_wording(_json("wording", f"{name}.{tag}"), one)
            ref = WordingRef(tag, words.version, words.status, Sha256("3c" * 32))
            wordings[name, tag] = WordingChoice(words, ref)
    window = Window(opens_before=3, closes_after=3, late_days=4)
    return Study(
        id=PLACE.study,
        title=_each("Test study", "测试研究", "Teststudie"),
        protocol="S103 protocol, version 2.1",
        site=PLACE.site,
        site_name="Test hospital",
        pack=PackRef(version, Sha256(pack)),
        instruments=found,
        wordings=wordings,
        home=(HomeSeries(ScheduleId("weekly"), InstrumentId("mg-adl"), 7, 700, Window(3, 3, 0)),),
        visits=(
            Visit(
                id=DAY_28,
                title=_each("Day 28", "第 28 天", "Tag 28"),
                instruments=(InstrumentId("mg-adl"), InstrumentId("mg-qol15")),
                months=0,
                days=28,
                window=window,
                open_until_infusion=False,
                examinations=(InstrumentId("qmg"), InstrumentId("mgc")),
            ),
        ),
        late_reasons=(
            Choice("unwell", _each("I was not well", "当时不适", "Es ging mir schlecht")),
        ),
        reminding=Reminding(time(10), on_last_day=False),
        policy=Policy(
            confirm_with="session",
            declining="allowed",
            wording="demonstration-allowed",
            modes=("self", "interview", "proxy"),
            **policy,
        ),
        safety={tag: SafetyNotice("Nobody watches now.", "+00 000 000") for tag in TAGS},
        safety_rules=(),
        staff=(NURSE.member, DOCTOR.member),
    )


def _each(en: str, zh: str, de: str) -> dict[Language, str]:
    return dict(zip(TAGS, (en, zh, de), strict=True))


@dataclass
class Scribe:
    """Writes a ledger line by line, twelve seconds apart."""

    clock: FakeClock = field(default_factory=FakeClock)
    epoch: int = 1
    lines: dict[int, list[bytes]] = field(default_factory=lambda: {1: []})

    def say(self, by: Originator, *payloads: Payload) -> None:
        for payload in payloads:
            self.clock.advance(seconds=12)
            self._write(by, payload)

    def _write(self, by: Originator, payload: Payload) -> None:
        own = self.lines[self.epoch]
        at = event_time(self.clock.now())
        own.append(eventline.encode(Event(seq=len(own) + 1, at=at, by=by, data=payload)))

    def sign(
        self,
        who: Person,
        kind: TargetKind,
        target: str,
        meaning: Meaning = "performed",
        components: int = 1,
        **changes: Any,
    ) -> None:
        self.clock.advance(seconds=12)
        over = [
            line
            for line in self.lines[self.epoch]
            if (kind, target) in targets(eventline.decode(line).data)
        ]
        content: dict[str, Any] = {
            "kind": kind,
            "target": target,
            "count": len(over),
            "digest": digest(over),
            "meaning": meaning,
            "components": components,
            "member": who.member,
            "key": who.key,
            "at": self.clock.now().wall,
        }
        place = changes.pop("place", PLACE)
        self._write(who.by, make_signature(place, **(content | changes)))

    @property
    def recorded(self) -> tuple[Recorded, ...]:
        return read_chain(self.lines, device=DEVICE_ID)


def begun(entry: EntryId, name: str, mode: Any, language: str = "en", **more: Any) -> EntryStarted:
    one = instrument(name)
    return EntryStarted(
        entry=entry,
        instrument=one.id,
        instrument_version=one.version,
        wording=study().wordings[one.id, Language(language)].ref,
        pack=PACK,
        mode=mode,
        visit=VISIT,
        **more,
    )


def answers(entry: EntryId, name: str, option: str = "b") -> list[Payload]:
    return [
        AnswerGiven(entry=entry, item=item.id, option=OptionCode(option), shown=SHOWN)
        for item in instrument(name).items
    ]


def confirmed(entry: EntryId, answered: int, declined: int = 0, **more: Any) -> EntryConfirmed:
    method = more.pop("method", "signature")
    return EntryConfirmed(entry=entry, answered=answered, declined=declined, method=method, **more)


def examined(
    entry: EntryId, name: str, *, value: str = "12", grade: str | None = "c"
) -> list[Payload]:
    """Every item of an examination: measured where it is, rated where it is not."""
    found: list[Payload] = []
    for item in instrument(name).items:
        if item.measure is None:
            found.append(
                AnswerGiven(entry=entry, item=item.id, option=OptionCode("b"), shown=SHOWN)
            )
        else:
            found.append(
                ItemMeasured(
                    entry=entry,
                    item=item.id,
                    value=value,
                    unit=item.measure.unit,
                    option=None if grade is None else OptionCode(grade),
                )
            )
    return found


def field_set(record: RecordId, name: str, value: str | None, **more: Any) -> FieldSet:
    return FieldSet(record=record, field=FieldId(name), value=value, **more)


def visit(language: str = "en") -> Scribe:
    """Day 28 from sign-in to the investigator's amendment a day later."""
    scribe = Scribe()
    for form in ("vital-signs", "adverse-event"):
        assert form in FORMS
    scribe.say(
        DEVICE,
        VaultCreated(PLACE.study, PLACE.site, PACK, "0.1.0"),
        DeviceEnrolled(SUBJECT, GrantId("9a" * 16), "2026-03-02T01:00:00Z"),
    )
    scribe.say(
        NURSE.by,
        SessionOpened("staff", 2, "0.1.0"),
        VisitStarted(VISIT, WindowRef(DAY_28, "2026-03-02")),
        HandedOver(VISIT),
        SessionClosed("handover"),
    )
    _participant(scribe, language)
    scribe.say(NURSE.by, SessionOpened("staff", 0, "0.1.0"))
    _interview(scribe, language)
    _examinations(scribe, language)
    _forms(scribe)
    scribe.say(NURSE.by, VisitEnded(VISIT, "Blood was not taken: no time."))
    scribe.sign(NURSE, "visit", VISIT, "performed")
    _afterwards(scribe)
    return scribe


def _participant(scribe: Scribe, language: str) -> None:
    first, *rest = answers(MG_ADL, "mg-adl")
    breathing = ItemId("MGADL04")
    scribe.say(
        PARTICIPANT,
        SessionOpened("pin", 0, "0.1.0"),
        begun(MG_ADL, "mg-adl", "self", language, window=WindowRef(DAY_28, "2026-03-02")),
        first,
        AnswerGiven(MG_ADL, ItemId("MGADL01"), OptionCode("c"), SHOWN),
        *rest,
        confirmed(MG_ADL, 8, method="session", late="unwell", help="read"),
        AdviceShown(MG_ADL, (breathing,)),
        HandedBack(VISIT),
        SessionClosed("handover"),
    )


def _interview(scribe: Scribe, language: str) -> None:
    scribe.say(
        NURSE.by,
        begun(QOL, "mg-qol15", "interview", language, of=PARTICIPANT),
        *answers(QOL, "mg-qol15")[:-1],
        AnswerDeclined(QOL, instrument("mg-qol15").items[-1].id, SHOWN),
        confirmed(QOL, 14, 1),
    )
    scribe.sign(NURSE, "entry", QOL, "interviewed", components=2)


def _examinations(scribe: Scribe, language: str) -> None:
    last = instrument("qmg").items[-1].id
    scribe.say(
        NURSE.by,
        begun(QMG, "qmg", "examination", language),
        *examined(QMG, "qmg")[:-1],
        ItemNotDone(QMG, last, "unable", "Hip operated in January."),
        confirmed(QMG, 12, 1),
    )
    scribe.sign(NURSE, "entry", QMG)
    shared = [
        ItemMeasured(MGC, each.item, each.value, each.unit, OptionCode("b"), shared=QMG)
        if isinstance(each, ItemMeasured)
        else each
        for each in examined(MGC, "mgc")
    ]
    scribe.say(DOCTOR.by, SessionOpened("staff", 0, "0.1.0"))
    chewing = AnswerGiven(MGC, ItemId("MGC05"), OptionCode("d"), SHOWN)
    scribe.say(DOCTOR.by, begun(MGC, "mgc", "examination", language), *shared, chewing)
    scribe.say(DOCTOR.by, confirmed(MGC, 10))
    scribe.sign(DOCTOR, "entry", MGC, components=2)


def _forms(scribe: Scribe) -> None:
    scribe.say(
        NURSE.by,
        RecordOpened(VITALS, FormId("vital-signs"), "1", PACK, VISIT),
        field_set(VITALS, "time", "2026-03-02T09:40:00+08:00"),
        field_set(VITALS, "position", "sitting"),
        field_set(VITALS, "systolic-1", "128", unit="mmHg"),
        field_set(VITALS, "systolic-1", "208", unit="mmHg"),
        field_set(VITALS, "diastolic-1", "84", unit="mmHg"),
        field_set(VITALS, "temperature", "98.6", unit="degF"),
        field_set(VITALS, "weight", None, not_done="no-equipment"),
        RecordOpened(WRONG, FormId("adverse-event"), "1", PACK, VISIT),
        field_set(WRONG, "term", "=HYPERLINK(headache)"),
        RecordStruck(WRONG, "Opened for the wrong participant."),
    )
    scribe.sign(NURSE, "record", VITALS)


def _afterwards(scribe: Scribe) -> None:
    scribe.say(NURSE.by, SessionClosed("lock"))
    scribe.clock.advance(days=1)
    scribe.clock.set_wall(hours=-3)
    scribe.say(DEVICE, ClockJumped(-10_800_000, across_boot=False))
    scribe.say(PARTICIPANT, SessionOpened("pin", 0, "0.1.0"))
    first = ItemId("MGADL01")
    scribe.say(
        PARTICIPANT,
        CorrectionAsked(CORRECTION, MG_ADL, first, OptionCode("b"), "slip", "Der Finger rutschte."),
        ExportMade(ExportId("7e" * 16), 1),
        SessionClosed("quit"),
    )
    scribe.say(
        DOCTOR.by,
        SessionOpened("staff", 0, "0.1.0"),
        CorrectionDecided(CORRECTION, accepted=True, reason="Plausible, same day."),
        EntryAmended(MG_ADL, first, OptionCode("b"), "Plausible, same day.", CORRECTION),
    )
    scribe.sign(DOCTOR, "correction", CORRECTION, "decided", components=2)
    item = instrument("qmg").items[0]
    scribe.say(
        DOCTOR.by,
        EntryAmended(QMG, item.id, OptionCode("b"), "Misread the stopwatch.", value="21", unit="s"),
    )


def struck(scribe: Scribe) -> Scribe:
    """The same with the interview struck out."""
    scribe.say(DOCTOR.by, EntryStruck(QOL, "It was another participant who answered."))
    return scribe


def epoch_started(*, found_seq: int, carried: int) -> EpochStarted:
    """The ledger left its first epoch after `found_seq`."""
    return EpochStarted(
        previous_epoch=1,
        found_seq=found_seq,
        found_head=Sha256("0" * 64),
        witnessed_epoch=1,
        witnessed_seq=9,
        witnessed_head=Sha256("0" * 64),
        carried=carried,
    )
