"""Looking back: windows, what the site holds, corrections, totals, and a copy on paper."""

from __future__ import annotations

import errno
import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from prodiary.device.carried import Waiting
from prodiary.device.copying import save_copy
from prodiary.device.session import Session
from prodiary.domain.ids import CorrectionId, EntryId, ItemId, OptionCode, StaffId
from prodiary.errors import CopyError, CopyFailed, CopyTooLarge, EntryNotConfirmed
from prodiary.exchange import files
from prodiary.exchange.receipt import Decision
from tests.unit.device.conftest import ENGLISH, MG_ADL, PIN, SHOWN, Trial, answer_all, window
from tests.unit.device.test_sync import restore

FIRST = ItemId("MGADL01")


def confirmed(session: Session, *, option: str = "b") -> EntryId:
    entry = answer_all(session, option=option)
    session.diary.confirm(entry, secret=None)
    return entry


def acknowledge(trial: Trial, session: Session, **changes: object) -> None:
    assert trial.request is not None
    sent = trial.site.exports(trial.carrier, trial.request)
    trial.site.receipt(trial.carrier, trial.request, sent, **changes)
    session.sync.take(trial.carrier)


def weekly(session: Session) -> list[tuple[date, str, bool, str | None]]:
    return [
        (line.day, line.state, line.begun, line.carried)
        for line in session.record.lines()
        if line.instrument == MG_ADL and line.state != "coming"
    ]


def test_lines_say_done_missed_unfinished_and_open(trial: Trial) -> None:
    """Q9: every window has its own line; a draft that came to nothing is said to be one."""
    session = trial.enrol()
    confirmed(session)
    trial.clock.advance(days=14)
    entry = session.diary.begin(window(session), ENGLISH)
    session.diary.answer(entry, FIRST, OptionCode("b"), SHOWN)
    trial.clock.advance(days=7)
    assert weekly(session) == [
        (date(2026, 3, 2), "done", False, "waiting"),
        (date(2026, 3, 9), "missed", False, None),
        (date(2026, 3, 16), "missed", True, None),
        (date(2026, 3, 23), "open", False, None),
    ]


def test_what_is_open_stands_on_today_once_its_day_is_over(trial: Trial) -> None:
    session = trial.enrol()
    trial.clock.advance(days=2)
    assert weekly(session)[0][:2] == (date(2026, 3, 4), "open")


def test_progress_counts_what_was_answered_or_is_over(trial: Trial) -> None:
    """Q9: what can still be answered is not held against anybody."""
    session = trial.enrol()
    assert (session.record.progress().answered, session.record.progress().closed) == (0, 0)
    confirmed(session)
    trial.clock.advance(days=14)
    found = session.record.progress()
    # The first week's MG-ADL; the second week's, and the first MG-QOL15, were missed.
    assert (found.answered, found.closed) == (1, 3)


def test_an_entry_goes_from_waiting_to_sent_to_held(trial: Trial) -> None:
    """N2, C11: by the site's own signed word."""
    session = trial.enrol()
    entry = confirmed(session)
    assert session.record.page(entry).carried == "waiting"
    assert session.record.holdings().until is None
    session.sync.export(trial.carrier)
    assert session.record.page(entry).carried == "sent"
    sent_at = trial.clock.now().wall
    trial.clock.advance(hours=1)
    assert session.record.holdings().waiting.entries == 1
    acknowledge(trial, session)
    assert session.record.page(entry).carried == "held"
    found = session.record.holdings()
    assert (found.waiting.entries, found.until) == (0, sent_at)
    trial.clock.advance(days=7)
    second = confirmed(session)
    assert session.record.page(second).carried == "waiting"
    assert session.record.page(entry).carried == "held"
    assert session.record.holdings().until == sent_at


def test_what_is_answered_after_sending_waits_again(trial: Trial) -> None:
    """C11: a newer file that could not be put takes the place of the one that was."""
    session = trial.enrol()
    session.sync.export(trial.carrier)
    entry = confirmed(session)
    assert session.record.page(entry).carried == "waiting"


def test_a_correction_goes_out_and_its_outcome_comes_back(trial: Trial) -> None:
    """A6, N9: both answers stay visible; the request says how far it has come."""
    session = trial.enrol()
    entry = confirmed(session)
    name = session.corrections.ask(entry, FIRST, option=OptionCode("a"), reason="slip")
    (asked,) = session.record.asked()
    assert (asked.carried, asked.correction.decided) == ("waiting", None)
    assert session.record.holdings().waiting.requests == 1
    session.sync.export(trial.carrier)
    assert session.record.asked()[0].carried == "sent"
    decision = Decision(CorrectionId(name), accepted=True, reason="As told", by=StaffId("inv-01"))
    acknowledge(trial, session, decisions=(decision,))
    page = session.record.page(entry)
    original = page.sheet.entry.original(FIRST)
    assert original is not None
    assert (original.option, page.sheet.entry.answers[FIRST]) == ("b", "a")
    assert [each.carried for each in page.asked] == ["held"]
    assert session.record.holdings().waiting.requests == 0
    printed = session.record.printed(entry)
    assert printed.entry.state == "amended"
    assert len(bytes.fromhex(printed.head)) == 32


