"""What the site says reaches the tablet, and what the tablet makes of it reaches the site."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from prodiary.device.session import Session
from prodiary.domain.ids import EntryId, ItemId, Language, OptionCode
from tests.stories.test_device_and_site_close_the_loop import SHOWN, SUBJECT, Loop

ITEM = ItemId("MGADL01")


@pytest.fixture
def loop(tmp_path: Path) -> Loop:
    return Loop(tmp_path)


def answer(loop: Loop, session: Session, schedule: str) -> EntryId:
    """Answer the MG-ADL of one window, with the second option throughout."""
    card = next(
        each
        for each in session.diary.today()
        if (each.occurrence.schedule, each.occurrence.instrument) == (schedule, "mg-adl")
    )
    entry = session.diary.begin(card.occurrence, Language("en"))
    for item in session.diary.sheet(entry).instrument.items:
        loop.clock.advance(seconds=11)
        session.diary.answer(entry, item.id, item.options[1].code, SHOWN)
    session.diary.confirm(entry, secret=None, help_given="none")
    return entry


def exchange(loop: Loop, session: Session) -> None:
    """The tablet sends, the site imports, the tablet fetches what came of it."""
    session.sync.export(loop.carrier)
    report = loop.site.import_files(loop.folder, by="nurse")
    assert (report.refused, report.receipt_error) == (0, None)
    assert session.sync.take(loop.carrier).refused == ()


def due_of(session: Session, schedule: str) -> set[date]:
    return {
        each.occurrence.due
        for each in session.diary.calendar()
        if each.occurrence.schedule == schedule
    }


def test_the_infusion_day_opens_the_visits_that_follow_it(loop: Loop) -> None:
    """T4: day 28 is there once the site has said which day that is, and on no day before."""
    session = loop.enrol()
    answer(loop, session, "baseline")
    exchange(loop, session)
    assert due_of(session, "day-28") == set()
    infusion = loop.clock.now().wall.date() + timedelta(days=2)
    loop.site.set_infusion(SUBJECT, infusion, by="nurse")
    assert loop.site.import_files(loop.folder, by="nurse").receipts == 1
    assert session.sync.take(loop.carrier).receipts == 1
    due = infusion + timedelta(days=28)
    assert due_of(session, "day-28") == {due}
    loop.clock.advance(days=(due - loop.clock.now().wall.date()).days - 3)
    answer(loop, session, "day-28")
    exchange(loop, session)
    held = {each.schedule: each for each in loop.site.entries()}
    assert (held["day-28"].visit, held["day-28"].due) == ("Day 28", due)  # type: ignore[index]
    assert loop.site.flags() == ()
    assert loop.site.verify().holds


def test_a_correction_is_asked_decided_and_made_with_old_and_new_both_kept(loop: Loop) -> None:
    """A6, N9: the participant asks, the investigator decides, and nothing is written over."""
    session = loop.enrol()
    entry = answer(loop, session, "weekly")
    wished = OptionCode("d")
    kept = session.corrections.ask(entry, ITEM, option=wished, reason="slip", words="Wrong row.")
    dropped = session.corrections.ask(entry, ItemId("MGADL02"), option=None, reason="other")
    exchange(loop, session)
    assert {each.state for each in loop.site.corrections()} == {"open"}
    loop.site.decide(kept, accept=True, reason="As the source note says.", by="dr-wu")
    loop.site.decide(dropped, accept=False, reason="It was answered.", by="dr-wu")
    exchange(loop, session)
    assert session.diary.sheet(entry).entry.answers[ITEM] == wished
    exchange(loop, session)
    states = {each.correction: (each.state, each.at_device) for each in loop.site.corrections()}
    assert states == {kept: ("accepted", True), dropped: ("refused", True)}
    (held,) = loop.site.entries()
    assert (held.state, held.score.total, held.findings) == ("amended", 10, 0)
    record = loop.site.entry_record(entry).entry
    original = record.original(ITEM)
    assert original is not None
    assert (original.option, record.answers[ITEM]) == ("b", wished)
    assert record.responses[ITEM].by.id == "dr-wu"
    assert loop.site.flags() == ()
    assert loop.site.verify().holds


def test_a_tablet_that_has_sent_nothing_is_told_the_day_once_and_the_newest_stays(
    loop: Loop,
) -> None:
    """N2, T4: such a receipt holds nothing; it is remembered all the same."""
    session = loop.enrol()
    first = loop.clock.now().wall.date()
    for later in (1, 2):
        loop.site.set_infusion(SUBJECT, first + timedelta(days=later), by="nurse")
        assert loop.site.receipts(loop.carrier, by="nurse") == 1
        loop.clock.advance(minutes=1)
    assert session.sync.take(loop.carrier).receipts == 2
    due = first + timedelta(days=2 + 28)
    assert due_of(session, "day-28") == {due}
    assert session.sync.take(loop.carrier).receipts == 0, "each receipt is taken once"
    assert due_of(session, "day-28") == {due}
    assert session.sync.status().held_entries == 0
    exchange(loop, session)
    assert loop.site.verify().holds
