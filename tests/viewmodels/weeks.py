"""Some weeks of a participant's life on one device, made by the use cases alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import msgspec

from prodiary.device.session import Session
from prodiary.domain.ids import CorrectionId, EntryId, InstrumentId, ItemId, Language, StaffId
from prodiary.domain.provenance import Presentation
from prodiary.exchange.pack import PackWire
from prodiary.exchange.packwire import VisitWire, WindowWire
from prodiary.exchange.receipt import Decision
from tests.sitekit import POLICY
from tests.viewmodels.stage import PIN, Place

MG_ADL = InstrumentId("mg-adl")
__all__ = ["WindowWire"]
DOCTOR = StaffId("inv-01")
SHOWN = Presentation(text_percent=100, theme="light", read_aloud=False)


def visit(window: WindowWire, *, open_until_infusion: bool = False) -> VisitWire:
    """A visit on the day of the infusion."""
    return VisitWire(
        id="baseline",
        title={"en": "Before the infusion", "zh-Hans": "输注前", "de": "Vor der Infusion"},
        instruments=["mg-adl"],
        months=0,
        days=0,
        window=window,
        open_until_infusion=open_until_infusion,
        examinations=[],
        forms=[],
    )


def wire(place: Place, *, trends: str = "hidden", visits: bool = False) -> PackWire:
    """The test study, with totals shown or not."""
    policy = msgspec.structs.replace(POLICY, trends=trends)
    window = WindowWire(opens_before=28, closes_after=0, late_days=0)
    baseline = visit(window, open_until_infusion=True)
    return place.kit.wire(policy=policy, visits=[baseline] if visits else [])


@contextmanager
def opened(place: Place) -> Iterator[Session]:
    """The device, unlocked for a moment."""
    session = place.device.unlock(PIN)
    try:
        yield session
    finally:
        session.lock("quit")


def answer(
    place: Place,
    codes: str = "bbbbbbbb",
    *,
    language: str = "en",
    instrument: InstrumentId = MG_ADL,
    confirm: bool = True,
    late: str | None = None,
) -> EntryId:
    """Answer the first window there is; a dash declines."""
    with opened(place) as session:
        cards = session.diary.today()
        window = next(
            each.occurrence
            for each in cards
            if each.state in {"open", "late"} and each.occurrence.instrument == instrument
        )
        entry = session.diary.begin(window, Language(language))
        items = session.diary.sheet(entry).instrument.items
        for item, code in zip(items, codes, strict=False):
            if code == "-":
                session.diary.decline(entry, item.id, SHOWN)
            else:
                option = item.options[ord(code) - ord("a")].code
                session.diary.answer(entry, item.id, option, SHOWN)
        if confirm:
            session.diary.confirm(entry, secret=None, late=late)
    return entry


def send(place: Place) -> None:
    """Put what the clinic has not confirmed into the folder."""
    with opened(place) as session:
        session.sync.export(place.carrier)


def plan(place: Place, infusion: date) -> None:
    """Let the clinic say when the infusion is."""
    send(place)
    receive(place, infusion=infusion)


def receive(place: Place, *decisions: Decision, infusion: date | None = None) -> None:
    """Let the clinic acknowledge everything sent, decide, and the device take it."""
    assert place.request is not None
    exports = place.kit.exports(place.carrier, place.request)
    place.kit.receipt(place.carrier, place.request, exports, decisions=decisions, infusion=infusion)
    with opened(place) as session:
        session.sync.take(place.carrier)


def ask(place: Place, entry: EntryId, item: str, option: str | None, words: str = "") -> str:
    """Ask for a correction."""
    with opened(place) as session:
        code = None
        if option is not None:
            found = session.diary.sheet(entry).instrument.item(ItemId(item))
            code = found.options[ord(option) - ord("a")].code
        return session.corrections.ask(entry, ItemId(item), option=code, reason="slip", words=words)


def decide(correction: str, reason: str, *, accepted: bool) -> Decision:
    """The investigator's word."""
    return Decision(CorrectionId(correction), accepted, reason, DOCTOR)


def live(place: Place) -> tuple[EntryId, EntryId]:
    """Five weeks: answered and held, corrected twice, missed, unfinished, answered, and now open.

    Returns the entry that was corrected, and one that only waits.
    """
    first = answer(place, "cbabbaba")
    send(place)
    receive(place)
    place.clock.advance(days=7)
    answer(place, "bbabbab-")
    asked = ask(place, first, "MGADL01", "b", "I touched the line below.")
    refused = ask(place, first, "MGADL02", "d")
    send(place)
    place.clock.advance(hours=3)
    receive(
        place,
        decide(asked, "Plausible, as discussed by phone", accepted=True),
        decide(refused, "Not supported by the visit", accepted=False),
    )
    place.clock.advance(days=14)
    answer(place, "bb", confirm=False)
    place.clock.advance(days=7)
    last = answer(place, "babababa")
    ask(place, first, "MGADL03", None)
    place.clock.advance(days=5)
    return first, last
