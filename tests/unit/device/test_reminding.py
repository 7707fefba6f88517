"""Reminders across locking, sleep, restart and a pulled plug (C9, C10, M16, P4)."""

from __future__ import annotations

import json
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from prodiary.clock import Instant
from prodiary.device.alarmfile import NAME, AlarmFile
from prodiary.device.device import Device
from prodiary.device.ledger import Ledger
from prodiary.device.reminding import Wish
from prodiary.device.session import Session
from prodiary.domain.alarms import Board, Note
from prodiary.domain.event import PlanTaken, ReminderNoted
from prodiary.domain.ids import EntryId, ReceiptId
from prodiary.errors import DiskFull
from prodiary.exchange import eventline
from prodiary.exchange.packwire import RemindersWire, VisitWire, WindowWire
from tests.unit.device.conftest import ENGLISH, PIN, SHOWN, Trial, answer_all, window

WISH = Wish()
DUE = datetime(2026, 3, 9, 10, 0)  # noqa: DTZ001  # a local time, wherever that is
"""The first weekly reminder after enrolment on 2 March, at the demonstration study's hour."""


def noted(session: Session) -> list[ReminderNoted]:
    return session._vault.ledger.account.reminders


def what(session: Session, due: str = "2026-03-09") -> list[tuple[int, str, str | None]]:
    return [
        (each.number, each.what, each.channel)
        for each in noted(session)
        if (each.due, each.schedule) == (due, weekly(session))
    ]


def weekly(session: Session) -> str:
    return session.study.home[0].id


def at(trial: Trial, local: datetime) -> None:
    """Let time pass until the wall shows `local`."""
    now = trial.clock.now().wall
    trial.clock.advance(seconds=(local.replace(tzinfo=now.tzinfo) - now).total_seconds())


def locked(trial: Trial, wish: Wish = WISH) -> Device:
    """Four days after enrolment: the alarms to come are up, and the vault is locked."""
    session = trial.enrol()
    trial.clock.advance(days=4)
    session.reminding.look(wish, last=None)
    session.lock("lock")
    return trial.device


def tick(trial: Trial, device: Device, *, before: Instant | None) -> Instant:
    device.alarms.ring(trial.clock.now(), last=before)
    return trial.clock.now()


def on_disk(trial: Trial) -> str:
    return (trial.folder / NAME).read_text(encoding="utf-8")


def test_what_rings_while_locked_is_told_to_the_ledger_at_the_next_unlocking(trial: Trial) -> None:
    device = locked(trial)
    at(trial, DUE - timedelta(minutes=1))
    before = tick(trial, device, before=None)
    assert not device.alarms.board.standing
    at(trial, DUE)
    tick(trial, device, before=before)
    assert len(device.alarms.board.standing) == 1
    device.alarms.show("notification", trial.clock.now())
    device.alarms.show("screen", trial.clock.now())
    device.alarms.show("screen", trial.clock.now())

    session = device.unlock(PIN)
    session.reminding.look(WISH, last=before)
    assert what(session) == [(1, "due", None), (1, "shown", "notification"), (1, "shown", "screen")]
    assert {each.observed for each in noted(session)} == {"2026-03-09T10:00:00.000+08:00"}
    assert not device.alarms.board.notes
    assert json.loads(on_disk(trial))["notes"] == []
    session.lock("lock")


def test_an_app_that_was_off_says_that_it_missed_a_reminder(trial: Trial) -> None:
    locked(trial)
    trial.clock.reboot()
    at(trial, DUE + timedelta(minutes=31))
    device = trial.device
    tick(trial, device, before=None)
    assert len(device.alarms.board.standing) == 1, "it is shown all the same: better late"
    session = device.unlock(PIN)
    session.reminding.look(WISH, last=None)
    assert what(session) == [(1, "missed", None)]
    session.lock("lock")


