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
    Event,
    Payload,
)
from prodiary.domain.ids import (
    CorrectionId,
    EntryId,
    InstrumentId,
    ItemId,
    Language,
    OptionCode,
    Sha256,
    StaffId,
    SubjectId,
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
CORRECTION = CorrectionId("c" * 32)
SHOWN = Presentation(text_percent=150, theme="light", read_aloud=False)


def entry_id(number: int = 1) -> EntryId:
    """A fixed entry id."""
    return EntryId(f"{number:032x}")


def event(seq: int, data: Payload, *, at: EventTime = AT, by: Originator | None = None) -> Event:
    """An event of the participant, or of the investigator where only that one may."""
    rightful = INVESTIGATOR if isinstance(data, EntryAmended | CorrectionDecided) else PERSON
    return Event(seq=seq, at=at, by=by or rightful, data=data)


def started(number: int = 1, *, instrument: str = "mg-adl") -> EntryStarted:
    """An entry begun."""
    return EntryStarted(
        entry=entry_id(number),
        instrument=InstrumentId(instrument),
        instrument_version="1",
        wording=WORDING,
        pack=PACK,
        mode="self",
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


def asked(number: int = 1, item: str = "I1", option: str | None = "b") -> CorrectionAsked:
    """A correction asked for."""
    return CorrectionAsked(
        correction=CORRECTION,
        entry=entry_id(number),
        item=ItemId(item),
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
