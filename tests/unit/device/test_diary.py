"""Answering: what is due, what is kept, what can be changed and until when."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from prodiary.device.session import Session
from prodiary.device.sheet import TaskCard
from prodiary.domain.ids import EntryId, InstrumentId, ItemId, Language, OptionCode
from prodiary.domain.provenance import Presentation
from prodiary.domain.scoring import score
from prodiary.errors import (
    DeclineNotAllowed,
    DiskFull,
    EntryIncomplete,
    EntryNotOpen,
    InvalidAnswer,
    NothingDue,
    ProofRequired,
    StoreDamaged,
    UnknownEntry,
    WrongSecret,
)
from prodiary.exchange.pack import StudyWire
from tests.fakeclock import START
from tests.sitekit import POLICY
from tests.unit.device.conftest import ENGLISH, MG_ADL, PIN, SHOWN, Trial, answer_all, window

QOL = InstrumentId("mg-qol15")
TALKING = ItemId("MGADL01")
CHEWING = ItemId("MGADL02")


def option(letter: str) -> OptionCode:
    return OptionCode(letter)


def with_pack(trial: Trial, **changes: Any) -> Session:
    """An enrolled vault of a study with fields of its pack replaced."""
    trial.carrier.put("to-devices", trial.site.pack(trial.site.wire(**changes)), suffix=".pdp")
    pack = trial.device.find_pack(trial.carrier)
    session = trial.device.request(pack, code=trial.site.code, secret=PIN, carrier=trial.carrier)
    trial.site.grant(trial.carrier)
    session.take_grant(trial.carrier)
    return session


def with_policy(trial: Trial, **policy: str) -> Session:
    return with_pack(trial, policy=structs.replace(POLICY, **policy))


def cards(session: Session) -> dict[str, TaskCard]:
    return {card.occurrence.instrument: card for card in session.diary.today()[::-1]}


def test_both_questionnaires_are_open_on_the_first_day(trial: Trial) -> None:
    found = cards(trial.enrol())
    assert (found[MG_ADL].items, found[MG_ADL].state) == (8, "open")
    assert (found[QOL].items, found[QOL].state) == (15, "open")
    first = found[MG_ADL]
    assert first.occurrence.due == START.date()
    assert first.occurrence.closes == START.date() + timedelta(days=3)
    assert (first.draft, first.reached) == (None, 0)


def test_an_entry_goes_from_draft_to_confirmed_and_the_next_window_follows(trial: Trial) -> None:
    session = trial.enrol()
    first = window(session)
    entry = answer_all(session)
    assert (cards(session)[MG_ADL].draft, cards(session)[MG_ADL].reached) == (entry, 8)
    assert session.diary.confirm(entry, secret=None) == ()
    sheet = session.diary.sheet(entry)
    assert sheet.entry.state == "confirmed"
    assert sheet.entry.started.window == first.ref
    assert score(sheet.instrument, sheet.entry.answers).total == 8
    card = cards(session)[MG_ADL]
    assert card.state == "coming"
    assert card.occurrence.due == START.date() + timedelta(days=7)
    with pytest.raises(NothingDue):
        session.diary.begin(first, ENGLISH)
    with pytest.raises(NothingDue):
        session.diary.begin(card.occurrence, ENGLISH)
    trial.clock.advance(days=4)
    assert session.diary.begin(card.occurrence, ENGLISH) != entry


def test_the_day_an_entry_counts_for_is_local_where_it_was_confirmed(trial: Trial) -> None:
    """T1: an hour before midnight in Shanghai is still that day, whatever UTC says."""
    session = trial.enrol()
    trial.clock.advance(hours=14)
    entry = answer_all(session)
    session.diary.confirm(entry, secret=None)
    assert session._vault.ledger.account.confirmed_on[entry] == START.date()
    assert cards(session)[MG_ADL].occurrence.due == date(2026, 3, 9)


def test_what_is_not_in_the_schedule_cannot_be_begun(trial: Trial) -> None:
    session = trial.enrol()
    first = window(session)
    for other in (
        replace(first, instrument=InstrumentId("phq-9")),
        replace(first, due=first.due + timedelta(days=1)),
    ):
        with pytest.raises(NothingDue):
            session.diary.begin(other, ENGLISH)
    with pytest.raises(UnknownEntry):
        session.diary.sheet(EntryId("0" * 32))


def test_each_answer_survives_a_kill_right_after_it(trial: Trial) -> None:
    """P1: every answer is durable when the call returns; nothing is closed in an orderly way."""
    session = trial.enrol()
    entry = session.diary.begin(window(session), ENGLISH)
    for done, item in enumerate(session.diary.sheet(entry).instrument.items[:3]):
        session.diary.answer(entry, item.id, option("c"), SHOWN)
        session._vault.database._connection.close()
        session = trial.device.unlock(PIN)
        sheet = session.diary.sheet(entry)
        assert len(sheet.entry.answers) == done + 1
        assert sheet.resume_at == done + 1
    assert session.diary.begin(window(session), ENGLISH) == entry


def test_a_changed_answer_replaces_the_first_and_both_stay_in_the_trail(trial: Trial) -> None:
    """A1, Q3."""
    session = trial.enrol()
    entry = session.diary.begin(window(session), ENGLISH)
    session.diary.answer(entry, TALKING, option("b"), SHOWN)
    session.diary.answer(entry, TALKING, option("d"), SHOWN)
    found = session.diary.sheet(entry).entry
    assert found.answers == {TALKING: "d"}
    assert [step.option for step in found.trail] == ["b", "d"]
    assert found.originator.role == "participant"
    assert found.originator.id == session.subject


def test_declined_is_neither_answered_nor_not_reached(trial: Trial) -> None:
    """Q6; instruments.md section 9."""
    session = trial.enrol()
    entry = session.diary.begin(window(session), ENGLISH)
    items = session.diary.sheet(entry).instrument.items
    session.diary.decline(entry, TALKING, SHOWN)
    assert session.diary.sheet(entry).entry.answers == {TALKING: None}
    with pytest.raises(EntryIncomplete) as caught:
        session.diary.confirm(entry, secret=None)
    assert caught.value.fields == {"missing": 7}
    for item in items[1:]:
        session.diary.answer(entry, item.id, option("a"), SHOWN)
    session.diary.confirm(entry, secret=None)
    sheet = session.diary.sheet(entry)
    found = score(sheet.instrument, sheet.entry.answers)
    assert (found.total, found.answered, found.of) == (None, 7, 8)
    assert sheet.entry.confirmed is not None
    assert (sheet.entry.confirmed.answered, sheet.entry.confirmed.declined) == (7, 1)


def test_a_study_may_want_every_item_answered(trial: Trial) -> None:
    session = with_policy(trial, declining="not-allowed")
    entry = session.diary.begin(window(session), ENGLISH)
    with pytest.raises(DeclineNotAllowed):
        session.diary.decline(entry, TALKING, SHOWN)
    assert session.diary.sheet(entry).entry.answers == {}


def test_a_study_may_want_the_pin_again_before_confirming(trial: Trial) -> None:
    session = with_policy(trial, confirm_with="secret")
    entry = answer_all(session)
    with pytest.raises(ProofRequired):
        session.diary.confirm(entry, secret=None)
    with pytest.raises(WrongSecret):
        session.diary.confirm(entry, secret="000000")
    assert session.diary.sheet(entry).entry.state == "draft"
    session.diary.confirm(entry, secret=PIN)
    session.lock("lock")
    session = trial.device.unlock(PIN)
    ledger = session._vault.ledger
    # I3: the slip before the right PIN is in the record, though no unlocking failed.
    assert b'"failed_attempts":1' in ledger.lines(1, ledger.seq, ledger.seq)[0]
    confirmed = session.diary.sheet(entry).entry.confirmed
    assert confirmed is not None
    assert confirmed.method == "secret"


def test_after_confirming_nothing_can_be_answered(trial: Trial) -> None:
    """Q5, A6."""
    session = trial.enrol()
    entry = answer_all(session)
    session.diary.confirm(entry, secret=None)
    before = session.diary.sheet(entry)
    too_late: tuple[Callable[[], object], ...] = (
        lambda: session.diary.answer(entry, TALKING, option("a"), SHOWN),
        lambda: session.diary.decline(entry, TALKING, SHOWN),
        lambda: session.diary.confirm(entry, secret=None),
    )
    for late in too_late:
        with pytest.raises(EntryNotOpen):
            late()
    assert session.diary.sheet(entry) == before


def test_an_answer_that_no_item_has_is_refused(trial: Trial) -> None:
    session = trial.enrol()
    entry = session.diary.begin(window(session), ENGLISH)
    for item, letter in ((TALKING, "z"), (ItemId("MGQOL01"), "a")):
        with pytest.raises(InvalidAnswer):
            session.diary.answer(entry, item, option(letter), SHOWN)
    with pytest.raises(InvalidAnswer):
        session.diary.decline(entry, ItemId("MGQOL01"), SHOWN)
    assert session.diary.sheet(entry).entry.answers == {}


def test_how_each_answer_was_shown_is_kept_with_it(trial: Trial) -> None:
    """N8, M15."""
    session = trial.enrol()
    entry = session.diary.begin(window(session), ENGLISH)
    large = Presentation(text_percent=200, theme="dim", read_aloud=True)
    session.diary.answer(entry, TALKING, option("a"), SHOWN)
    session.diary.answer(entry, CHEWING, option("a"), large)
    responses = session.diary.sheet(entry).entry.responses
    assert responses[TALKING].shown == SHOWN
    assert responses[CHEWING].shown == large


def test_a_draft_ends_on_the_words_and_pack_it_began_with(trial: Trial) -> None:
    """N6, C4: a newer pack without Chinese arrives in the middle of a Chinese entry."""
    session = trial.enrol()
    entry = session.diary.begin(window(session), Language("zh-Hans"))
    pinned = session.diary.sheet(entry).entry.started.pack
    session.diary.answer(entry, TALKING, option("a"), SHOWN)
    wire = trial.site.wire(version=2)
    english_only = trial.site.wire(
        version=2,
        study=StudyWire(id=wire.study.id, title={"en": "Only English"}, protocol="v2"),
        safety={"en": wire.safety["en"]},
        wordings=[each for each in wire.wordings if '"language":"en"' in each.json],
    )
    trial.site.publish(trial.carrier, english_only)
    taken = session.sync.take(trial.carrier)
    assert (taken.packs, taken.refused) == (1, ())
    assert session.study.languages == ("en",)
    sheet = session.diary.sheet(entry)
    assert sheet.wording.language == "zh-Hans"
    session.diary.answer(entry, CHEWING, option("a"), SHOWN)
    assert session.diary.sheet(entry).entry.started.pack == pinned
    session.lock("quit")
    again = trial.device.unlock(PIN)
    assert again.diary.sheet(entry).wording.language == "zh-Hans"
    assert again.study.languages == ("en",)


def test_a_full_disk_is_said_and_everything_before_it_stands(trial: Trial) -> None:
    """C1: SQLite's own limit stands in for the medium's, so the real write path fails."""
    session = trial.enrol()
    entry = session.diary.begin(window(session), ENGLISH)
    session.diary.answer(entry, TALKING, option("b"), SHOWN)
    run = session._vault.database.run
    (pages,) = session._vault.database.row("PRAGMA page_count")
    run(f"PRAGMA max_page_count = {int(pages)}")
    before = session._vault.ledger.seq

    def answer_on_and_on() -> None:
        for letter in "abcd" * 50:
            session.diary.answer(entry, CHEWING, option(letter), SHOWN)

    with pytest.raises(DiskFull):
        answer_on_and_on()
    written = session._vault.ledger.seq
    assert session._vault.ledger.head_at(1, written) == session._vault.ledger.head
    assert len(session.diary.sheet(entry).entry.trail) == 1 + written - before
    run("PRAGMA max_page_count = 100000")
    session.diary.answer(entry, CHEWING, option("d"), SHOWN)
    session.lock("quit")
    answers = trial.device.unlock(PIN).diary.sheet(entry).entry.answers
    assert answers == {TALKING: "b", CHEWING: "d"}


def test_a_header_that_cannot_be_written_is_said(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S4: the medium refuses while the slots are written; there is no half-made vault."""
    trial.site.publish(trial.carrier)
    pack = trial.device.find_pack(trial.carrier)

    def refuse(_path: Path, _data: bytes) -> None:
        raise OSError(errno.ENOSPC, "no room")

    with monkeypatch.context() as patch:
        patch.setattr("prodiary.device.header.write_whole", refuse)
        with pytest.raises(DiskFull):
            trial.device.request(pack, code=trial.site.code, secret=PIN, carrier=trial.carrier)
    assert trial.device.state == "empty"
    trial.device.request(pack, code=trial.site.code, secret=PIN, carrier=trial.carrier)