@pytest.mark.parametrize(("late", "said"), [(30, "due"), (31, "missed")])
def test_missed_is_more_than_half_an_hour_of_sleep(trial: Trial, late: int, said: str) -> None:
    device = locked(trial)
    at(trial, DUE - timedelta(minutes=5))
    before = tick(trial, device, before=None)
    at(trial, DUE + timedelta(minutes=late))
    tick(trial, device, before=before)
    assert [each.what for each in device.alarms.board.notes] == [said]


def test_asleep_for_the_whole_window_is_missed_and_stands_for_nothing(trial: Trial) -> None:
    device = locked(trial)
    before = tick(trial, device, before=None)
    at(trial, DUE + timedelta(days=5))
    tick(trial, device, before=before)
    assert not device.alarms.board.standing
    session = device.unlock(PIN)
    session.reminding.look(WISH, last=None)
    assert what(session) == [(1, "missed", None), (2, "missed", None)]
    session.lock("lock")


def test_asleep_with_the_diary_open_is_missed_as_well(trial: Trial) -> None:
    session = trial.enrol()
    trial.clock.advance(days=4)
    session.reminding.look(WISH, last=None)
    before = trial.clock.now()
    at(trial, DUE + timedelta(days=5))
    assert not session.reminding.look(WISH, last=before)
    assert what(session) == [(1, "missed", None), (2, "missed", None)]
    session.lock("lock")


def test_the_second_comes_on_the_last_day_and_no_third(trial: Trial) -> None:
    device = locked(trial)
    before: Instant | None = None
    seen = []
    for _ in range(9 * 24 * 2):
        trial.clock.advance(minutes=30)
        notes = len(device.alarms.board.notes)
        before = tick(trial, device, before=before)
        if len(device.alarms.board.notes) > notes:
            seen.append(trial.clock.now().wall.replace(tzinfo=None))
    assert seen == [DUE, DUE + timedelta(days=3)]


def test_it_never_rings_again_across_unlocking_restart_and_a_clock_set_back(trial: Trial) -> None:
    device = locked(trial)
    at(trial, DUE)
    tick(trial, device, before=None)
    for _ in range(2):
        session = device.unlock(PIN)
        session.reminding.look(WISH, last=None)
        session.lock("lock")
        trial.clock.set_wall(hours=-3)
        trial.clock.advance(hours=3, minutes=1)
        device = trial.device
        tick(trial, device, before=None)
    session = device.unlock(PIN)
    session.reminding.look(WISH, last=None)
    assert what(session) == [(1, "due", None)]
    session.lock("lock")


def test_a_lost_file_repeats_nothing_and_what_is_to_come_is_put_up_again(trial: Trial) -> None:
    device = locked(trial)
    at(trial, DUE)
    tick(trial, device, before=None)
    session = device.unlock(PIN)
    session.reminding.look(WISH, last=None)
    session.lock("lock")
    (trial.folder / NAME).unlink()
    trial.clock.set_wall(minutes=-20)
    device = trial.device
    session = device.unlock(PIN)
    session.reminding.look(WISH, last=None)
    ahead = [each.at for each in device.alarms.board.alarms]
    assert DUE not in ahead
    assert DUE + timedelta(days=3) in ahead
    session.lock("lock")


def test_what_was_answered_neither_rings_nor_stands(trial: Trial) -> None:
    """No stale notice (C9)."""
    device = locked(trial)
    at(trial, DUE)
    tick(trial, device, before=None)
    session = device.unlock(PIN)
    session.reminding.look(WISH, last=None)
    (standing,) = device.alarms.board.standing
    entry = session.diary.begin(
        next(
            each.occurrence
            for each in session.diary.calendar()
            if each.occurrence.due == DUE.date() and not each.occurrence.visit
        ),
        ENGLISH,
    )
    finish(session, entry)
    session.reminding.look(WISH, last=None)
    left = device.alarms.board.alarms
    assert standing.id not in {each.id for each in left}
    assert min(each.at for each in left) == DUE + timedelta(days=7)
    session.lock("lock")
    at(trial, DUE + timedelta(days=4))
    tick(trial, trial.device, before=None)
    assert not trial.device.alarms.board.notes


