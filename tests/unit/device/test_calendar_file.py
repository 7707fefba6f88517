"""The calendar for the participant's own phone: when, and nothing else (C12, P4)."""

from __future__ import annotations

import errno
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # it has no annotations
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from prodiary.device.calendar_file import DESCRIPTION, SUMMARY, calendar, save_calendar
from prodiary.device.reminding import Wish
from prodiary.domain.ids import InstrumentId, ScheduleId
from prodiary.domain.reminders import Reminder, ReminderKey
from prodiary.errors import CopyFailed, CopyTooLarge
from tests.unit.device.conftest import Trial

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
FIRST = datetime.fromisoformat("2026-03-09T10:00")


def reminder(at: datetime, *, schedule: str = "weekly", number: int = 1) -> Reminder:
    key = ReminderKey(ScheduleId(schedule), InstrumentId("mg-adl"), at.date().isoformat(), number)
    return Reminder(key=key, at=at, ends=at.date())


DATA = calendar([reminder(FIRST)], now=NOW)


def events(data: bytes) -> list[Any]:
    return [each for each in Calendar.from_ical(data).walk("VEVENT") if isinstance(each, Event)]


def times(data: bytes) -> list[datetime]:
    """Every time at which a phone would ring, by another library's reading of the rules."""
    found = []
    for event in events(data):
        start = event["dtstart"].dt
        rule = event.get("rrule")
        if rule is None:
            found.append(start)
        else:
            found += list(rrulestr(rule.to_ical().decode(), dtstart=start))
    return sorted(found)


def test_a_regular_series_is_one_entry_that_repeats() -> None:
    weekly = [reminder(FIRST + timedelta(days=7 * each)) for each in range(52)]
    data = calendar(weekly, now=NOW)
    assert len(events(data)) == 1
    assert times(data) == [each.at for each in weekly]


def test_two_in_a_row_are_no_series() -> None:
    data = calendar([reminder(FIRST), reminder(FIRST + timedelta(days=7))], now=NOW)
    assert len(events(data)) == 2
    assert b"RRULE" not in data


@given(
    steps=st.lists(st.sampled_from([1, 7, 7, 7, 7, 30]), max_size=30),
    other=st.lists(st.integers(0, 300), max_size=5),
)
def test_every_time_is_in_it_once_and_no_other(steps: list[int], other: list[int]) -> None:
    at, found = FIRST, [reminder(FIRST)]
    for step in steps:
        at += timedelta(days=step)
        found.append(reminder(at))
    found += [reminder(FIRST + timedelta(days=each), schedule="visit") for each in other]
    data = calendar(found, now=NOW)
    assert times(data) == sorted({each.at for each in found})


def test_times_float_so_that_they_follow_the_phone() -> None:
    """Ten o'clock stays ten o'clock across a change of the clocks and in any place (M16)."""
    weekly = [reminder(FIRST + timedelta(days=7 * each)) for each in range(10)]
    data = calendar(weekly, now=NOW)
    assert b"DTSTART:20260309T100000\r\n" in data
    assert b"TZID" not in data
    assert b"VTIMEZONE" not in data
    assert {each.time() for each in times(data)} == {time(10)}
    berlin = ZoneInfo("Europe/Berlin")
    offsets = {each.replace(tzinfo=berlin).utcoffset() for each in times(data)}
    assert len(offsets) == 2, "the series goes across the change"


def test_each_entry_has_an_alarm_at_its_time_and_neutral_words() -> None:
    (event,) = events(calendar([reminder(FIRST)], now=NOW))
    (alarm,) = event.walk("VALARM")
    assert (alarm["action"], alarm["trigger"].dt) == ("DISPLAY", timedelta())
    assert str(alarm["description"]) == str(event["description"]) == DESCRIPTION
    assert str(event["summary"]) == SUMMARY
    # A phone does not know what was answered since.
    assert "whether" in DESCRIPTION
    assert event["dtstamp"].dt == NOW.astimezone(UTC)
    assert (event["class"], event["transp"]) == ("PRIVATE", "TRANSPARENT")


def test_every_file_has_names_of_its_own() -> None:
    uids = [str(events(calendar([reminder(FIRST)], now=NOW))[0]["uid"]) for _ in range(2)]
    assert uids[0] != uids[1]
    assert all(len(each) == 32 and "@" not in each for each in uids)


def test_the_file_of_a_real_diary_says_nothing_about_anybody(trial: Trial) -> None:
    session = trial.enrol()
    coming = session.reminding.coming(Wish(at=time(9, 30)), whole=True)
    name = save_calendar(calendar(coming, now=NOW), trial.carrier_folder)
    data = (trial.carrier_folder / name).read_bytes()
    text = data.decode("ascii")
    study = session.study
    secret = [study.id, study.site, study.site_name, str(session.subject), study.protocol, "MG"]
    secret += [*study.title.values(), *study.instruments, *(each.id for each in study.visits)]
    for each in secret:
        assert each.lower() not in text.lower()
    assert times(data) == sorted({each.at for each in coming})
    assert len(times(data)) > 100
    assert len(events(data)) < 6
    session.lock("lock")


def test_the_words_are_of_the_participants_language() -> None:
    data = calendar([reminder(FIRST)], now=NOW, summary="日记", description="请看看日记。")
    (event,) = events(data)
    (alarm,) = event.walk("VALARM")
    assert (event["summary"], event["description"]) == ("日记", "请看看日记。")
    assert alarm["description"] == "请看看日记。"


def test_the_file_goes_to_the_end_of_the_schedule_and_stays_small(trial: Trial) -> None:
    """A calendar that stops after a year is a reminder that silently does not come."""
    session = trial.enrol()
    (weekly,) = (each for each in session.study.home if each.instrument == "mg-adl")
    last = trial.clock.now().wall.date() + timedelta(days=weekly.for_days // 7 * 7)
    coming = session.reminding.coming(Wish(), whole=True)
    assert max(each.key.due for each in coming if each.key.schedule == weekly.id) == str(last)
    assert weekly.for_days > 400
    data = calendar(coming, now=NOW)
    assert times(data) == sorted({each.at for each in coming})
    assert len(events(data)) < 6
    assert len(data) < 4096
    session.lock("lock")


def test_a_file_that_is_there_is_never_replaced(tmp_path: Path) -> None:
    names = [save_calendar(DATA, tmp_path) for _ in range(3)]
    assert names == ["diary-reminders.ics", "diary-reminders-2.ics", "diary-reminders-3.ics"]
    assert sorted(names) == sorted(each.name for each in tmp_path.iterdir())


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(CopyFailed):
        save_calendar(DATA, tmp_path / "gone")


def test_a_full_stick_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("prodiary.device.calendar_file.write_new", full)
    with pytest.raises(CopyTooLarge):
        save_calendar(DATA, tmp_path)
