"""Facts in short, for the tests of the domain."""

from __future__ import annotations

from typing import Any

from prodiary.domain.event import (
    AnswerDeclined,
    AnswerGiven,
    CorrectionAsked,
    CorrectionDecided,
    EntryAmended,
    EntryConfirmed,
    EntryStarted,
    EntryStruck,
    Event,
    FieldSet,
    HandedOver,
    ItemMeasured,
    ItemNotDone,
    Mode,
    Payload,
    RecordOpened,
    RecordStruck,
    Signed,
    TargetKind,
    VisitEnded,
    VisitStarted,
)
from prodiary.domain.ids import (
    CorrectionId,
    EntryId,
    FieldId,
    FormId,
    InstrumentId,
    ItemId,
    Language,
    OptionCode,
    RecordId,
    Sha256,
    StaffId,
    SubjectId,
    VisitId,
)
from prodiary.domain.provenance import (
    EventTime,
    Originator,
    PackRef,
    Presentation,
    WordingRef,
)

WALL = "2026-03-10T17:00:00.250+08:00"
AT = EventTime(wall=WALL, zone="Asia/Shanghai", mono_ms=5, boot="b")
PERSON = Originator(role="participant", id=SubjectId("S1"))
INVESTIGATOR = Originator(role="investigator", id=StaffId("dr-wu"))
HASH = Sha256("5a" * 32)
PACK = PackRef(version=1, sha256=HASH)
WORDING = WordingRef(language=Language("en"), version="1", status="demonstration", sha256=HASH)
NURSE = Originator(role="nurse", id=StaffId("nina"))
COORDINATOR = Originator(role="coordinator", id=StaffId("carl"))
VISIT = VisitId("e" * 32)
RECORD = RecordId("d" * 32)
CORRECTION = CorrectionId("c" * 32)
_STAFFS = (
    ItemMeasured,
    ItemNotDone,
    VisitStarted,
    HandedOver,
    VisitEnded,
    RecordOpened,
    FieldSet,
    RecordStruck,
    Signed,
)
SHOWN = Presentation(text_percent=150, theme="light", read_aloud=False)


def entry_id(number: int = 1) -> EntryId:
    """A fixed entry id."""
    return EntryId(f"{number:032x}")


def event(seq: int, data: Payload, *, at: EventTime = AT, by: Originator | None = None) -> Event:
    """An event of the participant, or of those where only they may."""
    rightful = PERSON
    if isinstance(data, EntryAmended | EntryStruck | CorrectionDecided):
        rightful = INVESTIGATOR
    elif (
        isinstance(data, _STAFFS)
        or (isinstance(data, EntryStarted) and data.mode != "self")
        or (isinstance(data, EntryConfirmed) and data.method == "signature")
    ):
        rightful = NURSE
    return Event(seq=seq, at=at, by=by or rightful, data=data)


def started(
    number: int = 1,
    *,
    instrument: str = "mg-adl",
    mode: Mode = "self",
    visit: VisitId | None = None,
    of: Originator | None = None,
) -> EntryStarted:
    """An entry begun."""
    return EntryStarted(
        entry=entry_id(number),
        instrument=InstrumentId(instrument),
        instrument_version="1",
        wording=WORDING,
        pack=PACK,
        mode=mode,
        visit=visit,
        of=of,
    )


def examined(number: int = 1) -> EntryStarted:
    """An examination begun."""
    return started(number, instrument="qmg", mode="examination", visit=VISIT)


def measured(
    number: int = 1, item: str = "I1", value: str = "61", option: str | None = "a"
) -> ItemMeasured:
    """A value taken."""
    return ItemMeasured(
        entry=entry_id(number),
        item=ItemId(item),
        value=value,
        unit="s",
        option=None if option is None else OptionCode(option),
    )


def not_done(number: int = 1, item: str = "I1") -> ItemNotDone:
    """An item that was not examined."""
    return ItemNotDone(entry=entry_id(number), item=ItemId(item), reason="unable")


def struck(number: int = 1) -> EntryStruck:
    """An entry that counts no more."""
    return EntryStruck(entry=entry_id(number), reason="another person")


def visited(visit: VisitId = VISIT) -> VisitStarted:
    """A visit begun."""
    return VisitStarted(visit=visit, window=None, why="felt worse")


def opened(record: RecordId = RECORD, form: str = "vital-signs") -> RecordOpened:
    """A form begun."""
    return RecordOpened(record=record, form=FormId(form), form_version="1", pack=PACK, visit=VISIT)


def filled(
    value: str | None = "120", *, field: str = "systolic", record: RecordId = RECORD
) -> FieldSet:
    """A field set."""
    return FieldSet(
        record=record,
        field=FieldId(field),
        value=value,
        unit=None if value is None else "mmHg",
    )


def signed(
    kind: TargetKind = "record", target: str = RECORD, *, count: int = 1, name: str = "Nina"
) -> Signed:
    """A signature; its proof is nobody's."""
    return Signed(
        kind=kind,
        target=target,
        count=count,
        digest=HASH,
        meaning="performed",
        name=name,
        components=2,
        proof="a.b.c",
    )


def answered(number: int = 1, item: str = "I1", option: str = "a") -> AnswerGiven:
    """An option chosen."""
    return AnswerGiven(
        entry=entry_id(number), item=ItemId(item), option=OptionCode(option), shown=SHOWN
    )


def declined(number: int = 1, item: str = "I1") -> AnswerDeclined:
    """An item not answered, on purpose."""
    return AnswerDeclined(entry=entry_id(number), item=ItemId(item), shown=SHOWN)


def confirmed(number: int = 1, *, given: int, refused: int = 0) -> EntryConfirmed:
    """An entry locked."""
    return EntryConfirmed(
        entry=entry_id(number), answered=given, declined=refused, method="session"
    )


def amended(number: int = 1, item: str = "I1", option: str | None = "b") -> EntryAmended:
    """A correction."""
    return EntryAmended(
        entry=entry_id(number),
        item=ItemId(item),
        option=None if option is None else OptionCode(option),
        reason="asked again",
    )


def asked(number: int = 1, item: str | None = "I1", option: str | None = "b") -> CorrectionAsked:
    """A correction asked for; without an item, that the entry be struck out."""
    return CorrectionAsked(
        correction=CORRECTION,
        entry=entry_id(number),
        item=None if item is None else ItemId(item),
        option=None if option is None else OptionCode(option),
        reason="slip",
        words="",
    )


def decided(*, accepted: bool = True) -> CorrectionDecided:
    """The investigator's word on it."""
    return CorrectionDecided(correction=CORRECTION, accepted=accepted, reason="as asked")


def at(wall: str) -> EventTime:
    """The clocks at another wall time."""
    changes: dict[str, Any] = {"zone": "UTC", "mono_ms": 1, "boot": "b"}
    return EventTime(wall=wall, **changes)