def finish(session: Session, entry: EntryId) -> None:
    for item in session.diary.sheet(entry).instrument.items:
        session.diary.answer(entry, item.id, item.options[0].code, SHOWN)
    session.diary.confirm(entry, secret=PIN)


def test_put_away_by_the_participant(trial: Trial) -> None:
    device = locked(trial)
    at(trial, DUE)
    tick(trial, device, before=None)
    session = device.unlock(PIN)
    session.reminding.look(WISH, last=None)
    session.reminding.dismiss()
    session.reminding.dismiss()
    assert what(session) == [(1, "due", None), (1, "dismissed", "screen")]
    session.reminding.look(WISH, last=None)
    assert not device.alarms.board.standing
    session.lock("lock")
    at(trial, DUE + timedelta(days=3))
    device = trial.device
    tick(trial, device, before=None)
    assert len(device.alarms.board.standing) == 1, "the last day is said all the same"


def test_only_putting_away_is_the_participants_doing(trial: Trial) -> None:
    device = locked(trial)
    at(trial, DUE)
    tick(trial, device, before=None)
    session = device.unlock(PIN)
    session.reminding.dismiss()
    session.reminding.look(WISH, last=None)
    session.reminding.dismiss()
    ledger = session._vault.ledger
    said = [eventline.decode(line) for line in ledger.lines(1, 1, ledger.seq)]
    by = {each.data.what: each.by.role for each in said if isinstance(each.data, ReminderNoted)}
    assert by == {"due": "device", "dismissed": "participant"}
    session.lock("lock")


class PulledPlugError(Exception):
    """The power went."""