def test_a_decision_waits_until_the_site_knows_that_it_stands(trial: Trial) -> None:
    """N2, N9: it came by receipt, and the amendment in its name is this device's to send."""
    session = trial.enrol()
    entry = confirmed(session)
    session.sync.export(trial.carrier)
    acknowledge(trial, session)
    assert session.sync.status().waiting == Waiting(0, 0, 0)
    asked = [
        session.corrections.ask(entry, item, option=OptionCode("a"), reason="slip")
        for item in (FIRST, ItemId("MGADL02"))
    ]
    assert session.sync.status().waiting == Waiting(entries=0, requests=2, decisions=0)
    session.sync.export(trial.carrier)
    decisions = tuple(
        Decision(CorrectionId(name), accepted=name == asked[0], reason="x", by=StaffId("inv-01"))
        for name in asked
    )
    acknowledge(trial, session, decisions=decisions)
    assert session.sync.status().waiting == Waiting(entries=0, requests=0, decisions=2)
    assert session.record.holdings().waiting == session.sync.status().waiting
    # Locking and unlocking is nothing that a person made.
    session.lock("quit")
    session = trial.device.unlock(PIN)
    session.sync.export(trial.carrier)
    acknowledge(trial, session)
    assert session.sync.status().waiting == Waiting(0, 0, 0)
    assert session.sync.status().waiting_events > 0
    session.lock("quit")
    assert trial.device.unlock(PIN).sync.status().waiting == Waiting(0, 0, 0)


def test_only_a_confirmed_entry_can_be_looked_at_or_printed(trial: Trial) -> None:
    session = trial.enrol()
    entry = answer_all(session)
    for read in (session.record.page, session.record.printed):
        with pytest.raises(EntryNotConfirmed):
            read(entry)


def test_totals_leave_gaps(trial: Trial) -> None:
    """Q9, Q6: nothing is imputed, neither for a missed window nor for a declined item."""
    session = trial.enrol()
    confirmed(session, option="b")
    trial.clock.advance(days=14)
    entry = answer_all(session, option="c")
    session.diary.decline(entry, FIRST, SHOWN)
    session.diary.confirm(entry, secret=None)
    found = session.record.totals(MG_ADL)
    assert [(each.total, each.missed) for each in found] == [
        (8, False),
        (None, True),
        (None, False),
    ]
    assert {each.most for each in found} == {24}


def copied(trial: Trial, session: Session, folder: Path) -> str:
    entry = session.record.lines()[0].entry
    assert entry is not None
    return save_copy(
        session.record.printed(entry),
        folder,
        copied=trial.clock.now().wall,
        with_scores=False,
    )


def test_a_copy_has_a_name_that_says_nothing_and_replaces_nothing(
    trial: Trial, tmp_path: Path
) -> None:
    """X3: neither subject nor instrument in the name."""
    session = trial.enrol()
    confirmed(session)
    folder = tmp_path / "stick"
    folder.mkdir()
    mine = folder / "diary-copy-2026-03-02.pdf"
    mine.write_bytes(b"mine")
    assert copied(trial, session, folder) == "diary-copy-2026-03-02-2.pdf"
    assert copied(trial, session, folder) == "diary-copy-2026-03-02-3.pdf"
    assert mine.read_bytes() == b"mine"
    assert sorted(each.name for each in folder.iterdir()) == [
        "diary-copy-2026-03-02-2.pdf", "diary-copy-2026-03-02-3.pdf", "diary-copy-2026-03-02.pdf",
    ]  # fmt: skip
    assert (folder / "diary-copy-2026-03-02-2.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("number", "error"),
    [(errno.ENOSPC, CopyTooLarge), (errno.EROFS, CopyFailed), (errno.EIO, CopyFailed)],
)
def test_a_copy_that_cannot_be_written_leaves_nothing(
    trial: Trial,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    error: type[CopyError],
) -> None:
    session = trial.enrol()
    confirmed(session)
    folder = tmp_path / "stick"
    folder.mkdir()

    def refuse(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(error):
        copied(trial, session, folder)
    assert list(folder.iterdir()) == []


def test_a_copy_into_a_folder_that_is_gone_is_refused(trial: Trial, tmp_path: Path) -> None:
    session = trial.enrol()
    confirmed(session)
    with pytest.raises(CopyFailed):
        copied(trial, session, tmp_path / "pulled")


def test_where_files_have_one_name_only_nothing_is_replaced_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sticks know no hard links."""

    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    path = tmp_path / "copy.pdf"
    files.write_new(path, b"first")
    with pytest.raises(FileExistsError):
        files.write_new(path, b"second")
    assert path.read_bytes() == b"first"
    assert [each.name for each in tmp_path.iterdir()] == ["copy.pdf"]


def test_after_a_restored_vault_the_record_follows_the_new_epoch(
    trial: Trial, tmp_path: Path
) -> None:
    """N1, N2: what stands is said of the history that stands."""
    session = trial.enrol()
    session.lock("quit")
    shutil.copy(trial.folder / "ledger.db", tmp_path / "old.db")
    trial.device.unlock(PIN).lock("quit")
    restore(trial, tmp_path / "old.db")
    session = trial.device.unlock(PIN)
    entry = confirmed(session)
    assert session.record.page(entry).carried == "waiting"
    printed = session.record.printed(entry)
    head = session._vault.ledger.head_at(2, printed.entry.last_seq)
    assert head is not None
    assert (printed.epoch, printed.head) == (2, head.hex())
    session.sync.export(trial.carrier)
    acknowledge(trial, session)
    assert session.record.page(entry).carried == "held"
    assert session.record.holdings().until == trial.clock.now().wall