def test_nothing_answered_can_be_found_in_the_files(trial: Trial) -> None:
    """S14: no trace of ids, answers or subject in what lies on the disk."""
    session = trial.enrol()
    entry = answer_all(session)
    session.diary.confirm(entry, secret=None)
    session.sync.export(trial.carrier)
    seen = b"".join(
        path.read_bytes() + path.name.encode()
        for folder in (trial.folder, trial.carrier_folder / "to-site")
        for path in folder.rglob("*")
        if path.is_file()
    )
    for marker in (b"MGADL01", b"S103-007", b"answer-given", entry.encode()):
        assert marker not in seen


def test_the_database_refuses_to_forget(trial: Trial) -> None:
    """A3: triggers stand in the way of changing or deleting what was recorded."""
    session = trial.enrol()
    session.sync.export(trial.carrier)
    database = session._vault.database
    for statement in (
        "UPDATE events SET line = x'00'",
        "DELETE FROM events",
        "UPDATE facts SET value = x'00'",
        "DELETE FROM facts",
        "UPDATE packs SET data = x'00'",
        "DELETE FROM packs",
        "DELETE FROM outbox",
        "UPDATE outbox SET file = x'00'",
        "UPDATE outbox SET file = NULL",
        "UPDATE outbox SET last = 99",
    ):
        with pytest.raises(RuntimeError):
            database.run(statement)


def test_an_altered_line_under_a_valid_page_is_noticed(trial: Trial) -> None:
    """S13: who holds the database key still cannot change a line unnoticed."""
    session = trial.enrol()
    database = session._vault.database
    database.run("DROP TRIGGER events_never_change")
    database.run(
        "UPDATE events SET line = CAST(replace(CAST(line AS TEXT), '0.1.0', '0.1.1') AS BLOB) "
        "WHERE seq = 1"
    )
    database.close()
    with pytest.raises(StoreDamaged):
        trial.device.unlock(PIN)