def test_a_pulled_plug_between_ledger_and_file_tells_nothing_twice(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = locked(trial)
    at(trial, DUE)
    tick(trial, device, before=None)
    session = device.unlock(PIN)
    append = Ledger.append

    def append_and_die(self: Ledger, *payloads: object, **more: object) -> None:
        append(self, *payloads, **more)  # type: ignore[arg-type]
        raise PulledPlugError

    with monkeypatch.context() as patch:
        patch.setattr(Ledger, "append", append_and_die)
        with pytest.raises(PulledPlugError):
            session.reminding.look(WISH, last=None)
    session._vault.database.close()
    assert len(json.loads(on_disk(trial))["notes"]) == 1, "not struck off"

    device = trial.device
    session = device.unlock(PIN)
    assert what(session) == [(1, "due", None)]
    session.reminding.look(WISH, last=None)
    assert what(session) == [(1, "due", None)]
    assert json.loads(on_disk(trial))["notes"] == []
    session.lock("lock")


def test_a_ledger_that_cannot_be_written_keeps_the_notes_for_later(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = locked(trial)
    at(trial, DUE)
    tick(trial, device, before=None)
    session = device.unlock(PIN)

    def full(*_: object, **__: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patch:
        patch.setattr(Ledger, "append", full)
        with pytest.raises(DiskFull):
            session.reminding.look(WISH, last=None)
    assert len(device.alarms.board.notes) == 1
    session.reminding.look(WISH, last=None)
    assert what(session) == [(1, "due", None)]
    session.lock("lock")


def test_a_full_disk_stops_nobody_and_repeats_nothing(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = locked(trial)
    at(trial, DUE)

    def full(*_: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr("prodiary.device.alarmfile.write_whole", full)
        assert device.alarms.ring(trial.clock.now(), last=None)
        assert not device.alarms.ring(trial.clock.now(), last=None)
    assert len(json.loads(on_disk(trial))["notes"]) == 0
    device.alarms.keep(device.alarms.board)
    assert len(json.loads(on_disk(trial))["notes"]) == 1


def test_the_clear_file_says_nothing_about_anybody(trial: Trial) -> None:
    """Ids, local times, and what became of them (C12)."""
    device = locked(trial)
    at(trial, DUE)
    tick(trial, device, before=None)
    device.alarms.show("notification", trial.clock.now())
    text = on_disk(trial)
    study = device.unlock(PIN)
    names = [study.study.id, study.study.site, str(study.subject), *study.study.instruments]
    names += [each.id for each in study.study.home] + [each.id for each in study.study.visits]
    for name in names:
        assert name not in text
    found = json.loads(text)
    assert set(found) == {"v", "clock", "alarms", "notes"}
    assert set(found["alarms"][0]) == {"id", "at", "ends", "rang", "told"}
    assert set(found["notes"][0]) == {"id", "what", "channel", "observed"}
    assert len({each["id"] for each in found["alarms"]}) == len(found["alarms"])
    assert all(each["at"] < "2026-05-09" for each in found["alarms"]), "sixty days at most"
    study.lock("lock")


def test_another_vault_names_the_same_reminder_otherwise(trial: Trial, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = Trial(tmp_path / "other")
    ids = [{each.id for each in locked(each).alarms.board.alarms} for each in (trial, other)]
    assert ids[0]
    assert not ids[0] & ids[1]


NOTE = {"id": "a", "what": "due", "channel": None, "observed": "2026-03-09T10:00:00.000+08:00"}
ALARM = {"id": "a", "at": "2026-03-09T10:00", "ends": "2026-03-09", "rang": False, "told": []}
CLOCK = {"wall": NOTE["observed"], "zone": "UTC", "mono_ms": 1, "boot": "b", "set_ms": 0} | {
    "guessed": False
}


def file(**changes: object) -> str:
    return json.dumps({"v": 1, "clock": CLOCK, "alarms": [ALARM], "notes": [NOTE]} | changes)


def test_the_file_that_the_next_test_spoils_is_right(trial: Trial) -> None:
    trial.folder.mkdir()
    (trial.folder / NAME).write_text(file(), encoding="utf-8")
    board = AlarmFile(trial.folder).board
    assert len(board.alarms) == len(board.notes) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        file(v=2),
        file(notes=[NOTE | {"observed": "20260309T1000+08"}]),
        file(notes=[NOTE | {"observed": "2026-03-09T10:00:00"}]),
        file(notes=[NOTE | {"what": "felt"}]),
        file(alarms=[ALARM | {"at": "2026-03-09T10:00+08:00"}]),
        file(alarms=[ALARM | {"ends": "soon"}]),
        file(alarms=[ALARM | {"instrument": "mg-adl"}]),
        file(clock=CLOCK | {"wall": "x"}),
    ],
)
def test_a_file_that_is_not_right_is_begun_anew(trial: Trial, text: str) -> None:
    """Anybody can write there; nothing of it may stop the diary or poison the ledger."""
    device = locked(trial)
    up = device.alarms.board
    (trial.folder / NAME).write_text(text, encoding="utf-8")
    device = trial.device
    assert device.alarms.board == Board()
    session = device.unlock(PIN)
    session.reminding.look(WISH, last=None)
    assert device.alarms.board == up
    session.lock("lock")


def test_a_note_that_nobody_can_place_is_kept_for_sixty_days_and_no_longer(trial: Trial) -> None:
    device = locked(trial)
    device.alarms.keep(
        Board(device.alarms.board.alarms, (Note("f" * 32, "due", None, trial.clock.now().wall),))
    )
    session = device.unlock(PIN)
    session.reminding.look(WISH, last=None)
    assert [each.id for each in device.alarms.board.notes] == ["f" * 32]
    trial.clock.advance(days=61)
    session.reminding.look(WISH, last=None)
    assert not device.alarms.board.notes
    assert noted(session) != []
    assert "f" * 32 not in on_disk(trial)
    session.lock("lock")


def test_off_is_off_and_on_again_rings_nothing_of_the_past(trial: Trial) -> None:
    device = locked(trial, Wish(on=False))
    assert not device.alarms.board.alarms
    at(trial, DUE + timedelta(minutes=5))
    tick(trial, device, before=None)
    session = device.unlock(PIN)
    session.reminding.look(WISH, last=None)
    assert noted(session) == []
    assert min(each.at for each in device.alarms.board.alarms) == DUE + timedelta(days=3)
    assert session.reminding.coming(Wish(on=False)) == ()
    session.lock("lock")


def test_another_hour_holds_from_now_on_and_rings_nothing_of_the_past(trial: Trial) -> None:
    """The participant's own hour, never forced into the evening (M16)."""
    session = trial.enrol()
    trial.clock.advance(days=4)
    evening, morning = Wish(at=time(20)), Wish(at=time(8))
    session.reminding.look(evening, last=None)
    at(trial, DUE)
    session.reminding.look(evening, last=trial.clock.now())
    assert noted(session) == []
    session.reminding.look(morning, last=trial.clock.now())
    at(trial, DUE + timedelta(hours=11))
    session.reminding.look(morning, last=trial.clock.now())
    assert what(session) == []
    at(trial, DUE + timedelta(days=2, hours=22))
    session.reminding.look(morning, last=trial.clock.now())
    assert what(session) == [(2, "due", None)]
    assert noted(session)[-1].observed.startswith("2026-03-12T08:00")
    session.lock("lock")


def test_travel_while_locked_rings_once_at_the_hour_of_the_place(trial: Trial) -> None:
    """East over the hour, and west behind it again (C9)."""
    device = locked(trial)
    at(trial, DUE - timedelta(hours=2))
    before = tick(trial, device, before=None)
    trial.clock.travel("Pacific/Auckland")
    trial.clock.advance(minutes=1)
    before = tick(trial, device, before=before)
    assert len(device.alarms.board.standing) == 1
    trial.clock.travel("Europe/Lisbon")
    for _ in range(24):
        trial.clock.advance(hours=1)
        before = tick(trial, device, before=before)
    assert [each.what for each in device.alarms.board.notes] == ["due"]


def test_a_clock_set_days_ahead_while_locked_rings_nothing_early(trial: Trial) -> None:
    """The participant's days go on as before, as in the diary itself (T3)."""
    device = locked(trial)
    before = tick(trial, device, before=None)
    trial.clock.set_wall(days=30)
    before = tick(trial, device, before=before)
    device = trial.device
    assert not device.alarms.board.notes
    tick(trial, device, before=before)
    assert not device.alarms.board.notes
    session = device.unlock(PIN)
    session.reminding.look(WISH, last=before)
    assert noted(session) == []
    session.lock("lock")
    device = trial.device
    at(trial, DUE + timedelta(days=30))
    device.alarms.ring(trial.clock.now(), last=trial.clock.now())
    assert [each.what for each in device.alarms.board.notes] == ["due"]


def test_a_device_that_waits_for_the_site_reminds_of_nothing(trial: Trial) -> None:
    session = trial.ask()
    assert not session.reminding.look(WISH, last=None)
    session.lock("lock")
    assert not (trial.folder / NAME).exists()


def test_the_next_reminders_can_be_told(trial: Trial) -> None:
    session = trial.enrol()
    coming = session.reminding.coming(WISH)
    assert coming[0].at > trial.clock.now().wall.replace(tzinfo=None)
    assert list(coming) == sorted(coming, key=lambda each: each.at)
    assert DUE in {each.at for each in coming}
    session.lock("lock")


def test_answering_today_takes_its_reminders_away(trial: Trial) -> None:
    session = trial.enrol()
    answered = window(session)
    finish(session, answer_all(session, option="a"))
    session.reminding.look(WISH, last=None)
    keys = {(each.key.schedule, each.key.due) for each in session.reminding.coming(WISH)}
    assert (answered.schedule, answered.due.isoformat()) not in keys
    session.lock("lock")


def test_alarms_are_read_by_whoever_opens_them_next(tmp_path: Path) -> None:
    assert AlarmFile(tmp_path).board == Board()


VISIT = VisitWire(
    id="baseline",
    title={"en": "Before", "zh-Hans": "之前", "de": "Davor"},
    instruments=["mg-adl"],
    months=0,
    days=0,
    window=WindowWire(opens_before=20, closes_after=5, late_days=0),
    open_until_infusion=True,
    examinations=[],
    forms=[],
)


def take_pack(trial: Trial, session: Session, **changes: object) -> None:
    trial.site.publish(trial.carrier, trial.site.wire(**changes))  # type: ignore[arg-type]
    assert session.sync.take(trial.carrier).packs == 1


def test_a_new_pack_rings_nothing_of_the_past(trial: Trial) -> None:
    """A study edit never fires what is over, and what is to come is at the new hour (C9)."""
    session = trial.enrol()
    trial.clock.advance(days=4)
    session.reminding.look(WISH, last=None)
    at(trial, DUE - timedelta(minutes=10))
    before = trial.clock.now()
    session.reminding.look(WISH, last=before)
    told = len(noted(session))
    take_pack(trial, session, version=2, reminders=RemindersWire(at="08:00", on_last_day=True))
    assert not session.reminding.look(WISH, last=before)
    session.lock("lock")
    device = trial.device
    at(trial, DUE + timedelta(hours=3))
    before = tick(trial, device, before=before)
    session = device.unlock(PIN)
    session.reminding.look(WISH, last=before)
    assert len(noted(session)) == told, "8:00 was over when the pack came, and 10:00 is no more"
    at(trial, DUE + timedelta(days=3, hours=-2))
    session.reminding.look(WISH, last=trial.clock.now())
    assert what(session) == [(2, "due", None)]
    session.lock("lock")


def test_a_new_pack_at_a_later_hour_repeats_nothing(trial: Trial) -> None:
    session = trial.enrol()
    trial.clock.advance(days=4)
    session.reminding.look(WISH, last=None)
    at(trial, DUE)
    session.reminding.look(WISH, last=trial.clock.now())
    once = what(session)
    take_pack(trial, session, version=2, reminders=RemindersWire(at="16:00", on_last_day=True))
    for hour in (2, 7, 9):
        before = trial.clock.now()
        at(trial, DUE + timedelta(hours=hour))
        session.reminding.look(WISH, last=before)
    assert what(session) == once == [(1, "due", None)]
    session.lock("lock")


def test_a_new_infusion_day_rings_nothing_of_the_past(trial: Trial) -> None:
    """The visit moves onto today, at an hour gone; its last day is still to come (C9)."""
    session = trial.enrol()
    trial.clock.advance(days=4)
    take_pack(trial, session, version=2, visits=[VISIT])
    at(trial, datetime.fromisoformat("2026-03-07T12:00"))
    before = trial.clock.now()
    session.reminding.look(WISH, last=before)
    told = len(noted(session))
    session._vault.ledger.append(PlanTaken(receipt=ReceiptId("a" * 32), infusion="2026-03-07"))
    assert not session.reminding.look(WISH, last=before)
    moved = [each.occurrence for each in session.diary.calendar() if each.occurrence.visit]
    assert [each.due.isoformat() for each in moved] == ["2026-03-07"]
    assert len(noted(session)) == told
    at(trial, datetime.fromisoformat("2026-03-12T10:00"))
    session.reminding.look(WISH, last=trial.clock.now())
    said = [(each.number, each.what) for each in noted(session) if each.schedule == "baseline"]
    assert said == [(2, "due")]
    session.lock("lock")
