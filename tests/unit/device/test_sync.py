"""Exports, receipts and packs: nothing is lost, nothing is sent twice in two shapes."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from prodiary.device.ledger import Ledger
from prodiary.device.session import Session
from prodiary.domain.event import AnswerGiven, ClockJumped, EpochStarted, ExportMade
from prodiary.domain.ids import StudyId
from prodiary.errors import CarrierFull, CarrierUnavailable, KeyExpired
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.export import Export
from tests.sitekit import SiteKit
from tests.unit.device.conftest import ENGLISH, MG_ADL, PIN, Trial, answer_all, window


def ready(session: Session) -> set[str]:
    """What can be answered now."""
    cards = session.diary.today()
    return {card.occurrence.instrument for card in cards if card.state in {"open", "late"}}


def exports(trial: Trial) -> list[Export]:
    assert trial.request is not None
    return trial.site.exports(trial.carrier, trial.request)


def acknowledge(trial: Trial, **changes: object) -> None:
    assert trial.request is not None
    trial.site.receipt(trial.carrier, trial.request, exports(trial), **changes)


def test_an_export_carries_the_whole_ledger_and_says_so_itself(trial: Trial) -> None:
    """X1: the transfer is in the trail that is transferred."""
    session = trial.enrol()
    session.diary.confirm(answer_all(session), secret=None)
    assert session.sync.status().waiting.entries == 1
    assert session.sync.export(trial.carrier) == 1
    (export,) = exports(trial)
    last = export.events[-1].data
    assert isinstance(last, ExportMade)
    assert (last.export, last.first) == (export.manifest.export, 1)
    assert export.manifest.number == 1
    assert [event.seq for event in export.events] == list(range(1, export.manifest.last + 1))


def test_a_receipt_moves_entries_from_waiting_to_held(trial: Trial) -> None:
    """N2, P9."""
    session = trial.enrol()
    session.diary.confirm(answer_all(session), secret=None)
    session.sync.export(trial.carrier)
    acknowledge(trial)
    taken = session.sync.take(trial.carrier)
    assert (taken.receipts, taken.packs, taken.refused) == (1, 0, ())
    status = session.sync.status()
    assert (status.waiting.entries, status.held_entries) == (0, 1)
    assert status.last_receipt == trial.clock.now().wall.replace(microsecond=0)
    assert session.sync.take(trial.carrier).receipts == 0
    session.sync.export(trial.carrier)
    second = exports(trial)[-1].manifest
    assert second.number == 2
    assert second.first == exports(trial)[0].manifest.last + 1
    assert second.last_receipt is not None


def test_without_a_receipt_everything_is_sent_again(trial: Trial) -> None:
    """design.md section 5: a lost file costs nothing."""
    session = trial.enrol()
    session.sync.export(trial.carrier)
    session.diary.confirm(answer_all(session), secret=None)
    session.sync.export(trial.carrier)
    first, second = exports(trial)
    assert (first.manifest.first, second.manifest.first) == (1, 1)
    assert second.lines[: len(first.lines)] == first.lines


def test_a_failed_export_loses_nothing_across_a_restart(
    trial: Trial, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """C1: no folder, a full one, a restart: the entry is still here and then arrives."""
    session = trial.enrol()
    session.diary.confirm(answer_all(session), secret=None)
    with pytest.raises(CarrierUnavailable):
        session.sync.export(FolderCarrier(tmp_path / "gone"))

    def full(*_: object) -> None:
        raise OSError(28, "no room")

    with monkeypatch.context() as patch:
        patch.setattr("prodiary.exchange.carrier.write_whole", full)
        with pytest.raises(CarrierFull):
            session.sync.export(trial.carrier)
    session.lock("quit")
    session = trial.device.unlock(PIN)
    assert session.sync.status().waiting.entries == 1
    assert session.sync.export(trial.carrier) == 1
    (export,) = exports(trial)
    # Only locking and unlocking came since, so it is the file that was signed at first (C7).
    assert export.manifest.number == 1
    assert any(b'"entry-confirmed"' in line for line in export.lines)


def test_a_retry_with_nothing_new_is_the_file_already_signed(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    """C7: signed bytes are frozen."""
    session = trial.enrol()

    def full(*_: object) -> None:
        raise OSError(28, "no room")

    with monkeypatch.context() as patch:
        patch.setattr("prodiary.exchange.carrier.write_whole", full)
        with pytest.raises(CarrierFull):
            session.sync.export(trial.carrier)
    ((kept,),) = session._vault.database.rows("SELECT file FROM outbox")
    session.sync.export(trial.carrier)
    (name,) = trial.carrier.names("to-site", suffix=".pdx")
    assert trial.carrier.read("to-site", name, limit=10**6) == kept


def test_a_long_backlog_goes_in_parts_that_join(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    """C1: nothing can grow too long to be sent; a stick that fills up half-way loses nothing."""
    monkeypatch.setattr("prodiary.device.outbox.MOST_EVENTS", 4)
    session = trial.enrol()
    session.diary.confirm(answer_all(session), secret=None)
    count = session._vault.ledger.seq
    put = trial.carrier.put
    room = iter([True, True, False])

    def stick(*args: object, **options: object) -> str:
        if not next(room, True):
            raise CarrierFull
        return put(*args, **options)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(trial.carrier, "put", stick)
        with pytest.raises(CarrierFull):
            session.sync.export(trial.carrier)
        assert len(exports(trial)) == 2
        session.sync.export(trial.carrier)
    found = exports(trial)
    assert [event.seq for export in found for event in export.events] == list(range(1, count + 2))
    for before, after in pairwise(found):
        assert before.manifest.head_after == after.manifest.head_before
    acknowledge(trial)
    session.sync.take(trial.carrier)
    assert session.sync.status().waiting.entries == 0


def test_a_pack_of_another_study_under_the_same_root_is_refused(trial: Trial) -> None:
    session = trial.enrol()
    other = SiteKit(
        trial.clock,
        root=trial.site.root,
        signer=trial.site.signer,
        study=StudyId("S104-TEST"),
    )
    other.publish(trial.carrier, other.wire(version=2))
    taken = session.sync.take(trial.carrier)
    assert taken.packs == 0
    assert [error.fields for error in taken.refused] == [{"field": "study"}]
    assert session.study.id == trial.site.study


def test_a_receipt_that_is_not_right_is_refused(trial: Trial) -> None:
    """N2: nothing is marked as held."""
    from prodiary.domain.ledger import Head
    from prodiary.exchange.receipt import Held

    session = trial.enrol()
    session.sync.export(trial.carrier)
    acknowledge(trial, held=(Held(epoch=4, through=2, head=Head(bytes(32))),))
    acknowledge(trial, subject="S103-008")
    acknowledge(trial, study="OTHER")
    trial.carrier.put("to-devices", b"PRODIARY-RECEIPT/1\n", suffix=".pdr")
    taken = session.sync.take(trial.carrier)
    assert taken.receipts == 0
    codes = sorted(error.code for error in taken.refused)
    assert codes == ["chain-fork", "truncated", "wrong-binding", "wrong-binding"]
    assert session.sync.status().last_receipt is None


def test_signed_bytes_go_only_when_a_receipt_covers_them(trial: Trial) -> None:
    """C1, C2."""
    session = trial.enrol()
    session.sync.export(trial.carrier)
    database = session._vault.database
    assert database.rows("SELECT file IS NULL FROM outbox") == [(0,)]
    acknowledge(trial)
    session.sync.take(trial.carrier)
    assert database.rows("SELECT file IS NULL FROM outbox") == [(1,)]


def test_an_expired_sealing_key_keeps_the_data_here_and_says_so(trial: Trial) -> None:
    """design.md section 5: a device never seals to an expired key."""
    session = trial.enrol()
    session.diary.confirm(answer_all(session), secret=None)
    before = session._vault.ledger.seq
    trial.clock.advance(days=800)
    with pytest.raises(KeyExpired):
        session.sync.export(trial.carrier)
    assert session._vault.ledger.seq == before
    assert session.sync.status().waiting.entries == 1


def test_packs_of_others_are_passed_over_and_a_broken_one_of_ours_is_named(
    trial: Trial, tmp_path: Path
) -> None:
    session = trial.enrol()
    (tmp_path / "other").mkdir()
    Trial(tmp_path / "other").site.publish(trial.carrier)
    trial.site.publish(trial.carrier, trial.site.wire(version=1))
    keys = trial.site.keys(version=2)
    trial.carrier.put(
        "to-devices", trial.site.pack(trial.site.wire(version=3), keys=keys), suffix=".pdp"
    )
    taken = session.sync.take(trial.carrier)
    assert (taken.packs, taken.refused) == (1, ())
    trial.site.publish(trial.carrier, trial.site.wire(version=4))
    broken = trial.site.pack(trial.site.wire(version=5))
    trial.carrier.put("to-devices", broken[:-9] + b"AAAAAAAA\n", suffix=".pdp")
    codes = sorted(error.code for error in session.sync.take(trial.carrier).refused)
    assert codes == ["bad-signature", "pack-too-old"]
    assert session.study.pack.version == 3


def restore(trial: Trial, copy: Path) -> None:
    for path in trial.folder.glob("ledger.db*"):
        path.unlink()
    shutil.copy(copy, trial.folder / "ledger.db")


def test_a_restored_older_vault_starts_a_new_epoch_and_the_site_is_told(
    trial: Trial, tmp_path: Path
) -> None:
    """S13, security.md section 3, DB rollback."""
    trial.enrol().lock("quit")
    copy = tmp_path / "old.db"
    shutil.copy(trial.folder / "ledger.db", copy)
    session = trial.device.unlock(PIN)
    session.diary.confirm(answer_all(session), secret=None)
    session.sync.export(trial.carrier)
    session.lock("quit")
    restore(trial, copy)
    session = trial.device.unlock(PIN)
    assert session._vault.ledger.epoch == 2
    session.sync.export(trial.carrier)
    found = exports(trial)
    (second,) = [export for export in found if export.manifest.epoch == 2]
    started = second.events[0].data
    assert isinstance(started, EpochStarted)
    assert started.witnessed_seq > started.found_seq
    # The site holds more of the first epoch than this device does now, and may say so.
    acknowledge(trial)
    taken = session.sync.take(trial.carrier)
    assert (taken.receipts, taken.refused) == (1, ())
    assert session.sync.status().waiting_events == 2
    session.lock("quit")
    assert trial.device.unlock(PIN)._vault.ledger.epoch == 2


def test_both_epochs_are_sent_when_neither_was_received(trial: Trial, tmp_path: Path) -> None:
    session = trial.enrol()
    session.lock("quit")
    copy = tmp_path / "old.db"
    shutil.copy(trial.folder / "ledger.db", copy)
    trial.device.unlock(PIN).lock("quit")
    restore(trial, copy)
    session = trial.device.unlock(PIN)
    session.diary.confirm(answer_all(session), secret=None)
    assert session.sync.export(trial.carrier) == 2
    assert sorted(export.manifest.epoch for export in exports(trial)) == [1, 2]
    assert session.sync.status().waiting.entries == 1


def test_a_lost_write_ahead_log_is_noticed(trial: Trial, tmp_path: Path) -> None:
    """security.md 1.6: the row is gone and SQLCipher says nothing; the witness does."""
    session = trial.enrol()
    session.lock("quit")
    copy = tmp_path / "without-log.db"
    shutil.copy(trial.folder / "ledger.db", copy)
    session = trial.device.unlock(PIN)
    session.settle()
    session._vault.database._connection.close()
    restore(trial, copy)
    assert trial.device.unlock(PIN)._vault.ledger.epoch == 2


def test_an_unreadable_witness_is_no_reason_to_lock_anyone_out(trial: Trial) -> None:
    trial.enrol().lock("quit")
    assert trial.secrets is not None
    for name in list(trial.secrets._values):
        if name.startswith("witness-"):
            trial.secrets.put(name, b"{}")
    assert trial.device.unlock(PIN)._vault.ledger.epoch == 1


def jumps(ledger: Ledger) -> list[ClockJumped]:
    from prodiary.exchange import eventline

    lines = ledger.lines(ledger.epoch, 1, ledger.seq)
    events = [eventline.decode(line).data for line in lines]
    return [data for data in events if isinstance(data, ClockJumped)]


def test_clock_jumps_are_flagged_and_never_refuse_an_entry(trial: Trial) -> None:
    """T3, N5."""
    session = trial.enrol()
    trial.clock.set_wall(minutes=-30)
    answer_all(session)
    trial.clock.set_wall(days=3)
    session.diary.confirm(answer_all(session, option="c"), secret=None)
    found = jumps(session._vault.ledger)
    assert [jump.by_ms for jump in found] == [-30 * 60_000, 3 * 86_400_000]
    assert not any(jump.across_boot for jump in found)


def test_going_backward_across_a_restart_is_flagged_and_a_night_off_is_not(trial: Trial) -> None:
    trial.enrol().lock("quit")
    trial.clock.reboot()
    trial.clock.set_wall(hours=9)
    session = trial.device.unlock(PIN)
    assert jumps(session._vault.ledger) == []
    session.lock("quit")
    trial.clock.reboot()
    trial.clock.set_wall(hours=-1)
    (jump,) = jumps(trial.device.unlock(PIN)._vault.ledger)
    assert (jump.by_ms, jump.across_boot) == (-3_600_000, True)


def test_a_small_correction_or_a_change_of_zone_is_not_a_jump(trial: Trial) -> None:
    session = trial.enrol()
    trial.clock.set_wall(seconds=-90)
    answer_all(session)
    assert jumps(session._vault.ledger) == []


def test_sending_again_sends_the_same_file_and_grows_nothing(trial: Trial) -> None:
    """C7: a stick that was lost; nothing new was answered since."""
    session = trial.enrol()
    session.diary.confirm(answer_all(session), secret=None)
    session.sync.export(trial.carrier)
    (first,) = trial.carrier.names("to-site", suffix=".pdx")
    seq = session._vault.ledger.seq
    for _ in range(3):
        assert session.sync.export(trial.carrier) == 1
    names = trial.carrier.names("to-site", suffix=".pdx")
    sent = {trial.carrier.read("to-site", name, limit=10**6) for name in names}
    assert sent == {trial.carrier.read("to-site", first, limit=10**6)}
    assert session._vault.ledger.seq == seq


def test_superseded_files_are_let_go_and_the_events_stay(trial: Trial) -> None:
    """A year of exports without a receipt must not grow the vault as the square of it."""
    session = trial.enrol()
    for week in range(3):
        session.diary.confirm(answer_all(session), secret=None)
        session.sync.export(trial.carrier)
        trial.clock.advance(days=7 + week)
    kept = session._vault.database.rows("SELECT number FROM outbox WHERE file IS NOT NULL")
    assert kept == [(3,)]
    assert exports(trial)[-1].manifest.first == 1


def test_a_sealed_file_is_not_given_up_before_a_new_one_is_there(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    """C1: sealing a newer one fails, the older one stays in the outbox."""
    session = trial.enrol()

    def full(*_: object) -> None:
        raise OSError(28, "no room")

    with monkeypatch.context() as patch:
        patch.setattr("prodiary.exchange.carrier.write_whole", full)
        with pytest.raises(CarrierFull):
            session.sync.export(trial.carrier)
    session.diary.confirm(answer_all(session), secret=None)
    trial.clock.advance(days=800)
    with pytest.raises(KeyExpired):
        session.sync.export(trial.carrier)
    rows = session._vault.database.rows("SELECT waiting, file IS NOT NULL FROM outbox")
    assert rows == [(1, 1)]


def test_a_whole_folder_restored_is_found_out_by_the_next_receipt(
    trial: Trial, tmp_path: Path
) -> None:
    """S13: witness and vault are restored together; only the site knows more.

    What was answered since goes into the new epoch, with its own time, and arrives.
    """
    trial.secrets = None
    session = trial.enrol("lantern river cedar violin")
    session.sync.export(trial.carrier)
    acknowledge(trial)
    session.sync.take(trial.carrier)
    draft = session.diary.begin(window(session), ENGLISH)
    session.lock("quit")
    shutil.copytree(trial.folder, tmp_path / "backup")
    session = trial.device.unlock("lantern river cedar violin")
    session.diary.confirm(answer_all(session), secret=None)
    session.sync.export(trial.carrier)
    session.lock("quit")
    shutil.rmtree(trial.folder)
    shutil.copytree(tmp_path / "backup", trial.folder)
    trial.clock.advance(days=1)
    session = trial.device.unlock("lantern river cedar violin")
    epochs = [session._vault.ledger.epoch]
    answered_at = trial.clock.now().wall
    assert answer_all(session, option="d") == draft
    session.diary.confirm(draft, secret=None)
    acknowledge(trial)
    trial.clock.advance(days=1)
    taken = session.sync.take(trial.carrier)
    assert (taken.receipts, taken.refused) == (1, ())
    epochs.append(session._vault.ledger.epoch)
    found = session.diary.sheet(draft).entry
    assert set(found.answers.values()) == {"d"}
    assert found.confirmed_at is not None
    assert found.confirmed_at.moment == answered_at
    assert session.sync.status().waiting.entries == 1
    session.lock("quit")
    session = trial.device.unlock("lantern river cedar violin")
    epochs.append(session._vault.ledger.epoch)
    assert epochs == [1, 2, 2]
    assert session.diary.sheet(draft).entry.state == "confirmed"
    session.sync.export(trial.carrier)
    (second,) = [export for export in exports(trial) if export.manifest.epoch == 2]
    assert isinstance(second.events[0].data, EpochStarted)
    carried = [event.data for event in second.events if isinstance(event.data, AnswerGiven)]
    assert [data.option for data in carried] == ["d"] * 8
    assert MG_ADL not in ready(session)


def test_a_set_back_clock_does_not_reopen_a_questionnaire(trial: Trial) -> None:
    """T3: cannot open a closed window unnoticed."""
    session = trial.enrol()
    session.diary.confirm(answer_all(session), secret=None)
    trial.clock.set_wall(days=-3)
    session.lock("lock")
    session = trial.device.unlock(PIN)
    assert MG_ADL not in ready(session)
    session.lock("lock")
    assert MG_ADL not in ready(trial.device.unlock(PIN))
